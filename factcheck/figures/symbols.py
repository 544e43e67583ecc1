"""Symbols after a number: "km/h", "°C", "20p", "3C", "EUR"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.numerals import DIGITS
from factcheck.figures.prefixes import LONE, MINUS, SIGNS, WORDLIKE
from factcheck.figures.scaled_codes import read_scaled
from factcheck.figures.vocabulary import HYPHENS

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

#: Symbols that are read only where they touch the number.
TIGHT = frozenset(
    "in ins m h s d y A V C F K W N J l t g B st ms mb pc PS MP AU cd lm cal ct kt ac bu Ah rad L mo Ci Gy cf gs "
    "ns kn gm PB GL ML sec Mb Gb "
    "p c gb tb kb db cl MB KB GB TB T".split()
)

LOOSE_TOO = frozenset("t MB GB TB KB l L g gm m W sec kt V MP mb kn C F B s h min ins in st mo ms".split())

DEGREE_SIGNS = frozenset({"°", "º", "˚"})

#: After a quotation mark behind a number these make it the sign of inches.
_SIZES = frozenset(
    "long wide tall deep thick high screen monitor display diameter wheel wheels tyres tires pipe pipes tv disk "
    "disc".split()
)

VIDEO = frozenset({240, 360, 480, 720, 1080, 1440, 2160})


def read_symbol(t: Tokens, j: int, draft: Draft, *, glued: bool, hyphen: bool) -> tuple[units.Candidates, int] | None:
    """Read a symbol: "km", "km/h", "°C", "€", "20p", "3C", or a code: "20 EUR"."""
    word = t.words[j]
    if word in DEGREE_SIGNS:
        k = j + 1
        if t.words[k] in {"C", "F", "c", "f"} and t.starts[k] - t.ends[j] <= 1:
            return (("degree_Celsius" if t.lows[k] == "c" else "degree_Fahrenheit"),), k + 1
        name = units.match_name(t, k)
        return name if name is not None and name[0][0] in units.DEGREES else (("degree",), k)
    if word == "&" and t.words[j + 1] == "deg" and t.words[j + 2] == ";" and t.words[j + 3] in {"C", "F"}:
        return (("degree_Celsius" if t.words[j + 3] == "C" else "degree_Fahrenheit"),), j + 4
    if word in SIGNS:
        if t.words[j + 1][:1] in DIGITS and (t.glued(j + 1) or not glued):
            return None
        return (units.PREFIXES[word], j + 1) if word in units.PREFIXES else None
    if word == "″" or (word in {'"', "”"} and not hyphen and _inches(t, j)):
        return ("inch",), j + 1
    if word == "p" and t.spaced(j) and t.words[j + 1] in {"", ".", ",", ")"} and not hyphen:
        return ("penny",), j + 1
    if word == "¢":
        return ("cent",), j + 1
    if (
        glued
        and not hyphen
        and word in {"p", "c"}
        and not t.glued(j + 1)
        | (t.words[j + 1] == "-" and t.glued(j + 1) and t.words[j + 2][:1].isalpha() and t.lows[j + 2] != "a")
    ):
        value = draft.low
        if value is not None and value < 2000 and not (word == "p" and value in VIDEO):
            return (("penny" if word == "p" else "cent"),), j + 1
        return None
    if glued and not hyphen and word in {"p", "c"}:
        value = draft.low
        if (
            value is not None
            and value < 2000
            and not (word == "p" and value in VIDEO)
            and not t.words[j + 1][:1].isalnum()
        ):
            return (("penny" if word == "p" else "cent"),), j + 1
    if not glued and word in TIGHT and not (word in LOOSE_TOO and t.spaced(j) and _loose(t, j)):
        return None
    if word == "in" and (hyphen or (t.words[j + 1] in HYPHENS and t.words[j + 1] and t.glued(j + 1))):
        return None
    if (word in {"km", "m", "l", "litres"} and t.lows[j + 1] in {"per", "an", "a"}) or (
        word in {"lb", "ft"} and t.words[j + 1] in {"-", "lb", "ft"}
    ):
        named = units.match_name(t, j)
        if named is not None and named[1] > j + 1:
            return named
    if word == "b" and t.words[j + 1] == "/" and t.words[j + 2] == "d":
        return ("oil_barrel",), j + 3
    if word == "mb" and not glued:
        return ("millibar",), j + 1
    if word == "h" and t.words[j + 1][:1].isdigit() and t.glued(j + 1) and t.words[j + 2] in {"m", "min"}:
        return ("hour",), j + 1
    if word in {"l", "L", "litres", "liters"} and t.words[j + 1] == "/" and t.words[j + 2] == "100":
        return (("liter_per_100_kilometer",), j + 4) if t.words[j + 3] in {"km", "kms"} else None
    if word in {"°", "″"}:
        return None
    if word in {"C", "F", "K", "A", "V", "N", "J", "B", "d", "y", "S", "W", "h", "s"}:
        return _letter_unit(t, j, draft, hyphen=hyphen)
    candidates = units.SYMBOLS.get(word)
    if (
        glued
        and t.words[j + 1][:1] in DIGITS
        and t.words[j + 1]
        and t.glued(j + 1)
        and word not in {"m", "km", "cm", "mm", "ft", "h"}
    ):
        return None
    if (
        word in {"m", "km", "cm", "mm", "ft"}
        and t.words[j + 1] in {"2", "²", "3", "³"}
        and t.words[j + 1]
        and t.glued(j + 1)
    ):
        squared = units.SYMBOLS.get(word + t.words[j + 1])
        if squared is not None:
            return squared, j + 2
    if t.words[j + 1] == "/" and t.glued(j + 1) == t.glued(j + 2):
        speed = units.SYMBOLS.get(f"{word}/{t.words[j + 2]}")
        if speed is not None:
            return speed, j + 3
    if candidates is not None:
        if (
            word in {"lb", "oz", "lbs", "yd", "gal", "ft"}
            and t.words[j + 1] == "."
            and t.glued(j + 1)
            and (t.words[j + 2][:1].islower() or (not t.words[j + 2] and not glued))
        ):
            return candidates, j + 2
        return candidates, j + 1
    scaled = read_scaled(word)
    if scaled is not None and draft.scale == 1:  # "30 MUSD"
        scale, code = scaled
        draft.low = draft.high = (draft.low or Fraction(0)) * scale
        draft.step, draft.grain, draft.scale = draft.step * scale, draft.grain * scale, scale
        return (code,), j + 1
    if word in units.CODES and t.words[j + 1][:1] in DIGITS and t.words[j + 1] and t.glued(j + 1):
        return None
    if word in units.CODES or (glued and word.upper() in units.CODES and word.islower()):
        if word in WORDLIKE and not (glued or t.words[j + 1][:1] in {"", ".", ",", ")"}):
            return None
        return (word.upper(),), j + 1
    prefix = units.PREFIXES.get("RMB" if word == "rmb" else word)
    if (
        prefix is not None
        and word not in LONE
        and word not in {"ID", "Fr", "Bs", "Sh", "CFA", "SR", "BD", "DH"}
        and (glued or word in {"RMB", "rmb", "kr", "NIS", "zł", "LE", "Rs", "DM"})
    ):
        return prefix, j + 1
    return None


def _inches(t: Tokens, j: int) -> bool:
    """Whether a quotation mark behind a number means inches: something is sized, and no quotation is open."""
    if t.lows[j + 1] in _SIZES:
        return True
    if not t.glued(j) or t.words[j] != '"' or not (t.words[j + 1].islower() and t.spaced(j + 1)):
        return False
    if t.lows[j + 1] == "and":
        return t.words[j + 2].isdigit() and t.words[j + 3] == '"'
    return t.lows[j + 2] in _SIZES and '"' not in t.words[max(j - 15, 0) : j - 1]


def _loose(t: Tokens, j: int) -> bool:
    """Whether a short symbol apart from its number is safe: nothing that continues a phrase follows."""
    word = t.words[j]
    if t.glued(j + 1):
        return t.words[j + 1] in {".", ",", ")", ";", "/", "²", "³", "2", "3"}
    if word == "m" and t.lows[j + 1] in {"high", "tall", "long", "wide", "deep", "above", "below", "away"}:
        return True
    if word == "m" and t.words[j + 1] == "@":  # drill holes: "35.10 m @ 0.53 g/t"
        return True
    if word == "st" and t.words[j + 1].isdigit():
        return True
    if word in {"C", "F", "V", "B", "s", "h", "m", "in", "ins", "mb", "st"}:
        return t.words[j + 1] in {"", "\n", "("} or (
            word in {"C", "F"}
            and t.lows[j - 2]
            in {"minus", "at", "of", "about"} | {t.lows[j + 1]} & {"on", "in", "to", "and", "or", "this"}
        )
    return True


def _letter_unit(t: Tokens, j: int, draft: Draft, *, hyphen: bool) -> tuple[units.Candidates, int] | None:
    """Read a single letter that touches its number: "3C", "70F", "60W"."""
    word = t.words[j]
    value = draft.low
    if hyphen or value is None or (t.glued(j + 1) and t.words[j + 1][:1].isalnum()):
        return None
    before = t.words[draft.first - 1]
    if (
        before in MINUS
        and before
        and t.glued(draft.first)
        and t.words[draft.first - 2].isalpha()
        and t.glued(draft.first - 1)
    ):
        return None
    if word in "CF":
        if (
            before[:1].isupper()
            and not t.opens_sentence(draft.first - 1)
            and before.lower()
            not in {"at", "about", "to", "around", "minus", "above", "below", "of", "over", "under", "up"}
            and not before.endswith(".")
        ):
            return None
        form = value == 13 or t.lows[j + 1] in {"filing", "filings", "form"}
        if word == "F" and (form or value > 300) and before != "(":
            return None
        return (("degree_Celsius" if word == "C" else "degree_Fahrenheit"),), j + 1
    if word in "WVsh":
        if word == "V" and value < 3:
            return None
        return units.SYMBOLS.get(word, ()), j + 1
    return None
