"""Which series a figure is about: the indicator that the sentence names, and the country or pair of countries."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claims.cues import cue
from factcheck.model.document import Scope
from factcheck.model.figure import Form, Kind
from factcheck.reference import names

if TYPE_CHECKING:
    from factcheck.claims.passages import Article, Sentence
    from factcheck.model.figure import Figure

#: What ties an indicator to the figure after it. "By" does not: it gives a change.
_LINK = re.compile(
    r"\b(?:of|was|were|is|are|has|had|reached|reaching|stood at|stands at|standing at|totall?ed|totall?ing|totals?|"
    r"hit|hitting|amounted to|amounts to|came to|comes to|rose to|grew to|fell to|climbed to|dropped to|increased to|"
    r"declined to|surged to|jumped to|exceeded|exceeds|surpassed|topped|tops|passed|at|worth|valued at|estimated at|to)\b",
    re.IGNORECASE,
)
#: Words between indicator and figure that make it another quantity.
_OTHER = cue(
    "by", "per capita", "per head", "per person", "growth", "deficit", "surplus", "ratio", "share", "percent of",
    "% of", "debt", "forecast", "expected", "target", "if", "would", "will", "could", "about half", "half of",
    "part of", "aged", "under the age", "working-age", "more than doubled", "ranked", "loss", "lost", "cost",
    "costs", "worth of", "since", "density", "voting-age",
)  # fmt: skip
_PAIR = cue(
    "the two countries", "the two nations", "the two sides", "the two neighbours", "the two neighbors",
    "the two states", "the two powers", "the two economies", "both countries", "both nations", "both sides",
    "bilateral", "two-way", "mutual",
)  # fmt: skip
#: Words that name an indicator only beside a country: "trade" may be in shares, "output" a mill's.
_WEAK = frozenset({"trade", "output", "economy", "inhabitants", "residents", "inflation", "economic growth", "cpi"})
FEW = 12
_BETWEEN = re.compile(r"\b(?:between|with)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A country that the text names, and where."""

    start: int
    end: int
    country: str  #: ISO 3166 alpha-3


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is about, as far as the text binds it."""

    indicator: str
    start: int  #: span of the phrase that names the indicator
    end: int
    countries: tuple[str, ...]  #: one, or two for what lies between them; none if the text does not bind it
    reporter: str = ""  #: whose statistics the sentence cites: CHN for "according to Chinese customs"


def mentions(article: Article) -> list[Mention]:
    """Return the countries that an article names, in order; worked out once for each article."""
    return article.once("countries", lambda: [Mention(*each) for each in names.countries(article.text)])


def indicators(article: Article) -> list[tuple[int, int, str]]:
    """Return where an article names an indicator, in order, the longest phrase at each place; worked out once."""
    return article.once("indicators", lambda: _indicators(article.text))


def _indicators(text: str) -> list[tuple[int, int, str]]:
    lowered = text.lower()
    if len(lowered) != len(text):  # some letters lower to two: keep the places
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    found: dict[int, tuple[int, int, str]] = {}
    for phrase, indicator in names.phrases().items():
        start = lowered.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            whole = not lowered[start - 1 : start].isalpha() and not lowered[end : end + 1].isalpha()
            if whole and end > found.get(start, (0, 0, ""))[1]:
                found[start] = (start, end, indicator)
            start = lowered.find(phrase, end)
    ordered = sorted(found.values())
    return [each for each, before in zip(ordered, [(0, 0, ""), *ordered], strict=False) if each[0] >= before[1]]


def about(sentence: Sentence, start: int) -> Subject | None:
    """Return what the figure that starts at `start` is a level of; None if the sentence names no indicator for it."""
    text = sentence.passage.text
    named = indicators(sentence.article)
    index = bisect_left(named, (start,)) - 1
    if index < 0 or named[index][0] < sentence.start:
        return None
    first, last, indicator = named[index]
    gap = text[last:start]
    if len(gap) > 120 or not _LINK.search(gap) or gap in _OTHER or ";" in gap:
        return None
    if any(last <= f.start < start and f.kind.is_quantity and not few(f) for f in sentence.figures):
        return None
    bound = _bound(sentence, first, last, start, indicator)
    if not bound and text[first:last].lower() in _WEAK:
        return None
    return Subject(indicator, first, last, bound, _reporter(sentence))


def few(figure: Figure) -> bool:
    """Say whether a figure is a small number in words: "the two countries"."""
    return figure.form is Form.WORDS and figure.kind is Kind.COUNT and figure.value <= FEW


def _bound(sentence: Sentence, first: int, last: int, figure: int, indicator: str) -> tuple[str, ...]:
    article, text = sentence.article, sentence.passage.text
    here = [m for m in mentions(article) if sentence.start <= m.start < sentence.end]
    pair = "trade" in indicator
    # Before the figure; a country after it is where something else happens.
    near = [m for m in here if m.start < figure]
    if pair:
        named = _distinct([m.country for m in near])
        if len(named) == 2 and (
            _BETWEEN.search(text, sentence.start, figure) or text[sentence.start : figure] in _PAIR
        ):
            return named
        if text[sentence.start : sentence.end] in _PAIR or len(named) == 1:
            return _pair_before(sentence, named)
        return ()
    beside = [m for m in near if 0 <= first - m.end <= 24 and _plain(text[m.end : first])]
    beside += [
        m
        for m in near
        if 0 <= m.start - last <= 12 and re.fullmatch(r"\s+(?:of|in|for)\s+(?:the\s+)?", text[last : m.start])
    ]
    if beside:
        return (beside[-1].country,) if len(_distinct([m.country for m in beside])) == 1 else ()
    if re.search(
        r"\b(?:the (?:country|nation)['’]s?|its|our)\s+(?:\w+\s+){0,2}$", text[max(sentence.start, first - 30) : first]
    ):
        return _single_before(sentence)
    return ()


def _plain(gap: str) -> bool:
    """Say whether only a possessive and adjectives stand between a country and the indicator."""
    return bool(re.fullmatch(r"(?:['’]s?)?\s+(?:[a-z-]+\s+){0,2}", gap))


def _pair_before(sentence: Sentence, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the two countries that the sentences before are about: "the two countries"."""
    seen = list(named)
    for mention in reversed([m for m in mentions(sentence.article) if m.start < sentence.start]):
        if sentence.start - mention.start > 600 and len(seen) < 2:
            break
        if mention.country not in seen:
            seen.append(mention.country)
        if len(seen) == 2:
            return tuple(sorted(seen))
    return _distinct([*seen, *_headline(sentence.article)]) if len(seen) < 2 else ()


def _single_before(sentence: Sentence) -> tuple[str, ...]:
    """Return the one country that the three hundred characters before are about; none if there are two."""
    near = [m.country for m in mentions(sentence.article) if sentence.start - 300 < m.start < sentence.start]
    named = _distinct(near) or _headline(sentence.article)
    return named if len(named) == 1 else ()


def _headline(article: Article) -> tuple[str, ...]:
    for block in article.document.blocks:
        if block.scope is Scope.HEADING:
            return _distinct([m.country for m in mentions(article) if block.start <= m.start < block.end])
    return ()


def _distinct(countries: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(countries)))


_CITED = re.compile(r"\b(?:according to|figures? from|data from|said|says|showed?|by)\b[^.;]{0,60}", re.IGNORECASE)
_OFFICE = cue("customs", "statistics", "statistical", "census", "central bank", "bureau", "ministry")


def _reporter(sentence: Sentence) -> str:
    """Return the country whose office the sentence cites; "" if it cites none."""
    text = sentence.passage.text
    for cited in _CITED.finditer(text, sentence.start, sentence.end):
        if cited[0] in _OFFICE:
            for mention in mentions(sentence.article):
                if cited.start() <= mention.start < cited.end():
                    return mention.country
    return ""
