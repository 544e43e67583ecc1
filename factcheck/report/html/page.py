"""The page around the articles: what was seen, the filters, the rules, the styles and the script."""

from __future__ import annotations

import os
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from factcheck.model.finding import Verdict
from factcheck.reference.tables import Tables
from factcheck.report import coverage
from factcheck.report.fingerprint import fingerprints
from factcheck.report.html.article import article, heading, title
from factcheck.report.html.marks import SIGNS, TOLD
from factcheck.rule import discover
from factcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report
    from factcheck.report.view import View


def page(reports: Sequence[Report], view: View) -> str:
    """Return the whole page."""
    script, style = _beside("page.js"), _beside("page.css")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'"
    name = title(reports[0]) if len(reports) == 1 else f"{len(reports)} texts"
    tables = view.tables or Tables()
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="robots" content="noindex">\n'
        f'<meta name="generator" content="factcheck {__version__}">\n'
        f"<title>{escape(name)}: figures checked</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#articles">To the text</a>\n'
        f"<header>\n<h1>{escape(name)}</h1>\n{_tiles(reports)}{_said(reports, view)}{_filters(reports)}</header>\n"
        f'<main id="articles" tabindex="-1">\n{_articles(reports, tables)}</main>\n'
        f"<footer>\n{_rules(reports)}<p>Made by factcheck {__version__}. "
        "A verdict compares figures with each other and with the tables named; it does not judge the text.</p>\n"
        f"</footer>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _beside(name: str) -> str:
    """Return the text of a file beside this module, wherever the package is installed."""
    path = os.path.join(os.path.dirname(__file__), name)  # noqa: PTH118, PTH120 - as in `report.schema`
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return file.read()


def _tiles(reports: Sequence[Report]) -> str:
    counts = Counter(str(finding.verdict) for report in reports for finding in report.findings)
    tiles = [(verdict, f"{SIGNS[verdict]} ", counts[verdict], TOLD.get(verdict, verdict)) for verdict in SIGNS]
    loose = sum(report.coverage.unbound for report in reports)
    unread = sum(len(report.coverage.unread) for report in reports)
    tiles.append(("loose", "", loose, "quantities in no claim"))
    tiles.append(("unread", "", unread, "numerals not understood"))
    items = "".join(
        f'<li class="{kind}"><b>{number:,}</b> <span><span aria-hidden="true">{sign}</span>{what}</span></li>'
        for kind, sign, number, what in tiles
    )
    return f'<ul class="tiles" aria-label="Coverage">{items}</ul>\n'


def _said(reports: Sequence[Report], view: View) -> str:
    """Return the closing lines of every report, in the same words as everywhere."""
    lines = [line for line in coverage.render(reports, view).splitlines() if not line.startswith("Run `factcheck")]
    first, *rest = [escape(line) for line in lines]
    more = "".join(f"<p>{line}</p>" for line in rest)
    return f'<p class="lead">{first}</p>\n<details class="coverage"><summary>Coverage</summary>{more}</details>\n'


def _filters(reports: Sequence[Report]) -> str:
    """Return the boxes to choose what is shown; the script shows them, as they do nothing without it."""
    findings = [finding for report in reports for finding in report.findings]
    verdicts = Counter(str(finding.verdict) for finding in findings)
    rules = Counter((finding.code, finding.name) for finding in findings)
    if not findings:
        return ""
    first = "".join(
        f'<label><input type="checkbox" name="verdict" value="{verdict}" checked> {SIGNS[verdict]} '
        f"{TOLD.get(verdict, verdict)} ({verdicts[verdict]})</label>"
        for verdict in SIGNS
        if verdicts[verdict]
    )
    second = "".join(
        f'<label><input type="checkbox" name="rule" value="{escape(code)}" checked> {escape(code)} {escape(name)} '
        f"({number})</label>"
        for (code, name), number in sorted(rules.items())
    )
    return (
        '<form class="filters" hidden aria-label="Filters">'
        f"<fieldset><legend>Verdicts</legend>{first}</fieldset>"
        f"<details><summary>Rules</summary><fieldset><legend>Rules</legend>{second}</fieldset></details>"
        '<p><button type="button" class="all">Open all</button> <button type="button" class="none">Close all</button> '
        f'<output aria-live="polite">{len(findings)} of {len(findings)} findings shown</output></p></form>\n'
    )


def _articles(reports: Sequence[Report], tables: Tables) -> str:
    seen: Counter[str] = Counter()
    parts = []
    for number, report in enumerate(reports, 1):
        anchors = {}
        for place, print_ in enumerate(fingerprints(report)):
            name = "f-" + print_.partition(":")[2]
            seen[name] += 1
            anchors[place] = name if seen[name] == 1 else f"{name}-{seen[name]}"
        body = article(report, anchors, tables)
        parts.append(f"<article>\n{heading(report, f'text-{number}')}\n{body}</article>\n")
    if len(reports) > 1:
        links = "".join(
            f'<li><a href="#text-{number}">{escape(report.document.name)}</a>: {_tally(report)}</li>'
            for number, report in enumerate(reports, 1)
        )
        parts.insert(0, f'<nav aria-label="Texts"><ul>{links}</ul></nav>\n')
    return "".join(parts)


def _tally(report: Report) -> str:
    counts = Counter(finding.verdict for finding in report.findings)
    said = [f"{counts[verdict]} {TOLD.get(str(verdict), verdict)}" for verdict in Verdict if counts[verdict]]
    return ", ".join(said) or "no claims"


def _rules(reports: Sequence[Report]) -> str:
    """Return what the rules of this report check, so that a card's code can be looked up in the same file."""
    used = {finding.code: finding.name for report in reports for finding in report.findings}
    if not used:
        return ""
    summaries = {rule.code: rule.summary for rule in discover()}
    entries = "".join(
        f'<dt id="rule-{escape(code)}">{escape(code)} {escape(used[code])}</dt>'
        f"<dd>{escape(summaries.get(code, ''))} <code>factcheck explain {escape(code)}</code></dd>"
        for code in sorted(used)
    )
    return f"<h2>Rules</h2>\n<dl>{entries}</dl>\n"
