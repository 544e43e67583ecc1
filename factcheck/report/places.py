"""Where a span of the text ends in the file, as line and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.document import Document

_LINE_END = re.compile(r"\r\n|\n|\r")


def end_position(document: Document, start: int, end: int) -> tuple[int, int]:
    """Return line and column, both from 1, of the place after the span."""
    line, column = document.position(start)
    first, last = document.source_span(start, end)
    ends = list(_LINE_END.finditer(document.source, first, last))
    if not ends:
        return line, column + last - first
    return line + len(ends), last - ends[-1].end() + 1
