"""A score fits the games that were played and the margin that the text gives.

## What it checks
"won the series 3-2 in Game 7", "won the best-of-seven series 4-1 in six games": adds the two numbers of the score and
compares with the games played, and the winner's number with the length of the series. "Won by 12 points, 98-84", "by
212 votes: 1,904 to 1,592": takes the smaller number from the larger one.

## Why it matters
The score was right before the last game, and somebody forgot to add it.

## When it stays silent
A series that is led, tied or could be won; games of a season or a tour; scores of a single game; draws. Margins over
two games, in sets or wickets, or that may be rounded.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims.margins import Margin, margins
from factcheck.claims.records import Record
from factcheck.claims.shapes import blank
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Kind
from factcheck.model.finding import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "CON104"
NEEDS = ("score", "count")
PREVIEW = True

#: From here on a tally that ends in a zero may be rounded.
_ROUND = 1000
_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_NUMBER = rf"(?P<number>\d|{'|'.join(_NUMBERS)})"
_GAMES = _NUMBER.replace("number", "games")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "won": re.compile(r"\b(?:won|wins|win|clinched|clinches|took|takes|sealed|beat|beating|winning)\b"),
        "open": re.compile(
            r"\b(?:led|leads?|leading|could|would|if|tied|draw|drawn|ahead|trail\w*|will|must|before|after)\b"
        ),
        "played": re.compile(
            rf"^,? in (?:the decisive |the deciding )?(?:[Gg]ame {_NUMBER}\b|{_GAMES} games\b)(?! of (?!the series))"
        ),
        "best": re.compile(rf"best[- ]of[- ]{_NUMBER}\b"),
    }


class Terms(Record):
    """What is bound of the score of a series; of a margin it is the `Margin` itself."""

    won: int
    lost: int
    played: int  #: games that the text says were played; 0 if it does not say
    best: int  #: the most games that the series could have; 0 if the text does not say


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the scores of series that are over, and those with their margin."""
    for sentence in passage.sentences():
        for found in margins(sentence):
            roles = {"margin": found.margin, **dict(zip(("score", "other"), found.figures, strict=False))}
            yield sentence.claim(CODE, roles, terms=found)
        text = blank(sentence.text)
        if "series" not in text:
            continue
        patterns = _patterns()
        if not patterns["won"].search(text) or patterns["open"].search(text):
            continue
        for figure in sentence.of(Kind.SCORE):
            pair = _pair(figure)
            if pair is None or not re.search(r"\bseries,?\s*$", sentence.before(figure, 20)):
                continue
            played, best = _played(sentence, figure), _best(blank(sentence.before(figure, 40)))
            if played or best:
                yield sentence.claim(
                    CODE, {"score": figure}, terms=Terms(won=pair[0], lost=pair[1], played=played, best=best)
                )


def _pair(figure: Figure) -> tuple[int, int] | None:
    found = re.fullmatch(r"(\d{1,2})[-–](\d{1,2})", figure.text)
    if not found:
        return None
    one, other = sorted((int(found[1]), int(found[2])), reverse=True)
    return one, other


def _played(sentence: Sentence, score: Figure) -> int:
    found = _patterns()["played"].match(blank(sentence.after(score, 50)))
    return _number(found["number"] or found["games"]) if found else 0


def _best(text: str) -> int:
    found = _patterns()["best"].search(text)
    return _number(found["number"]) if found else 0


def _number(word: str) -> int:
    return _NUMBERS.get(word) or int(word)


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - adding two numbers needs no table
    """Compare the score with its margin, or with the games played and the length of the series."""
    if "margin" in claim.roles:
        return _margin(claim)
    score, terms = claim["score"], claim.bound(Terms)
    won, lost, played, best = terms.won, terms.lost, terms.played, terms.best
    step = (f"{won} + {lost} = {won + lost} games",)
    if played and won + lost != played:
        message = f"A series that ends {score.text} has {won + lost} games, not {played}."
        return finding(claim, Verdict.CONTRADICTED, message, reason="games", steps=step)
    if best and won != best // 2 + 1:
        message = f"A best-of-{best} series is won with {best // 2 + 1} games, not {won}."
        return finding(claim, Verdict.CONTRADICTED, message, reason="length", steps=step)
    return finding(claim, Verdict.SUPPORTED, f"{score.text} fits the games of the series.", steps=step)


def _margin(claim: Claim) -> Finding:
    """Compare the margin with the difference; numbers of four digits that end in zeros may be rounded."""
    margin, won, lost = claim["margin"], claim.bound(Margin).won, claim.bound(Margin).lost
    gap = abs(won - lost)
    step = (f"{max(won, lost):,} − {min(won, lost):,} = {gap:,}",)
    if gap == margin.value:
        return finding(claim, Verdict.SUPPORTED, f"The margin is {gap:,}.", steps=step)
    if min(won, lost) >= _ROUND and won % 10 == lost % 10 == 0:
        return unchecked(claim, "the numbers may be rounded")
    message = f"The difference between {won:,} and {lost:,} is {gap:,}, not {margin.text}."
    return finding(claim, Verdict.CONTRADICTED, message, reason="margin", steps=step)
