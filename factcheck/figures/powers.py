"""Powers after a number: "e6", "x10^6", "× 10⁶", "2.5^-1"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.figures.numerals import Numeral
    from factcheck.figures.tokens import Tokens


def raise_to(t: Tokens, numeral: Numeral) -> None:
    """Read "2.5^-1"."""
    j = numeral.last + 1
    sign = -1 if t.words[j] in {"-", "−"} else 1
    j += sign < 0
    if t.words[j].isdigit() and len(t.words[j]) <= 2 and t.glued(j) and numeral.value:
        numeral.value = numeral.value ** (sign * int(t.words[j]))
        numeral.last = j + 1


_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def read_exponent(t: Tokens, last: int) -> tuple[int, int]:
    """Read "e6", "x10^6" and "× 10⁶" after a number; return the exponent and the token after it."""
    word = t.words[last]
    if word in {"e", "E"} and t.glued(last) and t.glued(last + 1):
        j = last + 1
        sign = 1
        if t.words[j] in {"-", "+"}:
            sign, j = -1 if t.words[j] == "-" else 1, j + 1
        if (
            t.words[j].isdigit()
            and len(t.words[j]) <= 2
            and t.glued(j)
            and not (t.glued(j + 1) and t.words[j + 1].isalnum())
        ):
            return sign * int(t.words[j]), j + 1
        return 0, last
    if word not in {"x", "×", "X"} or t.words[last + 1] != "10":
        return 0, last
    j = last + 2
    if t.words[j] == "^":
        sign = -1 if t.words[j + 1] in {"-", "−"} else 1
        j += 1 if sign > 0 else 2
        return (sign * int(t.words[j]), j + 1) if t.words[j].isdigit() and len(t.words[j]) <= 2 else (0, last)
    digits = ""
    while t.glued(j) and t.words[j] and t.words[j][0] in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻" and len(digits) < 4:
        digits += t.words[j]
        j += 1
    text = digits.translate(_SUPERSCRIPTS)
    return (int(text), j) if text.lstrip("-").isdigit() else (0, last)
