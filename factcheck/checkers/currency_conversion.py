"""An amount and its conversion fit the exchange rate of the day.

## What it checks
Two amounts of different currencies that a bracket, "or" or "equivalent to" ties together imply a rate. The rate
that the article prints itself ("$1 = 0.9427 euros") comes first; else the implied rate is compared with the fixings
of the seven days before the date of the text, and with those of a period that the sentence names.

## Why it matters
About one published conversion in a hundred is wrong: the rate of another currency, the inverse, a lost scale word.

## When it stays silent
Amounts that merely stand near each other; two amounts in one bracket that cannot be paired in order; a total beside
an amount per share. Two prices of one product in two markets ("starts at $999 (£999)") are unchecked, as are pairs
without the date of the text, without a rate in the tables, or where the sentence names a time that the text does not
fix. Up to 2 percent, and where only a rate of the past year fits, it is a note.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import exchange, periods, wording
from factcheck.claims.conversions import offered, pairs
from factcheck.claims.exchange import NOTED, QUIET, YEAR, Fit, currencies
from factcheck.claims.implied import Implied
from factcheck.claims.rate_slips import diagnosis, never
from factcheck.claims.staleness import ended
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Form, Hedged
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.claims.passages import Passage
    from factcheck.claims.periods import Spoken
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.quote import Quote
    from factcheck.reference.rates import Rates
    from factcheck.reference.tables import Tables

CODE = "CUR101"
NEEDS = ("money",)

#: A past amount is worth a second look when the average rate of its time is further from the rate used than this.
OTHER_TIME = Fraction(5, 100)
#: Writers convert the amount that they print: of 292 published pairs none is further from its own amount than this.
COARSE = Fraction(5, 100)
#: Hedges that say that the amount is another one nearby; a one-sided hedge widens neither figure of a conversion.
LOOSE = (Hedged.ABOUT, Hedged.NEARLY, Hedged.JUST_OVER)
#: List prices of one product lie no further apart than this, taxes and all.
LISTED_APART = Fraction(1, 2)
#: The reading that fits best counts, and of the two ends of a range the one that fits worse.
_ORDER = (Verdict.SUPPORTED, Verdict.MISLEADING, Verdict.UNCHECKED, Verdict.CONTRADICTED)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the conversions of a passage."""
    lines = exchange.rate_lines(passage.article)
    printed = {line.start for line in lines}  # "$1 = 0.9427 euros" is a rate, and would support itself
    for sentence in passage.sentences():
        for pair in pairs(sentence):
            if pair.amount.start in printed:
                continue
            yield sentence.claim(
                CODE,
                {"amount": pair.amount, "converted": pair.converted},
                (pair.cue,),
                periods=periods.spoken(sentence),
                belongs=periods.belonging(sentence, pair.amount.start, pair.converted.end),
                reach=periods.unfixed_beside(sentence, pair.amount.start, pair.converted.end),
                lines=lines,
                offered=offered(sentence, pair),
            )


def check(claim: Claim, tables: Tables) -> Finding:
    """Compare the rate that the two amounts imply with the dated ones; the reading that fits best counts."""
    amount, converted = claim["amount"], claim["converted"]
    if bool(amount.per) != bool(converted.per) and not Fraction(1, 1000) < amount.value / converted.value < 1000:
        return unchecked(claim, "one amount is per unit and the other is not")
    findings = []
    for one in currencies(amount):
        for two in currencies(converted):
            if one[0] != two[0]:
                ends = [_Check(claim, Implied.of(*each, one, two)).finding(tables) for each in _ends(claim)]
                findings.append(max(ends, key=_rank))
    best = min(findings, key=_rank, default=None)
    if best is None or (best.verdict is not Verdict.SUPPORTED and _one_currency(claim)):
        # "$" or "cents" may be of the other amount's own currency: then the two are no conversion at all.
        return unchecked(claim, "both amounts may be in the same currency")
    return best


def _one_currency(claim: Claim) -> bool:
    return bool(
        {code for code, _ in currencies(claim["amount"])} & {code for code, _ in currencies(claim["converted"])}
    )


def _rank(each: Finding) -> int:
    return _ORDER.index(each.verdict)


def _ends(claim: Claim) -> list[tuple[Figure, Figure]]:
    """Return the two figures, or each end of two ranges: both must hold."""
    amount, converted = claim["amount"], claim["converted"]
    if amount.form is not Form.RANGE or converted.form is not Form.RANGE:
        return [(amount, converted)]
    low = replace(amount, high=amount.low), replace(converted, high=converted.low)
    return [low, (replace(amount, low=amount.high), replace(converted, low=converted.high))]


class _Check(NamedTuple):
    """The comparison of one reading with the rates, from the one that speaks most for the writer to none."""

    claim: Claim
    implied: Implied

    def finding(self, tables: Tables) -> Finding:
        claim, implied, as_of = self.claim, self.implied, self.claim.as_of
        own = next((t for line in claim.terms["lines"] if (t := line.turned(implied.base, implied.quote))), None)
        if own is not None and abs(exchange.apart(implied.rate, own)) <= QUIET:
            return self._by_own_rate(own)
        rates = tables.rates(implied.base, implied.quote)
        if rates is None:
            return unchecked(claim, f"no table has a rate of {wording.per(implied.quote, implied.base)}")
        coarse = None
        if as_of is not None:
            week = exchange.published(rates, as_of)
            fit = exchange.best(implied.rate, week, as_of)
            if fit and abs(fit.gap) <= QUIET:
                coarse = self._coarse(fit)
                if coarse is None:
                    return self._supported(fit, week, rates)
        named = self._named_period(rates)
        if named and abs(named[0].gap) <= QUIET:
            return self._of_period(*named)
        if coarse:
            return coarse
        if as_of is None:
            return self._undated(rates)
        day = rates.on(as_of)
        if day is None:
            return unchecked(claim, ended(rates, wording.per(implied.quote, implied.base), as_of))
        return self._off(tables, rates, day, as_of)

    def _by_own_rate(self, own: Interval) -> Finding:
        return finding(
            self.claim,
            Verdict.SUPPORTED,
            f"The amounts fit the rate that the article prints: {self.implied.said(own)}.",
            stated=self.implied.rate,
            computed=own,
            steps=(f"the amounts imply {self.implied.said(self.implied.rate)}",),
        )

    def _undated(self, rates: Rates) -> Finding:
        """Judge a pair without a date: wrong only if no rate that there ever was fits, and no other time is named."""
        claim, implied = self.claim, self.implied
        other_time = claim.terms["periods"] or claim.terms["reach"]
        seen = None if other_time else exchange.ever(rates)
        if seen is None or exchange.apart(implied.loose_rate, seen) == 0:
            return unchecked(claim, "the date of the text is not known")
        message = f"The amounts imply {implied.said(implied.rate)}; it was never so since 1999."
        slip = never(implied, seen)
        mend = (
            Suggestion(implied.converted.start, implied.converted.end, slip.right, safe=False) if slip.right else None
        )
        return finding(
            claim,
            Verdict.CONTRADICTED,
            f"{message}{slip.message}",
            reason=slip.reason,
            stated=implied.rate,
            computed=seen,
            suggestion=mend,
        )

    def _coarse(self, fit: Fit) -> Finding | None:
        """Report a pair that fits only by the rounding of its amount, and not by the amount itself."""
        implied, quote = self.implied, fit.quote
        rate = Interval(quote.low, quote.high)
        hedge = implied.amount.hedge
        if (hedge and hedge.kind in LOOSE) or abs(exchange.apart(implied.exact_rate, rate)) <= COARSE:
            return None
        return finding(
            self.claim,
            Verdict.MISLEADING,
            f"{implied.expected(quote)}; it holds only if {implied.amount.text!r} is rounded from another amount.",
            severity=Severity.NOTE,
            reason="coarse",
            stated=implied.rate,
            computed=rate,
            steps=(implied.step(quote),),
            evidence=(implied.evidence(quote),),
        )

    def _supported(self, fit: Fit, week: list[Quote], rates: Rates) -> Finding:
        implied = self.implied
        fitting = [quote for quote in week if implied.gap(quote) == 0][-2:] or [fit.quote]
        named = " and ".join(f"{wording.rate(q.rate)} on {wording.day(q.day)}" for q in fitting if q.day)
        return finding(
            self.claim,
            Verdict.SUPPORTED,
            f"The amounts imply {implied.said(implied.rate)}; the rate was {named or wording.rate(fit.quote.rate)}.",
            stated=implied.rate,
            computed=Interval.of(*(quote.rate for quote in fitting)),
            steps=(implied.step(fit.quote),),
            evidence=tuple(implied.evidence(quote) for quote in fitting),
            notes=(*self._past_amount(fit.quote, rates), *_official(rates, fit.quote)),
        )

    def _named_period(self, rates: Rates) -> tuple[Fit, Spoken] | None:
        """Return the best rate of a period that the sentence names: any day of it, or its average."""
        as_of = self.claim.as_of
        fits = []
        for spoken in self.claim.terms["periods"]:
            period = spoken.period
            quotes = rates.between(period.first, min(period.last, as_of) if as_of else period.last)
            average = rates.average(period.first, period.last) if len(quotes) > 1 else None
            fit = exchange.best(self.implied.rate, [*quotes, *([average] if average else [])], period.last)
            if fit:
                fits.append((fit, spoken))
        return min(fits, key=lambda each: abs(each[0].gap), default=None)

    def _of_period(self, fit: Fit, spoken: Spoken) -> Finding:
        quote, implied = fit.quote, self.implied
        when = wording.day(quote.day) if quote.day else f"the average of {quote.period}"
        rate = f"{wording.rate(quote.rate)} {wording.per(implied.quote, implied.base)}"
        return finding(
            self.claim,
            Verdict.SUPPORTED,
            f"The amounts fit the rate of {when} ({rate}), within {spoken.period}, which the sentence names.",
            stated=implied.rate,
            computed=Interval(quote.low, quote.high),
            steps=(implied.step(quote),),
            evidence=(implied.evidence(quote),),
        )

    def _past_amount(self, used: Quote, rates: Rates) -> tuple[str, ...]:
        """Return a note if the amount belongs to a past period whose rate was clearly another."""
        claim = self.claim
        spoken = claim.terms["belongs"]
        if spoken is None or not spoken.exact or claim.as_of is None:
            return ()
        period = spoken.period
        if period.first == period.last or period.last >= claim.as_of:
            return ()
        average = rates.average(period.first, period.last)
        if average is None or abs(average.rate / used.rate - 1) < OTHER_TIME:
            return ()
        then = wording.money(self.implied.value(average), self.implied.other)
        gives = f"whose average rate ({wording.rate(average.rate)}) gives about {then}"
        second = "converting a past amount at today's rate is worth a second look"
        return (f"The amount belongs to {period}, {gives}; {second}.",)

    def _off(self, tables: Tables, rates: Rates, day: Quote, as_of: date) -> Finding:
        """Report a pair that no rate of the week, nor of a named period, fits."""
        claim, implied = self.claim, self.implied
        rate = Interval(day.low, day.high)
        report = partial(
            finding,
            claim,
            stated=implied.rate,
            computed=rate,
            steps=(implied.step(day),),
            evidence=(implied.evidence(day),),
            notes=_official(rates, day),
        )
        note = partial(report, Verdict.MISLEADING, severity=Severity.NOTE)
        expected, gap = implied.expected(day), abs(implied.gap(day))
        if claim.terms["offered"] and gap <= LISTED_APART:
            return unchecked(claim, "the two may be the prices of one product in two markets")
        if gap <= NOTED:
            off = wording.percent(gap).lstrip("+")
            return note(message=f"{expected}: {off} beyond rounding.", reason="imprecise")
        reach = claim.terms["reach"]
        if reach and self._fits_in(rates, as_of - reach, as_of):
            return unchecked(claim, "the sentence names a time that the text does not fix, so its rate is not known")
        past = exchange.best(implied.rate, rates.between(as_of - YEAR, as_of), as_of)
        if past and abs(past.gap) <= QUIET and past.quote.day:
            old = f"the amounts fit the rate of {wording.day(past.quote.day)} ({wording.rate(past.quote.rate)})"
            return note(message=f"{expected}; {old}.", reason="old rate")
        if abs(exchange.apart(implied.loose_rate, rate)) <= QUIET:
            only = f"it holds only if {implied.converted.text!r} is a very round figure"
            return note(message=f"{expected}; {only}.", reason="round")
        slip = diagnosis(implied, tables, day, as_of)
        mend = Suggestion(implied.converted.start, implied.converted.end, slip.right, safe=False)
        return report(Verdict.CONTRADICTED, slip.message, reason=slip.reason, suggestion=mend)

    def _fits_in(self, rates: Rates, first: date, last: date) -> bool:
        """Say whether the implied rate lies between the least and the greatest of a time, give or take the noise."""
        quotes = rates.between(first, last)
        if not quotes:
            return False
        seen = Interval(min(quote.low for quote in quotes), max(quote.high for quote in quotes))
        return abs(exchange.apart(self.implied.rate, seen)) <= NOTED


def _official(rates: Rates, quote: Quote) -> tuple[str, ...]:
    """Return the note that a rate was set by the office, not by the market, if it was."""
    note = rates.note_on(quote.day) if quote.day else rates.note
    return (note,) if note else ()
