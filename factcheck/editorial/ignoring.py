"""What git ignores: the `.gitignore` files of a repository, read without git."""

from __future__ import annotations

import os

from factcheck.config.patterns import Patterns


class GitIgnore:
    """What the `.gitignore` files between the top of a repository and a file say about it."""

    def __init__(self) -> None:
        self._patterns: dict[str, Patterns | None] = {}
        self._tops: dict[str, str] = {}

    def ignores(self, path: str) -> bool:
        """Say whether a file or one of the folders that it lies in is ignored."""
        full = os.path.abspath(path)  # noqa: PTH100 - pathlib costs start-up time here
        top = self._top(os.path.dirname(full))  # noqa: PTH120
        if not top:
            return False
        parts = os.path.relpath(full, top).replace(os.sep, "/").split("/")
        return any(self._decided(top, parts[:count], count < len(parts)) for count in range(1, len(parts) + 1))

    def _top(self, folder: str) -> str:
        """Return the top of the repository that a folder belongs to, "" where there is none: so does git."""
        if folder not in self._tops:
            parent = os.path.dirname(folder)  # noqa: PTH120
            if os.path.exists(os.path.join(folder, ".git")):  # noqa: PTH110, PTH118
                self._tops[folder] = folder
            else:
                self._tops[folder] = "" if parent == folder else self._top(parent)
        return self._tops[folder]

    def _decided(self, top: str, parts: list[str], folder: bool) -> bool:
        """Ask the folders from the nearest up; the first that speaks of the path decides."""
        for above in range(len(parts) - 1, -1, -1):
            patterns = self._of(os.path.join(top, *parts[:above]))  # noqa: PTH118
            decided = patterns.decide("/".join(parts[above:]), folder) if patterns else None
            if decided is not None:
                return decided
        return False

    def _of(self, folder: str) -> Patterns | None:
        if folder not in self._patterns:
            lines = _lines(os.path.join(folder, ".gitignore"))  # noqa: PTH118
            own = _lines(os.path.join(folder, ".git", "info", "exclude"))  # noqa: PTH118
            self._patterns[folder] = Patterns([*own, *lines]) if lines or own else None
        return self._patterns[folder]


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            return file.read().splitlines()
    except OSError:
        return []
