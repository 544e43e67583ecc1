"""The report as JSON: an envelope with a version, which other programs may rely on.

Its schema is `envelope.schema.json` beside this module. Offsets count code points of the text and say so; numbers are
decimal strings. Where the decimals of a number never end, a second key with `_exact` gives it as a fraction. With the
document, `load` gives back the reports as they were, except for the working notes of claims (`Claim.terms`).
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from factcheck.model.finding import Verdict
from factcheck.report.decimals import decimal, terminates
from factcheck.report.fingerprint import fingerprints
from factcheck.report.places import end_position
from factcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from factcheck.model.calendar import WrittenDate
    from factcheck.model.claim import Claim
    from factcheck.model.document import Document
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding, Report
    from factcheck.model.interval import Interval
    from factcheck.report.view import View

SCHEMA_VERSION = "1.0"
#: Where the repository explains a rule; `factcheck explain` prints the same page.
HELP = "docs/rules/{code}.md"


def render(reports: Sequence[Report], view: View | None = None) -> str:  # noqa: ARG001 - all renderers are called alike
    """Return the envelope; findings of every verdict are in it, whatever the view."""
    return dump(reports, indent=2)


def dump(reports: Sequence[Report], *, document: bool = False, indent: int | None = None) -> str:
    """Return the envelope as text; with `document`, also the source and its map, as `load` needs them."""
    return json.dumps(envelope(reports, document=document), ensure_ascii=False, indent=indent) + "\n"


def envelope(reports: Sequence[Report], *, document: bool = False) -> dict[str, Any]:
    """Return the envelope as plain lists and dictionaries."""
    tables: dict[str, str] = {}
    for report in reports:
        tables.update(report.tables)
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "factcheck", "version": __version__},
        "offset_unit": "unicode-codepoint",
        "tables": [{"id": table, "vintage": vintage} for table, vintage in sorted(tables.items())],
        "summary": summary(reports),
        "files": [_file(report, document=document) for report in reports],
    }


def summary(reports: Sequence[Report]) -> dict[str, int]:
    """Return what was seen, what came of it and what was not checked, as numbers."""
    counts = {"files": len(reports)}
    for name in ("figures", "quantities", "claims", "checked", "unbound"):
        counts[name] = sum(getattr(report.coverage, name) for report in reports)
    counts["unread"] = sum(len(report.coverage.unread) for report in reports)
    for verdict in Verdict:
        counts[str(verdict)] = sum(each.verdict is verdict for report in reports for each in report.findings)
    counts["set_aside"] = sum(len(report.set_aside) for report in reports)
    return counts


def _file(report: Report, *, document: bool) -> dict[str, Any]:
    coverage = report.coverage
    source = report.document.source.encode("utf-8", "surrogatepass")
    prints = fingerprints(report, all_=True)
    entry: dict[str, Any] = {
        "path": report.document.name,
        "format": report.document.format,
        "sha256": sha256(source).hexdigest(),
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "tables": dict(sorted(report.tables.items())),
        "coverage": {
            "figures": coverage.figures,
            "quantities": coverage.quantities,
            "claims": coverage.claims,
            "checked": coverage.checked,
            "verdicts": dict(sorted(coverage.verdicts.items())),
            "unchecked": dict(sorted(coverage.unchecked.items())),
            "unbound": coverage.unbound,
            "unread": [list(span) for span in coverage.unread],
        },
        "figures": [figure_entry(report.document, figure) for figure in report.figures],
        "findings": [
            _finding(report.document, finding, print_) for finding, print_ in zip(report.findings, prints, strict=False)
        ],
        "set_aside": [
            {
                "finding": _finding(report.document, each.finding, print_),
                "by": each.by,
                "reason": each.reason,
                "line": each.line or None,
            }
            for each, print_ in zip(report.set_aside, prints[len(report.findings) :], strict=True)
        ],
    }
    if document:
        entry["document"] = _document(report.document)
    return entry


def _finding(document: Document, finding: Finding, fingerprint: str) -> dict[str, Any]:
    suggestion = finding.suggestion
    return {
        "code": finding.code,
        "name": finding.name,
        "verdict": str(finding.verdict),
        "severity": str(finding.severity) if finding.severity else None,
        "message": finding.message,
        "text": document.text[finding.start : finding.end],
        **_place(document, finding.start, finding.end),
        "claim": _claim(document, finding.claim) if finding.claim else None,
        "stated": _interval(finding.stated),
        "computed": _interval(finding.computed),
        "steps": list(finding.steps),
        "evidence": [
            {"text": row.text, "table": row.table, "row": row.row, "source": row.source, "retrieved": row.retrieved}
            for row in finding.evidence
        ],
        "suggestion": suggestion
        and {
            **_place(document, suggestion.start, suggestion.end),
            "text": suggestion.text,
            "safe": suggestion.safe,
        },
        "reason": finding.reason,
        "notes": list(finding.notes),
        "fingerprint": fingerprint,
        "help_uri": HELP.format(code=finding.code),
    }


def _claim(document: Document, claim: Claim) -> dict[str, Any]:
    return {
        "code": claim.code,
        "roles": {role: figure_entry(document, figure) for role, figure in claim.roles.items()},
        "scope": str(claim.scope),
        "as_of": claim.as_of.isoformat() if claim.as_of else None,
        "quoted": claim.quoted,
        "cues": [list(span) for span in claim.cues],
    }


def figure_entry(document: Document, figure: Figure) -> dict[str, Any]:
    """Return one figure as the envelope has it."""
    hedge, counted = figure.hedge, figure.counted
    return {
        "text": figure.text,
        **_place(document, figure.start, figure.end),
        "kind": str(figure.kind),
        **_number("low", figure.low),
        **_number("high", figure.high),
        **_number("step", figure.step),
        **_number("grain", figure.grain),
        "unit": figure.unit,
        "units": list(figure.units),
        "hedge": hedge and {"kind": str(hedge.kind), "text": hedge.text, "span": _span(hedge.start, hedge.end)},
        "form": str(figure.form),
        "per": figure.per,
        "counted": counted and {"text": counted.text, "head": counted.head, "span": _span(counted.start, counted.end)},
        "date": _date(figure.date),
        "carried": figure.carried,
        "label": figure.label,
    }


def _place(document: Document, start: int, end: int) -> dict[str, Any]:
    """Return where a span stands: in the text, in the source file, and as line and column of its start and end."""
    first, last = document.source_span(start, end)
    line, column = document.position(start)
    end_line, end_column = end_position(document, start, end)
    return {
        "span": _span(start, end),
        "source_span": _span(first, last),
        "start": {"line": line, "column": column},
        "end": {"line": end_line, "column": end_column},
    }


def _span(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end}


def _number(key: str, value: Fraction | None) -> dict[str, str | None]:
    if value is None:
        return {key: None}
    exact = {} if terminates(value) else {f"{key}_exact": str(value)}
    return {key: decimal(value), **exact}


def _interval(interval: Interval | None) -> dict[str, str | None] | None:
    return None if interval is None else {**_number("low", interval.lo), **_number("high", interval.hi)}


def _date(written: WrittenDate | None) -> dict[str, Any] | None:
    if written is None:
        return None
    return {
        "year": written.year,
        "month": written.month,
        "day": written.day,
        "weekday": written.weekday,
        "quarter": written.quarter,
        "quarters": written.quarters,
        "fiscal": written.fiscal,
        "decade": written.decade,
        "until": _date(written.until),
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "source": document.source,
        "text": document.text,
        "segments": [
            [str(s.mapped), s.text_start, s.text_end, s.source_start, s.source_end] for s in document.segments
        ],
        "blocks": [[block.start, block.end, str(block.scope), block.level] for block in document.blocks],
        "quotations": [list(span) for span in document.quotations],
        "metadata": dict(document.metadata),
        **({"looks": [list(look) for look in document.looks]} if document.looks else {}),
    }
