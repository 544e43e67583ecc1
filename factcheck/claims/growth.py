"""What the growth from one figure to another may be, and which slip would explain another figure for it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import repairs, wording
from factcheck.claims.verdict import decide, rank
from factcheck.model.finding import Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from factcheck.model.figure import Figure

HUNDRED = Fraction(100)
#: A figure written out with so many zeros may be rounded to its first digits: "60,000" may be 55,000 to 65,000.
ROUND = 1000


def value(figure: Figure) -> Interval:
    """Return what a value may stand for: rounding to its last digit, or what its hedge allows."""
    return figure.truth if figure.hedge else figure.written


def widest(figure: Figure) -> Interval:
    """Return what a value may stand for if zeros that are written out are taken for rounding too."""
    return figure.truth if figure.hedge or (figure.step == 1 and figure.grain >= ROUND) else figure.written


def ratio(old: Interval, new: Interval) -> Interval | None:
    """Return how many times the old value the new one is; None where that is not meaningful."""
    if old.lo is None or old.lo <= 0 or new.lo is None or new.lo < 0:
        return None
    return new / old


def growth(old: Interval, new: Interval) -> Interval | None:
    """Return the change in percent."""
    quotient = ratio(old, new)
    return (quotient - 1) * HUNDRED if quotient else None


def stated(interval: Interval, change: Figure, sign: int) -> Interval:
    """Return the stated change with its sign; its digits may have been cut off instead of rounded.

    A figure that carries its own minus sign ("down -1.1 percent") needs no word.
    """
    cut_off = 0 if change.hedge else change.step / 2
    if change.value < 0:
        return Interval(None if interval.lo is None else interval.lo - cut_off, interval.hi)
    cut = Interval(interval.lo, None if interval.hi is None else interval.hi + cut_off)
    return cut if sign > 0 else -cut


def plain(change: Figure, sign: int) -> Interval:
    """Return the stated change without its hedge, rounded or cut off either way."""
    around = Interval.around(change.value, change.step)
    return around if change.value < 0 or sign > 0 else -around


def compared(change: Figure, sign: int, computed: Interval) -> tuple[Interval, Verdict]:
    """Return the stated change, and whether the computed one fits it; without a direction either may."""
    tried = []
    for way in (sign,) if sign else (1, -1):
        truth, fair = stated(change.truth, change, way), stated(change.fair, change, way)
        verdict = decide(truth, fair, computed, change)
        # "Nearly 4 percent" for 4.01, "more than 4" for 3.98: the wrong side, by less than the rounding.
        if verdict is Verdict.CONTRADICTED and change.hedge and plain(change, way).overlaps(computed):
            verdict = Verdict.MISLEADING
        tried.append((rank(verdict), way != 1, verdict, truth))
    _, _, verdict, truth = min(tried, key=lambda each: each[:2])
    return truth, verdict


def signed(points: Fraction) -> str:
    """Write a change in percent with its sign, in three or four digits.

    >>> signed(Fraction(-1257, 100))
    '-12.6'
    """
    text = wording.significant(abs(points), 3 if abs(points) < 1000 else 4)
    return f"-{text}" if points < 0 else f"+{text}"


def diagnosis(
    change: Figure, old: Figure, new: Figure, sign: int, claimed: Interval
) -> tuple[str, str, Suggestion | None]:
    """Return the name of the slip, the words for it, and what would mend it."""
    before, after = value(old), value(new)
    computed = growth(before, after)
    if computed is None:
        return "", "", None
    point = (new.value / old.value - 1) * HUNDRED
    bare = Interval.around(change.value, change.step / 2) * (sign or 1)
    right = repairs.restated(change, abs(point))
    mend = Suggestion(change.start, change.end, right, safe=False)
    if (-claimed).overlaps(computed):
        return "direction", ": the direction is the reverse", None
    if sign and bare.overlaps((before / after - 1) * -HUNDRED if _divides(after) else computed):
        return "wrong base", ": that is the share of the new value, not of the old one", mend
    if sign and (bare * sign).overlaps(after / before * HUNDRED):
        share = wording.significant(new.value / old.value * 100, 3)
        return "ratio", f": {new.text} is {share}% of {old.text}, which is another thing than a change of as much", mend
    for power in (3, -3, 6, -6):
        factor = Fraction(10) ** power
        if claimed.overlaps((computed + HUNDRED) * factor - HUNDRED):
            text = repairs.rescaled(new, power)
            return "scale", f": {new.text} would need to be {text}", Suggestion(new.start, new.end, text, safe=False)
    for text, factor in repairs.swapped_digits(change):
        if computed.overlaps(Interval.around(change.value * factor, change.step / 2) * (sign or 1)):
            swapped = Suggestion(change.start, change.end, text, safe=False)
            return "swapped digits", f": two digits of {change.text} may be swapped", swapped
    return "", "", mend


def _divides(interval: Interval) -> bool:
    return interval.lo is not None and interval.lo > 0
