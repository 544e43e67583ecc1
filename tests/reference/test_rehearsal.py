"""A rehearsal of every source against a server on this machine, with the process really killed half way.

From nothing and over an existing table; killed while the file comes and before each step of the replacement. After
that the tables are the earlier ones, whole, and the next refresh succeeds.
"""

import gzip
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from factcheck.reference.families import read_families
from factcheck.reference.sources import store
from factcheck.reference.sources.publishers import SOURCES, USUAL
from factcheck.reference.sources.refresh import refresh
from factcheck.reference.sources.world_bank import INDICATORS
from factcheck.reference.tables import Tables
from factcheck.reference.verify import verify
from tests.reference.publishers import bank_zip, ecb_file, fred_file, hmrc_file, nbp_file, publisher

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
BLS = b"series_id        \tyear\tperiod\t       value\tfootnote_codes\nCUUR0000SA0      \t2026\tM08\t     334.980\t\n"
BLS += b"CUUR0000SA0      \t2026\tM09\t     331.100\t\n"
EUROSTAT = b"freq,unit,coicop,geo\\TIME_PERIOD\t2026-09 \nM,I15,CP00,EA\t131.1 \n"
LATER = EUROSTAT.replace(b"\t2026-09 ", b"\t2026-09 \t2026-10 ").replace(b"131.1 ", b"131.1 \t131.4 p")
FRED = ("2022-08-01,135.2830", "2022-09-01,143.2840", "2022-10-01,147.0070")
NOVEMBER = "01/Nov/2026 to 30/Nov/2026"
ONS = b'"Title","CPI INDEX 00: ALL ITEMS 2015=100"\n"CDID","D7BT"\n"2024","133.9"\n'
#: What each publisher has today, what it has a month later, the table, and a row that only the later file has.
FILES = {
    "ecb": (
        ecb_file("2026-11-20,1.1201,176.5,", "2026-10-30,1.1172,175.68,", "2026-10-29,1.113,175.92,"),
        ecb_file("2026-11-23,1.1205,176.1,", "2026-11-20,1.1201,176.5,", "2026-10-30,1.1172,175.68,"),
        "fx/ecb/USD", "2026-11-23,1.1205",
    ),
    "nbp": (
        nbp_file("2026-11-04", TWD="0.1230"), nbp_file("2026-11-18", TWD="0.1234"),
        "fx/nbp/TWD", "2026-11-18,0.1234",
    ),
    "hmrc": (
        hmrc_file(NOVEMBER, ("TJS", "12.3501")), hmrc_file(NOVEMBER, ("TJS", "12.3501"), ("NAD", "21.9802")),
        "fx/hmrc/NAD", "2026-11,21.9802",
    ),
    "fed": (fred_file(*FRED), fred_file(*FRED, "2022-11-01,142.4640"), "fx/fed/JPY", "2022-11,142.4640"),
    "bls": (
        BLS, BLS + b"CUUR0000SA0      \t2026\tM10\t     331.500\t\n",
        "series/consumer_prices/bls", "USA,2026-10,331.500,0.001",
    ),
    "eurostat": (
        gzip.compress(EUROSTAT, mtime=0), gzip.compress(LATER, mtime=0),
        "series/consumer_prices/eurostat", "EMU,2026-10,131.4,0.1",
    ),
    "ons": (ONS, ONS + b'"2025","138.1"\n', "series/consumer_prices/ons", "GBR,2025,138.1,0.1"),
    **{
        name: (
            bank_zip("2026-12-15", ("DEU", value), indicator=code),
            bank_zip("2027-01-20", ("DEU", newer), indicator=code),
            source.family, f"DEU,2024,{newer},{step},2027-01-20",
        )
        for name, source in SOURCES.items()
        if name.startswith("world-bank")
        for code in [INDICATORS[source.family.split("/")[1]].code]
        for value, newer, step in [
            {
                "world-bank-gdp": ("4700000000000", "4710000000000", "1"),
                "world-bank-population": ("83516593", "83600000", "1"),
                "world-bank-life-expectancy": ("81.1", "81.3", "0.1"),
                "world-bank-gini": ("32.4", "32.5", "0.1"),
            }.get(name, ("2.5", "2.6", "0.1"))
        ]
    },
}  # fmt: skip
#: Refreshes a source in a process of its own, which kills itself before the given step: 0 is half way in the download.
PROGRAM = """
import os, shutil, signal, sys
from datetime import date
from pathlib import Path
from factcheck.reference.sources.fetch import fetch
from factcheck.reference.sources.refresh import refresh
from factcheck.reference.tables import Tables

name, address, folder, part, fatal = *sys.argv[1:5], int(sys.argv[5])
steps = 0

def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def counted(work):
    def step(*arguments, **named):
        global steps
        steps += 1
        if steps == fatal:
            killed()
        return work(*arguments, **named)
    return step

def get(_):
    return fetch(address, timeout=5, part=part, progress=None if fatal else killed).body

for method in ("rename", "write_bytes", "write_text"):
    setattr(Path, method, counted(getattr(Path, method)))
shutil.copytree, shutil.rmtree = counted(shutil.copytree), counted(shutil.rmtree)
refreshed = folder if os.path.exists(folder + "/tables.csv") else ""
files = [get("")] if name == "hmrc" else ()  # its table holds November already
refresh(name, Tables(refreshed=refreshed), Path(folder), date(2026, 11, 23), files=files, get=get)
"""


def run(name: str, address: str, folder: Path, fatal: int) -> int:
    part = str(folder.with_name("file.part"))
    command = [sys.executable, "-c", PROGRAM, name, address, str(folder), part, str(fatal)]
    return subprocess.run(command, cwd=ROOT, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}).returncode


def tables(folder: Path) -> Tables:
    return Tables(refreshed=str(folder) if folder.exists() else "")


def before(folder: Path) -> dict[str, bytes]:
    found = folder if folder.exists() else folder.with_name("user.old")
    return {str(path.relative_to(found)): path.read_bytes() for path in found.rglob("*.*")}


def test_every_source_has_its_rehearsal() -> None:
    assert FILES.keys() == set(USUAL)
    # The one service has no file; its answers are rehearsed in test_live.
    assert SOURCES.keys() - USUAL == {"live"}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("existing", [False, True], ids=["from nothing", "over a table"])
def test_a_download_that_is_killed_goes_on(tmp_path: Path, name: str, *, existing: bool) -> None:
    first, later, table, row = FILES[name]
    folder = tmp_path / "user"
    if existing:
        refresh(name, Tables(), folder, TODAY, files=[first])
    held = before(folder)
    half = len(later) // 2
    state = {"ETag": '"7"'}
    with publisher((200, {**state, "Content-Length": str(len(later))}, later[:half])) as server:
        assert run(name, server.address, folder, 0) == -signal.SIGKILL
    assert before(folder) == held
    assert (tmp_path / "file.part").read_bytes() == later[:half]
    with publisher((206, state, later[half:]), (200, {}, later)) as server:
        assert run(name, server.address, folder, 99) == 0
    assert server.asked[0]["range"] == f"bytes={half}-"
    assert server.asked[0]["if-range"] == '"7"'
    assert row in tables(folder).lines(table)
    assert verify(str(folder)) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["user"]


@pytest.mark.parametrize("name", ["ecb", "nbp", "hmrc", "fed", "world-bank-gdp", "bls", "eurostat", "ons"])
@pytest.mark.parametrize("existing", [False, True], ids=["from nothing", "over a table"])
@pytest.mark.parametrize("last", [False, True], ids=["while writing", "while moving"])
def test_a_replacement_that_is_killed_loses_nothing(tmp_path: Path, name: str, *, existing: bool, last: bool) -> None:
    first, later, table, row = FILES[name]
    folder = tmp_path / "user"
    if existing:
        refresh(name, Tables(), folder, TODAY, files=[first])
    held = before(folder)
    # Copying the old folder and each file written are a step; the two moves come last.
    writes = existing + (2 if name == "ecb" or (name == "hmrc" and not existing) else 1) + 2
    with publisher((200, {}, later)) as server:
        assert run(name, server.address, folder, writes + (2 if existing else 1) if last else 2) == -signal.SIGKILL
        assert before(folder) == held
        store.recover(folder)
        assert before(folder) == held
        assert run(name, server.address, folder, 99) == 0
    assert row in tables(folder).lines(table)
    assert verify(str(folder)) == []
    assert SOURCES[name].family in read_families(str(folder))
