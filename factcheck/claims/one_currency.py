"""Two different amounts in one currency, given as one: "€147 billion (141.4 billion euros)"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims import repairs, wording
from factcheck.claims.conversion_terms import ConversionTerms
from factcheck.claims.conversions import Pair
from factcheck.claims.exchange import best, currencies
from factcheck.claims.implied import Implied
from factcheck.claims.pairs import Tie, opening, tie
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.rate_windows import published
from factcheck.claims.verdict import finding, meant, unchecked
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.exchange import Fit
    from factcheck.claims.passages import Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

_BRACKET = opening(r"\s*")
_CLOSED = Pattern(r"\s*[)\]]")
#: So many times more than the cents beside it, an amount is the sum of which they are the part for one.
_FAR = 10_000
#: Currencies between which papers convert.
_USUAL = ("USD", "EUR", "GBP")


def one_currency(sentence: Sentence) -> Iterator[Pair]:
    """Yield the pairs of two amounts in one currency that stand as an amount and its conversion do.

    A report gives last year's amount in a bracket too, in the same manner as this year's: only two manners of writing
    ("€5m", "4.6 million euros"), or "about" before the second, tell that another currency was meant.
    """
    for amount, other in pairwise(sentence.of(Kind.MONEY)):
        if not _alike(amount, other):
            continue
        gap = sentence.passage.text[finish(amount) : begin(other)]
        after = sentence.after(other)
        bracketed = _BRACKET.fullmatch(gap) and _CLOSED.match(after)
        if bracketed or tie(gap, after, other.hedge) is Tie.SAID:
            yield Pair(amount, other, (amount.end, other.start))


def _alike(amount: Figure, other: Figure) -> bool:
    if len(amount.units) != 1 or amount.units != other.units or amount.per or other.per:
        return False
    plain = all(f.form in (Form.DIGITS, Form.WORDS) and f.value and not f.carried for f in (amount, other))
    mannered = amount.text[0].isdigit() != other.text[0].isdigit()
    about = other.hedge is not None and other.hedge.kind == "about" and amount.hedge is None
    return plain and (mannered or about) and not amount.written.overlaps(other.written)


def in_cents(claim: Claim, best: Finding | None) -> Finding | None:
    """Return the finding on an amount in cents that is given in dollars too: "twenty-seven cents ($0.27)".

    None if the two are in no such relation. If `best`, which takes them for two currencies, speaks for the writer, the
    one reading makes them right and the other wrong: unchecked.
    """
    amount, converted = claim["amount"], claim["converted"]
    others = dict(currencies(converted))
    pairs = [(code, one, others[code]) for code, one in currencies(amount) if others.get(code, one) != one]
    if not pairs or amount.per != converted.per:
        return None
    code, one, other = pairs[0]
    exact = wording.money(amount.value * one, code)
    stated, computed = converted.written * other, amount.written * one
    if (meant(amount) * one).overlaps(stated):
        return finding(claim, Verdict.SUPPORTED, f"{amount.text} is {exact}.", stated=stated, computed=computed)
    if best is not None and best.verdict is Verdict.SUPPORTED:
        return unchecked(claim, "the cents may be of either currency")
    if best is not None and best.verdict is not Verdict.CONTRADICTED:
        return None
    terms = claim.bound(ConversionTerms)
    apart = amount.value * one >= _FAR * converted.value * other > 0
    if apart or not (
        terms.bracketed and terms.sure
    ):  # "£12m (8p a share), after £10m (6p)", "$1.3055, or two cents from $1.3240", "6p, or £3.30 a tank"
        return unchecked(claim, "the two may be different amounts in one currency")
    right = repairs.restated(converted, amount.value * one / other)
    return finding(
        claim,
        Verdict.CONTRADICTED,
        f"{amount.text} is {exact}, not {converted.text}.",
        reason="one currency",
        stated=stated,
        computed=computed,
        suggestion=Suggestion(converted.start, converted.end, right, safe=False),
    )


def judged(claim: Claim, tables: Tables) -> Finding:
    """Say which of the two was meant in another currency, if a rate of the week shows it."""
    meant = _meant(claim, tables) if claim.as_of else None
    if meant is None:
        return unchecked(claim, "both amounts are in the same currency")
    implied, fit, first = meant
    amount, converted = claim["amount"], claim["converted"]
    one, other = (implied.quote, implied.base) if implied.other == implied.base else (implied.base, implied.quote)
    wrong, value, code = (amount, amount.value, one) if first else (converted, converted.value, other)
    when = f" at the rate of {wording.day(fit.quote.day)} ({wording.rate(fit.quote.rate)})" if fit.quote.day else ""
    right = f"{wording.money(amount.value, one)} is {wording.money(implied.value(fit.quote), other)}{when}"
    return finding(
        claim,
        Verdict.CONTRADICTED,
        f"{amount.text} and {converted.text} are two amounts in one currency; {right}.",
        reason="one currency",
        stated=implied.rate,
        computed=Interval(fit.quote.low, fit.quote.high),
        steps=(implied.step(fit.quote),),
        evidence=(implied.evidence(fit.quote),),
        suggestion=Suggestion(wrong.start, wrong.end, wording.money(value, code), safe=False),
    )


def _meant(claim: Claim, tables: Tables) -> tuple[Implied, Fit, bool] | None:
    """Return the reading that a rate of the week fits, and whether it takes the first amount for another currency."""
    amount, converted, as_of = claim["amount"], claim["converted"], claim.as_of
    written = amount.units[0]
    if as_of is None or 0 in amount.written or 0 in converted.written:
        return None
    for other in _USUAL:
        for one, two in ((other, written), (written, other)) if other != written else ():
            implied = Implied.of(amount, converted, (one, Fraction(1)), (two, Fraction(1)))
            rates = tables.rates(implied.base, implied.quote)
            fit = best(implied.exact_rate, published(rates, as_of), as_of) if rates else None
            if fit and fit.good:
                return implied, fit, one == other
    return None
