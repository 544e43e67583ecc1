"""Totals and what they are made of: an amount per head with total and heads, a price with quantity and sum."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.cues import cue
from factcheck.claims.shapes import mark, shape
from factcheck.claims.untied import shared
from factcheck.figures import units
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from factcheck.claims.passages import Sentence
    from factcheck.claims.shapes import Shape
    from factcheck.model.figure import Figure

#: What an amount is per, whoever gets it; the other words in `Figure.per` must name what is counted.
_HEADS = frozenset({"head", "person", "capita"})
_PEOPLE = frozenset(
    """person people resident inhabitant citizen employee student pupil household family patient child adult man woman
    home guest tenant staff claimant american briton european refugee soldier nurse victim survivor""".split()
)
_TIE = (
    r"(?:,? or |,? that is,? |, i\.e\.,? | \(|,? which (?:is|comes to|works out at|amounts to|would be|makes) |"
    r",? (?:an average of|averaging|equal to|equivalent to|the equivalent of|working out at|amounting to) | [–—] ?)"
    r"(?:just |only |exactly |an average of |the equivalent of |enough for )?"
)
_ANY = r"[^⟨⟩.;:()]{0,60}?"
_NOUN = r"(?: [\w'’-]+){0,3}?"
_GIVES = (
    r"(?:gives?|gave|giving|pays?|paid|paying|hands?|handed|leaves?|left|means|bought|buys?|given) "
    r"(?:each of )?(?:the |all )*"
)
_PER_WORDS = r"(?: (?:(?P<each>each|apiece)|(?:per|an?) [a-z]+))"
_CLOSED = r"(?=\s*(?:[,.;)–—]|$))"
_SUM = mark("mnq", "average")
#: The three in the usual orders.
_PER_HEAD = (
    # $12m on 60,000 residents, or $200 each
    rf"{mark('mnq', 'total')}{_ANY}{mark('nd', 'heads')}{_ANY}{_TIE}{_SUM}",
    # 60,000 residents cost $12m, or $200 each
    rf"{mark('n', 'heads')}{_ANY}{mark('m', 'total')}{_ANY}{_TIE}{_SUM}",
    # $12m would give the 60,000 residents $200 each
    rf"{mark('m', 'total')}{_ANY}{_GIVES}{mark('n', 'heads')}{_NOUN} {_SUM}",
    # 48 hectares among 16 families, three hectares each
    (
        rf"{mark('mnq', 'total')}{_ANY}(?:among|between|by|for|from|to) (?:the |all )*{mark('n', 'heads')}{_NOUN}, "
        rf"{_SUM}{_PER_WORDS}{_CLOSED}"
    ),
)
_RAISES = (
    r"(?:,? (?:for|raising|worth|or|a total of|for a total of|bringing in|totalling|totaling|to raise|earning|making) )"
)
_AT = r"(?:,? (?:at|for|priced at|costing) (?:a price of |just |only )?)"
_FOR = (
    r"(?:(?:by )?(?:selling|buying|issuing|placing|sold|bought|issued|placed)|from the sale of|for|of) "
    r"(?:the |its |some )?"
)
#: A quantity, its price, and the sum.
_PRICED = (
    # sold 10 million shares at $5 each for $50 million
    rf"{mark('nq', 'quantity')}{_NOUN}{_AT}{mark('m', 'price')}{_PER_WORDS}{_RAISES}{mark('m', 'total')}",
    # raised $50 million by selling 10 million shares at $5 each
    rf"{mark('m', 'total')} {_FOR}{mark('nq', 'quantity')}{_NOUN}{_AT}{mark('m', 'price')}{_PER_WORDS}",
)
#: Times within the claim make one of its figures a yearly one, or the price another than the one meant.
OTHER_TERMS = cue(
    "a year", "per year", "annually", "annual", "monthly", "weekly", "a month", "per month", "a week", "per week",
    "daily", "up to", "as much as", "each year", "each month", "every year", "initial", "first", "starting", "option",
    "including", "before fees", "net of", "net proceeds", "plus", "deposit", "minimum", "most", "remaining",
    "list price", "list prices", "list at", "lists at", "discount",
)  # fmt: skip


class PerHead(NamedTuple):
    """A total, what it is divided by, and the amount for one."""

    total: Figure
    heads: Figure
    average: Figure


class Priced(NamedTuple):
    """A quantity, the price of one, and the sum."""

    quantity: Figure
    price: Figure
    total: Figure


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


def _matches(sentence: Sentence, patterns: tuple[str, ...]) -> Iterator[tuple[Shape, re.Match[str]]]:
    if len(sentence.figures) < 3:
        return
    seen = shape(sentence)
    if " each" not in seen.text and not any(f.per for f in sentence.figures):
        return
    for pattern in _compiled(patterns):
        for found in pattern.finditer(seen.text):
            yield seen, found


def averages(sentence: Sentence) -> Iterator[PerHead]:
    """Yield the amounts per head, per unit or per day of a sentence that gives the total and the divisor as well."""
    taken: set[int] = set()
    for seen, found in _matches(sentence, _PER_HEAD):
        total, heads, average = (seen.figure(found, name) for name in ("total", "heads", "average"))
        if not average.per or total.per or heads.per or average.start in taken or not _plain(total, heads, average):
            continue
        if heads.kind is not Kind.DURATION and found[0] in OTHER_TERMS:
            continue
        first, last = (end(f.start for f in (total, heads, average)) for end in (min, max))
        same = None if shared(sentence, first, last) else in_units_of(total, average)
        if same is not None and divides(heads, average.per):
            taken.add(average.start)
            yield PerHead(same, heads, average)


def priced(sentence: Sentence) -> Iterator[Priced]:
    """Yield the sums of a sentence that gives quantity and price as well."""
    taken: set[int] = set()
    for seen, found in _matches(sentence, _PRICED):
        quantity, price, total = (seen.figure(found, name) for name in ("quantity", "price", "total"))
        per = price.per or ("each" if found["each"] else "")
        if not per or total.per or quantity.per or total.start in taken or not _plain(quantity, price, total):
            continue
        unit = quantity.unit or ""
        by_unit = bool(unit) and (unit == per or unit.endswith(f"_{per}"))
        same = in_units_of(price, total)
        if same is not None and found[0] not in OTHER_TERMS and (by_unit or divides(quantity, per)):
            taken.add(total.start)
            yield Priced(quantity, same, total)


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


def numbered(parts: Sequence[Figure]) -> dict[str, Figure]:
    """Return the parts of a list under the names of their roles: first, second …; after the twelfth 13th, 14th …."""
    names = (_ORDINALS[n] if n < len(_ORDINALS) else f"{n + 1}th" for n in range(len(parts)))
    return dict(zip(names, parts, strict=True))


def _plain(*figures: Figure) -> bool:
    return all(f.form not in (Form.VAGUE, Form.RANGE) and f.value > 0 for f in figures)


def divides(heads: Figure, per: str) -> bool:
    """Say whether an amount with these words may be the total over these heads: "each", or what is counted."""
    if heads.kind is Kind.DURATION:
        return heads.unit == per
    if heads.counted is None:
        return False
    head = heads.counted.head
    if per in _HEADS:
        return head in _PEOPLE or head.endswith(("er", "or", "ist", "ian", "ee"))
    return per in ("each", head)


def in_units_of(figure: Figure, other: Figure) -> Figure | None:
    """Return a figure in the units of another: cents as dollars; None if they measure different things."""
    if figure.kind is Kind.MONEY and other.kind is Kind.MONEY:
        if set(figure.units) & set(other.units):
            return figure
        if {"cent", "penny"} & set(other.units):
            factor = next((factor for code, factor in units.major(other) if code in figure.units), None)
            return _scaled(figure, 1 / factor) if factor else None
        if {"cent", "penny"} & set(figure.units):
            factor = next((factor for code, factor in units.major(figure) if code in other.units), None)
            return _scaled(figure, factor) if factor else None
        return None
    if Kind.MONEY in (figure.kind, other.kind):
        return None
    if figure.units or other.units:
        return figure if set(figure.units) == set(other.units) else None
    return figure if not other.counted or not figure.counted or figure.counted.head == other.counted.head else None


def _scaled(figure: Figure, factor: Fraction) -> Figure:
    low = None if figure.low is None else figure.low * factor
    high = None if figure.high is None else figure.high * factor
    return replace(figure, low=low, high=high, step=figure.step * factor, grain=figure.grain * factor)
