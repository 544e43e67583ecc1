"""`explain`: the rule's own words, examples that hold, and what was measured; the docs say the same."""

from __future__ import annotations

import json

import pytest

from factcheck import check
from factcheck.cli import main
from factcheck.rule import every
from tests.docs_pages import EXAMPLES, FOLDER

SHOWN = json.loads(EXAMPLES.read_text(encoding="utf-8"))
CASES = [(code, each) for code, entry in SHOWN.items() for each in entry["shown"]]


@pytest.mark.slow
@pytest.mark.parametrize(("code", "example"), CASES)
def test_an_example_gets_the_verdict_that_it_shows(code: str, example: dict[str, str]) -> None:
    report = check(example["text"], example["as_of"] or None, select=(code,))
    assert {str(each.verdict) for each in report.findings} == ({example["verdict"]} if example["verdict"] else set())


def test_explain_prints_the_page_of_the_docs(capsys) -> None:
    for rule in every():
        assert main(["explain", rule.code]) == 0
        shown = capsys.readouterr().out.partition("\n")[2]
        page = (FOLDER / f"{rule.code}.md").read_text(encoding="utf-8")
        assert shown.partition("## Examples")[0] == page.partition("\n")[2].partition("## Examples")[0].replace(
            f"\nThe same text: `factcheck explain {rule.code}`. [All rules](README.md)\n", ""
        )


def test_every_rule_of_texts_has_examples_and_a_measure(capsys) -> None:
    main(["explain", "GRO101"])
    out = capsys.readouterr().out
    for part in ("Contradicted:\n", "Holds:\n", "Nothing is said of:\n", "## Measured\n", "published articles"):
        assert part in out
    assert len(SHOWN) > 30
