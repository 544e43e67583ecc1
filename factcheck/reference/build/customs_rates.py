"""Monthly rates of the British tax and customs office, units per pound, its gross errors removed."""

from __future__ import annotations

import importlib
import sys
import tempfile
import zipfile
from datetime import date
from typing import TYPE_CHECKING

from factcheck.reference.build.cleaning import AGREE, Removals, disagrees
from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from factcheck.reference.build.packages import Cache

FOLDER = "fx/hmrc"
#: The rate of a month is set on the last Thursday but one of the month before.
SET_ON = 20
#: Currencies that the National Bank of Poland does not quote, and what they are pegged to: units per unit of that.
PEGGED = {"BMD": ("USD", 1.0), "BTN": ("INR", 1.0), "KYD": ("USD", 1 / 1.2)}


def build(cache: Cache, polish: list[Table], removals: Removals) -> tuple[Family, list[Table]]:
    """Read the package through its own interface, since the data sit inside a compiled module."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(cache.archive("hmrc-rates")) as wheel:
            wheel.extractall(folder)
        sys.path.insert(0, folder)
        try:
            package = importlib.import_module("hmrc_rates")
            source = package.Rates()
            printed = {
                f"{month.year}-{month.month:02}": {
                    currency.code: str(rate.units_per_gbp) for currency, rate in source.monthly(month)
                }
                for month in source.months()
            }
        finally:
            sys.path.remove(folder)
    return tables(printed, polish, removals)


def tables(printed: dict[str, dict[str, str]], polish: list[Table], removals: Removals) -> tuple[Family, list[Table]]:
    """Keep what the Polish rates of the day it was set confirm within ten percent."""
    zloty: dict[str, dict[str, str]] = {
        table.path.rpartition("/")[2].removesuffix(".csv"): {row[0]: row[1] for row in table.rows} for table in polish
    }
    rows: dict[str, list[tuple[str, ...]]] = {}
    for month, rates in sorted(printed.items()):
        for currency, value in sorted(rates.items()):
            table = f"{FOLDER}/{currency}"
            expected = _expected(zloty, currency, month)
            if expected is None:
                removals.add("HMRC rate that no second source confirms", table, month, value)
            elif disagrees(float(value), expected):
                removals.add("HMRC rate off by more than ten percent", table, month, value)
            else:
                rows.setdefault(currency, []).append((month, value))
    latest = max(printed)
    family = Family(
        table=FOLDER,
        kind="monthly rates",
        title="Exchange rates for customs and VAT, monthly",
        publisher="HM Revenue & Customs",
        citation="Contains public sector information licensed under the Open Government Licence v3.0. "
        f"HM Revenue & Customs, exchange rates, to {latest}",
        licence="Open Government Licence v3.0",
        source_url="https://www.trade-tariff.service.gov.uk/exchange_rates",
        vintage=latest,
        as_of=latest,
        package="hmrc-rates 0.3.5",
        unit="units of the currency per pound",
        definition="set about the 20th of the month before, for use in the month; no average",
        next_release="monthly",
        revision=f"not revised; rows more than {AGREE:.0%} off a second source are left out",
        pivot="GBP",
        quoted="per pivot",
    )
    return family, [
        Table(f"{FOLDER}/{currency}.csv", FOLDER, ("month", "rate"), found) for currency, found in sorted(rows.items())
    ]


def _expected(zloty: dict[str, dict[str, str]], currency: str, month: str) -> float | None:
    """Return units per pound by the Polish rates of the days on which the month's rate was set."""
    base, factor = PEGGED.get(currency, (currency, 1.0))
    year, number = int(month[:4]), int(month[5:7])
    first = date(year - 1, 12, 1) if number == 1 else date(year, number - 1, 1)
    for day in (*range(SET_ON, 27), *range(SET_ON - 1, 10, -1)):
        key = first.replace(day=day).isoformat()
        pound, unit = zloty["GBP"].get(key), zloty.get(base, {}).get(key)
        if base == "PLN" and pound:
            return float(pound)
        if pound and unit:
            return float(pound) / float(unit) * factor
    return None
