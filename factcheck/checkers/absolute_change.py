"""A change in absolute terms fits its percent and the values beside it.

## What it checks
"Up 200, or 12 percent, to 1,870": from 1,870 less 200 to 1,870 is 12 percent. "Rose $600 million to $5.4 billion from
$4.8 billion": the step between the two values is the one that is stated.

## Why it matters
Step, percent and level are three ways to say one thing, and usually come from three cells of a table: a wrong row
shows.

## When it stays silent
No value after or before the step in the same clause, a percent of something else, ranges, durations.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import repairs, wording
from factcheck.claims.doubts import quoted
from factcheck.claims.growth import HUNDRED, compared, signed, value, widest
from factcheck.claims.records import Record
from factcheck.claims.steps import steps
from factcheck.claims.verdict import decide, finding, unchecked
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.reference.tables import Tables

CODE = "GRO102"
NEEDS = ("money", "count", "number", "quantity")

APART = "the earlier value stands apart and may be of another time than the step"


class Terms(Record):
    """What is bound besides the figures."""

    sign: int  #: 1 for a rise, -1 for a fall
    loose: bool  #: whether the percentage may be another than that of the step
    doubt: str  #: why the step may not be between the two values, or ""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the steps with a percent and a value, or with both values."""
    for sentence in passage.sentences():
        for step in steps(sentence):
            roles = {"step": step.step, "change": step.percent, "old": step.old, "new": step.new}
            yield sentence.claim(
                CODE,
                {role: figure for role, figure in roles.items() if figure},
                (step.cue,),
                Terms(
                    sign=step.sign,
                    loose=step.loose,
                    doubt=APART if step.apart else quoted(sentence, step.step.start, step.step.end),
                ),
            )


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - a change within the text needs no table
    """Compare the step with the percent, or with the difference of the two values."""
    return _percent(claim) if "change" in claim.roles else _difference(claim)


def _percent(claim: Claim) -> Finding:
    change, step, sign = claim["change"], claim["step"], claim.bound(Terms).sign
    moved = value(step)
    if "new" in claim.roles:
        new = claim["new"]
        base, point = value(new) - moved * sign, new.value - sign * step.value
        origin = f"{new.text} {'less' if sign > 0 else 'plus'} {step.text}"
        earlier = f"an earlier {repairs.restated(new, point)}"
    else:
        base, point, origin = value(claim["old"]), claim["old"].value, claim["old"].text
        earlier = origin
    if base.hi is not None and base.hi < 0 < min(step.value, change.value) and "new" in claim.roles:
        return _beyond(claim, moved, base, origin)
    if base.lo is None or base.lo <= 0 or point <= 0 or step.value < 0:
        return unchecked(claim, "a percentage change from zero or a negative value is not meaningful")
    computed = moved / base * HUNDRED * sign
    share = sign * step.value / point * HUNDRED
    claimed, verdict = compared(change, sign, computed)
    lines = (f"{step.text} ÷ ({origin}) = {signed(share)}%",)
    said = f"{step.text} on {earlier} is {signed(share)}%"
    if verdict is Verdict.SUPPORTED:
        return finding(claim, verdict, f"{said}.", stated=claimed, computed=computed, steps=lines)
    if claim.bound(Terms).loose:
        return unchecked(claim, "the percentage may be another than that of the step")
    if verdict is Verdict.CONTRADICTED and _rounded(claim, base, claimed):
        return unchecked(claim, f"{step.text} may be rounded, and then the percentage may hold")
    if verdict is Verdict.MISLEADING:
        return finding(claim, verdict, f"{said}; {change.text} is a loose figure for it.", reason="imprecise",
                       severity=Severity.NOTE, stated=claimed, computed=computed, steps=lines)  # fmt: skip
    reason, hint = _slip(claim, claimed, moved, computed)
    right = Suggestion(change.start, change.end, repairs.restated(change, abs(share)), safe=False)
    return finding(claim, verdict, f"{said}, not {signed(sign * change.value)}%{hint}.", reason=reason,
                   stated=claimed, computed=computed, steps=lines, suggestion=right)  # fmt: skip


def _rounded(claim: Claim, base: Interval, claimed: Interval) -> bool:
    """Say whether the percentage holds if the last zero of the step is rounding: "$160 billion" may be $164 billion."""
    step, sign = claim["step"], claim.bound(Terms).sign
    if step.hedge or step.grain <= step.step:
        return False
    loose = Interval.around(step.value, min(step.grain / 2, step.value / 20))
    base = value(claim["new"]) - loose * sign if "new" in claim.roles else base
    return base.lo is not None and base.lo > 0 and claimed.overlaps(loose / base * HUNDRED * sign)


def _beyond(claim: Claim, moved: Interval, base: Interval, origin: str) -> Finding:
    """Return the finding on a step larger than the value that it led to: a slip, unless the percent is as large."""
    change, step, new = claim["change"], claim["step"], claim["new"]
    computed = moved / -base * HUNDRED
    steps = tuple(Fraction(10) ** power for power in (-1, -2, -3, -6))
    slipped = any(
        step.value * f < new.value and (moved * f / (value(new) - moved * f) * HUNDRED).overlaps(change.truth)
        for f in steps
    )
    if not slipped or change.truth.overlaps(computed):
        return unchecked(claim, "a percentage change from zero or a negative value is not meaningful")
    said = f"{origin} is below zero: {step.text} cannot be {change.text} of it; the decimal point may have slipped"
    return finding(claim, Verdict.CONTRADICTED, f"{said}.", reason="scale", stated=change.truth, computed=computed)


def _slip(claim: Claim, claimed: Interval, moved: Interval, computed: Interval) -> tuple[str, str]:
    """Return the name of the slip and the words for it."""
    sign = claim.bound(Terms).sign
    new = value(claim["new"]) if "new" in claim.roles else None
    if new and new.lo is not None and new.lo > 0 and claimed.overlaps(moved / new * HUNDRED * sign):
        return "wrong base", ": that is the share of the new value, not of the old one"
    for power in (1, 2, 3):
        if any((claimed * factor).overlaps(computed) for factor in (Fraction(10) ** power, Fraction(10) ** -power)):
            return "scale", ": the decimal point may have slipped"
    return "", ""


def _difference(claim: Claim) -> Finding:
    terms = claim.bound(Terms)
    step, old, new, sign = claim["step"], claim["old"], claim["new"], terms.sign
    computed = (value(new) - value(old)) * sign
    gap = (new.value - old.value) * sign
    shown = wording.quantity(gap, step.unit or "")
    lines = (f"{new.text} − {old.text} = {wording.quantity(new.value - old.value, step.unit or '')}",)
    claimed = value(step)
    verdict = decide(claimed, step.fair, computed, step)
    said = f"From {old.text} to {new.text} is {'a fall' if new.value < old.value else 'a rise'} of {shown.lstrip('-')}"
    report = partial(finding, claim, stated=claimed, computed=computed, steps=lines)
    if verdict is Verdict.SUPPORTED:
        return report(verdict, f"{said}.")
    if verdict is Verdict.MISLEADING or widest(step).overlaps(computed):
        return report(
            Verdict.MISLEADING,
            f"{said}; {step.text} is a loose figure for it.",
            reason="imprecise",
            severity=Severity.NOTE,
        )
    if terms.doubt:
        return unchecked(claim, terms.doubt)
    reason = "direction" if claimed.overlaps(-computed) else ""
    mend = None if reason else Suggestion(step.start, step.end, repairs.restated(step, abs(gap)), safe=False)
    hint = ": the direction is the reverse" if reason else f", not {step.text}"
    return report(verdict, f"{said}{hint}.", reason=reason, suggestion=mend)
