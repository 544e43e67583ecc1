"""How text names an indicator: phrase in lower case to indicator."""

from __future__ import annotations

from types import MappingProxyType

_BY_INDICATOR = {
    "gdp": ("gross domestic product", "gdp", "nominal gdp", "economic output", "output", "economy"),
    "gdp_growth": (
        "economic growth",
        "gdp growth",
        "growth in gross domestic product",
        "growth of gross domestic product",
        "growth rate of the economy",
    ),
    "gdp_per_capita": (
        "gdp per capita",
        "gross domestic product per capita",
        "per capita gdp",
        "gdp per head",
        "gdp per person",
    ),
    "population": ("population", "inhabitants", "residents"),
    "inflation": (
        "inflation",
        "inflation rate",
        "consumer price inflation",
        "consumer inflation",
        "annual inflation",
        "average inflation",
    ),
    "unemployment": ("unemployment", "unemployment rate", "jobless rate", "joblessness", "jobless figure"),
    "trade": (
        "trade",
        "trade volume",
        "bilateral trade",
        "two-way trade",
        "trade turnover",
        "turnover of trade",
        "mutual trade",
        "total trade",
        "goods trade",
        "trade in goods",
        "commodity trade",
    ),
    "consumer_prices": ("consumer price index", "cpi", "cpi-u"),
    "life_expectancy": ("life expectancy", "life expectancy at birth"),
    "public_debt": ("public debt", "government debt", "national debt", "sovereign debt"),
    "military_spending": ("military spending", "defence spending", "defense spending", "military expenditure"),
    "youth_unemployment": ("youth unemployment", "youth unemployment rate", "youth jobless rate"),
    "fertility": ("fertility rate", "total fertility rate"),
    "co2_emissions": ("carbon dioxide emissions", "co2 emissions", "carbon emissions"),
}

PHRASES = MappingProxyType({phrase: name for name, phrases in _BY_INDICATOR.items() for phrase in phrases})
