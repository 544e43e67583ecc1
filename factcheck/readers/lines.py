"""What the line-wise markups share: a page is gone through block by block, and its leaves are woven line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.document import Scope
from factcheck.readers import frontmatter, markup
from factcheck.readers.weaver import Weaver

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factcheck.model.document import Document

#: How the groups of an inline mark look to a reader; those of other names are plain text.
_LOOKS = {
    "strong": "strong", "bold": "strong", "weak": "emphasis", "italic": "emphasis", "link": "link", "cross": "link",
}  # fmt: skip


class Line(NamedTuple):
    """One line of the source, without its end; `text` begins at `start`."""

    start: int
    text: str

    @property
    def bare(self) -> str:
        """The line without white space at its edges."""
        return self.text.strip()

    @property
    def indent(self) -> int:
        """How far its first sign is from the margin."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def first(self) -> int:
        """Where its first sign stands in the source."""
        return self.start + self.indent

    @property
    def end(self) -> int:
        """Where its last sign ends in the source."""
        return self.start + len(self.text.rstrip())


class Leaf(NamedTuple):
    """A block of the text: its scope, and the stretches of the source that it is made of."""

    scope: Scope
    level: int
    stretches: list[tuple[int, int]]


class Page:
    """The lines of a source, the leaves found in them, and the fields that they give; a markup says what a block is."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.leaves: list[Leaf] = []
        self.fields: dict[str, str] = {}

    def block(self, at: int) -> int:
        """Deal with the block that begins at a line and return where the next one begins."""
        raise NotImplementedError

    def scan(self) -> None:
        """Go through all blocks."""
        at = 0
        while at < len(self.lines):
            at = self.block(at)

    def cell(self, start: int, text: str, column: int) -> None:
        """Take a cell of a table whose text stands at a place of the source; an empty one is none."""
        bare = text.strip()
        if bare:
            first = start + text.index(bare[0])
            self.leaves.append(Leaf(Scope.CELL, column, [(first, first + len(bare))]))


def read(source: str, page: type[Page], inline: re.Pattern[str], *, name: str, format: str) -> Document:  # noqa: A002
    """Return the document that a source stands for, in the markup of the page."""
    head = frontmatter.read(source)
    found = page(lines_of(source, head.end or int(source.startswith("\ufeff"))))
    found.scan()
    weaver = Weaver(source)
    for start, end, rank in head.headlines:
        weave(weaver, Leaf(Scope.HEADING, rank, [(start, end)]), inline)
    for leaf in found.leaves:
        weave(weaver, leaf, inline)
    return weaver.document(name=name, format=format, metadata={**found.fields, **head.values})


def lines_of(source: str, at: int) -> list[Line]:
    """Return the lines of the source from a place on."""
    found = []
    for whole in source[at:].splitlines(keepends=True):
        found.append(Line(at, whole.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")))
        at += len(whole)
    return found


def weave(weaver: Weaver, leaf: Leaf, inline: re.Pattern[str]) -> None:
    """Take a leaf into the text; of an inline mark only its named groups are text, but for `target`, an address."""
    stretches = [(start, end) for start, end in leaf.stretches if end > start]
    if not stretches:
        return
    weaver.drop(stretches[0][0])
    weaver.start_block()
    source = weaver.source
    whole = stretches[-1][1]
    at = 0
    for start, end in stretches:
        if start > weaver.at:
            weaver.replace(
                start, "\n" if "\n" in source[weaver.at : start] or "\r" in source[weaver.at : start] else " "
            )
        # A mark that reaches over the end of its line is only masked where it begins and ends in this stretch.
        for match in inline.finditer(source, max(start, at), min(end, whole)):
            _mask(weaver, match)
        weaver.keep(end)
        at = end
    weaver.end_block(leaf.scope, leaf.level)


def _mask(weaver: Weaver, match: re.Match[str]) -> None:
    weaver.keep(match.start())
    for name, text in match.groupdict().items():
        if not text or name == "target":
            continue
        if name.startswith("sup"):
            weaver.replace(match.end(), markup.raised(text))
        elif name.startswith("sub"):
            weaver.replace(match.end(), markup.lowered(text))
        elif name.startswith("note"):
            weaver.replace(match.start(name), " (")
            weaver.keep(match.end(name))
            weaver.replace(match.end(), ")")
        else:
            weaver.drop(match.start(name))
            start = weaver.length
            weaver.keep(match.end(name))
            if name in _LOOKS:
                target = match.groupdict().get("target") if name == "link" else None
                weaver.look(start, f"link {target}" if target and " " not in target else _LOOKS[name])
    weaver.drop(match.end())


def runs(lines: list[Line], at: int, indent: int) -> Iterator[Line]:
    """Yield the lines from a place on that are blank or further in than `indent`."""
    for place in range(at, len(lines)):
        line = lines[place]
        if line.bare and line.indent <= indent:
            return
        yield line
