"""Short lists kept by hand: redenominations, official rates that are no market rates, events."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from pathlib import Path

OWN = "own list of public facts"
#: What the two lists on currencies are, and are not.
FROM_MEMORY = "compiled from general knowledge; no page of the issuer was read for it"


def build(folder: Path) -> list[tuple[Family, list[Table]]]:
    """Return the lists, in the order of their first columns."""
    return [
        _list(
            folder / "redenominations.csv",
            Family(
                table="fx/redenominations",
                kind="list",
                title="Currencies that gave way to a new one of the same country",
                publisher="own list",
                citation=f"own list of redenominations, {FROM_MEMORY}",
                licence=OWN,
                source_url="",
                vintage="2026-11",
                as_of="2026-11",
                unit="old units per new unit",
                definition="date is the first day of the new unit; issuer is who issued it, not where we read it; a "
                "successor of the same code is a new unit that kept it; not complete",
                confidence="estimate",
            ),
            key=2,
        ),
        _list(
            folder / "official_rates.csv",
            Family(
                table="fx/official",
                kind="list",
                title="Official rates that were no market rates",
                publisher="own list",
                citation=f"own list of exchange controls and parallel markets, {FROM_MEMORY}",
                licence=OWN,
                source_url="",
                vintage="2026-11",
                as_of="2026-11",
                definition="an empty until means: to this day; the days are those of the decrees as far as known, and "
                "the list is not complete: it adds a warning to a verdict, and changes none",
                confidence="estimate",
            ),
            key=2,
        ),
        _list(
            folder / "events.csv",
            Family(
                table="lists/events",
                kind="list",
                title="Dates of well-known events",
                publisher="the page named in the row",
                citation="the page named in the row",
                licence=OWN,
                source_url="",
                vintage="2026-11",
                as_of="2026-11",
                definition="names are forms to look for in text, separated by |",
            ),
        ),
    ]


def changes(folder: Path) -> dict[str, list[tuple[str, float]]]:
    """Return when a currency got a new unit under the same code, and how many old ones made one."""
    found: dict[str, list[tuple[str, float]]] = {}
    with (folder / "redenominations.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["currency"] == row["successor"]:
                found.setdefault(row["currency"], []).append((row["date"], float(row["factor"])))
    return found


def _list(path: Path, family: Family, key: int = 1) -> tuple[Family, list[Table]]:
    with path.open(encoding="utf-8", newline="") as lines:
        columns, *rows = csv.reader(lines)
    return family, [Table(f"{family.table}.csv", family.table, tuple(columns), sorted(map(tuple, rows)), key=key)]
