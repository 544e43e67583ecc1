"""Patterns that are compiled when they are first asked for: a check pays only for the words that its text brings up."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


class Pattern:
    r"""A regular expression, compiled at its first use; it ignores case unless `case` is set.

    A blank outside of brackets stands for any white space: articles have no-break and thin ones, and line ends.

    >>> bool(Pattern("equivalent to").search("equivalent\u00a0to"))
    True
    >>> bool(Pattern(r"rose by$").search("It rose by"))
    True
    """

    def __init__(self, source: str, *, case: bool = False) -> None:
        self.source: Final = source
        self.case: Final = case

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(_blanks(self.source), 0 if self.case else re.IGNORECASE)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first place in `text[start:end]` where it fits."""
        return self._compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the match that begins at `start`."""
        return self._compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole text."""
        return self._compiled.fullmatch(text)

    def last(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the last place in `text[start:end]` where it fits."""
        matches = list(self._compiled.finditer(text, start, len(text) if end is None else end))
        return matches[-1] if matches else None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the places in `text[start:end]` where it fits, in order."""
        return self._compiled.finditer(text, start, len(text) if end is None else end)


def _blanks(source: str) -> str:
    if " " not in source:
        return source
    parts, inside, escaped = [], False, False
    for character in source:
        if not escaped and character in "[]":
            inside = character == "["
        parts.append(r"\s+" if character == " " and not inside and not escaped else character)
        escaped = character == "\\" and not escaped
    return "".join(parts)
