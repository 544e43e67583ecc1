"""The working of one finding: what was compared, the arithmetic, the rows of the tables, and the correction."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from factcheck.report.html.entries import SIGNS, tally, told
from factcheck.report.html.pictures import picture
from factcheck.report.html.words import APART
from factcheck.report.places import exactly, near
from factcheck.report.told import set_by
from factcheck.report.view import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from factcheck.model.finding import Evidence, Finding, Report
    from factcheck.reference.tables import Tables
    from factcheck.report.html.entries import Entry


#: Where an address or the key of a row may be broken.
_JOINT = re.compile(r"(?<=\w)[:/](?=\w)")


def cards(report: Report, entries: Sequence[Entry], named: Collection[str], tables: Tables) -> str:
    """Return the findings of a stretch of the text; several that ask for nothing are folded behind one line.

    `named` are the anchors of those that have a figure in the text to lead back to.
    """
    if not entries:
        return ""
    loud = [each for each in entries if each.loud]
    quiet = [each for each in entries if not each.loud]
    written = "".join(_card(report, each, tables, back=each.anchor in named) for each in loud)
    folded = "".join(_card(report, each, tables, back=each.anchor in named) for each in quiet)
    if len(quiet) > 1:
        counts = " ".join(
            f'<span class="{state}" data-count="{state}">{sign_of(state)} <b>{count}</b> {told(state)}</span>'
            for state, count in tally(quiet).items()
        )
        folded = f'<details class="quiet"><summary>{counts}</summary>\n{folded}</details>\n'
    written += folded
    return f'<div class="notes" role="group" aria-label="Findings">\n{written}</div>'


def sign_of(state: str) -> str:
    """Return the sign of a state, which a screen reader passes over: the word stands beside it."""
    return f'<span aria-hidden="true">{SIGNS[state]}</span>'


def _card(report: Report, entry: Entry, tables: Tables, *, back: bool) -> str:
    """Return the finding as a line that opens to its working."""
    finding, state = entry.finding, entry.state
    body = "".join(
        (
            _decided(entry),
            _roles(finding),
            _list("steps", (each for each in finding.steps if each.rstrip(".") not in finding.message)),
            picture(finding, tables),
            _list("remarks", finding.notes),
            _evidence(finding.evidence),
            _correction(report, entry),
            _reference(report, entry, back=back),
        )
    )
    return (
        f'<details class="card {state}" data-verdict="{state}" data-rule="{escape(finding.code)}">'
        f'<summary><span class="verdict">{sign_of(state)} {entry.said}</span> '
        f'<span class="message">{escape(message(finding))}</span></summary>'
        f'<div class="working" id="{entry.anchor}" tabindex="-1">{body}</div></details>\n'
    )


def message(finding: Finding) -> str:
    """Return what a finding says, without the words that its verdict has just said."""
    rest = one_line(finding.message).removeprefix("Not checked: ")
    return rest[:1].upper() + rest[1:]


def _decided(entry: Entry) -> str:
    """Return what set a finding aside, and what it would have been."""
    if not entry.aside:
        return ""
    verdict = escape(told(str(entry.finding.verdict)))
    return f'<p class="remark">Set aside {escape(set_by(entry.aside))}. Without that it would read: {verdict}.</p>'


def _reference(report: Report, entry: Entry, *, back: bool) -> str:
    finding = entry.finding
    rule = escape(f"{finding.code} {finding.name}".rstrip())
    place = exactly(report.document, finding.start)
    to_text = f'<span class="way"> · <a class="back" href="#at-{entry.anchor}">back to the text</a></span>'
    return (
        f'<p class="rule"><a href="#rule-{escape(finding.code)}">{rule}</a> · {place} · '
        f'<a href="#{entry.anchor}">link to this finding</a>{to_text if back else ""}</p>'
    )


def _roles(finding: Finding) -> str:
    """Return which figure was taken for what."""
    if not finding.claim:
        return ""
    roles = "".join(
        f"<div><dt>{escape(role)}</dt><dd>{escape(one_line(figure.text))}</dd></div>"
        for role, figure in finding.claim.roles.items()
    )
    quoted = '<p class="remark">Said in a quotation.</p>' if finding.claim.quoted else ""
    return f'<dl class="roles">{roles}</dl>{quoted}'


def _list(kind: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<ul class="{kind}">{items}</ul>' if items else ""


def _evidence(rows: tuple[Evidence, ...]) -> str:
    """Return the rows that decided, by publisher, each with the place in the table where it stands."""
    by_source: dict[tuple[str, str], list[Evidence]] = {}
    for row in rows:
        by_source.setdefault((row.source, row.retrieved), []).append(row)
    parts = []
    for (source, retrieved), group in by_source.items():
        lines = dict.fromkeys(f"<li>{escape(row.text)}{_place(row)}</li>" for row in group)
        read = f'<span class="vintage">, as of {escape(retrieved)}</span>' if retrieved else ""
        cited = f'<li class="source"><cite>{_linked(source)}</cite>{read}</li>' if source else ""
        parts.append(f'<ul class="evidence">{"".join(lines)}{cited}</ul>')
    return f'<p class="label">Source</p>{"".join(parts)}' if parts else ""


def _linked(source: str) -> str:
    """Return a source with its address as a link, which opens beside the report."""
    words, found, rest = escape(source).partition("https://")
    if not found:
        return words
    address, blank, more = rest.partition(" ")
    tail = address[len(address.rstrip(".,;)")) :]
    place = f"https://{address.removesuffix(tail)}"
    return f'{words}<a href="{place}" {APART}>{_breaking(place)}</a>{tail}{blank}{more}'


def _breaking(key: str) -> str:
    return _JOINT.sub(r"\g<0><wbr>", key)


def _place(row: Evidence) -> str:
    key = " ".join(part for part in (row.table, row.row) if part)
    # A long key breaks at its own joints.
    return f" <code>{_breaking(escape(key))}</code>" if key else ""


def _correction(report: Report, entry: Entry) -> str:
    """Return the line for the writer: where, what stands there, what would hold; its copy says why as well."""
    finding = entry.finding
    if finding.severity is None or entry.aside:
        return ""
    said = f"{report.document.name}, {near(report.document, finding.start)}:"
    suggestion = finding.suggestion
    if suggestion is not None:
        old = one_line(report.document.text[suggestion.start : suggestion.end])
        sure = "should be" if suggestion.safe else "may have to be"
        said += f" “{old}” {sure} “{one_line(suggestion.text)}”."
    # Told apart by its finding for those who hear the buttons only.
    button = f'<button type="button" class="copy" aria-describedby="{entry.anchor}-line" hidden>Copy the line</button>'
    return f'<p class="correction" id="{entry.anchor}-line"><q>{escape(said)}</q> {button}</p>'
