"""`factcheck tables`: what is bundled, whether it is whole, and how to bring more."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from factcheck.cli.hints import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck.reference.tables import Tables

HELP = """List, verify and refresh the reference tables.

\b
  factcheck tables list                      what is there, its last period and its licence
  factcheck tables show series/gdp/world-bank
  factcheck tables verify                    hashes, order, types, plausibility of every file
  factcheck tables refresh ecb nbp           newer tables from the publishers, into your own folder
  factcheck tables refresh ecb --from eurofxref-hist.zip
  factcheck tables add members.toml          a table of your own
  factcheck tables remove                    forget what was refreshed and added
  factcheck tables where                     the folders

Nothing but `refresh` uses the network.
"""


@click.group("tables", help=HELP)
def command() -> None:
    """Group the commands."""


@command.command("list")
def list_() -> None:
    """List all tables with their last period, vintage, publisher and licence."""
    for family in sorted(_tables().families.values()):
        click.echo(
            f"{family.table:34} to {family.as_of:10} as of {family.vintage:10} {family.publisher}; {family.licence}"
        )


@command.command("show")
@click.argument("table", metavar="TABLE")
def show(table: str) -> None:
    """Say what a table is: publisher, unit, definition, revisions, source."""
    tables = _tables()
    family = tables.families.get(table) or tables.families.get(table.rpartition("/")[0])
    if family is None:
        raise click.UsageError(f"there is no table {table!r}.{did_you_mean(table, tables.families)}")
    for name, value in family._asdict().items():
        if value:
            click.echo(f"{name.replace('_', ' ')}: {value}")
    lines = tables.lines(table)
    if lines:
        click.echo(f"rows: {len(lines)}, from {lines[0].split(',')[0]} to {lines[-1].split(',')[0]}")


@command.command("verify")
def verify() -> None:
    """Verify every file; list the faults and exit with 1 if there are any."""
    from factcheck.reference import verify as checking
    from factcheck.reference.sources.store import data_folder, recover

    tables = _tables()
    roots = [tables.root]
    recover(data_folder())
    if (data_folder() / "datapackage.json").exists():
        roots.append(str(data_folder()))
    faults = [f"{root}/{fault}" for root in roots for fault in checking.verify(root)]
    for fault in faults:
        click.echo(fault)
    click.echo(f"{len(tables.families)} families of tables, {len(faults)} faults")
    if faults:
        raise SystemExit(1)


@command.command("refresh")
@click.argument("sources", nargs=-1, metavar="[SOURCE…]")
@click.option("--from", "files", multiple=True, metavar="FILE", help="A file that you downloaded yourself.")
def refresh(sources: tuple[str, ...], files: tuple[str, ...]) -> None:
    """Bring newer tables; all sources if none is named. What fails leaves its old table as it was."""
    from factcheck.reference.sources import refresh as refreshing
    from factcheck.reference.sources.fetch import RefreshError
    from factcheck.reference.sources.store import data_folder, recover

    names = sources or tuple(refreshing.SOURCES)
    unknown = [name for name in names if name not in refreshing.SOURCES]
    if unknown:
        raise click.UsageError(f"no source is called {unknown[0]!r}.{did_you_mean(unknown[0], refreshing.SOURCES)}")
    if files and len(names) != 1:
        raise click.UsageError("--from needs the name of one source, such as: factcheck tables refresh ecb --from FILE")
    recover(data_folder())
    failed = 0
    for name in names:
        try:
            bodies = [_body(path) for path in files]
            changes = refreshing.refresh(
                name,
                _tables(),
                data_folder(),
                date.today(),  # noqa: DTZ011 - the user's own day
                files=bodies,
                get=_bar(name, data_folder()),
            )
        except RefreshError as error:
            failed += 1
            click.echo(f"{name}: {error}", err=True)
            continue
        click.echo(f"{name}: {sum(change.added for change in changes)} new rows in {len(changes)} tables")
        for change in changes:
            for line in change.revised[:5]:
                click.echo(f"   revised {change.table} {line}")
            if len(change.revised) > 5:
                click.echo(f"   and {len(change.revised) - 5} more rows of {change.table}")
    if failed:
        raise SystemExit(2)


@command.command("add")
@click.argument("description", metavar="FILE.toml")
def add(description: str) -> None:
    """Check a table of your own and keep a copy, so that every check can use it."""
    from factcheck.reference.own import TableError
    from factcheck.reference.sources.keep import keep, own_folder

    try:
        table = keep(description, own_folder())
    except (TableError, OSError) as error:
        raise click.UsageError(str(error)) from None
    click.echo(f"{table.family.table}: {len(table.sheet.starting(''))} rows, to {table.family.as_of}")


@command.command("remove")
@click.argument("table", required=False, metavar="[TABLE]")
def remove(table: str | None) -> None:
    """Forget a table of your own, or all that was refreshed; the bundled tables stay."""
    from factcheck.reference.sources import keep, store

    if table is None:
        store.remove(store.data_folder())
        click.echo("the bundled tables count again")
    elif not keep.forget(table, keep.own_folder()):
        raise click.UsageError(f"you have no table {table!r} of your own")


@command.command("where")
def where() -> None:
    """Print the folders of the bundled, the refreshed and your own tables."""
    from factcheck.reference.sources.keep import own_folder
    from factcheck.reference.sources.store import data_folder

    click.echo(f"bundled:   {_tables().root}\nrefreshed: {data_folder()}\nyour own:  {own_folder()}")


def _tables() -> Tables:
    from factcheck.reference.sources.store import data_folder
    from factcheck.reference.tables import Tables

    folder = data_folder()
    return Tables(refreshed=str(folder) if (folder / "tables.csv").exists() else "")


def _body(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror}") from None


def _bar(name: str, folder: Path) -> Callable[[str], bytes]:
    """Return a way to download that shows how far it is, and that keeps what came if it breaks off."""
    import hashlib

    from factcheck.reference.sources.fetch import fetch

    def get(address: str) -> bytes:
        mark = hashlib.sha256(address.encode()).hexdigest()[:12]
        part = folder.with_name(f"{folder.name}.{name}.{mark}.part")
        part.parent.mkdir(parents=True, exist_ok=True)

        def progress(so_far: int, whole: int) -> None:
            share = f" of {whole / 1e6:.1f}" if whole else ""
            click.echo(f"\r{name}: {so_far / 1e6:.1f}{share} MB", err=True, nl=False)

        shown = progress if sys.stderr.isatty() else None
        body = fetch(address, part=str(part), progress=shown).body
        if shown:
            click.echo(err=True)
        return body

    return get
