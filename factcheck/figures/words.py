"""Numbers in words: "twenty-five", "two and a half million", "half a dozen", "three-quarters", "a hundred or so"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.numerals import DIGITS, GLYPHS, Numeral, grain_of, read_digits
from factcheck.figures.vocabulary import AFTER, CARDINALS, HYPHENS, PARTS, ROUND, SCALES, SHORT_SCALES, TENS, UNITS

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def skip_hyphen(t: Tokens, j: int) -> int:
    """Return the token after a hyphen that joins two words at token `j`, or `j`."""
    return j + 1 if t.words[j] in HYPHENS and t.words[j] and t.glued(j) and t.glued(j + 1) else j


def read_words(t: Tokens, i: int) -> Numeral | None:
    """Read the number whose first word is token `i`: a cardinal, or a scale word after "a"."""
    low = t.lows[i]
    if low in CARDINALS:
        return _tail(t, _cardinal(t, i))
    if low not in ROUND:
        return None
    value = ROUND[low]
    first = i - 1 if t.lows[i - 1] in {"a", "an"} else i
    numeral = Numeral(first, i + 1, Fraction(1), Fraction(1), Fraction(1), form="words")
    numeral.times(value, i + 1)
    if low in SCALES or low == "hundred":
        _add_small(t, numeral, value)
    return _tail(t, numeral)


def _cardinal(t: Tokens, i: int) -> Numeral:
    """Read a chain of cardinal words; "and" joins only what is smaller by size ("two hundred and five")."""
    total = current = 0
    j = i
    # What the next small number must stay under: "twenty" leaves room for units, "hundred" for all below it.
    room, cap = 10**30, 10**30
    while True:
        low = t.lows[j]
        if low in UNITS and UNITS[low] < room and (UNITS[low] or j == i):
            current += UNITS[low]
            room = 0
        elif low in TENS and TENS[low] < room:
            current += TENS[low]
            room = 10
        elif low == "hundred" and 0 < current < 100:
            current *= 100
            room = 100
        elif low in SCALES and current and SCALES[low] < cap:
            total += current * SCALES[low]
            current, cap, room = 0, SCALES[low], SCALES[low]
        elif low in SCALES and total and not current and SCALES[low] >= cap:  # "two thousand billion"
            total *= SCALES[low]
            cap = room = SCALES[low]
        else:
            break
        j += 1
        following = t.lows[j]
        after = t.lows[j + 1]
        if following in HYPHENS and t.glued(j) and t.glued(j + 1):
            if (room == 10 and UNITS.get(after, 0) in range(1, 10)) or (
                t.lows[j - 1] in CARDINALS and (after in SCALES or after == "hundred")
            ):
                j += 1
            elif after == "and" and room >= 100 and 0 < CARDINALS.get(t.lows[skip_hyphen(t, j + 2)], 0) < room:
                j = skip_hyphen(t, j + 2)
        elif following == "and" and room >= 100 and t.lows[j - 1] not in CARDINALS:
            if 0 < CARDINALS.get(after, 0) < room and not _is_fraction(t, j + 1):
                j += 1
        elif following == "," and t.lows[j - 1] in SCALES and t.spaced(j + 1) and after in CARDINALS:
            rest = _cardinal(t, j + 1)
            if 100 <= rest.value < SCALES[t.lows[j - 1]]:
                j += 1
    value = total + current
    numeral = Numeral(i, j, Fraction(value), Fraction(1), Fraction(grain_of(value)), form="words")
    last = t.lows[j - 1]
    if last in SCALES or last == "hundred":
        numeral.step = Fraction(SCALES.get(last, 100))
        if last == "hundred" and value > 100_000:
            numeral.step = Fraction(100)
        numeral.scale = SCALES.get(last, 100)
        numeral.grain = max(numeral.grain, numeral.step)
    return numeral


def _is_fraction(t: Tokens, j: int) -> bool:
    """Whether a fraction starts at token `j`: "and three quarters"."""
    k = skip_hyphen(t, j + 1)
    return PARTS.get(t.lows[k], 0) > 2 and t.lows[k].endswith("s") | (t.lows[j] == "one")


def _add_small(t: Tokens, numeral: Numeral, scale: int) -> None:
    """Read on after "a hundred", "a thousand": "a hundred and fifty", "a hundred million"."""
    j = numeral.last
    if t.lows[j] in SCALES and SCALES[t.lows[j]] > scale:
        numeral.times(SCALES[t.lows[j]], j + 1)
        numeral.step = Fraction(SCALES[t.lows[j]])
        return
    if t.lows[j] == "and":
        j += 1
    if t.lows[j] in CARDINALS and not _is_fraction(t, j):
        rest = _cardinal(t, j)
        if 0 < rest.value < scale:
            numeral.value += rest.value
            numeral.step = rest.step
            numeral.grain = Fraction(grain_of(int(numeral.value)))
            numeral.last = rest.last


def _tail(t: Tokens, numeral: Numeral) -> Numeral:
    """Read what may follow whole words: a fraction, a decimal part, a dozen."""
    j = numeral.last
    low = t.lows[j]
    if low in {"dozen", "dozens"}:
        numeral.times(12, j + 1)
    elif low == "score" and numeral.value in range(2, 10) and t.lows[j + 1] not in {"draw", "of"}:
        numeral.times(20, j + 1)
        if t.lows[j + 1] == "and" and UNITS.get(t.lows[j + 2], 0):
            numeral.value += UNITS[t.lows[j + 2]]
            numeral.last = j + 3
    elif low == "point" and t.lows[j + 1] in CARDINALS:
        read_point(t, numeral, j + 1)
    elif low in SHORT_SCALES and t.lows[j + 1] != "of":
        numeral.times(AFTER[low], j + 1)
    else:
        add_and_a_half(t, numeral)
        if numeral.last == j:
            read_part(t, numeral)
    return numeral


def read_point(t: Tokens, numeral: Numeral, j: int) -> None:
    """Read the digits after "point": "seven point five", "point seven"."""
    digits = ""
    while t.lows[j] in UNITS and UNITS[t.lows[j]] < 10:
        digits += str(UNITS[t.lows[j]])
        j += 1
    if not digits:
        rest = _cardinal(t, j)
        digits, j = str(rest.value), rest.last
    numeral.step = numeral.grain = Fraction(1, 10 ** len(digits))
    numeral.value += int(digits) * numeral.step
    numeral.last = j
    read_scale(t, numeral)


def read_part(t: Tokens, numeral: Numeral) -> None:
    """Read "two-thirds", "three quarters", "one fifth"."""
    j = skip_hyphen(t, numeral.last)
    if (
        t.words[numeral.last] == "-" and j == numeral.last and t.spaced(j) and t.spaced(j + 1)
    ):  # "one - fourth", tokenised
        j += 1
    low = t.lows[j]
    parts = PARTS.get(low)
    if parts is None or numeral.step != 1 or numeral.value <= 0:
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
            or (j == numeral.last and t.lows[j + 1] != "of")
            or t.lows[j + 1] in {"ended", "ending", "in", "this", "ago", "earlier"}
        )
    ):
        return
    if not low.endswith("s") and j == numeral.last and parts > 10 and t.lows[j + 1] not in {"of", "", ".", ","}:
        return
    numeral.value /= parts
    numeral.step = numeral.grain = Fraction(1, 100)
    numeral.form = "fraction"
    numeral.last = j + 1
    scale_fraction(t, numeral, parts)


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
    elif low in CARDINALS and CARDINALS[low] > 1 and plural and parts > 2:
        a = CARDINALS[low]
        if low in TENS and skip_hyphen(t, k + 1) != k + 1 and t.lows[last] in UNITS:
            return
    elif (
        low in TENS and UNITS.get(t.lows[last], 0) and PARTS.get(t.lows[last + 1], 0) >= 100
    ):  # "fifty-four hundredths"
        a, parts, last = TENS[low] + UNITS[t.lows[last]], PARTS[t.lows[last + 1]], last + 1
    else:
        return
    scale = numeral.scale
    numeral.value += Fraction(a * scale, parts)
    numeral.step = Fraction(scale, 10)
    numeral.grain = Fraction(scale, parts)
    numeral.last = last + 1
    if numeral.form == "digits":
        numeral.digits = False
    following = t.lows[numeral.last]
    if scale == 1 and following in ROUND and following not in {"score", "gross"}:
        numeral.times(ROUND[following], numeral.last + 1)


def read_number(t: Tokens, i: int) -> Numeral | None:
    """Read the number at token `i`, in digits or words, with its scale word but without the doubtful letters.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_number(Tokens("two and a half million"), 0).value
    Fraction(2500000, 1)
    """
    word = t.words[i]
    if word[:1] in DIGITS or word in GLYPHS:
        numeral = read_digits(t, i) if word else None
        if numeral is not None:
            read_scale(t, numeral)
            if t.lows[numeral.last] == "and" and numeral.form == "digits" and numeral.step >= 1:
                add_and_a_half(t, numeral)
        return numeral
    return read_words(t, i)


def read_scale(t: Tokens, numeral: Numeral) -> None:
    """Read the scale words after digits: "million", "mln", "lakh crore", "-million"."""
    j = numeral.last
    low = t.lows[j]
    if low in HYPHENS and t.glued(j) and t.lows[j + 1] in SCALES:
        j += 1
        low = t.lows[j]
    scale = AFTER.get(low)
    if scale is None or t.starts[j] - t.ends[numeral.last - 1] > (3 if j > numeral.last else 2):
        return
    if low in {"thousands", "millions", "billions", "trillions", "dozens"} and t.lows[j + 1] == "of":
        return
    if low == "cr" and t.words[j] not in {"cr", "Cr"}:
        return
    numeral.times(scale, j + 1)
    further = AFTER.get(t.lows[j + 1])
    if (
        further and further >= scale and further > 100 and t.lows[j + 1] in SCALES
    ):  # "3 lakh crore", "12 thousand million"
        numeral.times(further, j + 2)
        return
    # "2 million 300 thousand"
    j = numeral.last
    if t.lows[j] == "and":
        j += 1
    if (
        t.words[j].isdigit()
        and numeral.step >= 1
        and AFTER.get(t.lows[j + 1], scale) < scale
        and len(t.words[j]) < 4
        and t.spaced(j)
    ):
        smaller = AFTER[t.lows[j + 1]]
        numeral.value += int(t.words[j]) * smaller
        numeral.step = numeral.grain = Fraction(smaller)
        numeral.last = j + 2
        j += 3
        if (
            t.lows[j - 1] == "and"
            and t.words[j].isdigit()
            and int(t.words[j]) < smaller
            and t.lows[j + 1] in {"", ".", "is"}
        ):
            numeral.value += int(t.words[j])
            numeral.step = numeral.grain = Fraction(1)
            numeral.last = j + 1
    elif (
        j > numeral.last
        and t.lows[j] in CARDINALS
        and numeral.step >= 100
        and low in {"hundred", "thousand", "lakh", "crore"}
    ):
        rest = _cardinal(t, j)
        if rest.value < scale and t.lows[rest.last] in {"", ".", ",", "is", "are"}:
            numeral.value += rest.value
            numeral.step = numeral.grain = rest.step
            numeral.last = rest.last
