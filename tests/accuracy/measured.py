"""Keeps what was measured over published articles where `factcheck explain` reads it: counts alone, no word of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.accuracy.alarms import Tally

KEPT = Path(__file__).parents[2] / "factcheck" / "cli" / "explained" / "measured.json"


def write(tally: Tally) -> None:
    """Write the counts by rule."""
    KEPT.write_text(text(tally), encoding="utf-8")


def text(tally: Tally) -> str:
    """Return the counts as JSON, a line for each rule."""
    rules = {name.partition(" ")[0]: dict(sorted(counts.items())) for name, counts in sorted(tally.rules.items())}
    lines = ",\n".join(f"  {json.dumps(code)}: {json.dumps(counts)}" for code, counts in rules.items())
    head = f'{{\n "texts": {tally.articles},\n "characters": {tally.characters},\n "rules": {{\n'
    return f"{head}{lines}\n }}\n}}\n"
