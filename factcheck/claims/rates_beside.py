"""Judges a conversion by a user's own table of rates and by the bundled one: what fits either is right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.model.finding import Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.claims.implied import Implied
    from factcheck.model.claim import Claim
    from factcheck.reference.quote import Quote
    from factcheck.reference.rates import Rates


def by_either(claim: Claim, implied: Implied, rates: Rates, judge: Callable[[Rates], Finding]) -> Finding:
    """Return the better of two verdicts, and name the other table where the two contradict each other.

    The user's own table comes first. A writer who took the bundled rate is right all the same: he is not accused.
    """
    own = judge(rates)
    if rates.beside is None:
        return own
    bundled = own if own.verdict is Verdict.SUPPORTED else judge(rates.beside)
    used = own if own.verdict is Verdict.SUPPORTED or bundled.verdict is not Verdict.SUPPORTED else bundled
    mine = rates.on(claim.as_of) if claim.as_of else None
    theirs = rates.opposed(mine) if mine else None
    if mine is None or theirs is None or used.verdict is Verdict.UNCHECKED:
        return used
    other = theirs if used is own else mine
    evidence = implied.evidence(other)
    more = () if evidence in used.evidence else (evidence,)
    return replace(used, evidence=(*used.evidence, *more), notes=(*used.notes, differ(implied, other)))


def differ(implied: Implied, quote: Quote) -> str:
    """Say what the other table has: "Market desk has 1,020 pesos per dollar: the two tables differ"."""
    unit = wording.per(implied.quote, implied.base)
    return f"{quote.source.split(',')[0]} has {wording.rate(quote.rate)} {unit}: the two tables differ"
