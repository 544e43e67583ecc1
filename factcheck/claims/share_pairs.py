"""A part with its share beside it: "630 (42 percent)", "16 percent, or $40 billion": two ways to say the same thing.

Once the two are known for one thing, only its whole is missing: see factcheck.claims.wholes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import mark
from factcheck.claims.share_wordings import LINK, MORE_WORDS, OF, PART, SHARE, WHOLE, WHOLE_NOUN, WORDS
from factcheck.claims.shares import is_share
from factcheck.claims.untied import another_whole, listed, owned
from factcheck.model.figure import Form

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factcheck.claims.shapes import Shape
    from factcheck.model.figure import Figure

_THEM = r"(?P<them> of (?:them|those|these|whom|which|it|that)\b)?"
_MAKES = (
    r"(?:(?:,? (?:representing|accounting for|making up|comprising|constituting|equal to|equivalent to|amounting to|"
    r"giving (?:it|him|her|them)|an? (?:[\w-]+ )?(?:share|proportion|portion|stake|turnout|loss|slice) of)|"
    r"; that(?: is|['’]s)) (?:an? )?)"
)
_RATE_OF = (
    r",? (?:scoring|(?:giving |for |with )?an? "
    r"(?!(?:tax|interest|growth|inflation|discount|mortgage|jobless|unemployment|lending|hourly|annual)\b)"
    r"(?:[\w-]+ )?(?:rate|score) of) "
)
#: Wages, at $9 million, are 45 percent of …; Para, with 3,862, had 40 percent of …
_IS = (
    r"(?:,? (?:is|are|was|were|has|have|had|holds?|held|takes?|took|makes? up|made up|accounts? for|accounted for|"
    r"equals?|represents?|represented) )"
)
_IN = rf" in (?:(?:the|a|an|its|their) )?{mark('n', 'house')}(?:-[\w-]+)?"
_REST = r"(?: [\w'’-]+){0,10}?"
#: 630 of them were turned down, or 42 percent; 41 seats in the 100-seat chamber, or 41 percent
_PART_FIRST = Pattern(
    rf"{PART}{_THEM}(?:(?:{WORDS} {OF}{WHOLE_NOUN}{WHOLE}|{WORDS}{_IN}))?{_REST}"
    rf"(?:{LINK}|{_MAKES}|(?P<rate>{_RATE_OF})|(?P<weak>, (?:an? |just |only |merely |barely )?|: )|"
    rf"(?P<verb>{_IS})){SHARE}",
    case=True,
)
#: 42 percent of them, or 630; 42 percent came from Europe, or 630; a third of the 90 schools, 30,
_SHARE_FIRST = Pattern(
    rf"{SHARE}{_THEM}(?: {OF}{WHOLE_NOUN}{WHOLE})?{MORE_WORDS}(?:{LINK}|(?P<weak>, )){PART}",
    case=True,
)
_HALVES = " stake| share| majority| slice| (?:[a-z]+ )?rate"
#: What makes the pair a step from another number, or the share of another whole.
_FURTHER = r",? (?:above|below|more|less|fewer|higher|lower|over|under|short|ahead|behind|up|down|from|to|than|of)\b"
#: What may follow the second of the two, so that nothing else is said of it.
_CLOSED = Pattern(rf"(?:{_HALVES})?(?!{_FURTHER})(?=\s*(?:[,.;:)–—!?]|$| - ))", case=True)
_ENDS = Pattern(rf"(?!{_FURTHER})(?: [\w'’-]+){{0,2}}(?=\s*(?:[,.;:)–—!?]|$| - ))", case=True)
_ASIDE = Pattern(r"(?: (?:people|staff|workers|employees|members|voters|residents))?(?=[,)]|\s?[–—]| - )", case=True)
_OF = Pattern(r",? of ", case=True)
_GROUP = Pattern(r" (?:out )?of (?:the|those|these|its|their|all|his|her)\b", case=True)


class SharePair(NamedTuple):
    """A part and its share, said of one thing."""

    part: Figure
    share: Figure
    start: int  #: where the first of the two begins in the shape
    end: int  #: and where the second ends
    whole: Figure | None  #: the whole, where it stands between them
    inside: Figure | None  #: what the part is in, where that stands between them: "41 seats in the 100-seat chamber"
    them: bool  #: whether one of the two is "of them"
    weak: bool  #: whether only a comma ties the two
    closed: bool  #: whether nothing more is said of what the share is of
    loose: bool = False  #: whether the words that tie the two may mean another whole: "a success rate of"


def share_pairs(seen: Shape) -> Iterator[SharePair]:
    """Yield the pairs of a sentence, in order, each figure in one of them at most."""
    found = [
        pair
        for pattern, share_first in ((_PART_FIRST, False), (_SHARE_FIRST, True))
        for match in pattern.finditer(seen.text)
        if (pair := _pair(seen, match, share_first=share_first))
    ]
    taken: set[int] = set()
    # Of two readings the shorter ties the nearer figures.
    for pair in sorted(found, key=lambda pair: (pair.weak and not pair.them, pair.end - pair.start, pair.start)):
        if not taken & {pair.part.start, pair.share.start}:
            taken |= {pair.part.start, pair.share.start}
            yield pair


def _pair(seen: Shape, found: re.Match[str], *, share_first: bool) -> SharePair | None:
    part, share = seen.figure(found, "part"), seen.figure(found, "share")
    if not is_share(share) or part.value <= 0:
        return None
    if {part.form, share.form} & {Form.VAGUE, Form.RANGE} or "/" in part.text:
        return None
    if another_whole(seen, found["part"]) or listed(seen, found["share"]):
        return None
    groups = found.groupdict()
    whole, inside = (_named(seen, groups.get(name)) for name in ("whole", "house"))
    if whole is inside is None and not found["them"] and not share_first and _GROUP.match(seen.text, found.end("part")):
        return None  # 12 of the treated (3 percent)
    if whole is not None and owned(seen, part, groups["whole"]):
        return None
    weak = found["weak"] is not None
    aside = not weak or _ASIDE.match(seen.text, found.end()) is not None
    if share_first and not aside and not (part.hedge or " of " in found[0]):
        return None
    if share_first and not (weak and aside) and not _ENDS.match(seen.text, found.end()):
        return None
    of = _OF.match(seen.text, found.end())
    closed = share_first or bool(_CLOSED.match(seen.text, found.end()))
    if not (closed or of) or (groups.get("verb") and not of):
        return None
    loose = bool(groups.get("rate") or groups.get("verb") or (share_first and not aside))
    return SharePair(part, share, found.start(), found.end(), whole, inside, bool(found["them"]), weak, closed, loose)


def _named(seen: Shape, found: str | None) -> Figure | None:
    return seen.sentence.figures[int(found[2:-1])] if found else None
