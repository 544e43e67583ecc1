"""A change without its base fits the base that another sentence gives.

## What it checks
"Exports rose 8 percent to 1.62 billion shillings in 2021" implies 1.50 billion for 2020. Where another sentence of the
article gives the value of that year for the same thing, the change between the two values is compared with the
percentage, each figure as exact as it is written.

## Why it matters
The percentage comes from this year's press release, the earlier value from last year's story: nobody sees them side by
side.

## When it stays silent
Values named in other words, without their years, of quarters, months or fiscal years; forecasts; comparable, real,
yearly or sequential growth; a base given in the sentence itself, which is the business of the rule for growth with both
values.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.growth import compared, growth, signed, value, widest
from factcheck.claims.implied_base import implied
from factcheck.claims.records import Record
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.finding import Finding, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Article, Passage
    from factcheck.model.claim import Claim
    from factcheck.reference.tables import Tables

CODE = "GRO106"
NEEDS = ("percent",)
PREVIEW = True


class Terms(Record):
    """What is bound besides the figures."""

    sign: int  #: 1 for a rise, -1 for a fall
    base: int  #: the year of the earlier value


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the changes of the passage whose base stands elsewhere in the article."""
    article = passage.article
    yield from article.once("implied bases", lambda: _by_passage(article)).get(passage.index, ())


def _by_passage(article: Article) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for each in implied(article):
        roles = {"change": each.percent, "new": each.new, "old": each.old}
        claim = each.sentence.claim(CODE, roles, (each.cue,), Terms(sign=each.sign, base=each.base))
        found.setdefault(each.sentence.passage.index, []).append(claim)
    return found


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - two sentences of one article need no table
    """Compare the stated change with the one between the two values."""
    terms = claim.bound(Terms)
    change, old, new, sign = claim["change"], claim["old"], claim["new"], terms.sign
    computed, loose = growth(value(old), value(new)), growth(widest(old), widest(new))
    if computed is None or loose is None or old.value <= 0:
        return unchecked(claim, "a percentage change from zero or a negative value is not meaningful")
    point = (new.value / old.value - 1) * 100
    claimed, verdict = compared(change, sign, computed)
    said = f"The article gives {old.text} for {terms.base}; from there to {new.text} is {signed(point)}%"
    steps = (f"{new.text} ÷ {old.text} = {wording.significant(new.value / old.value)}, a change of {signed(point)}%",)
    report = partial(finding, claim, stated=claimed, computed=computed, steps=steps)
    if verdict is Verdict.SUPPORTED:
        return report(verdict, f"{said}.")
    if verdict is Verdict.MISLEADING or claimed.overlaps(loose):
        loosely = f"{said}; {wording.as_said(change)} is a loose figure for it."
        return report(Verdict.MISLEADING, loosely, reason="imprecise", severity=Severity.NOTE)
    reason = "direction" if (-claimed).overlaps(computed) else ""
    hint = ": the direction is the reverse" if reason else ""
    return report(verdict, f"{said}, not {signed(sign * change.value)}%{hint}.", reason=reason)
