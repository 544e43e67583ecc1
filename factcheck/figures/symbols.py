"""Symbols after a number: "km/h", "°C", "20p", "3C", "EUR"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures import units
from factcheck.figures.letter_units import LETTERS, read_letter_unit
from factcheck.figures.numerals import DIGITS
from factcheck.figures.prefixes import LONE, SIGNS, WORDLIKE
from factcheck.figures.scaled_codes import read_scaled
from factcheck.figures.vocabulary import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

    #: The candidates that a symbol stands for, and the token after it.
    Found = tuple[units.Candidates, int] | None
    Reader = Callable[["Place"], Found]


class Place(NamedTuple):
    """Where a symbol stands: at token `j` after the number of `draft`, touching it or not, over a hyphen or not."""

    t: Tokens
    j: int
    draft: Draft
    glued: bool
    hyphen: bool


#: Symbols that are read only where they touch the number.
TIGHT = frozenset(
    "in ins m h s d y A V C F K W N J l t g B st ms mb pc PS MP AU cd lm cal ct kt ac bu Ah rad L mo Ci Gy cf gs "
    "ns kn gm PB GL ML sec Mb Gb "
    "p c gb tb kb db cl MB KB GB TB T".split()
)

LOOSE_TOO = frozenset("t MB GB TB KB kb l L g gm m W sec kt V MP mb kn C F B s h min ins in st mo ms".split())

DEGREE_SIGNS = frozenset({"°", "º", "˚"})

#: After a quotation mark behind a number these make it the sign of inches.
_SIZES = frozenset(
    "long wide tall deep thick high screen monitor display diameter wheel wheels tyres tires pipe pipes tv disk "
    "disc".split()
)
#: Lines of a screen, which a "p" makes no pence.
VIDEO = frozenset({240, 360, 480, 720, 1080, 1440, 2160})
#: Symbols of lengths that "2" or "³" squares or cubes.
_SQUARED = frozenset({"m", "km", "cm", "mm", "ft"})
_POINTED = frozenset({"lb", "oz", "lbs", "yd", "gal", "ft"})
#: Letters of currencies before a number that no number stands before.
_LEADING = LONE | {"ID", "Fr", "Bs", "Sh", "CFA", "SR", "BD", "DH", "Re"}
_SPACED = frozenset({"RMB", "rmb", "kr", "NIS", "zł", "LE", "Rs", "DM"})


def read_symbol(t: Tokens, j: int, draft: Draft, *, glued: bool, hyphen: bool) -> Found:
    """Read a symbol: "km", "km/h", "°C", "€", "20p", "3C", or a code: "20 EUR"."""
    word = t.words[j]
    reader = _SIGNED.get(word)
    if reader is not None:
        return reader(Place(t, j, draft, glued, hyphen))
    if not glued and word in TIGHT and not (word in LOOSE_TOO and t.spaced(j) and _loose(t, j)):
        return None
    reader = _LETTERED.get(word)
    if reader is not None and (found := reader(Place(t, j, draft, glued, hyphen))) is not None:
        return found
    if word in LETTERS:
        return read_letter_unit(t, j, draft, hyphen=hyphen)
    if glued and word not in _SQUARED and word != "h" and _before_digits(t, j):
        return None
    return _composed(t, j, word) or _plain(t, j, word, glued=glued) or _money(t, j, draft, glued=glued)


def _before_digits(t: Tokens, j: int) -> bool:
    """Whether digits touch token `j` from the right."""
    return bool(t.words[j + 1]) and t.words[j + 1][0] in DIGITS and t.glued(j + 1)


def _degrees(at: Place) -> Found:
    """Read "°C", "° F", "° Celsius" and a bare "°"."""
    t, j = at.t, at.j
    k = j + 1
    if t.words[k] in {"C", "F", "c", "f"} and t.starts[k] - t.ends[j] <= 1:
        return (("degree_Celsius" if t.lows[k] == "c" else "degree_Fahrenheit"),), k + 1
    name = units.match_name(t, k)
    return name if name is not None and name[0][0] in units.DEGREES else (("degree",), k)


def _entity(at: Place) -> Found:
    """Read "&deg;C", which a web page left behind."""
    t, j = at.t, at.j
    if t.words[j + 1] != "deg" or t.words[j + 2] != ";" or t.words[j + 3] not in {"C", "F"}:
        return None
    return (("degree_Celsius" if t.words[j + 3] == "C" else "degree_Fahrenheit"),), j + 4


def _currency_sign(at: Place) -> Found:
    """Read "20€"; a sign that touches the next number belongs to that."""
    t, j = at.t, at.j
    word = t.words[j]
    if word not in units.PREFIXES or (t.words[j + 1][:1] in DIGITS and (t.glued(j + 1) or not at.glued)):
        return None
    return units.PREFIXES[word], j + 1


def _inch_sign(at: Place) -> Found:
    t, j = at.t, at.j
    return (("inch",), j + 1) if t.words[j] == "″" or (not at.hyphen and _inches(t, j)) else None


def _cent_sign(at: Place) -> Found:
    return ("cent",), at.j + 1


def _coin(at: Place) -> Found:
    """Read "20p" and "45c"; "1080p" is a screen."""
    t, j = at.t, at.j
    word = t.words[j]
    if at.hyphen:
        return None
    if not at.glued:
        alone = word == "p" and t.spaced(j) and t.words[j + 1] in {"", ".", ",", ")"}
        return (("penny",), j + 1) if alone else None
    value = at.draft.low
    if value is None or value >= 2000 or (word == "p" and value in VIDEO):
        return None
    if t.glued(j + 1) and t.words[j + 1][:1].isalnum():
        return None
    return (("penny" if word == "p" else "cent"),), j + 1


def _inch_word(at: Place) -> Found:
    """Read "20in"; the preposition stands apart, or in "20-in-one"."""
    t, j = at.t, at.j
    if at.hyphen or (t.words[j + 1] in HYPHENS and t.words[j + 1] and t.glued(j + 1)) or _before_digits(t, j):
        return None
    if not at.glued and not (t.spaced(j) and _loose(t, j)):
        return None
    return ("inch",), j + 1


def _rate(at: Place) -> Found:
    """Read "km per hour" and "m an hour"."""
    t, j = at.t, at.j
    named = units.match_name(t, j) if t.lows[j + 1] in {"per", "an", "a"} else None
    return named if named is not None and named[1] > j + 1 else None


def _metre(at: Place) -> Found:
    """Read "m per second", and the miles and furlongs of "a 2m4f race"."""
    t, j = at.t, at.j
    furlongs = t.words[j + 1]
    if furlongs in "1234567" and t.words[j + 2] == "f" and furlongs and t.glued(j + 1) and t.glued(j + 2):
        at.draft.low = at.draft.high = (at.draft.low or 0) + Fraction(int(furlongs), 8)
        at.draft.step = at.draft.grain = Fraction(1, 8)
        return ("mile",), j + 3
    return _rate(at)


def _torque(at: Place) -> Found:
    """Read "lb-ft" and "ft lb"."""
    t, j = at.t, at.j
    named = units.match_name(t, j) if t.words[j + 1] in {"-", "lb", "ft"} else None
    return named if named is not None and named[1] > j + 1 else None


def _barrels(at: Place) -> Found:
    """Read "b/d"."""
    t, j = at.t, at.j
    return (("oil_barrel",), j + 3) if t.words[j + 1] == "/" and t.words[j + 2] == "d" else None


def _many_barrels(at: Place) -> Found:
    """Read "1.5 mb/d" and "300 kbpd": millions and thousands of barrels a day."""
    t, j, draft = at.t, at.j, at.draft
    word = t.lows[j]
    if word in {"mb", "kb"} and not (t.words[j + 1] == "/" and t.words[j + 2] == "d"):
        return None if at.glued or word == "kb" else (("millibar",), j + 1)
    scale = 1000 if word[0] == "k" else 1_000_000
    draft.low = draft.high = (draft.low or Fraction(0)) * scale
    draft.step, draft.grain, draft.scale, draft.label = draft.step * scale, draft.grain * scale, scale, ""
    return ("oil_barrel",), j + 3 if word in {"mb", "kb"} else j + 1


def _hours(at: Place) -> Found:
    """Read "2h15m"."""
    t, j = at.t, at.j
    return (("hour",), j + 1) if _before_digits(t, j) and t.words[j + 2] in {"m", "min"} else None


def _consumption(at: Place) -> Found:
    """Read "l/100 km"."""
    t, j = at.t, at.j
    if t.words[j + 1] == "/" and t.words[j + 2] == "100":
        return (("liter_per_100_kilometer",), j + 4) if t.words[j + 3] in {"km", "kms"} else None
    return _rate(at)


def _composed(t: Tokens, j: int, word: str) -> Found:
    """Read "m2", "km³" and "km/h"."""
    following = t.words[j + 1]
    if word in _SQUARED and following in {"2", "²", "3", "³"} and t.glued(j + 1):
        squared = units.SYMBOLS.get(word + following)
        if squared is not None:
            return squared, j + 2
    if following == "/" and t.glued(j + 1) == t.glued(j + 2):
        speed = units.SYMBOLS.get(f"{word}/{t.words[j + 2]}")
        if speed is not None:
            return speed, j + 3
    return None


def _plain(t: Tokens, j: int, word: str, *, glued: bool) -> Found:
    """Read a symbol of the table, and the full stop of "5 lb. of"."""
    candidates = units.SYMBOLS.get(word)
    if candidates is None:
        return None
    further = t.words[j + 2]
    pointed = word in _POINTED and t.words[j + 1] == "." and t.glued(j + 1)
    return candidates, j + 2 if pointed and (further[:1].islower() or not (further or glued)) else j + 1


def _money(t: Tokens, j: int, draft: Draft, *, glued: bool) -> Found:
    """Read "30 MUSD", "20 EUR", "20eur", "500 kr"."""
    word = t.words[j]
    scaled = read_scaled(word)
    if scaled is not None and draft.scale == 1:
        scale, code = scaled
        draft.low = draft.high = (draft.low or Fraction(0)) * scale
        draft.step, draft.grain, draft.scale = draft.step * scale, draft.grain * scale, scale
        return (code,), j + 1
    if word in units.CODES or (glued and word.islower() and word.upper() in units.CODES):
        if word in units.CODES and _before_digits(t, j):
            return None
        if word in WORDLIKE and not (glued or t.words[j + 1][:1] in {"", ".", ",", ")"}):
            return None
        return (word.upper(),), j + 1
    prefix = units.PREFIXES.get("RMB" if word == "rmb" else word)
    if prefix is None or word in _LEADING or not (glued or word in _SPACED):
        return None
    return prefix, j + 1


#: What a sign or letters alone decide.
_SIGNED: dict[str, Reader] = {
    **dict.fromkeys(SIGNS, _currency_sign),
    **dict.fromkeys(DEGREE_SIGNS, _degrees),
    **dict.fromkeys(('"', "”", "″"), _inch_sign),
    **dict.fromkeys(("p", "c"), _coin),
    "&": _entity, "¢": _cent_sign, "in": _inch_word,
}  # fmt: skip
#: What letters decide with what follows; else they are symbols as all others.
_LETTERED: dict[str, Reader] = {
    "km": _rate, "m": _metre, "l": _consumption, "L": _consumption, "litres": _consumption, "liters": _consumption,
    "lb": _torque, "ft": _torque, "b": _barrels, "h": _hours,
    **dict.fromkeys(("mb", "kb", "mbpd", "mmbpd", "kbpd"), _many_barrels),
}  # fmt: skip


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
    if word == "m" and t.words[j + 1].isdigit() and t.words[j + 2] in {"cm", "dm", "mm", "m"}:
        return True  # "1 m 20 cm"
    if word == "m" and (t.words[j + 1] == "@" or t.mentions("g/t")):  # drill holes: "35.10 m @ 0.53 g/t"
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
