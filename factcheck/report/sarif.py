"""SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.report.jsonform import summary
from factcheck.report.told import Told, set_by, told
from factcheck.rule import every
from factcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report, SetAside
    from factcheck.report.view import View
    from factcheck.rule import Rule

_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(reports: Sequence[Report], view: View | None = None) -> str:
    """Return one run with its rules and results; what was set aside is among them, with its suppression."""
    results = list(told(reports, all_=True))
    names = {each.finding.code: each.finding.name for each in results}
    codes = sorted(names)
    known = {rule.code: rule for rule in (every() if view is None or view.rules is None else view.rules)}
    # The standard wants suppressions with every result of a run or with none.
    aside = any(each.aside for each in results)
    run = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "semanticVersion": __version__,
                "rules": [_rule(code, names[code], known.get(code)) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.finding.code), aside=aside) for each in results],
        # What was not checked belongs to the report wherever it is read.
        "properties": {"coverage": summary(reports)},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, name: str, rule: Rule | None) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": code,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": rule.summary if rule else f"{code} {name}".rstrip()},
    }
    if rule:
        entry["help"] = {"text": rule.doc, "markdown": rule.doc}
    return entry


def _result(each: Told, rule: int, *, aside: bool) -> dict[str, Any]:
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
    if aside:
        result["suppressions"] = [_suppression(each.aside)] if each.aside else []
    return result


def _suppression(aside: SetAside) -> dict[str, str]:
    """Return who set a finding aside; only a remark with a line stands in the draft itself."""
    kind = "inSource" if aside.by == "suppression" and aside.line else "external"
    return {"kind": kind, "status": "accepted", "justification": f"Set aside {set_by(aside)}"}


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
