"""Two numbers that belong together: ranges, compound amounts, "one in five", lists that share a unit."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.amounts import MINUS, SIGNS, read_amount
from factcheck.figures.numerals import DIGITS
from factcheck.figures.words import CARDINALS, SCALES
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

DASHES = frozenset({"-", "–", "—", "‑", "−", "~"})
#: Verbs of change: "from a to b" after them is a change, not a range.
CHANGES = frozenset(
    "rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown increased increase increases increasing "
    "decreased decrease decreases decreasing dropped drop drops dropping climbed climb climbs climbing declined decline declines declining "
    "jumped jump jumps jumping soared soar soaring surged surge surging slipped slip slipping slid slide sliding plunged plunge plunging "
    "gained gain gaining cut cuts cutting raised raise raises raising reduced reduce reduces reducing lifted lift up down went gone go going "
    "doubled tripled expanded expand expanding shrank shrink shrunk narrowed narrow widened widen moved move change changed changes "
    "lowered lower lowering boosted boost improved improve upgraded downgraded revised revise swelled dipped eased edged advanced "
    "tumbled sank leapt swung shifted brought bringing bring trimmed hiked hike slashed ballooned shot plummeted crept strengthened "
    "weakened fluctuated taking took take extended extend upped accelerated slowed slowing slow skyrocketed rebounded recovered recover "
    "rocketed halved spiked transition growth dropping".split()
)
#: The smaller unit of a compound and how many make one of the larger.
PARTS: dict[str, tuple[tuple[str, Fraction], ...]] = {
    "foot": (("inch", Fraction(1, 12)),),
    "yard": (("foot", Fraction(1, 3)), ("inch", Fraction(1, 36))),
    "mile": (("yard", Fraction(1, 1760)), ("foot", Fraction(1, 5280))),
    "kilometer": (("meter", Fraction(1, 1000)),),
    "meter": (("centimeter", Fraction(1, 100)),),
    "stone": (("pound", Fraction(1, 14)), ("ounce", Fraction(1, 224))),
    "pound": (("ounce", Fraction(1, 16)),),
    "kilogram": (("gram", Fraction(1, 1000)),),
    "hour": (("minute", Fraction(1, 60)), ("second", Fraction(1, 3600))),
    "minute": (("second", Fraction(1, 60)),),
    "day": (("hour", Fraction(1, 24)), ("minute", Fraction(1, 1440))),
    "week": (("day", Fraction(1, 7)),),
    "year": (("month", Fraction(1, 12)),),
}


def amount_at(t: Tokens, k: int) -> Draft | None:
    """Read the amount that starts exactly at token `k`, its sign or currency included."""
    for j in range(k, k + 4):
        word = t.words[j]
        if word[:1] in DIGITS and word or t.lows[j] in CARDINALS or t.lows[j] in SCALES or t.lows[j] in {"half", "dozen", "hundred"} or word in "½¼¾⅓⅔" and word:
            amount = read_amount(t, j)
            return amount if amount is not None and amount.first == k else None
        if not (word in SIGNS or word in MINUS or word in units.PREFIXES or word in {".", "="} or t.lows[j] in {"minus", "a", "us", "negative"}):
            return None
    return None


def join(t: Tokens, a: Draft) -> Draft:
    """Read on after the amount `a`: the other end of a range, the smaller part of a compound, "in five"."""
    compound(t, a)
    j = a.last
    low = t.lows[j]
    if low in {"to", "and", "or", "-", "–", "—", "‑", "−", "in", "out", "~"}:
        if low in {"in", "out"}:
            return _in(t, a, j)
        if low == "or":
            return _or(t, a, j)
        if low == "and":
            return _and(t, a, j)
        return _to(t, a, j)
    return a


def compound(t: Tokens, a: Draft) -> None:
    """Add the smaller units that follow: "5ft 11in", "2 hours and 15 minutes", "3 dollars 50 cents"."""
    while a.mark and a.units and a.low is not None and a.form != "range":
        j = a.last
        if t.lows[j] in {"and", ","}:
            j += 1
        elif a.mark == "after" and a.units[0] == "foot" and False:
            return
        if not (t.words[j][:1] in DIGITS or t.lows[j] in CARDINALS) or t.starts[j] - t.ends[j - 1] > 1:
            return
        b = read_amount(t, j)
        if b is None or b.first != j or b.low is None or not b.units or b.form == "range":
            return
        unit, smaller = a.units[0], b.units[0]
        if a.kind is Kind.MONEY and smaller in units.MINOR_UNITS and a.mark == "after" and a.scale == 1 and b.low < 100 and a.step == 1:
            share: Fraction | None = Fraction(1, 100)
        else:
            share = next((part for name, part in PARTS.get(unit, ()) if name == smaller), None) if len(b.units) == 1 else None
            if unit in {"GBP"} and len(a.units) > 1 and smaller in {"ounce"}:
                share, a.units, a.kind = Fraction(1, 16), ("pound",), Kind.QUANTITY
            if share is not None and b.low * share >= 1:
                share = None
        if share is None or a.step != 1 or a.negative:
            return
        a.low = a.high = a.low + b.low * share
        a.step, a.grain, a.last, a.form = b.step * share, b.step * share, b.last, b.form
        if b.kind is Kind.AGE:
            a.kind = Kind.AGE


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
    a.grain = a.step
    a.form = "range"
    a.kind = b.kind if b.kind is not Kind.NUMBER else a.kind
    return a


def _skip_hedge(t: Tokens, k: int) -> int:
    return k + 1 if t.lows[k] in {"about", "around", "nearly", "almost", "roughly", "some", "as", "perhaps", "maybe", "approximately"} else k


def _preceded(t: Tokens, first: int, word: str) -> bool:
    """Whether `word` stands before the figure, with at most a hedge between."""
    return word in (t.lows[first - 1], t.lows[first - 2], t.lows[first - 3]) and "," not in (t.lows[first - 1], t.lows[first - 2])


def _changing(t: Tokens, first: int) -> bool:
    """Whether a verb of change stands before "from" in the same sentence."""
    for j in range(first - 2, max(first - 16, -1), -1):
        low = t.lows[j]
        if low in {".", ";", "\n", ""}:
            return False
        if low in CHANGES:
            return True
    return False


def _to(t: Tokens, a: Draft, j: int) -> Draft:
    """Read the other end after "to" or a dash."""
    dash = t.lows[j] in DASHES
    if dash and t.glued(j) != t.glued(j + 1):
        return a
    if dash and t.lows[j] == "—" and not t.glued(j):
        return a
    k = j + 1 if dash else _skip_hedge(t, j + 1)
    if dash and t.lows[k] == "to" and t.words[k + 1] in DASHES:  # "20-to-30"
        k += 2
    if a.kind in {Kind.AGE}:
        return a
    b = amount_at(t, k)
    if b is None or b.low is None or a.low is None:
        return a
    if dash and a.mark == "after" and b.mark != "after":
        return a
    if not dash and t.lows[a.first - 1] == "from" and _changing(t, a.first):
        return a
    low, high = a.low, b.low
    scaled = low * b.scale if b.scale > 1 and a.scale == 1 else low
    if not (low < high or scaled < high) or (not dash and t.lows[a.first - 1] == "compared"):
        return a
    if not _carry(a, b):
        return a
    return _merge(a, b) if a.low is not None and b.low is not None and a.low < b.low else a


def _or(t: Tokens, a: Draft, j: int) -> Draft:
    """Read "three or four"; a pair further apart than twice the first is a choice, not a range."""
    b = amount_at(t, j + 1)
    if b is None or a.low is None or b.low is None or a.low < 0:
        return a
    scaled = a.low * b.scale if b.scale > 1 and a.scale == 1 else a.low
    if not scaled < b.low <= 2 * scaled or (a.mark == "after" and a.units != b.units):
        return a
    if not _carry(a, b):
        return a
    return _merge(a, b)


def _and(t: Tokens, a: Draft, j: int) -> Draft:
    """Read "between a and b"; without "between" it is a list, which may share its unit."""
    b = amount_at(t, _skip_hedge(t, j + 1))
    if b is None or a.low is None or b.low is None:
        return a
    if _preceded(t, a.first, "between"):
        scaled = a.low * b.scale if b.scale > 1 and a.scale == 1 and abs(a.low) < abs(b.low / b.scale) else a.low
        return _merge(a, b) if scaled < b.low and _carry(a, b) else a
    if not a.units and b.units and b.mark == "after" and a.form == "digits" and b.kind not in {Kind.DURATION, Kind.AGE}:
        a.units, a.kind, a.mark, a.carried = b.units, b.kind, "after", True
    return a


def _in(t: Tokens, a: Draft, j: int) -> Draft:
    """Read "one in five", "3 out of 10": a share of whole numbers."""
    k = j + 1
    if t.lows[j] == "out":
        if t.lows[k] != "of":
            return a
        k += 1
    elif t.lows[k] == "every":
        k += 1
    if t.lows[k] == "every":
        k += 1
    if a.units or a.step != 1 or a.low is None or a.scale > 1000:
        return a
    b = amount_at(t, k)
    if b is None or b.low is None or b.units or b.step < 1 or not 0 < a.low < b.low:
        return a
    out = t.lows[j] == "out"
    if not out and (b.low > 20 and b.grain < 10 or 1500 <= b.low <= 2100 and b.scale == 1):
        return a
    if t.lows[b.last] in units.NAMES or (t.words[b.last] == "-" and t.glued(b.last)) or t.lows[b.last] in {"games", "matches", "starts", "innings"}:
        return a
    a.low = a.high = a.low / b.low
    a.step = Fraction(1, 100)
    a.grain = a.step
    a.kind, a.form, a.last = Kind.RATIO, "fraction", b.last
    return a
