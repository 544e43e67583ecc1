"""The report for a terminal: each finding with its line, working and source; then what was seen and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.finding import Severity, Verdict
from factcheck.report import coverage
from factcheck.report.excerpt import excerpt
from factcheck.report.places import place
from factcheck.report.view import View, hint, label, one_line, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Finding, Report

_COLORS = {"error": "1;31", "warning": "1;33", "note": "1;36", "ok": "32", "unchecked": "2"}
_CARETS = {"error": "31", "warning": "33", "note": "36", "ok": "32", "unchecked": "2"}
_INDENT = "   "


def render(reports: Sequence[Report], view: View | None = None) -> str:
    """Return the text for a terminal."""
    view = view or View()
    parts = [_finding(report, finding, view) for report in reports for finding in view.findings(report)]
    if view.summary:
        lines = coverage.render(reports, view).splitlines()
        parts.append("".join(f"{wrapped(line, view.width, '  ')}\n" for line in lines))
    return "\n".join(parts)


def _finding(report: Report, finding: Finding, view: View) -> str:
    loud = label(finding)
    verdict = f"{finding.verdict}: " if finding.verdict is not Verdict.UNCHECKED else ""
    head = f"{_paint(loud, _COLORS[loud], view)} {_paint(finding.code, '1', view)} {verdict}{one_line(finding.message)}"
    lines = [f"{one_line(report.document.name)}:{place(report.document, finding.start)}: {head}"]
    shown = excerpt(report.document, finding, max(view.width - 10, 30))
    margin = max((len(str(number)) for number, _, _ in shown), default=0) + 2
    for number, text, carets in shown:
        lines.append(f"{number:>{margin}} | {text}")
        lines.append(f"{'':>{margin}} | {_carets(carets, _CARETS[loud], view)}")
    lines.extend(wrapped(_INDENT + row, view.width, 2 * _INDENT) for row in _explanation(report, finding, view))
    return "\n".join(lines) + "\n"


def _explanation(report: Report, finding: Finding, view: View) -> list[str]:
    """Return the lines below a finding: why, where from, what instead."""
    rows = []
    if finding.steps:
        rows.append("why: " + "; ".join(one_line(step) for step in finding.steps))
    rows.extend("note: " + one_line(note) for note in finding.notes)
    rows.extend("from: " + one_line(evidence) for evidence in _sources(finding, view))
    if mend := hint(report, finding):
        rows.append(mend)
    return rows


def _sources(finding: Finding, view: View) -> list[str]:
    """Return the rows that were used, those of one publisher in one line; without `verbose`, two of them at most."""
    by_source: dict[str, list[str]] = {}
    for evidence in finding.evidence:
        rows = by_source.setdefault(evidence.source, [])
        place = f" [{evidence.table} {evidence.row}]" if view.verbose and evidence.table else ""
        if evidence.text + place not in rows:
            rows.append(evidence.text + place)
    lines = []
    for source, rows in by_source.items():
        shown = rows if view.verbose else rows[:2]
        more = f" and {len(rows) - len(shown)} more" if len(rows) > len(shown) else ""
        lines.append(" · ".join(part for part in ("; ".join(row for row in shown if row) + more, source) if part))
    return lines


def _paint(text: str, code: str, view: View) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if view.color and text else text


def _carets(carets: str, code: str, view: View) -> str:
    bare = carets.lstrip(" ")
    return carets[: len(carets) - len(bare)] + _paint(bare, code, view)


def loudest(reports: Sequence[Report]) -> Severity | None:
    """Return the loudest severity of all findings, None if there is none."""
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    found = {finding.severity for report in reports for finding in report.findings}
    return next((severity for severity in order if severity in found), None)
