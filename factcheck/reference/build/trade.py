"""Trade between pairs of countries, as each reporter published it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from pathlib import Path

IDENTIFIER = "series/trade/customs"
COLUMNS = (
    "subject",
    "partner",
    "flow",
    "unit",
    "definition",
    "publisher",
    "period",
    "value",
    "step",
    "vintage",
    "confidence",
    "note",
    "source_title",
    "source_url",
)
SCALES = {"billion": 9, "trillion": 12, "million": 6}


def build(folder: Path) -> tuple[Family, list[Table]]:
    """Read the curated trade figures; conflicting rows stay side by side."""
    with (folder / "trade_bilateral.csv").open(encoding="utf-8", newline="") as lines:
        facts = list(csv.DictReader(lines))
    rows = sorted(
        (
            fact["reporter"],
            fact["partner"],
            fact["flow"],
            fact["currency"],
            fact["goods_or_services"],
            fact["publisher"],
            fact["period"],
            fact["value"],
            step(fact["published"]),
            fact["source_date"],
            "two sources" if fact["source2_url"] else "single source",
            fact["note"],
            fact["source_title"],
            fact["source_url"],
        )
        for fact in facts
    )
    latest = max(row[COLUMNS.index("vintage")] for row in rows)
    family = Family(
        table=IDENTIFIER,
        kind="series",
        title="Trade between pairs of countries",
        publisher="the reporter's customs or statistical office, named in each row",
        citation="the office named in the row, read at the address in the row",
        licence="single published figures, cited",
        source_url="",
        vintage=latest,
        as_of=max(row[COLUMNS.index("period")] for row in rows if row[COLUMNS.index("period")][0] == "2"),
        indicator="trade",
        unit="currency of the row",
        territory="as the reporter draws it",
        definition="as the reporter counts it",
        revision="offices revise the year before; both figures are kept where known",
    )
    return family, [Table(f"{IDENTIFIER}.csv", IDENTIFIER, COLUMNS, rows, key=len(COLUMNS))]


def step(published: str) -> str:
    """Return the worth of the last digit as published.

    >>> step("146.88 billion"), step("4.86 trillion"), step("2499028927000")
    ('10000000', '10000000000', '1000')
    """
    number, _, scale = published.partition(" ")
    if not scale:
        digits = number.lstrip("-")
        return str(10 ** min(3, len(digits) - len(digits.rstrip("0"))))
    return str(10 ** (SCALES[scale] - len(number.partition(".")[2])))
