"""Other figures that may be meant: before a share, a sum or a quotient is called false, each of them is tried.

An honest share is often that of a number which the sentence names for another reason. If any other reading of the
same words makes the statement true, nobody is accused.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

from factcheck.claims.shares import alike_parts, narrow
from factcheck.claims.totals import in_units_of
from factcheck.claims.verdict import meant
from factcheck.model.figure import Form, Kind
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

_MEASURED = (Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.QUANTITY)
_SHARES = (Kind.PERCENT, Kind.RATIO)
#: A longer list is not tried in all its parts.
_MOST = 8
#: Of more others two fit by chance.
_PAIRED = 4
#: What differs so many times from the share is more often another whole than an error.
_FAR = Interval.of(Fraction(1, 5), Fraction(5))


def rivals(sentence: Sentence, before: Sentence | None, *bound: Figure) -> list[Figure]:
    """Return the other figures of the sentence and of the one before that might be meant instead of those bound."""
    starts = {figure.start for figure in bound}
    given = [*sentence.of(*_MEASURED), *(before.of(*_MEASURED) if before is not None else ())]
    return [f for f in given if f.start not in starts and f.form not in (Form.VAGUE, Form.RANGE)]


def fitting(
    stated: Interval, times: int, part: Figure, whole: Figure, others: list[Figure], *, both: bool = True
) -> Iterator[Figure]:
    """Yield the others with which the share holds: as its whole, its part, one more part, or two as `both`."""
    for other in others:
        together = (narrow(part) + narrow(other)) / narrow(whole) * times
        if alike_parts(other, part) and part.value + other.value < whole.value and stated.overlaps(together):
            yield other
        elif other.value > part.value and alike_parts(part, other):
            if stated.overlaps(narrow(part) / narrow(other) * times):
                yield other
        elif other.value < whole.value and alike_parts(other, whole):  # noqa: SIM102 - the two read alike
            if stated.overlaps(narrow(other) / narrow(whole) * times):
                yield other

    for one, other in permutations(others[:_PAIRED] if both else (), 2):
        if one.value < other.value and alike_parts(one, other) and stated.overlaps(narrow(one) / narrow(other) * times):
            yield one


def divided(stated: Interval, total: Figure, heads: Figure, one: Figure, others: list[Figure]) -> Iterator[Figure]:
    """Yield the others with which the amount for one holds: as the total, or as the number of heads."""
    for other in others:
        same = in_units_of(other, one)
        if same is not None and stated.overlaps(meant(same) / meant(heads)):
            yield other
        elif other.kind in (Kind.COUNT, Kind.NUMBER) and other.value > 0:  # noqa: SIM102 - the two read alike
            if stated.overlaps(meant(total) / meant(other)):
                yield other


def left_out(stated: Interval, parts: list[Figure]) -> bool:
    """Say whether a sum holds without some of its parts, which may be parts of other parts.

    At most eight figures are tried, so that a long list costs no time; of a longer one it is taken to hold.
    """
    if len(parts) > _MOST:
        return True
    sums = [(0, Interval.point(0))]
    for figure in parts:
        sums += [(count + 1, total + figure.truth) for count, total in sums]
    return any(1 < count < len(parts) and stated.overlaps(total) for count, total in sums)


def far(stated: Interval, computed: Interval) -> bool:
    """Say whether a share and what its figures give are worlds apart.

    >>> from factcheck.model.interval import Interval
    >>> far(Interval.of(20, 20), Interval.of(90, 95)), far(Interval.of(14, 14), Interval.of(1, 2))
    (False, True)
    """
    return not (stated * _FAR).overlaps(computed)


def one_wording(sentence: Sentence, part: Figure, whole: Figure, share: Figure) -> bool:
    """Say whether the three stand in one clause with no other figure between them: "12 of 48, or 25 percent"."""
    three = sorted((part, whole, share), key=lambda figure: figure.start)
    first, last = three[0].start, three[-1].end
    if first < sentence.start or ";" in sentence.passage.text[first:last]:
        return False
    between = [f for f in sentence.of(*_MEASURED, *_SHARES) if first <= f.start < last]
    return len(between) == len(three)
