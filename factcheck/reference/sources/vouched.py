"""Rates that are taken only where a table of another publisher agrees: live ones, and those of the British customs."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.reference.quote import Quote
    from factcheck.reference.tables import Tables

    Found = dict[str, list[tuple[str, ...]]]

LIVE, CUSTOMS = "fx/live", "fx/hmrc"
#: A live rate further than this from another table's is refused.
NEAR = Fraction(2, 100)
#: The customs office's rate of a month is set on about this day of the month before, and holds errors of any size.
SET_ON = 25
AGREE = Fraction(10, 100)


def live_rates(tables: Tables, found: Found) -> tuple[Found, list[str]]:
    """Return the live rates that lie within two percent of a table's, and why each other one does not count."""
    return _vouched(tables, found, "EUR", LIVE, NEAR)


def customs_rates(tables: Tables, found: Found) -> tuple[Found, list[str]]:
    """Return the customs rates that lie within ten percent of the day when they were set, and why others do not."""
    return _vouched(tables, found, "GBP", CUSTOMS, AGREE)


def _vouched(tables: Tables, found: Found, base: str, table: str, within: Fraction) -> tuple[Found, list[str]]:
    kept: Found = {}
    left_out = []
    for currency, rows in sorted(found.items()):
        for key, printed in rows:
            known = neighbour(tables, base, currency, _day(key), table)
            if known is None:
                left_out.append(f"{currency} {key}: no other table has a rate near it to compare it with")
            elif abs(Fraction(printed) / known.rate - 1) > within:
                far = f"{printed} is more than {int(within * 100)} % from {float(known.rate):.6g} in {known.table}"
                left_out.append(f"{currency} {key}: {far}")
            else:
                kept.setdefault(currency, []).append((key, printed))
    return kept, left_out


def neighbour(tables: Tables, base: str, quote: str, day: date, table: str) -> Quote | None:
    """Return the last daily rate known on a day from any table but one: a table must not vouch for itself."""
    rates = tables.rates(base, quote)
    others = (pair for pair in (rates.pairs if rates else ()) if pair.family.table != table and not pair.monthly)
    return next((found for pair in others if (found := pair.on(day))), None)


def _day(key: str) -> date:
    """Return the day that a rate is of; of a month's rate the day in the month before on which it was set."""
    if len(key) == len("2024-05-31"):
        return date.fromisoformat(key)
    return (date.fromisoformat(f"{key}-01") - timedelta(days=1)).replace(day=SET_ON)
