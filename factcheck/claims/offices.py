"""How far the offices agree whose rows a level is compared with: who decides, and who leaves it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.series import office, printed, widened
from factcheck.model.figure import Kind
from factcheck.model.finding import Verdict

if TYPE_CHECKING:
    from factcheck.claims.series import Entry
    from factcheck.claims.subjects import Subject
    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval

#: What is counted moves slowly: rows of so many years apart may be set side by side.
BESIDE = 2
#: An output or a rate moves fast.
_FAST = (Kind.MONEY, Kind.PERCENT)


def sure(rows: list[Entry], subject: Subject) -> bool:
    """Say whether the rows may contradict a level: two editions agree, or the sentence cites the office.

    Offices differ by half for some countries and years, so that one edition alone, or estimates, accuse nobody.
    """
    firm = any(e.row.confidence != "estimate" for e in rows)
    editions = {(e.series.publisher, e.row.vintage) for e in rows}
    vouched = any(e.series.of_user for e in rows)
    return firm and bool(subject.reporter or vouched or len(editions) > 1)


def apart(level: Figure, subject: Subject, entry: Entry, every: list[Entry]) -> str:
    """Return which two offices differ by more than such figures usually do, or nothing; not if the text cites one."""
    if subject.reporter or any(each.series.of_user for each in (entry, *every)):
        return ""
    years = 0 if level.kind in _FAST else BESIDE
    for other in every:
        near = years_apart(other.row.period, entry.row.period) <= years
        second = near and other.series.publisher != entry.series.publisher
        if second and not widened(other.interval, subject, other.series).overlaps(entry.interval):
            one, two = (f"{office(e.series)} has {written(e)} for {e.row.period}" for e in (entry, other))
            return f"offices are far apart: {one}, {two}"
    return ""


def opposed(rows: list[Entry], entry: Entry, verdict: Verdict, truth: Interval) -> tuple[Entry, ...]:
    """Return the row of another table that says otherwise, if one of the two tables is the user's own.

    Offices differ in every figure, which is no news; but who brings a table is told where ours contradicts it.
    """
    for other in rows:
        if other.series.of_user == entry.series.of_user or other.row.period != entry.row.period:
            continue
        fits = verdict is not Verdict.CONTRADICTED and truth.overlaps(other.interval)
        if not fits and not other.interval.overlaps(entry.interval):
            return (other,)
    return ()


def years_apart(one: str, other: str) -> int:
    """Return how many years lie between two periods: "2021" and "2023-06"; many if one names no year."""
    return abs(int(one[:4]) - int(other[:4])) if one[:4].isdigit() and other[:4].isdigit() else 10_000


def written(entry: Entry) -> str:
    """Write the figure of a row as short as it stays plain."""
    return printed(entry, 3 if entry.series.unit == "percent" else 5)
