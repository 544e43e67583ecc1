"""A table of figures, for those who want to see what was read before asking what was checked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.report.decimals import decimal
from factcheck.report.jsonform import figure_entry
from factcheck.report.view import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.document import Document
    from factcheck.model.figure import Figure


def plain(document: Document, figures: Sequence[Figure]) -> str:
    """Return one line for each figure: place, text, kind, value, unit, hedge."""
    rows = [_row(document, figure) for figure in figures]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    lines = []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        lines.append("  ".join([*cells, *row[4:]]).rstrip() + "\n")
    return "".join(lines)


def as_json(document: Document, figures: Sequence[Figure]) -> str:
    """Return the figures as a list in JSON, each as in the envelope of a report."""
    return json.dumps([figure_entry(document, figure) for figure in figures], ensure_ascii=False, indent=2) + "\n"


def _row(document: Document, figure: Figure) -> tuple[str, ...]:
    line, column = document.position(figure.start)
    unit = "/".join(figure.units) + (f" per {figure.per}" if figure.per else "")
    hedge = f"({figure.hedge.kind})" if figure.hedge else ""
    counted = figure.counted.text if figure.counted else ""
    extra = " ".join(part for part in (unit, one_line(counted), hedge, figure.label) if part)
    return f"{line}:{column}", one_line(figure.text), str(figure.kind), _value(figure), extra


def _value(figure: Figure) -> str:
    if not figure.kind.is_quantity:
        return ""
    low = "" if figure.low is None else decimal(figure.low)
    high = "" if figure.high is None else decimal(figure.high)
    return low if low == high else f"{low}..{high}"
