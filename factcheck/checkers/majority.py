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
from factcheck.claims.shapes import mark, shape
from factcheck.claims.shares import narrow
from factcheck.claims.verdict import finding
from factcheck.model.finding import Severity, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
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
    for sentence in passage.sentences():
        text = sentence.text
        if "majority" not in text or text in _MISSED or text in FORECAST:
            continue
        seen = shape(sentence)
        for pattern in _patterns():
            found = pattern.search(seen.text)
            if found:
                yield sentence.claim(
                    CODE, {name: seen.figure(found, name) for name, mark in found.groupdict().items() if mark}
                )
                break


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - counting votes needs no table
    """Divide the votes by all votes and compare with the majority named."""
    share, step = _share(claim)
    least = claim.roles.get("least")
    needed = least.value if least else Fraction(1, 2)
    name = f"a {least.text} majority" if least else "a majority"
    stated = Interval(needed, Fraction(1))
    report = partial(finding, claim, stated=stated, computed=share, steps=(step,))
    enough = share.hi is not None and share.hi >= needed and (least is not None or share.hi > needed)
    if enough:
        return report(Verdict.SUPPORTED, f"The votes make {name}.")
    close = share.hi is not None and share.hi >= needed - _SLACK
    return report(
        Verdict.MISLEADING if close else Verdict.CONTRADICTED,
        f"The votes do not make {name}, which takes {wording.significant(needed * 100, 3)}%.",
        reason="majority",
        severity=Severity.NOTE if close else None,
    )


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
