"""A percent change fits the two values that it leads from and to.

## What it checks
"Revenue rose 12 percent to $5.4 billion from $4.8 billion": the percent of the clause against the change between the
two figures, in any order and with any of the usual words, each figure as exact as it is written. A percent that is
cut off instead of rounded passes. The earlier value may stand in a sentence of its own: "That compares with $4.8
billion a year earlier."

## Why it matters
About three in a hundred published changes with both values are wrong: a percent left over from an earlier draft, the
share of the new value instead of the old one, a rise to a smaller number.

## When it stays silent
Two values of different kinds, a percent in another clause, years that look like values, what was only expected.
Comparable, like-for-like, organic, constant-currency, compound and annualised growth are other quantities than the
one between the two figures: unchecked. So is a change from zero, from a loss, or over a year where the value given is
the quarter before.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING, Any

from factcheck.claims import wording
from factcheck.claims.base_times import other_time
from factcheck.claims.changes import changed
from factcheck.claims.distant_ends import distant
from factcheck.claims.doubts import doubt
from factcheck.claims.growth import compared, diagnosis, growth, signed, value, widest
from factcheck.claims.kinds_of_growth import other_growth
from factcheck.claims.other_pairs import beside, fitting, sure
from factcheck.claims.records import Record
from factcheck.claims.repairs import POWERS
from factcheck.claims.sequels import sequels
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Form
from factcheck.model.finding import Finding, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.changes import Change
    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval
    from factcheck.reference.tables import Tables

CODE = "GRO101"
NEEDS = ("percent", "ratio")

#: A change this narrow, in points, or within an eighth of itself, mirrors the stated one too exactly for chance.
MIRROR = Fraction(3, 2)
#: Two values so many times apart are one thing only if a slip that is known by name explains it.
APART = 20
#: A change so many times the stated one, or as much smaller, is more often between other values than wrong.
FAR = 10
KNOWN = ("scale", "direction")


class Terms(Record):
    """What is bound besides the figures."""

    sign: int  #: 1 for a rise, -1 for a fall, 0 if the text does not say
    other: str  #: the word for another kind of growth, or ""
    apart: str  #: why the values may be of other times than the change, or ""
    doubt: str  #: why the change may not be between the values, or ""
    crossing: bool  #: from a loss to a profit or back
    beside: tuple[Figure, ...]  #: the other values of the sentence
    distant: bool  #: whether no words tie the values to the percentage
    sure: frozenset[int]  #: where those of the two values start about which the words leave no doubt


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the changes whose percent and both values belong together."""
    bound = set()
    for sentence, change in chain(changed(passage), sequels(passage)):
        bound.add(change.percent.start)
        yield _claim(sentence, change)
    for sentence, change in distant(passage, bound):
        yield _claim(sentence, change)


def _claim(sentence: Sentence, change: Change) -> Claim:
    return sentence.claim(
        CODE,
        {"change": change.percent, "old": change.old, "new": change.new},
        (change.cue,),
        Terms(
            sign=change.sign,
            other=other_growth(sentence, change.percent, change.pair),
            apart=other_time(sentence, change.percent, change.pair),
            doubt=doubt(sentence, change.percent, change.pair),
            crossing=change.pair.crossing,
            beside=beside(sentence, change),
            distant=change.distant,
            sure=sure(sentence, change),
        ),
    )


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - a change within the text needs no table
    """Compare the stated change with the one between the two values."""
    terms = claim.bound(Terms)
    change, old, new = claim["change"], claim["old"], claim["new"]
    if terms.other:
        return unchecked(claim, f"“{terms.other}” growth is another quantity than the change between the two figures")
    if terms.crossing:
        return unchecked(claim, "a percentage change between a profit and a loss is not meaningful")
    limit = old.value > 0 and new.value >= 0 and None in (value(old).lo, value(new).lo)
    computed = growth(*(f.written if limit else value(f) for f in (old, new))) if old.value > 0 else None
    if computed is None:
        return unchecked(claim, "a percentage change from zero or a negative value is not meaningful")
    point = (new.value / old.value - 1) * 100
    claimed, verdict = compared(change, terms.sign, computed)
    steps = (f"{new.text} ÷ {old.text} = {wording.significant(new.value / old.value)}, a change of {signed(point)}%",)
    values: dict[str, Any] = {"stated": claimed, "computed": computed, "steps": steps}
    said = f"From {old.text} to {new.text} is {signed(point)}%"
    if verdict is Verdict.SUPPORTED and not _backwards(claim, point):
        return finding(claim, verdict, f"{said}.", **values)
    if terms.distant:
        return unchecked(claim, "the two values stand apart and may not be the ones that the percentage leads between")
    if limit or terms.apart:
        return unchecked(claim, terms.apart or "one of the two values is a limit, of which the change need not be one")
    if verdict is Verdict.SUPPORTED:
        same = old.step == new.step  # written to one digit, a rise stays a rise when it is rounded
        return finding(claim, Verdict.CONTRADICTED if same else Verdict.MISLEADING,
                       f"{said} as the figures are written: the direction is the reverse.",
                       reason="direction", **values)  # fmt: skip
    other = fitting(change, terms.sign, (old, new), terms.beside, terms.sure)
    if other:
        return unchecked(claim, f"the percentage fits the change from {other[0].text} to {other[1].text} beside it")
    slipped = _slipped(claimed, value(old), value(new))
    clear = len(terms.sure) == 2 and (slipped or _decimal(point, change))
    if terms.doubt and not clear and not _mirrored(claimed, computed):
        return unchecked(claim, terms.doubt)
    if verdict is Verdict.MISLEADING:
        return finding(claim, verdict, f"{said}; {_as_said(change)} is a loose figure for it.",
                       reason="imprecise", severity=Severity.NOTE, **values)  # fmt: skip
    sign = terms.sign or (1 if point > 0 else -1)
    reason, hint, suggestion = diagnosis(change, old, new, sign, claimed)
    if not (slipped or _likely(claim, point, reason)):
        return unchecked(claim, "the two values may not be the ones that the percentage leads between")
    loose = growth(widest(old), widest(new))
    if not reason and loose is not None and claimed.overlaps(loose):
        said += f"; {_as_said(change)} holds only if the two values are very round figures"
        return finding(claim, Verdict.MISLEADING, f"{said}.", reason="round", severity=Severity.NOTE, **values)
    if change.form is Form.FRACTION:
        return finding(claim, verdict, f"{said}, not {'up' if sign > 0 else 'down'} by {_as_said(change)}{hint}.",
                       reason=reason, **values)  # fmt: skip
    if reason == "direction":
        fall, rise = ("a fall", "a rise") if point < 0 else ("a rise", "a fall")
        said = f"From {old.text} to {new.text} is {fall} of {signed(point).lstrip('+-')}%, not {rise}"
        return finding(claim, verdict, f"{said}.", reason=reason, **values)
    shown = f"{signed(change.value if change.value < 0 else sign * change.value)}%"
    return finding(claim, verdict, f"{said}, not {shown}{hint}.", reason=reason, suggestion=suggestion, **values)


def _likely(claim: Claim, point: Fraction, reason: str) -> bool:
    """Say whether a slip explains the figures better than two values that do not belong together.

    Values far apart, or a change many times the stated one beside still other values, need a slip that is known by
    name.
    """
    change, old, new = claim["change"], claim["old"], claim["new"]
    if reason in KNOWN:
        return True
    small, large = sorted((abs(old.value), abs(new.value)))
    if large > APART * small:
        return False
    less, more = sorted((abs(point), abs(change.value)))
    if not claim.bound(Terms).beside or more <= FAR * less:
        return True
    return _decimal(point, change)


def _decimal(point: Fraction, change: Figure) -> bool:
    """Say whether the change and the stated one differ by the place of their decimal point."""
    less, more = sorted((abs(point), abs(change.value)))
    return any(less * 10**power * 19 <= more * 20 <= less * 10**power * 21 for power in (1, 2, 3))


def _slipped(claimed: Interval, old: Interval, new: Interval) -> bool:
    """Say whether one end with its point moved makes the change true: two values of two things seldom do."""
    moved = (growth(old, new * Fraction(10) ** power) for power in POWERS)
    return any(computed is not None and claimed.overlaps(computed) for computed in moved)


def _backwards(claim: Claim, point: Fraction) -> bool:
    """Say whether the figures as written go the other way, though their rounding would allow the stated one."""
    terms = claim.bound(Terms)
    sign, change = terms.sign, claim["change"]
    doubted = terms.doubt or terms.apart
    return bool(sign and point * sign < 0 < change.value and not doubted) and not any(
        f.hedge for f in claim.roles.values()
    )


def _mirrored(claimed: Interval, computed: Interval) -> bool:
    """Say whether the change is exactly the stated one the other way: then no doubt stands."""
    if computed.lo is None or computed.hi is None:
        return False
    narrow = computed.hi - computed.lo <= max(MIRROR, abs(computed.lo + computed.hi) / 16)
    return narrow and (-claimed).overlaps(computed) and not claimed.overlaps(computed)


def _as_said(change: Figure) -> str:
    return f"{change.hedge.text} {change.text}" if change.hedge and change.hedge.end <= change.start else change.text
