"""The rules that remove faults of a source; each names the fault, and every removal is counted and listed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# The limit is wide on purpose: a slip that stays may let a wrong sum pass, a real day that is lost may accuse somebody.
#: A fixing this far from both neighbours, which agree with each other, is a slip of the publisher's or the package's.
SPIKE = 0.12
CALM = 0.04
#: Neighbours further away than this say nothing about each other.
NEAR = 21
#: Real days that look like spikes: Iceland's banks failing, Ukraine's hryvnia and Nigeria's naira overshooting.
REAL = frozenset(
    {
        ("fx/nbp/ISK", "2008-10-09"),
        ("fx/nbp/ISK", "2008-10-10"),
        ("fx/nbp/ISK", "2008-10-13"),
        ("fx/nbp/NGN", "2024-04-17"),
        ("fx/nbp/NOK", "2020-03-19"),
        ("fx/nbp/UAH", "2015-02-26"),
        ("fx/nbp/UAH", "2015-04-15"),
    }
)


@dataclass(slots=True)
class Removals:
    """What the rules removed: fault, table, row, value."""

    rows: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, fault: str, table: str, row: str, value: str) -> None:
        """Note one removal."""
        self.rows.append((fault, table, row, value))

    def counts(self) -> dict[str, int]:
        """Return how many rows each fault cost."""
        totals: dict[str, int] = {}
        for fault, *_ in self.rows:
            totals[fault] = totals.get(fault, 0) + 1
        return dict(sorted(totals.items()))


def drop_zeros(rows: list[tuple[str, str]], table: str, removals: Removals) -> list[tuple[str, str]]:
    """Drop fixings printed as nothing but zeros: the currency was worth less than the last digit.

    >>> drop_zeros([("1999-01-05", "0.0000"), ("1999-01-12", "0.0001")], "fx/nbp/VND", Removals())
    [('1999-01-12', '0.0001')]
    """
    kept = []
    for day, value in rows:
        if value.strip("0.") == "":
            removals.add("rate printed as zero", table, day, value)
        else:
            kept.append((day, value))
    return kept


def drop_spikes(
    rows: list[tuple[str, str]], table: str, removals: Removals, yardstick: Mapping[str, str] | None = None
) -> list[tuple[str, ...]]:
    """Drop fixings that leave both neighbours while these agree: a slipped digit, not a market.

    The yardstick is another currency in the same unit: where the unit itself jumped, both did, and nothing is dropped.

    >>> rows = [("2004-10-20", "1.75"), ("2004-10-27", "3.51"), ("2004-11-03", "1.76")]
    >>> drop_spikes(rows, "fx/nbp/GEL", Removals())
    [('2004-10-20', '1.75'), ('2004-11-03', '1.76')]
    >>> dollar = {"2004-10-20": "3.40", "2004-10-27": "6.81", "2004-11-03": "3.41"}
    >>> len(drop_spikes(rows, "fx/nbp/GEL", Removals(), dollar))
    3
    """
    kept: list[tuple[str, ...]] = []
    for place, (day, value) in enumerate(rows):
        if 0 < place < len(rows) - 1 and (table, day) not in REAL:
            around = rows[place - 1 : place + 2]
            if _days(around[0][0], around[2][0]) <= NEAR and _spikes(*(float(row[1]) for row in around)):
                measures = [float((yardstick or {}).get(row[0], "1")) for row in around]
                if _spikes(*(float(row[1]) / measure for row, measure in zip(around, measures, strict=True))):
                    removals.add("one-day spike", table, day, value)
                    continue
        kept.append((day, value))
    return kept


#: A new unit is taken over by the weekly table within this many days.
TAKEN_OVER = 30


def drop_old_unit(
    rows: list[tuple[str, str]], changes: Sequence[tuple[str, float]], table: str, removals: Removals
) -> list[tuple[str, str]]:
    """Drop fixings still printed in the old unit after a new one of the same code came; changes are days and factors.

    >>> rows = [("2021-09-29", "0.00000096"), ("2021-10-06", "0.00000095"), ("2021-10-13", "0.9538")]
    >>> drop_old_unit(rows, [("2021-10-01", 1000000)], "fx/nbp/VES", Removals())
    [('2021-09-29', '0.00000096'), ('2021-10-13', '0.9538')]
    """
    kept = list(rows)
    for day, factor in changes:
        late = [row for row in kept if row[0] >= day and _days(day, row[0]) <= TAKEN_OVER]
        before = next((row for row in reversed(kept) if row[0] < day), None)
        new = next((row for row in late if before and factor / 3 < float(row[1]) / float(before[1]) < factor * 3), None)
        for row in late:
            if new and row[0] < new[0]:
                removals.add("rate in the old unit, printed after the new one came", table, *row)
                kept.remove(row)
    return kept


def _spikes(before: float, value: float, after: float) -> bool:
    if abs(before / after - 1) > CALM:
        return False
    return abs(value / before - 1) > SPIKE and abs(value / after - 1) > SPIKE


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


#: Two official sources of one rate never differ by more than this, except in an error.
AGREE = 0.1


def disagrees(value: float, expected: float) -> bool:
    """Say whether a figure is further from a second source than any two official sources are.

    >>> disagrees(439943, 5.1), disagrees(5.2, 5.1)
    (True, False)
    """
    return abs(value / expected - 1) > AGREE
