"""Exact numbers as decimal strings, which every language reads without losing a digit."""

from __future__ import annotations

from fractions import Fraction

#: Digits of a number whose decimals never end.
DIGITS = 15


def decimal(value: Fraction | int) -> str:
    """Return the number in decimal digits; if they never end, rounded to fifteen of them.

    >>> decimal(Fraction(7071, 50)), decimal(Fraction(1, 3)), decimal(147_000_000_000)
    ('141.42', '0.333333333333333', '147000000000')
    """
    exact = Fraction(value)
    places = _places(exact.denominator)
    if places is None:
        digits = len(str(abs(exact.numerator) // exact.denominator)) if abs(exact) >= 1 else 0
        places = max(DIGITS - digits, 0)
        if exact and not digits:
            # Leading zeros behind the point are no digits of the number.
            places += max(len(str(exact.denominator)) - len(str(abs(exact.numerator))) - 1, 0)
        exact = Fraction(round(exact * 10**places), 10**places)
    scaled = abs(exact) * 10**places
    text = str(scaled.numerator).rjust(places + 1, "0")
    sign = "-" if exact < 0 else ""
    return f"{sign}{text[:-places]}.{text[-places:]}" if places else f"{sign}{text}"


def terminates(value: Fraction) -> bool:
    """Say whether the decimals of the number end, so that `decimal` is exact."""
    return _places(value.denominator) is not None


def _places(denominator: int) -> int | None:
    """Return how many decimals a fraction with this denominator has, None if they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else None
