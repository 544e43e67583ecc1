"""Refreshed and added tables count in every command; `--table` brings one for a single run."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.reference.sources.refresh import refresh
from factcheck.reference.tables import Tables
from tests.reference.publishers import ecb_file
from tests.reference.test_own import ABOUT, given

ROOT = Path(__file__).parents[2]
LATER = "2026-11-20,1.1201,176.5,"
NEWER = (LATER, "2026-10-30,1.1172,175.68,", "2026-10-29,1.1130,175.92,")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def refreshed(home: Path) -> Path:
    folder = home / "data/factcheck/tables"
    refresh("ecb", Tables(), folder, date(2026, 11, 23), files=[ecb_file(*NEWER)])
    return folder


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out + err


def test_the_command_teaches(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = shown(capsys, "tables", "--help")
    assert code == 0
    assert "factcheck tables refresh ecb nbp" in text
    assert "Nothing but `refresh` uses the network." in text
    assert 'phrases = ["union members"]' in shown(capsys, "tables", "add", "--help")[1]


@pytest.mark.usefixtures("home")
def test_without_newer_tables_a_look_up_says_where_they_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "lookup", "EUR/USD", "2026-11-20")[1].endswith("table ends 2026-10-30\n")


@pytest.mark.usefixtures("refreshed")
def test_what_was_refreshed_counts_everywhere(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "lookup", "EUR/USD", "2026-11-20")[1].startswith("2026-11-20: 1 EUR = 1.1201 USD\n")
    assert "1.1201" in shown(capsys, "convert", "€2m", "USD", "--on", "2026-11-20")[1]
    draft = home / "draft.md"
    draft.write_text("The bridge cost €100 million ($112 million).\n", encoding="utf-8")
    report = json.loads(shown(capsys, "check", str(draft), "--as-of", "2026-11-20", "--format", "json")[1])
    assert "2026-11-20" in json.dumps(report)
    assert "supported" in json.dumps(report)
    assert shown(capsys, "tables", "remove") == (
        0,
        "refreshed tables removed; the bundled ones and your own stay in use\n",
    )
    assert shown(capsys, "lookup", "EUR/USD", "2026-11-20")[0] == 2


def test_the_old_folder_counts_while_a_killed_refresh_has_moved_it(
    refreshed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refreshed.rename(refreshed.with_name("tables.old"))
    assert shown(capsys, "lookup", "EUR/USD", "2026-11-20")[1].startswith("2026-11-20: 1 EUR = 1.1201 USD\n")
    assert shown(capsys, "tables", "verify")[0] == 0
    assert refreshed.exists()


def test_a_table_of_ones_own_by_option_and_by_adding(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = given(home, ABOUT + "scale = 1000000\n")
    expected = "   2024: 1.5 million people, as of 2024\n   from: Confederation, Annual report 2025, table 3\n"
    wanted = ("lookup", "organised workers", "Norway", "2024")
    assert shown(capsys, *wanted)[0] == 2
    assert shown(capsys, *wanted, "--table", path)[1].endswith(expected)
    assert shown(capsys, "tables", "add", path)[0] == 0
    assert shown(capsys, *wanted)[1].endswith(expected)
    assert "own/union_members/members" in shown(capsys, "tables", "list")[1]
    assert "Did you mean own/union_members/members?" in shown(capsys, "tables", "remove", "union_members")[1]


def test_a_faulty_table_stops_the_run_with_place_and_mend(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = given(home, rows='country,year,members,remark\nNOR,2024,"1,500",\n')
    code, text = shown(capsys, "check", "-", "--table", path)
    assert code == 2
    assert "members.csv:2: members: '1,500' is not a plain number; write 1500" in text
    assert shown(capsys, "check", "-", "--table", str(home / "none.toml"))[1].endswith("none.toml: is not there\n")
    assert "give the description in TOML" in shown(capsys, "check", "-", "--table", str(home / "members.csv"))[1]


def test_a_table_that_was_spoilt_after_it_was_added_says_where_it_is(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(capsys, "tables", "add", given(home))[0] == 0
    (home / "data/factcheck/own/union_members-members/members.csv").write_text("country\n", encoding="utf-8")
    code, text = shown(capsys, "lookup", "population", "ISL")
    assert code == 2
    assert "a table that you added cannot be used" in text
    assert "factcheck tables remove" in text
    assert shown(capsys, "tables", "remove", "own/union_members/members")[0] == 0
    assert shown(capsys, "lookup", "population", "ISL")[0] == 0


def test_without_tables_of_ones_own_nothing_of_them_is_imported(home: Path) -> None:
    draft = home / "draft.md"
    draft.write_text("It cost €100 million ($104 million).\n", encoding="utf-8")
    program = (
        "import sys; from factcheck.cli import main; main(['check', sys.argv[1], '--as-of', '2022-06-15']);"
        "print([name for name in ('tomllib', 'shutil', 'pandas', 'factcheck.reference.own',"
        " 'factcheck.reference.sources') if name in sys.modules])"
    )
    command = [sys.executable, "-c", program, str(draft)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_draft_is_checked_against_a_table_that_was_added(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = home / "draft.md"
    draft.write_text("Norway's union members reached 1.5 billion in 2024.\n", encoding="utf-8")
    wanted = ("check", str(draft), "--as-of", "2025-03-01", "--select", "LEV101")
    assert shown(capsys, *wanted)[0] == 0
    path = given(home, ABOUT + "scale = 1000000\n")
    by_option = shown(capsys, *wanted, "--table", path)
    assert by_option[0] == 1
    assert "Confederation, Annual report 2025, table 3" in by_option[1]
    assert shown(capsys, "tables", "add", path)[0] == 0
    assert shown(capsys, *wanted) == by_option
