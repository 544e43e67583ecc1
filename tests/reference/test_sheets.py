"""Tables from data frames, Parquet and Excel are read, checked and cited like those from CSV."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

import factcheck
from factcheck.reference.own import OwnTable, TableError
from factcheck.reference.sources.keep import keep, kept
from factcheck.reference.sources.sheets import own_table_of
from factcheck.reference.tables import Tables
from tests.reference.test_own import ABOUT, given

FRAME = pd.DataFrame(
    {"country": ["NOR", "NOR", "DEU"], "year": [2024, 2023, 2024], "members": [1.5, 1.4, 5.5], "remark": ["x", None, 0]}
)
DESCRIPTION = {
    "indicator": "union_members",
    "phrases": ["union members"],
    "period": "year",
    "value": "members",
    "subject": "country",
    "unit": "person",
    "scale": 1_000_000,
    "publisher": "Confederation",
    "source": "Annual report 2025, table 3",
}


def rows(table: OwnTable) -> list[tuple[str, int, int]]:
    tables = Tables(extra=[table])
    (series,) = tables.series("union_members", "NOR")
    return [(row.period, int(row.value), int(row.step)) for row in tables.rows(series)]


EXPECTED = [("2023", 1_400_000, 100_000), ("2024", 1_500_000, 100_000)]


def test_a_data_frame() -> None:
    assert rows(own_table_of((FRAME, DESCRIPTION))) == EXPECTED


@pytest.mark.parametrize(
    "change",
    [
        lambda frame: frame.assign(year=pd.PeriodIndex(frame["year"].astype(str), freq="Y")),
        lambda frame: frame.assign(members=pd.array([1.5, 1.4, 5.5], dtype="Float64")),
        lambda frame: frame.convert_dtypes(),
        lambda frame: frame.assign(members=frame["members"].astype(str), country=frame["country"].astype("category")),
        lambda frame: frame.assign(year=frame["year"].astype(float)),
        lambda frame: frame.set_index(pd.Index(["a", "b", "b"])),
    ],
)
def test_the_types_of_the_columns_do_not_matter(change: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
    assert rows(own_table_of((change(FRAME), DESCRIPTION))) == EXPECTED


def test_days_large_and_small_numbers_are_printed_plainly() -> None:
    days = pd.to_datetime(["2024-05-31", "2024-06-01", "2024-06-02"])
    frame = FRAME.assign(year=days, members=[1e21, 1e-7, 3], country="NOR")
    tables = Tables(extra=[own_table_of((frame, {**DESCRIPTION, "scale": 1}))])
    (series,) = tables.series("union_members", "NOR")
    assert [(row.period, float(row.value)) for row in tables.rows(series)] == [
        ("2024-05-31", 1e21),
        ("2024-06-01", 1e-7),
        ("2024-06-02", 3.0),
    ]


@pytest.mark.parametrize(("ending", "first"), [("parquet", 1), ("xlsx", 2)])
def test_a_file_that_pandas_reads(tmp_path: Path, ending: str, first: int) -> None:
    pytest.importorskip({"parquet": "pyarrow", "xlsx": "openpyxl"}[ending])
    path = given(tmp_path, ABOUT.replace("members.csv", f"members.{ending}") + "scale = 1000000\n")
    frame = FRAME.drop(columns="remark")
    write = {"parquet": frame.to_parquet, "xlsx": frame.to_excel}[ending]
    write(tmp_path / f"members.{ending}", index=False)
    assert rows(own_table_of(path)) == EXPECTED
    keep(path, tmp_path / "own")
    assert [rows(table) for table in kept(tmp_path / "own")] == [EXPECTED]
    faulty = frame.assign(members=["1.5", "about 1.4", "5.5"])
    {"parquet": faulty.to_parquet, "xlsx": faulty.to_excel}[ending](tmp_path / f"members.{ending}", index=False)
    with pytest.raises(
        TableError, match=rf"members\.{ending}:{first + 1}: members: 'about 1\.4' is not a plain number"
    ):
        own_table_of(path)
    (tmp_path / f"members.{ending}").write_bytes(b"PK\x03\x04 not at all")
    with pytest.raises(TableError, match=f"members.{ending}: cannot be read as {ending}: "):
        own_table_of(path)


def test_a_package_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = given(tmp_path, ABOUT.replace("members.csv", "members.parquet"))
    (tmp_path / "members.parquet").write_bytes(b"PAR1")

    def missing(_path: str) -> None:
        raise ImportError("no engine", name="pyarrow")

    monkeypatch.setattr(pd, "read_parquet", missing)
    with pytest.raises(TableError, match=r"needs pyarrow; install newsroom-factcheck\[tables\] to read it"):
        own_table_of(path)


def test_faults_of_a_frame_name_row_column_and_mend() -> None:
    frame = FRAME.assign(members=["1,5", "1.4", None], year=["2024", "last year", "2024"])
    with pytest.raises(TableError) as caught:
        factcheck.Checker(tables=[(frame, DESCRIPTION)])
    assert [str(fault) for fault in caught.value.faults] == [
        "DataFrame:1: members: '1,5' is not a plain number; write 1.5 (no separators, no unit, decimal point)",
        "DataFrame:2: year: 'last year' is not a period; write 2024, 2024Q2, 2024-05 or 2024-05-31",
        "DataFrame:3: members: is empty",
    ]
    with pytest.raises(TableError, match="DataFrame: publisher: is missing"):
        factcheck.Checker(tables=[(FRAME, {**DESCRIPTION, "publisher": ""})])


@pytest.mark.parametrize("what", [7, FRAME, (FRAME,), ("members.csv", {})])
def test_what_is_no_table_is_refused_with_the_two_ways(what: object) -> None:
    with pytest.raises(TypeError, match=r"path to its TOML, or as \(DataFrame, description\)"):
        factcheck.check("Nothing.", tables=[what])
