"""What a written number means: the table row by row, and the properties that hold for every row."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.model.figure import Form, Hedged, Kind
from factcheck.model.interval import Interval
from tests.strategies import figure, printed, printed_numbers, quantity_kinds


def interval(text: str) -> Interval:
    """Read "146.5..147.5"; an end left out is unbounded."""
    low, _, high = text.partition("..")
    return Interval(Fraction(low) if low else None, Fraction(high) if high else None)


#: (written as, hedge, kind, fair, truth)
NUMBERS = [
    # Bare: rounding of the last digit; trailing zeros are read the widest way before anybody is accused.
    ("147", None, "money", "146.5..147.5", "146.5..147.5"),
    ("1.2", None, "money", "1.15..1.25", "1.15..1.25"),
    ("1.20", None, "money", "1.195..1.205", "1.195..1.205"),
    ("30", None, "percent", "29.5..30.5", "27.5..32.5"),
    ("12", None, "percent", "11.5..12.5", "11.5..12.5"),
    ("100", None, "percent", "99.5..100.5", "97.5..102.5"),
    ("60,000", None, "count", "59999.5..60000.5", "55000..65000"),
    ("250", None, "count", "249.5..250.5", "225..275"),
    ("1,000", None, "number", "999.5..1000.5", "800..1200"),
    # About: half a round unit, or a tenth up to two round units, never over a fifth; fair is half of that.
    ("147", "about", "money", "146..148", "145..149"),
    ("30", "about", "percent", "28.5..31.5", "27..33"),
    ("1,000", "about", "count", "900..1100", "800..1200"),
    ("60,000", "about", "count", "57000..63000", "54000..66000"),
    ("3", "about", "number", "2.5..3.5", "2.5..3.5"),
    ("0.4", "about", "number", "0.35..0.45", "0.35..0.45"),
    # One-sided: false only on the wrong side, misleading far from it.
    ("30", "more than", "percent", "30..45", "30.."),
    ("3", "more than", "percent", "3..4.5", "3.."),
    ("147", "more than", "money", "147..152", "147.."),
    ("30", "at least", "percent", "30..45", "30.."),
    ("150", "nearly", "money", "142.5..150", "135..150"),
    ("147", "nearly", "money", "146.5..147", "146..147"),
    ("30", "nearly", "percent", "28.5..30", "27..30"),
    ("150", "just over", "money", "150..157.5", "150..165"),
    ("147", "just over", "money", "147..147.5", "147..148"),
    ("147", "less than", "money", "142..147", "..147"),
    ("60,000", "less than", "count", "30000..60000", "0..60000"),
    ("5", "less than", "percent", "2.5..5", "..5"),
    ("500", "up to", "count", "250..500", "0..500"),
    ("500", "up to", "money", "250..500", "..500"),
    ("500", "at most", "count", "0..500", "0..500"),
    ("5", "at most", "points", "..5", "..5"),
    # Exactly: rounding alone, whatever zeros there are.
    ("60,000", "exactly", "count", "59999.5..60000.5", "59999.5..60000.5"),
]


@pytest.mark.parametrize(("text", "hedge", "kind", "fair", "truth"), NUMBERS)
def test_a_number(text, hedge, kind, fair, truth):
    meant = figure(printed(text), Kind(kind), Hedged(hedge) if hedge else None)
    assert meant.fair == interval(fair)
    assert meant.truth == interval(truth)


@pytest.mark.parametrize(
    ("low", "high", "hedge", "fair", "truth"),
    [
        ("20", "30", None, "20..30", "19.5..30.5"),
        ("1.2", "1.5", None, "1.2..1.5", "1.15..1.55"),
        ("20", "30", "about", "18.5..31.5", "17..33"),
    ],
)
def test_a_range(low, high, hedge, fair, truth):
    meant = figure(printed(low), Kind.PERCENT, Hedged(hedge) if hedge else None, Form.RANGE, high=printed(high))
    assert meant.fair == interval(fair)
    assert meant.truth == interval(truth)


@pytest.mark.parametrize(
    ("share", "hedge", "fair", "truth"),
    [
        ("0.5", None, "0.485..0.515", "0.47..0.53"),
        ("0.25", None, "0.235..0.265", "0.22..0.28"),
        ("0.5", "about", "0.475..0.525", "0.45..0.55"),
        ("0.5", "more than", "0.5..0.75", "0.5.."),
        ("0.5", "nearly", "0.475..0.5", "0.44..0.5"),
        ("0.5", "just over", "0.5..0.525", "0.5..0.56"),
    ],
)
def test_a_fraction(share, hedge, fair, truth):
    meant = figure(printed(share), Kind.RATIO, Hedged(hedge) if hedge else None, Form.FRACTION)
    assert meant.fair == interval(fair)
    assert meant.truth == interval(truth)


@pytest.mark.parametrize(
    ("factor", "hedge", "fair", "truth"),
    [
        ("2", None, "1.9..2.2", "1.75..2.5"),
        ("3", None, "2.85..3.3", "2.5..3.5"),
        ("0.5", None, "0.47..0.53", "0.4..0.6"),
        ("6", None, "5.7..6.6", "5..7"),
        ("0.25", None, "0.235..0.265", "0.2..0.3"),
        ("2", "about", "1.9..2.2", "1.75..2.5"),
        ("2", "more than", "2..2.5", "2.."),
        ("0.5", "more than", "0.4..0.5", "0..0.5"),  # "more than halved": the change is larger, the number smaller
        ("2", "nearly", "1.8..2", "1.75..2"),
        ("0.5", "nearly", "0.5..0.6", "0.5..0.6"),  # "nearly halved" has not come down to half
        ("2", "just over", "2..2.2", "2..2.5"),
        ("2", "less than", "0..2", "0..2"),
    ],
)
def test_a_factor_of_change(factor, hedge, fair, truth):
    meant = figure(printed(factor), Kind.MULTIPLE, Hedged(hedge) if hedge else None, Form.CHANGE)
    assert meant.fair == interval(fair)
    assert meant.truth == interval(truth)


@pytest.mark.parametrize(
    ("factor", "hedge", "fair", "truth"),
    [
        ("3", None, "2.5..4.5", "2.5..4.5"),
        ("100", None, "99.5..101.5", "79.8..121.2"),  # no narrower than "100 times as many"
        ("3", "more than", "3..6", "3.."),
        ("3", "nearly", "2.8..4", "2.6..4"),
        ("3", "less than", "1..4", "..4"),
    ],
)
def test_times_more_is_three_times_or_four(factor, hedge, fair, truth):
    meant = figure(printed(factor), Kind.MULTIPLE, Hedged(hedge) if hedge else None, Form.TIMES_MORE)
    assert meant.fair == interval(fair)
    assert meant.truth == interval(truth)


@pytest.mark.parametrize(
    ("start", "fair", "truth"),
    [
        ("24", "24..100", "12.."),  # dozens
        ("40", "40..200", "20.."),  # scores
        ("200", "200..1000", "100.."),  # hundreds
        ("2000", "2000..10000", "1000.."),  # thousands
    ],
)
def test_a_vague_word(start, fair, truth):
    meant = figure(printed(start), Kind.COUNT, form=Form.VAGUE)
    assert meant.fair == interval(fair)
    assert meant.truth == interval(truth)


@given(printed_numbers(), quantity_kinds)
def test_written_is_rounding_alone(number, kind):
    meant = figure(number, kind)
    assert meant.written == meant.fair == Interval(number.value - number.step / 2, number.value + number.step / 2)


@given(printed_numbers(), quantity_kinds, st.sampled_from(Form), st.none() | st.sampled_from(Hedged))
def test_what_is_fair_is_true(number, kind, form, hedge):
    assume(form is not Form.VAGUE or hedge is None)
    meant = figure(number, kind, hedge, form)
    assert meant.truth.encloses(meant.fair)


@given(printed_numbers(), quantity_kinds, st.sampled_from([f for f in Form if f is not Form.VAGUE]))
def test_about_never_narrows(number, kind, form):
    bare, about = figure(number, kind, form=form), figure(number, kind, Hedged.ABOUT, form)
    assert about.truth.encloses(bare.truth)
    assert about.fair.encloses(bare.fair)


@given(printed_numbers(), quantity_kinds)
def test_two_one_sided_hedges_cover_what_about_means(number, kind):
    """A writer who says on which side the number lies gives up none of the readings on that side."""
    bare = figure(number, kind).truth
    above, below = figure(number, kind, Hedged.AT_LEAST).truth, figure(number, kind, Hedged.AT_MOST).truth
    assert above.hull(below).encloses(Interval(max(bare.lo, Fraction(0)), bare.hi))
    assert figure(number, kind, Hedged.MORE_THAN).truth.encloses(figure(number, kind, Hedged.JUST_OVER).truth)
    assert figure(number, kind, Hedged.LESS_THAN).truth.encloses(figure(number, kind, Hedged.NEARLY).truth)


@given(printed_numbers(), quantity_kinds, st.sampled_from([h for h in Hedged if h is not Hedged.ABOUT]))
def test_a_hedge_never_excludes_the_number_itself(number, kind, hedge):
    assert number.value in figure(number, kind, hedge).truth


@given(printed_numbers(most=99_999), st.integers(1, 6), st.sampled_from([Kind.COUNT, Kind.MONEY, Kind.NUMBER]))
def test_the_scale_changes_the_meaning_in_proportion(number, power, kind):
    """147 billion is to a billion what 147 is to one."""
    scale = Fraction(10**power)
    plain = figure(number, kind, Hedged.ABOUT)
    scaled = figure(
        type(number)(number.text, number.value * scale, number.step * scale, number.grain * scale), kind, Hedged.ABOUT
    )
    assert scaled.truth == plain.truth * scale
    assert scaled.fair == plain.fair * scale


@given(printed_numbers(), quantity_kinds, st.none() | st.sampled_from(Hedged))
def test_all_three_are_exact(number, kind, hedge):
    meant = figure(number, kind, hedge)
    for reading in (meant.written, meant.fair, meant.truth):
        assert all(end is None or isinstance(end, Fraction) for end in (reading.lo, reading.hi))
