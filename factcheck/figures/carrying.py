"""Unit and scale that bare numbers take over from a neighbour: "5 and 6 kg", "from 4.1 to 3.7 percent"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.vocabulary import AFTER
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

#: Between two numbers that share the unit of the second.
_LINKS = frozenset({",", "and", "or", "to", "from", "vs", "versus", "against", "/"})


def share_unit(t: Tokens, drafts: list[Draft], b: Draft) -> None:
    """Carry unit and scale back from `b` to the bare numbers before it: "5 and 6 kg", "from 4.1 to 3.7 percent"."""
    listed = False
    later = b
    for a in reversed(drafts):
        link = t.lows[a.last]
        gap = later.first - a.last
        if not 1 <= gap <= 2 or link not in _LINKS or t.lows[later.first - 1] not in _LINKS | {"."}:
            return
        if gap == 2 and not ((link == "," and t.lows[a.last + 1] in {"and", "or"}) or link == "vs"):
            return
        if link == "or" and _told_again(a, b):
            return  # "180,000 or 3 percent", "1.90 or 18%" are two measures of one thing
        if link == "/" and not t.glued(a.last):
            return  # "a 4.0 / 11 percent share" are two measures
        if a.low is None or a.form == "range" or (a.hedge is not None and a.kind is not Kind.NUMBER):
            return
        change = link in {"to", "from"} and t.lows[a.first - 1] in {"from", "to"}
        if (link == "," and not listed) or (link in {"to", "from"} and not change):
            return
        if a.kind is Kind.NUMBER and not a.units and b.mark == "after" and b.units:
            if a.scale > 1 and b.scale == 1:
                return
            if b.scale > 1 and a.scale == 1 and abs(a.low) < 20 * abs(b.low or Fraction(0)) / b.scale:
                _rescale(a, b.scale)
            a.units, a.kind, a.mark, a.carried = b.units, b.kind, "after", True
        elif (
            a.units == b.units and b.scale > 1 and a.scale == 1 and change and abs(a.low) < 1000 and a.mark == "before"
        ):
            _rescale(a, b.scale)
            a.carried = True
        else:
            return
        listed = True
        later = a


def _told_again(a: Draft, b: Draft) -> bool:
    """Whether the second of two numbers around "or" is no other guess at the first: not larger, or far coarser."""
    if a.low is None or b.low is None or a.scale != b.scale:
        return False
    return a.low >= b.low or (a.step < b.step and b.low > _FAR * a.low)


#: Before the value that a level came from, which may leave out its unit.
_FROM = frozenset({"from", "against", "vs", "versus"})
_LEVELS = frozenset("to at of was were is are totalled totaled reached hit with worth".split())
#: So many tokens and so many times the level lies such a value at most away.
_REACH = 9
_FAR = 4


def carry_over(t: Tokens, drafts: list[Draft], b: Draft) -> None:
    """Carry the unit over to the bare value that a level came from: "to $499 from 549", "€3.1bn, up from 2.8bn"."""
    if b.low is None or (b.low != b.high and b.hedge is None):
        return
    first = b.first
    while b.hedge is not None and b.hedge.start < t.starts[first]:
        first -= 1
    before = t.lows[first - 1]
    follows = before == "and" and drafts[-1].carried and _large(b)  # "from 8.1 billion in May and 7.2 billion before"
    if before not in _FROM and not follows:
        return
    for a in reversed(drafts):
        if first - a.last > _REACH or any(sign in t.words[a.last : first] for sign in (".", ";", "\n")):
            return
        if _is_level(t, a, b) or (follows and a.carried and a.scale == b.scale):
            b.units, b.kind, b.mark, b.carried = a.units, a.kind, a.mark, True
            return
        if a.kind is Kind.MONEY:
            return  # "48 billion rupees, or $580 million, up from 43 billion"


def _is_level(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether an amount is a level that the bare value may have led to: of its size, and no step ("up 5 percent")."""
    if a.kind not in {Kind.MONEY, Kind.PERCENT} and not (a.kind is Kind.QUANTITY and _large(a)):
        return False
    if a.low is None or a.low != a.high or b.low is None or a.scale != b.scale or a.per:
        return False
    return t.lows[a.first - 1] in _LEVELS and a.low / _FAR < b.low < a.low * _FAR


def _large(a: Draft) -> bool:
    """Whether an amount is of a size that no count of other things beside it has by chance."""
    return a.scale > 1 or (a.low is not None and a.low >= 10_000)


def share_beyond(t: Tokens, a: Draft, b: Draft) -> None:
    """Carry back what stands behind a bracket: "NOK 958 (949) million", "12.6 (11.2) percent"."""
    j = b.last + 1
    if a.last != b.first - 1 or t.words[b.last] != ")" or a.scale > 1 or b.scale > 1 or a.low is None:
        return
    scale = AFTER.get(t.lows[j], 1)
    found = units.match_name(t, j + 1 if scale > 1 else j)
    if scale > 100:
        _rescale(a, scale)
        _rescale(b, scale)
    elif found is None or a.units:
        return
    if a.units:
        b.units, b.kind = a.units, a.kind
    elif found is not None:
        a.units = b.units = found[0]
        a.kind = b.kind = units.kind_of(found[0][0])
    a.counted = b.counted = None
    a.carried = b.carried = True


def _rescale(a: Draft, scale: int) -> None:
    a.low = None if a.low is None else a.low * scale
    a.high = None if a.high is None else a.high * scale
    a.step *= scale
    a.grain *= scale
    a.scale = scale
