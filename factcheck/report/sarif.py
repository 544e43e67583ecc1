"""SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.report.jsonform import HELP
from factcheck.report.told import Told, told
from factcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Finding, Report
    from factcheck.report.view import View

_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(reports: Sequence[Report], view: View | None = None) -> str:  # noqa: ARG001 - all renderers are called alike
    """Return one run with its rules and results."""
    results = list(told(reports))
    rules = {each.finding.code: each.finding for each in results}
    codes = sorted(rules)
    run = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "semanticVersion": __version__,
                "informationUri": HELP.partition("#")[0],
                "rules": [_rule(rules[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.finding.code)) for each in results],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(finding: Finding) -> dict[str, Any]:
    name = "".join(word.capitalize() for word in finding.name.split("-"))
    return {
        "id": finding.code,
        "name": name,
        "shortDescription": {"text": f"{finding.code} {finding.name}"},
        "helpUri": HELP.format(code=finding.code.lower()),
    }


def _result(each: Told, rule: int) -> dict[str, Any]:
    text = "\n".join([each.finding.message, *each.details])
    result: dict[str, Any] = {
        "ruleId": each.finding.code,
        "ruleIndex": rule,
        "level": each.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(each.path)}, "region": _region(each)}}],
        "partialFingerprints": {"factcheck/v1": each.fingerprint},
    }
    suggestion = each.finding.suggestion
    if suggestion is not None and suggestion.safe:
        first, last = each.report.document.source_span(suggestion.start, suggestion.end)
        change = {
            "deletedRegion": {"charOffset": first, "charLength": last - first},
            "insertedContent": {"text": suggestion.text},
        }
        location = {"uri": _uri(each.path)}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": location, "replacements": [change]}]}]
    return result


def _region(each: Told) -> dict[str, int]:
    return {
        "startLine": each.line,
        "startColumn": each.column,
        "endLine": each.end_line,
        "endColumn": each.end_column,
    }


def _uri(path: str) -> str:
    """Return the path as a relative URI; the standard library's function for it lives among network code."""
    return "".join(
        chr(byte) if chr(byte) in _UNRESERVED else f"%{byte:02X}" for byte in path.encode("utf-8", "surrogateescape")
    )
