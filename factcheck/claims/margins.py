"""A score or vote and the margin that the text gives for it: "won by 12 points, 98-86"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.cues import cue
from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import mark, shape
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.claims.shapes import Shape
    from factcheck.model.figure import Figure

_THINGS = r"(?:votes?|points?|goals?|seats?|ballots?)"
_TALLY = rf"(?:{mark('s', 'score')}|{mark('n', 'won')}(?: votes)? to {mark('n', 'lost')})"
_CLOSED = r"(?=\s*(?:[.;:)–—]|$|,(?! (?:\d|⟨)))|, (?:in|on|at|with|after|and|but|to|the|a) )"
_MARGIN = mark("n", "margin")
#: Won by 12 points, 98-86; won by 212 votes: 1,904 to 1,692
_BY = Pattern(rf"\bby {_MARGIN} {_THINGS}(?:, | \(|: | – | — |, by ){_TALLY}{_CLOSED}", case=True)
#: Voted 52-48, a margin of four votes; passed by 61 votes to 39, a majority of 22
_OF = Pattern(
    rf"{_TALLY}(?: votes| points)?, (?:giving it |for |by )?an? (?:[a-z]+ )?(?:margin|majority|lead) of {_MARGIN}"
    rf"(?: {_THINGS})?(?=\s*(?:[.,;:)–—]|$))",
    case=True,
)
#: Two games or rounds make one margin, and sets, legs and shoot-outs are counted otherwise.
_OTHERWISE = cue(
    "aggregate", "on aggregate", "overall", "set", "sets", "leg", "legs", "penalties", "shoot-out", "extra",
    "half-time", "at half", "quarter", "handicap", "wickets", "combined", "both", "twice", "series", "up from",
    "down from", "from", "abstained", "abstentions", "needed", "average", "more than", "each", "respectively",
    "poll", "polls",
)  # fmt: skip
_PAIR = Pattern(r"(\d{1,3})[-–](\d{1,3})")


class Margin(NamedTuple):
    """Two numbers, and what the text says lies between them."""

    margin: Figure
    figures: tuple[Figure, ...]  #: the score, or the two numbers
    won: int
    lost: int


def margins(sentence: Sentence) -> Iterator[Margin]:
    """Yield the margins of a sentence that stand beside their score or vote."""
    figures = sentence.figures
    if len(figures) < 2 or (len(figures) == 2 and all(figure.kind is not Kind.SCORE for figure in figures)):
        return
    text = sentence.text
    if " by " not in text and "margin of" not in text and "majority of" not in text and "lead of" not in text:
        return
    seen = shape(sentence)
    for pattern in (_BY, _OF):
        for found in pattern.finditer(seen.text):
            if text in _OTHERWISE:
                return
            margin = seen.figure(found, "margin")
            tally = _tally(seen, found["score"], found["won"], found["lost"])
            if tally and margin.hedge is None and _whole(margin):
                yield Margin(margin, *tally)


def _tally(seen: Shape, *marks: str | None) -> tuple[tuple[Figure, ...], int, int] | None:
    figures = tuple(seen.sentence.figures[int(found[2:-1])] for found in marks if found)
    if len(figures) == 1:
        found = _PAIR.fullmatch(figures[0].text)
        return (figures, int(found[1]), int(found[2])) if found else None
    if any(figure.hedge or not _whole(figure) for figure in figures):
        return None
    return figures, int(figures[0].value), int(figures[1].value)


def _whole(figure: Figure) -> bool:
    plain = figure.kind in (Kind.COUNT, Kind.NUMBER) and figure.form in (Form.DIGITS, Form.WORDS)
    return plain and figure.step == 1 and figure.value.denominator == 1
