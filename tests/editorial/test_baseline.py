"""A baseline: what is there today is lived with, what is new is reported."""

from __future__ import annotations

import json

import pytest

from tests.editorial.newsroom import FALSE, FALSER, HEAD, TRUE


@pytest.fixture
def settled(newsroom):
    newsroom.write("factcheck.toml", 'baseline = "known.json"\n')
    newsroom.write("a.md", f"{HEAD}{FALSE}\n")
    newsroom.write("sub/b.md", f"{HEAD}{FALSER}\n")
    code, out, _ = newsroom.run("baseline", "create")
    assert (code, out) == (0, f"{newsroom.folder}/known.json: 2 findings, 2 added, 0 dropped\n")
    return newsroom


def test_what_is_known_is_set_aside_and_counted(settled, monkeypatch) -> None:
    code, out, _ = settled.run("check", ".")
    assert code == 0
    assert "Set aside: in the baseline (2)." in out
    assert settled.run("check", ".", "--no-baseline")[0] == 1
    monkeypatch.chdir(settled.folder / "sub")
    assert settled.codes("b.md") == [], "names are relative to the baseline, wherever the command runs"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n\n\nA new first paragraph.\n\n{FALSE}\n\nAnd a last one.\n",
        f"{HEAD}- One.\n- {FALSE}\n",
        f"{HEAD}{FALSE.replace('$50.5 million', '**$50.5 million**')}\n",
        f"{HEAD}{FALSE.replace(' worth ', chr(10) + 'worth ')}\n",
        f"{HEAD}{TRUE.replace('50.5', '60.5').replace('48.4', '58.0')}\n\n{FALSE}\n",
        f"{HEAD}{FALSE}\n".replace("\n", "\r\n"),
    ],
)
def test_moved_lines_and_edits_elsewhere_change_nothing(settled, text: str) -> None:
    settled.write("a.md", text)
    assert settled.codes("a.md") == []


def test_a_new_mistake_is_reported(settled) -> None:
    settled.write("a.md", f"{HEAD}{FALSE}\n\n{FALSER}\n")
    assert [each["text"][:5] for each in settled.entry("a.md")["findings"]] == ["$80.5"]
    settled.write("a.md", f"{HEAD}{FALSE.replace('52.7', '53.7')}\n")
    assert settled.codes("a.md") == ["CUR101"], "another figure is another claim"
    settled.write("c.md", f"{HEAD}{FALSE}\n")
    assert settled.codes("c.md") == ["CUR101"], "another file"


def test_the_same_mistake_twice_is_known_once(settled) -> None:
    settled.write("a.md", f"{HEAD}{FALSE}\n\n{FALSE}\n")
    assert settled.codes("a.md") == ["CUR101"]


def test_update_adds_and_drops_prune_only_drops(settled) -> None:
    settled.write("a.md", f"{HEAD}{FALSER}\n")
    (settled.folder / "sub/b.md").unlink()
    before = json.loads((settled.folder / "known.json").read_text(encoding="utf-8"))
    assert set(before["files"]) == {"a.md", "sub/b.md"}
    assert settled.run("baseline", "prune")[1].endswith("0 findings, 0 added, 2 dropped\n")
    assert settled.codes("a.md") == ["CUR101"]
    assert settled.run("baseline", "update", "a.md")[1].endswith("1 findings, 1 added, 0 dropped\n")
    assert settled.codes("a.md") == []


def test_update_of_one_file_keeps_the_others(settled) -> None:
    settled.write("a.md", f"{HEAD}{TRUE}\n")
    assert settled.run("baseline", "update", "a.md")[1].endswith("1 findings, 0 added, 1 dropped\n")
    assert settled.run("check", ".")[0] == 0


def test_the_file_is_the_same_every_time(settled) -> None:
    first = (settled.folder / "known.json").read_bytes()
    assert settled.run("baseline", "create")[0] == 2, "it is there already"
    assert settled.run("baseline", "create", "--force")[0] == 0
    assert (settled.folder / "known.json").read_bytes() == first


@pytest.mark.parametrize("text", ["", "[]", '{"version": 2, "files": {}}', '{"version": 1, "files": {"a.md": [1]}}'])
def test_what_is_no_baseline_is_told(settled, text: str) -> None:
    settled.write("known.json", text)
    code, _, err = settled.run("check", "a.md")
    assert (code, "factcheck baseline create" in err) == (2, True)
    assert settled.run("baseline", "update")[0] == 2


def test_a_file_that_cannot_be_read_hides_no_other(newsroom) -> None:
    newsroom.write("a.md")
    (newsroom.folder / "b.md").write_bytes(b"\xff\xfe")
    code, out, err = newsroom.run("baseline", "create", ".")
    assert (code, out, err.count("\n")) == (2, ".factcheck-baseline.json: 1 findings, 1 added, 0 dropped\n", 1)
    assert newsroom.run("check", "a.md", "--baseline", ".factcheck-baseline.json")[0] == 0
