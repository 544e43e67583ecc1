"""Whether a temperature is one on the thermometer or a difference, and how its conversions may be rounded."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import measures
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Form
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from factcheck.claims.measures import Reading
    from factcheck.claims.passages import Sentence
    from factcheck.claims.unit_pairs import UnitPair
    from factcheck.model.figure import Figure

#: The Celsius between which ovens are set, and how far, in Fahrenheit, their usual marks lie from the exact ones.
_OVENS = 100, 260
_MARK = 15
_CHANGE = (
    r"rise|rises|increase|increases|drop|drops|fall|falls|decline|declines|decrease|jump|jumps|warming|cooling|heating|"
    r"change|changes|difference|differences|swing|deviation|anomaly|gap|gain|variation|spike"
)
_MOVED = (
    r"rose|ris(?:e|es|ing|en)|(?:warm|cool|heat|increas|dropp?|fall|climb|jump|rais|lower|vari|differ|soar|plung|dipp?|chang|"
    r"exceed|reduc|declin|shift)(?:e|es|s|ed|ing|en)?|vary|varies|fell|up|down|higher|off|cut"
)
#: "a rise of", "a rise in the global average of", "rose by", "up by as much as".
_OF = Pattern(rf"\b(?:{_CHANGE})(?:\s+in\s+(?:[\w-]+\s+){{1,5}})?\s*of\s+(?:between\s+|an?\s+)?$")
_BY = Pattern(
    rf"\b(?:{_MOVED})(?:\s+[\w-]+){{0,5}}?\s+by\s+(?:an?\s+)?(?:average\s+of\s+)?(?:between\s+|as\s+\w+\s+as\s+)?$"
)
_WARMING = Pattern(
    r"\b(?:global|earth['’]s|planetary|the|limit(?:ing)?|keep(?:ing)?|hold(?:ing)?|cap(?:ping)?)\s+(?:\w+\s+){0,2}"
    r"(?:warming|heating)\s+(?:\w+\s+){0,3}$"
)
_DIRECT = Pattern(
    r"\b(?:warmed|cooled|risen|warm|cool|(?:is|are|was|were|been)(?=\s+(?:up|down)))\s+(?:up\s+|down\s+)?"
    r"(?:an?\s+|between\s+)?$"
)
_NORMAL = (
    r"(?:the\s+|its\s+|their\s+)?(?:[\w'’-]+\s+){0,3}?(?:averages?|normal|norms?|mean|usual|baseline|pre-?industrial|"
    r"levels?|typical|what)"
)
_AFTER = Pattern(
    rf"\s*[)\]]?\s*(?:(?:warmer|cooler|hotter|colder|higher|lower)\b|(?:above|below|over|under)\s+{_NORMAL}\b|"
    rf"of\s+(?:\w+\s+)?(?:warming|cooling|heating)\b|"
    rf"(?:(?:temperature|global|average|overall)\s+)?"
    rf"(?:rise|increase|drop|fall|warming|difference|change|jump|swing|decline)\b)"
)
#: A hedge that may be a place on the scale: "fell below 5C".
_PLACED = Pattern(r"(?:well |just )?(?:below|above|under|over)")

#: Trailing zeros of a temperature are rounding to five degrees, or to a twentieth of it.
FIVE = Fraction(5)
TWENTIETH = Fraction(1, 20)
#: Kelvins; a greater difference is one only if the words say so.
GREATEST = 10


def differing(sentence: Sentence, pair: UnitPair) -> bool:
    """Say whether the text surely speaks of a difference between temperatures."""
    if "temperature" not in pair.first.dimensions:
        return False
    figure, last = pair.whole
    text = sentence.passage.text
    before = text[max(sentence.start, begin(figure) - 80) : begin(figure)]
    placed = figure.hedge is not None and _PLACED.fullmatch(figure.hedge.text) is not None
    if _OF.search(before) or _BY.search(before) or _WARMING.search(before):
        return True
    if _DIRECT.search(before) and not placed:
        return True
    return not placed and bool(_AFTER.match(text, last.end, sentence.end))


def rounded(figure: Figure) -> Interval:
    """Return what a converted temperature may stand for: cut off as well as rounded, and its zeros too."""
    low, high = figure.written.lo, figure.written.hi
    if figure.hedge is not None and figure.truth.bounded and figure.form is not Form.RANGE:
        widest = figure.written.hull(figure.truth)
        low, high = widest.lo, widest.hi
    elif figure.form is not Form.RANGE:
        radius = _zeros(figure, figure.value)
        low, high = figure.value - radius, figure.value + radius
    assert low is not None and high is not None  # noqa: S101, PT018 - the written interval is bounded
    return Interval(low - figure.step / 2, high + figure.step / 2)


def fits(amount: Figure, converted: Figure, one: Reading, other: Reading) -> bool:
    """Say whether the figures are one temperature on two scales, or one difference on both."""
    return on_scale(amount, converted, one, other) or as_difference(amount, converted, one, other)


def great(amount: Figure, one: Reading) -> bool:
    """Say whether a temperature is too great for a difference that no word tells."""
    return abs(amount.value * one.factor) > GREATEST


def on_scale(amount: Figure, converted: Figure, one: Reading, other: Reading) -> bool:
    """Say whether the second figure is the first on the other scale."""
    return _ends(amount, converted, one, other, differences=False)


def as_difference(amount: Figure, converted: Figure, one: Reading, other: Reading) -> bool:
    """Say whether the second figure is the first as a difference."""
    return _ends(amount, converted, one, other, differences=True)


def _ends(amount: Figure, converted: Figure, one: Reading, other: Reading, *, differences: bool) -> bool:
    def turned(interval: Interval) -> Interval:
        if differences:
            return measures.difference(interval, one, other)
        result = measures.convert(interval, one, other)
        assert result is not None  # noqa: S101 - a temperature has no inverse
        return result

    if amount.form is not Form.RANGE:
        # "Two degrees" is a round figure, and its conversion is often that of one and three quarters.
        return turned(amount.written).overlaps(rounded(converted))
    half = amount.step / 2
    pairs = ((amount.low, converted.low), (amount.high, converted.high))
    return all(
        turned(Interval.around(end, half)).overlaps(Interval.around(result, converted.step + _zeros(converted, result)))
        for end, result in pairs
        if end is not None and result is not None
    )


def _zeros(figure: Figure, value: Fraction) -> Fraction:
    """Return how far the zeros of a temperature may be rounding: nobody writes 100 for 87."""
    return max(figure.step / 2, min(figure.grain / 2, max(FIVE, abs(value) * TWENTIETH), abs(value) / 5))


def oven(amount: Figure, converted: Figure) -> bool:
    """Say whether both may be marks of an oven: Celsius in tens, Fahrenheit in 25s, as cookbooks pair them."""
    degrees = {f.units: f.value for f in (amount, converted)}
    celsius, fahrenheit = degrees.get(("degree_Celsius",)), degrees.get(("degree_Fahrenheit",))
    if celsius is None or fahrenheit is None:
        return False
    marks = celsius % 10 == 0 and fahrenheit % 25 == 0 and _OVENS[0] <= celsius <= _OVENS[1]
    return marks and abs(celsius * Fraction(9, 5) + 32 - fahrenheit) <= _MARK
