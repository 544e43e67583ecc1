"""What the builder hands on: families of tables, and the tables in them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Type of each column, by its name; a name means the same in every table.
COLUMN_TYPES = {
    "date": "date",
    "rate": "number",
    "value": "number",
    "step": "number",
    "per_euro": "number",
    "factor": "number",
    "fixed_from": "date",
    "ended": "date",
}


@dataclass(frozen=True, slots=True)
class Family:
    """Tables of one publisher and one meaning; each row of `tables.csv` is one of these."""

    table: str  #: identifier, and where it lies: "fx/ecb" is a folder, "series/gdp/world-bank" a file
    kind: str  #: "rates", "series" or "list"
    title: str
    publisher: str
    citation: str
    licence: str
    source_url: str
    vintage: str  #: when the publisher's state was taken, ISO date or month
    as_of: str  #: last period that it covers
    package: str = ""  #: package that carried the data, with its version
    indicator: str = ""
    unit: str = ""
    territory: str = ""
    definition: str = ""
    next_release: str = ""  #: when newer figures are due, ISO date or month; "" if never or not known
    revision: str = ""  #: how the publisher revises
    pivot: str = ""  #: rates: the currency that all are quoted against
    confidence: str = ""  #: "estimate" where the publisher is not the office that counts
    quoted: str = ""  #: rates: "per pivot" (units per 1 of the pivot) or "in pivot" (pivot per 1 unit)


FAMILY_COLUMNS = tuple(field.name for field in fields(Family))


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file."""

    path: str  #: under `reference_data`, with its extension
    family: str  #: identifier of the family it belongs to
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    key: int = 1  #: how many leading columns order the rows and name one of them
