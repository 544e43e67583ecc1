"""Remembers reports of drafts that have not changed, under everything that they depend on.

The memory lies in the user's own folder, never beside the drafts: what it holds is trusted as compiled modules are.
"""

from __future__ import annotations

import contextlib
import os
import sys
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.editorial import packing
from factcheck.model.finding import Report
from factcheck.reference.families import default_root
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.editorial.drafts import Order

#: So many generations are kept: one for each state of the program and its tables.
KEPT = 3


class Memory:
    """Reports by their key, a file each, in a folder for this state of the program and its tables."""

    def __init__(self, root: str, refreshed: str = "") -> None:
        package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
        stamp = sha256(f"{__version__} {sys.version} ".encode())
        for folder in (package, default_root(), refreshed):
            if folder:
                _stamp(stamp, folder)
        self.folder = os.path.join(root, stamp.hexdigest()[:16])  # noqa: PTH118
        os.makedirs(self.folder, mode=0o700, exist_ok=True)  # noqa: PTH103
        os.utime(self.folder)
        _forget(root)

    def key(self, order: Order, data: bytes, own: bytes = b"") -> str:
        """Return the key of a draft: its bytes, all that is ordered, and the mark of the house's own tables."""
        basis = sha256(repr(order).encode(errors="surrogatepass"))
        basis.update(_content(f"{order.path}.factcheck.toml") + own)
        basis.update(sha256(data).digest())
        return basis.hexdigest()[:40]

    def recall(self, key: str) -> Report | None:
        """Return what is remembered; a memory that is damaged is none."""
        try:
            with open(os.path.join(self.folder, key), "rb") as file:  # noqa: PTH118, PTH123
                found = packing.unpack(file.read())
        except Exception:  # noqa: BLE001 - whatever is wrong with it, the draft is checked anew
            return None
        return found if isinstance(found, Report) else None

    def has(self, key: str) -> bool:
        """Say whether something is remembered under a key."""
        return os.path.isfile(os.path.join(self.folder, key))  # noqa: PTH113, PTH118 - pathlib costs time here

    def keep(self, key: str, report: Report) -> None:
        """Remember a report; a full disk is no reason to fail."""
        path = os.path.join(self.folder, key)  # noqa: PTH118
        part = f"{path}.{os.getpid()}"
        with contextlib.suppress(OSError):
            with open(part, "wb") as file:  # noqa: PTH123
                file.write(packing.pack(report))
            os.replace(part, path)  # noqa: PTH105


def _stamp(stamp: sha256, folder: str) -> None:  # type: ignore[valid-type]
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            about = os.stat(os.path.join(place, name))  # noqa: PTH116, PTH118
            stamp.update(f"{place}/{name} {about.st_size} {about.st_mtime_ns}\n".encode(errors="surrogatepass"))  # type: ignore[attr-defined]


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return sha256(file.read()).digest()
    except OSError:
        return b"-"


def _forget(root: str) -> None:
    """Remove the oldest generations."""
    generations = sorted(os.scandir(root), key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for old in generations[KEPT:]:
        with contextlib.suppress(OSError):
            for entry in os.scandir(old.path):
                os.unlink(entry.path)  # noqa: PTH108
            os.rmdir(old.path)  # noqa: PTH106
