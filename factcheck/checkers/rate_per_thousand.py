"""A rate per 100,000 matches its cases and people, and is not also given as a percentage.

## What it checks
"17.4% per 100,000 people": a percentage is already a rate, per hundred. "12 murders in a city of 400,000, or 3 per
100,000": divides the cases by the people.

## Why it matters
17.4 in 100,000 and 17.4 in a hundred are a thousand times apart, and the reader cannot know which was meant.

## When it stays silent
Percentages per hour, per mile and the like, which say how quickly something changes, and changes of a rate. Rates by
the year beside cases of other years, rates of women or of an age.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.case_rates import ROUND, case_rates
from factcheck.claims.change_words import moved
from factcheck.claims.cues import cue
from factcheck.claims.growth import widest
from factcheck.claims.passages import begin
from factcheck.claims.records import Record
from factcheck.claims.rivals import rivals
from factcheck.claims.verdict import finding, judged, meant
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Suggestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI204"
NEEDS = ("percent", "count", "number")
PREVIEW = True

#: After these it is a rate of change over a stretch, not a rate of people.
_STRETCH = cue(
    "hour", "hours", "mile", "miles", "kilometre", "kilometres", "kilometer", "kilometers", "metre", "metres", "meter",
    "meters", "feet", "foot", "ft", "year", "years", "cycle", "cycles", "km", "m", "dollar", "dollars", "step", "steps",
)  # fmt: skip


class Terms(Record):
    """What is bound besides the figures."""

    rivals: list[Figure]  #: what else is counted near it


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the percentages that are per thousand or more, and the rates beside their cases and people."""
    before, sentence = None, None
    for following in passage.sentences():
        before, sentence = sentence, following
        for found in case_rates(sentence):
            roles = {"cases": found.cases, "people": found.people, "rate": found.rate}
            yield sentence.claim(CODE, roles, terms=Terms(rivals=rivals(sentence, before, *roles.values())))
        for figure in sentence.of(Kind.PERCENT):
            if figure.per not in ROUND or figure.form is not Form.DIGITS:
                continue
            start = begin(figure)
            if moved(passage.text, max(sentence.start, start - 24), start):
                continue  # "the rate fell 4% per 100,000": clumsy, but a change of a rate
            after = sentence.after(figure, 40)
            if "$" not in after and after not in _STRETCH:
                yield sentence.claim(CODE, {"rate": figure})


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - two units of one figure need no table
    """Say that two units exclude each other, or divide the cases by the people."""
    if "cases" in claim.roles:
        return _divided(claim)
    rate = claim["rate"]
    number = rate.text.rstrip("% ").removesuffix("percent").removesuffix("per cent").removesuffix("pct").strip()
    return finding(
        claim,
        Verdict.CONTRADICTED,
        f"{rate.text} is already per hundred and cannot be per {int(rate.per):,} as well.",
        reason="two rates",
        suggestion=Suggestion(rate.start, rate.end, number, safe=False),
    )


def _otherwise(claim: Claim) -> Iterator[tuple[Figure, Figure]]:
    """Yield cases and people as they would be if one of them were another number that stands near them."""
    cases, people = claim["cases"], claim["people"]
    for other in claim.bound(Terms).rivals:
        if other.kind not in (Kind.COUNT, Kind.NUMBER) or other.value <= 0:
            continue
        if cases.value < other.value:
            yield cases, other
        if other.value < people.value:
            yield other, people


def _divided(claim: Claim) -> Finding:
    cases, people, rate = claim["cases"], claim["people"], claim["rate"]
    per = int(rate.per)
    point = cases.value / people.value * per
    computed, loose = meant(cases) / meant(people) * per, widest(cases) / widest(people) * per
    right = wording.significant(point)
    return judged(
        claim,
        rate,
        computed,
        loose,
        point=point,
        says=f"{cases.text} divided by {people.text} is {right} per {per:,}",
        steps=(f"{cases.text} ÷ {people.text} × {per:,} = {right}",),
        doubt=partial(_doubt, claim, per),
        reason="rate",
    )


def _doubt(claim: Claim, per: int) -> str:
    said = claim["rate"].truth
    fits = any(said.overlaps(meant(one) / meant(every) * per) for one, every in _otherwise(claim))
    return "with another number that stands near it the rate is right" if fits else ""
