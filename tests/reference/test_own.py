"""Tables that users bring: used like ours, and refused with the place and the mend."""

from pathlib import Path

import pytest

from factcheck.reference.own import TableError, distinct, read_own
from factcheck.reference.tables import Tables

ABOUT = """file = "members.csv"
indicator = "union_members"
phrases = ["union members", "Organised workers"]
period = "year"
value = "members"
subject = "country"
unit = "person"
publisher = "Confederation"
source = "Annual report 2025, table 3"
"""
ROWS = "country,year,members,remark\nNOR,2024,1.5,x\nNOR,2023,1.4,\nDEU,2024,5.5,\n\n"


def given(folder: Path, about: str = ABOUT, rows: str = ROWS) -> str:
    (folder / "members.csv").write_text(rows, encoding="utf-8")
    (folder / "members.toml").write_text(about, encoding="utf-8")
    return str(folder / "members.toml")


def faults(folder: Path, about: str = ABOUT, rows: str = ROWS) -> list[str]:
    with pytest.raises(TableError) as caught:
        read_own(given(folder, about, rows))
    return [str(fault) for fault in caught.value.faults]


def test_a_table_of_ones_own_is_asked_like_a_bundled_one(tmp_path: Path) -> None:
    tables = Tables(extra=[read_own(given(tmp_path, ABOUT + "scale = 1000000\n"))])
    (series,) = tables.series("union_members", "NOR")
    assert [(row.period, row.value, row.step) for row in tables.rows(series)] == [
        ("2023", 1_400_000, 100_000),
        ("2024", 1_500_000, 100_000),
    ]
    assert series.source == "Confederation, Annual report 2025, table 3"
    assert series.as_of == "2024"
    assert tables.phrases()["organised workers"] == "union_members"
    assert tables.phrases()["population"] == "population"
    assert "own/union_members/members" in tables.opened


def test_it_stands_beside_a_bundled_table_of_the_same_indicator(tmp_path: Path) -> None:
    about = ABOUT.replace("union_members", "population")
    tables = Tables(extra=[read_own(given(tmp_path, about))])
    publishers = {series.publisher for series in tables.series("population", "DEU")}
    assert {"World Bank", "Confederation"} <= publishers


def test_a_table_about_one_subject_and_one_with_tabs(tmp_path: Path) -> None:
    about = ABOUT.replace('subject = "country"', 'about = "FRA"').replace("members.csv", "members.tsv")
    (tmp_path / "members.tsv").write_text("\ufeffyear\tmembers\n2024\t7\n", encoding="utf-8")
    tables = Tables(extra=[read_own(given(tmp_path, about))])
    assert [series.subject for series in tables.series("union_members", "FRA")] == ["FRA"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ('NOR,2024,"5,550,203",', ":2: members: '5,550,203' is not a plain number; write 5550203"),
        ("NOR,2024,12%,", "members: '12%' is not a plain number; write 12"),
        ("NOR,2024,about 5,", "members: 'about 5' is not a plain number (no"),
        ("NOR,24,5,", "year: '24' is not a period; write 2024"),
        ("NOR,2024,,", "members: is empty"),
        (",2024,5,", "country: is empty"),
        ("NOR,2024,5", "has 3 cells, expected 4"),
        ("NOR,2024,5,\nNOR,2024,6,", ":3: year: 2024 stands twice, first in line 2"),
        ("", ":1: has no rows"),
    ],
)
def test_a_bad_row_is_named_with_its_line_its_column_and_the_mend(tmp_path: Path, row: str, expected: str) -> None:
    found = faults(tmp_path, rows=f"country,year,members,remark\n{row}\n")
    assert any(expected in fault for fault in found), found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('unit = "person"\n', "", "unit: is missing"),
        ('unit = "person"', 'unit = "person"\nunits = "x"', "units: is unknown; there are file,"),
        ('subject = "country"\n', "", "subject: is missing; name the column"),
        ('"year"', '"jahr"', "members.csv:1: jahr: is not a column; there are country, year"),
        ('"members.csv"', '"gone.csv"', "gone.csv is not there"),
        ('"union_members"', '"union members"', "must be one word"),
        ('phrases = ["union members", "Organised workers"]', 'phrases = "x"', "must be a list of texts"),
        ('unit = "person"', 'unit = "person"\nscale = 0.5', "must be a whole number"),
        ("indicator =", "indicator", "is not TOML"),
    ],
)
def test_a_bad_description_says_what_is_wrong(tmp_path: Path, old: str, new: str, expected: str) -> None:
    found = faults(tmp_path, ABOUT.replace(old, new))
    assert any(expected in fault for fault in found), found


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    given(tmp_path)
    (tmp_path / "members.csv").write_bytes(b"country,year\nN\xe9,1\n")
    with pytest.raises(TableError, match="is not UTF-8 at byte 14"):
        read_own(str(tmp_path / "members.toml"))


def test_many_faults_are_counted_not_listed(tmp_path: Path) -> None:
    rows = "country,year,members,remark\n" + "".join(f"NOR,{1900 + i},x,\n" for i in range(50))
    with pytest.raises(TableError, match="and 30 more"):
        read_own(given(tmp_path, rows=rows))


def test_two_tables_of_one_name_are_refused_and_one_given_twice_is_one(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("north", "south")]
    for folder in folders:
        folder.mkdir()
    north = read_own(given(folders[0]))
    assert distinct([north, read_own(given(folders[0]))]) == (north,)
    south = read_own(given(folders[1], rows=ROWS.replace("1.5", "2.5")))
    with pytest.raises(TableError) as caught:
        distinct([north, south])
    [fault] = caught.value.faults
    assert str(fault) == (
        f"{folders[1] / 'members.csv'}: {folders[0] / 'members.csv'} is own/union_members/members too, "
        "with other contents; give one of them another file name or indicator"
    )
