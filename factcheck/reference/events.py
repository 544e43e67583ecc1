"""Dates of well-known events, and the event that a phrase names."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.reference.tables import Tables

TABLE = "lists/events"
_WORD = re.compile(r"[A-Za-z]+|\d+(?:/\d+)?")
_SMALL = frozenset("the a an of in on at to and by for from with its his her their full scale s".split())
#: Forms of one word that texts use for one another.
_ALIKE = dict(
    pair.split("=")
    for pair in """russian=russia invaded=invasion ukrainian=ukraine wwii=ii wwi=i attacked=attack attacks=attack
    began=start beginning=start begin=start begun=start started=start starting=start outbreak=start broke=start
    israeli=israel american=us british=uk joined=join joining=join voted=vote referendum=vote collapsed=collapse
    landed=landing assassinated=assassination killing=assassination fell=fall bombing=bombings declared=declare
    september=sept second=ii first=i two=ii one=i ended=end surrendered=surrender dissolved=dissolution
    conflict=war""".split()
)
#: Capitalised words that name a time, not another event.
_TIMES = frozenset(
    "start saturday sunday monday tuesday wednesday thursday friday january february march april may june july august "
    "september october november december jan feb aug sept oct nov dec".split()
)
#: Events on whose day not all agree.
_LOOSE = frozenset(
    "covid-pandemic covid-pheic covid-emergency-end asian-crisis dotcom-peak ussr-end oil-shock-1973 ww2-end ww1-end "
    "versailles euro-cash greece-bailout".split()
)


class Event(NamedTuple):
    """One dated event."""

    id: str
    day: date
    names: tuple[str, ...]  #: forms to look for in text
    source: str  #: addresses of the pages that give the date

    @property
    def sharp(self) -> bool:
        """Whether all agree on the day: a pandemic or a crisis begins when one likes."""
        return self.id not in _LOOSE


def events(tables: Tables) -> tuple[Event, ...]:
    """Return the events of the table, in its order; none where the table is missing."""
    import csv

    try:
        with open(f"{tables.root}/{TABLE}.csv", encoding="utf-8", newline="") as lines:  # noqa: PTH123 - start-up time
            rows = list(csv.DictReader(lines))
    except FileNotFoundError:
        return ()
    family = tables.families.get(TABLE)
    tables.opened[TABLE] = family.vintage if family else ""
    return tuple(Event(r["id"], date.fromisoformat(r["date"]), tuple(r["names"].split("|")), r["source"]) for r in rows)


def named(phrase: str, context: str, known: Iterable[Event]) -> Event | None:
    """Return the one event that a phrase names; None if there is none, or more than one.

    Two words of a name must stand in the phrase (or all, if it has fewer); the rest may stand in the `context` before
    it. A capitalised word that the name does not have makes it another event: "Russia's invasion of Crimea".
    """
    words, around = _words(phrase), _words(context)
    proper = {_alike(w.lower()) for w in _WORD.findall(phrase) if w[0].isupper()} - _SMALL
    found: dict[str, tuple[int, Event]] = {}
    for event in known:
        own = frozenset().union(*(_words(name) for name in event.names))
        for name in event.names:
            need = _words(name)
            if len(need) < 2 and name.isalpha():
                continue  # "Brexit" is the vote to some and the leaving to others
            here = need & words
            if len(here) >= min(2, len(need)) and need <= words | around and proper <= own | _TIMES:
                found[event.id] = max(found.get(event.id, (0, event)), (len(here), event), key=lambda each: each[0])
    best = max((count for count, _ in found.values()), default=0)
    top = [event for count, event in found.values() if count == best]
    return top[0] if len(top) == 1 else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_alike(word.lower()) for word in _WORD.findall(text) if word.lower() not in _SMALL)


def _alike(word: str) -> str:
    return _ALIKE.get(word, word)
