"""A list has as many items as the text announces.

## What it checks
"Three countries: Chad, Niger, Mali and Benin", and "for four reasons:" above a list of bullets: counts the items.

## Why it matters
An item was added or cut, and the number before the colon was not.

## When it stays silent
Lists whose items are more than names of a word or three, since a comma may then belong to an item; towns with their
states; "including" and "such as"; lists that break off; a number that counts something else than the list.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims.cues import cue
from factcheck.claims.records import Record
from factcheck.claims.rivals import rivals
from factcheck.claims.shapes import blank
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.document import Scope
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI104"
NEEDS = ("count", "number")
PREVIEW = True

_NOUN = r"(?: [a-z][\w’'-]*){1,3}"
_NAME = r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
_OPEN = cue(
    "including",
    "such as",
    "among",
    "at least",
    "or more",
    "up to",
    "of the",
    "like",
    "both",
    "first",
    "mostly",
)
#: Their names may be followed by that of a state or country.
_PLACES = frozenset("city town village place location airport suburb capital port venue stadium site district".split())
_DASHES = re.compile(r"\s[–—-]\s")


class Terms(Record):
    """What is bound besides the figures."""

    items: int  #: how many there are
    bullets: bool  #: listed in lines of their own
    rivals: list[Figure]  #: what else is counted near it


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(rf"{_NOUN}: (?P<items>{_NAME}(?:, {_NAME})*,? and {_NAME})(?=[.!]?$)")


@cache
def _said() -> re.Pattern[str]:
    """Return the pattern of a list without a colon: the four bidders are A, B, C and D; two towns - A and B - voted."""
    items = rf"(?P<items>{_NAME}(?:, {_NAME})*,? and {_NAME})"
    return re.compile(rf"{_NOUN}(?: (?:are|were) | [–—-] ){items}(?=[.!]?$| [–—-] )")


@cache
def _above() -> re.Pattern[str]:
    return re.compile(rf"{_NOUN}:$")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the numbers that announce a list."""
    before, sentence = None, None
    for following in passage.sentences():
        before, sentence = sentence, following
        text = sentence.text.rstrip()
        if ":" not in text and " are " not in text and " were " not in text and not _DASHES.search(text):
            continue
        for figure in sentence.of(Kind.COUNT, Kind.NUMBER):
            if not _announces(sentence, figure):
                continue
            others = rivals(sentence, before, figure)
            after = blank(passage.text[figure.end : sentence.start + len(text)])
            listed = _colon().fullmatch(after.rstrip(".!")) or _said().match(after)
            if listed and " & " not in listed["items"] and listed["items"].count(" and ") == 1:
                items = re.split(r",? and |, ", listed["items"])
                if not (len(items) > figure.value and figure.counted and figure.counted.head in _PLACES):
                    terms = Terms(items=len(items), bullets=False, rivals=others)
                    yield sentence.claim(CODE, {"count": figure}, terms=terms)
            elif _above().fullmatch(after) and sentence.start + len(text) >= passage.block.end - 1:
                bullets = _bullets(passage)
                if bullets:
                    terms = Terms(items=bullets, bullets=True, rivals=others)
                    yield sentence.claim(CODE, {"count": figure}, terms=terms)


def _announces(sentence: Sentence, figure: Figure) -> bool:
    plain = figure.hedge is None and figure.form in (Form.WORDS, Form.DIGITS) and not figure.units
    if not plain or figure.value.denominator != 1 or not 2 <= figure.value <= 12:
        return False
    return sentence.before(figure, 30) not in _OPEN and sentence.after(figure, 40).partition(":")[0] not in _OPEN


def _bullets(passage: Passage) -> int:
    """Return the number of items of the list below; 0 if there is none, or if it is nested."""
    blocks = passage.article.document.blocks[passage.index + 1 :]
    items = 0
    for block in blocks:
        if block.scope is not Scope.LIST:
            break
        if block.level != blocks[0].level:
            return 0
        items += 1
    return items if items > 1 else 0


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - counting needs no table
    """Compare the number announced with the items."""
    terms = claim.bound(Terms)
    count, items = claim["count"], terms.items
    if items == count.value:
        return finding(claim, Verdict.SUPPORTED, f"The list has {items} items.")
    if any(figure.value == items and not figure.units for figure in terms.rivals):
        return unchecked(claim, "another number near it is that of the items")
    return finding(
        claim,
        Verdict.MISLEADING if terms.bullets else Verdict.CONTRADICTED,
        f"The text announces {count.text}, but the list has {items} items.",
        reason="items",
        severity=Severity.NOTE if terms.bullets else None,
    )
