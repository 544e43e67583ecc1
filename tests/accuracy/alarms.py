"""Every finding over a pile of articles: counted by rule and verdict, and printed so that a person can judge each."""

from __future__ import annotations

import json
import traceback
from collections import Counter
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING, TextIO

from factcheck.pipeline import check
from factcheck.reference.tables import Tables
from tests.accuracy.printing import context, reasons, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.config import Config
    from factcheck.model.finding import Finding, Report
    from tests.accuracy.articles import Article

FUNNEL = ("figures", "quantities", "claims", "checked")
COLUMNS = ("error", "warning", "note", "contradicted", "misleading", "supported", "unchecked")


@dataclass(slots=True)
class Tally:
    """Counts over all articles that have been checked."""

    articles: int = 0
    characters: int = 0
    seconds: float = 0.0
    slowest: tuple[float, str] = (0.0, "")
    funnel: Counter[str] = field(default_factory=Counter)
    rules: dict[str, Counter[str]] = field(default_factory=dict)  #: by "code name", then by verdict and severity
    reasons: Counter[str] = field(default_factory=Counter)  #: unchecked claims by reason
    accused: set[str] = field(default_factory=set)  #: articles with a finding of severity error
    crashes: list[tuple[str, str]] = field(default_factory=list)

    def add(self, article: Article, report: Report, seconds: float) -> None:
        """Count one report."""
        self.articles += 1
        self.characters += len(article.text)
        self.seconds += seconds
        self.slowest = max(self.slowest, (seconds, article.name))
        coverage = report.coverage
        for name in FUNNEL:
            self.funnel[name] += getattr(coverage, name)
        self.funnel["unbound"] += coverage.unbound
        self.funnel["unread"] += len(coverage.unread)
        for finding in report.findings:
            counts = self.rules.setdefault(f"{finding.code} {finding.name}", Counter())
            counts[finding.verdict.value] += 1
            if finding.severity is not None:
                counts[finding.severity.value] += 1
                if finding.severity.value == "error":
                    self.accused.add(article.name)
            if finding.verdict.value == "unchecked":
                self.reasons[f"{finding.code} {finding.reason or 'without a reason'}"] += 1

    def lines(self) -> list[str]:
        """Return the summary as it is printed."""
        count = self.articles or 1
        size = f"{self.articles:,} articles, {self.characters / 1e6:.2f} million characters"
        speed = f"{self.seconds * 1000 / count:.1f} ms an article"
        per_5kb = f"{self.seconds * 5e6 / (self.characters or 1):.1f} ms per 5,000 characters"
        out = [
            f"{size}, {self.seconds:.1f} s: {speed}, {per_5kb}",
            f"slowest article {self.slowest[0] * 1000:.0f} ms ({self.slowest[1]})",
            " → ".join(f"{self.funnel[name]:,} {name}" for name in FUNNEL),
            f"{self.funnel['unbound']:,} quantities unbound, {self.funnel['unread']:,} numerals unread",
            f"{len(self.accused):,} articles accused of an error, 1 in {count / len(self.accused):,.0f}"
            if self.accused
            else "no article accused of an error",
            "",
        ]
        rows = [("rule", *COLUMNS)]
        total: Counter[str] = Counter()
        for rule in sorted(self.rules):
            total.update(self.rules[rule])
            rows.append((rule, *(f"{self.rules[rule][column]:,}" for column in COLUMNS)))
        rows.append(("all", *(f"{total[column]:,}" for column in COLUMNS)))
        rows.append(("all, per 1,000 articles", *(f"{total[column] * 1000 / count:,.1f}" for column in COLUMNS)))
        out += [*table(rows), *reasons(self.reasons)]
        if self.crashes:
            out += ["", f"{len(self.crashes)} CRASHES"]
            out += [f"  {name}: {error}" for name, error in self.crashes[:20]]
        return out


@dataclass(frozen=True, slots=True)
class Choice:
    """Which findings are printed in full."""

    wanted: frozenset[str] = frozenset()  #: verdicts or severities: "contradicted", "error" …
    rules: tuple[str, ...] = ()  #: codes, families or names; empty for all
    reason: str = ""  #: part of the reason or message
    limit: int = 0  #: at most so many; 0 for no limit

    def takes(self, finding: Finding) -> bool:
        """Say whether this finding is to be printed."""
        severity = finding.severity.value if finding.severity else ""
        return (
            (finding.verdict.value in self.wanted or severity in self.wanted)
            and (not self.rules or any(finding.code.startswith(r) or finding.name == r for r in self.rules))
            and self.reason in f"{finding.reason} {finding.message}"
        )


def described(article: Article, report: Report, finding: Finding) -> list[str]:
    """Return the lines that let a person judge a finding: the sentence with the figures marked, and the working."""
    severity = f" ({finding.severity.value})" if finding.severity else ""
    title = f"{finding.code} {finding.name}: {finding.verdict.value}{severity}"
    out = [f"── {title} ── {article.name} [{article.source}, {report.as_of or 'undated'}]"]
    claim = finding.claim
    spans = [(f.start, f.end) for f in claim.roles.values()] if claim else [(finding.start, finding.end)]
    out.append(f"   {context(report.document.text, spans)}")
    out.append(f"   {finding.message}")
    if claim:
        roles = ", ".join(f"{role} {figure.text!r}" for role, figure in claim.roles.items())
        terms, quoted = f"; {claim.terms}" if claim.terms else "", ", quoted" if claim.quoted else ""
        out.append(f"   roles: {roles}{terms}{quoted}")
    out += [f"   = {step}" for step in finding.steps]
    out += [f"   # {e.text} [{e.table} {e.row}]" for e in finding.evidence]
    if finding.reason:
        out.append(f"   reason: {finding.reason}")
    out += [f"   note: {note}" for note in finding.notes]
    if finding.suggestion:
        out.append(f"   suggestion: {finding.suggestion.text!r}{' (safe)' if finding.suggestion.safe else ''}")
    return out


def record(article: Article, report: Report, finding: Finding) -> dict[str, object]:
    """Return a finding as one JSON record, for sorting and judging elsewhere."""
    return {
        "article": article.name,
        "as_of": str(report.as_of or ""),
        "code": finding.code,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value if finding.severity else "",
        "context": context(report.document.text, [(finding.start, finding.end)]),
        "message": finding.message,
        "reason": finding.reason,
        "steps": list(finding.steps),
    }


def run(articles: Iterable[Article], config: Config, choice: Choice, out: TextIO, to: TextIO | None = None) -> Tally:
    """Check all articles, print the chosen findings as they come, and return the counts."""
    tables, tally, shown = Tables(), Tally(), 0
    for article in articles:
        try:
            document = article.document()
            started = perf_counter()
            report = check(document, as_of=article.published, config=config, tables=tables)
            tally.add(article, report, perf_counter() - started)
        except Exception as error:  # noqa: BLE001 - a crash is what is measured here
            tally.articles += 1
            frame = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{frame.filename.rpartition('factcheck/')[2]}:{frame.lineno}"
            tally.crashes.append((article.name, f"{type(error).__name__}: {error} ({place})"))
            continue
        for finding in report.findings:
            if not choice.takes(finding):
                continue
            shown += 1
            if not choice.limit or shown <= choice.limit:
                print("\n".join(described(article, report, finding)), end="\n\n", file=out)
            if to is not None:
                to.write(json.dumps(record(article, report, finding), ensure_ascii=False) + "\n")
    if choice.limit and shown > choice.limit:
        print(f"({shown - choice.limit} more not printed)\n", file=out)
    return tally
