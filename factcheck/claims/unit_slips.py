"""How far a converted measure misses its exact value, and the single slip that would explain it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import measures, repairs
from factcheck.claims.unit_names import plural
from factcheck.figures import units
from factcheck.model.figure import Form
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from factcheck.claims.measures import Reading
    from factcheck.model.figure import Figure

#: A slip explains a figure if its result lies this near, rounding apart.
NEAR = Fraction(1, 100)
#: Units that are written for one another, by dimension.
_TAKEN_FOR = {
    "length": ("foot", "meter", "mile", "kilometer", "yard", "inch", "centimeter", "millimeter", "nautical_mile"),
    "area": ("square_mile", "square_kilometer", "acre", "hectare", "square_foot", "square_meter", "square_yard"),
    "volume": ("gallon", "liter", "cubic_foot", "cubic_meter", "pint", "milliliter", "oil_barrel", "cubic_yard"),
    "mass": ("pound", "kilogram", "ounce", "gram", "tonne", "short_ton", "milligram"),
    "speed": ("mile_per_hour", "kilometer_per_hour", "knot", "meter_per_second"),
}
#: From here on zeros may hide much.
HUNDREDS = 100
_LINEAR = {"area": "square_", "volume": "cubic_"}


def amount(figure: Figure) -> Interval:
    """Return what the first figure may stand for: rounding alone, but a fraction in words is a loose one."""
    return figure.truth if figure.form is Form.FRACTION and figure.truth.bounded else figure.written


def by_fives(amount: Figure, converted: Figure, one: Reading, other: Reading) -> bool:
    """Say whether two speeds fit if both are rounded to five, as those of the wind are in either unit."""
    both = amount, converted
    if one.dimension != "speed" or any(f.form is not Form.DIGITS or f.value % 5 or f.value < 25 for f in both):
        return False
    half = Fraction(5, 2)
    exact = Interval.around(amount.value, half) * (one.factor / other.factor)
    return exact.overlaps(Interval.around(converted.value, half))


def rounded(figure: Figure) -> Interval:
    """Return what a converted figure may stand for: its trailing zeros, or its "about", are rounding."""
    truth = figure.truth
    if truth.bounded and figure.form is not Form.RANGE:
        return figure.written.hull(truth)
    return _bare(figure, figure.written.lo, figure.written.hi)


def coarse(figure: Figure) -> Interval | None:
    """Return what a figure may be if hundreds excuse no more than a tenth; None if it has none, or is hedged.

    "20,000 square kilometres" for 17,000 is rounded, and yet no reader takes it so.
    """
    if figure.hedge or figure.form is not Form.DIGITS or figure.grain < HUNDREDS or figure.low != figure.high:
        return None
    radius = max(figure.step / 2, min(figure.grain / 2, abs(figure.value) / 10))
    return Interval.around(figure.value, radius)


def _bare(figure: Figure, low: Fraction | None, high: Fraction | None) -> Interval:
    """Return an interval widened as far as the figure's zeros may be rounding, at most by a fifth."""
    if low is None or high is None:
        return Interval(low, high)
    size = max(abs(low), abs(high))
    radius = max(Fraction(0), min(figure.grain / 2, size / 5) - figure.step / 2)
    return Interval(low - radius, high + radius)


def apart(computed: Interval, stated: Interval) -> Fraction:
    """Return how far two intervals lie from each other, as a share of what is stated; 0 if they meet.

    >>> apart(Interval.of(9, 10), Interval.of(11, 12)) == Fraction(1, 11)
    True
    """
    if computed.hi is not None and stated.lo is not None and computed.hi < stated.lo:
        return abs((stated.lo - computed.hi) / stated.lo) if stated.lo else Fraction(1)
    if computed.lo is not None and stated.hi is not None and computed.lo > stated.hi:
        return abs((computed.lo - stated.hi) / stated.hi) if stated.hi else Fraction(1)
    return Fraction(0)


def ends_apart(amount: Figure, converted: Figure, one: Reading, other: Reading) -> Fraction:
    """Return the larger of the gaps between the two lower and the two upper ends of two ranges."""
    gaps = []
    for end, result in ((amount.low, converted.low), (amount.high, converted.high)):
        if end is not None and result is not None:
            computed = measures.convert(Interval.around(end, amount.step / 2), one, other)
            stated = _bare(converted, result - converted.step / 2, result + converted.step / 2)
            gaps.append(apart(computed, stated) if computed else Fraction(1))
    return max(gaps, default=Fraction(0))


def diagnosis(first: Figure, converted: Figure, one: Reading, other: Reading) -> tuple[str, str]:
    """Return the name of the slip that makes the figures fit, and the words to add to the message; "" if none does."""
    if one.dimension == "temperature":
        return _temperature(first, converted, one, other)
    if one.inverse or other.inverse:
        return "", ""
    stated, ratio = rounded(converted), one.factor / other.factor

    def fits(factor: Fraction) -> bool:
        return apart(amount(first) * factor, stated) <= NEAR

    if first.value == converted.value:
        return "same number", "; the text gives the same number in both units"
    root = _linear(one, other)
    if root and fits(root):
        what = "an area" if one.dimension == "area" else "a volume"
        return "linear factor", f"; the text converts {what} like a length"
    if fits(1 / ratio):
        return "inverse factor", "; the text divides where it should multiply, or has the two figures swapped"
    meant = _meant(first, converted, one, other)
    for power in repairs.POWERS:
        if fits(ratio * Fraction(10) ** -power):
            if meant and abs(power) == 3 and converted.step < 1000:
                break  # metres for kilometres rather than a thousand kilometres too many
            return "scale", f"; it would need to be {repairs.rescaled(converted, power)}"
    if meant:
        return "other unit", f"; the figures fit {meant}"
    for _, factor in repairs.swapped_digits(converted):
        if fits(ratio / factor):
            return "swapped digits", "; two of its digits may be swapped"
    return "", ""


def _linear(one: Reading, other: Reading) -> Fraction | None:
    """Return the factor for lengths behind two units of area or volume."""
    if one.dimension not in _LINEAR or one.per or other.per:
        return None
    prefix = _LINEAR[one.dimension]
    if not (one.unit.startswith(prefix) and other.unit.startswith(prefix)):
        return None
    names = one.unit.removeprefix(prefix), other.unit.removeprefix(prefix)
    if not all(units.known(name) for name in names):
        return None
    return units.factor(names[0])[1] / units.factor(names[1])[1]


def _meant(amount: Figure, converted: Figure, one: Reading, other: Reading) -> str:
    """Return the pair of units that the figures fit if one unit was written for another."""
    stated = converted.written.slack(Fraction(1, 200))
    for name in _TAKEN_FOR.get(one.dimension, ()):
        factor = units.factor(name)[1]
        if name not in (one.unit, other.unit):
            if (amount.written * (one.factor / factor)).overlaps(stated):
                return plural(name) + f" in place of {other.named}"
            if (amount.written * (factor / other.factor)).overlaps(stated):
                return plural(name) + f" in place of {one.named}"
    return ""


def _temperature(amount: Figure, converted: Figure, one: Reading, other: Reading) -> tuple[str, str]:
    stated = rounded(converted)
    if amount.value == converted.value:
        return "same number", "; the text gives the same number in both units"
    reverse = measures.convert(amount.written, other, one)
    if reverse and reverse.overlaps(stated):
        return "inverse factor", f"; the figures fit if {one.named} and {other.named} are swapped"
    right = measures.convert(amount.written, one, other)
    if right and right.overlaps(-stated):
        return "sign", "; the figures fit with the other sign"
    return "", ""
