"""The top of the page: what was seen, what asks for a look, what to show, and how the articles compare."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from factcheck.model.finding import Severity
from factcheck.report import coverage
from factcheck.report.html.cards import message, sign_of
from factcheck.report.html.entries import ASIDE, SIGNS, tally, told
from factcheck.report.places import near
from factcheck.report.view import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Finding, Report
    from factcheck.report.html.entries import Entry
    from factcheck.report.view import View

#: How many findings are listed at the top; the rest are marked in the text all the same.
MOST = 50


def tiles(reports: Sequence[Report], entries: Sequence[Sequence[Entry]]) -> str:
    """Return the coverage as numbers, each with its sign and word."""
    counts = tally([each for group in entries for each in group])
    shown = [(state, f"{sign_of(state)} ", counts.get(state, 0), told(state)) for state in SIGNS if state != ASIDE]
    if ASIDE in counts:
        shown.append((ASIDE, f"{sign_of(ASIDE)} ", counts[ASIDE], told(ASIDE)))
    loose = sum(report.coverage.unbound for report in reports)
    unread = sum(len(report.coverage.unread) for report in reports)
    shown.append(("loose", "", loose, "quantity in no claim" if loose == 1 else "quantities in no claim"))
    shown.append(("unread", "", unread, "numeral not understood" if unread == 1 else "numerals not understood"))
    items = "".join(
        f'<li class="{kind}{"" if number else " zero"}"><b>{number:,}</b> <span>{sign}{what}</span></li>'
        for kind, sign, number, what in shown
    )
    return f'<ul class="tiles" aria-label="Coverage">{items}</ul>\n'


def said(reports: Sequence[Report], view: View) -> str:
    """Return the closing lines of every report, in the same words as everywhere."""
    lines = [line for line in coverage.render(reports, view).splitlines() if not line.startswith("Run `factcheck")]
    first, seen, *rest = [escape(line) for line in lines]
    more = "".join(f"<p>{line}</p>" for line in rest)
    folded = f'<details class="coverage"><summary>Dates, tables, and what was not checked</summary>{more}</details>\n'
    return f'<p class="lead"><b>{first}</b> {seen}</p>\n{folded if rest else ""}'


def worth(reports: Sequence[Report], entries: Sequence[Sequence[Entry]]) -> str:
    """Return the findings that ask for a look, the gravest first, each with a link to its working."""
    order = list(SIGNS)
    found = [(report, each) for report, group in zip(reports, entries, strict=True) for each in group if each.loud]
    if not found:
        return ""
    found.sort(key=lambda pair: (order.index(pair[1].state), pair[1].finding.severity is Severity.NOTE))
    items = "".join(
        f'<li class="{each.state}" data-told="{each.state}:{escape(each.finding.code)}">'
        f'<span class="verdict">{sign_of(each.state)} {each.said}</span> '
        f'<a href="#{each.anchor}">{escape(_why(each.finding))}</a> '
        f'<span class="place">{escape(_place(report, each, alone=len(reports) == 1))}</span></li>'
        for report, each in found[:MOST]
    )
    more = f"<p>{len(found) - MOST} more stand in the text.</p>" if len(found) > MOST else ""
    return (
        '<section class="worth" aria-labelledby="worth"><h2 id="worth">Worth a look</h2>'
        f"<ul>{items}</ul>{more}</section>\n"
    )


def _why(finding: Finding) -> str:
    """Return why a finding asks for a look; what holds does so for its note."""
    return one_line(finding.notes[0]) if finding.severity is None else message(finding)


def _place(report: Report, entry: Entry, *, alone: bool) -> str:
    place = near(report.document, entry.finding.start)
    return place if alone else f"{report.document.name}, {place}"


def filters(entries: Sequence[Sequence[Entry]]) -> str:
    """Return the boxes to choose what is shown; the script shows them, as they do nothing without it."""
    everything = [each for group in entries for each in group]
    rules = Counter((each.finding.code, each.finding.name) for each in everything)
    if not everything:
        return ""
    first = "".join(
        f'<label><input type="checkbox" name="verdict" value="{state}" checked> {sign_of(state)} '
        f"<span>{told(state)} {_counted(count)}</span></label>"
        for state, count in tally(everything).items()
    )
    second = "".join(
        f'<label><input type="checkbox" name="rule" value="{escape(code)}" checked> <span>{escape(code)} '
        f"{escape(name)} {_counted(number)}</span></label>"
        for (code, name), number in sorted(rules.items())
    )
    count = len(everything)
    return (
        '<form class="filters" hidden aria-label="Filters">'
        f"<fieldset><legend>Verdicts</legend>{first}</fieldset>"
        f"<details><summary>Rules</summary><fieldset><legend>Rules</legend>{second}</fieldset>"
        '<p><button type="button" class="every">All rules</button> '
        '<button type="button" class="no">No rules</button></p></details>'
        '<p><button type="button" class="all">Open all</button> <button type="button" class="none">Close all</button> '
        f'<output aria-live="polite">{count} of {count} findings shown</output></p></form>\n'
    )


def _counted(number: int) -> str:
    """Return a number in brackets; who hears it is told what it counts."""
    return f'({number}<span class="said"> finding{"" if number == 1 else "s"}</span>)'


def texts(reports: Sequence[Report], entries: Sequence[Sequence[Entry]]) -> str:
    """Return the table of the articles, if there are several."""
    if len(reports) < 2:
        return ""
    states = [state for state in SIGNS if any(each.state == state for group in entries for each in group)]
    head = "".join(f'<th scope="col" class="{state}">{sign_of(state)} {told(state)}</th>' for state in states)
    rows = []
    for number, (report, group) in enumerate(zip(reports, entries, strict=True), 1):
        counts = tally(group)
        cells = "".join(
            f'<td class="{state if counts.get(state) else "zero"}">{counts.get(state, 0)}</td>' for state in states
        )
        rows.append(
            f'<tr><th scope="row"><a href="#text-{number}">{escape(report.document.name)}</a></th>'
            f"<td>{report.as_of.isoformat() if report.as_of else 'no date'}</td>{cells}"
            f"<td>{report.coverage.unbound}</td></tr>\n"
        )
    return (
        '<section aria-labelledby="texts"><h2 id="texts">Texts</h2>\n<div class="wide" tabindex="0" role="group" '
        f'aria-labelledby="texts"><table class="texts"><thead><tr><th scope="col">text</th><th scope="col">dated</th>'
        f'{head}<th scope="col">in no claim</th></tr></thead><tbody>\n{"".join(rows)}</tbody></table></div></section>\n'
    )
