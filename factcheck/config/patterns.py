"""Patterns of files as in `.gitignore`: the last one that fits decides, as in git."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Patterns:
    """The patterns of one folder, in the way of gitignore.

    >>> patterns = Patterns(["*.txt", "!keep.txt", "/old/"])
    >>> [patterns.decide(*each) for each in [("a/b.txt", False), ("keep.txt", False), ("old", True), ("a.md", False)]]
    [True, False, True, None]
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._entries = [entry for line in lines if (entry := _entry(line))]

    def decide(self, path: str, folder: bool) -> bool | None:
        """Say whether a path, relative and with forward slashes, is ignored; None if no pattern speaks of it."""
        for pattern, ignored, folders_only in reversed(self._entries):
            if (folder or not folders_only) and pattern.fullmatch(path):
                return ignored
        return None

    def covers(self, path: str) -> bool:
        """Say whether a file or any folder above it is ignored."""
        parts = path.split("/")
        return any(
            self.decide("/".join(parts[:count]), count < len(parts)) is True for count in range(1, len(parts) + 1)
        )


def _entry(line: str) -> tuple[re.Pattern[str], bool, bool] | None:
    text = line.rstrip("\r\n")
    bare = text.rstrip(" ")
    # A blank at the end counts only behind a backslash.
    text = bare + " " if bare.endswith("\\") and bare != text else bare
    if not text or text.startswith("#"):
        return None
    ignored = not text.startswith("!")
    text = text.removeprefix("!")
    folders_only = text.endswith("/")
    text = text.rstrip("/")
    anchored = "/" in text
    try:
        pattern = re.compile(("" if anchored else "(?:.*/)?") + _regex(text.lstrip("/")))
    except re.error:
        return None  # git ignores what is no pattern, too
    return (pattern, ignored, folders_only) if text.strip("/") else None


def _regex(glob: str) -> str:
    """Return the regular expression of a pattern: `*` stays in a folder, `**` goes through folders."""
    found = []
    at = 0
    while at < len(glob):
        if glob.startswith("**/", at) and (at == 0 or glob[at - 1] == "/"):
            found.append("(?:[^/]+/)*")
            at += 3
        elif glob.startswith("**", at) and at + 2 == len(glob) and (at == 0 or glob[at - 1] == "/"):
            found.append(".+")
            at += 2
        elif glob[at] == "*":
            while at < len(glob) and glob[at] == "*":
                at += 1
            found.append("[^/]*")
        elif glob[at] == "?":
            found.append("[^/]")
            at += 1
        elif glob[at] == "[" and (close := glob.find("]", at + 2)) > 0:
            inside = glob[at + 1 : close].replace("\\", "\\\\")
            found.append(f"[^{inside[1:]}]" if inside[0] in "!^" else f"[{inside}]")
            at = close + 1
        else:
            at += glob[at] == "\\" and at + 1 < len(glob)
            found.append(re.escape(glob[at]))
            at += 1
    return "".join(found)
