"""A quantity that the article gives twice has one value.

## What it checks
The figures of the headline against the body: same unit, same thing counted, and most words of the headline around the
figure of the body. Looks over the whole article; every figure is as exact as it is written, and a headline may round.

## Why it matters
Headlines are written last, by someone else, and in a hurry: 45,000 jobs above a text that says 4,500.

## When it stays silent
Any figure of the body agrees with the headline; the headline's figure is a change, a forecast, a part or a sum; another
figure of the body could be meant as well; other words than those of the headline around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.repeats import agree, repeats
from factcheck.claims.verdict import finding
from factcheck.model.finding import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Article, Passage
    from factcheck.claims.repeats import Repeat
    from factcheck.model.claim import Claim
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "CON101"
NEEDS = ("money", "count", "quantity", "percent")
PREVIEW = True


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the figures of the passage that the article has given before."""
    article = passage.article
    for repeat in article.once("repeats", lambda: _by_passage(article)).get(passage.index, ()):
        roles = {"first": repeat.first, "second": repeat.second}
        yield repeat.sentence.claim(CODE, roles, headline=repeat.headline, power=repeat.power)


def _by_passage(article: Article) -> dict[int, list[Repeat]]:
    found: dict[int, list[Repeat]] = {}
    for repeat in repeats(article):
        found.setdefault(repeat.sentence.passage.index, []).append(repeat)
    return found


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - two figures of one article need no table
    """Compare the two values."""
    first, second = claim["first"], claim["second"]
    values = {"stated": first.truth, "computed": second.truth}
    where = "The headline" if claim.terms["headline"] else "An earlier sentence"
    if agree(first, second):
        return finding(claim, Verdict.SUPPORTED, f"{where} gives the same figure.", **values)  # type: ignore[arg-type]
    message = f"{where} says {first.text}, the text here {second.text}."
    if claim.terms["power"]:
        return finding(claim, Verdict.CONTRADICTED, message, reason="scale", **values)  # type: ignore[arg-type]
    return finding(
        claim,
        Verdict.MISLEADING,
        message,
        reason="differs",
        severity=Severity.NOTE,
        **values,  # type: ignore[arg-type]
    )
