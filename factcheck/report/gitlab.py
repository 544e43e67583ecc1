"""The code quality report of GitLab."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.report.told import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report
    from factcheck.report.view import View

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(reports: Sequence[Report], view: View | None = None) -> str:  # noqa: ARG001 - all renderers are called alike
    """Return the report; GitLab hides equal fingerprints, so the path belongs to them."""
    entries = [
        {
            "description": f"{each.finding.code}: {each.finding.message}",
            "check_name": each.finding.code,
            "fingerprint": f"{each.fingerprint}:{each.path}",
            "severity": _SEVERITIES[each.severity],
            "location": {"path": each.path, "lines": {"begin": each.line, "end": each.end_line}},
        }
        for each in told(reports)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
