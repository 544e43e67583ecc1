"""A total, a count and the amount per unit agree.

## What it checks
"$12m on 60,000 residents, or $200 each", "12,000 cars in 30 days, or 400 a day": divides the total by the heads, units
or days and compares the quotient with the amount for one, each as exact as it is written.

## Why it matters
A slipped zero survives every spell checker: $35.8 million apiece where it was $35,800.

## When it stays silent
No total or no head count in the sentence, heads that are not those of the amount, amounts by the year beside a single
total, ranges, vague figures.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import repairs, wording
from factcheck.claims.records import Record
from factcheck.claims.rivals import divided, rivals
from factcheck.claims.totals import averages
from factcheck.claims.triples import triple
from factcheck.claims.verdict import judged, meant, near, unchecked
from factcheck.model.figure import Kind
from factcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.model.interval import Interval
    from factcheck.reference.tables import Tables

CODE = "ARI201"
NEEDS = ("count", "duration")


class Terms(Record):
    """What is bound besides the figures."""

    implied: bool  #: whether only their place ties the figures
    rivals: list[Figure]  #: what else the sentence counts


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the amounts for one that stand beside their total and divisor."""
    for sentence in passage.sentences():
        found = list(averages(sentence))
        for each in found:
            roles = {"total": each.total, "heads": each.heads, "average": each.average}
            yield sentence.claim(
                CODE, roles, terms=Terms(implied=False, rivals=rivals(sentence, None, *roles.values()))
            )
        tied = None if found else triple(sentence)
        if tied and not tied.priced:
            roles = {"total": tied.total, "heads": tied.number, "average": tied.one}
            yield sentence.claim(CODE, roles, terms=Terms(implied=True, rivals=rivals(sentence, None, *roles.values())))


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - a division within the text needs no table
    """Divide the total by the heads and compare with the amount for one."""
    terms = claim.bound(Terms)
    total, heads, average = claim["total"], claim["heads"], claim["average"]
    if total.kind is Kind.COUNT is heads.kind and (meant(heads) / meant(total)).overlaps(average.written):
        # "14 hotels with 2,300 rooms, an average of 164 each": each of the first has so many of the second.
        return unchecked(claim, "the average is that of the second number for each of the first")
    point = total.value / heads.value
    computed = meant(total) / meant(heads)
    right = wording.quantity(point, average.unit or "")
    doubt = partial(_doubt, claim, terms, computed)
    return judged(
        claim,
        average,
        computed,
        total.truth / heads.truth,
        point=point,
        says=f"{total.text} divided by {heads.text} is {right}",
        steps=(f"{total.text} ÷ {heads.text} = {right}",),
        doubt=doubt,
        reason="scale" if repairs.power(average.truth, computed) else "",
        severity=Severity.NOTE if terms.implied else None,
    )


def _doubt(claim: Claim, terms: Terms, computed: Interval) -> str:
    total, heads, average = claim["total"], claim["heads"], claim["average"]
    if any(divided(average.truth, total, heads, average, terms.rivals)):
        return "with another figure of the sentence the amount is right"
    if terms.implied and not near(average.truth, computed):
        return "the total may be of something else"
    return ""
