"""A weekday fits the date beside it.

## What it checks
"Wednesday, June 15, 2022" against the calendar; before 1924 a weekday of the Julian calendar fits as well. A date
without a year is checked only where it can mean one day: within three weeks of the date of the text. A bare weekday
that is the day of the text itself is shown as agreeing.

## Why it matters
A wrong weekday sends readers to the wrong day, and shows which of the two was copied from last year's notice.

## When it stays silent
Captions and lists, which show old pictures and recurring days; dates without a year further away; weekdays alone,
which fit some day of any week. A day without a year may be of a year named beside it: unchecked.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.claims import old_style, weekdays, wording
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.document import Scope
from factcheck.model.figure import Kind
from factcheck.model.finding import Finding, Suggestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.calendar import WrittenDate
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "DAT101"
NEEDS = ("date", "weekday")

#: A day without a year is taken for the nearest one only this near: later editions keep the dates of earlier years.
NEAR = timedelta(days=21)
#: "On Friday, June 15, 2022 was proclaimed a day of rest": what was done on Friday was done to the date.
_ON = Pattern(r"\b(?:on|last|next|this|by|until|till|since|before|after|(?:[A-Z][a-z]+day\s+(?:to|through|until)))\s+$")
_VERB = Pattern(r"\s+(?:was|is|will|has|had|would|being|became|becomes|marks|marked)\b", case=True)
_NAMED = Pattern(r"\S\s+[A-Z]\w+\s+$", case=True)


#: "On Wednesday, the June 10 ruling": the ruling was of June 10.
_THE = Pattern(r", the [a-z]")


class Terms(Record):
    """What is bound besides the figures."""

    together: list[WrittenDate]  #: the dates of the sentence
    years: list[int]  #: the years beside them
    clauses: bool = False  #: whether weekday and date may be of two clauses


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the dates that come with a weekday, and the weekdays that are the day of the text."""
    as_of = passage.article.as_of
    dates = [f.date for f in passage.figures if f.date]
    days = [written for written in dates if written.weekday is not None and written.year is None]
    years = sorted({written.year for written in dates if written.year})
    for sentence in passage.sentences():
        figures = sentence.of(Kind.DATE, Kind.WEEKDAY)
        if not figures:
            continue
        told = set()
        for weekday, day in weekdays.named(sentence):
            told.add(weekday.start)
            yield sentence.claim(CODE, {"date": day, "weekday": weekday}, terms=Terms(together=days, years=years))
        for figure in figures:
            written = figure.date
            if written is None or written.weekday is None or written.until is not None or figure.start in told:
                continue
            if figure.kind is Kind.WEEKDAY and _NAMED.search(sentence.before(figure, 24)):
                continue  # Ash Wednesday, Black Friday
            dated = written.month is not None and written.day is not None
            if dated or (figure.kind is Kind.WEEKDAY and as_of and as_of.weekday() == written.weekday):
                clauses = figure.kind is Kind.DATE and _two_clauses(sentence, figure)
                yield sentence.claim(CODE, {"date": figure}, terms=Terms(together=days, years=years, clauses=clauses))


def _two_clauses(sentence: Sentence, figure: Figure) -> bool:
    """Say whether the weekday may be the time of the sentence, and the date its subject."""
    text = sentence.passage.text
    return _THE.search(figure.text) is not None or (
        "," in figure.text
        and _ON.search(sentence.before(figure, 20)) is not None
        and _VERB.match(text, figure.end, sentence.end) is not None
    )


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the calendar needs no table
    """Compare the weekday with that of the date."""
    terms = claim.bound(Terms)
    figure, as_of = claim.roles.get("weekday", claim["date"]), claim.as_of
    written = _written(claim)
    assert written is not None and written.weekday is not None  # noqa: S101, PT018 - find() has seen to it
    if written.day is None:
        return (
            finding(claim, Verdict.SUPPORTED, f"The text is dated {_full(as_of)}.")
            if as_of
            else unchecked(claim, "no date")
        )
    if written.year is not None:
        when = written.date
        if when is None:
            return finding(claim, Verdict.CONTRADICTED, f"{claim['date'].text} does not exist.", reason="no such day")
        return _compared(claim, figure, when, written.weekday)
    if as_of is None:
        return unchecked(claim, "the date of the text is not known")
    if claim.scope in (Scope.CAPTION, Scope.LIST, Scope.CELL):
        return unchecked(claim, "dates without a year in captions and lists may be of any year")
    near = [day for day in _years(written.month or 1, written.day or 1, as_of.year) if abs(day - as_of) <= NEAR]
    if not near:
        return unchecked(claim, "a date without a year, far from the date of the text, may be of any year")
    if near[0].weekday() != written.weekday:
        if _of_another_year(terms.together, near[0].year):
            return unchecked(claim, "the dates beside it fit another year together")
        told = next((year for year in terms.years if _agrees(replace(written, year=year))), None)
        if told is not None:
            return unchecked(claim, f"the day may be of {told}, which stands beside it")
    return _compared(claim, figure, near[0], written.weekday)


def _written(claim: Claim) -> WrittenDate | None:
    """Return the date with its weekday, which may stand apart."""
    written, apart = claim["date"].date, claim.roles.get("weekday")
    if apart is None or apart.date is None or written is None:
        return written
    return replace(written, weekday=apart.date.weekday)


def _of_another_year(together: list[WrittenDate], year: int) -> bool:
    """Say whether two or more dates of a passage fit one other year of the last thirty: they are old ones."""
    days = [written for written in together if written.month and written.day]
    return len(days) > 1 and any(
        all(replace(written, year=other).date and _agrees(replace(written, year=other)) for written in days)
        for other in range(year - 30, year)
    )


def _agrees(written: WrittenDate) -> bool:
    return written.date is not None and written.date.weekday() == written.weekday


def _years(month: int, day: int, year: int) -> Iterator[date]:
    for candidate in (year, year - 1, year + 1):
        try:
            yield date(candidate, month, day)
        except ValueError:
            continue


def _compared(claim: Claim, figure: Figure, when: date, weekday: int) -> Finding:
    terms = claim.bound(Terms)
    step = (f"{wording.day(when)} is a {wording.weekday(when.weekday())}",)
    if when.weekday() == weekday:
        return finding(claim, Verdict.SUPPORTED, f"{wording.day(when)} is a {wording.weekday(weekday)}.", steps=step)
    if old_style.weekday(when.year, when.month, when.day) == weekday:
        julian = f"{wording.day(when)} is a {wording.weekday(weekday)} in the Julian calendar"
        if when.year > old_style.BRITAIN:
            return unchecked(claim, f"{julian}, which some countries still kept")
        return finding(claim, Verdict.SUPPORTED, f"{julian}.", steps=(julian,))
    if terms.clauses:
        return unchecked(claim, "the weekday and the date may belong to two clauses")
    fits = next((y for y in (when.year - 1, when.year + 1) if _weekday(y, when) == weekday), None)
    hint = f"; it was a {wording.weekday(weekday)} in {fits}" if fits else ""
    return finding(
        claim,
        Verdict.CONTRADICTED,
        f"{wording.day(when)} is a {wording.weekday(when.weekday())}, not a {wording.weekday(weekday)}{hint}.",
        reason="other year" if fits else "weekday",
        steps=step,
        suggestion=_suggestion(figure, when, weekday),
    )


def _weekday(year: int, when: date) -> int | None:
    try:
        return when.replace(year=year).weekday()
    except ValueError:
        return None


def _suggestion(figure: Figure, when: date, weekday: int) -> Suggestion | None:
    """Return the right weekday in place of the wrong one; either may be the slip, so it is never safe."""
    wrong = wording.weekday(weekday)
    for length in (len(wrong), 3, 4, 5):
        place = figure.text.lower().find(wrong[:length].lower())
        if place < 0:
            continue
        right = wording.weekday(when.weekday())
        end = place
        while end < len(figure.text) and figure.text[end].isalpha():
            end += 1
        short = end - place < len(wrong)
        return Suggestion(figure.start + place, figure.start + end, right[:3] if short else right, safe=False)
    return None


def _full(when: date) -> str:
    return f"{wording.weekday(when.weekday())}, {wording.day(when)}"
