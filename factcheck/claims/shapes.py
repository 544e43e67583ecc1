"""The shape of a sentence: its words with a short mark for every figure, so that a pattern reads like the sentence.

"54 of the 100 senators, or 54 percent" has the shape `⟨n0⟩ of the ⟨n1⟩ senators, or ⟨p2⟩`. Hedges are left out, since
they belong to the figure. A pattern is written with `mark("n", "part")`, which stands for one such figure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.passages import begin, finish
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

_SPACE = re.compile(r"\s+")
#: One letter for each sort of figure; what is not listed here stays in the shape as its own words.
LETTERS = {
    Kind.MONEY: "m",
    Kind.PERCENT: "p",
    Kind.POINTS: "o",
    Kind.QUANTITY: "q",
    Kind.COUNT: "n",
    Kind.NUMBER: "n",
    Kind.RATIO: "r",
    Kind.MULTIPLE: "x",
    Kind.DURATION: "d",
    Kind.AGE: "a",
    Kind.SCORE: "s",
}


class Shape(NamedTuple):
    """A sentence with marks for its figures."""

    sentence: Sentence
    text: str

    def figure(self, found: re.Match[str], name: str) -> Figure:
        """Return the figure that a named mark of a pattern stands for."""
        return self.sentence.figures[int(found[name][2:-1])]


def blank(text: str) -> str:
    """Return a text with one blank for any white space: patterns need not think of no-break spaces and line ends."""
    return _SPACE.sub(" ", text)


def mark(letters: str, name: str) -> str:
    """Return the pattern of one figure of these sorts, as a named group.

    >>> import re
    >>> re.fullmatch(mark("np", "part"), "⟨p3⟩")["part"]
    '⟨p3⟩'
    """
    return rf"(?P<{name}>⟨[{letters}]\d+⟩)"


def shape(sentence: Sentence) -> Shape:
    """Return the shape of a sentence, worked out once for all checkers."""
    return sentence.article.once(f"shape {sentence.start}", lambda: _shape(sentence))


def plain(sentence: Sentence) -> Shape:
    """Return the shape without the brackets that give a figure in another measure: "$1.2 billion (€1.1 billion)"."""
    return sentence.article.once(f"plain shape {sentence.start}", lambda: _plain(shape(sentence)))


#: The same in another measure, in brackets behind it, with no words of its own but those of a unit.
_AGAIN = re.compile(r"(⟨([mq])(\d+)⟩(?: [\w'’-]+){0,2}) \((?:or )?⟨\2(\d+)⟩(?: a [a-z]+)?\)")


def _plain(seen: Shape) -> Shape:
    if ") " not in seen.text and ")," not in seen.text:
        return seen

    def without(found: re.Match[str]) -> str:
        one, other = (seen.sentence.figures[int(found[group])] for group in (3, 4))
        return found[1] if set(one.units).isdisjoint(other.units) else found[0]

    return Shape(seen.sentence, _AGAIN.sub(without, seen.text))


def _shape(sentence: Sentence) -> Shape:
    text = sentence.passage.text
    pieces: list[str] = []
    at = sentence.start
    for index, figure in enumerate(sentence.figures):
        letter = LETTERS.get(figure.kind)
        first, last = begin(figure), finish(figure)
        if figure.hedge and figure.hedge.text.startswith("or "):
            first += len("or ")  # "53 of the 100 votes, or more than half": the word ties the two
        if letter is None or first < at:
            continue
        pieces += [text[at:first], f"⟨{letter}{index}⟩"]
        at = last
    pieces.append(text[at : sentence.end])
    return Shape(sentence, blank("".join(pieces)))
