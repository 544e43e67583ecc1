"""Writes a figure's numeral anew: scaled, moved, with digits swapped or drawn, in the style that it had."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
SCALES = ("thousand", "million", "billion", "trillion")
SHORT_SCALES = {"m": "bn", "mn": "bn", "bn": "m", "tn": "bn"}


def numeral(text: str) -> re.Match[str] | None:
    """Return the only numeral of a figure; none for words and ranges."""
    found = list(NUMERAL.finditer(text))
    return found[0] if len(found) == 1 else None


def written(value: Fraction, like: str, *, spare: int = 0) -> str:
    """Write a value with the decimals of `like`, `spare` more if that many are needed, and its separators.

    >>> written(Fraction(1234567, 100), "5,000"), written(Fraction(3, 2), "5", spare=1)
    ('12,346', '1.5')
    """
    decimals = len(like.partition(".")[2])
    for places in range(decimals, decimals + spare + 1):
        number = round(value * 10**places)
        if abs(Fraction(number, 10**places) - value) * 50 <= abs(value):
            break
    digits = f"{number:0{places + 1}}"
    whole, rest = (digits[:-places], digits[-places:]) if places else (digits, "")
    grouped = "," in like or (len(whole) > 4 and len(like) < 4)
    return (f"{int(whole):,}" if grouped else whole) + (f".{rest}" if rest else "")


def rewritten(text: str, factor: Fraction) -> str | None:
    """Return the figure's text with its numeral multiplied; None if it has none or would be nought.

    >>> (
    ...     rewritten("$147 billion", Fraction(6, 5)),
    ...     rewritten("12 percent", Fraction(1, 10)),
    ...     rewritten("a third", Fraction(2)),
    ... )
    ('$176 billion', '1.2 percent', None)
    """
    found = numeral(text)
    if found is None:
        return None
    value = Fraction(found[0].replace(",", "")) * factor
    new = written(value, found[0], spare=3)
    return _replaced(text, found, new) if value and new != found[0] else None


def moved(text: str, by: Fraction) -> str | None:
    """Return a percentage moved by so many points; None if that makes it negative.

    >>> moved("12.5%", Fraction(-2)), moved("1%", Fraction(-2))
    ('10.5%', None)
    """
    found = numeral(text)
    if found is None:
        return None
    value = Fraction(found[0].replace(",", "")) + by
    return _replaced(text, found, written(value, found[0])) if value > 0 else None


def transposed(text: str) -> str | None:
    """Return the figure with its first two different neighbouring digits swapped.

    >>> transposed("$1,274"), transposed("55"), transposed("10")
    ('$2,174', None, None)
    """
    found = numeral(text)
    if found is None:
        return None
    places = [i for i, c in enumerate(found[0]) if c.isdigit()]
    for left, right in pairwise(places):
        a, b = found[0][left], found[0][right]
        if a != b and not (left == places[0] and b == "0"):
            return _replaced(text, found, found[0][:left] + b + found[0][left + 1 : right] + a + found[0][right + 1 :])
    return None


def scaled_word(text: str) -> str | None:
    """Return the figure with million for billion and the reverse, in words or letters.

    >>> scaled_word("$147 billion"), scaled_word("€3.2bn"), scaled_word("12 tons")
    ('$147 million', '€3.2m', None)
    """
    if word := re.search(r"\b(million|billion|trillion)\b", text):
        return _replaced(text, word, {"million": "billion", "billion": "million", "trillion": "billion"}[word[0]])
    if letters := re.search(r"(?<=\d)(?:mn|m|bn|tn)\b", text):
        return _replaced(text, letters, SHORT_SCALES[letters[0]])
    return None


def drawn(text: str, source: random.Random) -> str | None:
    """Return the figure with other digits: as many of them, as many decimals and as many trailing zeros."""
    found = numeral(text)
    if found is None:
        return None
    digits = found[0].replace(",", "").replace(".", "")
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in found[0] else 0
    count = len(digits) - zeros
    first = "0" if digits[0] == "0" else source.choice("123456789")
    middle = "".join(source.choice("0123456789") for _ in range(count - 2))
    last = source.choice("123456789") if count > 1 else ""
    fresh = iter((first + middle + last)[:count] + "0" * zeros)
    return _replaced(text, found, "".join(next(fresh) if c.isdigit() else c for c in found[0]))


def _replaced(text: str, found: re.Match[str], new: str) -> str:
    return text[: found.start()] + new + text[found.end() :]
