"""Which figures are one change: a percent, the value it led to, and the value it started from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claims.cues import CLAUSE, DOWN, UP, direction
from factcheck.claims.passages import begin, finish
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

_MEASURED = (Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.QUANTITY, Kind.DURATION)
_FROM = re.compile(
    r"\b(?:from|against|versus|vs\.?|compared (?:with|to)|than|over|down from|up from|on|to)\s+(?:(?:an?|the|its|their|about|"
    r"earlier|previous|original|record|revised|restated|reported)\s+){0,3}$",
    re.IGNORECASE,
)
_OLD = frozenset({"from", "against", "versus", "vs", "vs.", "compared"})
_TO = re.compile(r"\bto\s+(?:(?:an?|the|just|only|record|all-time|high|low|of|its|a\s+record)\s+){0,4}$", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|was|were|reached|hit|totall?ed|of|is|are|came to|stood at)\s+(?:a\s+record\s+)?$", re.IGNORECASE)
_BREAK = re.compile(r";|\.\s|[–—]\s| - ")


@dataclass(frozen=True, slots=True)
class Change:
    """A change as the text states it."""

    percent: Figure
    old: Figure
    new: Figure
    sign: int  #: +1 up, -1 down
    cue: tuple[int, int]  #: span of the word that gives the direction


def changes(sentence: Sentence) -> Iterator[Change]:
    """Yield the changes of a sentence of which percent, old and new value stand in one clause.

    The old value is the figure after "from" or "compared with", the new one the nearest figure after "to", or before the
    comparison; the percent is the nearest of the same clause, and a percent serves one change only.
    """
    percents = sentence.of(Kind.PERCENT)
    if not percents:
        return
    used: set[int] = set()
    for old, new in endpoints(sentence):
        near = [p for p in percents if p.start not in used and _one_clause(sentence, p, old, new)]
        percent = min(near, key=lambda p: _distance(p, old, new), default=None)
        if percent is None:
            continue
        sign = _sign(sentence, percent, old, new)
        if sign is not None:
            used.add(percent.start)
            yield Change(percent, old, new, *sign)


def endpoints(sentence: Sentence) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs (old, new) that "from … to …", "to … from …" or a comparison ties together."""
    figures = [f for f in sentence.figures if f.kind in _MEASURED and f.form is not Form.VAGUE]
    for index, old in enumerate(figures):
        lead = _FROM.search(sentence.before(old))
        word = lead[0].split()[0].lower() if lead else ""
        if word not in _OLD:
            continue
        before = figures[index - 1] if index else None
        after = figures[index + 1] if index + 1 < len(figures) else None
        if word == "from" and after is not None and alike(old, after) and _joined(sentence, old, after) and _to(sentence, after):
            yield old, after  # from 4.8 to 5.4
        elif before is not None and alike(old, before) and _joined(sentence, before, old):
            yield old, before  # to 5.4 from 4.8; 5.4, up from 4.8; 5.4, compared with 4.8


def alike(one: Figure, other: Figure) -> bool:
    """Say whether two figures measure the same thing: unit, what it is per, and what is counted where both say."""
    if one.kind != other.kind and {one.kind, other.kind} != {Kind.COUNT, Kind.NUMBER}:
        return False
    if one.units and other.units and not set(one.units) & set(other.units):
        return False
    if bool(one.units) != bool(other.units) or (one.per and other.per and one.per != other.per):
        return False
    return not (one.counted and other.counted and one.counted.head != other.counted.head)


def _to(sentence: Sentence, figure: Figure) -> bool:
    return bool(_TO.search(sentence.before(figure)))


def _joined(sentence: Sentence, left: Figure, right: Figure) -> bool:
    gap = sentence.passage.text[finish(left) : begin(right)]
    return len(gap) <= 90 and not _BREAK.search(gap) and not re.search(r"\b(?:and|but|while|whereas)\b", gap)


def _distance(percent: Figure, old: Figure, new: Figure) -> int:
    return min(max(f.start - percent.end, percent.start - f.end) for f in (old, new))


def _one_clause(sentence: Sentence, percent: Figure, old: Figure, new: Figure) -> bool:
    """Say whether nothing between the percent and its endpoints opens another clause."""
    text = sentence.passage.text
    first, last = min(old.start, new.start), max(old.end, new.end)
    if first < percent.start < last:
        return True  # to 5.4, up 12 percent, from 4.8
    left, right = (percent.end, first) if percent.end <= first else (last, percent.start)
    gap = text[left:right]
    if len(gap) > 60 or _BREAK.search(gap) or CLAUSE.search(gap):
        return False
    # No other figure may come between: the percent would be its.
    return not any(left <= f.start < right and f.kind.is_quantity and f.kind is not Kind.DURATION for f in sentence.figures)


def _sign(sentence: Sentence, percent: Figure, old: Figure, new: Figure) -> tuple[int, tuple[int, int]] | None:
    """Return the direction of the change, from the word nearest to the percent."""
    text = sentence.passage.text
    close = _adjacent(text, percent, sentence)
    if close:
        return close
    first = min(percent.start, old.start, new.start)
    return direction(text, max(sentence.start, first - 80), max(percent.start, first))


def _adjacent(text: str, percent: Figure, sentence: Sentence) -> tuple[int, tuple[int, int]] | None:
    """Return the direction of a word right beside the percent: "up 12 percent", "a 12 percent rise", "12 percent lower"."""
    before = direction(text, max(sentence.start, begin(percent) - 32), begin(percent))
    if before and not re.search(r"[,;.]", text[before[1][1] : begin(percent)]):
        return before
    window = min(sentence.end, percent.end + 24)
    up, down = UP.search(text, percent.end, window), DOWN.search(text, percent.end, window)
    first = min((m for m in (up, down) if m), key=lambda m: m.start(), default=None)
    if first and not re.search(r"[,;.]|\b(?:to|from)\b", text[percent.end : first.start()]):
        return (1 if first is up else -1), first.span()
    return None
