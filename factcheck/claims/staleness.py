"""Says that a table ends before the period that a check needs: staleness is said, not guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.claims.series import Entry
    from factcheck.reference.rates import Rates


def due(release: str) -> str:
    """Return when a table's next figures come: on a day or in a month, or "monthly"; "" if that is not known.

    >>> due("2026-12"), due("monthly"), due("")
    ('; next release 2026-12', '; released monthly', '')
    """
    if not release:
        return ""
    return f"; next release {release}" if release[0].isdigit() else f"; released {release}"


def ended(rates: Rates, what: str, day: date) -> str:
    """Return why there is no rate for a day: "table ends 2026-10-30, no dollars per euro for 2026-11-20 …"."""
    from factcheck.reference.lookup import ends

    release = next((pair.family.next_release for pair in rates.pairs), "") if day > rates.last else ""
    return f"{ends(rates, day)}, no {what} for {day.isoformat()}{due(release)}"


def no_row(every: Iterable[Entry], what: str, whose: str, wanted: str) -> str:
    """Return why a series has no row of a period: it ends before it, with the next release if known, or it lacks it."""
    every = list(every)
    newest = max(every, key=lambda each: each.row.period, default=None)
    missing = f"no row of {what} of {whose} for {wanted or 'now'}"
    if newest is None:
        return f"the tables have {missing}"
    last = newest.row.period
    # Periods of one length compare as text; of two lengths their years do.
    late = not wanted or wanted[:4] > last[:4] or (len(wanted) == len(last) and wanted > last)
    if not late:
        first = min(each.row.period for each in every)
        return f"table begins {first}, {missing}" if wanted[:4] < first[:4] else f"the tables have {missing}"
    return f"table ends {last}, {missing}{due(newest.series.next_release)}"
