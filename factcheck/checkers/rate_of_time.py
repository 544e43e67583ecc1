"""A rate by the year agrees with the same rate by the month, week or day.

## What it checks
"$13,780 a year, or $265 a week", "1,200 euros a month (14,400 euros a year)": divides by the months, weeks or days,
taking working days and weeks as well as those of the calendar.

## Why it matters
A weekly amount that was never multiplied up makes a tax rise look like small change.

## When it stays silent
Rates of different things, rates that are not tied by "or", "that is" or a bracket. Where the longer stretch is cheaper
than it works out ("$9.99 a month, or $99 a year"), it may be an offer: unchecked.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import wording
from factcheck.claims.shapes import mark, shape
from factcheck.claims.verdict import judged, meant
from factcheck.model.figure import Form, Kind
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI205"
NEEDS = ("money", "count", "number", "quantity")
PREVIEW = True


class Times(NamedTuple):
    """How many of a shorter stretch of time make a longer one."""

    least: int  #: of working days, of school weeks
    usual: int | Fraction  #: of the calendar
    most: int


#: How many of the shorter stretch make the longer one: working days and school weeks count as well.
_TIMES = {
    ("year", "quarter"): Times(4, 4, 4), ("year", "month"): Times(11, 12, 12), ("year", "week"): Times(38, 52, 53),
    ("year", "day"): Times(190, 365, 366), ("month", "week"): Times(4, Fraction(52, 12), 5),
    ("month", "day"): Times(20, 30, 31), ("week", "day"): Times(4, 7, 7), ("day", "hour"): Times(7, 24, 24),
    ("week", "hour"): Times(28, 168, 168), ("hour", "minute"): Times(60, 60, 60),
    ("minute", "second"): Times(60, 60, 60),
}  # fmt: skip
#: A yearly ticket for three times the monthly one is a bargain; for less it is a slip.
OFFER = Fraction(1, 4)


@cache
def _pattern() -> re.Pattern[str]:
    words = r"(?: [\w'’-]+){0,2}?(?: (?:an?|per|each|every) [a-z]+)"
    tie = (
        r"(?:,? or |,? that is,? | \(| [–—] ?|, i\.e\.,? |,? which is |,? equal to |,? equivalent to )(?:just |only )?"
    )
    alone = r"\b(?! (?:with|plus|including|before|after)\b)"
    return re.compile(rf"{mark('mnq', 'first')}{words}{tie}{mark('mnq', 'second')}{words}{alone}")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the pairs of rates that say the same by two stretches of time."""
    for sentence in passage.sentences():
        if sum(bool(figure.per) for figure in sentence.figures) < 2:
            continue
        seen = shape(sentence)
        for found in _pattern().finditer(seen.text):
            first, second = seen.figure(found, "first"), seen.figure(found, "second")
            if times(first, second) and _alike(first, second):
                yield sentence.claim(CODE, {"first": first, "second": second})


def times(first: Figure, second: Figure) -> tuple[Interval, Fraction] | None:
    """Return by what the second rate must be multiplied to give the first, and the calendar's own number of it."""
    known = _TIMES.get((first.per, second.per))
    if known:
        return Interval.of(known.least, known.most), Fraction(known.usual)
    known = _TIMES.get((second.per, first.per))
    return (1 / Interval.of(known.least, known.most), 1 / Fraction(known.usual)) if known else None


def _alike(first: Figure, second: Figure) -> bool:
    if any(f.form in (Form.VAGUE, Form.RANGE) or f.value <= 0 for f in (first, second)):
        return False
    if first.counted and second.counted and first.counted.head != second.counted.head:
        return False
    return first.units == second.units


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the calendar is enough
    """Divide the first rate by the number of stretches and compare."""
    first, second = claim["first"], claim["second"]
    known = times(first, second)
    assert known is not None  # noqa: S101 - find() has seen to it
    factor, usual = known
    point = first.value / usual
    right = wording.quantity(point, second.unit or "")
    step = f"{first.text} {_per(first.per)} is {right} {_per(second.per)}"
    offered = first.kind is Kind.MONEY and _offered(second.value, point, usual)
    return judged(
        claim,
        second,
        meant(first) / factor,
        first.truth / factor,
        point=point,
        says=step,
        steps=(step,),
        doubt=lambda: "the longer stretch may be sold at a lower rate" if offered else "",
        reason="rate",
    )


def _per(stretch: str) -> str:
    return f"an {stretch}" if stretch == "hour" else f"a {stretch}"


def _offered(said: Fraction, exact: Fraction, usual: Fraction) -> bool:
    """Say whether the rate by the longer stretch is lower than it works out, as offers are, yet not by an order."""
    return OFFER < (said / exact if usual < 1 else exact / said) < 1
