"""Public extractors where they are installed, each as a function from a text to the values it reads.

They are measured, never depended on: Recognizers-Text (`recognizers-text-suite`, which needs `emoji<2`), quantulum3 and
price-parser.
"""

from __future__ import annotations

import importlib
import re
import warnings
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.figures import extract_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: What Recognizers-Text is asked for; its model of dates costs more than all others together and reads no quantity.
MODELS = ("number", "percentage", "currency", "dimension", "temperature", "age")
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[Ee][-+]?[0-9]+)?")
#: Two values are one if they differ by less than this part.
NEAR = Fraction(1, 10_000)


class Read(NamedTuple):
    """A value that an extractor reads: its ends, and where it stands."""

    low: Fraction
    high: Fraction
    start: int
    end: int


Extractor = tuple[str, "Callable[[str], list[Read]]"]


def ours(text: str) -> list[Read]:
    """Read with factcheck; an open end counts as the other one, since the others know none."""
    found = []
    for figure in extract_text(text):
        if figure.kind.is_quantity:
            low = figure.high if figure.low is None else figure.low
            high = figure.low if figure.high is None else figure.high
            if low is not None and high is not None:
                found.append(Read(low, high, figure.start, figure.end))
    return found


def installed() -> list[Extractor]:
    """Return the public extractors that can be imported here."""
    found: list[Extractor] = []
    if parser := _module("quantulum3.parser"):
        found.append(("quantulum3", lambda text: list(_quantulum(parser.parse(text)))))
    if suite := _module("recognizers_suite"):
        found.append((f"Recognizers-Text, {len(MODELS)} models", lambda text: list(_recognizers(suite, text))))
    if price := _module("price_parser"):
        found.append(("price-parser, a sentence each", lambda text: list(_prices(price, text))))
    return found


def _module(name: str) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return importlib.import_module(name)
    except ImportError:
        return None


def _quantulum(quantities: Iterable[Any]) -> Iterable[Read]:
    for quantity in quantities:
        value, off = Fraction(quantity.value), Fraction(quantity.uncertainty or 0)
        yield Read(value - off, value + off, *quantity.span)


def _recognizers(suite: Any, text: str) -> Iterable[Read]:
    """Yield the widest reading at each place: a sum of money is also read as a number."""
    widest: list[tuple[int, int, str]] = []
    for name in MODELS:
        results = getattr(suite, f"recognize_{name}")(text, suite.Culture.English)
        widest.extend((r.start, r.end + 1, str((r.resolution or {}).get("value", ""))) for r in results)
    done = 0
    for start, end, value in sorted(widest, key=lambda reading: (reading[0], -reading[1])):
        if start >= done and (match := NUMBER.match(value)):
            done = end
            yield Read(Fraction(match[0]), Fraction(match[0]), start, end)


def _prices(module: Any, text: str) -> Iterable[Read]:
    start = 0
    for sentence in text.split(". "):
        amount = module.Price.fromstring(sentence).amount
        if amount is not None:
            yield Read(Fraction(amount), Fraction(amount), start, start + len(sentence))
        start += len(sentence) + 2


def same(a: Fraction, b: Fraction) -> bool:
    """Whether two values are one, as far as a float keeps them apart.

    >>> same(Fraction(3), Fraction(3.0000001)), same(Fraction(3), Fraction(4))
    (True, False)
    """
    return abs(a - b) <= NEAR * max(abs(a), abs(b))
