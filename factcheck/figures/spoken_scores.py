"""Scores in words and those of golf, darts and cricket: "two-nil", "five-under", "312 for 7"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.figures.scores import ODDS
from factcheck.figures.vocabulary import CARDINALS
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def read_word_score(t: Tokens, i: int) -> Draft | None:
    """Read "two-nil", "2-nil", "three-one", "one-all", "fifty-fifty", "20-to-1" at token `i`."""
    sign = t.words[i + 1]
    other = t.lows[i + 2]
    if sign not in {"-", "‑", "–"} or not t.glued(i + 1) or not t.glued(i + 2):
        return None
    value = CARDINALS.get(t.lows[i]) if not t.words[i].isdigit() else int(t.words[i])
    if value is None:
        return None
    if other == "for" and t.words[i + 3] in {"-", "‑"} and (t.lows[i + 4] in CARDINALS or t.words[i + 4].isdigit()):
        return Draft(i, i + 5, None, None, Kind.SCORE, label="split")  # of a share: "three-for-two"
    if other in {"nil", "all", "love"} and value < 20:
        return Draft(i, i + 3, None, None, Kind.SCORE, label="score")
    if t.lows[i] == other == "fifty":
        return Draft(i, i + 3, None, None, Kind.SCORE, label="ratio")
    if (
        other in {"one", "zero"}
        and not t.words[i].isdigit()
        and value < 20
        and (value != 1 or other == "one")
        and t.words[i + 3] != "-"
    ):
        return Draft(i, i + 3, None, None, Kind.SCORE, label="score")
    if (
        other == "to"
        and t.words[i + 3] in {"-", "‑"}
        and t.lows[i + 4] in {"1", "one"}
        and (t.lows[i + 5] in ODDS or t.lows[i - 1] == "at")
    ):
        return Draft(i, i + 5, None, None, Kind.SCORE, label="odds")
    return None


def read_golf(t: Tokens, i: int) -> Draft | None:
    """Read "five-under", "12-under", "a four-under 67", "312 for 7"."""
    if t.words[i + 1] in {"-", "‑"} and t.lows[i + 2] in {"under", "over"} and t.glued(i + 1) and t.glued(i + 2):
        last = i + 3
        if t.words[last] == "-" and t.lows[last + 1] == "par":
            last += 2
        if t.words[last].isdigit() and len(t.words[last]) == 2:
            last += 1
        return Draft(i, last, None, None, Kind.SCORE, label="score")
    word = t.words[i]
    if not word.isdigit():
        return None
    if (
        t.lows[i + 1] in {"for", "all"}
        and t.words[i + 2].isdigit()
        and int(t.words[i + 2]) <= 10
        and 10 <= int(word) <= 999
        and t.lows[i - 1]
        in {
            "are",
            "at",
            "reached",
            "on",
            "were",
            "made",
            "with",
            "declared",
            "to",
            "total",
            "score",
        }
        and not t.words[i + 3][:1].isalpha() | (t.words[i + 3] in {"%", "-"})
    ):
        return Draft(i, i + 3, None, None, Kind.SCORE, label="score")
    if (
        len(word) == 2
        and 58 <= int(word) <= 85
        and t.lows[i - 1] in {"a", "par"}
        and t.lows[i - 2] in {"shot", "carded", "shoots", "fired", "under"}
        and not (
            (t.words[i + 1][:1].isalpha() and t.lows[i + 1] not in {"to", "in", "on", "for", "at", "and", "with"})
            or t.words[i + 1] in {"%", "-"}
        )
    ):
        return Draft(i, i + 1, None, None, Kind.SCORE, label="score")
    if word == "180" and t.lows[i - 1] == "on" and t.lows[i - 2] in {"is", "was"}:
        return Draft(i, i + 1, None, None, Kind.SCORE, label="score")
    return None
