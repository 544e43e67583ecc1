"""Which weekday and date stand apart and mean one day: "May 7, 2024, a Tuesday", "Tuesday night, 7 May 2024"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: "May 7, 2024, a Tuesday", "12 July 2023, which was a Wednesday".
_NAMED = Pattern(r"\s?[,–—(-]\s?(?:which (?:is|was|fell on|falls on|will be) )?(?:on )?a $")
#: "June 9, 2024 falls on a Sunday".
_STATED = Pattern(r",? (?:is|was|will be|falls on|fell on|will fall on) a $")
#: "2024-06-14 (Friday)", "Nov. 5, 2024, Tuesday".
_BESIDE = Pattern(r"\s?[,(]\s?$")
#: "Monday evening, 23 March 2020", "Friday (14.6.2024)".
_LATER = Pattern(r"(?: (?:morning|afternoon|evening|night))?\s?[,(]?\s?$")
#: What may follow: "May 7, 2024, a Tuesday in Lent" is fine, "Tuesday, Wednesday and Friday" is a list.
_CLOSED = Pattern(r"\s*(?:[.,;:)–—]|$)")
_FIGURES = Pattern(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}")
#: The longest words between the two.
LONGEST = 28


class Named(NamedTuple):
    """A weekday and the date that it names."""

    weekday: Figure
    date: Figure


def named(sentence: Sentence) -> Iterator[Named]:
    """Yield the weekdays that a sentence ties to a date by words or a bracket."""
    days = sentence.of(Kind.DATE, Kind.WEEKDAY)
    weekdays = sum(day.kind is Kind.WEEKDAY for day in days)
    if not weekdays or weekdays == len(days):
        return
    for left, right in pairwise(days):
        if left.kind is right.kind or right.start - left.end > LONGEST:
            continue
        weekday, date = (left, right) if left.kind is Kind.WEEKDAY else (right, left)
        # "Friday, 2021-01-01 was …": a day in figures is never the subject of the next clause.
        closed = (date is right and _FIGURES.fullmatch(date.text)) or _CLOSED.match(sentence.after(right, 8))
        if not _complete(date) or not closed:
            continue
        if _ties(sentence.passage.text[left.end : right.start], date, first=left is date, alone=weekdays == 1):
            yield Named(weekday, date)


def _complete(figure: Figure) -> bool:
    written = figure.date
    return bool(written and written.month and written.day and written.weekday is None and written.until is None)


def _ties(gap: str, date: Figure, *, first: bool, alone: bool) -> bool:
    """Say whether the words between the two tie them; without a year only "April 29, a Monday" does."""
    yearly = date.date is not None and date.date.year is not None
    if first:
        if _NAMED.fullmatch(gap):
            return True
        return yearly and bool(_STATED.fullmatch(gap) or (alone and _BESIDE.fullmatch(gap)))
    return yearly and gap.strip() != "" and bool(_LATER.fullmatch(gap))
