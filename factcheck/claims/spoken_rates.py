"""The exchange rates that a sentence tells: "the euro fell 0.3 percent to $1.0431", "a pound bought $1.21"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.exchange import currencies
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.rate_lines import RateLine
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence

#: A currency as the markets speak of it, in the singular.
_NAMES = {
    "euro": "EUR", "single currency": "EUR", "pound": "GBP", "sterling": "GBP", "dollar": "USD", "greenback": "USD",
    "loonie": "CAD", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rand": "ZAR", "rupee": "INR", "rouble": "RUB",
    "ruble": "RUB", "lira": "TRY", "zloty": "PLN", "australian dollar": "AUD", "aussie dollar": "AUD",
    "canadian dollar": "CAD", "new zealand dollar": "NZD", "kiwi dollar": "NZD", "swiss franc": "CHF",
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD",
}  # fmt: skip
_NAME = Pattern(
    r"\b(?P<name>euro|single currency|pound|sterling|"
    r"(?:(?:Australian|Aussie|Canadian|New Zealand|Kiwi|US|U\.S\.|American)"
    r" )?dollar|greenback|loonie|yen|yuan|renminbi|rand|rupee|rouble|ruble|lira|zloty|Swiss franc)"
    r"\b(?![\w’'-])(?!\s+(?:zone|area|coin|bloc|crisis|notes?|bonds?|debt|sign|bill))"
)
_TOLD = Pattern(
    r"\b(?:at|to|bought|buys|buy|worth|near|around|fetched|fetches|hit|touched|reached|equal(?:s|led|ed)?(?: to)?)\s*$"
)
#: Other words between the two: a second currency is the one that it is measured against.
_AGAINST = Pattern(r"\b(?:against|versus|to|per|in)\s+(?:the\s+)?$")
_FAR = 90


def spoken_rates(sentence: Sentence) -> Iterator[list[RateLine]]:
    """Yield the rates that a sentence tells of a currency that it names, each with its readings."""
    text = sentence.passage.text
    for figure in sentence.of(Kind.MONEY):
        if figure.form is not Form.DIGITS or figure.per or figure.value <= 0 or figure.value.numerator == 0:
            continue
        first = max(sentence.start, begin(figure) - _FAR)
        before = text[first : begin(figure)]
        if not _TOLD.search(before) or any(mark in before for mark in ";:()"):
            continue
        names = [
            found
            for found in _NAME.finditer(before)
            if not _AGAINST.search(before, max(found.start() - 16, 0), found.start())
        ]
        if not names:
            continue
        base = _NAMES[names[-1]["name"].lower()]
        readings = [
            RateLine(base, quote, figure.written * factor, figure, figure)
            for quote, factor in currencies(figure)
            if quote != base
        ]
        if readings and len(readings) == len(currencies(figure)):
            yield readings
