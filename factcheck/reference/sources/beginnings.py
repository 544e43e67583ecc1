"""Families of tables that are not bundled: they begin with their first refresh."""

from __future__ import annotations

from factcheck.reference.families import Family


def _family(**about: str) -> Family:
    return Family(**{name: about.get(name, "") for name in Family._fields})


def _index(slug: str, **about: str) -> Family:
    return _family(
        table=f"series/consumer_prices/{slug}",
        kind="series",
        indicator="consumer_prices",
        revision="not revised",
        next_release="monthly",
        **about,
    )


def _world_bank(indicator: str, code: str, title: str, unit: str, definition: str) -> Family:
    return _family(
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
        revision="every release may revise all years; vintages stand side by side",
    )


BEGINNINGS = {
    family.table: family
    for family in (
        _family(
            table="fx/live",
            kind="rates",
            title="Live exchange rates",
            publisher="theratesapi.com",
            citation="theratesapi.com, through forex-python, within 2 % of a central bank's rate",
            licence="that of the service; not to be passed on",
            source_url="https://theratesapi.com",
            unit="units of the currency per euro",
            definition="rates of no central bank; they count only for days that no other table has",
            revision="not known",
            pivot="EUR",
            quoted="per pivot",
            confidence="estimate",
        ),
        _world_bank(
            "exports",
            "NE.EXP.GNFS.CD",
            "Exports of goods and services (current US$)",
            "USD",
            "goods and services, national accounts",
        ),
        _world_bank(
            "imports",
            "NE.IMP.GNFS.CD",
            "Imports of goods and services (current US$)",
            "USD",
            "goods and services, national accounts",
        ),
        _world_bank(
            "fertility",
            "SP.DYN.TFRT.IN",
            "Fertility rate, total (births per woman)",
            "child per woman",
            "total fertility rate",
        ),
        _world_bank(
            "military_spending",
            "MS.MIL.XPND.GD.ZS",
            "Military expenditure (% of GDP)",
            "percent of GDP",
            "SIPRI's figures, calendar year",
        ),
        _world_bank(
            "public_debt",
            "GC.DOD.TOTL.GD.ZS",
            "Central government debt, total (% of GDP)",
            "percent of GDP",
            "of the central government",
        ),
        _index(
            "eurostat",
            title="Harmonised index of consumer prices",
            publisher="Eurostat",
            citation="Eurostat, HICP, monthly index, all items (prc_hicp_midx)",
            licence="CC BY 4.0",
            source_url="https://ec.europa.eu/eurostat/databrowser/view/prc_hicp_midx",
            unit="index 2015=100",
            definition="all items, not seasonally adjusted",
        ),
        _index(
            "ons",
            title="Consumer prices index",
            publisher="Office for National Statistics",
            citation="Office for National Statistics, CPI index 00, all items (D7BT)",
            licence="Open Government Licence v3.0",
            source_url="https://www.ons.gov.uk/economy/inflationandpriceindices/timeseries/d7bt/mm23",
            unit="index 2015=100",
            definition="all items, not seasonally adjusted",
        ),
    )
}
