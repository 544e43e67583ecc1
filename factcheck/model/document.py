"""A text with the map back to its file: any span of the text is an exact span of the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LINE_END = re.compile(r"\r\n?|\n")


class Scope(StrEnum):
    """Where in an article a passage stands."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    CELL = "table cell"
    LIST = "list"
    QUOTATION = "quotation"  #: a block quotation, or words between quotation marks


class Mapped(StrEnum):
    """How a piece of text came from its source."""

    KEPT = "kept"  #: the same characters
    REPLACED = "replaced"  #: other characters, such as `&` for `&amp;`
    DROPPED = "dropped"  #: markup, which has no text
    INSERTED = "inserted"  #: text without source, such as a line end between two blocks


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of text and the stretch of source that it stands for; offsets are code points, half open."""

    mapped: Mapped
    text_start: int
    text_end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, caption, list item or table cell: a stretch of `Document.text` that is read as one."""

    start: int
    end: int
    scope: Scope
    level: int = 0  #: depth of a heading, list item or quotation; for a cell, its column


@dataclass(frozen=True, slots=True)
class Document:
    """An article as text, with the way back to the file.

    The segments tile both text and source without hole or overlap; the constructor refuses anything else.
    """

    source: str  #: the file as decoded, line ends included
    text: str  #: what a reader of the article reads
    segments: tuple[Segment, ...]
    blocks: tuple[Block, ...]
    quotations: tuple[tuple[int, int], ...] = ()  #: spans of `text` between quotation marks, in order
    metadata: Mapping[str, str] = field(default_factory=dict)  #: front matter values that a check may need, as written
    name: str = "<text>"  #: file name for messages
    format: str = "text"  #: name of the reader
    looks: tuple[tuple[int, int, str], ...] = ()
    """Spans of `text` that look special and whose source does not say so: "strong", "emphasis", "struck", "link" or
    "link https://…"; an item of a numbered list is "numbered"."""
    _text_starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())
    _line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        for a, b in pairwise(self.segments):
            if a.text_end != b.text_start or a.source_end != b.source_start:
                raise ValueError(f"hole in the source map between {a} and {b}")
        if self.segments:
            first, last = self.segments[0], self.segments[-1]
            edges = (first.text_start, first.source_start, last.text_end, last.source_end)
            if edges != (0, 0, len(self.text), len(self.source)):
                raise ValueError("the source map does not cover the whole text and source")
        elif self.text or self.source:
            raise ValueError("the source map is empty but the text is not")
        object.__setattr__(self, "_text_starts", tuple(segment.text_start for segment in self.segments))
        object.__setattr__(self, "_line_starts", (0, *(end.end() for end in LINE_END.finditer(self.source))))

    @classmethod
    def plain(cls, text: str, blocks: tuple[Block, ...], **fields: object) -> Document:
        """Return a document whose text is its source."""
        segments = (Segment(Mapped.KEPT, 0, len(text), 0, len(text)),) if text else ()
        return cls(source=text, text=text, segments=segments, blocks=blocks, **fields)  # type: ignore[arg-type]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of `source` that the span of `text` came from.

        Markup inside the span is included, markup at its edges is not.
        """
        first = self._source_offset(start, at_end=False)
        return first, (self._source_offset(end, at_end=True) if end > start else first)

    def position(self, start: int) -> tuple[int, int]:
        """Return line and column, both from 1, of a place in `text`, as an editor shows them for the file."""
        offset = self._source_offset(start, at_end=False)
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def _source_offset(self, offset: int, *, at_end: bool) -> int:
        if not self.segments:
            return 0
        # A place between two segments belongs to the one before it where a span ends, and to the one after where it
        # starts.
        probe = offset - 1 if at_end and offset else offset
        index = max(bisect_right(self._text_starts, probe) - 1, 0)
        segment = self.segments[index]
        if segment.mapped is Mapped.KEPT:
            return segment.source_start + offset - segment.text_start
        return segment.source_end if at_end else segment.source_start
