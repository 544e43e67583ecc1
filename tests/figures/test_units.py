"""The factor table of newsroom units, proved against pint; currencies against their codes."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest

from factcheck.figures import extract_text, parse, technical_units, unit_table, units
from factcheck.figures.currency_table import CURRENCIES, GENERIC, MINOR, SYMBOLS
from factcheck.interop import RENAMED, registry

#: Units whose dimension has a base of ours that is not pint's.
BASES = {
    "fuel economy": "kilometer/liter",
    "fuel consumption": "liter_per_100_kilometer",
    "data rate": "bit/second",
    "data": "bit",
}
#: Logarithmic, an angle, or only a name for a count: there is no exact factor to compare.
UNPROVED = {"decibel", "degree", "dot_per_inch", "revolutions_per_minute"}


@pytest.mark.parametrize("unit", [unit for unit in units.all_units() if unit not in UNPROVED])
def test_factor_is_pints_to_the_last_digit(unit: str) -> None:
    """Pint counts in fractions here, from its own definitions: nothing is rounded on either side."""
    dimension, factor, offset = units.factor(unit)
    one = registry().Quantity(Fraction(1), RENAMED.get(unit, unit))
    base = one.to(BASES[dimension]) if dimension in BASES else one.to_base_units()
    assert base.magnitude == factor + offset, unit


def test_no_sign_or_word_names_two_units() -> None:
    named = Counter(
        surface.strip()
        for line in (unit_table.TABLE + technical_units.TABLE).splitlines()
        if not line.startswith("[")
        for surface in ",".join(line.split("|")[1:]).split(",")
        if surface.strip()
    )
    # A knot and a kilotonne share "kt", which the reader tells apart; a second is a sign and a word.
    assert {surface for surface, count in named.items() if count > 1} == {"kt", "sec", "Ω"}


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("3 bcm", "billion_cubic_meter"),
        ("106 Bcf", "billion_cubic_foot"),
        ("5 million tonnes of oil equivalent", "tonne_of_oil_equivalent"),
        ("15 kilotons of TNT", "kiloton_TNT"),
        ("7 TeV", "teraelectron_volt"),
        ("120 mmHg", "millimeter_Hg"),
        ("4 pCi", "picocurie"),
        ("33 pyeong", "pyeong"),
        ("20 stremmata", "stremma"),
        ("128 GiB", "gibibyte"),
        ("1.2 exaflops", "exaflops"),
        ("400 Gbps", "gigabit_per_second"),
        ("1,500 nits", "nit"),
        ("7.6 million pounds of thrust", "pound_force"),
        ("2 cords of wood", "cord"),
        ("10,600 cusecs", "cubic_foot_per_second"),
        ("24-karat", "karat"),
    ],
)
def test_units_of_the_trades_are_read(written: str, unit: str) -> None:
    (figure,) = extract_text(f"It was {written} in all.")
    assert figure.unit == unit


def test_a_dunam_and_a_tola_are_not_the_same_everywhere() -> None:
    assert extract_text("It measures 20 dunams.")[0].units == ("dunam", "iraqi_dunam", "cypriot_donum")
    assert extract_text("It weighs 10 tolas.")[0].units == ("tola", "metric_tola")


def test_differences_have_no_offset() -> None:
    assert units.factor("delta_degree_Fahrenheit") == ("temperature difference", Fraction(5, 9), Fraction(0))
    assert units.factor("percentage_point")[1] == units.factor("basis_point")[1] * 100


def test_there_are_enough_units_and_currencies() -> None:
    assert len(units.all_units()) >= 250
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
