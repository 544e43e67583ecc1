"""The factor table of newsroom units, proved against pint; currencies against their codes."""

from __future__ import annotations

from fractions import Fraction

import pint
import pytest

from factcheck.figures import extract_text, parse, units
from factcheck.figures.currency_table import CURRENCIES, GENERIC, MINOR, SYMBOLS

REGISTRY = pint.UnitRegistry()
#: What pint calls differently, or builds from parts.
PINT = {
    "kilometer_per_hour": "kilometer/hour",
    "kilometer_per_second": "kilometer/second",
    "meter_per_second": "meter/second",
    "mile_per_hour": "mile/hour",
    "mile_per_gallon": "mile/gallon",
    "foot_per_second": "foot/second",
    "liter_per_100_kilometer": "liter/kilometer",
    "revolutions_per_minute": "1/minute",
    "beat_per_minute": "1/minute",
    "frame_per_second": "1/second",
    "dot_per_inch": "1/inch",
    "bit_per_second": "bit/second",
    "kilobit_per_second": "kilobit/second",
    "megabit_per_second": "megabit/second",
    "gigabit_per_second": "gigabit/second",
    "megabyte_per_second": "megabyte/second",
    "part_per_million": "1e-6",
    "part_per_billion": "1e-9",
    "decade": "10*year",
    "brake_horsepower": "horsepower",
    "short_ton": "US_ton",
    "long_ton": "UK_ton",
    "megapixel": "megapixel",
    "hundredweight": "US_hundredweight",
    "acre": "43560*foot**2",
    "acre_foot": "43560*foot**3",
    "pound_force_per_square_inch": "pound_force/inch**2",
    "square_kilometer": "kilometer**2",
    "square_meter": "meter**2",
    "square_centimeter": "centimeter**2",
    "square_millimeter": "millimeter**2",
    "cubic_meter": "meter**3",
    "cubic_kilometer": "kilometer**3",
    "cubic_mile": "mile**3",
    "furlong": "220*yard",
    "fathom": "6*foot",
    "quintal": "100*kilogram",
    "newton_meter": "newton*meter",
}
#: Units whose dimension has a base of ours that is not pint's.
BASES = {
    "fuel economy": "kilometer/liter",
    "fuel consumption": "liter/kilometer",
    "data rate": "bit/second",
    "data": "bit",
}
#: Logarithmic or only a name for a count: pint has no factor to compare.
UNPROVED = {"decibel", "degree", "dot_per_inch", "frame_per_second", "pixel", "megapixel"}


@pytest.mark.parametrize("unit", [unit for unit in units.all_units() if unit not in UNPROVED])
def test_factor_is_pints(unit: str) -> None:
    dimension, factor, offset = units.factor(unit)
    if unit in {"degree_Celsius", "degree_Fahrenheit"}:
        assert float(offset) == pytest.approx(REGISTRY.Quantity(0, unit).to("kelvin").magnitude, rel=1e-9)
        degree = REGISTRY.Quantity(1, unit).to("kelvin").magnitude - float(offset)
        assert float(factor) == pytest.approx(degree, rel=1e-9)
        return
    quantity = (
        REGISTRY.Quantity(1, REGISTRY.parse_expression(PINT.get(unit, unit)).units)
        if unit not in PINT
        else REGISTRY(PINT[unit])
    )
    base = BASES.get(dimension)
    value = (
        REGISTRY.Quantity(quantity).to(base).magnitude
        if base
        else REGISTRY.Quantity(quantity).to_base_units().magnitude
    )
    assert float(factor) == pytest.approx(float(value), rel=1e-9), unit


def test_differences_have_no_offset() -> None:
    assert units.factor("delta_degree_Fahrenheit") == ("temperature difference", Fraction(5, 9), Fraction(0))
    assert units.factor("percentage_point")[1] == units.factor("basis_point")[1] * 100


def test_there_are_enough_units_and_currencies() -> None:
    assert len(units.all_units()) >= 150
    assert len(CURRENCIES.splitlines()) >= 120


@pytest.mark.parametrize("line", CURRENCIES.splitlines(), ids=lambda line: line[:3])
def test_currency_is_read_by_code_and_by_its_own_name(line: str) -> None:
    code, _, names = (part.strip() for part in line.split("|"))
    for surface in (f"{code} 1,234.50", f"{code}1,234.50"):
        figure = parse(surface)
        if surface[3] == " " and figure is None:
            continue  # a code that is a word ("ALL") needs to touch its number
        assert figure is not None, surface
        assert figure.unit == code, surface
    for name in (name.strip() for name in names.split(",")):
        if name and not name.startswith("dollars"):
            figure = parse(f"12.50 {name}")
            assert figure is not None, name
            assert figure.unit == code, name


def test_shared_signs_and_names_keep_their_candidates() -> None:
    for candidates in (*GENERIC.values(), *SYMBOLS.values(), *MINOR.values()):
        assert all(candidate in units.CODES for candidate in candidates)
    figure = parse("5,000 francs")
    assert figure is not None
    assert figure.unit is None
    assert "CHF" in figure.units


def test_minor_units_know_their_major() -> None:
    (figure,) = extract_text("It costs 34p.")
    assert units.major(figure) == [("GBP", Fraction(1, 100))]
    assert ("USD", Fraction(1, 100)) in units.major(extract_text("It costs 20 cents.")[0])
