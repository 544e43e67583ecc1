"""Digits: what a run of figures, separators and fraction strokes is worth."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.grouping import read_groups
from factcheck.figures.powers import raise_to, read_exponent

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

DIGITS = frozenset("0123456789")
GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
#: Denominators that a fraction in print has; others are dates ("9/11") or names ("24/7").
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 1000})
ONE = Fraction(1)
TENS: tuple[Fraction, ...] = tuple(Fraction(10**n) for n in range(31))
PARTS: tuple[Fraction, ...] = tuple(Fraction(1, 10**n) for n in range(31))


class Numeral:
    """A number as written, before its sign, currency, unit and hedge: tokens `first` up to `last`."""

    __slots__ = ("ambiguous", "digits", "first", "form", "grain", "last", "scale", "step", "value")

    def __init__(
        self, first: int, last: int, value: Fraction, step: Fraction, grain: Fraction, *, form: str = "digits"
    ) -> None:
        self.first = first
        self.last = last
        self.value = value
        self.step = step
        self.grain = grain
        self.form = form
        self.scale = 1
        self.digits = form == "digits"
        self.ambiguous = ""

    def times(self, scale: int, last: int) -> None:
        """Take a scale word into account that ends before token `last`."""
        self.value *= scale
        self.step *= scale
        self.grain *= scale
        self.scale *= scale
        self.last = last


def power(exponent: int) -> Fraction:
    """Return ten to the exponent, exactly."""
    if 0 <= exponent <= 30:
        return TENS[exponent]
    if -30 <= exponent < 0:
        return PARTS[-exponent]
    return Fraction(10) ** exponent


def grain_of(mantissa: int) -> int:
    """Return the round unit of a whole number: 10 for 30, 50 for 250, 1 for 25.

    >>> [grain_of(n) for n in (0, 7, 30, 250, 13000)]
    [1, 1, 10, 50, 1000]
    """
    if not mantissa or mantissa % 10:
        return 1
    unit = 10
    while mantissa % (unit * 10) == 0:
        unit *= 10
    return unit * 5 if mantissa // unit % 10 == 5 else unit


def parse_digits(word: str) -> tuple[int, int, str] | None:
    """Return mantissa, decimals and the doubt of a run of digits; None if its separators make no number.

    >>> parse_digits("1,234.50")
    (123450, 2, '')
    >>> parse_digits("12,34,567")
    (1234567, 0, '')
    >>> parse_digits("1.234,56")
    (123456, 2, 'decimal comma')
    >>> parse_digits("1.2.3") is None
    True
    """
    if word.isdigit():
        return (int(word), 0, "") if len(word) <= 60 else None
    if len(word) > 60:
        return None
    commas, points = word.count(","), word.count(".")
    if not commas:
        whole, _, rest = word.partition(".")
        if points == 1:
            doubt = "decimal point or grouping" if len(rest) == 3 and 0 < len(whole) <= 3 and whole != "0" else ""
            return int(whole + rest), len(rest), doubt
        groups = word.split(".")
        if len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]):
            return int("".join(groups)), 0, "grouping by points"
        return None
    if points > 1 or word.rfind(",") > word.find(".") >= 0:
        whole, _, rest = word.rpartition(",")
        groups = whole.split(".")
        if (
            commas == 1
            and points
            and rest.isdigit()
            and len(groups[0]) <= 3
            and all(len(group) == 3 for group in groups[1:])
        ):
            return int("".join(groups) + rest), len(rest), "decimal comma"
        return None
    whole, _, rest = word.partition(".")
    groups = whole.split(",")
    if 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]):
        return int("".join(groups) + rest), len(rest), ""
    if len(groups[0]) <= 2 and len(groups[-1]) == 3 and len(groups) > 2 and all(len(g) == 2 for g in groups[1:-1]):
        return int("".join(groups) + rest), len(rest), ""
    if commas == 1 and not points and len(groups[1]) <= 2:
        return int(groups[0] + groups[1]), len(groups[1]), "decimal comma"
    return None


def read_digits(t: Tokens, i: int) -> Numeral | None:
    """Read the number that starts with the digit run at token `i`, mixed fractions and split groups included."""
    word = t.words[i]
    if word in GLYPHS:
        a, b = GLYPHS[word]
        return Numeral(i, i + 1, Fraction(a, b), Fraction(1, 100), Fraction(1, 100), form="fraction")
    parsed = parse_digits(word)
    if parsed is None or _misgrouped(t, i) or (t.words[i - 1] == "," and _misgrouped(t, i - 2)):
        return None
    mantissa, decimals, doubt = parsed
    first, last = i, i + 1
    following = t.words[last]
    if not decimals and (
        (following[:1] in DIGITS and len(following) >= 3) or (following in {"'", "’"} and t.glued(last))
    ):
        mantissa, decimals, last = read_groups(t, i, mantissa)
        following = t.words[last]
    elif following == "·" and t.words[last + 1].isdigit() and t.glued(last) and t.glued(last + 1) and not decimals:
        rest = t.words[last + 1]
        mantissa, decimals, last = int(f"{mantissa}{rest}"), len(rest), last + 2
        following = t.words[last]
    if (
        not decimals
        and following == "."
        and t.words[last + 1].isdigit()
        and t.spaced(last)
        and t.spaced(last + 1)
        and len(word) != 4
        and len(t.words[last + 1]) <= 4
    ):
        # Tokenised newswire sets the decimal point apart: "2 . 5 %".
        rest = t.words[last + 1]
        mantissa, decimals, last = int(f"{mantissa}{rest}"), len(rest), last + 2
        following = t.words[last]
    before = t.words[i - 1]
    if (following in {".", "/"} and t.words[last + 1] == following and t.glued(last) and t.glued(last + 1)) or (
        before in {".", "/"} and t.words[i - 2] == before and t.glued(i) and t.glued(i - 1)
    ):
        return None  # "12..7", "3//4": no number that we know
    if before in {".", ","} and t.glued(i) and _headless(t, i - 1):
        return None
    if before == "." and t.glued(i) and not decimals and word.isdigit() and not _joined(t, i - 1):
        first, decimals = i - 1, len(word)
    exponent, last = read_exponent(t, last)
    if exponent:
        step = power(exponent - decimals)
        numeral = Numeral(first, last, mantissa * step, step, step)
        numeral.digits = False
        return numeral
    if decimals:
        step = power(-decimals)
        numeral = Numeral(first, last, mantissa * step, step, step)
        if decimals == 2 and following == "-" and t.words[last + 2] == "/" and t.glued(last + 3):
            _add_eighths(t, numeral)
    else:
        numeral = Numeral(first, last, Fraction(mantissa), ONE, Fraction(grain_of(mantissa)))
        _add_fraction(t, numeral, mantissa, following)
    if following == "^":
        raise_to(t, numeral)
    numeral.ambiguous = doubt
    return numeral


def _misgrouped(t: Tokens, i: int) -> bool:
    """Whether a comma and too many digits follow: in "$29,6451" the mark of a note touches the number."""
    word, after = t.words[i], t.words[i + 2]
    if t.words[i + 1] != "," or not after.isdigit() or len(after) < 4 or not (t.glued(i + 1) and t.glued(i + 2)):
        return False
    return len(word) < 4 and word.isdigit() and not 1900 <= int(after[:9]) <= 2050  # "May 15,2022"


def _headless(t: Tokens, i: int) -> bool:
    """Whether the sign at token `i` parts decimals from a whole number that is lost: "(,2 m)", "<?>.2 m"."""
    lost = t.glued(i) and t.words[i - 1] == ">" and t.words[i - 3] == "<"
    return lost or (t.words[i] == "," and (t.spaced(i) or t.words[i - 1] in {"(", "["}))


def _joined(t: Tokens, i: int) -> bool:
    """Whether a letter or digit touches token `i` from the left."""
    return t.glued(i) and t.words[i - 1][-1:].isalnum()


def _add_fraction(t: Tokens, numeral: Numeral, mantissa: int, following: str) -> None:
    r"""Read "1/2", "7-1/2", "3 1\\/2" and "2½"."""
    last = numeral.last
    if following in GLYPHS:
        a, b = GLYPHS[following]
        _mix(numeral, mantissa, a, b, last + 1)
        return
    stroke = last
    if t.words[stroke] == "\\":
        stroke += 1
    if t.words[stroke] in {"/", "⁄"} and t.words[stroke + 1].isdigit() and t.glued(stroke):
        b = int(t.words[stroke + 1]) if len(t.words[stroke + 1]) < 5 else 0
        after = t.words[stroke + 2]
        ordinal = after in {"th", "rd", "nd", "ths"} and t.glued(stroke + 2) and t.glued(stroke + 1)
        if ordinal and 0 < mantissa < b:  # "a 1/40th interest"
            numeral.value = Fraction(mantissa, b)
            numeral.step = numeral.grain = Fraction(1, b)
            numeral.form = "fraction"
            numeral.last = stroke + 3
        elif (
            (b in DENOMINATORS or (b < 20 and t.lows[stroke + 2] == "of"))
            and 0 < mantissa < b
            and after not in {"/", "\\"}
            and t.glued(stroke + 1)
        ):
            numeral.value = Fraction(mantissa, b)
            numeral.step = numeral.grain = Fraction(1, b)
            numeral.form = "fraction"
            numeral.last = stroke + 2
        return
    hyphen = last + 1 if following in {"-", "‑"} and t.glued(last) and t.glued(last + 1) else last
    over = hyphen + 1
    if t.words[over] == "\\":
        over += 1
    if (
        t.words[hyphen].isdigit()
        and t.words[over] in {"/", "⁄"}
        and t.words[over + 1].isdigit()
        and t.glued(over + 1)
        and len(t.words[hyphen]) <= 2
        and len(t.words[over + 1]) <= 2
        and t.words[over + 2] != "/"
    ):
        a, b = int(t.words[hyphen]), int(t.words[over + 1])
        if b in DENOMINATORS and 0 < a < b:
            _mix(numeral, mantissa, a, b, over + 2)


def _add_eighths(t: Tokens, numeral: Numeral) -> None:
    """Read the parts of a cent in the prices of grain: "$5.12-1/2"."""
    j = numeral.last
    above, below = t.words[j + 1], t.words[j + 3]
    if above.isdigit() and below in {"2", "4", "8"} and int(above[:2]) < int(below) and t.glued(j) and t.glued(j + 1):
        numeral.value += numeral.step * Fraction(int(above), int(below))
        numeral.step = numeral.grain = numeral.step / int(below)
        numeral.last = j + 4


def _mix(numeral: Numeral, whole: int, a: int, b: int, last: int) -> None:
    numeral.value = whole + Fraction(a, b)
    numeral.step = numeral.grain = Fraction(1, b)
    numeral.last = last
