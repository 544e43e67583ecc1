"""Which figures are a part, its whole and the share that the text gives.

"54 of the 100 senators, or 54 percent": the words between them say which is which.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims.endpoints import alike
from factcheck.claims.passages import maybe_year
from factcheck.claims.shapes import mark, shape
from factcheck.model.figure import Form, Hedged, Kind
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.claims.shapes import Shape
    from factcheck.model.figure import Figure

_PART, _WHOLE, _SHARE = mark("mnq", "part"), mark("mnq", "whole"), mark("pr", "share")
_OF = r"(?:out )?of (?:(?:the|its|their|his|her|our|all|a|an|total|some|those|these|that|this)(?:['’]s)? ){0,3}"
_WORDS = r"(?: [\w'’-]+){0,4}?"
_MORE_WORDS = r"(?: [\w'’-]+){0,7}?"
_LINK = r"(?:,? or |,? that is,? |, i\.e\.,? | \(|,? which is | [–—] ?)(?:just |only |exactly )?"
_CLOSED = r"(?=\s*(?:[,.;:)–—!?]|$)| of (?:them|the total|all of them|the whole)\b)"
_ENDS = r"(?: [\w'’-]+){0,2}(?=\s*(?:[,.;:)–—]|$))"
_IS = r"(?:is|are|was|were|makes? up|made up|accounts? for|accounted for|represents?|represented|equals?|equalled)"
_WHOLE_NOUN = r"(?:[\w'’-]+ ){0,3}"

#: How a sentence ties the three, most common first.
_PATTERNS = (
    # 54 of the 100 senators, or 54 percent; 300 of its 1,200 jobs (25 percent)
    rf"{_PART}{_WORDS} {_OF}{_WHOLE_NOUN}{_WHOLE}{_MORE_WORDS}(?:{_LINK}|, ){_SHARE}{_CLOSED}",
    # three-quarters of those asked, 16 of 21
    rf"{_SHARE} of{_WORDS}(?:, | \(| [–—] ?){_PART} (?:out )?of (?:the )?{_WHOLE}",
    # 54 percent, or 54, of the 100 senators; a third (400) of the 1,200 workers
    rf"{_SHARE}(?:,? or | \(){_PART}{_WORDS}[,)]? {_OF}{_WHOLE_NOUN}{_WHOLE}",
    # 400 workers, or a third of the 1,200; 300 jobs, a quarter of its workforce of 1,200
    rf"{_PART}{_WORDS}(?:,? or |, | \(| [–—] ?){_SHARE},? {_OF}{_WHOLE_NOUN}(?:of )?{_WHOLE}",
    # a third of the 1,200 workers, or 400
    rf"{_SHARE} {_OF}{_WHOLE_NOUN}{_WHOLE}{_WORDS}(?P<link>{_LINK}|, ){_PART}{_ENDS}",
    # the 400 women make up a third of the 1,200 staff
    rf"{_PART}{_WORDS} {_IS} {_SHARE} {_OF}{_WHOLE_NOUN}{_WHOLE}",
)
#: A third of voters (45 percent); 54 out of 100 senators, or 54 percent.
_TWICE = rf"{mark('r', 'part')}{_MORE_WORDS}{_LINK}{mark('p', 'share')}{_CLOSED}"
#: Of the 1,200 staff, 400, or a third, are women; several such parts may follow.
_HEAD = rf"(?:^|[.;:,–—] ?)(?:[Oo]f|[Aa]mong) (?:the |its |their |these |those |all )*{_WHOLE_NOUN}{_WHOLE}{_WORDS}, "
_LATER = rf"{_PART}{_MORE_WORDS}(?:,? or | \(){_SHARE}{_CLOSED}"

_MEASURED = (Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.QUANTITY)
#: A head count up to this is exact; up to a thousand the writer may have rounded to ten.
_EXACT = 100
_NEAR = 1000


@dataclass(frozen=True, slots=True)
class Share:
    """A part, its whole and the share between them, as the text ties them."""

    part: Figure
    whole: Figure
    share: Figure


@cache
def _compiled() -> tuple[list[re.Pattern[str]], re.Pattern[str], re.Pattern[str]]:
    return [re.compile(pattern) for pattern in _PATTERNS], re.compile(_HEAD), re.compile(_LATER)


@cache
def _twice() -> re.Pattern[str]:
    return re.compile(_TWICE)


def shares_said_twice(sentence: Sentence) -> Iterator[tuple[Figure, Figure]]:
    """Yield the shares that a sentence gives as a fraction and as a percentage: "a third of voters (33 percent)"."""
    kinds = [figure.kind for figure in sentence.figures]
    if Kind.RATIO not in kinds or Kind.PERCENT not in kinds:
        return
    seen = shape(sentence)
    for found in _twice().finditer(seen.text):
        part, share = seen.figure(found, "part"), seen.figure(found, "share")
        if 0 < part.value < 1 and Form.RANGE not in (part.form, share.form):
            yield part, share


def shares(sentence: Sentence) -> Iterator[Share]:
    """Yield the shares of a sentence whose part and whole stand beside them."""
    kinds = [figure.kind for figure in sentence.figures]
    if not (Kind.PERCENT in kinds or Kind.RATIO in kinds) or sum(kind in _MEASURED for kind in kinds) < 2:
        return
    seen = shape(sentence)
    if " of " not in seen.text and not seen.text.startswith(("Of ", "Among ")):
        return
    patterns, head, later = _compiled()
    used: set[int] = set()
    for pattern in patterns:
        for found in pattern.finditer(seen.text):
            share = _bound(seen, found, found)
            # A comma alone ties the part only if "about" says that it is an estimate of the share before it.
            if found.groupdict().get("link") == ", " and not (share and _estimated(share.part)):
                continue
            if share and not used & {share.share.start, share.part.start}:
                used |= {share.share.start, share.part.start}
                yield share
    whole = head.search(seen.text)
    if whole:
        for found in later.finditer(seen.text, whole.end()):
            share = _bound(seen, found, whole)
            if share and not used & {share.share.start, share.part.start}:
                used |= {share.share.start, share.part.start}
                yield share


def _bound(seen: Shape, found: re.Match[str], whole: re.Match[str]) -> Share | None:
    share = Share(seen.figure(found, "part"), seen.figure(whole, "whole"), seen.figure(found, "share"))
    if not _is_share(share.share) or not alike_parts(share.part, share.whole):
        return None
    if any(f.form in (Form.VAGUE, Form.RANGE) for f in (share.part, share.whole, share.share)):
        return None
    return share


def alike_parts(part: Figure, whole: Figure) -> bool:
    """Say whether one figure can be a part of the other: same unit, a bare number for a counted one, no year."""
    if maybe_year(part) or maybe_year(whole):
        return False
    if bool(part.per) != bool(whole.per) or part.value <= 0 or whole.value <= 0:
        return False
    if whole.kind is Kind.NUMBER and part.kind not in (Kind.NUMBER, Kind.COUNT):
        return False  # two-thirds of the 36 billion (41 billion dollar) budget
    return alike(part, whole) or (part.kind is whole.kind is Kind.COUNT)


def _is_share(figure: Figure) -> bool:
    return figure.kind is Kind.PERCENT or (figure.kind is Kind.RATIO and 0 < figure.value < 1)


def _estimated(figure: Figure) -> bool:
    return figure.hedge is not None


def narrow(figure: Figure) -> Interval:
    """Return what a part or whole may be by the rounding of its last digit; a small head count is exact."""
    if figure.hedge and figure.hedge.kind is not Hedged.EXACTLY:
        return figure.truth
    return Interval.point(figure.value) if _counts(figure) and figure.value < _NEAR else figure.written


def wide(figure: Figure) -> Interval:
    """Return what a part or whole may be at most: trailing zeros rounded, yet nobody rounds a hundred senators."""
    if figure.hedge and figure.hedge.kind is not Hedged.EXACTLY:
        return figure.truth
    if not _counts(figure) or figure.value >= _NEAR:
        return figure.truth
    if figure.value <= _EXACT:
        return Interval.point(figure.value)
    return Interval.around(figure.value, min(figure.grain, Fraction(10)) / 2)


def _counts(figure: Figure) -> bool:
    return figure.kind in (Kind.COUNT, Kind.NUMBER) and figure.value.denominator == 1
