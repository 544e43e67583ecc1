"""The page around the articles: its head, its order, the rules, the styles and the script."""

from __future__ import annotations

import os
from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from factcheck.reference.tables import Tables
from factcheck.report.html import overview
from factcheck.report.html.article import article, heading, title
from factcheck.report.html.entries import entries
from factcheck.rule import every
from factcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report
    from factcheck.report.html.entries import Entry
    from factcheck.report.view import View


def page(reports: Sequence[Report], view: View) -> str:
    """Return the whole page."""
    script, style = _beside("page.js"), _beside("page.css")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'"
    )
    name = title(reports[0]) if len(reports) == 1 else f"{len(reports)} texts"
    found = entries(reports)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="robots" content="noindex">\n'
        f'<meta name="generator" content="factcheck {__version__}">\n'
        f"<title>{escape(name)}: figures checked</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#articles">To the text</a>\n'
        f"<header>\n<h1>{escape(name)}</h1>\n{overview.tiles(reports, found)}{overview.said(reports, view)}"
        f"{overview.worth(reports, found)}{overview.texts(reports, found)}{overview.filters(found)}</header>\n"
        f'<main id="articles" tabindex="-1">\n{_articles(reports, found, view)}</main>\n'
        f"<footer>\n{_rules(found, view)}<p>Made by factcheck {__version__}. "
        "A verdict compares figures with each other and with the tables named; it does not judge the text.</p>\n"
        f"</footer>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _beside(name: str) -> str:
    """Return the text of a file beside this module, wherever the package is installed."""
    path = os.path.join(os.path.dirname(__file__), name)  # noqa: PTH118, PTH120 - as in `report.schema`
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return file.read()


def _articles(reports: Sequence[Report], found: Sequence[Sequence[Entry]], view: View) -> str:
    tables = view.tables or Tables()
    return "".join(
        f"<article>\n{heading(report, f'text-{number}')}\n{article(report, here, tables)}</article>\n"
        for number, (report, here) in enumerate(zip(reports, found, strict=True), 1)
    )


def _rules(found: Sequence[Sequence[Entry]], view: View) -> str:
    """Return what the rules of this report check, so that a card's code can be looked up in the same file."""
    used = {each.finding.code: each.finding.name for group in found for each in group}
    if not used:
        return ""
    summaries = {rule.code: rule.summary for rule in (every() if view.rules is None else view.rules)}
    said = "".join(
        f'<dt id="rule-{escape(code)}">{escape(code)} {escape(used[code])}</dt>'
        f"<dd>{escape(summaries.get(code, ''))} <code>factcheck explain {escape(code)}</code></dd>"
        for code in sorted(used)
    )
    return f"<h2>Rules</h2>\n<dl>{said}</dl>\n"
