"""Shares of whole numbers: "one in five", "3 out of 10", "three to one"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.amounts import amount_at, read_amount
from factcheck.figures.vocabulary import CARDINALS, SCALES
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

DASHES = frozenset({"-", "–", "—", "‑", "−", "~"})


def read_over(t: Tokens, a: Draft, j: int) -> Draft:
    """Read "one over twenty" as a fraction, where nothing else stands beside it."""
    if a.low is None or abs(a.low) != 1 or a.units or t.lows[a.first - 1] not in {"", "is", "\n", "equals"}:
        return a
    b = amount_at(t, j + 1)
    if b is None or not b.low or b.units or t.words[b.last][:1].isalnum():
        return a
    a.low = a.high = a.low / b.low
    a.step, a.form, a.last = Fraction(1, 100), "fraction", b.last
    return a


def read_share_of(t: Tokens, a: Draft, j: int) -> Draft:
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
            units.match_name(t, b.last) is not None
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


def read_spoken_ratio(t: Tokens, a: Draft) -> Draft | None:
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
    if not spoken or a.units or not a.low:
        return None
    if t.lows[a.first - 1] == "of" and t.lows[a.first - 2] == "scale" and t.lows[a.first - 3] in {"a", "the"}:
        return None  # "on a scale of 1 to 10" is a range
    b = amount_at(t, k)
    if b is None or b.units or not b.low:
        return None
    a.low = a.high = a.low / b.low
    a.step = a.grain = Fraction(1, 100)
    a.kind, a.last = Kind.RATIO, b.last
    return a
