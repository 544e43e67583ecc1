"""Exchange rates: what the tables give for a day, a stretch of days and a period, and what they refuse to give."""

import json
import re
import unicodedata
from datetime import date
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

import pytest

from factcheck.reference.tables import Tables

JUNE_15 = date(2022, 6, 15)


@pytest.fixture
def tables() -> Tables:
    return Tables()


def test_a_printed_rate_is_exact_and_carries_its_rounding(tables: Tables) -> None:
    quote = tables.rates("EUR", "USD").on(JUNE_15)
    assert quote.rate == Fraction(10431, 10000)
    assert (quote.low, quote.high) == (Fraction(20861, 20000), Fraction(20863, 20000))
    assert (quote.day, quote.table, quote.row) == (JUNE_15, "fx/ecb/USD", "2022-06-15")
    assert quote.source.startswith("European Central Bank")


def test_one_rate_opens_one_file_of_rates(tables: Tables) -> None:
    tables.rates("EUR", "USD").on(JUNE_15)
    assert [name for name in tables.opened if name.count("/") == 2] == ["fx/ecb/USD"]


def test_the_inverse_is_the_inverse(tables: Tables) -> None:
    there, back = tables.rates("EUR", "USD").on(JUNE_15), tables.rates("USD", "EUR").on(JUNE_15)
    assert there.rate * back.rate == 1
    assert there.low * back.high == 1


def test_a_cross_rate_is_as_uncertain_as_both_its_rates(tables: Tables) -> None:
    quote = tables.rates("GBP", "USD").on(JUNE_15)
    dollars, pounds = (tables.rates("EUR", code).on(JUNE_15) for code in ("USD", "GBP"))
    assert quote.rate == dollars.rate / pounds.rate
    assert (quote.low, quote.high) == (dollars.low / pounds.high, dollars.high / pounds.low)
    assert "cross rate" in quote.note
    assert quote.table == "fx/ecb/GBP, fx/ecb/USD"


def test_a_dropped_last_zero_does_not_coarsen_a_rate(tables: Tables) -> None:
    quote = tables.rates("EUR", "USD").on(date(2022, 6, 16))
    assert quote.rate == Fraction(104, 100)
    assert quote.high - quote.low == Fraction(1, 10000)


def test_a_weekend_takes_friday(tables: Tables) -> None:
    assert tables.rates("EUR", "USD").on(date(2022, 6, 19)).day == date(2022, 6, 17)


def test_after_the_last_fixing_there_is_nothing_to_guess(tables: Tables) -> None:
    rates = tables.rates("EUR", "USD")
    assert rates.on(rates.last) is not None
    assert rates.on(date(2027, 6, 1)) is None
    assert rates.average(date(2026, 1, 1), date(2026, 12, 31)) is None


def test_fixings_of_a_stretch_and_the_one_before_it(tables: Tables) -> None:
    quotes = tables.rates("EUR", "USD").between(date(2022, 6, 11), date(2022, 6, 16))
    assert [quote.day.day for quote in quotes] == [10, 13, 14, 15, 16]


def test_the_average_of_a_year(tables: Tables) -> None:
    quote = tables.rates("EUR", "USD").average(date(2021, 1, 1), date(2021, 12, 31))
    assert round(float(quote.rate), 4) == 1.1827
    assert quote.day is None
    assert "258 fixings" in quote.note


@pytest.mark.parametrize(
    ("base", "quote", "day", "expected", "table"),
    [
        ("USD", "TWD", date(2021, 5, 5), 27.96, "fx/nbp/"),
        ("USD", "RUB", date(2022, 6, 15), 57.74, "fx/nbp/"),
        ("USD", "RUB", date(2022, 1, 14), 76.88, "fx/ecb/"),
        ("USD", "UAH", date(2021, 6, 15), 27.0, "fx/nbp/"),
        ("USD", "AED", date(2021, 6, 15), 3.67, "fx/nbp/"),
        ("USD", "DEM", date(1990, 6, 15), 1.69, "fx/nbp/"),
        ("USD", "DEM", date(2001, 6, 15), 2.2579, "fx/ecb/"),
        ("USD", "FRF", date(1995, 6, 15), 4.93, "fx/nbp/"),
        ("GBP", "ITL", date(1992, 8, 14), 2135, "fx/nbp/"),
        ("EUR", "HRK", date(2022, 6, 15), 7.52, "fx/ecb/"),
    ],
)
def test_the_best_table_that_reaches_the_day(base: str, quote: str, day: date, expected: float, table: str) -> None:
    found = Tables().rates(base, quote).on(day)
    assert float(found.rate) == pytest.approx(expected, rel=0.01)
    assert found.table.startswith(table)


def test_a_legacy_currency_keeps_its_fixed_rate_for_ever(tables: Tables) -> None:
    quote = tables.rates("EUR", "DEM").on(date(2019, 1, 1))
    assert quote.rate == quote.low == quote.high == Fraction("1.95583")
    assert quote.table == "fx/euro_fixed"
    assert tables.rates("DEM", "FRF").on(date(2005, 1, 1)).rate == Fraction("6.55957") / Fraction("1.95583")
    assert tables.rates("EUR", "LTL").on(date(2014, 6, 16)).table == "fx/ecb/LTL"


def test_monthly_rates_stand_in_only_before_the_daily_ones(tables: Tables) -> None:
    quote = tables.rates("USD", "JPY").on(date(1975, 6, 15))
    assert (quote.day, quote.period, quote.table) == (None, "1975-06", "fx/fed/JPY")
    assert 290 < quote.rate < 300
    assert tables.rates("GBP", "USD").on(date(1975, 6, 15)).rate == pytest.approx(2.28, rel=0.01)
    assert tables.rates("GBP", "USD").on(date(2026, 11, 20)) is None


def test_a_currency_with_monthly_rates_only(tables: Tables) -> None:
    quote = tables.rates("GBP", "BTN").on(date(2021, 6, 15))
    assert (quote.day, quote.period) == (None, "2021-06")


def test_an_average_comes_from_one_source_that_covers_the_whole_period(tables: Tables) -> None:
    assert tables.rates("EUR", "RUB").average(date(2022, 1, 1), date(2022, 12, 31)) is None
    assert tables.rates("EUR", "RUB").average(date(2021, 1, 1), date(2021, 12, 31)).table.startswith("fx/ecb/")
    assert tables.rates("EUR", "ISK").average(date(2008, 1, 1), date(2008, 12, 31)).table.startswith("fx/nbp/")


def test_what_no_table_has(tables: Tables) -> None:
    assert tables.rates("EUR", "XYZ") is None
    assert tables.rates("EUR", "EUR") is None
    assert tables.rates("USD", "EUR").on(date(1960, 1, 1)) is None


def test_when_currencies_ended(tables: Tables) -> None:
    assert tables.currency_ended("DEM") == date(2001, 12, 31)
    assert tables.currency_ended("TRL") == date(2004, 12, 31)
    assert tables.currency_ended("USD") is None
    assert tables.successor("TRL") == ("TRY", Fraction(1000000), date(2005, 1, 1))
    assert tables.successor("DEM")[0] == "EUR"


def test_official_rates_say_so_for_the_years_in_which_it_matters(tables: Tables) -> None:
    rates = tables.rates("USD", "ARS")
    assert rates.note == "official rate, not a market rate"
    assert rates.note_on(date(2022, 6, 15)).startswith("official rate, not a market rate (ARS: ")
    assert rates.note_on(date(2017, 6, 15)) == ""
    assert tables.rates("EUR", "USD").note == ""


@pytest.mark.parametrize(
    ("currency", "day", "official"),
    [
        ("ARS", date(2022, 6, 15), True),
        ("ARS", date(2017, 6, 15), False),
        ("NGN", date(2021, 6, 15), True),
        ("IRR", date(2025, 6, 16), True),
        ("LBP", date(2022, 6, 15), True),
        ("VES", date(2022, 6, 15), True),
        ("TWD", date(2022, 6, 15), False),
    ],
)
def test_every_way_to_a_rate_says_that_it_is_official(
    tables: Tables, *, currency: str, day: date, official: bool
) -> None:
    rates = tables.rates("USD", currency)
    first, last = day.replace(day=1), day.replace(day=28)
    found = [rates.on(day), rates.average(first, last), *rates.between(first, last)]
    assert len(found) > 4
    assert {"official rate, not a market rate" in quote.note for quote in found} == {official}
    assert all("own calculation" in quote.note for quote in found)


def test_an_average_is_official_if_any_part_of_it_is(tables: Tables) -> None:
    rates = tables.rates("USD", "ARS")
    assert "official rate" in rates.average(date(2019, 1, 1), date(2019, 12, 31)).note
    assert "official rate" not in rates.average(date(2018, 1, 1), date(2018, 12, 31)).note


def test_a_new_unit_under_the_old_code_is_never_mixed_with_the_old_one(tables: Tables) -> None:
    rates = tables.rates("USD", "VES")
    assert rates.on(date(2021, 9, 30)).rate > 4_000_000
    # The weekly table first printed the new bolívar on 13 October; until then there is no rate in it.
    assert rates.on(date(2021, 10, 1)) is None
    assert rates.on(date(2021, 10, 8)) is None
    assert 4 < rates.on(date(2021, 10, 13)).rate < 5
    assert tables.currency_ended("VES") is None
    assert tables.successor("VES") == ("VES", Fraction(1_000_000), date(2021, 10, 1))
    assert tables.rates("USD", "SYP").on(date(2026, 1, 5)) is None


def test_nothing_in_a_rate_is_a_float(tables: Tables) -> None:
    for quote in tables.rates("TWD", "USD").between(date(2021, 1, 1), date(2021, 12, 31)):
        assert {type(value) for value in (quote.rate, quote.low, quote.high)} == {Fraction}
        assert quote.low < quote.rate < quote.high


def test_a_new_unit_in_the_middle_leaves_no_average(tables: Tables) -> None:
    assert tables.rates("USD", "DEM").average(date(1994, 12, 1), date(1995, 1, 31)) is None
    assert tables.rates("USD", "VES").average(date(2021, 1, 1), date(2021, 12, 31)) is None


def test_names_of_currencies(tables: Tables) -> None:
    assert tables.currency_name("DEM") == "German Mark"
    assert tables.currency_name("USD") == "US Dollar"
    assert tables.currency_name("QQQ") == ""


#: Where the two differ in every word: an error of theirs, and no currency of ours.
OTHERWISE = {"GQE", "BTC"}


def test_names_of_currencies_agree_with_those_of_forex_python(tables: Tables) -> None:
    path = Path(str(find_spec("forex_python").submodule_search_locations[0])) / "raw_data" / "currencies.json"
    theirs = {entry["cc"]: entry["name"] for entry in json.loads(path.read_text("utf-8"))}

    def words(name: str) -> set[str]:
        plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
        return set(re.findall("[a-z]+", plain))

    assert len(theirs) > 150
    differ = {code for code, name in theirs.items() if not words(name) & words(tables.currency_name(code))}
    assert differ == OTHERWISE
