"""Patterns that are compiled when they first match something: most articles need few of them, and each costs time."""

from __future__ import annotations

import re


class Late:
    """A regular expression that is compiled at its first use."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Match at `start`, as `re.Pattern.match` does."""
        return self.pattern.match(text, start, len(text) if end is None else end)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled
