"""Pairs the stars and underscores of Markdown that its reader dropped, as CommonMark pairs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(slots=True)
class Delimiter:
    """A run of equal signs that opens or closes emphasis."""

    sign: str
    length: int
    place: int  #: where in the text it stood
    opens: bool
    closes: bool

    @classmethod
    def at(cls, source: str, start: int, end: int, *, place: int) -> Delimiter:
        """Return the run that stands in the source from `start` to `end`.

        >>> Delimiter.at("a **b** c", 2, 4, place=2).opens
        True
        """
        before = source[start - 1] if start else " "
        after = source[end] if end < len(source) else " "
        left = not after.isspace() and (after.isalnum() or not before.isalnum())
        right = not before.isspace() and (before.isalnum() or not after.isalnum())
        return cls(source[start], end - start, place, opens=left, closes=right)


def paired(delimiters: Iterable[Delimiter]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and element of each pair; two signs are strong, one is emphasis, two tildes are struck out.

    >>> list(paired([Delimiter("*", 2, 0, True, False), Delimiter("*", 2, 5, False, True)]))
    [(0, 5, 'strong')]
    """
    opened: list[Delimiter] = []
    for run in delimiters:
        while run.closes and run.length and any(each.sign == run.sign for each in opened):
            while opened[-1].sign != run.sign:
                opened.pop()
            last = opened[-1]
            used = 2 if min(last.length, run.length) >= 2 else 1
            yield last.place, run.place, "s" if run.sign == "~" else "strong" if used == 2 else "em"
            last.length -= used
            run.length -= used
            if not last.length:
                opened.pop()
        if run.opens and run.length:
            opened.append(run)
