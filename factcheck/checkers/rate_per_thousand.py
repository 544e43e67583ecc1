"""A rate is per hundred or per 100,000, not both.

## What it checks
"17.4% per 100,000 people": a percentage is already a rate, per hundred.

## Why it matters
17.4 in 100,000 and 17.4 in a hundred are a thousand times apart, and the reader cannot know which was meant.

## When it stays silent
Percentages per hour, per mile and the like, which say how quickly something changes, and changes of a rate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.cues import moved
from factcheck.claims.passages import begin
from factcheck.claims.verdict import finding
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Suggestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI204"
NEEDS = ("percent",)
PREVIEW = True

_ROUND = frozenset({"1000", "10000", "100000", "1000000"})
#: After these it is a rate of change over a stretch, not a rate of people.
_STRETCH = (
    "hour",
    "mile",
    "kilomet",
    "metre",
    "meter",
    "feet",
    "ft",
    "year",
    "cycle",
    "km",
    "m ",
    "dollar",
    "$",
    "step",
)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the percentages that are per thousand or more."""
    for sentence in passage.sentences():
        for figure in sentence.of(Kind.PERCENT):
            if figure.per not in _ROUND or figure.form is not Form.DIGITS:
                continue
            start = begin(figure)
            if moved(passage.text, max(sentence.start, start - 24), start):
                continue  # "the rate fell 4% per 100,000": clumsy, but a change of a rate
            if not any(word in sentence.after(figure, 40).lower() for word in _STRETCH):
                yield sentence.claim(CODE, {"rate": figure})


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - two units of one figure need no table
    """Say that the two units exclude each other."""
    rate = claim["rate"]
    number = rate.text.rstrip("% ").removesuffix("percent").removesuffix("per cent").removesuffix("pct").strip()
    return finding(
        claim,
        Verdict.CONTRADICTED,
        f"{rate.text} is already per hundred and cannot be per {int(rate.per):,} as well.",
        reason="two rates",
        suggestion=Suggestion(rate.start, rate.end, number, safe=False),
    )
