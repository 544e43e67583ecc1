"""Where sentences end, in text full of abbreviations, amounts and initials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_STOP = re.compile(r"[.!?]+[)\]\"'”’»]*(\s+)(?=[\"'“‘(\[«]*[A-Z0-9$€£¥₹])")
_WORD = re.compile(r"[^\s(\[\"“‘']+$")

#: Words whose full stop is their own.
ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof rev hon gen col lt sgt capt cmdr gov sen rep st sr jr messrs
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    bn mn mln tn trn approx ca cf est vs v no nos fig sec art vol ch pp p ed eds
    inc corp co ltd plc llc bros dept univ assn intl gov't e.g i.e a.m p.m u.s u.k u.n e.u
    m.p.h k.p.h p.s.i r.p.m m.p.g
    ft in lb lbs oz sq mi yd yds rs dlrs cts pct""".split()
)
#: Abbreviations that end a sentence as often as not: they do if a word that opens sentences follows.
OPENERS = frozenset(
    """the a an it he she they we i this that these those in on at but and however while as its his her their there
    after before when if since for with according last by from to more one""".split()
)
_BOTH_WAYS = frozenset(
    {"inc", "corp", "co", "ltd", "plc", "llc", "a.m", "p.m", "u.s", "u.k", "u.n", "e.u", "bn", "mn", "mln"}
    | {"m.p.h", "k.p.h", "p.s.i", "r.p.m", "m.p.g"}
)


def sentences(text: str, start: int, end: int, figures: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `text[start:end]`.

    `figures` are spans in which no sentence ends, in order.

    >>> text = "The U.S. paid $3 bn. (approx. 2.8 bn euros). It was on Feb. 24."
    >>> [text[a:b] for a, b in sentences(text, 0, len(text))]
    ['The U.S. paid $3 bn. (approx. 2.8 bn euros).', 'It was on Feb. 24.']
    """
    spans = []
    begin = start
    inside = iter(figures)
    figure = next(inside, None)
    for stop in _STOP.finditer(text, start, end):
        while figure is not None and figure[1] <= stop.start():
            figure = next(inside, None)
        if figure is not None and figure[0] <= stop.start() < figure[1] - 1:
            continue
        if text[stop.start()] == "." and not _ends(text, begin, stop.start(), stop.end()):
            continue
        spans.append((begin, stop.start(1)))
        begin = stop.end()
    if text[begin:end].strip():
        spans.append((begin, end))
    return spans


def _ends(text: str, begin: int, stop: int, following: int) -> bool:
    found = _WORD.search(text, max(begin, stop - 24), stop)
    if not found:
        return True
    word = found[0].lower().rstrip(".")
    initial = len(word) == 1 and word.isalpha() and found[0].isupper()
    if not initial and word not in ABBREVIATIONS:
        return True
    if word in _BOTH_WAYS:
        opener = re.match(r"[\"'“‘(\[]*([A-Za-z]+)", text[following : following + 24])
        return bool(opener) and opener[1].lower() in OPENERS and opener[1][0].isupper()  # type: ignore[index]
    return False
