"""The part that a share belongs to, where it stands before share and whole: "That was 57 percent of the 21.6 million".

Only the arithmetic says which of the numbers before is meant, so such a share is supported by the nearest one of which
it holds; where the text points back ("that is", "they were") and none fits, it is left unchecked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.nearby_wholes import MEASURED, current, earlier
from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import plain
from factcheck.claims.share_wordings import OF, SHARE, WHOLE, WHOLE_NOUN
from factcheck.claims.shares import alike_parts, holds, is_share
from factcheck.claims.untied import listed, owned
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

_OF_WHOLE = Pattern(rf"{SHARE} {OF}{WHOLE_NOUN}(?:of )?{WHOLE}", case=True)
_POINTS_BACK = Pattern(
    r"(?:^|[;:,–—] ?|\band )(?:that|this|they|these|those|which)(?: [\w'’-]+){0,3}? "
    r"(?:is|are|was|were|makes?|made|represents?|represented|accounts? for|equals?|comes? to|amounts? to|would be)"
    r"(?: [\w'’-]+){0,2} $"
)
#: Among more numbers one fits by chance.
_MOST = 6


class Pointed(NamedTuple):
    """A share of a whole, and the part before them to which it belongs; None where several may be meant."""

    part: Figure | None
    whole: Figure
    share: Figure


def earlier_parts(sentence: Sentence, bound: Collection[int]) -> Iterator[Pointed]:
    """Yield the shares of a sentence that no other words have tied to a part, if one before them fits."""
    kinds = [figure.kind for figure in sentence.figures]
    if not (Kind.PERCENT in kinds or Kind.RATIO in kinds) or not any(kind in MEASURED for kind in kinds):
        return
    seen = plain(sentence)
    for found in _OF_WHOLE.finditer(seen.text):
        share, whole = seen.figure(found, "share"), seen.figure(found, "whole")
        if share.start in bound or not is_share(share) or listed(seen, found["share"]):
            continue
        if {share.form, whole.form} & {Form.VAGUE, Form.RANGE} or owned(seen, whole, found["whole"]):
            continue
        here = [f for f in sentence.of(*MEASURED) if f.end <= share.start]
        near = (current(sentence, here), *(current(s, s.of(*MEASURED)) for s in reversed(earlier(sentence)[-2:])))
        parts = [[f for f in figures if _part(f, whole)] for figures in near]
        part = next((f for fitting in parts for f in reversed(fitting[-_MOST:]) if holds(f, whole, share)), None)
        if part or (any(parts[:2]) and _POINTS_BACK.search(seen.text, 0, found.start())):
            yield Pointed(part, whole, share)


def _part(figure: Figure, whole: Figure) -> bool:
    plainly = figure.form not in (Form.VAGUE, Form.RANGE) and figure.value < whole.value
    return plainly and alike_parts(figure, whole)
