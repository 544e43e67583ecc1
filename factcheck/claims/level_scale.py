"""Whether an amount is a published level with another scale word: then it is the amount that slipped."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims.conversion_terms import ConversionTerms
from factcheck.claims.series import bound_series, entries

if TYPE_CHECKING:
    from factcheck.claims.series import Entry
    from factcheck.model.claim import Claim
    from factcheck.reference.tables import Tables


def level_behind(claim: Claim, tables: Tables, power: int) -> Entry | None:
    """Return the row that the amount of a conversion would fit if it were so many powers of ten larger."""
    terms, amount = claim.bound(ConversionTerms), claim["amount"]
    subject, spoken = terms.subject, terms.belongs
    if subject is None or not subject.countries:
        return None
    right = amount.truth * Fraction(10) ** power
    period = spoken.period if spoken else None
    found = entries(tables, bound_series(tables, subject, amount.units), period, amount.units)
    return next((entry for entry in found if right.overlaps(entry.interval)), None)
