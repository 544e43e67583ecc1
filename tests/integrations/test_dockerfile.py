"""The Dockerfile, step by step in fresh environments: what it builds, installs and runs, without a container."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import venv
from typing import TYPE_CHECKING

import pytest

from tests.integrations.drafts import DATED, ROOT, WRONG

if TYPE_CHECKING:
    from pathlib import Path

KEPT = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()


def instructions() -> list[tuple[str, str]]:
    """Return the instructions of the Dockerfile with their arguments, continued lines joined."""
    lines = re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text(encoding="utf-8")).splitlines()
    return [tuple(line.split(" ", 1)) for line in lines if line and not line.startswith("#")]  # type: ignore[misc]


def of(name: str) -> list[str]:
    return [rest for word, rest in instructions() if word == name]


def test_it_runs_as_nobody_and_writes_nothing() -> None:
    assert KEPT[0] == "*"
    assert [word for word, _ in instructions()] == [
        *("ARG", "FROM", "COPY", "RUN", "FROM", "RUN", "USER", "WORKDIR", "ENTRYPOINT", "CMD")
    ]
    assert of("USER") == ["65534:65534"]
    assert json.loads(of("ENTRYPOINT")[0]) == ["factcheck"]
    assert json.loads(of("CMD")[0]) == ["--help"]
    assert of("ARG") == ["PYTHON=python:3.12-slim"]


@pytest.mark.slow
@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="the context is what git has")
def test_its_steps_build_a_command_that_checks(tmp_path: Path) -> None:
    source = tmp_path / "source"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(source)], check=True)
    for entry in source.iterdir():
        if f"!{entry.name}" not in KEPT:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    build, install = of("RUN")
    install = install.rpartition("target=/wheels")[2].strip()
    for stage, step in (("build", build), ("run", install)):
        venv.create(tmp_path / stage, with_pip=True)
        command = step.replace("/wheels", str(tmp_path / "wheels")).replace("/source", str(source))
        program, *arguments = command.split()
        assert program == "pip", command
        subprocess.run([tmp_path / stage / "bin" / "pip", *arguments], check=True, capture_output=True)
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "draft.md").write_text(DATED + WRONG + "\n", encoding="utf-8")
    drafts.chmod(0o555)
    # As in the container: no home of its own, nothing on the way but the program.
    env = {"PATH": os.fspath(tmp_path / "run" / "bin"), "HOME": "/nonexistent"}
    done = subprocess.run(
        ["factcheck", "check", "draft.md"], cwd=drafts, env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "draft.md:1:" in done.stdout
    helped = subprocess.run(
        ["factcheck", *json.loads(of("CMD")[0])], env=env, capture_output=True, text=True, check=True
    )
    assert helped.stdout.startswith("Usage: factcheck")
