"""A date as it is written, complete or not, and the days that it may mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included.

    >>> str(Period.year(2021))
    '2021'
    """

    first: date
    last: date

    @classmethod
    def year(cls, year: int) -> Period:
        """Return the calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """Return a calendar quarter, 1 to 4."""
        first = date(year, 3 * quarter - 2, 1)
        return cls(first, cls.month(year, 3 * quarter).last)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """Return a calendar month, 1 to 12.

        >>> Period.month(2024, 2).last
        datetime.date(2024, 2, 29)
        """
        following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
        last = following - timedelta(days=1) if following else date.max
        return cls(date(year, month, 1), last)

    @classmethod
    def day(cls, day: date) -> Period:
        """Return one day."""
        return cls(day, day)

    def __str__(self) -> str:
        first, last = self.first, self.last
        if first == last:
            return first.isoformat()
        if self == Period.year(first.year):
            return str(first.year)
        if self == Period.month(first.year, first.month):
            return first.isoformat()[:7]
        return f"{first.isoformat()} to {last.isoformat()}"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as the text gives it; None for what the text leaves out.

    "Wednesday, June 15" is month 6, day 15, weekday 2 without a year; "fiscal 2021" is year 2021, fiscal.
    """

    year: int | None = None
    month: int | None = None  #: 1 to 12
    day: int | None = None  #: 1 to 31, not yet checked against the month
    weekday: int | None = None  #: 0 is Monday, as in `datetime`
    quarter: int | None = None  #: 1 to 4; halves are `quarters` 2 long
    quarters: int = 1  #: how many quarters from `quarter` on
    fiscal: bool = False  #: a financial, tax or school year, whose months are not known
    decade: bool = False  #: "the 1990s"; `year` is its first
    until: WrittenDate | None = None  #: the other end, for "May 3 to 5" or "2012-13"

    @property
    def date(self) -> date | None:
        """The day, if the text names one fully and it exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except (ValueError, OverflowError):
            return None
