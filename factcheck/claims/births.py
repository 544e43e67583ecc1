"""Who an article says was born when: dates of birth by family name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.claims.passages import Article, Sentence
    from factcheck.model.figure import Figure

_BORN = Pattern(r"\b(?:born|b\.)(?:\s+[^.;()\d]{0,50})?\s+(?:on\s+|in\s+|the\s+)*$")
_BIRTH = Pattern(r"\bborn\b")
_NAMED = Pattern(r"([A-Z][\w'’-]{2,})(?:\s*\(|,?\s+(?:who\s+)?(?:was\s+|is\s+)?(?:also\s+)?born\b)", case=True)
#: "(June 7, 1955 – August 13, 1989)" are two dates where "(1955–1989)" is one.
_TO = Pattern(r"\s*[–—-]\s*(?:[A-Z][a-z]+\.?\s+\d{1,2},\s+)?\d{4}\)")
_LIFE = Pattern(r"([A-Z][\w'’-]{2,})\s*\($", case=True)


def births(sentence: Sentence) -> list[Figure]:
    """Return the one date of birth of a sentence; none if it speaks of two births."""
    text = sentence.text
    first = _BIRTH.search(text)
    if first is None and "b." not in text:
        return []
    found = [
        date
        for date in sentence.of(Kind.DATE, Kind.YEAR)
        if _BORN.search(sentence.passage.text, max(sentence.start, date.start - 70), date.start)
    ]
    again = _BIRTH.search(text, first.end()) if first else None
    return found if again is None and len(found) == 1 else []


def by_name(article: Article) -> dict[str, list[Figure]]:
    """Return the dates of birth of an article by family name; worked out once for each article."""
    return article.once("births", lambda: _by_name(article))


def _by_name(article: Article) -> dict[str, list[Figure]]:
    known: dict[str, list[Figure]] = {}
    for passage in article.passages():
        for sentence in passage.sentences():
            for name, date in _named(sentence):
                known.setdefault(name, []).append(date)
    return known


def _named(sentence: Sentence) -> list[tuple[str, Figure]]:
    text = sentence.passage.text
    found = []
    for date in births(sentence):
        name = _NAMED.last(text, sentence.start, date.start)
        if name:
            found.append((name[1], date))
    for date in sentence.of(Kind.DATE, Kind.YEAR):
        if date.date and (date.date.until or _TO.match(text, date.end, sentence.end)):
            life = _LIFE.search(text, max(sentence.start, date.start - 40), date.start)
            if life:
                found.append((life[1], date))
    return found
