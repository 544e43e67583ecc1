"""Whether an amount is said in the money of another time than its own: "in today's money", "adjusted for inflation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

_MONEY = (
    r"(?:money|dollars?|euros?|pounds?|sterling|yen|rupees|francs|kronor|kroner|currency|cash|prices|terms|values?|"
    r"purchasing power)"
)
_ADJUSTED = (
    r"in real terms|after inflation|inflation-adjusted|"
    r"(?:adjust|allow|account|correct)(?:ed|ing) for (?:the )?inflation|"
    r"(?:taking|factoring in) inflation|inflation is (?:taken|factored)"
)
#: "In today's money", "at 2024 prices", "in present-day Australian dollars", "after adjusting for inflation".
SAID = (
    rf"(?:(?:in|at|to)\s+(?:today['’]?s|(?:current|present|modern)(?:-day)?|contemporary|"
    rf"(?:constant\s+)?(?P<year>(?:19|20)\d\d))\s+(?:(?:US|U\.S\.|[A-Z][a-z]+)\s+)?{_MONEY}|"
    rf"(?:(?:when|if|after|once)\s+)?(?:being\s+)?(?:{_ADJUSTED}))"
)
_SAID = Pattern(rf"\b{SAID}\b|\binflation[- ]adjusted\b|\b(?:modern|today['’]s) equivalent\b")
#: "(A$560 million today)": at today's rate, or what the thing would cost now.
_TODAY = Pattern(r"\s*,?\s*(?:today|now|nowadays|these days)\b(?!['’]s)")
#: "A$410 million (£3.1 million in 1931)"
_OF_YEAR = Pattern(r"\s+(?:back )?in (?:[A-Z]\w+ )?(?:18|19|20)\d\d\b")
_WORTH_NOW = Pattern(r"\b(?:now|today|nowadays|currently)\b|\bwould (?:now )?be\b")


def revalued(sentence: Sentence, amount: Figure, converted: Figure) -> bool:
    """Say whether the second of two amounts may be the first in the money of another time, and no conversion of it."""
    after = sentence.after(converted, 40)
    if _SAID.search(sentence.text) or _TODAY.match(after) or _OF_YEAR.match(after):
        return True
    return _WORTH_NOW.search(sentence.passage.text, finish(amount), begin(converted)) is not None
