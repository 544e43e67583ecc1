"""Annotations for GitHub: shown beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import coverage
from factcheck.report.told import ORDER, Told, told
from factcheck.report.view import View, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report

#: GitHub shows so many annotations of a kind for a step; what is over that is printed to the log.
MOST = 10
_KINDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(reports: Sequence[Report], view: View | None = None) -> str:
    """Return workflow commands, the most severe first, then what does not fit as plain lines, then the coverage."""
    view = view or View()
    lines = []
    rest = []
    shown = dict.fromkeys(_KINDS, 0)
    for each in sorted(told(reports), key=lambda each: ORDER[each.severity]):
        shown[each.severity] += 1
        if shown[each.severity] <= MOST:
            lines.append(_annotation(each))
        else:
            message = one_line(each.finding.message)
            rest.append(f"{each.path}:{each.line}:{each.column}: {each.severity} {each.finding.code} {message}\n")
    if rest:
        lines.append(f"{len(rest)} more:\n")
    if view.summary:
        rest.append(coverage.render(reports, view))
    return "".join([*lines, *rest])


def _annotation(each: Told) -> str:
    fields = {
        "file": each.path,
        "line": str(each.line),
        "endLine": str(each.end_line),
        "title": each.title,
    }
    if each.line == each.end_line:
        # GitHub takes columns only within one line.
        fields.update(col=str(each.column), endColumn=str(each.end_column))
    message = "\n".join([one_line(each.finding.message), *map(one_line, each.details)])
    written = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in fields.items())
    return f"::{_KINDS[each.severity]} {written}::{_escaped(message)}\n"


def _escaped(text: str, also: str = "") -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    for sign in also:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
