"""How the words of an article look to its reader: what is bold, what is a link, where a line ends, what is code.

The text of a document has no markup; its source map has. What the reader took for markup was dropped from the text, so
each look is read from what was dropped, and never changes what was checked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from factcheck.model.document import Mapped
from factcheck.report.html.emphasis import Delimiter, paired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.document import Block, Document, Segment

#: Elements of HTML that change how words look, as the page writes them.
ELEMENTS = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "dfn": "em", "u": "u", "ins": "u",
    "code": "code", "kbd": "code", "samp": "code", "small": "small", "a": "a",
}  # fmt: skip
#: Elements open inside each other beyond this are not looked at, so that time stays linear on any input.
DEEPEST = 50
_TAG = re.compile(r"<!--|<(/?)([A-Za-z][A-Za-z0-9]*)((?:[^\"'<>]|\"[^\"]*\"|'[^']*')*+)>")
#: Elements whose content is no markup.
_RAW = frozenset("script style textarea title xmp".split())
_HREF = re.compile(r"(?<![\w-])href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_NOTE = r"\[\^(?P<note>[^\]\s]{1,99})\](?!:)"
_TARGET = (
    r"\]\([ \t\n]*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>(?:[^\s()\\]|\\.|\([^\s()]*\))*+))[^()]*(?:\([^()]*\))?[^()]*\)"
)
_MARK = re.compile(rf"<!--.*?-->|{_NOTE}|!?\[|{_TARGET}|\](?:\[(?P<label>[^\[\]]*)\])?|<[^<>]*>|\*+|_+|~~", re.DOTALL)
_DEFINITION = re.compile(r"^[ >]*\[([^\[\]^][^\[\]]{0,998})\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
#: What readers record, by the element that shows it.
_RECORDED = {"strong": "strong", "emphasis": "em", "struck": "s", "link": "a"}
#: Code in a sentence of reStructuredText or AsciiDoc, which is no text.
_CODE = re.compile(r"(?<![`\n])``?([^`\r\n]{1,400})``?(?!`)")
_LINE_END = re.compile(r"[\r\n]")
_SHOWN = re.compile(r"<?(https?://[^\s<>]+|www\.[^\s<>]+|mailto:[^\s<>]+)>?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """A stretch of the text that looks special, or a place (`start` is `end`) where something unread stands."""

    start: int
    end: int
    tag: str  #: the element that shows it
    target: str = ""  #: where a link leads
    shown: str = ""  #: what is shown in place of the text, for code, addresses and notes, which are not read as text


def looks(document: Document) -> list[Look]:
    """Return the looks of a document, in order."""
    reading = {"markdown": _markdown, "html": _html}.get(document.format, _recorded)
    found = [each for each in reading(document) if each.end > each.start or each.shown]
    return sorted(found, key=lambda each: (each.start, -each.end))


def _recorded(document: Document) -> Iterator[Look]:
    """Yield what the reader recorded, and the code in sentences that it dropped."""
    for start, end, look in document.looks:
        kind, _, target = look.partition(" ")
        if kind in _RECORDED:
            yield Look(start, end, _RECORDED[kind], target)
    for segment in document.segments:
        if segment.mapped is Mapped.DROPPED:
            piece = document.source[segment.source_start : segment.source_end]
            at = segment.text_start
            yield from (Look(at, at, "code", shown=match[1]) for match in _CODE.finditer(piece))


def _html(document: Document) -> Iterator[Look]:
    opened: list[tuple[str, str, int]] = []
    for segment in document.segments:
        yield from _line_break(document, segment)
        if segment.mapped is not Mapped.DROPPED:
            continue
        piece = document.source[segment.source_start : segment.source_end]
        yield from _tags(piece, segment.text_start, opened)


def _tags(piece: str, at: int, opened: list[tuple[str, str, int]]) -> Iterator[Look]:
    """Yield what the tags of a dropped piece close, and remember what they open."""
    for match in _elements(piece):
        name = match[2].lower()
        if not match[1] and len(opened) < DEEPEST:
            href = _HREF.search(match[3]) if name == "a" else None
            target = next((each for each in href.groups() if each), "") if href else ""
            opened.append((name, unescape(target), at))
        elif match[1] and any(each[0] == name for each in opened):
            while True:
                last, target, start = opened.pop()
                yield Look(start, at, ELEMENTS[last], target)
                if last == name:
                    break


def _elements(piece: str) -> Iterator[re.Match[str]]:
    """Yield the tags of elements that look special, but for those in comments and in scripts."""
    lowered = piece.lower()
    absent: set[str] = set()
    place = 0
    while match := _TAG.search(piece, place):
        place = match.end()
        name = (match[2] or "").lower()
        closing = "-->" if not name else f"</{name}" if name in _RAW and not match[1] else ""
        if closing and closing not in absent:
            found = lowered.find(closing, place)
            if found < 0:
                absent.add(closing)  # what was never closed is not searched again
            else:
                place = found + len(closing)
        if name in ELEMENTS:
            yield match


def _markdown(document: Document) -> Iterator[Look]:
    targets = _definitions(document.source)
    segments = document.segments
    starts = [segment.text_start for segment in segments]
    for block in document.blocks:
        found = _Inline(document, block, targets)
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        # Its edges reach to the gaps that part it from others; there, white space was trimmed away.
        while first and segments[first - 1].mapped is not Mapped.INSERTED:
            first -= 1
        while last < len(segments) and segments[last].mapped is not Mapped.INSERTED:
            last += 1
        for segment in segments[first:last]:
            found.segment(segment)
        yield from found.looks()


class _Inline:
    """The marks within one block of Markdown."""

    def __init__(self, document: Document, block: Block, targets: dict[str, str]) -> None:
        self.document = document
        self.block = block
        self.targets = targets
        self.delimiters: list[Delimiter] = []
        self.brackets: list[tuple[int, bool]] = []
        self.opened: list[tuple[str, str, int]] = []
        self.found: list[Look] = []

    def looks(self) -> Iterator[Look]:
        yield from self.found
        for start, end, tag in paired(self.delimiters):
            yield Look(start, end, tag)

    def segment(self, segment: Segment) -> None:
        self.found.extend(_line_break(self.document, segment))
        if segment.mapped is Mapped.REPLACED:
            self.found.extend(self._unread(segment))
        if segment.mapped is not Mapped.DROPPED or not self.block.start <= segment.text_start <= self.block.end:
            return
        first, last = segment.source_start, segment.source_end
        source = self.document.source
        if segment.text_start == self.block.end and (end := _LINE_END.search(source, first, last)):
            last = end.start()  # what follows in other lines belongs to the next block
        elif segment.text_start == self.block.start:
            first = max(source.rfind("\n", first, last), source.rfind("\r", first, last), first - 1) + 1
        for match in _MARK.finditer(source, first, last):
            self._mark(match, segment.text_start)

    def _mark(self, match: re.Match[str], at: int) -> None:
        sign = match.group()
        if sign.startswith("<"):
            self.found.extend(_tags(sign, at, self.opened))
        elif match["note"]:
            self.found.append(Look(at, at, "sup", shown=match["note"]))
        elif sign[0] in "*_~":
            self.delimiters.append(Delimiter.at(self.document.source, *match.span(), place=at))
        elif sign[-1] == "[":
            self.brackets.append((at, sign == "!["))
        elif self.brackets:
            start, image = self.brackets.pop()
            if not image:
                self.found.append(Look(start, at, "a", self._target(match, start, at)))

    def _unread(self, segment: Segment) -> Iterator[Look]:
        """Yield code and addresses, which are no text to be checked and yet what a reader sees."""
        source = self.document.source[segment.source_start : segment.source_end]
        # At the edges of a block, what stands for them was trimmed away.
        start = min(max(segment.text_start, self.block.start), self.block.end)
        end = max(min(segment.text_end, self.block.end), start)
        if source.startswith("`"):
            yield Look(start, end, "code", shown=source.strip("`").strip())
        elif address := _SHOWN.fullmatch(source):
            yield Look(start, end, "a", target=address[1], shown=address[1])

    def _target(self, match: re.Match[str], start: int, end: int) -> str:
        if match.group().startswith("]("):
            return match["angled"] or match["bare"] or ""
        label = match["label"] or self.document.text[start:end]
        return self.targets.get(_label(label), "")


def _line_break(document: Document, segment: Segment) -> Iterator[Look]:
    """Yield a line end that the writer asked for: `<br>`, which stands as a line end in the text."""
    made = segment.mapped in (Mapped.REPLACED, Mapped.INSERTED)
    if made and document.text[segment.text_start : segment.text_end] == "\n":
        yield Look(segment.text_start, segment.text_end, "br", shown="\n")


def _definitions(source: str) -> dict[str, str]:
    return {_label(match[1]): match[2] for match in _DEFINITION.finditer(source)} if "]:" in source else {}


def _label(text: str) -> str:
    return " ".join(text.split()).casefold()
