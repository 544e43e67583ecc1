"""Fractions after number words: "two-thirds", "and a half", "three quarters of a million"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.tokens import skip_hyphen
from factcheck.figures.vocabulary import CARDINALS, PARTS, ROUND, SCALES, TENS, UNITS

if TYPE_CHECKING:
    from factcheck.figures.numerals import Numeral
    from factcheck.figures.tokens import Tokens


def is_fraction(t: Tokens, j: int) -> bool:
    """Whether a fraction starts at token `j`: "and three quarters"."""
    k = skip_hyphen(t, j + 1)
    if t.lows[k] in UNITS:
        return PARTS.get(t.lows[k + 1], 0) >= 100 and t.lows[k + 1].endswith("s")  # "and fifty-four hundredths"
    return PARTS.get(t.lows[k], 0) > 2 and t.lows[k].endswith("s") | (t.lows[j] == "one")


def read_part(t: Tokens, numeral: Numeral) -> None:
    """Read "two-thirds", "three quarters", "one fifth"."""
    j = skip_hyphen(t, numeral.last)
    if (
        t.words[numeral.last] == "-" and j == numeral.last and t.spaced(j) and t.spaced(j + 1)
    ):  # "one - fourth", tokenised
        j += 1
    low = t.lows[j]
    parts = PARTS.get(low)
    if low in TENS and numeral.value > 0 and (part := two_word_part(t, j)):
        _divide(t, numeral, TENS[low] + PARTS[t.lows[part]], part + 1)
        return
    if parts is None or numeral.value <= 0:
        return
    if numeral.step != 1 and not (parts >= 1000 and low.endswith("s")):
        return
    if (low == "half" and numeral.value != 1) or low == "halves":
        return
    # "three-quarter-point": without its s only as the first half of an adjective.
    adjective = skip_hyphen(t, j + 1) != j + 1
    if low.endswith("s") == (numeral.value == 1) and not (adjective and numeral.value > 1):
        return
    if (
        parts == 4
        and "quarter" in low
        and numeral.value != 1
        and (
            numeral.value > 3
            or (j == numeral.last and t.lows[j + 1] != "of" and not _final(t, numeral.first, j + 1))
            or t.lows[j + 1] in {"ended", "ending", "in", "this", "ago", "earlier"}
        )
    ):
        return
    if not low.endswith("s") and j == numeral.last and parts > 10 and t.lows[j + 1] not in {"of", "", ".", ","}:
        return
    _divide(t, numeral, parts, j + 1)


def two_word_part(t: Tokens, j: int) -> int:
    """Return the token of "fifths" where the tens at token `j` make "thirty-fifths" with it, or 0."""
    part = skip_hyphen(t, j + 1)
    return part if 3 <= PARTS.get(t.lows[part], 0) <= 9 and t.lows[part].endswith("s") and part != j else 0


def _divide(t: Tokens, numeral: Numeral, parts: int, last: int) -> None:
    numeral.value /= parts
    numeral.step = numeral.grain = min(numeral.value, Fraction(1, 100))
    numeral.form = "fraction"
    numeral.last = last
    scale_fraction(t, numeral, parts)


def _final(t: Tokens, first: int, last: int) -> bool:
    """Whether "three quarters" ends a clause as a share: "by three quarters.", "45 of the 60 cars, three quarters."."""
    if t.words[last] not in {".", ",", ")", ";", "", "\n"} and t.lows[last] not in {"to", "from", "since"}:
        return False
    before = t.lows[first - 1]
    if before == ",":
        numbered = any(t.words[k][:1].isdigit() for k in range(max(first - 9, 0), first))
        return numbered and t.words[last] in {".", "", "\n"}
    if before in {"nearly", "almost", "about"}:
        before = t.lows[first - 2]
        return before in {"by", "or", ","}
    return before in {"by", "or"}


def scale_fraction(t: Tokens, numeral: Numeral, parts: int) -> None:
    """Read "of a million", "a dozen" or "million" after a fraction word, which make it a round number."""
    j = skip_hyphen(t, numeral.last)
    if t.lows[j] == "of" and t.lows[j + 1] in {"a", "one", "1"}:
        j = skip_hyphen(t, j + 2)
    elif t.lows[j] in {"a", "an"}:
        j = skip_hyphen(t, j + 1)
    scale = ROUND.get(t.lows[j])
    if scale is None or scale in {20, 144}:
        return
    numeral.value *= scale
    numeral.step = Fraction(scale, 10) if scale != 12 else Fraction(1)
    numeral.grain = Fraction(scale, parts)
    numeral.scale = scale
    numeral.form = "words"
    numeral.last = j + 1


def add_and_a_half(t: Tokens, numeral: Numeral) -> None:
    """Read "and a half", "-and-a-half", "and three quarters" after a whole number, and the scale word after them."""
    j = skip_hyphen(t, numeral.last)
    if t.lows[j] != "and":
        return
    k = skip_hyphen(t, j + 1)
    low = t.lows[k]
    last = skip_hyphen(t, k + 1)
    parts = PARTS.get(t.lows[last], 0)
    plural = t.lows[last].endswith("s")
    if low in {"a", "an"} and 2 <= parts <= 10 and not plural:
        if parts > 4 and t.lows[last + 1] not in {"", ".", ",", "times", "million", "billion", "percent", "miles"}:
            return
        a = 1
    elif (low == "one" and 3 <= parts <= 10 and not plural) or (low == "one" and parts == 2 and not plural):
        a = 1
    elif low in CARDINALS and CARDINALS[low] > 1 and (plural or last > k + 1) and parts > 2:
        a = CARDINALS[low]
        if t.lows[last + 1] == "of" and numeral.form == "digits" and numeral.scale == 1:
            return  # "at stages 3 and 4 and two-fifths of schools"
        if low in TENS and skip_hyphen(t, k + 1) != k + 1 and t.lows[last] in UNITS:
            return
    elif (
        low in TENS and UNITS.get(t.lows[last], 0) and PARTS.get(t.lows[last + 1], 0) >= 100
    ):  # "fifty-four hundredths"
        a, parts, last = TENS[low] + UNITS[t.lows[last]], PARTS[t.lows[last + 1]], last + 1
    else:
        return
    scale = 1 if parts >= 100 else numeral.scale
    smaller = SCALES.get(t.lows[last + 1], scale)
    if smaller < scale:  # "one billion and three quarters million"
        scale, last = smaller, last + 1
    numeral.value += Fraction(a * scale, parts)
    numeral.step = Fraction(scale, 10)
    numeral.grain = Fraction(scale, parts)
    numeral.last = last + 1
    if numeral.form == "digits":
        numeral.digits = False
    following = t.lows[numeral.last]
    if scale == 1 and following in ROUND and following not in {"score", "gross"}:
        numeral.times(ROUND[following], numeral.last + 1)
