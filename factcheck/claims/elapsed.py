"""How long it is from one day to another, in calendar years and months, and what a stated duration may stand for."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.model.figure import Form
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from factcheck.model.calendar import Period
    from factcheck.model.figure import Figure

MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "fortnight": 14}
#: A time zone, or the night before print, may move either end by a day; a little more is granted for a month.
DAY = timedelta(days=1)


def months(first: date, last: date) -> Fraction:
    """Return the calendar months between two days: full ones, and the days of the one that has begun.

    >>> months(date(2022, 2, 24), date(2022, 6, 15))
    Fraction(115, 31)
    """
    if last < first:
        return -months(last, first)
    whole = (last.year - first.year) * 12 + last.month - first.month
    if _on(first, whole) > last:
        whole -= 1
    start, following = _on(first, whole), _on(first, whole + 1)
    return whole + Fraction((last - start).days, (following - start).days)


def calendar(first: date, last: date) -> tuple[int, int]:
    """Return the full calendar months between two days, and the days beyond them.

    >>> calendar(date(2022, 2, 24), date(2022, 6, 15))
    (3, 22)
    """
    whole = int(months(first, last))
    return whole, (last - _on(first, whole)).days


def _on(day: date, later: int) -> date:
    """Return the same day of a later month, or its last day where it has fewer."""
    index = day.year * 12 + day.month - 1 + later
    year, month = divmod(index, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    raise AssertionError


def between(first: Period, last: Period, unit: str) -> Interval | None:
    """Return how long it is from one period to another, in a unit of time; None for hours and less.

    A day either way is granted. The result runs from the shortest to the longest that the two periods allow.
    """
    ends = ((first.last + DAY, last.first - DAY), (first.first - DAY, last.last + DAY))
    if unit in MONTHS:
        return Interval.of(*(months(*each) / MONTHS[unit] for each in ends))
    if unit in DAYS:
        return Interval.of(*(Fraction((each[1] - each[0]).days, DAYS[unit]) for each in ends))
    return None


def allowed(figure: Figure) -> Interval:
    """Return what a stated duration may stand for: rounded or cut off to full units, or more where it is hedged."""
    truth = figure.truth
    hedge = figure.hedge.kind if figure.hedge else None
    half, one = figure.step / 2, figure.step
    if figure.form is Form.VAGUE:
        return truth
    if hedge in ("nearly", "about", "just over"):
        low = truth.lo - one / 2 if truth.lo is not None else None
        return Interval(low, truth.hi + half if truth.hi is not None and hedge == "about" else truth.hi)
    if hedge:
        return truth
    if truth.lo is None or truth.hi is None:
        return truth
    return Interval(min(truth.lo, figure.value - half), max(truth.hi, figure.value + one))


def fair(figure: Figure) -> Interval:
    """Return what a reader takes from a stated duration: a bare round number is meant within a twentieth."""
    stated = allowed(figure)
    if figure.hedge is not None or not stated.bounded or figure.form is Form.VAGUE:
        return figure.fair.hull(stated) if stated.bounded else figure.fair
    near = max(figure.step, figure.value / 20)
    return Interval(figure.value - near, figure.value + near)
