"""A stated stretch of time fits the two days between which it lies.

## What it checks
"More than three months after Russia's invasion began" against the date of the event and of the text; "on 9 June, two
weeks after the vote of 26 May" and "for five years from 1996 to 2001" against the two dates. Months and years are those
of the calendar.

## Why it matters
The stretch is often copied from last month's article, and nobody counts again.

## When it stays silent
Unless both ends are known: an event that the table has or a date of the text, and a second date, or a sentence that
speaks of now ("still", "it has been", "on Tuesday"). Narrated past, forecasts and events whose start is disputed are
not accused.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import elapsed, events, periods, wording
from factcheck.claims.cues import cue
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.stretches import stretch
from factcheck.claims.verdict import decide, finding, unchecked
from factcheck.model.calendar import Period
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Evidence, Finding, Severity, Verdict
from factcheck.reference.events import events as known_events
from factcheck.reference.events import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "DAT201"
NEEDS = ("duration",)
PREVIEW = True

_AFTER = Pattern(r"\s*(?P<word>after|since|on from|into|following|before)\s+(?:the\s+|its\s+)?")
#: Between the second date and the words before it: "after the vote on 3 May".
_UP_TO_DATE = Pattern(r"(?:[\w'’-]+\s+){0,7}(?:on|in|of|from|since)?\s*")
_FIRST_DATE = Pattern(r"\s*[,–—-]?\s*(?:or\s+)?$")
_FROM = Pattern(r"(?:\s+to\s+[a-z]+)?\s*,?\s*from\s+")
_TO = Pattern(r"\s*(?:to|until|till|through|–|-)\s*")
_LASTING = frozenset({"for", "lasted", "lasting", "spent", "ran"})
_SINCE = Pattern(r"\b(?:it\s+(?:has|is|['’]s)|it['’]s|has|have)\s+(?:now\s+|already\s+)?(?:been\s+)?(?:now\s+)?$")
WEEK = timedelta(days=7)
#: Words by which a sentence speaks of the day of the text.
NOW = cue("still", "now", "today", "remains", "remain", "continues", "continue", "this week")
FUTURE = cue("will", "would", "expected", "due", "set to", "if", "plans", "planned")
PAST = cue(
    "then", "at the time", "later", "had", "would", "eventually", "by then", "back then", "died", "resigned", "until",
    "when", "last year", "last month", "the previous", "earlier",
)  # fmt: skip


class Terms(Record):
    """What is bound besides the figures."""

    event: str  #: how the text names the event, or ""
    before: bool  #: counted back from the second date
    forecast: bool  #: whether the end may be still to come
    context: str = ""  #: the words around it
    weekday: bool = False  #: whether the sentence names a weekday
    leads: bool = False  #: whether the date stands where the event would
    now: bool = True  #: whether the end is surely the day of the text, if no date says so


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the durations that run from a known day to a known day."""
    before: Sentence | None = None
    for sentence in passage.sentences():
        previous, before = before, sentence
        for figure in sentence.of(Kind.DURATION):
            if figure.per or figure.form is Form.RANGE or len(figure.units) != 1:
                continue
            if figure.units[0] not in elapsed.MONTHS and figure.units[0] not in elapsed.DAYS:
                continue
            link = _AFTER.match(sentence.passage.text, figure.end, sentence.end)
            span = None if link else _span(sentence, figure) or stretch(sentence, figure, previous)
            if span:
                yield sentence.claim(
                    CODE, {"duration": figure, **span}, terms=Terms(event="", before=False, forecast=False)
                )
            if link:
                yield from _bound(passage, sentence, figure, link.end(), before=link["word"].lower() == "before")


def _span(sentence: Sentence, figure: Figure) -> dict[str, Figure] | None:
    """Return the dates of "for five years, from 1996 to 2001"."""
    text = sentence.passage.text
    link = _FROM.match(text, figure.end, sentence.end)
    if not link or not (sentence.lead(figure) in _LASTING or "," in link[0]):
        return None
    dates = [date for date in sentence.of(Kind.DATE, Kind.YEAR) if date.start >= link.end()][:2]
    if not dates or dates[0].start != link.end():
        return None
    if dates[0].date and dates[0].date.until:
        return {"start": dates[0]}
    if len(dates) == 2 and _TO.fullmatch(text[dates[0].end : dates[1].start]):
        return {"start": dates[0], "end": dates[1]}
    return None


def _bound(passage: Passage, sentence: Sentence, figure: Figure, place: int, *, before: bool) -> Iterator[Claim]:
    roles = {"duration": figure}
    end = _dated_before(sentence, figure)
    start = _dated_after(sentence, place)
    dated = start is not None and start.date is not None and start.date.year is not None
    event = "" if dated else events.phrase(sentence, place)
    if event and sentence.passage.text[figure.end : place].strip().startswith("into"):
        event += " started"  # "four months into the war" counts from its start
    now = _of_now(passage, sentence, figure, start)
    # "More than three years after the invasion on Feb. 24, 2022, talks began": perhaps last week, perhaps long ago.
    opens = not sentence.passage.text[sentence.start : begin(figure)].strip(" \n\"“'‘")
    perhaps = opens and dated and passage.article.as_of is not None and not PAST.search(sentence.text)
    if end is None and (before or not (now or perhaps)):
        return
    if start is None and not event:
        return
    if end:
        roles["end"] = end
    if start:
        roles["start"] = start
    yield sentence.claim(
        CODE,
        roles,
        ((figure.end, place),),
        Terms(
            event=event,
            context=events.context(sentence) + sentence.text if event else "",
            weekday=bool(sentence.of(Kind.WEEKDAY)),
            before=before,
            forecast=FUTURE.search(sentence.text) is not None and end is not None and not dated,
            leads=start is not None and start.start == place,
            now=now or end is not None,
        ),
    )


def _dated_before(sentence: Sentence, figure: Figure) -> Figure | None:
    """Return the date right before the duration: "on 9 June, two weeks after"."""
    for date in sentence.of(Kind.DATE, Kind.YEAR):
        gap = sentence.passage.text[date.end : begin(figure)]
        if date.end <= figure.start and len(gap) < 6 and _FIRST_DATE.fullmatch(gap):
            return date
    return None


def _dated_after(sentence: Sentence, place: int) -> Figure | None:
    """Return the date that the words after the duration lead to, if it is the only one there."""
    dates = [date for date in sentence.of(Kind.DATE, Kind.YEAR) if date.start >= place]
    if not dates or dates[0].start - place > 60:
        return None
    return dates[0] if _UP_TO_DATE.fullmatch(sentence.passage.text[place : dates[0].start]) else None


def _of_now(passage: Passage, sentence: Sentence, figure: Figure, start: Figure | None) -> bool:
    """Say whether the duration surely runs to the day of the text."""
    if passage.article.as_of is None:
        return False
    others = [date for date in sentence.of(Kind.DATE, Kind.YEAR) if date is not start]
    if others or (PAST.search(sentence.text) and not NOW.search(sentence.text)):
        return False
    text = sentence.passage.text
    if _SINCE.search(text[max(sentence.start, begin(figure) - 30) : begin(figure)]):
        return True
    opening = not text[sentence.start : begin(figure)].strip(" \n\"“'‘")
    weekdays = sentence.of(Kind.WEEKDAY)
    appended = len(weekdays) == 1 and weekdays[0].end < figure.start and start is None
    if appended and text[sentence.start : begin(figure)].rstrip().endswith(","):
        return True
    return opening and (len(weekdays) == 1 or NOW.search(text, figure.end, sentence.end) is not None)


def check(claim: Claim, tables: Tables) -> Finding:
    """Count from the one day to the other."""
    terms = claim.bound(Terms)
    figure = claim["duration"]
    event = None
    if terms.event:
        event = named(terms.event, terms.context, known_events(tables))
        if event is None and ("start" not in claim.roles or terms.leads):
            return unchecked(claim, "no table has the date of this event")
    start = Period.day(event.day) if event else _resolved(claim, "start")
    end = _resolved(claim, "end") if "end" in claim.roles else _until(claim) or _now(claim)
    if start is None or end is None:
        return unchecked(claim, "a date without a year may be of any year")
    if terms.before:
        start, end = end, start
    if terms.forecast or start.first > end.last:
        return unchecked(claim, "the text may speak of another time")
    computed = elapsed.between(start, end, figure.units[0])
    if computed is None:
        return unchecked(claim, "hours are not counted")
    stated = elapsed.allowed(figure)
    verdict = decide(stated, elapsed.fair(figure), computed, figure)
    said = wording.as_said(figure)
    said = said[0].lower() + said[1:]
    step = f"{_said(start)} to {_said(end)}: {length(start, end, figure.units[0])}"
    evidence: tuple[Evidence, ...] = ()
    if event:
        text = f"{event.names[0]}: {wording.day(event.day)}"
        evidence = (Evidence(text, "lists/events", event.id, event.source),)
    report = partial(finding, claim, stated=stated, computed=computed, steps=(step,), evidence=evidence)
    if verdict is Verdict.SUPPORTED:
        return report(verdict, f"From {step}.")
    if not terms.now:
        return unchecked(claim, "the text may speak of another time")
    if verdict is Verdict.MISLEADING:
        text = f"From {step}; “{said}” is true only in the loosest reading."
        return report(verdict, text, reason="loose", severity=Severity.NOTE)
    if event and not event.sharp:
        return unchecked(claim, "there is more than one date for this event")
    return report(verdict, f"From {step}, not {said}.")


def _resolved(claim: Claim, role: str) -> Period | None:
    written = claim[role].date
    if written is None or written.fiscal or written.decade:
        return None
    return periods.resolve(replace(written, until=None), claim.as_of)


def _until(claim: Claim) -> Period | None:
    """Return the end of "from 1996 to 2001" where it was read as one date."""
    written = claim["start"].date if "start" in claim.roles else None
    return periods.resolve(written.until, claim.as_of) if written and written.until else None


def _now(claim: Claim) -> Period | None:
    """Return the days that "now" may be: those of the week before the text where it names a weekday."""
    as_of = claim.as_of
    if as_of is None:
        return None
    return Period(as_of - WEEK, as_of) if claim.bound(Terms).weekday else Period.day(as_of)


def length(start: Period, end: Period, unit: str) -> str:
    """Return in words how long it is: "3 months and 22 days"."""
    if start.first != start.last and end.first != end.last:
        return (
            f"about {wording.number(elapsed.months(start.first, end.first) / elapsed.MONTHS.get(unit, 1), 2)} {unit}s"
        )
    if unit in elapsed.DAYS:
        return f"{(end.last - start.first).days} days"
    whole, days = elapsed.calendar(start.first, end.last)
    years, months = divmod(whole, 12)
    counted = ((years, "year"), (months, "month"), (0 if years else days, "day"))
    parts = [f"{n} {word}{'s' if n != 1 else ''}" for n, word in counted if n]
    return " and ".join(parts) or "0 days"


def _said(period: Period) -> str:
    if period.first == period.last:
        return wording.day(period.first)
    return f"the week to {wording.day(period.last)}" if period.last - period.first == WEEK else str(period)
