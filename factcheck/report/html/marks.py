"""The figures of an article as marks: where each stands, how it came out, and which findings tell about it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from factcheck.model.finding import Verdict
from factcheck.report.excerpt import spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model.finding import Finding, Report

#: Verdicts from the gravest to the least, with the sign that stands beside each: nothing is told by colour alone.
SIGNS = {"contradicted": "✕", "misleading": "!", "unchecked": "○", "supported": "✓"}
#: What is no verdict: a figure that no rule tied to another, and a numeral that was not understood.
LOOSE, UNREAD, ASIDE = "loose", "unread", "aside"
TOLD = {
    LOOSE: "in no claim that a rule knows",
    UNREAD: "not understood",
    ASIDE: "set aside",
    "unchecked": "not checked",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of the text that is marked."""

    start: int
    end: int
    state: str  #: a verdict, LOOSE, UNREAD or ASIDE
    findings: tuple[int, ...]  #: places of its findings in the report, the gravest first
    why: str = ""  #: what is said of it where it has no findings


def state(finding: Finding) -> str:
    """Return the verdict of a finding as a word."""
    return str(finding.verdict)


def marks(report: Report) -> list[Mark]:
    """Return the marks of a report, in order, none over another."""
    told: dict[tuple[int, int], list[int]] = {}
    for place, finding in enumerate(report.findings):
        for span in spans(finding):
            told.setdefault(span, []).append(place)
    for figure in report.figures:
        if figure.kind.is_quantity:
            told.setdefault((figure.start, figure.end), [])
    aside = {span: each for each in report.set_aside for span in spans(each.finding)}
    found = []
    for span, places in told.items():
        if not places and span in aside:
            why = ": ".join(part for part in (f"{TOLD[ASIDE]}, {aside[span].by}", aside[span].reason) if part)
            found.append(Mark(*span, ASIDE, (), why))
        else:
            found.append(_mark(report, span, places))
    found += [Mark(start, end, UNREAD, ()) for start, end in report.coverage.unread]
    return _apart(sorted(found, key=lambda each: (each.start, -each.end, not each.findings)))


def _mark(report: Report, span: tuple[int, int], places: list[int]) -> Mark:
    order = list(SIGNS)
    places = sorted(places, key=lambda place: (order.index(state(report.findings[place])), place))
    gravest = state(report.findings[places[0]]) if places else LOOSE
    return Mark(*span, gravest, tuple(places))


def _apart(ordered: list[Mark]) -> list[Mark]:
    """Return the marks without those that reach into one before them."""
    kept: list[Mark] = []
    for mark in ordered:
        if mark.end > mark.start and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return kept


def marked(report: Report, start: int, end: int, found: list[Mark], anchors: Mapping[int, str]) -> str:
    """Return a stretch of the text as HTML, its figures marked and linked to their working."""
    text = report.document.text
    parts = []
    at = start
    for mark in found:
        if mark.end <= at or mark.start >= end:
            continue
        first, last = max(mark.start, at), min(mark.end, end)
        parts.append(escape(text[at:first]))
        parts.append(_element(report, mark, text[first:last], anchors))
        at = last
    parts.append(escape(text[at:end]))
    return "".join(parts)


def _element(report: Report, mark: Mark, text: str, anchors: Mapping[int, str]) -> str:
    said = f'<span class="said"> ({TOLD.get(mark.state, mark.state)})</span>'
    shown = f"{escape(text)}{said}"
    if not mark.findings:
        why = escape(mark.why or TOLD[mark.state])
        return f'<span class="figure {mark.state}" title="{why}">{shown}</span>'
    codes = " ".join(dict.fromkeys(report.findings[place].code for place in mark.findings))
    pairs = " ".join(
        dict.fromkeys(f"{state(report.findings[place])}:{report.findings[place].code}" for place in mark.findings)
    )
    states = Verdict(mark.state)
    href = anchors[mark.findings[0]]
    return f'<a class="figure {states}" href="#{href}" data-told="{escape(pairs)}" title="{escape(codes)}">{shown}</a>'
