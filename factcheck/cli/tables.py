"""`factcheck tables`: what is bundled, whether it is whole, and how to bring more."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import at_hand
from factcheck.cli.hints import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.reference.sources.refresh import Change

#: So many revised rows of each table are listed.
SHOWN = 5

HELP = """List, verify and refresh the reference tables.

\b
  factcheck tables list                      what is there, its last period and its licence
  factcheck tables show series/gdp/world-bank
  factcheck tables verify                    hashes, order, types, plausibility of every file
  factcheck tables refresh ecb nbp           newer tables from the publishers, into your own folder
  factcheck tables refresh ecb --from eurofxref-hist.zip
  factcheck tables refresh live              rates of the last working day through forex-python, compared with ours
  factcheck tables add members.toml          a table of your own, for every check from now on
  factcheck check draft.md --table members.toml    the same for one check only
  factcheck tables remove own/union_members/members    forget a table of your own
  factcheck tables remove                    forget what was refreshed
  factcheck tables where                     the folders

Nothing but `refresh` uses the network. What it brings is verified, compared with what is there, and written to your
own folder; a download that fails or breaks off leaves the old table as it was.
"""

ADD = """Check a table of your own and keep a copy, so that every check uses it.

A table is a CSV, TSV, Parquet or Excel file, and beside it a few lines of TOML that say what its columns mean:

\b
  file = "members.csv"
  indicator = "union_members"       a word of your own, or one of ours to stand beside it: population, gdp ...
  phrases = ["union members"]       how a text names it
  period = "year"                   the column of the period: 2024, 2024Q2, 2024-05 or 2024-05-31
  value = "members"                 the column of the figure: plain digits, decimal point
  subject = "country"               the column of the country, as DEU or NOR; or for one country: about = "DEU"
  unit = "person"                   person, percent, a currency such as EUR, or any unit
  publisher = "Confederation"
  source = "Annual report 2025, table 3"

Also: scale = 1000 if the column counts thousands, partner and flow for trade, step, definition, territory, vintage,
licence, next_release. A fault is named with file, line and column, and nothing is kept then.

Exchange rates of your own, for conversions:

\b
  kind = "rates"
  file = "street.csv"
  base = "USD"                      one dollar is
  quote = "ARS"                     so many pesos
  period = "day"                    the column of the day, 2024-05-31, or of the month, 2024-05
  value = "sell"                    the column of pesos per dollar
  publisher = "Market desk"
  source = "Street rate, closing, sell"

They come before the bundled rates; an amount that fits either is right, and where the two differ both are named.
"""


@click.group("tables", help=HELP)
def command() -> None:
    """Group the commands."""


@command.command("list")
def list_() -> None:
    """List all tables: countries or currencies, periods, vintage, age, publisher, licence, and what is overdue."""
    from factcheck.reference.coverage import coverage, overdue

    today = date.today()  # noqa: DTZ011 - the age of a table is told on the user's own day
    tables = at_hand.all_tables()
    for family in sorted(tables.families.values()):
        found = coverage(tables, family)
        span = f"{found.first} to {found.last}" if found.first else f"to {found.last}"
        age = _age(family.vintage, today)
        late = overdue(family, today)
        click.echo(
            f"{family.table:34} {found.what:14} {span:24} as of {family.vintage:10} {age:>9}  "
            f"{family.publisher}; {family.licence}" + (f"; {late}" if late else "")
        )
    if tables.refreshed:
        click.echo(f"refreshed tables lie in {tables.refreshed}")


def _age(vintage: str, today: date) -> str:
    """Return how old a state of a table is: "24 days", "4 months", "7 years"."""
    from factcheck.reference.lookup import days

    try:
        old = (today - days(vintage)[1]).days
    except ValueError:
        return ""
    for unit, length in (("years", 730), ("months", 60)):
        if old >= length:
            return f"{old * 2 // length} {unit}"
    return f"{max(old, 0)} days"


@command.command("show")
@click.argument("table", metavar="TABLE")
def show(table: str) -> None:
    """Say what a table is: publisher, unit, definition, revisions, source."""
    tables = at_hand.all_tables()
    family = tables.families.get(table) or tables.families.get(table.rpartition("/")[0])
    if family is None:
        raise click.UsageError(f"there is no table {table!r}.{did_you_mean(table, tables.families)}")
    from factcheck.reference.coverage import coverage

    for name, value in family._asdict().items():
        if value:
            click.echo(f"{name.replace('_', ' ')}: {value}")
    lines = tables.lines(table)
    if table == family.table and (family.kind == "series" or family.kind.endswith("rates")):
        found = coverage(tables, family)
        click.echo(f"covers: {found.what}, {found.first} to {found.last}, {found.rows} rows")
    elif lines:
        click.echo(f"rows: {len(lines)}, from {lines[0].split(',')[0]} to {lines[-1].split(',')[0]}")


@command.command("verify")
def verify() -> None:
    """Verify every file; list the faults and exit with 1 if there are any."""
    from factcheck.reference import verify as checking
    from factcheck.reference.sources.store import recover

    recover(_folder())
    tables = at_hand.all_tables()
    roots = [root for root in (tables.root, tables.refreshed) if root]
    faults = [f"{root}/{fault}" for root in roots for fault in checking.verify(root)]
    for fault in faults:
        click.echo(fault)
    newer = f" with what was refreshed in {tables.refreshed}" if tables.refreshed else ""
    click.echo(f"{len(tables.families)} families of tables{newer}, {len(faults)} faults")
    if faults:
        raise click.exceptions.Exit(1)


@command.command("refresh")
@click.argument("sources", nargs=-1, metavar="[SOURCE…]")
@click.option("--from", "files", multiple=True, metavar="FILE", help="A file that you downloaded yourself.")
def refresh(sources: tuple[str, ...], files: tuple[str, ...]) -> None:
    """Bring newer tables; all publishers if none is named. What fails leaves its old table as it was.

    `live` asks the service behind forex-python for the rates of the last working day, only when it is named: each must
    be of the day asked for and within 2 percent of a central bank's, or it is refused.
    """
    from factcheck.reference.sources import marks
    from factcheck.reference.sources.fetch import RefreshError
    from factcheck.reference.sources.publishers import SOURCES, USUAL
    from factcheck.reference.sources.refresh import refresh as bring
    from factcheck.reference.sources.store import recover

    names = sources or USUAL
    unknown = [name for name in names if name not in SOURCES]
    if unknown:
        there = did_you_mean(unknown[0], SOURCES) or f" There are {', '.join(SOURCES)}."
        raise click.UsageError(f"no source is called {unknown[0]!r}.{there}")
    if files and len(names) != 1:
        raise click.UsageError("--from needs the name of one source, such as: factcheck tables refresh ecb --from FILE")
    recover(_folder())
    failed = 0
    for name in names:
        try:
            bodies = [_body(path) for path in files]
            today = date.today()  # noqa: DTZ011 - the user's own day
            seen: dict[str, str] = {}
            get = _bar(name, _folder(), seen)
            changes = bring(name, at_hand.tables(), _folder(), today, files=bodies, get=get)
        except RefreshError as error:
            failed += 1
            click.echo(f"{name}: {error}", err=True)
            continue
        marks.keep(_folder(), seen)
        _changed(name, changes)
    if failed:
        raise click.exceptions.Exit(2)


def _changed(name: str, changes: list[Change]) -> None:
    """Say what a refresh brought, what it revised, and what it did not take."""
    built = [change for change in changes if change.added or change.revised]
    click.echo(f"{name}: {sum(change.added for change in built)} new rows in {len(built)} tables")
    for change in changes:
        for what, lines in (("revised", change.revised), ("not taken from", change.left_out)):
            for line in lines[:SHOWN]:
                click.echo(f"   {what} {change.table} {line}")
            if len(lines) > SHOWN:
                click.echo(f"   and {len(lines) - SHOWN} more rows of {change.table}")


@command.command("add", help=ADD)
@click.argument("description", metavar="FILE.toml")
def add(description: str) -> None:
    """Keep a table."""
    from factcheck.reference.own import TableError
    from factcheck.reference.sources.keep import keep

    try:
        table = keep(description, Path(at_hand.own_folder()))
    except (TableError, OSError) as error:
        raise click.UsageError(str(error)) from None
    click.echo(f"{table.family.table}: {len(table.sheet.starting(''))} rows, to {table.family.as_of}")


@command.command("remove")
@click.argument("table", required=False, metavar="[TABLE]")
def remove(table: str | None) -> None:
    """Forget a table of your own, or all that was refreshed; the bundled tables stay."""
    from factcheck.reference.sources import keep, store

    if table is None:
        store.remove(_folder())
        click.echo("refreshed tables removed; the bundled ones and your own stay in use")
    elif not keep.forget(table, Path(at_hand.own_folder())):
        names = [own.family.table for own in at_hand.own_tables()]
        there = f"{did_you_mean(table, names)} You have {', '.join(names)}." if names else ""
        raise click.UsageError(f"you have no table {table!r} of your own.{there}")


@command.command("where")
def where() -> None:
    """Print the folders of the bundled, the refreshed and your own tables."""
    from factcheck.reference.families import default_root

    click.echo(f"bundled:   {default_root()}\nrefreshed: {_folder()}\nyour own:  {at_hand.own_folder()}")


def _folder() -> Path:
    return Path(at_hand.data_folder())


def _body(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror}") from None


def _bar(name: str, folder: Path, seen: dict[str, str]) -> Callable[[str], bytes | None]:
    """Return a way to download that shows how far it is, and that keeps what came if it breaks off.

    It returns None where the publisher's file has not changed since the tables were last refreshed from it. The marks
    of the files that came are put into `seen`.
    """
    import hashlib

    from factcheck.reference.sources import marks
    from factcheck.reference.sources.fetch import fetch

    known = marks.read(folder)

    def get(address: str) -> bytes | None:
        mark = hashlib.sha256(address.encode()).hexdigest()[:12]
        part = folder.with_name(f"{folder.name}.{name}.{mark}.part")
        part.parent.mkdir(parents=True, exist_ok=True)

        def progress(so_far: int, whole: int) -> None:
            share = f" of {whole / 1e6:.1f}" if whole else ""
            click.echo(f"\r{name}: {so_far / 1e6:.1f}{share} MB", err=True, nl=False)

        shown = progress if sys.stderr.isatty() else None
        found = fetch(address, tag=known.get(address, ""), part=str(part), progress=shown)
        if shown:
            click.echo(err=True)
        if found.unchanged:
            return None
        if found.tag:
            seen[address] = found.tag
        return found.body

    return get
