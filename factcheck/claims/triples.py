"""The amount for one, the number of them, and what they come to, in whatever order a sentence gives the three.

What the amount is per says which number it is to be multiplied with, and the amount of the same sort without a "per" is
the total: "at $80 a barrel, the 3 million barrels would be worth $240 million".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import shape
from factcheck.claims.totals import OTHER_TERMS, divides, in_units_of
from factcheck.claims.untied import shared
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence
    from factcheck.claims.shapes import Shape
    from factcheck.model.figure import Figure

_KINDS = (Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.QUANTITY, Kind.DURATION)
#: Each of the 1,200 workers will get $40,000; $11,000 for each of its 6 million people
_EACH_OF = Pattern(r"\b(?:each|every(?: single)? one) of (?:[\w'’-]+ ){0,3}⟨n(?P<heads>\d+)⟩(?P<then>[^⟨⟩,.;]*)")
#: What is bought and sold has a price; anything else has an amount per head.
_PRICED = Pattern(r"\b(?:at|for|price of|priced at|costing|cost|average of) (?:a |an |the )?(?:[a-z]+ ){0,3}$")
_TRADED = Pattern(
    r"\b(?:s[eo]lls?|sold|selling|b(?:uy|uys|ought|uying)|purchas\w+|orders?|ordered|issu\w+|plac\w+|offer\w*|deal|worth|sale|"
    r"tender\w*|acquir\w+|subscri\w+)\b"
)
#: What ties an amount for one to the two others where nothing is bought or sold.
_WORKED_OUT = Pattern(
    r"(?:,? or |\(|\baverag(?:e of|ing) |\bthat is,? |\bi\.e\.,? |\bmeans |[–—] ?|"
    r"\b(?:works?|worked|working) out (?:at|to) |"
    r"\b(?:equal|equivalent) to )(?:about |an average of |just |only )?$"
)
#: What ties a sum to price and number.
_SUM = Pattern(
    r"\b(?:total\w*|for|rais\w+|worth|valued at|pa(?:y|ys|id|ying)|spen[dt]\w*|proceeds|tak\w+ in|took in|bring\w* in|"
    r"brought in|earning|making|costs?|costing|fetch\w*|or)"
    r"(?: (?!(?:and|after|profit|loss|gain|debt|fees?)\b)[a-z]+){0,3} $"
)
_SUM_FIRST = Pattern(r" (?:[a-z]+ )?(?:order|deal|offering|offer|sale|purchase|investment|contract|issue|bid)\b")


class Triple(NamedTuple):
    """Three figures that hang together by multiplication."""

    one: Figure
    number: Figure
    total: Figure
    priced: bool  #: whether the amount for one is a price


def triple(sentence: Sentence) -> Triple | None:
    """Return the three figures of a sentence that gives one amount per unit, one number of units and one total."""
    figures = [f for f in sentence.figures if f.kind in _KINDS and not _converted(sentence, f)]
    if not 3 <= len(figures) <= _MOST or not _multiplied(sentence, figures):
        return None
    seen = shape(sentence)
    ones = [f for f in figures if f.per]
    of = None if ones else _EACH_OF.search(seen.text)
    if of:
        heads = sentence.figures[int(of["heads"])]
        ones = [f for f in figures if f.kind is Kind.MONEY and _beside(seen, f, of.start(), of.end())]
        numbers = [heads]
    if len(ones) != 1 or any(f.form in (Form.VAGUE, Form.RANGE) or f.value <= 0 for f in figures):
        return None
    one = ones[0]
    if not of:
        numbers = [f for f in figures if f is not one and not f.per and _per_of(f, one.per)]
    if len(numbers) != 1:
        return None
    totals = [f for f in figures if f is not one and f is not numbers[0] and not f.per]
    totals = [f for f in totals if _of_kind(f, one) and in_units_of(f, one) is not None]
    if len(totals) != 1 or sum(f.kind is Kind.MONEY for f in figures) > 2:
        return None
    if numbers[0].kind is not Kind.DURATION and seen.text in OTHER_TERMS:
        return None
    total = totals[0]
    first, last = (end(f.start for f in (one, numbers[0], total)) for end in (min, max))
    if shared(sentence, first, last):
        return None
    if one.kind is Kind.MONEY and _TRADED.search(seen.text) and _PRICED.search(sentence.before(one, 40)):
        price = in_units_of(one, total)
        summed = _SUM.search(sentence.before(total, 50)) or _SUM_FIRST.match(sentence.after(total, 30))
        return Triple(price, numbers[0], total, priced=True) if price and summed else None
    if not of and not _WORKED_OUT.search(sentence.before(one, 40)):
        return None
    sum_up = in_units_of(total, one)
    return Triple(one, numbers[0], sum_up, priced=False) if sum_up else None


#: A sentence of more figures is a list of several such claims.
_MOST = 5


def _multiplied(sentence: Sentence, figures: list[Figure]) -> bool:
    return any(f.per for f in figures) or "ach of" in sentence.text or "every one of" in sentence.text


def _converted(sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure is the same amount in another currency or unit, in brackets."""
    return sentence.before(figure, 8).endswith("(")


def _beside(seen: Shape, figure: Figure, start: int, end: int) -> bool:
    """Say whether an amount stands next to "each of the 1,200 workers": no other figure in between."""
    index = next(i for i, other in enumerate(seen.sentence.figures) if other is figure)
    place = seen.text.find(f"⟨m{index}⟩")
    if place < 0:
        return False
    between = seen.text[end:place] if place >= end else seen.text[place + len(f"⟨m{index}⟩") : start]
    return "⟨" not in between and "," not in between and (place >= end or between.strip() in ("for", "to", "from"))


def _per_of(figure: Figure, per: str) -> bool:
    unit = figure.unit or ""
    if figure.kind in (Kind.QUANTITY, Kind.COUNT) and unit and (unit == per or unit.endswith(f"_{per}")):
        return True
    return divides(figure, per) or (per == "head" and figure.kind is Kind.COUNT)


def _of_kind(total: Figure, one: Figure) -> bool:
    if one.kind is Kind.MONEY or total.kind is Kind.MONEY:
        return one.kind is total.kind
    return total.kind in (Kind.COUNT, Kind.NUMBER, Kind.QUANTITY)
