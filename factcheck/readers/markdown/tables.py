"""Tables of Markdown: which lines are one, and where its cells stand."""

from __future__ import annotations

import re

from factcheck.readers.late import Late

_DELIMITERS = Late(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r|\n)")


def header(source: str, lines: list[tuple[int, int]]) -> int | None:
    """Return which of a paragraph's lines is the head of a table, None if there is no table."""
    for index in range(1, len(lines)):
        start, end = lines[index]
        if source[start] not in "|:-" or not _DELIMITERS.match(source, start, end):
            continue
        width = len(cells(source, start, end))
        if len(cells(source, *lines[index - 1])) == width and (width > 1 or source[start] == "|"):
            return index - 1
    return None


def cells(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans between the bars of a row, without white space at their edges; an escaped bar is none."""
    if start < end and source[start] == "|":
        start += 1
    if end - start > 0 and source[end - 1] == "|" and (end - 2 < start or source[end - 2] != "\\"):
        end -= 1
    spans: list[tuple[int, int]] = []
    at = start
    for bar in re.finditer(r"\\.|\|", source[start:end]):
        if bar.group() == "|":
            spans.append(_stripped(source, at, start + bar.start()))
            at = start + bar.end()
    spans.append(_stripped(source, at, end))
    return spans


def has_blank_line(source: str, start: int, end: int) -> bool:
    """Say whether a blank line stands between the two places."""
    return _BLANK.search(source, start, end) is not None


def _stripped(source: str, start: int, end: int) -> tuple[int, int]:
    while start < end and source[start] in " \t":
        start += 1
    while start < end and source[end - 1] in " \t":
        end -= 1
    return start, end
