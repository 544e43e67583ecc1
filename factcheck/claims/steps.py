"""Which figures are a change in absolute terms: the step, the percent beside it, and the values before or after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.change_directions import NOUN, direction_after, direction_before
from factcheck.claims.changes import BREAK, TAIL
from factcheck.claims.endpoints import MEASURED
from factcheck.claims.likeness import alike, carried
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.percents import says_change
from factcheck.figures import units
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: What may stand between the step and its percent: "200, or 12 percent", "200 (12 percent)".
_OR = Pattern(r"\s*(?:,|\(|[–—])?\s*(?:or\s+|i\.e\.,?\s+|that is,?\s+|equal to\s+|an?\s+)?(?:up\s+|down\s+)?$")
_NAMED = Pattern(
    r"(?: (?:an? )?[a-z]+)?"
    r"(?:,? or|,? which is|,? that is|,? an? (?:rise|increase|fall|drop|decline|gain) of| \(|, (?:up|down)) ?"
)
#: "Fell by 12 million to 88 million, from a record of 120 million".
_FROM_AFTER = Pattern(r",\s*(?:up\s+|down\s+)?from\s+(?:[a-z]+\s+){0,4}$")
_CLOSED = Pattern(r" than (?:a|in|at|on|last|the (?:previous|week|month|year))\b| (?:at|to)\b|\s*(?:[,.;:)]|$)")
#: After these an amount is a level: "rose to a record $1.4 billion, up 17 percent".
_LEADING = Pattern(r"\b(?:to|at|was|were)\b")
_LEVEL = Pattern(
    r"[\s,)–—]*(?:(?!from\b|than\b|by\b)[A-Za-z][A-Za-z'’.-]*,?\s+){0,9}?(?P<lead>to|at)\s+(?:[A-Za-z][a-z-]*\s+){0,4}$",
    case=True,
)
_BASE = Pattern(r"[\s,)]*(?:[a-z]+\s+){0,3}?from\s+(?:(?!the|a\b)[A-Za-z][a-z'’-]*\s+|the\s+|a\s+){0,4}$", case=True)


_THAN = Pattern(
    r",?\s+(?P<way>more|less|fewer|higher|lower|larger|smaller) than\s+(?:a year|one year|(?:in|at|during|for) |"
    r"last |the (?:previous|prior|same|corresponding|year) )"
)


#: What an earlier value follows: "down from 35.9 cents, a drop of 2.5 cents".
_EARLIER = Pattern(
    r"\b(?:from|against|versus|vs\.?|compared (?:with|to)|than|compares (?:with|to))\s+(?:(?:the|an?|its|their|about|"
    r"some|just|only|last year['’]s)\s+){0,3}$"
)


class Step(NamedTuple):
    """A change in absolute terms, as the text states it, with its amounts in one unit."""

    step: Figure
    percent: Figure | None
    old: Figure | None
    new: Figure | None
    sign: int
    cue: tuple[int, int]
    loose: bool  #: the percent may be of something else, such as a share: it may be supported, and no more
    apart: bool  #: the earlier value follows a comma, or the step has a time of its own: it may be of another time


def steps(sentence: Sentence) -> Iterator[Step]:
    """Yield the steps of a sentence that can be checked: with a percent and a value, or with both values."""
    measured = [
        f for f in sentence.figures if f.kind in MEASURED and f.form not in (Form.RANGE, Form.VAGUE, Form.FRACTION)
    ]
    if len(measured) < 2:
        return
    rates, both = sentence.of(Kind.PERCENT), "from " in sentence.text
    if not rates and not both:
        return
    for step in measured:
        if step.kind is Kind.DURATION:
            continue
        percent = _percent(sentence, step) if rates else None
        first = percent if percent and percent.start < step.start else step
        end = max(step.end, percent.end if percent else 0)
        way = direction_before(sentence, first) or _more_than(sentence, end)
        loose = way is None
        way = way or _comparative(sentence, end)
        if way is None or way[0] == 0 or _LEADING.search(sentence.passage.text, way[1][1], begin(first)):
            continue
        old, new = _values(sentence, first, end, measured, step, way[1][0])
        after = _after(sentence, new, rates) if new and not percent and not old else None
        if new and _in_brackets(sentence, step) and 3 * step.value > new.value:
            continue  # "1.10 billion, up 5 percent (1.05 billion)": the earlier value
        percent = percent or after
        if (percent and (old or new)) or (old and new and not loose):
            yield Step(step, percent, old, new, *way, loose or after is not None, _apart(sentence, step, old, new))


def _more_than(sentence: Sentence, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return the direction that follows a step and its percent: "5, or 20 percent, more than a year earlier"."""
    found = _THAN.match(sentence.passage.text, end, sentence.end)
    if found is None:
        return None
    return (-1 if found["way"].lower() in ("less", "fewer", "lower", "smaller") else 1), found.span("way")


def _in_brackets(sentence: Sentence, figure: Figure) -> bool:
    return sentence.passage.text[begin(figure) - 1 : begin(figure)] == "("


def _comparative(sentence: Sentence, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return the direction of the comparative after a step: "$6.35 a bushel, 10 cents or 1.6 percent lower"."""
    text = sentence.passage.text
    noun = NOUN.match(text, end, sentence.end)
    return direction_after(text, noun) if noun and _CLOSED.match(text, noun.end(), sentence.end) else None


def _apart(sentence: Sentence, step: Figure, old: Figure | None, new: Figure | None) -> bool:
    """Say whether the step may start elsewhere: "rose 54 in the quarter to 540, from 420 a year earlier"."""
    if old is None:
        return False
    lead = sentence.before(old, 40)
    return _FROM_AFTER.search(lead) is not None or bool(step.per and new and step.per != new.per)


def _percent(sentence: Sentence, step: Figure) -> Figure | None:
    """Return the percent that says the same as the step."""
    text = sentence.passage.text
    for percent in sentence.of(Kind.PERCENT):
        if percent.form is Form.RANGE or not says_change(sentence, percent):
            continue
        left, right = (step, percent) if step.start < percent.start else (percent, step)
        # The words that a count counts belong to it: "120 points, or 1.2 percent".
        close = left.counted.end if left.counted and left.counted.start >= left.end else finish(left)
        gap = text[close : begin(right)]
        if len(gap) < 16 and gap.strip() and _OR.fullmatch(gap) and (gap.strip(" ,") or left is step):
            return percent
    return None


def _after(sentence: Sentence, new: Figure, rates: list[Figure]) -> Figure | None:
    """Return the percent that follows the value to which a step led: "rose by 11 to 218, or 5 percent"."""
    percent = next((p for p in rates if p.start >= finish(new)), None)
    if percent is None or percent.form is Form.RANGE or not says_change(sentence, percent):
        return None
    return percent if _NAMED.fullmatch(sentence.passage.text[finish(new) : begin(percent)]) else None


def _values(
    sentence: Sentence, first: Figure, end: int, measured: list[Figure], step: Figure, way: int
) -> tuple[Figure | None, Figure | None]:
    """Return the value before and the value after the step, as far as the sentence gives them."""
    old = new = None
    place = end
    for figure in (f for f in measured if f.start >= end):
        gap = sentence.masked(place, begin(figure))
        if len(gap) > 90 or BREAK.search(gap):
            break
        level = in_unit(figure, step)
        if level is None:
            break
        if new is None and _LEVEL.fullmatch(gap):
            new = level
        elif old is None and _BASE.fullmatch(gap):
            old = level
        else:
            break
        place = finish(figure)
    if new is None and old is None:
        before = next((f for f in reversed(measured) if f.end <= begin(first)), None)
        gap = sentence.masked(finish(before), begin(first)) if before else ""
        if before and len(gap) < 70 and "," in gap and TAIL.fullmatch(gap[gap.rindex(",") :]) and not BREAK.search(gap):
            # "Of the $5 million raised, $3 million, or 60 percent": the word belongs to the value, not to the step.
            level = in_unit(before, step) if way > finish(before) + gap.rindex(",") else None
            if _EARLIER.search(sentence.before(before, 40)):
                old = level  # "$4.75, against $5.50 in 2006, a drop of 75 cents"
            else:
                new = level
    return old, new


def in_unit(level: Figure, step: Figure) -> Figure | None:
    """Return a value in the unit of the step; None if the two do not measure the same thing."""
    if level.kind is Kind.NUMBER and any(factor for _, factor in units.major(step)):
        return None  # "fell 12 paise to 83.10": the value is in rupees
    if step.counted and step.counted.head == "point":
        return level if level.kind in (Kind.NUMBER, Kind.COUNT) and not level.per else None
    if alike(level, step):
        return carried(level, step) if level.value < step.value else level
    if Kind.MONEY not in (level.kind, step.kind) or level.kind is not step.kind:
        return None
    factor = _cents(level, step)
    if factor is None:
        return None
    low, high = level.low, level.high
    return replace(
        level,
        low=None if low is None else low * factor,
        high=None if high is None else high * factor,
        step=level.step * factor,
        grain=level.grain * factor,
        units=step.units,
    )


def _cents(level: Figure, step: Figure) -> int | None:
    """Return how many of the step's unit make one of the value's: 100 for cents beside dollars."""
    for code, factor in units.major(step):
        if code in level.units and factor:
            return int(1 / factor)
    return None
