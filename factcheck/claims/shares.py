"""Which figures are a part, its whole and the share that the text gives.

"54 of the 100 senators, or 54 percent": the words between them say which is which.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.endpoints import alike
from factcheck.claims.growth import widest
from factcheck.claims.passages import maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import mark, plain, shape
from factcheck.claims.share_wordings import (
    CLOSED,
    COMMA,
    ENDS,
    LINK,
    MORE_WORDS,
    OF,
    OF_THESE,
    PART,
    SHARE,
    THEIR_SHARE,
    WHOLE,
    WHOLE_NOUN,
    WORDINGS,
    WORDS,
)
from factcheck.claims.untied import another_whole, listed, new_group, owned, shared, unit_unread
from factcheck.model.figure import Form, Hedged, Kind
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.claims.shapes import Shape
    from factcheck.model.figure import Figure

_IS = (
    r"(?:is|are|was|were|equals?|equalled|made up|makes? up|accounted for|accounts? for|brought in|brings? in|"
    r"(?:represent|provid|generat|contribut|supplie|produce|earn|receiv|absorb|employ|handl)(?:e?[sd])?)"
)

#: How a sentence ties the three, most common first.
_PATTERNS = (
    # 54 of the 100 senators, or 54 percent; 300 of its 1,200 jobs (25 percent)
    rf"{PART}{WORDS} {OF}{WHOLE_NOUN}{WHOLE}{MORE_WORDS}(?:{LINK}|{COMMA}){SHARE}{CLOSED}",
    # three-quarters of those asked, 16 of 21
    rf"{SHARE} of{WORDS}(?:, | \(| [–—] ?){PART}(?:/| (?:out )?of (?:the )?){WHOLE}",
    # 54 percent, or 54, of the 100 senators; a third (400) of the 1,200 workers
    rf"{SHARE}(?:,? or | \(){PART}{WORDS}[,)]? {OF}{WHOLE_NOUN}{WHOLE}",
    # 400 workers, or a third of the 1,200; 300 jobs, a quarter of its workforce of 1,200
    rf"{PART}{WORDS}(?:,? or |, | \(| [–—] ?){SHARE},? {OF}{WHOLE_NOUN}(?:of )?{WHOLE}",
    # a third of the 1,200 workers, or 400
    rf"{SHARE} {OF}{WHOLE_NOUN}{WHOLE}{WORDS}(?P<link>{LINK}|, ){PART}{ENDS}",
    # the 400 women make up a third of the 1,200 staff
    rf"{PART}{WORDS} {_IS} {SHARE} {OF}{WHOLE_NOUN}(?:of |\()?{WHOLE}",
    # wages, at $9 million, are 45 percent of the $20 million budget
    rf", at {PART}(?: [\w'’-]+){{0,2}}, {_IS} {SHARE} {OF}{WHOLE_NOUN}(?:of |\()?{WHOLE}",
)
#: A third of voters (45 percent); 54 out of 100 senators, or 54 percent.
_TWICE = rf"{mark('r', 'part')}{MORE_WORDS}{LINK}{mark('p', 'share')}{CLOSED}"
#: 45 percent of those asked (45 out of 100)
_PERCENT_FIRST = rf"{mark('p', 'share')}{MORE_WORDS}{LINK}{mark('r', 'part')}{CLOSED}"
#: Of the 1,200 staff, 400, or a third, are women; several such parts may follow.
_HEAD = (
    r"(?:^|[.;:,–—] ?|\b(?:and|but|while|whereas|that) )(?:[Oo]f|[Aa]mong) (?:the (?:rest|others|remainder), )?"
    rf"(?:the |its |their |these |those |all )*{WHOLE_NOUN}{WHOLE}{WORDS}, "
)
_LATER = rf"{PART}{MORE_WORDS}(?:{LINK}|, (?=⟨[pr]\d+⟩,)){SHARE}{CLOSED}"
_OF_THEM = Pattern(
    r" of (?:them|these|those|which|whom)\b(?! (?:who|that|which|with|in|from|whose|still)\b)", case=True
)
_LED = Pattern(r"\b[Oo]f (?:them|these|those|which|whom),? (?:(?:just|only|some) )?$", case=True)

#: Without one of these words nothing ties a part to its whole.
_TYING = re.compile(r"\bof\b|⟩/⟨|\b[Oo]f |\b[Aa]mong |⟨r\d+⟩ (?:the|its|their) ")
_THEIR_PART = Pattern(r" of (?:them|these|those|whom|which)\)?(?:,? or |, | \()⟨[mnq]", case=True)
_THESE = re.compile(r"[Oo]f (?:these|those|them|that)\b")
_MEASURED = (Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.QUANTITY)
#: A head count up to this is exact; up to a thousand the writer may have rounded to ten.
_EXACT = 100
_NEAR = 1000
_LOOSE = Fraction(3, 100)


class Share(NamedTuple):
    """A part, its whole and the share between them, as the text ties them."""

    part: Figure
    whole: Figure
    share: Figure


@cache
def _compiled() -> tuple[list[re.Pattern[str]], re.Pattern[str], re.Pattern[str]]:
    return [re.compile(pattern) for pattern in _PATTERNS], re.compile(_HEAD), re.compile(_LATER)


@cache
def _twice() -> tuple[re.Pattern[str], ...]:
    return re.compile(_TWICE), re.compile(_PERCENT_FIRST)


def shares_said_twice(sentence: Sentence) -> Iterator[tuple[Figure, Figure]]:
    """Yield the shares that a sentence gives as a fraction and as a percentage: "a third of voters (33 percent)"."""
    kinds = [figure.kind for figure in sentence.figures]
    if Kind.RATIO not in kinds or Kind.PERCENT not in kinds:
        return
    seen = shape(sentence)
    taken: set[int] = set()
    for pattern in _twice():
        for found in pattern.finditer(seen.text):
            part, share = seen.figure(found, "part"), seen.figure(found, "share")
            if (
                0 < part.value < 1
                and Form.RANGE not in (part.form, share.form)
                and not taken & {part.start, share.start}
            ):
                taken |= {part.start, share.start}
                yield part, share


def shares(sentence: Sentence) -> Iterator[Share]:
    """Yield the shares of a sentence whose part and whole stand beside them."""
    kinds = [figure.kind for figure in sentence.figures]
    if not (Kind.PERCENT in kinds or Kind.RATIO in kinds) or sum(kind in _MEASURED for kind in kinds) < 2:
        return
    seen = plain(sentence)
    if not _TYING.search(seen.text):
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
    for wording in WORDINGS:
        if not any(words in seen.text for words in wording.needs):
            continue
        for found in wording.pattern.finditer(seen.text):
            share = _bound(seen, found, found)
            if share and not used & {share.share.start, share.part.start}:
                used |= {share.share.start, share.part.start}
                yield share
    heads = list(head.finditer(seen.text))
    for found in later.finditer(seen.text, heads[0].end()) if heads else ():
        whole = _nearest(seen, heads, found)
        share = _bound(seen, found, whole) if whole else None
        if share and not used & {share.share.start, share.part.start}:
            used |= {share.share.start, share.part.start}
            yield share


def _nearest(seen: Shape, heads: list[re.Match[str]], found: re.Match[str]) -> re.Match[str] | None:
    """Return the whole that opens the clause of a part: the last one, unless another group begins after it."""
    whole = next((head for head in reversed(heads) if head.end() <= found.start()), None)
    if whole is None or ";" in seen.text[whole.end() : found.start()]:
        return None
    if new_group(seen, whole.end(), found.start()):
        return None
    them = _OF_THEM.search(found[0]) or _LED.search(seen.text, max(0, found.start() - 24), found.start())
    first = "⟨" not in seen.text[whole.end() : found.start()]
    return whole if first or not them else None


def shares_of_these(before: Sentence, sentence: Sentence) -> Iterator[Share]:
    """Yield the share of a whole that the sentence before names: "It has 1,200 workers. Of these, 540, or 45 percent".

    It must name one number only, or nobody knows which of them is meant.
    """
    wholes = before.of(*_MEASURED)
    if shared(before, before.start, before.end):
        return  # a third of it has been paid; "of that" is the third
    kinds = [figure.kind for figure in sentence.figures]
    if len(wholes) != 1 or not (Kind.PERCENT in kinds or Kind.RATIO in kinds):
        return
    if sentence.passage.text[before.end : sentence.start].strip():
        return  # a sentence without figures stands between them, and may have changed the subject
    seen = shape(sentence)
    if not _THESE.search(seen.text, 0, 60):
        return
    for pattern in (OF_THESE, THEIR_SHARE):
        found = pattern.search(seen.text)
        if found:
            share = _fitting(Share(seen.figure(found, "part"), wholes[0], seen.figure(found, "share")))
            if share:
                yield share
            return


def _bound(seen: Shape, found: re.Match[str], whole: re.Match[str]) -> Share | None:
    part = "part" if found["part"] else "heads"
    if another_whole(seen, found[part]) or _of_the_part(seen, found) or listed(seen, found["share"]):
        return None
    share = _fitting(Share(seen.figure(found, part), seen.figure(whole, "whole"), seen.figure(found, "share")))
    if share is None or unit_unread(seen, share.part, share.whole, found[part]):
        return None
    return None if owned(seen, share.part, whole["whole"]) else share


def _of_the_part(seen: Shape, found: re.Match[str]) -> bool:
    """Say whether a part of its own follows the share: "9,000 of 12,000 tickets, 60 percent of them, or 5,400"."""
    return _THEIR_PART.match(seen.text, found.end("share")) is not None


def _fitting(share: Share) -> Share | None:
    if not is_share(share.share) or not alike_parts(share.part, share.whole):
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


def is_share(figure: Figure) -> bool:
    """Say whether a figure is a share of something; a winning percentage of .640 is no 0.64 percent."""
    if figure.kind is Kind.PERCENT and figure.value < 1 and figure.text.endswith("percentage"):
        return False
    return figure.kind is Kind.PERCENT or (figure.kind is Kind.RATIO and 0 < figure.value < 1)


def stated(share: Figure) -> Interval:
    """Return what a share may be, cut off instead of rounded as well; "one in three" is as loose as "a third"."""
    if share.kind is Kind.RATIO and share.form is not Form.FRACTION and not share.hedge:
        return Interval.around(share.value, _LOOSE)
    return cut_off(share.truth, share)


def cut_off(interval: Interval, share: Figure) -> Interval:
    """Return an interval of a share as it is if the digits behind the last one were cut off."""
    if share.form is Form.FRACTION or share.kind is Kind.RATIO or interval.hi is None:
        return interval
    return Interval(interval.lo, interval.hi + share.step / 2)


def holds(part: Figure, whole: Figure, share: Figure) -> bool:
    """Say whether the share is that of the part in the whole, each as exact as it is written."""
    least = wide(whole).lo
    if least is None or least <= 0:
        return False
    times = 100 if share.kind is Kind.PERCENT else 1
    return stated(share).overlaps(narrow(part) / narrow(whole) * times)


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
        return widest(figure)
    if figure.value <= _EXACT:
        return Interval.point(figure.value)
    return Interval.around(figure.value, min(figure.grain, Fraction(10)) / 2)


def _counts(figure: Figure) -> bool:
    return figure.kind in (Kind.COUNT, Kind.NUMBER) and figure.value.denominator == 1
