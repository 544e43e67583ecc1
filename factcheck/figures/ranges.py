"""Two numbers that belong together: ranges, "one in five", lists and changes that share a unit."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.amounts import amount_at
from factcheck.figures.change_verbs import CUT, FALL, LIFT, RISE, forms
from factcheck.figures.compounds import compound
from factcheck.figures.ratios import DASHES, read_over, read_share_of, read_spoken_ratio
from factcheck.figures.two_rates import read_bid, read_quote
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens


#: Verbs of change: "from a to b" after them is a change, not a range.
CHANGES = frozenset(
    (
        *RISE,
        *FALL,
        *LIFT,
        *CUT,
        *forms("gain double triple halve expand narrow widen move change lower boost improve upgrade downgrade revise"),
        *forms("ease advance trim+ strengthen weaken fluctuate extend accelerate slow rebound recover"),
        *forms("go/went/gone bring/brought take/took/taken shoot/shot creep/crept"),
        *forms(
            "treble quadruple quintuple dwindle inch nudge appreciate depreciate lengthen shorten deteriorate worsen"
        ),
        *forms("multiply whittle pare soften erode deplete tighten loosen deepen steepen flatten"),
        *forms("devalue revalue rebase recede"),
        # Of these the bare form is a thing as often.
        *"collapsed collapsing crashed crashing spiralled spiralling ticked drifted dived dove flipped bounced".split(),
        *"rallied firmed pushed pulled dragged shaved chopped culled thinned contracted contracting retreated".split(),
        *"reversed updated amended bumped ramped swollen zoomed propelled catapulted hardened".split(),
        *"up down edged edging shifted shifting swung swinging upped warmed cooled heated transition growth".split(),
    )
)


def join(t: Tokens, a: Draft) -> Draft:
    """Read on after the amount `a`: the smaller part of a compound, the other end of a range, "in five"."""
    compound(t, a)
    j = a.last
    low = t.lows[j]
    if low not in _JOINTS:
        return read_bid(t, a, j) if low[:1] in _NUMERIC and low and "/" in t.words[a.first : j] else a
    if low == "or":
        return _or(t, a, j)
    if low == "and":
        return _and(t, a, j)
    if low in {"in", "out", "of"} or (low in DASHES and t.lows[j + 1] == "in"):
        return read_share_of(t, a, j)
    if low == "over":
        return read_over(t, a, j)
    if low == "/":
        return read_quote(t, a, j)
    return read_spoken_ratio(t, a) or _to(t, a, j)


_JOINTS = frozenset(
    {"to", "through", "thru", "and", "or", "-", "–", "—", "‑", "−", "in", "out", "of", "~", "over", "/"}
)


def _carry(a: Draft, b: Draft) -> bool:
    """Carry unit and scale over from one end of a range to the other; False if the ends do not fit together."""
    if a.low is None or b.low is None:
        return False
    if a.units and b.units and a.units != b.units:
        common = tuple(unit for unit in a.units if unit in b.units)
        if not common:
            return False
        a.units = b.units = common
    if not a.units and b.units and b.mark == "before":
        return False
    if b.scale > 1 and a.scale == 1 and a.mark != "after" and a.step <= 1 and abs(a.low) < abs(b.low / b.scale):
        a.low *= b.scale
        a.high = a.low
        a.step *= b.scale
        a.grain *= b.scale
        a.carried = True
    if b.units and not a.units:
        a.units, a.kind, a.mark, a.carried = b.units, b.kind, b.mark, True
    elif a.units and not b.units:
        if a.mark == "before" or a.kind is Kind.PERCENT:
            b.units, b.kind, a.carried = a.units, a.kind, True
        else:
            return False
    return True


def _merge(a: Draft, b: Draft) -> Draft:
    a.high = b.low
    a.last = b.last
    a.step = max(a.step, b.step) if a.carried else min(a.step, b.step)
    a.grain = min(a.grain, b.grain)
    a.form = "range"
    a.scale = max(a.scale, b.scale)
    a.kind = b.kind if b.kind is not Kind.NUMBER else a.kind
    return a


_HEDGES = frozenset(
    {"about", "around", "nearly", "almost", "roughly", "some", "as", "perhaps", "maybe", "approximately"}
)


def _skip_hedge(t: Tokens, k: int) -> int:
    return k + 1 if t.lows[k] in _HEDGES else k


def _between(t: Tokens, first: int) -> int:
    """Return the token of "between" before the figure, over at most a hedge; -1 if there is none."""
    if t.lows[first - 1] == "between":
        return first - 1
    if t.lows[first - 1] == "of" and t.lows[first - 2] == "ages" and t.lows[first - 4] == "between":
        return first - 4
    if t.lows[first - 2] == "between" and t.lows[first - 1] in _HEDGES | {"a", "the", "an"}:
        return first - 2
    return -1


#: Right before "from" these open a range, whatever rose before.
_RANGING = frozenset("range ranges ranged ranging vary varies varied varying anywhere span spans spanning".split())


def _changing(t: Tokens, first: int) -> bool:
    """Whether a verb of change stands before "from" in the same sentence."""
    for j in range(first - 2, max(first - 24, -1), -1):
        low = t.lows[j]
        if low in {".", ";", "\n", ""} or low in _RANGING:
            return False
        if low in CHANGES:
            return True
    return False


def _scaled(a: Draft, b: Draft) -> Fraction:
    """Return the lower end with the scale that it would take over from the upper one."""
    low, high = a.low or Fraction(0), b.low or Fraction(0)
    if b.scale > 1 and a.scale == 1 and a.mark != "after" and a.step <= 1 and abs(low) < abs(high / b.scale):
        return low * b.scale
    return low


def _to(t: Tokens, a: Draft, j: int) -> Draft:
    """Read the other end after "to" or a dash."""
    dash = t.lows[j] in DASHES
    if a.kind is Kind.AGE or a.form == "range" or (dash and _parting(t, j)):
        return a
    k = j + 1 if dash else _skip_hedge(t, j + 1)
    if dash and t.lows[k] == "to":  # "20-to-30", "18- to 24-year-olds"
        k += 1
        if t.words[k] in DASHES:
            k += 1
    b = amount_at(t, k, money=a.kind is Kind.MONEY and a.mark == "before")
    if b is None or b.low is None or a.low is None or b.form == "range":
        return a
    if t.words[b.last] in DASHES and t.words[b.last] and t.glued(b.last) and t.words[b.last + 1][:1].isdigit():
        return a  # "from 10 per cent to 30-40 per cent"
    if (a.mark == "after" and b.mark != "after") if dash else _leads_to(t, a, b):
        return a
    if dash and t.glued(j) and b.last - k == 1 and a.last - a.first <= 2:
        _thousands(t, a, b)
    if not (a.low < b.low or _scaled(a, b) < b.low) or not _carry(a, b):
        return a
    return _merge(a, b) if a.low < b.low else a


def _parting(t: Tokens, j: int) -> bool:
    """Whether the dash at token `j` parts two phrases: it touches one side only, or is a long one apart."""
    if t.lows[j] == "—" and not t.glued(j):
        return True
    if t.glued(j) == t.glued(j + 1):
        return False
    return not (t.words[j] == "-" and (t.lows[j + 1] == "to" or (t.glued(j + 1) and t.words[j + 1].isdigit())))


def _leads_to(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether "to" leads from an old value or a step to a new one, and joins no two ends of a range."""
    before = t.lows[a.first - 1]
    if before in {"compared", "close", "up", "down", "back"} or (before == "from" and _changing(t, a.first)):
        return True
    if a.mark == "after" and not b.units and b.scale == 1 and b.low is not None and 1900 <= b.low <= 2100:
        return True  # "adds 20% to 2025 profit"
    if b.low == 1 and t.words[b.last - 1] in {"1", "one"}:
        return True
    return _is_move(t, a, b) or _is_level(a, b) or _is_step(t, a, b) or _is_quote(t, a, b)


def _thousands(t: Tokens, a: Draft, b: Draft) -> None:
    """Carry the thousands of "$50-100,000" over to its lower end, where that end is no more than their number."""
    if (
        t.words[b.last - 1].endswith(",000")
        and t.words[a.last - 1].isdigit()
        and a.low is not None
        and b.low is not None
        and 1 < a.low < b.low / 1000
    ):
        a.low *= 1000
        a.high, a.step, a.grain, a.carried = a.low, a.step * 1000, a.grain * 1000, True


def _is_move(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether "rose 5 to 100" and "up $2 to $40" say by how much and where to, not a range."""
    j = a.first - 1
    by = False
    while t.lows[j] in {"by", "about", "nearly", "another", "a", "an"}:
        by |= t.lows[j] == "by"
        j -= 1
    priced = by and a.mark == b.mark == "before"  # "cut the fare by $2 to $40", wherever the verb stands
    if not (priced or t.lows[j] in CHANGES or t.lows[j] in _ADDING) or a.low is None or b.low is None:
        return False
    return b.low > 3 * _scaled(a, b)


_ADDING = frozenset("add adds added adding shed sheds shedding lost loses losing".split())


def _is_level(a: Draft, b: Draft) -> bool:
    """Whether "0.22% to 2,177.63" says by how much and where to: no share is so far above the other."""
    return a.kind is Kind.PERCENT and not b.units and (b.low or 0) > 10 * max(a.low or 0, 1)


def _is_quote(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether "7/8 to 27" says by how much a share moved and where to, in a list whose verb stands far ahead."""
    if a.units or b.units or a.low is None or b.low is None or t.lows[a.first - 1] in {"from", "of"}:
        return False
    return a.step < 1 and "/" in t.words[a.first : a.last] and b.low > 8 * a.low > 0


def _is_step(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether "by 4 to 12 from 16" and "by 20% to 120 billion" say a step and the level it leads to."""
    if a.kind is Kind.PERCENT and b.kind is not Kind.PERCENT and b.scale > a.scale:
        return True
    j = a.first - 1
    while t.lows[j] in _HEDGES or t.lows[j] in {"a", "just", "over", "another"}:
        j -= 1
    if t.lows[j] != "by" and t.lows[j] not in CHANGES:
        return False
    return any(t.lows[k] == "from" and t.words[k + 1][:1] in _NUMERIC for k in range(b.last, b.last + 3))


_NUMERIC = frozenset("0123456789$£€¥")


def _or(t: Tokens, a: Draft, j: int) -> Draft:
    """Read "three or four"; a pair further apart than twice the first is a choice, not a range."""
    b = amount_at(t, j + 1)
    if b is None or a.low is None or b.low is None or a.low < 0 or a.mark == "after":
        return a
    scaled = _scaled(a, b)
    if not scaled < b.low <= 2 * scaled or not _carry(a, b):
        return a
    return _merge(a, b)


def _and(t: Tokens, a: Draft, j: int) -> Draft:
    """Read "between a and b"."""
    start = _between(t, a.first)
    if start < 0:
        return a
    b = amount_at(t, _skip_hedge(t, j + 1), money=a.kind is Kind.MONEY and a.mark == "before")
    if b is None or a.low is None or b.low is None or not _scaled(a, b) < b.low or not _carry(a, b):
        return a
    aged = t.lows[a.first - 1] == "of"
    a.first = start
    a = _merge(a, b)
    if aged:
        a.kind, a.units = Kind.AGE, ("year",)
    return a
