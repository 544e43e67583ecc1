"""Numbers near a part and its share that may be the whole where no word says which: "75 of them, or 18 percent".

None of them is tied, so such a share is only ever supported, by the nearest one of which it holds, or left unchecked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.endpoints import alike
from factcheck.claims.passages import maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.claims.shares import holds
from factcheck.model.document import Scope
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

MEASURED = (Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.QUANTITY)
_COUNTED = (Kind.COUNT, Kind.NUMBER)
#: How many sentences back the whole is looked for.
_BACK = 3
#: Among more numbers one fits by chance.
_MOST = 6
#: What stands before the value of another time: "up from 578 million", "74 percent up on 238".
_EARLIER = Pattern(
    r"\b(?:from|than|against|versus|vs\.?|compared (?:with|to)|(?:up|down) on|percent on|per cent on|% on)"
    r"(?: (?:the|some|about|only|just|a))*\s$"
)


def fits(part: Figure, whole: Figure) -> bool:
    """Say whether one figure can be the whole of the other: unit, what it is per, no year."""
    if maybe_year(part) or maybe_year(whole) or part.per != whole.per:
        return False
    if whole.kind is Kind.NUMBER and part.kind not in _COUNTED:
        return False
    return alike(part, whole) or part.kind is whole.kind is Kind.COUNT


def _once(part: Figure, whole: Figure) -> bool:
    """Say whether one figure can be the whole of the other if both are per the same: "$210 a year, of which $30"."""
    return fits(replace(part, per=""), replace(whole, per=""))


def current(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures that are no values of an earlier time, if there are others."""
    left = [f for f in figures if not _EARLIER.search(sentence.before(f, 24))]
    return left or list(figures)


def candidates(part: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """Return the larger figures of which one may be a part: of a bare number those that count, if there are any."""
    larger = [f for f in figures if f.value > part.value and f.form not in (Form.VAGUE, Form.RANGE)]
    found = [f for f in larger if fits(part, f)] or [f for f in larger if "" in (f.per, part.per) and _once(part, f)]
    counted = [f for f in found if f.kind in _COUNTED] if part.kind in _COUNTED else []
    return counted or found


def nearest(part: Figure, share: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Return the last of a few figures that makes the share hold; many are no evidence."""
    found = candidates(part, figures)
    if len(found) > _MOST:
        return None
    return next((f for f in reversed(found) if holds(part, f, share)), None)


def earlier(sentence: Sentence) -> list[Sentence]:
    """Return the few sentences with figures before one, in its paragraph and in the two before it."""
    found: list[Sentence] = []
    for each in reversed(list(_before(sentence))):
        found.insert(0, each)
        if len(found) == _BACK:
            break
    return found


def _before(sentence: Sentence) -> Iterator[Sentence]:
    passage = sentence.passage
    by_block = passage.article.once(
        "passages by block", lambda: {each.index: each for each in passage.article.passages()}
    )
    for index in (passage.index - 2, passage.index - 1):
        each = by_block.get(index)
        if each is not None and each.scope is Scope.BODY and passage.scope is Scope.BODY:
            yield from each.sentences()
    yield from (each for each in passage.sentences() if each.start < sentence.start)
