"""The page that says what the tables cover and what they lack, written from the tables themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reference.coverage import counted, countries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.reference.build.resource import Family, Table

PATH = "COVERAGE.md"
HEAD = """# What the tables cover

Written by the builder from the tables; do not edit. Each family's unit, definition and revision policy are in
`tables.csv`, each file's hash, source and licence in `datapackage.json`.

"""
MISSING = """
## What no table holds

- Consumer price levels but those of the United States and, by quarters to 2017, of the euro area.
- Trade between two countries other than the pairs listed under trade; services almost everywhere.
- Series of public debt over time outside the United States; military spending in money; purchasing power parities.
- Exchange rates before 1971, daily ones before 1984. Gold. October 2025 of the American prices: nobody collected them.

`factcheck tables refresh` and tables of your own fill such gaps.
"""
#: Indicators of fewer countries than this are listed above, but not counted by year.
MANY = 40
#: The years of the table by year; gaps are looked for in all years since 1990.
YEARS = (1950, 1960, 1970, 1980, 1990, 2000, 2010, *range(2014, 2026))
SINCE = 1990


def page(families: Sequence[Family], tables: Sequence[Table]) -> str:
    """Return the page."""
    by_family: dict[str, list[Table]] = {}
    for table in tables:
        by_family.setdefault(table.family, []).append(table)
    rates = ["| table | currencies | days or months | to | source | licence |", "|---|---|---|---|---|---|"]
    series = ["| indicator | countries | periods | figures | source | licence |", "|---|---|---|---|---|---|"]
    for family in sorted(families, key=lambda entry: entry.table):
        found = by_family.get(family.table, [])
        if family.kind.endswith("rates"):
            first = min(table.rows[0][0] for table in found)
            cells = (family.table, str(len(found)), f"from {first}", family.as_of, family.publisher, family.licence)
            rates.append(f"| {' | '.join(cells)} |")
        elif family.kind == "series":
            series.append(_series_line(family, found[0]))
    return (
        HEAD
        + "## Exchange rates\n\n"
        + "\n".join(rates)
        + "\n\n## Series\n\n"
        + "\n".join(series)
        + "\n"
        + by_year(families, by_family)
        + MISSING
    )


def _series_line(family: Family, table: Table) -> str:
    place = table.columns.index("period")
    periods = sorted({row[place] for row in table.rows})
    subjects = counted(row[0] for row in table.rows).removesuffix(" countries")
    span = periods[0] if len(periods) == 1 else f"{periods[0]} to {periods[-1]}"
    return (
        f"| {family.indicator} | {subjects} | {span} | {len(table.rows)} | {family.publisher} ({family.table}) "
        f"| {family.licence} |"
    )


def by_year(families: Sequence[Family], by_family: dict[str, list[Table]]) -> str:
    """Return, by indicator, the number of countries with a figure of each year from any source, and the gaps."""
    lines, gaps = [], []
    for indicator in sorted({family.indicator for family in families if family.kind == "series"}):
        tables = [by_family[f.table][0] for f in families if f.kind == "series" and f.indicator == indicator]
        held = _countries(tables)
        best = max((count for count in held.values()), default=0)
        if best < MANY:
            continue
        lines.append(f"| {indicator} | {' | '.join(str(held.get(year, 0) or '-') for year in YEARS)} |")
        short = {year: held.get(year, 0) for year in range(SINCE, max(held) + 1) if 2 * held.get(year, 0) < best}
        if short:
            gaps.append(f"- {indicator}, of up to {best} countries: {_stretches(short)}")
    head = f"| indicator | {' | '.join(map(str, YEARS))} |\n|---|{'---|' * len(YEARS)}\n"
    counts = "\n## Countries with a figure, by year\n\n" + head + "\n".join(lines) + "\n"
    few = "with figures of fewer than half as many countries as in the best year, and of how many"
    intro = f"\n## Gaps\n\nYears since {SINCE} {few}:\n\n"
    return counts + intro + "\n".join(gaps) + "\n"


def _countries(tables: Sequence[Table]) -> dict[int, int]:
    """Return how many countries have a figure of each year, whichever table has it."""
    found: dict[int, set[str]] = {}
    for table in tables:
        place = table.columns.index("period")
        for row in table.rows:
            if len(row[place]) == len("2024") and row[place].isdigit():
                found.setdefault(int(row[place]), set()).add(row[0])
    return {year: countries(subjects) for year, subjects in sorted(found.items())}


def _stretches(counts: dict[int, int]) -> str:
    """Join years that follow each other, with the least and the greatest of their counts.

    >>> _stretches({1990: 0, 1991: 0, 1992: 2, 2018: 53})
    '1990 to 1992 (0 to 2), 2018 (53)'
    """
    runs: list[list[int]] = []
    for year in sorted(counts):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(_stretch(run, [counts[year] for year in run]) for run in runs)


def _stretch(years: list[int], counts: list[int]) -> str:
    when = f"{years[0]} to {years[-1]}" if len(years) > 1 else f"{years[0]}"
    least, most = min(counts), max(counts)
    return f"{when} ({least} to {most})" if least < most else f"{when} ({most})"
