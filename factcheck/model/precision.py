"""What a written number means: the one table that turns writing and hedge into intervals.

Every figure has three. *Written* is rounding alone. *Fair* is what a reader takes from it. *Truth* is the widest
reading that is not false. In the comments x is the value, u the unit of its last written digit (`step`), r its round
unit (`grain`). Origins: rounding as statcheck and scrutiny do it; "about", "nearly" and their mirror images after
Ferson and others 2015; upper bounds of "more than" after Cummins, Sauerland and Solt 2012 (contested, so never an
error); the fractions and "doubled" rows are our own defaults, which fit the published "doubled" claims that were
measured (1.81 to 2.13 for all wordings).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from factcheck.model.interval import Interval
from factcheck.model.kinds import Form, Hedged, Kind

if TYPE_CHECKING:
    from factcheck.model.figure import Figure

HALF = Fraction(1, 2)
TENTH = Fraction(1, 10)
FIFTH = Fraction(1, 5)
TWENTIETH = Fraction(1, 20)

#: A percentage is never read as rounded to more than five points.
PERCENT_GRAIN = Fraction(5)
PERCENT_WHOLE = Fraction(100)
#: "A third" may be anything within three points of a third, and is fair within one and a half.
FRACTION_GRAIN = Fraction(6, 100)
#: Factor of change: (fair low, fair high, truth low, truth high); other factors in proportion to "tripled" or "halved".
CHANGES = {
    Fraction(1, 2): (Fraction(47, 100), Fraction(53, 100), Fraction(40, 100), Fraction(60, 100)),
    Fraction(2): (Fraction(190, 100), Fraction(220, 100), Fraction(175, 100), Fraction(250, 100)),
    Fraction(3): (Fraction(285, 100), Fraction(330, 100), Fraction(250, 100), Fraction(350, 100)),
}
#: "Dozens" starts at two dozen and is fair up to a hundred; the other vague words up to five times their start.
DOZENS = Fraction(24)
DOZENS_FAIR = Fraction(100)


def written(figure: Figure) -> Interval:
    """Return what rounding to the last written digit allows: x ± u/2."""
    if figure.form is Form.VAGUE:
        return Interval(figure.low, figure.high)
    low, high = _ends(figure)
    return Interval(low - figure.step / 2, high + figure.step / 2)


def fair(figure: Figure) -> Interval:
    """Return what a reader takes from the figure."""
    return _readings(figure)[0]


def truth(figure: Figure) -> Interval:
    """Return the interval outside which the statement is false."""
    return _readings(figure)[1]


def _readings(figure: Figure) -> tuple[Interval, Interval]:
    low, high = _ends(figure)
    kind = figure.hedge.kind if figure.hedge else None
    if figure.form is Form.VAGUE:
        return _vague(low)
    if figure.form is Form.CHANGE:
        return _change(low, kind)
    if figure.form is Form.TIMES_MORE:
        # Readers differ on whether "three times more" makes three times or four: whatever lies between holds.
        return _hedged(figure, low, low + 1, kind)
    return _hedged(figure, low, high, kind)


def _hedged(figure: Figure, low: Fraction, high: Fraction, kind: Hedged | None) -> tuple[Interval, Interval]:
    """Return the fair and the truth interval of x (or of a range from `low` to `high`) under a hedge."""
    u = figure.step
    r = grain(figure)
    size = max(abs(low), abs(high))
    rounding = Interval(low - u / 2, high + u / 2)
    # Trailing zeros are read the widest way before anybody is accused, yet never by more than a fifth, which is also
    # the most that "about" grants: a hedge never narrows.
    zeros = max(u / 2, min(r / 2, size * FIFTH))
    if figure.form is Form.FRACTION:
        rounding, zeros = Interval(low - r / 4, high + r / 4), r / 2
    bare = Interval(low - zeros, high + zeros)
    # Only a count cannot be negative: "growth of less than 5 percent" may be a fall, "a profit of up to $5m" a loss.
    floor = Fraction(0) if low >= 0 and figure.kind is Kind.COUNT else None
    match kind:
        case None if figure.form is Form.RANGE:
            return Interval(low, high), rounding
        case None:
            return rounding, bare
        case Hedged.EXACTLY:
            return rounding, rounding
        case Hedged.ABOUT:
            radius = max(zeros, min(max(r / 2, min(2 * r, size * TENTH)), size * FIFTH))
            return Interval(low - radius / 2, high + radius / 2).hull(rounding), Interval(low - radius, high + radius)
        case Hedged.MORE_THAN | Hedged.AT_LEAST:
            return Interval(low, high + _beyond(figure, r, size)), Interval(low, None)
        case Hedged.NEARLY:
            near = min(r / 2, size * TWENTIETH)
            far = r if figure.form is Form.FRACTION else min(r, size * TENTH)
            return Interval(low - near, high), Interval(low - max(far, near), high)
        case Hedged.JUST_OVER:
            near = min(r / 2, size * TWENTIETH)
            far = r if figure.form is Form.FRACTION else min(r, size * TENTH)
            return Interval(low, high + near), Interval(low, high + max(far, near))
        case Hedged.LESS_THAN:
            return Interval(low - _beyond(figure, r, size), high), Interval(floor, high)
        case Hedged.UP_TO:
            return Interval(min(low, high / 2), high), Interval(floor, high)
        case Hedged.AT_MOST:
            return Interval(floor, high), Interval(floor, high)
        case _:
            assert_never(kind)


def _beyond(figure: Figure, r: Fraction, size: Fraction) -> Fraction:
    """Return how far beyond "more than" a reader follows; "more than 1,600 percent" is a multiple, and as loose."""
    loose = size * TENTH if figure.kind is Kind.PERCENT and size > PERCENT_WHOLE else Fraction(0)
    return min(max(5 * r, loose), size / 2)


def grain(figure: Figure) -> Fraction:
    """Return the round unit r of the figure: how coarsely its digits may have been rounded."""
    if figure.form is Form.FRACTION:
        return FRACTION_GRAIN * (100 if figure.kind is Kind.PERCENT else 1)
    if figure.kind in (Kind.PERCENT, Kind.POINTS):
        return min(figure.grain, max(PERCENT_GRAIN, figure.step))
    return figure.grain


def _ends(figure: Figure) -> tuple[Fraction, Fraction]:
    low = figure.high if figure.low is None else figure.low
    high = figure.low if figure.high is None else figure.high
    if low is None or high is None:
        raise ValueError(f"{figure.text!r} is not a quantity and has no interval")
    return low, high


def _vague(start: Fraction) -> tuple[Interval, Interval]:
    """Return what a vague word allows: "dozens" is at least one dozen, and fair from two, its written value."""
    most = DOZENS_FAIR if start == DOZENS else 5 * start
    return Interval(start, most), Interval(start / 2, None)


def _change(factor: Fraction, kind: Hedged | None) -> tuple[Interval, Interval]:
    """Return what "doubled" and its kin allow, as a factor between the old value and the new."""
    known = factor if factor in CHANGES else Fraction(3) if factor >= 1 else HALF
    fair_low, fair_high, low, high = (end * factor / known for end in CHANGES[known])
    growing = factor >= 1
    match kind:
        case Hedged.MORE_THAN | Hedged.AT_LEAST:
            # "More than halved" went below half: the hedge strengthens the change, not the number.
            if growing:
                return Interval(factor, high), Interval(factor, None)
            return Interval(low, factor), Interval(Fraction(0), factor)
        case Hedged.NEARLY:
            if growing:
                return Interval(factor - (factor - low) * 4 / 5, factor), Interval(low, factor)
            return Interval(factor, high), Interval(factor, high)
        case Hedged.JUST_OVER:
            return (
                (Interval(factor, fair_high), Interval(factor, high))
                if growing
                else (Interval(fair_low, factor), Interval(low, factor))
            )
        case Hedged.ABOUT | Hedged.EXACTLY | None:
            return Interval(fair_low, fair_high), Interval(low, high)
        case _ if not growing:
            # "Less than halved" did not go down to half; some writers mean "to less than half", so that both hold.
            return Interval(factor, Fraction(1)), Interval(Fraction(0), Fraction(1))
        case _:
            return Interval(Fraction(0), factor), Interval(Fraction(0), factor)
