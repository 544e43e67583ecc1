"""The figures of an article as marks: where each stands, how it came out, and which findings tell about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.report.excerpt import spans
from factcheck.report.html.entries import LOOSE, SIGNS, UNREAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report
    from factcheck.report.html.entries import Entry


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of the text that is marked."""

    start: int
    end: int
    state: str  #: a verdict, ASIDE, LOOSE or UNREAD
    entries: tuple[Entry, ...]  #: what tells about it, the gravest first
    why: str = ""  #: what is said of it where nothing tells about it


def marks(report: Report, entries: Sequence[Entry]) -> list[Mark]:
    """Return the marks of a report, in order, none over another."""
    about: dict[tuple[int, int], list[Entry]] = {}
    for entry in entries:
        for span in spans(entry.finding):
            about.setdefault(span, []).append(entry)
    for figure in report.figures:
        if figure.kind.is_quantity:
            about.setdefault((figure.start, figure.end), [])
    found = [_mark(span, told) for span, told in about.items()]
    found += [Mark(start, end, UNREAD, ()) for start, end in report.coverage.unread]
    return _apart(sorted(found, key=lambda each: (each.start, -each.end, not each.entries)))


def _mark(span: tuple[int, int], about: list[Entry]) -> Mark:
    order = list(SIGNS)
    told = sorted(about, key=lambda each: order.index(each.state))
    return Mark(*span, told[0].state if told else LOOSE, tuple(told))


def _apart(ordered: list[Mark]) -> list[Mark]:
    """Return the marks without those that reach into one before them."""
    kept: list[Mark] = []
    for mark in ordered:
        if mark.end > mark.start and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return kept
