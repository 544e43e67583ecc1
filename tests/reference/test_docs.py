"""The page for the keeper of tables: its examples are taken, and its list of sources is the one that there is."""

import re
from datetime import date
from pathlib import Path

from factcheck.reference.own import read_own
from factcheck.reference.sources.publishers import SOURCES
from factcheck.reference.tables import Tables

PAGE = (Path(__file__).parents[2] / "docs" / "tables.md").read_text("utf-8")


def test_the_tables_of_the_examples_are_taken(tmp_path: Path) -> None:
    tomls = re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    files = re.findall(r"^```csv\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert len(tomls) == len(files) == 2
    own = []
    for about, rows, name in zip(tomls, files, ("members", "street"), strict=True):
        (tmp_path / f"{name}.csv").write_text(rows, encoding="utf-8")
        (tmp_path / f"{name}.toml").write_text(about, encoding="utf-8")
        own.append(read_own(str(tmp_path / f"{name}.toml")))
    tables = Tables(extra=own)
    assert [float(row.value) for series in tables.series("union_members", "DEU") for row in tables.rows(series)] == [
        5_700_000,
        5_600_000,
    ]
    assert float(tables.rates("USD", "ARS").on(date(2022, 6, 15)).rate) == 226.5


def test_every_source_of_refresh_is_listed_and_no_other() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`([\w-]+)`", row.split("|")[1])}
    assert {f"world-bank{name}" if name.startswith("-") else name for name in named} - {"world-bank"} == set(SOURCES)
