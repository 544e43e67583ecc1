"""How often a figure drawn by lot comes out supported: what the word is worth.

Each figure of a supported claim is replaced by random ones that are as round as it is. A rule that searches for numbers
which happen to fit supports many of them; one that binds roles first supports few.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.model.finding import Verdict
from factcheck.pipeline import check
from factcheck.reference.tables import Tables
from tests.accuracy.mutations import OUTCOMES, Mutant, changed, judged
from tests.accuracy.numerals import drawn
from tests.accuracy.printing import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.config import Config
    from tests.accuracy.articles import Article


@dataclass(slots=True)
class Luck:
    """What became of the random figures, by rule and role."""

    counts: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)

    def lines(self) -> list[str]:
        """Return the table as it is printed."""
        if not self.counts:
            return ["no supported claims to draw figures for"]
        rows = [("rule and role", "figures", *OUTCOMES[:-1], "supported %")]
        for (code, role), counts in sorted(self.counts.items()):
            number = sum(counts.values())
            share = f"{100 * counts['supported'] / number:.1f}"
            rows.append((f"{code} {role}", str(number), *(str(counts[o]) for o in OUTCOMES[:-1]), share))
        return table(rows)


def run(articles: Iterable[Article], config: Config, draws: int) -> Luck:
    """Draw figures for every supported claim; the same articles give the same draws."""
    tables, luck = Tables(), Luck()
    for article in articles:
        report = check(article.document(), as_of=article.published, config=config, tables=tables)
        for finding in report.findings:
            if finding.verdict is not Verdict.SUPPORTED or finding.claim is None:
                continue
            for role, figure in finding.claim.roles.items():
                if not figure.kind.is_quantity:
                    continue
                source = random.Random(f"{article.name} {finding.code} {figure.start}")  # noqa: S311 - must repeat
                for _ in range(draws):
                    words = drawn(figure.text, source)
                    mutant = words and words != figure.text and Mutant("drawn", figure.start, figure.end, words)
                    text = changed(report, mutant) if mutant else None
                    if not mutant or text is None:
                        continue
                    again = check(article.document(text), as_of=report.as_of, config=config, tables=tables)
                    luck.counts.setdefault((finding.code, role), Counter())[judged(again, finding, mutant)[0]] += 1
    return luck
