"""Days by the Julian calendar, which parts of Europe kept until 1923: Hastings was fought on a Saturday by it."""

from __future__ import annotations

#: The last year in which all that is told in English may be dated by it; Greece was the last country to leave it.
BRITAIN, GREECE = 1752, 1923


def weekday(year: int, month: int, day: int) -> int | None:
    """Return the weekday of a date in the Julian calendar, 0 for Monday; None once no country kept it.

    >>> weekday(1066, 10, 14), weekday(2022, 6, 15)
    (5, None)
    """
    if year > GREECE:
        return None
    # Counted from March, so that the day of a leap year comes last.
    late = month < 3
    years, months = year + 4800 - late, month - 3 + 12 * late
    return (day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083) % 7
