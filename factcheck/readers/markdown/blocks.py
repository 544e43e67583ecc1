"""The block structure of Markdown: which stretches of which lines are a paragraph, a heading, a cell or an item."""

from __future__ import annotations

import re

from factcheck.model.document import Scope
from factcheck.readers.late import Late
from factcheck.readers.markdown import islands, tables

#: Quotations and lists nested deeper than this are read as text: no article goes there, and time stays linear.
DEEPEST = 40
#: A longer paragraph over a line of hyphens is no heading, whatever the hyphens say.
LONGEST_HEADING = 300

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_ITEM = re.compile(r"(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_FENCE = Late(r"(`{3,})[^`]*$|(~{3,})")
_RULE = Late(r"(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$")
_UNDERLINE = Late(r"(=+|-+)[ \t]*$")
_FOOTNOTE = Late(r"\[\^[^\]\s]{1,99}\]:")
_DEFINITION = Late(
    r"""\[([^\[\]]{1,999})\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$"""
)
_ATTRIBUTES = Late(r"\{[:.#][^{}]*\}[ \t]*$")
_OPAQUE = Late(r"<(script|style|pre|textarea)(?=[\s>])", re.IGNORECASE)
_QUOTE = -1
_COMMENT_ENDS = ("-->", "*/}")


class Leaf:
    """One block: its scope, and the stretches of source that are its lines."""

    # No dataclass, here and in `emphasis`: making one costs more start-up time than reading an article.
    __slots__ = ("level", "lines", "scope")

    def __init__(self, scope: Scope, level: int, lines: list[tuple[int, int]]) -> None:
        self.scope = scope
        self.level = level
        self.lines = lines


def leaves(source: str, start: int, *, mdx: bool = False) -> tuple[list[Leaf], frozenset[str]]:
    """Return the blocks from `start` on, in order, and the labels that links may refer to."""
    scanner = _Scanner(source, start, mdx=mdx)
    scanner.run()
    return scanner.leaves, frozenset(scanner.labels)


def label(text: str) -> str:
    """Return a link label as labels are compared."""
    return " ".join(text.split()).casefold()


class _Scanner:
    """Goes through the lines once, with the quotations and items that are open."""

    def __init__(self, source: str, start: int, *, mdx: bool) -> None:
        self.source = source
        self.mdx = mdx
        self.start = start
        self.leaves: list[Leaf] = []
        self.labels: set[str] = set()
        self.containers: list[int] = []  # _QUOTE, or how many columns the text of an item is indented
        self.paragraph: list[tuple[int, int]] = []
        self.fence: tuple[str, int, int] | None = None  # sign, length, containers around it
        self.resume = start  # lines before this place are dealt with
        self._closings: dict[str, int] = {}  # last place found of what closes comments, scripts …
        self._known_unbroken = -1  # end of a comment that has no blank line in it
        self._lowered = ""

    def run(self) -> None:
        for match in _LINE.finditer(self.source, self.start):
            start, end = match.span(1)
            if match.end() == start:
                break
            while end > start and self.source[end - 1] in " \t":
                end -= 1
            if start >= self.resume:
                self._line(start, end)
            # What follows a comment or a script in its last line is read like a line of its own.
            while start < self.resume < end:
                start = self.resume
                self._line(start, end, rest=True)
        self._close()

    def _line(self, at: int, end: int, *, rest: bool = False) -> None:
        if rest:
            at, indent = _indentation(self.source, at, end)
            matched = len(self.containers)
            if at >= end:
                return
        else:
            at, indent, matched = self._match_containers(at, end)
        if at >= end:
            self._blank(matched)
            return
        if self.fence is not None:
            if matched >= self.fence[2]:
                self._fenced(at, end)
                return
            self.fence = None
        before = len(self.containers)
        at, indent, opened = self._open_containers(at, end, indent, matched)
        if at >= end:
            self._close()
            return
        continues = bool(self.paragraph) and not opened
        if continues and matched == before and self._underlined(at, end):
            return
        if indent >= 4 and not continues:
            self._close(matched if not opened else None)
            return
        if indent < 4 and self._own_line(at, end, matched if not opened else None):
            return
        if not continues:
            self._close(matched if not opened else None)
        self.paragraph.append((at, end))

    def _match_containers(self, at: int, end: int) -> tuple[int, int, int]:
        """Return where the text of the line begins, its indentation, and how many containers go on in it."""
        at, indent = _indentation(self.source, at, end)
        matched = 0
        for container in self.containers:
            if container == _QUOTE:
                if at >= end or indent > 3 or self.source[at] != ">":
                    break
                at, indent = _indentation(self.source, at + 1, end)
                indent = max(indent - 1, 0)
            elif at < end:
                if indent < container:
                    break
                indent -= container
            matched += 1
        return at, indent, matched

    def _open_containers(self, at: int, end: int, indent: int, matched: int) -> tuple[int, int, bool]:
        """Open the quotations and items that begin in this line."""
        opened = False
        while at < end and indent < 4 and matched < DEEPEST:
            if self.source[at] == ">":
                width, after = _QUOTE, at + 1
            else:
                item = _ITEM.match(self.source, at, end)
                if not item or _RULE.match(self.source, at, end):
                    break
                if self.paragraph and not opened and matched == len(self.containers) and item[1] not in (None, "1"):
                    break  # a line that happens to begin with "2021." goes on with its sentence
                if self.paragraph and not opened and item.end() >= end:
                    break
                width, after = indent + item.end() - at, item.end()
            if not opened:
                self._close(matched)
                opened = True
            at, indent = _indentation(self.source, after, end)
            if width == _QUOTE:
                indent = max(indent - 1, 0)
            else:
                spaces = indent if 1 <= indent <= 4 else 1
                width += spaces
                indent = max(indent - spaces, 0)
            self.containers.append(width)
            matched += 1
        return at, indent, opened

    def _own_line(self, at: int, end: int, matched: int | None) -> bool:
        """Deal with what is never a paragraph's line; say whether it was one."""
        sign = self.source[at]
        if sign == "#" and (heading := _HEADING.match(self.source, at, end)):
            self._close(matched)
            start, stop = heading.end(), _heading_end(self.source, heading.end(), end)
            self.leaves.append(Leaf(Scope.HEADING, len(heading[1]), [(start, stop)]))
            return True
        if sign in "`~" and (fence := _FENCE.match(self.source, at, end)):
            self._close(matched)
            marks = fence[1] or fence[2]
            self.fence = (marks[0], len(marks), len(self.containers))
            return True
        if sign in "*-_" and _RULE.match(self.source, at, end):
            self._close(matched)
            return True
        if sign == "{" and _ATTRIBUTES.match(self.source, at, end):
            return True
        if sign == "[" and (note := _FOOTNOTE.match(self.source, at, end)):
            self._close(matched)
            self.containers.append(4)
            after, _ = _indentation(self.source, note.end(), end)
            if after < end:
                self.paragraph.append((after, end))
            return True
        if self.mdx and sign in "ie" and not self.containers and not self.paragraph:
            last = islands.code_end(self.source, at)
            self.mdx = last >= 0
            self.resume = max(last, self.resume)
            return last > 0
        return sign in "<{" and self._markup_block(at, matched)

    def _markup_block(self, at: int, matched: int | None) -> bool:
        """Leave out a comment, a script or the like that begins here; say whether one does and ends."""
        if self.source.startswith(("<!--", "{/*"), at):
            closing = "-->" if self.source[at] == "<" else "*/}"
        else:
            opaque = _OPAQUE.match(self.source, at)
            if not opaque:
                return False
            closing = f"</{opaque[1].lower()}>"
        last = self._closing(closing, at)
        if last < 0:
            return False
        if self.paragraph and closing in _COMMENT_ENDS and self._unbroken(at, last):
            return False  # a comment among the lines of a paragraph does not part it
        self._close(matched)
        self.resume = last
        return True

    def _unbroken(self, at: int, last: int) -> bool:
        if self._known_unbroken != last and not tables.has_blank_line(self.source, at, last):
            self._known_unbroken = last
        return self._known_unbroken == last

    def _closing(self, closing: str, at: int) -> int:
        """Return where `closing` ends, at or after `at`; -1 without one. Each stretch is searched once."""
        known = self._closings.get(closing)
        if known is None or 0 <= known - len(closing) < at:
            text = self.source if closing in _COMMENT_ENDS else self._lower()
            found = text.find(closing, at)
            known = found + len(closing) if found >= 0 else -1
            self._closings[closing] = known
        return known

    def _lower(self) -> str:
        # Lower case may change a text's length (İ), which would shift places: only ASCII letters matter here.
        if not self._lowered:
            self._lowered = self.source.translate({code: code + 32 for code in range(65, 91)})
        return self._lowered

    def _fenced(self, at: int, end: int) -> None:
        sign, length, _ = self.fence or ("`", 3, 0)
        line = self.source[at:end]
        if len(line) >= length and not line.strip(sign):
            self.fence = None

    def _underlined(self, at: int, end: int) -> bool:
        """Make a heading of the paragraph if this line underlines it."""
        underline = _UNDERLINE.match(self.source, at, end)
        if not underline:
            return False
        lines, self.paragraph = self.paragraph, []
        short = lines[-1][1] - lines[0][0] <= LONGEST_HEADING
        scope, level = (Scope.HEADING, 1 if underline[1][0] == "=" else 2) if short else self._scope()
        self.leaves.append(Leaf(scope, level, lines))
        return True

    def _blank(self, matched: int) -> None:
        quote = next((i for i, kind in enumerate(self.containers) if kind == _QUOTE and i >= matched), None)
        if self.fence is not None and (quote is None or quote >= self.fence[2]):
            return
        self.fence = None
        self._close(quote)

    def _scope(self) -> tuple[Scope, int]:
        quotes = self.containers.count(_QUOTE)
        if quotes:
            return Scope.QUOTATION, quotes
        return (Scope.LIST, len(self.containers)) if self.containers else (Scope.BODY, 0)

    def _close(self, containers: int | None = None) -> None:
        """End the paragraph; with `containers`, also the quotations and items beyond so many."""
        lines, self.paragraph = self.paragraph, []
        scope, level = self._scope()
        if containers is not None:
            del self.containers[containers:]
        if not lines:
            return
        first = 0
        while first < len(lines) and (found := _DEFINITION.match(self.source, *lines[first])):
            self.labels.add(label(found[1]))
            first += 1
        lines = lines[first:]
        head = tables.header(self.source, lines)
        if head is None:
            if lines:
                self.leaves.append(Leaf(scope, level, lines))
            return
        if head:
            self.leaves.append(Leaf(scope, level, lines[:head]))
        for start, end in [lines[head], *lines[head + 2 :]]:
            for column, cell in enumerate(tables.cells(self.source, start, end), 1):
                self.leaves.append(Leaf(Scope.CELL, column, [cell]))


def _indentation(source: str, at: int, end: int) -> tuple[int, int]:
    """Return where the first sign that is no white space stands, and how many columns lie before it."""
    columns = 0
    while at < end and source[at] in " \t":
        columns += 4 - columns % 4 if source[at] == "\t" else 1
        at += 1
    return at, columns


def _heading_end(source: str, start: int, end: int) -> int:
    """Return where the text of a heading ends: before closing `##` and `{#anchor}`."""
    line = source[start:end].rstrip()
    if line.endswith("}") and (brace := line.rfind("{")) >= 0 and line[brace + 1 : brace + 2] in ("#", ".", ":"):
        line = line[:brace].rstrip()
    bare = line.rstrip("#")
    if bare != line and (not bare or bare[-1] in " \t"):
        line = bare.rstrip()
    return start + len(line)
