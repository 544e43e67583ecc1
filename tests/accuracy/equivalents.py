"""Which errors put into a claim leave it true: a change that the rounding of its figures still allows is no error.

The arithmetic is written out here once more, from the digits alone, so that it measures the checkers and does not
repeat them: half a unit of the last written digit for a value, the hedge where there is one, and for a percentage or a
multiple the digits that follow may have been cut off instead of rounded.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.figures import parse
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding


def still_same(figure: Figure, words: str) -> bool:
    """Say whether the new words may stand for the same number as the old ones."""
    new = reworded(figure, words)
    return new is not None and new.truth.overlaps(figure.written)


def still_holds(finding: Finding, figure: Figure | None, words: str) -> bool:
    """Say whether a claim holds with other words for one figure, or, with none, with its direction turned round."""
    assert finding.claim is not None
    roles, sign = dict(finding.claim.roles), int(getattr(finding.claim.terms, "sign", 0))
    if figure is None:
        return sign != 0 and _holds(roles, -sign)
    new = reworded(figure, words)
    if new is None:
        return False
    changed = {role: new if each == figure else each for role, each in roles.items()}
    if {"amount", "converted"} <= set(roles):
        return _converts(roles["converted"].value / roles["amount"].value, changed["amount"], changed["converted"])
    return _holds(changed, sign)


def reworded(figure: Figure, words: str) -> Figure | None:
    """Return the figure with other words for its number; None where they are no number of its kind."""
    old, new = parse(figure.text), parse(words)
    if not figure.kind.is_quantity or new is None or not new.kind.is_quantity:
        return None
    # A bare figure takes the scale of the one beside it: "to 5.4 from 4.8 billion".
    scale = figure.value / old.value if old and old.value and old.kind.is_quantity else 1
    low = None if figure.low is None else new.value * scale
    high = None if figure.high is None else new.value * scale
    return replace(figure, low=low, high=high, step=new.step * scale, grain=new.grain * scale)


def _converts(ratio: Fraction, amount: Figure, converted: Figure) -> bool:
    """Say whether two amounts may be one at this ratio: the last digit of both, the hedge or zeros of the second."""
    stated = converted.written.hull(converted.truth) if converted.truth.bounded else converted.written
    return "degree" not in str(amount.units) and _positive(amount.written) and ratio in stated / amount.written


def _holds(roles: Mapping[str, Figure], sign: int) -> bool:
    """Say whether some values within the rounding of the figures make the statement true."""
    old, new, change = roles.get("old"), roles.get("new"), roles.get("change")
    step, multiple = roles.get("step"), roles.get("multiple")
    signs = (sign,) if sign else (1, -1)
    if multiple and old and new:
        return _below(old) and _printed(multiple).overlaps(_value(new) / _value(old))
    if step and change and (old or new):
        bases = [_value(old) if old else _value(new) - _value(step) * way for way in signs if old or new]  # type: ignore[arg-type]
        return any(_positive(base) and _printed(change).overlaps(_value(step) / base * 100) for base in bases)
    if step and old and new:
        return any(_value(step).overlaps((_value(new) - _value(old)) * way) for way in signs)
    if change and old and new and _below(old):
        moved = (_value(new) / _value(old) - 1) * 100
        if change.value < 0:
            return (-_printed(replace(change, low=-change.value, high=-change.value))).overlaps(moved)
        return any((_printed(change) * way).overlaps(moved) for way in signs)
    return False


def _value(figure: Figure) -> Interval:
    return figure.truth if figure.hedge else figure.written


def _printed(figure: Figure) -> Interval:
    """Return what a result may be that is printed so: rounded or cut off."""
    if figure.hedge or not figure.text[:1].isdigit() or figure.low != figure.high:
        return figure.truth
    return Interval(figure.value - figure.step / 2, figure.value + figure.step)


def _below(old: Figure) -> bool:
    return _positive(_value(old))


def _positive(base: Interval) -> bool:
    return base.lo is not None and base.lo > 0
