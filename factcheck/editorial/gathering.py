"""Which files a call means: those named, those in the folders named, those that a pattern fits."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.editorial.ignoring import GitIgnore
from factcheck.readers.files import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: Folders that hold other people's texts.
FOREIGN = frozenset({"node_modules", "__pycache__"})
_MAGIC = frozenset("*?[")


class Gathering:
    """Finds the drafts that paths stand for, each once, in the order of the paths and then of the alphabet.

    A file that is named is checked whatever any pattern says, unless `force` is given, as pre-commit needs it.
    """

    def __init__(
        self,
        excluded: Callable[[str], bool] = lambda _: False,
        *,
        ignored: Callable[[str], bool] = lambda _: True,
        force: bool = False,
    ) -> None:
        self.excluded = excluded  #: whether the configuration leaves a file out
        self.ignored = ignored  #: whether a file that git ignores is left out
        self.git = GitIgnore()
        self.force = force
        self.empty: list[str] = []  #: folders in which no draft was found
        self._seen: set[str] = set()

    def files(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield the files; a path that does not exist is yielded too, since reading it tells the user so."""
        for path in paths:
            if path == "-":
                yield path
                continue
            found = self._within(path)
            if found is None:
                if not (self.force and self._left_out(path)) and self._first(path):
                    yield path
                continue
            matches = list(found)
            if not matches and not os.path.isdir(path):  # noqa: PTH112
                yield path  # a pattern that nothing fits is a mistake, as a missing file is
                continue
            drafts = [each for each in matches if not self._left_out(each)]
            if not drafts:
                self.empty.append(path)
            yield from (each for each in drafts if self._first(each))

    def _within(self, path: str) -> Iterator[str] | None:
        """Return the drafts in a folder or those that a pattern fits; None for a single file."""
        if os.path.isdir(path):  # noqa: PTH112 - pathlib costs start-up time here
            return self._walk(path)
        if _MAGIC.isdisjoint(path) or os.path.lexists(path):
            return None
        return self._globbed(path)

    def _walk(self, top: str) -> Iterator[str]:
        for folder, folders, names in os.walk(top):
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".")
                and name not in FOREIGN
                and not self._git_ignores(os.path.join(folder, name))  # noqa: PTH118
            )
            for name in sorted(names):
                if not name.startswith(".") and is_draft(name):
                    path = os.path.join(folder, name)  # noqa: PTH118
                    yield path.removeprefix(f".{os.sep}") if top == "." else path

    def _globbed(self, pattern: str) -> Iterator[str]:
        from glob import glob

        for path in sorted(glob(pattern, recursive=True)):  # noqa: PTH207
            if os.path.isfile(path) and is_draft(path):  # noqa: PTH113
                yield path

    def _left_out(self, path: str) -> bool:
        return self.excluded(path) or self._git_ignores(path)

    def _git_ignores(self, path: str) -> bool:
        return self.git.ignores(path) and self.ignored(path)

    def _first(self, path: str) -> bool:
        full = os.path.abspath(path)  # noqa: PTH100
        known = full in self._seen
        self._seen.add(full)
        return not known


def is_draft(path: str) -> bool:
    """Say whether a file found by itself is read: its ending must be that of a text that there is a reader for."""
    return os.path.splitext(path)[1].lower() in ENDINGS  # noqa: PTH122
