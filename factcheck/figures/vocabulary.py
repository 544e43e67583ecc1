"""Number words, scale words and what parts of one are called."""

from __future__ import annotations

UNITS = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

SCALES = {
    "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15, "lakh": 10**5,
    "lac": 10**5, "crore": 10**7,
}  # fmt: skip

#: Scale words and suffixes that follow a number; the short ones are read with care (see `read_scale`).
AFTER = {
    **SCALES, "hundred": 100, "mln": 10**6, "mn": 10**6, "mil": 10**6, "bln": 10**9, "bn": 10**9, "billon": 10**9,
    "trln": 10**12, "tln": 10**12, "tn": 10**12, "trn": 10**12, "lakhs": 10**5, "lacs": 10**5, "crores": 10**7,
    "dozens": 12, "doz": 12, "dozs": 12,
    "millions": 10**6,
    "billions": 10**9, "trillions": 10**12, "thousands": 1000, "dozen": 12, "mio": 10**6, "cr": 10**7,
}  # fmt: skip

LETTERS = {"k": 1000, "K": 1000, "m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "T": 10**12, "t": 10**12, "G": 10**9}

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "nineth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip

#: What a part of one is called, singular and plural.
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9,
    "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
    "sixteenth": 16, "sixteenths": 16, "twelfths": 12, "twentieth": 20, "twentieths": 20, "fiftieth": 50,
    "fiftieths": 50,
    "millionth": 10**6, "millionths": 10**6, "billionth": 10**9, "billionths": 10**9, "trillionth": 10**12,
    "trillionths": 10**12,
}  # fmt: skip

#: Vague plurals: twice the word's value is where they start.
VAGUE = {
    "dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12, "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip

HYPHENS = frozenset("-‑–")

CARDINALS = {**UNITS, **TENS}

#: Words that stand for a number after "a" or alone.
ROUND = {"hundred": 100, "dozen": 12, "score": 20, "gross": 144, **SCALES}

#: Scale words that follow number words beside the full ones.
SHORT_SCALES = frozenset(
    {"millions", "billions", "trillions", "crores", "lakhs", "mln", "bln", "mn", "bn", "trln", "mio"}
)
