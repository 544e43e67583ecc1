"""`factcheck tables`, from the command line."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli.tables import command
from tests.reference.publishers import PAGE
from tests.reference.test_own import given


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


@pytest.mark.usefixtures("home")
def test_list_and_show() -> None:
    listed = run("list")
    assert listed.exit_code == 0
    assert "fx/ecb" in listed.output
    assert "CC BY 4.0" in listed.output
    assert re.search(
        r"^fx/ecb +to 2026-10-30 as of 2026-10-30 +\d+ (days|months|years)  European", listed.output, re.MULTILINE
    )
    shown = run("show", "fx/ecb/USD")
    assert "publisher: European Central Bank" in shown.output
    assert "from 1999-01-04 to 2026-10-30" in shown.output
    assert run("show", "fx/nowhere/USD").exit_code == 2


def test_where_and_verify(home: Path) -> None:
    assert str(home / "data" / "factcheck") in run("where").output
    verified = run("verify")
    assert verified.exit_code == 0
    assert verified.output.endswith(" 0 faults\n")


def test_a_table_of_ones_own_is_kept_and_forgotten(home: Path) -> None:
    added = run("add", given(home))
    assert added.output == "own/union_members/members: 3 rows, to 2024\n"
    assert run("remove", "own/union_members/members").exit_code == 0
    assert run("remove", "own/union_members/members").exit_code == 2


def test_a_faulty_table_is_not_kept(home: Path) -> None:
    added = run("add", given(home, rows="country,year,members,remark\nNOR,2024,many,\n"))
    assert added.exit_code == 2
    assert "members.csv:2: members: 'many' is not a plain number" in added.output
    assert not (home / "data").exists()


def test_a_refresh_that_fails_says_why_in_one_line(home: Path) -> None:
    page = home / "page.zip"
    page.write_bytes(PAGE)
    failed = run("refresh", "ecb", "--from", str(page))
    assert failed.exit_code == 2
    assert failed.output == "ecb: not the zip file of the ECB: a web page came instead\n"
    assert run("refresh", "ebc").exit_code == 2
    assert run("refresh", "--from", str(page)).exit_code == 2
    assert run("refresh", "ecb", "--from", str(home / "gone")).exit_code == 2
    assert run("remove").exit_code == 0
