"""One rate by the year and by the month, week or day is one claim.

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
from typing import TYPE_CHECKING

from factcheck.claims import repairs, wording
from factcheck.claims.shapes import mark, shape
from factcheck.claims.verdict import finding, grade, meant, unchecked
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Suggestion, Verdict
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

#: How many of the shorter stretch make the longer one: working days and school weeks count as well.
_TIMES = {
    ("year", "quarter"): (4, 4), ("year", "month"): (11, 12), ("year", "week"): (38, 53), ("year", "day"): (190, 366),
    ("month", "week"): (4, 5), ("month", "day"): (20, 31), ("week", "day"): (4, 7), ("day", "hour"): (7, 24),
    ("week", "hour"): (28, 168), ("hour", "minute"): (60, 60), ("minute", "second"): (60, 60),
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


def times(first: Figure, second: Figure) -> Interval | None:
    """Return by what the second rate must be multiplied to give the first; None if the two are not of time."""
    known = _TIMES.get((first.per, second.per))
    if known:
        return Interval.of(*known)
    known = _TIMES.get((second.per, first.per))
    return 1 / Interval.of(*known) if known else None


def _alike(first: Figure, second: Figure) -> bool:
    if any(f.form in (Form.VAGUE, Form.RANGE) or f.value <= 0 for f in (first, second)):
        return False
    if first.counted and second.counted and first.counted.head != second.counted.head:
        return False
    return first.units == second.units


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the calendar is enough
    """Divide the first rate by the number of stretches and compare."""
    first, second = claim["first"], claim["second"]
    factor = times(first, second)
    assert factor is not None  # noqa: S101 - find() has seen to it
    computed = meant(first) / factor
    point = first.value / _usual(factor)
    right = wording.quantity(point, second.unit or "")
    step = f"{first.text} {_per(first.per)} is {right} {_per(second.per)}"
    values = {"stated": second.truth, "computed": computed, "steps": (step,)}
    verdict, reason, severity = grade(second.truth, second.truth, computed, first.truth / factor, second)
    if verdict is Verdict.SUPPORTED:
        return finding(claim, verdict, f"{step}.", **values)  # type: ignore[arg-type]
    if reason == "round":
        return finding(claim, verdict, f"{step}.", reason=reason, severity=severity, **values)  # type: ignore[arg-type]
    if first.kind is Kind.MONEY and _offered(first, second, factor):
        return unchecked(claim, "the longer stretch may be sold at a lower rate")
    suggestion = Suggestion(second.start, second.end, repairs.restated(second, point), safe=False)
    message = f"{step}, not {second.text}."
    return finding(claim, verdict, message, reason="rate", suggestion=suggestion, **values)  # type: ignore[arg-type]


def _per(stretch: str) -> str:
    return f"an {stretch}" if stretch == "hour" else f"a {stretch}"


def _offered(first: Figure, second: Figure, factor: Interval) -> bool:
    """Say whether the rate by the longer stretch is lower than it works out, as offers are, yet not by an order."""
    exact = first.value / _usual(factor)
    share = second.value / exact if factor.hi is not None and factor.hi < 1 else exact / second.value
    return OFFER < share < 1


def _usual(factor: Interval) -> Fraction:
    """Return the calendar's own number: 12 months, 52 weeks, 365 days."""
    low, high = factor.lo or Fraction(1), factor.hi or Fraction(1)
    exact = {
        Fraction(53): Fraction(52),
        Fraction(366): Fraction(365),
        Fraction(31): Fraction(30),
        Fraction(5): Fraction(52, 12),
    }
    if high > 1:
        return exact.get(high, high)
    return 1 / exact.get(1 / low, 1 / low)
