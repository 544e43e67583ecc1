"""A word of direction fits the two values beside it.

## What it checks
"Unemployment rose from 5.4 percent to 4.8 percent", "fell to 31,000 from 29,000", "$4.10, down from $3.95": whether the
second value lies on the side that the word says. Changes that come with a percentage are the business of the rule for
growth with both values.

## Why it matters
Two figures swapped, or a verb left over from last month's story, tell readers the opposite of what happened.

## When it stays silent
Losses and deficits, whose figure falls when things get better; currencies, which are quoted either way round; ranks;
values below zero; what "fell 5 to 10 percent", which is a range of falls; figures that may be equal once rounded;
a verb in another clause.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims.changes import changes
from factcheck.claims.directions import backwards, movements
from factcheck.claims.records import Record
from factcheck.claims.verdict import decide, finding, unchecked
from factcheck.model.figure import Hedged
from factcheck.model.finding import Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "CON103"
NEEDS = ("money", "count", "number", "quantity", "percent")

_OPEN = (Hedged.MORE_THAN, Hedged.AT_LEAST, Hedged.LESS_THAN, Hedged.UP_TO, Hedged.AT_MOST)
_UPWARDS = Interval(Fraction(0), None)
_DOWNWARDS = Interval(None, Fraction(0))


class Terms(Record):
    """What is bound besides the figures."""

    sign: int  #: 1 for a rise, -1 for a fall
    rival: str  #: an earlier value that moved as the word says, or ""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the pairs of values with a word of direction and no percentage of their own."""
    for sentence in passage.sentences():
        found = list(movements(sentence))
        if not found:
            continue
        measured = {(change.old.start, change.new.start, change.sign) for change in changes(sentence)}
        for movement in found:
            if (movement.old.start, movement.new.start, movement.sign) not in measured:
                roles = {"old": movement.old, "new": movement.new}
                rival = movement.rival.text if movement.rival else ""
                yield sentence.claim(CODE, roles, (movement.cue,), Terms(sign=movement.sign, rival=rival))


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - two figures of the text need no table
    """Compare the order of the two values with the direction stated."""
    terms = claim.bound(Terms)
    old, new, sign = claim["old"], claim["new"], terms.sign
    stated = _UPWARDS if sign > 0 else _DOWNWARDS
    computed = _value(new) - _value(old)
    verdict = decide(stated, stated, computed)
    if backwards(old, new, sign):
        verdict = Verdict.CONTRADICTED
    if verdict is Verdict.SUPPORTED:
        way = "an increase" if sign > 0 else "a decrease"
        return finding(
            claim, verdict, f"From {old.text} to {new.text} is {way}, as stated.", stated=stated, computed=computed
        )
    if terms.rival:
        return unchecked(claim, f"it may be {terms.rival}, which stands before, that went up or down")
    said, true = ("up", "down") if sign > 0 else ("down", "up")
    return finding(
        claim,
        verdict,
        f"The text says {said}, but from {old.text} to {new.text} is {true}: the word or the order is wrong.",
        reason="direction",
        stated=stated,
        computed=computed,
        steps=(f"{new.text} is {'less' if sign > 0 else 'more'} than {old.text}",),
    )


def _value(figure: Figure) -> Interval:
    """Return what a value may be: its rounding, or all that an open hedge leaves."""
    return figure.truth if figure.hedge and figure.hedge.kind in _OPEN else figure.written
