"""Users' own exchange rates: read as strictly as ours, used by conversions first, and named beside ours."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner

import factcheck
from factcheck.cli.convert import command as convert
from factcheck.cli.lookup import command as lookup_command
from factcheck.reference import lookup
from factcheck.reference.own import TableError, read_own
from factcheck.reference.sources.keep import keep, kept
from factcheck.reference.sources.sheets import own_table_of
from factcheck.reference.tables import Tables

ABOUT = """kind = "rates"
file = "street.csv"
base = "USD"
quote = "ARS"
period = "day"
value = "sell"
publisher = "Market desk"
source = "Street rate, closing, sell"
"""
ROWS = "day,sell,buy\n2022-06-15,226.50,222\n2022-06-13,222.00,218\n2022-06-14,224.00,220\n"
DESCRIPTION = {
    "kind": "rates", "base": "USD", "quote": "ARS", "period": "day", "value": "sell",
    "publisher": "Market desk", "source": "Street rate, closing, sell",
}  # fmt: skip
OWN = "own/rates/street"


def given(folder: Path, about: str = ABOUT, rows: str = ROWS) -> str:
    (folder / "street.csv").write_text(rows, encoding="utf-8")
    (folder / "street.toml").write_text(about, encoding="utf-8")
    return str(folder / "street.toml")


@pytest.fixture
def street(tmp_path: Path) -> str:
    return given(tmp_path)


def test_they_come_before_the_bundled_rates_both_ways_round(street: str) -> None:
    tables = Tables(extra=[read_own(street)])
    quote = tables.rates("USD", "ARS").on(date(2022, 6, 15))
    assert (quote.rate, quote.low, quote.high) == (Fraction("226.50"), Fraction("226.495"), Fraction("226.505"))
    assert (quote.table, quote.source) == (OWN, "Market desk, Street rate, closing, sell")
    assert tables.rates("ARS", "USD").on(date(2022, 6, 15)).rate == 1 / Fraction("226.50")
    assert tables.opened[OWN] == "2022-06-15"


def test_where_they_do_not_reach_the_bundled_rates_answer(street: str) -> None:
    rates = Tables(extra=[read_own(street)]).rates("USD", "ARS")
    assert rates.on(date(2021, 6, 16)).table == "fx/nbp/USD, fx/nbp/ARS"
    assert "official rate" in rates.note_on(date(2021, 6, 16))
    assert rates.note_on(date(2022, 6, 15)) == ""
    assert rates.average(date(2021, 1, 1), date(2021, 12, 31)).table == "fx/nbp/USD, fx/nbp/ARS"
    assert rates.first < date(2022, 6, 13)
    assert rates.last > date(2022, 6, 15)


def test_no_period_mixes_the_two(street: str) -> None:
    tables = Tables(extra=[read_own(street)])
    low, high = lookup.extremes(tables, "USD", "ARS", "2022")
    assert {low.table, high.table} == {"fx/nbp/USD, fx/nbp/ARS"}
    assert high.rate < 180
    low, high = lookup.extremes(tables, "USD", "ARS", "2022-06-13/2022-06-15")
    assert (low.rate, high.rate) == (222, Fraction("226.50"))
    assert lookup.end_of(tables, "USD", "ARS", "2022-06").rate < 130


def test_other_pairs_are_untouched(street: str) -> None:
    tables = Tables(extra=[read_own(street)])
    assert tables.rates("EUR", "ARS").on(date(2022, 6, 15)).table == "fx/nbp/EUR, fx/nbp/ARS"
    assert tables.rates("EUR", "USD").beside is None


def test_a_pair_that_no_bundled_table_has(tmp_path: Path) -> None:
    about = ABOUT.replace('"ARS"', '"XTS"')
    rates = Tables(extra=[read_own(given(tmp_path, about))]).rates("XTS", "USD")
    assert rates.on(date(2022, 6, 14)).rate == Fraction(1, 224)
    assert rates.on(date(2023, 1, 1)) is None
    assert rates.last == date(2022, 6, 15)


def test_months(tmp_path: Path) -> None:
    rates = Tables(extra=[read_own(given(tmp_path, rows="day,sell\n2022-05,200.1\n2022-06,223.5\n"))]).rates(
        "USD", "ARS"
    )
    quote = rates.on(date(2022, 6, 20))
    assert (quote.day, quote.period, float(quote.rate)) == (None, "2022-06", 223.5)
    assert rates.opposed(quote).table == "fx/nbp/USD, fx/nbp/ARS"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("2022-06-15,226,0\n2022-06-15,227,0", "street.csv:3: day: 2022-06-15 stands twice, first in line 2"),
        (
            "2022-06-31,226,0",
            "street.csv:2: day: '2022-06-31' is neither a day nor a month; write 2024-05-31 or 2024-05",
        ),
        ("2022,226,0", "day: '2022' is neither a day nor a month"),
        (",226,0", "day: is empty"),
        ("2022-06-15,,0", "sell: is empty"),
        ('2022-06-15,"1,226.5",0', "sell: '1,226.5' is not a plain number; write 1226.5"),
        ("2022-06-15,0.00,0", "sell: a rate of 0.00 cannot be right"),
        ("2022-06-15,-3,0", "sell: a rate of -3 cannot be right"),
        ("2022-06-15,226", "street.csv:2: has 2 cells, expected 3"),
        ("2022-06-15,226,0\n2022-06,226,0", "street.csv:3: day: 2022-06 stands among days; give days only"),
        ("2022-06-15,226,0\n2022-06-16,22600,0", "street.csv:3: sell: leaps from 226 to 22600; give a new unit"),
        ("", "street.csv:1: has no rows"),
    ],
)
def test_a_bad_row_is_named_with_its_line_its_column_and_the_mend(tmp_path: Path, row: str, expected: str) -> None:
    with pytest.raises(TableError) as caught:
        read_own(given(tmp_path, rows=f"day,sell,buy\n{row}\n"))
    assert any(expected in str(fault) for fault in caught.value.faults), caught.value


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('base = "USD"\n', "", "base: is missing"),
        ('"USD"', '"dollar"', "base: 'dollar' is not the code of a currency; write it like USD"),
        ('"ARS"', '"USD"', "quote: is the same currency as base"),
        ('"day"', '"date"', "street.csv:1: date: is not a column; there are day, sell, buy"),
        ('kind = "rates"', 'kind = "rate"', "kind: 'rate' is unknown; leave it out, or write rates"),
        ('kind = "rates"', 'kind = "rates"\nunit = "x"', "unit: is unknown in a table of rates; there are kind, file,"),
    ],
)
def test_a_bad_description_says_what_is_wrong(tmp_path: Path, old: str, new: str, expected: str) -> None:
    with pytest.raises(TableError) as caught:
        read_own(given(tmp_path, ABOUT.replace(old, new)))
    assert any(expected in str(fault) for fault in caught.value.faults), caught.value


def test_a_data_frame_and_a_kept_copy(street: str, tmp_path: Path) -> None:
    frame = pd.DataFrame({"day": pd.to_datetime(["2022-06-14", "2022-06-15"]), "sell": [224.0, 226.5]})
    table = own_table_of((frame, DESCRIPTION))
    assert Tables(extra=[table]).rates("USD", "ARS").on(date(2022, 6, 15)).rate == Fraction("226.5")
    assert keep(street, tmp_path / "own").family.table == OWN
    (again,) = kept(tmp_path / "own")
    assert Tables(extra=[again]).rates("USD", "ARS").on(date(2022, 6, 15)).rate == Fraction("226.5")


@pytest.mark.parametrize("ending", ["parquet", "xlsx"])
def test_rates_in_parquet_and_excel(tmp_path: Path, ending: str) -> None:
    pytest.importorskip({"parquet": "pyarrow", "xlsx": "openpyxl"}[ending])
    frame = pd.DataFrame({"day": pd.to_datetime(["2022-06-14", "2022-06-15"]), "sell": [224.0, 226.5]})
    {"parquet": frame.to_parquet, "xlsx": frame.to_excel}[ending](tmp_path / f"street.{ending}", index=False)
    (tmp_path / "street.toml").write_text(ABOUT.replace("street.csv", f"street.{ending}"), encoding="utf-8")
    table = own_table_of(tmp_path / "street.toml")
    assert Tables(extra=[table]).rates("USD", "ARS").on(date(2022, 6, 15)).rate == Fraction("226.5")


def only(text: str, street: str) -> factcheck.Finding:
    (found,) = factcheck.check(text, "2022-06-15", tables=[street], select=("CUR",)).findings
    return found


@pytest.mark.parametrize(
    ("amount", "verdict", "said", "note"),
    [
        (
            "226,500",
            "supported",
            "226.50",
            "Narodowy Bank Polski has 122.13 Argentine pesos per dollar: the two tables differ",
        ),
        ("122,000", "supported", "122.13", "Market desk has 226.50 Argentine pesos per dollar: the two tables differ"),
        (
            "950,000",
            "contradicted",
            "226.50",
            "Narodowy Bank Polski has 122.13 Argentine pesos per dollar: the two tables differ",
        ),
    ],
)
def test_a_conversion_that_fits_either_is_right_and_both_are_named(
    street: str, amount: str, verdict: str, said: str, note: str
) -> None:
    found = only(f"The fine was ARS {amount} ($1,000).", street)
    assert found.verdict == verdict
    assert said in found.message
    assert note in found.notes
    assert {each.table for each in found.evidence} == {OWN, "fx/nbp/USD, fx/nbp/ARS"}
    mine = next(each for each in found.evidence if each.table == OWN)
    assert mine.source == "Market desk, Street rate, closing, sell"


def test_tables_that_agree_are_not_set_against_each_other(tmp_path: Path) -> None:
    path = given(tmp_path, rows="day,sell\n2022-06-14,122.0\n2022-06-15,122.1\n")
    found = only("The fine was ARS 122,000 ($1,000).", path)
    assert found.verdict == "supported"
    assert {each.table for each in found.evidence} == {OWN}
    assert found.notes == ()


@pytest.mark.parametrize("rate", ["226.5", "122.1"])
def test_a_printed_rate_that_fits_either_is_right(street: str, rate: str) -> None:
    assert only(f"The rate was $1 = {rate} Argentine pesos.", street).verdict == "supported"


def test_convert_and_lookup_name_both(street: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    shown = CliRunner().invoke(convert, ["$100", "ARS", "--on", "2022-06-15", "--table", street])
    assert shown.output.splitlines()[0] == "$100 × 226.50 = ARS 22,650"
    assert f"from Market desk, Street rate, closing, sell ({OWN})" in shown.output
    assert "122.13 by Narodowy Bank Polski" in shown.output
    assert "official rate, not a market rate" in shown.output
    assert shown.output.endswith("the two tables differ\n")
    shown = CliRunner().invoke(lookup_command, ["USD/ARS", "2022-06-15", "--table", street])
    assert "1 USD = 226.50 ARS" in shown.output
    assert shown.output.endswith("the two tables differ\n")


def test_the_library_takes_them_too(street: str) -> None:
    assert factcheck.rate("USD", "ARS", on="2022-06-15", tables=[street]).rate == Fraction("226.50")
    assert factcheck.rate("USD", "ARS", on="2022-06-15").table == "fx/nbp/USD, fx/nbp/ARS"
    highest = factcheck.rate("USD", "ARS", over="2022-06-13/2022-06-15", take="highest", tables=[street])
    assert highest.rate == Fraction("226.50")
