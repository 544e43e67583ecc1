"""Measures that share a word: pounds, gallons, pints, tons and bare degrees, by context first and country second."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.temperatures import adjust
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.cues import Cues
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

POUNDS = ("GBP", "pound")
LIQUIDS = frozenset({("gallon", "imperial_gallon"), ("pint", "imperial_pint")})
DEGREE = ("degree",)
#: Other pounds than the British, where the article names the country.
_LOCAL_POUNDS = ("EGP", "LBP", "SYP", "SDG", "SSP")
#: What weighs: words around "pounds" that make them a weight.
_WEIGHING = frozenset(
    "weigh weighs weighed weighing weight lost gained lose gain lighter heavier heavy lift lifted shed drop "
    "dropped overweight carry "
    "carrying payload fish catch cocaine heroin marijuana explosives meat load bags".split()
)
_PAYING = frozenset(
    "paid pay pays paying fined fine spent spend spending cost costs costing worth price priced owed owes sold "
    "raised donated won stole stolen "
    "charged earned earns fee fees fare fares tax rent wage wages salary bill reward ransom bounty grant donation sum "
    "donations ticket tickets deposit".split()
)
_VALUES = frozenset(
    "debt damage debts savings investment taxpayers public aid worth funding government money cash revenue sales "
    "profit assets tax "
    "trade exports imports orders spending losses goods property bonds compensation fines new extra assets".split()
)
_NOTES = frozenset(
    "note notes coin coins fine deal budget bill project contract bid offer house prize jackpot loan fee".split()
)
#: Measures beside "pounds" that make them a weight: another weight, or a body's height.
_WEIGHTS = frozenset(
    "kg kilo kilos kilogram kilograms kilogramme kilogrammes stone ounces oz tonne tonnes lb lbs ft feet foot inch "
    "inches gallons gallon acre".split()
)
#: What stands between two amounts that say the same.
_BESIDE = frozenset({"(", "/", "or", "and", ",", "[", "=", "to", "equals", "for"})
_CURRENCIES = frozenset("$ £ € euro euros dollar dollars pence sterling yen".split())


def pounds(t: Tokens, draft: Draft, cues: Cues) -> None:
    """Tell money from weight: by what stands beside it, then by the country; small plain ones weigh."""
    money = _money(t, draft)
    local = tuple(code for code in _LOCAL_POUNDS if cues.counts.get(code))
    if local and (money or (money is None and not cues.counts.get("GBP"))):
        # "The Lebanese bank owes 15 trillion pounds", "they paid 400 pounds for the flight to Cairo"
        draft.units = (*local, "GBP") if money else local
        draft.kind = Kind.MONEY
        return
    if money is None:
        british, american = cues.counts.get("GBP", 0), cues.counts.get("USD", 0)
        value = draft.low if draft.low is not None else draft.high
        if 3 * british > american:
            money = True
        else:
            # Without any cue: bodies, parcels and bags weigh hundreds of pounds; large sums are money.
            money = american == 0 and value is not None and (value >= 10_000 or draft.step < Fraction(1, 10))
    draft.units = ("GBP",) if money else ("pound",)
    draft.kind = Kind.MONEY if money else Kind.QUANTITY


def _money(t: Tokens, draft: Draft) -> bool | None:
    """Return whether the words beside the pounds make them money; None if they say nothing."""
    first, last = draft.first, draft.last
    following, further = t.lows[last], t.lows[last + 1]
    before = t.lows[max(first - 6, 0) : first]
    if following == "of":
        if further in _VALUES or t.lows[last + 2] in _VALUES:
            return True
        return None if draft.scale >= 10**9 else False
    if following == "sterling" or draft.scale >= 1_000_000:
        return True
    if t.words[last - 2] in {"-", "‑"}:
        return following in _NOTES
    if following in {"heavier", "lighter", "overweight", "per"}:
        return False
    near = t.lows[last : last + 4] if following in _BESIDE else []
    if any(low in _CURRENCIES for low in near):
        return True
    if any(low in _WEIGHTS for low in near) or any(low in _WEIGHTS for low in before[-4:]):
        return False
    if any(low in _WEIGHING for low in before[-5:]):
        return False
    if any(low in _PAYING for low in before[-4:]) or any(low in _CURRENCIES for low in before[-4:]):
        return True
    return None


def liquid(draft: Draft, cues: Cues) -> None:
    """Tell American gallons and pints from British ones; the American is meant where nothing is British."""
    american, british = cues.counts.get("USD", 0), cues.counts.get("GBP", 0)
    if not british or american >= 2 * british:
        metric = not american and not cues.words.isdisjoint({"litre", "litres"})  # the British spelling
        draft.units = draft.units[1:] if metric else draft.units[:1]
    elif british >= 2 * american:
        draft.units = draft.units[1:]


def tons(draft: Draft, cues: Cues) -> None:
    """Take "tons" for tonnes in an article that also writes "tonnes" or "metric tons": it has one ton in mind."""
    if draft.units[0] == "short_ton" and (
        not cues.words.isdisjoint({"tonne", "tonnes"})
        or ("metric" in cues.words and cues.words.isdisjoint({"short", "long"}))
    ):
        draft.units = ("tonne",)


#: Words of weather and heat that make bare degrees a temperature.
_HEAT = frozenset(
    "temperature temperatures thermometer thermometers mercury heat heatwave hot hotter warm warmer cold colder "
    "weather freezing chill highs lows high-temperature cool cooler forecasters oven fever warming thermostat".split()
)
_FAHRENHEIT = frozenset({"USD"})
_CELSIUS = frozenset(
    {
        "GBP", "AUD", "CAD", "NZD", "INR", "JPY", "CNY", "PKR", "FRF", "ITL", "CHF", "SEK", "NOK", "DKK", "MXN", "SGD",
        "HKD", "TRY", "KES", "EGP", "BEF", "CZK", "SAR", "PHP", "ARS", "CLP",
    }
)  # fmt: skip
_OTHER = {"degree_Celsius": "degree_Fahrenheit", "degree_Fahrenheit": "degree_Celsius"}


def scales(drafts: list[Draft]) -> frozenset[str]:
    """Return the scales of temperature that the article itself names."""
    return frozenset({draft.units[0].removeprefix("delta_") for draft in drafts if draft.units} & _OTHER.keys())


def degrees(t: Tokens, drafts: list[Draft], n: int, cues: Cues, named: frozenset[str]) -> None:
    """Give bare degrees of heat their scale: the one that a conversion beside is not, the article's, the country's."""
    draft = drafts[n]
    around = t.lows[max(draft.first - 8, 0) : draft.last + 6]
    if not any(low in _HEAT for low in around):
        return
    unit = ""
    for other in drafts[max(n - 1, 0) : n + 2]:
        if other.units and other.units[0] in _OTHER and "(" in t.words[min(draft.last, other.last) :][:1]:
            unit = _OTHER[other.units[0]]
    if not unit and len(named) == 1:
        (unit,) = named
    if not unit:
        american = sum(cues.counts.get(code, 0) for code in _FAHRENHEIT)
        abroad = sum(cues.counts.get(code, 0) for code in _CELSIUS)
        if american > 2 * abroad:
            unit = "degree_Fahrenheit"
        elif abroad > 2 * american:
            unit = "degree_Celsius"
    if unit:
        draft.units = (unit,)
        adjust(t, draft)
