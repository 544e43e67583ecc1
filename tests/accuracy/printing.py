"""Plain tables, and a stretch of text with its figures marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Sequence

AROUND = 160  #: characters of context on each side


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table: the first column to the left, the others to the right, a rule under the head.

    >>> print(chr(10).join(table([("rule", "n"), ("CUR101", "12")])))
    rule     n
    ──────────
    CUR101  12
    """
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.rjust(width) if i else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
    return [lines[0], "─" * len(lines[0]), *lines[1:]]


def reasons(counted: Counter[str]) -> list[str]:
    """Return the lines that say why claims stayed unchecked, the commonest first; none if all were checked.

    >>> from collections import Counter
    >>> reasons(Counter({"CUR101 no date": 2}))
    ['', 'unchecked by reason', '      2  CUR101 no date']
    """
    lines = [f"{number:7,}  {reason}" for reason, number in counted.most_common(40)]
    return ["", "unchecked by reason", *lines] if lines else []


def context(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text around `spans` on one line, each span between brackets.

    >>> context("It rose to 12 from 10 tons.", [(11, 13), (19, 21)])
    'It rose to ⟦12⟧ from ⟦10⟧ tons.'
    """
    ordered = sorted(set(spans))
    start = max(ordered[0][0] - AROUND, 0)
    end = min(max(stop for _, stop in ordered) + AROUND, len(text))
    pieces, at = ["…" if start else ""], start
    for first, last in ordered:
        if first < at:
            continue
        pieces += [text[at:first], "⟦", text[first:last], "⟧"]
        at = last
    pieces += [text[at:end], "…" if end < len(text) else ""]
    return " ".join("".join(pieces).split())
