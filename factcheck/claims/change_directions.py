"""Which way a percent goes: the verb, noun or adjective of change that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.change_words import FALLING, NEUTRAL, RISING
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern

if TYPE_CHECKING:
    import re

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: The noun of a change after its percent: "a 12 percent year-on-year increase".
_AFTER = Pattern(
    r"(?:[-\s,]+(?:increase|decrease|rise|fall|drop|decline|growth|gain|jump|surge|slump|cut|reduction|higher|lower|"
    r"more|less|"
    r"fewer|up|down|hike|leap|plunge|slide|climb|advance|loss|improvement|cheaper|dearer|smaller|larger|bigger|"
    r"greater|above|"
    r"heavier|lighter|longer|shorter|taller|thicker|thinner|faster|slower|"
    r"below|change|difference|spike|contraction|expansion|dip|downturn|uptick|rally|boost))\b"
)
#: … which say the direction though they are no words of change.
_MORE = Pattern(r"(?:larger|bigger|greater|above|dearer|rally|expansion|heavier|longer|taller|thicker|faster)$")
_LESS = Pattern(r"(?:below|contraction|downturn|lighter|slower)$")
_BETWEEN_WORDS = r"(?:[-\s]+(?!and\b|but\b|of\b|to\b|from\b|in\b|on\b|while\b|as\b)[a-z][a-z/-]*){0,3}?"
NOUN = Pattern(_BETWEEN_WORDS + _AFTER.source)
#: Words that may stand between a verb of change and its percent.
_LINK = Pattern(
    r"(?:[\s,:(]+(?:by|of|an? [a-z]+(?= )|a|an|the|as|much|only|just|some|another|further|additional|nearly|almost|"
    r"about|around|"
    r"roughly|"
    r"approximately|over|under|more|less|than|least|at|was|were|is|been|have|has|had|also|even|sharply|slightly|"
    r"strongly|steeply|"
    r"modestly|markedly|year-on-year|year-over-year|yoy|on-year|y/y|annually|to|revenue|sales|profit|prices|in|"
    r"total|net|"
    r"modest|whopping|staggering|hefty|healthy|record|remarkable|strong|solid|full|respective|impressive|robust|"
    r"significant|"
    r"estimated|sharp|steep|stunning|massive|huge|small|slight|tiny|mere|around|close|up|average|an average|"
    r"some|quarter-on-quarter|back|again|well|comfortably|respectively))*[\s,(+]*$"
)
#: A verb of change, what it changes, and "by": "lowered its profit forecast by 20 percent".
_OBJECT = Pattern(
    r"\s+(?:(?!(?:and|but|while|as|after|when|from|to|which|that)\b)[A-Za-z][A-Za-z’'-]*\s+){1,7}by\s+|"
    r"\s+(?:the|its|their|his|her)\s+(?:(?!(?:and|of|to|by|that)\b)[a-z-]+\s+){1,3}"
)
#: "Growth" before these only names them: a growth forecast that is cut goes down.
_FORECAST = Pattern(r"[- ](?:estimates?|forecasts?|projections?|targets?|outlook|rates?|expectations?|predictions?)\b")
#: What is itself the difference of two values: a lead or a premium that falls says nothing of which of them is more.
_GAP = Pattern(
    r"\b(?:lead|premium|surcharge|mark-?up|majority|margin|gap|spread|difference|advantage|rises?|increases?|growth|"
    r"gains?)(?:\s+(?:in|of|over|on)\s+(?:[\w'’-]+\s+){0,2}[\w'’-]+)?\s+(?:(?:has|have|had|was|were|is|been)\s+){0,2}$"
)
#: "Growth slowed by 12 percent": its pace, not what grew.
_PACE = Pattern(r"\b(?:slow|accelerat|decelerat|quicken|cool|moderat)[a-z]*\b")
#: "rose less, by 4 percent", "a smaller rise": how fast, not which way.
_SLOWER = Pattern(r"\b(?:less|smaller|lower|thinner|narrower|slimmer|shallower)(?:\s+[a-z]+)?,?\s+(?:at|by)\s+$")
_WAYS = ((1, RISING), (-1, FALLING), (0, NEUTRAL))


def direction_of(sentence: Sentence, percent: Figure) -> tuple[int, tuple[int, int]] | None:
    """Return the direction that the noun after a percent gives it, or else the verb or noun before."""
    text = sentence.passage.text
    noun = NOUN.match(text, percent.end, sentence.end)
    return direction_after(text, noun) if noun else direction_before(sentence, percent)


def direction_before(sentence: Sentence, figure: Figure) -> tuple[int, tuple[int, int]] | None:
    """Return the direction of the verb or noun right before a percent: "rose by about 12 percent"."""
    text, end = sentence.passage.text, begin(figure)
    window = max(sentence.start, end - 70)
    way = last_way(text, window, end)
    if way is None or not (_LINK.match(text, way[1][1], end) or _OBJECT.fullmatch(text[way[1][1] : end])):
        return None
    if _GAP.last(text, window, way[1][0]) or _SLOWER.last(text, way[1][0], end):
        return 0, way[1]
    return way


def of_difference(sentence: Sentence, percent: Figure) -> bool:
    """Say whether what moves by a percent is itself a difference: "growth slowed by 12 percent"."""
    text, end = sentence.passage.text, begin(percent)
    window = max(sentence.start, end - 70)
    way = last_way(text, window, end)
    return way is not None and bool(_GAP.last(text, window, way[1][0]) or _PACE.search(text, way[1][1], end))


def direction_after(text: str, noun: re.Match[str]) -> tuple[int, tuple[int, int]] | None:
    """Return the direction of the noun after a percent: "a 12 percent drop"."""
    found = last_way(text, noun.start(), noun.end())
    if found is None and _MORE.search(noun[0]):
        return 1, noun.span()
    if found is None and _LESS.search(noun[0]):
        return -1, noun.span()
    return found


def last_way(text: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return the direction that the last word of change in a span gives."""
    while found := [(m.start(), sign, m.span()) for sign, words in _WAYS if (m := words.last(text, start, end))]:
        place, sign, span = max(found)
        if not _FORECAST.match(text, span[1], end):
            return sign, span
        end = place
    return None
