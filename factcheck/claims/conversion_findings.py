"""What is said of a conversion, once both currencies are settled."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import exchange, rate_windows, wording
from factcheck.claims.conversion_fit import How, fitted
from factcheck.claims.conversion_terms import ConversionTerms
from factcheck.claims.rate_slips import Slip, diagnosis, never
from factcheck.claims.rates_beside import by_either
from factcheck.claims.staleness import ended
from factcheck.claims.verdict import CONVERSIONS, finding, unchecked
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from factcheck.claims.conversion_fit import Found
    from factcheck.claims.implied import Implied
    from factcheck.model.claim import Claim
    from factcheck.reference.quote import Quote
    from factcheck.reference.rates import Rates
    from factcheck.reference.tables import Tables

#: A past amount is worth a second look when the average rate of its time is further from the rate used than this.
OTHER_TIME = Fraction(5, 100)
#: What a treaty with the French treasury fixes one euro at; the tables of a third currency give it with noise.
FIXED = {"XOF": "655.957", "XAF": "655.957", "KMF": "491.968", "XPF": "119.332"}
_UNCHECKED = {
    How.LISTED: "the two may be the prices of one product in two markets",
    How.STREET: "the official rate is not that of the market, which is weaker",
    How.EARLIER: "the text speaks of a time before the table begins",
    How.UNFIXED: "the sentence names a time that the text does not fix, so its rate is not known",
}


class Conversion(NamedTuple):
    """One reading of a claim: both currencies settled."""

    claim: Claim
    implied: Implied

    def finding(self, tables: Tables) -> Finding:
        """Compare the implied rate with the printed one, then with the dated ones."""
        claim, implied = self.claim, self.implied
        lines = claim.bound(ConversionTerms).lines
        own = next((turned for line in lines if (turned := line.turned(implied.base, implied.quote))), None)
        if own is not None and abs(exchange.apart(implied.rate, own)) <= CONVERSIONS.quiet:
            return self._by_own_rate(own)
        rates = tables.rates(implied.base, implied.quote)
        if rates is None:
            return unchecked(claim, f"no table has a rate of {wording.per(implied.quote, implied.base)}")
        return by_either(claim, implied, rates, lambda each: self._dated(each, tables, printed=own is not None))

    def _dated(self, rates: Rates, tables: Tables, *, printed: bool) -> Finding:
        claim, implied, as_of = self.claim, self.implied, self.claim.as_of
        today = rates.on(as_of) if as_of else None
        found = fitted(claim, implied, rates, today, printed=printed)
        if found is None:
            if as_of is None:
                return self._undated(rates)
            return unchecked(claim, ended(rates, wording.per(implied.quote, implied.base), as_of))
        match found.how:
            case How.WEEK:
                return self._supported(found, rates)
            case How.PERIOD if found.spoken in claim.bound(ConversionTerms).things:
                return unchecked(claim, "the year whose rate fits may be the year of a thing, not of the amount")
            case How.PERIOD:
                return self._of_period(found, rates)
            case How.LISTED | How.STREET | How.EARLIER | How.UNFIXED:
                return unchecked(claim, _UNCHECKED[found.how])
            case How.STALE | How.NONE:
                return self._contradicted(found, today or found.fit.quote, rates, tables)
            case _:
                return self._noted(found, today or found.fit.quote, rates)

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
        """Judge a pair without a date: wrong only if no rate that there ever was fits."""
        claim, implied = self.claim, self.implied
        began = rate_windows.EURO_BEGAN
        terms = claim.bound(ConversionTerms)
        earlier = terms.reach is not None or (terms.earliest is not None and terms.earliest < began)
        seen = rate_windows.ever(rates, earlier=earlier)
        if seen is None or exchange.apart(implied.loose_rate, seen) == 0:
            return unchecked(claim, "the date of the text is not known")
        slip = never(implied, seen)
        low = seen.lo is not None and implied.loose_rate.hi is not None and implied.loose_rate.hi < seen.lo
        extent = "so low" if low else "so high"
        since = f"it was never {extent}" if earlier else f"since {began.year} it was never {extent}"
        return finding(
            claim,
            Verdict.CONTRADICTED,
            f"The amounts imply {implied.said(implied.rate)}; {since}.{slip.message}",
            reason=slip.reason,
            stated=implied.rate,
            computed=seen,
            suggestion=self._mend(slip.right),
        )

    def _mend(self, right: str) -> Suggestion | None:
        converted = self.implied.converted
        return Suggestion(converted.start, converted.end, right, safe=False) if right else None

    def _supported(self, found: Found, rates: Rates) -> Finding:
        implied, claim = self.implied, self.claim
        week = rate_windows.published(rates, claim.as_of) if claim.as_of else []
        fitting = [quote for quote in week if implied.gap(quote) == 0][-2:] or [found.fit.quote]
        if wording.rate(fitting[0].rate) == wording.rate(fitting[-1].rate):
            fitting = fitting[-1:]  # said once
        named = " and ".join(f"{wording.rate(q.rate)} on {wording.day(q.day)}" for q in fitting if q.day)
        quote = found.fit.quote
        fixed = FIXED.get(implied.quote) if implied.base == "EUR" else None
        was = (
            f"the rate is fixed at {fixed}"
            if fixed
            else f"the {_kind(rates, quote)} was {named or wording.rate(quote.rate)}"
        )
        return finding(
            claim,
            Verdict.SUPPORTED,
            f"The amounts imply {implied.said(implied.rate)}; {was}.",
            stated=implied.rate,
            computed=Interval.of(*(quote.rate for quote in fitting)),
            steps=(implied.step(quote),),
            evidence=tuple(implied.evidence(quote) for quote in fitting),
            notes=(*self._past_amount(quote, rates), *_official(rates, quote)),
        )

    def _of_period(self, found: Found, rates: Rates) -> Finding:
        quote, implied = found.fit.quote, self.implied
        when = wording.day(quote.day) if quote.day else f"the average of {quote.period}"
        rate = f"{wording.rate(quote.rate)} {wording.per(implied.quote, implied.base)}"
        period = found.spoken.period if found.spoken else quote.period
        return finding(
            self.claim,
            Verdict.SUPPORTED,
            f"The amounts fit the rate of {when} ({rate}), within {period}, which the sentence names.",
            stated=implied.rate,
            computed=Interval(quote.low, quote.high),
            steps=(implied.step(quote),),
            evidence=(implied.evidence(quote),),
            notes=_official(rates, quote),
        )

    def _past_amount(self, used: Quote, rates: Rates) -> tuple[str, ...]:
        """Return a note if the amount belongs to a past period whose rate was clearly another."""
        claim = self.claim
        terms = claim.bound(ConversionTerms)
        spoken = terms.belongs
        if spoken is None or not terms.beside or not spoken.exact or claim.as_of is None:
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

    def _noted(self, found: Found, today: Quote, rates: Rates) -> Finding:
        """Report a pair that holds under one reading only."""
        implied, quote = self.implied, found.fit.quote
        if found.how is How.COARSE:
            today = quote
            why = f"; it holds only if {wording.quoted(implied.amount.text)} is rounded from another amount"
        elif found.how is How.ROUND:
            why = f"; it holds only if {wording.quoted(implied.converted.text)} is a very round figure"
        elif found.how is How.OLD:
            why = f"; {self._old(quote)}"
        else:
            why = f"; {implied.converted.text} is {wording.percent(abs(found.fit.gap)).lstrip('+')} off"
        right = implied.restated(today)
        return self._report(rates, today)(
            Verdict.MISLEADING,
            f"{implied.expected(today)}{why}.",
            severity=Severity.NOTE,
            reason=found.how.value,
            suggestion=self._mend(right if right != implied.converted.text else ""),
        )

    def _old(self, quote: Quote) -> str:
        return f"the amounts fit the rate of {wording.day(quote.day)} ({wording.rate(quote.rate)})" if quote.day else ""

    def _contradicted(self, found: Found, today: Quote, rates: Rates, tables: Tables) -> Finding:
        implied, as_of = self.implied, self.claim.as_of
        if found.how is How.STALE or as_of is None:
            message = f"{implied.expected(today)}, not {implied.converted.text}; {self._old(found.fit.quote)}."
            slip = Slip(found.how.value, message, implied.restated(today))
        else:
            slip = diagnosis(self.claim, implied, tables, today, as_of)
        wrong = implied.amount if slip.first else implied.converted
        mend = Suggestion(wrong.start, wrong.end, slip.right, safe=False)
        return self._report(rates, today)(Verdict.CONTRADICTED, slip.message, reason=slip.reason, suggestion=mend)

    def _report(self, rates: Rates, today: Quote) -> partial[Finding]:
        return partial(
            finding,
            self.claim,
            stated=self.implied.rate,
            computed=Interval(today.low, today.high),
            steps=(self.implied.step(today),),
            evidence=(self.implied.evidence(today),),
            notes=_official(rates, today),
        )


def _kind(rates: Rates, quote: Quote) -> str:
    return "official rate" if quote.day and rates.note_on(quote.day) else "rate"


def _official(rates: Rates, quote: Quote) -> tuple[str, ...]:
    """Return the note that a rate was set by the office, not by the market, if it was."""
    note = rates.note_on(quote.day) if quote.day else rates.note
    return (note,) if note else ()
