"""Which figures of an article say the same quantity again: headline and body, or two sentences about the same thing.

Two figures are one quantity only if nothing tells them apart: what is counted, unit, period, place, and the words
around them.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.cues import cue
from factcheck.claims.growth import widest
from factcheck.claims.repairs import POWERS
from factcheck.model.document import Scope
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Article, Sentence
    from factcheck.model.figure import Figure

_WORD = re.compile(r"[A-Za-z][A-Za-z]+")
_NAME = re.compile(r"\b[A-Z][A-Za-z]+")
#: Words that say nothing about what a figure is of.
_EMPTY = frozenset(
    """the and for that this with from its his her their has have had was were are been being will would could should
    may said says say who which what when where while after before over under into onto about more than less
    most least some any all one two three four five six seven eight nine ten not but also out off per year years
    month months week weeks day days million billion trillion thousand percent cent dollars dollar euros euro
    pounds pound mln bln dlrs pct new last next first second third than then there here they them our your just
    only other another between during company people reported according told expected group inc corp ltd plc""".split()
)
#: What makes a figure another one than the same words elsewhere: an earlier value, a change, a part, a plan.
_APART = cue(
    "another", "additional", "extra", "further", "previous", "previously", "earlier", "last year", "year ago",
    "year earlier", "compared", "against", "versus", "vs", "up from", "down from", "rose", "fell", "risen", "fallen",
    "increase", "decrease", "increased", "decreased", "initially", "originally", "revised", "now", "since", "at least",
    "each", "average", "forecast", "expected", "estimated", "estimate", "analysts", "estimates", "target", "could",
    "would", "may", "might", "if", "plan", "planned", "half", "quarter", "third", "of which", "of whom", "including",
    "excluding", "rest", "remaining", "so far", "total", "combined", "together", "also", "than", "later", "then",
    "before", "other", "others", "per", "between", "range",
)  # fmt: skip
#: Longer first lines are no headlines but leads.
_LONGEST = 140
#: The lead is what stands within so many characters from the start of the body.
_LEAD = 400
#: Digits that two figures do not share by chance: 12 or more before the zeros.
_TELLING = 12
#: Two sentences tell the same if they share so many words of content.
_SHARED = 4
#: A figure is compared with so many before it of the same sort, however long the article.
_RECENT = 30
#: A headline may round more coarsely than its digits show.
_HEADLINE = Fraction(5, 100)
#: … yet by no more than this.
_COARSE = Fraction(10, 100)
_MEASURED = (Kind.MONEY, Kind.COUNT, Kind.QUANTITY, Kind.PERCENT)


class Repeat(NamedTuple):
    """Two figures of an article that say the same quantity."""

    sentence: Sentence  #: where the second stands
    first: Figure
    second: Figure
    headline: bool  #: whether the first stands in the headline
    power: int | None = None  #: the power of ten between the two, where that alone tells them apart


def repeats(article: Article) -> Iterator[Repeat]:
    """Yield the figures that the article gives twice, agreeing or not."""
    sentences = [s for passage in article.passages() for s in passage.sentences()]
    headline = next((b for b in article.document.blocks[:2] if b.scope is Scope.HEADING), None)
    if headline is not None and headline.end - headline.start <= _LONGEST:
        body = [s for s in sentences if s.start >= headline.end]
        text = article.text[headline.start : headline.end]
        figures = [f for f in article.figures if headline.start <= f.start < headline.end and _usable(f)]
        figures = [f for f in figures if article.text[f.end : f.end + 1] != "-"]
        if body and len(figures) <= 2 and text not in _APART:
            for figure in figures:
                repeat = _in_headline(figure, _content(text), body)
                if repeat:
                    yield repeat
        sentences = body
    yield from _in_body(sentences)


def _in_headline(figure: Figure, words: frozenset[str], body: list[Sentence]) -> Repeat | None:
    same = [(s, f) for s in body for f in s.figures if _usable(f) and comparable(figure, f)]
    for sentence, other in same:
        if agree(figure, other):
            return Repeat(sentence, figure, other, headline=True) if _rounded(figure, other) else None
    # In another currency it is the same figure still: which dollars the headline means is not always clear.
    if any(f.kind is figure.kind and _usable(f) and agree(figure, f) for s in body for f in s.figures):
        return None
    # The lead tells what the headline tells; only there a slipped zero is as good as certain.
    lead = [(s, f) for s, f in same if s.start < body[0].start + _LEAD and words & _content(s.text)]
    slipped = [(s, f, power) for s, f in lead if (power := power_between(figure, f))]
    if len(slipped) == 1 and (len(lead) == 1 or figure.value / figure.grain >= _TELLING):
        sentence, other, power = slipped[0]
        return Repeat(sentence, figure, other, headline=True, power=power)
    near = [(s, f) for s, f in same if len(words & _content(s.text)) >= max(3, len(words) * 2 // 3)]
    if near and all(agree(near[0][1], other) for _, other in near) and near[0][0].text not in _APART:
        return Repeat(near[0][0], figure, near[0][1], headline=True)
    return None


def _in_body(sentences: list[Sentence]) -> Iterator[Repeat]:
    """Yield figures of two sentences that say the same in nearly the same words."""
    told: dict[tuple[str, ...], list[tuple[Sentence, Figure, frozenset[str]]]] = {}
    for sentence in sentences:
        figures = [f for f in sentence.figures if _usable(f)]
        if len(figures) != 1:
            continue
        figure = figures[0]
        counted = figure.counted.head if figure.counted else ""
        if figure.kind is Kind.PERCENT or (figure.kind is Kind.COUNT and not counted) or sentence.text in _APART:
            continue
        words = _content(sentence.text)
        before = told.setdefault((figure.kind, counted, *figure.units, figure.per), [])
        for earlier, other, others in before[-_RECENT:]:
            if len(words & others) >= _SHARED and 10 * len(words & others) >= 6 * min(len(words), len(others)):
                power = None if same(other, figure) else power_between(other, figure)
                alike = _dates(sentence) == _dates(earlier) and _names(sentence) == _names(earlier)
                # Two sentences in the same words often tell of two things: only a slipped zero betrays the same one.
                if alike and (power or same(other, figure)):
                    yield Repeat(sentence, other, figure, headline=False, power=power)
                break
        before.append((sentence, figure, words))


def _dates(sentence: Sentence) -> list[str]:
    return [f.text for f in sentence.figures if f.kind in (Kind.DATE, Kind.YEAR, Kind.WEEKDAY, Kind.ORDINAL)]


def _names(sentence: Sentence) -> frozenset[str]:
    """Return the words with a capital, but for the first: two sentences with other names tell different things."""
    return frozenset(_NAME.findall(sentence.text[1:]))


def power_between(one: Figure, other: Figure) -> int | None:
    """Return the power of ten that makes the first figure the second, digit for digit."""
    for power in POWERS:
        if (
            one.written.overlaps(other.written * Fraction(10) ** power)
            and one.value == other.value * Fraction(10) ** power
        ):
            return power
    return None


def comparable(one: Figure, other: Figure) -> bool:
    """Say whether two figures measure the same sort of thing: unit, what they are per, what is counted."""
    if one.kind is not other.kind or one.per != other.per:
        return False
    if one.kind is Kind.COUNT:
        return bool(one.counted and other.counted and one.counted.head == other.counted.head)
    # "56 MLN DLRS" may be two sorts of dollars: what may be another currency is not compared.
    return bool(one.unit) and one.unit == other.unit


def same(one: Figure, other: Figure) -> bool:
    """Say whether two figures of the body give one number; a year is exact."""
    return one.value == other.value or (one.kind is not Kind.YEAR and widest(one).overlaps(widest(other)))


def agree(one: Figure, other: Figure) -> bool:
    """Say whether a headline can mean the same number, each read as widely as it is written."""
    return one.truth.slack(_HEADLINE).overlaps(other.truth)


def _rounded(one: Figure, other: Figure) -> bool:
    """Say whether one figure is the other, or the other rounded: "25-litre" and "50 litres" are two figures."""
    apart, most = abs(one.value - other.value), max(one.value, other.value)
    if one.hedge or other.hedge:
        hedged = one.truth.overlaps(other.written) or other.truth.overlaps(one.written)
        return hedged and apart <= most * _HEADLINE
    return apart <= max(one.grain, other.grain) / 2 and apart <= most * _COARSE


def _usable(figure: Figure) -> bool:
    return figure.kind in _MEASURED and figure.form in (Form.DIGITS, Form.WORDS) and figure.value > 1


def _content(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about, without their endings."""
    return frozenset(_stem(w) for w in map(str.lower, _WORD.findall(text)) if len(w) > 2 and w not in _EMPTY)


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
