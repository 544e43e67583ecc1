"""The working of one finding: what was compared, the arithmetic, the rows of the tables, and the correction."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from factcheck.report.html.marks import SIGNS, TOLD, state
from factcheck.report.html.pictures import picture
from factcheck.report.view import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model.finding import Evidence, Finding, Report
    from factcheck.reference.tables import Tables


def card(report: Report, place: int, anchor: str, tables: Tables) -> str:
    """Return the finding as a line that opens to its working."""
    finding = report.findings[place]
    verdict = state(finding)
    shown = TOLD.get(verdict, verdict)
    body = "".join(
        (
            _roles(finding),
            _list("steps", finding.steps),
            picture(finding, tables),
            _list("remarks", finding.notes),
            _evidence(finding.evidence),
            _correction(report, finding),
            _reference(report, finding, anchor),
        )
    )
    return (
        f'<details class="card {verdict}" data-verdict="{verdict}" data-rule="{escape(finding.code)}">'
        f'<summary><span class="verdict"><span aria-hidden="true">{SIGNS[verdict]}</span> {shown}</span> '
        f'<span class="message">{escape(_message(finding))}</span></summary>'
        f'<div class="working" id="{anchor}" tabindex="-1">{body}</div></details>\n'
    )


def _message(finding: Finding) -> str:
    """Return what a finding says, without the words that its verdict has just said."""
    rest = finding.message.removeprefix("Not checked: ")
    return rest[:1].upper() + rest[1:]


def _reference(report: Report, finding: Finding, anchor: str) -> str:
    line, column = report.document.position(finding.start)
    rule = escape(f"{finding.code} {finding.name}".rstrip())
    return (
        f'<p class="rule"><a href="#rule-{escape(finding.code)}">{rule}</a> · '
        f'<a href="#{anchor}" aria-label="Link to this finding">link</a> · line {line}, column {column}</p>'
    )


def _roles(finding: Finding) -> str:
    """Return which figure was taken for what."""
    if not finding.claim:
        return ""
    roles = "".join(
        f"<div><dt>{escape(role)}</dt><dd>{escape(one_line(figure.text))}</dd></div>"
        for role, figure in finding.claim.roles.items()
    )
    quoted = '<p class="remark">Said in a quotation.</p>' if finding.claim.quoted else ""
    return f'<dl class="roles">{roles}</dl>{quoted}'


def _list(kind: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<ul class="{kind}">{items}</ul>' if items else ""


def _evidence(rows: tuple[Evidence, ...]) -> str:
    """Return the rows that decided, each with its table and its publisher."""
    if not rows:
        return ""
    lines = []
    for row in rows:
        key = " ".join(part for part in (row.table, row.row) if part)
        read = f", as of {escape(row.retrieved)}" if row.retrieved else ""
        source = f"<br><cite>{escape(row.source)}</cite>{read}" if row.source else ""
        lines.append(f"<li>{escape(row.text)}{source}<br><code>{escape(key)}</code></li>")
    return f'<h4>Source</h4><ul class="evidence">{"".join(lines)}</ul>'


def _correction(report: Report, finding: Finding) -> str:
    """Return the line for the writer: where, what stands there, what would hold; its copy says why as well."""
    if finding.severity is None:
        return ""
    line, _ = report.document.position(finding.start)
    said = f"{report.document.name}, line {line}:"
    suggestion = finding.suggestion
    if suggestion is not None:
        old = one_line(report.document.text[suggestion.start : suggestion.end])
        sure = "should be" if suggestion.safe else "may have to be"
        said += f" “{old}” {sure} “{one_line(suggestion.text)}”."
    button = '<button type="button" class="copy" hidden>Copy the correction</button>'
    return f'<p class="correction"><q>{escape(said)}</q> {button}</p>'
