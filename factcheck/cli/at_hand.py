"""The tables at hand: the bundled ones, what the user refreshed and added, and what `--table` names.

This is the one place that asks the environment where the user's data lie; a check is told.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.reference.own import OwnTable
    from factcheck.reference.tables import Tables


def data_folder() -> str:
    """Return where this user's refreshed tables lie."""
    home = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.local/share")  # noqa: PTH111
    return f"{home}/factcheck/tables"


def own_folder() -> str:
    """Return where the copies of this user's own tables lie."""
    return f"{data_folder().removesuffix('tables')}own"


def refreshed() -> str:
    """Return the folder of refreshed tables; "" if there is none.

    If a refresh was killed between its two moves, the old folder stands beside its place and still counts.
    """
    folder = data_folder()
    return next((each for each in (folder, f"{folder}.old") if os.path.exists(f"{each}/tables.csv")), "")  # noqa: PTH110


def own_tables(given: Sequence[str] = ()) -> tuple[OwnTable, ...]:
    """Return the tables that were added and those that the command line names; a usage error tells every fault."""
    folder = own_folder()
    kept = os.path.isdir(folder)  # noqa: PTH112 - without any, nothing is imported
    if not kept and not given:
        return ()
    from pathlib import Path

    from factcheck.reference.own import TableError, distinct
    from factcheck.reference.sources.keep import kept as read_kept
    from factcheck.reference.sources.sheets import own_table_of

    try:
        added = read_kept(Path(folder)) if kept else []
    except (TableError, OSError) as error:
        hint = f"mend or delete it in {folder}, or forget it with: factcheck tables remove TABLE"
        raise click.UsageError(f"a table that you added cannot be used: {error}; {hint}") from None
    try:
        return distinct((*added, *(own_table_of(path) for path in given)))
    except (TableError, OSError) as error:
        raise click.UsageError(f"--table: {error}") from None


def tables(own: Sequence[OwnTable] = ()) -> Tables:
    """Return all tables, unopened; a report names those that it opens, so each check takes its own."""
    from factcheck.reference.tables import Tables

    return Tables(refreshed=refreshed(), extra=own)


def all_tables(given: Sequence[str] = ()) -> Tables:
    """Return all tables that a command may use."""
    return tables(own_tables(given))
