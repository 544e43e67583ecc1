"""A change without its base, and the sentence that gives it: "rose 8 percent to 1.62 billion in 2021" … "in 2020".

The two are bound only if they name the same thing in the same words and say their years.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.base_times import SEQUENTIAL
from factcheck.claims.change_directions import direction_before
from factcheck.claims.change_words import FALLING, NEUTRAL, RISING
from factcheck.claims.changes import changes
from factcheck.claims.cues import OTHER_GROWTH, PERHAPS_OTHER, cue
from factcheck.claims.endpoints import MEASURED, is_step, pairs
from factcheck.claims.likeness import alike, carried
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.percents import says_change
from factcheck.model.document import Scope
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Article, Sentence
    from factcheck.model.figure import Figure

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]+")
#: Words that say nothing about what a value is of.
_EMPTY = frozenset(
    """the and for that this with its his her their has had have was were are been came come stood totalled totaled
    amounted reached numbered counted said after before then year years during percent per cent pct by in at to of from
    on an it is be million billion trillion thousand according figures data office statistics showed just only about
    nearly over some more than again also had earlier when still""".split()
)
_FROM_YEAR = Pattern(r"\s*(?:from|on|over|compared with|compared to|against|versus|than in)\s+(?:the\s+)?")
_SINCE = Pattern(r"\b(?:since|over|a year|each year|every year|annually|per year|on average)\b")
#: A value that is no plain level of its year.
_APART = cue(
    "forecast", "expected", "expects", "projected", "would", "will", "could", "may", "might", "if", "target", "plans",
    "estimated", "half", "quarter", "month", "months", "first", "second", "third", "fourth", "fiscal", "financial year",
    "rival", "including", "excluding", "made up", "by june", "so far", "each", "both", "respectively", "part of",
    "euro terms", "dollar terms",
)  # fmt: skip


class Implied(NamedTuple):
    """A change, the value that it led to, and the value that another sentence gives for its base."""

    sentence: Sentence
    percent: Figure
    old: Figure
    new: Figure
    base: int  #: the year that the change is counted from
    sign: int
    cue: tuple[int, int]


class _Told(NamedTuple):
    sentence: Sentence
    value: Figure
    year: int
    words: frozenset[str]


class _Led(NamedTuple):
    told: _Told
    percent: Figure
    base: int
    way: tuple[int, tuple[int, int]]


def implied(article: Article) -> Iterator[Implied]:
    """Yield the changes of an article whose base stands in another of its sentences."""
    sentences = [s for p in article.passages() if p.scope is Scope.BODY for s in p.sentences()]
    led = [each for s in sentences if s.of(Kind.PERCENT) for each in _led(s)]
    if not led:
        return
    levels = [level for s in sentences if not s.of(Kind.PERCENT) and (level := _level(s))]
    for told, percent, base, (sign, place) in led:
        found = [
            level for level in levels
            if level.year == base and level.words == told.words and alike(level.value, told.value)
        ]  # fmt: skip
        if len(found) == 1:
            old = carried(found[0].value, told.value)
            yield Implied(told.sentence, percent, old, told.value, base, sign, place)


def _led(sentence: Sentence) -> Iterator[_Led]:
    """Yield the change of a sentence that has one percentage, one value and its year, and the year that it is from."""
    percents, text = sentence.of(Kind.PERCENT), sentence.passage.text
    years = [f for f in sentence.of(Kind.YEAR, Kind.DATE) if f.date]
    if len(percents) != 1 or not 1 <= len(years) <= 2 or not says_change(sentence, percents[0]):
        return
    percent = percents[0]
    way = direction_before(sentence, percent)
    bases = [y for y in years if y.start >= percent.end and _FROM_YEAR.fullmatch(text[percent.end : y.start])]
    own = [y for y in years if y not in bases]
    if way is None or way[0] == 0 or len(own) != 1 or _other(sentence, percent, bases) or changes(sentence):
        return
    told = _told(sentence, own[0])
    if told and not pairs(sentence):
        base = bases[0].date.year if bases and bases[0].date else told.year - 1
        if base is not None and base < told.year:
            yield _Led(told, percent, base, way)


def _other(sentence: Sentence, percent: Figure, bases: list[Figure]) -> bool:
    """Say whether the change may be of another kind, or over another time, than from one year to the next."""
    text = sentence.text
    if text in OTHER_GROWTH or text in PERHAPS_OTHER or SEQUENTIAL.search(text):
        return True
    return not bases and _SINCE.search(sentence.after(percent, 24)) is not None


def _level(sentence: Sentence) -> _Told | None:
    years = [f for f in sentence.of(Kind.YEAR, Kind.DATE) if f.date]
    return _told(sentence, years[0]) if len(years) == 1 else None


def _told(sentence: Sentence, year: Figure) -> _Told | None:
    """Return the one value of a sentence with its year and the words for what it is of."""
    values = [f for f in sentence.figures if f.kind in MEASURED and f.kind is not Kind.DURATION]
    date = year.date
    if len(values) != 1 or values[0].form is not Form.DIGITS or sentence.text in _APART or date is None:
        return None
    if date.month or date.quarter or date.fiscal or date.until or date.decade or date.year is None:
        return None
    value = values[0]
    if is_step(sentence.before(value, 24)) or value.per or value.low != value.high:
        return None
    return _Told(sentence, value, date.year, _words(sentence, value))


def _words(sentence: Sentence, value: Figure) -> frozenset[str]:
    """Return the words of a sentence that say what its value is of: neither figures nor words of change."""
    text = sentence.passage.text
    taken = [(begin(f), f.end) for f in sentence.figures]
    found = set()
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        plain = word[0].lower()
        inside = any(start <= word.start() < end for start, end in taken)
        if inside or len(plain) < 3 or plain in _EMPTY or any(plain in ways for ways in (RISING, FALLING, NEUTRAL)):
            continue
        found.add(plain.removesuffix("s"))
    if value.counted:
        found.add(value.counted.head)
    return frozenset(found)
