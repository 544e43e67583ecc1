"""Which dated rate a conversion fits: from the one that speaks most for the writer to none."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.conversion_terms import ConversionTerms
from factcheck.claims.exchange import Fit, apart, best, of_the_street
from factcheck.claims.other_times import BUSINESS
from factcheck.claims.rate_windows import EURO_BEGAN, MONTH, YEAR, any_day, ever, published, usual
from factcheck.claims.verdict import CONVERSIONS
from factcheck.model.figure import Hedged
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from datetime import date

    from factcheck.claims.implied import Implied
    from factcheck.claims.periods import Spoken
    from factcheck.model.claim import Claim
    from factcheck.reference.quote import Quote
    from factcheck.reference.rates import Rates

#: Writers convert the amount that they print: of 299 published pairs none is further from its own amount than 1.5 %.
COARSE = CONVERSIONS.noted
#: A rate of another time, where the text speaks of none, is an error from here on: of 713 published pairs about one
#: is so far off at the week and yet fits a rate of the past year.
STALE = Fraction(5, 100)
#: List prices of one product lie no further apart than this, taxes and all.
LISTED_APART = Fraction(1, 2)
#: Hedges that say that the amount is another one nearby; a one-sided hedge widens neither figure of a conversion.
LOOSE = (Hedged.ABOUT, Hedged.NEARLY, Hedged.JUST_OVER)


class How(StrEnum):
    """How a conversion fits the dated rates."""

    WEEK = "week"  #: a rate of the seven days before the text
    PERIOD = "period"  #: a rate of a period that the sentence names
    COARSE = "coarse"  #: only if the amount is rounded from another one
    LISTED = "listed"  #: none, but the two may be prices in two markets
    IMPRECISE = "imprecise"  #: nearly
    STREET = "street rate"  #: not the official rate, but perhaps the far weaker one of the street
    EARLIER = "earlier"  #: perhaps one of a time before the table
    UNFIXED = "unfixed"  #: perhaps one of a time that the text does not fix
    OLD = "old rate"  #: one of another time, which may have been meant
    STALE = "stale rate"  #: one of another time, which nothing in the text speaks of
    ROUND = "round"  #: only if the converted amount is a very round figure
    NONE = "none"


class Found(NamedTuple):
    """How a conversion fits, and the rate that says so."""

    how: How
    fit: Fit
    spoken: Spoken | None = None  #: the period that it belongs to, if the text names it


def fitted(claim: Claim, implied: Implied, rates: Rates, today: Quote | None, *, printed: bool) -> Found | None:
    """Return how the two amounts fit; None if the text has no date and names no period that they fit.

    `today` is the rate of the day of the text, None if there is none. Where the article has `printed` the rate that it
    converts at, the average of a year just ended is no excuse: 97 % of such pairs fit the printed rate.
    """
    as_of = claim.as_of
    coarse = None
    if as_of is not None:
        week = published(rates, as_of)
        fit = best(implied.rate, week, as_of)
        if fit and fit.good:
            if _near(implied, week):
                return Found(How.WEEK, fit)
            coarse = Found(How.LISTED if claim.bound(ConversionTerms).offered else How.COARSE, fit)
    named = _named(claim, implied, rates, printed=printed)
    if named:
        return named
    if coarse or as_of is None or today is None:
        return coarse
    return _off(claim, implied, rates, Fit(today, implied.gap(today)), as_of, printed=printed)


def _near(implied: Implied, week: list[Quote]) -> bool:
    """Say whether the amount as it is printed gives the converted one, or is hedged."""
    hedge = implied.amount.hedge
    if hedge is not None and hedge.kind in LOOSE:
        return True
    return any(abs(apart(implied.exact_rate, Interval(quote.low, quote.high))) <= COARSE for quote in week)


def _named(claim: Claim, implied: Implied, rates: Rates, *, printed: bool) -> Found | None:
    """Return the best fit with the usual rates of a period that the sentence names; None if none is good.

    For an amount of a year long past any day of that year may be meant; of one that has just ended, the papers take
    the average or the last rate.
    """
    as_of, terms = claim.as_of, claim.bound(ConversionTerms)
    fits = []
    for spoken in terms.periods:
        long_past = spoken == terms.belongs and as_of is not None and spoken.period.last < as_of - YEAR
        if printed and not long_past:
            continue
        quotes = usual(rates, spoken, as_of) + (any_day(rates, spoken.period, as_of) if long_past else [])
        fit = best(implied.rate, quotes, spoken.period.last)
        if fit and fit.good:
            fits.append(Found(How.PERIOD, fit, spoken))
    return min(fits, key=lambda each: abs(each.fit.gap), default=None)


def _off(claim: Claim, implied: Implied, rates: Rates, now: Fit, as_of: date, *, printed: bool) -> Found:
    """Return what can be said for a pair that no rate of the week, nor of a named period, fits."""
    gap, terms = abs(now.gap), claim.bound(ConversionTerms)
    if terms.offered and gap <= LISTED_APART:
        return Found(How.LISTED, now)
    if gap <= CONVERSIONS.noted:
        return Found(How.IMPRECISE, now)
    likeliest = {claim[role].units[:1] for role in ("amount", "converted")}  # "pesos" may be those of many lands
    if (of_the_street(rates, now),) in likeliest:
        return Found(How.STREET, now)
    reach = terms.reach
    if reach and (reach > BUSINESS or not printed) and _between(implied, rates.between(as_of - reach, as_of)):
        return Found(How.UNFIXED, now)
    if _before(rates, terms.earliest, as_of) and (
        (seen := ever(rates, earlier=True)) is None or apart(implied.loose_rate, seen) == 0
    ):
        return Found(How.EARLIER, now)
    loose = apart(implied.loose_rate, Interval(now.quote.low, now.quote.high))
    if abs(loose) <= CONVERSIONS.quiet:
        return Found(How.ROUND, now)
    past = rates.between(as_of - YEAR, as_of)
    for quotes in (past, *(any_day(rates, spoken.period, as_of) for spoken in terms.spoken)):
        fit = best(implied.rate, quotes, as_of)
        if fit and fit.good and fit.quote.day:
            unsaid = printed or (not terms.elsewhere and fit.quote.day < as_of - MONTH)
            return Found(How.STALE if unsaid and gap > STALE else How.OLD, fit)
    return Found(How.NONE, now)


def _before(rates: Rates, day: date | None, as_of: date) -> bool:
    """Say whether a day of the past lies before the tables begin."""
    if day is None or day > as_of - YEAR:
        return False
    return day < EURO_BEGAN or not rates.between(day, day + MONTH)


def _between(implied: Implied, quotes: list[Quote]) -> bool:
    """Say whether the implied rate lies between the least and the greatest of a time, give or take the noise."""
    if not quotes:
        return False
    seen = Interval(min(quote.low for quote in quotes), max(quote.high for quote in quotes))
    return abs(apart(implied.rate, seen)) <= CONVERSIONS.noted
