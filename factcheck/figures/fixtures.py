"""Results without a hyphen: "Arsenal 3 Chelsea 0", "Pistons 97, Pacers 94"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.draft import Draft
from factcheck.figures.name_words import BEFORE, MONTH_NAMES, NO_TITLE
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

_ENDS = frozenset({"", "\n", ".", ":", ",", ";", ")", "(", "|", "'", "’", '"', "”"})


def read_fixture(t: Tokens, i: int) -> Draft | None:
    """Read the points of one side at token `i`, where the other side stands beside it with its own.

    >>> from factcheck.figures.tokens import Tokens
    >>> [read_fixture(Tokens("Leeds 2, Hull 1."), i) is not None for i in (1, 4)]
    [True, True]
    """
    if t.words[i + 1] == "(" and _side(t, i - 1) and _behinds(t, i):
        return Draft(i, i + 4, None, None, Kind.SCORE, label="score")
    if not _points(t, i) or not _side(t, i - 1):
        return None
    if not _other_after(t, i) and not _other_before(t, i):
        return None
    return Draft(i, i + 1, None, None, Kind.SCORE, label="score")


def _behinds(t: Tokens, i: int) -> bool:
    """Whether goals and behinds make the points in the bracket: "Hawthorn 14.11 (95)"."""
    goals, point, behinds = t.words[i].partition(".")
    total = t.words[i + 2]
    if not (point and goals.isdigit() and behinds.isdigit() and total.isdigit() and t.words[i + 3] == ")"):
        return False
    return len(total) <= 3 and len(t.words[i]) <= 5 and 6 * int(goals) + int(behinds) == int(total)


def _points(t: Tokens, i: int) -> bool:
    return t.words[i].isdigit() and len(t.words[i]) <= 3 and t.spaced(i)


def _side(t: Tokens, j: int) -> bool:
    """Whether token `j` may end the name of a team."""
    word, low = t.words[j], t.lows[j]
    return (
        word[:1].isupper()
        and word.isalpha()
        and len(word) > 2
        and low not in NO_TITLE
        and low not in MONTH_NAMES
        and low not in units.NAMES
        and low not in BEFORE
    )


def _other_after(t: Tokens, i: int) -> bool:
    comma = t.words[i + 1] == ","
    j = k = i + 2 if comma else i + 1
    while k < j + 4 and t.words[k][:1].isupper() and t.words[k].isalpha():
        k += 1
    return k > j and _side(t, k - 1) and _points(t, k) and t.words[k + 1] in _ENDS and _alike(t, i, k, comma=comma)


def _other_before(t: Tokens, i: int) -> bool:
    if t.words[i + 1] not in _ENDS:
        return False
    k = i - 1
    while k > i - 5 and t.words[k][:1].isupper() and t.words[k].isalpha():
        k -= 1
    comma = t.words[k] == ","
    if comma:
        k -= 1
    return _points(t, k) and _side(t, k - 1) and _alike(t, k, i, comma=comma)


def _alike(t: Tokens, a: int, b: int, *, comma: bool) -> bool:
    """Whether two numbers may be the points of two sides: those of basketball need the comma of a results column."""
    return comma or max(len(t.words[a]), len(t.words[b])) <= 2
