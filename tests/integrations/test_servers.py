"""The files for CI servers: what they say is valid there, and their command lines do what they promise."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integrations.drafts import ROOT, newsroom

yaml = pytest.importorskip("yaml", reason="PyYAML reads the files of CI servers")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB = yaml.safe_load((ROOT / "templates" / "gitlab-ci.yml").read_text(encoding="utf-8"))["factcheck"]


@pytest.fixture
def command(tmp_path: Path) -> Path:
    """Put a `factcheck` where an installed one would be."""
    folder = tmp_path / "factcheck" / "bin"
    folder.mkdir(parents=True)
    script = folder / "factcheck"
    script.write_text(
        f"#!/bin/sh\nexec env PYTHONPATH='{ROOT}' '{sys.executable}' -m factcheck \"$@\"\n", encoding="utf-8"
    )
    script.chmod(0o755)
    return folder


def bash(script: str, folder: Path, **values: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, **values},
        capture_output=True,
        text=True,
        check=False,
    )


def action(folder: Path, temporary: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the last step of the action, with its inputs filled in as GitHub does."""
    step = ACTION["runs"]["steps"][-1]
    given = {name: entry["default"] for name, entry in ACTION["inputs"].items()} | inputs
    values = {}
    for name, template in step["env"].items():
        values[name] = given[template.removeprefix("${{ inputs.").removesuffix(" }}")]
    summary = str(temporary / "summary.md")
    return bash(step["run"], folder, RUNNER_TEMP=str(temporary), GITHUB_STEP_SUMMARY=summary, **values)


def test_the_action_annotates_and_sums_up(tmp_path: Path, command: Path) -> None:  # noqa: ARG001
    drafts = newsroom(tmp_path / "drafts")
    done = action(drafts, tmp_path, paths="wrong.md right.md", html="out.html", sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=wrong.md,line=1,endLine=1,title=CUR101 currency-conversion,")
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "| wrong.md:1:" in summary
    assert "1 contradicted in 2 files." in summary
    assert "</html>" in (drafts / "out.html").read_text(encoding="utf-8")
    assert json.loads((drafts / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    quiet = {"fail-on": "never"}
    assert action(drafts, tmp_path, paths="wrong.md", **quiet).returncode == 0
    assert action(drafts, tmp_path, paths="*.md", args="--exit-zero --statistics").returncode == 0


def test_no_input_of_the_action_is_code(tmp_path: Path, command: Path) -> None:  # noqa: ARG001
    drafts = newsroom(tmp_path / "drafts")
    done = action(drafts, tmp_path, paths="$(touch${IFS}broken) ; touch broken #")
    assert done.returncode == 2
    assert not (drafts / "broken").exists()
    assert not any("${{" in step.get("run", "") for step in ACTION["runs"]["steps"])


def test_the_gitlab_job_leaves_its_reports(tmp_path: Path, command: Path) -> None:
    drafts = newsroom(tmp_path / "drafts")
    path = f"{command}{os.pathsep}{os.environ['PATH']}"
    values = {**GITLAB["variables"], "FACTCHECK_PATHS": "wrong.md right.md", "PATH": path}
    [script] = GITLAB["script"]
    done = bash(script, drafts, **values)
    assert done.returncode == 1, done.stderr
    artifacts = GITLAB["artifacts"]
    for name in (*artifacts["paths"], *artifacts["reports"].values()):
        assert "wrong.md" in (drafts / name).read_text(encoding="utf-8"), name


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "path"), [("github-actions", "action.yml"), ("gitlab-ci", "templates/gitlab-ci.yml")])
def test_the_servers_would_take_these_files(kind: str, path: str) -> None:
    pytest.importorskip("check_jsonschema", reason="check-jsonschema has the schemas of the servers")
    tool = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{kind}"]
    if kind == "gitlab-ci":
        tool += ["--data-transform", "gitlab-ci"]
    done = subprocess.run([*tool, str(ROOT / path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
