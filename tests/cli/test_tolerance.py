"""What the house calls near enough is a note, and nothing else changes."""

from __future__ import annotations

import pytest

from tests.cli.house import FALSE, ran

TOLERANCE = [
    ('[tolerance]\nCUR = "9%"', "note"),
    ('[tolerance]\nALL = "9%"', "note"),
    ('[tolerance]\ncurrency-conversion = "8.7%"', "note"),
    ('[tolerance]\nCUR = "7%"', "error"),
    ('[tolerance]\nCUR = "9%"\nCUR101 = "1%"', "error"),
    ('[tolerance]\nGRO = "9%"', "error"),
]


@pytest.mark.parametrize(("text", "severity"), TOLERANCE)
def test_what_is_near_enough_for_the_house_is_a_note(house, capsys, text: str, severity: str) -> None:
    (house / "factcheck.toml").write_text(text + "\n", encoding="utf-8")
    code, out, err = ran(capsys, "check", "a.md")
    assert (code, err) == (1 if severity == "error" else 0, "")
    assert f"{severity} CUR101 contradicted" in out
    assert ("that the house calls near enough" in out) == (severity == "note")


def test_a_tolerance_never_makes_louder(house, capsys) -> None:
    (house / "b.md").write_text(FALSE.replace("52.7", "48.4"), encoding="utf-8")
    before = ran(capsys, "check", "b.md", "-f", "json", "--show-supported")
    (house / "factcheck.toml").write_text('[tolerance]\nALL = "0%"\n', encoding="utf-8")
    assert ran(capsys, "check", "b.md", "-f", "json", "--show-supported") == before
