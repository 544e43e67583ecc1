"""Nothing falls by more than all of it.

## What it checks
A fall, cut or discount of over 100 percent of something that cannot go below zero: prices, counts, output, time. A
fall of 100 percent leaves nothing; a fall of 500 percent is impossible.

## Why it matters
It is the mark of a change counted on the new value: what falls from 500 to 100 falls by 80 percent, not by 400.

## When it stays silent
Profits, balances, margins, growth rates and temperatures, which may go below zero; a tariff or rate of over 100
percent that is itself cut; percentages up to a level ("to 120 percent"); quotations are noted only.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.change_directions import direction_before
from factcheck.claims.change_words import FALLING
from factcheck.claims.cues import cue
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "GRO105"
NEEDS = ("percent",)
PREVIEW = True

ALL = 100
#: What may go below zero, so that it can fall by more than all of it; and what is a percentage itself.
BELOW_ZERO = cue(
    "profit", "profits", "profitability", "earnings", "income", "result", "results", "ebit", "ebitda", "eps",
    "margin", "margins", "balance", "surplus", "deficit", "cash flow", "cashflow", "flow", "flows", "growth",
    "return", "returns", "temperature", "temperatures", "rate", "rates", "yield", "yields", "net", "gain", "gains",
    "loss", "losses", "position", "wealth", "equity", "value added", "tariff", "tariffs", "duty", "duties", "levy",
    "levies", "tax", "taxes", "inflation", "ratio", "debt-to-gdp", "score", "contribution", "bottom line",
    "operating", "spread", "premium", "confidence", "sentiment", "index", "pnl", "trade balance", "markup",
    "leverage", "debt", "occupancy", "capacity", "utilisation", "utilization",
)  # fmt: skip
#: What may stand between a verb of falling and its percent.
_BY = Pattern(r"(?:\s+(?:by|some|as much as|a|an|the|further|about|around|nearly|almost|over|more than))*\s*")
_NOUN = Pattern(
    r"[-\s]+(?:(?:price|overall|total|annual)\s+)?(?:fall|drop|decline|decrease|reduction|cut|discount|plunge|slump|"
    r"lower|less|fewer|cheaper|"
    r"smaller|shorter|off)\b(?!\s+(?:to|the|in)\s+(?:tariff|dut|rate))"
)
#: After the percent: the percent is a level or has a whole of its own.
_LEVEL = Pattern(r"\s*(?:of\b|tariffs?\b|dut(?:y|ies)\b|tax\b|rate\b|lev(?:y|ies)\b|level\b|owned\b|-?\s*plus\b)")


class Terms(Record):
    """What is bound besides the figures."""

    subject: str  #: what may fall below zero, or ""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the falls of over a hundred percent."""
    for sentence in passage.sentences():
        for percent in sentence.of(Kind.PERCENT):
            if percent.value <= ALL or percent.low is None or percent.form is Form.RANGE:
                continue
            way = _fall(sentence, percent)
            if way:
                yield sentence.claim(CODE, {"change": percent}, (way,), Terms(subject=_subject(sentence, percent)))


def _fall(sentence: Sentence, percent: Figure) -> tuple[int, int] | None:
    """Return the words that make the percent a fall."""
    text = sentence.passage.text
    noun = _NOUN.match(text, percent.end, sentence.end)
    way = direction_before(sentence, percent)
    if noun:
        return None if way and way[0] > 0 else noun.span()
    if _LEVEL.match(text, percent.end, sentence.end):
        return None
    fall = FALLING.last(text, max(sentence.start, begin(percent) - 40), begin(percent))
    if fall and _BY.fullmatch(text[fall.end() : begin(percent)]):
        return fall.span()
    by = text[max(sentence.start, begin(percent) - 4) : begin(percent)].split()[-1:] == ["by"]
    return way[1] if way and way[0] < 0 and by and text[slice(*way[1])] in FALLING else None


def _subject(sentence: Sentence, percent: Figure) -> str:
    """Return the word of the clause that says what may go below zero; "" if there is none."""
    text = sentence.passage.text
    found = BELOW_ZERO.search(text, max(sentence.start, percent.start - 140), min(sentence.end, percent.end + 80))
    return found[0].lower() if found else ""


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - this needs no table
    """Say that it cannot be, unless what falls may go below zero."""
    terms = claim.bound(Terms)
    change = claim["change"]
    if terms.subject:
        return unchecked(claim, f"what is called “{terms.subject}” may go below zero, or be a percentage itself")
    left = f"{wording.significant(change.value - ALL)}% less than nothing"
    ratio = ALL / (ALL + change.value) * ALL
    return finding(
        claim,
        Verdict.CONTRADICTED,
        f"A fall of {change.text} would leave {left}; a fall cannot exceed 100%.",
        reason="over 100 percent",
        stated=change.truth,
        computed=Interval(None, Fraction(ALL)),
        steps=(
            f"100 − {wording.significant(change.value)} = {wording.significant(ALL - change.value)}",
            f"counted on the new value it would be a fall of {wording.significant(ALL - ratio, 3)}%",
        ),
    )
