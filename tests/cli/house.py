"""A house with one false draft, for tests of its configuration."""

from __future__ import annotations

from factcheck.cli import main

FALSE = "---\ndate: 2022-06-15\n---\n\nThe deal is worth $50.5 million (52.7 million euros).\n"


def ran(capsys, *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    return (code, *capsys.readouterr())
