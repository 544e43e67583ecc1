"""Keeps copies of the users' own tables, each in a folder of its own, checked before it is kept."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.reference.sources.sheets import own_table_of

if TYPE_CHECKING:
    from factcheck.reference.own import OwnTable

ABOUT = "about.toml"
#: Folders of a replacement under way; a process that is killed leaves them behind.
NEW, OLD = ".new-", ".old-"


def keep(description: str, folder: Path) -> OwnTable:
    """Check a description and its data, and keep a copy of both; an earlier copy of the same table is replaced.

    Raises TableError with every fault, and keeps nothing then. The copy is made whole before it takes the place of the
    earlier one, so that a process killed half way leaves one of the two.
    """
    table = own_table_of(description)
    about = Path(description).read_text("utf-8")
    data = Path(description).parent / tomllib.loads(about)["file"]
    recover(folder)
    name = _name(table.family.table)
    new, old = folder / f"{NEW}{name}", folder / f"{OLD}{name}"
    new.mkdir(parents=True)
    shutil.copy(data, new / data.name)
    (new / ABOUT).write_text(about.replace(str(tomllib.loads(about)["file"]), data.name), "utf-8")
    place = folder / name
    if place.exists():
        place.rename(old)
    new.rename(place)
    if old.exists():
        shutil.rmtree(old)
    return table


def recover(folder: Path) -> None:
    """Put back the copies whose replacement was killed half way, and clear its leavings."""
    for old in folder.glob(f"{OLD}*"):
        place = folder / old.name.removeprefix(OLD)
        if place.exists():
            shutil.rmtree(old)
        else:
            old.rename(place)
    for new in folder.glob(f"{NEW}*"):
        shutil.rmtree(new)


def forget(table: str, folder: Path) -> bool:
    """Remove the copy of a table; say whether there was one."""
    recover(folder)
    place = folder / _name(table)
    if not (place / ABOUT).exists():
        return False
    shutil.rmtree(place)
    return True


def kept(folder: Path) -> list[OwnTable]:
    """Return all tables that are kept, in the order of their names; nothing in the folder is changed."""
    try:
        names = {path.name for path in folder.iterdir()}
    except FileNotFoundError:
        return []
    places = {name.removeprefix(OLD): name for name in names if name.startswith(OLD)}
    places |= {name: name for name in names if not name.startswith(".")}
    found = (folder / places[name] / ABOUT for name in sorted(places))
    return [own_table_of(str(path)) for path in found if path.exists()]


def _name(table: str) -> str:
    return table.removeprefix("own/").replace("/", "-")
