"""Errors as they get into print, put into true claims one at a time: which are caught, by rule and operator.

A claim is taken for true if it comes out supported. One of its figures, or its word of direction, is then changed, and
the whole article is checked again. A change so small that the statement stays true within its rounding is *equivalent*:
no checker should speak, and it is counted apart.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.model.figure import Kind
from factcheck.model.finding import Verdict
from factcheck.pipeline import check
from factcheck.reference.tables import Tables
from tests.accuracy.equivalents import still_holds, still_same
from tests.accuracy.numerals import moved, rewritten, scaled_word, transposed
from tests.accuracy.printing import context, reasons, table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from typing import TextIO

    from factcheck.config import Config
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding, Report
    from tests.accuracy.articles import Article

FACTORS = {
    "×1000": Fraction(1000),
    "÷1000": Fraction(1, 1000),
    "×10": Fraction(10),
    "÷10": Fraction(1, 10),
    "×2": Fraction(2),
    "×1.5": Fraction(3, 2),
    "×1.2": Fraction(6, 5),
    "×1.1": Fraction(11, 10),
    "×1.05": Fraction(21, 20),
}
POINTS = {"+2 points": Fraction(2), "−2 points": Fraction(-2), "+10 points": Fraction(10)}
OPERATORS = (*FACTORS, *POINTS, "scale word", "transposed", "inverse", "direction", "weekday", "year")
OUTCOMES = ("caught", "misleading", "unchecked", "supported", "silent", "equivalent")
OPPOSITES = {
    "rose": "fell", "grew": "shrank", "climbed": "dropped", "increased": "decreased", "jumped": "plunged", "up": "down",
    "rising": "falling", "increase": "decrease", "rise": "fall", "gain": "loss", "gained": "lost", "higher": "lower",
    "growth": "decline", "more": "less", "surged": "slumped", "advanced": "declined", "soared": "sank",
}  # fmt: skip
REVERSED = {**OPPOSITES, **{down: up for up, down in OPPOSITES.items()}}
DIRECTION = re.compile(rf"\b(?:{'|'.join(REVERSED)})\b")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NAMED_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: How far before and after its figures the words of a claim are looked for.
REACH = 60


@dataclass(frozen=True, slots=True)
class Mutant:
    """A true claim with one error in it."""

    operator: str
    start: int  #: of the words that are replaced, in the text of the article
    end: int
    words: str  #: what stands there now
    equivalent: bool = False


@dataclass(slots=True)
class Score:
    """What became of the mutants, by rule and operator."""

    claims: Counter[str] = field(default_factory=Counter)
    counts: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)
    reasons: Counter[str] = field(default_factory=Counter)  #: why real mutants stayed unchecked

    def lines(self) -> list[str]:
        """Return the table as it is printed; the share caught leaves equivalent mutants out."""
        if not self.counts:
            return ["no supported claims to change"]
        rows = [("rule and operator", "mutants", *OUTCOMES, "caught %", "or misleading %")]
        for code in sorted(self.claims):
            total: Counter[str] = Counter()
            for operator in OPERATORS:
                counts = self.counts.get((code, operator))
                if counts:
                    total.update(counts)
                    rows.append(_row(f"{code} {operator}", counts))
            rows.append(_row(f"{code} all ({self.claims[code]} claims)", total))
        return [*table(rows), *reasons(self.reasons)]


def _row(name: str, counts: Counter[str]) -> tuple[str, ...]:
    real = sum(counts.values()) - counts["equivalent"]
    caught = f"{100 * counts['caught'] / real:.1f}" if real else "–"
    both = f"{100 * (counts['caught'] + counts['misleading']) / real:.1f}" if real else "–"
    return (name, str(sum(counts.values())), *(str(counts[outcome]) for outcome in OUTCOMES), caught, both)


def run(articles: Iterable[Article], config: Config, show: Collection[str], most: int, out: TextIO) -> Score:
    """Change every supported claim of all articles; print the mutants whose outcome is in `show`."""
    tables, score, shown = Tables(), Score(), 0
    for article in articles:
        report = check(article.document(), as_of=article.published, config=config, tables=tables)
        for finding in report.findings:
            if finding.verdict is not Verdict.SUPPORTED or finding.claim is None:
                continue
            score.claims[finding.code] += 1
            for mutant in mutants(report, finding):
                source = changed(report, mutant)
                if source is None:
                    continue
                outcome, reason = "equivalent", ""
                if not mutant.equivalent:
                    again = check(article.document(source), as_of=report.as_of, config=config, tables=tables)
                    outcome, reason = judged(again, finding, mutant)
                    score.reasons.update([f"{finding.code} {reason}"] if reason else [])
                score.counts.setdefault((finding.code, mutant.operator), Counter())[outcome] += 1
                if outcome in show and (not most or shown < most):
                    shown += 1
                    text = report.document.text
                    text = text[: mutant.start] + mutant.words + text[mutant.end :]
                    marked = context(text, [(mutant.start, mutant.start + len(mutant.words))])
                    said = f"\n   {reason}" if reason else ""
                    print(
                        f"{outcome}: {finding.code} {mutant.operator} [{article.name}]\n   {marked}{said}\n", file=out
                    )
    return score


def mutants(report: Report, finding: Finding) -> Iterator[Mutant]:
    """Yield the errors that can be put into a claim."""
    assert finding.claim is not None
    text, roles = report.document.text, finding.claim.roles
    for figure in dict.fromkeys(roles.values()):
        for operator, words in _rewordings(figure):
            if words and words != figure.text:
                same = still_same(figure, words) or still_holds(finding, figure, words)
                yield Mutant(operator, figure.start, figure.end, words, same)
    if {"amount", "converted"} <= set(roles):
        amount, converted = roles["amount"], roles["converted"]
        if amount.value > 0 and converted.value > 0:
            words = rewritten(converted.text, (amount.value / converted.value) ** 2)
            if words and words != converted.text:
                same = still_same(converted, words) or still_holds(finding, converted, words)
                yield Mutant("inverse", converted.start, converted.end, words, same)
    if "change" in roles or "old" in roles:
        start, end = max(finding.start - REACH, 0), min(finding.end + REACH, len(text))
        start = max(start, text.rfind(". ", start, finding.start) + 1, text.rfind("\n", start, finding.start) + 1)
        stops = [place for stop in (". ", "\n") if (place := text.find(stop, finding.end, end)) >= 0]
        words_found = list(DIRECTION.finditer(text, start, min([end, *stops])))
        # With two words of direction nobody can say which one the claim hangs on.
        if len(words_found) == 1:
            [word] = words_found
            yield Mutant("direction", word.start(), word.end(), REVERSED[word[0]], still_holds(finding, None, ""))


def _rewordings(figure: Figure) -> Iterator[tuple[str, str | None]]:
    if figure.kind.is_quantity:
        for operator, factor in FACTORS.items():
            yield operator, rewritten(figure.text, factor)
        if figure.kind is Kind.PERCENT:
            for operator, points in POINTS.items():
                yield operator, moved(figure.text, points)
        yield "scale word", scaled_word(figure.text)
        yield "transposed", transposed(figure.text)
        return
    if figure.kind is Kind.WEEKDAY:
        return  # without a date beside it, no weekday is wrong
    if day := NAMED_DAY.search(figure.text):
        for away in (1, 3):
            wrong = DAYS[(DAYS.index(day[0]) + away) % 7]
            yield "weekday", figure.text[: day.start()] + wrong + figure.text[day.end() :]
    if year := YEAR.search(figure.text):
        for away in (1, -1):
            yield "year", figure.text[: year.start()] + str(int(year[0]) + away) + figure.text[year.end() :]


def changed(report: Report, mutant: Mutant) -> str | None:
    """Return the source of the article with the error in it; None where markup stands inside the words."""
    document = report.document
    start, end = document.source_span(mutant.start, mutant.end)
    if document.source[start:end] != document.text[mutant.start : mutant.end]:
        return None
    return document.source[:start] + mutant.words + document.source[end:]


def judged(report: Report, finding: Finding, mutant: Mutant) -> tuple[str, str]:
    """Return what became of a mutant, and why if it is unchecked.

    Any rule may catch it, but only the claim's own can support it.
    """
    shift = len(mutant.words) - (mutant.end - mutant.start)
    last = max(finding.end, mutant.end) + shift
    touching = [f for f in report.findings if f.start < last and min(finding.start, mutant.start) < f.end]
    if any(f.verdict is Verdict.CONTRADICTED for f in touching):
        return "caught", ""
    if any(f.verdict is Verdict.MISLEADING for f in touching):
        return "misleading", ""
    own = {f.verdict: f.reason for f in touching if f.code == finding.code}
    if Verdict.SUPPORTED in own:
        return "supported", ""
    return ("unchecked", own[Verdict.UNCHECKED]) if Verdict.UNCHECKED in own else ("silent", "")
