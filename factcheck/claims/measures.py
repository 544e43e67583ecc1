"""What a measured figure may mean: its unit or units, their exact factors, and conversion from one to the other."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import wording
from factcheck.claims.patterns import Pattern
from factcheck.claims.unit_names import named, plural
from factcheck.figures import units
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval

#: Other units that go by the same name, with their factor to the base unit of the dimension: gallons and pints are
#: larger in Britain, horsepower smaller on the continent, an ounce of gold heavier, a mile at sea longer.
NAMESAKES: dict[str, tuple[tuple[str, Fraction], ...]] = {
    "gallon": (("imperial_gallon", Fraction(454609, 10**8)),),
    "quart": (("imperial_quart", Fraction(454609, 4 * 10**8)),),
    "pint": (("imperial_pint", Fraction(454609, 8 * 10**8)),),
    "fluid_ounce": (("imperial_fluid_ounce", Fraction(454609, 160 * 10**8)),),
    "mile_per_gallon": (("mile_per_imperial_gallon", Fraction(1609344, 4546090)),),
    "horsepower": (("metric_horsepower", Fraction(73549875, 10**5)),),
    "brake_horsepower": (("metric_horsepower", Fraction(73549875, 10**5)),),
    "ounce": (("troy_ounce", Fraction(311034768, 10**10)),),
    "hundredweight": (("long_hundredweight", Fraction(5080234544, 10**8)),),
    "oil_barrel": (("US_beer_barrel", Fraction(117347765304, 10**12)), ("UK_beer_barrel", Fraction(16365924, 10**8))),
    "kilotonne": (("kiloton_short", Fraction(90718474, 100)),),
    "mile": (("nautical_mile", Fraction(1852)),),
}
#: Words that name several units, whichever of them the rest of the article makes likelier.
_SHARED = {
    "ton": ("short_ton", "tonne", "long_ton"), "tons": ("short_ton", "tonne", "long_ton"),
    "gallon": ("gallon", "imperial_gallon"), "gallons": ("gallon", "imperial_gallon"),
    "pint": ("pint",), "pints": ("pint",), "mpg": ("mile_per_gallon",),
    "oz": ("ounce", "fluid_ounce"), "ounce": ("ounce", "fluid_ounce"), "ounces": ("ounce", "fluid_ounce"),
}  # fmt: skip
_SAID = frozenset("metric short long imperial us uk british u.s. u.k. american".split())
#: Of the units that are larger in Britain, those that are not.
AMERICAN = frozenset({"gallon", "quart", "pint", "fluid_ounce", "mile_per_gallon"})
#: A reading that only a namesake allows is said, since a reader takes the usual one.
RARE = frozenset({"nautical_mile", "US_beer_barrel", "UK_beer_barrel", "kiloton_short"})
CONSUMPTION = "liter_per_100_kilometer"
_TIMES = {"h": 3600, "hr": 3600, "hour": 3600, "s": 1, "sec": 1, "second": 1, "min": 60, "minute": 60, "day": 86400}
_SPEED = ("length", "time")


class Reading(NamedTuple):
    """One thing that the unit of a figure may mean."""

    unit: str  #: pint's name, as the table of units has it
    dimension: str  #: "length", "volume", "mass/area" …
    factor: Fraction  #: to the base unit of the dimension
    offset: Fraction = Fraction(0)  #: of a temperature
    per: str = ""  #: what it is per, as written
    inverse: bool = False  #: fuel for a distance, whose base unit is distance for fuel

    @property
    def named(self) -> str:
        """The unit in the plural, in words: "square miles", "pounds per acre"."""
        return plural(self.unit) + (f" per {self.per}" if self.per else "")


def readings(figure: Figure) -> list[Reading]:
    """Return what the unit of a figure may mean, the likeliest first; nothing if it is no measured quantity.

    >>> from factcheck.figures import parse
    >>> [reading.unit for reading in readings(parse("20 pints"))]
    ['pint', 'imperial_pint']
    """
    names = figure.units
    if figure.kind is Kind.MONEY and ("pound" in names or (names == ("GBP",) and figure.text.endswith(" pounds"))):
        names = ("pound",)  # "193 pounds (88 kilos)", "1.25 million pounds (567 tonnes)": the other figure tells
    elif figure.kind is not Kind.QUANTITY:
        return []
    words = figure.text.lower().replace("-", " ").split()
    said = not _SAID.isdisjoint(words)  # a US gallon is no other
    if words and words[-1] in _SHARED and not said:
        names = (*names, *(unit for unit in _SHARED[words[-1]] if unit not in names))
    if names == ("degree",):
        names = ("degree_Celsius", "degree_Fahrenheit")
    found = []
    for name in names:
        unit = name.removeprefix("delta_")
        if unit == CONSUMPTION:
            found.append(Reading(CONSUMPTION, "fuel economy", Fraction(100), inverse=True))
        elif units.known(unit):
            dimension, factor, offset = units.factor(unit)
            found.append(_per(Reading(unit, dimension, factor, offset, figure.per)))
            for other, size in () if said else NAMESAKES.get(unit, ()):
                if other not in figure.units:
                    found.append(_per(Reading(other, dimension, size, per=figure.per)))
    return found


def hourly(reading: Reading) -> Reading:
    """Return the reading of a length as one of a speed: "105 km / h"."""
    return reading if reading.per else _per(Reading(reading.unit, reading.dimension, reading.factor, per="hour"))


def differ(one: Reading, other: Reading) -> bool:
    """Say whether two readings are different units."""
    return (one.unit, one.per) != (other.unit, other.per)


def _per(reading: Reading) -> Reading:
    """Return the reading with the unit that it is per taken into dimension and factor: "km per h" is a speed."""
    per = reading.per
    if not per:
        return reading
    divisor: tuple[str, Fraction] | None = None
    if per in _TIMES:
        divisor = "time", Fraction(_TIMES[per])
    else:
        candidates = _named(per)
        if candidates and units.known(candidates[0]):
            dimension, factor, _ = units.factor(candidates[0])
            divisor = dimension, factor
    if divisor is None:
        return Reading(reading.unit, f"{reading.dimension} per {per}", reading.factor, reading.offset, per)
    dimension = "speed" if (reading.dimension, divisor[0]) == _SPEED else f"{reading.dimension} per {divisor[0]}"
    return Reading(reading.unit, dimension, reading.factor / divisor[1], per=per)


def _named(words: str) -> tuple[str, ...]:
    if words in units.SYMBOLS:
        return units.SYMBOLS[words]
    entries = units.NAMES.get(words.lower(), ())
    return next((candidates for rest, candidates in entries if not rest), ())


def convert(amount: Interval, one: Reading, other: Reading) -> Interval | None:
    """Return an amount in another unit of its dimension; None if a distance for no fuel would come out.

    >>> from factcheck.figures import parse
    >>> from factcheck.model.interval import Interval
    >>> celsius, fahrenheit = (readings(parse(text))[0] for text in ("20 °C", "68 °F"))
    >>> convert(Interval.point(20), celsius, fahrenheit) == Interval.point(68)
    True
    """
    if one.inverse != other.inverse:
        if amount.lo is None or amount.lo <= 0:
            return None
        return (one.factor / other.factor if one.inverse else other.factor / one.factor) / amount
    return (amount * one.factor + one.offset - other.offset) * (1 / other.factor)


def difference(amount: Interval, one: Reading, other: Reading) -> Interval:
    """Return an amount in another unit as a difference: two degrees more are 3.6 degrees more, not 35.6."""
    return amount * (one.factor / other.factor)


def written(value: Fraction, reading: Reading, digits: int = 4) -> str:
    """Write an amount with its unit: "48.28 kilometers", "35.6 °C"."""
    name = named(value, reading.unit) + (f" per {reading.per}" if reading.per else "")
    return f"{wording.number(value, digits)} {name}"


#: The unit of a figure as the text has it, with the blank before it: " litres", "km".
_UNIT_WORDS = Pattern(r"[\d.,]*\d(?P<unit>\s*(?!thousand|million|billion|trillion)[^\d\s-][^\d-]*)")


def as_spelled(value: Fraction, reading: Reading, figure: Figure, digits: int = 4) -> str:
    """Write an amount in the unit of a figure, spelled as the text spells it: "113,562 litres", "8.047km".

    >>> from factcheck.figures import parse
    >>> litres = parse("11,356 litres")
    >>> as_spelled(Fraction(113562), readings(litres)[0], litres)
    '113,562 litres'
    """
    found = _UNIT_WORDS.fullmatch(figure.text) if abs(figure.value) != 1 and abs(value) != 1 else None
    if found:
        return f"{wording.number(value, digits)}{found['unit']}"
    return spelled(written(value, reading, digits), figure)


def spelled(text: str, *figures: Figure) -> str:
    """Return our words with metres and litres spelled as one of the figures spells them.

    >>> from factcheck.figures import parse
    >>> spelled("180 liters ÷ 4.54609", parse("180 litres"))
    '180 litres ÷ 4.54609'
    """
    british = any("metre" in figure.text or "litre" in figure.text for figure in figures)
    return text.replace("meter", "metre").replace("liter", "litre") if british else text
