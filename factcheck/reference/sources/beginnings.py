"""Families of tables that are not bundled: they begin with their first refresh."""

from __future__ import annotations

from factcheck.reference.families import Family


def _index(slug: str, **about: str) -> Family:
    given = {
        "table": f"series/consumer_prices/{slug}",
        "kind": "series",
        "indicator": "consumer_prices",
        "revision": "not revised",
        "next_release": "monthly",
        **about,
    }
    return Family(**{name: given.get(name, "") for name in Family._fields})


BEGINNINGS = {
    family.table: family
    for family in (
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
