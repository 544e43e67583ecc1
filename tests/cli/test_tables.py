"""`factcheck tables`, from the command line."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli.app import run as program
from factcheck.cli.tables import command
from factcheck.reference.sources.publishers import SOURCES, USUAL
from tests.reference.publishers import PAGE, publisher
from tests.reference.test_own import given
from tests.reference.test_own_rates import given as given_rates
from tests.reference.test_rehearsal import FILES


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
        r"^fx/ecb +41 currencies +1999-01-04 to 2026-10-30 +as of 2026-10-30 +\d+ (days|months|years)  European",
        listed.output,
        re.MULTILINE,
    )
    assert re.search(r"^series/gdp/world-bank +209 countries +1960 to 2025 +as of ", listed.output, re.MULTILINE)
    assert re.search(r"^series/consumer_prices/bls +USA +1913 to 2026-08 +as of ", listed.output, re.MULTILINE)
    assert "covers: 209 countries, 1960 to 2025, " in run("show", "series/gdp/world-bank").output
    assert "covers: 41 currencies, 1999-01-04 to 2026-10-30, " in run("show", "fx/ecb").output
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


def test_own_and_refreshed_tables_are_listed_with_what_they_cover(home: Path) -> None:
    run("add", given(home))
    run("add", given_rates(home))
    newer = home / "ecb.zip"
    newer.write_bytes(FILES["ecb"][0])
    assert run("refresh", "ecb", "--from", str(newer)).exit_code == 0
    listed = run("list").output
    assert re.search(r"^own/union_members/members +DEU, NOR +2023 to 2024 ", listed, re.MULTILINE)
    assert re.search(r"^own/rates/street +ARS per USD +2022-06-13 to 2022-06-15 ", listed, re.MULTILINE)
    assert re.search(r"^fx/ecb +41 currencies +1999-01-04 to 2026-11-20 ", listed, re.MULTILINE)
    assert listed.splitlines()[-1].startswith("refreshed tables lie in ")


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


def test_a_file_that_has_not_changed_is_not_sent_twice(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body, _, table, _ = FILES["ecb"]
    with publisher((200, {"ETag": '"7"'}, body), (304, {}, b""), (200, {"ETag": '"7"'}, body)) as server:
        here = replace(SOURCES["ecb"], addresses=lambda *_: [server.address])
        monkeypatch.setitem(SOURCES, "ecb", here)
        first = run("refresh", "ecb")
        assert first.output.startswith("ecb: ")
        assert "0 new rows" not in first.output
        again = run("refresh", "ecb")
        assert again.output == "ecb: 0 new rows in 0 tables\n"
        assert run("remove").exit_code == 0
        assert run("refresh", "ecb").output == first.output
    assert [asked.get("if-none-match") for asked in server.asked] == [None, '"7"', None]
    assert run("verify").exit_code == 0
    assert (home / "data/factcheck/tables" / f"{table}.csv").exists()


def test_what_was_refused_is_asked_for_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with publisher((200, {"ETag": '"7"'}, PAGE), (200, {"ETag": '"7"'}, FILES["ecb"][0])) as server:
        monkeypatch.setitem(SOURCES, "ecb", replace(SOURCES["ecb"], addresses=lambda *_: [server.address]))
        assert run("refresh", "ecb").exit_code == 2
        assert not (home / "data").exists() or not list((home / "data").rglob("*.csv"))
        assert run("refresh", "ecb").exit_code == 0
    assert [asked.get("if-none-match") for asked in server.asked] == [None, None]


def test_all_means_the_publishers_and_no_service(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("factcheck.reference.sources.refresh.refresh", lambda name, *_, **__: asked.append(name) or [])
    assert run("refresh").exit_code == 0
    assert asked == list(USUAL)
    assert "live" not in asked
    assert not (home / "data").exists()


def test_a_fault_ends_the_whole_program_with_its_code(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a scheduled job sees: the code of the process, not that of one command."""
    page = home / "page.zip"
    page.write_bytes(b"<!DOCTYPE html><html><body>Down for maintenance.</body></html>")
    assert program(["tables", "refresh", "ecb", "--from", str(page)]) == 2
    monkeypatch.setattr("factcheck.reference.verify.verify", lambda _root: ["fx/ecb/USD.csv: damaged"])
    assert program(["tables", "verify"]) == 1
