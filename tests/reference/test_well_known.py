"""Well-known figures, looked up by hand in the publishers' own releases, against the tables."""

from datetime import date

import pytest

from factcheck.reference.tables import Tables

TABLES = Tables()


@pytest.mark.parametrize(
    ("base", "quote", "day", "expected"),
    [
        ("EUR", "USD", date(1999, 1, 4), 1.1789),  # the euro's first fixing
        ("EUR", "USD", date(2000, 10, 26), 0.8252),  # its lowest
        ("EUR", "USD", date(2008, 7, 15), 1.5990),  # its highest
        ("EUR", "USD", date(2022, 6, 16), 1.0400),
        ("EUR", "CHF", date(2015, 1, 14), 1.2010),  # the day before the franc's floor went
        ("EUR", "CHF", date(2015, 1, 15), 1.0280),
        ("EUR", "JPY", date(2022, 6, 15), 140.58),
    ],
)
def test_fixings_of_the_ecb(base: str, quote: str, day: date, expected: float) -> None:
    assert float(TABLES.rates(base, quote).on(day).rate) == pytest.approx(expected, rel=0.003)


@pytest.mark.parametrize(
    ("base", "quote", "first", "last", "expected", "within"),
    [
        ("USD", "DEM", date(1990, 1, 1), date(1990, 12, 31), 1.6157, 0.01),  # Bundesbank
        ("USD", "DEM", date(1985, 1, 1), date(1985, 12, 31), 2.9440, 0.01),
        ("EUR", "USD", date(2021, 1, 1), date(2021, 12, 31), 1.1827, 0.0001),  # ECB
        ("EUR", "GBP", date(2016, 1, 1), date(2016, 12, 31), 0.8195, 0.0005),
        ("USD", "JPY", date(1975, 1, 1), date(1975, 12, 31), 296.8, 0.005),  # Federal Reserve
        ("USD", "RUB", date(2015, 1, 1), date(2015, 12, 31), 60.94, 0.01),  # Bank of Russia
        ("USD", "CNY", date(2005, 7, 1), date(2005, 12, 31), 8.10, 0.01),
    ],
)
def test_averages(*, base: str, quote: str, first: date, last: date, expected: float, within: float) -> None:
    assert float(TABLES.rates(base, quote).average(first, last).rate) == pytest.approx(expected, rel=within)


@pytest.mark.parametrize(
    ("indicator", "subject", "partner", "publisher", "period", "expected", "within"),
    [
        ("gdp", "DEU", "", "World Bank", "2021", 4.26e12, 0.003),  # as first published
        ("gdp", "DEU", "", "World Bank", "2021", 4.35e12, 0.003),  # as revised
        ("gdp", "CHN", "", "World Bank", "2021", 17.73e12, 0.003),
        ("gdp", "CHN", "", "World Bank", "2020", 14.72e12, 0.003),
        ("gdp", "USA", "", "U.S. Bureau of Economic Analysis", "2020", 20.9e12, 0.01),
        ("gdp", "DEU", "", "CIA World Factbook", "2024", 4.66e12, 0),
        ("gdp", "DEU", "", "Penn World Table 9.1", "2017", 3.69e12, 0.01),
        ("population", "USA", "", "World Bank", "2020", 331.5e6, 0.001),
        ("population", "IND", "", "World Bank", "2020", 1.396e9, 0.002),
        ("population", "WLD", "", "United Nations, Population Division", "2020", 7.887e9, 0.001),
        ("population", "EU27", "", "Eurostat", "2025-01-01", 450.4e6, 0),
        ("inflation", "TUR", "", "World Bank", "2022", 72.31, 0.001),
        ("inflation", "DEU", "", "CIA World Factbook", "2022", 6.9, 0),
        ("unemployment", "USA", "", "U.S. Bureau of Labor Statistics", "2020-04", 14.7, 0.01),
        ("consumer_prices", "USA", "", "U.S. Bureau of Labor Statistics", "1970", 38.8, 0),
        ("consumer_prices", "USA", "", "U.S. Bureau of Labor Statistics", "2022-06", 296.311, 0),
        ("trade", "CHN", "RUS", "General Administration of Customs of China (GACC)", "2021", 146.887e9, 0),
        ("trade", "CHN", "RUS", "General Administration of Customs of China (GACC)", "2019", 110.75e9, 0),
        ("trade", "USA", "CHN", "U.S. Census Bureau", "2018", 658.8e9, 0.002),
        ("public_debt", "USA", "", "U.S. Department of the Treasury", "2020", 26.9e12, 0.01),
        ("policy_rate", "EMU", "", "European Central Bank", "2023-09-20", 4.0, 0),
        ("minimum_wage", "USA", "", "US Department of Labor", "2009-07-24", 7.25, 0),
        ("life_expectancy", "JPN", "", "World Bank", "2019", 84.36, 0.001),
        ("co2_emissions", "USA", "", "CIA World Factbook", "2023", 4.795e9, 0.001),
        ("exports", "CHN", "", "CIA World Factbook", "2024", 3.793e12, 0),
        ("military_spending", "DEU", "", "CIA World Factbook", "2024", 2.0, 0),
        ("gdp_growth", "USA", "", "Penn World Table 9.1", "2009", -2.5, 0.1),
        ("oil_price", "USA", "", "U.S. Energy Information Administration", "2008-06", 133.88, 0.001),
    ],
)
def test_statistics(
    *, indicator: str, subject: str, partner: str, publisher: str, period: str, expected: float, within: float
) -> None:
    found = [
        row
        for series in TABLES.series(indicator, subject, partner)
        if series.publisher == publisher
        for row in TABLES.rows(series)
        if row.period == period
    ]
    assert any(float(row.value) == pytest.approx(expected, rel=within) for row in found), found
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
