"""Fraction words: "half", "a third of", "half a mile", "a quarter of a million", "half of 1%"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.numerals import Numeral
from factcheck.figures.tokens import skip_hyphen
from factcheck.figures.vocabulary import PARTS
from factcheck.figures.word_fractions import scale_fraction
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

#: What follows a share that is not "of" something.
_FOLLOWS = frozenset(
    "the to on from in more less fewer over by this last since compared below above are have were said than as is "
    "was at for had has higher "
    "lower faster bigger smaller larger cheaper who did do can will would and or but".split()
) | {".", ",", ";", ")", "", "\n", "!", "?", ":"}
_LEADS = frozenset(
    "by than nearly almost about around roughly approximately over only up down cut just under of fell rose "
    "lost".split()
)
_HALF_FOLLOWS = frozenset("of the its their his her our my your that all as what those these to this an a".split())
_NOT_HALVES = frozenset(
    "first second other better latter last next this each every top bottom third fourth opening closing final".split()
)


def read_share(t: Tokens, i: int) -> Numeral | None:
    """Read the fraction whose part is named at token `i`; None if the word is an ordinal or no number here."""
    low = t.lows[i]
    parts = PARTS[low]
    article = t.lows[i - 1] in {"a", "an"} or (t.words[i - 1] == "-" and t.lows[i - 2] == "a" and t.glued(i))
    first = i - 1 if t.lows[i - 1] in {"a", "an"} else i
    numeral = Numeral(first, i + 1, Fraction(1, parts), Fraction(1, 100), Fraction(1, 100), form="fraction")
    numeral.digits = False
    if low == "quarter" and t.lows[i + 1] == "a" and t.lows[i + 3] in {"earlier", "ago", "before", "later"}:
        return None  # "in the same quarter a year earlier"
    if t.lows[i - 1] in _NOT_HALVES - {"every", "each", "this", "next", "last"} and low in {"half", "quarter"}:
        return None
    if (parts <= 4 and low != "third") or (article and t.lows[i + 1] == "of"):
        scale_fraction(t, numeral, parts)
        if numeral.form == "words":
            return numeral
    place = unit_place(t, i + 1, half=low in {"half", "quarter"})
    if place:
        numeral.last = place
        return numeral if low in {"half", "quarter"} or article else None
    return numeral if t.lows[i - 1] not in _NOT_HALVES and _stands(t, i, low, parts, article=article) else None


def unit_place(t: Tokens, j: int, *, half: bool) -> int:
    """Return the token of the unit that a fraction before token `j` is of ("of a mile", "-a-mile", "mile"), or 0."""
    if t.lows[j] == "of" and t.lows[j + 1] in {"a", "an", "one", "1"}:
        k = j + 2
    elif half:
        k = skip_hyphen(t, j)
        if t.lows[k] in {"a", "an"}:
            k = skip_hyphen(t, k + 1)
        elif (
            t.lows[k]
            in {
                "year",
                "years",
                "day",
                "days",
                "century",
                "dozen",
                "crown",
                "mark",
                "second",
                "month",
                "carat",
                "ton",
                "pint",
            }
            | MONEY_WORDS
            and k != j
        ):
            return 0
    else:
        return 0
    low = t.lows[k]
    if low in {"point", "points"} or (low in {"%", "percent"} and t.lows[j] == "of"):
        return k
    return k if units.match_name(t, k) is not None and low not in {"mark", "crown", "real", "won"} else 0


MONEY_WORDS = {"dollar", "penny", "cent", "crown", "sovereign"}


def other_share(t: Tokens, j: int) -> int:
    """Return the token of the part in "and a third", "to a third" at token `j`, or 0."""
    if t.lows[j] not in {"and", "to"} or t.lows[j + 1] not in {"a", "one"}:
        return 0
    low = t.lows[j + 2]
    return j + 2 if low in PARTS and not low.endswith("s") else 0


def join_share(t: Tokens, draft: Draft) -> None:
    """Read on over "between a quarter and a third", "a fifth to a quarter"."""
    place = other_share(t, draft.last)
    between = t.lows[draft.first - 1] == "between"
    if not place or between != (t.lows[draft.last] == "and"):
        return
    high = Fraction(1, PARTS[t.lows[place]])
    if draft.low is None or not draft.low < high or draft.units:
        return
    draft.high, draft.last, draft.form, draft.kind = high, place + 1, "range", Kind.RATIO
    draft.first -= between


def _after_number(t: Tokens, j: int) -> bool:
    """Whether a number stands before the comma at token `j`, in the same sentence."""
    for k in range(j - 1, max(j - 10, -1), -1):
        if t.words[k][:1].isdigit():
            return True
        if t.words[k] in {".", "\n", ";"}:
            return False
    return False


def _stands(t: Tokens, i: int, low: str, parts: int, *, article: bool) -> bool:
    """Whether the word is a share although nothing but context says so."""
    following = t.lows[i + 1]
    if following in {"-", "‑"} and t.glued(i + 1):
        return False
    if low == "half":
        return _half_stands(t, i, article=article)
    if not article:
        return False
    if other_share(t, i + 1):
        return t.lows[i - 2] == "between" or following == "to"
    if following == "of" or (following in {"to", "from"} and t.lows[i - 2] == "by"):  # "rose by a quarter to €54m"
        return True
    if t.lows[i - 1] == "a" and _apposed(t, i):
        return True
    if following in _COMPARATIVES and t.lows[i + 2] in _FOLLOWS:  # "a third longer than"; "a third older man" is one
        return True
    if low == "quarter":
        return t.lows[i - 1] == "a" and _quarter_stands(t, i)
    if parts > 5:
        return following == ""
    return following in _FOLLOWS and (following not in _GOING_ON or t.lows[i - 2] in _LEADS)


def _half_stands(t: Tokens, i: int, *, article: bool) -> bool:
    """Whether "half" is a share: "half the", "by half", "a half"; not "half past", "half the battle"."""
    before, following = t.lows[i - 1], t.lows[i + 1]
    if following in {"past", "time", "brother", "sister", "term", "back", "hour"}:
        return False
    if following == "the" and t.lows[i + 2] in {"battle", "story", "fun"}:
        return False
    if article:
        return t.lows[i - 2] != "and" or following == "of"
    if following in _HALF_FOLLOWS and (following not in {"a", "an", "to", "this"} or before in _LEADS):
        return True
    return before in _BEFORE_HALF and (not following.isalpha() or following in _FOLLOWS)


def _apposed(t: Tokens, i: int) -> bool:
    """Whether the share stands beside a number as the same told again: "120 branches, a quarter,", "40 (a tenth)"."""
    lead, following = t.lows[i - 2], t.lows[i + 1]
    return lead in {",", "or", "("} and following in {".", ",", ")", ";", "", "\n"} and _after_number(t, i - 2)


def _quarter_stands(t: Tokens, i: int) -> bool:
    """Whether "a quarter" is a share and no three months."""
    lead, following = t.lows[i - 2], t.lows[i + 1]
    if lead in {"or", "only"} and following in {".", "", ")", "\n"}:
        return True
    return following in _COMPARING or (following in _QUARTER_FOLLOWS and lead in _LEADS)


_BEFORE_HALF = frozenset("by in than nearly almost about roughly around over".split())
#: After these a bare "a third" may be an ordinal, unless what leads to it says otherwise.
_GOING_ON = frozenset("and or but to at for in over".split())
#: What something may be by a share.
_COMPARATIVES = frozenset(
    "more less fewer higher lower faster slower bigger smaller larger cheaper longer shorter heavier lighter taller "
    "wider narrower deeper older younger richer poorer dearer stronger weaker quicker thicker thinner warmer hotter "
    "colder better worse".split()
)
_COMPARING = frozenset({"more", "less", "fewer", "are", "were", "have", "said", ""})
_QUARTER_FOLLOWS = frozenset({".", ",", ")", ";", "from", "since", "over", "in", "on", "compared"})
