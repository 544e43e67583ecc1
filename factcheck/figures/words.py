"""Numbers in words: "twenty-five", "two and a half million", "half a dozen", "three-quarters", "a hundred or so"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.numerals import DIGITS, Numeral, grain_of, read_digits

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15, "lakh": 10**5,
    "lac": 10**5, "crore": 10**7,
}  # fmt: skip
#: Scale words and suffixes that follow a number; the short ones are read with care (see `read_scale`).
AFTER = {
    **SCALES, "hundred": 100, "mln": 10**6, "mn": 10**6, "mil": 10**6, "bln": 10**9, "bn": 10**9, "billon": 10**9,
    "trln": 10**12, "tn": 10**12, "trn": 10**12, "lakhs": 10**5, "lacs": 10**5, "crores": 10**7, "millions": 10**6,
    "billions": 10**9, "trillions": 10**12, "thousands": 1000, "dozen": 12, "mio": 10**6, "cr": 10**7,
}  # fmt: skip
LETTERS = {"k": 1000, "K": 1000, "m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "T": 10**12, "t": 10**12, "G": 10**9}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "nineth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
#: What a part of one is called, singular and plural.
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
    "sixteenth": 16, "sixteenths": 16, "twelfths": 12, "twentieth": 20, "twentieths": 20,
}  # fmt: skip
#: Vague plurals: twice the word's value is where they start.
VAGUE = {
    "dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12, "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip
HYPHENS = frozenset("-‑–")
CARDINALS = {**UNITS, **TENS}


def read_words(t: Tokens, i: int) -> Numeral | None:
    """Read the number whose first word is token `i`: a cardinal, a scale word after "a", or "half" before one."""
    low = t.lows[i]
    if low in CARDINALS:
        return _tail(t, _cardinal(t, i))
    if low == "half":
        return _half(t, i)
    before = t.lows[i - 1]
    if low in {"hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore", "score", "gross"}:
        value = {"dozen": 12, "score": 20, "gross": 144, "hundred": 100}.get(low) or SCALES[low]
        first = i - 1 if before in {"a", "an"} else i
        numeral = Numeral(first, i + 1, Fraction(1), Fraction(1), Fraction(1), "words")
        numeral.times(value, i + 1)
        if low in SCALES or low == "hundred":
            _add_small(t, numeral, value)
        return _tail(t, numeral)
    return None


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
        else:
            break
        j += 1
        following = t.lows[j]
        if following in HYPHENS and room == 10 and UNITS.get(t.lows[j + 1], 0) in range(1, 10) and t.glued(j) and t.glued(j + 1):
            j += 1
        elif (
            following in HYPHENS and t.glued(j) and t.glued(j + 1)
            and (t.lows[j + 1] in SCALES or t.lows[j + 1] == "hundred") and t.lows[j - 1] in CARDINALS
        ):  # fmt: skip
            j += 1
        elif following == "and" and room >= 100 and j > i and t.lows[j - 1] not in CARDINALS:
            ahead = CARDINALS.get(t.lows[j + 1], 0)
            if not 0 < ahead < room:
                break
            j += 1
    value = total + current
    step = grain_of(value) if value else 1
    numeral = Numeral(i, j, Fraction(value), Fraction(1), Fraction(step), "words")
    last = t.lows[j - 1]
    if last in SCALES or last == "hundred":
        scale = SCALES.get(last, 100)
        numeral.step = Fraction(scale)
        numeral.scale = scale
        numeral.grain = max(numeral.grain, numeral.step)
    return numeral


def _add_small(t: Tokens, numeral: Numeral, scale: int) -> None:
    """Read on after "a hundred", "a thousand": "a hundred and fifty"."""
    j = numeral.last
    if t.lows[j] == "and":
        j += 1
    if t.lows[j] in CARDINALS:
        rest = _cardinal(t, j)
        if 0 < rest.value < scale:
            numeral.value += rest.value
            numeral.step = rest.step
            numeral.grain = Fraction(grain_of(int(numeral.value)))
            numeral.last = rest.last
    elif j == numeral.last and t.lows[j] in SCALES and SCALES[t.lows[j]] > scale:
        numeral.times(SCALES[t.lows[j]], j + 1)


def _tail(t: Tokens, numeral: Numeral) -> Numeral:
    """Read what may follow whole words: a fraction, a decimal part, a dozen."""
    j = numeral.last
    low = t.lows[j]
    if low == "dozen":
        numeral.times(12, j + 1)
    elif low == "point" and t.lows[j + 1] in UNITS and UNITS[t.lows[j + 1]] < 10:
        j += 1
        digits = ""
        while t.lows[j] in UNITS and UNITS[t.lows[j]] < 10:
            digits += str(UNITS[t.lows[j]])
            j += 1
        numeral.step = numeral.grain = Fraction(1, 10 ** len(digits))
        numeral.value += int(digits) * numeral.step
        numeral.last = j
        read_scale(t, numeral)
    elif low == "and":
        add_and_a_half(t, numeral)
    else:
        _part(t, numeral)
    return numeral


def _part(t: Tokens, numeral: Numeral) -> None:
    """Read "two-thirds", "three quarters", "one fifth"."""
    j = numeral.last
    if t.lows[j] in HYPHENS and t.lows[j + 1] in PARTS:
        j += 1
    low = t.lows[j]
    parts = PARTS.get(low)
    if parts is None or not 0 < numeral.value < max(parts, 20) or numeral.step != 1:
        return
    if low.endswith("s") == (numeral.value == 1) or (low == "half" and numeral.value != 1):
        return
    if low in {"quarters", "quarter"} and t.lows[j + 1] in {"ended", "ending", "in", "this", "last", "ago", "earlier", "results"}:
        return
    numeral.value /= parts
    numeral.step = numeral.grain = Fraction(1, 100)
    numeral.form = "fraction"
    numeral.last = j + 1
    scale_fraction(t, numeral, parts)


def scale_fraction(t: Tokens, numeral: Numeral, parts: int) -> None:
    """Read "of a million" and "million" after a fraction word, which make it a round number."""
    j = numeral.last
    if t.lows[j] == "of" and t.lows[j + 1] == "a":
        j += 2
    elif t.lows[j] == "a" or (t.lows[j] in HYPHENS and t.glued(j) and t.glued(j + 1)):
        j += 1
    scale = 12 if t.lows[j] == "dozen" else SCALES.get(t.lows[j])
    if scale:
        numeral.value *= scale
        numeral.step = Fraction(scale, 10) if scale != 12 else Fraction(1)
        numeral.grain = Fraction(scale, parts)
        numeral.scale = scale
        numeral.form = "words"
        numeral.last = j + 1


def _half(t: Tokens, i: int) -> Numeral | None:
    """Read "half", "a half", "half a million", "half-million"."""
    first = i - 1 if t.lows[i - 1] == "a" else i
    numeral = Numeral(first, i + 1, Fraction(1, 2), Fraction(1, 100), Fraction(1, 100), "fraction")
    scale_fraction(t, numeral, 2)
    return numeral


def add_and_a_half(t: Tokens, numeral: Numeral) -> None:
    """Read "and a half", "and three quarters" after a whole number, and the scale word after them."""
    j = numeral.last
    if t.lows[j] != "and":
        return
    low = t.lows[j + 1]
    if low in {"a", "one"} and PARTS.get(t.lows[j + 2]) in {2, 3, 4, 5} and not t.lows[j + 2].endswith("s"):
        a, b, last = 1, PARTS[t.lows[j + 2]], j + 3
    elif low in {"two", "three"} and PARTS.get(t.lows[j + 2]) in {3, 4, 5} and t.lows[j + 2].endswith("s"):
        a, b, last = UNITS[low], PARTS[t.lows[j + 2]], j + 3
    else:
        return
    scale = numeral.scale
    numeral.value += Fraction(a * scale, b)
    numeral.step = Fraction(scale, 10)
    numeral.grain = Fraction(scale, b)
    numeral.last = last
    if scale == 1 and t.lows[last] in SCALES:
        numeral.times(SCALES[t.lows[last]], last + 1)


def read_number(t: Tokens, i: int) -> Numeral | None:
    """Read the number at token `i`, in digits or words, with its scale word but without the doubtful letters.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_number(Tokens("two and a half million"), 0).value
    Fraction(2500000, 1)
    """
    if t.words[i][:1] in DIGITS or t.words[i] in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞":
        numeral = read_digits(t, i) if t.words[i] else None
        if numeral is not None:
            read_scale(t, numeral)
            if t.lows[numeral.last] == "and" and numeral.form == "digits":
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
    if scale is None or t.starts[j] - t.ends[numeral.last - 1] > 2:
        return
    if low in {"thousands", "millions", "billions", "trillions"} and t.lows[j + 1] == "of":
        return
    numeral.times(scale, j + 1)
    if low == "cr" and t.words[j] not in {"cr", "Cr"}:
        return
    further = SCALES.get(t.lows[j + 1])
    if further and further >= scale:  # "3 lakh crore", "12 thousand million"
        numeral.times(further, j + 2)
