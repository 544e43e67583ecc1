"""Whether two figures measure one thing, and what a figure is short for beside another: "5.4 billion, from 4.8"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.patterns import Pattern
from factcheck.figures.units import major
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model.figure import Figure


def alike(one: Figure, other: Figure) -> bool:
    """Say whether two figures measure the same thing: unit, what it is per, and what is counted where both say."""
    if one.per != other.per and ((one.per and other.per) or not _near(one, other)):
        return False
    if one.kind != other.kind:
        bare, full = (one, other) if one.kind is Kind.NUMBER else (other, one)
        return bare.kind is Kind.NUMBER and not bare.units and (full.kind is Kind.COUNT or _plausible(bare, full))
    if one.units and other.units and not set(one.units) & set(other.units):
        return False
    if bool(one.units) != bool(other.units):
        return False
    heads = {figure.counted.head for figure in (one, other) if figure.counted} - {"unit"}
    return len(heads) < 2


def lettered(figure: Figure, beside: Sequence[Figure]) -> Figure:
    """Return "433m" as millions where a figure beside it is written with such a letter: "SEK 459m (433m in 2022)"."""
    if figure.units != ("meter",) or figure.carried or not _MILLIONS.fullmatch(figure.text):
        return figure
    if not any(_in_millions(f) for f in beside):
        return figure
    low, high = (None if end is None else end * 10**6 for end in (figure.low, figure.high))
    step, grain = figure.step * 10**6, figure.grain * 10**6
    return replace(figure, kind=Kind.NUMBER, units=(), low=low, high=high, step=step, grain=grain)


def _in_millions(figure: Figure) -> bool:
    """Say whether a figure is written with the letter for millions: "$5.4m", "1,120m litres", or "300m" read so."""
    if figure.kind is Kind.NUMBER:
        return _MILLIONS.fullmatch(figure.text) is not None
    return (_LETTERED.search(figure.text) if figure.kind is Kind.MONEY else _LITRES.match(figure.text)) is not None


def carried(figure: Figure, beside: Figure) -> Figure:
    """Return a bare figure with the scale of the one beside it: "4.8" after "5.4 billion" is 4.8 billion."""
    if figure.kind is not Kind.NUMBER or figure.units or figure.low is None or figure.low != figure.high:
        return figure
    scale = _scale(beside)
    if scale == 1 or _scale(figure) > 1 or figure.value * 500 > beside.value:
        return figure
    return replace(
        figure, low=figure.low * scale, high=figure.low * scale, step=figure.step * scale, grain=figure.grain * scale
    )


def _scale(figure: Figure) -> int:
    """Return what the scale word of a figure multiplies it by; 1 if it has none."""
    return max((_SCALES.get(word.lower(), 1) for word in _words(figure.text)), default=1)


_LETTERS = Pattern(r"[A-Za-z]+")
_MILLIONS = Pattern(r"[\d.,]+m", case=True)
_LETTERED = Pattern(r"\d\s?(?:m|mn|bn|b)\b", case=True)
#: "1,120m litres".
_LITRES = Pattern(r"[\d.,]+m\s+[a-z]", case=True)
#: Two values lie so far apart at most, or they are not one thing. With a scale word of its own the bare one may have
#: the wrong one: then they lie a thousandfold apart, and as much more as the thing has grown.
_APART = 1000
_SLIPPED = 3000


def _words(text: str) -> Iterator[str]:
    return (match[0] for match in _LETTERS.finditer(text))


_SCALES = {
    word: scale
    for scale, words in (
        (10**12, "trillion tn trln"),
        (10**9, "billion billions bn bln b"),
        (10**7, "crore crores cr"),
        (10**6, "million millions mln mn m"),
        (10**5, "lakh lakhs"),
        (10**3, "thousand k"),
    )
    for word in words.split()
}


def _plausible(bare: Figure, full: Figure) -> bool:
    """Say whether a bare number may be short for a figure with a unit: written with a scale word, or as small."""
    if full.kind not in (Kind.MONEY, Kind.QUANTITY, Kind.PERCENT) or bare.kind is not Kind.NUMBER or not full.value:
        return False
    if full.kind is Kind.MONEY and bare.step < full.step and 20 * bare.value < full.value and major(full):
        return False  # "1.10, up from 95 cents" is in dollars
    return _near(carried(bare, full), full, _SLIPPED if _scale(bare) > 1 else _APART)


def _near(one: Figure, other: Figure, most: int = _APART) -> bool:
    """Say whether two figures may be short for the same unit; an amount and an amount per share lie further apart."""
    small, large = sorted((abs(one.value), abs(other.value)))
    return small > 0 and large <= most * small
