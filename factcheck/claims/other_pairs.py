"""Which other two values beside a percentage would make it true: then the words may have tied the wrong ones."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from factcheck.claims.changes import changes
from factcheck.claims.endpoints import MEASURED
from factcheck.claims.growth import growth, stated, value
from factcheck.claims.likeness import alike, carried
from factcheck.claims.passages import begin, finish, maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.changes import Change
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: A sentence with more values than this is a table in words: what fits there, fits by chance.
MOST = 8
#: Between two values that surely belong together.
_TIGHT = Pattern(
    r"(?: [a-z-]+){0,4},? (?:to|(?:up |down )?from)(?: (?:the|an?|just|only|last year['’]s|a record)){0,2} ", case=True
)


def beside(sentence: Sentence, change: Change) -> tuple[Figure, ...]:
    """Return the other values of the sentence and of the one before it, unless a change of their own ties them.

    "To 5.4 million from 4.8 million" leaves no doubt about the two: nothing is beside them.
    """
    left, right = sorted((change.old, change.new), key=lambda f: f.start)
    if left.end <= right.start and _TIGHT.fullmatch(sentence.passage.text[finish(left) : begin(right)]):
        return ()
    sentences = sentence.passage.sentences()
    place = next((i for i, each in enumerate(sentences) if each.start == sentence.start), 0)
    found = []
    for each in sentences[max(place - 1, 0) : place + 1]:
        values = [f for f in each.figures if _may_be_value(f)]
        if len(values) < 2 and each.start == sentence.start:
            continue
        own = {f.start for other in changes(each) if other.percent.start != change.percent.start
               for f in (other.old, other.new)}  # fmt: skip
        found += [f for f in values if f.start not in own and f.start not in (change.old.start, change.new.start)]
    return tuple(found) if len(found) <= MOST else ()


def _may_be_value(figure: Figure) -> bool:
    exact = figure.form not in (Form.RANGE, Form.VAGUE, Form.FRACTION)
    return exact and figure.kind in MEASURED and figure.kind is not Kind.DURATION and not maybe_year(figure)


def fitting(
    change: Figure, sign: int, ends: tuple[Figure, Figure], others: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """Return another earlier and later value between which the stated change holds; never the two the other way."""
    for old, new in permutations((*ends, *others), 2):
        if {old.start, new.start} == {figure.start for figure in ends} or not alike(old, new):
            continue
        if not alike(old, ends[0]) or not alike(new, ends[1]):
            continue  # both told again in another measure: that proves the ends wrong, not the binding
        first, second = carried(old, new), carried(new, old)
        computed = growth(value(first), value(second)) if first.value > 0 else None
        ways = (sign,) if sign else (1, -1)
        if computed and any(stated(change.truth, change, way).overlaps(computed) for way in ways):
            return first, second
    return None
