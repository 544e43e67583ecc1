"""The pages of `docs/rules`, made from the rules and their cases: `python -m tests.docs_pages` writes them.

Each page is what `factcheck explain` prints, with one case that the rule finds and one that it leaves alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.rule import every
from tests.checkers.cases import read

if TYPE_CHECKING:
    from factcheck.rule import Rule
    from tests.checkers.cases import Case
    from tests.checkers.expectations import Expected

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "rules"
CASES = ROOT / "tests" / "corpus" / "checkers"
LONGEST = 600


def pages() -> dict[str, str]:
    """Return the pages by file name, the list of all rules among them."""
    rules = every()
    rows = [f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.summary}{_preview(rule)} |" for rule in rules]
    head = ["# Rules", "", "| rule | name | what it is about |", "| --- | --- | --- |"]
    return {"README.md": "\n".join([*head, *rows, ""])} | {f"{rule.code}.md": page(rule) for rule in rules}


def page(rule: Rule) -> str:
    """Return the page of one rule."""
    parts = [f"# {rule.code} {rule.name}{_preview(rule)}", rule.doc.strip()]
    examples = _examples(rule)
    if examples:
        parts += ["## Examples", *examples]
    parts.append(f"The same text: `factcheck explain {rule.code}`. [All rules](README.md)")
    return "\n\n".join(parts) + "\n"


def _preview(rule: Rule) -> str:
    return " (preview: notes only)" if rule.preview else ""


def _examples(rule: Rule) -> list[str]:
    """Return the first short case that the rule finds, and the first in which it finds nothing."""
    path = CASES / f"{rule.name.replace('-', '_')}.md"
    if not path.is_file():
        return []
    cases = [
        case
        for case in read(path.read_text(encoding="utf-8"), path.stem)
        if not case.xfail and len(case.text) < LONGEST and "```" not in case.text
    ]
    found = next((case for case in cases if any(_loud(each, rule) for each in case.expected)), None)
    silent = next((case for case in cases if not case.expected and not case.honest), None)
    shown = []
    if found:
        said = next(each for each in found.expected if _loud(each, rule))
        shown.append(f"{str(said.verdict).capitalize()}{_dated(found)}:\n\n```text\n{found.text}\n```")
    if silent:
        shown.append(f"Nothing is said of{_dated(silent)}:\n\n```text\n{silent.text}\n```")
    return shown


def _loud(expected: Expected, rule: Rule) -> bool:
    return expected.code == rule.code and str(expected.verdict) == "contradicted"


def _dated(case: Case) -> str:
    return f", in a text of {case.as_of.isoformat()}" if case.as_of else ""


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
