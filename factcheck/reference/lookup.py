"""Look-ups for people and programs: a rate on a day or over a period, money in the prices of another year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference.rates import OWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.reference.quote import Quote
    from factcheck.reference.rates import Rates
    from factcheck.reference.series import Row, Series
    from factcheck.reference.tables import Tables

SHAPE = re.compile(r"(\d{4})(?:-?(?:Q([1-4])|H([12])|(\d{2}))(?:-(\d{2}))?)?\Z")
#: Whose price index tells what a currency bought.
PRICES = {"EUR": "EMU", "GBP": "GBR", "USD": "USA"}


class NotInTablesError(LookupError):
    """No table holds what was asked for; the message says what it does hold."""


class Adjusted(NamedTuple):
    """An amount in the prices of another time."""

    amount: Fraction
    low: Fraction  #: least and greatest amount that the printed indices allow
    high: Fraction
    start: Row
    end: Row
    series: Series

    @property
    def working(self) -> str:
        """The arithmetic in one line."""
        return f"× {printed(self.end)} ({self.end.period}) ÷ {printed(self.start)} ({self.start.period})"


def printed(row: Row) -> str:
    """Return a figure with the decimals that its table prints: "313.689"."""
    places = len(str(row.step.denominator)) - 1
    whole = round(row.value * 10**places)
    digits = f"{abs(whole):0{places + 1}}"
    sign = "-" if whole < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def days(period: str) -> tuple[date, date]:
    """Return the first and the last day of a period.

    >>> [day.isoformat() for day in days("2021Q3")], [day.isoformat() for day in days("2024-02")]
    (['2021-07-01', '2021-09-30'], ['2024-02-01', '2024-02-29'])
    >>> [day.isoformat() for day in days("2021-06-30/2021-07-02")]
    ['2021-06-30', '2021-07-02']
    """
    start, slash, end = period.partition("/")
    if slash:
        return days(start)[0], days(end)[1]
    match = SHAPE.match(period.strip())
    try:
        if not match or (match[5] and not match[4]):
            raise ValueError  # noqa: TRY301 - one message for every reason
        year = int(match[1])
        if match[5]:
            day = date(year, int(match[4]), int(match[5]))
            return day, day
        if match[2]:
            return _months(year, 3 * int(match[2]) - 2, 3)
        if match[3]:
            return _months(year, 6 * int(match[3]) - 5, 6)
        return _months(year, int(match[4]), 1) if match[4] else (date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        raise ValueError(
            f"{period!r} is not a period; write 2021, 2021Q3, 2021H1, 2021-05, 2021-05-31 or two with /"
        ) from None


def rate(tables: Tables, base: str, quote: str, *, on: date | None = None, over: str = "") -> Quote:
    """Return the rate known on a day, or the average over a period; without either, the newest.

    Raises NotInTablesError with what the tables do hold.
    """
    rates = _rates(tables, base, quote)
    if over:
        first, last = days(over)
        found = rates.average(first, last)
    else:
        first = last = on or rates.last
        found = rates.on(last)
    if found is None:
        raise NotInTablesError(f"no rate of {base} in {quote} for {over or last}: {ends(rates, last)}")
    return found


def end_of(tables: Tables, base: str, quote: str, period: str) -> Quote:
    """Return the last rate of a period, which is what a stock is converted at."""
    first, last = days(period)
    rates = _covering(_rates(tables, base, quote), first, last)
    found = rates.on(last)
    if found is None:
        raise NotInTablesError(f"no rate of {base} in {quote} for {last}: {ends(rates, last)}")
    return found


def extremes(tables: Tables, base: str, quote: str, over: str) -> tuple[Quote, Quote]:
    """Return the lowest and the highest rate of a period."""
    first, last = days(over)
    rates = _covering(_rates(tables, base, quote), first, last)
    found = [entry for entry in rates.between(first, last) if entry.day is None or entry.day >= first]
    if not found:
        raise NotInTablesError(f"no rate of {base} in {quote} for {over}: {ends(rates, last)}")
    return min(found, key=lambda entry: entry.rate), max(found, key=lambda entry: entry.rate)


def inflation_adjust(tables: Tables, amount: Fraction | int, currency: str, start: str, end: str) -> Adjusted:
    """Return what an amount of `start` is in the prices of `end`; both are years or months.

    Raises NotInTablesError if no bundled index covers both.
    """
    indices = tables.series("consumer_prices", PRICES[currency]) if currency in PRICES else []
    covered = []
    for series in indices:
        rows = {row.period: row for row in tables.rows(series)}
        first, last = over_year(rows, start), over_year(rows, end)
        if first and last:
            return _adjusted(Fraction(amount), first, last, series)
        covered.append(f"{series.publisher} has {min(rows)} to {max(rows)}")
    if not indices:
        raise NotInTablesError(f"no price index for {currency} is bundled; add one as a table of your own")
    raise NotInTablesError(f"no price index covers both {start} and {end}: {', '.join(covered)}")


def over_year(rows: Mapping[str, Row], period: str) -> Row | None:
    """Return the row of a period, or of a year the mean of its four quarters; None if there is neither.

    >>> from factcheck.reference.series import Row
    >>> rows = {f"2016Q{n}": Row(f"2016Q{n}", Fraction(n), Fraction(1, 10), "", "") for n in (1, 2, 3, 4)}
    >>> over_year(rows, "2016").value, over_year(rows, "2017")
    (Fraction(5, 2), None)
    """
    quarters = [rows[key] for key in (f"{period}Q{n}" for n in (1, 2, 3, 4)) if key in rows]
    if period in rows or len(quarters) < 4:
        return rows.get(period)
    return quarters[0]._replace(period=period, value=sum((row.value for row in quarters), Fraction(0)) / 4)


def _adjusted(amount: Fraction, start: Row, end: Row, series: Series) -> Adjusted:
    least = amount * (end.value - end.step / 2) / (start.value + start.step / 2)
    most = amount * (end.value + end.step / 2) / (start.value - start.step / 2)
    return Adjusted(amount * end.value / start.value, min(least, most), max(least, most), start, end, series)


def ends(rates: Rates, day: date) -> str:
    """Say why a rate is missing: the tables end, begin later, or have a gap there.

    This is the reason that an unchecked claim gives: staleness is said, not guessed.
    """
    if day > rates.last:
        return f"table ends {rates.last.isoformat()}"
    if day < rates.first:
        return f"table begins {rates.first.isoformat()}"
    return "the tables have a gap there"


def series_ends(series: Series, period: str) -> str:
    """Say that a series ends before a period, with the date of the next release if it is known; "" if it does not.

    Periods of one length compare as text: "2021" with "2021", "2021-05" with "2021-05".
    """
    if period[:4] <= series.as_of[:4] and period[: len(series.as_of)] <= series.as_of[: len(period)]:
        return ""
    release = series.next_release
    when = f", next release {release}" if release[:1].isdigit() else f", released {release}" if release else ""
    return f"table ends {series.as_of}{when}"


def _rates(tables: Tables, base: str, quote: str) -> Rates:
    rates = tables.rates(base, quote)
    if rates is None:
        raise NotInTablesError(f"no table has both {base} and {quote}")
    return rates


def _covering(rates: Rates, first: date, last: date) -> Rates:
    """Return the user's own rates where they cover the whole period, else the bundled ones: never a mixture."""
    average = rates.average(first, last) if rates.beside else None
    own = rates.beside is None or (average is not None and average.table.startswith(OWN))
    return rates if own or rates.beside is None else rates.beside


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    following = month + count
    end = date(year + (following - 1) // 12, (following - 1) % 12 + 1, 1) - timedelta(days=1)
    return date(year, month, 1), end
