"""Consumer price indices."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from factcheck.reference.build.packages import Cache

SERIES = "CUUR0000SA0"
IDENTIFIER = "series/consumer_prices/bls"


def build(cache: Cache) -> tuple[Family, list[Table]]:
    """Read the all-items index for urban consumers: months, and the yearly average that the bureau itself publishes."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "cpi.db"
        database.write_bytes(cache.read("cpi", "cpi/cpi.db"))
        connection = sqlite3.connect(database)
        try:
            found = connection.execute(
                "select year, period, value from indexes where series = ? and (period like 'M%')", (SERIES,)
            ).fetchall()
        finally:
            connection.close()
    rows = sorted(("USA", period(year, code), *printed(year, value)) for year, code, value in found)
    latest = max(row[1] for row in rows if "-" in row[1])
    family = Family(
        table=IDENTIFIER,
        kind="series",
        title="Consumer Price Index for All Urban Consumers (CPI-U), all items",
        publisher="U.S. Bureau of Labor Statistics",
        citation=f"U.S. Bureau of Labor Statistics, CPI-U, U.S. city average, all items, not seasonally adjusted "
        f"({SERIES}), to {latest}",
        licence="public domain (work of the U.S. federal government)",
        source_url=f"https://data.bls.gov/timeseries/{SERIES}",
        vintage="2026-09",
        as_of=latest,
        package="cpi 2.1.0",
        indicator="consumer_prices",
        unit="index 1982-84=100",
        territory="U.S. city average",
        definition="all items, not seasonally adjusted; October 2025 was never collected",
        next_release="monthly",
        revision="not revised",
    )
    return family, [Table(f"{IDENTIFIER}.csv", IDENTIFIER, ("subject", "period", "value", "step"), rows, key=2)]


def period(year: int, code: str) -> str:
    """Return a year for M13, the bureau's yearly average, else a month.

    >>> period(2021, "M06"), period(2021, "M13")
    ('2021-06', '2021')
    """
    return str(year) if code == "M13" else f"{year}-{code[1:]}"


def printed(year: int, value: float) -> tuple[str, str]:
    """Return the index as the bureau printed it: three decimals since 2007, one before."""
    decimals = 3 if year >= 2007 else 1
    return f"{value:.{decimals}f}", "0.001" if decimals == 3 else "0.1"
