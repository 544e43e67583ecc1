"""A figure that a table of the newsroom's own decides has its picture, as one from a bundled table has."""

from pathlib import Path

import pytest

import factcheck
from factcheck.cli import main
from tests.reference.test_own import ABOUT, given


def test_the_series_of_an_own_table_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    table = given(tmp_path, ABOUT + "scale = 1000000\n")
    Path("draft.md").write_text("The number of union members in Norway was 1.5 million in 2024.\n", encoding="utf-8")
    wanted = ["check", "draft.md", "--as-of", "2025-06-01", "--format", "html"]
    assert main([*wanted, "--table", table]) == 0
    page = capsys.readouterr().out
    assert "own/union_members/members" in page
    assert "<figcaption>Union members of Norway (Confederation), 2023 to 2024." in page
    assert "<title>2024: 1.5m</title>" in page
    assert main(wanted) == 0
    assert "<figcaption>" not in capsys.readouterr().out
    report = factcheck.Checker(tables=table).check_file("draft.md", "2025-06-01")
    report.write("out.html", tables=table)
    assert "<title>2024: 1.5m</title>" in Path("out.html").read_text(encoding="utf-8")
