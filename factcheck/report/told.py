"""What the formats for other tools have in common: what is told, in which words, where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.report.fingerprint import fingerprints
from factcheck.report.places import end_position
from factcheck.report.view import hint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model.finding import Finding, Report, SetAside

ORDER = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Told:
    """One finding as another tool hears of it; lines and columns count from 1, the end is after the last sign."""

    report: Report
    finding: Finding
    fingerprint: str
    line: int
    column: int
    end_line: int
    end_column: int
    aside: SetAside | None = None  #: what the newsroom decided about it

    @property
    def path(self) -> str:
        """The file, with forward slashes."""
        return self.report.document.name.replace("\\", "/").removeprefix("./")

    @property
    def severity(self) -> str:
        """How loud it is: "error", "warning" or "note"."""
        return str(self.finding.severity)

    @property
    def title(self) -> str:
        """The rule: "CUR101 currency-conversion"."""
        return f"{self.finding.code} {self.finding.name}".rstrip()

    @property
    def details(self) -> list[str]:
        """The working, notes and sources, and what would mend the text, a line each."""
        finding = self.finding
        mend = hint(self.report, finding)
        return [*finding.steps, *finding.notes, *sources(finding), *([mend] if mend else [])]


def sources(finding: Finding) -> list[str]:
    """Return where the evidence comes from, a line for each publisher."""
    return [f"from: {source}" for source in dict.fromkeys(row.source for row in finding.evidence if row.source)]


#: What set a finding aside, in words that go on from "set aside".
BY = {
    "suppression": "by a remark on the draft",
    "baseline": "by the baseline",
    "unchanged": "because its lines are unchanged",
}


def told(reports: Sequence[Report], *, all_: bool = False) -> Iterator[Told]:
    """Yield what has a severity, in the order of the files and their text: other tools show nothing else.

    With `all_`, what was set aside follows behind the findings of its file.
    """
    for report in reports:
        everything: list[tuple[Finding, SetAside | None]] = [(each, None) for each in report.findings]
        everything += [(each.finding, each) for each in report.set_aside]
        prints = fingerprints(report, all_=True)
        for (finding, aside), fingerprint in zip(everything, prints, strict=True):
            if finding.severity is not None and (all_ or not aside):
                line, column = report.document.position(finding.start)
                end = end_position(report.document, finding.start, finding.end)
                yield Told(report, finding, fingerprint, line, column, *end, aside=aside)


def set_by(aside: SetAside) -> str:
    """Return what set a finding aside, and why: "by a remark in line 5: the contract fixes the rate"."""
    who = f"by a remark in line {aside.line}" if aside.line else BY.get(aside.by, f"by {aside.by}")
    return f"{who}: {aside.reason}" if aside.reason else who
