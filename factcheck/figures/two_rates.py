"""Two rates side by side, of which the second leaves out what is the same: "1.6080/90 dollars", "9-15/16 13/16 pct"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.amounts import amount_at
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens


def read_quote(t: Tokens, a: Draft, j: int) -> Draft:
    """Read the two prices of a rate, "1.6080/90 dollars", "4.3480/3545": the last digits change."""
    digits = t.words[j + 1]
    decimals = len(t.words[j - 1].partition(".")[2])
    if not (2 <= len(digits) <= decimals and digits.isdigit() and t.glued(j) and t.glued(j + 1)):
        return a
    if a.low is None or a.form != "digits" or a.scale > 1 or a.step * 10**decimals != 1 or t.words[j + 2] == "/":
        return a
    size = 10 ** len(digits)
    whole = a.low / a.step
    high = (whole - whole % size + int(digits)) * a.step
    b = amount_at(t, j + 1)
    if b is None or not a.low < high or b.scale > 1 or (a.units and b.units):
        return a
    a.high, a.last, a.form = high, b.last, "range"
    named = None if b.units else units.match_name(t, b.last)  # "45 marks" alone might count marks
    if b.units:
        a.units, a.kind, a.mark = b.units, b.kind, "after"
    elif named is not None and named[0][0] in units.MONEY:
        a.units, a.kind, a.mark, a.last = named[0], Kind.MONEY, "after", named[1]
    return a


def read_bid(t: Tokens, a: Draft, j: int) -> Draft:
    """Read the two rates of money, "9-15/16 13/16 pct": the second leaves out a whole number that is the same."""
    b = amount_at(t, j)
    if b is None or b.kind is not Kind.PERCENT or a.units or a.low is None or b.low is None or not t.spaced(j):
        return a
    if "/" not in t.words[b.first : b.last]:
        return a
    other = b.low + int(a.low) if b.low < 1 < a.low else b.low
    if not 0 < abs(other - a.low) <= 1:
        return a
    a.low, a.high = min(a.low, other), max(a.low, other)
    a.units, a.kind, a.mark, a.last, a.form = b.units, b.kind, b.mark, b.last, "range"
    return a
