"""A change since a year fits the published series.

## What it checks
"… reached $147 billion in 2021, up more than 30 percent since 2019": the percent against the rows of both years,
from the series that the sentence is about. All vintages count, and six tenths of a point for bases that were
revised later.

## Why it matters
The level is usually copied right; the change is worked out by hand, from the wrong year or the wrong way round.

## When it stays silent
No indicator that the tables know, a subject or a period that the text does not bind, a change that is not of the
level in that sentence. Real, comparable or seasonally adjusted growth is another quantity: unchecked.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import periods, subjects, wording
from factcheck.claims.change_words import direction
from factcheck.claims.cues import ADJUSTED_GROWTH, OTHER_GROWTH
from factcheck.claims.narrower import narrowed
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.series import bound_series, entries, named, office, owner, units
from factcheck.claims.staleness import no_row
from factcheck.claims.verdict import decide, finding, rank, unchecked
from factcheck.claims.wording import as_said
from factcheck.model.figure import Kind
from factcheck.model.finding import Finding, Verdict
from factcheck.model.interval import Interval
from factcheck.reference.indicators import indicator as known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.claims.periods import Spoken
    from factcheck.claims.series import Entry
    from factcheck.claims.subjects import Subject
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "GRO201"
NEEDS = ("percent",)

#: Offices publish growth on a revised base: 35.8 % where the two published levels give 36.3 %.
REVISED = Fraction(6, 10)

_SINCE = Pattern(
    r"\s*(?:since|from|over|on|compared (?:with|to)|against|versus|than in|than|above|below|"
    r"higher than in|lower than in|more than in|less than in|from its level in|from the level of|on the level of|"
    r"relative to)\s+(?:the\s+)?$"
)
_YEAR_BEFORE = Pattern(
    r"\s*,?\s*(?:from|on|over|than|compared (?:with|to))\s+(?:the|a)\s+(?:previous |prior )?year"
    r"(?: before| earlier)?\b|\s*(?:year[- ]on[- ]year|year[- ]over[- ]year|on the year|yoy|y/y)\b"
)


class Terms(Record):
    """What is bound besides the figures."""

    sign: int  #: 1 for a rise, -1 for a fall
    subject: Subject  #: whose level it is
    spoken: Spoken | None  #: the period of the level
    other: str  #: the word for another kind of growth, or ""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the changes since a year of a level that the same sentence binds to an indicator."""
    for sentence in passage.sentences():
        for percent in sentence.of(Kind.PERCENT):
            amounts = sentence.of(Kind.MONEY, Kind.COUNT, Kind.NUMBER)
            levels = [f for f in amounts if f.end <= percent.start and not subjects.few(f)]
            base = _base(sentence, percent)
            way = direction(passage.text, levels[-1].end, begin(percent)) if levels else None
            if way is None or not (base or _YEAR_BEFORE.match(sentence.after(percent, 40))):
                continue
            subject = subjects.about(sentence, levels[0])
            if subject and not narrowed(sentence, subject, levels[0]):
                yield _claim(sentence, {"change": percent, "level": levels[0]}, base, subject, way)


def _base(sentence: Sentence, percent: Figure) -> Figure | None:
    """Return the year that a change is counted from: "since 2019", "compared with 2019"."""
    for figure in sentence.of(Kind.YEAR, Kind.DATE):
        if figure.start >= percent.end and _SINCE.fullmatch(sentence.passage.text[percent.end : figure.start]):
            return figure
    return None


def _claim(
    sentence: Sentence,
    roles: dict[str, Figure],
    base: Figure | None,
    subject: Subject,
    way: tuple[int, tuple[int, int]],
) -> Claim:
    level = roles["level"]
    named = [spoken for spoken in periods.spoken(sentence) if base is None or spoken.figure != base]
    when = periods.nearest([spoken for spoken in named if spoken.figure or base], level.start, level.end)
    if when and when.figure:
        roles["period"] = when.figure
    if base:
        roles["base"] = base
    where = (sentence.passage.text, sentence.start, sentence.end)
    other = OTHER_GROWTH.search(*where) or ADJUSTED_GROWTH.search(*where)
    reason = other[0].lower() if other else ""
    return sentence.claim(CODE, roles, (way[1],), Terms(sign=way[0], subject=subject, spoken=when, other=reason))


def check(claim: Claim, tables: Tables) -> Finding:
    """Compare the stated change with the one that the rows of both periods give."""
    terms = claim.bound(Terms)
    change, level, subject, spoken = claim["change"], claim["level"], terms.subject, terms.spoken
    what = named(subject.indicator)
    if terms.other:
        return unchecked(claim, f"“{terms.other}” growth is another quantity than the change between two levels")
    if not subject.countries:
        return unchecked(claim, f"the text does not say clearly whose {what} it is")
    whose = owner(subject)
    if spoken is None:
        return unchecked(claim, "the sentence does not name the period of the level")
    series = bound_series(tables, subject, units(level))
    if not series:
        return unchecked(claim, f"no table of {what} for {whose} in this unit")
    before = _base_period(claim, spoken)
    if before is None:
        return unchecked(claim, "the base of the change is no calendar year")
    if before == str(spoken.period):
        return unchecked(claim, "the change would be counted from the same period as the level")
    pairs = [
        (old, new)
        for each in series
        for old in entries(tables, [each])
        if old.row.period == before
        for new in entries(tables, [each])
        if new.row.period == str(spoken.period)
    ]
    if not pairs:
        return unchecked(claim, _missing(entries(tables, series), what, whose, before, str(spoken.period)))
    return _compared(claim, change, pairs, f"The {what} of {whose}")


def _missing(every: list[Entry], what: str, whose: str, before: str, period: str) -> str:
    """Say which of the two periods the tables do not hold, and where they end."""
    held = {each.row.period for each in every}
    lacking = next((each for each in (period, before) if each not in held), "")
    if lacking:
        return no_row(every, what, whose, lacking)
    return f"no table of {what} for {whose} has both {before} and {period}"


def _base_period(claim: Claim, spoken: Spoken) -> str | None:
    base = claim.roles.get("base")
    if base is not None:
        period = periods.resolve(base.date, claim.as_of) if base.date else None
        return str(period) if period else None
    year = str(spoken.period)
    return str(int(year) - 1) if year.isdigit() else None


def _compared(claim: Claim, change: Figure, pairs: list[tuple[Entry, Entry]], what: str) -> Finding:
    sign = claim.bound(Terms).sign
    truth, fair = (i if sign > 0 else -i for i in (change.truth, change.fair))
    ranked = []
    for old, new in pairs:
        points = (new.interval / old.interval - 1) * 100
        computed = Interval(points.lo, points.hi) + Interval(-REVISED, REVISED)
        ranked.append((decide(truth, fair, computed, change), old, new, computed))
    verdict, old, new, computed = min(ranked, key=lambda each: rank(each[0]))
    growth = new.row.value / old.row.value - 1
    before, after = (wording.quantity(e.row.value, e.series.unit, 5) for e in (old, new))
    report = partial(
        finding,
        claim,
        stated=truth,
        computed=computed,
        steps=(f"{before} → {after} is {wording.percent(growth)}",),
        evidence=(old.evidence, new.evidence),
    )
    moved = "rose" if growth >= 0 else "fell"
    size = wording.percent(abs(growth)).lstrip("+")
    said = f"{what} {moved} {size} from {old.row.period} to {new.row.period} ({office(new.series)})"
    if verdict is Verdict.SUPPORTED:
        return report(verdict, f"{said}.")
    if not known(claim.bound(Terms).subject.indicator).held:
        return unchecked(claim, f"offices count it in several ways; {said[0].lower()}{said[1:]}")
    if verdict is Verdict.MISLEADING:
        return report(verdict, f"{said}; “{as_said(change)}” is true only in the loosest reading.", reason="loose")
    way = "up" if sign > 0 else "down"
    if (-truth).overlaps(computed):
        message = f"{said}, not {way} {as_said(change)}; the direction is the reverse."
        return report(verdict, message, reason="direction")
    return report(verdict, f"{said}, not {way} {as_said(change)}.")
