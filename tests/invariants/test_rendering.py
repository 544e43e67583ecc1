"""4: a number in any printed style is read back, and the value lies in what it may stand for."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.figures import parse
from factcheck.model.figure import Hedged
from tests.worlds import printed, styles

values = st.one_of(
    st.integers(1, 999_999_999_999_999).map(Fraction),
    st.fractions(1, 10**6, max_denominator=1000),
    st.integers(1, 9999).map(lambda n: Fraction(n) * 10**9),
)
#: How an amount is written around its number, and the unit that must be read.
PLACES = {
    "${}": "USD",
    "US${}": "USD",
    "€{}": "EUR",
    "£{}": "GBP",
    "A${}": "AUD",
    "HK${}": "HKD",
    "¥{}": None,
    "{} euros": "EUR",
    "{} U.S. dollars": "USD",
    "{} Swiss francs": "CHF",
    "EUR {}": "EUR",
    "{} EUR": "EUR",
    "{} percent": "percent",
    "{}%": "percent",
    "{} percentage points": "percentage_point",
    "{} km": "kilometer",
    "{} square miles": "square_mile",
    "{}": "",
}
HEDGES = {
    "about": Hedged.ABOUT,
    "some": Hedged.ABOUT,
    "more than": Hedged.MORE_THAN,
    "at least": Hedged.AT_LEAST,
    "nearly": Hedged.NEARLY,
    "less than": Hedged.LESS_THAN,
    "up to": Hedged.UP_TO,
    "just over": Hedged.JUST_OVER,
}


@pytest.mark.parametrize("place", PLACES)
@given(value=values, digits=st.integers(1, 6), style=styles, short=st.booleans())
def test_what_is_printed_is_read_back(place, value, digits, style, short):
    number = printed(value, digits, style, short=short)
    # "5m" beside nothing is metres or million; a bare year-like number is a year until proved otherwise.
    assume(not (place == "{}" and (short or (len(number) == 4 and number[:2] in ("19", "20")))))
    assume(("percent" not in place and "%" not in place) or value < 10**6)
    text = place.format(number)
    figure = parse(text)
    assert figure is not None, text
    assert figure.text == text
    assert value in figure.written, text
    if PLACES[place] is not None:
        assert figure.unit == PLACES[place], text


@pytest.mark.parametrize("words", HEDGES)
@given(value=values, digits=st.integers(2, 6))
def test_a_hedge_is_never_lost(words, value, digits):
    number = printed(value, digits)
    figure = parse(f"{words} €{number}")
    bare = parse(f"€{number}")
    assert figure is not None
    assert bare is not None
    assert figure.hedge is not None
    assert figure.hedge.kind is HEDGES[words]
    assert figure.value == bare.value
