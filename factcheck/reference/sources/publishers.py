"""The publishers whose files are read: where each file lies, and how its content becomes tables of a family."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.reference.build.federal_reserve import RATES
from factcheck.reference.sources import formats, live, vouched, world_bank
from factcheck.reference.sources.fetch import RefreshError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.reference.tables import Tables

#: NBP answers for at most so many days at once.
NBP_DAYS = 93
#: The service behind forex-python.
LIVE = "live"


Found = dict[str, list[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Source:
    """One publisher's file, and how its content becomes tables of a family."""

    name: str
    family: str
    addresses: Callable[[Tables, date], list[str]]
    read: Callable[[list[bytes]], tuple[Found, str]]
    columns: tuple[str, ...]
    key: int
    keeps: bool = False  #: whether rows that the file does not hold stay: it is an addition, not the whole
    gaps: bool = False  #: whether 404 means that the publisher has nothing for that stretch of days
    sift: Callable[[Tables, Found], tuple[Found, list[str]]] | None = (
        None  #: what is taken only if another table agrees
    )
    turned: frozenset[str] = frozenset()  #: currencies that the file quotes the other way round
    ask: Callable[[Tables, date], Found] | None = None  #: instead of addresses: a service, asked only by its name


def _one_rate_table(
    read: Callable[[bytes], formats.Rates],
) -> Callable[[list[bytes]], tuple[Found, str]]:
    def rates(bodies: list[bytes]) -> tuple[Found, str]:
        found: Found = {}
        for body in bodies:
            for currency, rows in read(body).items():
                found.setdefault(currency, []).extend(rows)
        latest = max((row[0] for rows in found.values() for row in rows), default="")
        return found, latest

    return rates


def _world_bank(code: str) -> Callable[[list[bytes]], tuple[Found, str]]:
    def indicator(bodies: list[bytes]) -> tuple[Found, str]:
        vintage, rows = formats.world_bank(bodies[0], code)
        return {"": [(*row, _step(row[2]), vintage) for row in rows]}, vintage

    return indicator


def _bls(bodies: list[bytes]) -> tuple[Found, str]:
    return {"": [(*row, _step(row[2])) for row in formats.bls(bodies[0])]}, ""


def _eurostat(bodies: list[bytes]) -> tuple[Found, str]:
    return {"": [(*row, _step(row[2])) for row in formats.eurostat(bodies[0])]}, ""


def _ons(bodies: list[bytes]) -> tuple[Found, str]:
    return {"": [(*row, _step(row[2])) for row in formats.ons(bodies[0])[2]]}, ""


def _step(printed: str) -> str:
    decimals = len(printed.partition(".")[2])
    return f"0.{'0' * (decimals - 1)}1" if decimals else "1"


def _hmrc_addresses(tables: Tables, today: date) -> list[str]:
    year, month = (int(part) for part in tables.families["fx/hmrc"].as_of.split("-"))
    addresses = []
    while (year, month) < (today.year, today.month):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        addresses.append(f"{HMRC}monthly_xml_{year}-{month}.xml")
    return addresses


def _fred_addresses(_tables: Tables, _today: date) -> list[str]:
    return [f"{FRED}{name.upper()}" for name, *_ in RATES]


def _fred(bodies: list[bytes]) -> tuple[Found, str]:
    currencies = {name.upper(): currency for name, currency, _ in RATES}
    found: Found = {}
    for body in bodies:
        name, rows = formats.fred(body)
        if name not in currencies:
            raise RefreshError(f"FRED sent the series {name}, which is none of the exchange rates")
        found[currencies[name]] = [*rows]
    return found, ""


def _nbp_addresses(tables: Tables, today: date) -> list[str]:
    first = date.fromisoformat(tables.families["fx/nbp"].as_of) + timedelta(days=1)
    addresses = []
    while first <= today:
        last = min(first + timedelta(days=NBP_DAYS - 1), today)
        addresses += [
            f"https://api.nbp.pl/api/exchangerates/tables/{table}/{first}/{last}/?format=json" for table in "AB"
        ]
        first = last + timedelta(days=1)
    return addresses


def _fixed(address: str) -> Callable[[Tables, date], list[str]]:
    return lambda _tables, _today: [address]


RATE_COLUMNS = ("date", "rate")
MONTH_COLUMNS = ("month", "rate")
INDEX_COLUMNS = ("subject", "period", "value", "step")
EUROSTAT = "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/"
ONS = "https://www.ons.gov.uk/generator?format=csv&uri=/economy/inflationandpriceindices/timeseries/"
HMRC = "https://www.trade-tariff.service.gov.uk/api/v2/exchange_rates/files/"
FRED = "https://fred.stlouisfed.org/graph/fredgraph.csv?id="
SOURCES = {
    source.name: source
    for source in (
        Source(
            "ecb",
            "fx/ecb",
            _fixed("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"),
            _one_rate_table(formats.ecb),
            RATE_COLUMNS,
            1,
        ),
        Source("nbp", "fx/nbp", _nbp_addresses, _one_rate_table(formats.nbp), RATE_COLUMNS, 1, keeps=True, gaps=True),
        Source(
            "hmrc",
            "fx/hmrc",
            _hmrc_addresses,
            _one_rate_table(formats.hmrc),
            MONTH_COLUMNS,
            1,
            keeps=True,
            gaps=True,
            sift=vouched.customs_rates,
        ),
        Source(
            "fed",
            "fx/fed",
            _fred_addresses,
            _fred,
            MONTH_COLUMNS,
            1,
            turned=frozenset(currency for _, currency, turned in RATES if turned),
        ),
        *(
            Source(
                f"world-bank-{indicator.replace('_', '-')}",
                f"series/{indicator}/world-bank",
                _fixed(f"{world_bank.ADDRESS}{about.code}?downloadformat=csv"),
                _world_bank(about.code),
                ("subject", "period", "value", "step", "vintage"),
                5,
                keeps=True,
            )
            for indicator, about in world_bank.INDICATORS.items()
        ),
        Source(
            "bls",
            "series/consumer_prices/bls",
            _fixed("https://download.bls.gov/pub/time.series/cu/cu.data.1.AllItems"),
            _bls,
            INDEX_COLUMNS,
            2,
        ),
        Source(
            "eurostat",
            "series/consumer_prices/eurostat",
            _fixed(f"{EUROSTAT}prc_hicp_midx?format=TSV&compressed=true"),
            _eurostat,
            INDEX_COLUMNS,
            2,
        ),
        Source("ons", "series/consumer_prices/ons", _fixed(f"{ONS}d7bt/mm23"), _ons, INDEX_COLUMNS, 2),
        Source(
            LIVE,
            "fx/live",
            lambda _tables, _today: [],
            lambda _bodies: ({}, ""),
            RATE_COLUMNS,
            1,
            keeps=True,
            sift=vouched.live_rates,
            ask=live.rates_of,
        ),
    )
}
#: What `refresh` brings when no source is named: every publisher, but no service that must be asked for.
USUAL = tuple(name for name, source in SOURCES.items() if source.ask is None)
