"""Unit and scale that bare numbers take over from a neighbour: "5 and 6 kg", "from 4.1 to 3.7 percent"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

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


def _rescale(a: Draft, scale: int) -> None:
    a.low = None if a.low is None else a.low * scale
    a.high = None if a.high is None else a.high * scale
    a.step *= scale
    a.grain *= scale
    a.scale = scale
