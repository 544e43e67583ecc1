"""Which multiple leads from one value of a sentence to another: "doubled to 12 from 6", "three times the 4 of 2019"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.base_times import other_stretch
from factcheck.claims.change_words import FALLING
from factcheck.claims.changes import BREAK, TAIL
from factcheck.claims.doubts import doubt
from factcheck.claims.endpoints import MEASURED, compared, is_step, pairs
from factcheck.claims.likeness import alike, carried
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.restated import is_base
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.endpoints import Pair
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

_LEADS = Pattern(r"[^;.]{0,60}?\b(?:to|from|at)\s+(?:[a-z][a-z-]*\s+){0,4}$|[^,;.]{0,60},\s+$", case=True)
#: What ties a multiple to the value that it multiplies: "three times as many as the", "double last year's".
_TIMES = Pattern(
    r"\s*(?:(?:as (?:many|much|high|large|big|long|old|fast|great|heavy|tall|strong)(?:\s+[a-z]+)?\s+as|more than|"
    r"higher than|"
    r"larger than|bigger than|greater than|faster than|that of|the size of|the number of|the amount of|"
    r"the level of)\s+)?"
    r"(?:the|its|his|her|their|last year[’']s|a year ago[’']s|only|just|about|roughly)?\s*"
    r"(?:[a-z-]+\s+){0,2}$"
)
_AS_MANY = Pattern(r"\s+as (?:many|much)\b")
_COMMA = Pattern(r"[,(–—]|\bor\b", case=True)
_NOUN = Pattern(
    r"\s+(?:(?:year-on-year|annual|net)\s+)?(?P<noun>increase|rise|jump|surge|growth|gain|leap|drop|fall|decline|"
    r"decrease|reduction|cut)\b"
)
_ANOTHER = Pattern(r"\b(?:bringing|taking|leaving|pushing|lifting|making)\b")
_OTHER = Pattern(
    r"\s*(?:every|each|the (?:rate|pace|speed|risk|national)|in (?:two|three|four|five)|over the|a (?:day|week|"
    r"month|year)|daily|in a row)"
)
#: "0.9 times Ebitda", "4.8 times their income": the value as a multiple of something named, not of the earlier value.
_OF_NAMED = Pattern(
    r"\s+(?!(?:as|more|less|fewer|higher|larger|bigger|greater|over|in|since|from|to|on|at|last|that|what|this|and|or|"
    r"a|an|it)\b)(?:(?:the|its|their|his|her|our|annual|average|net|gross|core|pre-tax)\s+){0,3}"
    r"(?!(?:level|number|amount|figure|total|sum|size|rate|value)s?\b)[A-Za-z][a-zA-Z]+(?:\s+[a-z]+){0,2}\s*[,.)]"
)


class Multiplied(NamedTuple):
    """A multiple with its two values; `falling` where the words say that it is how much smaller the new value is."""

    multiple: Figure
    old: Figure
    new: Figure
    falling: bool
    noun: bool  #: "a fivefold increase": readers differ on whether that is five times as much or six
    doubt: str  #: why the multiple may not be between the two values, or ""
    beside: tuple[Figure, ...]  #: the other values of the sentence
    cue: tuple[int, int]


def multiplied(sentence: Sentence) -> Iterator[Multiplied]:
    """Yield the multiples of a sentence with both values."""
    multiples = [m for m in sentence.of(Kind.MULTIPLE) if m.form is not Form.RANGE]
    if not multiples:
        return
    text = sentence.passage.text
    bound = pairs(sentence)
    used: set[int] = set()
    for multiple in multiples:
        ends, why = _times(sentence, multiple), ""
        for pair in bound:
            if ends is None and pair.old.start not in used and _tied(sentence, multiple, pair):
                ends, why = (
                    (pair.old, pair.new),
                    other_stretch(sentence, multiple, pair) or doubt(sentence, multiple, pair),
                )
        if ends is None:
            continue
        old, new = ends
        used.add(old.start)
        noun = _NOUN.match(text, multiple.end, sentence.end)
        way = noun["noun"] if noun else text[max(sentence.start, begin(multiple) - 24) : begin(multiple)]
        falling = multiple.form is not Form.CHANGE and way in FALLING
        beside = tuple(f for f in sentence.of(*MEASURED) if f.start not in (old.start, new.start) and alike(f, new))
        yield Multiplied(multiple, old, new, falling, bool(noun), why, beside, (multiple.start, multiple.end))


def _times(sentence: Sentence, multiple: Figure) -> tuple[Figure, Figure] | None:
    """Return the two values of "12 million, three times the 4 million of 2019"."""
    text = sentence.passage.text
    if multiple.form is Form.CHANGE:
        return None
    figures = [compared(sentence, f) for f in sentence.figures if f.kind in MEASURED]
    old = next((f for f in figures if f.start >= multiple.end), None)
    new = next((f for f in reversed(figures) if f.end <= begin(multiple)), None)
    if old is None or new is None or not alike(old, new) or old.form is not Form.DIGITS or new.form is not Form.DIGITS:
        return None
    if is_base(sentence, new):
        return None  # "half of the 300, twice as many as the 75 of 1990"
    gap, between = text[finish(new) : begin(multiple)], text[multiple.end : begin(old)]
    if not between.strip() or not _TIMES.fullmatch(between) or _OTHER.match(between):
        return None
    opening = _COMMA.search(gap)
    if opening is None or len(gap) > 60 or BREAK.search(gap) or not TAIL.fullmatch(gap[opening.start() :]):
        return None
    return carried(old, new), carried(new, old)


def _tied(sentence: Sentence, multiple: Figure, pair: Pair) -> bool:
    """Say whether a multiple is the change between two values."""
    start, end = pair.start, pair.end
    left, right = sorted((pair.old, pair.new), key=lambda f: f.start)
    text = sentence.passage.text
    if _OTHER.match(text, multiple.end, sentence.end):
        return False
    if multiple.text.endswith("times") and _OF_NAMED.match(text, multiple.end, sentence.end):
        return False
    if multiple.end <= start:
        as_many = _AS_MANY.match(text, multiple.end, start)
        gap = text[as_many.end() if as_many else multiple.end : start]
        return (
            bool(_LEADS.fullmatch(text[multiple.end : left.start]))
            and not BREAK.search(gap)
            and not _ANOTHER.search(gap)
            and not _others(sentence, multiple.end, start)
        )
    if end <= begin(multiple):
        gap = text[end : begin(multiple)]
        opening = _COMMA.search(gap)
        if opening is None or len(gap) > 100 or BREAK.search(gap) or _others(sentence, end, multiple.start):
            return False
        return any(TAIL.fullmatch(gap[m.start() :]) for m in _COMMA.finditer(gap))
    inside = left.end <= begin(multiple) and multiple.end <= begin(right)
    if not inside or is_step(text[begin(multiple) - 12 : begin(multiple)]):
        return False
    gap = text[finish(left) : begin(multiple)]
    opening = _COMMA.search(gap)
    return bool(opening) and not _others(sentence, left.end, right.start, multiple) and not BREAK.search(gap)


def _others(sentence: Sentence, start: int, end: int, but: Figure | None = None) -> bool:
    """Say whether another quantity stands in a span."""
    return any(
        start <= f.start < end and f is not but and f.kind.is_quantity and f.kind not in (Kind.DURATION, Kind.AGE)
        for f in sentence.figures
    )
