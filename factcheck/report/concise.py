"""One line for each finding, for editors and for grep; the coverage in one more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import coverage
from factcheck.report.places import place
from factcheck.report.view import View, label, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report


def render(reports: Sequence[Report], view: View | None = None) -> str:
    """Return `file:line:column: severity CODE message`, a line each."""
    view = view or View()
    lines = []
    for report in reports:
        for finding in view.findings(report):
            where = f"{one_line(report.document.name)}:{place(report.document, finding.start)}"
            lines.append(f"{where}: {label(finding)} {finding.code} {one_line(finding.message)}\n")
    if view.summary:
        lines.append(coverage.render(reports, view))
    return "".join(lines)
