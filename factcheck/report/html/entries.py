"""What came of each claim, as the page tells it: the findings, and among them those that were set aside."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model.finding import Severity
from factcheck.report.fingerprint import fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model.finding import Finding, Report, SetAside

#: What is no verdict: a finding that the newsroom has decided about, a figure that no rule tied to another, and a
#: numeral that was not understood.
ASIDE, LOOSE, UNREAD = "aside", "loose", "unread"
#: States from the gravest to the least, with the sign that stands beside each: nothing is told by colour alone.
SIGNS = {"contradicted": "✕", "misleading": "!", "unchecked": "○", "supported": "✓", ASIDE: "–"}
TOLD = {
    LOOSE: "matched no rule",
    UNREAD: "not understood",
    ASIDE: "set aside",
    "unchecked": "not checked",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding as the page shows it."""

    finding: Finding
    anchor: str  #: where its working stands in the page, the same as long as the claim is
    aside: SetAside | None = None

    @property
    def state(self) -> str:
        """The verdict as a word, or that it was set aside."""
        return ASIDE if self.aside else str(self.finding.verdict)

    @property
    def said(self) -> str:
        """The state in words; what is contradicted and yet no error says so, as in every other format."""
        if self.state == "unchecked" and self.finding.severity:
            return str(self.finding.severity)  # a remark on a suppression is no claim that was not checked
        note = self.state == "contradicted" and self.finding.severity is Severity.NOTE
        return f"{told(self.state)} (a note)" if note else told(self.state)

    @property
    def loud(self) -> bool:
        """Whether somebody should look at it."""
        return not self.aside and (self.finding.severity is not None or bool(self.finding.notes))


def entries(reports: Iterable[Report]) -> list[list[Entry]]:
    """Return the entries of each report, in the order of its text; no two of the page have one anchor."""
    seen: Counter[str] = Counter()
    found = []
    for report in reports:
        everything = [*((each, None) for each in report.findings), *((each.finding, each) for each in report.set_aside)]
        here = []
        for (finding, aside), print_ in zip(everything, fingerprints(report, all_=True), strict=True):
            name = "f-" + print_.partition(":")[2]
            seen[name] += 1
            here.append(Entry(finding, name if seen[name] == 1 else f"{name}-{seen[name]}", aside))
        found.append(sorted(here, key=lambda each: (each.finding.start, each.finding.end, each.finding.code)))
    return found


def told(state: str) -> str:
    """Return the words for a state."""
    return TOLD.get(state, state)


def tally(entries: Sequence[Entry]) -> dict[str, int]:
    """Return how many entries have each state, the gravest first, without those that none has."""
    counts = Counter(each.state for each in entries)
    return {state: counts[state] for state in SIGNS if counts[state]}
