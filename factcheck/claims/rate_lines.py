"""The exchange rates that an article prints itself: "$1 = 0.9427 euros"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.exchange import currencies
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.claims.passages import Article
    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval

_EQUALS = Pattern(r"\s*(?:=|equals|is equal to|is worth|was worth|buys|bought)\s*(?:about |around |some |roughly )?")
#: One side of a rate is a round one: "$1 = 0.94 euros", "100 yen = $0.67".
_ROUND: frozenset[Fraction] = frozenset(Fraction(10) ** power for power in range(5))
#: Characters between the two sides.
_CLOSE = 24


class RateLine(NamedTuple):
    """A rate that the article prints."""

    base: str
    quote: str
    rate: Interval  #: quote units for one base unit, as far as its digits tell
    one: Figure  #: the side that counts base units
    many: Figure

    @property
    def start(self) -> int:
        """Where the line starts."""
        return min(self.one.start, self.many.start)

    def turned(self, base: str, quote: str) -> Interval | None:
        """Return the line as a rate of this pair; None if it is about another."""
        if (self.base, self.quote) == (base, quote):
            return self.rate
        return 1 / self.rate if (self.base, self.quote) == (quote, base) else None


def rate_lines(article: Article) -> list[RateLine]:
    """Return the exchange rates that an article prints; worked out once for each article."""
    return article.once("rate lines", lambda: list(_rate_lines(article)))


def _rate_lines(article: Article) -> Iterable[RateLine]:
    figures, text = article.figures, article.text
    for one, many in pairwise(figures):
        if one.kind is not Kind.MONEY or many.kind is not Kind.MONEY or many.start - one.end > _CLOSE:
            continue
        if not _EQUALS.fullmatch(text[one.end : many.start]) or Form.RANGE in (one.form, many.form):
            continue
        unit, worth = (one, many) if one.value in _ROUND else (many, one)
        if (unit is many and many.value != 1) or 0 in worth.written:
            continue
        for base, base_factor in currencies(unit):
            for quote, factor in currencies(worth):
                if base != quote:
                    yield RateLine(base, quote, worth.written * factor / (unit.value * base_factor), unit, worth)
