"""A multiple fits the two values that it leads from and to.

## What it checks
"Doubled to $5.4 million from $2.7 million", "tripled", "halved", "fivefold", "three times as many as the 5,000 of
2019": the multiple against the quotient of the two values, as loosely as such words are meant: "doubled" is fair from
1.9 to 2.2 times and false below 1.75 or above 2.5.

## Why it matters
"Doubled" is the commonest exaggeration of a number, and "three times more" is read as three times by one half of the
readers and as four times by the other.

## When it stays silent
No two values in the same clause, a value that is a range, a loss at one end. "Times more" and "a fivefold increase"
have two readings: a note says so where only the smaller fits, and an error comes only where neither does.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.growth import ratio, value, widest
from factcheck.claims.likeness import carried
from factcheck.claims.multiples import multiplied
from factcheck.claims.records import Record
from factcheck.claims.verdict import decide, finding, unchecked
from factcheck.model.figure import Form
from factcheck.model.finding import Finding, Severity, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "GRO104"
NEEDS = ("multiple",)
PREVIEW = True


class Terms(Record):
    """What is bound besides the figures."""

    falling: bool
    noun: bool  #: "a fivefold increase", which some count from nothing
    doubt: str  #: why the multiple may not be between the two values, or ""
    beside: tuple[Figure, ...]  #: the other values of the sentence


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the multiples with both values."""
    for sentence in passage.sentences():
        for each in multiplied(sentence):
            roles = {"multiple": each.multiple, "old": each.old, "new": each.new}
            terms = Terms(falling=each.falling, noun=each.noun, doubt=each.doubt, beside=each.beside)
            yield sentence.claim(CODE, roles, (each.cue,), terms)


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - a multiple within the text needs no table
    """Compare the multiple with the quotient of the two values."""
    multiple, old, new = claim["multiple"], claim["old"], claim["new"]
    first, second = (new, old) if claim.bound(Terms).falling else (old, new)
    quotient = ratio(value(first), value(second)) if first.value > 0 else None
    if quotient is None:
        return unchecked(claim, "a multiple of zero or of a negative value is not meaningful")
    point = second.value / first.value
    shown = f"{wording.significant(point, 3)} times {first.text}"
    steps = (f"{second.text} ÷ {first.text} = {wording.significant(point, 3)}",)
    report = partial(finding, claim, stated=multiple.truth, computed=quotient, steps=steps)
    verdict = decide(multiple.truth, multiple.fair, quotient, multiple)
    if verdict is Verdict.SUPPORTED and multiple.form is Form.TIMES_MORE:
        return _two_readings(claim, quotient, f"{second.text} is {shown}", report)
    if verdict is Verdict.SUPPORTED:
        return report(verdict, f"{second.text} is {shown}.")
    if claim.bound(Terms).doubt:
        return unchecked(claim, claim.bound(Terms).doubt)
    other = _fitting(claim)
    if other:
        return unchecked(claim, f"the multiple fits {other.text} beside it")
    loosest = ratio(widest(first), widest(second)) or quotient
    if verdict is Verdict.CONTRADICTED and (multiple.truth.overlaps(loosest) or _unhedged(multiple).overlaps(quotient)):
        verdict = Verdict.MISLEADING
    if verdict is Verdict.MISLEADING:
        return report(verdict, f"{second.text} is {shown}; “{_as_said(multiple)}” is a loose word for it.",
                      reason="imprecise", severity=Severity.NOTE)  # fmt: skip
    if multiple.truth.overlaps(1 / quotient if quotient.lo else quotient):
        said = f"{second.text} is {shown}, not {_as_said(multiple)}: the direction is the reverse"
        return report(verdict, f"{said}.", reason="direction")
    bare = Interval.around(multiple.value, multiple.value / 10)
    reason = "scale" if any(bare.overlaps(quotient * Fraction(10) ** power) for power in (3, 6, -3, -6)) else ""
    hint = ": million or billion may be mixed up" if reason else ""
    return report(verdict, f"{second.text} is {shown}, not {_as_said(multiple)}{hint}.", reason=reason)


def _fitting(claim: Claim) -> Figure | None:
    """Return another value of the sentence from which the multiple leads to the new one."""
    multiple, new, falling = claim["multiple"], claim["new"], claim.bound(Terms).falling
    for other in claim.bound(Terms).beside:
        old = carried(other, new)
        quotient = ratio(*((value(new), value(old)) if falling else (value(old), value(new))))
        if quotient and multiple.truth.overlaps(quotient):
            return other
    return None


def _two_readings(claim: Claim, quotient: Interval, said: str, report: Callable[..., Finding]) -> Finding:
    """Say which reading of "times more" holds; "rose fivefold" has one only in practice."""
    multiple = claim["multiple"]
    more = multiple.value + 1
    times, others = wording.significant(multiple.value), wording.significant(more)
    note = f"“{_as_said(multiple)}” is read as {times} times by some and as {others} times by others"
    around = Interval.around(more, multiple.step / 2)
    if (
        around.overlaps(quotient)
        or multiple.hedge
        or (multiple.text.lower().endswith("fold") and not claim.bound(Terms).noun)
    ):
        return report(Verdict.SUPPORTED, f"{said}.", notes=(note,))
    return report(Verdict.MISLEADING, f"{said}; {note}.", reason="two readings", severity=Severity.NOTE)


def _unhedged(multiple: Figure) -> Interval:
    """Return what the multiple may be without its hedge: "nearly doubled" for a bit over twice is loose, not false."""
    low = multiple.value
    return Interval.around(low, low / 20 if multiple.hedge else 0)


def _as_said(multiple: Figure) -> str:
    return (
        f"{multiple.hedge.text} {multiple.text}"
        if multiple.hedge and multiple.hedge.end <= multiple.start
        else multiple.text
    )
