"""Which slip explains a conversion that no rate fits."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import exchange, repairs, wording
from factcheck.claims.level_scale import level_behind
from factcheck.claims.verdict import CONVERSIONS
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from datetime import date

    from factcheck.claims.implied import Implied
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.quote import Quote
    from factcheck.reference.tables import Tables


class Slip(NamedTuple):
    """What went wrong with a conversion, as far as one step explains it."""

    reason: str  #: "inverted", "scale", "other currency" …, or "" if no single step explains it
    message: str
    right: str  #: the amount that would be right, as the text writes it
    first: bool = False  #: whether it is the first amount that slipped, not the converted one


def diagnosis(claim: Claim, implied: Implied, tables: Tables, quote: Quote, as_of: date) -> Slip:
    """Return the slip that turns the right conversion into the one of the text, commonest first."""
    rate = Interval(quote.low, quote.high)
    converted = implied.converted
    right = implied.restated(quote)
    expected = implied.expected(quote)
    if implied.amount.value == converted.value:
        return Slip("same number", f"{expected}; the text gives the same number in both currencies.", right)
    if _fits(1 / implied.rate, rate):
        turned = f"the text says {converted.text}, where the rate was applied the wrong way round"
        return Slip("inverted", f"{expected}; {turned}.", right)
    for power in repairs.POWERS:
        if _fits(implied.scaled(Fraction(10) ** power), rate):
            level = level_behind(claim, tables, -power)
            slipped = implied.amount if level else converted
            hint = repairs.rescaled(slipped, -power if level else power)
            return Slip("scale", f"{expected}; {_needed(slipped, hint)}.", hint, level is not None)
    mixed = exchange.other_currency(tables, implied.rate, implied.base, implied.quote, as_of)
    if mixed:
        meant, used, other = mixed
        wrong = f"the rate of the {wording.currency(used)}, {wording.rate(other.quote.rate)}"
        fits = f"the text fits {wrong}, not that of the {wording.currency(meant)}"
        return Slip("other currency", f"{expected}; {fits}.", right)
    for text, factor in repairs.swapped_digits(converted):
        if _fits(implied.scaled(factor), rate):
            said = wording.quoted(converted.text)
            return Slip("swapped digits", f"{expected}; two digits of {said} may be swapped.", text)
    return Slip("", f"{expected}; the text says {converted.text}.", right)


def _needed(figure: Figure, hint: str) -> str:
    return f"{wording.quoted(figure.text)} would need to be {wording.quoted(hint)}"


def never(implied: Implied, seen: Interval) -> Slip:
    """Return the slip of a conversion that fits no rate there ever was: of scale, if one power of a thousand mends."""
    powers = [power for power in (3, -3, 6, -6) if implied.scaled(Fraction(10) ** power).overlaps(seen)]
    if len(powers) == 1:
        hint = repairs.rescaled(implied.converted, powers[0])
        return Slip("scale", f" {_needed(implied.converted, hint)}.", hint)
    return Slip("", "", "")


def _fits(implied: Interval, rate: Interval) -> bool:
    return abs(exchange.apart(implied, rate)) <= CONVERSIONS.quiet
