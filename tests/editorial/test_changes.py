"""`--diff-base`: only what changed, as a real repository tells it."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.editorial.newsroom import FALSE, FALSER, HEAD, TRUE

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="needs git")


def git(newsroom, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(newsroom.folder), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(newsroom):
    git(newsroom, "init", "-q", "-b", "main")
    newsroom.write("old.md", f"{HEAD}{FALSE}\n\nNothing here.\n")
    newsroom.write("café “one”.md", f"{HEAD}{TRUE}\n")
    git(newsroom, "add", ".")
    git(newsroom, "commit", "-q", "-m", "one")
    return newsroom


def test_unchanged_lines_are_set_aside_and_counted(repository) -> None:
    assert repository.codes("old.md", "--diff-base", "HEAD") == []
    repository.write("old.md", f"{HEAD}{FALSE}\n\n{FALSER}\n")
    entry = repository.entry("old.md", "--diff-base", "HEAD")
    assert [each["start"]["line"] for each in entry["findings"]] == [7]
    assert [(each["by"], each["finding"]["start"]["line"]) for each in entry["set_aside"]] == [("unchanged", 5)]
    assert "Set aside: on unchanged lines (1)." in repository.run("check", "old.md", "--diff-base", "HEAD")[1]
    repository.write("old.md", f"{HEAD}\n\n{FALSE}\n\nNothing here.\n")
    assert repository.codes("old.md", "--diff-base", "HEAD") == [], "moved by lines above it, not changed"


def test_new_files_and_odd_names_count(repository) -> None:
    repository.write("new.md")
    repository.write("café “one”.md", f"{HEAD}{FALSE}\n")
    assert repository.codes("new.md", "--diff-base", "HEAD") == ["CUR101"]
    assert repository.codes("café “one”.md", "--diff-base", "HEAD") == ["CUR101"]
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "two")
    assert repository.codes("new.md", "--diff-base", "HEAD") == []
    assert repository.codes("new.md", "--diff-base", "HEAD~1") == ["CUR101"]


def test_the_base_is_where_the_branches_parted(repository) -> None:
    git(repository, "checkout", "-q", "-b", "mine")
    repository.write("mine.md")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "mine")
    git(repository, "checkout", "-q", "main")
    repository.write("old.md", f"{HEAD}{TRUE}\n")
    git(repository, "commit", "-q", "-a", "-m", "theirs")
    git(repository, "checkout", "-q", "mine")
    assert repository.codes("old.md", "--diff-base", "main") == []
    assert repository.codes("mine.md", "--diff-base", "main") == ["CUR101"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD~99"])
def test_a_revision_that_is_none_is_told(repository, revision: str) -> None:
    code, _, err = repository.run("check", "old.md", f"--diff-base={revision}")
    assert (code, err) == (2, f"factcheck: error: --diff-base {revision!r} is not a revision that git knows\n")
    assert not (repository.folder / "x").exists()


def test_outside_a_repository_git_is_quoted(newsroom) -> None:
    newsroom.write("a.md")
    code, _, err = newsroom.run("check", "a.md", "--diff-base", "HEAD")
    assert code == 2
    assert "not a git repository" in err
