"""Says, for a person, how what came differs from what a case expects."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

from factcheck.model.finding import Verdict
from tests.checkers.expectations import differences, figures, matched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Finding
    from factcheck.model.interval import Interval
    from tests.checkers.cases import Case
    from tests.checkers.expectations import Expected

ACCUSING = (Verdict.CONTRADICTED, Verdict.MISLEADING)


def complaint(case: Case, findings: Sequence[Finding]) -> str:
    """Return why the findings do not meet the case, or nothing if they do."""
    if case.honest:
        missing: list[Expected] = []
        surplus = [found for found in findings if found.verdict in ACCUSING]
    else:
        missing, surplus = matched(case.expected, findings)
    if not missing and not surplus:
        return ""
    lines = [f"{case.place}  {case.name}", indent(case.text, "    | ")]
    if case.as_of:
        lines.append(f"    as of {case.as_of}")
    if missing:
        lines.append("expected, and did not come:")
        for each in missing:
            lines.append(f"    {each.line}")
            near = [found for found in surplus if found.code == each.code]
            nearest = min(near, key=lambda found: len(differences(each, found)), default=None)
            if nearest:
                lines.append(f"        the nearest differs: {'; '.join(differences(each, nearest))}")
    if surplus:
        lines.append("came, and was not expected:" if not case.honest else "accused, although the text is true:")
        for found in surplus:
            lines += [f"    {line}" for line in shown(found)]
    return "\n".join(lines)


def shown(finding: Finding) -> list[str]:
    """Return a finding as a line that could stand in an expect block, and its working below it."""
    named = " ".join(f'{role}="{text}"' for role, text in figures(finding))
    line = f"{finding.verdict.value} {finding.code} {named}"
    if finding.reason:
        line += f' because "{finding.reason}"' if finding.verdict is Verdict.UNCHECKED else f" reason {finding.reason}"
    if finding.suggestion:
        line += f' suggest "{finding.suggestion.text}"'
    out = [line, f"    {finding.message}"]
    out += [f"    = {step}" for step in finding.steps]
    out += [f"    # {evidence.text}" for evidence in finding.evidence]
    out += [f"    note: {note}" for note in finding.notes]
    if finding.computed and finding.stated:
        out.append(f"    stated {_numbers(finding.stated)}, computed {_numbers(finding.computed)}")
    return out


def _numbers(interval: Interval) -> str:
    ends = (interval.lo, interval.hi)
    return " to ".join("unbounded" if end is None else f"{float(end):.10g}" for end in ends)
