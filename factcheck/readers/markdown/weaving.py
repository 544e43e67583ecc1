"""Hands the blocks of Markdown to the weaver, line by line, without their marks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.model.document import Scope
from factcheck.readers.markdown.inline import Inline

if TYPE_CHECKING:
    from factcheck.readers.markdown.blocks import Leaf
    from factcheck.readers.weaver import Weaver


def weave(weaver: Weaver, leaf: Leaf, labels: frozenset[str], *, mdx: bool = False) -> None:
    """Hand one block to the weaver, without its marks."""
    source = weaver.source
    text = "\n".join(source[start:end] for start, end in leaf.lines)
    inline = Inline(text, labels, mdx=mdx)
    inline.scan()
    lines = _Lines(weaver, leaf.lines)
    borders = sorted({*inline.breaks, *(edge for caption in inline.captions for edge in caption)})
    captions = frozenset(inline.captions)
    edits = iter([*inline.edits, (len(text), len(text), "")])
    edit = next(edits)
    at = 0
    for border, end in zip([0, *borders], [*borders, len(text)], strict=True):
        weaver.drop(lines.place(at))
        weaver.start_block()
        while edit[0] < end or (end == len(text) and edit[0] == end):
            start, stop, instead = edit
            following = next(edits, None)
            if start >= at:
                lines.keep(at, start)
                lines.replace(start, stop, instead)
                at = stop
            if following is None:
                break
            edit = following
        if at < end:
            lines.keep(at, end)
            at = end
        caption = (border, end) in captions
        weaver.end_block(Scope.CAPTION if caption else leaf.scope, 0 if caption else leaf.level)


class _Lines:
    """Places in the joined lines of a block, as places in the source."""

    def __init__(self, weaver: Weaver, lines: list[tuple[int, int]]) -> None:
        self.weaver = weaver
        self.lines = lines
        self.starts = [0]
        for start, end in lines[:-1]:
            self.starts.append(self.starts[-1] + end - start + 1)

    def place(self, at: int) -> int:
        """Return the place in the source."""
        index = bisect_right(self.starts, at) - 1
        start, end = self.lines[index]
        return min(start + at - self.starts[index], end)

    def keep(self, at: int, to: int) -> None:
        """Take what stands from `at` to `to` as text; of the ends of lines only the line ends themselves."""
        index = bisect_right(self.starts, at) - 1
        while at < to:
            start, end = self.lines[index]
            length = end - start
            stop = min(to - self.starts[index], length)
            self.weaver.drop(start + at - self.starts[index])
            self.weaver.keep(start + stop)
            at = self.starts[index] + stop
            if at < to:
                self._keep_line_end(end)
                at += 1
                index += 1

    def _keep_line_end(self, end: int) -> None:
        source = self.weaver.source
        while source[end] not in "\r\n":
            end += 1
        self.weaver.drop(end)
        self.weaver.keep(end + (2 if source.startswith("\r\n", end) else 1))

    def replace(self, at: int, to: int, text: str) -> None:
        """Put `text` for what stands from `at` to `to`."""
        if at < to:
            self.weaver.drop(self.place(at))
            self.weaver.replace(self.place(to), text)
