"""A majority is as large as the votes beside it make it.

## What it checks
"54 of the 100 senators, a two-thirds majority", "by 61 votes to 39, a three-fifths majority", "45 of the 100 members, a
majority": divides the votes by all that were cast and compares with the majority named.

## Why it matters
Whether a law may pass hangs on it.

## When it stays silent
A majority that is needed, missed or hoped for; of those present or voting, whose number is not given.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, partial
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.cues import FORECAST, cue
from factcheck.claims.records import Record
from factcheck.claims.rivals import rivals
from factcheck.claims.shapes import mark, shape
from factcheck.claims.shares import narrow
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Kind
from factcheck.model.finding import Severity, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI106"
NEEDS = ("ratio", "count", "score", "number")
PREVIEW = True

_MISSED = cue(
    "short of", "needed", "needs", "need", "required", "requires", "require", "failed", "fail", "fell", "without",
    "not", "present", "voting", "abstained", "abstentions", "abstaining", "less than", "below", "nearly", "almost",
    "from", "lost", "qualified", "simple", "relative", "absolute", "silent", "vast", "slim", "narrow", "missed",
    "of those", "sitting", "attending",
)  # fmt: skip
#: A vote is counted out to the last, yet a name may be missing on either side.
_SLACK = Fraction(1, 100)


class Terms(Record):
    """What is bound besides the figures."""

    rivals: list[Figure]  #: what else is counted near it


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    least = mark("r", "least")
    words = r"(?: [\w'’-]+){0,4}"
    named = rf"an? (?:{least}[- ]|clear |overall )?majority\b"
    return (
        re.compile(
            rf"{mark('n', 'votes')}(?: [\w'’-]+)? (?:out )?of (?:the |its |all )?{mark('n', 'all')}{words}, {named}"
        ),
        re.compile(rf"{mark('s', 'score')}(?: [\w'’-]+){{0,3}}, {named}"),
        re.compile(rf"{named}(?: of|,) {mark('s', 'score')}"),
        re.compile(rf"{mark('n', 'votes')}(?: votes)? to {mark('n', 'others')}, {named}"),
        re.compile(rf"{named}(?: of|,| –) {mark('n', 'votes')}(?: votes)? to {mark('n', 'others')}"),
        re.compile(rf"{mark('r', 'part')}(?: [\w'’-]+){{0,4}}, {named}"),
    )


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the majorities with their votes beside them."""
    before, sentence = None, None
    for following in passage.sentences():
        before, sentence = sentence, following
        text = sentence.text
        if "majority" not in text or text in _MISSED or text in FORECAST:
            continue
        seen = shape(sentence)
        for pattern in _patterns():
            found = pattern.search(seen.text)
            if found:
                roles = {name: seen.figure(found, name) for name, mark in found.groupdict().items() if mark}
                yield sentence.claim(CODE, roles, terms=Terms(rivals=rivals(sentence, before, *roles.values())))
                break


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - counting votes needs no table
    """Divide the votes by all votes and compare with the majority named."""
    share, step = _share(claim)
    least = claim.roles.get("least")
    needed = least.value if least else Fraction(1, 2)
    name = f"a {least.text} majority" if least else "a majority"
    stated = Interval(needed, Fraction(1))
    report = partial(finding, claim, stated=stated, computed=share, steps=(step,))
    if _reaches(share, needed, least):
        return report(Verdict.SUPPORTED, f"The votes make {name}.")
    if any(_reaches(narrow(votes) / narrow(every), needed, least) for votes, every in _otherwise(claim)):
        return unchecked(claim, "with another number that stands near it the majority is right")
    close = share.hi is not None and share.hi >= needed - _SLACK
    return report(
        Verdict.MISLEADING if close else Verdict.CONTRADICTED,
        f"The votes do not make {name}, which takes {wording.significant(needed * 100, 3)}%.",
        reason="majority",
        severity=Severity.NOTE if close else None,
    )


def _reaches(share: Interval, needed: Fraction, least: Figure | None) -> bool:
    return share.hi is not None and share.hi >= needed and (least is not None or share.hi > needed)


def _otherwise(claim: Claim) -> Iterator[tuple[Figure, Figure]]:
    """Yield votes and all votes as they would be if one of them were another number that stands near them."""
    votes, every = claim.roles.get("votes"), claim.roles.get("all")
    for other in claim.bound(Terms).rivals:
        if other.kind not in (Kind.COUNT, Kind.NUMBER) or other.value <= 0:
            continue
        if votes and votes.value < other.value:
            yield votes, other
        if every and other.value <= every.value:
            yield other, every


def _share(claim: Claim) -> tuple[Interval, str]:
    """Return the winning share, and the division that gives it."""
    roles = claim.roles
    if "part" in roles:
        ratio = roles["part"]
        return Interval.point(ratio.value), f"{ratio.text} = {_percent(ratio.value)}"
    if "score" in roles:
        won, lost = sorted((int(n) for n in re.findall(r"\d+", roles["score"].text)[:2]), reverse=True)
        share = Fraction(won, won + lost) if won else Fraction(0)
        return Interval.point(share), f"{won} ÷ ({won} + {lost}) = {_percent(share)}"
    votes = roles["votes"]
    if "all" in roles:
        every = roles["all"]
        return narrow(votes) / narrow(every), f"{votes.text} ÷ {every.text} = {_percent(votes.value / every.value)}"
    others = roles["others"]
    point = votes.value / (votes.value + others.value)
    low, high = narrow(votes), narrow(others)
    step = f"{votes.text} ÷ ({votes.text} + {others.text}) = {_percent(point)}"
    return (1 / (high / low + 1) if low.lo else Interval.point(point)), step


def _percent(share: Fraction) -> str:
    return f"{wording.significant(share * 100, 3)}%"
