"""The whole that a part and its share belong to: beside them, earlier in the sentence, or in the sentence before.

"The town had 200,000 people. About 26,000, or 13 percent, have left": no word ties the 26,000 to the 200,000, yet no
other number can be meant. Such a whole is *implied*; one that the text names ("of them", "of its workforce") is tied.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.change_words import DOWN, UP
from factcheck.claims.cues import cue
from factcheck.claims.nearby_wholes import MEASURED, candidates, current, earlier, fits, nearest
from factcheck.claims.passages import maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import plain, shape
from factcheck.claims.share_pairs import share_pairs
from factcheck.claims.share_wordings import WHOLE
from factcheck.claims.shares import holds
from factcheck.claims.untied import new_group, owned, shared, unit_unread
from factcheck.model.document import Scope
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.claims.shapes import Shape
    from factcheck.claims.share_pairs import SharePair
    from factcheck.model.figure import Figure

_LARGE = Fraction(100)
_TIMES = frozenset({"year", "quarter", "month", "week", "day", "hour"})
_DETERMINED = r"(?:(?:the|its|their|his|her|our|all|a|an|total|overall|those|these|that|this)(?:['’]s)? ){0,3}"
#: 16 percent of the total $250 billion; 1.2 percent of all lending ($30 billion); 15 percent of a market of 1.2 million
_NOUNS = r"(?:(?!(?:and|or|to|from|with|in|by|at|than|for|on|as|but)\b)[\w'’-]+ ){0,5}"
_AFTER = Pattern(rf",? (?:out )?of {_DETERMINED}{_NOUNS}(?:of (?:about )?|\(|in )?{WHOLE}", case=True)
_TOTAL = Pattern(
    r",? of (?:(?:the|its|their|his|her|our|a|all|grand|overall) )*"
    r"(?:them|those|these|that|it|whom|which|(?P<all>total|whole|lot|sum))"
    r"(?=\s*(?:[,.;:)–—!?]|$| - )| (?:is|are|was|were|has|have|had|said|voted|will|would|could|can|did|do)\b)"
)
#: Of which …; of those, …
_LED = Pattern(
    r"\bof (?:(?:which|whom)(?: [\w'’-]+){1,4}|"
    r"(?:which|whom|them|those|these|that(?: (?:number|total|sum|amount|figure))?),?(?: (?:just|only|some))?) $"
)
_NAMED = Pattern(
    r",? of (?:(?:the|its|their|his|her|our|all|total|overall|entire|whole|combined) )*"
    r"(?P<name>[a-z]+)(?=\s*(?:[,.;:)–—!?]|$| - ))"
)
_HEAD = Pattern(
    rf"(?:^|[.;:,–—] |\bthat )(?:out of|of|among) (?:a total of |all |the |its |their |these |those )*"
    rf"(?:[\w'’-]+ ){{0,5}}{WHOLE}[^⟨⟩.;:()]{{0,80}}?, "
)
#: "From 3 million, or 6 percent": the end of a change.
_ENDPOINT = Pattern(r"\b(?:from|to|than) $", case=True)
#: "By 220 million, or 23 percent": a difference.
_STEPS = Pattern(r"\bby $", case=True)
_MARK = Pattern(r"⟨[mnq](\d+)⟩", case=True)
_PLAIN = Pattern(r"[^.;:]*", case=True)
#: A step between two levels has a percentage as well, and it is no share.
_STEP = cue(
    "change", "changes", "premium", "discount", "above", "below", "ahead", "behind", "over", "under", "short of",
    "difference", "swing", "versus", "against", "compared", "return", "returns", "interest", "dividend", "yield",
)  # fmt: skip
#: "Up" in it is no word of direction.
_MADE_UP = re.compile(r"\b(?:ma(?:de|kes?|king)|t(?:akes?|ook|aking|aken)|eat(?:s|en|ing)?|ate|us(?:es?|ed|ing)) up\b")
_CUTS = cue(
    *(
        f"{will} {cut}"
        for will in ("to", "will", "would", "could", "may", "might")
        for cut in ("cut", "shed", "lose", "lay off", "drop", "close", "axe", "eliminate", "slash", "reduce")
    )
)
#: What is counted under two names: a workforce of 50,000 people has 50,000 jobs.
_STAFF = frozenset(
    """workforce staff payroll headcount worker employee people person job post position labour labor""".split()
)


class Found(NamedTuple):
    """The whole of a pair, and how the text names it."""

    pair: SharePair
    whole: Figure | None  #: None where several may be meant, and the share holds of none
    implied: bool  #: whether nothing but its place says that it is the whole


def wholes(sentence: Sentence, before: Sentence | None) -> Iterator[Found]:
    """Yield the pairs of part and share whose whole is known."""
    kinds = [figure.kind for figure in sentence.figures]
    if not (Kind.PERCENT in kinds or Kind.RATIO in kinds) or not any(kind in MEASURED for kind in kinds):
        return
    seen = plain(sentence)
    pairs = list(share_pairs(seen))
    if not pairs:
        return
    before = before or _paragraph_before(sentence)
    if before is not None and sentence.passage.text[before.end : sentence.start].strip():
        before = None  # a sentence without figures stands between them, and may have changed the subject
    parts = {other.part.start for other in pairs}
    for pair in pairs:
        found = _whole(seen, pair, pairs, before)
        if found and pair.loose and found.whole and not holds(pair.part, found.whole, pair.share):
            found = None
        if found is None and not _barred(seen, pair):
            found = _nearby(seen, pair, parts)
        whole = found.whole if found else None
        if whole and (not _plain(whole) or unit_unread(seen, pair.part, whole, _marked(seen, pair.part))):
            continue
        if found:
            yield found


def _barred(seen: Shape, pair: SharePair) -> bool:
    """Say whether the words of a pair leave no room for a whole nearby: a step, a share of something named."""
    said, named = _TOTAL.match(seen.text, pair.end), _NAMED.match(seen.text, pair.end)
    if pair.whole or pair.inside or _AFTER.match(seen.text, pair.end) or not (pair.closed or said or named):
        return True
    lead = seen.text[max(0, pair.start - 8) : pair.start]
    if _ENDPOINT.search(lead) or _STEPS.search(lead) or _stepped(seen, pair):
        return True
    return maybe_year(pair.part)


def _nearby(seen: Shape, pair: SharePair, parts: set[int]) -> Found | None:
    """Return the nearest number that makes the share hold; a pair with several that do not is left unchecked."""
    here = current(seen.sentence, list(_earlier(seen, pair, parts)))
    back = [current(each, _given(each)) for each in earlier(seen.sentence)]
    for figures in (here, *reversed(back)):
        whole = nearest(pair.part, pair.share, figures)
        if whole:
            return Found(pair, whole, implied=True)
    if _TOTAL.match(seen.text, pair.end):
        clear = True
    else:
        clear = (pair.them or not (pair.weak or pair.loose)) and not _NAMED.match(seen.text, pair.end)
    doubtful = candidates(pair.part, [*here, *(back[-1] if back else ())])
    return Found(pair, None, implied=True) if clear and doubtful else None


def _marked(seen: Shape, figure: Figure) -> str:
    index = next(i for i, other in enumerate(seen.sentence.figures) if other is figure)
    return f"⟨n{index}⟩"


def _paragraph_before(sentence: Sentence) -> Sentence | None:
    """Return the last sentence of the paragraph before: papers begin a new one after every full stop."""
    passage = sentence.passage
    by_block = passage.article.once(
        "passages by block", lambda: {each.index: each for each in passage.article.passages()}
    )
    before = by_block.get(passage.index - 1)
    if before is None or before.scope is not Scope.BODY or passage.scope is not Scope.BODY:
        return None
    return next(reversed(before.sentences()), None)


def _whole(seen: Shape, pair: SharePair, pairs: list[SharePair], before: Sentence | None) -> Found | None:
    parts = {other.part.start for other in pairs}
    after = None if pair.whole else _AFTER.match(seen.text, pair.end)
    if after:
        if owned(seen, pair.part, after["whole"]):
            return None
        return _tied(pair, _unit_left_out(pair.part, seen.figure(after, "whole")))
    said, named = _TOTAL.match(seen.text, pair.end), _NAMED.match(seen.text, pair.end)
    if not (pair.closed or said or named):
        return None  # 54 of the 100 flats, or 64 percent of those with a view
    if pair.whole is not None:
        return _tied(pair, pair.whole)
    if pair.inside is not None:
        larger = fits(pair.part, pair.inside) and pair.inside.value > pair.part.value
        return Found(pair, pair.inside, implied=True) if larger else None
    led = _LED.search(seen.text[max(0, pair.start - 30) : pair.start])
    them = pair.them or bool(led or (said and not said["all"]))
    head = next(reversed(list(_HEAD.finditer(seen.text, 0, pair.start))), None)
    if head and new_group(seen, head.end(), pair.start):
        return None
    if head and not them and pair.closed and ";" not in seen.text[head.end() : pair.start]:
        return _tied(pair, seen.figure(head, "whole"))
    if _stepped(seen, pair):
        return None
    if named and not said:
        return _by_name(seen, pair, parts, before, named["name"].lower())
    if them or said:
        last = next((other.part for other in reversed(pairs) if other.end <= pair.start), None)
        if last and last.value > pair.part.value and fits(pair.part, last) and not (said and said["all"]):
            return Found(pair, last, implied=True)  # "800, or 20 percent, were answered, and 40 of those, or 5 percent"
        return _anaphor(seen, pair, parts, before)
    return _implied(seen, pair, parts, before)


def _tied(pair: SharePair, whole: Figure) -> Found | None:
    """Return the whole that the text ties to the pair; one by the year beside one that is not is as good as implied."""
    one, other = pair.part, whole
    if one.per != other.per and {one.per, other.per} <= _TIMES | {""} and "" in (one.per, other.per):
        return Found(pair, whole, implied=True) if fits(replace(one, per=""), replace(other, per="")) else None
    return Found(pair, whole, implied=False) if fits(one, other) else None


def _unit_left_out(part: Figure, whole: Figure) -> Figure:
    """Return a bare whole with the unit of its part: "2.4 million tons, 16 percent of the total of 15 million"."""
    if part.kind is not Kind.QUANTITY or whole.kind is not Kind.NUMBER or whole.units or whole.value < part.value:
        return whole
    return replace(whole, kind=part.kind, units=part.units, per=part.per)


def _anaphor(seen: Shape, pair: SharePair, parts: set[int], before: Sentence | None) -> Found | None:
    """Return what "of them" and "of the total" stand for: the only number that can be meant."""
    near = current(seen.sentence, list(_earlier(seen, pair, parts)))
    here = [f for f in near if fits(pair.part, f)]
    if not here and candidates(pair.part, near):
        return None  # "costs $227 a ton, of which $145"
    whole = _only(pair.part, here or ([] if before is None else current(before, _given(before))))
    if whole is None or _shared(seen.sentence if here else before, whole, pair):
        return None
    return Found(pair, whole, implied=not _same_sort(pair.part, whole))


def _shared(sentence: Sentence | None, whole: Figure, pair: SharePair) -> bool:
    """Say whether a share of the whole comes between: "of $9 billion a third has been paid; of that, $1.2 billion"."""
    if sentence is None:
        return False
    return shared(sentence, whole.end, min(pair.share.start, pair.part.start))


def _only(part: Figure, figures: Iterable[Figure]) -> Figure | None:
    """Return the one figure that a part may belong to; a smaller one is a slip only if both count the same."""
    fitting = [f for f in figures if fits(part, f)]
    if len(fitting) > 1 and part.counted:
        fitting = [f for f in fitting if f.counted and f.counted.head == part.counted.head]
    if len(fitting) != 1 or not (fitting[0].value > part.value or _same_sort(part, fitting[0])):
        return None
    return fitting[0]


def _given(before: Sentence) -> list[Figure]:
    """Return what the sentence before measures, but for the parts of another whole."""
    parts = {pair.part.start for pair in share_pairs(shape(before))}
    return [f for f in before.of(*MEASURED) if f.start not in parts]


def _by_name(seen: Shape, pair: SharePair, parts: set[int], before: Sentence | None, name: str) -> Found | None:
    """Return the number beside which the same word stands: "the $400 billion budget … 12 percent of the budget"."""
    here = [f for f in seen.sentence.of(*MEASURED) if f.start not in parts]
    found = [f for f in here if fits(pair.part, f) and _called(seen, f, name)]
    if not found and before is not None:
        found = [f for f in _given(before) if fits(pair.part, f) and _called(shape(before), f, name)]
    whole = _only(pair.part, found)
    return Found(pair, whole, implied=True) if whole else None


def _called(seen: Shape, figure: Figure, name: str) -> bool:
    """Say whether a figure counts what is called so, or has the word beside it with nothing else between."""
    if name in _STAFF and figure.counted and figure.counted.head in _STAFF:
        return True
    index = next(i for i, other in enumerate(seen.sentence.figures) if other is figure)
    around = re.search(rf"([^⟨⟩,;:()]{{0,40}})⟨[a-z]{index}⟩([^⟨⟩,;:()]{{0,40}})", seen.text)
    return around is not None and len(name) > 3 and re.search(rf"\b{name}\b", around[1] + "|" + around[2]) is not None


def _implied(seen: Shape, pair: SharePair, parts: set[int], before: Sentence | None) -> Found | None:
    """Return the only number that can be meant, in this sentence or, if it has no other, in the one before."""
    if " and " in seen.text[pair.start : pair.end] or _ENDPOINT.search(seen.text, max(0, pair.start - 8), pair.start):
        return None
    found = list(_earlier(seen, pair, parts))
    if not found and before is not None and not before.of(Kind.PERCENT, Kind.RATIO):
        found = before.of(*MEASURED)
    if len(found) != 1 or not fits(pair.part, found[0]) or not _same_sort(pair.part, found[0]):
        return None
    whole, part = found[0].value, pair.part.value
    # A smaller number is the count of something else, unless it may be the whole beside a part with a zero too many.
    return Found(pair, found[0], implied=True) if whole > part or _LARGE < whole < part / 3 else None


def _earlier(seen: Shape, pair: SharePair, parts: set[int]) -> Iterator[Figure]:
    for found in _MARK.finditer(seen.text, 0, pair.start):
        figure = seen.sentence.figures[int(found[1])]
        if figure.start not in parts:
            yield figure


def _stepped(seen: Shape, pair: SharePair) -> bool:
    """Say whether the pair may be a step ("fell 200 points, or 2 percent"); what is yet to be cut is a part."""
    start = max(seen.text.rfind(stop, 0, pair.start) for stop in (",", ";", ":", "–", "—", "(")) + 1
    clause = _MADE_UP.sub("", seen.text[start : pair.end])
    if clause in _CUTS:
        return False
    return clause in UP or clause in DOWN or clause in _STEP


def _same_sort(part: Figure, whole: Figure) -> bool:
    heads = {figure.counted.head for figure in (part, whole) if figure.counted}
    return len(heads) < 2 or heads <= _STAFF


def _plain(figure: Figure) -> bool:
    return figure.form not in (Form.VAGUE, Form.RANGE)
