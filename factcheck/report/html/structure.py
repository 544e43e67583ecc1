"""What stands together in an article: the items of a list, the rows of a table, the paragraphs of a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from textwrap import dedent
from typing import TYPE_CHECKING

from factcheck.model.document import Block, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.document import Document

_ITEM = re.compile(r"(?:^|[\s>])(?:[-+*]|(\d{1,9})[.)])[ \t]")
_FOOTNOTE = re.compile(r"^[ >]*\[\^([^\]\s]{1,99})\]:")
_BLANK = re.compile(r"(?:\r\n?|\n)[ \t>]*(?:\r\n?|\n)")
_LISTS = re.compile(r"<(/?)(ul|ol|li|table|tr|th|td)\b([^<>]*)>", re.IGNORECASE)
#: A number before an item of reStructuredText ("1.", "#.") or AsciiDoc (".").
_NUMBER = re.compile(r"(?:(\d{1,4})[.)]|#\.|(?:^|\n)[ \t]*\.{1,5})[ \t]+$")
#: Listings, by format: what stands between fences, is set in below two colons, or is preformatted.
_LISTINGS = {
    "markdown": re.compile(
        r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*\n(?P<code>.*?)(?:^[ \t>]*(?P=fence)[`~]*[ \t\r]*$|\Z)",
        re.MULTILINE | re.DOTALL,
    ),
    "asciidoc": re.compile(
        r"^(?P<fence>-{4,}|\.{4,}|`{3,})[^\n]*\n(?P<code>.*?)^(?P=fence)[ \t\r]*$", re.MULTILINE | re.DOTALL
    ),
    "restructuredtext": re.compile(r":(?<=::)[^\n]*\n(?:[ \t]*\r?\n)+(?P<code>(?:[ \t]+[^\n]*\n?|\r?\n)+)"),
    "html": re.compile(r"<pre\b[^<>]*>(?P<code>.*?)</pre", re.DOTALL | re.IGNORECASE),
}
#: No listing is shorter.
_SHORTEST = 6
_TAG = re.compile(r"<[^<>]*>")
_START = re.compile(r"start\s*=\s*[\"']?(\d{1,9})", re.IGNORECASE)
#: Lists nested deeper than this look like lists of this depth.
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with what its source says about its place in a list or a table."""

    block: Block
    begins: bool = True  #: begins an item or a row; what does not goes on with the one before
    number: int = 0  #: of an item in a numbered list; 0 in one with bullets
    head: bool = False  #: a cell in the head of a table
    apart: bool = False  #: begins another list or table than the block before it
    note: str = ""  #: the sign of a footnote that it begins
    code: str = ""  #: a listing, which is no text and stands for itself


def groups(document: Document) -> Iterator[list[Placed]]:
    """Yield what is shown together: a list, a table, a quotation, a listing, or one block of another sort."""
    group: list[Placed] = []
    for each in _placed(document):
        last = group[-1].block if group else None
        if (
            last
            and last.scope is each.block.scope
            and each.block.scope in _TOGETHER
            and not each.apart
            and not each.code
        ):
            group.append(each)
            continue
        if group:
            yield group
        group = [each]
    if group:
        yield group


_TOGETHER = frozenset({Scope.CELL, Scope.LIST, Scope.QUOTATION})


def _placed(document: Document) -> Iterator[Placed]:
    blocks = list(_blocks(document))
    reading = {"markdown": _in_markdown, "html": _in_html}.get(document.format, _in_order)
    listings = _LISTINGS.get(document.format)
    at = 0
    for placed in reading(document, blocks):
        if listings:
            first, last = document.source_span(placed.block.start, placed.block.end)
            yield from _listings(document, listings, (at, first), placed.block.start)
            at = max(at, last)
        yield placed
    if listings and at:
        yield from _listings(document, listings, (at, len(document.source)), len(document.text))


def _listings(document: Document, pattern: re.Pattern[str], gap: tuple[int, int], at: int) -> Iterator[Placed]:
    """Yield the listings in a stretch of the source that is no text."""
    if gap[1] - gap[0] < _SHORTEST:
        return
    for match in pattern.finditer(document.source, *gap):
        code = dedent(match["code"]).strip("\r\n")
        if document.format == "html":
            code = unescape(_TAG.sub("", code))
        if code.strip():
            yield Placed(Block(at, at, Scope.BODY), code=code)


def _in_order(document: Document, blocks: list[Block]) -> Iterator[Placed]:
    """Yield the blocks of a source whose lists and tables follow from their order alone."""
    numbered = {start for start, _, look in document.looks if look == "numbered"}
    at = 0
    for before, block in pairwise([None, *blocks]):
        assert block is not None  # noqa: S101 - for the type checker: only the first is None
        first, last = document.source_span(block.start, block.end)
        number = 0
        if block.scope is Scope.LIST:
            sign = _NUMBER.search(document.source, max(at, first - 12), first)
            number = int(sign[1] or 1) if sign else int(block.start in numbered)
        at = last
        begins = not before or block.scope is not Scope.CELL or block.level <= before.level
        yield Placed(block, begins, number)


def _blocks(document: Document) -> Iterator[Block]:
    """Yield the blocks in order; text that stands in none of them is shown too."""
    text = document.text
    at = 0
    for block in sorted(document.blocks, key=lambda each: (each.start, -each.end)):
        if block.start < at:
            continue
        if text[at : block.start].strip():
            yield Block(at, block.start, Scope.BODY)
        yield block
        at = block.end
    if text[at:].strip() or at == 0:
        yield Block(at, len(text), Scope.BODY)


def _in_markdown(document: Document, blocks: list[Block]) -> Iterator[Placed]:
    """Yield the blocks with what stands in the source before each: the sign of an item, the end of a row."""
    at = 0
    cells_before = head = footnote = False
    for block in blocks:
        first, last = document.source_span(block.start, block.end)
        gap = document.source[at:first]
        at = last
        if block.scope is Scope.CELL:
            apart = not cells_before or _BLANK.search(gap) is not None
            begins = apart or "\n" in gap or "\r" in gap
            # The first row of a table is its head: without one, Markdown has no table.
            head = apart or (head and not begins)
            yield Placed(block, begins, head=head, apart=apart)
        else:
            line = gap[max(gap.rfind("\n"), gap.rfind("\r")) + 1 :]
            signs = list(_ITEM.finditer(line))
            number = int(signs[-1][1] or 0) if signs else 0
            found = _FOOTNOTE.match(line) if block.scope is Scope.LIST else None
            note = found[1] if found else ""
            begins = bool(signs) or block.scope is not Scope.LIST
            yield Placed(block, begins, number, apart=bool(note) or (footnote and begins), note=note)
            footnote = bool(note) or (footnote and not begins)
        cells_before = block.scope is Scope.CELL


def _in_html(document: Document, blocks: list[Block]) -> Iterator[Placed]:
    """Yield the blocks with what the tags before each say."""
    at = 0
    lists: list[int] = []  # of each open list the number that its next item has, 0 in one with bullets
    for block in blocks:
        first, last = document.source_span(block.start, block.end)
        item = row = head = table = False
        number = 0
        for tag in _LISTS.finditer(document.source, at, first):
            name, closing = tag[2].lower(), bool(tag[1])
            if name in ("ul", "ol"):
                _opened(lists, tag, name, closing=closing)
            elif name == "li" and not closing:
                item = True
                number = lists[-1] if lists else 0
                if number:
                    lists[-1] += 1
            elif name in ("th", "td") and not closing:
                head = name == "th"
            row = row or name == "tr"
            table = table or name == "table"
        at = last
        if block.scope is Scope.CELL:
            yield Placed(block, begins=row, head=head, apart=table)
        else:
            yield Placed(block, begins=item or block.scope is not Scope.LIST, number=number)


def _opened(lists: list[int], tag: re.Match[str], name: str, *, closing: bool) -> None:
    if not closing:
        start = _START.search(tag[3])
        lists.append((int(start[1]) if start else 1) if name == "ol" else 0)
    elif lists:
        lists.pop()
