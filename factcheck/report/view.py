"""What of a report is to be shown, and how: the choices that all renderers share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model.finding import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.finding import Finding, Report
    from factcheck.reference.tables import Tables
    from factcheck.rule import Rule


@dataclass(frozen=True, slots=True)
class View:
    """How a report is written. Nothing of it changes what was found."""

    color: bool = False
    width: int = 100
    show_supported: bool = False
    show_unchecked: bool = False
    summary: bool = True  #: with the lines that say what was seen and what was not checked
    statistics: bool = False  #: with the number of findings by rule
    verbose: bool = False  #: with every line of evidence
    tables: Tables | None = None  #: where pictures find the rows around those that decided; None: the bundled ones
    rules: tuple[Rule, ...] | None = None  #: what says what a code means; None: the built-in rules

    def findings(self, report: Report) -> Iterator[Finding]:
        """Yield the findings to show, in the order of the text."""
        return (finding for finding in report.findings if self.shows(finding))

    def shows(self, finding: Finding) -> bool:
        """Say whether a finding is shown; what holds is shown unasked only where a second look is worth it."""
        if finding.severity is not None:
            return True
        if finding.verdict is Verdict.UNCHECKED:
            return self.show_unchecked
        return self.show_supported or bool(finding.notes)


def label(finding: Finding) -> str:
    """Return how loud a finding is: "error", "warning", "note", "ok" or "unchecked"."""
    if finding.severity is not None:
        return str(finding.severity)
    if finding.verdict is Verdict.UNCHECKED:
        return "unchecked"
    return str(Severity.NOTE) if finding.notes else "ok"


def hint(report: Report, finding: Finding) -> str:
    """Return what would mend the text: "perhaps: 1.8 percent instead of 17.7 percent"; "" if nothing is known to."""
    suggestion = finding.suggestion
    if suggestion is None or finding.severity is None:
        return ""
    old = one_line(report.document.text[suggestion.start : suggestion.end])
    new = one_line(suggestion.text)
    instead = f"{new} instead of {old}" if old and new else new or f"without {old}"
    return f"{'suggestion' if suggestion.safe else 'perhaps'}: {instead}"


def wrapped(text: str, width: int, indent: str = "") -> str:
    r"""Return text in lines of a width, broken between words; all but the first are indented.

    >>> wrapped("why: 147 billion", 12, "     ")
    'why: 147\n     billion'
    """
    if len(text) <= width:
        return text
    bare = text.lstrip(" ")
    first, *words = bare.split(" ")
    lines = [text[: len(text) - len(bare)] + first]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(indent + word)
        else:
            lines[-1] += f" {word}"
    return "\n".join(lines)


def one_line(text: str) -> str:
    r"""Return text fit for one line of a terminal: no line ends, no control signs that a terminal would obey.

    >>> one_line("147\n billion\x1b[2J")
    '147 billion[2J'
    """
    return " ".join("".join(sign if sign.isprintable() or sign.isspace() else "" for sign in text).split())
