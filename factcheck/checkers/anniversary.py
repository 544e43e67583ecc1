"""Years ago, and anniversaries, fit the year that is named beside them.

## What it checks
"In 1971, 50 years ago" and "ten years ago, in 2009" against the date of the text; "the 20th anniversary of the Sept. 11
attacks" against the date of the event, in the weeks around the day itself.

## Why it matters
A jubilee that is a year off is noticed by every reader who was there.

## When it stays silent
Without the date of the text; years that do not stand right beside the words; anniversaries far from their day, which
the text may look forward to, or back on.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import elapsed, events, periods, wording
from factcheck.claims.cues import cue
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.verdict import decide, finding, unchecked
from factcheck.model.calendar import Period
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval
from factcheck.reference.events import events as known_events
from factcheck.reference.events import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "DAT203"
NEEDS = ("duration", "ordinal")
PREVIEW = True

_AGO = Pattern(r"\s+ago\b")
_YEAR_BEFORE = Pattern(r"\s*[,–—(]?\s*(?:or|some|that is|i\.e\.)?\s*$")
_YEAR_AFTER = Pattern(r"\s+ago,?\s*[(–—]?\s*(?:in|on|back in)?\s*(?:the\s+)?$")
_ANNIVERSARY = Pattern(r"\s+anniversary\s+of\s+(?:the\s+|its\s+)?")
_UP_TO_DATE = Pattern(r"(?:[\w'’-]+\s+){0,8}(?:on|in|of|from)?\s*")
#: "Last year's 19th anniversary" is not the one that the date of the text is near.
_OTHER_YEAR = cue(
    "last year", "next year", "the year before", "previous", "a year ago", "a year earlier", "following year"
)
#: So near its day an anniversary in the text is the one of this year.
NEAR = timedelta(days=21)


class Terms(Record):
    """What is bound besides the figures."""

    event: str  #: how the text names the event, or ""
    context: str  #: the words around it
    other_year: bool  #: whether it may be celebrated in another year


def find(passage: Passage) -> Iterator[Claim]:
    """Yield "N years ago" with its year, and the anniversaries."""
    if passage.article.as_of is None:
        return
    for sentence in passage.sentences():
        for figure in sentence.of(Kind.DURATION):
            if figure.units in (("year",), ("decade",)) and figure.form is not Form.RANGE:
                year = _year(sentence, figure)
                if year:
                    yield sentence.claim(CODE, {"ago": figure, "year": year})
        for figure in sentence.of(Kind.ORDINAL):
            link = _ANNIVERSARY.match(sentence.passage.text, figure.end, sentence.end)
            if link:
                yield from _anniversary(sentence, figure, link.end())


def _year(sentence: Sentence, figure: Figure) -> Figure | None:
    """Return the year right beside "N years ago"."""
    text = sentence.passage.text
    if not _AGO.match(text, figure.end):
        return None
    for year in sentence.of(Kind.YEAR, Kind.DATE):
        if year.date is None or year.date.year is None or year.date.decade or year.date.until or year.date.fiscal:
            continue
        if year.end <= figure.start and _YEAR_BEFORE.fullmatch(text[year.end : begin(figure)]):
            return year
        if figure.end <= year.start and _YEAR_AFTER.fullmatch(text[figure.end : year.start]):
            return year
    return None


def _anniversary(sentence: Sentence, figure: Figure, place: int) -> Iterator[Claim]:
    dates = [each for each in sentence.of(Kind.DATE, Kind.YEAR) if each.start >= place]
    text = sentence.passage.text
    first = dates[0] if dates and _UP_TO_DATE.fullmatch(text[place : dates[0].start]) else None
    dated = first is not None and first.date is not None and first.date.year is not None
    event = "" if dated else events.phrase(sentence, place)
    others = [each for each in sentence.of(Kind.DATE, Kind.YEAR) if each is not first]
    if others or not (dated or event):
        return
    roles = {"anniversary": figure}
    if dated and first is not None:
        roles["day"] = first
    yield sentence.claim(
        CODE,
        roles,
        terms=Terms(
            event=event, context=events.context(sentence) + sentence.text, other_year=sentence.text in _OTHER_YEAR
        ),
    )


def check(claim: Claim, tables: Tables) -> Finding:
    """Count the years to the date of the text."""
    return _years_ago(claim) if "ago" in claim.roles else _jubilee(claim, tables)


def _years_ago(claim: Claim) -> Finding:
    figure, as_of = claim["ago"], claim.as_of
    written = claim["year"].date
    then = periods.resolve(written, as_of) if written else None
    if as_of is None or then is None or then.first > as_of:
        return unchecked(claim, "the dates do not follow each other")
    # Only the year of the text counts where only the year is given: "in 1971, 50 years ago" is right all through 2021.
    size = elapsed.MONTHS[figure.units[0]]
    computed = Interval.of(*(elapsed.months(day, as_of) / size for day in (then.first, then.last)))
    if then.first.year != then.last.year or then == Period.year(then.first.year):
        computed = computed.hull(Interval.point(Fraction((as_of.year - then.first.year) * 12, size)))
    stated = elapsed.allowed(figure)
    count = as_of.year - then.first.year
    step = f"{_said(then)} to {wording.day(as_of)}: {count} years" if count != 1 else f"{_said(then)}: last year"
    report = partial(finding, claim, stated=stated, computed=computed, steps=(step,))
    said = wording.as_said(figure)
    said = said[0].lower() + said[1:]
    verdict = decide(stated, elapsed.fair(figure), computed, figure)
    if verdict is Verdict.SUPPORTED:
        return report(verdict, f"{step}.")
    if verdict is Verdict.MISLEADING:
        text = f"{step}; “{said}” is loose for it."
        return report(verdict, text, reason="loose", severity=Severity.NOTE)
    return report(Verdict.CONTRADICTED, f"{step}, not {said}.")


def _jubilee(claim: Claim, tables: Tables) -> Finding:
    terms = claim.bound(Terms)
    figure, as_of = claim["anniversary"], claim.as_of
    if "day" in claim.roles:
        written = claim["day"].date
        first = written.date if written else None
        if written and written.year and not first:
            return _by_year(claim, written.year)
    else:
        event = named(terms.event, terms.context, known_events(tables))
        first = event.day if event and event.sharp else None
    if as_of is None or first is None:
        return unchecked(claim, "no table has the date of this event")
    days = [_in(first, year) for year in (as_of.year - 1, as_of.year, as_of.year + 1)]
    nearest = min(days, key=lambda day: abs(day - as_of))
    count = nearest.year - first.year
    step = f"{wording.day(first)} to {wording.day(nearest)}: {count} years"
    if figure.value == count:
        return finding(claim, Verdict.SUPPORTED, f"{step}.", steps=(step,))
    if abs(nearest - as_of) > NEAR or figure.value == 0 or terms.other_year:
        return unchecked(claim, "the text may speak of the anniversary of another year")
    text = f"{step}, so this is the {ordinal(count)} anniversary."
    return finding(claim, Verdict.CONTRADICTED, text, steps=(step,), suggestion=_suggestion(figure, count))


def _by_year(claim: Claim, year: int) -> Finding:
    """Judge an anniversary of which only the year is known: this year's fits, others may be looked back on."""
    count = (claim.as_of.year if claim.as_of else year) - year
    step = f"{year} to {year + count}: {count} years"
    if abs(claim["anniversary"].value - count) <= 1:
        return finding(claim, Verdict.SUPPORTED, f"{step}.", steps=(step,))
    return unchecked(claim, "the text may speak of the anniversary of another year")


def _in(first: date, year: int) -> date:
    try:
        return first.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _suggestion(figure: Figure, count: int) -> Suggestion | None:
    if not figure.text[:1].isdigit():
        return None
    return Suggestion(figure.start, figure.end, ordinal(count), safe=False)


def ordinal(number: int) -> str:
    """Write an ordinal number.

    >>> ordinal(21), ordinal(12), ordinal(103)
    ('21st', '12th', '103rd')
    """
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{ending}"


def _said(period: Period) -> str:
    return wording.day(period.first) if period.first == period.last else str(period)
