"""Two numbers that belong together: ranges, "one in five", lists and changes that share a unit."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.amounts import MINUS, SIGNS, read_amount
from factcheck.figures.compounds import compound
from factcheck.figures.numerals import DIGITS
from factcheck.figures.words import CARDINALS, SCALES
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

DASHES = frozenset({"-", "–", "—", "‑", "−", "~"})
#: Verbs of change: "from a to b" after them is a change, not a range.
CHANGES = frozenset(
    "rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown increased increase "
    "increases increasing "
    "decreased decrease decreases decreasing dropped drop drops dropping climbed climb climbs climbing declined "
    "decline declines declining "
    "jumped jump jumps jumping soared soar soaring surged surge surging slipped slip slipping slid slide sliding "
    "plunged plunge plunging "
    "gained gain gaining cut cuts cutting raised raise raises raising reduced reduce reduces reducing lifted lift "
    "up down went gone go going "
    "doubled tripled expanded expand expanding shrank shrink shrunk narrowed narrow widened widen moved move "
    "change changed changes "
    "lowered lower lowering boosted boost improved improve upgraded downgraded revised revise swelled dipped "
    "eased edged advanced "
    "tumbled sank leapt swung shifted brought bringing bring trimmed hiked hike slashed ballooned shot plummeted "
    "crept strengthened "
    "weakened fluctuated taking took take extended extend upped accelerated slowed slowing slow skyrocketed "
    "rebounded recovered recover "
    "rocketed halved spiked warmed cooled heated transition growth dropping".split()
)


def amount_at(t: Tokens, k: int, *, money: bool = False) -> Draft | None:
    """Read the amount that starts exactly at token `k`, its sign or currency included."""
    for j in range(k, k + 4):
        word = t.words[j]
        if (
            (word[:1] in DIGITS and word)
            or t.lows[j] in CARDINALS
            or t.lows[j] in SCALES
            or t.lows[j] in {"half", "dozen", "hundred"}
            or (word in "½¼¾⅓⅔" and word)
        ):
            amount = read_amount(t, j, money=money)
            return amount if amount is not None and amount.first == k else None
        if not (
            word in SIGNS
            or word in MINUS
            or word in units.PREFIXES
            or word in {".", "="}
            or t.lows[j] in {"minus", "plus", "a", "us", "negative", "+"}
        ):
            return None
    return None


def join(t: Tokens, a: Draft) -> Draft:
    """Read on after the amount `a`: the smaller part of a compound, the other end of a range, "in five"."""
    compound(t, a)
    j = a.last
    low = t.lows[j]
    if low not in _JOINTS:
        return a
    if low == "or":
        return _or(t, a, j)
    if low == "and":
        return _and(t, a, j)
    if low in {"in", "out", "of"} or (low in DASHES and t.lows[j + 1] == "in"):
        return _in(t, a, j)
    if low == "over":
        return _over(t, a, j)
    return _ratio(t, a) or _to(t, a, j)


def _over(t: Tokens, a: Draft, j: int) -> Draft:
    """Read "one over twenty" as a fraction, where nothing else stands beside it."""
    if a.low is None or abs(a.low) != 1 or a.units or t.lows[a.first - 1] not in {"", "is", "\n", "equals"}:
        return a
    b = amount_at(t, j + 1)
    if b is None or not b.low or b.units or t.words[b.last][:1].isalnum():
        return a
    a.low = a.high = a.low / b.low
    a.step, a.form, a.last = Fraction(1, 100), "fraction", b.last
    return a


_JOINTS = frozenset({"to", "and", "or", "-", "–", "—", "‑", "−", "in", "out", "of", "~", "over"})


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


def _changing(t: Tokens, first: int) -> bool:
    """Whether a verb of change stands before "from" in the same sentence."""
    for j in range(first - 2, max(first - 16, -1), -1):
        low = t.lows[j]
        if low in {".", ";", "\n", ""}:
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
    if (
        dash
        and t.glued(j) != t.glued(j + 1)
        and not (t.words[j] == "-" and (t.lows[j + 1] == "to" or (t.glued(j + 1) and t.words[j + 1].isdigit())))
    ):
        return a
    if dash and t.lows[j] == "—" and not t.glued(j):
        return a
    k = j + 1 if dash else _skip_hedge(t, j + 1)
    if dash and t.lows[k] == "to":  # "20-to-30", "18- to 24-year-olds"
        k += 1
        if t.words[k] in DASHES:
            k += 1
    if a.kind is Kind.AGE or a.form == "range":
        return a
    b = amount_at(t, k, money=a.kind is Kind.MONEY and a.mark == "before")
    if b is None or b.low is None or a.low is None or b.form == "range":
        return a
    if dash and a.mark == "after" and b.mark != "after":
        return a
    if not dash and t.lows[a.first - 1] == "from" and _changing(t, a.first):
        return a
    if t.words[b.last] in DASHES and t.words[b.last] and t.glued(b.last) and t.words[b.last + 1][:1].isdigit():
        return a  # "from 10 per cent to 30-40 per cent"
    if not dash and a.mark == "after" and not b.units and b.scale == 1 and 1900 <= b.low <= 2100:
        return a  # "adds 20% to 2025 profit"
    if not dash and _is_move(t, a, b):
        return a
    if not dash and b.low == 1 and t.words[b.last - 1] in {"1", "one"}:
        return a
    if not dash and t.lows[a.first - 1] in {"compared", "close", "up", "down", "back"}:
        return a
    if not (a.low < b.low or _scaled(a, b) < b.low) or not _carry(a, b):
        return a
    return _merge(a, b) if a.low < b.low else a


def _is_move(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether "rose 5 to 100" and "up $2 to $40" say by how much and where to, not a range."""
    j = a.first - 1
    while t.lows[j] in {"by", "about", "nearly", "another", "a", "an"}:
        j -= 1
    if t.lows[j] not in CHANGES or a.low is None or b.low is None:
        return False
    return b.low > 3 * _scaled(a, b)


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


def _in(t: Tokens, a: Draft, j: int) -> Draft:
    """Read "one in five", "3 out of 10", "nine of every ten", "one-in-five": a share of whole numbers."""
    k = j + 1
    hyphen = t.words[j] in DASHES
    if hyphen:
        if t.lows[k] != "in" or t.words[k + 1] not in DASHES:
            return a
        k += 2
    elif t.lows[j] == "out":
        if t.lows[k] != "of":
            return a
        k += 1
    if t.lows[k] == "every":
        k += 1
    elif t.lows[j] == "of" and not (t.words[k][:1].isdigit() or t.lows[k] in CARDINALS):
        return a
    if a.units or a.step != 1 or a.low is None or a.scale > 1000 or a.form == "range":
        return a
    if t.lows[k] == "a" and (t.lows[k + 1] in SCALES or (hyphen and t.lows[k + 2] in SCALES)):
        b = read_amount(t, k + 1 if t.lows[k + 1] in SCALES else k + 2)
    else:
        b = amount_at(t, k)
    if b is None or b.low is None or b.step < 1 or not 0 < a.low < b.low:
        return a
    if hyphen and b.units and b.kind is Kind.DURATION and b.units == ("year",):  # "a one-in-100-year flood"
        b.last -= 2
    elif b.units:
        return a
    exact = t.lows[j] == "out" or t.lows[j + 1] == "every" or hyphen
    if not exact and (
        (b.low > 25 and b.grain < 10) or (1500 <= b.low <= 2100 and b.scale == 1) or (t.lows[j] == "of" and b.low != 10)
    ):
        return a
    if (
        not hyphen
        and (
            t.lows[b.last] in units.NAMES
            or (t.words[b.last] in {"-", "/"} and t.glued(b.last))
            or t.lows[b.last] in _EVENTS
        )
        and not exact
    ):
        return a
    if t.lows[j] == "out" and t.lows[b.last] in _EVENTS:
        return a
    a.low = a.high = a.low / b.low
    a.step = a.grain = Fraction(1, 100)
    a.kind, a.form, a.last = Kind.RATIO, "fraction", b.last
    return a


_EVENTS = frozenset(
    {
        "games",
        "matches",
        "starts",
        "innings",
        "appearances",
        "tests",
        "attempts",
        "races",
        "meetings",
        "seasons",
        "years",
        "months",
        "days",
        "weeks",
        "style",
        "league",
        "hours",
        "minutes",
        "tries",
        "o'clock",
        "overs",
    }
)


def _ratio(t: Tokens, a: Draft) -> Draft | None:
    """Read "three to one", "3-to-1", "1 to 20" where a ratio is spoken of."""
    j = a.last
    hyphen = t.words[j] in DASHES and t.glued(j) and t.lows[j + 1] == "to"
    k = j + 3 if hyphen else j + 1
    if t.lows[j + (1 if hyphen else 0)] != "to":
        return None
    spoken = any(
        t.lows[n] in {"ratio", "outnumber", "outnumbered", "outnumbers", "odds", "margin", "scale", "outnumbering"}
        for n in range(max(a.first - 8, 0), a.first)
    )
    if not spoken or a.units or a.low is None:
        return None
    b = amount_at(t, k)
    if b is None or b.units or not b.low:
        return None
    a.low = a.high = a.low / b.low
    a.step = a.grain = Fraction(1, 100)
    a.kind, a.last = Kind.RATIO, b.last
    return a


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
