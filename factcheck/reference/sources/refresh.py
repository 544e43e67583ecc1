"""Brings newer tables from the publishers: fetch, read, compare with what is there, verify, replace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.reference.build.resource import Table
from factcheck.reference.sources import formats
from factcheck.reference.sources.beginnings import BEGINNINGS
from factcheck.reference.sources.fetch import RefreshError, fetch
from factcheck.reference.sources.store import store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from factcheck.reference.families import Family
    from factcheck.reference.tables import Tables

#: NBP answers for at most so many days at once.
NBP_DAYS = 93
#: A publisher that revises more of its past than this has sent another table.
MOST_REVISED = 0.5
INDICATORS = {
    "gdp": "NY.GDP.MKTP.CD",
    "gdp_growth": "NY.GDP.MKTP.KD.ZG",
    "inflation": "FP.CPI.TOTL.ZG",
    "population": "SP.POP.TOTL",
    "unemployment": "SL.UEM.TOTL.ZS",
}


@dataclass(frozen=True, slots=True)
class Change:
    """What a refresh did to one table."""

    table: str
    added: int
    revised: tuple[str, ...]  #: "2022-06-15: 1.0431 is now 1.0432"


@dataclass(frozen=True, slots=True)
class Source:
    """One publisher's file, and how its content becomes tables of a family."""

    name: str
    family: str
    addresses: Callable[[Tables, date], list[str]]
    read: Callable[[list[bytes]], tuple[dict[str, list[tuple[str, ...]]], str]]
    columns: tuple[str, ...]
    key: int
    keeps: bool = False  #: whether rows that the file does not hold stay: it is an addition, not the whole


def refresh(
    name: str,
    tables: Tables,
    folder: Path,
    today: date,
    *,
    files: Sequence[bytes] = (),
    get: Callable[[str], bytes] | None = None,
) -> list[Change]:
    """Refresh one source into the user's folder, from its addresses or from given files; return what changed.

    Raises RefreshError; the folder is then as it was.
    """
    source = SOURCES.get(name)
    if source is None:
        raise RefreshError(f"no source is called {name}; there are {', '.join(SOURCES)}")
    take = get or (lambda address: fetch(address).body)
    bodies = list(files) or [take(address) for address in source.addresses(tables, today)]
    found, vintage = source.read(bodies)
    if not any(found.values()):
        raise RefreshError(f"{name}: what arrived holds no figures")
    family = tables.families.get(source.family) or BEGINNINGS[source.family]
    changes, built = [], []
    for stem, rows in sorted(found.items()):
        table = f"{source.family}/{stem}" if stem else source.family
        old = {row[: source.key]: row for row in _rows(tables, table)}
        new = {row[: source.key]: row for row in rows}
        if not source.keeps:
            _compare(table, old, new)
        merged = {**old, **new}
        change = Change(table, len(new.keys() - old.keys()), _revised(old, new, source.key))
        if change.added or change.revised:
            changes.append(change)
            built.append(Table(f"{table}.csv", source.family, source.columns, sorted(merged.values()), source.key))
    if built:
        store(folder, [_dated(family, built, vintage or today.isoformat())], built)
    return changes


def _compare(
    table: str, old: dict[tuple[str, ...], tuple[str, ...]], new: dict[tuple[str, ...], tuple[str, ...]]
) -> None:
    """Refuse a file that ends before ours, or that differs in most of what both hold."""
    if old and max(new) < max(old):
        raise RefreshError(f"{table}: what arrived ends {' '.join(max(new))}, ours ends {' '.join(max(old))} already")
    both = old.keys() & new.keys()
    place = _value(len(next(iter(new))))
    differ = sum(float(old[key][place]) != float(new[key][place]) for key in both)
    if old and not both:
        raise RefreshError(f"{table}: what arrived has no row in common with ours")
    if differ > MOST_REVISED * len(both):
        raise RefreshError(f"{table}: {differ} of {len(both)} rows differ from ours; that is another table")


def _revised(
    old: dict[tuple[str, ...], tuple[str, ...]], new: dict[tuple[str, ...], tuple[str, ...]], key: int
) -> tuple[str, ...]:
    return tuple(
        f"{' '.join(name)}: {old[name][_value(key)]} is now {new[name][_value(key)]}"
        for name in sorted(old.keys() & new.keys())
        if float(old[name][_value(key)]) != float(new[name][_value(key)])
    )


def _value(key: int) -> int:
    return 1 if key == 1 else 2


def _rows(tables: Tables, table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split(",")) for line in tables.lines(table)]


def _dated(family: Family, built: list[Table], vintage: str) -> Family:
    """Return the family with its new vintage and last period."""
    place = 0 if built[0].key == 1 else 1
    latest = max([family.as_of, *(row[place] for table in built for row in table.rows)])
    citation = family.citation.replace(family.as_of, latest) if family.as_of else family.citation
    return family._replace(vintage=vintage, as_of=latest, citation=citation, package="")


def _one_rate_table(
    read: Callable[[bytes], formats.Rates],
) -> Callable[[list[bytes]], tuple[dict[str, list[tuple[str, ...]]], str]]:
    def rates(bodies: list[bytes]) -> tuple[dict[str, list[tuple[str, ...]]], str]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for body in bodies:
            for currency, rows in read(body).items():
                found.setdefault(currency, []).extend(rows)
        latest = max((row[0] for rows in found.values() for row in rows), default="")
        return found, latest

    return rates


def _world_bank(bodies: list[bytes]) -> tuple[dict[str, list[tuple[str, ...]]], str]:
    vintage, rows = formats.world_bank(bodies[0])
    return {"": [(*row, _step(row[2]), vintage) for row in rows]}, vintage


def _bls(bodies: list[bytes]) -> tuple[dict[str, list[tuple[str, ...]]], str]:
    return {"": [(*row, _step(row[2])) for row in formats.bls(bodies[0])]}, ""


def _eurostat(bodies: list[bytes]) -> tuple[dict[str, list[tuple[str, ...]]], str]:
    return {"": [(*row, _step(row[2])) for row in formats.eurostat(bodies[0])]}, ""


def _ons(bodies: list[bytes]) -> tuple[dict[str, list[tuple[str, ...]]], str]:
    return {"": [(*row, _step(row[2])) for row in formats.ons(bodies[0])[2]]}, ""


def _step(printed: str) -> str:
    decimals = len(printed.partition(".")[2])
    return f"0.{'0' * (decimals - 1)}1" if decimals else "1"


def _nbp_addresses(tables: Tables, today: date) -> list[str]:
    first = date.fromisoformat(tables.families["fx/nbp"].as_of) + timedelta(days=1)
    addresses = []
    while first <= today:
        last = min(first + timedelta(days=NBP_DAYS - 1), today)
        addresses += [
            f"https://api.nbp.pl/api/exchangerates/tables/{table}/{first}/{last}/?format=json" for table in "AB"
        ]
        first = last + timedelta(days=1)
    return addresses


def _fixed(address: str) -> Callable[[Tables, date], list[str]]:
    return lambda _tables, _today: [address]


RATE_COLUMNS = ("date", "rate")
INDEX_COLUMNS = ("subject", "period", "value", "step")
EUROSTAT = "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/"
ONS = "https://www.ons.gov.uk/generator?format=csv&uri=/economy/inflationandpriceindices/timeseries/"
BANK = "https://api.worldbank.org/v2/country/all/indicator/"
SOURCES = {
    source.name: source
    for source in (
        Source(
            "ecb",
            "fx/ecb",
            _fixed("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"),
            _one_rate_table(formats.ecb),
            RATE_COLUMNS,
            1,
        ),
        Source("nbp", "fx/nbp", _nbp_addresses, _one_rate_table(formats.nbp), RATE_COLUMNS, 1, keeps=True),
        *(
            Source(
                f"world-bank-{indicator.replace('_', '-')}",
                f"series/{indicator}/world-bank",
                _fixed(f"{BANK}{code}?downloadformat=csv"),
                _world_bank,
                ("subject", "period", "value", "step", "vintage"),
                5,
                keeps=True,
            )
            for indicator, code in INDICATORS.items()
        ),
        Source(
            "bls",
            "series/consumer_prices/bls",
            _fixed("https://download.bls.gov/pub/time.series/cu/cu.data.1.AllItems"),
            _bls,
            INDEX_COLUMNS,
            2,
        ),
        Source(
            "eurostat",
            "series/consumer_prices/eurostat",
            _fixed(f"{EUROSTAT}prc_hicp_midx?format=TSV&compressed=true"),
            _eurostat,
            INDEX_COLUMNS,
            2,
        ),
        Source("ons", "series/consumer_prices/ons", _fixed(f"{ONS}d7bt/mm23"), _ons, INDEX_COLUMNS, 2),
    )
}
