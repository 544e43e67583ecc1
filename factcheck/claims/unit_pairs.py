"""Which measured figures are one conversion: "5 miles (8 km)", "5 miles, or 8 km", lists and ranges in order."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.measures import Reading, differ, hourly, readings
from factcheck.claims.pairs import Tie, bracketed, chained, ends, opening, tie
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.unit_doubts import another, doubtful, otherwise
from factcheck.figures.units import factor
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: Words may stand between the first figure and the bracket: "5,000 feet above sea level (1,500 m)".
_BRACKET = opening(r"(?:[-‑][a-z]+)?(?:\s*/\s*h(?:r|our)?)?(?P<words>(?:\s+[a-zA-Z'’-]+){0,6})\s*[-‑]?\s*")
#: What may follow the second figure in its bracket where nothing else tells that it is another measure.
_CLOSES = Pattern(r"\s*(?:(?:/|(?:per|an?)\s)\s*\w+\s*)?(?:[)\];,/]|(?:or|and|to)\b|$)")
_PER = Pattern(r"\s*(?:/|(?:per|an?)\s)\s*\w+\s*")
_TAIL = Pattern(
    r"[\s-]*(?:in (?:length|height|width|depth|diameter)|of \w+|per \w+|an? \w+|above sea level|"
    r"or (?:so|more|less)|\w+)?\s*(?:[)\];,/]|$)"
)
_LISTED = Pattern(r"\s*(?:,|and|or|to|by|x|×|–|-|,\s*and|,\s*or)\s*$")
_AN_HOUR = Pattern(r"\s*/\s*h(?:r|our)?\b")

#: "900 tonnes, or 4 kilos for everyone": the second is one of many shares of the first.
_FOR_EACH = Pattern(r"\s+(?:for (?:every|each|all\b)|each\b|apiece\b|a head\b|per (?:head|person|capita)\b|to each\b)")
_OPENED = Pattern(r"\s*[(\[]\s*")
_SCALES = {"degree_Fahrenheit": "degree_Celsius", "degree_Celsius": "degree_Fahrenheit"}

#: "2,190 miles long, or"
_SIZED = Pattern(
    r"\s+(?:long|high|tall|wide|deep|thick|across|up|down|away|apart|in (?:length|height|width|depth|size))\b"
)

#: "14 lb pike, about", "60 mph,"
_APPOSED = Pattern(r"(?:\s+[a-z]+){0,2}\s*(?:,|[–—]|\s-)\s*(?:or\s+)?")
_ENDS = Pattern(r"\s*(?:[,;.)–—]|\s-\s|$)")
#: Characters between two measures of one pair.
LONGEST = 100
_CUSTOMARY = frozenset(
    "inch foot yard mile square_inch square_foot square_yard square_mile acre cubic_inch cubic_foot cubic_yard gallon "
    "imperial_gallon quart pint fluid_ounce pound ounce stone short_ton long_ton hundredweight mile_per_hour "
    "knot nautical_mile degree_Fahrenheit mile_per_gallon oil_barrel bushel horsepower pound_force_per_square_inch "
    "acre_foot foot_per_second foot_pound fathom furlong league cup".split()
)


class Measure(NamedTuple):
    """A figure with what its unit may mean; in a list the unit may stand at the last figure only."""

    figure: Figure
    readings: tuple[Reading, ...]

    @property
    def dimensions(self) -> frozenset[str]:
        """The dimensions that its unit may have."""
        return frozenset(reading.dimension for reading in self.readings)


#: Between the sides of a thing.
_BY = Pattern(r"(?:^|\b)\s*(?:by|x|×)\s+$|^\s*[x×]\s*$")


class UnitPair(NamedTuple):
    """A measure and what the text gives for it in another unit."""

    first: Measure
    second: Measure
    cue: tuple[int, int]  #: span of what ties them
    sure: bool  #: False for a bare "or", which may offer a choice of two
    whole: tuple[Figure, Figure]  #: first and last figure of the lists that the two may stand in

    @property
    def alike(self) -> bool:
        """Whether both can measure the same thing."""
        return bool(self.first.dimensions & self.second.dimensions)


def unit_pairs(sentence: Sentence) -> list[UnitPair]:
    """Return the pairs of a sentence that bracket or words tie together, of one dimension or not, in order."""
    return sentence.article.once(f"unit pairs {sentence.start}", lambda: list(_pairs(sentence)))


def _pairs(sentence: Sentence) -> Iterator[UnitPair]:
    measures = _measures(sentence)
    index = 1
    while index < len(measures):
        first, second = measures[index - 1], measures[index]
        index += 1
        gap = sentence.passage.text[finish(first.figure) : begin(second.figure)]
        first = measures[index - 2] = _of_all_days(first, second)
        if not first.readings:
            if _OPENED.fullmatch(gap) and (scale := _other_scale(first.figure, second)):
                bare = Measure(first.figure, (scale,))
                yield UnitPair(
                    bare, second, (first.figure.end, second.figure.start), False, (first.figure, second.figure)
                )
            continue
        if len(gap) > LONGEST:
            continue
        bracket = _BRACKET.fullmatch(gap) if "(" in gap or "[" in gap else None
        if bracket:
            count = bracketed(sentence.passage.text, [measure.figure for measure in measures], index - 1)
            group = measures[index - 1 : index - 1 + count]
            yield from _grouped(sentence, measures, index - 1, group, loose=_more(bracket["words"]))
            index += len(group) - 1
        elif second.readings and _distinct(first, second):
            sure = _by_words(sentence, first, second, gap)
            if sure is not None:
                yield UnitPair(
                    first,
                    second,
                    (first.figure.end, second.figure.start),
                    sure and not _per_day(first, second) and not otherwise(first, second),
                    (first.figure, second.figure),
                )


def _of_all_days(first: Measure, second: Measure) -> Measure:
    """Return a measure without its "a day" if the next one is given without: "12 miles a day, or 19 kilometres"."""
    if not first.figure.per or second.figure.per or first.dimensions & second.dimensions:
        return first
    return Measure(first.figure, tuple(readings(replace(first.figure, per=""))))


def _per_day(first: Measure, second: Measure) -> bool:
    """Say whether only the first is given for a time: the second may be for another."""
    return bool(first.figure.per) and first.figure.per != second.figure.per


def _other_scale(figure: Figure, second: Measure) -> Reading | None:
    """Return the scale of a bare number before a temperature in a bracket: "minus 14 (7F)"."""
    reading = second.readings[0] if second.readings else None
    if figure.kind is not Kind.NUMBER or figure.per or reading is None or reading.dimension != "temperature":
        return None
    other = _SCALES.get(reading.unit)
    return None if other is None else Reading(other, "temperature", *factor(other)[1:])


def _more(words: str) -> bool:
    """Say whether more than "per hectare" stands between a figure and the bracket."""
    return bool(words.strip()) and not _PER.fullmatch(words)


def _by_words(sentence: Sentence, first: Measure, second: Measure, gap: str) -> bool | None:
    """Say whether words tie two neighbours: True surely, False perhaps, None not at all."""
    if _FOR_EACH.match(sentence.after(second.figure)):
        return None
    sized = _SIZED.match(gap) or (_PER.match(gap) if first.figure.per else None)
    gap = gap[sized.end() :] if sized else gap
    after = sentence.after(second.figure)
    tied = tie(gap, after, second.figure.hedge)
    if tied is None:
        # "A 14 lb pike, about 6.4 kg,", "at 60 mph, 97 km/h." are bound if they fit, and never accused
        loose = _APPOSED.fullmatch(gap) and _ENDS.match(after)
        return False if loose and first.dimensions & second.dimensions and _two_systems(first, second) else None
    if another(first, second, after):
        return False
    if tied is Tie.SAID:
        return True
    if not first.dimensions & second.dimensions or not _two_systems(first, second):
        return None
    return tied is Tie.SET_OFF


def _measures(sentence: Sentence) -> list[Measure]:
    """Return the quantities of a sentence in order; a bare number takes the unit of the list that it opens."""
    found: list[Measure] = []
    figures = [f for f in sentence.figures if f.kind.is_quantity]
    text = sentence.passage.text
    following: Measure | None = None
    for index in range(len(figures) - 1, -1, -1):
        figure = figures[index]
        own: tuple[Reading, ...] = ()
        if figure.kind in (Kind.QUANTITY, Kind.MONEY):
            own = tuple(readings(figure))
            if own and own[0].dimension == "length" and _AN_HOUR.match(text, figure.end):
                own = tuple(hourly(reading) for reading in own)
        elif figure.kind is Kind.NUMBER and following is not None and following.readings:
            gap = text[finish(figure) : begin(following.figure)]
            if len(gap) <= 6 and _LISTED.fullmatch(gap):
                own = following.readings
        following = Measure(figure, own)
        found.append(following)
    found.reverse()
    return found


def _grouped(
    sentence: Sentence, measures: list[Measure], index: int, group: list[Measure], *, loose: bool
) -> Iterator[UnitPair]:
    """Pair what stands in a bracket with what stands before it: each unit with the one figure, or lists in order."""
    first = measures[index - 1]
    runs: list[list[Measure]] = []
    sure = True
    for measure in group:
        if not measure.readings:  # "(40 imperial gallons, 48 US)": the first holds, but the lists may not be as long
            sure = False
            break
        if runs and runs[-1][0].readings == measure.readings:
            runs[-1].append(measure)
        else:
            runs.append([measure])
    for run in runs:
        tail = sentence.after(run[-1].figure)
        if run is not runs[0]:
            last = group[group.index(run[0]) - 1]
            if not chained(sentence.passage.text[finish(last.figure) : begin(run[0].figure)]):
                return
        closed = _CLOSES.match(tail) is not None
        if not (closed or (not loose and _TAIL.match(tail))):
            return
        matched = _matched(sentence, measures, index, run)
        if matched is None:
            continue
        before, run = matched  # noqa: PLW2901 - a range on one side is two figures on the other
        cue = (first.figure.end, group[0].figure.start)
        plain = sure and closed and not _per_day(first, run[0]) and not doubtful(sentence, measures, index, run[0])
        for left, right in zip(before, run, strict=True):
            if _distinct(left, right):
                certain = plain and not otherwise(left, right)
                yield UnitPair(left, right, cue, sure=certain, whole=(before[0].figure, run[-1].figure))


def _matched(
    sentence: Sentence, measures: list[Measure], index: int, run: list[Measure]
) -> tuple[list[Measure], list[Measure]] | None:
    """Return what stands before the bracket for a run of measures in it, as many as they are; None if nothing does."""
    last = measures[index - 1]
    if len(run) == 2 and last.figure.form is Form.RANGE and Form.RANGE not in (run[0].figure.form, run[1].figure.form):
        return _ends(last), run
    if len(run) == 1 and run[0].figure.form is Form.RANGE and last.figure.form is not Form.RANGE:
        two = _listed_before(sentence, measures, index, 2)
        return (two, _in_order(two, _ends(run[0]))) if two else None
    before = _listed_before(sentence, measures, index, len(run))
    if before is None:
        return None
    return before, run[::-1] if len(run) == 2 and _turned(sentence, before, run) else run


def _turned(sentence: Sentence, before: list[Measure], run: list[Measure]) -> bool:
    """Say whether width and height stand the other way round in the bracket: "24 by 36 inches (91 x 61 cm)"."""
    first, second = before
    across = sentence.between(first.figure, second.figure)
    rises = first.figure.value < second.figure.value
    return _BY.search(across) is not None and rises is not (run[0].figure.value < run[1].figure.value)


def _ends(measure: Measure) -> list[Measure]:
    return [Measure(end, measure.readings) for end in ends(measure.figure)]


def _in_order(two: list[Measure], both: list[Measure]) -> list[Measure]:
    """Return the ends of a range in the order of two figures: "minus 5 to minus 10C (14 to 23F)"."""
    falls = two[0].figure.value > two[1].figure.value
    return both[::-1] if falls is not (both[0].figure.value > both[1].figure.value) else both


def _listed_before(sentence: Sentence, measures: list[Measure], index: int, count: int) -> list[Measure] | None:
    """Return the `count` measures of one unit that end before the bracket as a list; None if there are not so many."""
    before = measures[max(index - count, 0) : index]
    if len(before) != count or any(measure.readings != before[-1].readings for measure in before):
        return None
    text = sentence.passage.text
    for left, right in itertools.pairwise(before):
        gap = text[finish(left.figure) : begin(right.figure)]
        if len(gap) > 12 or not _LISTED.fullmatch(gap):
            return None
    return before


def _distinct(first: Measure, second: Measure) -> bool:
    """Say whether the two may be one size in two units."""
    one, other = first.readings, second.readings
    if len(one) == 1 and one == other:
        return False
    if (first.figure.form is Form.RANGE) != (second.figure.form is Form.RANGE):
        return False
    vague = Form.VAGUE in (first.figure.form, second.figure.form)
    return not vague and any(differ(a, b) for a in one for b in other)


def _two_systems(first: Measure, second: Measure) -> bool:
    one, other = first.readings[0].unit in _CUSTOMARY, second.readings[0].unit in _CUSTOMARY
    return one != other
