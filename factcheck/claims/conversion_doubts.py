"""Why the second of two amounts that the words tie together need not be the first one in other money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.cues import cue
from factcheck.claims.pairs import changed, limited
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern

if TYPE_CHECKING:
    from factcheck.claims.conversions import Pair
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: Words of the shop before an amount …
_PRICED = cue(
    "start at", "starts at", "started at", "starting at", "starting from", "start from", "starts from", "priced at",
    "price", "prices", "retail", "retails", "retailing", "sells for", "sell for", "selling for", "sold for", "on sale",
    "goes for", "available for", "available from", "costs", "cost", "costing", "ticket", "tickets", "admission",
    "entry", "subscription", "pre-order", "rrp",
)  # fmt: skip
#: … and, after the other, the market that it is the price in: "(€1,149 in Europe)".
_MARKET = Pattern(r"\s+(?:in|for)\s+(?:the\s+)?[A-Z]|\s+(?:at the door|online|abroad|overseas)\b", case=True)
#: "£10/€12 a ticket", "bring $20 or £15"
_EITHER = frozenset({"/", "or"})
#: Currencies in which makers list the price of one product.
_LISTED = frozenset({"USD", "GBP", "EUR", "CAD", "AUD"})
#: A price is that of one thing, or of the use of it for a time; what is traded by the barrel has one price.
_TERMS = frozenset({"", "week", "month", "year", "night", "person", "head", "each"})
#: What a shop sells costs less than this.
_DEAR = 10_000
#: Below this a whole sum is a price whatever its last digit.
_SMALL = 100
#: "€1,200 a month": after it "$6 a US gallon" is for more than a month.
_PER_WHAT = Pattern(r"\s*(?:/|per\s|an?\s|to the\s)\s*[a-z]")
#: "Paid €1m each ($2.32m)" may give what all got.
_EACH = frozenset({"each", "apiece"})
#: "€1,000 a month for a year ($13,900)"
_LASTING = Pattern(r"\b(?:for|over)\s+(?:\w+\s+){1,2}(?:days?|nights?|weeks?|months?|years?|seasons?)\b")
#: What may follow a converted amount in its bracket and leaves it what it is: the end, another amount, the rate.
_ALONE = Pattern(
    r"\s*(?:[)\];,/]|(?:[-–—]|to\b)\s*[^\s\w]?\d|(?:or|and)\b(?! (?:more|up|over|above|less)\b)|"
    r"(?:today|now|currently|then|equivalent|US)\b|"
    r"(?:a|an|per|each|apiece)\b|"
    r"(?:at|in|on|to|from|under|using|as of|based on)\b[^)\];]{0,60}?\b(?:rates?|exchange|dollars?|currency|sterling|"
    r"euros?|terms|money|parity|peg|(?:19|20)\d\d|time)\b)"
)


def offered(sentence: Sentence, pair: Pair) -> bool:
    """Say whether the two may be the prices of one product in two markets, which no rate ties together."""
    figures = pair.amount, pair.converted
    if any(f.value >= _DEAR or f.per not in _TERMS for f in figures):
        return False
    if _MARKET.match(sentence.after(pair.converted, 40)):
        return True
    if not (all(_LISTED & set(f.units) for f in figures) and _as_listed(pair.converted)):
        return False
    between = sentence.passage.text[slice(*pair.cue)].strip()
    return between in _EITHER or sentence.before(pair.amount, 60) in _PRICED


def doubtful(sentence: Sentence, pair: Pair) -> bool:
    """Say whether the second amount may be another: a total, a part, the price of more, one with fees, a limit."""
    amount, converted = pair.amount, pair.converted
    between = sentence.passage.text[amount.end : begin(converted)]
    after = sentence.after(converted)
    if converted.text.lower().startswith("plus") or limited(amount, converted):
        return True
    if converted.per and not amount.per:  # "5 euros, or $2.63 a pound"
        return True
    goes_on = amount.per in _EACH or _LASTING.search(between) or _PER_WHAT.match(after)
    if amount.per and not converted.per and goes_on:
        return True
    if "(" in between or "[" in between:
        return not _ALONE.match(after) or (not converted.per and _PER_WHAT.match(after) is not None)
    if sentence.lead(amount) == "either":
        return True
    return changed(after)


def _as_listed(price: Figure) -> bool:
    """Say whether a shop would ask this: a small whole sum, or one that ends in 0, 5 or 9, as no rate sees to."""
    last = price.value / price.step
    return (price.value < _SMALL and price.value.denominator == 1) or last % 10 in (0, 5, 9)
