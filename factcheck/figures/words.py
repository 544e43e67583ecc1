"""Numbers in words: "twenty-five", "two and a half million", "half a dozen", "three-quarters", "a hundred or so"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.numerals import DIGITS, GLYPHS, Numeral, grain_of, read_digits
from factcheck.figures.tokens import skip_hyphen
from factcheck.figures.vocabulary import AFTER, CARDINALS, HYPHENS, ROUND, SCALES, SHORT_SCALES, TENS, UNITS
from factcheck.figures.word_fractions import add_and_a_half, is_fraction, read_part, two_word_part

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


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
            if total + current and two_word_part(t, j):
                break  # "one hundred thirty-fifths"
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
        j = _joined(t, j + 1, room)
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


def _joined(t: Tokens, j: int, room: int) -> int:
    """Return the token of the next word of a number, over a hyphen, "and" or a comma that joins it, or `j`."""
    following, after = t.lows[j], t.lows[j + 1]
    if following in HYPHENS and t.glued(j) and t.glued(j + 1):
        if (room == 10 and UNITS.get(after, 0) in range(1, 10)) or (
            t.lows[j - 1] in CARDINALS and (after in SCALES or after == "hundred")
        ):
            return j + 1
        k = skip_hyphen(t, j + 2)
        if after == "and" and room >= 100 and 0 < CARDINALS.get(t.lows[k], 0) < room:
            return k
    elif following == "and" and room >= 100 and t.lows[j - 1] not in CARDINALS:
        if 0 < CARDINALS.get(after, 0) < room and not is_fraction(t, j + 1):
            return j + 1
    elif following == "," and t.lows[j - 1] in SCALES and t.spaced(j + 1) and after in CARDINALS:
        rest = _cardinal(t, j + 1)
        if 100 <= rest.value < SCALES[t.lows[j - 1]]:
            return j + 1
    return j


def _add_small(t: Tokens, numeral: Numeral, scale: int) -> None:
    """Read on after "a hundred", "a thousand": "a hundred and fifty", "a hundred million"."""
    j = numeral.last
    if t.lows[j] in SCALES and SCALES[t.lows[j]] >= scale:  # "a million million" too
        numeral.times(SCALES[t.lows[j]], j + 1)
        numeral.step = Fraction(SCALES[t.lows[j]])
        return
    if t.lows[j] == "and":
        j += 1
    if t.lows[j] in CARDINALS and not is_fraction(t, j):
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
    if low in {"dozen", "dozens", "doz", "dozs"}:
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
