"""An exchange rate that the article prints fits the rate of the day.

## What it checks
"$1 = 0.9427 euros", "(1 pound = $1.25)", "100 yen = $0.67" against the fixings of the seven days before the date of
the text. A rate told in words, "the euro fell to $1.0431", is supported if it is one of them, and never accused.

## Why it matters
The article's own rate decides its conversions. A rate left over from last year makes them all wrong while they
agree with each other.

## When it stays silent
Without the date of the text, where the sentence names another time, or where the street pays less for a currency than
its office. Up to two percent off, and where a rate of the past year fits, it is a note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims import exchange, periods, repairs, wording
from factcheck.claims.exchange import Fit
from factcheck.claims.rate_lines import rate_lines
from factcheck.claims.rate_windows import YEAR, published
from factcheck.claims.records import Record
from factcheck.claims.spoken_rates import spoken_rates
from factcheck.claims.verdict import CONVERSIONS, finding, unchecked
from factcheck.model.finding import Evidence, Finding, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.passages import Passage
    from factcheck.claims.rate_lines import RateLine
    from factcheck.model.claim import Claim
    from factcheck.reference.rates import Rates
    from factcheck.reference.tables import Tables

CODE = "CUR102"
NEEDS = ("money",)

#: A rate is shown with so many digits more than the text has.
FINER = 2


class Terms(Record):
    """What is bound besides the figures."""

    readings: Sequence[RateLine]  #: one for each currency that may be meant
    other_time: bool = False  #: whether the sentence names another time than that of the text
    spoken: bool = False  #: told in words, and not printed as a line


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the rate lines of a passage; a line whose currency is ambiguous is one claim with several readings."""
    lines = [each for each in rate_lines(passage.article) if _inside(passage, each)]
    for sentence in passage.sentences():
        starts = sorted({line.start for line in lines if sentence.start <= line.start < sentence.end})
        for start in starts:
            readings = [line for line in lines if line.start == start]
            named = any(
                not (spoken.figure is None and "this" in passage.text[spoken.start : spoken.end])
                for spoken in periods.spoken(sentence)
            )
            yield sentence.claim(
                CODE,
                {"one": readings[0].one, "many": readings[0].many},
                terms=Terms(readings=readings, other_time=named),
            )
        for readings in spoken_rates(sentence):
            if readings[0].start not in starts:
                yield sentence.claim(CODE, {"rate": readings[0].many}, terms=Terms(readings=readings, spoken=True))


def _inside(passage: Passage, line: RateLine) -> bool:
    return passage.block.start <= line.start < passage.block.end


def check(claim: Claim, tables: Tables) -> Finding:
    """Compare the printed rate with those of the week; of several readings the best counts."""
    terms = claim.bound(Terms)
    if claim.as_of is None:
        return unchecked(claim, "the date of the text is not known")
    if terms.spoken:
        return _told(claim, tables)
    if terms.other_time:
        return unchecked(claim, "the sentence names another time than the date of the text")
    fits = []
    for line in terms.readings:
        base, quote = exchange.orient(line.base, line.quote)
        found, printed = tables.rates(base, quote), line.turned(base, quote)
        # A user's own table of rates and the bundled one stand side by side: what fits either is right.
        for rates in (found, found.beside) if found else ():
            fit = exchange.best(printed, published(rates, claim.as_of), claim.as_of) if rates and printed else None
            if fit and rates and printed:
                fits.append((abs(fit.gap), fit, rates, printed, base, quote))
    if not fits:
        return unchecked(claim, "no table has a rate of these currencies for the date of the text")
    _, fit, rates, printed, base, quote = min(fits, key=lambda each: each[0])
    return _compared(claim, fit, rates, printed, wording.per(quote, base))


def _told(claim: Claim, tables: Tables) -> Finding:
    """Support a rate told in words if it is one of the week; it may be of any day, market or forecast if it is not."""
    as_of = claim.as_of
    assert as_of is not None  # noqa: S101 - check() has seen to it
    for line in claim.bound(Terms).readings:
        base, quote = exchange.orient(line.base, line.quote)
        rates, told = tables.rates(base, quote), line.turned(base, quote)
        fit = exchange.best(told, published(rates, as_of), as_of) if rates and told else None
        if fit and told and fit.good:
            used, unit = fit.quote, wording.per(quote, base)
            when = wording.day(used.day) if used.day else used.period
            said = f"{wording.rate(used.rate)} {unit}"
            return finding(
                claim,
                Verdict.SUPPORTED,
                f"The rate was {said} on {when}.",
                stated=told,
                computed=Interval(used.low, used.high),
                evidence=(Evidence(f"{when}: {said}", used.table, used.row, used.source),),
            )
    return unchecked(claim, "the sentence may tell the rate of another day or market")


def _compared(claim: Claim, fit: Fit, rates: Rates, printed: Interval, unit: str) -> Finding:
    as_of = claim.as_of
    assert as_of is not None  # noqa: S101 - check() has seen to it
    day = rates.on(as_of)
    if day and not fit.good:
        fit = Fit(day, exchange.apart(printed, Interval(day.low, day.high)))
    used = fit.quote
    when = wording.day(used.day) if used.day else used.period
    # The printed rate may be quoted the other way round; what is right is right in the same orientation.
    one, many = claim["one"], claim["many"]
    ratio = next((line.rate for line in claim.bound(Terms).readings), printed)
    right = one.value * (used.rate if ratio == printed else 1 / used.rate)
    text = f"The rate was {wording.rate(used.rate)} {unit}"
    if ratio != printed:
        text += f" ({one.text} = {repairs.restated(many, right, shift=-FINER)})"
    text += f" on {when}"
    evidence = Evidence(f"{when}: {wording.rate(used.rate)} {unit}", used.table, used.row, used.source)
    rate = Interval(used.low, used.high)
    off = wording.percent(abs(fit.gap)).lstrip("+")
    if fit.good:
        return finding(claim, Verdict.SUPPORTED, f"{text}.", stated=printed, computed=rate, evidence=(evidence,))
    if abs(fit.gap) <= CONVERSIONS.noted:
        return finding(
            claim,
            Verdict.MISLEADING,
            f"{text}: the printed rate is {off} off.",
            reason="imprecise",
            severity=Severity.NOTE,
            stated=printed,
            computed=rate,
            evidence=(evidence,),
        )
    if exchange.of_the_street(rates, fit):
        return unchecked(claim, "the official rate is not that of the market, which is weaker")
    past = exchange.best(printed, rates.between(as_of - YEAR, as_of), as_of)
    if past and past.good and past.quote.day:
        return finding(
            claim,
            Verdict.MISLEADING,
            f"{text}; the printed rate is that of {wording.day(past.quote.day)}, {off} off.",
            reason="stale",
            stated=printed,
            computed=rate,
            evidence=(evidence,),
        )
    return finding(
        claim,
        Verdict.CONTRADICTED,
        f"{text}; the printed rate is {off} off.",
        stated=printed,
        computed=rate,
        evidence=(evidence,),
        suggestion=Suggestion(many.start, many.end, repairs.restated(many, right), safe=False),
    )
