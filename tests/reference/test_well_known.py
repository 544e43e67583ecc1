"""Well-known figures, each with the release that it is known from, against the tables; and what the tables lack.

The expected figures are those of the release named, as they are generally known, and not copied out of the tables; the
releases were not opened again for this.
"""

from datetime import date

import pytest

import factcheck
from factcheck.reference.lookup import NotInTablesError
from factcheck.reference.tables import Tables

TABLES = Tables()
EXCHANGE = "ECB, euro foreign exchange reference rates, fixing of the day"
WDI = "World Bank, World Development Indicators"
FACTBOOK = "CIA World Factbook, last edition"
CENSUS = "U.S. Census Bureau, Trade in Goods with China"
GACC = "General Administration of Customs of China, annual trade by country"


#: The fixing, its value, and what made the day known.
FIXINGS = [
    ("EUR", "USD", date(1999, 1, 4), 1.1789, "the euro's first fixing"),
    ("EUR", "USD", date(2000, 10, 26), 0.8252, "its lowest"),
    ("EUR", "USD", date(2008, 7, 15), 1.5990, "its highest"),
    ("EUR", "USD", date(2022, 6, 16), 1.0400, "the day after the Fed's rise by three quarters of a point"),
    ("EUR", "CHF", date(2015, 1, 14), 1.2010, "the day before the franc's floor went"),
    ("EUR", "CHF", date(2015, 1, 15), 1.0280, "the day on which it went"),
    ("EUR", "JPY", date(2022, 6, 15), 140.58, "the week of the yen's slide"),
]


@pytest.mark.parametrize(("base", "quote", "day", "expected", "known_for"), FIXINGS)
def test_fixings_of_the_ecb(*, base: str, quote: str, day: date, expected: float, known_for: str) -> None:
    found = TABLES.rates(base, quote).on(day)
    assert float(found.rate) == pytest.approx(expected, rel=0.003), f"{EXCHANGE}: {known_for}"
    assert found.source.startswith("European Central Bank, euro foreign exchange reference rates")
    assert found.day == day


AVERAGES = [
    ("USD", "DEM", 1990, 1.6157, 0.01, "Deutsche Bundesbank, annual average in Frankfurt"),
    ("USD", "DEM", 1985, 2.9440, 0.01, "Deutsche Bundesbank, annual average in Frankfurt"),
    ("EUR", "USD", 2021, 1.1827, 0.0001, "ECB Statistical Data Warehouse, annual average"),
    ("EUR", "GBP", 2016, 0.8195, 0.0005, "ECB Statistical Data Warehouse, annual average"),
    ("USD", "JPY", 1975, 296.8, 0.005, "Federal Reserve, G.5A, annual average"),
    ("USD", "RUB", 2015, 60.94, 0.01, "Bank of Russia, annual average"),
    ("USD", "CNY", 2006, 7.97, 0.005, "Federal Reserve, G.5A, annual average"),
]


@pytest.mark.parametrize(("base", "quote", "year", "expected", "within", "source"), AVERAGES)
def test_averages(*, base: str, quote: str, year: int, expected: float, within: float, source: str) -> None:
    found = TABLES.rates(base, quote).average(date(year, 1, 1), date(year, 12, 31))
    assert float(found.rate) == pytest.approx(expected, rel=within), source
    assert found.source
    assert "own calculation" in found.note


STATISTICS = [
    ("gdp DEU", "World Bank", "2021", 4.26e12, 0.003, f"{WDI}, NY.GDP.MKTP.CD, as first published"),
    ("gdp DEU", "World Bank", "2021", 4.35e12, 0.003, f"{WDI}, NY.GDP.MKTP.CD, as revised"),
    ("gdp CHN", "World Bank", "2021", 17.73e12, 0.003, f"{WDI}, NY.GDP.MKTP.CD"),
    ("gdp CHN", "World Bank", "2020", 14.72e12, 0.003, f"{WDI}, NY.GDP.MKTP.CD"),
    (
        "gdp USA",
        "U.S. Bureau of Economic Analysis",
        "2020",
        20.9e12,
        0.01,
        "BEA, national accounts, table 1.1.5, 2021 release",
    ),
    ("gdp DEU", "CIA World Factbook", "2024", 4.66e12, 0, f"{FACTBOOK}, GDP (official exchange rate)"),
    (
        "gdp DEU",
        "Penn World Table 9.1",
        "2017",
        3.69e12,
        0.01,
        "Destatis, national accounts 2017, at the ECB's average rate",
    ),
    ("population USA", "World Bank", "2020", 331.5e6, 0.001, f"{WDI}, SP.POP.TOTL; 2020 census 331.4 million"),
    ("population IND", "World Bank", "2020", 1.396e9, 0.002, f"{WDI}, SP.POP.TOTL"),
    (
        "population WLD",
        "United Nations, Population Division",
        "2020",
        7.887e9,
        0.001,
        "UN, World Population Prospects 2024, 1 July 2020",
    ),
    ("population EU27", "Eurostat", "2025-01-01", 450.4e6, 0, "Eurostat, demo_gind, press release of 11 July 2025"),
    ("inflation TUR", "World Bank", "2022", 72.31, 0.001, f"{WDI}, FP.CPI.TOTL.ZG; TurkStat, annual average"),
    ("inflation DEU", "CIA World Factbook", "2022", 6.9, 0, "Destatis, consumer price index, 2022 on 2021"),
    (
        "unemployment USA",
        "U.S. Bureau of Labor Statistics",
        "2020-04",
        14.7,
        0.01,
        "BLS, Employment Situation, April 2020",
    ),
    (
        "consumer_prices USA",
        "U.S. Bureau of Labor Statistics",
        "1970",
        38.8,
        0,
        "BLS, CPI-U, U.S. city average, annual average 1970",
    ),
    (
        "consumer_prices USA",
        "U.S. Bureau of Labor Statistics",
        "2022-06",
        296.311,
        0,
        "BLS, Consumer Price Index, June 2022",
    ),
    ("trade CHN RUS", "General Administration of Customs of China (GACC)", "2021", 146.887e9, 0, GACC),
    ("trade CHN RUS", "General Administration of Customs of China (GACC)", "2019", 110.75e9, 0, GACC),
    ("trade USA CHN", "U.S. Census Bureau", "2018", 658.8e9, 0.002, CENSUS),
    (
        "public_debt USA",
        "U.S. Department of the Treasury",
        "2020",
        26.9e12,
        0.01,
        "Treasury, Debt to the Penny, 30 September 2020",
    ),
    (
        "policy_rate EMU",
        "European Central Bank",
        "2023-09-20",
        4.0,
        0,
        "ECB, monetary policy decision of 14 September 2023, deposit facility",
    ),
    (
        "minimum_wage USA",
        "US Department of Labor",
        "2009-07-24",
        7.25,
        0,
        "Department of Labor, Fair Labor Standards Act, from 24 July 2009",
    ),
    ("life_expectancy JPN", "World Bank", "2019", 84.36, 0.001, f"{WDI}, SP.DYN.LE00.IN"),
    ("co2_emissions USA", "CIA World Factbook", "2023", 4.795e9, 0.001, f"{FACTBOOK}, carbon dioxide emissions"),
    ("exports CHN", "CIA World Factbook", "2024", 3.793e12, 0, f"{FACTBOOK}, exports, goods and services"),
    ("military_spending DEU", "CIA World Factbook", "2024", 2.0, 0, f"{FACTBOOK}, military expenditures, NATO figure"),
    ("gdp_growth USA", "Penn World Table 9.1", "2009", -2.5, 0.1, "BEA, real GDP, 2009 on 2008"),
    (
        "oil_price USA",
        "U.S. Energy Information Administration",
        "2008-06",
        133.88,
        0.001,
        "EIA, Cushing WTI spot price, monthly",
    ),
]


@pytest.mark.parametrize(("what", "publisher", "period", "expected", "within", "source"), STATISTICS)
def test_statistics(*, what: str, publisher: str, period: str, expected: float, within: float, source: str) -> None:
    found = [
        row
        for series in TABLES.series(*what.split())
        if series.publisher == publisher
        for row in TABLES.rows(series)
        if row.period == period
    ]
    assert any(float(row.value) == pytest.approx(expected, rel=within) for row in found), f"{source}: {found}"
    assert all(row.source and row.vintage and row.step > 0 for row in found)


def test_prices_rose_as_eurostat_says() -> None:
    (series,) = TABLES.series("consumer_prices", "EMU")
    index = {row.period: float(row.value) for row in TABLES.rows(series)}

    def year(number: int) -> float:
        return sum(index[f"{number}Q{quarter}"] for quarter in range(1, 5))

    assert 100 * (year(2008) / year(2007) - 1) == pytest.approx(3.3, abs=0.05)
    assert 100 * (year(2017) / year(2016) - 1) == pytest.approx(1.5, abs=0.05)


@pytest.mark.parametrize(
    ("indicator", "subject", "period"),
    [
        ("consumer_prices", "USA", "2025-10"),  # never collected: the government was shut
        ("consumer_prices", "GBR", "2021"),  # no package carries the British index
        ("gdp", "DEU", "1949"),
        ("trade", "FRA", "2021"),
        ("population", "DEU", "2035"),
    ],
)
def test_what_is_missing_is_missing(indicator: str, subject: str, period: str) -> None:
    found = [row for series in TABLES.series(indicator, subject) for row in TABLES.rows(series) if row.period == period]
    assert found == []


def test_there_are_thirty_spot_checks_and_more_each_with_its_source() -> None:
    sources = [entry[-1] for entry in (*FIXINGS, *AVERAGES, *STATISTICS)]
    assert len(sources) >= 30
    assert all(len(source) > 8 for source in sources)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # Of most countries 2018 and 2021 are gaps: see COVERAGE.md.
        ("The GDP of Sri Lanka was $88 billion in 2021.", "the tables have no row of GDP of Sri Lanka for 2021"),
        ("The population of Germany was 84 million in 2035.", "table ends 2025"),
        ("Trade between France and Italy reached $100 billion in 2021.", "no table of trade for France and Italy"),
    ],
)
def test_a_claim_about_what_is_missing_says_so(text: str, said: str) -> None:
    (found,) = factcheck.check(text, "2036-01-02", select=("LEV101",)).findings
    assert found.verdict == "unchecked"
    assert said in found.reason


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: factcheck.rate("EUR", "USD", on="2027-01-04"), "table ends 2026-10-30"),
        (lambda: factcheck.rate("USD", "JPY", on="1960-01-04"), "table begins 1971-01-01"),
        (lambda: factcheck.rate("EUR", "XAU", over="2021"), "no table has both EUR and XAU"),
        (lambda: factcheck.inflation_adjust(10, "GBP", 1970, 2024), "no price index for GBP is bundled"),
        (lambda: factcheck.inflation_adjust(10, "USD", 1970, "2025-10"), "covers both 1970 and 2025-10"),
        (lambda: factcheck.series("trade", "France", "Italy"), "no table has trade of France and Italy"),
    ],
)
def test_a_look_up_of_what_is_missing_says_so(ask: object, said: str) -> None:
    with pytest.raises(NotInTablesError, match=said):
        ask()
