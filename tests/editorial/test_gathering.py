"""Which files a command means."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config.patterns import Patterns
from tests.editorial.newsroom import FALSE, HEAD, TRUE


def test_folders_give_their_drafts_in_order(newsroom) -> None:
    for name in ("b/z.md", "b/a.txt", "a.html", "b/c/deep.md", "picture.png", ".hidden/x.md", "node_modules/r.md"):
        newsroom.write(name)
    assert newsroom.checked(".") == ["a.html", "b/a.txt", "b/z.md", "b/c/deep.md"]
    assert newsroom.checked("b/c", "b", "b/z.md") == ["b/c/deep.md", "b/a.txt", "b/z.md"]


def test_patterns_are_for_shells_that_have_none(newsroom) -> None:
    for name in ("2022-a.md", "2022-b.md", "2023.md", "deep/er/2022-c.md", "2022.png"):
        newsroom.write(name)
    assert newsroom.checked("2022-*.md") == ["2022-a.md", "2022-b.md"]
    assert newsroom.checked("**/2022*") == ["2022-a.md", "2022-b.md", "deep/er/2022-c.md"]
    newsroom.write("odd[1].md")
    assert newsroom.checked("odd[1].md") == ["odd[1].md"], "a name that looks like a pattern is a name"


def test_a_missing_file_is_told_and_the_others_are_checked(newsroom) -> None:
    newsroom.write("a.md")
    code, out, err = newsroom.run("check", "gone.md", ".", "no*.md", "-f", "concise", "-q")
    assert code == 2
    assert err.splitlines() == [
        "factcheck: error: gone.md: no such file",
        "factcheck: error: no*.md: no such file",
    ]
    assert out.startswith("a.md:5:19: error CUR101 ")


def test_an_empty_folder_is_no_failure_and_is_told(newsroom) -> None:
    (newsroom.folder / "empty").mkdir()
    assert newsroom.run("check", "empty") == (0, "", "factcheck: warning: empty: no draft found\n")


class TestGitIgnore:
    @pytest.fixture
    def repository(self, newsroom):
        (newsroom.folder / ".git").mkdir()
        newsroom.write(".gitignore", "old/\n*.txt\n!keep.txt\n/top.md\n")
        newsroom.write("sub/.gitignore", "private.md\n")
        for name in ("a.md", "a.txt", "keep.txt", "top.md", "old/x.md", "sub/top.md", "sub/private.md"):
            newsroom.write(name)
        return newsroom

    def test_is_respected_in_folders_and_patterns(self, repository) -> None:
        assert repository.checked(".") == ["a.md", "keep.txt", "sub/top.md"]
        assert repository.checked("*") == ["a.md", "keep.txt"]
        os.chdir("sub")
        assert repository.checked(".") == ["top.md"]

    def test_a_file_that_is_named_is_checked(self, repository) -> None:
        assert repository.checked("a.txt", "old/x.md") == ["a.txt", "old/x.md"]
        assert repository.checked("a.txt", "old/x.md", "a.md", "--force-exclude") == ["a.md"]

    def test_can_be_switched_off(self, repository) -> None:
        repository.write("factcheck.toml", "gitignore = false\n")
        assert "a.txt" in repository.checked(".")

    def test_counts_only_in_a_repository(self, repository) -> None:
        (repository.folder / ".git").rmdir()
        assert "top.md" in repository.checked(".")


def test_exclude_is_for_folders_and_with_force_for_all(newsroom) -> None:
    newsroom.write("factcheck.toml", 'exclude = ["archive/**", "*.draft.md"]\n')
    for name in ("a.md", "b.draft.md", "archive/1/x.md", "other/archive/y.md"):
        newsroom.write(name)
    assert newsroom.checked(".") == ["a.md", "other/archive/y.md"]
    assert newsroom.checked("b.draft.md") == ["b.draft.md"]
    assert newsroom.checked("b.draft.md", "a.md", "--force-exclude") == ["a.md"]


def test_standard_input_has_the_settings_of_its_name(newsroom, monkeypatch) -> None:
    newsroom.write("sport/factcheck.toml", 'ignore = ["CUR"]\n')
    for name, codes in (("sport/new.md", []), ("new.md", ["CUR101"])):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{HEAD}{FALSE}".encode())))
        assert newsroom.codes("-", "--stdin-filename", name) == codes


SIGNS = st.text("ab*?/![].#\\ ", max_size=8)


@pytest.mark.skipif(not shutil.which("git"), reason="git is the oracle")
@pytest.mark.parametrize(
    ("lines", "path"),
    [
        (["*.md"], "a/b.md"),
        (["/a.md"], "b/a.md"),
        (["a/b.md"], "c/a/b.md"),
        (["**/b.md"], "a/c/b.md"),
        (["a/**/b.md"], "a/b.md"),
        (["a/**"], "a/b/c.md"),
        (["a*/"], "ab/c.md"),
        (["*", "!*.md"], "x.md"),
        (["a/", "!a/b.md"], "a/b.md"),
        (["[!a].md"], "b.md"),
        (["[a-c].md"], "b.md"),
        (["\\#x.md"], "#x.md"),
        (["x.md "], "x.md"),
        (["#x.md"], "#x.md"),
        (["?.md"], "ab.md"),
    ],
)
def test_patterns_mean_what_they_mean_to_git(tmp_path, lines: list[str], path: str) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True, capture_output=True)
    (tmp_path / ".gitignore").write_text("\n".join(lines) + "\n", encoding="utf-8")
    asked = subprocess.run(["git", "-C", str(tmp_path), "check-ignore", "-q", path], check=False, capture_output=True)
    assert Patterns(lines).covers(path) == (asked.returncode == 0)


@given(st.lists(SIGNS, max_size=4), st.text("ab/.", min_size=1, max_size=8))
def test_any_pattern_is_answered(lines: list[str], path: str) -> None:
    assert Patterns(lines).decide(path, False) in (True, False, None)


class TestManyDrafts:
    @pytest.fixture
    def thirty(self, newsroom):
        for number in range(30):
            newsroom.write(f"{number:02}.md", f"{HEAD}{FALSE if number % 3 else TRUE}\n")
        (newsroom.folder / "07.md").write_bytes(b"\xff\xfe")
        return newsroom

    def test_processes_and_memory_change_no_byte(self, thirty) -> None:
        alone = thirty.run("check", ".", "-j", "1", "--no-cache", "--format", "json")
        assert alone[0] == 2
        assert "07.md: is UTF-16" in alone[2]
        assert thirty.run("check", ".", "-j", "2", "--no-cache", "--format", "json") == alone
        assert thirty.run("check", ".", "-j", "2", "--format", "json") == alone
        assert thirty.run("check", ".", "--format", "json") == alone

    def test_the_memory_holds_until_something_changes(self, thirty, monkeypatch) -> None:
        from factcheck import pipeline

        seen: list[str] = []
        real = pipeline.check

        def check(document, **options):
            seen.append(document.name)
            return real(document, **options)

        monkeypatch.setattr(pipeline, "check", check)

        def checked(*options: str) -> int:
            seen.clear()
            thirty.run("check", ".", "-j", "1", "-q", *options)
            return len(seen)

        assert [checked(), checked()] == [29, 0]
        thirty.write("03.md", f"{HEAD}{TRUE} It moved.\n")
        assert checked() == 1
        assert checked("--as-of", "2022-06-16") == 29
        assert checked("--ignore", "GRO") == 29
        thirty.write("04.md.factcheck.toml", "")
        assert checked() == 1
        assert checked("--no-cache") == 29
        assert checked("--table", str(house_table(thirty))) == 29
        assert checked("--table", str(house_table(thirty))) == 0
        assert checked("--table", str(house_table(thirty, value="901"))) == 29

    def test_a_damaged_memory_is_none(self, thirty, tmp_path) -> None:
        before = thirty.run("check", ".", "-j", "1", "-q")
        for path in (tmp_path / "cache").rglob("*"):
            if path.is_file():
                path.write_bytes(path.read_bytes()[:50])
        assert thirty.run("check", ".", "-j", "1", "-q") == before

    def test_the_bar_is_for_terminals(self, thirty, monkeypatch) -> None:
        assert "30 of 30" not in thirty.run("check", ".")[2]
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        _, out, err = thirty.run("check", ".")
        assert "30 of 30" in err
        assert "30 of 30" not in out
        assert "of 30" not in thirty.run("check", ".", "-q")[2]


def house_table(newsroom, value: str = "900"):
    newsroom.write("members.csv", f"year,members\n2021,{value}\n2022,950\n")
    about = 'file = "members.csv"\nindicator = "members"\nperiod = "year"\nvalue = "members"\nabout = "DEU"\n'
    about += 'unit = "person"\npublisher = "The House"\nsource = "Ledger"\nphrases = ["house members"]\n'
    return newsroom.write("members.toml", about)
