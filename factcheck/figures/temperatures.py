"""Degrees: which are temperatures, which differences, and "below zero"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.change_verbs import FALL, RISE, forms

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

_CHANGED = frozenset(
    (
        *RISE,
        *FALL,
        *forms("gain change vary"),
        *"warms warmed warming cools cooled cooling heated hike spike shift swing difference anomaly up down".split(),
    )
)
_AFTER = frozenset(
    "warmer colder cooler hotter higher lower rise increase drop fall jump warming cooling difference swing "
    "change spike decline gap hike "
    "limit target threshold temperature-rise goal ceiling".split()
)
_BASES = frozenset(
    "average normal the pre-industrial preindustrial pre usual what where last levels those seasonal long-term "
    "long its baseline climatological".split()
)
_LIMITS = frozenset("warming heating".split())


def adjust(t: Tokens, draft: Draft) -> None:
    """Turn a temperature into a difference where the words around say so, and read "below zero"."""
    unit = draft.units[0]
    last = draft.last
    first = draft.first
    if t.lows[last] == "below" and t.lows[last + 1] in {"zero", "freezing"} and not draft.negative:
        if t.lows[last + 1] == "zero" and draft.low is not None:
            draft.low = draft.high = -draft.low
            draft.negative = True
            draft.last = last + 2
        return
    if unit == "degree" or draft.negative:
        return
    if _differs(t, first, last):
        draft.units = tuple(f"delta_{unit}" for unit in draft.units)


def _differs(t: Tokens, first: int, last: int) -> bool:
    following, further = t.lows[last], t.lows[last + 1]
    if following in _AFTER or (following in {"above", "below"} and further in _BASES):
        return True
    if following == "of" and further in {"warming", "heating", "cooling"}:
        return True
    if following in {"(", "/", "-"}:
        return False
    before = [t.lows[j] for j in range(first - 1, max(first - 7, -1), -1)]
    for word in before[:3]:
        if word in {"to", "at", "from", "around"}:
            break
        if word == "by":
            return "the" not in before[:3]
        if word in _CHANGED:
            return word not in {"warm", "up", "down"} or before[0] == word
        if word == "of" and any(w in _CHANGED for w in before):
            return True
    return bool(
        _LIMITS & set(before[:5])
        and {"to", "at", "below", "under", "within"} & set(before[:3])
        and "temperature" not in before
        and "temperatures" not in before
    )
