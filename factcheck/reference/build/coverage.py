"""The page that says what the tables cover and what they lack, written from the tables themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.reference.build.resource import Family, Table

PATH = "COVERAGE.md"
HEAD = """# What the tables cover

Written by the builder from the tables; do not edit. Each family's unit, definition and revision policy are in
`tables.csv`, each file's hash, source and licence in `datapackage.json`.

"""
GAPS = """
## What is missing

- Nominal GDP of 2018, 2021 and 2023 outside the economies that the curated World Bank rows cover.
- Growth of 2021 outside these economies; inflation before 2015 outside the United States and the euro area.
- Consumer price levels of the United Kingdom and every other country but the United States; monthly euro-area prices.
- Trade between two countries other than the pairs listed under trade; services almost everywhere.
- American series after September 2022, except consumer prices. October 2025 does not exist: nobody collected prices.
- Series of public debt over time outside the United States; military spending in money; purchasing power parities.
- Exchange rates before 1971; daily ones before 1984. Gold.

`factcheck tables refresh` and tables of your own fill such gaps.
"""


def page(families: Sequence[Family], tables: Sequence[Table]) -> str:
    """Return the page."""
    by_family: dict[str, list[Table]] = {}
    for table in tables:
        by_family.setdefault(table.family, []).append(table)
    rates = ["| table | currencies | days or months | to | source | licence |", "|---|---|---|---|---|---|"]
    series = ["| indicator | subjects | periods | figures | source | licence |", "|---|---|---|---|---|---|"]
    for family in sorted(families, key=lambda entry: entry.table):
        found = by_family.get(family.table, [])
        if family.kind.endswith("rates"):
            first = min(table.rows[0][0] for table in found)
            cells = (family.table, str(len(found)), f"from {first}", family.as_of, family.publisher, family.licence)
            rates.append(f"| {' | '.join(cells)} |")
        elif family.kind == "series":
            series.append(_series_line(family, found[0]))
    return HEAD + "## Exchange rates\n\n" + "\n".join(rates) + "\n\n## Series\n\n" + "\n".join(series) + "\n" + GAPS


def _series_line(family: Family, table: Table) -> str:
    place = table.columns.index("period")
    periods = sorted({row[place] for row in table.rows})
    subjects = len({row[0] for row in table.rows})
    span = periods[0] if len(periods) == 1 else f"{periods[0]} to {periods[-1]}"
    return (
        f"| {family.indicator} | {subjects} | {span} | {len(table.rows)} | {family.publisher} ({family.table}) "
        f"| {family.licence} |"
    )
