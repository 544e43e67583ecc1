"""What a table covers: how many countries or currencies, from when to when."""

from __future__ import annotations

import csv
import os
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference.lookup import days

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.reference.families import Family
    from factcheck.reference.tables import Tables

#: Subjects of three capital letters that are no country.
GROUPS = frozenset({"WLD", "EMU"})
#: A daily table is overdue after so many days, holidays allowed; a monthly one two months after its month.
DAYS, MONTHS = 6, 62
#: So few subjects are named; more are counted.
FEW = 3


class Coverage(NamedTuple):
    """What the files of one family hold."""

    what: str  #: "41 currencies", "52 countries", "USA"
    first: str  #: first and last day, month or year
    last: str
    rows: int


def coverage(tables: Tables, family: Family) -> Coverage:
    """Return what the tables of a family cover, read from all of them."""
    if family.kind == "series":
        return _of_series(tables, family)
    if family.kind.endswith("rates"):
        return _of_rates(tables, family)
    return Coverage("", "", family.as_of, len(tables.lines(family.table)))


def countries(subjects: Iterable[str]) -> int:
    """Return how many of the subjects are countries.

    >>> countries(["DEU", "WLD", "EU27", "NOR"])
    2
    """
    return sum(len(subject) == 3 and subject not in GROUPS for subject in set(subjects))


def counted(subjects: Iterable[str]) -> str:
    """Say whom a series is about: the few by their codes, the many by their number.

    >>> counted(["USA"]), counted(["DEU", "FRA", "NOR", "SWE", "WLD"])
    ('USA', '4 countries')
    """
    found = sorted(set(subjects))
    return ", ".join(found) if len(found) <= FEW else f"{countries(found)} countries"


def overdue(family: Family, today: date) -> str:
    """Say that a publisher must have newer figures than the table by now; "" if not, or if that is not known."""
    release = family.next_release
    if release[:1].isdigit():
        return f"newer figures due since {release}" if release < today.isoformat()[: len(release)] else ""
    late = {"each working day": DAYS, "monthly": MONTHS}.get(release)
    if late is None:
        return ""
    return "newer figures are out" if (today - days(family.as_of)[1]).days > late else ""


def _of_series(tables: Tables, family: Family) -> Coverage:
    place = tables.columns(family.table).index("period")
    rows = list(csv.reader(tables.lines(family.table)))
    periods = sorted(row[place] for row in rows)
    return Coverage(counted(row[0] for row in rows), periods[0], periods[-1], len(rows))


def _of_rates(tables: Tables, family: Family) -> Coverage:
    names = {family.table} if family.table.startswith("own/") else _files(tables, family.table)
    held = [lines for lines in map(tables.lines, sorted(names)) if lines]
    first = min(lines[0].partition(",")[0] for lines in held)
    last = max(lines[-1].partition(",")[0] for lines in held)
    what = family.unit if len(names) == 1 else f"{len(names)} currencies"
    return Coverage(what, first, last, sum(map(len, held)))


def _files(tables: Tables, folder: str) -> set[str]:
    roots = [f"{root}/{folder}" for root in (tables.root, tables.refreshed) if root]
    found = (name for root in roots if os.path.isdir(root) for name in os.listdir(root))  # noqa: PTH112, PTH208
    return {f"{folder}/{name.removesuffix('.csv')}" for name in found}
