"""Words that tie figures together, and words that switch a check off."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A word with its hyphens; a percent sign or an apostrophe stands for itself.
_TOKEN = re.compile(r"[\w-]+|[%'’]")
#: In a phrase, a plus before a word says that it follows without a blank: "year +' +s".
_GLUED = re.compile(r"(?<=\w)(['%])(?=\w)")
_JOINED = re.compile(r"[\w-]")
#: No cue means the month by "may".
_MONTH = "May"


class Hit(NamedTuple):
    """A phrase found in a text; it answers as a match does."""

    text: str  #: the words as they stand in the text
    first: int
    last: int

    def start(self) -> int:
        """Return where it starts."""
        return self.first

    def end(self) -> int:
        """Return where it ends."""
        return self.last

    def span(self) -> tuple[int, int]:
        """Return both."""
        return self.first, self.last

    def group(self) -> str:
        """Return the words as they stand in the text."""
        return self.text


class Cue:
    """A set of words and phrases, looked up word by word: quicker to set up than a pattern, and to search with.

    >>> cue("up to", "at most").search("it was up to 30").span()
    (7, 12)
    >>> "Same store sales" in cue("same-store")
    True
    >>> "in May it rose" in cue("may")
    False
    """

    def __init__(self, *phrases: str) -> None:
        self.phrases: Final = phrases

    @cached_property
    def _table(self) -> dict[str, list[tuple[str, ...]]]:
        """The phrases as words, longest first, by their first word."""
        table: dict[str, set[tuple[str, ...]]] = {}
        for phrase in self.phrases:
            for words in _spellings(_GLUED.sub(r" +\1 +", phrase.lower()).split()):
                table.setdefault(words[0], set()).add(words)
        return {first: sorted(found, key=lambda words: (-len(words), words)) for first, found in table.items()}

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit]:
        """Yield the phrases in `text[start:end]`, in order, the longest at each place."""
        table, reached, stop = self._table, start, len(text) if end is None else end
        for token in _TOKEN.finditer(text, start, stop):
            found = table.get(token[0].lower())
            if found is None or token[0] == _MONTH:
                continue
            place = token.start()
            if place < reached or (place == start and place and _JOINED.match(text[place - 1])):
                continue
            for words in found:
                last = _follows(text, token.end(), stop, words)
                if last:
                    yield Hit(text[place:last], place, last)
                    reached = last
                    break

    def search(self, text: str, start: int = 0, end: int | None = None) -> Hit | None:
        """Return the first of the phrases in `text[start:end]`."""
        return next(self.finditer(text, start, end), None)

    def last(self, text: str, start: int = 0, end: int | None = None) -> Hit | None:
        """Return the last of the phrases in `text[start:end]`."""
        last = None
        for found in self.finditer(text, start, end):
            last = found
        return last

    def __contains__(self, text: str) -> bool:
        return self.search(text) is not None


def cue(*phrases: str) -> Cue:
    """Return the cue of these words and phrases; a hyphen stands for hyphen, blank or nothing."""
    return Cue(*phrases)


def _spellings(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the ways in which the words of a phrase may be written: a hyphen may be a blank, or nothing."""
    hyphen = next((place for place, word in enumerate(words) if "-" in word[1:-1]), None)
    if hyphen is None:
        yield tuple(words)
        return
    word = words[hyphen]
    for spelling in ([word], [word.replace("-", "")], word.split("-")):
        rest = _spellings(words[hyphen + 1 :]) if words[hyphen + 1 :] else iter([()])
        for tail in rest:
            yield (*words[:hyphen], *spelling, *tail)


def _follows(text: str, place: int, stop: int, words: tuple[str, ...]) -> int:
    """Return where the phrase ends whose first word ends at `place`; 0 if its other words do not follow."""
    for word in words[1:]:
        token = _TOKEN.search(text, place, stop)
        glued = word[0] == "+"
        if not token or token[0].lower().replace("’", "'") != word[glued:] or (token.start() == place) is not glued:
            return 0
        if not glued and not text[place : token.start()].isspace():
            return 0
        place = token.end()
    return place


#: Growth that is another quantity than the one between the two figures beside it.
OTHER_GROWTH = cue(
    "comparable", "comparable-store", "same-store", "like-for-like", "organic", "organically", "constant-currency",
    "constant currencies", "constant exchange rates", "currency-adjusted", "currency-neutral", "CAGR",
    "compound annual", "compounded annual", "compounded", "annualised", "annualized", "annual rate", "annual average",
    "average annual", "a year on average", "a year since", "per year", "per annum", "every year", "each year",
    "annually", "adjusted for inflation", "inflation-adjusted", "after inflation", "today's money", "constant prices",
    "in real terms", "real terms", "real wages",
    "real incomes", "local currency", "local currencies", "in dollar terms", "in euro terms", "in sterling terms",
    "on a reported basis", "seasonally adjusted annual",
)  # fmt: skip
#: Growth that often is: where it fits it is the same, where it does not it need not be.
ADJUSTED_GROWTH = cue(
    "underlying", "adjusted", "pro forma", "excluding", "core", "restated", "seasonally", "normalised", "normalized",
    "fx-neutral", "monthly average",
)  # fmt: skip
#: … with the words that may belong to the two figures as well.
PERHAPS_OTHER = cue(
    *ADJUSTED_GROWTH.phrases, "on average", "an average of", "average rate", "per capita", "nominal", "nominal terms"
)
#: What somebody expects …
EXPECTED = (
    "forecast", "forecasts", "forecasted", "expected", "expects", "expect", "projected", "projects", "projection",
    "predicted", "predicts", "outlook", "guidance",
)  # fmt: skip
#: … and with it what has not happened yet, or happens only on condition.
FORECAST = cue(
    *EXPECTED, "estimated to", "will", "would", "could", "may", "might", "should", "target", "targets", "targeting",
    "plans", "planned", "aims", "aim", "goal", "if", "unless", "budgeted", "hopes", "hoped", "set to", "likely",
)  # fmt: skip
#: Words after which a percent belongs to another clause.
CLAUSE = cue("and", "but", "while", "whereas", "although", "though", "despite", "as", "when", "after", "with")
