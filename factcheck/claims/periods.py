"""Which days a date, a year or a phrase such as "last year" means, given the date of the text."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.cues import cue
from factcheck.model.calendar import Period
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence
    from factcheck.model.calendar import WrittenDate
    from factcheck.model.figure import Figure

#: A day without a year is the nearest one; a draft may announce what comes within this time.
AHEAD = timedelta(days=31)


class Spoken(NamedTuple):
    """A period that the text names, and the words that name it."""

    period: Period
    start: int
    end: int
    figure: Figure | None  #: the date or year; None for a phrase such as "last year"
    exact: bool = True  #: whether the days are known; a fiscal year's are not


def resolve(written: WrittenDate, as_of: date | None) -> Period | None:
    """Return the days that a written date means; None if it needs the date of the text and there is none.

    A fiscal year is returned as widely as it may lie: from the year before to the year's end.

    >>> from factcheck.model.calendar import WrittenDate
    >>> str(resolve(WrittenDate(month=2, day=24), date(2022, 6, 15)))
    '2022-02-24'
    """
    if written.until is not None:
        first = resolve(_fill(written, written.until), as_of)
        last = resolve(_fill(written.until, written), as_of)
        return Period(first.first, last.last) if first and last and first.first <= last.last else None
    year = written.year
    if year is None:
        if as_of is None or (written.month is None and written.quarter is None):
            return None
        year = _nearest_year(written, as_of)
    try:
        return _period(written, year)
    except ValueError:
        return None


def _period(written: WrittenDate, year: int) -> Period:
    if written.fiscal:
        return Period(date(year - 1, 1, 1), date(year, 12, 31))
    if written.decade:
        return Period(date(year, 1, 1), date(year + 9, 12, 31))
    if written.month is not None:
        if written.day is not None:
            return Period.day(date(year, written.month, written.day))
        return Period.month(year, written.month)
    if written.quarter is not None:
        return Period(
            Period.quarter(year, written.quarter).first,
            Period.quarter(year, written.quarter + written.quarters - 1).last,
        )
    return Period.year(year)


def _fill(written: WrittenDate, other: WrittenDate) -> WrittenDate:
    """Return a date with what the other end of its range gives: "May 3 to 5, 2024"."""
    from dataclasses import replace

    return replace(
        written,
        until=None,
        year=written.year if written.year is not None else other.year,
        month=written.month if written.month is not None else other.month,
    )


def _nearest_year(written: WrittenDate, as_of: date) -> int:
    month = written.month if written.month is not None else 3 * (written.quarter or 1) - 2
    year = as_of.year
    limit = as_of + AHEAD
    if date(year, month, min(written.day or 1, 28)) > limit:
        return year - 1
    return year + 1 if date(year + 1, month, min(written.day or 1, 28)) <= limit else year


LAST_YEAR = cue("last year", "the previous year", "the prior year", "the year before", "a year earlier", "a year ago")
THIS_YEAR = cue("this year", "so far this year", "the current year")
LAST_MONTH = cue("last month", "the previous month", "a month earlier", "a month ago", "the month before")
#: Words before a year in which an amount arose.
BELONGS = frozenset({"in", "for", "during", "of", "throughout", "year"})


def spoken(sentence: Sentence) -> list[Spoken]:
    """Return the periods that a sentence names, in order, as far as the date of the text lets them be fixed."""
    return sentence.article.once(f"periods {sentence.start}", lambda: _spoken(sentence))


def _spoken(sentence: Sentence) -> list[Spoken]:
    as_of = sentence.article.as_of
    found = []
    for figure in sentence.of(Kind.DATE, Kind.YEAR):
        if figure.date is None:
            continue
        period = resolve(figure.date, as_of)
        if period:
            found.append(Spoken(period, figure.start, figure.end, figure, exact=not figure.date.fiscal))
    if as_of:
        text, start, end = sentence.passage.text, sentence.start, sentence.end
        month_ago = as_of.replace(day=1) - timedelta(days=1)
        for words, period in (
            (LAST_YEAR, Period.year(as_of.year - 1)),
            (THIS_YEAR, Period(date(as_of.year, 1, 1), as_of)),
            (LAST_MONTH, Period.month(month_ago.year, month_ago.month)),
        ):
            match = words.search(text, start, end)
            if match:
                found.append(Spoken(period, match.start(), match.end(), None))
    return sorted(found, key=lambda each: each.start)


def belonging(sentence: Sentence, start: int, end: int) -> Spoken | None:
    """Return the period that an amount belongs to: the nearest one, if the words before it say so.

    "In 2021" and "last year" do; "from 2021 to 2026", "since 2019" and "until 2030" name other things.
    """
    spoken_here = spoken(sentence)
    near = nearest(spoken_here, start, end)
    if near is None or near.figure is None:
        return near
    return near if sentence.lead(near.figure) in BELONGS else None


def nearest(periods: list[Spoken], start: int, end: int) -> Spoken | None:
    """Return the period that stands nearest to a span."""
    return min(periods, key=lambda each: max(each.start - end, start - each.end), default=None)
