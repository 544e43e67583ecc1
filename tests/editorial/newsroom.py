"""A newsroom's folder for tests: drafts with one false conversion, and the command run in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

HEAD = "---\ndate: 2022-06-15\n---\n\n"
FALSE = "The deal is worth $50.5 million (52.7 million euros)."
FALSER = "The second one is worth $80.5 million (99.7 million euros)."
TRUE = "The deal is worth $50.5 million (48.4 million euros)."


class Newsroom:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys

    def write(self, name: str, text: str = f"{HEAD}{FALSE}\n") -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        captured = self.capsys.readouterr()
        return code, captured.out, captured.err

    def checked(self, *arguments: str) -> list[str]:
        """Return the files that a check reads, in order."""
        _, out, _ = self.run("check", *arguments, "--format", "json")
        return [entry["path"] for entry in json.loads(out)["files"]]

    def entry(self, *arguments: str) -> dict:
        """Return the envelope's entry for the only file of a check."""
        _, out, _ = self.run("check", *arguments, "--format", "json")
        (entry,) = json.loads(out)["files"]
        return entry

    def codes(self, *arguments: str) -> list[str]:
        """Return the rules of what is reported on the only file."""
        return [each["code"] for each in self.entry(*arguments)["findings"] if each["severity"]]
