"""A level fits the published series of its country, or of a pair of countries, for the period that the text names.

## What it checks
"Trade between the two countries reached $147 billion in 2021, according to Chinese customs" against the rows of
that year, in all vintages and from all offices that the tables hold. The subject is found in the sentence, in the
sentences before ("the two countries"), or in the heading.

## Why it matters
Million for billion, last year's figure, the neighbour's figure: the commonest slips in print, and each shows
against a table.

## When it stays silent
No indicator that the tables know, a subject that is not named, another currency than the series', forecasts and
conditions, rates that one month of the year may have had. Figures of one year differ between offices and revisions:
within that spread nothing is contradicted, unless the sentence cites the office.
Output, population, inflation, unemployment and trade are contradicted. Life expectancy, public debt, military spending,
exports, imports, reserves, emissions, fertility and the like, which offices count in several ways, are supported or
left unchecked, unless a scale word alone puts them right.
A part of what the series measures: "rural unemployment", "the population of Germany's capital", "trade in cars".

A table of the user's own is vouched for: nothing but rounding lies between its figure and a right one. Lengths, weights
and other measures are compared in any unit of the kind.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import offices, periods, repairs, subjects
from factcheck.claims.cues import FORECAST, cue
from factcheck.claims.endpoints import is_step
from factcheck.claims.monthly import of_some_month
from factcheck.claims.narrower import narrowed, qualified
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.series import (
    bound_series,
    entries,
    named,
    of_a_month,
    office,
    owner,
    secondary,
    told,
    units,
    widened,
)
from factcheck.claims.staleness import no_row
from factcheck.claims.verdict import decide, finding, rank, unchecked
from factcheck.claims.wording import as_said
from factcheck.model.figure import Kind
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict
from factcheck.reference.indicators import indicator as known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.claims.periods import Spoken
    from factcheck.claims.series import Entry
    from factcheck.claims.subjects import Subject
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval
    from factcheck.reference.tables import Tables

CODE = "LEV101"
NEEDS = ("money", "count", "number", "percent", "quantity", "duration")

_MEASURED = (Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.PERCENT, Kind.QUANTITY, Kind.DURATION)
_OF_GDP = Pattern(
    r"\s+of\s+(?:(?:its|the|their|annual|national)\s+){0,2}(?:[A-Za-z]+['’]s\s+)?"
    r"(?:GDP|gross domestic product|national income|economic output|output|economy)\b"
)
#: What makes a rate that of the whole year.
_AVERAGED = cue("average", "averaged", "averaging", "full-year", "whole year", "year as a whole", "annual average")
#: A level without a period is today's: any of the years since may be the newest that the writer had.
RECENT = 6
#: A level counts as another year's only if it fits that year this well.
CLOSE = Fraction(1, 100)
#: Million for billion, thousand for million.
SCALE_WORDS = (3, -3, 6, -6)


class Terms(Record):
    """What is bound besides the figures."""

    subject: Subject  #: what is measured, and whose
    spoken: Spoken | None  #: the period of the level
    named: list[Spoken]  #: all periods that the sentence names
    averaged: bool  #: whether it is called a yearly average
    qualified: bool  #: whether words beside it may make it that of more than the country, or of less


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the levels whose indicator the sentence names."""
    for sentence in passage.sentences():
        spoken = None
        for figure in sentence.of(*_MEASURED):
            subject = subjects.about(sentence, figure)
            if subject is None or not _measures(sentence, figure, subject.indicator):
                continue
            if narrowed(sentence, subject, figure) or FORECAST.search(sentence.before(figure, 60)):
                continue
            if figure.kind is not Kind.PERCENT and is_step(sentence.before(figure, 24)):
                continue  # "the population grew 22.7 million"
            spoken = periods.spoken(sentence) if spoken is None else spoken
            when = periods.nearest(spoken, figure.start, figure.end)
            yearly = when and when.figure and when.figure.kind is Kind.YEAR
            if not yearly and (figure.kind is Kind.PERCENT or not known(subject.indicator).held):
                continue  # a rate without its year is mostly a month's
            roles = {"level": subjects.as_level(sentence, subject, figure)}
            if when and when.figure:
                roles["period"] = when.figure
            terms = Terms(
                subject=subject,
                spoken=when,
                named=spoken,
                averaged=sentence.text in _AVERAGED,
                qualified=qualified(sentence, subject, figure),
            )
            yield sentence.claim(CODE, roles, ((subject.start, subject.end),), terms)


def _measures(sentence: Sentence, figure: Figure, indicator: str) -> bool:
    """Say whether a figure may be a level of the indicator, by its unit; the units of a user's table say the rest."""
    if indicator in subjects.of_users(sentence.article):
        return not figure.per
    fitting = set(units(figure)) & set(known(indicator).units)
    if fitting == {"percent of GDP"}:
        return _OF_GDP.match(sentence.passage.text, figure.end, sentence.end) is not None
    return bool(fitting)


def check(claim: Claim, tables: Tables) -> Finding:
    """Compare the level with all rows of its period."""
    terms = claim.bound(Terms)
    level, subject, spoken = claim["level"], terms.subject, terms.spoken
    what = named(subject.indicator)
    if not subject.countries:
        return unchecked(claim, f"the text does not say clearly whose {what} it is")
    whose = owner(subject)
    series = bound_series(tables, subject, units(level))
    if not series:
        return unchecked(claim, f"no table of {what} for {whose} in this unit")
    if spoken is None and claim.as_of is None:
        return unchecked(claim, "neither the sentence nor the text gives a date")
    every = entries(tables, series, units=level.units)
    if spoken:
        rows = [e for e in every if e.row.period == str(spoken.period)]
    else:
        rows = [e for e in every if _recent(e, claim)]
    if not rows:
        return unchecked(claim, no_row(every, what, whose, str(spoken.period) if spoken else ""))
    found = _compared(claim, rows, every)
    if terms.qualified and found.verdict in (Verdict.CONTRADICTED, Verdict.MISLEADING):
        return unchecked(claim, f"the words beside it may make it more, or less, than the {what} of {whose}")
    monthly = subject.indicator == "inflation" and not terms.averaged
    if monthly and spoken is not None and found.verdict in (Verdict.UNCHECKED, Verdict.MISLEADING):
        return of_some_month(claim, subject, spoken.period, tables) or found
    return found


def _recent(entry: Entry, claim: Claim) -> bool:
    year = entry.row.period[:4]
    return claim.as_of is not None and year.isdigit() and claim.as_of.year - RECENT <= int(year) <= claim.as_of.year


def _compared(claim: Claim, rows: list[Entry], every: list[Entry]) -> Finding:
    terms = claim.bound(Terms)
    level, subject = claim["level"], terms.subject
    verdict, entry = min(
        ((decide(level.truth, level.fair, e.interval, level), e) for e in rows),
        key=lambda each: (rank(each[0]), secondary(each[1].series), abs(each[1].value - level.value)),
    )
    if verdict is Verdict.CONTRADICTED and terms.spoken is None:
        entry = max(rows, key=lambda each: each.row.period)
    text = f"{told(subject, offices.written(entry))} in {entry.row.period} ({office(entry.series)})"
    others = offices.opposed(rows, entry, verdict, level.truth)
    report = partial(
        finding,
        claim,
        stated=level.truth,
        computed=entry.interval,
        evidence=(entry.evidence, *(other.evidence for other in others)),
        notes=tuple(f"{office(other.series)} has {offices.written(other)}: the two tables differ" for other in others),
    )
    near = abs(entry.value - level.value) <= abs(level.value) * CLOSE
    if verdict is Verdict.SUPPORTED or (verdict is Verdict.MISLEADING and near):
        return report(Verdict.SUPPORTED, f"{text}.")
    older = terms.spoken is None and entry.row.period[:4] < max(e.row.period for e in rows)[:4]
    if verdict is Verdict.MISLEADING and older:
        return unchecked(claim, f"the level names no year, and fits only loosely that of {entry.row.period}")
    if verdict is Verdict.MISLEADING:
        loose = f"{text}; {as_said(level)} is loose for it."
        return report(verdict, loose, reason="imprecise", severity=Severity.NOTE)
    what = known(subject.indicator)
    within = any(widened(level.truth, subject, e.series).overlaps(e.interval) for e in rows)
    if within and abs(entry.value - level.value) <= abs(level.value) * CLOSE * 2 and (what.held or not what.rate):
        return report(Verdict.SUPPORTED, f"{text}, within what revisions change.")
    scale = _scale(level, level.truth.slack(CLOSE * 2), rows, SCALE_WORDS) if level.step > 1 and not what.held else None
    if scale:
        return report(Verdict.CONTRADICTED, f"{text}; the text says {as_said(level)}{scale[1]}.",
                      reason=scale[0], suggestion=scale[2])  # fmt: skip
    undecided = _undecided(claim, entry, rows, every, within=within)
    if undecided:
        return unchecked(claim, undecided)
    if within:
        other = f"{text}; the text may follow another office or an earlier edition."
        return report(Verdict.MISLEADING, other, reason="other edition", severity=Severity.NOTE)
    reason, hint, suggestion = _diagnosis(claim, level.truth, rows, every, entry)
    if reason != "scale" and not offices.sure(rows, subject):
        alone = f"{text}, in one edition only; the text says {as_said(level)}."
        return report(Verdict.MISLEADING, alone, reason="single source", severity=Severity.NOTE)
    message = f"{text}; the text says {as_said(level)}{hint}."
    return report(Verdict.CONTRADICTED, message, reason=reason, suggestion=suggestion)


def _undecided(claim: Claim, entry: Entry, rows: list[Entry], every: list[Entry], *, within: bool) -> str:
    """Return why the rows do not decide on a level that none of them has, or nothing."""
    terms, level = claim.bound(Terms), claim["level"]
    subject, what = terms.subject, known(terms.subject.indicator)
    if not what.held:
        has = f"{office(entry.series)} has {offices.written(entry)} for {entry.row.period}"
        return f"offices count {named(subject.indicator)} in several ways, and {has}"
    if not terms.averaged and any(of_a_month(level.truth, subject, e.interval) for e in rows):
        return "it may be the rate of one month of that year, such as December"
    if within and what.rate:
        return "offices and their revisions differ by as much as the text and the table"
    spoken = {str(each.period) for each in terms.named}
    other = (e for e in every if e.row.period in spoken)
    if not within and any(widened(level.truth, subject, e.series).overlaps(e.interval) for e in other):
        return "the sentence names several periods, and the level fits one of them"
    if _scale(level, level.truth, rows, repairs.POWERS):
        return ""
    if what.paired and not within and not offices.sure(rows, subject):
        return (
            f"each side counts its trade in its own way, and {office(entry.series)} alone has {offices.written(entry)}"
        )
    return offices.apart(level, subject, entry, every)


def _diagnosis(
    claim: Claim, truth: Interval, rows: list[Entry], every: list[Entry], entry: Entry
) -> tuple[str, str, Suggestion | None]:
    """Return the name of the slip, the words for it, and what would mend it."""
    level = claim["level"]
    scale = _scale(level, truth, rows, repairs.POWERS)
    if scale:
        return scale
    for text, factor in repairs.swapped_digits(level):
        if any((truth * factor).overlaps(e.interval) for e in rows):
            return (
                "swapped digits",
                "; two of its digits may be swapped",
                Suggestion(level.start, level.end, text, safe=False),
            )
    others = [e for e in every if e not in rows and truth.slack(CLOSE).overlaps(e.interval)]
    if others:
        nearest = min(others, key=lambda e: (offices.years_apart(e.row.period, entry.row.period), e.row.period))
        return "stale", f", which is the figure of {nearest.row.period}", None
    right = repairs.restated(level, entry.value)
    return "", "", Suggestion(level.start, level.end, right, safe=False)


def _scale(
    level: Figure, truth: Interval, rows: list[Entry], powers: tuple[int, ...]
) -> tuple[str, str, Suggestion] | None:
    """Return the slip of scale that explains a level, if one of these powers of ten does."""
    for power in powers:
        if any(truth.overlaps(e.interval * Fraction(10) ** -power) for e in rows):
            text = repairs.rescaled(level, power)
            return "scale", f"; it would need to be {text}", Suggestion(level.start, level.end, text, safe=False)
    return None
