"""The words of a block as HTML: its figures marked and linked to their working, the rest as it looks to a reader."""

from __future__ import annotations

from collections import deque
from html import escape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Generic, TypeVar

from factcheck.report.html.entries import told
from factcheck.report.html.looks import Look, looks
from factcheck.report.html.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model.document import Block, Document

#: Links of an article that the page may lead to; any other is shown as words.
_OUTSIDE = ("https://", "http://", "mailto:")
#: Links to other places open beside the report and learn nothing of it.
APART = 'rel="noopener noreferrer" target="_blank"'
_ORDER = ("a", "strong", "em", "u", "s", "small", "code")
_Span = TypeVar("_Span", Mark, Look)


class _Passing(Generic[_Span]):
    """Spans in order, asked for by one who goes through the text once: each is looked at while it is passed."""

    def __init__(self, spans: Iterable[_Span]) -> None:
        self._coming: deque[_Span] = deque(spans)
        self._open: list[_Span] = []

    def over(self, start: int, end: int) -> list[_Span]:
        """Return the spans that reach into a stretch or to an end of it; later calls start no earlier."""
        while self._coming and self._coming[0].start <= end:
            self._open.append(self._coming.popleft())
        self._open = [each for each in self._open if each.end >= start]
        return self._open


class Words:
    """The text of one document, asked for block by block."""

    def __init__(self, document: Document, marks: Sequence[Mark]) -> None:
        self.document = document
        self.named: set[str] = set()  # anchors of findings that have a figure in the text to lead back to
        self._marks = _Passing(marks)
        self._looks = _Passing(looks(document))

    def of(self, block: Block) -> str:
        """Return a block as HTML; blocks are asked for in the order of the text."""
        marks, looks = self._marks.over(block.start, block.end), self._looks.over(block.start, block.end)
        spans = [(each.start, each.end) for each in marks] + [(each.start, each.end) for each in looks]
        inside = {edge for span in spans for edge in span if block.start < edge < block.end}
        pieces = self._pieces(sorted({block.start, *inside, block.end}), _Passing(marks), _Passing(looks))
        return "".join(self._written(mark, list(group)) for mark, group in groupby(pieces, key=lambda each: each[0]))

    def _pieces(
        self, edges: list[int], marks: _Passing[Mark], looks: _Passing[Look]
    ) -> Iterator[tuple[Mark | None, tuple[Look, ...], str]]:
        """Yield the stretches between two edges: the mark and the looks of each, and its HTML."""
        text = self.document.text
        for start, end in pairwise([*edges, edges[-1]]):
            over = looks.over(start, end)
            here = [look for look in over if look.start == look.end == start]
            if here:
                yield None, (), "".join(_unread(look, last=start == edges[-1]) for look in here)
            if start == end:
                continue
            over = [look for look in over if look.start <= start and end <= look.end]
            mark = next((mark for mark in marks.over(start, end) if mark.start <= start and end <= mark.end), None)
            yield mark, tuple(look for look in over if not look.shown), self._shown(text[start:end], over, mark)

    @staticmethod
    def _shown(text: str, over: Sequence[Look], mark: Mark | None) -> str:
        """Return what a reader sees there: the text, or what the text leaves out."""
        instead = next((look for look in over if look.shown), None)
        if instead is None or mark is not None:
            return escape(text)
        if instead.tag == "br":
            return "<br>"
        return _unread(instead)

    def _written(self, mark: Mark | None, pieces: list[tuple[Mark | None, tuple[Look, ...], str]]) -> str:
        if mark is None:
            return "".join(_dressed(over, shown) for _, over, shown in pieces)
        # A figure leads to its working, and a link cannot stand in a link.
        words = "".join(
            _dressed([each for each in over if each.tag != "a"], shown, linked=any(each.tag == "a" for each in over))
            for _, over, shown in pieces
        )
        targets = dict.fromkeys(look.target for _, over, _ in pieces for look in over if look.tag == "a")
        return self._figure(mark, words) + "".join(_way_out(target) for target in targets)

    def _figure(self, mark: Mark, words: str) -> str:
        shown = f'{words}<span class="said"> ({told(mark.state)})</span>'
        if not mark.entries:
            return f'<span class="figure {mark.state}" title="{escape(mark.why or told(mark.state))}">{shown}</span>'
        codes = " ".join(dict.fromkeys(each.finding.code for each in mark.entries))
        pairs = " ".join(dict.fromkeys(f"{each.state}:{each.finding.code}" for each in mark.entries))
        href = mark.entries[0].anchor
        names = [each.anchor for each in mark.entries if each.anchor not in self.named]
        self.named.update(names)
        # Each finding leads back to the first of its figures, so a figure may carry several names.
        places = "".join(f'<span id="at-{name}"></span>' for name in names)
        return (
            f'{places}<a class="figure {mark.state}" href="#{href}" data-told="{escape(pairs)}" '
            f'title="{escape(codes)}">{shown}</a>'
        )


def _unread(look: Look, *, last: bool = False) -> str:
    """Return what is shown and not read: code, an address, the sign of a note."""
    if look.tag == "sup":
        return f"<sup>{escape(look.shown)}</sup>"
    shown = _wrapped(f'<span class="unread" title="not read as text">{escape(look.shown)}</span>', look)
    if look.end > look.start:
        return shown
    return f" {shown}" if last else f"{shown} "


def _dressed(over: Sequence[Look], shown: str, *, linked: bool = False) -> str:
    for look in sorted(over, key=lambda each: _ORDER.index(each.tag) if each.tag in _ORDER else 0, reverse=True):
        shown = _wrapped(shown, look)
    return f'<span class="linked">{shown}</span>' if linked else shown


def _wrapped(shown: str, look: Look) -> str:
    if look.tag != "a":
        return f"<{look.tag}>{shown}</{look.tag}>"
    target = _address(look.target)
    if not target:
        return f'<span class="linked">{shown}</span>'
    return f'<a class="linked" href="{escape(target)}" {APART}>{shown}</a>'


def _way_out(target: str) -> str:
    """Return the link that a figure stands in, as a sign of its own behind it."""
    address = _address(target)
    if not address:
        return ""
    place = escape(address)
    return f'<a class="out" href="{place}" {APART} title="{place}" aria-label="The link here">↗</a>'


def _address(target: str) -> str:
    if target.lower().startswith("www."):
        target = f"https://{target}"
    return target if target.lower().startswith(_OUTSIDE) and target.isprintable() and " " not in target else ""
