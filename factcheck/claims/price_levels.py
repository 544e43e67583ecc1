"""How far prices rose between two times, by the index that the tables hold for a currency's country."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.series import Entry
from factcheck.claims.staleness import no_row
from factcheck.model.finding import Evidence
from factcheck.model.interval import Interval
from factcheck.reference import names

if TYPE_CHECKING:
    from factcheck.reference.series import Row, Series
    from factcheck.reference.tables import Tables

#: Before the euro each of its countries had prices of its own.
EURO = 1999
#: "Today" may be any month that the writer's calculator knew.
LATELY = timedelta(days=550)


class Prices(NamedTuple):
    """The index of one country."""

    series: Series
    rows: dict[str, Row]

    def of_year(self, year: int) -> list[Row]:
        """Return the rows of a year, its average first, then its months."""
        from factcheck.reference.lookup import over_year

        months = (f"{year}-{month:02d}" for month in range(1, 13))
        average = over_year(self.rows, str(year))
        return [*([average] if average else []), *(self.rows[key] for key in months if key in self.rows)]

    def of_now(self, as_of: date) -> list[Row]:
        """Return the rows that "today" may mean: the last average and the months of a year and a half before a day."""
        from factcheck.reference.lookup import over_year

        first = as_of - LATELY
        months = [
            row for key, row in self.rows.items()
            if len(key) == 7 and f"{first.year}-{first.month:02d}" <= key <= f"{as_of.year}-{as_of.month:02d}"
        ]  # fmt: skip
        yearly = over_year(self.rows, str(as_of.year - 1))
        return [*([yearly] if yearly else []), *months]

    def missing(self, period: str) -> str:
        """Return why the index has no row of a period: where it ends, and when it goes on."""
        every = [Entry(self.series, row) for row in self.rows.values()]
        name = names.name(self.series.subject)
        return no_row(every, "consumer prices", f"the {name}" if name.startswith(("United", "euro")) else name, period)

    def evidence(self, row: Row) -> Evidence:
        """Return a row as a line that a reader can look up."""
        text = f"{self.series.publisher}, consumer prices in {row.period}: {float_free(row.value)}"
        return Evidence(text, self.series.table, f"{self.series.subject} {row.period}", row.source, row.vintage)


class Changed(NamedTuple):
    """How prices changed over a year to one month."""

    prices: Prices
    then: Row
    now: Row
    points: Interval  #: in percent


def prices(tables: Tables, currency: str) -> Prices | None:
    """Return the index of the country of a currency; None if the tables have none."""
    from factcheck.reference.lookup import PRICES

    country = PRICES.get(currency)
    index = _index(tables, country) if country else None
    if index and currency == "EUR":
        return index._replace(rows={period: row for period, row in index.rows.items() if int(period[:4]) >= EURO})
    return index


def _index(tables: Tables, country: str) -> Prices | None:
    found = tables.series("consumer_prices", country)
    return Prices(found[0], {row.period: row for row in tables.rows(found[0])}) if found else None


def over_a_year(tables: Tables, country: str, year: str) -> list[Changed]:
    """Return the change in percent over a year to each month of one, December first: offices give these too."""
    index = _index(tables, country)
    changes = []
    for month in (12, *range(1, 12)):
        now, then = f"{year}-{month:02d}", f"{int(year) - 1}-{month:02d}"
        if index and now in index.rows and then in index.rows:
            changed = (ratio([index.rows[then]], [index.rows[now]]) - 1) * 100
            changes.append(Changed(index, index.rows[then], index.rows[now], changed))
    return changes


def ratio(then: list[Row], now: list[Row]) -> Interval:
    """Return how many times dearer things became, for any choice of the rows."""
    old, new = [row.value for row in then], [row.value for row in now]
    return Interval(Fraction(min(new)) / max(old), Fraction(max(new)) / min(old))


def float_free(value: Fraction) -> str:
    """Write an index value as printed: three decimals at most."""
    thousandths = round(value * 1000)
    return f"{thousandths // 1000}.{thousandths % 1000:03d}".rstrip("0").rstrip(".")
