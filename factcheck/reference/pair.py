"""Two currencies in one family of rate tables."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference.legs import Printed
from factcheck.reference.quote import Quote

if TYPE_CHECKING:
    from factcheck.reference.families import Family
    from factcheck.reference.legs import Leg

#: A rate is good for this many days after its fixing: the longest stretch of holidays, and a missed week of table B.
STALE = 10
#: How far back the printed precision of a rate is read off its neighbours.
AROUND = 40
#: From one fixing to the next no currency moves by this factor.
LEAP = 12
#: So many fixings may fall unevenly by chance.
FEW = 6


class Cross(NamedTuple):
    """Both currencies' printed rates of the same day; keys are "" where a rate is constant."""

    base: Printed
    quote: Printed

    @property
    def key(self) -> str:
        """The day or month."""
        return self.base.key or self.quote.key


class Pair:
    """The rates of one currency in another, as one publisher's tables give them."""

    __slots__ = ("base", "family", "monthly", "quote")

    def __init__(self, family: Family, base: Leg, quote: Leg) -> None:
        self.family = family
        self.base = base
        self.quote = quote
        self.monthly = family.kind == "monthly rates"

    @property
    def first(self) -> date:
        """The first day covered."""
        key = max(self.base.first, self.quote.first)
        return date.fromisoformat(key if len(key) == 10 else f"{key}-01")

    @property
    def last(self) -> date:
        """The last day covered: for two constants, the family's own last day."""
        key = min([leg.last for leg in (self.base, self.quote) if leg.last], default=self.family.as_of)
        return date.fromisoformat(key) if len(key) == 10 else end_of_month(key)

    def on(self, day: date) -> Quote | None:
        """Return the last rate known on that day, at most ten days old; of a monthly table the month's."""
        if self.monthly:
            month = day.isoformat()[:7]
            crosses = self._crosses(month, month)
            return self._quote(crosses[0], None) if crosses else None
        earliest = (day - timedelta(days=STALE)).isoformat()
        around = (day - timedelta(days=AROUND)).isoformat()
        key = day.isoformat()
        while key >= earliest:
            base, quote = self.base.until(key, around), self.quote.until(key, around)
            if base is None or quote is None:
                return None
            if base.key == quote.key or not base.key or not quote.key:
                found = base.key or quote.key or key
                return self._quote(Cross(base, quote), date.fromisoformat(found)) if found >= earliest else None
            key = min(base.key, quote.key)
        return None

    def between(self, first: date, last: date) -> list[Quote]:
        """Return all rates of these days, and the last known before the first of them."""
        if self.monthly:
            return [self._quote(cross, None) for cross in self._crosses(first.isoformat()[:7], last.isoformat()[:7])]
        found = [
            self._quote(cross, date.fromisoformat(cross.key))
            for cross in self._crosses(first.isoformat(), last.isoformat())
        ]
        before = self.on(first - timedelta(days=1)) if not found or found[0].day != first else None
        return [before, *found] if before else found

    def average(self, first: date, last: date) -> Quote | None:
        """Return the ratio of both currencies' average rates; None unless they cover the whole period."""
        start, end = first.isoformat(), last.isoformat()
        if self.monthly:
            start, end = start[:7], end[:7]
        crosses = self._crosses(start, end)
        if not crosses:
            base, quote = self.base.fixed(start), self.quote.fixed(start)
            return self._mean([Cross(base, quote)], first, last) if base and quote else None
        if self.monthly:
            return self._mean(crosses, first, last) if len(crosses) == months(first, last) else None
        gap = timedelta(days=STALE)
        covered = [first, *(date.fromisoformat(cross.key) for cross in crosses), last]
        if any(later - earlier > gap for earlier, later in pairwise(covered)):
            return None
        if uneven(crosses, first, last):
            return None
        return None if any(leaps(leg) for leg in zip(*crosses, strict=True)) else self._mean(crosses, first, last)

    def _crosses(self, first: str, last: str) -> list[Cross]:
        bases, quotes = self.base.between(first, last), self.quote.between(first, last)
        crosses = []
        for key in sorted(bases.keys() | quotes.keys()):
            base = bases.get(key) or self.base.fixed(key)
            quote = quotes.get(key) or self.quote.fixed(key)
            if base and quote:
                crosses.append(Cross(base, quote))
        return crosses

    def _mean(self, crosses: list[Cross], first: date, last: date) -> Quote:
        period = f"{first.isoformat()} to {last.isoformat()}"
        cross = Cross(total([cross.base for cross in crosses]), total([cross.quote for cross in crosses]))
        unit = "monthly rates" if self.monthly else "fixings"
        return self._quote(cross, None, period, f"average of {len(crosses)} {unit}, own calculation")

    def _quote(self, cross: Cross, day: date | None, period: str = "", note: str = "") -> Quote:
        over: list[Printed] = []
        under: list[Printed] = []
        for printed, goes_over in ((cross.base, self.base.upright), (cross.quote, not self.quote.upright)):
            (over if goes_over else under).append(printed)
        tables = [
            leg.table if printed.key or period else leg.constant_table
            for leg, printed in ((self.base, cross.base), (self.quote, cross.quote))
            if leg.table
        ]
        if len(tables) == 2 and not note:
            note = "cross rate, own calculation"
        return Quote(
            day=day,
            period=period or cross.key or (day.isoformat() if day else ""),
            rate=product(over, under, 0),
            low=product(over, under, -1),
            high=product(over, under, 1),
            table=", ".join(tables),
            row=period or cross.key,
            source=self.family.citation,
            vintage=self.family.vintage,
            note=note,
        )


def product(over: list[Printed], under: list[Printed], side: int) -> Fraction:
    """Return the quotient of printed rates: as printed, or with every digit leaning to one side."""
    numerator = denominator = 1
    for printed in over:
        numerator *= printed.twice + side * printed.spread
        denominator *= printed.scale
    for printed in under:
        numerator *= printed.scale
        denominator *= printed.twice - side * printed.spread
    return Fraction(numerator, denominator)


def total(rows: list[Printed]) -> Printed:
    """Return the mean of printed rates, whose own rounding is at most that of one.

    >>> total([Printed("a", 20, 1, 2), Printed("b", 22, 1, 2)])
    Printed(key='', twice=42, spread=2, scale=4)
    """
    finest = max(row.scale for row in rows)
    factors = [finest // row.scale for row in rows]
    twice = sum(row.twice * factor for row, factor in zip(rows, factors, strict=True))
    spread = sum(row.spread * factor for row, factor in zip(rows, factors, strict=True))
    return Printed("", twice, spread, finest * len(rows))


def uneven(crosses: list[Cross], first: date, last: date) -> bool:
    """Say whether one half of the period has far more fixings: a daily rate that became weekly has no plain average."""
    middle = (first + (last - first) / 2).isoformat()
    early = sum(cross.key <= middle for cross in crosses)
    return len(crosses) > FEW and not len(crosses) < 3 * early < 2 * len(crosses)


def leaps(rows: tuple[Printed, ...]) -> bool:
    """Say whether the unit changed on the way, as the zloty did in 1995: such rates have no average."""
    return any(
        not earlier.twice < LEAP * later.twice < LEAP * LEAP * earlier.twice for earlier, later in pairwise(rows)
    )


def months(first: date, last: date) -> int:
    """Return how many calendar months the days touch."""
    return 12 * (last.year - first.year) + last.month - first.month + 1


def end_of_month(month: str) -> date:
    """Return the last day of "2022-02".

    >>> end_of_month("2022-12")
    datetime.date(2022, 12, 31)
    """
    year, number = int(month[:4]), int(month[5:7])
    return date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)
