"""The names of units in plain words: "square miles", "27 kilograms", "1 kilogram", "42 cents"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

_PLURALS = {
    "foot": "feet", "inch": "inches", "square_foot": "square feet", "cubic_foot": "cubic feet", "hertz": "hertz",
    "square_inch": "square inches", "cubic_inch": "cubic inches", "stone": "stone",
    "degree_Celsius": "°C", "degree_Fahrenheit": "°F", "horsepower": "horsepower", "kelvin": "kelvin",
    "metric_horsepower": "metric horsepower", "brake_horsepower": "brake horsepower", "hundredweight": "hundredweight",
    "liter_per_100_kilometer": "liters per 100 kilometers",
    "thousand_cubic_foot": "thousand cubic feet", "million_cubic_foot": "million cubic feet",
    "billion_cubic_foot": "billion cubic feet", "trillion_cubic_foot": "trillion cubic feet",
    "board_foot": "board feet", "acre_foot": "acre feet", "acre_inch": "acre inches",
    "stremma": "stremmata", "lux": "lux", "pyeong": "pyeong", "rai": "rai", "foot_candle": "foot-candles",
    "ton_TNT": "tons of TNT", "kiloton_TNT": "kilotons of TNT", "megaton_TNT": "megatons of TNT",
    "pound_force": "pounds of force", "kilogram_force": "kilograms of force", "tonne_force": "tonnes of force",
    "kilotonne_of_oil_equivalent": "ktoe", "megatonne_of_oil_equivalent": "Mtoe",
    "megatonne_of_coal_equivalent": "Mtce", "inch_Hg": "inches of mercury", "millimeter_Hg": "mmHg",
    "centimeter_H2O": "centimeters of water", "million_british_thermal_unit": "million Btu",
    "british_thermal_unit": "Btu",
    "penny": "pence", "paisa": "paise", "sen": "sen", "percent": "percent",
    "person": "people", "child": "children", "man": "men", "woman": "women",
}  # fmt: skip
#: Units whose name for one of them is not what they are called in the tables.
_SINGULARS = {"liter_per_100_kilometer": "liter per 100 kilometers", "degree_Celsius": "°C", "degree_Fahrenheit": "°F"}
#: Words before which the thing that is counted ends: "miles per hour", "tons of refrigeration", "homes a year".
_LINKS = ("per", "of", "a", "an")
_HISSED = ("ch", "sh", "x")


def plural(unit: str) -> str:
    """Return the name of a unit in the plural, also of one that is written in words.

    >>> plural("square_mile"), plural("mile_per_hour"), plural("foot"), plural("delta_degree_Celsius")
    ('square miles', 'miles per hour', 'feet', '°C')
    >>> plural("country"), plural("child per woman"), plural("percent of GDP"), plural("foot_per_second")
    ('countries', 'children per woman', 'percent of GDP', 'feet per second')
    """
    unit = unit.removeprefix("delta_")
    if unit in _PLURALS:
        return _PLURALS[unit]
    head, rest = _parted(unit)
    return f"{_PLURALS.get(head.replace(' ', '_')) or _many(head)}{rest}"


def _many(word: str) -> str:
    if word.endswith(("s", "hertz")):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_HISSED) else f"{word}s"


def _parted(unit: str) -> tuple[str, str]:
    """Return what a unit counts, and the rest of its name with a blank before it."""
    words = unit.replace("_", " ").split()
    end = next((place for place, word in enumerate(words) if place and word in _LINKS), len(words))
    return " ".join(words[:end]), "".join(f" {word}" for word in words[end:])


def named(value: Fraction | int, unit: str) -> str:
    """Return the name of a unit as it stands after a number.

    >>> named(1, "kilogram"), named(27, "kilogram"), named(1, "foot"), named(1, "degree_Celsius")
    ('kilogram', 'kilograms', 'foot', '°C')
    """
    if abs(value) != 1:
        return plural(unit)
    unit = unit.removeprefix("delta_")
    return _SINGULARS.get(unit) or unit.replace("_", " ")
