"""The one place that knows the order of the stages: figures, passages, claims, findings, report."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.disowned import REASON, disowned
from factcheck.claims.passages import Article
from factcheck.claims.verdict import unchecked
from factcheck.config import Config
from factcheck.figures import extract
from factcheck.model.finding import Coverage, Report, Severity, Verdict
from factcheck.readers.dating import date_of
from factcheck.reference.tables import Tables
from factcheck.rule import RuleError, discover, plugged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.model.document import Document
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.rule import Rule

DEFAULTS = Config()
#: Years in which a text can be dated.
OLDEST, NEWEST = 1000, 9000
#: A dollar sign that no country stands before.
_BARE = re.compile(r"\$\s?\d")


def check(
    document: Document, *, as_of: date | None = None, config: Config = DEFAULTS, tables: Tables | None = None
) -> Report:
    """Check a document and return the report.

    `as_of` is the date of the text; None takes the one that the document gives, in its front matter or dateline. There
    is no other default: without a date, what needs one is unchecked. `tables` may be shared by checks of one process.
    """
    tables = tables or Tables()
    reading = extract(document)
    figures = _at_home(reading.figures, config.home)
    written = as_of or date_of(document, config.country).date
    # Nothing is checked at the edges of the calendar, where a year more or less does not exist.
    dated = written if written and OLDEST <= written.year <= NEWEST else None
    article = Article(document, figures, dated, config.home, tables.phrases())
    findings = _findings(article, _selected(config), tables)
    return Report(
        document=document,
        as_of=article.as_of,
        figures=figures,
        findings=findings,
        coverage=_coverage(figures, findings, reading.unread),
        tables=dict(sorted(tables.opened.items())),
    )


def _at_home(figures: tuple[Figure, ...], home: str) -> tuple[Figure, ...]:
    """Return the figures with a bare $ read as the paper's own dollar, too; what fits either one is not accused."""
    if not home or home == "USD":
        return figures
    return tuple(
        replace(figure, units=(home, "USD")) if figure.units == ("USD",) and _BARE.match(figure.text) else figure
        for figure in figures
    )


def _selected(config: Config) -> list[Rule]:
    return [rule for rule in (*discover(), *plugged(config.plugins)) if config.runs(rule.code, rule.name)]


def _findings(article: Article, rules: Sequence[Rule], tables: Tables) -> tuple[Finding, ...]:
    findings: list[Finding] = []
    for passage in article.passages():
        kinds = passage.kinds
        for rule in rules:
            if rule.needs and not rule.needs & kinds:
                continue
            try:
                findings.extend(_fair(rule.check(claim, tables), article, rule) for claim in rule.find(passage))
            except Exception as error:
                if not rule.foreign:
                    raise
                raise RuleError(f"the rule {rule.code} of a plug-in failed: {type(error).__name__}: {error}") from error
    return tuple(sorted(findings, key=lambda each: (each.start, each.end, each.code, each.message)))


def _fair(finding: Finding, article: Article, rule: Rule) -> Finding:
    """Add the rule's name, and hold nothing against a text that it disowns; a rule in preview only ever notes."""
    if finding.severity and finding.claim and disowned(finding.claim, article):
        finding = unchecked(finding.claim, REASON)
    severity = Severity.NOTE if rule.preview and finding.severity else finding.severity
    return replace(finding, name=rule.name, severity=severity)


def _coverage(figures: Sequence[Figure], findings: Sequence[Finding], unread: tuple[tuple[int, int], ...]) -> Coverage:
    claimed = {figure.start for finding in findings if finding.claim for figure in finding.claim.roles.values()}
    quantities = [figure for figure in figures if figure.kind.is_quantity]
    verdicts = Counter(str(finding.verdict) for finding in findings)
    reasons = Counter(finding.reason for finding in findings if finding.verdict is Verdict.UNCHECKED)
    return Coverage(
        figures=len(figures),
        quantities=len(quantities),
        claims=len(findings),
        checked=len(findings) - verdicts[Verdict.UNCHECKED],
        verdicts=dict(sorted(verdicts.items())),
        unchecked=dict(sorted(reasons.items())),
        unbound=sum(figure.start not in claimed for figure in quantities),
        unread=unread,
    )
