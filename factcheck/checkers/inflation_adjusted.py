"""An old amount and its worth in today's money fit the consumer price index.

## What it checks
"$10 in 1970, about $82 today", "the equivalent of $82 in today's money", "$51 in 2023 dollars": the old amount times
the rise of United States consumer prices, for the averages of the years and for every month that may have been meant.

## Why it matters
Whoever adjusts for inflation takes the wrong year, the wrong direction or last year's article.

## When it stays silent
Amounts of which the text does not say that they are one amount in two moneys: "cost $10 in 1970 and $82 today" is a
rise in price. Other currencies have no index here. Other measures of worth differ, so only what lies far off is an
error.
"""

from __future__ import annotations

import itertools
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import price_levels, repairs, unit_slips, wording
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.claims.price_levels import Prices
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval
    from factcheck.reference.tables import Tables

CODE = "INF101"
NEEDS = ("money",)
PREVIEW = True

#: Calculators round differently and take different months.
QUIET = Fraction(2, 100)
#: Other indices, such as that of the whole economy, differ by so much; beyond it no measure of prices fits.
FAR = Fraction(30, 100)

_TARGET = Pattern(
    r"\s*,?\s*(?:(?P<sure>in\s+today['’]s\s+(?:money|dollars|prices|terms|values?)|in\s+(?:current|present-day)\s+dollars|"
    r"(?:when\s+|if\s+)?adjust(?:ed|ing)\s+for\s+inflation|after\s+inflation|in\s+(?P<year>(?:19|20)\d\d)\s+"
    r"(?:dollars|money|prices|terms))|today|now)\b"
)
_EQUAL = Pattern(
    r"\b(?:equivalent\s+(?:to|of)|equal\s+to|would\s+be(?:\s+worth)?|would\s+cost|adjusted\s+for\s+inflation,?)\s+$"
)
_OTHER_WAY = Pattern(r"(?:\s+in\s+\d{4})?\s*(?:[,(–—]|,?\s+or)\s*(?:or\s+)?$")
_IN = Pattern(r"[^.;()$]{0,30}\bin\s+(?:early\s+|late\s+)?$")


class Terms(Record):
    """What is bound besides the figures."""

    sure: bool  #: whether the text says that the two are one amount
    into: str | None  #: the year into whose money it is turned; None for the year of the text


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the amounts that the text puts into the money of another time."""
    for sentence in passage.sentences():
        amounts = [each for each in sentence.of(Kind.MONEY) if each.form is not Form.RANGE and not each.per]
        if len(amounts) < 2:
            continue
        text = sentence.passage.text
        for old, new in itertools.pairwise(amounts):
            target = _TARGET.match(text, finish(new), sentence.end)
            year = _year(sentence, old, new) if target else None
            if target is None or year is None or old.units != new.units:
                continue
            sure = target["sure"] is not None or _EQUAL.search(sentence.before(new, 40)) is not None
            joined = _OTHER_WAY.fullmatch(text[old.end : begin(new)]) is not None
            if sure or joined:
                roles = {"old": old, "year": year, "new": new}
                yield sentence.claim(CODE, roles, (target.span(),), Terms(sure=sure, into=target["year"]))


def _year(sentence: Sentence, old: Figure, new: Figure) -> Figure | None:
    """Return the year of the old amount: the one after it, or the only one before it."""
    text = sentence.passage.text
    years = [each for each in sentence.of(Kind.YEAR) if each.date and each.date.year and not each.date.decade]
    between = [each for each in years if old.end <= each.start < new.start]
    if between:
        found = between[0]
        return found if len(between) == 1 and _IN.fullmatch(text[finish(old) : found.start]) else None
    before = [each for each in years if each.end <= old.start]
    return before[0] if len(before) == 1 and text[: before[0].start].rstrip().lower().endswith("in") else None


def check(claim: Claim, tables: Tables) -> Finding:
    """Compare the new amount with the old one times the rise of prices."""
    old = claim["old"]
    index = price_levels.prices(tables, old.units[0]) if len(old.units) == 1 else None
    if index is None:
        return unchecked(claim, "no table has the prices of this country")
    written = claim["year"].date
    then = index.of_year(written.year) if written and written.year else []
    into = claim.bound(Terms).into
    if into is None and claim.as_of is None:
        return unchecked(claim, "the date of the text is not known")
    now = index.of_year(int(into)) if into else index.of_now(claim.as_of) if claim.as_of else []
    if not then or not now:
        wanted = into or f"{claim.as_of:%Y-%m}" if then else str(written.year if written else "")
        return unchecked(claim, index.missing(wanted))
    rise = price_levels.ratio(then, now)
    return _judged(claim, index, rise, then[0].period, now[0].period)


def _judged(claim: Claim, index: Prices, rise: Interval, first: str, last: str) -> Finding:
    old, new = claim["old"], claim["new"]
    computed, stated = old.written * rise, unit_slips.rounded(new)
    gap = unit_slips.apart(computed, stated)
    factor = index.rows[last].value / index.rows[first].value
    right = old.value * factor
    said = wording.money(right, old.units[0], 3)
    report = partial(
        finding,
        claim,
        stated=stated,
        computed=computed,
        steps=(f"{old.text} × {wording.significant(factor)} (prices of {first} to {last}) = {said}",),
        evidence=(index.evidence(index.rows[first]), index.evidence(index.rows[last])),
    )
    message = f"{old.text} of {first} is about {said} at the prices of {last}"
    if gap <= QUIET:
        return report(Verdict.SUPPORTED, f"{message}.")
    if not claim.bound(Terms).sure:
        return unchecked(claim, "the text may give two prices rather than one amount in two moneys")
    if gap <= FAR:
        return report(
            Verdict.MISLEADING,
            f"{message}; {new.text} may follow another index or year.",
            severity=Severity.NOTE,
            reason="imprecise",
        )
    reason, hint = _diagnosis(claim, rise, stated)
    suggestion = Suggestion(new.start, new.end, repairs.restated(new, right), safe=False)
    return report(Verdict.CONTRADICTED, f"{message}, not {new.text}{hint}.", reason=reason, suggestion=suggestion)


def _diagnosis(claim: Claim, rise: Interval, stated: Interval) -> tuple[str, str]:
    old, new = claim["old"], claim["new"]
    if unit_slips.apart(old.written / rise, stated) <= QUIET:
        return "inverted", "; the text divides by the rise of prices"
    for power in repairs.POWERS:
        if unit_slips.apart(old.written * rise * Fraction(10) ** -power, stated) <= QUIET:
            return "scale", f"; it would need to be {repairs.rescaled(new, power)}"
    return "", ""
