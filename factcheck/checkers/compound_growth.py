"""A compound yearly growth fits the two values and the years between them.

## What it checks
"From $4.8 billion in 2024 to $9.4 billion in 2034, a compound annual growth rate of 7 percent": the yearly rate,
compounded over the years that the two values are given for, against the quotient of the values. One year more or less
passes, since reports count from the base year or from the year after.

## Why it matters
The yearly rate of a forecast is copied from one edition of a report to the next more often than it is worked out again.

## When it stays silent
No word for compound or average yearly growth, a value without its year, years that are of another period than the
values.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.change_words import FALLING
from factcheck.claims.cues import cue
from factcheck.claims.endpoints import pairs
from factcheck.claims.growth import ratio, value
from factcheck.claims.passages import finish
from factcheck.claims.percents import says_change
from factcheck.claims.records import Record
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Kind
from factcheck.model.finding import Finding, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "GRO107"
NEEDS = ("percent",)
PREVIEW = True

COMPOUND = cue(
    "cagr", "compound annual", "compound annual growth rate", "compounded annual", "compound yearly",
    "compounded yearly", "average annual growth", "average annual increase", "average yearly growth",
    "a year on average", "on average each year", "annual average growth", "average of",
)  # fmt: skip
#: Reports count the years from the base year or from the one after.
EITHER = (0, -1, 1)
LONGEST = 60
#: What stands between a value and its year.
WHEN = frozenset({"in", "by", "for", "at the end of", "by the end of"})


class Terms(Record):
    """What is bound besides the figures."""

    years: int
    falling: bool


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the yearly rates that stand with two values and their years."""
    for sentence in passage.sentences():
        if len(sentence.of(Kind.YEAR)) < 2 or not sentence.of(Kind.PERCENT):
            continue
        named = COMPOUND.search(sentence.passage.text, sentence.start, sentence.end)
        percents = [p for p in sentence.of(Kind.PERCENT) if says_change(sentence, p)]
        if named is None or len(percents) != 1:
            continue
        bound = [(pair, _year(sentence, pair.old), _year(sentence, pair.new)) for pair in pairs(sentence)]
        dated = [(pair, first, last) for pair, first, last in bound if first is not None and last is not None]
        if len(dated) != 1 or len(bound) != 1:
            continue
        pair, first, last = dated[0]
        text = sentence.passage.text[sentence.start : sentence.end]
        yield sentence.claim(
            CODE,
            {"change": percents[0], "old": pair.old, "new": pair.new},
            (named.span(),),
            Terms(years=(last or 0) - (first or 0), falling=pair.new.value < pair.old.value and text in FALLING),
        )


def _year(sentence: Sentence, figure: Figure) -> int | None:
    """Return the year that stands right after a value: "$4.8 billion in 2024"."""
    for year in sentence.of(Kind.YEAR):
        between = sentence.passage.text[finish(figure) : year.start]
        if year.start >= figure.end and " ".join(between.split()) in WHEN:
            return year.date.year if year.date else int(year.value)
    return None


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - a rate within the text needs no table
    """Compare the rate, compounded, with the quotient of the two values."""
    terms = claim.bound(Terms)
    change, old, new, years = claim["change"], claim["old"], claim["new"], terms.years
    quotient = ratio(value(old), value(new)) if old.value > 0 else None
    if quotient is None or not 2 <= years <= LONGEST:
        return unchecked(claim, "a yearly rate needs two values above zero, at least two years apart")
    sign = -1 if terms.falling else 1
    rates = Interval.around(change.value, max(change.step, Fraction(1, 10))) if change.hedge is None else change.truth
    if rates.lo is None or rates.hi is None:
        return unchecked(claim, "the rate has no upper or no lower end")
    factor = wording.significant(new.value / old.value, 3)
    made = wording.significant((1 + sign * change.value / 100) ** years, 3)
    lines = (
        f"{new.text} ÷ {old.text} = {factor} in {years} years",
        f"{change.text} a year makes {made} times in {years} years",
    )
    for extra in EITHER:
        grown = _compounded(rates * sign, years + extra)
        if grown.overlaps(quotient):
            counted = f"{years + extra} years" if extra else f"the {years} years"
            said = f"{change.text} a year over {counted} leads from {old.text} to {new.text}"
            return finding(claim, Verdict.SUPPORTED, f"{said}.", stated=grown, computed=quotient, steps=lines)
    grown = _compounded(rates * sign, years)
    said = (
        f"From {old.text} to {new.text} is {factor} times in {years} years, but {change.text} a year makes {made} times"
    )
    total = (quotient - 1) * 100
    reason = "total" if Interval.around(change.value, change.step).overlaps(total) else ""
    hint = f": {change.text} is the growth over all the years" if reason else ""
    return finding(
        claim, Verdict.CONTRADICTED, f"{said}{hint}.", reason=reason, stated=grown, computed=quotient, steps=lines
    )


def _compounded(rates: Interval, years: int) -> Interval:
    """Return what the rates, in percent, make of one in so many years."""
    least, most = rates.lo or Fraction(0), rates.hi or Fraction(0)
    return Interval(max(1 + least / 100, Fraction(0)) ** years, max(1 + most / 100, Fraction(0)) ** years)
