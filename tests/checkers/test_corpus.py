"""Every case of the corpus: those of a checker with that checker alone, articles with all rules on."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.rule import discover
from tests.checkers.cases import read_folder
from tests.checkers.complaints import complaint
from tests.checkers.running import report

CORPUS = Path(__file__).parents[1] / "corpus"
#: Folders with a format of their own.
ELSEWHERE = {"figures", "checkers"}
CODES = {rule.name.replace("-", "_"): rule.code for rule in discover()}


def _parameters(folder: Path) -> list:
    return [
        pytest.param(
            case,
            id=f"{folder.name}/{case.name}",
            marks=[pytest.mark.xfail(strict=True, reason=case.xfail, raises=pytest.fail.Exception)]
            if case.xfail
            else [],
        )
        for case in read_folder(folder)
    ]


@pytest.mark.parametrize("case", _parameters(CORPUS / "checkers"))
def test_a_checker_alone(case):
    stem = case.name.partition("/")[0]
    assert stem in CODES, f"{case.place}: no checker is called {stem}; there are {', '.join(CODES)}"
    trouble = complaint(case, report(case, (CODES[stem],)).findings)
    if trouble:
        pytest.fail(trouble, pytrace=False)


@pytest.mark.parametrize(
    "case",
    [
        parameter
        for folder in sorted(CORPUS.iterdir())
        if folder.is_dir() and folder.name not in ELSEWHERE
        for parameter in _parameters(folder)
    ],
)
def test_with_all_rules(case):
    trouble = complaint(case, report(case).findings)
    if trouble:
        pytest.fail(trouble, pytrace=False)


def test_names_are_unique():
    names = [case.name for case in read_folder(CORPUS / "checkers")]
    assert sorted(names) == sorted(set(names))
