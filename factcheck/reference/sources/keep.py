"""Keeps copies of the users' own tables, each in a folder of its own, checked before it is kept."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

from factcheck.reference.own import OwnTable, read_own
from factcheck.reference.sources.store import data_folder

ABOUT = "about.toml"


def own_folder() -> Path:
    """Return where this user's own tables lie."""
    return data_folder().with_name("own")


def keep(description: str, folder: Path) -> OwnTable:
    """Check a description and its data, and keep a copy of both; an earlier copy of the same table is replaced.

    Raises TableError with every fault, and keeps nothing then.
    """
    table = read_own(description)
    about = Path(description).read_text("utf-8")
    data = Path(description).parent / tomllib.loads(about)["file"]
    place = folder / _name(table.family.table)
    new = place.with_name(f"{place.name}.new")
    if new.exists():
        shutil.rmtree(new)
    new.mkdir(parents=True)
    shutil.copy(data, new / data.name)
    (new / ABOUT).write_text(about.replace(str(tomllib.loads(about)["file"]), data.name), "utf-8")
    if place.exists():
        shutil.rmtree(place)
    new.rename(place)
    return table


def forget(table: str, folder: Path) -> bool:
    """Remove the copy of a table; say whether there was one."""
    place = folder / _name(table)
    if not (place / ABOUT).exists():
        return False
    shutil.rmtree(place)
    return True


def kept(folder: Path) -> list[OwnTable]:
    """Return all tables that are kept, in the order of their names."""
    return [read_own(str(path)) for path in sorted(folder.glob(f"*/{ABOUT}"))]


def _name(table: str) -> str:
    return table.removeprefix("own/").replace("/", "-")
