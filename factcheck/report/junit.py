"""JUnit XML, which every CI server shows: a suite for each file, a case for each claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from factcheck.model.finding import Severity, Verdict
from factcheck.report.told import set_by, sources
from factcheck.report.view import hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Finding, Report, SetAside
    from factcheck.report.view import View

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(reports: Sequence[Report], view: View | None = None) -> str:  # noqa: ARG001 - all renderers are called alike
    """Return the suites: what is contradicted fails; what could not be checked or was set aside is skipped, and why."""
    suites = "".join(_suite(report) for report in reports)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="factcheck">\n{suites}</testsuites>\n'


def _suite(report: Report) -> str:
    failures = sum(finding.severity is Severity.ERROR for finding in report.findings)
    aside = len(report.set_aside)
    skipped = sum(finding.verdict is Verdict.UNCHECKED for finding in report.findings) + aside
    counts = f'tests="{len(report.findings) + aside}" failures="{failures}" errors="0" skipped="{skipped}"'
    cases = "".join(_case(report, finding) for finding in report.findings)
    cases += "".join(_case(report, each.finding, each) for each in report.set_aside)
    return f"<testsuite name={_attribute(report.document.name)} {counts}>\n{cases}</testsuite>\n"


def _case(report: Report, finding: Finding, aside: SetAside | None = None) -> str:
    line, column = report.document.position(finding.start)
    name = f"{finding.code} {finding.name} at {line}:{column}"
    case = f"<testcase classname={_attribute(report.document.name)} name={_attribute(name)}"
    message = _attribute(finding.message)
    if aside:
        return f"{case}><skipped message={_attribute(f'Set aside {set_by(aside)}. {finding.message}')}/></testcase>\n"
    if finding.severity is Severity.ERROR:
        body = _clean(
            "\n".join(filter(None, [*finding.steps, *finding.notes, *sources(finding), hint(report, finding)]))
        )
        return f'{case}><failure message={message} type="{finding.code}">{escape(body)}</failure></testcase>\n'
    if finding.verdict is Verdict.UNCHECKED:
        return f"{case}><skipped message={message}/></testcase>\n"
    return f"{case}><system-out>{escape(_clean(finding.message))}</system-out></testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(" ".join(_clean(text).split()))


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
