"""Single figures that many articles cite: policy rates, minimum wage, debt limit, populations on 1 January."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ("subject", "unit", "definition", "publisher", "period", "value", "step", "confidence", "note", "source_url")
#: Indicators that go by another name here.
NAMES = {
    "ECB deposit facility rate": "policy_rate",
    "ECB main refinancing rate": "policy_rate",
    "federal funds target range, lower bound": "policy_rate",
    "federal funds target range, upper bound": "policy_rate",
    "federal minimum wage": "minimum_wage",
    "statutory debt limit": "debt_limit",
    "total public debt outstanding": "public_debt",
    "number of members": "members",
    "CPI inflation peak, year on year": "inflation",
}
UNITS = {"persons": "person", "countries": "country", "USD per hour": "USD an hour"}


def build(folder: Path) -> list[tuple[Family, list[Table]]]:
    """Return one table per indicator."""
    with (folder / "headline_facts.csv").open(encoding="utf-8", newline="") as lines:
        facts = list(csv.DictReader(lines))
    grouped: dict[str, list[tuple[str, ...]]] = {}
    for fact in facts:
        indicator = NAMES.get(fact["indicator"]) or re.sub(r"\W+", "_", fact["indicator"].lower())
        grouped.setdefault(indicator, []).append(_row(fact))
    return [_indicator(indicator, sorted(rows)) for indicator, rows in sorted(grouped.items())]


def _row(fact: dict[str, str]) -> tuple[str, ...]:
    return (
        fact["subject"],
        UNITS.get(fact["unit"], fact["unit"]),
        fact["indicator"],
        fact["publisher"],
        fact["period"],
        fact["value"],
        step(fact["value"]),
        "two sources" if fact["source2_url"] else "single source",
        fact["note"],
        fact["source_url"],
    )


def step(value: str) -> str:
    """Return the worth of the last digit that is not a filling zero.

    >>> step("4.75"), step("11900000"), step("27")
    ('0.01', '100000', '1')
    """
    decimals = value.partition(".")[2]
    if decimals:
        return f"0.{'0' * (len(decimals) - 1)}1"
    digits = value.lstrip("-")
    return str(10 ** (len(digits) - len(digits.rstrip("0")))) if digits.strip("0") else "1"


def _indicator(indicator: str, rows: list[tuple[str, ...]]) -> tuple[Family, list[Table]]:
    identifier = f"series/{indicator}/headline"
    latest = max(row[COLUMNS.index("period")] for row in rows)
    family = Family(
        table=identifier,
        kind="series",
        title=indicator.replace("_", " ").capitalize(),
        publisher="the office named in each row",
        citation="the office named in the row, read at the address in the row",
        licence="single published figures, cited",
        source_url="",
        vintage="2026-11",
        as_of=latest,
        indicator=indicator,
        unit="in each row",
        territory="as the office draws it",
        definition="in each row; a rate holds from its date until the next row",
        revision="kept by hand",
    )
    return family, [Table(f"{identifier}.csv", identifier, COLUMNS, rows, key=len(COLUMNS))]
