"""Where a span of the text ends in the file, as line and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.document import Document

#: What stands between two pages of a PDF.
PAGE_END = "\f"
_LINE_END = re.compile(r"\r\n|\n|\r")


def place(document: Document, start: int) -> str:
    """Return line and column of a place, and the page in a PDF: its lines are those of the extracted text."""
    line, column = document.position(start)
    if document.format != "pdf":
        return f"{line}:{column}"
    return f"{line}:{column}: page {_page(document, start)}"


def near(document: Document, start: int) -> str:
    """Return where to look for a place in the words of its format: "line 8", "paragraph 8", "page 2"."""
    if document.format == "pdf":
        return f"page {_page(document, start)}"
    line, _ = document.position(start)
    return f"{'paragraph' if document.format == 'docx' else 'line'} {line}"


def exactly(document: Document, start: int) -> str:
    """Return where a place is, to the sign: "line 8, column 21", "paragraph 8, character 21"."""
    line, column = document.position(start)
    match document.format:
        case "docx":
            return f"paragraph {line}, character {column}"
        case "pdf":
            return f"page {_page(document, start)}, line {line} of its text"
        case _:
            return f"line {line}, column {column}"


def _page(document: Document, start: int) -> int:
    return document.source.count(PAGE_END, 0, document.source_span(start, start)[0]) + 1


def end_position(document: Document, start: int, end: int) -> tuple[int, int]:
    """Return line and column, both from 1, of the place after the span."""
    line, column = document.position(start)
    first, last = document.source_span(start, end)
    ends = list(_LINE_END.finditer(document.source, first, last))
    if not ends:
        return line, column + last - first
    return line + len(ends), last - ends[-1].end() + 1
