"""The house's own tolerance: a contradicted figure that is off by no more is a note.

It is looked at after a check, beside what rounding allows, and only ever makes a finding quieter: the measured
tolerances of the rules stand below it.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.model.finding import Severity

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.model.finding import Finding, Report
    from factcheck.model.interval import Interval


def tolerate(report: Report, config: Config) -> Report:
    """Return the report with what is near enough for the house as notes."""
    return replace(report, findings=tuple(_tolerated(finding, config) for finding in report.findings))


def off(stated: Interval, computed: Interval) -> Fraction | None:
    """Return by which share of the computed value the stated one misses it; 0 where they meet, None where it is zero.

    >>> from factcheck.model.interval import Interval
    >>> off(Interval(Fraction(102), Fraction(103)), Interval(Fraction(99), Fraction(100)))
    Fraction(1, 50)
    """
    if stated.lo is not None and computed.hi is not None and stated.lo > computed.hi:
        gap, nearest = stated.lo - computed.hi, computed.hi
    elif stated.hi is not None and computed.lo is not None and stated.hi < computed.lo:
        gap, nearest = computed.lo - stated.hi, computed.lo
    else:
        return Fraction(0)
    return gap / abs(nearest) if nearest else None


def _tolerated(finding: Finding, config: Config) -> Finding:
    share = config.near_enough(finding.code, finding.name)
    if share is None or finding.severity is not Severity.ERROR or finding.stated is None or finding.computed is None:
        return finding
    missed = off(finding.stated, finding.computed)
    if missed is None or missed > share:
        return finding
    note = f"It is off by no more than the {_percent(share)} that the house calls near enough."
    return replace(finding, severity=Severity.NOTE, notes=(*finding.notes, note))


def _percent(share: Fraction) -> str:
    """Return a share in percent, in full: the configuration gives it in few digits.

    >>> _percent(Fraction(15, 1000))
    '1.5%'
    """
    ten_thousandths = round(share * 1_000_000)
    whole, rest = divmod(ten_thousandths, 10_000)
    return f"{whole}.{rest:04}".rstrip("0").rstrip(".") + "%"
