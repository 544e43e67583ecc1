"""Statistical series: what each is about, and its rows."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference.sheet import number, step

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from factcheck.reference.families import Family
    from factcheck.reference.sheet import Sheet


class Series(NamedTuple):
    """One statistic of one subject, as one publisher gives it."""

    id: str  #: "gdp/world-bank:DEU", "trade/census:USA:CHN:exports"
    indicator: str  #: "gdp"
    subject: str  #: ISO 3166 alpha-3 code, or a group: "EU27", "EMU", "WLD"
    partner: str  #: the other country of a trade series, or ""
    flow: str  #: "total", "exports", "imports", "balance" of a trade series, or ""
    unit: str  #: "USD", "percent", "person", "index 1982-84=100"
    publisher: str
    territory: str
    definition: str
    table: str  #: "series/gdp/world-bank"
    vintage: str  #: newest vintage of the table
    as_of: str  #: last period of the table
    next_release: str
    source: str  #: citation

    @property
    def of_user(self) -> bool:
        """Whether it stands in a table that the user brought."""
        return self.table.startswith("own/")


class Row(NamedTuple):
    """One figure of a series."""

    period: str  #: as in the table: "2021", "2021-05", "2021Q3", "FY2023-24"
    value: Fraction
    step: Fraction  #: worth of the last printed digit
    vintage: str  #: when the publisher said so; several vintages of one period stand side by side
    source: str  #: citation
    note: str = ""
    confidence: str = ""  #: "single source" where one page only was read, "estimate" where others count


#: Columns that tell the series of one table apart.
KEYS = ("subject", "partner", "flow", "unit", "definition", "publisher")


def series_in(family: Family, sheet: Sheet, subject: str, partner: str) -> list[Series]:
    """Return the series of one subject in one table; of one partner too, where the table has partners."""
    columns = sheet.header.split(",")
    if partner and "partner" not in columns:
        return []
    return list(_series(family, columns, _parsed(sheet.starting(_prefix(columns, subject, partner)))))


def all_series(family: Family, sheet: Sheet) -> list[Series]:
    """Return every series of one table, in its order."""
    return list(_series(family, sheet.header.split(","), _parsed(sheet.starting(""))))


def rows_of(series: Series, family: Family, sheet: Sheet) -> list[Row]:
    """Return the rows of one series, in the order of period and vintage."""
    columns = sheet.header.split(",")
    rows = []
    for cells in _parsed(sheet.starting(_prefix(columns, series.subject, series.partner))):
        row = dict(zip(columns, cells, strict=True))
        if all(row.get(key) in (None, getattr(series, key)) for key in KEYS):
            rows.append(_row(row, family))
    return rows


def _row(row: dict[str, str], family: Family) -> Row:
    vintage = row.get("vintage") or family.vintage
    source = family.citation
    if row.get("source_url"):
        read = ", ".join(part for part in (row.get("source_title", ""), row["source_url"]) if part)
        source = f"{row['publisher']}, read in: {read}"
    printed = row["value"]
    return Row(
        period=row["period"],
        value=number(printed),
        step=number(row["step"]) if row.get("step") else step(printed),
        vintage=vintage,
        source=source,
        note=row.get("note", ""),
        confidence=row.get("confidence", family.confidence),
    )


def _series(family: Family, columns: list[str], rows: Iterable[list[str]]) -> Iterable[Series]:
    seen: set[tuple[str, ...]] = set()
    places = [columns.index(key) if key in columns else -1 for key in KEYS]
    name = family.table.removeprefix("series/")
    for cells in rows:
        key = tuple(cells[place] if place >= 0 else "" for place in places)
        if key in seen:
            continue
        seen.add(key)
        subject, partner, flow, unit, definition, publisher = key
        yield Series(
            id=":".join([name, subject, *(_slug(part) for part in key[1:] if part)]),
            indicator=family.indicator,
            subject=subject,
            partner=partner,
            flow=flow,
            unit=unit or family.unit,
            publisher=publisher or family.publisher,
            territory=family.territory,
            definition=definition or family.definition,
            table=family.table,
            vintage=family.vintage,
            as_of=family.as_of,
            next_release=family.next_release,
            source=family.citation,
        )


def _slug(text: str) -> str:
    """Return text as part of an identifier: "goods and services" is "goods-and-services"."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in text).split())


def _prefix(columns: list[str], subject: str, partner: str) -> str:
    return f"{subject},{partner}," if partner and "partner" in columns else f"{subject},"


def _parsed(lines: list[str]) -> Iterable[list[str]]:
    return csv.reader(lines)
