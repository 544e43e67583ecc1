"""The article as its reader sees it, block by block, with the workings of each block beside it."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.model.document import Block, Scope
from factcheck.report.html.cards import card
from factcheck.report.html.marks import marked, marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from factcheck.model.finding import Report
    from factcheck.reference.tables import Tables

    Written = Callable[[Block], str]


def article(report: Report, anchors: Mapping[int, str], tables: Tables) -> str:
    """Return the rows of an article: text on one side, the findings of that text on the other."""
    found = marks(report)

    def written(block: Block) -> str:
        return marked(report, block.start, block.end, found, anchors)

    # In plain text the line ends are the writer's; in markup they are not what a reader sees.
    kind = "text lines" if report.document.format == "text" else "text"
    rows = []
    waiting = list(range(len(report.findings)))
    groups = [(scope, list(group)) for scope, group in groupby(_blocks(report), key=_gathered)]
    for place, (scope, blocks) in enumerate(groups):
        last = place == len(groups) - 1
        here = [each for each in waiting if last or report.findings[each].start < blocks[-1].end]
        waiting = [each for each in waiting if each not in here]
        cards = "".join(card(report, each, anchors[each], tables) for each in here)
        notes = f'<div class="notes" role="group" aria-label="Findings">{cards}</div>' if cards else ""
        rows.append(f'<div class="row"><div class="{kind}">{_text(scope, blocks, written)}</div>{notes}</div>\n')
    return "".join(rows)


def _gathered(block: Block) -> object:
    """Return what blocks have in common that stand together: cells and items do, others stand alone."""
    return block.scope if block.scope in (Scope.CELL, Scope.LIST) else (block.scope, block.start)


def _blocks(report: Report) -> Iterator[Block]:
    """Yield the blocks in order; text that stands in none of them is shown too."""
    text = report.document.text
    at = 0
    for block in sorted(report.document.blocks, key=lambda each: (each.start, -each.end)):
        if block.start < at:
            continue
        if text[at : block.start].strip():
            yield Block(at, block.start, Scope.BODY)
        yield block
        at = block.end
    if text[at:].strip() or at == 0:
        yield Block(at, len(text), Scope.BODY)


def _text(common: object, blocks: list[Block], written: Written) -> str:
    if common is Scope.CELL:
        return f'<div class="wide"><table>{"".join(_rows(blocks, written))}</table></div>'
    if common is Scope.LIST:
        items = "".join(f'<li class="deep{min(max(each.level, 1), 4)}">{written(each)}</li>' for each in blocks)
        return f"<ul>{items}</ul>"
    [block] = blocks
    if block.scope is Scope.HEADING:
        rank = min(max(block.level, 1) + 2, 6)
        return f"<h{rank}>{written(block)}</h{rank}>"
    if block.scope is Scope.QUOTATION:
        return f"<blockquote>{written(block)}</blockquote>"
    if block.scope is Scope.CAPTION:
        return f'<p class="caption">{written(block)}</p>'
    return f"<p>{written(block)}</p>"


def _rows(cells: Iterable[Block], written: Written) -> Iterator[str]:
    """Yield the rows of a table; a cell further left than the one before it begins the next row."""
    row: list[str] = []
    column = 0
    for cell in cells:
        if cell.level <= column and row:
            yield f"<tr>{''.join(row)}</tr>"
            row, column = [], 0
        row.extend("<td></td>" for _ in range(min(cell.level - column - 1, 50)))
        row.append(f"<td>{written(cell)}</td>")
        column = cell.level
    if row:
        yield f"<tr>{''.join(row)}</tr>"


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
