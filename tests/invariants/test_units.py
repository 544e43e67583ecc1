"""9: units there and back, and what does not depend on scale."""

from __future__ import annotations

import re
from collections import defaultdict
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import units
from tests.invariants.checking import checked
from tests.strategies import numbers
from tests.worlds import WORLDS

#: An angle has no exact factor; the table gives it none.
NAMES = sorted(name for name in units.all_units() if units.factor(name)[1])
BY_DIMENSION = defaultdict(list)
for name in NAMES:
    BY_DIMENSION[units.factor(name)[0]].append(name)
dimensions = st.sampled_from(sorted(BY_DIMENSION))


def into(value: Fraction, one: str, other: str) -> Fraction:
    """Convert exactly: value × factor + offset is the value in the unit of the dimension."""
    _, factor, offset = units.factor(one)
    _, other_factor, other_offset = units.factor(other)
    return (value * factor + offset - other_offset) / other_factor


@given(numbers, dimensions, st.data())
def test_there_and_back_is_the_identity(value, dimension, data):
    one, other, third = (data.draw(st.sampled_from(BY_DIMENSION[dimension])) for _ in range(3))
    there = into(value, one, other)
    assert isinstance(there, Fraction)
    assert into(there, other, one) == value
    assert into(there, other, third) == into(value, one, third)


def test_known_values():
    assert into(Fraction(1), "mile", "kilometer") == Fraction("1.609344")
    assert into(Fraction(100), "degree_Celsius", "degree_Fahrenheit") == 212
    assert into(Fraction(-40), "degree_Fahrenheit", "degree_Celsius") == -40
    assert into(Fraction(1), "tonne", "kilogram") == 1000


@given(WORLDS["growth"], st.sampled_from(["million", "billion", "trillion"]), st.booleans())
def test_growth_does_not_depend_on_the_scale(statement, scale, honest):
    """Both ends in thousands, millions or billions: the percent and the verdict stay."""
    text = statement.honest if honest else statement.lie
    words = re.findall(r"million|billion|trillion", text)
    if len(words) != 2 or words[0] != words[1]:
        return
    other = re.sub(r"million|billion|trillion", scale, text)
    assert [f.verdict for f in checked(other).findings] == [f.verdict for f in checked(text).findings]


@given(WORLDS["growth"], st.sampled_from(["€", "£", "A$"]), st.booleans())
def test_growth_does_not_depend_on_the_currency(statement, sign, honest):
    text = statement.honest if honest else statement.lie
    other = text.replace("$", sign)
    assert [f.verdict for f in checked(other).findings] == [f.verdict for f in checked(text).findings]
