"""One amount: a number with its sign, its currency before it and its scale and unit after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.ages import after_unit
from factcheck.figures.draft import Draft
from factcheck.figures.letters import read_letter
from factcheck.figures.lookalikes import fits
from factcheck.figures.numerals import DIGITS, Numeral
from factcheck.figures.prefixes import MINUS, SIGNS, read_prefix, signed_prefix
from factcheck.figures.scaled_codes import read_scaled
from factcheck.figures.shares import unit_place
from factcheck.figures.symbols import read_symbol
from factcheck.figures.temperatures import adjust
from factcheck.figures.vocabulary import CARDINALS, HYPHENS, SCALES
from factcheck.figures.words import read_number, read_scale
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def read_amount(t: Tokens, i: int, *, money: bool = False) -> Draft | None:
    """Read the amount whose number is at token `i`.

    >>> from factcheck.figures.tokens import Tokens
    >>> amount = read_amount(Tokens("US$3.4bn a year"), 2)
    >>> amount.low, amount.units
    (Fraction(3400000000, 1), ('USD',))
    """
    numeral = read_number(t, i)
    if numeral is None:
        return None
    first = numeral.first
    if t.words[first - 1] == "(" and t.words[first - 2] in SIGNS and t.glued(first) and t.glued(first - 1):
        return _bracketed(t, numeral)
    prefix: units.Candidates = ()
    found = read_prefix(t, first, numeral)
    if found is not None:
        prefix, first = found
        scaled = read_scaled(t.words[first])
        if scaled is not None and numeral.scale == 1:
            numeral.times(scaled[0], numeral.last)
    signed = _sign(t, first) if found is not None or first == numeral.first else first
    if found is not None and signed == first and t.words[numeral.first - 1] in MINUS and t.words[numeral.first - 1]:
        signed = -1
    negative = signed != first
    if signed >= 0:
        first = signed
    if not negative:
        first = plus_sign(t, first)
    last = read_letter(t, numeral, money=money or bool(prefix), code=prefix[0] if prefix else "")
    draft = Draft(
        first,
        last,
        numeral.value,
        numeral.value,
        Kind.NUMBER,
        step=numeral.step,
        grain=numeral.grain,
        form=numeral.form,
    )
    draft.scale = numeral.scale
    if numeral.ambiguous and numeral.scale == 1:  # a scale word settles it: "3.997 billion"
        draft.label = numeral.ambiguous
    if prefix:
        draft.units, draft.kind, draft.mark = prefix, Kind.MONEY, "before"
        _confirm(t, draft)
    else:
        read_unit(t, draft, numeral)
        if not draft.units and t.lows[draft.last] == "below" and t.lows[draft.last + 1] == "zero":
            draft.units, draft.kind, draft.mark = ("degree",), Kind.QUANTITY, "after"  # "20 below zero"
    if not negative and _alone(t, draft):
        negative, draft.first = True, draft.first - 1
    if negative and draft.low is not None:
        draft.low = draft.high = -draft.low
        draft.negative = True
    if draft.units and draft.units[0] in units.DEGREES:
        adjust(t, draft)
    elif draft.kind is Kind.MONEY and t.words[draft.last] == ")":
        _loss(t, draft)
    return draft


def _alone(t: Tokens, draft: Draft) -> bool:
    """Whether a dash apart from its number is a minus sign, because the two are all there is: "- 20 degrees"."""
    return (
        t.words[draft.first - 1] in MINUS
        and t.spaced(draft.first)
        and t.words[draft.last] in {"", "\n"}
        and t.words[draft.first - 2] in {"", "\n"}
        and bool(t.words[draft.first - 1])
    )


def _bracketed(t: Tokens, numeral: Numeral) -> Draft | None:
    """Read "$(4.1) million" and "$(4.1m)"."""
    candidates, first = signed_prefix(t, numeral.first - 2)
    last = read_letter(t, numeral, money=True)
    if t.words[last] != ")":
        return None
    numeral.last = last + 1
    if numeral.scale == 1:
        read_scale(t, numeral)
    value = -numeral.value
    draft = Draft(
        first, numeral.last, value, value, Kind.MONEY, step=numeral.step, grain=numeral.grain, units=candidates
    )
    draft.scale, draft.mark, draft.negative = numeral.scale, "before", True
    return draft


def _loss(t: Tokens, draft: Draft) -> None:
    """Read accounting brackets as a loss where a loss is spoken of: "Net loss: $(4.1) million", "($4.1 million)"."""
    first = draft.first
    if t.words[first - 1] != "(":
        return
    near = [t.lows[j] for j in range(max(first - 8, 0), first)]
    if (
        ("loss" in near or "losses" in near)
        and ("income" in near or "profit" in near or t.words[first - 2] == "$" or t.words[first - 2] == ":")
        and draft.low is not None
    ):
        draft.low = draft.high = -draft.low
        draft.negative = True
        draft.first, draft.last = first - 1, draft.last + 1


def _sign(t: Tokens, first: int) -> int:
    """Return the token where the sign before token `first` starts, or `first`."""
    before = t.words[first - 1]
    if (
        before == "–"
        and t.glued(first)
        and not t.glued(first - 1)
        and t.words[first - 2] not in {")", "-", "–"}
        and (t.lows[first - 2] in _BEFORE_MINUS or t.words[first - 2] in {"", "\n", "("})
    ):
        return first - 1
    if before in MINUS and t.glued(first):
        outer = t.words[first - 2]
        if outer.isdigit() and t.words[first].isdigit() and not t.glued(first - 1):  # "2 -7 litres"
            return first
        if not t.glued(first - 1) or outer in {"(", "[", "~", "/"}:
            return first - 1
        if outer.lower() == "minus" and t.glued(first - 1):
            return first - 2
        return first
    if (
        t.lows[first - 1] in {"minus", "negative"}
        and t.words[first - 2][:1] not in DIGITS
        and not (t.lows[first - 2] == "or" and t.lows[first - 3] == "plus")
        and not (t.words[first - 2] == "," and t.words[first] in SIGNS)
    ):
        return first - 1
    return first


#: Words after which a dash that touches a number is a minus sign.
_BEFORE_MINUS = frozenset(
    "was is at to of from and between by were be or hit reached below above around about near than minus with "
    "flow fell dropped".split()
)


def plus_sign(t: Tokens, first: int) -> int:
    """Return the token of a plus sign before token `first`, or `first`."""
    if t.words[first - 1] == "+" and t.glued(first) and (not t.glued(first - 1) or t.words[first - 2] == "("):
        return first - 1
    if t.lows[first - 1] == "plus" and (t.words[first - 2] in {"", "to", "at", "of", "or", "("}):
        return first - 1
    return first


def _confirm(t: Tokens, draft: Draft) -> None:
    """Take in what repeats the currency after the number: "$20 million US", "$5 USD", "$40,000 Canadian"."""
    j = draft.last
    word = t.words[j]
    if "USD" in draft.units and t.lows[j] in {"dollars", "dollar"} and t.spaced(j):
        draft.last = j + 1
        return
    if "USD" in draft.units and len(draft.units) > 1:
        if word in {"US", "USD", "U.S."} and not t.words[j + 1][:1].isalpha():
            draft.units, draft.last = ("USD",), j + 1
        elif word in {"CAD", "Canadian", "AUD", "Australian", "NZD", "HKD", "SGD"} and not t.words[j + 1][:1].islower():
            code = {"Canadian": "CAD", "Australian": "AUD"}.get(word, word)
            draft.units, draft.last = (code,), j + 1
        elif word in {"Canadian", "Australian"}:
            draft.units = ({"Canadian": "CAD", "Australian": "AUD"}[word],)


def read_unit(t: Tokens, draft: Draft, numeral: Numeral) -> None:
    """Read the unit or currency after the number."""
    j = draft.last
    if t.starts[j] - t.ends[j - 1] > 2:
        return
    hyphen = False
    if t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1):
        hyphen = True
        j += 1
    glued = t.glued(j)
    if numeral.form == "fraction" or t.lows[j] == "of":
        j = _fraction_unit(t, draft, numeral, j)
        if draft.kind is Kind.POINTS:
            return
    found = read_symbol(t, j, draft, glued=glued, hyphen=hyphen)
    if found is None and t.words[j] == "(" and t.words[j + 2] == ")" and len(t.words[j + 1]) > 1:
        inside = units.SYMBOLS.get(t.words[j + 1])
        found = (inside, j + 3) if inside is not None else None  # "20 (kg)"
    if found is None:
        found = units.match_name(t, j)
        if found is not None and not fits(t, j, found, draft, numeral, hyphen=hyphen):
            found = None
    if found is None:
        return
    candidates, last = found
    if candidates[0] in units.MONEY and t.words[last][:1].isdigit() and t.ends[last - 1] == t.starts[last]:
        return  # the code belongs to the next number: "3 USD50 cards"
    if (
        t.lows[last - 1] in {"ft", "mi", "in", "yd"}
        and t.words[last] == "."
        and t.glued(last)
        and (t.words[last + 1][:1].islower() or not t.words[last + 1])
    ):
        last += 1
    # "-per-hour" written with hyphens, as an adjective.
    draft.units, draft.last, draft.mark = candidates, last, "after"
    draft.kind = units.kind_of(candidates[0])
    if draft.kind is Kind.DURATION:
        after_unit(t, draft)


def _fraction_unit(t: Tokens, draft: Draft, numeral: Numeral, j: int) -> int:
    """Read "three-quarters of a mile", "0.75 of a percentage point", "half a point"; return the token of the unit."""
    place = unit_place(t, draft.last, half=False)
    if place and numeral.value < 1:
        found = units.match_name(t, place)
        if (
            t.lows[place] in {"point", "points"}
            or (found is not None and found[0][0] != "percent")
            or (found is not None and t.lows[place - 1] in {"a", "one", "1"})
        ):
            j = place
    if t.lows[j] in {"point", "points"} and numeral.form == "fraction":
        draft.units, draft.kind, draft.last, draft.mark = units.POINT, Kind.POINTS, j + 1, "after"
    return j


def amount_at(t: Tokens, k: int, *, money: bool = False) -> Draft | None:
    """Read the amount that starts exactly at token `k`, its sign or currency included."""
    for j in range(k, k + 4):
        word = t.words[j]
        if (
            (word[:1] in DIGITS and word)
            or t.lows[j] in CARDINALS
            or t.lows[j] in SCALES
            or t.lows[j] in {"half", "dozen", "hundred"}
            or (word in "½¼¾⅓⅔" and word)
        ):
            amount = read_amount(t, j, money=money)
            return amount if amount is not None and amount.first == k else None
        if not (
            word in SIGNS
            or word in MINUS
            or word in units.PREFIXES
            or word in {".", "="}
            or (word.isupper() and len(word) <= 3 and t.words[j + 1] in SIGNS)
            or t.lows[j] in {"minus", "plus", "a", "us", "negative", "+"}
        ):
            return None
    return None
