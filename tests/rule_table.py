"""The table of rules in the README, made from the rules themselves.

`python -m tests.rule_table` writes it between its markers; a test fails while it is stale.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.rule import every

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.rule import Rule

README = Path(__file__).parents[1] / "README.md"
START, END = "<!-- rules: written by python -m tests.rule_table -->", "<!-- end of rules -->"


def rule_table(rules: Iterable[Rule]) -> str:
    """Return the Markdown table of the rules, in the order of their codes."""
    rows = ["| rule | name | what it is about |", "| --- | --- | --- |"]
    for rule in rules:
        preview = " *Preview: notes only.*" if rule.preview else ""
        rows.append(f"| {rule.code} | {rule.name} | {rule.summary}{preview} |")
    return "\n".join(rows)


def between_markers(text: str) -> str:
    """Return what stands between the markers.

    >>> between_markers(f"Before {START} table {END} after")
    'table'
    """
    _, start, rest = text.partition(START)
    table, end, _ = rest.partition(END)
    if not start or not end:
        raise ValueError(f"the README has no {START} … {END}")
    return table.strip()


def updated(text: str, table: str) -> str:
    """Return the text with `table` between the markers."""
    between_markers(text)
    before, _, rest = text.partition(START)
    return f"{before}{START}\n{table}\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    README.write_text(updated(README.read_text(encoding="utf-8"), rule_table(every())), encoding="utf-8")
