"""The arithmetic of intervals never loses a number that may be meant."""

from __future__ import annotations

import operator
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from factcheck.model.interval import Interval
from tests.strategies import intervals, members, numbers

OPERATIONS = {"+": operator.add, "−": operator.sub, "×": operator.mul, "÷": operator.truediv}


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
@given(data=st.data(), a=intervals(), b=intervals())
def test_an_operation_encloses_every_result_exactly(operation, data, a, b):
    assume(operation is not operator.truediv or 0 not in b)
    x, y = data.draw(members(a)), data.draw(members(b))
    result = operation(x, y)
    assert isinstance(result, Fraction)
    assert result in operation(a, b)


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
@given(a=intervals(numbers), b=intervals(numbers))
def test_a_bounded_result_is_as_narrow_as_it_can_be(operation, a, b):
    assume(operation is not operator.truediv or 0 not in b)
    corners = [operation(x, y) for x in (a.lo, a.hi) for y in (b.lo, b.hi)]
    assert operation(a, b) == Interval(min(corners), max(corners))


@given(numbers, intervals())
def test_a_number_beside_an_interval_is_the_interval_of_that_number(x, b):
    point = Interval.point(x)
    assert x + b == point + b
    assert x - b == point - b
    assert x * b == b * x == point * b
    if 0 not in b:
        assert x / b == point / b


@given(intervals())
def test_a_divisor_that_may_be_zero_is_refused(b):
    assume(0 in b)
    with pytest.raises(ZeroDivisionError, match="may be zero"):
        Interval.point(1) / b


@example(Interval(None, None), Interval.point(0))
@example(Interval(Fraction(10**400), None), Interval(Fraction(1, 10**400), None))
@given(intervals(), intervals())
def test_ends_are_exact_or_open_never_floats(a, b):
    for end in ((a * b).lo, (a * b).hi):
        assert end is None or isinstance(end, Fraction)


def test_whole_numbers_are_kept_as_ends():
    assert Interval(1, 2) * Interval(3, 4) == Interval(3, 8)


@given(st.data(), intervals(), intervals())
def test_a_hull_holds_both_and_overlap_is_a_common_member(data, a, b):
    hull = a.hull(b)
    assert hull.encloses(a)
    assert hull.encloses(b)
    x = data.draw(members(a))
    if x in b:
        assert a.overlaps(b)
        assert b.overlaps(a)
    if b.encloses(a):
        assert x in b
    assert a.overlaps(b) == b.overlaps(a)


@pytest.mark.parametrize(
    ("a", "b", "common"),
    [
        ((1, 2), (2, 3), True),  # closed ends touch
        ((1, 2), (3, 4), False),
        ((None, 2), (3, None), False),
        ((None, 3), (3, None), True),
        ((None, None), (5, 5), True),
        ((0, 9), (4, 5), True),
    ],
)
def test_overlap(a, b, common):
    assert Interval(*a).overlaps(Interval(*b)) is common
    assert Interval(*b).overlaps(Interval(*a)) is common


@given(intervals(), st.fractions(0, 1))
def test_slack_only_widens(a, share):
    assert a.slack(share).encloses(a)


def test_slack_is_a_share_of_each_end():
    assert Interval(Fraction(-200), Fraction(100)).slack(Fraction(1, 100)) == Interval(Fraction(-202), Fraction(101))


def test_an_interval_runs_upwards():
    with pytest.raises(ValueError, match="upwards"):
        Interval(Fraction(2), Fraction(1))


def test_smallest_interval_of_values():
    assert Interval.of(3, 1, Fraction(5, 2)) == Interval(Fraction(1), Fraction(3))
    assert Interval.of(3).bounded
    assert not Interval(None, Fraction(1)).bounded
