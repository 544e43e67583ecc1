"""The dated rates that a writer may have used: those of the week, of a period that the text names, of the past year."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.model.calendar import Period
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.periods import Spoken
    from factcheck.reference.quote import Quote
    from factcheck.reference.rates import Rates

WEEK = timedelta(days=7)
MONTH = timedelta(days=31)
YEAR = timedelta(days=365)
#: The fixing of the next day is known to the night desk before the paper is printed.
NEXT_DAY = timedelta(days=1)

#: Currencies that float and were never redenominated: what no rate of theirs fits is wrong whenever it was written.
FLOATING = frozenset({"EUR", "USD", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK"})
#: Currencies without a new unit since the tables begin, whose rates have moved further.
UNBROKEN = FLOATING | frozenset(
    "CNY HKD SGD KRW INR THB MYR IDR PHP TWD ZAR MXN BRL ILS CZK HUF PLN ISK AED SAR".split()
)
EURO_BEGAN = date(1999, 1, 4)
#: How far a rate of some day may lie from the first fixings of the months …
BETWEEN_MONTHS = Fraction(10, 100)
#: … how many times as far one of currencies that moved further …
MOVED = Fraction(4)
#: … and one of any time since the war: a pound was 4.03 dollars, a dollar 360 yen.
SINCE_THE_WAR = Fraction(5)


def published(rates: Rates, as_of: date) -> list[Quote]:
    """Return the rates a writer may have used on the day: those of the week before, to the next day's."""
    return rates.between(as_of - WEEK, as_of + NEXT_DAY)


def usual(rates: Rates, spoken: Spoken, as_of: date | None) -> list[Quote]:
    """Return the rates at which an amount of a period is converted: its average, and those of its last week.

    Within a month any day may be the day of the event. Of a fiscal year the months are not known, so it may end with
    any quarter.
    """
    period = spoken.period
    last = min(period.last, as_of) if as_of else period.last
    if period.first > last:
        return []
    if last - period.first < MONTH:
        return rates.between(period.first, last)
    quotes: list[Quote] = []
    for part in [Period(period.first, last)] if spoken.exact else _fiscal(period, last):
        average = rates.average(part.first, part.last)
        quotes += [*([average] if average else []), *rates.between(part.last - WEEK, part.last)]
    return quotes


def _fiscal(period: Period, last: date) -> Iterator[Period]:
    """Yield the twelve months to the end of each quarter of a period."""
    for year in range(period.first.year, last.year + 1):
        for quarter in range(1, 5):
            end = Period.quarter(year, quarter).last
            if end <= last:
                yield Period(end - YEAR + NEXT_DAY, end)


def any_day(rates: Rates, period: Period, as_of: date | None) -> list[Quote]:
    """Return the rates of all days of a period, as far as it has passed."""
    last = min(period.last, as_of) if as_of else period.last
    return rates.between(period.first, last) if period.first <= last else []


def ever(rates: Rates, *, earlier: bool = False) -> Interval | None:
    """Return all that the rate of two currencies has been since the euro began, or `earlier`; None if nobody can say.

    Nobody can of a currency that got a new unit since, and of one that did not float before.
    """
    pair = {rates.base, rates.quote}
    if not pair <= (FLOATING if earlier else UNBROKEN):
        return None
    monthly = pair <= FLOATING and not earlier
    seen = rates.extent(EURO_BEGAN.year, *(range(1, 13) if monthly else (1, 7)))
    if seen is None:
        return None
    return seen.slack(BETWEEN_MONTHS) if monthly else widened(seen, SINCE_THE_WAR if earlier else MOVED)


def widened(interval: Interval, times: Fraction) -> Interval:
    """Return an interval of rates widened so many times to either side.

    >>> widened(Interval.of(2, 3), Fraction(2)) == Interval.of(1, 6)
    True
    """
    return Interval(
        None if interval.lo is None else interval.lo / times, None if interval.hi is None else interval.hi * times
    )
