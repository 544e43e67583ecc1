"""Which country, or pair of countries, the text around a sentence is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.document import Scope
from factcheck.reference import names

if TYPE_CHECKING:
    from factcheck.claims.passages import Article, Sentence

#: So far back, in characters, a country still is what "the country" means …
BEFORE = 300
#: … and two still are what "the two countries" means.
PAIR_BEFORE = 600


class Mention(NamedTuple):
    """A country that the text names, and where."""

    start: int
    end: int
    country: str  #: ISO 3166 alpha-3, or a group such as EU27


def mentions(article: Article) -> list[Mention]:
    """Return the countries that an article names, in order; worked out once for each article."""
    return article.once("countries", lambda: [Mention(*each) for each in names.countries(article.text)])


def within(article: Article, start: int, end: int) -> list[Mention]:
    """Return the countries that a span of an article names."""
    return [mention for mention in mentions(article) if start <= mention.start < end]


def distinct(found: list[Mention]) -> tuple[str, ...]:
    """Return the countries of some mentions, each once, in alphabetical order."""
    return tuple(sorted({mention.country for mention in found}))


def pair_before(sentence: Sentence, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the two countries that "the two countries" means, given those that the sentence names itself.

    They are the last two that the text before names, or the two of the headline; none if there are others in between.
    """
    seen = list(named)
    for mention in reversed(within(sentence.article, sentence.start - PAIR_BEFORE, sentence.start)):
        if mention.country not in seen:
            seen.append(mention.country)
        if len(seen) == 2:
            return tuple(sorted(seen))
    both = tuple(sorted({*seen, *headline(sentence.article)}))
    return both if len(both) == 2 else ()


def single_before(sentence: Sentence, place: int) -> tuple[str, ...]:
    """Return the one country that "the country" means: the only one named just before, or in the headline."""
    for start, end in ((sentence.start, place), (sentence.start - BEFORE, sentence.start)):
        named = distinct(within(sentence.article, start, end))
        if named:
            return named if len(named) == 1 else ()
    named = headline(sentence.article)
    return named if len(named) == 1 else ()


def headline(article: Article) -> tuple[str, ...]:
    """Return the countries that the first heading names."""
    for block in article.document.blocks:
        if block.scope is Scope.HEADING:
            return distinct(within(article, block.start, block.end))
    return ()
