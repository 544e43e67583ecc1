"""Compound amounts: "5ft 11in", "2 hours and 15 minutes", "three dollars fifty", in the larger unit."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.amounts import read_amount
from factcheck.figures.currency_table import MINOR
from factcheck.figures.draft import Draft
from factcheck.figures.hedges import before as hedge_before
from factcheck.figures.numerals import DIGITS
from factcheck.figures.vocabulary import CARDINALS
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

#: How many of the smaller unit one of the larger holds.
PARTS: dict[str, dict[str, int]] = {
    "foot": {"inch": 12},
    "yard": {"foot": 3, "inch": 36},
    "mile": {"yard": 1760, "foot": 5280},
    "kilometer": {"meter": 1000},
    "meter": {"centimeter": 100, "decimeter": 10},
    "stone": {"pound": 14},
    "pound": {"ounce": 16},
    "kilogram": {"gram": 1000},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
    "day": {"hour": 24},
    "week": {"day": 7},
    "year": {"month": 12},
}
_FEET = frozenset("'’′")
_INCHES = frozenset({"in", "inch", "inches", '"', "”", "″", "ins"})
_HYPHENS = frozenset({"-", "‑"})


def compound(t: Tokens, a: Draft) -> None:
    """Add the smaller units that follow the amount `a`."""
    if a.form == "range" or a.low is None or a.negative:
        return
    if not a.mark:
        _feet_and_inches(t, a)
        return
    if (
        a.mark == "after"
        and t.lows[a.last] == "and"
        and t.lows[a.last + 1] == "a"
        and t.lows[a.last + 2] == "half"
        and a.step == 1
        and (a.kind in {Kind.QUANTITY, Kind.DURATION} or a.units[0] in {"cent", "penny"})
    ):
        a.low = a.high = a.low + Fraction(1, 2)
        a.step, a.grain, a.last = Fraction(1, 10), Fraction(1, 2), a.last + 3
        return
    larger = a.units
    size = 1
    while a.scale == 1 and a.step * size == 1 and a.kind is not Kind.AGE:
        found = _add(t, a, size)
        if not found:
            break
        size = found
    if size > 1:
        a.units = larger if len(larger) == 1 else ("pound",)


def _add(t: Tokens, a: Draft, sofar: int) -> int:
    """Add one smaller unit; return how many of it the largest holds, or 0."""
    j = a.last
    hyphen = t.words[j] in _HYPHENS and t.glued(j) and t.glued(j + 1)
    if t.lows[j] in {"and", ","} or hyphen:
        j += 1
        if t.lows[j] == "and":
            j += 1
    if not ((t.words[j][:1] in DIGITS and t.words[j]) or t.lows[j] in CARDINALS) or t.starts[j] - t.ends[j - 1] > 1:
        return 0
    unit = a.units[0]
    if len(a.units) > 1 and a.units == ("GBP", "pound"):
        unit = "pound"
    elif len(a.units) > 1 and a.kind is not Kind.MONEY:
        return 0
    if unit == "hour" and t.words[j].isdigit() and len(t.words[j]) <= 2 and t.words[j + 1] == "m" and t.glued(j + 1):
        a.low = a.high = (a.low or Fraction(0)) + Fraction(int(t.words[j]), 60)
        a.step, a.grain, a.last = Fraction(1, 60), Fraction(1, 60), j + 2
        return 60
    b = read_amount(t, j)
    if b is None or b.first != j or b.low is None or b.scale > 1 or b.form == "range" or b.low < 0:
        return 0
    smaller = b.units[0] if b.units else ""
    if smaller == "GBP" and "pound" in b.units:
        smaller = "pound"
    if (a.kind is Kind.MONEY and unit != "pound") or (a.kind is Kind.MONEY and smaller == "penny"):
        return int(_coins(t, a, b, smaller))
    size, last = PARTS.get(unit, {}).get(smaller, 0), b.last
    if not size:
        size, smaller, last = _unnamed(t, unit, b, j, hyphen=hyphen)
    if not size:
        return 0
    if b.low >= size or (t.lows[j - 1] == "," and b.kind is Kind.AGE):
        return 0
    a.low = a.high = (a.low or Fraction(0)) + b.low / (size * sofar)
    a.step, a.grain, a.last, a.units, a.mark = (
        b.step / (size * sofar),
        b.grain / (size * sofar),
        last,
        (smaller,),
        "after",
    )
    if a.kind is Kind.MONEY:
        a.kind = Kind.QUANTITY
    if b.kind is Kind.AGE:
        a.kind = Kind.AGE
    return size * sofar


def _unnamed(t: Tokens, unit: str, b: Draft, j: int, *, hyphen: bool) -> tuple[int, str, int]:
    """Return size, name and end of a smaller unit that its place gives: "5ft 11", "14 stone 7", "2h15m"; 0 if none."""
    last = b.last
    if b.low is None:
        return 0, "", last
    if unit == "foot" and (not b.units or b.units == ("meter",)) and b.low < 12:
        following = t.lows[last]
        inches = following in _INCHES and (following != "in" or t.lows[last + 1] not in _OWNERS)
        if not inches and not hyphen and not _bare_end(t, j, last):
            return 0, "", last
        if following in _INCHES:
            last += 1
        elif following in _HYPHENS and t.lows[last + 1] in _INCHES:
            last += 2
        return 12, "inch", last
    if unit == "stone" and not b.units and b.low < 14 and _bare_end(t, j, last):
        return 14, "pound", last
    if unit == "hour" and t.lows[last - 1] == "m" and b.low >= 1 and last == j + 2:
        return 60, "minute", last
    return 0, "", last


_OWNERS = frozenset({"the", "a", "his", "her", "its"})


def _bare_end(t: Tokens, j: int, last: int) -> bool:
    """Whether the number at token `j` is followed by nothing that it could count."""
    return (
        t.lows[j - 1] not in {"and", ","}
        and (not t.words[last][:1].isalnum() or t.lows[last] in {"tall", "and", "in", "with", "when", "who"})
        and t.words[last] not in {"%", "-"}
    )


def _coins(t: Tokens, a: Draft, b: Draft, smaller: str) -> bool:
    """Add cents to dollars: "3 dollars 50 cents", "£4 20p", "three dollars fifty"."""
    value = b.low
    if value is None or value >= 100 or b.step != 1:
        return False
    j = a.last
    if smaller in MINOR:
        if not any(code in MINOR[smaller] for code in a.units) or (a.mark == "before" and t.lows[j] == ","):
            return False
    elif (
        b.units
        or a.mark == "before"
        or value < 10
        or not t.words[j - 1].isalpha()
        or t.lows[j] == ","
        or (
            t.words[b.last][:1].isalpha()
            or t.words[b.last] in {"%", "-", "/", ":", "$"}
            or (t.words[j - 1].isupper() and t.lows[j] == "and")
        )
    ):
        return False
    if a.low is None:
        return False
    if len(a.units) > 1 and smaller in MINOR:
        a.units = tuple(code for code in a.units if code in MINOR[smaller])
    elif a.units == ("GBP", "pound"):
        a.units = ("GBP",)
    a.low = a.high = a.low + value / 100
    a.step, a.grain, a.last = Fraction(1, 100), Fraction(1, 100), b.last
    return False


def _feet_and_inches(t: Tokens, a: Draft) -> None:
    """Read 5'11"."""
    j = a.last
    if (
        t.words[j] not in _FEET
        or not t.words[j]
        or not t.glued(j)
        or not t.words[j + 1].isdigit()
        or not t.glued(j + 1)
        or a.low is None
    ):
        return
    inches = int(t.words[j + 1])
    if inches < 12 and a.low < 9 and t.words[j + 2] in {'"', "”", "″", "''"} and t.glued(j + 2):
        a.low = a.high = a.low + Fraction(inches, 12)
        a.step = a.grain = Fraction(1, 12)
        a.units, a.kind, a.mark, a.last = ("foot",), Kind.QUANTITY, "after", j + 3


def _converted(t: Tokens, first: int, last: int, candidates: units.Candidates) -> Draft | None:
    """Read "a foot (30 centimetres)": one of a unit, where the bracket says the same in another."""
    j = last + 1
    while t.lows[j] in {"about", "around", "roughly", "nearly", "just", "over", "~", "some", "approximately"}:
        j += 1
    b = read_amount(t, j) if t.words[j][:1].isdigit() else None
    if b is None or not b.units or t.words[b.last] != ")":
        return None
    one, other = candidates[0], b.units[0]
    if not units.known(one) or not units.known(other) or units.factor(one)[0] != units.factor(other)[0]:
        return None
    draft = Draft(first, last, Fraction(1), Fraction(1), Kind.QUANTITY, units=candidates, form="words")
    draft.mark = "after"
    return draft


def read_article_unit(t: Tokens, i: int) -> Draft | None:
    """Read "an hour and a half", "a percentage point": the article before the unit at token `i` is the number."""
    first = i - 1
    full = t.lows[first] in {"full", "whole"}
    if full:
        first -= 1
    if t.lows[first] not in {"a", "an"}:
        return None
    found = units.match_name(t, i)
    if found is None:
        return None
    candidates, last = found
    unit = candidates[0]
    one = Fraction(1)
    if unit in {"percentage_point", "basis_point"}:
        if last == i + 1 or t.lows[last - 1].endswith("s"):
            return None
        return Draft(first, last, one, one, Kind.POINTS, units=candidates, form="words")
    if not full and t.words[last] == "(" and unit not in units.MONEY:
        return _converted(t, first, last, candidates)
    if full or t.lows[last] != "and":
        return None
    kind = units.kind_of(unit)
    draft = Draft(first, last, one, one, kind, units=candidates, form="words")
    draft.mark = "after"
    compound(t, draft)
    if draft.last == last:
        return None
    draft.hedge = hedge_before(t, first, duration=kind is Kind.DURATION)
    return draft
