"""Brings newer tables from the publishers: fetch, read, compare with what is there, verify, replace."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.reference.build.resource import Table
from factcheck.reference.sources.beginnings import BEGINNINGS
from factcheck.reference.sources.fetch import NothingThereError, RefreshError, fetch
from factcheck.reference.sources.publishers import SOURCES
from factcheck.reference.sources.store import store
from factcheck.reference.sources.world_bank import VINTAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from factcheck.reference.families import Family
    from factcheck.reference.sources.publishers import Found, Source
    from factcheck.reference.tables import Tables

    Rows = dict[tuple[str, ...], tuple[str, ...]]

#: A publisher that revises more of its past than this has sent another table.
MOST_REVISED = 0.5


@dataclass(frozen=True, slots=True)
class Change:
    """What a refresh did to one table."""

    table: str
    added: int
    revised: tuple[str, ...]  #: "2022-06-15: 1.0431 is now 1.0432"
    left_out: tuple[str, ...] = ()  #: what was not taken, and why


def refresh(
    name: str,
    tables: Tables,
    folder: Path,
    today: date,
    *,
    files: Sequence[bytes] = (),
    get: Callable[[str], bytes | None] | None = None,
) -> list[Change]:
    """Refresh one source into the user's folder, from its addresses or from given files; return what changed.

    `get` downloads an address, or returns None if the publisher has nothing newer there than the last time.
    Raises RefreshError; the folder is then as it was.
    """
    source = SOURCES.get(name)
    if source is None:
        raise RefreshError(f"no source is called {name}; there are {', '.join(SOURCES)}")
    arrived = _arrived(source, tables, today, files, get or (lambda address: fetch(address).body))
    if arrived is None:
        return []
    found, vintage = arrived
    if not any(found.values()):
        raise RefreshError(f"{name}: what arrived holds no figures")
    left_out: list[str] = []
    if source.sift:
        found, left_out = source.sift(tables, found)
        if not found:
            more = f"; and {len(left_out) - 1} more" if len(left_out) > 1 else ""
            raise RefreshError(f"{name}: nothing was taken: {left_out[0]}{more}")
    family = tables.families.get(source.family) or BEGINNINGS[source.family]
    changes, built = [], []
    for stem, rows in sorted(found.items()):
        table = f"{source.family}/{stem}" if stem else source.family
        old = {row[: source.key]: row for row in _rows(tables, table, family, source)}
        new = {row[: source.key]: row for row in rows}
        if not source.keeps:
            _reaches(table, old, new)
        _compare(table, old, new)
        merged = {**old, **new}
        change = Change(table, len(new.keys() - old.keys()), _revised(old, new, source.key))
        if change.added or change.revised:
            changes.append(change)
            built.append(
                Table(f"{table}.csv", source.family, _columns(source, stem), sorted(merged.values()), source.key)
            )
    if built:
        store(folder, [_dated(family, built, vintage or today.isoformat())], built)
    if left_out:
        changes.append(Change(source.family, 0, (), tuple(left_out)))
    return changes


def _arrived(
    source: Source, tables: Tables, today: date, files: Sequence[bytes], take: Callable[[str], bytes | None]
) -> tuple[Found, str] | None:
    """Return what the publisher or the given files hold; None if there is nothing newer."""
    if source.ask:
        if files:
            raise RefreshError(f"{source.name}: it is a service, not a file; ask it without --from")
        return source.ask(tables, today), ""
    bodies = list(files)
    for address in [] if files else source.addresses(tables, today):
        try:
            body = take(address)
        except NothingThereError:
            if not source.gaps:
                raise
            continue
        if body is not None:
            bodies.append(body)
    return source.read(bodies) if bodies else None


def _columns(source: Source, stem: str) -> tuple[str, ...]:
    return (source.columns[0], "pivot_per_unit") if stem in source.turned else source.columns


def _reaches(table: str, old: Rows, new: Rows) -> None:
    """Refuse a file that ends before ours, or that has nothing of what ours has."""
    if old and max(new) < max(old):
        raise RefreshError(f"{table}: what arrived ends {' '.join(max(new))}, ours ends {' '.join(max(old))} already")
    if old and not old.keys() & new.keys():
        raise RefreshError(f"{table}: what arrived has no row in common with ours")


def _compare(table: str, old: Rows, new: Rows) -> None:
    """Refuse a file that differs in most of what both hold."""
    both = old.keys() & new.keys()
    place = _value(len(next(iter(new))))
    differ = sum(not _same(old[key][place], new[key][place]) for key in both)
    if differ > MOST_REVISED * len(both):
        raise RefreshError(f"{table}: {differ} of {len(both)} rows differ from ours; that is another table")


def _same(old: str, new: str) -> bool:
    """Say whether two printed figures are one: a package may have kept fewer digits than the publisher prints.

    >>> _same("1299.123", "1299.1234"), _same("1.0431", "1.04310"), _same("1.0431", "1.0432")
    (True, True, False)
    """
    places = min(len(text.partition(".")[2]) for text in (old, new))
    return abs(Fraction(old) - Fraction(new)) <= Fraction(1, 2 * 10**places)


def _revised(old: Rows, new: Rows, key: int) -> tuple[str, ...]:
    return tuple(
        f"{' '.join(name)}: {old[name][_value(key)]} is now {new[name][_value(key)]}"
        for name in sorted(old.keys() & new.keys())
        if not _same(old[name][_value(key)], new[name][_value(key)])
    )


def _value(key: int) -> int:
    return 1 if key == 1 else 2


def _rows(tables: Tables, table: str, family: Family, source: Source) -> list[tuple[str, ...]]:
    """Return the rows that are there; where a table of one vintage gets a second, each row names its own."""
    rows = [tuple(line.split(",")) for line in tables.lines(table)]
    if source.columns[-1] == "vintage":
        rows = [row if len(row) == len(source.columns) else (*row, family.vintage) for row in rows]
    return rows


def _dated(family: Family, built: list[Table], vintage: str) -> Family:
    """Return the family with its new vintage and last period."""
    place = 0 if built[0].key == 1 else 1
    latest = max([family.as_of, *(row[place] for table in built for row in table.rows)])
    citation = family.citation.replace(family.as_of, latest) if family.as_of else family.citation
    revision = VINTAGES if built[0].columns[-1] == "vintage" else family.revision
    return family._replace(vintage=vintage, as_of=latest, citation=citation, package="", revision=revision)
