"""Whether a sentence speaks of another time than the day of the text, as far as a dated rate could be another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.claims import periods
from factcheck.claims.cues import cue
from factcheck.claims.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.claims.passages import Sentence
    from factcheck.claims.periods import Spoken

#: Words of a time that the text does not fix: a business year, whose months are not known, …
BUSINESS_YEAR = cue(
    "fiscal", "financial year", "half-year", "half year", "the year to", "the year ended", "the quarter to",
    "the quarter ended", "the half-year to", "the months to",
)  # fmt: skip
#: … any time, perhaps one before all tables …
FORMERLY = cue(
    "at the time", "at that time", "back then", "in those days", "years ago", "decades ago", "historically", "century",
    "centuries", "wartime", "gold standard", "parity", "world war", "the war",
)  # fmt: skip
#: … some time in the past …
LONG_AGO = cue(
    *FORMERLY.phrases, "then", "over the past", "in the past", "cumulative", "to date", "over the years", "decade",
    "since",
)  # fmt: skip
#: … or another one than that of the text.
RECENT = cue(
    "earlier this year", "months ago", "last summer", "last autumn", "last fall", "last winter", "last spring",
    "first quarter", "second quarter", "third quarter", "fourth quarter", "last quarter", "first half", "second half",
    "year-earlier", "previously", "earlier", "during the", "annual", "annually", "when", "originally", "initially",
    "formerly",
)  # fmt: skip
#: How far back they reach; beyond ten years the tables are of another world.
BUSINESS = timedelta(days=2 * 365)
REACHES = ((LONG_AGO, timedelta(days=10 * 365)), (BUSINESS_YEAR, BUSINESS))
#: "(then about $42)", "($42 then)"
_THEN_WORTH = Pattern(r"\bthen\b")
#: "The highest since December" is one of today.
RECORD = Pattern(r"\b(?:highest|lowest|best|worst|most|least|first|biggest|largest|weakest|strongest)\b[^,;]{0,30}$")
#: Words before a year that is of a house, a firm or a person, not of the amount.
FOUNDED = cue(
    "founded", "established", "formed", "created", "built", "erected", "opened", "launched", "born", "elected"
)
#: "A 2019 shiraz won": the year of the thing, not of what was paid for it.
_VINTAGE = Pattern(r"\b(?:an?|his|her|their)\s+$")
#: "In a 2019 deal", "at his 2019 sale": then the year is that of the amount.
_THEN = Pattern(r"\b(?:in|at|under|during|after|since|from|by|for|of|with)\s+\S+\s+$")
_SINCE = frozenset({"since", "from"})
_BOUNDS = _SINCE | frozenset({"until", "till", "by", "before", "after", "between"})
#: "Beside" a claim is within so many characters of it.
BESIDE = 60
#: A word right after an amount ends within so many characters of it.
NEXT = 6
#: A day within this time is no other time: its rates are those of the text, give or take.
MONTH = timedelta(days=31)


def named(sentence: Sentence) -> list[Spoken]:
    """Return the periods of a sentence in which an amount may have arisen: not "since 2018", nor "founded in 2018"."""
    return [
        spoken
        for spoken in periods.spoken(sentence)
        if spoken.figure is None
        or not (sentence.lead(spoken.figure) in _BOUNDS or sentence.before(spoken.figure, 20) in FOUNDED)
    ]


def of_things(sentence: Sentence) -> list[Spoken]:
    """Return the periods of a sentence that may be the year of a thing, not of an amount: "a 2019 shiraz"."""
    return [
        spoken
        for spoken in periods.spoken(sentence)
        if spoken.figure is not None
        and _vintage(sentence, spoken)
        and not _THEN.search(sentence.passage.text, max(spoken.start - 24, sentence.start), spoken.start)
    ]


def _vintage(sentence: Sentence, spoken: Spoken) -> bool:
    return _VINTAGE.search(sentence.passage.text, max(spoken.start - 24, sentence.start), spoken.start) is not None


def belonging(sentence: Sentence, start: int, end: int) -> Spoken | None:
    """Return the period that an amount belongs to; the year in which a firm was founded is none."""
    near = periods.belonging(sentence, start, end)
    if near is None or near.figure is None:
        return near
    return None if sentence.before(near.figure, 20) in FOUNDED else near


def beside(sentence: Sentence, start: int, end: int, spoken: Spoken | None) -> bool:
    """Say whether nothing stands between an amount and a period that could have the period for itself.

    "€9 ($11); sales were $280 million in 2016", "€9 ($11), more than the 8 paid in 2006": the year is of the other.
    """
    if spoken is None:
        return False
    low, high = (end, spoken.start) if spoken.start >= end else (spoken.end, start)
    if ";" in sentence.passage.text[low:high]:
        return False
    if any(f.kind.is_quantity and low <= f.start and f.end <= high for f in sentence.figures):
        return False
    return spoken.figure is None or not _vintage(sentence, spoken)


def unfixed_beside(sentence: Sentence, start: int, end: int) -> timedelta | None:
    """Return how long ago a span of the sentence may lie, where words beside it name a time that the text does not fix.

    None if no such words stand there. What came together "since 2018" may have come at any rate since.
    """
    first, last = max(sentence.start, start - BESIDE), min(sentence.end, end + BESIDE)
    text, as_of = sentence.passage.text, sentence.article.as_of
    for spoken in periods.spoken(sentence):
        if as_of is None or spoken.figure is None or not first <= spoken.start < last:
            continue
        record = RECORD.search(text, first, spoken.start)
        if sentence.lead(spoken.figure) in _SINCE and not record:
            return max(as_of - spoken.period.first, timedelta(0))
    for words, reach in REACHES:
        found = words.search(text, first, last)
        if found and not (found.text.lower() == "since" and RECORD.search(text, first, found.first)):
            return reach
    return None


#: What was paid when a thing was built.
_COST = cue(
    "cost", "costing", "was paid", "were paid", "paid", "bought", "sold", "the price", "budget", "spent", "bill"
)


def earliest(sentences: list[Sentence], start: int, end: int) -> date | None:
    """Return the first day that the last of the sentences speaks of, or one before it if it speaks of none itself.

    None if none does. The year in which a firm was founded is none, unless the next sentence says what was paid. A
    sentence that speaks of "back then", or of an amount "then worth" so much, or "so much then", between `start` and
    `end`, may mean any day.
    """
    last = sentences[-1]
    if last.text in FORMERLY or _THEN_WORTH.search(last.passage.text, start, min(end + NEXT, last.end)):
        return date.min
    for sentence in reversed(sentences):
        # The mill was built in 1955, and it cost £2 million then.
        built = sentence is not last and last.text in _COST
        days = [
            spoken.period.first
            for spoken in periods.spoken(sentence)
            if spoken.figure is None or built or sentence.before(spoken.figure, 20) not in FOUNDED
        ]
        if days:
            return min(days)
    return None


def elsewhere(sentences: list[Sentence], place: int) -> bool:
    """Say whether a sentence, or the one before it, speaks of another time than that of the text, fixed or not."""
    sentence = sentences[place]
    near = sentences[max(place - 1, 0) : place + 1]
    return sentence.article.once(f"another time {sentence.start}", lambda: _elsewhere(sentence, near))


def _elsewhere(sentence: Sentence, near: list[Sentence]) -> bool:
    if any(sentence.text in words for words in (RECENT, BUSINESS_YEAR, LONG_AGO)):
        return True
    as_of = sentence.article.as_of
    return as_of is None or any(_other(periods.spoken(each), as_of) for each in near)


def _other(spoken: Iterable[Spoken], as_of: date) -> bool:
    """Say whether one of the periods has days that are neither of the last month nor still to come."""
    return any(each.period.first < as_of - MONTH for each in spoken)
