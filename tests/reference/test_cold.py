"""A cold check opens the files that its text needs, and no others."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Checks a text in a process of its own and prints which tables it opened.
PROGRAM = """
import os, sys
opened = set()
def seen(event, arguments):
    if event == "open" and "reference_data" in str(arguments[0]):
        opened.add(str(arguments[0]).split("reference_data/")[1])
sys.addaudithook(seen)
import factcheck
factcheck.check(sys.argv[1], "2022-06-15")
print("\\n".join(sorted(opened)))
"""
ALWAYS = {"tables.csv"}
NAMES = {"names/countries.csv"}


def opened(text: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, text],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("text", "least", "folders"),
    [
        ("Nothing is claimed here.", set(), ()),
        ("Sales rose 12 percent, from $1.25 billion to $1.4 billion.", set(), ()),
        ("The bridge cost €100 million ($104 million).", {"fx/ecb/USD.csv"}, ("fx/euro_fixed.csv", "fx/official.csv")),
        (
            "The population of Germany was 83.2 million in 2021.",
            {"series/population/world-bank.csv"},
            ("series/population/",),
        ),
    ],
)
def test_only_what_the_text_needs(text: str, least: set[str], folders: tuple[str, ...]) -> None:
    found = opened(text) - ALWAYS - NAMES
    assert least <= found
    assert {path for path in found - least if not path.startswith(folders or ("none",))} == set()
