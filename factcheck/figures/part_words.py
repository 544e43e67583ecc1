"""Figures that begin with the word of a part or an order: "a third", "half a mile", "third quarter", "point seven"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import dates, periods, quantities, shares, times
from factcheck.figures.amounts import read_unit
from factcheck.figures.draft import Draft
from factcheck.figures.numerals import Numeral
from factcheck.figures.vocabulary import CARDINALS, ORDINALS, PARTS
from factcheck.figures.words import read_point
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def read_part(t: Tokens, i: int) -> Draft | None:
    """Read "a third", "half a mile", "third quarter" and the ordinal words."""
    low = t.lows[i]
    found = (
        periods.read_quarter(t, i)
        if low in {"first", "second", "third", "fourth"}
        else times.read_past(t, i)
        if low in {"half", "quarter"}
        else None
    )
    if found is None and low in ORDINALS and t.lows[i + 1] == "of" and t.lows[i + 2] in dates.MONTHS:
        found = dates.read_day(t, i)
    if found is not None:
        return found
    numeral = shares.read_share(t, i) if low in PARTS else None
    if numeral is not None:
        draft = Draft(
            numeral.first,
            numeral.last,
            numeral.value,
            numeral.value,
            Kind.NUMBER,
            step=numeral.step,
            grain=numeral.grain,
            form=numeral.form,
        )
        draft.scale = numeral.scale
        read_unit(t, draft, numeral)
        shares.join_share(t, draft)
        return quantities.finish(t, draft)
    if low in {"half", "quarter"} or low not in ORDINALS:
        return None
    before = t.lows[i - 1]
    if low == "second" and (
        before in {"per", "a", "split", "one", "every", "/", "each", "half"}
        or before in CARDINALS
        or before[:1].isdigit()
        or (before == "-" and t.words[i - 2][:1].isdigit())
    ):
        return None
    value = Fraction(ORDINALS[low])
    if low == "hundredth" and before in {"one", "a"}:
        return None
    return Draft(i, i + 1, value, value, Kind.ORDINAL, form="words")


def read_bare_point(t: Tokens, i: int) -> Draft | None:
    """Read "point seven", without a whole number before it."""
    if (t.lows[i + 1] not in CARDINALS and not t.words[i + 1].isdigit()) or t.lows[i - 1] not in {
        "",
        "by",
        "of",
        "just",
        "\n",
        "only",
        "another",
    }:
        return None
    numeral = Numeral(i, i + 1, Fraction(0), Fraction(1), Fraction(1), form="words")
    if t.words[i + 1].isdigit():
        digits = t.words[i + 1]
        numeral.value, numeral.last = Fraction(int(digits), 10 ** len(digits)), i + 2
        numeral.step = numeral.grain = Fraction(1, 10 ** len(digits))
    else:
        read_point(t, numeral, i + 1)
    draft = Draft(
        i, numeral.last, numeral.value, numeral.value, Kind.NUMBER, step=numeral.step, grain=numeral.grain, form="words"
    )
    read_unit(t, draft, numeral)
    return quantities.finish(t, draft)
