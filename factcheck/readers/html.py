"""Web pages: tags are masked in place, so that every place in the text is a place in the file.

A scanner of our own goes through the source once; nothing is rendered, run or fetched. Page furniture (head,
navigation, scripts, forms) is no article text. What was never closed ends with the file, as browsers have it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model.document import Scope
from factcheck.readers import markup
from factcheck.readers.late import Late
from factcheck.readers.weaver import Weaver

if TYPE_CHECKING:
    from factcheck.model.document import Document

#: Elements whose content is left out, with all that stands in them.
FURNITURE = markup.OPAQUE | frozenset("head nav form button select label del s strike datalist canvas".split())
#: Elements whose content is no markup, up to their closing tag.
RAW = frozenset("script style textarea title xmp".split())
#: Elements without content, which no closing tag follows.
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
#: A tag longer than this is read as text, so that time stays linear on any input.
LONGEST_TAG = 20_000

#: Furniture nested deeper than this is not counted, so that time stays linear on any input.
DEEPEST = 100

_TOKEN = re.compile(r"<!--|<[!?]|</?[A-Za-z]|&[#A-Za-z]|[ \t\n\r\f]*[\t\n\r\f][ \t\n\r\f]*| {2,}")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[^\"'<>]|\"[^\"]*\"|'[^']*')*+)>")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_ATTRIBUTE = Late(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
#: Names of `<meta>` that date a text, as the other readers call them.
_DATES = {
    "article:published_time": "article:published_time",
    "date": "date",
    "dc.date": "date",
    "dc.date.issued": "date",
    "pubdate": "pubdate",
    "publish-date": "publish_date",
    "datepublished": "datepublished",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
}
_LINKED_DATA = Late(r"\"datePublished\"\s*:\s*\"([^\"\\]{8,40})\"")


def read(source: str, *, name: str = "<text>") -> Document:
    """Return the document that a page stands for."""
    page = _Page(source)
    page.scan()
    return page.weaver.document(name=name, format="html", metadata=page.metadata)


class _Page:
    def __init__(self, source: str) -> None:
        self.source = source
        self.weaver = Weaver(source)
        self.metadata: dict[str, str] = {}
        self._open: Counter[str] = Counter()  # elements that are open and matter for the scope
        self._hidden: list[str] = []  # furniture that is open
        self._in_block = False
        self._scope = (Scope.BODY, 0)
        self._column = 0
        self._shift = ""  # "sup" or "sub"
        self._absent: set[str] = set()
        self._lowered = ""

    def scan(self) -> None:
        at = 1 if self.source.startswith("\ufeff") else 0
        self.weaver.drop(at)
        while match := _TOKEN.search(self.source, at):
            self._text(match.start())
            at = self._token(match.start(), match.end(), match.group())
        self._text(len(self.source))
        self._end_block()

    def _token(self, at: int, end: int, sign: str) -> int:
        """Deal with what begins at this place and return where to go on."""
        if sign.isspace():
            if self._in_block and not self._hidden:
                self.weaver.replace(end, " ")
            return end
        if sign[0] == "&":
            entity = _ENTITY.match(self.source, at)
            value = markup.entity(entity[0]) if entity else ""
            if not entity or value == entity[0]:
                self._text(at + 1)
                return at + 1
            self._replacement(entity.end(), value)
            return entity.end()
        if sign == "<!--" or sign[1] in "!?":
            last = self._find("-->" if sign == "<!--" else ">", end)
            if last < 0:
                self._text(end)
                return end
            self.weaver.drop(last)
            return last
        tag = _TAG.match(self.source, at, min(at + LONGEST_TAG, len(self.source)))
        if tag is None:
            self._text(end)
            return end
        return self._tag(tag)

    def _tag(self, tag: re.Match[str]) -> int:
        closing, name, end = bool(tag[1]), tag[2].lower(), tag.end()
        if name == "meta" and not closing:
            self._meta(tag[3])
        if not closing and name in RAW:
            last = self._find(f"</{name}", end)
            if last >= 0:
                stop = self._find(">", last)
                stop = stop if stop >= 0 else len(self.source)
                self._raw(name, tag[3], self.source[end:last])
                self.weaver.drop(stop)
                return stop
        if name in markup.BLOCKS or name in ("hr", "body"):
            self._end_block()
        self.weaver.drop(end)
        if name == "br":
            self._line_break()
        elif name in FURNITURE:
            self._furniture(name, closing=closing)
        elif name in ("sup", "sub"):
            self._shift = "" if closing else name
        elif name not in VOID:
            self._count(name, closing=closing)
        return end

    def _line_break(self) -> None:
        if self._in_block and not self._hidden:
            self.weaver.insert("\n")

    def _furniture(self, name: str, *, closing: bool) -> None:
        if not closing:
            if len(self._hidden) < DEEPEST:
                self._hidden.append(name)
        elif name in self._hidden:
            # What was left open inside ends with it, as browsers have it.
            while self._hidden.pop() != name:
                pass

    def _count(self, name: str, *, closing: bool) -> None:
        if name == "tr":
            self._column = 0
        elif name in ("td", "th") and not closing:
            self._column += 1
        elif name in ("body", "article", "main") and not closing:
            self._hidden.clear()  # a head that was never closed
        self._open[name] = max(self._open[name] + (-1 if closing else 1), 0)

    def _where(self) -> tuple[Scope, int]:
        """Return the scope of a block that begins here."""
        is_open = self._open
        for level in range(1, 7):
            if is_open[f"h{level}"]:
                return Scope.HEADING, level
        if is_open["figcaption"] or is_open["caption"]:
            return Scope.CAPTION, 0
        if is_open["blockquote"]:
            return Scope.QUOTATION, is_open["blockquote"]
        if is_open["td"] or is_open["th"]:
            return Scope.CELL, self._column
        if is_open["li"]:
            return Scope.LIST, max(is_open["ul"] + is_open["ol"], 1)
        return Scope.BODY, 0

    def _text(self, to: int) -> None:
        """Take the source up to here as text, unless it is furniture."""
        start = self.weaver.at
        if to <= start:
            return
        if self._hidden or (not self._in_block and self.source[start:to].isspace()):
            self.weaver.drop(to)
            return
        self._begin_block()
        if self._shift:
            shift = markup.raised if self._shift == "sup" else markup.lowered
            self.weaver.replace(to, shift(self.source[start:to]))
        else:
            self.weaver.keep(to)

    def _replacement(self, to: int, value: str) -> None:
        if self._hidden:
            self.weaver.drop(to)
            return
        self._begin_block()
        self.weaver.replace(to, value)

    def _begin_block(self) -> None:
        if not self._in_block:
            self.weaver.start_block()
            self._in_block = True
            self._scope = self._where()

    def _end_block(self) -> None:
        if self._in_block:
            self.weaver.end_block(*self._scope)
            self._in_block = False
        self._shift = ""

    def _meta(self, attributes: str) -> None:
        found = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.pattern.finditer(attributes)}
        name = found.get("property") or found.get("name") or found.get("itemprop") or ""
        key = _DATES.get(name.lower())
        if key and found.get("content"):
            self.metadata.setdefault(key, found["content"])

    def _raw(self, name: str, attributes: str, content: str) -> None:
        if name == "script" and "ld+json" in attributes.lower():
            dated = _LINKED_DATA.pattern.search(content)
            if dated:
                self.metadata.setdefault("datepublished", dated[1])

    def _find(self, closing: str, at: int) -> int:
        """Return where `closing` ends, -1 without one; what is absent is not searched again."""
        if closing in self._absent:
            return -1
        text = self.source
        if closing.startswith("</"):
            self._lowered = self._lowered or self.source.translate({code: code + 32 for code in range(65, 91)})
            text = self._lowered
        found = text.find(closing, at)
        if found < 0:
            self._absent.add(closing)
            return -1
        return found + (len(closing) if not closing.startswith("</") else 0)
