"""What each table is: its publisher, unit, vintage and citation, read from the one small list of all tables."""

from __future__ import annotations

import csv
import os
from typing import NamedTuple


class Family(NamedTuple):
    """Tables of one publisher and one meaning."""

    table: str  #: identifier, and where it lies: "fx/ecb" is a folder, "series/gdp/world-bank" a file
    kind: str  #: "rates", "monthly rates", "series" or "list"
    title: str
    publisher: str
    citation: str
    licence: str
    source_url: str
    vintage: str  #: when the publisher's state was taken
    as_of: str  #: last period that it covers
    package: str
    indicator: str
    unit: str
    territory: str
    definition: str
    next_release: str  #: when newer figures are due
    revision: str
    pivot: str  #: rates: the currency that all are quoted against
    confidence: str  #: "estimate" where the publisher is not the office that counts
    quoted: str  #: rates: "per pivot" or "in pivot"


class MissingTablesError(RuntimeError):
    """The folder of tables is not there or is damaged."""


def default_root() -> str:
    """Return the folder of the bundled tables: inside the package when installed, beside it in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - start-up time
    inside = f"{package}/_reference_data"
    return inside if os.path.isdir(inside) else f"{os.path.dirname(package)}/reference_data"  # noqa: PTH112, PTH120


def read_families(root: str) -> dict[str, Family]:
    """Return all families below `root` by their identifier."""
    try:
        with open(f"{root}/tables.csv", encoding="utf-8", newline="") as lines:  # noqa: PTH123
            rows = csv.reader(lines)
            header = next(rows, [])
            if header != list(Family._fields):
                raise MissingTablesError(f"{root}/tables.csv has other columns than this version of factcheck expects")
            return {row[0]: Family(*row) for row in rows}
    except FileNotFoundError:
        raise MissingTablesError(f"no reference tables in {root}: tables.csv is missing") from None
