"""Weekdays, and the dates that follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.dates import MONTHS, read_day, read_month
from factcheck.figures.draft import Draft
from factcheck.figures.vocabulary import ORDINALS
from factcheck.model.calendar import WrittenDate
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}

SHORT_DAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

ALL_DAYS = {
    **WEEKDAYS,
    **SHORT_DAYS,
    **{day + "s": number for day, number in WEEKDAYS.items()},
    **{day + "'s": number for day, number in WEEKDAYS.items()},
    **{day + "’s": number for day, number in WEEKDAYS.items()},
}


def read_weekday(t: Tokens, i: int) -> Draft | None:
    """Read a weekday, and the date that follows it."""
    weekday = ALL_DAYS.get(t.lows[i])
    if weekday is None:
        return None
    short = t.lows[i] in SHORT_DAYS
    j = i + 1
    if short and t.words[j] == ".":
        j += 1
    if t.words[j] == ",":
        j += 1
    if t.lows[j] in {"the", "on"} and t.words[j - 1] != "on":
        j += 1
    rest = (
        read_month(t, j)
        if t.lows[j] in MONTHS
        else (read_day(t, j) if t.words[j][:1].isdigit() or t.lows[j] in ORDINALS else None)
    )
    if rest is None and _strokes(t, j):
        date = WrittenDate(weekday=weekday)
        return Draft(i, j + 3, None, None, Kind.DATE, date=date, label="day or month first")
    if rest is None and t.words[j] == "(":
        inner = read_month(t, j + 1) or (read_day(t, j + 1) if t.words[j + 1][:1].isdigit() else None)
        if inner is not None and t.words[inner.last] == ")" and inner.date is not None and inner.date.day:
            rest = inner
            rest.last += 1
    if rest is not None and rest.date is not None and rest.date.day is not None:
        date = rest.date
        written = WrittenDate(year=date.year, month=date.month, day=date.day, weekday=weekday, until=date.until)
        return Draft(i, rest.last, None, None, Kind.DATE, date=written)
    if short or not t.words[i][0].isupper():
        return None if short else Draft(i, i + 1, None, None, Kind.WEEKDAY, date=WrittenDate(weekday=weekday))
    return Draft(i, i + 1, None, None, Kind.WEEKDAY, date=WrittenDate(weekday=weekday))


def _strokes(t: Tokens, j: int) -> bool:
    """Whether token `j` begins "2/12", a day and a month of which nobody says which comes first."""
    a, b = t.words[j], t.words[j + 2]
    short = a.isdigit() and b.isdigit() and len(a) <= 2 and len(b) <= 2
    return short and t.words[j + 1] == "/" != t.words[j + 3] and t.glued(j + 1) and t.glued(j + 2)
