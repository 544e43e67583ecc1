"""The diagnostics that reviewdog reads; its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.report.places import end_position
from factcheck.report.told import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.document import Document
    from factcheck.model.finding import Report
    from factcheck.report.view import View

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(reports: Sequence[Report], view: View | None = None) -> str:  # noqa: ARG001 - all renderers are called alike
    """Return the diagnostics."""
    diagnostics = []
    for each in told(reports):
        finding, document = each.finding, each.report.document
        entry: dict[str, Any] = {
            "message": "\n".join([finding.message, *each.details]),
            "location": {"path": each.path, "range": _range(document, finding.start, finding.end)},
            "severity": _SEVERITIES[each.severity],
            "code": {"value": finding.code},
        }
        if finding.suggestion is not None and finding.suggestion.safe:
            suggestion = finding.suggestion
            where = _range(document, suggestion.start, suggestion.end)
            entry["suggestions"] = [{"range": where, "text": suggestion.text}]
        diagnostics.append(entry)
    return (
        json.dumps({"source": {"name": "factcheck"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=2) + "\n"
    )


def _range(document: Document, start: int, end: int) -> dict[str, dict[str, int]]:
    first, last = document.source_span(start, end)
    return {
        "start": _place(document.source, first, *document.position(start)),
        "end": _place(document.source, last, *end_position(document, start, end)),
    }


def _place(source: str, offset: int, line: int, column: int) -> dict[str, int]:
    before = source[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "replace")) + 1}
