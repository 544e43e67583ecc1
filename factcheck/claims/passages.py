"""An article as a checker reads it: passages with their figures, sentences, and what stands between two figures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from factcheck.claims.sentences import sentences
from factcheck.model.claim import Claim
from factcheck.model.document import Scope
from factcheck.model.figure import Kind
from factcheck.reference.indicators import PHRASES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from factcheck.model.document import Block, Document
    from factcheck.model.figure import Figure

T = TypeVar("T")

#: A "sentence" of more figures is a table that lost its lines: nothing in it says which figure belongs to which. The
#: bound also keeps the work linear, whatever the text.
MOST = 48

_LEAD = re.compile(r"([A-Za-z]+(?:['’-][A-Za-z]+)*)[\s,(]*$")


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its figures and its date; the same object for all checkers, which only read it."""

    document: Document
    figures: tuple[Figure, ...]
    as_of: date | None
    home_currency: str = ""  #: the paper's own, ISO 4217
    #: How text names each indicator, in the user's own tables too.
    phrases: Mapping[str, str] = field(default_factory=lambda: PHRASES)
    memory: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)  #: see `once`

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.document.text

    def once(self, name: str, work: Callable[[], T]) -> T:
        """Return what `work` gives, done once for the whole article and remembered under a name."""
        if name not in self.memory:
            self.memory[name] = work()
        return cast("T", self.memory[name])

    def passages(self) -> Iterator[Passage]:
        """Yield the blocks that hold figures, in order."""
        starts = [figure.start for figure in self.figures]
        for index, block in enumerate(self.document.blocks):
            first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
            if first < last:
                yield Passage(self, index, block, self.figures[first:last])

    def passage(self, index: int) -> Passage:
        """Return the passage of one block, with or without figures."""
        block = self.document.blocks[index]
        inside = tuple(figure for figure in self.figures if block.start <= figure.start < block.end)
        return Passage(self, index, block, inside)

    def quoted(self, start: int, end: int) -> bool:
        """Say whether a span lies between quotation marks."""
        quotations = self.document.quotations
        index = bisect_right(quotations, (start, len(self.text) + 1)) - 1
        return index >= 0 and quotations[index][0] <= start and end <= quotations[index][1]


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of an article with the figures in it."""

    article: Article
    index: int  #: number of its block in the document
    block: Block
    figures: tuple[Figure, ...]

    @property
    def scope(self) -> Scope:
        """Where in the article it stands."""
        return self.block.scope

    @property
    def text(self) -> str:
        """The text of the whole article, to which all offsets refer."""
        return self.article.document.text

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of its figures, by which a rule knows that there is nothing for it here."""
        return frozenset(figure.kind for figure in self.figures)

    def sentences(self) -> list[Sentence]:
        """Return its sentences that hold figures, without those that hold too many to be prose (see MOST)."""
        return self.article.once(f"sentences of {self.index}", lambda: list(self._sentences()))

    def _sentences(self) -> Iterator[Sentence]:
        # A full stop inside a figure ("3.5", "Feb. 24") ends no sentence.
        spans = sentences(self.text, self.block.start, self.block.end, [(f.start, f.end) for f in self.figures])
        starts = [figure.start for figure in self.figures]
        for start, end in spans:
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            if first < last <= first + MOST:
                yield Sentence(self, start, end, self.figures[first:last])


class Sentence(NamedTuple):
    """One sentence with the figures in it; offsets refer to the whole article."""

    passage: Passage
    start: int
    end: int
    figures: tuple[Figure, ...]

    @property
    def article(self) -> Article:
        """The article it stands in."""
        return self.passage.article

    @property
    def text(self) -> str:
        """The words of this sentence."""
        return self.passage.text[self.start : self.end]

    def of(self, *kinds: Kind) -> list[Figure]:
        """Return its figures of these kinds, in order."""
        return [figure for figure in self.figures if figure.kind in kinds]

    def between(self, left: Figure, right: Figure) -> str:
        """Return the words between two figures, without the hedge of the second."""
        return self.passage.text[left.end : begin(right)]

    def before(self, figure: Figure, most: int = 80) -> str:
        """Return the words before a figure and its hedge: at most so many characters, and of this sentence only."""
        start = begin(figure)
        return self.passage.text[max(self.start, start - most) : start]

    def after(self, figure: Figure, most: int = 80) -> str:
        """Return the words after a figure, to the end of the sentence or at most so many characters."""
        return self.passage.text[figure.end : min(self.end, figure.end + most)]

    def masked(self, start: int, end: int, letter: Callable[[Figure], str] | None = None) -> str:
        """Return the words of a span in which every date and year is a run of the letter "y", and nothing moves.

        A full stop in "Feb. 24" then ends nothing, and a pattern need not know how dates are written. `letter` gives
        other figures a letter of their own, or "" to leave them as they stand.
        """
        letter = letter or _of_dates
        words = self.passage.text[start:end]
        for figure in self.figures:
            mark = letter(figure) if start <= figure.start and figure.end <= end else ""
            if mark:
                words = words[: figure.start - start] + mark * (figure.end - figure.start) + words[figure.end - start :]
        return words

    def lead(self, figure: Figure) -> str:
        """Return the last word before a figure and its hedge in lower case, such as "from" or "than"."""
        found = _LEAD.search(self.before(figure, 24))
        return found[1].lower() if found else ""

    def claim(
        self,
        code: str,
        roles: Mapping[str, Figure],
        cues: tuple[tuple[int, int], ...] = (),
        terms: object = None,
    ) -> Claim:
        """Bind figures of this sentence to a claim; `terms` is what the rule bound besides them."""
        spans = [(figure.start, figure.end) for figure in roles.values()]
        article = self.article
        quoted = self.passage.scope is Scope.QUOTATION or all(article.quoted(*span) for span in spans)
        return Claim(code, roles, self.passage.scope, article.as_of, quoted, cues, terms)


def _of_dates(figure: Figure) -> str:
    return "" if figure.kind.is_quantity else "y"


def maybe_year(figure: Figure) -> bool:
    """Say whether a bare number may be a year, for all that its own words tell."""
    return figure.kind is Kind.NUMBER and not figure.units and 1900 <= figure.value <= 2050 and figure.text.isdigit()


def begin(figure: Figure) -> int:
    """Return where a figure starts with the hedge before it, if there is one."""
    hedge = figure.hedge
    return hedge.start if hedge and hedge.end <= figure.start else figure.start


def finish(figure: Figure) -> int:
    """Return where a figure ends with the hedge after it, if there is one ("20 or more")."""
    hedge = figure.hedge
    return hedge.end if hedge and hedge.start >= figure.end else figure.end


def end_of(figure: Figure) -> int:
    """Return where a figure ends with the word that it counts."""
    return figure.counted.end if figure.counted and figure.counted.start >= figure.end else finish(figure)
