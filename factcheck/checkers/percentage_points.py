"""Percentage points and percent are not confused where a rate goes from one percentage to another.

## What it checks
A rate that goes from 4 to 5 percent rises by one percentage point, or by 25 percent. The change beside two
percentages is compared with their difference and with their ratio: points must be the difference, percent must be the
ratio.

## Why it matters
"A 2 percent cut" in a tax of 6.2 percent sounds like an eighth of a cent in the dollar and is a third of the tax.

## When it stays silent
One percentage only, a percent that belongs to another clause. A percent that gives the difference is misleading, not
false: many write percent for points, and the two values stand beside it.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import repairs, wording
from factcheck.claims.base_times import other_time, set_apart
from factcheck.claims.changes import tie, within
from factcheck.claims.doubts import doubt
from factcheck.claims.endpoints import is_step, pairs
from factcheck.claims.growth import growth, plain, signed, stated, value
from factcheck.claims.patterns import Pattern
from factcheck.claims.percents import says_change
from factcheck.claims.records import Record
from factcheck.claims.verdict import decide, finding, rank, unchecked
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.endpoints import Pair
    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval
    from factcheck.reference.tables import Tables

CODE = "GRO103"
NEEDS = ("percent",)
PREVIEW = True

_LEADS = Pattern(r"^[^.;]{0,40}\b(?:to|from)\s+(?:[a-z]+\s+){0,3}$", case=True)
RATES = (Kind.PERCENT, Kind.NUMBER)
HUNDREDTH = Fraction(1, 100)


class Terms(Record):
    """What is bound besides the figures."""

    sign: int  #: 1 for a rise, -1 for a fall, 0 if the text does not say
    points: bool  #: whether the change is said in points
    doubt: str  #: why the change may not be between the two rates, or ""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the changes in points or percent that stand beside two percentages."""
    for sentence in passage.sentences():
        if len(sentence.of(Kind.PERCENT)) + len(sentence.of(Kind.POINTS)) < 2 and not _points(sentence):
            continue
        used: set[int] = set()
        for pair in pairs(sentence, RATES):
            if Kind.PERCENT not in (pair.old.kind, pair.new.kind) or _grown(sentence, pair):
                continue
            change = _change(sentence, pair, used)
            if change:
                figure, (sign, cue) = change
                used.add(figure.start)
                points = figure.kind is not Kind.PERCENT
                roles = {"change": figure, "old": pair.old, "new": pair.new}
                yield sentence.claim(
                    CODE, roles, (cue,), Terms(sign=sign, points=points, doubt=_doubt(sentence, figure, pair))
                )


def _grown(sentence: Sentence, pair: Pair) -> bool:
    """Say whether an end of the pair is itself a change: "from an increase of 9 percent"."""
    return any(is_step(sentence.before(end, 24)) for end in (pair.old, pair.new))


def _points(sentence: Sentence) -> list[Figure]:
    """Return the figures that are points of a percentage: "two percentage points", "25 basis points", "two points"."""
    return [
        f
        for f in sentence.figures
        if f.kind is Kind.POINTS or (f.kind in (Kind.COUNT, Kind.NUMBER) and f.counted and f.counted.head == "point")
    ]


def _change(sentence: Sentence, pair: Pair, used: set[int]) -> tuple[Figure, tuple[int, tuple[int, int]]] | None:
    """Return the nearest change that is tied to a pair of percentages, with its direction."""
    percents = [f for f in sentence.of(Kind.PERCENT) if says_change(sentence, f)]
    tied = []
    for figure in [*_points(sentence), *percents]:
        if figure.start in used or figure.form is Form.RANGE or figure.start in (pair.old.start, pair.new.start):
            continue
        way = tie(sentence, figure, pair)
        if way is not None and within(sentence, pair) * way[0] >= 0 and _near(sentence, figure, pair):
            tied.append((max(pair.start - figure.end, figure.start - pair.end, 0), figure.start, figure, way))
    return min(tied, key=lambda each: each[:2])[2:] if tied else None


def _near(sentence: Sentence, figure: Figure, pair: Pair) -> bool:
    """Say whether a percent stands so near to the pair that it cannot be a rate of its own."""
    if figure.kind is not Kind.PERCENT or figure.end > pair.start:
        return True
    return bool(_LEADS.search(sentence.passage.text[figure.end : pair.start]))


def _doubt(sentence: Sentence, figure: Figure, pair: Pair) -> str:
    if within(sentence, pair) or set_apart(sentence, pair):
        return "the earlier percentage stands apart, and may be of another time"
    return other_time(sentence, figure, pair) or doubt(sentence, figure, pair)


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - a change within the text needs no table
    """Compare points with the difference, and percent with the ratio, of the two percentages."""
    terms = claim.bound(Terms)
    change, old, new, sign = claim["change"], claim["old"], claim["new"], terms.sign
    if old.value < 0 or new.value < 0:
        return unchecked(claim, "one of the two percentages is negative")
    finest = min(old.step, new.step) if _quoted(claim) else None
    difference = _exactly(new, finest) - _exactly(old, finest)
    relative = growth(value(old), value(new)) if old.value > 0 else None
    gap = new.value - old.value
    shown = f"{wording.significant(abs(gap))} percentage point{'' if abs(gap) == 1 else 's'}"
    steps = [f"{new.text} − {old.text} = {wording.significant(gap)} percentage points"]
    if relative is not None:
        steps.append(f"{new.text} ÷ {old.text} = {wording.significant(new.value / old.value)}, a change of "
                     f"{signed((new.value / old.value - 1) * 100)}%")  # fmt: skip
    said = f"From {old.text} to {new.text} is {'a fall' if gap < 0 else 'a rise'} of {shown}"
    if terms.points:
        return _of_points(claim, difference, relative, said, tuple(steps))
    if relative is None:
        return unchecked(claim, "a percentage change from zero is not meaningful")
    ways = (sign,) if sign else (1, -1)
    verdict = min((_verdict(change, way, relative) for way in ways), key=rank)
    said += f", or {signed((new.value / old.value - 1) * 100)}%"
    if verdict is Verdict.SUPPORTED:
        return finding(claim, verdict, f"{said}.", computed=relative, steps=tuple(steps))
    right = Suggestion(change.start, change.end, shown, safe=False)
    if any(plain(change, way).overlaps(difference) for way in ways):
        return finding(claim, Verdict.MISLEADING, f"{said}: {change.text} means points here.", reason="points",
                       computed=relative, steps=tuple(steps), suggestion=right)  # fmt: skip
    if verdict is Verdict.MISLEADING:
        return finding(claim, verdict, f"{said}; {change.text} is a loose figure for it.", reason="imprecise",
                       severity=Severity.NOTE, computed=relative, steps=tuple(steps))  # fmt: skip
    turned = any(plain(change, -way).overlaps(each) for way in ways for each in (relative, difference))
    if terms.doubt:
        return unchecked(claim, terms.doubt)
    return finding(claim, verdict, f"{said}, not {change.text}{' the other way' if turned else ''}.",
                   reason="direction" if turned else "", computed=relative, steps=tuple(steps))  # fmt: skip


def _quoted(claim: Claim) -> bool:
    """Say whether the rates are those of a bank, which are exact: "from 5% to 4.75%" starts at 5.00.

    They move by basis points, or by quarters of a point.
    """
    rates = [claim["old"], claim["new"]]
    quarters = all((rate.value * 4).denominator == 1 and not rate.hedge for rate in rates)
    fine = min(rate.step for rate in rates) == HUNDREDTH
    return claim["change"].units == ("basis_point",) or (quarters and fine)


def _exactly(rate: Figure, step: Fraction | None) -> Interval:
    return value(rate if step is None else replace(rate, step=step, grain=step))


def _verdict(change: Figure, sign: int, computed: Interval) -> Verdict:
    verdict = decide(stated(change.truth, change, sign), stated(change.fair, change, sign), computed, change)
    if verdict is Verdict.CONTRADICTED and change.hedge and plain(change, sign).overlaps(computed):
        return Verdict.MISLEADING
    return verdict


def _in_points(change: Figure) -> Figure:
    """Return a change in percentage points, whatever it is written in."""
    if change.units != ("basis_point",):
        return change
    low, high = (None if end is None else end / 100 for end in (change.low, change.high))
    return replace(change, low=low, high=high, step=change.step / 100, grain=change.grain / Fraction(100))


def _of_points(
    claim: Claim, difference: Interval, relative: Interval | None, said: str, steps: tuple[str, ...]
) -> Finding:
    terms = claim.bound(Terms)
    change, sign = _in_points(claim["change"]), terms.sign
    ways = (sign,) if sign else (1, -1)
    verdict = min((_verdict(change, way, difference) for way in ways), key=rank)
    if verdict is Verdict.SUPPORTED:
        return finding(claim, verdict, f"{said}.", computed=difference, steps=steps)
    if verdict is Verdict.MISLEADING:
        return finding(claim, verdict, f"{said}; {change.text} is a loose figure for it.", reason="imprecise",
                       severity=Severity.NOTE, computed=difference, steps=steps)  # fmt: skip
    if terms.doubt:
        return unchecked(claim, terms.doubt)
    mend = Suggestion(change.start, change.end, _restated(claim), safe=False)
    basis = claim["change"].units == ("basis_point",)
    if relative is not None and not basis and any(plain(change, way).overlaps(relative) for way in ways):
        return finding(claim, verdict, f"{said}: the {change.text} are percent, not points.", reason="percent",
                       computed=difference, steps=steps, suggestion=mend)  # fmt: skip
    turned = any(plain(change, -way).overlaps(difference) for way in ways)
    hint = ": the direction is the reverse" if turned else f", not {change.text}"
    return finding(claim, verdict, f"{said}{hint}.", reason="direction" if turned else "", computed=difference,
                   steps=steps, suggestion=None if turned else mend)  # fmt: skip


def _restated(claim: Claim) -> str:
    change = claim["change"]
    gap = abs(claim["new"].value - claim["old"].value)
    return repairs.restated(change, gap * 100 if change.units == ("basis_point",) else gap)
