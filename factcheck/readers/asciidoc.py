"""AsciiDoc: headings, paragraphs, lists, tables and notes as text, with the markup masked in place.

Listings, comments, macros and attributes are left out; nothing is included or run.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model.document import Scope
from factcheck.readers import lines
from factcheck.readers.lines import Leaf, Line, Page

if TYPE_CHECKING:
    from factcheck.model.document import Document

#: What stands between two such lines is no prose.
_OPAQUE = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|```+)")
_FRAME = re.compile(r"(={4,}|\*{4,}|_{4,}|--)$")
_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_ATTRIBUTE = re.compile(r":(!?[\w-]{1,60}!?):[ \t]*(.*)$")
_MACRO = re.compile(r"(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif)::\S*\[.*\]$")
_ITEM = re.compile(r"(?:(\*{1,5}|-|\.{1,5}|•)|\d{1,3}\.)[ \t]+(?=\S)")
_REVISION = re.compile(
    r"(?:v?[\d.]{1,12},[ \t]*)?(\d{4}-\d\d-\d\d|[A-Z][a-z]{2,9} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})"
)
_CELL = re.compile(r"(?:\d{0,3}(?:\.\d{1,3})?[+*])?[<^>]?(?:\.[<^>])?[adehlmsv]?\|")
_INLINE = re.compile(
    r"`[^`\r\n]{1,400}`|(?:kbd|btn|menu|pass|stem|image|icon):[^\s\[]{0,200}\[[^\]\r\n]{0,400}\]"
    r"|footnote:[\w-]{0,40}\[(?P<note>[^\]\r\n]{1,400})\]"
    r"|(?:(?:link|xref):(?=\S)|(?=mailto:|https?://))(?P<target>[^\s\[<>]{1,400})\[(?P<link>[^\]\r\n,]{1,400})?[^\]\r\n]{0,200}\]"
    r"|<<[^<>,\r\n]{1,200}(?:,[ \t]*(?P<cross>[^<>\r\n]{1,400}))?>>|\[\[[^\]\r\n]{1,100}\]\]"
    r"|\*\*(?P<strong>[^*\r\n]{1,400})\*\*|(?<![\w*])\*(?P<bold>[^*\s][^*\r\n]{0,400})\*(?!\w)"
    r"|__(?P<weak>[^_\r\n]{1,400})__|(?<![\w_])_(?P<italic>[^_\s][^_\r\n]{0,400})_(?!\w)"
    r"|(?<!\w)(?:\[[\w. -]{1,60}\])?#(?P<mark>[^#\s][^#\r\n]{0,400})#(?!\w)"
    r"|\^(?P<sup>[^\^\s]{1,60})\^|~(?P<sub>[^~\s]{1,60})~|[ \t]\+$"
)


def read(source: str, *, name: str = "<text>") -> Document:
    """Return the document that an AsciiDoc source stands for."""
    return lines.read(source, _Page, _INLINE, name=name, format="asciidoc")


class _Page(Page):
    def __init__(self, given: list[Line]) -> None:
        super().__init__(given)
        self._quoted = ""  # the frame of a quotation that is open

    def block(self, at: int) -> int:
        """Deal with the block that begins at a line and return where the next one begins."""
        line = self.lines[at]
        bare = line.bare
        opaque = _OPAQUE.fullmatch(bare) or _OPAQUE.match(bare if bare.startswith("```") else "")
        if opaque:
            return self._opaque(at, opaque[1])
        if bare.startswith("|==="):
            return self._table(at)
        if _FRAME.match(bare):
            if bare[0] == "_":
                self._quoted = "" if self._quoted == bare else bare
            return at + 1
        attribute = _ATTRIBUTE.match(bare)
        if attribute:
            key = {"revdate": "date"}.get(attribute[1].lower(), attribute[1].lower())
            self.fields.setdefault(key, attribute[2].strip())
            return at + 1
        if not bare or bare.startswith("//") or _MACRO.match(bare) or (bare[0] == "[" and bare[-1] == "]"):
            return at + 1
        heading = _HEADING.match(bare)
        if heading and not line.indent:
            first = not self.leaves
            self.leaves.append(Leaf(Scope.HEADING, len(heading[1]), [(line.first + heading.end(), line.end)]))
            return self._header(at + 1) if first and len(heading[1]) == 1 else at + 1
        if bare[0] == "." and len(bare) > 1 and bare[1] not in ". \t":
            self.leaves.append(Leaf(Scope.CAPTION, 0, [(line.first + 1, line.end)]))
            return at + 1
        return self._paragraph(at)

    def _opaque(self, at: int, fence: str) -> int:
        """Return where to go on after a listing; one that is never closed is read, as in Markdown."""
        for after in range(at + 1, len(self.lines)):
            if self.lines[after].bare == fence:
                return after + 1
        return at + 1

    def _header(self, at: int) -> int:
        """Return where to go on after the lines of author and revision below the title of the document."""
        for line in self.lines[at : at + 2]:
            if not line.bare or _ATTRIBUTE.match(line.bare):
                break
            revision = _REVISION.match(line.bare)
            if revision:
                self.fields.setdefault("date", revision[1])
            elif any(sign.isdecimal() for sign in line.bare) and "@" not in line.bare:
                break  # a line with a figure is rather text than a name
            at += 1
        return at

    def _paragraph(self, at: int) -> int:
        line = self.lines[at]
        item = _ITEM.match(line.bare)
        scope, level = (Scope.QUOTATION, 1) if self._quoted else (Scope.BODY, 0)
        if item:
            scope, level = Scope.LIST, len(item[1] or "1")
        stretches = [(line.first + (item.end() if item else 0), line.end)]
        at += 1
        while (
            at < len(self.lines) and self.lines[at].bare and not self._begins(self.lines[at].bare, in_item=bool(item))
        ):
            if self.lines[at].bare != "+" and not self.lines[at].bare.startswith("//"):
                stretches.append((self.lines[at].first, self.lines[at].end))
            at += 1
        self.leaves.append(Leaf(scope, level, stretches))
        return at

    def _begins(self, bare: str, *, in_item: bool) -> bool:
        """Say whether a line ends the paragraph before it."""
        if _OPAQUE.fullmatch(bare) or _FRAME.match(bare) or bare.startswith("|==="):
            return True
        return in_item and (_ITEM.match(bare) is not None or bare == "+")

    def _table(self, at: int) -> int:
        columns = 0
        count = 0
        at += 1
        while at < len(self.lines) and not self.lines[at].bare.startswith("|==="):
            line = self.lines[at]
            marks = list(_CELL.finditer(line.text))
            columns = columns or len(marks)
            for place, mark in enumerate(marks):
                end = marks[place + 1].start() if place + 1 < len(marks) else len(line.text)
                column = count % max(columns, 1) + 1
                self.cell(line.start + mark.end(), line.text[mark.end() : end], column)
                count += 1
            if not marks and line.bare:
                self.leaves.append(Leaf(Scope.CELL, max(count - 1, 0) % max(columns, 1) + 1, [(line.first, line.end)]))
            at += 1
        return at + 1
