"""A report in Markdown, for a comment on a pull request or a job summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import coverage
from factcheck.report.places import place
from factcheck.report.told import sources
from factcheck.report.view import View, hint, label, one_line

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
        parts.append("".join(f"{_closing(line)}  \n" for line in coverage.render(reports, view).splitlines()))
    return "\n".join(parts)


def _closing(line: str) -> str:
    """Return a line of the coverage; the command in it is code."""
    before, sign, rest = line.partition("`factcheck explain ")
    if not sign:
        return _plain(line)
    code, _, after = rest.partition("`")
    return f"{_plain(before)}`factcheck explain {code}`{_plain(after)}"


def _row(report: Report, finding: Finding) -> str:
    said = [_plain(finding.message), *(f"*{_plain(step)}*" for step in finding.steps)]
    said.extend(map(_plain, (*finding.notes, *sources(finding))))
    if mend := hint(report, finding):
        said.append(_plain(mend))
    where = _plain(f"{report.document.name}:{place(report.document, finding.start)}")
    loud = label(finding)
    verdict = f"{loud}: {finding.verdict}" if loud in ("error", "warning", "note") else str(finding.verdict)
    return f"| {where} | {finding.code} {finding.name} | {verdict} | {'<br>'.join(said)} |\n"


def _plain(text: str) -> str:
    return "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in one_line(text))
