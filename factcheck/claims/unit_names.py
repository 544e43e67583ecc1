"""The names of units in plain words: "square miles", "27 kilograms", "1 kilogram", "42 cents"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

_PLURALS = {
    "foot": "feet", "inch": "inches", "square_foot": "square feet", "cubic_foot": "cubic feet", "hertz": "hertz",
    "square_inch": "square inches", "cubic_inch": "cubic inches", "foot_per_second": "feet per second",
    "stone": "stone",
    "degree_Celsius": "°C", "degree_Fahrenheit": "°F", "horsepower": "horsepower", "kelvin": "kelvin",
    "metric_horsepower": "metric horsepower", "brake_horsepower": "brake horsepower", "hundredweight": "hundredweight",
    "liter_per_100_kilometer": "liters per 100 kilometers",
    "thousand_cubic_foot": "thousand cubic feet", "million_cubic_foot": "million cubic feet",
    "billion_cubic_foot": "billion cubic feet", "trillion_cubic_foot": "trillion cubic feet",
    "cubic_foot_per_second": "cubic feet per second", "board_foot": "board feet", "acre_foot": "acre feet",
    "acre_inch": "acre inches", "stremma": "stremmata", "lux": "lux", "pyeong": "pyeong", "rai": "rai",
    "ton_of_refrigeration": "tons of refrigeration", "foot_candle": "foot-candles",
    "ton_TNT": "tons of TNT", "kiloton_TNT": "kilotons of TNT", "megaton_TNT": "megatons of TNT",
    "pound_force": "pounds of force", "kilogram_force": "kilograms of force", "tonne_force": "tonnes of force",
    "tonne_of_oil_equivalent": "tonnes of oil equivalent", "kilotonne_of_oil_equivalent": "ktoe",
    "megatonne_of_oil_equivalent": "Mtoe", "tonne_of_coal_equivalent": "tonnes of coal equivalent",
    "megatonne_of_coal_equivalent": "Mtce", "inch_Hg": "inches of mercury", "millimeter_Hg": "mmHg",
    "centimeter_H2O": "centimeters of water", "million_british_thermal_unit": "million Btu",
    "british_thermal_unit": "Btu",
    "penny": "pence", "paisa": "paise", "sen": "sen", "person": "people",
}  # fmt: skip
#: Units that have no other name for one of them.
_SIGNS = ("°C", "°F")


def plural(unit: str) -> str:
    """Return the name of a unit in the plural.

    >>> plural("square_mile"), plural("mile_per_hour"), plural("foot"), plural("delta_degree_Celsius")
    ('square miles', 'miles per hour', 'feet', '°C')
    """
    unit = unit.removeprefix("delta_")
    if unit in _PLURALS:
        return _PLURALS[unit]
    words, _, rest = unit.partition("_per_")
    ending = "" if words.endswith("s") else "s"
    return f"{words}{ending}{f' per {rest}' if rest else ''}".replace("_", " ")


def named(value: Fraction | int, unit: str) -> str:
    """Return the name of a unit as it stands after a number.

    >>> named(1, "kilogram"), named(27, "kilogram"), named(1, "foot"), named(1, "degree_Celsius")
    ('kilogram', 'kilograms', 'foot', '°C')
    """
    many = plural(unit)
    if abs(value) != 1 or many in _SIGNS:
        return many
    _, per, rest = many.partition(" per ")
    return unit.removeprefix("delta_").partition("_per_")[0].replace("_", " ") + per + rest
