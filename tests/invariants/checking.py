"""What the invariants compare: findings and figures without their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.config import Config
from factcheck.figures import extract
from factcheck.pipeline import check
from factcheck.readers import read_text
from tests.worlds import TABLES

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding, Report


def checked(text: str, as_of: date | None = None, *, format_: str = "text", only: tuple[str, ...] = ()) -> Report:
    """Check a text with all rules, or only some."""
    return check(read_text(text, format=format_), as_of=as_of, config=Config(select=only), tables=TABLES)


def verdicts(report: Report) -> list[tuple[str, str]]:
    """Return the verdicts in the order of the text."""
    return [(finding.code, finding.verdict.value) for finding in report.findings]


def of(report: Report, verdict: str) -> list[Finding]:
    """Return the findings with a verdict."""
    return [finding for finding in report.findings if finding.verdict.value == verdict]


def figures(text: str, format_: str = "text") -> tuple[Figure, ...]:
    """Return the figures of a text."""
    return extract(read_text(text, format=format_)).figures


def meaning(figure: Figure) -> tuple[object, ...]:
    """Return what a figure says, without where it stands and which spaces it is written with."""
    hedge = figure.hedge.kind if figure.hedge else None
    counted = figure.counted.head if figure.counted else ""
    return (
        figure.kind,
        figure.low,
        figure.high,
        figure.step,
        figure.grain,
        figure.units,
        hedge,
        figure.form,
        figure.per,
        counted,
        figure.date,
        figure.label,
    )
