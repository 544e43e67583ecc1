"""Write a measured figure again with another value, as finely as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.patterns import Pattern

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.model.figure import Figure

_DIGITS = Pattern(r"\d(?:[\d,]*\d)?(?:\.\d+)?|\.\d+")
_SCALE = Pattern(r"\b(?:thousand|million|billion|trillion)\b")


def remeasured(figure: Figure, value: Fraction) -> str:
    """Return the text of the figure with another value in the same unit; "" where it is spelled out or compound.

    The value gets as many digits as the figure has, two at least.
    """
    found = _DIGITS.search(figure.text)
    compound = found and _DIGITS.search(figure.text, found.end())
    if not found or compound or _SCALE.search(figure.text) or figure.low != figure.high:
        return ""
    old = found[0]
    digits = len(old.replace(",", "").replace(".", "").strip("0")) or 1
    new = wording.significant(abs(value), max(digits, 2))
    if "," not in old and len(old.partition(".")[0]) > 3:
        new = new.replace(",", "")
    text = figure.text.replace(old, new)
    if (value < 0) != (figure.value < 0):
        return f"-{text}" if value < 0 else text.replace("minus ", "").lstrip("-−")
    return text
