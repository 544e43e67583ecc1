"""Whether the earlier value is of the time from which the percentage is counted: a year, a quarter, a day before."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims.doubts import quoted, tail_of
from factcheck.claims.kinds_of_growth import window
from factcheck.claims.passages import begin, end_of, finish
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.claims.endpoints import Pair
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

YEARLY = Pattern(
    r"\b(?:year[- ]on[- ]year|year[- ]over[- ]year|on[- ]year|yoy|y/y|on the year|from a year|"
    r"(?:than|on|with|to|over) a year (?:ago|earlier|before)|(?:in|over|during) the (?:year|12 months|twelve months) "
    r"(?:to|ended|ending))\b"
)
QUARTERLY = Pattern(
    r"\b(?:(?:previous|prior|preceding|last) (?:quarter|month)|(?:quarter|month|week) (?:earlier|ago|before)|"
    r"quarter[- ]on[- ]quarter|qoq|q/q|three months earlier|month[- ]on[- ]month)\b"
)
SEQUENTIAL = Pattern(
    r"\b(?:quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|qoq|q/q|sequentially|month[- ]on[- ]month|m/m|"
    r"(?:from|on|over|than) (?:the |a |one )?(?:(?:previous|prior|preceding|last|first|second|third|fourth) )?"
    r"(?:quarter|month|week|day)\b)"
)
#: A quarter or month with a name of its own, and not of the year before: "from $2.3 billion in the holiday quarter".
_SEASON = Pattern(
    r"\b(?:in|for|during) (?:the (?!same|year|corresponding|comparable|equivalent|like|prior)[a-z-]+ "
    r"(?:quarter|month|week|half|season)|Q[1-4]|(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December))\b(?!,? (?:(?:of )?(?:last|the previous|the prior|(?:19|20)\d\d)|a year|the year))"
)
#: An earlier value of so long ago that a percentage set apart from it may be counted from another one.
_LONG_BACK = Pattern(
    r"\s+(?:(?:[a-z]+|\d+) (?:months|quarters|years|decades|centuries) (?:earlier|ago|before|previously)\b|"
    r"a (?:decade|generation|century) (?:ago|earlier|before)\b|before the\b|"
    r"(?:when|since|at the (?:start|beginning|turn|end|time))\b)"
)
_COUNTS = {"half": Fraction(1, 2), "few": Fraction(3), "several": Fraction(3), "twelve": Fraction(12)} | {
    word: Fraction(count) for count, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365, "decade": 3650}
_LASTING = (
    r"(?P<count>(?:an?|the|half an?|a few|several|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3})[ -])"
    r"(?P<unit>day|week|fortnight|month|quarter|year|decade)s?\b"
)
#: A percentage over a stretch of its own: "in a week", "over the past five years" …
_OVER = Pattern(
    rf"\b(?:over|in|within|across|during) (?:the (?:last|past|next|coming) |only |just )?(?!the ){_LASTING}(?! ago)"
)
#: … and how long ago the earlier value was: "a fortnight earlier", "last year".
_BACK = Pattern(
    rf"[^,;:.]{{0,32}}?\b(?:{_LASTING} (?:ago|earlier|before|previously)|"
    r"(?:last|the previous|the prior) (?P<last>week|month|quarter|year))\b"
)
_ONE_YEAR_BACK = Pattern(
    r"[^,;:.]{0,32}?\b(?:last year|(?:a|one|the) year (?:ago|earlier|before)|the (?:previous|prior) year)\b"
)
#: What is traded has a new price every day, and its percentage is often that of the day; what stands at a level has a
#: new one every month, and its percentage is often that of the month.
_TRADED = Pattern(
    r"\b(?:shares|share price|stocks?|index|futures|crude|bitcoin|gold|silver|copper|bullion|barrel|spot|closed|"
    r"closing|trad(?:ed|ing)|vacanc(?:y|ies)|unemployed|jobless|inventories|stockpiles?|reserves|subscribers?|users|yields?|"
    r"headcount|backlog|(?:house|home|land) prices?)\b"
)
#: "Points" are no part of their figure.
_POINTS = r"(?: (?:percentage |basis )?points?)?,?"
#: A percentage of a day or a week …
_DAILY = Pattern(
    r"\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on the day|today|yesterday|overnight|(?:this|last) week|"
    r"in (?:early|late|morning|afternoon) trad(?:e|ing)|(?:in|on|during) the week|(?:in|during) the session)\b"
)
#: … of a month or a quarter, which as often as not is counted from the year before …
_MONTHLY = Pattern(
    rf"{_POINTS} (?:(?:in|during|for|over) (?:the |its )?(?:[a-z]+ )?(?:quarter|month|half|period)\b|"
    r"(?:last|this) (?:quarter|month)\b|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
#: … or of a year.
_ANNUAL = Pattern(rf"{_POINTS} (?:(?:in|during|for|over) (?:the |its )?(?:[a-z]+ )?year\b|(?:last|this) year\b|in y+)")
#: A change of so many percent at most may be that of a month.
_OF_A_MONTH = 5
_APART = Pattern(r"\(|,[^,]*(?: up| down|\w,) from\b|\b(?:against|versus|vs|compare[ds])\b")
_IN = Pattern(r"(?: [a-z]+){0,3} (?:in|at the end of) ")
_IN_YEAR = Pattern(r"(?: [a-z]+){0,3} (?:in|at the end of) (?P<year>(?:19|20)\d\d)\b")
_SINCE = Pattern(r"\bsince\b[^,;.]*$")
_MOST = Pattern(r"\b(?:highest|lowest|most|fewest|least|best|worst|biggest|largest|smallest|first)\b")
_SPAN = Pattern(r"\s+(?:for|in|over|during)\s+(?:the\s+)?(?:[a-z]+\s+)?(quarter|half|year|month|week)\b")
#: "For the nine months", "in the first quarter", "for the year to March".
_LENGTH = Pattern(
    r"\s*\b(?:for|in|over|during)\s+(?:(?:the|its|all|same|first|last|second|third|fourth|previous|prior|full|whole)\s+){0,3}"
    r"(?P<length>(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)[- ]months?|quarter|half(?:-year)?|"
    r"full year|whole year|year(?=\s+(?:to|ended|ending)\b))"
)
_FROM_MONTH = Pattern(
    r"\s+(?:[a-z]+\s+)?(?:from|since|over|on)\s+(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|"
    r"Thu|Fri)[a-z]*\b",
    case=True,
)
#: After the later value: "rose 3 percent to 66,400 in March from February, compared with 61,200 a year ago".
_BASED_ON_MONTH = Pattern(
    r"\b(?:from|since|over) (?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:,| and| but)", case=True
)


def other_time(sentence: Sentence, percent: Figure, pair: Pair) -> str:
    """Return why the earlier value is of another time than the one that the percent is counted from, or nothing."""
    text = sentence.passage.text
    first, last = window(sentence, percent, pair)
    tail = tail_of(sentence, pair.old)
    near = YEARLY.search(text, first, last)
    if near and (QUARTERLY.search(tail) or _SEASON.search(tail) or _long_ago(sentence, pair)):
        return "the percentage is over a year, the earlier value is of another time"
    if SEQUENTIAL.search(text, max(first, percent.start - 30), min(last, percent.end + 40)) and not QUARTERLY.search(
        tail
    ):
        return "the percentage is over a quarter or month, the earlier value may be of another time"
    if _own_base(sentence, percent, pair):
        return "the percentage is counted from a date of its own"
    if _spans_differ(sentence, pair):
        return "the two values are of spans of different length"
    stretch = other_stretch(sentence, percent, pair)
    if stretch:
        return stretch
    if _far_apart(sentence, percent, pair):
        return "the earlier value may be of another time than the one that the percentage is counted from"
    return quoted(sentence, min(percent.start, pair.start), max(percent.end, pair.end))


def _spans_differ(sentence: Sentence, pair: Pair) -> bool:
    """Say whether the values are of different spans: "5.4 million for the quarter, from 10.4 million for the half"."""
    text = sentence.passage.text
    spans = [_SPAN.match(text, end_of(figure)) for figure in (pair.old, pair.new)]
    if all(spans) and len({span[1].lower() for span in spans if span}) == 2:
        return True
    opening = _LENGTH.search(text, sentence.start, min(begin(pair.old), begin(pair.new)))
    closing = _LENGTH.match(text, end_of(pair.old), sentence.end)
    return bool(opening and closing) and _long(opening) != _long(closing)


def _long(found: re.Match[str] | None) -> str:
    """Return what a stretch is called: "nine month", "quarter"."""
    return " ".join(found["length"].lower().replace("-", " ").split()).rstrip("s") if found else ""


def _far_apart(sentence: Sentence, percent: Figure, pair: Pair) -> bool:
    """Say whether the earlier value is of another time than the percentage leads back to.

    A percentage of a day leads to no value of last year; and a value that is set apart, by "compared with" or in
    brackets, may be of any time: "rose 3 percent in 2023 to 1,200, up from 900 in 2016".
    """
    text = sentence.passage.text
    first, last = window(sentence, percent, pair)
    tail, between = tail_of(sentence, pair.old), text[finish(pair.new) : begin(pair.old)]
    traded = _TRADED.search(text, first, last) is not None
    apart = set_apart(sentence, pair) or (traded and between.startswith(","))
    lead = sentence.masked(percent.end, max(percent.end, min(pair.old.start, percent.end + 60)))
    monthly = _MONTHLY.match(lead)
    if _ONE_YEAR_BACK.match(tail):
        if _DAILY.search(lead):
            return True
        small = bool(monthly) and percent.value <= _OF_A_MONTH
        return apart and (small or traded)
    if _MOST.search(between) and " when" in text[slice(*pair.marker)]:
        return True  # "to 653,000, the highest since 2007, when there were 647,000"
    near = re.split("[,;.]", tail)[0]
    if apart and (_SEASON.search(near) or QUARTERLY.search(near)):
        return True
    own = monthly or _ANNUAL.match(lead) or _OVER.match(lead.lstrip())
    return bool(apart or own) and (_LONG_BACK.match(tail) is not None or _years_apart(sentence, percent, pair))


def other_stretch(sentence: Sentence, change: Figure, pair: Pair) -> str:
    """Return why the change took more or less time than has gone by since the earlier value, or nothing."""
    first, last = window(sentence, change, pair)
    over = _OVER.search(sentence.passage.text, max(sentence.start, first - 30), last)
    back = _BACK.match(tail_of(sentence, pair.old)) if over else None
    if over and back:
        short, long = sorted((_days(over), _days(back)))
        if 2 * long > 3 * short:
            return "the change is over another time than the one since the earlier value"
    return ""


def _days(found: re.Match[str]) -> Fraction:
    """Return about how many days a stretch lasts: "half a year", "12 months", "last week"."""
    named = found.groupdict()
    if named.get("last"):
        return Fraction(_DAYS[named["last"].lower()])
    days = Fraction(_DAYS[named["unit"].lower()])
    for word in re.split("[ -]", named["count"].lower()):
        days *= Fraction(word) if word.isdigit() else _COUNTS.get(word, 1)
    return days


def set_apart(sentence: Sentence, pair: Pair) -> bool:
    """Say whether the earlier value stands in brackets, behind "compared with" or in the next sentence.

    There it may be of any time.
    """
    return (
        pair.old.start >= sentence.end
        or _APART.search(sentence.passage.text, finish(pair.new), max(finish(pair.new), begin(pair.old))) is not None
    )


def _years_apart(sentence: Sentence, percent: Figure, pair: Pair) -> bool:
    """Say whether a year beside the earlier value is another than the one before: "in 2023, up from 3 in 2019"."""
    first, last = _year_at(sentence, pair.old), _year_at(sentence, pair.new)
    if first is None:
        return False
    if last is None:  # "fell 2 percent in 2023 to 98,000"
        own = (f.date.year for f in sentence.of(Kind.YEAR) if percent.end <= f.start < pair.new.start and f.date)
        last = next(own, None)
    if last is None:
        as_of = sentence.article.as_of
        return as_of is not None and as_of.year - first > 2
    return last - first != 1


def _year_at(sentence: Sentence, value: Figure) -> int | None:
    """Return the year that stands right beside a value: "3 million in 2019", "(2019: 3 million)"."""
    text = sentence.passage.text
    if value.start >= sentence.end:  # "That was up from 4.4 billion in 2020."
        found = _IN_YEAR.match(tail_of(sentence, value))
        return int(found["year"]) if found else None
    for year in sentence.of(Kind.YEAR):
        after, before = text[end_of(value) : year.start], text[year.end : begin(value)]
        beside = (year.start >= finish(value) and _IN.fullmatch(after)) or (year.end <= begin(value) and before == ": ")
        if beside and year.date and year.date.year:
            return year.date.year
    return None


def _long_ago(sentence: Sentence, pair: Pair) -> bool:
    """Say whether the earlier value is of years before: "a yearly rise of 12 percent from 2009's 2 billion"."""
    as_of = sentence.article.as_of
    for year in sentence.of(Kind.YEAR):
        number = year.date.year if year.date else year.low
        if number and -16 < year.start - pair.old.start < len(pair.old.text) + 12:
            return as_of is None or as_of.year - number > 2
    return False


def _own_base(sentence: Sentence, percent: Figure, pair: Pair) -> bool:
    """Say whether the percent is counted from a date of its own: "rose 3 percent from July to 5.4 million"."""
    text = sentence.passage.text
    if percent.end < pair.start and _FROM_MONTH.match(text, percent.end, pair.start):
        return True
    if _BASED_ON_MONTH.search(text, finish(pair.new), max(finish(pair.new), pair.marker[0])):
        return True
    since = [f.date.year for f in sentence.of(Kind.YEAR) if f.end < percent.start and f.date and _since(sentence, f)]
    if since and (_year_at(sentence, pair.old) or since[-1]) != since[-1]:
        return True  # "Since 2010 sales have grown 80 percent to 90 million, from 85 million in 2022"
    for figure in sentence.figures:
        if percent.end <= figure.start < pair.start and not figure.kind.is_quantity:
            lead = text[percent.end : figure.start]
            both = pair.old.start < pair.new.start and text[figure.end : begin(pair.old)].strip(" ,") == "from"
            both = both or (lead.strip() == "since" and _whole(text, figure, pair))
            if not both and re.fullmatch(r"\s+(?:[a-z]+\s+)?(?:from|since|over|on)\s+", lead):
                return True
    return False


def _since(sentence: Sentence, date: Figure) -> bool:
    """Say whether a date is that of "since 2010", or of "since the law was passed in 2019"."""
    return _SINCE.search(sentence.passage.text, sentence.start, date.start) is not None


def _whole(text: str, date: Figure, pair: Pair) -> bool:
    """Say whether both values follow the date, and no other time: "since 2005, to 156,000 from 200,000."."""
    led = re.fullmatch(r",?\s*(?:to|from)\s+", text[date.end : pair.start]) is not None
    return led and text[pair.end : pair.end + 1] in (".", ";", ",", "")
