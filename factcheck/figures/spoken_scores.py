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
    """Read "five-under", "12-under", "a four-under 67", "312 for 7"; the first reader that knows the pair decides."""
    if t.words[i + 1] in {"-", "‑"}:
        return _under_par(t, i)
    if t.lows[i + 1] == "under":
        return _under(t, i)
    if not t.words[i].isdigit():
        return None
    if t.lows[i + 1] in {"for", "all"}:
        return _innings(t, i) or _bowled(t, i)
    return _round(t, i) if t.lows[i - 1] in {"a", "par"} else _darts(t, i)


def _score(first: int, last: int) -> Draft:
    return Draft(first, last, None, None, Kind.SCORE, label="score")


def _under_par(t: Tokens, i: int) -> Draft | None:
    """Read "five-under" and "a four-under-par 67"."""
    if t.lows[i + 2] not in {"under", "over"} or not t.glued(i + 1) or not t.glued(i + 2):
        return None
    last = i + 3
    if t.words[last] == "-" and t.lows[last + 1] == "par":
        last += 2
    if t.words[last].isdigit() and len(t.words[last]) == 2:
        last += 1
    return _score(i, last)


def _under(t: Tokens, i: int) -> Draft | None:
    """Read "leads at 11 under"."""
    if "," in t.words[i] or t.lows[i - 1] not in {"at", "to", "is", "finished"}:
        return None
    return _score(i, i + 2) if t.lows[i + 2] in {"", ".", ",", ";", "par", "after", "\n", ")"} else None


def _innings(t: Tokens, i: int) -> Draft | None:
    """Read "312 for 7", and "slipped from 265 for 3 to 311 all out" in a report of cricket."""
    wickets, following = t.words[i + 2], t.lows[i + 3]
    if t.lows[i + 1] == "all" and wickets == "out" and any(t.mentions(word) for word in _CRICKET[:-1]):
        return _score(i, i + 3)
    if not wickets.isdigit() or int(wickets) > 10 or following in {"%", "-"}:
        return None
    if not 10 <= int(t.words[i]) <= 999 or t.lows[i - 1] not in _STANDING:
        return None
    if following[:1].isalpha() and (following not in _GOING_ON or not any(t.mentions(word) for word in _CRICKET)):
        return None
    return _score(i, i + 3)


def _bowled(t: Tokens, i: int) -> Draft | None:
    """Read "finished with 5 for 45" in a report of cricket."""
    runs = t.words[i + 2]
    if t.lows[i + 1] != "for" or not runs.isdigit() or int(t.words[i]) > 10 or len(runs) > 3:
        return None
    if t.lows[i - 1] not in _BOWLING or t.lows[i + 3] in {"%", "-", "percent", "per"}:
        return None
    return _score(i, i + 3) if any(t.mentions(word) for word in _CRICKET) else None


def _round(t: Tokens, i: int) -> Draft | None:
    """Read "shot a 67"."""
    word, following = t.words[i], t.lows[i + 1]
    if len(word) != 2 or not 58 <= int(word) <= 85:
        return None
    counts = following[:1].isalpha() and following not in {"to", "in", "on", "for", "at", "and", "with"}
    if t.lows[i - 2] not in _PLAYED or counts or following in {"%", "-"}:
        return None
    return _score(i, i + 1)


def _darts(t: Tokens, i: int) -> Draft | None:
    """Read "is on 180"."""
    on = t.words[i] == "180" and t.lows[i - 1] == "on" and t.lows[i - 2] in {"is", "was"}
    return _score(i, i + 1) if on else None


_STANDING = frozenset("are at reached on were made with declared to total score from".split())
_GOING_ON = frozenset("to in at when before after and on by with off".split())
_PLAYED = frozenset("shot carded shoots fired under".split())
_BOWLING = frozenset("with of took takes taking claimed returned".split())
_CRICKET = ("wicket", "overs", "innings", "bowler", "all out")
