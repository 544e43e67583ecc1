"""A small group can have only certain shares.

## What it checks
"37 percent of the 12 jurors": whether any number of people out of so few makes that percentage once it is rounded.

## Why it matters
It cannot be true: four of twelve are 33 percent, five are 42. Often the group is larger than the text says, or the
percentage belongs to another group.

## When it stays silent
Things that can be divided, or that may be weighed by their size: only people are whole. Shares "of the 12 members'
income", hedged percentages and numbers, chances, averages and weighted answers.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.cues import cue
from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import mark, shape
from factcheck.claims.verdict import finding
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Severity, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI105"
NEEDS = ("percent",)
PREVIEW = True

#: Those who are counted whole and asked or treated one by one.
_PEOPLE = frozenset(
    """juror senator member lawmaker legislator deputy councillor councilor minister judge justice governor patient
    volunteer participant respondent student pupil teacher worker employee nurse doctor surgeon officer soldier
    voter woman man boy girl child adult person people candidate applicant athlete player runner guest passenger
    survivor victim resident economist analyst expert scientist delegate graduate prisoner inmate director
    trustee""".split()
)
#: A percentage that ends in 0 or 5 may be a loose one.
_ROUND = 5
_OTHER = cue(
    "chance", "probability", "likelihood", "average", "weighted", "income", "pay", "salary", "wages", "time", "hours",
    "votes", "shares", "stake", "support of", "efficacy", "risk", "more", "less", "than", "over the", "each", "per",
)  # fmt: skip
#: "Of the 12 members' income": what belongs to people is not counted by heads.
_OWNED = Pattern(r" (?:[\w-]+ ){0,2}[\w-]+(?:s['’]|['’]s)(?: |$)")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    share, whole = mark("p", "share"), mark("n", "whole")
    theirs = r"(?:the |its |their |his |her |our |these |those |all |all the )?"
    return (
        re.compile(rf"{share} of {theirs}{whole}"),
        re.compile(rf"(?:^|[.;] )Of {theirs}{whole} [\w'’-]+, {share} (?!of\b)"),
    )


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the percentages of small groups of people."""
    for sentence in passage.sentences():
        kinds = [figure.kind for figure in sentence.figures]
        if Kind.PERCENT not in kinds or Kind.COUNT not in kinds:
            continue
        seen = shape(sentence)
        for found in (match for pattern in _patterns() for match in pattern.finditer(seen.text)):
            share, whole = seen.figure(found, "share"), seen.figure(found, "whole")
            owned = seen.text[found.end("whole") :].partition("⟨")[0]
            if _whole_people(whole) and not _OWNED.match(owned) and _exact(share) and sentence.text not in _OTHER:
                yield sentence.claim(CODE, {"share": share, "whole": whole})


def _whole_people(whole: Figure) -> bool:
    counted = whole.counted
    if counted is None or whole.hedge or whole.form not in (Form.DIGITS, Form.WORDS) or not 1 < whole.value < 200:
        return False
    return counted.head in _PEOPLE


def _exact(share: Figure) -> bool:
    return share.hedge is None and share.form in (Form.DIGITS, Form.WORDS) and 0 < share.value < 100


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - counting people needs no table
    """Look for a number of people that makes the share, rounded or cut off."""
    share, whole = claim["share"], claim["whole"]
    number = int(whole.value)
    truth = share.truth
    assert truth.lo is not None and truth.hi is not None  # noqa: S101, PT018 - the share is not hedged
    stated = Interval(truth.lo - share.step / 2, truth.hi + share.step / 2)
    fits = [k for k in range(number + 1) if Fraction(100 * k, number) in stated]
    below = int(share.value * number / 100)
    nearest = [f"{k} of {number} = {wording.significant(Fraction(100 * k, number), 3)}%" for k in (below, below + 1)]
    if fits:
        says = f"{fits[0]} of {number} is {wording.significant(Fraction(100 * fits[0], number), 3)}%."
        return finding(claim, Verdict.SUPPORTED, says, stated=stated)
    near = [k for k in (below, below + 1) if abs(Fraction(100 * k, number) - share.value) <= _ROUND]
    loose = bool(near) and share.value % _ROUND == 0
    return finding(
        claim,
        Verdict.MISLEADING if loose else Verdict.CONTRADICTED,
        f"{share.text} of {whole.text} cannot be: no whole number of {_noun(whole)} makes that share.",
        reason="impossible",
        severity=Severity.NOTE if loose else None,
        stated=stated,
        steps=tuple(nearest),
    )


def _noun(whole: Figure) -> str:
    return whole.counted.text if whole.counted else "people"
