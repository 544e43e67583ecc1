"""A rate of inflation that is no yearly average: the rise of prices over a year to one month, to December above all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.price_levels import float_free, over_a_year
from factcheck.claims.series import office, owner
from factcheck.claims.verdict import finding
from factcheck.model.finding import Finding, Verdict

if TYPE_CHECKING:
    from factcheck.claims.subjects import Subject
    from factcheck.model.calendar import Period
    from factcheck.model.claim import Claim
    from factcheck.reference.tables import Tables


def of_some_month(claim: Claim, subject: Subject, period: Period, tables: Tables) -> Finding | None:
    """Return the finding on a rate that prices had over a year to one month of it: to December above all."""
    level = claim["level"]
    for index, then, now, changed in over_a_year(tables, subject.countries[0], str(period)):
        if not level.fair.overlaps(changed):
            continue
        points = wording.percent(now.value / then.value - 1)
        said = (
            f"Consumer prices of {owner(subject)} rose {points.lstrip('+')} in the year to {wording.month(now.period)}"
        )
        return finding(
            claim,
            Verdict.SUPPORTED,
            f"{said} ({office(index.series)}).",
            stated=level.fair,
            computed=changed,
            steps=(f"{float_free(now.value)} ÷ {float_free(then.value)} is {points}",),
            evidence=(index.evidence(then), index.evidence(now)),
        )
    return None
