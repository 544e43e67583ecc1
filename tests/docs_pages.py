"""The pages of `docs/rules`, made from the rules and their cases: `python -m tests.docs_pages` writes them.

Each page is what `factcheck explain` prints; the examples in both are cases of the rule, and written here too.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import explained
from factcheck.rule import every
from tests.checkers.cases import read

if TYPE_CHECKING:
    from factcheck.rule import Rule
    from tests.checkers.cases import Case

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "rules"
CASES = ROOT / "tests" / "corpus" / "checkers"
EXAMPLES = ROOT / "factcheck" / "cli" / "explained" / "examples.json"
LONGEST = 600


def pages() -> dict[str, str]:
    """Return the pages by file name, the list of all rules among them."""
    rules = every()
    rows = [f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.summary}{_preview(rule)} |" for rule in rules]
    head = ["# Rules", "", "| rule | name | what it is about |", "| --- | --- | --- |"]
    return {"README.md": "\n".join([*head, *rows, ""])} | {f"{rule.code}.md": page(rule) for rule in rules}


def page(rule: Rule) -> str:
    """Return the page of one rule."""
    head = f"# {rule.code} {rule.name}{_preview(rule)}"
    return f"{head}\n\n{explained.page(rule)}\nThe same text: `factcheck explain {rule.code}`. [All rules](README.md)\n"


def examples() -> dict[str, dict[str, object]]:
    """Return the examples of each rule, and how many cases it has, by code."""
    return {
        rule.code: {"shown": shown, "cases": cases} for rule in every() for shown, cases in [_examples(rule)] if cases
    }


def _preview(rule: Rule) -> str:
    return " (preview: notes only)" if rule.preview else ""


def _examples(rule: Rule) -> tuple[list[dict[str, str]], dict[str, int]]:
    """Return the first short case that the rule contradicts, that it supports and that it leaves alone; and counts."""
    path = CASES / f"{rule.name.replace('-', '_')}.md"
    if not path.is_file():
        return [], {}
    cases = [case for case in read(path.read_text(encoding="utf-8"), path.stem) if not case.xfail]
    counts = Counter(str(each.verdict) for case in cases for each in case.expected if each.code == rule.code)
    counts["silent"] = sum(not case.expected for case in cases)
    short = [
        case
        for case in cases
        if len(case.text) < LONGEST and "```" not in case.text and not case.options and case.format == "text"
    ]
    chosen = [(verdict, _first(short, rule, verdict)) for verdict in ("contradicted", "misleading", "supported", "")]
    if chosen[0][1]:
        del chosen[1]
    shown = [
        {"verdict": verdict, "as_of": case.as_of.isoformat() if case.as_of else "", "text": case.text.strip("\n")}
        for verdict, case in chosen
        if case
    ]
    return shown, dict(sorted(counts.items()))


def _first(cases: list[Case], rule: Rule, verdict: str) -> Case | None:
    for case in cases:
        if not verdict and not case.expected and not case.honest:
            return case
        if verdict and [(each.code, str(each.verdict)) for each in case.expected] == [(rule.code, verdict)]:
            return case
    return None


def written() -> str:
    """Return the examples as the file that `factcheck explain` reads."""
    return json.dumps(examples(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    EXAMPLES.write_text(written(), encoding="utf-8")
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
