"""The article as its reader sees it, block by block, with the workings of each block beside it."""

from __future__ import annotations

from collections import deque
from html import escape
from typing import TYPE_CHECKING

from factcheck.model.document import Scope
from factcheck.report.html.cards import cards
from factcheck.report.html.marks import marks
from factcheck.report.html.structure import DEEPEST, groups
from factcheck.report.html.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model.finding import Report
    from factcheck.reference.tables import Tables
    from factcheck.report.html.entries import Entry
    from factcheck.report.html.structure import Placed


def article(report: Report, entries: Sequence[Entry], tables: Tables) -> str:
    """Return the rows of an article: text on one side, the findings of that text on the other."""
    words = Words(report.document, marks(report, entries))
    # In plain text the line ends are the writer's; in markup they are not what a reader sees.
    kind = "text lines" if report.document.format == "text" else "text"
    rows = []
    waiting = deque(entries)
    everything = list(groups(report.document))
    for place, group in enumerate(everything):
        here = []
        while waiting and (place == len(everything) - 1 or waiting[0].finding.start < group[-1].block.end):
            here.append(waiting.popleft())
        text = _text(group, words)
        notes = cards(report, here, words.named, tables)
        rows.append(f'<div class="row"><div class="{kind}">{text}</div>{notes}</div>\n')
    return "".join(rows)


def _text(group: list[Placed], words: Words) -> str:
    block = group[0].block
    if group[0].code:
        return f'<pre class="unread" title="not read as text">{escape(group[0].code)}</pre>'
    match block.scope:
        case Scope.CELL:
            return f'<div class="wide" tabindex="0" role="group" aria-label="Table">{_table(group, words)}</div>'
        case Scope.LIST if group[0].note:
            first, *rest = (words.of(each.block) for each in group)
            more = "".join(f'<p class="footnote">{each}</p>' for each in rest)
            return f'<p class="footnote"><sup>{escape(group[0].note)}</sup>{first}</p>{more}'
        case Scope.LIST:
            return _list(group, words)
        case Scope.QUOTATION:
            return _quotation(group, words)
        case Scope.HEADING:
            rank = min(max(block.level, 1) + 2, 6)
            return f"<h{rank}>{words.of(block)}</h{rank}>"
        case Scope.CAPTION:
            return f'<p class="caption">{words.of(block)}</p>'
        case _:
            return f"<p>{words.of(block)}</p>"


def _list(items: Sequence[Placed], words: Words) -> str:
    """Return a list; what is deeper than an item stands in a list inside it."""
    written: list[str] = []
    opened: list[tuple[int, str]] = []  # depth and element of the lists that are open
    for place, item in enumerate(items):
        depth = min(max(item.block.level, 1), DEEPEST)
        if not item.begins and place:
            written.append(f"<p>{words.of(item.block)}</p>")
            continue
        while len(opened) > 1 and opened[-1][0] > depth:
            written.append(f"</li></{opened.pop()[1]}>")
        element = "ol" if item.number else "ul"
        if opened and opened[-1][0] >= depth and opened[-1][1] != element:
            written.append(f"</li></{opened.pop()[1]}>")  # bullets after numbers are another list
        if opened and opened[-1][0] >= depth:
            written.append("</li>")
        else:
            start = f' start="{item.number}"' if item.number > 1 else ""
            written.append(f"<{element}{start}>")
            opened.append((depth, element))
        written.append(f"<li>{words.of(item.block)}")
    written.extend(f"</li></{element}>" for _, element in reversed(opened))
    return "".join(written)


def _quotation(group: Iterable[Placed], words: Words) -> str:
    """Return a quotation; what it quotes itself stands in a quotation inside it."""
    written: list[str] = []
    deep = 0
    for each in group:
        level = min(max(each.block.level, 1), DEEPEST)
        written.append("<blockquote>" * (level - deep) + "</blockquote>" * (deep - level))
        written.append(f"<p>{words.of(each.block)}</p>")
        deep = level
    return "".join(written) + "</blockquote>" * deep


def _table(cells: Sequence[Placed], words: Words) -> str:
    rows = list(_rows(cells))
    head = bool(rows) and all(cell.head for cell in rows[0])
    written = []
    for number, row in enumerate(rows):
        parts: list[str] = []
        column = 0
        for cell in row:
            parts.extend("<td></td>" for _ in range(min(cell.block.level - column - 1, 50)))
            element, scope = ("th", "col" if number == 0 and head else "row") if cell.head else ("td", "")
            said = f' scope="{scope}"' if scope else ""
            if cell.block.level == column and column:
                parts[-1] = parts[-1].removesuffix(f"</{element}>") + f"<br>{words.of(cell.block)}</{element}>"
                continue
            parts.append(f"<{element}{said}>{words.of(cell.block)}</{element}>")
            column = cell.block.level
        written.append(f"<tr>{''.join(parts)}</tr>")
    if head:
        return f"<table><thead>{written[0]}</thead><tbody>{''.join(written[1:])}</tbody></table>"
    return f"<table><tbody>{''.join(written)}</tbody></table>"


def _rows(cells: Iterable[Placed]) -> Iterator[list[Placed]]:
    """Yield the rows of a table; a cell further left than the one before it begins the next row, too."""
    row: list[Placed] = []
    for cell in cells:
        if row and (cell.begins or cell.block.level < row[-1].block.level):
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def title(report: Report) -> str:
    """Return what the article is called: its first headline, else its file."""
    for block in report.document.blocks[:3]:
        if block.scope is Scope.HEADING:
            return " ".join(report.document.text[block.start : block.end].split())
    return report.document.name


def heading(report: Report, anchor: str) -> str:
    """Return the line above an article: its file and its date."""
    dated = f"dated {report.as_of.isoformat()}" if report.as_of else "without a date"
    return f'<h2 id="{anchor}" class="file">{escape(report.document.name)} <span>{dated}</span></h2>'
