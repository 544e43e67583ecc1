"""The indicators that the tables hold series of: how text names each, in what it is given, and how firm it is.

All that the checks of levels know about an indicator stands in its row here, and nowhere else. A table of a user's own
needs no row: its phrases and units come with it.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

#: How far official figures of one year lie apart: revisions, other offices, mirror statistics.
SPREAD = Fraction(15, 100)
#: … and how many points where offices use several definitions of a rate.
RATE_SPREAD = Fraction(2)


class Indicator(NamedTuple):
    """One sort of statistic."""

    phrases: tuple[str, ...]  #: how text names it, in lower case
    units: tuple[str, ...] = ()  #: in which its levels are given; none: its figures are no levels that text gives
    name: str = ""  #: what a sentence calls it, where that is not the name of its tables
    spread: Fraction = SPREAD  #: within this share a level is not contradicted
    rate: bool = False  #: a rate, of which offices use several definitions, points apart
    monthly: bool = False  #: published by the month too, so that the rate of a year may be that of one month
    placed: bool = False  #: what is in a country and not of it
    paired: bool = False  #: what lies between two countries
    flowing: bool = False  #: a sum of which text often gives the part that goes to one place, or is of one thing
    held: bool = False  #: offices agree well enough on it to contradict a text; else a level is supported or unchecked


_USD = ("USD",)
_OF_GDP = ("percent of GDP",)
INDICATORS = MappingProxyType({
    "gdp": Indicator(
        ("gross domestic product", "gdp", "nominal gdp", "economic output", "output", "economy"),
        _USD, "GDP", held=True,
    ),
    "gdp_growth": Indicator(
        ("economic growth", "gdp growth", "growth in gross domestic product", "growth of gross domestic product",
         "growth rate of the economy"),
        ("percent",), "growth of GDP", rate=True, held=True,
    ),
    "gdp_per_capita": Indicator(
        ("gdp per capita", "gross domestic product per capita", "per capita gdp", "gdp per head", "gdp per person"),
        _USD, "GDP per head", held=True,
    ),
    "population": Indicator(
        ("population", "inhabitants", "residents"), ("person",), spread=Fraction(5, 100), held=True,
    ),
    "inflation": Indicator(
        ("inflation", "inflation rate", "consumer price inflation", "consumer inflation", "annual inflation",
         "average inflation"),
        ("percent",), rate=True, monthly=True, placed=True, held=True,
    ),
    "unemployment": Indicator(
        ("unemployment", "unemployment rate", "jobless rate", "joblessness", "jobless figure"),
        ("percent",), rate=True, monthly=True, placed=True, held=True,
    ),
    "trade": Indicator(
        ("trade", "trade volume", "bilateral trade", "two-way trade", "trade turnover", "turnover of trade",
         "mutual trade", "total trade", "goods trade", "trade in goods", "commodity trade"),
        ("USD", "EUR", "CNY"), paired=True, held=True,
    ),
    "consumer_prices": Indicator(("consumer price index", "cpi", "cpi-u")),
    "life_expectancy": Indicator(("life expectancy", "life expectancy at birth"), ("year",), placed=True),
    "public_debt": Indicator(
        ("public debt", "government debt", "national debt", "sovereign debt"), ("percent of GDP", "USD"),
    ),
    "military_spending": Indicator(
        ("military spending", "defence spending", "defense spending", "military expenditure"), _OF_GDP,
    ),
    "youth_unemployment": Indicator(
        ("youth unemployment", "youth unemployment rate", "youth jobless rate"), ("percent",), rate=True, placed=True,
    ),
    "fertility": Indicator(("fertility rate", "total fertility rate"), ("child per woman",), "fertility rate"),
    "co2_emissions": Indicator(
        ("carbon dioxide emissions", "co2 emissions", "carbon emissions"), ("tonne",), "CO2 emissions",
    ),
    "exports": Indicator(("exports", "total exports"), _USD, flowing=True),
    "imports": Indicator(("imports", "total imports"), _USD, flowing=True),
    "reserves": Indicator(
        ("foreign exchange reserves", "foreign-exchange reserves", "foreign currency reserves", "forex reserves"),
        _USD, "foreign exchange reserves",
    ),
    "remittances": Indicator(("remittances",), _OF_GDP, flowing=True),
    "tax_revenue": Indicator(("tax revenue", "tax revenues"), _OF_GDP),
    "gini": Indicator(("gini coefficient", "gini index"), ("index 0-100",), "Gini index"),
})  # fmt: skip

PHRASES = MappingProxyType({phrase: name for name, each in INDICATORS.items() for phrase in each.phrases})
#: What a table of the user's own is: vouched for, and given in the units of the table.
OF_USERS = Indicator((), held=True)


def indicator(name: str) -> Indicator:
    """Return what is known of an indicator; one of the user's own tables has no row here."""
    return INDICATORS.get(name, OF_USERS)
