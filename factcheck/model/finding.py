"""What came of checking a claim, and the report that gathers it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from os import PathLike

    from factcheck.model.claim import Claim
    from factcheck.model.document import Document
    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval


class Verdict(StrEnum):
    """How a claim came out."""

    CONTRADICTED = "contradicted"  #: false under every plausible reading
    MISLEADING = "misleading"  #: not false, but a reader takes something wrong from it
    SUPPORTED = "supported"
    UNCHECKED = "unchecked"  #: not decided, with the reason


class Severity(StrEnum):
    """How loudly a finding is reported."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line of the working that a reader can check again by hand, and where it comes from."""

    text: str  #: "15 June 2022: 1 euro = 1.0431 dollars"
    table: str = ""  #: table identifier: "fx/ecb/USD"
    row: str = ""  #: key of the row: "2022-06-15"
    source: str = ""  #: publisher as it wants to be cited
    retrieved: str = ""  #: vintage or date of the table, ISO


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A replacement for a stretch of text."""

    start: int
    end: int
    text: str
    safe: bool  #: re-checking with it gives *supported* and only this figure can be the wrong one


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one claim, with its working. Offsets are code points of `Document.text`."""

    code: str
    name: str
    verdict: Verdict
    severity: Severity | None  #: None for what is supported or unchecked
    start: int
    end: int
    message: str  #: one sentence in the newsroom's words
    claim: Claim | None = None
    stated: Interval | None = None  #: what the text says, as used in the comparison
    computed: Interval | None = None  #: what the other figures or the tables give
    steps: tuple[str, ...] = ()  #: the arithmetic, a line each: "147 bn ÷ 1.0400 = 141.3 bn"
    evidence: tuple[Evidence, ...] = ()
    suggestion: Suggestion | None = None
    reason: str = ""  #: why it is unchecked, or which diagnosis it is: "inverted", "scale", "stale" …
    notes: tuple[str, ...] = ()  #: what is worth a second look although it does not change the verdict

    def __str__(self) -> str:
        """Return one line: "error CUR101 contradicted: …", without a severity where it has none."""
        return " ".join(part for part in (self.severity, self.code, f"{self.verdict}: {self.message}") if part)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that the newsroom has decided about: it is counted, and not reported."""

    finding: Finding
    by: str  #: what set it aside: "suppression", "baseline" or "unchanged"
    reason: str = ""  #: why, in the newsroom's words
    line: int = 0  #: line of the source in which the suppression stands, 0 for none


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was seen and what was not checked; every figure is counted somewhere."""

    figures: int  #: numerals understood, quantities or not
    quantities: int  #: of these, figures that say how much or how many
    claims: int  #: relations bound
    checked: int  #: claims with a verdict other than unchecked
    verdicts: Mapping[str, int] = field(default_factory=dict)  #: claims by verdict
    unchecked: Mapping[str, int] = field(default_factory=dict)  #: unchecked claims by reason
    unbound: int = 0  #: quantities that no rule made a claim about
    unread: tuple[tuple[int, int], ...] = ()  #: spans of numerals that no rule understood


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check found, in the order of the text."""

    document: Document
    as_of: date | None
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    tables: Mapping[str, str] = field(default_factory=dict)  #: tables that were opened, with their vintage
    set_aside: tuple[SetAside, ...] = ()  #: findings that are suppressed, in the baseline or on unchanged lines

    @property
    def ok(self) -> bool:
        """Whether nothing is contradicted."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    def to_frame(self) -> object:
        """Return the findings as a pandas DataFrame, a row each; see `factcheck.interop.to_frame`."""
        return import_module("factcheck.interop").to_frame(self)

    def write(self, path: str | PathLike[str], *, tables: object = ()) -> None:
        """Write the report to a file, in the format that its ending names: .html, .json, .sarif, .md, .txt.

        `tables` are those of the user's own that it was checked with, as for `Checker`: the page draws their rows.
        """
        import_module("factcheck.library").write(self, path, tables)

    def __str__(self) -> str:
        """Return the report as the command line prints it."""
        shown: str = import_module("factcheck.report").render([self])
        return shown.rstrip("\n")

    def __repr__(self) -> str:
        """Return one line: what was checked, and what came of it."""
        counts = ", ".join(f"{count} {verdict}" for verdict, count in self.coverage.verdicts.items()) or "no claims"
        return f"<Report on {self.document.name}: {counts}; {self.coverage.figures} figures>"

    def _repr_html_(self) -> str:
        """Return the report as a notebook shows it: the page, in a frame of its own."""
        shown: str = import_module("factcheck.report.writing").framed(self)
        return shown
