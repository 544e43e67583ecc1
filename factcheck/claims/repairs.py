"""One-step repairs: the single slip that would make a contradicted figure right."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims.patterns import Pattern
from factcheck.claims.wording import decimal, quantity, significant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval

_DIGITS = Pattern(r"\d(?:[\d,]*\d)?(?:\.\d+)?|\.\d+", case=True)
_GOES_ON = Pattern(r"[.,\s]\d", case=True)
#: Slips of scale, most common first: million for billion, a lost or doubled zero.
POWERS = (3, -3, 6, -6, 1, -1, 2, -2, 9, -9)
_SCALES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_SCALED = Pattern(r"\b(?:thousand|million|billion|trillion)\b")
_SCALE_WORDS = Pattern(r"\b(million|billion|trillion)\b")


def power(stated: Interval, computed: Interval) -> int:
    """Return the power of ten by which what is said and what comes out differ; 0 if it is none of the usual slips.

    >>> from factcheck.model.interval import Interval
    >>> power(Interval.of(12, 12), Interval.of(Fraction(119, 10000), Fraction(121, 10000)))
    3
    """
    return next((each for each in POWERS if stated.overlaps(computed * Fraction(10) ** each)), 0)


def swapped_digits(figure: Figure) -> Iterator[tuple[str, Fraction]]:
    """Yield the figure with two neighbouring digits swapped: the text and the factor by which its value changes.

    Only different digits are swapped, and none to the front of which a zero would come.
    """
    found = _DIGITS.search(figure.text)
    if not found:
        return
    digits = found[0]
    plain = Fraction(digits.replace(",", ""))
    places = [i for i, c in enumerate(digits) if c.isdigit()]
    for left, right in pairwise(places):
        if digits[left] == digits[right] or (left == places[0] and digits[right] == "0"):
            continue
        swapped = digits[:left] + digits[right] + digits[left + 1 : right] + digits[left] + digits[right + 1 :]
        if plain:
            text = figure.text[: found.start()] + swapped + figure.text[found.end() :]
            yield text, Fraction(swapped.replace(",", "")) / plain


def rescaled(figure: Figure, power: int) -> str:
    """Return the figure's text with another scale word ("$147 billion" for "$147 million"), or its new value."""
    word = _SCALE_WORDS.search(figure.text)
    if word:
        old = next(p for p, w in _SCALES.items() if w == word[0].lower())
        new = _SCALES.get(old + power)
        if new and new != "thousand":
            return figure.text[: word.start()] + new + figure.text[word.end() :]
    value = figure.value * Fraction(10) ** power
    if abs(value) >= 10**6 and not word:
        return quantity(value, figure.unit or "")
    return restated(figure, value, shift=power)


def restated(figure: Figure, value: Fraction, shift: int = 0) -> str:
    """Write a value the way the figure is written: same currency, scale word and number of decimals.

    A value that is the figure moved by so many powers of ten (`shift`) keeps its digits instead.

    Falls back to our own wording where the figure is spelled out or the value needs another scale.
    """
    found = _DIGITS.search(figure.text)
    if not found or figure.low is None or figure.high != figure.low or not figure.value:
        return quantity(value, figure.unit or "")
    if _GOES_ON.match(figure.text, found.end()):  # "€1.234,56"
        return quantity(value, figure.unit or "")
    digits = found[0]
    printed = Fraction(digits.replace(",", ""))
    if not printed:
        return quantity(value, figure.unit or "")
    scale = figure.value / printed
    own = len(digits.partition(".")[2])
    new = decimal(value / scale, max(own - shift, 0))
    while shift < 0 and new.endswith("0") and len(new.partition(".")[2]) > own:
        new = new[:-1].rstrip(".")  # a zero that was before the point claims nothing after it
    if scale > 1 and not min(abs(printed), Fraction(1)) <= abs(value / scale) < 1000:
        return quantity(value, figure.unit or "")
    if "," not in digits and len(digits.partition(".")[0]) > 3:
        new = new.replace(",", "")
    return figure.text[: found.start()] + new.lstrip("-") + figure.text[found.end() :]


def remeasured(figure: Figure, value: Fraction, digits: int = 0) -> str:
    """Write a value the way a measured figure is written, in its unit; "" where that is spelled out or compound.

    The value gets so many `digits`; without them as many as the figure has, two at least.
    """
    found = _DIGITS.search(figure.text)
    compound = found and _DIGITS.search(figure.text, found.end())
    if not found or compound or _SCALED.search(figure.text) or figure.low != figure.high:
        return ""
    old = found[0]
    new = significant(abs(value), digits or max(_significant(old), 2))
    if "," not in old and len(old.partition(".")[0]) > 3:
        new = new.replace(",", "")
    text = figure.text[: found.start()] + new + figure.text[found.end() :]
    if (value < 0) != (figure.value < 0):
        return f"-{text}" if value < 0 else text.replace("minus ", "").lstrip("-−")
    return text


def digits(figure: Figure) -> int:
    """Return how many significant digits a figure is written with, zeros at its ends apart; 0 if it is spelled out."""
    found = _DIGITS.search(figure.text)
    return _significant(found[0]) if found else 0


def _significant(digits: str) -> int:
    return len(digits.replace(",", "").replace(".", "").strip("0")) or 1
