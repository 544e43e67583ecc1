"""A quantity, the price of one and the sum agree.

## What it checks
"10 million shares at $5 each for $50 million", "3,000 barrels at $80 a barrel, worth $240,000": multiplies quantity and
price and compares with the sum, each as exact as it is written.

## Why it matters
Of three figures that hang together, the one that was changed last is often the only one that was changed.

## When it stays silent
A price of something else than what is counted, minimum and starting prices, sums after fees, amounts by the year.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import repairs, wording
from factcheck.claims.records import Record
from factcheck.claims.rivals import divided, rivals
from factcheck.claims.totals import priced
from factcheck.claims.triples import triple
from factcheck.claims.verdict import judged, meant, near
from factcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.model.interval import Interval
    from factcheck.reference.tables import Tables

CODE = "ARI202"
NEEDS = ("money",)
PREVIEW = True

#: What banks and brokers keep of a sum, at most.
_FEES = Fraction(5, 100)


class Terms(Record):
    """What is bound besides the figures."""

    implied: bool  #: whether only their place ties the figures
    rivals: list[Figure]  #: what else the sentence counts


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the sums that stand beside their quantity and price."""
    for sentence in passage.sentences():
        found = list(priced(sentence))
        for each in found:
            roles = {"quantity": each.quantity, "price": each.price, "total": each.total}
            yield sentence.claim(
                CODE, roles, terms=Terms(implied=False, rivals=rivals(sentence, None, *roles.values()))
            )
        tied = None if found else triple(sentence)
        if tied and tied.priced:
            roles = {"quantity": tied.number, "price": tied.one, "total": tied.total}
            yield sentence.claim(CODE, roles, terms=Terms(implied=True, rivals=rivals(sentence, None, *roles.values())))


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - a product within the text needs no table
    """Multiply quantity and price and compare with the sum."""
    terms = claim.bound(Terms)
    quantity, price, total = claim["quantity"], claim["price"], claim["total"]
    point = quantity.value * price.value
    computed = meant(quantity) * meant(price)
    right = wording.quantity(point, total.unit or "")
    doubt = partial(_doubt, claim, terms, computed)
    return judged(
        claim,
        total,
        computed,
        quantity.truth * price.truth,
        point=point,
        says=f"{quantity.text} at {price.text} is {right}",
        steps=(f"{quantity.text} × {price.text} = {right}",),
        doubt=doubt,
        reason="scale" if repairs.power(total.truth, computed) else "",
        severity=Severity.NOTE if terms.implied else None,
    )


def _doubt(claim: Claim, terms: Terms, computed: Interval) -> str:
    quantity, price, total = claim["quantity"], claim["price"], claim["total"]
    if any(divided(price.truth, total, quantity, price, terms.rivals)):
        return "with another figure of the sentence the sum is right"
    if terms.implied and (not near(total.truth, computed) or total.truth.overlaps(computed.slack(_FEES))):
        return "fees may lie between, or the sum may be of something else"
    return ""
