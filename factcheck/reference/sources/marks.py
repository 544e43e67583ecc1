"""Remembers each publisher's mark for the state of a file, so that a file that has not changed is not sent again.

The marks lie inside the folder of refreshed tables: whoever removes the tables removes them too.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = "marks.json"


def read(folder: Path) -> dict[str, str]:
    """Return the marks by address; none if there are none, or if they are damaged."""
    try:
        found = json.loads((folder / NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def keep(folder: Path, marks: dict[str, str]) -> None:
    """Add marks of files whose tables are stored; without stored tables nothing is kept."""
    if not folder.exists() or not marks:
        return
    text = json.dumps({**read(folder), **marks}, indent=1, sort_keys=True)
    new = folder / f"{NAME}.new"
    new.write_text(text + "\n", encoding="utf-8")
    new.replace(folder / NAME)
