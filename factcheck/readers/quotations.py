"""Finds what stands between quotation marks, so that a speaker's figure is not held against the paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model.document import Block

_DOUBLE = re.compile("[\"“”„«»]|``|''")
_SINGLE = re.compile("[‘’']")
#: What closes a quotation that was opened by the mark; the typewriter's mark is judged by its neighbours.
_CLOSERS = {'"': '"”', "“": '”"“', "„": '“”"', "«": "»", "``": "''\"”"}
_BEFORE_CLOSING_SINGLE = frozenset(",.?!…;—–%)")


def find(text: str, blocks: Iterable[Block]) -> tuple[tuple[int, int], ...]:
    """Return the spans between quotation marks, in order, without the marks.

    A quotation ends with its block. One that is never closed runs to the end of its block: that is how the paragraphs
    of a longer quotation are printed, and where a mark was forgotten it is kinder to take too much as quoted than too
    little.
    """
    spans: list[tuple[int, int]] = []
    for block in blocks:
        found = [*_doubles(text, block.start, block.end), *_singles(text, block.start, block.end)]
        spans.extend(_merged(sorted(found)))
    return tuple(spans)


def _doubles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opened: tuple[int, str] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        sign = mark.group()
        if opened is not None and sign in _CLOSERS[opened[1]] and _can_close(text, mark.start(), start, sign):
            yield opened[0], mark.start()
            opened = None
        elif sign in _CLOSERS and _can_open(
            text[max(mark.start() - 1, start) : mark.start()], text[mark.end() : min(mark.end() + 1, end)], sign
        ):
            if opened is not None:
                yield opened[0], mark.start()
            opened = mark.end(), sign
    if opened is not None:
        yield opened[0], end


def _can_open(before: str, after: str, sign: str) -> bool:
    if sign == "«":
        return bool(after)
    # `12" record` and `5'10"` have inches, not speech: the typewriter's mark opens only before a word and after none.
    return bool(after) and not after.isspace() and (sign != '"' or not before.isalnum())


def _can_close(text: str, at: int, start: int, sign: str) -> bool:
    return sign not in '"“' or (at > start and not text[at - 1].isspace())


def _singles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield quotations in single marks, which are also apostrophes: the closing one decides."""
    opened = likely = -1
    curly = False
    for mark in _SINGLE.finditer(text, start, end):
        at, after = mark.span()
        before = text[at - 1] if at > start else " "
        following = text[after] if after < end else " "
        opens = mark.group() != "’" and not before.isalnum() and not following.isspace() and before != following
        if opened >= 0 and mark.group() != "‘" and not following.isalnum() and before in _BEFORE_CLOSING_SINGLE:
            yield opened, at
            opened = likely = -1
        elif opens and (mark.group() == "‘" or opened < 0):
            if likely >= 0:
                yield opened, likely
            opened, likely, curly = after, -1, mark.group() == "‘"
        elif opened >= 0 and curly and likely < 0 and not following.isalnum() and not before.isspace():
            likely = at
    if likely >= 0:
        yield opened, likely


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the outermost spans; empty ones are no quotation."""
    reach = -1
    start = -1
    for first, last in spans:
        if first >= last:
            continue
        if first > reach:
            if reach >= 0:
                yield start, reach
            start, reach = first, last
        else:
            reach = max(reach, last)
    if reach >= 0:
        yield start, reach
