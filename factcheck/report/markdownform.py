"""A report in Markdown, for a comment on a pull request or a job summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import coverage
from factcheck.report.view import View, label, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Finding, Report

_SPECIAL = frozenset("\\`*_{}[]<>|#~&")


def render(reports: Sequence[Report], view: View | None = None) -> str:
    """Return a table of the findings, and the coverage below it."""
    view = view or View()
    rows = [_row(report, finding) for report in reports for finding in view.findings(report)]
    parts = []
    if rows:
        parts.append("| place | rule | verdict | what was found |\n|---|---|---|---|\n" + "".join(rows))
    if view.summary:
        parts.append("".join(f"{_plain(line)}  \n" for line in coverage.render(reports, view).splitlines()))
    return "\n".join(parts)


def _row(report: Report, finding: Finding) -> str:
    line, column = report.document.position(finding.start)
    said = [_plain(finding.message), *(f"*{_plain(step)}*" for step in finding.steps), *map(_plain, finding.notes)]
    if finding.suggestion is not None and finding.severity is not None:
        hint = "suggestion" if finding.suggestion.safe else "perhaps"
        said.append(f"{hint}: {_plain(finding.suggestion.text)}")
    place = _plain(f"{report.document.name}:{line}:{column}")
    verdict = f"{label(finding)}: {finding.verdict}" if finding.severity else str(finding.verdict)
    return f"| {place} | {finding.code} {finding.name} | {verdict} | {'<br>'.join(said)} |\n"


def _plain(text: str) -> str:
    return "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in one_line(text))
