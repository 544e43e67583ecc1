"""The exchange rate of two currencies through time, from the best table that covers the day."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.interval import Interval
from factcheck.reference.pair import end_of_month

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.reference.pair import Pair
    from factcheck.reference.quote import Quote


#: What every verdict says that uses such a rate.
OFFICIAL = "official rate, not a market rate"


#: How the tables are called that users bring.
OWN = "own/"
#: Two tables of one rate that differ by more than this contradict each other.
APART = Fraction(2, 100)
#: So many stretches of days are remembered for one pair of currencies.
KEPT = 32


class Official(NamedTuple):
    """A time when a currency's official rate was no market rate."""

    currency: str
    start: str
    until: str  #: "" if it still lasts
    why: str

    def holds(self, first: str, last: str) -> bool:
        """Say whether any of the days or months from `first` to `last` lies in it."""
        size = len(first)
        return self.start[:size] <= last and (not self.until or first <= self.until[:size])


class Rates:
    """How many units of `quote` one unit of `base` was worth; sources in order of trust."""

    __slots__ = (
        "_averages", "_extents", "_found", "_more", "_windows",
        "base", "beside", "live", "official", "quote", "renewed",
    )  # fmt: skip

    def __init__(
        self,
        base: str,
        quote: str,
        pairs: Iterable[Pair],
        official: tuple[Official, ...] = (),
        *,
        renewed: tuple[date, ...] = (),
        beside: Rates | None = None,
        live: Pair | None = None,
    ) -> None:
        self.base = base
        self.quote = quote
        self.beside = beside  #: of a user's own table: the bundled rates, which answer where his does not
        self.live = live  #: rates of no central bank, for days after the last that the others have
        self.renewed = renewed  #: first days of a new unit under the same code
        self.official = official  #: when an official rate was no market rate
        # A second source is opened only when the first one cannot answer.
        self._found: list[Pair] = []
        self._more = iter(pairs)
        self._windows: dict[tuple[date, date], list[Quote]] = {}
        self._averages: dict[tuple[date, date], Quote | None] = {}
        self._extents: dict[tuple[int, ...], Interval | None] = {}

    @property
    def note(self) -> str:
        """Whether the rate was at any time an official one only; `note_on` says it for a day."""
        return OFFICIAL if self.official else ""

    def note_on(self, day: date) -> str:
        """Return the note for a day, with the reason, or ""."""
        if self.beside and not self._own_on(day):
            return self.beside.note_on(day)
        return self._note(day.isoformat(), day.isoformat())

    def _note(self, first: str, last: str) -> str:
        found = next((entry for entry in self.official if entry.holds(first, last)), None)
        return f"{OFFICIAL} ({found.currency}: {found.why})" if found else ""

    def _outdated(self, quote: Quote, day: date) -> bool:
        """Say whether a rate is still in the old unit on a day when a new one of the same code was there already."""
        return any(quote.day is not None and quote.day < new <= day for new in self.renewed)

    def _said(self, quote: Quote) -> Quote:
        """Return a rate that says so itself if it was an official one only."""
        first, _, last = quote.period.partition(" to ")
        note = self._note(first, last or first)
        return quote._replace(note="; ".join(part for part in (quote.note, note) if part)) if note else quote

    @property
    def known(self) -> bool:
        """Whether any table has both currencies."""
        return any(True for _ in self.pairs)

    @property
    def pairs(self) -> Iterator[Pair]:
        """The sources that have both currencies, in order of trust, opened one by one."""
        place = 0
        while True:
            if place == len(self._found):
                following = next(self._more, None)
                if following is None:
                    return
                self._found.append(following)
            yield self._found[place]
            place += 1

    @property
    def first(self) -> date:
        """The first day that any table covers."""
        own = min(pair.first for pair in self.pairs)
        return min(own, self.beside.first) if self.beside else own

    @property
    def last(self) -> date:
        """The last day that a daily table covers; of a monthly table only if there is no daily one."""
        own = max(pair.last for pair in self._daily() or self.pairs)
        own = max(own, self.live.last) if self.live else own
        return max(own, self.beside.last) if self.beside else own

    def on(self, day: date) -> Quote | None:
        """Return the last rate known on that day, at most ten days old.

        Where no daily table reaches, the month's rate of a monthly table stands in: its `day` is None. It never stands
        in after the end of the daily tables, where only newer tables help.
        """
        return self._own_on(day) or (self.beside.on(day) if self.beside else None)

    def opposed(self, quote: Quote) -> Quote | None:
        """Return what the bundled tables have where a rate of the user's own differs from it by more than noise."""
        if self.beside is None or not quote.table.startswith(OWN):
            return None
        first, _, last = quote.period.partition(" to ")
        if quote.day:
            other = self.beside.on(quote.day)
        elif last:
            other = self.beside.average(date.fromisoformat(first), date.fromisoformat(last))
        else:
            begins = date.fromisoformat(f"{first}-01")
            other = self.beside.average(begins, end_of_month(first))
        return other if other and abs(other.rate / quote.rate - 1) > APART else None

    def _own_on(self, day: date) -> Quote | None:
        found = self._fixed_on(day)
        newer = self.live.on(day) if self.live else None
        if newer and (found is None or (found.day and newer.day and newer.day > found.day)):
            return self._said(newer)
        return found

    def _fixed_on(self, day: date) -> Quote | None:
        for pair in self.pairs:
            found = pair.on(day) if not pair.monthly or self._reaches(day) else None
            if found and not self._outdated(found, day):
                return self._said(found) if self.official else found
        return None

    def between(self, first: date, last: date) -> list[Quote]:
        """Return all rates of these days, and the last known before the first of them, oldest first.

        One source covers the whole stretch if any does; else each day comes from the best source that has it. The
        conversions of an article ask for the same days again and again: the answers are kept.
        """
        known = self._windows.get((first, last))
        if known is None:
            if len(self._windows) >= KEPT:
                self._windows.clear()
            known = self._between(first, last)
            known = self._windows[first, last] = [self._said(each) for each in known] if self.official else known
        return list(known)

    def _between(self, first: date, last: date) -> list[Quote]:
        own = self._from_pairs(first, last)
        if self.live:
            end = own[-1].day if own else None
            own += [each for each in self.live.between(first, last) if end is None or (each.day and each.day > end)]
        return own if own or self.beside is None else self.beside.between(first, last)

    def _from_pairs(self, first: date, last: date) -> list[Quote]:
        for pair in self.pairs:
            if not pair.monthly and pair.first <= first and last <= pair.last:
                found = pair.between(first, last)
                if found:
                    return found
        merged: dict[date, Quote] = {}
        for pair in reversed(self._daily()):
            merged |= {quote.day: quote for quote in pair.between(first, last) if quote.day}
        if merged:
            return [merged[day] for day in sorted(merged)]
        for pair in self.pairs:
            found = pair.between(first, last) if pair.monthly and self._reaches(last) else []
            if found:
                return found
        return []

    def average(self, first: date, last: date) -> Quote | None:
        """Return the average rate over the days from `first` to `last`, from one source that covers them all."""
        period = (first, last)
        if period not in self._averages:
            if len(self._averages) >= KEPT:
                self._averages.clear()
            self._averages[period] = self._average(first, last)
        return self._averages[period]

    def _average(self, first: date, last: date) -> Quote | None:
        for pair in self.pairs:
            found = pair.average(first, last)
            if found:
                return self._said(found) if self.official else found
        return self.beside.average(first, last) if self.beside else None

    def extent(self, year: int, *months: int) -> Interval | None:
        """Return the least and the greatest rate on the fourth day of some months of all years from `year` on."""
        key = (year, *months)
        if key not in self._extents:
            days = (date(each, month, 4) for each in range(year, self.last.year + 1) for month in months)
            quotes = [quote for day in days if day <= self.last and (quote := self.on(day))]
            low, high = min((q.low for q in quotes), default=None), max((q.high for q in quotes), default=None)
            self._extents[key] = Interval(low, high) if quotes else None
        return self._extents[key]

    def _daily(self) -> list[Pair]:
        return [pair for pair in self.pairs if not pair.monthly]

    def _reaches(self, day: date) -> bool:
        """Say whether the day is not after the end of the daily tables."""
        daily = self._daily()
        return not daily or day <= max(pair.last for pair in daily)
