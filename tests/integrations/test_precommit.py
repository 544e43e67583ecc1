"""The hook as pre-commit runs it: it finds the drafts, the Word file too, and leaves the rest alone."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integrations.drafts import ROOT, git, newsroom

HOOK = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


def listed(key: str) -> re.Pattern[str]:
    found = re.search(rf"^  {key}: (.+)$", HOOK, re.MULTILINE)
    assert found is not None
    return re.compile(found[1])


@pytest.mark.parametrize("name", ["a.md", "b/a.docx", "a.html", "a.txt", "a.rst", "a.adoc", "mdx/a.mdx"])
def test_drafts_are_taken(name: str) -> None:
    assert listed("files").search(name)
    assert not listed("exclude").search(name)


@pytest.mark.parametrize("name", ["a.py", "md", "requirements.txt", "a/constraints-dev.txt", "LICENSE.txt", "a.pdfx"])
def test_what_is_no_draft_is_not(name: str) -> None:
    assert not listed("files").search(name) or listed("exclude").search(name)


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("pre_commit") is None, reason="pre-commit is not installed")
@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="pre-commit installs from a repository")
def test_the_hook_runs_in_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    source = tmp_path / "factcheck"
    git(tmp_path, "clone", "--quiet", "--no-hardlinks", str(ROOT), str(source))
    drafts = newsroom(tmp_path / "drafts")
    config = f"repos:\n- repo: {source}\n  rev: HEAD\n  hooks: [{{id: factcheck}}]\n"
    (drafts / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--verbose", "--color=never"]
    done = subprocess.run(command, cwd=drafts, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "wrong.md:1:" in done.stdout
    assert "wrong.docx:1:" in done.stdout
    assert "2 contradicted in 3 files." in done.stdout
    assert "requirements.txt" not in done.stdout
    for name in ("wrong.md", "wrong.docx"):
        git(drafts, "rm", "--force", "--quiet", name)
    done = subprocess.run(command, cwd=drafts, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
