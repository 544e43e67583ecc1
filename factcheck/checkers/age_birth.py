"""An age matches the date of birth and the day on which it is given.

## What it checks
"Born on 3 May 1921, she died on 4 June 1999, aged 78": date of birth, a second date and the age beside it, in one
sentence, in two that follow each other ("He was born … He died …"), or apart where the same family name stands by
both. Years alone leave one year open.

## Why it matters
Obituaries and profiles repeat an age from another file; the two dates give it exactly.

## When it stays silent
Relatives in the same sentence, more than one birth, ages without a date of their own. A "62-year-old" with a date of
birth is checked against the date of the text; where it does not fit, the text may speak of another time.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import births, periods, wording
from factcheck.claims.ages import ages
from factcheck.claims.cues import cue
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.calendar import Period
from factcheck.model.figure import Kind
from factcheck.model.finding import Finding, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "DAT202"
NEEDS = ("age", "number")
PREVIEW = True

_DIED_AFTER = Pattern(r"\)\s*,?\s*(?:who\s+)?died\b")
_PRONOUN = Pattern(r"\s*(?:(?:in|on) [^,;.]{4,20}, (?:when )?)?(?:he|she)\b")
_DIED = Pattern(r"\b(?:died|d\.)\s+(?:[a-z]+\s+){0,3}$")
_WHEN = Pattern(r"\s+when\b")
_WHEN_ON = Pattern(r"\s+when\s+(?:he|she)\s+[^,;.()]{0,60}\b(?:on|in)\s+")
#: Words that may stand between a date and the age at it, either way round.
_BESIDE = Pattern(
    r"[\s,–—]*(?:(?:when|in|on|at|his|her|home|the|a|age|of|aged|he|she|was|there|from|cancer|hospital|just|only|died|there|suddenly|peacefully|"
    r"(?-i:[A-Z])[\w.]+)[\s,]+){0,9}"
)
KIN = cue(
    *"wife husband son daughter sons daughters brother sister father mother children child widow parents grandson "
    "niece nephew whose uncle aunt cousin twin partner colleague friend".split()
)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the ages whose date of birth stands in the same sentence, or in the one before."""
    before: Sentence | None = None
    for sentence in passage.sentences():
        found = ages(sentence)
        if len(found) == 1 and not KIN.search(sentence.text):
            yield from _aged(sentence, before, found[0])
        before = sentence


def _aged(sentence: Sentence, before: Sentence | None, age: Figure) -> Iterator[Claim]:
    dates = sentence.of(Kind.DATE, Kind.YEAR)
    for life in dates:
        if (
            life.date
            and life.date.until
            and life.end <= age.start
            and _DIED_AFTER.match(sentence.passage.text, life.end)
        ):
            yield sentence.claim(CODE, {"age": age, "birth": life})
            return
    found = births.births(sentence)
    if not found and before is not None and _PRONOUN.match(sentence.text) and not KIN.search(before.text):
        found = births.births(before)
    if not found:
        found = _by_name(sentence, age)
    if len(found) != 1 or found[0].date is None or found[0].date.year is None:
        return
    birth = found[0]
    moment = _moment(sentence, age, [date for date in dates if date is not birth])
    roles = {"age": age, "birth": birth}
    if moment:
        roles["moment"] = moment
    elif not sentence.start <= birth.start < sentence.end or sentence.article.as_of is None or "old" not in age.text:
        return
    yield sentence.claim(CODE, roles)


def _by_name(sentence: Sentence, age: Figure) -> list[Figure]:
    """Return the date of birth that the article gives elsewhere for the one name of it that the sentence opens with."""
    if KIN.search(sentence.text):
        return []
    known = births.by_name(sentence.article)
    opening = sentence.passage.text[sentence.start : age.start]
    found = {name for word in opening.split() if (name := word.strip(".,;:()’'\"“”")) in known}
    dates = known[found.pop()] if len(found) == 1 else []
    return dates if len(dates) == 1 else []


def _moment(sentence: Sentence, age: Figure, dates: list[Figure]) -> Figure | None:
    """Return the date at which somebody was that old: "on 4 June 1999, aged 78", "at the age of 78 in 1999"."""
    text = sentence.passage.text
    for date in dates:
        if date.date is None or date.date.year is None or date.date.until or date.date.decade or date.date.fiscal:
            continue
        gap = text[date.end : begin(age)] if date.end <= age.start else text[age.end : date.start]
        if len(gap) <= 60 and _BESIDE.fullmatch(gap):
            return date
        if date.start > age.end and _WHEN_ON.fullmatch(gap):
            return date
    deaths = [date for date in dates if _DIED.search(sentence.before(date, 40))]
    if len(dates) == len(deaths) == 1 and deaths[0].end < age.start and not _WHEN.match(text, age.end):
        return deaths[0] if deaths[0].date and deaths[0].date.year else None
    return None


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the calendar needs no table
    """Count the birthdays up to the day."""
    age = claim["age"]
    birth, moment = _periods(claim)
    if birth is None or moment is None or birth.first > moment.last:
        return unchecked(claim, "the dates do not follow each other")
    least, most = years(birth.last, moment.first), years(birth.first, moment.last)
    computed = Interval.of(max(least, 0), max(most, 0))
    stated = age.truth if age.hedge else Interval.point(age.value)
    said = str(most) if least == most else f"{least} or {most}" if most - least == 1 else f"{least} to {most}"
    step = f"born {_said(birth)}; {_said(moment)}: {said}"
    report = partial(finding, claim, stated=stated, computed=computed, steps=(step,))
    if stated.overlaps(computed):
        return report(Verdict.SUPPORTED, f"Born {_said(birth)}, aged {said} by {_said(moment)}.")
    if "moment" not in claim.roles and not (claim["birth"].date and claim["birth"].date.until):
        return unchecked(claim, "the age may be of another time than the text")
    text = f"Born {_said(birth)}, the age by {_said(moment)} is {said}, not {wording.number(age.value)}."
    suggestion = None
    digits = wording.number(age.value)
    if least == most and digits in age.text:
        suggestion = Suggestion(age.start, age.end, age.text.replace(digits, str(most)), safe=False)
    return report(Verdict.CONTRADICTED, text, suggestion=suggestion)


def _periods(claim: Claim) -> tuple[Period | None, Period | None]:
    written = claim["birth"].date
    if written is None:
        return None, None
    birth = periods.resolve(replace(written, until=None), claim.as_of)
    if written.until is not None and "moment" not in claim.roles:
        return birth, periods.resolve(written.until, claim.as_of)
    if "moment" in claim.roles:
        second = claim["moment"].date
        return birth, periods.resolve(second, claim.as_of) if second else None
    return birth, Period.day(claim.as_of) if claim.as_of else None


def years(birth: date, day: date) -> int:
    """Return the age on a day: whole years, counted by birthdays.

    >>> from datetime import date
    >>> years(date(1960, 2, 29), date(2021, 2, 28)), years(date(1960, 2, 29), date(2021, 3, 1))
    (60, 61)
    """
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _said(period: Period) -> str:
    return wording.day(period.first) if period.first == period.last else str(period)
