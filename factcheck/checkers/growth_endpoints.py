"""A percent change fits the two values that it leads from and to.

## What it checks
"Revenue rose 12 percent to $5.4 billion from $4.8 billion": the percent of the clause against the change between the two
figures, in any order and with any of the usual words, each figure as exact as it is written. A percent that is cut off
instead of rounded passes.

## Why it matters
About three in a hundred published changes with both values are wrong: a percent left over from an earlier draft, the share of
the new value instead of the old one, a rise to a smaller number.

## When it stays silent
Two values of different kinds, a percent in another clause, years that look like values. Comparable, like-for-like, organic,
underlying, constant-currency, compound and annualised growth are other quantities than the one between the two figures:
unchecked. So is a change from zero or from a loss.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import repairs, wording
from factcheck.claims.changes import changes
from factcheck.claims.cues import OTHER_GROWTH
from factcheck.claims.verdict import decide, finding, unchecked
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "GRO101"
NEEDS = ("percent",)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the changes whose percent and both values stand in one clause."""
    for sentence in passage.sentences():
        for change in changes(sentence):
            other = OTHER_GROWTH.search(sentence.passage.text, sentence.start, sentence.end)
            yield sentence.claim(
                CODE,
                {"change": change.percent, "old": change.old, "new": change.new},
                (change.cue,),
                sign=change.sign,
                other=other[0].lower() if other else "",
            )


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - a change within the text needs no table
    """Compare the stated change with the one between the two values."""
    change, old, new, sign = claim["change"], claim["old"], claim["new"], claim.terms["sign"]
    if claim.terms["other"]:
        return unchecked(claim, f"“{claim.terms['other']}” growth is another quantity than the change between the two figures")
    if old.value <= 0 or new.value < 0:
        return unchecked(claim, "a percentage change from zero or a negative value is not meaningful")
    before, after = _value(old), _value(new)
    if before.lo is None or before.lo <= 0:
        return unchecked(claim, "the earlier value may be zero, so a percentage change is not meaningful")
    computed = (after / before - 1) * 100
    point = (new.value / old.value - 1) * 100
    steps = (f"{new.text} ÷ {old.text} = {wording.significant(new.value / old.value)}, a change of {_signed(point)}%",)
    stated = _stated(change.truth, change, sign)
    verdict = decide(stated, _stated(change.fair, change, sign), computed)
    values = {"stated": stated, "computed": computed, "steps": steps}
    if verdict is Verdict.SUPPORTED:
        return finding(claim, verdict, f"From {old.text} to {new.text} is {_signed(point)}%.", **values)  # type: ignore[arg-type]
    if verdict is Verdict.MISLEADING:
        return finding(claim, verdict, f"From {old.text} to {new.text} is {_signed(point)}%; {change.text} is a loose figure for it.",
                       reason="imprecise", severity=Severity.NOTE, **values)  # type: ignore[arg-type]
    widest = (new.truth / old.truth - 1) * 100 if _divides(old) else computed
    if stated.overlaps(widest):
        return finding(claim, Verdict.MISLEADING, f"From {old.text} to {new.text} is {_signed(point)}%; {change.text} holds only if "
                       "the two values are very round figures.", reason="round", severity=Severity.NOTE, **values)  # type: ignore[arg-type]
    reason, hint, suggestion = _diagnosis(claim, computed, stated)
    return finding(claim, verdict, f"From {old.text} to {new.text} is {_signed(point)}%, not {_signed(sign * change.value)}%{hint}.",
                   reason=reason, suggestion=suggestion, **values)  # type: ignore[arg-type]


def _value(figure: Figure) -> Interval:
    """Return what an endpoint may stand for: rounding alone, or its hedge."""
    return figure.truth if figure.hedge else figure.written


def _divides(old: Figure) -> bool:
    return old.truth.lo is not None and old.truth.lo > 0


def _stated(interval: Interval, change: Figure, sign: int) -> Interval:
    """Return the stated change with its sign; digits may have been cut off instead of rounded."""
    cut = Interval(interval.lo, None if interval.hi is None else interval.hi + change.step / 2)
    return cut if sign > 0 else -cut


def _diagnosis(claim: Claim, computed: Interval, stated: Interval) -> tuple[str, str, Suggestion | None]:
    """Return the name of the slip, the words for it, and what would mend it."""
    change, old, new, sign = claim["change"], claim["old"], claim["new"], claim.terms["sign"]
    point = (new.value / old.value - 1) * 100
    right = repairs.restated(change, abs(point))
    mend = Suggestion(change.start, change.end, right, safe=False)
    if (-stated).overlaps(computed):
        return "direction", f": the direction is the reverse ({old.text} to {new.text})", None
    if stated.overlaps((1 - _value(old) / _value(new)) * 100):
        return "wrong base", ": that is the share of the new value, not of the old one", mend
    if stated.overlaps(_value(new) / _value(old) * 100):
        return "ratio", f": {new.text} is {wording.significant(new.value / old.value * 100, 3)}% of {old.text}, which is no growth of as much", mend
    for power in repairs.POWERS:
        factor = Fraction(10) ** power
        for role, figure in (("new", new), ("old", old)):
            quotient = computed + 100
            tried = (quotient * factor if role == "new" else quotient / factor) - 100
            if power % 3 == 0 and stated.overlaps(tried):
                text = repairs.rescaled(figure, power)
                return "scale", f": {figure.text} would need to be {text}", Suggestion(figure.start, figure.end, text, safe=False)
    for text, factor in repairs.swapped_digits(change):
        if computed.overlaps(stated * factor):
            return "swapped digits", f": two digits of {change.text} may be swapped", Suggestion(change.start, change.end, text, safe=False)
    return "", "", mend


def _signed(points: Fraction) -> str:
    text = wording.significant(abs(points), 3 if abs(points) < 1000 else 4)
    return f"-{text}" if points < 0 else f"+{text}"
