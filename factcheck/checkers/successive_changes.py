"""Changes one after the other are compounded, not added.

## What it checks
"Rose 10 percent in 2020 and 20 percent in 2021, a total increase of 30 percent": the total against the two changes
compounded. It is 32 percent, since the second is counted on what the first has left.

## Why it matters
Small percentages may be added and nobody is harmed; two falls of 40 percent are not a fall of 80.

## When it stays silent
Percentages of two things, in two places, or up and down; shares and percentage points; ranges and bounds; no word for a
total. A total that is neither their sum nor what they compound to is of something else: unchecked.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import wording
from factcheck.claims.change_directions import direction_before
from factcheck.claims.patterns import Pattern
from factcheck.claims.percents import says_change
from factcheck.claims.records import Record
from factcheck.claims.shapes import shape
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "GRO108"
NEEDS = ("percent",)
PREVIEW = True

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SPAN = r"(?:year|month|quarter|half)"
_WHEN = (
    rf"(?:in|for|during|over) (?:(?:19|20)\d\d|{_MONTHS}|the (?:first|second|third|fourth|next|following) {_SPAN})|"
    rf"(?:last|this) {_SPAN}|the {_SPAN} (?:before|after)|the (?:next|following) {_SPAN}"
)
#: From the first to the second, from the second to the total.
_AND = Pattern(rf" (?:{_WHEN}),? and (?:then )?(?:by )?(?:(?:another|a further|an additional|again) )?")
_TOTAL_OF = Pattern(
    rf" (?:{_WHEN}),? (?:or |for |making |which makes |that is |giving )?an? (?:total|combined|cumulative|overall) "
    r"(?:increase|rise|gain|growth|fall|drop|decline|decrease|loss|cut) of "
)
_THEN = Pattern(rf" (?:{_WHEN}), (?:or |making |together |that is )?")
_IN_ALL = Pattern(
    r" (?:in all|in total|altogether|combined|all told|over the (?:⟨[nd]\d+⟩|two)(?: (?:years|months|quarters))?)\."
)


class Terms(Record):
    """What is bound besides the figures."""

    sign: int  #: 1 for rises, -1 for falls


class _Two(NamedTuple):
    first: Figure
    second: Figure
    total: Figure
    sign: int
    cue: tuple[int, int]


def find(passage: Passage) -> Iterator[Claim]:
    """Yield two changes of one thing with their total."""
    for sentence in passage.sentences():
        two = _two(sentence)
        if two:
            roles = {"first": two.first, "second": two.second, "total": two.total}
            yield sentence.claim(CODE, roles, (two.cue,), Terms(sign=two.sign))


def _two(sentence: Sentence) -> _Two | None:
    percents = [p for p in sentence.of(Kind.PERCENT) if p.form is not Form.RANGE]
    if len(percents) != 3 or len(sentence.of(Kind.PERCENT)) != 3 or any(p.hedge for p in percents):
        return None
    first, second, total = percents
    way = direction_before(sentence, first)
    if way is None or way[0] == 0 or not says_change(sentence, first) or not says_change(sentence, second):
        return None
    places = [f"⟨p{sentence.figures.index(percent)}⟩" for percent in percents]
    text = shape(sentence).text
    parts = []
    for place in places:
        before, _, text = text.partition(place)
        parts.append(before)
    totalled = _TOTAL_OF.fullmatch(parts[2]) or (_THEN.fullmatch(parts[2]) and _IN_ALL.match(text))
    return _Two(first, second, total, *way) if _AND.fullmatch(parts[1]) and totalled else None


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - changes within the text need no table
    """Compare the total with the two changes compounded, and with their sum."""
    first, second, total, sign = claim["first"], claim["second"], claim["total"], claim.bound(Terms).sign
    grown = [Interval.point(1) + part.written * Fraction(sign, 100) for part in (first, second)]
    made = (grown[0] * grown[1] - 1) * (100 * sign)
    point = ((1 + sign * first.value / 100) * (1 + sign * second.value / 100) - 1) * 100 * sign
    shown = wording.significant(point, 3)
    ways = [f"1 {'+' if sign > 0 else '−'} {wording.significant(part.value / 100)}" for part in (first, second)]
    step = f"({ways[0]}) × ({ways[1]}) − 1 is {shown}%"
    report = partial(finding, claim, stated=total.written, computed=made, steps=(step,))
    said = f"{first.text} and then {second.text} make {shown}%"
    if total.written.overlaps(made):
        return report(Verdict.SUPPORTED, f"{said}.")
    if total.written.overlaps(first.written + second.written):
        added = f"{said}, not {total.text}: the second is counted on what the first has left"
        return report(Verdict.MISLEADING, f"{added}.", reason="added")
    if total.truth.overlaps(made):
        return report(Verdict.SUPPORTED, f"{said}.")
    return unchecked(claim, "the total may be of other changes than these two")
