"""11: the same input gives the same bytes, whatever surrounds it; no rule depends on another."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.pipeline import check
from factcheck.readers import read_text
from factcheck.reference.tables import Tables
from factcheck.report import render
from factcheck.rule import discover
from tests.invariants.checking import checked
from tests.worlds import TABLES, statements

ROOT = Path(__file__).parents[2]
ARTICLE = """\
Trade between China and Russia reached $147 billion (about 141.4 billion euros) in 2021, up more than 30 percent since
2019. Sales rose 12 percent to $5.6 billion from $5 billion, the firm said on Tuesday, June 15, 2022. France has 68
million people.

He paid 4.2 billion pounds ($3 billion) for "about 12" boats, or 20 percent of the 900 that were for sale, 3 miles
(5 km) off.
"""
PROGRAM = """
import sys
from factcheck.library import check
from factcheck.report import render
sys.stdout.buffer.write(render([check(sys.argv[1], as_of="2022-06-15")], "json").encode())
"""
SURROUNDINGS = {
    "another hash seed": {"PYTHONHASHSEED": "4711"},
    "another time zone": {"TZ": "Pacific/Kiritimati"},
    "another locale": {"LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"},
    "another encoding": {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
}
#: Articles of several sentences, true and false.
articles = st.lists(st.tuples(statements, st.booleans()), min_size=1, max_size=4)


def output(**environment: str) -> bytes:
    # Bare but for what an interpreter needs.
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    surroundings = {"PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT), **kept, **environment}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, ARTICLE], env=surroundings, cwd=ROOT.parent, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def usual() -> bytes:
    return output()


@pytest.mark.parametrize("environment", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_the_same_bytes_wherever_it_runs(environment, usual):
    assert usual.count(b'"verdict"') >= 4
    assert output(**environment) == usual


@given(articles)
def test_the_same_bytes_again_and_with_tables_that_others_have_used(several):
    text = "\n\n".join(each.honest if honest else each.lie for each, honest in several)
    as_of = several[0][0].as_of
    document = read_text(text)
    fresh, used = check(document, as_of=as_of), check(document, as_of=as_of, tables=TABLES)
    assert fresh.findings == used.findings
    assert render([fresh], "json") == render([check(document, as_of=as_of, tables=Tables())], "json")


@given(articles)
@settings(max_examples=25)
def test_a_rule_says_the_same_alone_and_in_company(several):
    text = "\n\n".join([ARTICLE, *(each.honest if honest else each.lie for each, honest in several)])
    as_of = several[0][0].as_of
    together = checked(text, as_of).findings
    for rule in discover():
        alone = checked(text, as_of, only=(rule.code,)).findings
        assert alone == tuple(finding for finding in together if finding.code == rule.code)
