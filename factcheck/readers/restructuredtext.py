"""reStructuredText: headings, paragraphs, lists, tables and notes as text, with the markup masked in place.

Code, comments and directives that show no prose are left out; nothing is included or run.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model.document import Scope
from factcheck.readers import lines
from factcheck.readers.lines import Leaf, Line, Page, runs

if TYPE_CHECKING:
    from factcheck.model.document import Document

#: Directives whose content is prose.
PROSE = frozenset(
    "admonition attention caution danger epigraph error figure footer header highlights hint important note"
    " pull-quote sidebar tip topic versionadded versionchanged warning container compound table rst-class".split()
)
_ADORNED = re.compile(r"([!-/:-@\[-`{-~])\1{2,}$")
_DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|[^|]{1,100}\|[ \t]+)?([\w:.+-]{1,60})::")
_FOOTNOTE = re.compile(r"\.\.[ \t]+\[(?:#?[\w.-]{0,60}|\*)\][ \t]+")
_ITEM = re.compile(r"(?:[-*+•‣⁃]|(?:\(?(?:\d{1,3}|[A-Za-z#])[.)]))[ \t]+(?=\S)")
_FIELD = re.compile(r":([A-Za-z][\w -]{0,40}):[ \t]*(.*)$")
_GRID = re.compile(r"\+(?:[-=]{2,}\+)+$")
_SIMPLE = re.compile(r"={2,}(?:[ \t]+={2,})+$")
_INLINE = re.compile(
    r"``[^`\r\n]{1,400}``"  # code
    r"|:[\w:.+-]{1,40}:`(?P<role>[^`<\r\n]{1,400}?)[ \t]*(?:<[^<>`\r\n]{0,400}>)?`"
    r"|`(?P<link>[^`<\r\n]{1,400}?)[ \t]*(?:<(?P<target>[^<>`\r\n]{0,400})>)?`_{0,2}"
    r"|\[(?:#?[\w.-]{0,40}|\*)\]_"  # a reference to a footnote
    r"|\*\*(?P<strong>[^*\r\n]{1,400})\*\*|(?<![\w*])\*(?P<weak>[^*\s][^*\r\n]{0,400})\*"
    r"|(?<!\w)\|(?P<name>[^|\s][^|\r\n]{0,100})\|_{0,2}|(?<=[A-Za-z0-9])__?(?![\w])|\\(?=\S)"
)


def read(source: str, *, name: str = "<text>") -> Document:
    """Return the document that a reStructuredText source stands for."""
    return lines.read(source, _Page, _INLINE, name=name, format="restructuredtext")


class _Page(Page):
    def __init__(self, given: list[Line]) -> None:
        super().__init__(given)
        self._styles: list[str] = []
        self._literal = False

    def block(self, at: int) -> int:
        """Deal with the block that begins at a line and return where the next one begins."""
        line = self.lines[at]
        bare = line.bare
        if not bare:
            return at + 1
        literal, self._literal = self._literal and line.indent > 0, False
        if literal:
            return at + self._length(at, 0)
        if bare.startswith(".."):
            return self._explicit(at)
        titled = self._title(at)
        if titled:
            return titled
        if _GRID.match(bare):
            return self._grid(at)
        if _SIMPLE.match(bare):
            return self._simple(at)
        if _ADORNED.match(bare) or bare.startswith(">>>"):
            return at + (1 if not bare.startswith(">>>") else self._to_blank(at))
        field = _FIELD.match(bare)
        if field and not self.leaves:
            self.fields.setdefault(field[1].lower(), field[2].strip())
            return at + 1
        return self._paragraph(at)

    def _length(self, at: int, indent: int) -> int:
        return max(sum(1 for _ in runs(self.lines, at, indent)), 1)

    def _to_blank(self, at: int) -> int:
        count = 0
        while at + count < len(self.lines) and self.lines[at + count].bare:
            count += 1
        return count

    def _explicit(self, at: int) -> int:
        """Return where to go on after a comment, a directive, a target or a footnote."""
        line = self.lines[at]
        note = _FOOTNOTE.match(line.bare)
        if note:
            stretches = [(line.first + note.end(), line.end)]
            at += 1
            while at < len(self.lines) and self.lines[at].bare and self.lines[at].indent > line.indent:
                stretches.append((self.lines[at].first, self.lines[at].end))
                at += 1
            self.leaves.append(Leaf(Scope.BODY, 0, stretches))
            return at
        directive = _DIRECTIVE.match(line.bare)
        if directive is None or directive[1] not in PROSE or line.bare.startswith(".. |"):
            return at + 1 + sum(1 for _ in runs(self.lines, at + 1, line.indent))
        if directive[1] not in ("figure", "container", "rst-class", "compound"):
            self.leaves.append(Leaf(Scope.BODY, 0, [(line.first + directive.end(), line.end)]))
        at += 1
        while at < len(self.lines) and self.lines[at].bare.startswith(":") and _FIELD.match(self.lines[at].bare):
            at += 1
        return at

    def _title(self, at: int) -> int:
        """Return where to go on after a title, 0 if there is none."""
        every = self.lines
        over = bool(_ADORNED.match(every[at].bare)) and at + 2 < len(every) and every[at].bare == every[at + 2].bare
        line = every[at + over]
        under = every[at + over + 1] if at + over + 1 < len(every) else None
        if (
            under is None
            or not line.bare
            or not _ADORNED.match(under.bare)
            or under.indent
            or _ADORNED.match(line.bare)
        ):
            return 0
        if (line.indent and not over) or len(under.bare) < min(len(line.bare), 4):
            return 0
        style = under.bare[0] * (1 + over)
        if style not in self._styles:
            self._styles.append(style)
        self.leaves.append(Leaf(Scope.HEADING, self._styles.index(style) + 1, [(line.first, line.end)]))
        return at + over + 2

    def _paragraph(self, at: int) -> int:
        line = self.lines[at]
        item = _ITEM.match(line.bare)
        scope, level = (Scope.LIST, 1 + min(line.indent // 2, 5)) if item else (Scope.BODY, 0)
        if not item and line.indent and not (self.leaves and self.leaves[-1].scope is Scope.LIST):
            scope, level = Scope.QUOTATION, 1
        stretches = [(line.first + (item.end() if item else 0), line.end)]
        at += 1
        while at < len(self.lines) and self.lines[at].bare:
            following = self.lines[at]
            if _ITEM.match(following.bare) and item:
                break
            stretches.append((following.first, following.end))
            at += 1
        last = self.lines[at - 1]
        if last.bare.endswith("::"):
            self._literal = True
            start, end = stretches[-1]
            stretches[-1] = (start, end - (2 if last.bare == "::" else 1))
        self.leaves.append(Leaf(scope, level, stretches))
        return at

    def _grid(self, at: int) -> int:
        while at < len(self.lines) and self.lines[at].bare[:1] in ("+", "|") and self.lines[at].bare:
            line = self.lines[at]
            if line.bare[0] == "|":
                place = line.first
                for column, cell in enumerate(line.bare.strip("|").split("|"), 1):
                    place += 1
                    self.cell(place, cell, column)
                    place += len(cell)
            at += 1
        return at

    def _simple(self, at: int) -> int:
        border = self.lines[at]
        columns = [(match.start(), match.end()) for match in re.finditer("=+", border.text)]
        columns[-1] = (columns[-1][0], 10_000)
        at += 1
        while at < len(self.lines) and self.lines[at].bare:
            line = self.lines[at]
            if not _SIMPLE.match(line.bare) and not set(line.bare) <= {"-", " "}:
                for column, (start, end) in enumerate(columns, 1):
                    self.cell(line.start + start, line.text[start:end], column)
            at += 1
        return at
