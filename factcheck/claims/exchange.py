"""How well an implied exchange rate fits dated ones, and the rates that an article prints itself."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.patterns import Pattern
from factcheck.figures.units import major
from factcheck.model.figure import Form, Kind
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.claims.passages import Article
    from factcheck.model.figure import Figure
    from factcheck.reference.quote import Quote
    from factcheck.reference.rates import Rates
    from factcheck.reference.tables import Tables

#: Measured on 713 published conversions: half a percent beyond rounding over the seven days before publication holds
#: for 97.7 % of those without a period word; two percent for all but errors and other dates.
QUIET = Fraction(1, 200)
NOTED = Fraction(1, 50)
WEEK = timedelta(days=7)
YEAR = timedelta(days=365)
#: The fixing of the next day is known to the night desk before the paper is printed.
NEXT_DAY = timedelta(days=1)

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


def best(implied: Interval, quotes: Iterable[Quote], near: date) -> Fit | None:
    """Return the quote that the implied rate fits best; among equals the one nearest to a day."""
    fits = [Fit(quote, apart(implied, Interval(quote.low, quote.high))) for quote in quotes]
    return min(fits, key=lambda fit: (abs(fit.gap), abs((fit.quote.day or near) - near)), default=None)


def published(rates: Rates, as_of: date) -> list[Quote]:
    """Return the rates a writer may have used on the day: those of the week before, to the next day's."""
    return rates.between(as_of - WEEK, as_of + NEXT_DAY)


def currencies(figure: Figure) -> list[tuple[str, Fraction]]:
    """Return the currencies that an amount may be in, with the factor to major units: a hundredth for "34p".

    A bare dollar sign may always be the American one: a wire writes "$1 = 33.85 baht" in a story about Singapore.
    """
    codes = [code for code in figure.units if len(code) == 3 and code.isupper()]
    if codes and figure.text.startswith("$") and "USD" not in codes:
        codes.append("USD")
    return major(figure) or [(code, Fraction(1)) for code in codes]


#: Currencies that float and were never redenominated: what no rate of theirs fits is wrong whenever it was written.
FLOATING = frozenset({"EUR", "USD", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK"})
EURO_BEGAN = date(1999, 1, 4)
#: How far a rate of some day may lie from the first fixings of the months.
BETWEEN_MONTHS = Fraction(10, 100)


@lru_cache(maxsize=32)
def ever(rates: Rates) -> Interval | None:
    """Return all that the rate of two floating currencies has been since the euro began; None for other currencies."""
    if not {rates.base, rates.quote} <= FLOATING:
        return None
    months = (date(year, month, 4) for year in range(EURO_BEGAN.year, rates.last.year + 1) for month in range(1, 13))
    quotes = [quote for day in months if day <= rates.last and (quote := rates.on(day))]
    if not quotes:
        return None
    return Interval(min(quote.low for quote in quotes), max(quote.high for quote in quotes)).slack(BETWEEN_MONTHS)


class RateLine(NamedTuple):
    """A rate that the article prints: "$1 = 0.9427 euros"."""

    base: str
    quote: str
    rate: Interval  #: quote units for one base unit, as far as its digits tell
    one: Figure  #: the side that counts base units
    many: Figure

    @property
    def start(self) -> int:
        """Where the line starts."""
        return min(self.one.start, self.many.start)

    def turned(self, base: str, quote: str) -> Interval | None:
        """Return the line as a rate of this pair; None if it is about another."""
        if (self.base, self.quote) == (base, quote):
            return self.rate
        return 1 / self.rate if (self.base, self.quote) == (quote, base) else None


_EQUALS = Pattern(r"\s*(?:=|equals|is equal to|is worth|was worth|buys|bought)\s*(?:about |around |some |roughly )?")


def rate_lines(article: Article) -> list[RateLine]:
    """Return the exchange rates that an article prints; worked out once for each article."""
    return article.once("rate lines", lambda: list(_rate_lines(article)))


def _rate_lines(article: Article) -> Iterable[RateLine]:
    figures, text = article.figures, article.text
    for one, many in pairwise(figures):
        if one.kind is not Kind.MONEY or many.kind is not Kind.MONEY or many.start - one.end > 24:
            continue
        if not _EQUALS.fullmatch(text[one.end : many.start]) or Form.RANGE in (one.form, many.form):
            continue
        # One side is a round one: "$1 = 0.94 euros", "100 yen = $0.67".
        unit, worth = (one, many) if one.value in (1, 10, 100, 1000, 10000) else (many, one)
        if unit is many and many.value != 1:
            continue
        for base, base_factor in currencies(unit):
            for quote, factor in currencies(worth):
                if base != quote:
                    yield RateLine(base, quote, worth.written * factor / (unit.value * base_factor), unit, worth)


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
            if fit and abs(fit.gap) <= QUIET:
                return meant, other, fit
    return None
