"""The shell completes commands and options."""

import os
import shutil
import subprocess
import sys

import pytest

from factcheck.cli import main
from factcheck.cli.app import COMMANDS
from tests.integrations.drafts import ROOT


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_each_shell_has_its_lines(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "_FACTCHECK_COMPLETE" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_completes(tmp_path) -> None:
    script = tmp_path / "factcheck"
    script.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m factcheck \"$@\"\n", encoding="utf-8")
    script.chmod(0o755)
    ask = """
        eval "$(factcheck completion bash)"
        try() {
            COMP_CWORD=$(($# - 1)) COMP_WORDS=("$@") COMPREPLY=()
            _factcheck_completion factcheck
            echo "${COMPREPLY[@]}"
        }
        try factcheck exp
        try factcheck check --as
    """
    where = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(["bash", "-c", ask], capture_output=True, text=True, check=False, env=where)
    assert done.stdout.split() == ["explain", "--as-of"], done.stderr


def test_the_manual_page_tells_every_command_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == 0
    page = capsys.readouterr().out
    assert page.startswith(".TH FACTCHECK 1")
    for name in COMMANDS:
        assert f"\n.SS factcheck {name}" in page, name
    for part in ("\\-\\-diff\\-base REV", "factcheck baseline prune", "Exit code 0", ".SH ENVIRONMENT", "NO_COLOR"):
        assert part in page, part


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here")
def test_the_manual_page_is_roff(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == 0
    page = capsys.readouterr().out
    done = subprocess.run(["groff", "-man", "-Tutf8", "-ww"], input=page, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
