"""`factcheck check`: files, options, exit codes, and one clear line for each mistake."""

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.cli import main

GOOD = "The deal is worth $50.5 million (48.4 million euros).\n"
BAD = "The deal is worth $50.5 million (52.7 million euros).\n"
DATED = ["--as-of", "2022-06-15"]


class Ran:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.md").write_text(f"---\ndate: 2022-06-15\n---\n\n{BAD}", encoding="utf-8")

    def call(*arguments: str) -> Ran:
        code = main(list(arguments))
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call


def test_exit_codes_tell_clean_from_findings(run) -> None:
    assert run("check", "good.txt", *DATED).code == 0
    assert run("check", "bad.md").code == 1
    assert run("check", "good.txt", "bad.md", *DATED).code == 1
    assert run("check", "bad.md", "--exit-zero").code == 0
    assert run("check", "bad.md", "--fail-on", "never").code == 0
    assert run("check", "bad.md", "--ignore", "CUR").code == 0
    assert run("check", "bad.md", "--select", "currency-conversion").code == 1
    assert run("check", "bad.md", "--select", "GRO,DAT101").code == 0


def test_check_is_the_command_if_none_is_named(run) -> None:
    outputs = {
        run(*arguments).out
        for arguments in (
            ["check", "bad.md", "--format", "concise"],
            ["bad.md", "--format", "concise"],
            ["--format", "concise", "bad.md"],
            ["--format", "concise", "check", "bad.md"],
            ["-f", "concise", "check", "bad.md"],
            ["--format=concise", "bad.md"],
        )
    }
    assert len(outputs) == 1
    assert outputs.pop().startswith("bad.md:5:19: error CUR101 ")


def test_a_missing_file_hides_no_other(run) -> None:
    ran = run("check", "none.md", "bad.md", "gone.txt", "-f", "concise", "-q")
    assert ran.code == 2
    assert ran.err == "factcheck: error: none.md: no such file\nfactcheck: error: gone.txt: no such file\n"
    assert ran.out.startswith("bad.md:5:19: error CUR101 ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Usage:"),
        (["check"], "name a file to check, or - for standard input"),
        (["check", "good.txt", "--as-of", "2022-6-31"], "--as-of '2022-6-31' is not a date; write it like 2022-06-15"),
        (["check", "good.txt", "--as-of", "yesterday"], "--as-of 'yesterday' is not a date"),
        (["check", "good.txt", "--format", "jsno"], "no format is called 'jsno'. Did you mean json?"),
        (["check", "good.txt", "--format", "xyzzy"], "There are text, concise, json"),
        (["check", "good.txt", "--report", "json"], "write it as FORMAT=FILE, such as json=out.json"),
        (["check", "good.txt", "--report", "jsno=a"], "Did you mean json?"),
        (["check", "good.txt", "--select", "CUR1O1"], "no rule is called 'CUR1O1'. Did you mean CUR101?"),
        (["check", "good.txt", "--ignore", "curency-conversion"], "Did you mean currency-conversion?"),
        (["check", "good.txt", "--fail-on", "errors"], "errors"),
        (["check", "good.txt", "--wat"], "no such option --wat. -h lists them."),
        (["check", "good.txt", "--formt", "json"], "no such option --formt. Did you mean --format?"),
        (["check", "good.txt", "--home-currency", "ZZZ"], "--home-currency: 'ZZZ' is not a currency"),
        (["check", "good.txt", "--home-currency", "GPB"], "Did you mean GBP?"),
        (["check", "good.txt", "--home-currency", "dollar"], "'DOLLAR' is not a currency."),
        (["check", "good.txt", "--formt", "json"], "--format"),
        (["check", "good.txt", "-o", "no/such/folder"], "no/such/folder: cannot be written"),
        (["chekc", "good.txt"], "no command and no file is called 'chekc'. Did you mean check?"),
        (["extract", "."], "is a folder; name the files in it"),
        (["check", "*.rst"], "*.rst: no such file"),
        (["check", "good.txt", "--config", "none.toml"], "none.toml: cannot be read: no such file"),
        (["check", "good.txt", "--baseline", "none.json"], "none.json: no such baseline"),
        (["check", "good.txt", "--diff-base", "nowhere"], "git cannot tell"),
        (["explain", "CUR1O1"], "Did you mean CUR101?"),
        (["explain", "xyzzy"], "See `factcheck rules`."),
        (["convert", "5 apples", "USD", "--on", "2024-05-01"], "has no currency"),
        (["convert", "€5", "USD", "--on", "soon"], "--on 'soon' is not a date"),
        (["convert", "€5", "USD", "--on", "1066-10-14"], "no rate of EUR in USD is known for 14 October 1066"),
        (["convert", "€5", "XQQ", "--on", "2024-05-01"], "no table has a rate for XQQ"),
        (["convert", "€5", "EUR", "--on", "2024-05-01"], "is in EUR already"),
        (["growth", "abc", "5"], "'abc' is not a figure"),
        (["growth", "0", "5"], "the base must be over zero"),
        (["growth", "5 km", "€7"], "are in different units"),
        (["lookup", "populaton", "Iceland"], "Did you mean population?"),
        (["lookup", "population"], "Name a country"),
        (["lookup", "population", "Iceland", "1066"], "no table has population of ISL for 1066"),
        (["lookup", "EUR/XQQ"], "no table has a rate of EUR in XQQ"),
        (["rules", "--format", "yaml"], "no format is called 'yaml'"),
    ],
)
def test_a_mistake_gets_one_clear_line(run, arguments: list[str], message: str) -> None:
    ran = run(*arguments)
    if not arguments:
        assert (ran.code, message in ran.out) == (0, True)
        return
    assert ran.code == 2
    assert ran.err.startswith("factcheck: error: ")
    assert ran.err.count("\n") == 1
    assert message in ran.err


def test_a_crash_is_ours_and_hides_no_other_file(run, monkeypatch) -> None:
    real = pipeline.check

    def check(document, **options):
        if document.name == "good.txt":
            raise ZeroDivisionError("by zero")
        return real(document, **options)

    monkeypatch.setattr(pipeline, "check", check)
    ran = run("check", "good.txt", "bad.md", "-f", "concise", "-q")
    assert ran.code == 3
    assert ran.err.startswith("factcheck: internal error while checking good.txt; please report it, ")
    assert ran.err.endswith("ZeroDivisionError: by zero; -v shows where it happened\n")
    assert ran.out.startswith("bad.md:5:19: error CUR101 ")
    assert "Traceback" in run("check", "good.txt", "-v").err


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_input_error(run, data: bytes) -> None:
    Path("empty.md").write_bytes(data)
    ran = run("check", "empty.md", "good.txt")
    assert ran.code == 2
    assert ran.err == "factcheck: error: empty.md: is empty; there is nothing to check\n"
    assert "in 1 file" in ran.out


def test_a_file_of_blank_lines_is_clean(run) -> None:
    Path("blank.md").write_bytes(b"\r\n\r\n")
    ran = run("check", "blank.md")
    assert ran.code == 0
    assert "Seen: 0 figures, 0 quantities." in ran.out


def test_several_reports_at_once(run) -> None:
    ran = run("check", "bad.md", "--report", "json=out.json", "--report", "concise=out.txt", "-o", "main.txt", "-q")
    assert (ran.code, ran.out) == (1, "")
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["summary"]["contradicted"] == 1
    assert Path("main.txt").read_text(encoding="utf-8").startswith("bad.md:5:19: error CUR101 contradicted: ")
    assert Path("out.txt").read_text(encoding="utf-8").startswith("bad.md:5:19: error CUR101 ")


def test_json_of_nothing_readable_is_an_empty_envelope(run) -> None:
    ran = run("check", "none.md", "--format", "json")
    assert ran.code == 2
    assert json.loads(ran.out)["files"] == []


def test_standard_input_takes_its_format_from_the_name(run, monkeypatch) -> None:
    def stdin(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    stdin(b"---\ndate: 2022-06-15\n---\n\n" + BAD.encode())
    ran = run("-", "--stdin-filename", "draft.md", "-f", "concise", "-q")
    assert (ran.code, ran.out.startswith("draft.md:5:19: error")) == (1, True)
    stdin(BAD.encode())
    assert run("check", "-", *DATED, "-f", "concise", "-q").out.startswith("<stdin>:1:19: error")
    stdin(b"\xff\xfe5\0")
    assert "<stdin>: is UTF-16" in run("-").err


def test_without_a_date_the_report_says_so(run) -> None:
    ran = run("check", "good.txt")
    assert "The text has no date; give one with --as-of" in ran.out
    assert "The text has no date" not in run("check", "good.txt", "--as-of", "today").out


def test_colours_are_for_terminals(run, monkeypatch) -> None:
    assert "\x1b[" not in run("bad.md").out
    assert "\x1b[" in run("bad.md", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("bad.md").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("bad.md").out
    assert "\x1b[" not in run("bad.md", "--color", "never").out
    assert "\x1b[" not in run("bad.md", "--color", "always", "-o", "x").out + Path("x").read_text(encoding="utf-8")


def test_the_width_is_that_of_the_window(run, monkeypatch) -> None:
    Path("long.txt").write_text("word " * 60 + BAD.strip() + " word" * 60, encoding="utf-8")

    def widest() -> int:
        lines = run("long.txt", *DATED).out.splitlines()
        return max(len(line) for line in lines if line.startswith("  1 |"))

    monkeypatch.setenv("COLUMNS", "80")
    narrow = widest()
    monkeypatch.setenv("COLUMNS", "140")
    assert narrow <= 80 < widest() <= 140


def command(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "factcheck", *arguments], capture_output=True, check=False, **options)


def test_as_a_process(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    ran = command("check", str(tmp_path / "bad.txt"), *DATED)
    assert (ran.returncode, ran.stderr) == (1, b"")
    ran = command("check", str(tmp_path / "bad.txt"), *DATED, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert b"\\u20ac48.41 million" in ran.stdout


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(BAD * 400, encoding="utf-8")
    checking = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", str(tmp_path / "bad.txt"), *DATED],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert checking.stdout
    assert checking.stderr
    first = checking.stdout.readline()
    checking.stdout.close()
    errors = checking.stderr.read()
    checking.stderr.close()
    assert checking.wait() in (0, 1)
    assert errors == b""
    assert first.startswith(str(tmp_path).encode())


def test_the_version_imports_next_to_nothing() -> None:
    ran = command("--version")
    assert ran.stdout.startswith(b"factcheck ")
    code = "import sys; from factcheck.cli import main; main(['--version']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert not {"click", "re", "dataclasses", "factcheck.readers", "factcheck.pipeline"} & set(done.stdout.split())


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a"]))
def test_any_file_gets_a_report_or_a_line(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main([str(path), *DATED])
    assert (code, bool(out.getvalue()), err.getvalue().count("\n")) in [(0, True, 0), (1, True, 0), (2, False, 1)]
