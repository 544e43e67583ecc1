"""Pairs the signs of emphasis: which asterisks, underscores and tildes are marks and which are themselves."""

from __future__ import annotations

#: How many open runs a closing one looks back over.
FARTHEST = 40


class Run:
    """Some equal signs in a row, and how many of them on either side turned out to be marks."""

    __slots__ = ("closes", "end", "opens", "sign", "start")

    def __init__(self, sign: str, start: int, end: int, *, opens: bool, closes: bool) -> None:
        self.sign = sign
        self.start = start
        self.end = end
        self.opens = opens
        self.closes = closes

    @property
    def left(self) -> int:
        """How many signs are left unpaired."""
        return self.end - self.start


def pair(runs: list[Run]) -> list[tuple[int, int, str]]:
    """Return the edits that take the marks out; struck text goes with its tildes.

    A run that closes looks for the nearest open one that suits it; whatever was opened in between stays text. It looks
    back over a few runs only, so time is linear.
    """
    edits: list[tuple[int, int, str]] = []
    opened: list[Run] = []
    for run in runs:
        total = run.left
        while run.closes and run.left:
            partner = _partner(opened, run, total)
            if partner is None:
                break
            del opened[partner + 1 :]
            opener = opened[-1]
            if run.sign == "~":
                edits.append((opener.start, run.end, " "))
                opener.start, run.start = opener.end, run.end
            else:
                used = 2 if opener.left >= 2 and run.left >= 2 else 1
                edits.extend([(opener.end - used, opener.end, ""), (run.start, run.start + used, "")])
                opener.end -= used
                run.start += used
            if not opener.left:
                opened.pop()
        if run.opens and run.left:
            opened.append(run)
    return edits


def _partner(opened: list[Run], run: Run, total: int) -> int | None:
    for index in range(len(opened) - 1, max(len(opened) - 1 - FARTHEST, -1), -1):
        opener = opened[index]
        if opener.sign != run.sign:
            continue
        # CommonMark's rule of three: `**a*b**` is not closed by its middle.
        odd = (opener.closes or run.opens) and (opener.left + total) % 3 == 0
        if not odd or opener.left % 3 == total % 3 == 0:
            return index
    return None
