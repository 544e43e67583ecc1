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
