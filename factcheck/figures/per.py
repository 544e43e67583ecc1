"""What an amount is per: "a barrel", "per 100,000", "/kWh", "daily", "each week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.numerals import DIGITS, parse_digits
from factcheck.figures.vocabulary import AFTER, SCALES, UNITS

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

#: What an amount may be per, after "a" and "an", beside the units.
THINGS = frozenset(
    "share head piece unit person game match season ticket bottle copy time visit vote bag pack packet pop shot "
    "plate student pupil household "
    "family patient passenger worker employee seat room shift session container vehicle car phone trip flight "
    "ride call dose subscriber child "
    "adult user customer page download song track euro carton can glass slice crate case truckload word click "
    "line store site night semester "
    "term cask serving meal portion set box roll bunch loaf tree plant ship shipment message minute trading "
    "delegate voter download "
    "round fight film episode test scan licence license stream loan contract member mbtu mmbtu quarter cow sheep "
    "animal bird litre cup tablet pill".split()
)
ADVERBS = {
    "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year", "hourly": "hour",
    "nightly": "night",
    "pw": "week", "pcm": "month", "pa": "year", "p.a.": "year",
}  # fmt: skip
_NOT_AFTER = frozenset({"prior", "ago", "earlier", "later", "before", "after", "old", "-"})
#: "8 to the square kilometre", "40 to the acre"
_TO_THE = frozenset("square_kilometer square_mile square_meter square_foot hectare acre kilometer mile meter".split())
_SAID = {"annum": "year", "capita": "capita", "share": "share", "diem": "day"}


def read_per(t: Tokens, last: int) -> tuple[str, int]:
    """Return what the amount that ends before token `last` is per, and the token after it; "" if it is not.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_per(Tokens("$80 a barrel"), 2)
    ('barrel', 4)
    """
    j = last
    low = t.lows[j]
    if low in {"-", "‑"} and t.glued(j) and t.lows[j + 1] in {"a", "per", "an"} and t.glued(j + 1):
        j += 1
        low = t.lows[j]
        if t.words[j + 1] in {"-", "‑"}:
            j += 1
    if low in {"a", "an"}:
        return _after_article(t, j + 1, last)
    if low == "/" and t.glued(j):
        if t.words[j + 1][:1] in DIGITS or not t.glued(j + 1):
            return "", last
        return _thing(t, j + 1, last)
    if low == "per":
        return _thing(t, j + 1, last)
    if low == "to" and t.lows[j + 1] == "the":
        found = units.match_name(t, j + 2)
        return (found[0][0], found[1]) if found is not None and found[0][0] in _TO_THE else ("", last)
    if low in {"each", "every"}:
        found = units.match_name(t, j + 1)
        if found is not None and found[0][0] in units.TIMES:
            return found[0][0], found[1]
        return (
            ("each", j + 1)
            if low == "each" and not t.words[j + 1][:1].isalpha() | (t.lows[j + 1] == "other")
            else ("", last)
        )
    if low == "apiece":
        return "each", j + 1
    if low in ADVERBS and (t.spaced(j) or low in {"pw", "pcm", "pa"}):
        return ADVERBS[low], j + 1
    if t.lows[last - 1].endswith(("bpd", "bopd")) or (
        t.lows[last - 1] == "d" and t.lows[last - 3] in {"b", "mb", "kb"}
    ):
        return "day", last
    return "", last


def _after_article(t: Tokens, j: int, last: int) -> tuple[str, int]:
    if (
        t.lows[j] in SCALES
        and units.match_name(t, j + 1) is not None
        and t.lows[j + 1] not in {"dollars", "euros", "pounds", "years"}
    ):
        return _thing(t, j, last)
    found = units.match_name(t, j)
    if found is not None:
        unit = found[0][0]
        if (
            unit in units.MONEY
            or unit in units.MINOR_UNITS
            or unit in {"percent", "percentage_point", "degree"}
            or _goes_on(t, found[1])
        ):
            found = None
            if unit == "GBP" and t.lows[j] == "pound":
                return "pound", j + 1
        elif t.lows[j].endswith("s") and unit != "pound_force_per_square_inch":
            return "", last
    if found is not None:
        return _called(found[0]), found[1]
    symbol = units.SYMBOLS.get(t.words[j])
    if symbol is not None and len(t.words[j]) > 1 and t.lows[j] not in {"in", "ft", "ins"}:
        return _called(symbol), j + 1
    if t.lows[j] in THINGS and not _goes_on(t, j + 1):
        return t.lows[j], j + 1
    return "", last


def _goes_on(t: Tokens, j: int) -> bool:
    """Whether what follows makes "a year" a time of its own: "a year ago", "a day or two", "a year and a half"."""
    low, further = t.lows[j], t.lows[j + 1]
    if low == "or":
        return further in {"two", "three", "so", "more", "longer", "less"}
    if low == "and":
        return further in {"a", "one"} and t.lows[j + 2] in {"half", "quarter", "third"}
    return low in _NOT_AFTER


def _thing(t: Tokens, j: int, last: int) -> tuple[str, int]:
    """Read what stands after "per": a number of things, a unit or a noun."""
    low = t.lows[j]
    if low in {"cent", "mille", "mil"}:
        return "", last
    number, k = _number(t, j)
    found = units.match_name(t, k)
    symbol = units.SYMBOLS.get(t.words[k])
    if t.words[k] in {"m", "km", "cm", "ft"} and t.words[k + 1] in {"2", "3", "²", "³"} and t.glued(k + 1):
        return units.SYMBOLS.get(t.words[k] + t.words[k + 1], ("square_meter",))[0], k + 2
    if found is not None and found[0][0] not in units.MONEY:
        unit, end = _called(found[0]), found[1]
    elif found is not None and t.lows[k] in {"pound", "pounds"}:
        unit, end = "pound", k + 1
    elif found is not None:
        unit, end = t.lows[found[1] - 1], found[1]
    elif symbol is not None:
        unit, end = _called(symbol), k + 1
    else:
        if number:
            return number, k
        word = _SAID.get(low, low)
        if low == "metric" or not low.isalpha():
            return "", last
        return word, j + 1
    return (f"{number} {unit}" if number else unit), end


def _called(candidates: units.Candidates) -> str:
    """Return the unit's name; a ton and a barrel stay what the text calls them."""
    if len(candidates) > 1:
        return "ton" if "tonne" in candidates else candidates[0] if candidates[0] != "GBP" else "pound"
    return "barrel" if candidates[0] == "oil_barrel" else candidates[0]


def _number(t: Tokens, j: int) -> tuple[str, int]:
    """Read the number after "per": "100,000", "100 000", "million", "hundred thousand"."""
    word, low = t.words[j], t.lows[j]
    value = 0
    k = j
    if word[:1] in DIGITS and word:
        parsed = parse_digits(word)
        if parsed is None or parsed[1]:
            return "", j
        value, k = parsed[0], j + 1
        while t.words[k].isdigit() and len(t.words[k]) == 3 and t.spaced(k):
            value, k = value * 1000 + int(t.words[k]), k + 1
    elif low in UNITS and UNITS[low] > 1:
        value, k = UNITS[low], j + 1
    while t.lows[k] in AFTER and t.lows[k] not in {"m", "k", "cr"}:
        value, k = (value or 1) * AFTER[t.lows[k]], k + 1
    return (str(value), k) if value else ("", j)
