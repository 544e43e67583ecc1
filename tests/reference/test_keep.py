"""A kept table is replaced whole: whenever the process dies, the earlier or the newer copy is there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.reference.sources.keep import forget, keep, kept
from factcheck.reference.tables import Tables
from tests.reference.test_own import ABOUT, ROWS, given

ROOT = Path(__file__).parents[2]
NEWER = ROWS.replace("NOR,2024,1.5", "NOR,2024,1.6")
#: Runs `keep` in a process of its own and kills it, without any cleaning up, before the given one of its steps.
PROGRAM = """
import os, shutil, sys
from pathlib import Path
from factcheck.reference.sources import keep

steps = 0

def counted(work):
    def step(*arguments, **named):
        global steps
        steps += 1
        if steps == int(sys.argv[3]):
            os._exit(9)
        return work(*arguments, **named)
    return step

for name in ("rename", "mkdir", "write_text"):
    setattr(Path, name, counted(getattr(Path, name)))
shutil.copy, shutil.rmtree = counted(shutil.copy), counted(shutil.rmtree)
keep.keep(sys.argv[1], Path(sys.argv[2]))
"""


def values(folder: Path) -> list[str]:
    found = []
    for table in kept(folder):
        tables = Tables(extra=[table])
        found += [str(float(row.value)) for each in tables.series("union_members", "NOR") for row in tables.rows(each)]
    return found


@pytest.mark.parametrize("step", range(1, 7))
def test_killed_at_any_step(tmp_path: Path, step: int) -> None:
    folder = tmp_path / "own"
    keep(given(tmp_path, ABOUT), folder)
    path = given(tmp_path, ABOUT, NEWER)
    command = [sys.executable, "-c", PROGRAM, path, str(folder), str(step)]
    killed = subprocess.run(command, cwd=ROOT, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert killed.returncode == 9
    assert values(folder) in (["1.4", "1.5"], ["1.4", "1.6"])
    keep(path, folder)
    assert values(folder) == ["1.4", "1.6"]
    assert [each.name for each in folder.iterdir()] == ["union_members-members"]


def test_nothing_is_kept_and_nothing_forgotten_twice(tmp_path: Path) -> None:
    assert kept(tmp_path / "none") == []
    table = keep(given(tmp_path), tmp_path / "own")
    assert forget(table.family.table, tmp_path / "own")
    assert not forget(table.family.table, tmp_path / "own")
    assert kept(tmp_path / "own") == []
