"""How well an implied exchange rate fits dated ones, and which currencies an amount may be in."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.rate_windows import published
from factcheck.claims.verdict import CONVERSIONS
from factcheck.figures.currency_table import SHARED
from factcheck.figures.units import major
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.model.figure import Figure
    from factcheck.reference.quote import Quote
    from factcheck.reference.rates import Rates
    from factcheck.reference.tables import Tables

#: Currencies in the order in which a rate is quoted: so many of the later for one of the earlier.
_QUOTED_FIRST = ("EUR", "GBP", "AUD", "NZD", "USD", "CHF", "CAD")


def orient(one: str, other: str) -> tuple[str, str]:
    """Return two currencies as base and quote, the way the market quotes them.

    >>> orient("USD", "EUR"), orient("JPY", "USD")
    (('EUR', 'USD'), ('USD', 'JPY'))
    """
    rank = {code: place for place, code in enumerate(_QUOTED_FIRST)}
    last = len(_QUOTED_FIRST)
    return (one, other) if (rank.get(one, last), one) <= (rank.get(other, last), other) else (other, one)


def apart(implied: Interval, rate: Interval) -> Fraction:
    """Return how far an implied rate lies from a dated one, as a share of it: 0 if they meet, negative if lower."""
    if implied.hi is not None and rate.lo is not None and implied.hi < rate.lo:
        return implied.hi / rate.lo - 1
    if implied.lo is not None and rate.hi is not None and implied.lo > rate.hi:
        return implied.lo / rate.hi - 1
    return Fraction(0)


class Fit(NamedTuple):
    """The dated rate that an implied rate fits best."""

    quote: Quote
    gap: Fraction  #: signed share by which rounding does not reach it

    @property
    def good(self) -> bool:
        """Whether nothing is left but the noise of daily rates."""
        return abs(self.gap) <= CONVERSIONS.quiet


def best(implied: Interval, quotes: Iterable[Quote], near: date) -> Fit | None:
    """Return the quote that the implied rate fits best; among equals the one nearest to a day."""
    fits = [Fit(quote, apart(implied, Interval(quote.low, quote.high))) for quote in quotes]
    return min(fits, key=lambda fit: (abs(fit.gap), abs((fit.quote.day or near) - near)), default=None)


#: The rate of the street is up to so many times weaker than the official one.
STREET = 1000


def of_the_street(rates: Rates, fit: Fit) -> str:
    """Return the currency that is given as weaker than an official rate that the market does not follow; "" if none."""
    first, _, last = fit.quote.period.partition(" to ")
    for entry in rates.official:
        weaker = 1 + fit.gap if entry.currency == rates.quote else 1 / (1 + fit.gap)
        if 1 < weaker < STREET and entry.holds(first, last or first):
            return entry.currency
    return ""


def currencies(figure: Figure) -> list[tuple[str, Fraction]]:
    """Return the currencies that an amount may be in, with the factor to major units: a hundredth for "34p".

    A bare dollar sign may always be the American one: a wire writes "$1 = 33.85 baht" in a story about Singapore.
    """
    codes = [code for code in figure.units if len(code) == 3 and code.isupper()]
    if codes and figure.text.startswith("$") and "USD" not in codes:
        codes.append("USD")
    return major(figure) or [(code, Fraction(1)) for code in codes]


def namesakes(figure: Figure) -> tuple[str, ...]:
    """Return the other currencies that an amount may be in, as its word is theirs too: "5,000 francs" of Rwanda.

    >>> from factcheck.figures import parse
    >>> namesakes(parse("60 dirhams")), namesakes(parse("60 Swiss francs"))
    (('MAD',), ())
    """
    *before, last = figure.text.split()
    word = last.lower()
    if not before or before[-1][:1].isupper():
        return ()
    codes = SHARED.get(word) or SHARED.get(word.removesuffix("s")) or ""
    return tuple(code for code in codes.split() if code not in figure.units)


#: Currencies whose rate is taken for another's by mistake: those next to it on the desk's list, and other dollars.
MIXED_UP = {"USD": ("EUR", "GBP", "CAD", "AUD"), "EUR": ("GBP", "USD"), "GBP": ("EUR", "USD"), "CAD": ("USD", "AUD")}
MOSTLY = ("USD", "EUR")


def other_currency(
    tables: Tables, implied: Interval, base: str, quote: str, as_of: date
) -> tuple[str, str, Fit] | None:
    """Return the pair whose rate the figures fit if one of the two currencies were taken for another.

    Returns the currency that was meant, the one whose rate was used, and the rate.
    """
    for meant in (quote, base):
        for other in MIXED_UP.get(meant, MOSTLY):
            if other in (base, quote):
                continue
            rates = tables.rates(other, quote) if meant == base else tables.rates(base, other)
            fit = best(implied, published(rates, as_of), as_of) if rates else None
            if fit and fit.good:
                return meant, other, fit
    return None
