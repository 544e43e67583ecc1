"""Shares that exclude each other make no more than a hundred percent.

## What it checks
"70 percent approve and 45 percent disapprove", "split into 60 percent steel, 35 percent coal and 25 percent timber",
"and the remaining 40 percent" after 70: adds the shares of one whole, each as exact as it is written.

## Why it matters
A pie of 120 percent is the commonest joke about newspapers, and it is printed every year.

## When it stays silent
Answers of which several may be given, shares of different groups, rises and falls, sums below a hundred: somebody
always does not know.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.change_words import DOWN, UP
from factcheck.claims.cues import cue
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.rivals import left_out
from factcheck.claims.shapes import blank, shape
from factcheck.claims.totals import numbered
from factcheck.claims.verdict import finding, meant, unchecked
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Severity, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.claims.shapes import Shape
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI102"
NEEDS = ("percent",)

#: Answers of which one person gives one only.
_ANSWERS = (
    {"approve": "+", "approved": "+", "disapprove": "-", "disapproved": "-"},
    {"agree": "+", "agreed": "+", "disagree": "-", "disagreed": "-"},
    {"yes": "+", "no": "-"},
    {"support": "+", "supported": "+", "favor": "+", "favour": "+", "back": "+", "oppose": "-", "opposed": "-"},
    {"satisfied": "+", "dissatisfied": "-", "unsatisfied": "-"},
    {"favourable": "+", "favorable": "+", "unfavourable": "-", "unfavorable": "-"},
    {
        "very likely": "1", "somewhat likely": "2", "fairly likely": "2", "not very likely": "3",
        "not at all likely": "4", "not likely": "3", "unlikely": "3",
    },
    {"too much": "1", "too little": "2", "about right": "3", "just right": "3"},
    {"right track": "1", "wrong track": "2"},
    {"male": "1", "female": "2"},
)  # fmt: skip
_SEVERAL = cue(
    "multiple answers", "several answers", "more than one", "multiple responses", "up to three", "up to two",
    "could choose", "could name", "choose several", "also", "both", "either",
)  # fmt: skip
_SPLIT = cue(
    "split", "divided", "divided into", "breakdown", "broken down", "pie chart", "pie", "made up of", "composed of",
    "consists of", "comprises", "comprising", "composition", "shared out", "allocated",
)  # fmt: skip
#: Between two answers these open another group, another time or a condition: "… approve; among men 45 percent …".
_OTHERS = cue(
    "among", "amongst", "in", "by", "for", "if", "unless", "when", "otherwise", "this year", "last year", "now", "then",
    "later", "earlier", "today", "compared", "against", "versus",
)  # fmt: skip
_NOTHING_NEW = Pattern(
    r"\s*(?:[.,;:)”\"]|$|(?:it|them|this|that|to it|of it|and|while|with)\b|the (?:idea|plan|move|bill|law)\b)",
    case=True,
)
_REST = Pattern(r"\bthe (?:remaining|other|rest,?|rest –|rest \()\s*$", case=True)


class Terms(Record):
    """What is bound besides the figures."""

    rest: bool  #: whether the last one is called the rest
    earlier: list[Figure]  #: percentages before the list, with which it may begin


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the shares of one whole that exclude each other."""
    earlier: list[Figure] = []
    for sentence in passage.sentences():
        listed, earlier = earlier, [*earlier, *(f for f in sentence.of(Kind.PERCENT) if _plain(f))]
        percents = [f for f in sentence.of(Kind.PERCENT) if _plain(f)]
        if len(percents) < 2 or sentence.text in _SEVERAL:
            continue
        shares, rest = _answers(sentence, percents), False
        if not shares:
            shares, rest = _remaining(sentence, percents), True
        if not shares:
            shares, rest = _split(sentence, percents), False
        if shares:
            yield sentence.claim(CODE, numbered(shares), terms=Terms(rest=rest, earlier=listed))


def _plain(figure: Figure) -> bool:
    return figure.form in (Form.DIGITS, Form.WORDS) and 0 < figure.value <= 100 and not figure.per


@cache
def _answer(index: int) -> re.Pattern[str]:
    words = sorted(_ANSWERS[index], key=len, reverse=True)
    return re.compile(rf"\b(?<!not )({'|'.join(words)})\b")


def _answers(sentence: Sentence, percents: Sequence[Figure]) -> list[Figure]:
    """Return the percents that stand before different answers to one question."""
    text = sentence.passage.text
    ends = [figure.start for figure in percents[1:]] + [sentence.end]
    after = [blank(text[figure.end : min(end, figure.end + 50)]) for figure, end in zip(percents, ends, strict=True)]
    if any(re.match(r"\s+of\b", words) for words in after[1:]):
        return []  # 70 percent of these, 45 percent of those
    for index, answers in enumerate(_ANSWERS):
        given = [
            (figure, found[1])
            for figure, words in zip(percents, after, strict=True)
            if (found := _answer(index).search(words))
        ]
        kinds = [answers[word] for _, word in given]
        if len(given) < 2 or len(set(kinds)) < len(kinds):
            continue
        if _one_group(sentence, given) and _one_question(after[-1], given[-1][1]):
            return [figure for figure, _ in given]
    return []


def _one_question(words: str, answer: str) -> bool:
    """Say whether the last answer is to the same question: nothing new follows it."""
    return _NOTHING_NEW.match(words.partition(answer)[2]) is not None


def _one_group(sentence: Sentence, given: Sequence[tuple[Figure, str]]) -> bool:
    """Say whether the answers are those of one group at one time: nothing between them names another."""
    first, last = given[0][0], given[-1][0]
    if any(f.kind in (Kind.DATE, Kind.YEAR) and first.end <= f.start < last.start for f in sentence.figures):
        return False
    text = sentence.passage.text
    for (one, answer), (two, _) in pairwise(given):
        if text[text.find(answer, one.end) + len(answer) : two.start] in _OTHERS:
            return False
    return True


def _remaining(sentence: Sentence, percents: Sequence[Figure]) -> list[Figure]:
    """Return the shares before "the remaining 40 percent", and that share."""
    for index, figure in enumerate(percents):
        if (
            index
            and _REST.search(blank(sentence.before(figure, 24)))
            and sentence.text not in UP
            and sentence.text not in DOWN
        ):
            return list(percents[: index + 1])
    return []


def _split(sentence: Sentence, percents: Sequence[Figure]) -> list[Figure]:
    """Return the shares of a sentence that says how one whole is divided."""
    if len(percents) < 3 or sentence.text not in _SPLIT:
        return []
    words = blank(sentence.text).replace("made up of", "")
    if words in UP or words in DOWN:
        return []
    gaps = re.split(r"⟨p\d+⟩", _from_first(shape(sentence)))[1:-1]
    listed = all(len(gap) <= 60 and re.search(r",|;|\band\b", gap) and "⟨" not in gap for gap in gaps)
    return list(percents) if listed else []


def _from_first(seen: Shape) -> str:
    return seen.text[seen.text.find("⟨p") :]


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - adding needs no table
    """Add the shares and compare with a hundred."""
    shares = list(claim.roles.values())
    point = sum((figure.value for figure in shares), start=Fraction(0))
    steps = (f"{' + '.join(wording.significant(figure.value) for figure in shares)} = {wording.significant(point)}",)
    stated = Interval(None, Fraction(100))
    computed = _sum(meant(figure) for figure in shares)
    report = partial(finding, claim, stated=stated, computed=computed, steps=steps)
    if claim.bound(Terms).rest:
        return _with_rest(claim, shares, point)
    if computed.overlaps(stated):
        return report(Verdict.SUPPORTED, f"The shares make {wording.significant(point)}%.")
    if left_out(Interval.point(Fraction(100)), shares):
        return unchecked(claim, "without one of the shares, which may be part of another, they make a hundred")
    message = f"The shares make {wording.significant(point)}%, more than a hundred."
    if _sum(figure.truth for figure in shares).overlaps(stated):
        return report(Verdict.MISLEADING, message, reason="round", severity=Severity.NOTE)
    return report(Verdict.CONTRADICTED, message, reason="over a hundred")


def _with_rest(claim: Claim, shares: Sequence[Figure], point: Fraction) -> Finding:
    """Compare what remains with what the shares before it leave; the list may have begun earlier."""
    hundred = Interval.point(100)
    sums = [_sum(figure.truth for figure in shares[first:]) for first in range(len(shares) - 1)]
    steps = (f"{' + '.join(wording.significant(figure.value) for figure in shares)} = {wording.significant(point)}",)
    report = partial(finding, claim, stated=hundred, computed=sums[0], steps=steps)
    if any(each.overlaps(hundred) for each in sums):
        return report(Verdict.SUPPORTED, "The shares and the rest make 100%.")
    without = _sum(figure.truth for figure in shares[:-1])
    if without.lo is not None and without.lo > 100:
        return unchecked(claim, "shares of more than a hundred overlap, and what the rest is of is not clear")
    over = sums[-1].lo is not None and sums[-1].lo > 100
    if not over and (claim.bound(Terms).earlier or left_out(hundred, list(shares))):
        return unchecked(claim, "the list may have begun before, or hold a share of a share")
    message = f"The shares and the rest make {wording.significant(point)}%, not 100%."
    verdict = Verdict.CONTRADICTED if over else Verdict.MISLEADING
    return report(verdict, message, reason="rest", severity=None if over else Severity.NOTE)


def _sum(intervals: Iterator[Interval]) -> Interval:
    return sum(intervals, start=Interval.point(0))
