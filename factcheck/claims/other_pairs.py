"""Which other two values beside a percentage would make it true: then the words may have tied the wrong ones.

Where the words leave no doubt about one of the two values, only the other one may be meant differently.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from factcheck.claims.changes import changes
from factcheck.claims.endpoints import MEASURED
from factcheck.claims.growth import growth, stated, value
from factcheck.claims.likeness import alike, carried
from factcheck.claims.passages import begin, finish, maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factcheck.claims.changes import Change
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: A sentence with more values than this is a table in words: what fits there, fits by chance.
MOST = 8
_SMALL = r"(?: (?:the|an?|about|just|only|some|a record))*"
#: When a value was, which says nothing of another one: "in 2023", "in the same quarter last year".
_WHEN = (
    r"(?: (?:in|for|during|at|by) (?:the )?(?:[A-Za-z]+ ){0,3}?(?:y+|quarter|year|month|period|half|week)"
    r"| last (?:year|month|week)| (?:a|one) year (?:ago|earlier|before)| this (?:year|month|week))?"
)
#: Between two values that surely belong together: "to 5.4 million in 2023, up from 4.8 million".
_TIGHT = Pattern(
    rf"(?: [a-z-]+){{0,4}}{_WHEN},? (?:to|(?:up |down )?from)(?:{_SMALL}|(?: last year['’]s)?) ", case=True
)
#: Between the two where the second is set beside the first, as its value of another time.
_BESIDE = Pattern(rf"(?: [a-z-]+){{0,3}}{_WHEN},? (?:as )?(?:compared (?:with|to)|against|versus|vs\.?){_SMALL} ")
#: … if that time is given: "compared to 2,706 in the previous year".
_YEAR_BEFORE = Pattern(
    r"(?: [a-z-]+){0,3} (?:(?:a|one|the) year (?:ago|earlier|before)|last year|in the (?:previous|prior) year|"
    r"in the (?:same|corresponding|year-ago|year-earlier) (?:[a-z]+ )?(?:quarter|period|month|half)(?: last year)?)\b"
)
_BRACKET = Pattern(rf"{_WHEN}\s*\(")
#: From a percentage to the value that it led to: "rose 12 percent in the quarter to 5.4 million".
_LED_TO = Pattern(
    r"(?: (?!(?:and|but|while|with|as|after|when|that|which|who|for|worth)\b)[a-z-]+){0,6}"
    rf"{_WHEN},? to(?:{_SMALL}| [a-z]+) "
)
#: From a percentage to the value that it is counted from: "12 percent from 4.8 million", "12 percent above the 4.8".
_COUNTED_FROM = Pattern(
    r" (?:(?:more|less|fewer|higher|lower|larger|smaller|up|down) (?:than|on|from)|above|below|from|on)"
    rf"{_SMALL}(?: (?:(?:last|previous) year['’]s|y+['’]s))? "
)
#: From a value in brackets to the percentage after it: "78 million (2022: 53 million), up 46%".
_AFTER_BRACKET = Pattern(rf"\),? (?:up|down|an? (?:increase|decrease|rise|fall|drop|gain|decline) of){_SMALL} ")


def beside(sentence: Sentence, change: Change) -> tuple[Figure, ...]:
    """Return the other values of the sentence and of the one before it, unless a change of their own ties them.

    "To 5.4 million from 4.8 million" leaves no doubt about the two: nothing is beside them.
    """
    if len(sure(sentence, change)) == 2:
        return ()
    sentences = sentence.passage.sentences()
    place = next((i for i, each in enumerate(sentences) if each.start == sentence.start), 0)
    found = []
    for each in sentences[max(place - 1, 0) : place + 1]:
        values = [f for f in each.figures if _may_be_value(f)]
        if len(values) < 2 and each.start == sentence.start:
            continue
        own = {f.start for other in changes(each) if other.percent.start != change.percent.start
               for f in (other.old, other.new)}  # fmt: skip
        found += [f for f in values if f.start not in own and f.start not in (change.old.start, change.new.start)]
    return tuple(found) if len(found) <= MOST else ()


def sure(sentence: Sentence, change: Change) -> frozenset[int]:
    """Return where those of the two values start about which the words leave no doubt."""
    old, new, percent = change.old, change.new, change.percent
    left, right = sorted((old, new), key=lambda f: f.start)
    both = frozenset({old.start, new.start})
    if left.start < sentence.start or left.end > right.start:
        return frozenset()
    between = sentence.masked(finish(left), begin(right))
    if _TIGHT.fullmatch(between):
        return both
    bracketed = left is new and change.pair.marker[1] == begin(old) and _BRACKET.match(between) is not None
    bracketed = bracketed and not change.pair.bracketed
    if bracketed and _AFTER_BRACKET.fullmatch(sentence.masked(_closed(sentence, old), begin(percent))):
        return both
    found = set()
    if percent.end <= begin(new) and _LED_TO.fullmatch(sentence.masked(percent.end, begin(new))):
        found.add(new.start)
        compared = _BESIDE.fullmatch(between) and _YEAR_BEFORE.match(sentence.masked(finish(old), sentence.end))
        if left is new and (bracketed or compared):
            return both
    if percent.end <= begin(old) and _COUNTED_FROM.fullmatch(sentence.masked(percent.end, begin(old))):
        found.add(old.start)
    return frozenset(found)


def _closed(sentence: Sentence, old: Figure) -> int:
    """Return where the bracket closes in which the earlier value stands."""
    return max(sentence.passage.text.find(")", finish(old), min(finish(old) + 40, sentence.end)), finish(old))


def _may_be_value(figure: Figure) -> bool:
    exact = figure.form not in (Form.RANGE, Form.VAGUE, Form.FRACTION)
    return exact and figure.kind in MEASURED and figure.kind is not Kind.DURATION and not maybe_year(figure)


def fitting(
    change: Figure,
    sign: int,
    ends: tuple[Figure, Figure],
    others: Sequence[Figure],
    sure: Collection[int] = (),
) -> tuple[Figure, Figure] | None:
    """Return another earlier and later value between which the stated change holds; never the two the other way.

    An end of which the words make sure stays what it is.
    """
    for old, new in permutations((*ends, *others), 2):
        if any(end.start in sure and end.start != other.start for end, other in zip(ends, (old, new), strict=True)):
            continue
        if {old.start, new.start} == {figure.start for figure in ends} or not alike(old, new):
            continue
        if ends[0] is not old and ends[1] is not new and not (alike(old, ends[0]) and alike(new, ends[1])):
            continue  # both told again in another measure: that proves the ends wrong, not the binding
        first, second = carried(old, new), carried(new, old)
        computed = growth(value(first), value(second)) if first.value > 0 else None
        ways = (sign,) if sign else (1, -1)
        if computed and any(stated(change.truth, change, way).overlaps(computed) for way in ways):
            return first, second
    return None
