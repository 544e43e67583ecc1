"""Growth of another kind than the one between two figures: comparable, annualised, adjusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.cues import OTHER_GROWTH, PERHAPS_OTHER
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern

if TYPE_CHECKING:
    from factcheck.claims.cues import Hit
    from factcheck.claims.endpoints import Pair
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: "Grew 8 percent a year to 800 million".
_A_YEAR = Pattern(r" (?:a|per|each|every) (?:year|month|week|day|quarter)\b(?! (?:ago|earlier|before|previously))")
_RATE_OF = Pattern(r"(?:seasonally adjusted )?annual(?:i[sz]ed)?(?: rate)? (?:rate )?of\s+")
#: In "adjusted profit rose 12 percent to 5.4 million from 4.8 million" all three are of the adjusted profit.
_PROFIT = Pattern(r"(?: [\w-]+){0,2}? (?:profits?|earnings|income|EBITDA|EBIT|loss|losses)\b")
_OF_SUBJECT = ("adjusted", "core", "normalised", "normalized")
_OTHER_CLAUSE = Pattern(
    r"[;:()]|,(?! (?:to|from)\b)|"
    r"\b(?:and|but|while|as|with|after|when|excluding|including|reported|statutory|net|comparable)\b"
)
_TOUCHING = 12
_OUTPUT = Pattern(r"\b(?:GDP|GNP|GNI|output|product|economy)\b")


def other_growth(sentence: Sentence, percent: Figure, pair: Pair) -> str:
    """Return the word that makes the percent a growth of another kind ("comparable", "annualised"), or nothing."""
    text = sentence.passage.text
    yearly = _A_YEAR.match(text, percent.end, sentence.end)
    if yearly:
        return yearly[0].strip()
    for found in OTHER_GROWTH.finditer(text, *window(sentence, percent, pair)):
        # "To an annual rate of 1.25 million": both values are such rates.
        if not _RATE_OF.fullmatch(text[found.start() : begin(pair.new)]):
            return found[0].lower()
    return ""


def perhaps_other(sentence: Sentence, percent: Figure, pair: Pair) -> str:
    """Return a word that may make the percent a growth of another kind, or nothing.

    What both values are called, or the one subject of all three, divides them from nothing.
    """
    hits = list(PERHAPS_OTHER.finditer(sentence.passage.text, *window(sentence, percent, pair)))
    if not hits or _of_both(sentence, hits, pair):
        return ""
    return "" if len(hits) == 1 and _of_subject(sentence, hits[0], percent, pair) else hits[0][0].lower()


def _of_both(sentence: Sentence, hits: list[Hit], pair: Pair) -> bool:
    """Say whether the same word stands at either value: "to 5,400 euros per capita from 4,800 per capita"."""
    if len({hit[0].lower() for hit in hits}) > 1:
        return False
    if hits[0][0].lower() == "per capita" and _OUTPUT.search(sentence.passage.text, sentence.start, sentence.end):
        return False  # output per head grows by less than its amounts when prices rise
    spans = [(begin(f) - _TOUCHING, finish(f) + _TOUCHING) for f in (pair.old, pair.new)]
    at = [{i for i, hit in enumerate(hits) if first <= hit.start() and hit.end() <= last} for first, last in spans]
    return bool(at[0] and at[1]) and len(at[0] | at[1]) > 1


def _of_subject(sentence: Sentence, hit: Hit, percent: Figure, pair: Pair) -> bool:
    """Say whether a word belongs to the subject, a profit, of the percentage and of both values."""
    text = sentence.passage.text
    return (
        hit[0].lower() in _OF_SUBJECT
        and hit.end() < percent.start < pair.start
        and _PROFIT.match(text, hit.end(), percent.start) is not None
        and not _OTHER_CLAUSE.search(text, hit.end(), pair.end)
    )


def window(sentence: Sentence, percent: Figure, pair: Pair) -> tuple[int, int]:
    """Return the span in which words may belong to a change."""
    first = max(sentence.start, min(percent.start, pair.start) - 90)
    return first, min(sentence.end, max(pair.end, percent.end) + 60)
