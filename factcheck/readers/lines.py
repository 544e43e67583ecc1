"""What the line-wise markups share: leaves are woven line by line, and inline marks are masked by patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.readers import markup

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factcheck.model.document import Scope
    from factcheck.readers.weaver import Weaver

#: An inline mark over more signs than this is read as text, so that time stays linear.
LONGEST_MARK = 400


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


def lines_of(source: str, at: int) -> list[Line]:
    """Return the lines of the source from a place on."""
    found = []
    for whole in source[at:].splitlines(keepends=True):
        found.append(Line(at, whole.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")))
        at += len(whole)
    return found


def weave(weaver: Weaver, leaf: Leaf, inline: re.Pattern[str]) -> None:
    """Take a leaf into the text; of an inline mark only its group `kept` (or `sup`, `sub`, `note`) is text."""
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
        if text is None or not text:
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
            weaver.keep(match.end(name))
    weaver.drop(match.end())


def runs(lines: list[Line], at: int, indent: int) -> Iterator[Line]:
    """Yield the lines from a place on that are blank or further in than `indent`."""
    for place in range(at, len(lines)):
        line = lines[place]
        if line.bare and line.indent <= indent:
            return
        yield line
