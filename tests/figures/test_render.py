"""Any value in any style of print is read back exactly: value, span, unit, hedge, and what was carried."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from factcheck.figures import extract_text
from factcheck.model.figure import Figure, Form, Hedged, Kind

from .rendering import (
    FRAMES,
    HEDGES,
    PERCENTS,
    PLACES,
    Place,
    Printed,
    decimal,
    figures,
    grouped,
    in_words,
    indian,
    plain,
    spelled,
)

frames = st.sampled_from(FRAMES)
PREFIXED = tuple(place for place in PLACES if place.form.endswith("{}"))
SUFFIXED = tuple(place for place in PLACES + PERCENTS if place.form.startswith("{} "))


def only(text: str) -> Figure:
    """Return the one quantity of a text."""
    read = [figure for figure in extract_text(text) if figure.kind.is_quantity]
    assert len(read) == 1, f"{text!r} gave {[figure.text for figure in read]}"
    return read[0]


def spanned(place: Place, number: str) -> str:
    """Return what of a rendered figure is its span: a counted noun stands outside."""
    written = place.form.format(number)
    return number if place.kind is Kind.COUNT else written


@given(figures(), frames)
def test_a_value_with_its_unit(drawn: tuple[Printed, Place], frame: str) -> None:
    number, place = drawn
    figure = only(frame.format(place.form.format(number.text)))
    assert (figure.text, figure.low, figure.high) == (spanned(place, number.text), number.value, number.value)
    assert (figure.kind, figure.unit, figure.step) == (place.kind, place.unit, number.step)
    assert figure.hedge is None
    assert not figure.carried


@given(plain(most=1000), st.sampled_from(PERCENTS), frames)
def test_percent_and_points(number: Printed, place: Place, frame: str) -> None:
    figure = only(frame.format(place.form.format(number.text)))
    assert (figure.text, figure.low, figure.high) == (place.form.format(number.text), number.value, number.value)
    assert (figure.kind, figure.unit, figure.step) == (place.kind, place.unit, number.step)


@given(plain(most=1000), st.sampled_from(("-{}", "−{}", "minus {}")), st.sampled_from(PERCENTS[:5]), frames)
def test_a_sign_is_never_lost(number: Printed, sign: str, place: Place, frame: str) -> None:
    # "The total, minus 1%, …" is a subtraction.
    assume("minus" not in sign or "," not in frame)
    written = sign.format(place.form.format(number.text))
    figure = only(frame.format(written))
    assert (figure.text, figure.low, figure.high) == (written, -number.value, -number.value)


@given(spelled(), st.sampled_from(SUFFIXED), frames)
def test_words_are_read_as_their_digits(number: Printed, place: Place, frame: str) -> None:
    figure = only(frame.format(place.form.format(number.text)))
    assert (figure.text, figure.low, figure.high) == (spanned(place, number.text), number.value, number.value)
    assert (figure.kind, figure.unit) == (place.kind, place.unit)
    assert figure.form is Form.WORDS


@given(st.integers(10**5, 10**13), st.sampled_from(("₹{}", "INR {}", "{} voters")), frames)
def test_indian_commas(number: int, form: str, frame: str) -> None:
    figure = only(frame.format(form.format(indian(number))))
    assert (figure.low, figure.high, figure.step) == (number, number, 1)


@given(hedge=st.sampled_from(HEDGES), drawn=figures(), frame=frames)
@settings(max_examples=400)
def test_a_hedge_bounds_and_stands_outside(hedge: tuple[str, Hedged], drawn: tuple[Printed, Place], frame: str) -> None:
    form, kind = hedge
    number, place = drawn
    assume(place.kind is not Kind.COUNT or form.endswith("{}"))
    written = place.form.format(number.text)
    figure = only(frame.format(form.format(written)))
    assert figure.text == spanned(place, number.text)
    assert figure.hedge is not None
    assert (figure.hedge.kind, figure.hedge.text) == (kind, form.replace("{}", "").strip())
    opened_up = kind in {Hedged.MORE_THAN, Hedged.AT_LEAST}
    opened_down = kind in {Hedged.LESS_THAN, Hedged.UP_TO, Hedged.AT_MOST}
    assert figure.low == (None if opened_down else number.value)
    assert figure.high == (None if opened_up else number.value)


@given(
    st.integers(1, 998),
    st.integers(1, 998),
    st.sampled_from(PLACES + PERCENTS),
    st.sampled_from((" to ", "-", "–", " and ")),
    frames,
)
def test_a_range_keeps_both_ends(first: int, second: int, place: Place, joint: str, frame: str) -> None:
    low, high = sorted((first, second))
    assume(low != high)
    carrying = place.form.split("{}")[1] != "" or place.kind is Kind.COUNT
    ends = f"{low}{joint}{high}" if carrying else f"{low}{joint}{place.form.format(high)}"
    written = place.form.format(ends)
    if joint == " and ":
        written = f"between {written}"
    figure = only(frame.format(written))
    assert (figure.low, figure.high, figure.form) == (low, high, Form.RANGE)
    assert (figure.kind, figure.unit) == (place.kind, place.unit)
    assert figure.text == (written.rpartition(" ")[0] if place.kind is Kind.COUNT else written)


@given(
    st.tuples(st.integers(1, 99), st.integers(1, 99)),
    st.sampled_from([place for place in PREFIXED if place.money]),
    st.sampled_from(((" million", 10**6), (" billion", 10**9), ("m", 10**6), ("bn", 10**9))),
    st.sampled_from((" to ", "-", "–")),
    frames,
)
def test_a_scale_at_the_end_is_carried_to_the_beginning(
    ends: tuple[int, int], place: Place, scale: tuple[str, int], joint: str, frame: str
) -> None:
    low, high = sorted(ends)
    assume(low != high)
    written = f"{place.form.format(low)}{joint}{high}{scale[0]}"
    figure = only(frame.format(written))
    assert (figure.text, figure.low, figure.high) == (written, low * scale[1], high * scale[1])
    assert (figure.kind, figure.unit, figure.carried) == (place.kind, place.unit, True)


@given(
    figures(),
    st.tuples(plain(), st.sampled_from(PLACES)),
    st.sampled_from((" and {}", ", while others had {}", "; then {}", ", {}", " or perhaps {}")),
)
def test_two_figures_stay_two(one: tuple[Printed, Place], other: tuple[Printed, Place], joint: str) -> None:
    first, second = (place.form.format(number.text) for number, place in (one, other))
    assume(not first.endswith("voters") or not second[0].isdigit())
    assume(not {one[1].kind, other[1].kind} <= {Kind.QUANTITY} or one[1].unit == other[1].unit)
    text = f"They had {first}{joint.format(second)}."
    read = [figure for figure in extract_text(text) if figure.kind.is_quantity]
    assert [figure.text for figure in read] == [spanned(place, number.text) for number, place in (one, other)], text
    assert [figure.value for figure in read] == [one[0].value, other[0].value], text


@given(st.integers(1, 99), st.sampled_from(((1, 2, "½"), (1, 4, "¼"), (3, 4, "¾"), (1, 3, "⅓"), (1, 8, "⅛"))), frames)
def test_mixed_fractions(whole: int, part: tuple[int, int, str], frame: str) -> None:
    above, below, sign = part
    for written in (f"{whole} {above}/{below}", f"{whole}-{above}/{below}", f"{whole}{sign}"):
        figure = only(frame.format(f"{written} miles"))
        assert (figure.text, figure.value) == (f"{written} miles", whole + Fraction(above, below))


@given(
    st.integers(1900, 2049),
    st.integers(1, 999),
    st.sampled_from(("In {}, it paid £{}m.", "It paid £{1}m in {0}.", "By {} it owed £{}m.")),
)
def test_a_year_beside_a_figure_is_no_figure(year: int, amount: int, form: str) -> None:
    figure = only(form.format(year, amount))
    assert (figure.text, figure.value) == (f"£{amount}m", amount * 10**6)


@given(
    st.integers(1, 28),
    st.sampled_from(
        ("January", "Feb.", "March", "April", "May", "June", "July", "Aug", "September", "Oct.", "November", "December")
    ),
    st.integers(1900, 2049),
    st.sampled_from(("{1} {0}, {2}", "{0} {1} {2}", "{1} {0}", "{0} {1}")),
    st.integers(2, 99),
)
@example(1, "May", 1999, "{1} {0}", 2)
def test_a_date_beside_a_count_is_no_figure(day: int, month: str, year: int, form: str, dead: int) -> None:
    figure = only(f"On {form.format(day, month, year)}, it killed {dead} horses.")
    assert (figure.text, figure.value) == (str(dead), dead)


@given(st.text(max_size=60), figures(), st.text(max_size=60))
def test_a_figure_between_strangers_stays_whole(before: str, drawn: tuple[Printed, Place], after: str) -> None:
    """Whatever stands in the paragraphs before and after it, a figure is read as it is alone."""
    number, place = drawn
    written = place.form.format(number.text)
    text = f"{before}\n\nIt was {written}.\n\n{after}"
    read = [figure for figure in extract_text(text) if figure.text == spanned(place, number.text)]
    assert number.value in [figure.value for figure in read]


@pytest.mark.parametrize(
    "number", [2, 12, 20, 21, 99, 100, 101, 340, 1000, 1001, 12_345, 100_000, 1_000_001, 2_500_000_000]
)
@pytest.mark.parametrize("british", [True, False])
def test_words_alone(number: int, british: bool) -> None:
    figure = only(f"{in_words(number, british=british)} voters")
    assert figure.value == number


@pytest.mark.parametrize("separator", [",", " ", "\u00a0", "\u2009", "\u202f", ""])
@pytest.mark.parametrize("number", [10_000, 816_000, 1_234_567, 20_000_000_000])
def test_separators(number: int, separator: str) -> None:
    written = grouped(number, separator)
    figure = only(f"They counted {written} voters.")
    assert (figure.text, figure.value) == (written, number)


@pytest.mark.parametrize(
    ("digits", "places", "step"), [(12, 1, "1/10"), (40, 1, "1/10"), (7, 0, "1"), (1234, 2, "1/100")]
)
def test_the_step_is_the_last_digit(digits: int, places: int, step: str) -> None:
    figure = only(f"${decimal(digits, places)} billion")
    assert figure.step == Fraction(step) * 10**9
