"""Any value in any style of print is read back as what it was."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import parse
from factcheck.model.figure import Kind

SCALES = {
    10**3: ("thousand", "k"),
    10**6: ("million", "m", "mn", "mln"),
    10**9: ("billion", "bn", "bln"),
    10**12: ("trillion", "tn"),
}
MONEY = {
    "USD": ("US${}", "USD {}", "USD{}", "{} US dollars", "{} U.S. dollars"),
    "EUR": ("€{}", "€ {}", "EUR {}", "{} euros", "{} €"),
    "GBP": ("£{}", "£ {}", "GBP{}", "{} pounds sterling"),
    "JPY": ("JPY {}", "{} yen"),
    "AUD": ("A${}", "$A{}", "{} Australian dollars"),
    "INR": ("₹{}", "INR {}", "{} Indian rupees"),
    "CHF": ("CHF {}", "{} Swiss francs"),
}
MEASURES = {
    "kilometer": ("{} km", "{}km", "{} kilometres", "{} kilometers", "{}-kilometre"),
    "tonne": ("{} tonnes", "{} metric tons"),
    "percent": ("{}%", "{} percent", "{} per cent", "{} pct"),
    "percentage_point": ("{} percentage points",),
    "hectare": ("{} hectares", "{} ha"),
    "degree_Celsius": ("{}°C", "{} degrees Celsius"),
    "mile_per_hour": ("{} mph", "{} miles per hour"),
    "megawatt": ("{} MW", "{}MW", "{} megawatts"),
}

whole = st.integers(min_value=0, max_value=10**12)
places = st.integers(min_value=0, max_value=3)
separator = st.sampled_from(["", ",", "\u00a0", "\u202f", "\u2009"])


def grouped(number: int, mark: str) -> str:
    """Return a whole number with its thousands set apart.

    >>> grouped(1234567, ",")
    '1,234,567'
    """
    return f"{number:,}".replace(",", mark)


def written(mantissa: int, decimals: int, mark: str) -> str:
    """Return mantissa · 10^-decimals as print has it."""
    digits = str(mantissa).rjust(decimals + 1, "0")
    head, tail = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    return grouped(int(head), mark) + (f".{tail}" if tail else "")


@given(mantissa=whole, decimals=places, mark=separator, data=st.data())
def test_money(mantissa: int, decimals: int, mark: str, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(sorted(MONEY)))
    style = data.draw(st.sampled_from(MONEY[code]))
    surface = style.format(written(mantissa, decimals, mark))
    figure = parse(surface)
    assert figure is not None, surface
    assert (figure.kind, figure.unit, figure.text) == (Kind.MONEY, code, surface)
    assert figure.low == figure.high == Fraction(mantissa, 10**decimals)
    assert figure.step == Fraction(1, 10**decimals)


@given(mantissa=st.integers(min_value=1, max_value=99_999), decimals=places, data=st.data())
def test_money_with_a_scale(mantissa: int, decimals: int, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(["USD", "EUR", "GBP"]))
    sign = {"USD": "US$", "EUR": "€", "GBP": "£"}[code]
    scale = data.draw(st.sampled_from(sorted(SCALES)))
    word = data.draw(st.sampled_from(SCALES[scale]))
    gap = data.draw(st.sampled_from([" ", ""])) if len(word) <= 3 and word != "k" else " " if len(word) > 3 else ""
    surface = f"{sign}{written(mantissa, decimals, ',')}{gap}{word}"
    figure = parse(surface)
    assert figure is not None, surface
    assert (figure.unit, figure.text) == (code, surface)
    assert figure.low == Fraction(mantissa, 10**decimals) * scale
    assert figure.step == Fraction(scale, 10**decimals)


@given(mantissa=st.integers(min_value=0, max_value=10**7), decimals=places, negative=st.booleans(), data=st.data())
def test_measures(mantissa: int, decimals: int, negative: bool, data: st.DataObject) -> None:
    unit = data.draw(st.sampled_from(sorted(MEASURES)))
    style = data.draw(st.sampled_from(MEASURES[unit]))
    sign = data.draw(st.sampled_from(["-", "\u2212", "minus "])) if negative and mantissa else ""
    surface = sign + style.format(written(mantissa, decimals, ","))
    figure = parse(surface)
    assert figure is not None, surface
    assert (figure.unit, figure.text) == (unit, surface)
    assert figure.low == figure.high == Fraction(-mantissa if sign else mantissa, 10**decimals)


@given(low=st.integers(min_value=1, max_value=400), more=st.integers(min_value=1, max_value=400), data=st.data())
def test_ranges_carry_scale_and_unit(low: int, more: int, data: st.DataObject) -> None:
    high = low + more
    style = data.draw(
        st.sampled_from(
            [
                "£{a}-£{b}m",
                "£{a}-{b}m",
                "£{a}m to £{b}m",
                "between £{a} million and £{b} million",
                "£{a} to £{b} million",
                "{a} to {b} million pounds",
            ]
        )
    )
    surface = style.format(a=low, b=high)
    figure = parse(surface)
    assert figure is not None, surface
    assert (figure.unit, figure.low, figure.high, figure.form) == ("GBP", low * 10**6, high * 10**6, "range"), surface
    assert figure.text == surface


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int) -> str:
    """Return a whole number in words.

    >>> spelled(1234)
    'one thousand two hundred and thirty-four'
    """
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{SMALL[number // 100]} hundred" + (f" and {spelled(rest)}" if rest else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = number % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(number // scale)} {name}" + (joint + spelled(rest) if rest else "")
    raise AssertionError(number)


@given(number=st.integers(min_value=2, max_value=10**12 - 1))
def test_words(number: int) -> None:
    surface = f"{spelled(number)} dollars"
    figure = parse(surface)
    assert figure is not None, surface
    assert (figure.low, figure.high, figure.text) == (number, number, surface)


@pytest.mark.parametrize(
    ("surface", "step", "grain"),
    [
        ("30", 1, 10),
        ("250", 1, 50),
        ("13,000", 1, 1000),
        ("1.50", Fraction(1, 100), Fraction(1, 100)),
        ("$100 million", 10**6, 10**8),
    ],
)
def test_step_and_grain(surface: str, step: int, grain: int) -> None:
    figure = parse(surface)
    assert figure is not None
    assert (figure.step, figure.grain) == (step, grain)
