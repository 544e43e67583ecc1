"""What tables cover, and when a newer one must be out."""

from datetime import date

import pytest

import factcheck
from factcheck.reference.coverage import coverage, overdue
from factcheck.reference.tables import Tables

TABLES = Tables()


@pytest.mark.parametrize(
    ("table", "what", "first", "last"),
    [
        ("fx/ecb", "41 currencies", "1999-01-04", "2026-10-30"),
        ("fx/hmrc", "154 currencies", "2014-02", "2026-11"),
        ("series/consumer_prices/bls", "USA", "1913", "2026-08"),
        ("series/consumer_prices/awm", "EMU", "1970Q1", "2017Q4"),
        ("series/population/world-bank", "215 countries", "1960", "2025"),
        ("series/policy_rate/headline", "EMU, USA", "2014-06-11", "2025-05-07"),
    ],
)
def test_what_a_table_covers(table: str, what: str, first: str, last: str) -> None:
    found = coverage(TABLES, TABLES.families[table])
    assert (found.what, found.first, found.last) == (what, first, last)
    assert found.rows > 0


@pytest.mark.parametrize(
    ("table", "today", "said"),
    [
        ("fx/ecb", date(2026, 11, 3), ""),
        ("fx/ecb", date(2026, 11, 23), "newer figures are out"),
        ("fx/hmrc", date(2026, 11, 23), ""),
        ("fx/fed", date(2026, 11, 23), "newer figures are out"),
        ("series/consumer_prices/bls", date(2026, 9, 20), ""),
        ("series/consumer_prices/bls", date(2026, 11, 23), "newer figures are out"),
        ("series/gdp/world-bank", date(2026, 11, 23), ""),
        ("series/gdp/world-bank", date(2026, 12, 23), ""),
        ("series/gdp/world-bank", date(2027, 1, 4), "newer figures due since 2026-12"),
        ("series/population/un", date(2026, 11, 23), "newer figures due since 2026-07"),
        ("series/gdp/cia", date(2040, 1, 1), ""),
        ("fx/euro_fixed", date(2040, 1, 1), ""),
    ],
)
def test_when_a_newer_table_must_be_out(table: str, today: date, said: str) -> None:
    assert overdue(TABLES.families[table], today) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-20", "table ends 2026-10-30, no dollars per euro for 2026-11-20; released each working day"),
        ("1965-11-20", "table begins 1999-01-01, no dollars per euro for 1965-11-20"),
    ],
)
def test_a_conversion_beyond_the_tables_says_where_they_end(day: str, said: str) -> None:
    found = [each for each in factcheck.check("It costs $100 (90 euros).", day).findings if each.code == "CUR101"]
    assert [(each.verdict, each.reason) for each in found] == [("unchecked", said)]
