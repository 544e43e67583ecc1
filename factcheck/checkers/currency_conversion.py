"""An amount and its conversion fit the exchange rate of the day.

## What it checks
Two amounts of different currencies that a bracket, "or" or "equivalent to" ties together imply a rate. The rate
that the article prints itself ("$1 = 0.9427 euros") comes first; else the implied rate is compared with the fixings
of the seven days before the date of the text, and with those of a period that the sentence names.

## Why it matters
About one published conversion in a hundred is wrong: the rate of another currency, the inverse, a lost scale word.

## When it stays silent
Amounts that merely stand near each other; two amounts in one bracket that cannot be paired in order; a total beside
an amount per share. Without the date of the text, without a rate in the tables, or where the sentence names a time
that the text does not fix, the pair is unchecked. Up to 2 percent, and where only a rate of the past year fits, it
is a note.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import exchange, periods, repairs, wording
from factcheck.claims.conversions import pairs
from factcheck.claims.exchange import NOTED, QUIET, YEAR, Fit, currencies
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Form
from factcheck.model.finding import Evidence, Finding, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.claims.passages import Passage
    from factcheck.claims.periods import Spoken
    from factcheck.model.claim import Claim
    from factcheck.reference.quote import Quote
    from factcheck.reference.rates import Rates
    from factcheck.reference.tables import Tables

CODE = "CUR101"
NEEDS = ("money",)

#: A past amount is worth a second look when the average rate of its time is further from the rate used than this.
OTHER_TIME = Fraction(5, 100)
#: The reading that fits best counts, and of the two ends of a range the one that fits worse.
_ORDER = (Verdict.SUPPORTED, Verdict.MISLEADING, Verdict.UNCHECKED, Verdict.CONTRADICTED)
#: Where the sentence names a time that the text does not fix, any rate of these years may have been used.
LONG_AGO = 10 * YEAR


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
                unfixed=periods.unfixed_beside(sentence, pair.amount.start, pair.converted.end),
                lines=lines,
            )


def check(claim: Claim, tables: Tables) -> Finding:
    """Compare the rate that the two amounts imply with the dated ones; the reading that fits best counts."""
    if bool(claim["amount"].per) != bool(claim["converted"].per) and _far_apart(claim):
        return unchecked(claim, "one amount is per unit and the other is not")
    findings = [
        max((conversion.finding(tables) for conversion in ends), key=lambda each: _ORDER.index(each.verdict))
        for one, one_factor in currencies(claim["amount"])
        for two, two_factor in currencies(claim["converted"])
        if one != two and (ends := [_Conversion.of(each, one, one_factor, two, two_factor) for each in _ends(claim)])
    ]
    if not findings:
        return unchecked(claim, "both amounts are in the same currency")
    return min(findings, key=lambda each: _ORDER.index(each.verdict))


def _ends(claim: Claim) -> list[Claim]:
    """Return the claim for each end of two ranges: both must hold."""
    amount, converted = claim["amount"], claim["converted"]
    if amount.form is not Form.RANGE or converted.form is not Form.RANGE:
        return [claim]
    low = {"amount": replace(amount, high=amount.low), "converted": replace(converted, high=converted.low)}
    high = {"amount": replace(amount, low=amount.high), "converted": replace(converted, low=converted.high)}
    return [replace(claim, roles=low), replace(claim, roles=high)]


def _far_apart(claim: Claim) -> bool:
    ratio = claim["amount"].value / claim["converted"].value
    return not Fraction(1, 1000) < ratio < 1000


@dataclass(frozen=True, slots=True)
class _Conversion:
    """One reading of a claim: the two currencies settled, the amounts as the base and the quote of a rate."""

    claim: Claim
    base: str
    quote: str
    base_amount: Interval
    quote_amount: Interval
    amount_is_base: bool
    factor: Fraction  #: major units in one unit of the converted amount
    rounder: Interval  #: the implied rate if the trailing zeros of the converted amount are rounding too

    @classmethod
    def of(cls, claim: Claim, one: str, one_factor: Fraction, two: str, two_factor: Fraction) -> _Conversion:
        base, quote = exchange.orient(one, two)
        amount, converted = claim["amount"].written * one_factor, claim["converted"].written * two_factor
        widest = _loosest(claim) * two_factor
        if base == one:
            return cls(claim, base, quote, amount, converted, True, two_factor, widest / amount)
        return cls(claim, base, quote, converted, amount, False, two_factor, amount / widest)

    @property
    def implied(self) -> Interval:
        """The rate that the written figures imply: quote units for one base unit."""
        return self.quote_amount / self.base_amount

    def finding(self, tables: Tables) -> Finding:
        claim, as_of = self.claim, self.claim.as_of
        own = next((t for line in claim.terms["lines"] if (t := line.turned(self.base, self.quote))), None)
        if own is not None and abs(exchange.apart(self.implied, own)) <= QUIET:
            return self._by_own_rate(own)
        rates = tables.rates(self.base, self.quote)
        if as_of is None:
            return unchecked(claim, "the date of the text is not known")
        if rates is None:
            return unchecked(claim, f"no table has a rate of {self.base} and {self.quote}")
        week = exchange.published(rates, as_of)
        fit = exchange.best(self.implied, week, as_of)
        named = self._named_period(rates)
        if fit is None and named is None:
            return unchecked(claim, f"the rates of {self.base} and {self.quote} end on {rates.last}")
        if fit and abs(fit.gap) <= QUIET:
            return self._supported(fit, week, rates)
        if named and abs(named[0].gap) <= QUIET:
            return self._of_period(*named)
        day = rates.on(as_of)
        if day:
            fit = Fit(day, exchange.apart(self.implied, Interval(day.low, day.high)))
        return self._off(tables, rates, fit or named[0])  # type: ignore[index]

    def _by_own_rate(self, own: Interval) -> Finding:
        return finding(
            self.claim,
            Verdict.SUPPORTED,
            f"The amounts fit the rate that the article prints: {self._rate(own)}.",
            stated=self.implied,
            computed=own,
            steps=(f"the amounts imply {self._rate(self.implied)}",),
        )

    def _supported(self, fit: Fit, week: list[Quote], rates: Rates) -> Finding:
        implied = self.implied
        fitting = [q for q in week if exchange.apart(implied, Interval(q.low, q.high)) == 0] or [fit.quote]
        named = " and ".join(f"{wording.rate(q.rate)} on {wording.day(q.day)}" for q in fitting[-2:] if q.day)
        return finding(
            self.claim,
            Verdict.SUPPORTED,
            f"The amounts imply {self._rate(implied)}; the rate was {named}.",
            stated=implied,
            computed=Interval.of(*(q.rate for q in fitting)),
            steps=(self._step(fit.quote),),
            evidence=tuple(_evidence(q, self.base, self.quote) for q in fitting[-2:]),
            notes=(*self._past_amount(fit.quote, rates), *_official(rates)),
        )

    def _named_period(self, rates: Rates) -> tuple[Fit, Spoken] | None:
        """Return the best rate of a period that the sentence names: any day of it, or its average."""
        as_of = self.claim.as_of
        fits = []
        for spoken in self.claim.terms["periods"]:
            period = spoken.period
            quotes = rates.between(period.first, min(period.last, as_of) if as_of else period.last)
            average = rates.average(period.first, period.last) if len(quotes) > 1 else None
            fit = exchange.best(self.implied, [*quotes, *([average] if average else [])], period.last)
            if fit:
                fits.append((fit, spoken))
        return min(fits, key=lambda each: abs(each[0].gap), default=None)

    def _of_period(self, fit: Fit, spoken: Spoken) -> Finding:
        when = wording.day(fit.quote.day) if fit.quote.day else f"the average of {fit.quote.period}"
        return finding(
            self.claim,
            Verdict.SUPPORTED,
            f"The amounts fit the rate of {when} ({wording.rate(fit.quote.rate)} {self.quote} per {self.base}), "
            f"within {spoken.period}, which the sentence names.",
            stated=self.implied,
            computed=Interval(fit.quote.low, fit.quote.high),
            steps=(self._step(fit.quote),),
            evidence=(_evidence(fit.quote, self.base, self.quote),),
        )

    def _past_amount(self, used: Quote, rates: Rates) -> tuple[str, ...]:
        """Return a note if the amount belongs to a past period whose rate was clearly another."""
        claim = self.claim
        spoken = periods.nearest(claim.terms["periods"], claim.start, claim.end)
        if spoken is None or not spoken.exact or claim.as_of is None:
            return ()
        period = spoken.period
        if period.first == period.last or period.last >= claim.as_of:
            return ()
        average = rates.average(period.first, period.last)
        if average is None or abs(average.rate / used.rate - 1) < OTHER_TIME:
            return ()
        amount = claim["amount"]
        factor = dict(currencies(amount))[self.base if self.amount_is_base else self.quote]
        value = amount.value * factor
        then = value * average.rate if self.amount_is_base else value / average.rate
        other = self.quote if self.amount_is_base else self.base
        gives = f"whose average rate ({wording.rate(average.rate)}) gives about {wording.money(then, other)}"
        note = (
            f"The amount belongs to {period}, {gives}; converting a past amount at today's rate is worth a second look."
        )
        return (note,)

    def _off(self, tables: Tables, rates: Rates, fit: Fit) -> Finding:
        """Report a pair that no rate of the week, nor of a named period, fits."""
        claim, as_of = self.claim, self.claim.as_of
        assert as_of is not None  # noqa: S101 - finding() has seen to it
        rate = Interval(fit.quote.low, fit.quote.high)
        report = partial(
            finding,
            claim,
            stated=self.implied,
            computed=rate,
            steps=(self._step(fit.quote),),
            evidence=(_evidence(fit.quote, self.base, self.quote),),
            notes=_official(rates),
        )
        note = partial(report, Verdict.MISLEADING, severity=Severity.NOTE)
        expected = self._expected(fit.quote)
        if abs(fit.gap) <= NOTED:
            off = wording.percent(abs(fit.gap)).lstrip("+")
            return note(message=f"{expected}: {off} beyond rounding.", reason="imprecise")
        past = exchange.best(self.implied, rates.between(as_of - YEAR, as_of), as_of)
        if past and abs(past.gap) <= QUIET and past.quote.day:
            old = f"the amounts fit the rate of {wording.day(past.quote.day)} ({wording.rate(past.quote.rate)})"
            return note(message=f"{expected}; {old}.", reason="old rate")
        if abs(exchange.apart(self.rounder, rate)) <= QUIET:
            only = f"it holds only if {claim['converted'].text!r} is a very round figure"
            return note(message=f"{expected}; {only}.", reason="round")
        if claim.terms["unfixed"] and self._fits_in(rates, as_of - LONG_AGO, as_of):
            return unchecked(claim, "the sentence names a time that the text does not fix, so its rate is not known")
        reason, message, text = self._diagnosis(tables, fit)
        converted = claim["converted"]
        mend = Suggestion(converted.start, converted.end, text, safe=False)
        return report(Verdict.CONTRADICTED, message, reason=reason, suggestion=mend)

    def _fits_in(self, rates: Rates, first: date, last: date) -> bool:
        """Say whether the implied rate lies between the least and the greatest of a time, give or take the noise."""
        quotes = rates.between(first, last)
        if not quotes:
            return False
        seen = Interval(min(quote.low for quote in quotes), max(quote.high for quote in quotes))
        return abs(exchange.apart(self.implied, seen)) <= NOTED

    def _diagnosis(self, tables: Tables, fit: Fit) -> tuple[str, str, str]:
        """Return the name of the slip, what to say of it, and the converted amount that would be right."""
        claim, quote, as_of = self.claim, fit.quote, self.claim.as_of
        assert as_of is not None  # noqa: S101 - finding() has seen to it
        amount, converted = claim["amount"], claim["converted"]
        right = repairs.restated(converted, self._value(quote) / self.factor)
        rate = Interval(quote.low, quote.high)
        expected = self._expected(quote)

        def fits(implied: Interval) -> bool:
            return abs(exchange.apart(implied, rate)) <= QUIET

        if amount.value == converted.value and not fits(self.implied):
            return "same number", f"{expected}; the text gives the same number in both currencies.", right
        if abs(quote.rate - 1) > 3 * NOTED and fits(1 / self.implied):
            return "inverted", f"{expected}; the text divides where it should multiply, or the reverse.", right
        for power in repairs.POWERS:
            sign = -power if self.amount_is_base else power
            if fits(self.implied / Fraction(10) ** sign):
                hint = repairs.rescaled(converted, power)
                return "scale", f"{expected}; {converted.text!r} would need to be {hint!r}.", hint
        mixed = exchange.other_currency(tables, self.implied, self.base, self.quote, as_of)
        if mixed:
            meant, used, other = mixed
            return (
                "other currency",
                f"{expected}; the text fits the rate of {used}, {wording.rate(other.quote.rate)}, not that of {meant}.",
                right,
            )
        for text, factor in repairs.swapped_digits(converted):
            if fits(self.implied * (factor if self.amount_is_base else 1 / factor)):
                return "swapped digits", f"{expected}; two digits of {converted.text!r} may be swapped.", text
        return "", f"{expected}; the text says {converted.text}.", right

    def _value(self, quote: Quote) -> Fraction:
        """Return what the amount converts to, in major units of the other currency."""
        amount = self.base_amount if self.amount_is_base else self.quote_amount
        middle = (amount.lo + amount.hi) / 2  # type: ignore[operator]
        return middle * quote.rate if self.amount_is_base else middle / quote.rate

    def _expected(self, quote: Quote) -> str:
        other = self.quote if self.amount_is_base else self.base
        when = f" at the rate of {wording.day(quote.day)} ({wording.rate(quote.rate)})" if quote.day else ""
        return f"{self.claim['amount'].text} is {wording.money(self._value(quote), other)}{when}"

    def _step(self, quote: Quote) -> str:
        amount = self.base_amount if self.amount_is_base else self.quote_amount
        middle = (amount.lo + amount.hi) / 2  # type: ignore[operator]
        sign = "×" if self.amount_is_base else "÷"
        return f"{wording.number(middle)} {sign} {wording.rate(quote.rate)} = {wording.number(self._value(quote))}"

    def _rate(self, rate: Interval) -> str:
        return f"{wording.between(rate, wording.rate)} {self.quote} per {self.base}"


def _loosest(claim: Claim) -> Interval:
    """Return the converted amount with its trailing zeros, or its "about", read as rounding."""
    converted = claim["converted"]
    truth = converted.truth
    return converted.written.hull(truth) if truth.bounded else converted.written


def _evidence(quote: Quote, base: str, other: str) -> Evidence:
    when = wording.day(quote.day) if quote.day else quote.period
    return Evidence(f"{when}: 1 {base} = {wording.rate(quote.rate)} {other}", quote.table, quote.row, quote.source)


def _official(rates: Rates) -> tuple[str, ...]:
    return (rates.note,) if rates.note else ()
