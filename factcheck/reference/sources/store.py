"""The user's folder of refreshed tables: replaced whole, so that a process killed half way leaves the old one."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from factcheck.reference.build.resource import FAMILY_COLUMNS
from factcheck.reference.build.resource import Family as Built
from factcheck.reference.build.write import DESCRIPTOR, INDEX, encode, resource
from factcheck.reference.families import Family, read_families
from factcheck.reference.sources.fetch import RefreshError
from factcheck.reference.verify import verify

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.reference.build.resource import Table


def recover(folder: Path) -> None:
    """Put back the old folder if a process was killed between the two moves of `store`, and clear its leavings."""
    old, new = _beside(folder, "old"), _beside(folder, "new")
    if old.exists() and not folder.exists():
        old.rename(folder)
    for leaving in (old, new):
        if leaving.exists():
            shutil.rmtree(leaving)


def store(folder: Path, families: Sequence[Family], tables: Sequence[Table]) -> None:
    """Write tables beside those that the folder holds already; all are verified before they replace anything.

    Raises RefreshError if what arrived is faulty; the folder is then as it was.
    """
    recover(folder)
    new = _beside(folder, "new")
    if folder.exists():
        shutil.copytree(folder, new)
    new.mkdir(parents=True, exist_ok=True)
    known = (read_families(str(new)) if (new / INDEX).exists() else {}) | {family.table: family for family in families}
    descriptor = json.loads((new / DESCRIPTOR).read_text("utf-8")) if (new / DESCRIPTOR).exists() else {"resources": []}
    entries = {entry["path"]: entry for entry in descriptor["resources"]}
    for table in tables:
        body = encode(table.columns, table.rows)
        path = new / table.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        entries[table.path] = resource(table, Built(**known[table.family]._asdict()), body)
    (new / INDEX).write_bytes(encode(FAMILY_COLUMNS, [tuple(known[name]) for name in sorted(known)]))
    resources = [entries[path] for path in sorted(entries)]
    text = json.dumps({"name": "factcheck-refreshed", "resources": resources}, indent=1, ensure_ascii=False)
    (new / DESCRIPTOR).write_text(text + "\n", encoding="utf-8", newline="\n")
    faults = verify(str(new))
    if faults:
        shutil.rmtree(new)
        raise RefreshError(f"what arrived is faulty, nothing was changed: {faults[0]}")
    _swap(folder, new)


def remove(folder: Path) -> None:
    """Forget all refreshed tables; the bundled ones count again."""
    recover(folder)
    if folder.exists():
        shutil.rmtree(folder)


def _swap(folder: Path, new: Path) -> None:
    old = _beside(folder, "old")
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    if old.exists():
        shutil.rmtree(old)


def _beside(folder: Path, what: str) -> Path:
    return folder.with_name(f"{folder.name}.{what}")
