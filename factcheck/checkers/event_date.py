"""A well-known event is given its correct date.

## What it checks
"Since Russia's invasion of Ukraine on Feb. 24", "the war in Ukraine began on 24 February 2022": the day beside the
event against the table of dated events.

## Why it matters
A day that everybody remembers roughly is rarely looked up, and the wrong one is copied for years.

## When it stays silent
Events that the table does not have, or whose start is disputed; a day that may be that of something else: only
"since … on" and "… began on" tie a day to an event. "He left after the invasion of Ukraine on March 3" does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims import events, wording
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Kind
from factcheck.model.finding import Evidence, Finding, Verdict
from factcheck.reference.events import events as known_events
from factcheck.reference.events import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.reference.tables import Tables

CODE = "DAT205"
NEEDS = ("date",)
PREVIEW = True

_SINCE = Pattern(r"\bsince\s+(?P<event>[^,;:()\"“”—–.]{6,80}?)\s+on\s+$")
_BEGAN = Pattern(r"(?:^|[,;.]\s)(?P<event>[^,;:()\"“”—–.]{6,80}?)\s+(?:began|started|broke out)\s+on\s+$")


class Terms(Record):
    """What is bound besides the figures."""

    event: str  #: how the text names the event
    context: str  #: the words around it


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the days that "since … on" or "… began on" ties to the name of an event."""
    for sentence in passage.sentences():
        for figure in sentence.of(Kind.DATE):
            written = figure.date
            if written is None or written.month is None or written.day is None or written.until is not None:
                continue
            before = sentence.before(figure, 120)
            tied = _SINCE.search(before) or _BEGAN.search(before)
            if tied:
                start = begin(figure) - len(before) + tied.start("event")
                words = events.phrase(sentence, start)
                if words:
                    around = events.context(sentence) + sentence.text
                    yield sentence.claim(CODE, {"date": figure}, terms=Terms(event=tied["event"], context=around))


def check(claim: Claim, tables: Tables) -> Finding:
    """Compare the day with that of the event."""
    terms = claim.bound(Terms)
    figure = claim["date"]
    written = figure.date
    event = named(terms.event, terms.context, known_events(tables))
    if event is None or not event.sharp or written is None:
        return unchecked(claim, "no table has the date of this event")
    day = event.day
    step = f"{event.names[0]}: {wording.day(day)}"
    said = f"The table of events dates “{event.names[0]}” to {wording.day(day)}"
    evidence = (Evidence(step, "lists/events", event.id, event.source),)
    if (written.month, written.day) == (day.month, day.day) and written.year in (None, day.year):
        return finding(claim, Verdict.SUPPORTED, f"{said}.", steps=(step,), evidence=evidence)
    message = f"{said}; the text says {figure.text}."
    return finding(claim, Verdict.CONTRADICTED, message, reason="event", steps=(step,), evidence=evidence)
