"""American series from the extract of FRED in a Debian package: monthly exchange rates, macro series, trade."""

from __future__ import annotations

import re
import struct
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference.build.resource import Family, Table

if TYPE_CHECKING:
    from factcheck.reference.build.packages import Cache

FOLDER = "fx/fed"
INDEX = "usr/share/gretl/db/fedstl.idx"
VALUES = "usr/share/gretl/db/fedstl.bin"
PACKAGE = "gretl-data 2022c-1"
EXTRACT = "2022-10"
DOMAIN = "public domain (work of the U.S. federal government)"
SHAPE = re.compile(r"^([AQM])\s+(\d{4})(?:[.:](\d+))? - \S+\s+n = (\d+)")
#: The extract's mark for no figure.
MISSING = -999.0
#: Single precision holds seven digits and no more.
DIGITS = 7

#: Monthly averages of H.10: series, currency, whether it is quoted in dollars per unit
RATES = (
    ("exbzus", "BRL", False),
    ("excaus", "CAD", False),
    ("exchus", "CNY", False),
    ("exdnus", "DKK", False),
    ("exhkus", "HKD", False),
    ("exinus", "INR", False),
    ("exjpus", "JPY", False),
    ("exkous", "KRW", False),
    ("exmaus", "MYR", False),
    ("exmxus", "MXN", False),
    ("exnous", "NOK", False),
    ("exsdus", "SEK", False),
    ("exsfus", "ZAR", False),
    ("exsius", "SGD", False),
    ("exslus", "LKR", False),
    ("exszus", "CHF", False),
    ("extaus", "TWD", False),
    ("exthus", "THB", False),
    ("exusal", "AUD", True),
    ("exuseu", "EUR", True),
    ("exusnz", "NZD", True),
    ("exusuk", "GBP", True),
)


class Macro(NamedTuple):
    """One American series as we name and cite it."""

    series: str
    indicator: str
    publisher: str
    title: str
    unit: str
    definition: str
    power: int  #: the extract's unit is ten to this power of ours
    places: int  #: decimals printed in the extract's unit
    slug: str


BEA, BLS = "U.S. Bureau of Economic Analysis", "U.S. Bureau of Labor Statistics"
TREASURY, EIA = "U.S. Department of the Treasury", "U.S. Energy Information Administration"
CENSUS, BOARD = "U.S. Census Bureau", "Board of Governors of the Federal Reserve System"
MACRO = (
    Macro("gdpa", "gdp", BEA, "Gross Domestic Product", "USD", "nominal, calendar year", 9, 3, "bea"),
    Macro("gdp", "gdp", BEA, "Gross Domestic Product", "USD a year", "nominal, quarter at annual rate", 9, 3, "bea"),
    Macro("expgsa", "exports", BEA, "Exports of goods and services", "USD", "goods and services, year", 9, 3, "bea"),
    Macro("impgsa", "imports", BEA, "Imports of goods and services", "USD", "goods and services, year", 9, 3, "bea"),
    Macro(
        "boptexp", "exports", CENSUS, "Exports", "USD", "goods and services, month, seasonally adjusted", 6, 0, "census"
    ),
    Macro(
        "boptimp", "imports", CENSUS, "Imports", "USD", "goods and services, month, seasonally adjusted", 6, 0, "census"
    ),
    Macro(
        "popthm", "population", BEA, "Population", "person", "resident and armed forces overseas, month", 3, 0, "bea"
    ),
    Macro("unrate", "unemployment", BLS, "Unemployment Rate", "percent", "month, seasonally adjusted", 0, 1, "bls"),
    Macro("unratensa", "unemployment", BLS, "Unemployment Rate", "percent", "month, not adjusted", 0, 1, "bls"),
    Macro("civpart", "participation", BLS, "Labor Force Participation Rate", "percent", "month, adjusted", 0, 1, "bls"),
    Macro(
        "payems", "payrolls", BLS, "All Employees, Total Nonfarm", "person", "month, seasonally adjusted", 3, 0, "bls"
    ),
    Macro(
        "ahetpi", "hourly_earnings", BLS, "Average Hourly Earnings", "USD", "production workers, adjusted", 0, 2, "bls"
    ),
    Macro("fygfd", "public_debt", TREASURY, "Gross Federal Debt", "USD", "gross, fiscal year", 9, 3, "treasury"),
    Macro(
        "fygfdpub", "public_debt", TREASURY, "Federal Debt", "USD", "held by the public, fiscal year", 9, 3, "treasury"
    ),
    Macro("fyfsd", "federal_balance", TREASURY, "Federal Surplus or Deficit", "USD", "fiscal year", 6, 0, "treasury"),
    Macro("houst", "housing_starts", CENSUS, "Housing Starts", "unit a year", "month at annual rate", 3, 0, "census"),
    Macro(
        "fedfunds", "federal_funds_rate", BOARD, "Effective Federal Funds Rate", "percent", "month's mean", 0, 2, "fed"
    ),
    Macro(
        "mcoilbrenteu", "oil_price", EIA, "Crude Oil Prices: Brent", "USD a barrel", "Brent, month's mean", 0, 2, "eia"
    ),
    Macro("mcoilwtico", "oil_price", EIA, "Crude Oil Prices: WTI", "USD a barrel", "WTI, month's mean", 0, 2, "eia"),
)
PARTNERS = {"ca": "CAN", "ch": "CHN", "fr": "FRA", "ge": "DEU", "jp": "JPN", "mx": "MEX", "uk": "GBR"}


def build(cache: Cache) -> list[tuple[Family, list[Table]]]:
    """Return monthly rates, macro series by publisher and indicator, and trade in goods with seven partners."""
    extract = series(cache.read("gretl-data", INDEX), cache.read("gretl-data", VALUES))
    return [rates(extract), *macro(extract), trade(extract)]


def series(index: bytes, values: bytes) -> dict[str, list[tuple[str, float]]]:
    """Return every series of the extract: its periods and figures.

    The index has two lines for each: name and title; frequency, range and count. The figures are single-precision
    numbers, one after another in the order of the index.
    """
    found: dict[str, list[tuple[str, float]]] = {}
    lines = [line for line in index.decode("latin-1").splitlines() if line and not line.startswith("#")]
    place = 0
    for title, shape in zip(lines[::2], lines[1::2], strict=True):
        match = SHAPE.match(shape)
        if not match:
            raise ValueError(f"no frequency and range in {shape!r}")
        count = int(match[4])
        numbers = struct.unpack_from(f"<{count}f", values, 4 * place)
        place += count
        periods = _periods(match[1], int(match[2]), int(match[3] or 1), count)
        found[title.split()[0]] = [pair for pair in zip(periods, numbers, strict=True) if pair[1] != MISSING]
    return found


def rates(extract: dict[str, list[tuple[str, float]]]) -> tuple[Family, list[Table]]:
    """Return monthly averages of the dollar's rates, as the Federal Reserve quotes them."""
    tables = []
    for name, currency, inverse in RATES:
        rows = [(period, printed(value, 4)) for period, value in extract[name]]
        column = "pivot_per_unit" if inverse else "rate"
        tables.append(Table(f"{FOLDER}/{currency}.csv", FOLDER, ("month", column), rows))
    family = Family(
        table=FOLDER,
        kind="monthly rates",
        title="Foreign exchange rates H.10/G.5, monthly averages",
        publisher=BOARD,
        citation=f"{BOARD}, H.10/G.5, monthly averages, retrieved through FRED, to 2022-09",
        licence=DOMAIN,
        source_url="https://www.federalreserve.gov/releases/g5/",
        vintage=EXTRACT,
        as_of="2022-09",
        package=PACKAGE,
        unit="units of the currency per dollar, or dollars per unit where the column says so",
        definition="average of the noon buying rates of the month",
        next_release="monthly",
        revision="not revised",
        pivot="USD",
        quoted="per pivot",
    )
    return family, tables


def macro(extract: dict[str, list[tuple[str, float]]]) -> list[tuple[Family, list[Table]]]:
    """Return macro series, one table per indicator and publisher."""
    grouped: dict[str, list[Macro]] = {}
    for entry in MACRO:
        grouped.setdefault(f"series/{entry.indicator}/{entry.slug}", []).append(entry)
    parts = []
    for identifier, entries in sorted(grouped.items()):
        rows = [
            ("USA", entry.unit, entry.definition, period, *scaled(value, entry.power, entry.places))
            for entry in entries
            for period, value in extract[entry.series]
        ]
        first = entries[0]
        codes = ", ".join(entry.series.upper() for entry in entries)
        family = Family(
            table=identifier,
            kind="series",
            title=first.title,
            publisher=first.publisher,
            citation=f"{first.publisher}, {first.title} ({codes}), retrieved through FRED, October 2022",
            licence=DOMAIN,
            source_url=f"https://fred.stlouisfed.org/series/{first.series.upper()}",
            vintage=EXTRACT,
            as_of=max(row[3] for row in rows),
            package=PACKAGE,
            indicator=first.indicator,
            unit=first.unit,
            territory="United States",
            definition="in each row",
            next_release="monthly",
            revision="recent periods are revised",
        )
        columns = ("subject", "unit", "definition", "period", "value", "step")
        parts.append((family, [Table(f"{identifier}.csv", identifier, columns, sorted(rows), key=4)]))
    return parts


def trade(extract: dict[str, list[tuple[str, float]]]) -> tuple[Family, list[Table]]:
    """Return goods trade by month, and by year where all twelve months are there: exports, imports, balance, total."""
    rows: list[tuple[str, ...]] = []
    for suffix, partner in PARTNERS.items():
        flows = {"exports": f"exp{suffix}", "imports": f"imp{suffix}"}
        monthly = {flow: {period: tenths(value) for period, value in extract[name]} for flow, name in flows.items()}
        for flow, figures in monthly.items():
            rows += [_trade(partner, flow, period, amount) for period, amount in figures.items()]
        for year in sorted({period[:4] for period in monthly["exports"]}):
            exports, imports = (_year(monthly[flow], year) for flow in ("exports", "imports"))
            if exports is not None and imports is not None:
                rows.append(_trade(partner, "exports", year, exports))
                rows.append(_trade(partner, "imports", year, imports))
                rows.append(_trade(partner, "total", year, exports + imports))
                rows.append(_trade(partner, "balance", year, exports - imports))
    identifier = "series/trade/census"
    family = Family(
        table=identifier,
        kind="series",
        title="U.S. trade in goods by country",
        publisher=CENSUS,
        citation=f"{CENSUS}, U.S. trade in goods by country, retrieved through FRED, October 2022; years are own sums",
        licence=DOMAIN,
        source_url="https://www.census.gov/foreign-trade/balance/",
        vintage=EXTRACT,
        as_of="2022-08",
        package=PACKAGE,
        indicator="trade",
        unit="USD",
        territory="United States",
        definition="goods, F.A.S. exports and customs-value imports, not seasonally adjusted",
        next_release="monthly",
        revision="revised each June",
    )
    columns = ("subject", "partner", "flow", "period", "value", "step")
    return family, [Table(f"{identifier}.csv", identifier, columns, sorted(rows), key=4)]


def printed(value: float, places: int) -> str:
    """Return a single-precision number as it was printed: so many decimals, yet never more than seven digits.

    >>> printed(1.0496000051498413, 4), printed(1186.4210205078125, 4)
    ('1.0496', '1186.421')
    """
    whole = len(str(int(abs(value)))) if abs(value) >= 1 else 0
    return f"{value:.{max(0, min(places, DIGITS - whole))}f}"


def scaled(value: float, power: int, places: int) -> tuple[str, str]:
    """Return a figure in our unit, and the worth of its last digit.

    >>> scaled(21354.10546875, 9, 3)
    ('21354110000000', '10000000')
    >>> scaled(3.5, 0, 1)
    ('3.5', '0.1')
    """
    text = printed(value, places)
    decimals = len(text.partition(".")[2])
    amount = Decimal(text).scaleb(power)
    step = Decimal(1).scaleb(power - decimals)
    return f"{amount:f}", f"{step:f}"


def tenths(value: float) -> int:
    """Return millions of dollars, printed with one decimal, as tenths.

    >>> tenths(3779.60009765625)
    37796
    """
    return round(value * 10)


def _trade(partner: str, flow: str, period: str, amount: int) -> tuple[str, ...]:
    return ("USA", partner, flow, period, str(amount * 100_000), "100000")


def _year(figures: dict[str, int], year: str) -> int | None:
    months = [figures.get(f"{year}-{month:02}") for month in range(1, 13)]
    return None if None in months else sum(month for month in months if month is not None)


def _periods(frequency: str, year: int, part: int, count: int) -> list[str]:
    if frequency == "A":
        return [str(year + place) for place in range(count)]
    parts = {"Q": 4, "M": 12}[frequency]
    places = (year * parts + part - 1 + place for place in range(count))
    if frequency == "Q":
        return [f"{place // 4}Q{place % 4 + 1}" for place in places]
    return [f"{place // 12}-{place % 12 + 1:02}" for place in places]
