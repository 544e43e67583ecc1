"""Which figures are no values of their own: a value in another measure, a difference, a whole, the base of a ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.likeness import alike, carried
from factcheck.claims.passages import begin, end_of, finish
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: What stands before the same value in another measure: ", or $17.0 billion", " (about 990 per square mile)".
_AGAIN = Pattern(
    r"(?: [a-z-]+){0,5}\s*(?:[(\[,/=–—]|\bor\b)\s*"
    r"(?:(?:or|i\.e\.|that is|equal to|equivalent to|equals|worth|some|about)\s*,?\s*)*",
    case=True,
)
#: A figure with these words after it says how much more or less another thing is.
_DIFFERENCE = Pattern(
    r"(?: (?!(?:and|but|or|is|was|were|from|to|on|with|against|than|of|compared|in|at|by|for)\b)[a-z-]+){0,2}? "
    r"(?:(?:more|less|fewer|higher|lower|larger|smaller|greater|bigger|cheaper|dearer)\b(?! (?:by|from|to|at)\b)|"
    r"(?:up|down) on\b|(?:short|shy) of\b)",
    case=True,
)
#: "£94.20, or 5% up on £1,890", "42.6p (34 per cent) above": the difference twice, in the unit and as a percentage.
_TWICE = Pattern(r",? or (?:about |some |nearly )?$| \((?:or |about |some |nearly )?$", case=True)
_ON = Pattern(
    r"\)?,? (?:(?:up|down) (?:on|from)|above|below|(?:more|less|fewer|higher|lower|larger|smaller|greater|bigger|"
    r"cheaper|dearer) than)\b",
    case=True,
)
#: Between a part and its whole: "£155m of £241m", "23 out of the 3,344".
_OF = Pattern(r"(?: [a-z]+){0,2} (?:out )?of (?:(?:the|its|their|his|her|all|a|total|possible|planned|our)\s+){0,3}")
_RATIOS = (Kind.PERCENT, Kind.MULTIPLE, Kind.RATIO)
#: From a multiple or percentage to the value that it is counted on.
_THAN = Pattern(
    r"(?: (?:of|as [a-z]+ as|[a-z]+er than|more than|less than|above|below))?(?: (?:the|its|their|an?))?"
    r"(?: [\w-]+(?:['’]s?)?){0,3}(?: of)? ",
    case=True,
)
#: From a share to its whole.
_WHOLE = Pattern(r" (?:out )?of(?: [\w-]+(?:['’]s?)?){0,3} ", case=True)
#: Between the two ends of a ratio: "914 girls to 1,000 boys", "12 deaths for every 1,000 births".
_TO = Pattern(
    r" (?:[a-z-]+ ){1,3}(?:to|for)(?P<each> (?:every|each))? |,? (?:[a-z-]+ ){0,3}(?:per|in every) ", case=True
)


def is_difference(sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure is how much more or less it is: "eight fewer than in Rio", "600,000 down on last year".

    What comes after "than" is a value even so: "fewer than the 4,800 more than a year ago".
    """
    end = end_of(figure)
    text = sentence.passage.text
    if any(_DIFFERENCE.match(text, place, sentence.end) for place in {end, finish(figure)}):
        return True
    percent = next((f for f in sentence.figures if f.start >= end), None)
    if percent is None or percent.kind is not Kind.PERCENT or not _TWICE.fullmatch(text[end : begin(percent)]):
        return False
    bracket, closed = text[end : begin(percent)].startswith(" ("), text[percent.end : percent.end + 1] == ")"
    return bracket == closed and _ON.match(text, percent.end, sentence.end) is not None


def values(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures that may be a value before or after a change, in order."""
    kept: list[Figure] = []
    before: Figure | None = None
    for figure in figures:
        beside = before
        before = figure
        if is_difference(sentence, figure) or (beside and _second(sentence, beside, figure)):
            continue
        kept.append(figure)
    return kept


def _second(sentence: Sentence, one: Figure, other: Figure) -> bool:
    """Say whether a figure is the whole of the part before it, or the thousand that a ratio is counted on."""
    if part_and_whole(sentence, one, other):
        return True
    gap = sentence.passage.text[finish(one) : begin(other)]
    found = _TO.fullmatch(gap) if len(gap) <= 40 and _round(other) else None
    if not found:
        return False
    counted = other.counted and one.counted and other.counted.head != one.counted.head
    return bool(counted or found["each"] or "per " in gap or " in every" in gap) and sentence.lead(one) != "from"


def part_and_whole(sentence: Sentence, one: Figure, other: Figure) -> bool:
    """Say whether two figures side by side are a part and its whole: "£155m of £241m", "23 of the 3,344 patients"."""
    gap = sentence.passage.text[finish(one) : begin(other)]
    return len(gap) <= 40 and _OF.fullmatch(gap) is not None and one.value < other.value and alike(one, other)


def is_base(sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure is what another is compared with: "twice the limit of 120", "12 percent more than 400"."""
    text, start = sentence.passage.text, begin(figure)
    return any(
        other.kind in _RATIOS and other.end <= start < other.end + 40 and _THAN.fullmatch(text[other.end : start])
        for other in sentence.figures
    )


def is_whole(sentence: Sentence, figure: Figure, change: Figure) -> bool:
    """Say whether a figure is the whole of a share: "a third of the 6,000 homes"; a `change` is no share."""
    text, start = sentence.passage.text, begin(figure)
    return any(
        other is not change and other.kind in _RATIOS and other.end <= start < other.end + 40
        and _WHOLE.fullmatch(text[other.end : start])
        for other in sentence.figures
    )  # fmt: skip


def _round(figure: Figure) -> bool:
    """Say whether a figure is a hundred, a thousand, ten thousand …, on which rates are counted."""
    return figure.value >= 100 and str(figure.value).rstrip("0") == "1"


def told(sentence: Sentence, figure: Figure, figures: Sequence[Figure], old: Figure) -> Figure:
    """Return the value that is meant where a figure may only tell it again in another measure.

    "Revenue was 62.3 billion dirhams, or $17.0 billion, up from 54.4 billion": an earlier value without a unit is of
    the measure in which it lies closest.
    """
    if old.units or old.value <= 0:
        return figure
    chain, first = [figure], figure
    for other in reversed([f for f in figures if f.end <= figure.start]):
        if not _again(sentence, other, first):
            break
        chain.append(other)
        first = other
    near = [f for f in chain if f.value > 0 and alike(f, old)]
    return min(near, key=lambda f: _times(f, carried(old, f)), default=figure)


def _times(one: Figure, other: Figure) -> Fraction:
    """Return how many times the smaller of two values the larger one is."""
    small, large = sorted((one.value, other.value))
    return large / small


def _again(sentence: Sentence, one: Figure, other: Figure) -> bool:
    """Say whether a figure follows another as the same in another measure."""
    if not _measure(one) or not _measure(other) or _measure(one) == _measure(other):
        return False
    gap = sentence.passage.text[finish(one) : begin(other)]
    return len(gap) < 60 and _AGAIN.fullmatch(gap) is not None


def _measure(figure: Figure) -> tuple[object, ...]:
    """Return what a figure is measured in: its units, what it is per, or what is counted."""
    if figure.units or figure.per:
        return (figure.units, figure.per) if figure.units else (figure.per,)
    return (figure.counted.head,) if figure.counted else ()
