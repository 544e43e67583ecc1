"""The exchange rate that an amount and its conversion imply, and how its working is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import exchange, repairs, wording
from factcheck.model.finding import Evidence
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.model.figure import Figure
    from factcheck.reference.quote import Quote


class Implied(NamedTuple):
    """One reading of a conversion: both currencies settled, the amounts as the base and the quote of a rate."""

    amount: Figure
    converted: Figure
    base: str  #: ISO 4217 code of the currency that is counted once …
    quote: str  #: … and of the one that it is counted in
    base_amount: Interval  #: in major units
    quote_amount: Interval
    amount_is_base: bool
    factor: Fraction  #: major units in one unit of the converted amount: a hundredth for pence

    @classmethod
    def of(cls, amount: Figure, converted: Figure, one: tuple[str, Fraction], two: tuple[str, Fraction]) -> Implied:
        """Return the reading in which the amounts are in these currencies, each with its factor to major units."""
        base, quote = exchange.orient(one[0], two[0])
        left, right = amount.written * one[1], converted.written * two[1]
        if base == one[0]:
            return cls(amount, converted, base, quote, left, right, amount_is_base=True, factor=two[1])
        return cls(amount, converted, base, quote, right, left, amount_is_base=False, factor=two[1])

    @property
    def rate(self) -> Interval:
        """What the written figures imply: quote units for one base unit."""
        return self.quote_amount / self.base_amount

    @property
    def loose_rate(self) -> Interval:
        """The rate if the trailing zeros of the converted amount, or its "about", are rounding too."""
        truth = self.converted.truth
        loosest = (self.converted.written.hull(truth) if truth.bounded else self.converted.written) * self.factor
        return loosest / self.base_amount if self.amount_is_base else self.quote_amount / loosest

    @property
    def exact_rate(self) -> Interval:
        """The rate if the amount is taken as exact: writers convert the figure that they print."""
        other = self.quote_amount if self.amount_is_base else self.base_amount
        return other / self.middle if self.amount_is_base else self.middle / other

    @property
    def other(self) -> str:
        """The currency of the converted amount."""
        return self.quote if self.amount_is_base else self.base

    @property
    def middle(self) -> Fraction:
        """The amount as written, in major units."""
        amount = self.base_amount if self.amount_is_base else self.quote_amount
        assert amount.lo is not None and amount.hi is not None  # noqa: S101, PT018 - written amounts are bounded
        return (amount.lo + amount.hi) / 2

    def gap(self, quote: Quote) -> Fraction:
        """Return how far the rounding of the figures is from reaching a dated rate; see `exchange.apart`."""
        return exchange.apart(self.rate, Interval(quote.low, quote.high))

    def scaled(self, factor: Fraction) -> Interval:
        """Return the rate that would be implied if the converted amount were so many times as large."""
        return self.rate * factor if self.amount_is_base else self.rate / factor

    def value(self, quote: Quote) -> Fraction:
        """Return what the amount converts to, in major units of the other currency."""
        return self.middle * quote.rate if self.amount_is_base else self.middle / quote.rate

    def restated(self, quote: Quote) -> str:
        """Write what the amount converts to, the way the converted amount is written."""
        return repairs.restated(self.converted, self.value(quote) / self.factor)

    def expected(self, quote: Quote) -> str:
        """Say what the amount converts to: "$147 billion is €140.9 billion at the rate of 15 June 2022 (1.0431)"."""
        when = f" at the rate of {wording.day(quote.day)} ({wording.rate(quote.rate)})" if quote.day else ""
        value = wording.money(self.value(quote), self.other)
        american = "US" if self.converted.text.startswith("US$") and value.startswith("$") else ""
        return f"{self.amount.text} is {american}{value}{when}"

    def step(self, quote: Quote) -> str:
        """Write the arithmetic: "147 billion ÷ 1.0431 = 140.9 billion"."""
        sign = "×" if self.amount_is_base else "÷"
        result = wording.number(self.value(quote))
        return f"{wording.number(self.middle)} {sign} {wording.rate(quote.rate)} = {result}"

    def said(self, rate: Interval) -> str:
        """Write a rate with its unit: "1.0357 to 1.0435 dollars per euro"."""
        return f"{wording.between(rate, wording.rate)} {wording.per(self.quote, self.base)}"

    def evidence(self, quote: Quote) -> Evidence:
        """Return a dated rate as a line that a reader can look up."""
        when = wording.day(quote.day) if quote.day else quote.period
        text = f"{when}: 1 {wording.currency(self.base)} = {wording.rate(quote.rate)} {wording.currencies(self.quote)}"
        return Evidence(text, quote.table, quote.row, quote.source, quote.vintage)
