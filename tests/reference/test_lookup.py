"""Look-ups by period, and what they answer where the tables end."""

from datetime import date
from fractions import Fraction

import pytest

from factcheck.reference.lookup import (
    NotInTablesError,
    days,
    end_of,
    extremes,
    inflation_adjust,
    rate,
    series_ends,
)
from factcheck.reference.tables import Tables

TABLES = Tables()


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-12", "2021-12-01", "2021-12-31"),
        ("2021Q4", "2021-10-01", "2021-12-31"),
        ("2021-Q1", "2021-01-01", "2021-03-31"),
        ("2021H2", "2021-07-01", "2021-12-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2021/2022", "2021-01-01", "2022-12-31"),
    ],
)
def test_periods(period: str, first: str, last: str) -> None:
    assert [day.isoformat() for day in days(period)] == [first, last]


@pytest.mark.parametrize("period", ["", "21", "2021-13", "2021Q5", "2023-02-29", "2021Q1-05", "last year", "2021-1"])
def test_what_is_no_period(period: str) -> None:
    with pytest.raises(ValueError, match="is not a period"):
        days(period)


def test_rates_on_a_day_over_a_year_and_at_its_end() -> None:
    assert rate(TABLES, "EUR", "USD", on=date(2022, 6, 15)).rate == Fraction("1.0431")
    assert round(float(rate(TABLES, "EUR", "USD", over="2021").rate), 4) == 1.1827
    assert end_of(TABLES, "EUR", "USD", "2021").day == date(2021, 12, 31)
    low, high = extremes(TABLES, "EUR", "USD", "2021")
    assert (float(low.rate), float(high.rate)) == (1.1206, 1.2338)
    assert rate(TABLES, "EUR", "USD").day == TABLES.rates("EUR", "USD").last


def test_a_missing_rate_says_what_there_is() -> None:
    with pytest.raises(NotInTablesError, match="table ends 2026-10-30"):
        rate(TABLES, "EUR", "USD", on=date(2027, 1, 4))
    with pytest.raises(NotInTablesError, match="table ends"):
        rate(TABLES, "EUR", "USD", over="2026")
    with pytest.raises(NotInTablesError, match="table begins"):
        rate(TABLES, "EUR", "USD", on=date(1980, 1, 4))
    with pytest.raises(NotInTablesError, match="no table has both"):
        rate(TABLES, "EUR", "QQQ")


def test_dollars_of_another_year() -> None:
    adjusted = inflation_adjust(TABLES, 10, "USD", "1970", "2024")
    assert float(adjusted.amount) == pytest.approx(80.85, abs=0.02)
    assert adjusted.low < adjusted.amount < adjusted.high
    assert adjusted.working == "× 313.689 (2024) ÷ 38.8 (1970)"
    with pytest.raises(NotInTablesError, match="no price index covers both 1900 and 2024: U"):
        inflation_adjust(TABLES, 10, "USD", "1900", "2024")
    with pytest.raises(NotInTablesError, match="no price index for GBP"):
        inflation_adjust(TABLES, 10, "GBP", "1970", "2024")


def test_a_series_says_when_it_ends() -> None:
    (series,) = [entry for entry in TABLES.series("gdp", "DEU") if entry.publisher == "World Bank"]
    assert series_ends(series, "2026").startswith("table ends 2025")
    assert series_ends(series, "2021") == ""
