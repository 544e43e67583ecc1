"""A date exists, and the day before or after another is that day.

## What it checks
"31 April", "29 February 2023"; "2 July, the day after 30 June" and "the day before Christmas, 23 December".

## Why it matters
Such a date is usually a typing slip, and sends readers to the wrong day.

## When it stays silent
Dates that a number of things may follow ("in April 31 people"), ranges, and 29 February without a year. Where a weekday
stands beside the date, the rule for weekdays speaks.
"""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.claims import periods, wording
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.calendar import Period
from factcheck.model.figure import Kind
from factcheck.model.finding import Finding, Suggestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.calendar import WrittenDate
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "DAT204"
NEEDS = ("date",)

#: 2000 had a 29 February.
LEAP = 2000
#: The longest month, which needs no look.
LONGEST = 28
_NEIGHBOUR = Pattern(
    r"\s*[,–—(]\s*(?:or\s+|only\s+|just\s+)?(?:the|a|one)\s+(?P<what>day|week)\s+(?P<way>before|after)\s+"
    r"(?:[\w'’-]+\s+){0,5}?(?:on\s+|of\s+)?$"
)
_CLOSED = Pattern(r"\s*(?:[,.;:)\]\n–—]|$|(?:and|or|at|in|to|as|but|when|is|was|will|of)\b)")


class Terms(Record):
    """What is bound besides the figures."""

    days: int  #: how many days the one date is said to be after the other


def find(passage: Passage) -> Iterator[Claim]:
    """Yield dates that no calendar has, and pairs of dates of which one is said to be next to the other."""
    for sentence in passage.sentences():
        dates = sentence.of(Kind.DATE)
        for figure in dates:
            if figure.date is not None and _missing(figure.date) and _is_date(sentence, figure):
                yield sentence.claim(CODE, {"date": figure})
        text = sentence.passage.text
        for first, second in itertools.pairwise(dates):
            if second.start - first.end > 80 or not (_one_day(first) and _one_day(second)):
                continue
            link = _NEIGHBOUR.fullmatch(text[first.end : second.start])
            if link:
                days = (7 if link["what"].lower() == "week" else 1) * (1 if link["way"].lower() == "after" else -1)
                yield sentence.claim(CODE, {"date": first, "other": second}, terms=Terms(days=days))


def _missing(written: WrittenDate) -> bool:
    """Say whether a month has no such day; 29 February is missing only in a year that is known."""
    if written.month is None or written.day is None or written.weekday is not None or written.until is not None:
        return False
    if written.day <= LONGEST:
        return False
    return written.day > Period.month(written.year or LEAP, written.month).last.day


def _is_date(sentence: Sentence, figure: Figure) -> bool:
    """Say whether the figure is surely a date: its year stands by, or it begins with the day, or nothing follows."""
    if figure.date is not None and figure.date.year is not None:
        return True
    if not _CLOSED.match(sentence.passage.text, figure.end):
        return False
    return figure.text[:1].isdigit() or sentence.lead(figure) in ("on", "by", "until", "from", "since")


def _one_day(figure: Figure) -> bool:
    written = figure.date
    return written is not None and written.month is not None and written.day is not None and written.until is None


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the calendar needs no table
    """Look into the calendar."""
    return _neighbours(claim) if "other" in claim.roles else _no_such_day(claim)


def _no_such_day(claim: Claim) -> Finding:
    figure = claim["date"]
    written = figure.date
    assert written is not None and written.month is not None  # noqa: S101, PT018 - find() has seen to it
    last = Period.month(written.year or LEAP, written.month).last
    _, month, year = wording.day(last).split()
    step = f"{month}{f' {year}' if written.year and month == 'February' else ''} has {last.day} days"
    return finding(
        claim, Verdict.CONTRADICTED, f"There is no {figure.text}: {step}.", reason="no such day", steps=(step,)
    )


def _neighbours(claim: Claim) -> Finding:
    first, second, days = claim["date"], claim["other"], claim.bound(Terms).days
    one, two = _day(first, second, claim), _day(second, first, claim)
    if one is None or two is None:
        return unchecked(claim, "a date without a year may be of any year")
    right = two + timedelta(days=days)
    apart = f"{abs(days)} day{'s' if abs(days) != 1 else ''} {'after' if days > 0 else 'before'}"
    step = f"{apart} {wording.day(two)}: {wording.day(right)}"
    if one == right:
        return finding(claim, Verdict.SUPPORTED, f"{wording.day(one)} is {apart} {wording.day(two)}.", steps=(step,))
    suggestion = None
    words = first.text.split()
    if one.month == right.month and words.count(str(one.day)) == 1:
        new = " ".join(str(right.day) if word == str(one.day) else word for word in words)
        suggestion = Suggestion(first.start, first.end, new, safe=False)
    text = f"{wording.day(one)} is not {apart} {wording.day(two)}; that is {wording.day(right)}."
    return finding(claim, Verdict.CONTRADICTED, text, steps=(step,), suggestion=suggestion)


def _day(figure: Figure, other: Figure, claim: Claim) -> date | None:
    """Return the day of a date; its year may stand at the other."""
    written, beside = figure.date, other.date
    if written is None or beside is None:
        return None
    if written.year is None and beside.year is not None and written.month and written.day:
        try:
            return date(beside.year, written.month, written.day)
        except ValueError:
            return None
    period = periods.resolve(written, claim.as_of)
    return period.first if period else None
