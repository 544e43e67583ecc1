"""Families of tables that are not bundled: they begin with their first refresh."""

from __future__ import annotations

from factcheck.reference.families import Family
from factcheck.reference.sources import world_bank


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
        *(world_bank.family(indicator) for indicator in world_bank.INDICATORS),
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
