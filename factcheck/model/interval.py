"""Closed intervals of exact numbers: what a rounded figure may stand for, and arithmetic on it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import TypeAlias

Exact: TypeAlias = Fraction | int


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `lo` to `hi`, both included; None is unbounded on that side.

    Ends are closed because the writer's rounding rule is unknown: 7.5 may have been printed as 7 or as 8.

    >>> Interval(Fraction(2), Fraction(3)) * Interval(Fraction(-1), Fraction(4))
    Interval(lo=Fraction(-3, 1), hi=Fraction(12, 1))
    """

    lo: Fraction | None  #: least value, None for no lower bound
    hi: Fraction | None  #: greatest value, None for no upper bound

    def __post_init__(self) -> None:
        if self.lo is not None and self.hi is not None and self.lo > self.hi:
            raise ValueError(f"an interval runs upwards, not from {self.lo} to {self.hi}")

    @classmethod
    def point(cls, value: Exact) -> Interval:
        """Return the interval that holds one number only."""
        exact = Fraction(value)
        return cls(exact, exact)

    @classmethod
    def around(cls, value: Exact, radius: Exact) -> Interval:
        """Return all numbers at most `radius` away from `value`.

        >>> Interval.around(147, Fraction(1, 2)) == Interval(Fraction(293, 2), Fraction(295, 2))
        True
        """
        return cls(Fraction(value) - radius, Fraction(value) + radius)

    @classmethod
    def of(cls, *values: Exact) -> Interval:
        """Return the smallest interval that holds all `values`."""
        return cls(Fraction(min(values)), Fraction(max(values)))

    def __contains__(self, value: Exact) -> bool:
        return (self.lo is None or self.lo <= value) and (self.hi is None or value <= self.hi)

    def overlaps(self, other: Interval) -> bool:
        """Say whether some number lies in both."""
        return not (
            (self.hi is not None and other.lo is not None and self.hi < other.lo)
            or (other.hi is not None and self.lo is not None and other.hi < self.lo)
        )

    def encloses(self, other: Interval) -> bool:
        """Say whether every number of `other` lies in this interval."""
        low = self.lo is None or (other.lo is not None and self.lo <= other.lo)
        return low and (self.hi is None or (other.hi is not None and other.hi <= self.hi))

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both."""
        lo = None if self.lo is None or other.lo is None else min(self.lo, other.lo)
        hi = None if self.hi is None or other.hi is None else max(self.hi, other.hi)
        return Interval(lo, hi)

    def slack(self, share: Exact) -> Interval:
        """Return the interval widened by `share` of each end's size: `slack(Fraction(1, 200))` gives half a percent."""
        lo = None if self.lo is None else self.lo - abs(self.lo) * share
        hi = None if self.hi is None else self.hi + abs(self.hi) * share
        return Interval(lo, hi)

    @property
    def bounded(self) -> bool:
        """Whether both ends are numbers."""
        return self.lo is not None and self.hi is not None

    def __neg__(self) -> Interval:
        return Interval(None if self.hi is None else -self.hi, None if self.lo is None else -self.lo)

    def __add__(self, other: Interval | Exact) -> Interval:
        that = _interval(other)
        lo = None if self.lo is None or that.lo is None else self.lo + that.lo
        hi = None if self.hi is None or that.hi is None else self.hi + that.hi
        return Interval(lo, hi)

    __radd__ = __add__

    def __sub__(self, other: Interval | Exact) -> Interval:
        return self + -_interval(other)

    def __rsub__(self, other: Exact) -> Interval:
        return _interval(other) - self

    def __mul__(self, other: Interval | Exact) -> Interval:
        that = _interval(other)
        # Nearly all that is written is positive, where the ends keep their order: half the work, the same result.
        lo, hi, low, high = self.lo, self.hi, that.lo, that.hi
        if lo is not None and lo >= 0 and low is not None and low >= 0 and hi is not None and high is not None:
            return Interval(lo * low, hi * high)
        products = [_times(a, b) for a in _ends(self) for b in _ends(that)]
        return Interval(_end(min(products)), _end(max(products)))

    __rmul__ = __mul__

    def __truediv__(self, other: Interval | Exact) -> Interval:
        """Divide; a divisor that may be zero raises ZeroDivisionError, since the quotient is then not meaningful."""
        that = _interval(other)
        if 0 in that:
            raise ZeroDivisionError("the divisor may be zero")
        lo, hi, low, high = self.lo, self.hi, that.lo, that.hi
        if lo is not None and lo >= 0 and low is not None and low > 0 and hi is not None and high is not None:
            return Interval(lo / high, hi / low)
        inverse = Interval(
            Fraction(0) if that.hi is None else 1 / that.hi,
            Fraction(0) if that.lo is None else 1 / that.lo,
        )
        return self * inverse

    def __rtruediv__(self, other: Exact) -> Interval:
        return _interval(other) / self


def _interval(value: Interval | Exact) -> Interval:
    return value if isinstance(value, Interval) else Interval.point(value)


def _ends(interval: Interval) -> tuple[Fraction | float, Fraction | float]:
    return (-inf if interval.lo is None else interval.lo, inf if interval.hi is None else interval.hi)


def _times(a: Fraction | float, b: Fraction | float) -> Fraction | float:
    # An unbounded end times an exact zero is zero, not undefined: every finite member gives zero. With any other number
    # only the sign counts; multiplying would turn the exact number into a float, which a huge one cannot be.
    if a == 0 or b == 0:
        return Fraction(0)
    if isinstance(a, float) or isinstance(b, float):
        return inf if (a > 0) == (b > 0) else -inf
    return a * b


def _end(value: Fraction | float) -> Fraction | None:
    return None if isinstance(value, float) else value
