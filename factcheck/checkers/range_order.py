"""A range runs from its smaller end to its larger one.

## What it checks
"Between 30 and 20 percent", "between $400 and $300": two ends with the same unit, the larger one first.

## Why it matters
Often one of the ends is the slip, a digit or a zero too many; even if not, the reader stumbles.

## When it stays silent
Two ends of different units or scales ("between $500 and $4 million"), years before Christ, times of day, what swings or
moves between two values, and what lies between two things that have numbers, such as two houses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.cues import cue
from factcheck.claims.endpoints import alike
from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import mark, shape
from factcheck.claims.verdict import finding
from factcheck.model.figure import Kind
from factcheck.model.finding import Suggestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "CON102"
NEEDS = ("money", "count", "quantity", "percent", "duration")

_BETWEEN = Pattern(rf"\bbetween {mark('mpqnd', 'first')}(?: [a-z]+)? and {mark('mpqnd', 'second')}")
#: What may well be told from the larger number to the smaller.
#: "Between $50 and $30 lower" counts downwards, "between 2,000 and 200 feet from the summit" towards something.
_DOWNWARDS = Pattern(
    r"(?: an? [a-z]+)?\s*(?:lower|below|less|fewer|down|from|short|cheaper|under|ago|before|earlier)\b"
)
_EITHER_WAY = cue(
    "alternate", "alternated", "alternates", "fluctuate", "fluctuated", "fluctuates", "swing", "swings", "swung",
    "swinging", "difference", "gap", "distance", "ratio", "choose", "choice", "moved", "moves", "moving", "match",
    "split", "spread", "switch", "switched", "switching", "varied", "vary", "margin", "game", "fight", "stretch",
    "road", "correlation", "BC", "BCE", "B.C.", "a.m.", "p.m.", "o'clock", "ages", "aged", "degrees", "latitude",
    "longitude", "numbers",
)  # fmt: skip


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the ranges that the text writes as two figures, which it does only if they run backwards."""
    for sentence in passage.sentences():
        text = sentence.text
        if "between" not in text and "Between" not in text:
            continue
        seen = shape(sentence)
        for found in _BETWEEN.finditer(seen.text):
            first, second = seen.figure(found, "first"), seen.figure(found, "second")
            downwards = _DOWNWARDS.match(sentence.after(second, 24))
            if _backwards(first, second) and not downwards and text not in _EITHER_WAY:
                yield sentence.claim(CODE, {"first": first, "second": second})


def _backwards(first: Figure, second: Figure) -> bool:
    if Kind.NUMBER in (first.kind, second.kind) and not (second.units or second.counted):
        return False
    alike_ends = alike(first, second) or (first.kind is Kind.NUMBER and not first.hedge)
    return alike_ends and not second.hedge and 0 < second.value < first.value <= 10 * second.value


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the order of two figures needs no table
    """Say that the range runs backwards, which is odd but not false."""
    first, second = claim["first"], claim["second"]
    swap = Suggestion(first.start, first.end, second.text, safe=False) if first.units == second.units else None
    return finding(
        claim,
        Verdict.MISLEADING,
        f"The range runs backwards, from {first.text} to {second.text}: are both ends right?",
        reason="backwards",
        suggestion=None if swap is None or first.counted or second.counted else swap,
    )
