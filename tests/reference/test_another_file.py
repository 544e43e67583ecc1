"""What came is a file of another kind than was asked for: other months, another series, a damaged archive."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from factcheck.reference.sources.fetch import RefreshError
from factcheck.reference.sources.refresh import refresh
from factcheck.reference.tables import Tables
from tests.reference.publishers import bank_json, bank_zip, fred_file, hmrc_file
from tests.reference.test_rehearsal import BLS, EUROSTAT, FRED, NOVEMBER, ONS

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (hmrc_file("01/Nov/2026 to 30/Nov/2026", ("USD", "1.31"), ("USD", "1.32")), "HMRC has two rates of USD"),
        (hmrc_file("November", ("USD", "1.31")), "not a month of HMRC: its period is 'November'"),
        (hmrc_file(NOVEMBER, ("USD", "n/a")), "'n/a' stands where a number should be"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]>' + hmrc_file(NOVEMBER, ("USD", "1.31")), "not a month of HMRC"),
    ],
)
def test_what_is_no_month_of_the_customs_office(tmp_path: Path, body: bytes, expected: str) -> None:
    with pytest.raises(RefreshError, match=expected):
        refresh("hmrc", Tables(), tmp_path / "user", TODAY, files=[body])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (fred_file(*FRED, name="UNRATE"), "FRED sent the series UNRATE, which is none of the exchange rates"),
        (fred_file("2022-08-02,135.2", "2022-08-03,135.3"), "EXJPUS.csv, line 2: '2022-08-02' stands where the first"),
        (fred_file("2022-08-01,"), "holds no figures"),
        (fred_file("2022-08-01,about 135"), "'about 135' stands where a number should be"),
    ],
)
def test_what_is_no_exchange_rate_of_the_federal_reserve(tmp_path: Path, body: bytes, expected: str) -> None:
    with pytest.raises(RefreshError, match=expected):
        refresh("fed", Tables(), tmp_path / "user", TODAY, files=[body])


#: The same series as FRED sends it with another frequency: a quarter and a year bear the day on which they begin.
NOT_MONTHS = {
    "quarters": (("2022-01-01,116.2", "2022-04-01,129.6", "2022-07-01,138.3"), 3, "2022-04-01", "2022-02-01"),
    "years": (("2020-01-01,106.8", "2021-01-01,109.8", "2022-01-01,131.5"), 3, "2021-01-01", "2020-02-01"),
    "half years": (("2021-07-01,111.9", "2022-01-01,122.9"), 3, "2022-01-01", "2021-08-01"),
    "weeks": (("2022-07-01,135.6", "2022-07-08,135.9"), 3, "2022-07-08", "2022-08-01"),
    "days": (("2022-08-01,132.3", "2022-08-02,131.4"), 3, "2022-08-02", "2022-09-01"),
    "quarters, newest first": (("2022-07-01,138.3", "2022-04-01,129.6"), 2, "2022-07-01", "2022-05-01"),
    "quarters among months": ((*FRED, "2023-01-01,130.3"), 5, "2023-01-01", "2022-11-01"),
    "a month twice": ((*FRED, FRED[-1]), 5, "2022-10-01", "2022-11-01"),
}


@pytest.mark.parametrize("frequency", NOT_MONTHS)
def test_a_series_of_fred_with_another_frequency_is_not_taken_for_months(tmp_path: Path, frequency: str) -> None:
    rows, line, stands, due = NOT_MONTHS[frequency]
    with pytest.raises(RefreshError) as caught:
        refresh("fed", Tables(), tmp_path / "user", TODAY, files=[fred_file(*rows)])
    assert str(caught.value) == (
        f"EXJPUS.csv, line {line}: '{stands}' stands where {due} should be, so this series is not monthly; "
        "download EXJPUS from FRED with the frequency Monthly"
    )
    assert list(tmp_path.iterdir()) == []


def test_dollars_per_unit_stay_dollars_per_unit_and_gaps_are_no_figures(tmp_path: Path) -> None:
    folder = tmp_path / "user"
    rows = ("2022-08-01,1.0129", "2022-09-01,0.9899", "2022-10-01,.", "2022-11-01,1.0201")
    (change,) = refresh("fed", Tables(), folder, TODAY, files=[fred_file(*rows, name="EXUSEU", header="DATE")])
    assert change.added == 1
    tables = Tables(refreshed=str(folder))
    assert tables.lines("fx/fed/EUR")[-2:] == ["2022-09,0.9899", "2022-11,1.0201"]
    assert (folder / "fx/fed/EUR.csv").read_text("utf-8").startswith("month,pivot_per_unit\n")


PER_HEAD = "NY.GDP.PCAP.CD"
#: A whole and honest file of the right publisher, but of another series than the one that was asked for.
ANOTHER_SERIES = {
    "world-bank-gdp, zip": (bank_zip("2027-01-20", ("DEU", "4710000000000"), indicator=PER_HEAD), PER_HEAD),
    "world-bank-gdp, json": (bank_json("2027-01-20", ("DEU", "2024", "4710000000000"), indicator=PER_HEAD), PER_HEAD),
    "bls": (BLS.replace(b"CUUR0000SA0 ", b"CUSR0000SA0 "), "CUSR0000SA0, not CUUR0000SA0"),
    "eurostat, another item": (EUROSTAT.replace(b"CP00", b"CP01"), "CP01 in I15, not CP00 in I15"),
    "eurostat, annual rates": (EUROSTAT.replace(b"I15", b"RCH_A"), "CP00 in RCH_A, not CP00 in I15"),
    "eurostat, without items": (EUROSTAT.replace(b",coicop", b"").replace(b",CP00", b""), "nothing in I15, not CP00"),
    "ons": (ONS.replace(b"D7BT", b"CHAW"), "CHAW, not D7BT"),
}


@pytest.mark.parametrize("what", ANOTHER_SERIES)
def test_another_series_of_the_publisher_is_refused(tmp_path: Path, what: str) -> None:
    body, said = ANOTHER_SERIES[what]
    with pytest.raises(RefreshError) as caught:
        refresh(what.split(",", maxsplit=1)[0], Tables(), tmp_path / "user", TODAY, files=[body])
    assert f" sent {said}" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_the_rows_of_other_indicators_are_not_taken(tmp_path: Path) -> None:
    """A file of the World Bank may hold several indicators."""
    ours = json.loads(bank_json("2027-01-20", ("DEU", "2024", "4710000000000")))
    ours[1] += json.loads(bank_json("", ("NOR", "2024", "86000"), indicator=PER_HEAD))[1]
    (change,) = refresh("world-bank-gdp", Tables(), tmp_path / "user", TODAY, files=[json.dumps(ours).encode()])
    assert change.added == 1


def test_a_damaged_zip_of_the_world_bank(tmp_path: Path) -> None:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("readme.txt", "no indicator here")
    with pytest.raises(RefreshError, match="not the zip file of an indicator"):
        refresh("world-bank-gdp", Tables(), tmp_path / "user", TODAY, files=[body.getvalue()])
