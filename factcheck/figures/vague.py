"""Vague numbers: "dozens", "hundreds of thousands", "several hundred", "a couple of"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.counted import read_counted
from factcheck.figures.draft import Draft, name
from factcheck.figures.titles import headline
from factcheck.figures.vocabulary import SCALES, VAGUE
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

FEW = frozenset({"several", "few", "many", "couple"})


def read_vague(t: Tokens, i: int) -> Draft | None:
    """Read "dozens", "hundreds of thousands", "tens of millions of dollars": twice the word's value and more."""
    low = t.lows[i]
    value = 2 * VAGUE[low]
    last = i + 1
    if t.words[i][0].isupper() and t.words[i - 1][:1].isupper() and not t.opens_sentence(i) and not headline(t, i):
        return name(i, i + 1, "name")  # "Magic Millions"
    if (
        (low in {"scores", "tens"} and t.lows[last] != "of")
        or t.lows[i - 1] in {"$", "£", "€"}
        or (t.lows[last] == "of" and t.lows[last + 1] == "times")
    ):
        return None
    if t.lows[last] == "of" and t.lows[last + 1] in VAGUE and VAGUE[t.lows[last + 1]] >= 100:
        value *= VAGUE[t.lows[last + 1]]
        last += 2
    return _draft(t, i, last, value)


def read_several(t: Tokens, i: int) -> Draft | None:
    """Read "several hundred thousand", "a few million" from the scale word at token `i`."""
    before = t.lows[i - 1]
    if before == "couple" and t.lows[i - 2] == "a":
        two = Fraction(2 * _worth(t.lows[i]))
        pair = Draft(i - 2, i + 1, two, two, Kind.NUMBER, step=two / 2, grain=two / 2, form="words")
        found = units.match_name(t, i + 1)
        if found is not None and t.lows[i + 1].endswith("s"):
            _take_unit(pair, *found)
            return pair
        pair.counted = read_counted(t, i + 1)
        if pair.counted is not None:
            pair.kind = Kind.COUNT
        return pair
    if before not in FEW or before == "couple":
        return None
    first = i - 2 if before == "few" and t.lows[i - 2] == "a" else i - 1
    if before == "few" and first == i - 1 and t.lows[i - 2] not in {"last", "past", "the", "next", "first"}:
        return None
    value = 2 * _worth(t.lows[i])
    last = i + 1
    if t.lows[last] in SCALES:
        value *= SCALES[t.lows[last]]
        last += 1
    draft = _draft(t, first, last, value)
    if not draft.units:
        found = units.match_name(t, last)
        if found is not None and t.lows[last] not in {"mark", "crown", "real", "won"}:
            _take_unit(draft, *found)
    return draft


def _worth(low: str) -> int:
    return 100 if low == "hundred" else 12 if low == "dozen" else SCALES.get(low, 1)


def read_pair(t: Tokens, i: int) -> Draft | None:
    """Read "a couple of officers", "a pair of" as two."""
    if t.lows[i - 1] != "a" or t.lows[i + 1] != "of":
        return None
    counted = read_counted(t, i + 1)
    two = Fraction(2)
    draft = Draft(i - 1, i + 1, two, two, Kind.COUNT, form="words")
    found = units.match_name(t, i + 2)
    if found is not None and t.lows[i + 2].endswith("s"):
        _take_unit(draft, *found)
        return draft if t.lows[i] == "couple" else None
    scale = SCALES.get(t.lows[i + 2]) or {"hundred": 100, "dozen": 12}.get(t.lows[i + 2])
    if scale:
        draft.last = i + 3
        draft.low = draft.high = two * scale
        draft.step = draft.grain = Fraction(scale)
        counted = read_counted(t, i + 3)
        draft.kind = Kind.COUNT if counted else Kind.NUMBER
    if (counted is None and not scale) or (
        counted is not None
        and counted.head in {"jean", "trouser", "glass", "shoe", "short", "sock", "scissor", "pant"}
        and t.lows[i] == "pair"
    ):
        return None
    draft.counted = counted
    return draft


def _draft(t: Tokens, first: int, last: int, value: int) -> Draft:
    draft = Draft(
        first, last, Fraction(value), None, Kind.NUMBER, step=Fraction(value, 2), grain=Fraction(value, 2), form="vague"
    )
    draft.scale = value
    if t.lows[last] == "of":
        found = units.match_name(t, last + 1)
        named = "" if found is None else t.lows[found[1] - 1]  # "of square miles"
        if found is not None and named.endswith("s") | (named in {"yen", "yuan", "baht", "feet"}):
            _take_unit(draft, *found)
            return draft
    draft.counted = read_counted(t, last)
    if draft.counted is not None:
        draft.kind = Kind.COUNT
    return draft


def _take_unit(draft: Draft, candidates: units.Candidates, last: int) -> None:
    draft.units, draft.last, draft.mark = candidates, last, "after"
    draft.kind = units.kind_of(candidates[0])
