"""An old amount and its worth in today's money fit the consumer price index.

## What it checks
"$10 in 1970, about $82 today", "the equivalent of $82 in today's money", "$51 in 2023 dollars": the old amount times
the rise of United States consumer prices, for the averages of the years and for every month that may have been meant.

## Why it matters
Whoever adjusts for inflation takes the wrong year, the wrong direction or last year's article.

## When it stays silent
Amounts of which the text does not say that they are one amount in two moneys: "cost $10 in 1970 and $82 today" is a
rise in price. A bare "$" beside another country that has dollars. Euros of before 1999, when each country had prices of
its own, and currencies without an index here. Other measures of worth differ, so only what lies far off is an
error.
"""

from __future__ import annotations

import itertools
import re
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import price_levels, repairs, unit_slips, wording
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.todays_money import SAID
from factcheck.claims.verdict import finding, unchecked
from factcheck.figures.cues import CUES
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.claims.price_levels import Prices
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval
    from factcheck.reference.series import Row
    from factcheck.reference.tables import Tables

CODE = "INF101"
NEEDS = ("money",)
PREVIEW = True

#: Calculators round differently and take different months.
QUIET = Fraction(2, 100)
#: Other indices, such as that of the whole economy, differ by so much; beyond it no measure of prices fits.
FAR = Fraction(30, 100)

_TARGET = Pattern(rf"\s*,?\s*(?:(?P<sure>{SAID})|today|now)\b")
#: After "the equivalent of $82": the year is that of the money.
_OF_YEAR = Pattern(r"\s+in\s+(?P<year>(?:19|20)\d\d)\b(?P<sure>)")
_EQUAL = Pattern(
    r"\b(?:(?P<sure>equivalent\s+(?:to|of)|equal\s+to|adjusted\s+for\s+inflation,?)|would\s+be(?:\s+worth)?|"
    r"would\s+cost)\s+$"
)
#: What "would be worth" so much may have outgrown prices, if the sentence says nothing of them.
_INFLATION = Pattern(r"\b(?:inflation|(?:with|to|of|for) (?:the )?(?:prices|cost of living)|purchasing power)\b")
#: Words after it may name another measure: "today at the price of building", "today as a share of the economy".
_CLOSES = Pattern(r"\s*(?:[^\w\s]|$|(?:and|but|if|had|when|while)\b)")
_OTHER_WAY = Pattern(r"(?:\s+in\s+\d{4})?\s*(?:[,(–—]|,?\s+or)\s*(?:or\s+)?$")
#: "The 1970 budget of $10 million", and "…, in 1970" after both amounts.
_THE = Pattern(r"\bthe\s+$")
_BUDGET_OF = Pattern(r"\s+[a-z]+\s+of\s+")
_LAST = Pattern(r"\s*,?\s*(?:back\s+)?in\s+")
_WORD = re.compile(r"[A-Z][a-z]+")
#: Other dollars and pesos that are written with a bare "$".
DOLLARS = frozenset({"AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP"})
_IN = Pattern(r"[^.;()$]{0,30}\bin\s+(?:early\s+|late\s+)?$")


class Terms(Record):
    """What is bound besides the figures."""

    sure: bool  #: whether the text says that the two are one amount
    other: bool  #: whether the dollar may be that of another country, which the sentence names
    into: str | None  #: the year into whose money it is turned; None for the year of the text


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the amounts that the text puts into the money of another time."""
    for sentence in passage.sentences():
        amounts = [each for each in sentence.of(Kind.MONEY) if each.form is not Form.RANGE and not each.per]
        if len(amounts) < 2:
            continue
        text = sentence.passage.text
        for old, new in itertools.pairwise(amounts):
            equal = _EQUAL.search(sentence.before(new, 40))
            target = _TARGET.match(text, finish(new), sentence.end)
            target = target or (_OF_YEAR.match(text, finish(new), sentence.end) if equal else None)
            year = _year(sentence, old, new, target.end()) if target else None
            if target is None or year is None or old.units != new.units:
                continue
            said = target["sure"] is not None or (equal and (equal["sure"] or _INFLATION.search(sentence.text)))
            joined = _OTHER_WAY.fullmatch(text[old.end : begin(new)]) is not None
            if said or equal or joined:
                roles = {"old": old, "year": year, "new": new}
                sure = bool(said) and _CLOSES.match(text, target.end(), sentence.end) is not None
                terms = Terms(sure=sure, other=_other_dollar(sentence, old), into=target["year"])
                yield sentence.claim(CODE, roles, (target.span(),), terms)


def _other_dollar(sentence: Sentence, amount: Figure) -> bool:
    """Say whether a bare "$" may be another dollar: "A seat in Toronto cost $10 in 1970"."""
    if not amount.text.startswith("$"):
        return False
    named = {CUES.get(word) for word in _WORD.findall(sentence.text)}
    return bool(named & DOLLARS) and "USD" not in named


def _year(sentence: Sentence, old: Figure, new: Figure, end: int) -> Figure | None:
    """Return the year of the old amount: the one after it, the only one before it, or the one after both."""
    text = sentence.passage.text
    years = [each for each in sentence.of(Kind.YEAR) if each.date and each.date.year and not each.date.decade]
    between = [each for each in years if old.end <= each.start < new.start]
    if between:
        found = between[0]
        return found if len(between) == 1 and _IN.fullmatch(text[finish(old) : found.start]) else None
    before = [each for each in years if each.end <= old.start]
    if len(before) == 1:
        lead = text[max(sentence.start, before[0].start - 12) : before[0].start]
        of_it = _THE.search(lead) and _BUDGET_OF.fullmatch(text[before[0].end : begin(old)])
        return before[0] if of_it or lead.rstrip().lower().endswith("in") else None
    after = next((each for each in years if each.start >= end), None)
    return after if after and not before and _LAST.fullmatch(text[end : after.start]) else None


def check(claim: Claim, tables: Tables) -> Finding:
    """Compare the new amount with the old one times the rise of prices."""
    old = claim["old"]
    if claim.bound(Terms).other:
        return unchecked(claim, "the dollar may be that of another country, whose prices are not in the tables")
    index = price_levels.prices(tables, old.units[0]) if len(old.units) == 1 else None
    if index is None:
        return unchecked(claim, "no table has consumer prices for this currency")
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
    return _judged(claim, index, rise, then[0], now[0])


def _judged(claim: Claim, index: Prices, rise: Interval, first: Row, last: Row) -> Finding:
    old, new = claim["old"], claim["new"]
    computed, stated = old.written * rise, unit_slips.rounded(new)
    gap = unit_slips.apart(computed, stated)
    factor = last.value / first.value
    right = old.value * factor
    said = wording.money(right, old.units[0], 3)
    report = partial(
        finding,
        claim,
        stated=stated,
        computed=computed,
        steps=(f"{old.text} × {wording.significant(factor)} (prices of {first.period} to {last.period}) = {said}",),
        evidence=(index.evidence(first), index.evidence(last)),
    )
    message = f"{old.text} of {first.period} is about {said} at the prices of {last.period}"
    if gap <= QUIET:
        return report(Verdict.SUPPORTED, f"{message}.")
    if not claim.bound(Terms).sure:
        return unchecked(claim, "the text may give two prices, or follow something else than consumer prices")
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
