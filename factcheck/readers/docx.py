"""Word files: the text of the document as its author would print it, with changes accepted.

Only the standard library looks at the file. The source of the document is its text, a paragraph a line, so a place is a
paragraph and a character. What looks like an attack (a bomb of zeros, entities, nesting) is refused; nothing is run or
fetched.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from xml.etree import ElementTree as ET

from factcheck.model.document import Block, Document, Scope
from factcheck.readers import quotations
from factcheck.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Look: TypeAlias = tuple[int, int, str]

#: The most that a part of the file may unpack to.
LARGEST_PART = 40_000_000
#: The most text that a document may have: no article is longer.
LARGEST_TEXT = 2_000_000
#: What the standard library raises for archives that are cut, encrypted or damaged.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, NotImplementedError, RuntimeError, OSError, ValueError, IndexError, OverflowError),
)
#: Declarations, in each encoding that the parser of the standard library knows by itself.
_DECLARATIONS = tuple(
    word.encode(encoding) for word in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
_BODY, _NOTES = "word/document.xml", ("word/footnotes.xml", "word/endnotes.xml")
_COMMENTS = "word/comments.xml"
_HEADER = re.compile(r"word/header\d{0,4}\.xml")
#: More headers of sections are not read.
MOST_HEADERS = 40
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: What has no place in the accepted text: deletions, the second copy of a text box, fields' instructions, comments.
_LEFT_OUT = frozenset(
    {
        _FALLBACK,
        *(f"{_WORD}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tblPr", "sectPr")),
    }
)
_SIGNS = {
    f"{_WORD}tab": "\t",
    f"{_WORD}br": " ",
    f"{_WORD}cr": " ",
    f"{_WORD}noBreakHyphen": "-",
    f"{_WORD}softHyphen": "",
}
_LOOKS = {f"{_WORD}b": "strong", f"{_WORD}i": "emphasis", f"{_WORD}strike": "struck", f"{_WORD}dstrike": "struck"}
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATIONS, _NUMBERING = "word/_rels/document.xml.rels", "word/numbering.xml"
#: Ways of numbering that show no number.
_BULLETS = frozenset({"bullet", "none"})
_STYLES = {"title": (Scope.HEADING, 1), "subtitle": (Scope.HEADING, 2), "caption": (Scope.CAPTION, 0)}


def read(data: bytes, *, name: str) -> Document:
    """Return the document that a Word file holds; raise ReadError if it holds none that is safe to read."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            parts = [_part(archive, part, name) for part in (_BODY, *_NOTES) if part in names]
            headers = [_part(archive, part, name) for part in sorted(names) if _HEADER.fullmatch(part)][:MOST_HEADERS]
            about = _About(
                _targets(_part(archive, _RELATIONS, name)) if _RELATIONS in names else {},
                _numbered(_part(archive, _NUMBERING, name)) if _NUMBERING in names else frozenset(),
            )
    except _BROKEN as error:
        raise ReadError(f"is not a readable Word file: {' '.join(str(error).split())}", name) from None
    if not parts:
        raise ReadError("is not a Word file: it has no word/document.xml", name)
    lines: list[str] = []
    blocks: list[Block] = []
    looks: list[Look] = []
    at = 0
    paragraphs = [paragraph for part in parts for paragraph in _paragraphs(part, about)]
    # Sections repeat the header of a page, which the reader of the article sees as one; it stands behind the text.
    paragraphs += dict.fromkeys(paragraph for part in headers for paragraph in _paragraphs(part, about))
    for text, scope, level, special in paragraphs:
        bare = text.strip()
        if bare:
            start = at + text.index(bare[0])
            blocks.append(Block(start, start + len(bare), scope, level))
        looks.extend((at + start, at + end, look) for start, end, look in special)
        lines.append(text)
        at += len(text) + 1
    if at > LARGEST_TEXT:
        raise ReadError(f"holds more than {LARGEST_TEXT // 1_000_000} MB of text; split it", name)
    text = "\n".join(lines)
    found = tuple(blocks)
    said = quotations.find(text, found)
    return Document.plain(text, found, quotations=said, name=name, format="docx", looks=tuple(looks))


class _About(NamedTuple):
    """What other parts of the file say: where links lead, and which lists have numbers on which levels."""

    targets: Mapping[str, str]
    numbered: frozenset[tuple[str, str]]


_NOTHING = _About({}, frozenset())


def _targets(relations: ET.Element) -> dict[str, str]:
    """Return the addresses outside the file by their key."""
    return {each.get("Id", ""): each.get("Target", "") for each in relations if each.get("TargetMode") == "External"}


def _numbered(numbering: ET.Element) -> frozenset[tuple[str, str]]:
    """Return the lists by key and level, from "0", that show numbers."""
    shown: dict[str | None, list[str]] = {}
    for each in numbering.iter(f"{_WORD}abstractNum"):
        levels = [(level.get(f"{_WORD}ilvl", "0"), level.find(f"{_WORD}numFmt")) for level in each.iter(f"{_WORD}lvl")]
        shown[each.get(f"{_WORD}abstractNumId")] = [
            level for level, kind in levels if kind is not None and kind.get(f"{_WORD}val") not in _BULLETS
        ]
    return frozenset(
        (each.get(f"{_WORD}numId", ""), level)
        for each in numbering.iter(f"{_WORD}num")
        for level in shown.get(_value(each, "abstractNumId"), ())
    )


def _value(element: ET.Element | None, tag: str) -> str:
    """Return the value of an element's property; "" if it has none."""
    found = element.find(f"{_WORD}{tag}") if element is not None else None
    return found.get(f"{_WORD}val", "") if found is not None else ""


def _part(archive: zipfile.ZipFile, part: str, name: str) -> ET.Element:
    if archive.getinfo(part).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ReadError("is packed in a way that no word processor uses; save it anew", name)
    with archive.open(part) as file:
        # What the directory says of its size may be a lie, so no more than the limit is ever unpacked.
        data = file.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise ReadError(f"unpacks to more than {LARGEST_PART // 1_000_000} MB; split it", name)
    if any(word in data for word in _DECLARATIONS):
        raise ReadError("declares entities, which no word processor does; save it anew", name)
    try:
        return ET.fromstring(data)  # noqa: S314 - without declarations there is nothing to expand
    except ET.ParseError as error:
        raise ReadError(f"is damaged: {error}", name) from None


def commented(data: bytes, *, name: str) -> list[tuple[str, int, int]]:
    """Return the comments of a Word file: their text, and the first and last paragraph that each is set on, from 1."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        if _COMMENTS not in names or _BODY not in names:
            return []
        comments, body = _part(archive, _COMMENTS, name), _part(archive, _BODY, name)
    texts = {each.get(f"{_WORD}id"): " ".join(part.text or "" for part in each.iter(f"{_WORD}t")) for each in comments}
    places: dict[str | None, tuple[int, int]] = {}
    for number, (paragraph, *_) in enumerate(_elements(body), 1):
        for tag in ("commentRangeStart", "commentReference"):
            for mark in paragraph.iter(f"{_WORD}{tag}"):
                key = mark.get(f"{_WORD}id")
                places[key] = (places.get(key, (number, number))[0], number)
    return [(text, *places[key]) for key, text in texts.items() if key in places]


def _paragraphs(root: ET.Element, about: _About) -> Iterator[tuple[str, Scope, int, tuple[Look, ...]]]:
    """Yield the text of the paragraphs with their scopes and with what looks special in them, in order."""
    for paragraph, text, column, looks in _elements(root, about):
        scope, level = _scope(paragraph, column)
        numbered = scope is Scope.LIST and _has_number(paragraph, about)
        yield text, scope, level, (*looks, (0, len(text), "numbered")) if numbered else looks


def _elements(root: ET.Element, about: _About = _NOTHING) -> Iterator[tuple[ET.Element, str, int, tuple[Look, ...]]]:
    """Yield the paragraphs with text, column and looks, in order; the stack is our own, so no nesting is too deep."""
    stack: list[tuple[ET.Element, int]] = [(root, 0)]
    while stack:
        element, column = stack.pop()
        if element.tag in _LEFT_OUT:
            continue
        if element.tag == f"{_WORD}p":
            text, inner, looks = _text(element, about)
            yield element, text, column, looks
            stack.extend((box, 0) for box in reversed(inner))
            continue
        cell = 0
        children = []
        for child in element:
            if child.tag == f"{_WORD}tc":
                cell += 1
            children.append((child, cell if child.tag == f"{_WORD}tc" else column))
        stack.extend(reversed(children))


def _text(paragraph: ET.Element, about: _About) -> tuple[str, list[ET.Element], tuple[Look, ...]]:
    """Return the text of a paragraph's runs, the text boxes that hang in it, and what looks special."""
    pieces: list[str] = []
    boxes: list[ET.Element] = []
    looks: list[Look] = []
    at = 0
    stack: list[tuple[ET.Element, tuple[str, ...]]] = [(child, ()) for child in reversed(paragraph)]
    while stack:
        element, special = stack.pop()
        if element.tag in _LEFT_OUT:
            continue
        if element.tag == f"{_WORD}t" or element.tag in _SIGNS:
            text = (element.text or "").replace("\r", " ").replace("\n", " ")
            pieces.append(_SIGNS.get(element.tag, text))
            looks.extend((at, at + len(pieces[-1]), look) for look in special)
            at += len(pieces[-1])
        elif element.tag == f"{_WORD}txbxContent":
            boxes.append(element)
        else:
            inner = (*special, *(look for look in _special(element, about) if look not in special))
            stack.extend((child, inner) for child in reversed(element))
    return "".join(pieces), boxes, tuple(looks)


def _special(element: ET.Element, about: _About) -> Iterator[str]:
    """Yield how the text of an element looks: that of a link, of a bold, an italic or a struck run."""
    if element.tag == f"{_WORD}hyperlink":
        target = about.targets.get(element.get(_RELATION, ""), "")
        yield f"link {target}" if target and not set(target) & set(" \t\n\r") else "link"
    elif element.tag == f"{_WORD}r" and (properties := element.find(f"{_WORD}rPr")) is not None:
        for tag, look in _LOOKS.items():
            found = properties.find(tag)
            if found is not None and found.get(f"{_WORD}val") not in ("0", "false", "off"):
                yield look


def _scope(paragraph: ET.Element, column: int) -> tuple[Scope, int]:
    properties = paragraph.find(f"{_WORD}pPr")
    style = properties.find(f"{_WORD}pStyle") if properties is not None else None
    name = (style.get(f"{_WORD}val") or "").lower().replace(" ", "") if style is not None else ""
    if name in _STYLES:
        return _STYLES[name]
    if name.startswith("heading"):
        level = name.removeprefix("heading")
        return Scope.HEADING, int(level) if level.isdecimal() else 1
    if column:
        return Scope.CELL, column
    if "quote" in name:
        return Scope.QUOTATION, 1
    numbering = properties.find(f"{_WORD}numPr") if properties is not None else None
    if name.startswith("list") or numbering is not None:
        depth = _value(numbering, "ilvl")
        return Scope.LIST, min(int(depth), 8) + 1 if depth.isdecimal() else 1
    return Scope.BODY, 0


def _has_number(paragraph: ET.Element, about: _About) -> bool:
    """Say whether an item of a list shows a number and no bullet."""
    properties = paragraph.find(f"{_WORD}pPr")
    if properties is None:
        return False
    numbering = properties.find(f"{_WORD}numPr")
    if numbering is None:
        return _value(properties, "pStyle").lower().startswith("listnumber")
    return (_value(numbering, "numId"), _value(numbering, "ilvl") or "0") in about.numbered
