"""The table of rules, as the README and `factcheck rules` show it: made from the rules themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.rule import Rule


def markdown(rules: Sequence[Rule]) -> str:
    """Return the table in Markdown."""
    lines = ["| code | name | what it checks |", "|---|---|---|"]
    lines.extend(f"| {rule.code} | `{rule.name}` | {_summary(rule)} |" for rule in rules)
    return "\n".join(lines) + "\n"


def plain(rules: Sequence[Rule]) -> str:
    """Return the table for a terminal."""
    width = max((len(rule.name) for rule in rules), default=0)
    return "".join(f"{rule.code}  {rule.name:<{width}}  {_summary(rule)}\n" for rule in rules)


def _summary(rule: Rule) -> str:
    return rule.summary + (" (preview)" if rule.preview else "")
