"""The sample repository, checked in every way in which a newsroom checks one."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factcheck import pipeline
from factcheck.cli import main
from factcheck.report import FORMATS
from tests.integrations.drafts import ROOT, git
from tests.newsroom.making import repository

if TYPE_CHECKING:
    from pathlib import Path

#: What is reported of which draft, by line and rule, and what is set aside by its newsroom.
REPORTED = {
    "drafts/contract.docx": [],
    "drafts/council.md": ["18 note SUP002", "21 warning SUP001"],
    "drafts/fees.md": [],
    "drafts/ferry.mdx": ["16 error CUR101"],
    "drafts/guide.rst": ["8 error CUR101"],
    "drafts/memo.docx": ["3 error CUR101"],
    "drafts/merger.md": ["7 error CUR101", "11 error GRO101"],
    "drafts/notes.adoc": ["10 error CUR101"],
    "drafts/results.html": ["9 error UNI101", "9 note UNI101"],
    "drafts/wire.txt": ["10 error LEV101"],
    "sport/cup.md": [],
}
SET_ASIDE = {
    "drafts/contract.docx": ["the rate of the contract"],
    "drafts/council.md": [*["rates of the contract of 2019"] * 2, "the seller's own rate", ""],
    "drafts/fees.md": ["the office rounds its own way"],
    "drafts/ferry.mdx": ["the bank's own rate"],
    "drafts/guide.rst": ["an almanac of dates that were"],
    "drafts/memo.docx": ["the rate of its day"],
    "drafts/notes.adoc": ["read off a photograph"],
    "drafts/results.html": ["as the company has it"],
    "drafts/wire.txt": ["the ministry's own rate"],
}
WRONG = [name for name, found in REPORTED.items() if any(" error " in each for each in found)]


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    folder = repository(tmp_path / "paper")
    monkeypatch.chdir(folder)
    return folder


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    return (code, *capsys.readouterr())


def files(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, dict]:
    return {each["path"]: each for each in json.loads(ran(capsys, "check", *arguments, "-f", "json")[1])["files"]}


def loud(entry: dict) -> list[str]:
    found = [each for each in entry["findings"] if each["severity"]]
    return [f"{each['start']['line']} {each['severity']} {each['code']}" for each in found]


@pytest.mark.usefixtures("paper")
def test_each_draft_gets_what_it_deserves(capsys) -> None:
    found = files(capsys, ".")
    assert {name: loud(entry) for name, entry in found.items()} == REPORTED
    aside = {name: [each["reason"] for each in entry["set_aside"]] for name, entry in found.items()}
    assert {name: reasons for name, reasons in aside.items() if reasons} == SET_ASIDE
    assert {entry["as_of"] for entry in found.values()} == {"2022-06-15"}
    assert [each["format"] for each in found.values()].count("docx") == 2
    assert len({each["format"] for each in found.values()}) == 6


def test_every_finding_stands_where_it_is_said_to_stand(paper, capsys) -> None:
    for name, entry in files(capsys, ".").items():
        if entry["format"] == "docx":
            continue
        lines = re.split(r"\r\n|\n|\r", (paper / name).read_text(encoding="utf-8"))
        for each in entry["findings"]:
            if each["text"]:
                start = each["start"]
                first = lines[start["line"] - 1][start["column"] - 1 :].replace("&euro;", "€")
                assert first[:2] == each["text"][:2], (name, each["code"])


def test_every_report_tells_of_every_mistake(paper, capsys) -> None:
    wanted = [f"--report={name}=out/{name}" for name in FORMATS]
    (paper / "out").mkdir()
    code, out, err = ran(capsys, "check", ".", "--statistics", *wanted)
    assert (code, err) == (1, "")
    assert "CUR101" in out
    for name in FORMATS:
        text = (paper / "out" / name).read_text(encoding="utf-8")
        assert [each for each in WRONG if each not in text] == [], name
    assert ran(capsys, "check", ".", "-q", "-f", "concise")[1].count(" error ") == 8


def test_memory_and_processes_change_no_byte(paper, capsys, monkeypatch) -> None:
    alone = ran(capsys, "check", ".", "-j", "1", "--no-cache", "-f", "json")
    assert ran(capsys, "check", ".", "-j", "2", "--no-cache", "-f", "json") == alone
    assert ran(capsys, "check", ".", "-f", "json") == alone
    seen: list[str] = []
    real = pipeline.check
    monkeypatch.setattr(
        pipeline, "check", lambda document, **more: seen.append(document.name) or real(document, **more)
    )
    assert ran(capsys, "check", ".", "-f", "json") == alone
    assert seen == []
    (paper / "house/members.csv").write_text("year,members\n2021,5730000\n2022,7500000\n", encoding="utf-8")
    assert loud(files(capsys, ".")["drafts/wire.txt"]) == []
    assert seen == list(REPORTED)


def test_only_what_changed_on_the_branch(paper, capsys) -> None:
    assert {name: loud(entry) for name, entry in files(capsys, ".", "--diff-base", "HEAD").items() if loud(entry)} == {}
    merger = paper / "drafts/merger.md"
    text = merger.read_text(encoding="utf-8")
    merger.write_text(text.replace("Orders went", "In May, orders went"), encoding="utf-8")
    (paper / "drafts/new.md").write_text(text, encoding="utf-8")
    changed = files(capsys, ".", "--diff-base", "HEAD")
    assert {name: loud(entry) for name, entry in changed.items() if loud(entry)} == {
        "drafts/merger.md": ["11 error GRO101"],
        "drafts/new.md": REPORTED["drafts/merger.md"],
    }
    git(paper, "add", ".")
    git(paper, "commit", "--quiet", "--message", "More")
    assert ran(capsys, "check", ".", "--diff-base", "HEAD~1")[0] == 1
    assert ran(capsys, "check", ".", "--diff-base", "HEAD")[0] == 0


def test_a_baseline_outlives_moved_lines(paper, capsys) -> None:
    config = paper / "factcheck.toml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("fail-on", 'baseline = "known.json"\nfail-on'), "utf-8"
    )
    code, out, _ = ran(capsys, "baseline", "create", ".")
    assert (code, "11 findings, 11 added, 0 dropped" in out) == (0, True)
    assert ran(capsys, "check", ".")[0] == 0
    for name in ("merger.md", "guide.rst", "notes.adoc"):
        draft = paper / "drafts" / name
        text = draft.read_text(encoding="utf-8")
        head, mark, rest = text.partition("\n\n")
        draft.write_text(
            f"{head}{mark}A paragraph that was not there.{mark}{rest}\n\nAnd one more.\n", encoding="utf-8"
        )
    assert ran(capsys, "check", ".")[0] == 0
    assert ran(capsys, "check", ".", "--no-baseline")[0] == 1
    draft = paper / "drafts/merger.md"
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text + "\nCosts went from 100 to 150, an increase of 90 percent.\n", encoding="utf-8")
    assert [each.split()[1:] for each in loud(files(capsys, ".")["drafts/merger.md"])] == [["error", "GRO101"]]
    assert "12 findings, 1 added, 0 dropped" in ran(capsys, "baseline", "update", ".")[1]
    assert ran(capsys, "check", ".")[0] == 0
    draft.write_text(text.replace("40 percent", "30 percent"), encoding="utf-8")
    (paper / "drafts/guide.rst").unlink()
    assert "9 findings, 0 added, 3 dropped" in ran(capsys, "baseline", "prune", ".")[1]


def test_exit_codes(paper, capsys, monkeypatch) -> None:
    assert ran(capsys, "check", "sport")[0] == 0
    assert ran(capsys, "check", "drafts/council.md")[0] == 0
    assert ran(capsys, "check", "drafts/council.md", "--fail-on", "warning")[0] == 1
    assert ran(capsys, "check", "drafts/council.md", "--fail-on", "note", "--exit-zero")[0] == 0
    code, out, err = ran(capsys, "check", "gone.md", "drafts/merger.md")
    assert (code, "gone.md: no such file" in err, "CUR101" in out) == (2, True, True)
    (paper / "drafts/memo.docx").write_bytes(b"\x89PNG\r\n\x1a\n")
    code, out, err = ran(capsys, "check", "drafts")
    assert (code, "looks like a PNG image" in err, "drafts/wire.txt:10" in out) == (2, True, True)
    (paper / "drafts/contract.docx.factcheck.toml").write_text("[[disabel]]\n", encoding="utf-8")
    assert "Did you mean disable?" in ran(capsys, "check", "drafts/contract.docx")[2]
    assert ran(capsys, "baseline", "create", "drafts/contract.docx")[0] == 2
    (paper / "factcheck.toml").write_text('selct = ["CUR"]\n', encoding="utf-8")
    code, _, err = ran(capsys, "check", ".")
    assert (code, "Did you mean select?" in err) == (2, True)
    (paper / "factcheck.toml").unlink()
    monkeypatch.setattr(pipeline, "check", lambda *_, **more: 1 / len(more) - 1 / 0)
    code, _, err = ran(capsys, "check", "sport/cup.md", "--no-cache")
    assert (code, "internal error while checking sport/cup.md" in err) == (3, True)


def test_paths_patterns_and_what_is_left_out(paper, capsys) -> None:
    assert list(files(capsys, "drafts/*.md")) == ["drafts/council.md", "drafts/fees.md", "drafts/merger.md"]
    assert list(files(capsys, "**/*.docx", "sport")) == ["drafts/contract.docx", "drafts/memo.docx", "sport/cup.md"]
    assert list(files(capsys, "archive/old.md")) == ["archive/old.md"]
    assert list(files(capsys, "archive/old.md", "sport/cup.md", "--force-exclude")) == ["sport/cup.md"]
    (paper / "notes").mkdir()
    shutil.copy(paper / "sport/cup.md", paper / "notes/cup.md")
    assert list(files(capsys, ".")) == list(REPORTED)


def test_standard_input_is_checked_as_the_file_that_it_is_called(paper) -> None:
    def piped(name: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "factcheck", "check", "-", "--stdin-filename", name, "-f", "concise", "-q"]
        data = b"---\nembargo: 2022-06-15\n---\n\nIt went from 100 to 120, an increase of 50 percent.\n"
        return subprocess.run(
            command,
            input=data,
            capture_output=True,
            check=False,
            cwd=paper,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    assert piped("sport/new.md").returncode == 0
    found = piped("drafts/new.md")
    assert (found.returncode, found.stdout.partition(b" error ")[0]) == (1, b"drafts/new.md:5:14:")


def test_show_tells_where_each_setting_stands(paper, capsys) -> None:
    shown = json.loads(ran(capsys, "config", "show", "sport/cup.md", "-f", "json")[1])
    assert shown["ignore"]["value"] == ["LEV201", "GRO"]
    assert "[[per-file]]" in shown["ignore"]["origin"]
    assert shown["country"] == {"value": "GB", "origin": f"locale in {paper / 'house/base.toml'}"}
    assert shown["tolerance"]["value"] == {"UNI": "4%"}
    assert shown["fail-on"]["origin"].endswith("paper/factcheck.toml")


def test_the_servers_job_leaves_its_reports(paper, tmp_path) -> None:
    yaml = pytest.importorskip("yaml", reason="PyYAML reads the file of the server")
    job = yaml.safe_load((paper / ".gitlab-ci.yml").read_text(encoding="utf-8"))["figures"]
    program = tmp_path / "bin/factcheck"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m factcheck \"$@\"\n", encoding="utf-8")
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])], env=env, check=False)
    assert done.returncode == 1
    for name in (*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()):
        text = (paper / name).read_text(encoding="utf-8")
        assert [each for each in WRONG if each not in text] == [], name
