"""Prices and densities given twice, for two units: "$9,000 a tonne ($4.08 a pound)", "80 an acre (200 a hectare)"."""

from __future__ import annotations

import itertools
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import wording
from factcheck.claims.measures import NAMESAKES
from factcheck.claims.pairs import LEADS
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.unit_slips import apart, rounded
from factcheck.claims.verdict import MEASURES, finding, unchecked
from factcheck.figures import units
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from factcheck.claims.passages import Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure

_PER = (
    r"\s*(?:/|per|an?|to the|each)\s*"
    r"(?:sq\.?\s|square\s|cubic\s|metric\s|short\s|long\s|troy\s|imperial\s|US\s|fluid\s)?"
    r"\s*[\w²³]+\.?\s*"
)
#: "$9,000 a tonne (", "80 people per square mile, or"
_TIED = Pattern(rf"(?:\s+(?:people|persons|inhabitants|residents|plants|trees|animals|birds))?{_PER}"
                rf"(?:[(\[]\s*{LEADS}|(?:,|[–—]|--)\s*(?:or|which is|that is|equal to|equivalent to|about)?\s*|"
                r"(?:is|or|equals|works out at|which is|that is|the same as)\s*)$")  # fmt: skip
_BRACKET = Pattern(r"[(\[]")
_WORDS = Pattern(r"\b(?:or|is|equals|works out at|equal to|equivalent to|the same as)\s*$")
_CHOICE = Pattern(r"[^,–—-]\s+or\s*$")
_CLOSED = Pattern(rf"{_PER}(?:[)\];,.]|$)")
#: What a word may mean beside what it usually does.
_SHARED = {
    "ton": ("short_ton", "tonne", "long_ton"),
    "gallon": ("gallon", "imperial_gallon"),
    "barrel": ("oil_barrel",),
}
_MEASURED = frozenset({"length", "area", "volume", "mass"})


class PerPair(NamedTuple):
    """A figure for one unit and what the text gives for another."""

    first: Figure
    second: Figure
    cue: tuple[int, int]
    sure: bool  #: False for a bare "or", and where the second one goes on: "(€8 a kilo for members)"


def per_pairs(sentence: Sentence) -> Iterator[PerPair]:
    """Yield the prices or densities of a sentence that bracket or words tie together, each for another unit."""
    text = sentence.passage.text
    figures = [f for f in sentence.figures if f.kind.is_quantity]
    for first, second in itertools.pairwise(figures):
        if not (first.per and second.per and first.per != second.per and _alike(first, second)):
            continue
        gap = text[finish(first) : begin(second)]
        hedged = second.hedge is not None
        if len(gap) > 60 or not _TIED.fullmatch(gap):
            continue
        said = _BRACKET.search(gap) or _WORDS.search(gap) or hedged
        if said and next(factors(first, second), None) is not None:
            sure = not _CHOICE.search(gap) and _CLOSED.match(sentence.after(second)) is not None
            yield PerPair(first, second, (first.end, second.start), sure)


def factors(first: Figure, second: Figure) -> Iterator[Fraction]:
    """Yield how many of the second figure's unit are in one of the first's; several where a word has several sizes.

    >>> from factcheck.figures import extract_text
    >>> first, second = extract_text("$9 a kilogram is $9,000 a tonne.")
    >>> list(factors(first, second))
    [Fraction(1, 1000)]
    """
    for one, other in itertools.product(_sizes(first.per), _sizes(second.per)):
        if one[0] == other[0] and one[1] != other[1]:
            yield one[1] / other[1]


def _alike(first: Figure, second: Figure) -> bool:
    """Say whether both count the same: money of one currency, or heads."""
    if Form.RANGE in (first.form, second.form) or first.value <= 0 or second.value <= 0:
        return False
    if first.kind is Kind.MONEY or second.kind is Kind.MONEY:
        return first.units == second.units and len(first.units) == 1
    counts = (Kind.NUMBER, Kind.COUNT)
    return first.kind in counts and second.kind in counts


def _sizes(per: str) -> list[tuple[str, Fraction]]:
    """Return the dimension and the size of what a figure is per, for each unit that its name may mean."""
    found = []
    for name in _SHARED.get(per, (per,)):
        if not units.known(name):
            continue
        dimension, factor, _ = units.factor(name)
        if dimension in _MEASURED:
            found += [(dimension, factor), *((dimension, size) for _, size in NAMESAKES.get(name, ()))]
    return found


def judged(claim: Claim) -> Finding:
    """Compare what a figure for one unit comes to for the other with what the text gives."""
    first, second = claim["amount"], claim["converted"]
    stated = rounded(second)
    tried = [(abs(apart(first.written / size, stated)), size) for size in factors(first, second)]
    gap, size = min(tried, key=lambda each: each[0])
    value = first.value / size
    sign = "÷" if size >= 1 else "×"
    factor = wording.significant(max(size, 1 / size), 6)
    step = f"{wording.number(first.value)} {sign} {factor} = {_written(value, second)}"
    report = partial(finding, claim, stated=stated, computed=first.written / size, steps=(step,))
    said = f"{first.text} per {_unit(first)} is {_written(value, second)} per {_unit(second)}"
    if gap <= MEASURES.quiet:
        return report(Verdict.SUPPORTED, f"{said}.")
    if not claim.bound(PerPair).sure:
        return unchecked(claim, "these may be two separate measures, not a conversion")
    if gap <= 2 * MEASURES.noted or len(tried) > 1:
        return unchecked(claim, "the figures may be rounded from a third")
    return report(Verdict.CONTRADICTED, f"{said}, not {second.text}.", reason="per unit")


def _written(value: Fraction, figure: Figure) -> str:
    unit = figure.units[0] if figure.kind is Kind.MONEY and len(figure.units) == 1 else ""
    return wording.quantity(value, unit)


def _unit(figure: Figure) -> str:
    return figure.per.replace("_", " ")
