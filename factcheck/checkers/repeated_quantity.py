"""A quantity that the article gives twice has one value.

## What it checks
Looks over the whole article. The figures of the headline against the body: same unit, same thing counted, and most
words of the headline around the figure of the body; a percentage of the headline against the two values of the lead
("Profit up 12%" above "rose from $4.1m to $4.6m"). In the body, "the 54 miners" against the miners counted before, two
sentences in the same words, and the year of founding, birth or death of one name. Every figure is as exact as it is
written, and a headline may round.

## Why it matters
Headlines are written last, by someone else, and in a hurry: 45,000 jobs above a text that says 4,500.

## When it stays silent
Any figure of the body agrees with the headline; the headline's figure is a change, a forecast, a part or a sum; another
figure of the body could be meant as well; other words than those of the headline around it; small groups, others,
numbers that are too far apart to be one number misprinted.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims.growth import growth, signed, stated, value
from factcheck.claims.headlines import headline_changes
from factcheck.claims.records import Record
from factcheck.claims.repeats import agree, repeats, same
from factcheck.claims.told_again import told_again, years_again
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.finding import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Article, Passage
    from factcheck.model.claim import Claim
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "CON101"
NEEDS = ("money", "count", "number", "quantity", "percent", "year")
PREVIEW = True


class Terms(Record):
    """What is bound of a quantity told twice."""

    headline: bool  #: the first stands in the headline
    power: int | None  #: the power of ten between the two, where that alone tells them apart


class ChangeTerms(Record):
    """What is bound of a change told by the headline, whose two values the lead gives."""

    sign: int  #: 1 for a rise, -1 for a fall


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the figures of the passage that the article has given before."""
    article = passage.article
    yield from article.once("repeats", lambda: _by_passage(article)).get(passage.index, ())


def _by_passage(article: Article) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    bound: set[int] = set()
    for repeat in (*repeats(article), *told_again(article), *years_again(article)):
        if repeat.second.start not in bound:
            bound.add(repeat.second.start)
            roles = {"first": repeat.first, "second": repeat.second}
            claim = repeat.sentence.claim(CODE, roles, terms=Terms(headline=repeat.headline, power=repeat.power))
            found.setdefault(repeat.sentence.passage.index, []).append(claim)
    for told in headline_changes(article):
        roles = {"change": told.change, "old": told.pair.old, "new": told.pair.new}
        claim = told.sentence.claim(CODE, roles, terms=ChangeTerms(sign=told.sign))
        found.setdefault(told.sentence.passage.index, []).append(claim)
    return found


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - two figures of one article need no table
    """Compare the two values."""
    if "change" in claim.roles:
        return _changed(claim)
    first, second, terms = claim["first"], claim["second"], claim.bound(Terms)
    report = partial(finding, claim, stated=first.truth, computed=second.truth)
    where = "The headline" if terms.headline else "An earlier sentence"
    if agree(first, second) if terms.headline else same(first, second):
        return report(Verdict.SUPPORTED, f"{where} gives the same figure.")
    message = f"{where} says {first.text}, the text here {second.text}."
    if terms.power:
        return report(Verdict.CONTRADICTED, message, reason="scale")
    return report(Verdict.MISLEADING, message, reason="differs", severity=Severity.NOTE)


def _changed(claim: Claim) -> Finding:
    """Compare the change of the headline with the one between the two values of the lead."""
    change, old, new = claim["change"], claim["old"], claim["new"]
    computed = growth(value(old), value(new))
    if computed is None:
        return unchecked(claim, "a percentage change from zero or a negative value is not meaningful")
    point = (new.value / old.value - 1) * 100
    claimed = stated(change.truth, change, claim.bound(ChangeTerms).sign)
    report = partial(
        finding, claim, stated=claimed, computed=computed, steps=(f"{new.text} ÷ {old.text}: {signed(point)}%",)
    )
    if claimed.overlaps(computed):
        return report(Verdict.SUPPORTED, f"From {old.text} to {new.text} is {signed(point)}%.")
    return report(
        Verdict.MISLEADING,
        f"The headline says {change.text}, but from {old.text} to {new.text} is {signed(point)}%.",
        reason="differs",
        severity=Severity.NOTE,
    )
