"""The lines of the source that a finding is about, with carets under its figures, cut to a width."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.document import Document
    from factcheck.model.finding import Finding

#: How many lines are shown; a claim over more of them shows the first.
MOST_LINES = 3
_AROUND = 8  # signs kept at least on either side of a figure where a line is cut
_CUT = " … "


def spans(finding: Finding) -> list[tuple[int, int]]:
    """Return the spans of the finding's figures in the text, in order; its own span if it has no claim."""
    roles = finding.claim.roles.values() if finding.claim else ()
    return sorted({(figure.start, figure.end) for figure in roles}) or [(finding.start, finding.end)]


def excerpt(document: Document, finding: Finding, width: int) -> list[tuple[int, str, str]]:
    """Return the number of each line, the line, and the line of carets below it."""
    by_line: dict[int, tuple[int, list[tuple[int, int]]]] = {}
    for start, end in spans(finding):
        for line, first, piece in _on_lines(document, start, end):
            by_line.setdefault(line, (first, []))[1].append(piece)
    lines = []
    for line in sorted(by_line)[:MOST_LINES]:
        first, marks = by_line[line]
        lines.append((line, *_excerpted(document.source, first, marks, width)))
    return lines


def _on_lines(document: Document, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Yield the lines of a span of the text: number, where the line starts in the source, the piece of source in it."""
    line, column = document.position(start)
    at, stop = document.source_span(start, end)
    first = at - column + 1
    source = document.source
    for place in range(at, stop + 1):
        if place == stop or source[place] in "\r\n":
            if place > at:
                yield line, first, (at, place)
            at = place + 1
            if source.startswith("\r\n", place):
                continue
            line, first = line + 1, place + 1
        elif place == at and source[place] in " \t>":
            at += 1  # the indentation of a line that goes on is no part of the figure


def _excerpted(source: str, first: int, marks: list[tuple[int, int]], width: int) -> tuple[str, str]:
    """Return the line and its carets. Of a line without end, only what may be shown is looked at."""
    begin = max(first, min(marks)[0] - 2 * width)
    last = max(end for _, end in marks)
    stop = min(last + 2 * width, len(source))
    for sign in "\r\n":
        found = source.find(sign, last, stop)
        stop = found if found >= 0 else stop
    return _marked(source[begin:stop], [(start - begin, end - begin) for start, end in marks], width)


def _marked(line: str, marks: list[tuple[int, int]], width: int) -> tuple[str, str]:
    """Return the line and its carets; a long line keeps what stands around its figures."""
    shown, carets = [], []
    for start, end in _kept(line, marks, width):
        if start < 0:
            shown.append(_CUT)
            carets.append(" " * len(_CUT))
            continue
        for at in range(start, end):
            sign, cells = _cell(line[at])
            shown.append(sign)
            marked = any(first <= at < last for first, last in marks)
            carets.append(("^" if marked else " ") * cells)
    return "".join(shown).rstrip(), "".join(carets).rstrip()


def _kept(line: str, marks: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    """Return the stretches of the line that are shown; (-1, -1) stands for what was cut between them."""
    if len(line) <= width:
        return [(0, len(line))]
    marks = sorted(marks)
    together = max(end for _, end in marks) - marks[0][0] + 2 * len(_CUT)
    if together <= width:
        marks = [(marks[0][0], max(end for _, end in marks))]
        around = (width - together) // 2
    else:
        shown = sum(min(end - start, width) for start, end in marks)
        around = max(_AROUND, (width - shown - (len(marks) + 1) * len(_CUT)) // (2 * len(marks)))
    pieces: list[list[int]] = []
    for start, end in marks:
        first, last = _to_word(line, start - around, start), _to_word(line, min(end, start + width) + around, end)
        if pieces and first <= pieces[-1][1] + len(_CUT):
            pieces[-1][1] = max(pieces[-1][1], last)
        else:
            pieces.append([first, last])
    kept: list[tuple[int, int]] = []
    for first, last in pieces:
        if first > 0:
            kept.append((-1, -1))
        kept.append((first, last))
    if pieces[-1][1] < len(line):
        kept.append((-1, -1))
    return kept


def _to_word(line: str, at: int, figure: int) -> int:
    """Return the place nearest to `at`, towards the figure, where a word begins or ends."""
    at = max(0, min(at, len(line)))
    if at in (0, len(line)):
        return at
    if at < figure:
        space = line.find(" ", at, figure)
        return space + 1 if space >= 0 else at
    space = line.rfind(" ", figure, at)
    return space if space >= 0 else at


def _cell(sign: str) -> tuple[str, int]:
    """Return what a terminal shows for a sign, and over how many cells."""
    if sign.isascii():
        return (sign, 1) if sign.isprintable() else (" ", 1)
    from unicodedata import category, east_asian_width  # a table of its own, not needed for most lines

    kind = category(sign)
    if kind in ("Mn", "Me"):
        return sign, 0
    if kind in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return "", 0
    return sign, 2 if east_asian_width(sign) in "WF" else 1
