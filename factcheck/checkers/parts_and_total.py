"""Parts add up to the total that the text gives for them.

## What it checks
"14 men and 12 women were hurt, 26 in all", "463,000 and 654,000 ballots, a total of 1.1 million": adds the parts of a
list where the text says that they are all of it (in all, in total, altogether, combined, a total of).

## Why it matters
The part that came in last is often added to the list and not to the total.

## When it stays silent
No word that the list is complete; "including" or "among them"; parts in different units; more than one list in the
sentence; sums that fit once every figure is read as rounded as its zeros allow.
"""

from __future__ import annotations

import re
from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims import wording
from factcheck.claims.cues import cue
from factcheck.claims.passages import maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.rivals import left_out, rivals
from factcheck.claims.shapes import mark, shape
from factcheck.claims.shares import narrow, wide
from factcheck.claims.totals import numbered
from factcheck.claims.untied import another_whole
from factcheck.claims.verdict import judged
from factcheck.model.figure import Form
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.passages import Passage
    from factcheck.claims.shapes import Shape
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI103"
NEEDS = ("count", "number", "money", "quantity")
PREVIEW = True

_COMPLETE = cue(
    "in all", "in total", "altogether", "all told", "combined", "a total of", "the total", "together", "bringing",
    "making", "total", "sum", "totals", "totalled", "totaled", "totalling", "totaling", "add up to", "adds up to",
)  # fmt: skip
_INCOMPLETE = cue(
    "including", "include", "includes", "included", "among them", "among others", "at least one", "such as",
    "more than half", "excluding", "except", "not counting", "of which", "of whom", "rest", "others", "other",
    "remaining", "half", "fewer", "from", "up from", "compared", "versus", "against", "each", "per", "respectively",
    "average", "yesterday", "so far", "since", "already", "last", "earlier", "previous", "additional", "more",
    "another", "net", "closed", "season", "career", "game", "points", "this year", "this month", "this week", "others",
)  # fmt: skip
#: "A total of 900 this year" has more parts than the sentence.
_TAIL = 14
#: "12 women, 8 men and the driver, 21 in all".
_UNCOUNTED = Pattern(r"\b(?:and|plus|with) (?:the|an?|its|their|his|her)\b")
_PART = r"⟨[mnq]\d+⟩"
_GAP = r"[^⟨⟩.;:()]{0,40}?"
_LIST = rf"(?P<parts>{_PART}{_GAP}(?:(?:, | and |, and | plus ){_GAP}{_PART}{_GAP}){{1,6}})"
_CLOSED = r"(?=\s*(?:[.,;)]|$))"


class Terms(Record):
    """What is bound besides the figures."""

    before: list[Figure]  #: what else stands before the parts


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    total = mark("mnq", "total")
    noun = r"(?: [\w'’-]+){0,2}"
    return (
        # 14 men and 12 women were hurt, 26 in all
        re.compile(
            rf"{_LIST}(?:, | – | — |, or | \(){total}{noun} (?:in all|in total|altogether|all told|combined){_CLOSED}"
        ),
        # 14 men and 12 women, a total of 26; making 26 in all
        re.compile(
            rf"{_LIST}(?:, | – | — )(?:for |making |giving |bringing )?(?:a |the |a combined |its |the combined )?"
            rf"total (?:of |to ){total}{noun}{_CLOSED}"
        ),
        # loans of $3m and $4m, totalling $7m; the loans, of $3m and $4m, total $7m
        re.compile(rf"{_LIST},? (?:total|totals|totall?ed|totall?ing|adds? up to) {total}{noun}{_CLOSED}"),
        # a total of 26 died: 14 men and 12 women
        re.compile(rf"[Tt]otal of {total}(?: [\w'’-]+){{0,4}}(?:: | – | — ){_LIST}(?=[.!]?$)"),
        # the two gave $3m and $4m, or $7m combined
        re.compile(rf"{_LIST}, or {total}{noun} (?:in all|in total|altogether|combined|together){_CLOSED}"),
    )


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the lists of a sentence that end in their total."""
    before, sentence = None, None
    for following in passage.sentences():
        before, sentence = sentence, following
        if len(sentence.figures) < 3 or sentence.text not in _COMPLETE:
            continue
        seen = shape(sentence)
        for pattern in _patterns():
            found = pattern.search(seen.text)
            if not found or seen.text[: found.end() + _TAIL] in _INCOMPLETE:
                continue
            parts, total = _parts(seen, found["parts"]), seen.figure(found, "total")
            if total in parts or another_whole(seen, seen.text[found.start("parts") :].partition("⟩")[0] + "⟩"):
                continue
            if _UNCOUNTED.search(
                seen.text, found.end("parts") - len(found["parts"].rpartition("⟩")[2]), found.start("total")
            ):
                continue
            if _addable(parts, total) and not _counted_before(seen, found.start(), len(parts)):
                roles = {**numbered(parts), "total": total}
                yield sentence.claim(CODE, roles, terms=Terms(before=rivals(sentence, before, *roles.values())))
                break


def _parts(seen: Shape, text: str) -> list[Figure]:
    return [seen.sentence.figures[int(found[1])] for found in re.finditer(r"⟨[mnq](\d+)⟩", text)]


def _counted_before(seen: Shape, start: int, parts: int) -> bool:
    """Say whether another figure comes before the list: it could be a part as well, unless it counts the parts."""
    return any(figure.value != parts for figure in _parts(seen, seen.text[:start]))


def _addable(parts: Sequence[Figure], total: Figure) -> bool:
    everything = [*parts, total]
    if any(f.form in (Form.VAGUE, Form.RANGE) or f.per or f.value <= 0 for f in everything):
        return False
    if any(map(maybe_year, everything)):
        return False
    units = {f.units for f in parts}
    if len(units) != 1 or (total.units and total.units not in units) or (units != {()} and not total.units):
        return False
    # A part with the noun of the total counts something else than its neighbours: "3 goals and 2 assists".
    heads = [f.counted.head for f in parts if f.counted]
    return not (len(set(heads)) > 1 and total.counted is not None and total.counted.head in heads) and _of_one_size(
        parts
    )


def _of_one_size(parts: Sequence[Figure]) -> bool:
    """Say whether no two neighbours are worlds apart, as the numbers of two different lists are."""
    return all(max(a.value, b.value) <= 10000 * min(a.value, b.value) for a, b in pairwise(parts))


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - adding needs no table
    """Add the parts and compare with the total."""
    total = claim["total"]
    parts = [figure for role, figure in claim.roles.items() if role != "total"]
    computed = sum((narrow(figure) for figure in parts), start=Interval.point(0))
    point = sum((figure.value for figure in parts), start=parts[0].value * 0)
    right = wording.quantity(point, total.unit or "")
    return judged(
        claim,
        total,
        computed,
        sum((wide(figure) for figure in parts), start=Interval.point(0)),
        point=point,
        says=f"The parts add up to {right}",
        steps=(f"{' + '.join(figure.text for figure in parts)} = {right}",),
        doubt=partial(_doubt, claim, parts, computed),
        reason="sum",
    )


def _doubt(claim: Claim, parts: list[Figure], computed: Interval) -> str:
    total = claim["total"]
    if left_out(total.truth, parts):
        return "without one of the parts, which may be part of another, the sum is right"
    if any(total.truth.overlaps(computed + other.truth) for other in claim.bound(Terms).before if other.per == ""):
        return "with a figure that stands before it the sum is right"
    return ""
