"""The bundled tables are faultless, and the checker sees each kind of fault."""

import json
import re
import shutil
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck.reference.families import default_root
from factcheck.reference.tables import Tables
from factcheck.reference.verify import verify, verify_rows

FIELDS = {"subject": "string", "period": "string", "value": "number", "step": "number"}
KEY = ["subject", "period"]
HEAD = "subject,period,value,step\n"


def test_every_bundled_table_is_faultless() -> None:
    assert [str(fault) for fault in verify(default_root())] == []


def test_every_file_is_described() -> None:
    root = Path(default_root())
    described = {entry["path"] for entry in json.loads((root / "datapackage.json").read_text("utf-8"))["resources"]}
    found = {path.relative_to(root).as_posix() for path in root.rglob("*.csv")}
    # The list of families is our own index; the facts are the builder's input, described beside them.
    assert {path for path in found - described if not path.startswith("facts/")} == {"tables.csv"}
    assert described <= found


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ('NOR,2024,"5,550,203",1\n', "series/x.csv:2: value: '5,550,203' is not a plain number"),
        ("NOR,2024,5.6e6,1\n", "value: '5.6e6' is not a plain number"),
        ("NOR,2024,,1\n", "value: '' is not a plain number"),
        ("NOR,24,5,1\n", "period: '24' is not a period"),
        ("NOR,2024,5,1\nNOR,2023,5,1\n", "series/x.csv:3: subject: is out of order"),
        ("NOR,2024,5,1\nNOR,2024,6,1\n", "series/x.csv:3: subject: stands twice"),
        ("NOR ,2024,5,1\n", "subject: 'NOR ' has blanks around it"),
        ("NOR,2024,5\n", "has 3 cells, expected 4"),
        ("", "has no rows"),
    ],
)
def test_a_fault_is_named_with_its_line_and_column(rows: str, expected: str) -> None:
    found = [str(fault) for fault in verify_rows("series/x.csv", HEAD + rows, FIELDS, KEY)]
    assert any(expected in fault for fault in found), found


def test_figures_that_cannot_be() -> None:
    found = list(verify_rows("series/population/x.csv", HEAD + "NOR,2024,999999999999,1\n", FIELDS | {}, KEY))
    assert len(found) == 1
    found = list(verify_rows("series/unemployment/x.csv", HEAD + "NOR,2024,140,1\n", FIELDS, KEY))
    assert "outside what unemployment can be" in found[0].message


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("2024-01-02,1.1\n2024-01-02,1.2\n", "stands twice"),
        ("2024-01-03,1.1\n2024-01-02,1.2\n", "is out of order"),
        ("2024-02-30,1.1\n", "is not a date"),
        ("2024-01-02,0.000\n", "cannot be right"),
        ("2024-01-02,1.1\n2024-01-03,1100\n", "leaps from 1.1 to 1100"),
        ("2024-01-02,N/A\n", "is not a plain number"),
    ],
)
def test_rates_that_cannot_be(rows: str, expected: str) -> None:
    fields = {"date": "date", "rate": "number"}
    found = list(verify_rows("fx/ecb/USD.csv", "date,rate\n" + rows, fields, ["date"]))
    assert expected in found[0].message


def test_a_changed_a_missing_and_a_bare_file_are_found(tmp_path: Path) -> None:
    source = Path(default_root())
    entry = next(
        entry
        for entry in json.loads((source / "datapackage.json").read_text("utf-8"))["resources"]
        if entry["path"] == "fx/euro_fixed.csv"
    )
    (tmp_path / "fx").mkdir()
    shutil.copy(source / "tables.csv", tmp_path)
    gone = entry | {"path": "fx/gone.csv", "name": "gone"}
    bare = {name: value for name, value in entry.items() if name != "licenses"}
    for described, expected in (
        ([entry], "is not the file that the descriptor hashes"),
        ([gone], "fx/gone.csv: is missing"),
        ([bare], "names no licenses in the descriptor"),
    ):
        (tmp_path / "datapackage.json").write_text(json.dumps({"resources": described}), "utf-8")
        (tmp_path / "fx" / "euro_fixed.csv").write_bytes((source / "fx" / "euro_fixed.csv").read_bytes() + b"ZZZ,1,,\n")
        assert any(expected in str(fault) for fault in verify(str(tmp_path)))


def test_the_descriptor_is_a_data_package() -> None:
    package = json.loads((Path(default_root()) / "datapackage.json").read_text("utf-8"))
    assert package["$schema"].endswith("/2.0/datapackage.json")
    names = [entry["name"] for entry in package["resources"]]
    assert len(set(names)) == len(names)
    for entry in package["resources"]:
        assert re.fullmatch(r"[-a-z0-9._/]+", entry["name"])
        assert not entry["path"].startswith(("/", "."))
        assert re.fullmatch(r"sha256:[0-9a-f]{64}", entry["hash"])
        assert all(licence["name"] for licence in entry["licenses"])
        assert all(source["title"] for source in entry["sources"])
        assert {field["type"] for field in entry["schema"]["fields"]} <= {"string", "number", "date"}
        assert set(entry["schema"]["primaryKey"]) <= {field["name"] for field in entry["schema"]["fields"]}


def test_a_check_needs_neither_the_descriptor_nor_the_inputs(tmp_path: Path) -> None:
    source = Path(default_root())
    for name in ("tables.csv", "fx/euro_fixed.csv", "fx/official.csv", "fx/ecb/USD.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source / name, tmp_path / name)
    tables = Tables(str(tmp_path))
    assert tables.rates("EUR", "USD").on(date(2022, 6, 15)).rate == Fraction("1.0431")
    assert tables.series("gdp", "DEU") == []
