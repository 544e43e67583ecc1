"""The page of a rule: its own text, examples from its cases, and what was measured; `explain` and the docs show it.

`examples.json` is written by `python -m tests.docs_pages` from the cases of the rules, `measured.json` by
`python -m tests.accuracy measured PATH …` over published articles.
"""

from __future__ import annotations

import json
import os
from functools import cache
from textwrap import fill
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.rule import Rule

WIDTH = 115
#: What an example shows, in the words of the page.
SHOWN = {"contradicted": "Contradicted", "misleading": "Misleading", "supported": "Holds", "": "Nothing is said of"}


def page(rule: Rule) -> str:
    """Return the page of a rule, as Markdown without its heading."""
    parts = [rule.doc.strip()]
    examples = _data("examples").get(rule.code, {})
    if examples.get("shown"):
        parts += ["## Examples", *(_example(each) for each in examples["shown"])]
    if rule.code[:3] == "SUP":
        return "\n\n".join(parts) + "\n"
    measured = [_cases(examples.get("cases", {})), _articles(rule.code)]
    if any(measured):
        parts += ["## Measured", fill(" ".join(each for each in measured if each), WIDTH)]
    return "\n\n".join(parts) + "\n"


def _example(example: dict[str, str]) -> str:
    dated = f", in a text of {example['as_of']}" if example["as_of"] else ""
    return f"{SHOWN[example['verdict']]}{dated}:\n\n```text\n{example['text']}\n```"


def _cases(cases: dict[str, int]) -> str:
    if not cases:
        return ""
    found = ", ".join(f"{cases[verdict]} {verdict}" for verdict in SHOWN if verdict and cases.get(verdict))
    silent = f"{cases.get('silent', 0)} texts in which it finds nothing to accuse"
    return f"Its cases hold {f'{found}, and ' if found else ''}{silent}."


def _articles(code: str) -> str:
    measured = _data("measured")
    if not measured:
        return ""
    counts = measured["rules"].get(code, {})
    texts = f"{measured['texts']:,} published articles ({measured['characters'] / 1e6:.1f} million characters)"
    claims = sum(counts.get(each, 0) for each in ("supported", "misleading", "contradicted", "unchecked"))
    if not claims:
        return f"Over {texts} it bound no claim: how often it errs is not known."
    told = [f"{counts[each]:,} {each}" for each in ("supported", "unchecked", "misleading") if counts.get(each)]
    loud = f"{counts.get('contradicted', 0)} contradicted, {counts.get('error', 0) or 'none'} of them as an error"
    return f"Over {texts} it bound {claims:,} claims: {', '.join([*told, loud])}."


@cache
def _data(name: str) -> dict[str, Any]:
    path = os.path.join(os.path.dirname(__file__), f"{name}.json")  # noqa: PTH118, PTH120 - start-up time
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        found: dict[str, Any] = json.load(file)
    return found
