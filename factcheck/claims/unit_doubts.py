"""Why the second of two measures that the words tie together need not be the first one in another unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.pairs import changed, limited
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence
    from factcheck.claims.unit_pairs import Measure

#: "8 metres, or 60 feet in places", not "or 26 feet in height"
_ELSEWHERE = Pattern(r"\s+(?:in(?! (?:length|height|width|depth|size|diameter|all)\b)|at|on|for|inside|outside)\b")
#: "6 miles (now 8 km)": a mile is as long as ever, so it is another way.
_OTHER_TIME = Pattern(r"\b(?:now|then|today|currently)\b")
#: "5C colder (50F)": the first is a difference, the second may be what is left.
_COMPARED = Pattern(
    r"\b(?:\w{2,}er|more|less|above(?! sea)|below(?! sea)|over|short)\b(?<!\bwater)(?<!\bunder)(?<!\briver)(?<!\bafter)"
)
#: How pure gold is, in carats: "the 24-carat (31.1 g) bar".
_PURE = frozenset({9, 10, 14, 18, 21, 22, 24})
#: "One mile, four furlongs and six yards", "between 30C and 20C": the bracket may be of all of it, or of the gap.
_JOINED = Pattern(r"\s*(?:,|,?\s+and|,?\s+to)\s+")
#: "A mile and two furlongs (2,012m)", "three stone and five pounds (21kg)": the bracket is of both.
_COMPOUND = Pattern(
    r"\b(?:miles?|stone|feet|foot|pounds?|yards?|furlongs?|chains?|gallons?|quarts?|pints?|tons?|hundredweight)"
    r"(?:,|,?\s+and)?\s+$"
)


def another(first: Measure, second: Measure, after: str) -> bool:
    """Say whether the words after the second measure, or its hedge, make it one of something else."""
    return limited(first.figure, second.figure) or changed(after) or _ELSEWHERE.match(after) is not None


def doubtful(sentence: Sentence, measures: list[Measure], index: int, second: Measure) -> bool:
    """Say whether what a bracket has may be another size than the measure before it, though nothing stands after it."""
    first, text = measures[index - 1], sentence.passage.text
    between = text[first.figure.end : begin(second.figure)]
    if first.figure.units == ("carat",) and first.figure.value in _PURE:
        return True
    if limited(first.figure, second.figure) or _OTHER_TIME.search(between) or _COMPARED.search(between):
        return True
    if _COMPOUND.search(sentence.before(first.figure, 24)):
        return True
    if index < 2:
        return False
    before = measures[index - 2]
    if not _JOINED.fullmatch(text[finish(before.figure) : begin(first.figure)]):
        return False
    if before.readings == first.readings:
        return "temperature" in first.dimensions
    return bool(before.dimensions & first.dimensions)


def otherwise(first: Measure, second: Measure) -> bool:
    """Say whether one of the two is a weight only if "1.25 million pounds" are no sterling, or a volume if "oz" is."""
    in_money = any(each.figure.kind is Kind.MONEY and "pound" not in each.figure.units for each in (first, second))
    fluid = "ounce" in first.figure.units + second.figure.units and "mass" not in first.dimensions & second.dimensions
    return in_money or fluid
