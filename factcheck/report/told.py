"""What the formats for other tools have in common: what is told, in which words, where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.report.fingerprint import fingerprints
from factcheck.report.places import end_position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model.finding import Finding, Report

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
        """The working, notes and sources, a line each."""
        finding = self.finding
        sources = dict.fromkeys(row.source for row in finding.evidence if row.source)
        return [*finding.steps, *finding.notes, *(f"from: {source}" for source in sources)]


def told(reports: Sequence[Report]) -> Iterator[Told]:
    """Yield what has a severity, in the order of the files and their text: other tools show nothing else."""
    for report in reports:
        for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True):
            if finding.severity is not None:
                line, column = report.document.position(finding.start)
                end = end_position(report.document, finding.start, finding.end)
                yield Told(report, finding, fingerprint, line, column, *end)
