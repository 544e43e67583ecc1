"""An average lies between the least and the greatest of what it is the average of.

## What it checks
"Marks of 12, 14 and 16, an average of 18": whether the average lies between the ends of the list beside it.

## Why it matters
An average outside its list belongs to another list, or one of the marks is wrong.

## When it stays silent
No list beside the average, figures of different units, a list that is only part of it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims.cues import cue
from factcheck.claims.records import Record
from factcheck.claims.rivals import rivals
from factcheck.claims.shapes import mark, shape
from factcheck.claims.totals import numbered
from factcheck.claims.verdict import decide, finding, unchecked
from factcheck.model.figure import Form
from factcheck.model.finding import Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI203"
NEEDS = ("money", "count", "number", "quantity", "percent")
PREVIEW = True

_PARTIAL = cue(
    "including", "among", "above", "below", "over", "season", "career", "national", "long-term", "higher", "lower",
    "better", "worse", "compared", "against", "versus", "usual", "historical", "last", "previous", "five-year",
    "ten-year", "industry",
)  # fmt: skip
_FIGURE = r"⟨[mnqp]\d+⟩"
_GAP = r"[^⟨⟩.;:()]{0,30}?"


class Terms(Record):
    """What is bound besides the figures."""

    rivals: list[Figure]  #: what else stands near that may belong to the list


@cache
def _pattern() -> re.Pattern[str]:
    listed = rf"(?P<list>{_FIGURE}{_GAP}(?:(?:, | and |, and ){_GAP}{_FIGURE}{_GAP}){{1,6}})"
    average = r"(?:, | – | \()(?:or |for |with |giving |making )?(?:an average of|averaging|on average) " + mark(
        "mnqp", "average"
    )
    return re.compile(listed + average)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the lists of a sentence that end in their average."""
    before, sentence = None, None
    for following in passage.sentences():
        before, sentence = sentence, following
        text = sentence.text
        if len(sentence.figures) < 3 or "averag" not in text or text in _PARTIAL:
            continue
        seen = shape(sentence)
        found = _pattern().search(seen.text)
        if not found:
            continue
        parts = [sentence.figures[int(place)] for place in re.findall(r"⟨[mnqp](\d+)⟩", found["list"])]
        average = seen.figure(found, "average")
        if _alike([*parts, average]):
            roles = {**numbered(parts), "average": average}
            others = [f for f in rivals(sentence, before, *roles.values()) if _alike([*parts, f])]
            yield sentence.claim(CODE, roles, terms=Terms(rivals=others))


def _alike(figures: Sequence[Figure]) -> bool:
    plain = all(f.form in (Form.DIGITS, Form.WORDS) and not f.per for f in figures)
    heads = {f.counted.head for f in figures if f.counted}
    return plain and len({f.units for f in figures}) == 1 and len(heads) <= 1


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the ends of a list need no table
    """Compare the average with the least and the greatest of the list."""
    average = claim["average"]
    parts = [figure for role, figure in claim.roles.items() if role != "average"]
    least, greatest = min(parts, key=lambda f: f.value), max(parts, key=lambda f: f.value)
    computed = Interval(least.truth.lo, greatest.truth.hi)
    verdict = decide(average.truth, average.truth, computed, average)
    if verdict is Verdict.SUPPORTED:
        message = f"The average lies between {least.text} and {greatest.text}."
        return finding(claim, verdict, message, stated=average.truth, computed=computed)
    wider = [*parts, *claim.bound(Terms).rivals]
    if average.truth.overlaps(Interval.of(min(f.value for f in wider), max(f.value for f in wider))):
        return unchecked(claim, "with another figure that stands near the list the average lies between its ends")
    message = f"The average of figures from {least.text} to {greatest.text} cannot be {average.text}."
    return finding(claim, verdict, message, reason="outside", stated=average.truth, computed=computed)
