"""The World Bank's indicators that are refreshed, each with what it is: code, title, unit and definition.

An indicator stands here only if it means what our other tables of that name mean. Left out: CO2 emissions
(EN.GHG.CO2.MT.CE.AR5 counts industrial processes, the bundled figures only energy use), GDP at purchasing power parity
(the base year of its dollars changes with the edition, and the file's title is not read), and GDP per head (the bundled
table is our own quotient, and is cited as that).
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.reference.families import Family

ADDRESS = "https://api.worldbank.org/v2/country/all/indicator/"
VINTAGES = "every release may revise all years; vintages stand side by side"


class Indicator(NamedTuple):
    """One indicator as the World Bank and as we name it."""

    code: str
    title: str
    unit: str
    definition: str


INDICATORS = {
    "current_account": Indicator(
        "BN.CAB.XOKA.CD", "Current account balance (BoP, current US$)", "USD", "balance of payments"
    ),
    "exports": Indicator(
        "NE.EXP.GNFS.CD", "Exports of goods and services (current US$)", "USD", "goods and services, national accounts"
    ),
    "fertility": Indicator(
        "SP.DYN.TFRT.IN", "Fertility rate, total (births per woman)", "child per woman", "total fertility rate"
    ),
    "gdp": Indicator("NY.GDP.MKTP.CD", "GDP (current US$)", "USD", "nominal, calendar year"),
    "gdp_growth": Indicator("NY.GDP.MKTP.KD.ZG", "GDP growth (annual %)", "percent", "real"),
    "gini": Indicator("SI.POV.GINI", "Gini index", "index 0-100", "income or consumption, as each survey asks"),
    "imports": Indicator(
        "NE.IMP.GNFS.CD", "Imports of goods and services (current US$)", "USD", "goods and services, national accounts"
    ),
    "inflation": Indicator(
        "FP.CPI.TOTL.ZG",
        "Inflation, consumer prices (annual %)",
        "percent",
        "annual average of consumer prices over the year before",
    ),
    "life_expectancy": Indicator(
        "SP.DYN.LE00.IN", "Life expectancy at birth, total (years)", "year", "at birth, both sexes"
    ),
    "military_spending": Indicator(
        "MS.MIL.XPND.GD.ZS", "Military expenditure (% of GDP)", "percent of GDP", "SIPRI's figures, calendar year"
    ),
    "population": Indicator("SP.POP.TOTL", "Population, total", "person", "de facto, midyear"),
    "public_debt": Indicator(
        "GC.DOD.TOTL.GD.ZS",
        "Central government debt, total (% of GDP)",
        "percent of GDP",
        "of the central government",
    ),
    "remittances": Indicator(
        "BX.TRF.PWKR.DT.GD.ZS",
        "Personal remittances, received (% of GDP)",
        "percent of GDP",
        "personal transfers and compensation, received",
    ),
    "reserves": Indicator(
        "FI.RES.TOTL.CD", "Total reserves (includes gold, current US$)", "USD", "with gold, end of the year"
    ),
    "tax_revenue": Indicator(
        "GC.TAX.TOTL.GD.ZS",
        "Tax revenue (% of GDP)",
        "percent of GDP",
        "taxes of the central government, most social contributions excluded",
    ),
    "unemployment": Indicator(
        "SL.UEM.TOTL.ZS",
        "Unemployment, total (% of total labor force)",
        "percent",
        "annual average, modelled ILO estimate",
    ),
    "youth_unemployment": Indicator(
        "SL.UEM.1524.ZS",
        "Unemployment, youth total (% of total labor force ages 15-24)",
        "percent",
        "ages 15 to 24, modelled ILO estimate",
    ),
}


def family(indicator: str) -> Family:
    """Return the family of an indicator's table as it begins with its first refresh."""
    code, title, unit, definition = INDICATORS[indicator]
    empty = Family(*[""] * len(Family._fields))
    return empty._replace(
        table=f"series/{indicator}/world-bank",
        kind="series",
        title=title,
        publisher="World Bank",
        citation=f"World Bank, World Development Indicators, {code}, {title}",
        licence="CC BY 4.0",
        source_url=f"https://data.worldbank.org/indicator/{code}",
        indicator=indicator,
        unit=unit,
        territory="economies as the World Bank draws them",
        definition=definition,
        revision=VINTAGES,
    )
