"""Plain text: the text is the source, paragraphs stand between blank lines."""

from __future__ import annotations

import re

from factcheck.model.document import Block, Document, Scope
from factcheck.readers import quotations

#: A first line up to this long, without a full stop and with a blank line after it, is the headline.
HEADLINE = 140
#: A run of lines of which one is longer than this was not wrapped by hand: each line is a paragraph.
WRAPPED = 120

_BULLET = re.compile(r"[ \t]*(?:[-*•–·]|\d{1,3}[.)])[ \t]+(?=\S)")
_SENTENCE_END = frozenset('.!?:;,…"”')


def read(source: str, *, name: str = "<text>") -> Document:
    """Return the document whose text is `source`, unchanged."""
    blocks = tuple(_blocks(source))
    return Document.plain(source, blocks, quotations=quotations.find(source, blocks), name=name, format="text")


def _blocks(source: str) -> list[Block]:
    blocks: list[Block] = []
    run: list[tuple[int, int]] = []
    offset = 0
    for line in source.splitlines(keepends=True):
        bare = line.strip(" \t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029\xa0\ufeff")
        if bare:
            start = offset + line.index(bare[0])
            run.append((start, start + len(bare)))
        elif run:
            blocks.extend(_run_blocks(source, run, first=not blocks))
            run = []
        offset += len(line)
    if run:
        # The last line is a headline only if something follows it.
        blocks.extend(_run_blocks(source, run, first=False))
    return blocks


def _run_blocks(source: str, lines: list[tuple[int, int]], *, first: bool) -> list[Block]:
    """Return the blocks of lines that no blank line parts."""
    start, end = lines[0]
    if first and len(lines) == 1 and end - start <= HEADLINE and source[end - 1] not in _SENTENCE_END:
        return [Block(start, end, Scope.HEADING, 1)]
    if _BULLET.match(source, start):
        return _items(source, lines)
    if any(last - start > WRAPPED for start, last in lines):
        return [Block(start, end, Scope.BODY) for start, end in lines]
    return [Block(start, lines[-1][1], Scope.BODY)]


def _items(source: str, lines: list[tuple[int, int]]) -> list[Block]:
    """Return the items of a list; a line without a bullet goes on with the item before it."""
    items: list[Block] = []
    for start, end in lines:
        if _BULLET.match(source, start):
            items.append(Block(start, end, Scope.LIST, 1))
        else:
            items[-1] = Block(items[-1].start, end, Scope.LIST, 1)
    return items
