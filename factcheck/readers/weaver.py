"""Weaves a document: a reader goes through its source once and says what becomes of each stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.document import Block, Document, Mapped, Scope, Segment
from factcheck.readers import quotations

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What parts two blocks. A blank line, so that no number of one is read on into the next.
GAP = "\n\n"


class Weaver:
    """The text and the source map of one document in the making.

    Every step says up to where in the source it goes, so that the map tiles by construction; steps back do nothing.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0  #: how far the source has been dealt with
        self.length = 0  #: of the text so far
        self._parts: list[str] = []
        self._segments: list[tuple[Mapped, int, int, int, int]] = []
        self._blocks: list[tuple[int, int, Scope, int]] = []
        self._block_start = 0
        self._looks: list[tuple[int, int, str]] = []

    def keep(self, to: int) -> None:
        """Take the source up to `to` as text."""
        if to > self.at:
            self._add(Mapped.KEPT, self.source[self.at : to], to)

    def drop(self, to: int) -> None:
        """Leave out the source up to `to`."""
        if to > self.at:
            self._add(Mapped.DROPPED, "", to)

    def replace(self, to: int, text: str) -> None:
        """Put `text` for the source up to `to`."""
        if to <= self.at:
            return
        if text:
            self._add(Mapped.REPLACED, text, to)
        else:
            self.drop(to)

    def insert(self, text: str) -> None:
        """Put text here that nothing in the source stands for."""
        self._add(Mapped.INSERTED, text, self.at)

    def look(self, start: int, look: str) -> None:
        """Say that the text from `start` (a `length` of before) to here looks special, in the words of `Document`."""
        if self.length > start:
            self._looks.append((start, self.length, look))

    def start_block(self) -> None:
        """Begin a block here, with a gap to what stands before it."""
        if self.length > self._block_start:
            self.insert(GAP)
        self._block_start = self.length

    def end_block(self, scope: Scope, level: int = 0) -> None:
        """End the block that was begun last."""
        if self.length > self._block_start:
            self._blocks.append((self._block_start, self.length, scope, level))

    def document(self, *, name: str, format: str, metadata: Mapping[str, str] | None = None) -> Document:  # noqa: A002
        """Return the document, once all of the source that is text has been taken."""
        self.drop(len(self.source))
        text = "".join(self._parts)
        blocks = tuple(block for entry in self._blocks if (block := _trimmed(text, *entry)))
        return Document(
            source=self.source,
            text=text,
            segments=tuple(Segment(*segment) for segment in self._segments),
            blocks=blocks,
            quotations=quotations.find(text, blocks),
            metadata=metadata or {},
            name=name,
            format=format,
            looks=tuple(self._looks),
        )

    def _add(self, mapped: Mapped, text: str, to: int) -> None:
        after = self.length + len(text)
        last = self._segments[-1] if self._segments else None
        if last is not None and last[0] is mapped and mapped in (Mapped.KEPT, Mapped.DROPPED):
            self._segments[-1] = (mapped, last[1], after, last[3], to)
        else:
            self._segments.append((mapped, self.length, after, self.at, to))
        if text:
            self._parts.append(text)
        self.length = after
        self.at = to


def _trimmed(text: str, start: int, end: int, scope: Scope, level: int) -> Block | None:
    """Return the block without white space at its edges, None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Block(start, end, scope, level) if start < end else None
