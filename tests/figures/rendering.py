"""How a newsroom may write an exact number: separators, scale words, words, and around them a unit or a hedge."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from factcheck.model.figure import Hedged, Kind

SEPARATORS = (",", "", " ", "\u00a0", "\u2009", "\u202f")
SCALES = {
    10**3: (" thousand", "k"),
    10**6: (" million", "m", "mn", " mln", "-million"),
    10**9: (" billion", "bn", " bn", "-billion"),
    10**12: (" trillion", "tn", " trn"),
    10**5: (" lakh", " lakhs"),
    10**7: (" crore", " crores"),
}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
WORD_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as it is printed, and what that says exactly."""

    text: str
    value: Fraction
    step: Fraction


@dataclass(frozen=True, slots=True)
class Place:
    """How a figure is written around its number, and what it must be read as."""

    form: str  #: "{}" stands for the number
    kind: Kind
    unit: str
    money: bool = False  #: a scale letter is read as one beside it


PLACES = (
    Place("${}", Kind.MONEY, "USD", money=True),
    Place("US${}", Kind.MONEY, "USD", money=True),
    Place("£{}", Kind.MONEY, "GBP", money=True),
    Place("€{}", Kind.MONEY, "EUR", money=True),
    Place("A${}", Kind.MONEY, "AUD", money=True),
    Place("C${}", Kind.MONEY, "CAD", money=True),
    Place("HK${}", Kind.MONEY, "HKD", money=True),
    Place("RM{}", Kind.MONEY, "MYR", money=True),
    Place("CHF {}", Kind.MONEY, "CHF", money=True),
    Place("EUR{}", Kind.MONEY, "EUR", money=True),
    Place("{} euros", Kind.MONEY, "EUR", money=True),
    Place("{} U.S. dollars", Kind.MONEY, "USD", money=True),
    Place("{} yen", Kind.MONEY, "JPY", money=True),
    Place("{} Swiss francs", Kind.MONEY, "CHF", money=True),
    Place("{} zlotys", Kind.MONEY, "PLN", money=True),
    Place("{} kilometres", Kind.QUANTITY, "kilometer"),
    Place("{} km", Kind.QUANTITY, "kilometer"),
    Place("{} square miles", Kind.QUANTITY, "square_mile"),
    Place("{} tonnes", Kind.QUANTITY, "tonne"),
    Place("{} barrels", Kind.QUANTITY, "oil_barrel"),
    Place("{} hectares", Kind.QUANTITY, "hectare"),
    Place("{} megawatts", Kind.QUANTITY, "megawatt"),
    Place("{} voters", Kind.COUNT, ""),
)
PERCENTS = (
    Place("{}%", Kind.PERCENT, "percent"),
    Place("{} %", Kind.PERCENT, "percent"),
    Place("{} percent", Kind.PERCENT, "percent"),
    Place("{} per cent", Kind.PERCENT, "percent"),
    Place("{} pct", Kind.PERCENT, "percent"),
    Place("{} percentage points", Kind.POINTS, "percentage_point"),
    Place("{} basis points", Kind.POINTS, "basis_point"),
)
HEDGES = (
    ("about {}", Hedged.ABOUT),
    ("around {}", Hedged.ABOUT),
    ("roughly {}", Hedged.ABOUT),
    ("approximately {}", Hedged.ABOUT),
    ("{} or so", Hedged.ABOUT),
    ("nearly {}", Hedged.NEARLY),
    ("almost {}", Hedged.NEARLY),
    ("just under {}", Hedged.NEARLY),
    ("just over {}", Hedged.JUST_OVER),
    ("slightly more than {}", Hedged.JUST_OVER),
    ("more than {}", Hedged.MORE_THAN),
    ("over {}", Hedged.MORE_THAN),
    ("in excess of {}", Hedged.MORE_THAN),
    ("at least {}", Hedged.AT_LEAST),
    ("no fewer than {}", Hedged.AT_LEAST),
    ("{} or more", Hedged.AT_LEAST),
    ("less than {}", Hedged.LESS_THAN),
    ("under {}", Hedged.LESS_THAN),
    ("fewer than {}", Hedged.LESS_THAN),
    ("up to {}", Hedged.UP_TO),
    ("as much as {}", Hedged.UP_TO),
    ("no more than {}", Hedged.AT_MOST),
    ("at most {}", Hedged.AT_MOST),
    ("exactly {}", Hedged.EXACTLY),
)
#: Sentences that say nothing about the figure which they hold.
FRAMES = (
    "{}",
    "It came to {}.",
    "The total, {}, surprised them.",
    "They had expected {}",
    "Officials put it at {}; others laughed.",
)


def grouped(number: int, separator: str) -> str:
    """Return an integer with a separator between its thousands.

    >>> grouped(1234567, " "), grouped(999, ",")
    ('1 234 567', '999')
    """
    return f"{number:,}".replace(",", separator)


def indian(number: int) -> str:
    """Return an integer with the Indian commas: three digits, and then twos.

    >>> indian(12345678), indian(99999), indian(100)
    ('1,23,45,678', '99,999', '100')
    """
    head, tail = divmod(number, 1000)
    if not head:
        return str(tail)
    pairs = []
    while head:
        head, pair = divmod(head, 100)
        pairs.append(f"{pair:02d}")
    return f"{','.join(reversed(pairs)).lstrip('0')},{tail:03d}"


def in_words(number: int, *, british: bool = True) -> str:
    """Return a number in words, with the "and" of British style or without.

    >>> in_words(2_340_021)
    'two million three hundred and forty thousand and twenty-one'
    >>> in_words(512, british=False)
    'five hundred twelve'
    """
    if number < 100:
        return _below_a_hundred(number)
    parts = []
    for scale, word in WORD_SCALES:
        count, number = divmod(number, scale)
        if count:
            parts.append(f"{in_words(count, british=british)} {word}")
    hundreds, rest = divmod(number, 100)
    if hundreds:
        parts.append(f"{ONES[hundreds]} hundred")
    if rest:
        parts.append(f"and {_below_a_hundred(rest)}" if british else _below_a_hundred(rest))
    return " ".join(parts)


def _below_a_hundred(number: int) -> str:
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return f"{TENS[tens]}-{ONES[ones]}" if ones else TENS[tens]


def decimal(digits: int, places: int, separator: str = ",") -> str:
    """Return digits with a decimal point so many places from the right.

    >>> decimal(123456, 2), decimal(5, 2), decimal(70, 0)
    ('1,234.56', '0.05', '70')
    """
    whole, fraction = divmod(digits, 10**places)
    return grouped(whole, separator) + (f".{fraction:0{places}d}" if places else "")


@st.composite
def plain(draw: st.DrawFn, most: int = 10**12) -> Printed:
    """Draw a number in digits, with decimals or without, in any separators."""
    places = draw(st.sampled_from((0, 0, 0, 1, 2, 3)))
    digits = draw(st.integers(1, most * 10**places))
    value = Fraction(digits, 10**places)
    separator = draw(st.sampled_from(SEPARATORS))
    if separator == " " and (places or value < 10**6):
        # Two groups with a plain blank between them may as well be two numbers: "12 200".
        separator = ","
    return Printed(decimal(digits, places, separator), value, Fraction(1, 10**places))


@st.composite
def scaled(draw: st.DrawFn, *, letters: bool) -> Printed:
    """Draw a number with a scale word, or with its letter where that may stand."""
    scale = draw(st.sampled_from(sorted(SCALES)))
    forms = [form for form in SCALES[scale] if letters or form[0] == " "]
    places = draw(st.sampled_from((0, 0, 1, 2)))
    digits = draw(st.integers(1, 9999))
    form = draw(st.sampled_from(forms))
    return Printed(decimal(digits, places) + form, Fraction(digits, 10**places) * scale, Fraction(scale, 10**places))


@st.composite
def spelled(draw: st.DrawFn) -> Printed:
    """Draw a number in words."""
    size = draw(st.integers(1, 12))
    number = draw(st.integers(2, 10**size))  # "one voters" is nobody's English
    return Printed(in_words(number, british=draw(st.booleans())), Fraction(number), Fraction(1))


@st.composite
def figures(draw: st.DrawFn) -> tuple[Printed, Place]:
    """Draw a number and what stands around it, in any style that suits both."""
    place = draw(st.sampled_from(PLACES))
    number = draw(st.one_of(plain(), scaled(letters=place.money)))
    return number, place
