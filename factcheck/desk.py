"""The desk calculator: one conversion or one change, with the same figures, intervals and tables as a check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.exchange import currencies
from factcheck.figures import parse
from factcheck.model.interval import Interval
from factcheck.reference.tables import Tables

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from factcheck.model.figure import Figure
    from factcheck.reference.quote import Quote


class DeskError(ValueError):
    """What cannot be computed; the message says why and what to write instead."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount in another currency."""

    amount: Figure
    base: str  #: currency of the amount
    currency: str
    value: Fraction
    rounding: Interval  #: what the rounding of the amount as written allows
    quote: Quote  #: the rate, with its day and source

    @property
    def working(self) -> str:
        """The arithmetic in one line: "€3.4 million × 1.0718 = $3.644 million"."""
        amount = wording.money(self.value / self.quote.rate, self.base)
        return f"{amount} × {wording.rate(self.quote.rate)} = {wording.money(self.value, self.currency)}"


@dataclass(frozen=True, slots=True)
class Growth:
    """The change from one figure to another."""

    old: Figure
    new: Figure
    percent: Fraction
    rounding: Interval  #: percent that the rounding of both figures allows

    @property
    def working(self) -> str:
        """The arithmetic in one line: "1.4 billion ÷ 1.25 billion = 1.12, that is +12.0%"."""
        factor = wording.significant(1 + self.percent / 100, 5)
        return f"{self.new.text} ÷ {self.old.text} = {factor}, that is {wording.percent(self.percent / 100)}"


def convert(amount: str, currency: str, on: date, tables: Tables | None = None) -> Conversion:
    """Convert an amount such as "€3.4m" at the last rate known on a day."""
    figure = _figure(amount)
    candidates = currencies(figure) if figure.kind == "money" else []
    if not candidates:
        raise DeskError(f"{amount!r} has no currency; write it like €3.4m or 3.4m EUR")
    if len(candidates) > 1:
        codes = ", ".join(code for code, _ in candidates)
        raise DeskError(f"{amount!r} may be any of {codes}; write the code, such as {candidates[0][0]}")
    base, factor = candidates[0]
    target = currency.strip().upper()
    if base == target:
        raise DeskError(f"{amount!r} is in {target} already")
    tables = tables or Tables()
    rates = tables.rates(base, target)
    if rates is None:
        missing = next((code for code in (base, target) if _unknown(tables, code)), target)
        raise DeskError(f"no table has a rate for {missing}")
    quote = rates.on(on)
    if quote is None:
        raise DeskError(
            f"no rate of {base} in {target} is known for {wording.day(on)}; "
            f"the tables reach from {wording.day(rates.first)} to {wording.day(rates.last)}"
        )
    value = figure.value * factor * quote.rate
    return Conversion(figure, base, target, value, figure.written * factor * Interval.point(quote.rate), quote)


def growth(old: str, new: str) -> Growth:
    """Return the change between two figures such as "1.25bn" and "1.4bn"."""
    before, after = _figure(old), _figure(new)
    if before.units and after.units and not set(before.units) & set(after.units):
        raise DeskError(f"{old!r} and {new!r} are in different units")
    base = before.written
    if base.lo is None or base.lo <= 0:
        raise DeskError(f"a change from {old!r} has no meaning as a percentage: the base must be over zero")
    percent = (after.value / before.value - 1) * 100
    written = after.written
    if written.lo is None or written.hi is None or base.hi is None:
        return Growth(before, after, percent, Interval(None, None))
    # Old and new stand once each, so their ends give the exact range.
    return Growth(
        before, after, percent, Interval.of((written.lo / base.hi - 1) * 100, (written.hi / base.lo - 1) * 100)
    )


def _figure(text: str) -> Figure:
    if not isinstance(text, str):
        raise TypeError(f"a figure is given as text, as an article has it, not as {type(text).__name__}")
    figure = parse(text)
    if figure is None or not figure.kind.is_quantity or (figure.low is None and figure.high is None):
        raise DeskError(f"{text!r} is not a figure; write it like 3.4, €3.4m or 1.25bn")
    return figure


def _unknown(tables: Tables, code: str) -> bool:
    other = "USD" if code == "EUR" else "EUR"
    return tables.rates(code, other) is None
