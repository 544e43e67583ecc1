"""Figures: what every numeral of a document says, and which of them are no quantities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.figures.scan import scan

if TYPE_CHECKING:
    from factcheck.model.document import Document
    from factcheck.model.figure import Figure


@dataclass(frozen=True, slots=True)
class Reading:
    """All figures of a document in order, without overlap, and the numerals that no rule understood."""

    figures: tuple[Figure, ...]
    unread: tuple[tuple[int, int], ...] = ()


def extract(document: Document) -> Reading:
    """Read every figure of a document; none reaches across the edge of a block."""
    edges = {block.start for block in document.blocks} | {block.end for block in document.blocks}
    size = len(document.text)
    return Reading(*scan(document.text, tuple(sorted(edge for edge in edges if 0 < edge < size))))


def extract_text(text: str) -> tuple[Figure, ...]:
    """Read every figure of a plain text.

    >>> [(figure.text, figure.unit) for figure in extract_text("It sold for $3.4m, up 12% in 2021.")]
    [('$3.4m', 'USD'), ('12%', 'percent'), ('2021', '')]
    """
    return scan(text)[0]


def parse(text: str) -> Figure | None:
    """Return the single quantity that a short text holds, or None if there is none or more than one.

    >>> figure = parse("€3.4m")
    >>> figure.low, figure.unit
    (Fraction(3400000, 1), 'EUR')
    """
    quantities = [figure for figure in extract_text(text) if figure.kind.is_quantity]
    return quantities[0] if len(quantities) == 1 else None
