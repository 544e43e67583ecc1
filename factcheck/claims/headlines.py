"""A percentage in the headline and the two values in the lead: "Profit up 12%" above "rose from $4.1m to $4.6m"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.change_words import direction
from factcheck.claims.cues import FORECAST, OTHER_GROWTH, PERHAPS_OTHER
from factcheck.claims.endpoints import pairs
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.model.document import Scope
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.endpoints import Pair
    from factcheck.claims.passages import Article, Passage, Sentence
    from factcheck.model.figure import Figure

#: Longer first lines are no headlines but leads.
_LONGEST = 140
#: The lead is what stands within so many characters from the start of the body.
_LEAD = 500
#: So far before the two values stands what they are of.
_NEAR = 70
_WORD = Pattern(r"\b[a-z]{4,}", case=True)
#: The word before the one of direction is what rises or falls.
_LAST = Pattern(r"([A-Za-z]{4,}) (?:is |are |was |were )?$", case=True)
#: A headline about one stretch of time says nothing of another.
_STRETCH = Pattern(r"\b(?:quarter|half|month|week|year|nine|six|annual|Q[1-4]|H[12]|FY)")


class HeadlineChange(NamedTuple):
    """The change that a headline gives, and the two values of the lead."""

    sentence: Sentence  #: where the values stand
    change: Figure
    sign: int  #: the direction that the headline gives
    pair: Pair


def headline_changes(article: Article) -> Iterator[HeadlineChange]:
    """Yield the change of the headline if the lead gives both values of the same thing and no percentage of its own."""
    headline = next((b for b in article.document.blocks[:2] if b.scope is Scope.HEADING), None)
    if headline is None or headline.end - headline.start > _LONGEST:
        return
    text = article.text[headline.start : headline.end]
    figures = [f for f in article.figures if headline.start <= f.start < headline.end and f.kind.is_quantity]
    if len(figures) != 1 or figures[0].kind is not Kind.PERCENT or _elsewhere(text):
        return
    change = figures[0]
    way = direction(article.text, headline.start, headline.end)
    subject = way and _LAST.search(article.text, headline.start, way[1][0])
    if way is None or not subject or change.form is Form.RANGE or change.value <= 0:
        return
    found = list(_in_lead(article, headline.end, text, _singular(subject[1])))
    if len(found) == 1 and not _told(article, change, headline.end):
        sentence, pair = found[0]
        yield HeadlineChange(sentence, change, way[0], pair)


def _in_lead(article: Article, start: int, text: str, subject: str) -> Iterator[tuple[Sentence, Pair]]:
    """Yield the pairs of values in the lead that are of what the headline says rises or falls."""
    for passage in _lead(article, start):
        for sentence in passage.sentences():
            said = sentence.text
            if _elsewhere(said) or not _one_time(text, said):
                continue
            for pair in pairs(sentence):
                first = min(begin(pair.old), begin(pair.new))
                before = _words(article.text[max(sentence.start, first - _NEAR) : first])
                if subject in before and pair.old.value > 0 and not pair.crossing:
                    yield sentence, pair


def _elsewhere(text: str) -> bool:
    """Say whether a text tells of growth of another kind, or of what has not happened yet."""
    return text in FORECAST or text in OTHER_GROWTH or text in PERHAPS_OTHER


def _lead(article: Article, start: int) -> Iterator[Passage]:
    for passage in article.passages():
        if passage.block.start > start + _LEAD:
            return
        if passage.block.start >= start and passage.scope is Scope.BODY:
            yield passage


def _told(article: Article, change: Figure, start: int) -> bool:
    """Say whether the body gives a percentage that the headline may mean."""
    figures = (f for f in article.figures if f.start >= start and f.kind is Kind.PERCENT)
    return any(f.truth.overlaps(change.truth) for f in figures)


def _words(text: str) -> set[str]:
    """Return the words of a text that are no names, in the singular; the first may have its capital."""
    return {_singular(found[0]) for found in _WORD.finditer(text[:1].lower() + text[1:])}


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")


def _one_time(headline: str, said: str) -> bool:
    one = {found[0].lower() for found in _STRETCH.finditer(headline)}
    return not one or one <= {found[0].lower() for found in _STRETCH.finditer(said)}
