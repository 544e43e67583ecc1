"""Why a change need not be the one between the two values beside it, although the words tie them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.claims.cues import EXPECTED, cue
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.claims.endpoints import Pair
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: Growth that is another quantity than the one between the two figures.
OTHER = cue(
    "comparable", "comparable-store", "same-store", "like-for-like", "organic", "organically", "constant currency",
    "constant currencies", "constant exchange rates", "constant-currency", "currency-adjusted", "currency-neutral",
    "cagr", "compound annual", "compounded annual", "compounded", "annualised", "annualized", "annual rate",
    "annual average", "average annual", "on average", "per year", "a year on average", "per annum",
    "adjusted for inflation", "inflation-adjusted", "in real terms", "real terms", "local currency",
    "local currencies", "in dollar terms", "in euro terms", "in sterling terms", "on a reported basis", "every year",
    "each year", "annually", "per capita", "a year since", "real wages", "real incomes", "nominal terms", "nominal",
    "seasonally adjusted annual",
)  # fmt: skip
#: Growth that often is: where it fits it is the same, where it does not it need not be.
PERHAPS = cue(
    "underlying", "adjusted", "pro forma", "excluding", "core", "restated", "seasonally", "normalised", "normalized",
    "fx-neutral", "monthly average",
)  # fmt: skip
#: A forecast is often set beside the forecast before it.
EXPECTING = cue(*EXPECTED, "forecasting", "project", "guided")
#: After these words the earlier value has happened, whatever the later one is.
PAST = Pattern(
    r"[^.;]{0,24}?\b(?:(?:a|one|the) year (?:ago|earlier|before)|last year|(?:previous|prior) year|in (?:19|20)\d\d)\b"
)
YEARLY = Pattern(
    r"\b(?:year[- ]on[- ]year|year[- ]over[- ]year|on[- ]year|yoy|y/y|on the year|from a year|"
    r"(?:than|on|with|to|over) a year (?:ago|earlier|before)|(?:in|over|during) the (?:year|12 months|twelve months) "
    r"(?:to|ended|ending))\b"
)
QUARTERLY = Pattern(
    r"\b(?:(?:previous|prior|preceding|last) (?:quarter|month)|(?:quarter|month|week) (?:earlier|ago|before)|"
    r"quarter[- ]on[- ]quarter|qoq|q/q|three months earlier|month[- ]on[- ]month)\b"
)


#: An earlier value that is no value of the period before.
EXTREME = cue(
    "peak", "high", "low", "record", "top", "bottom", "trough", "maximum", "minimum", "mean", "average", "median",
    "all-time", "list price", "original", "capacity",
)  # fmt: skip
SEQUENTIAL = Pattern(
    r"\b(?:quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|qoq|q/q|sequentially|month[- ]on[- ]month|m/m|"
    r"(?:from|on|over|than) (?:the |a |one )?(?:(?:previous|prior|preceding|last) )?(?:quarter|month|week|day)\b)"
)
#: A quarter or month with a name of its own, and not of the year before: "from $2.3 billion in the holiday quarter".
_SEASON = Pattern(
    r"\b(?:in|for|during) (?:the (?!same|year|corresponding|comparable|equivalent|like|prior)[a-z-]+ "
    r"(?:quarter|month|week|half|season)|Q[1-4]|(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December))\b(?!,? (?:(?:of )?(?:last|the previous|the prior|(?:19|20)\d\d)|a year|the year))"
)
#: A forecast that is changed by so much leads from the old one to the new one.
_REVISED = Pattern(
    r"\b(?:lowered|cut|raised|lifted|trimmed|increased|reduced|slashed|upgraded|downgraded|hiked|pared|boosted)\s+"
    r"(?:its|their|his|her|the|a)\s+(?:[a-z’'-]+\s+){0,5}(?:forecasts?|outlook|guidance|projections?|estimates?|targets?)"
    r"(?:\s+(?:for|of)\s+(?:[\w’'-]+\s+){1,4}|\s+)by\s+$"
)
#: "Rose 5 percent in the quarter … from $15 million two years earlier".
_STRETCH = Pattern(
    r",? (?:(?:in|during|for|over) (?:the |its )?(?:[a-z]+ )?(?:quarter|month|week|half|period|"
    r"year)\b|last (?:year|quarter|month)\b|"
    r"this (?:year|quarter|month)\b)"
)
_YEARS_BACK = Pattern(r"\s+(?:[a-z]+|\d+) (?:years|quarters|months) (?:earlier|ago|before|previously)\b")
_QUOTED = Pattern(
    r"\b(?:against|versus|to) the (?:US |U\.S\. )?(?:dollar|greenback|euro|pound|yen|rupee|yuan|franc)\b|"
    r"\b(?:per|a) (?:dollar|euro|pound)\b|"
    r"\bthe (?:[a-z]+(?:ese|ian|ish|ican|an) )?(?:yen|rupee|yuan|renminbi|won|rouble|ruble|lira|peso|rand|real|"
    r"forint|zloty|krona|krone|crown|naira|ringgit|baht|rupiah|hryvnia|franc|shilling|currency)\b"
)
_SPAN = Pattern(r"\s+(?:for|in|over|during)\s+(?:the\s+)?(?:[a-z]+\s+)?(quarter|half|year|month|week)\b")
#: "For the nine months", "in the first quarter", "for the year to March".
_LENGTH = Pattern(
    r"\s*\b(?:for|in|over|during)\s+(?:(?:the|its|all|same|first|last|second|third|fourth|previous|prior|full|whole)\s+){0,3}"
    r"(?P<length>(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)[- ]months?|quarter|half(?:-year)?|"
    r"full year|whole year|year(?=\s+(?:to|ended|ending)\b))"
)
_RATE_OF = Pattern(r"(?:seasonally adjusted )?annual(?:i[sz]ed)?(?: rate)? (?:rate )?of\s+")
_PLAN = Pattern(
    r"\b(?:plans?|planned|aims?|aimed|wants?|pledged|pledges|vowed|vows|targets?|targeted|hopes?|promised|goal|committed)\b"
)
_BY_YEAR = Pattern(r"\b(?:by|in|until|before) (?:the end of )?20\d\d\b")
_FROM_MONTH = Pattern(
    r"\s+(?:[a-z]+\s+)?(?:from|since|over|on)\s+(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|"
    r"Thu|Fri)[a-z]*\b",
    case=True,
)
#: What follows an earlier value that is one of time: nothing, or the words for when.
_TIME = Pattern(
    r"\s*(?:[,;:.()–—-]|$|(?:a|one|two|three|the|last|in|at|for|during|of|on|over|earlier|previously|before|ago|year|"
    r"years|same|"
    r"that|this|prior|previous|reported|recorded|posted|collected|sold|made|who|which|when|then|or|up|down|driven|"
    r"helped|due|as|thanks|after|"
    r"amid|because|with|by|to|from|and|but|while|y+|second|third|fourth|first|Q[1-4]|yesterday|a share|per|"
    r"yoy|qoq|y/y)\b)"
)
_PLACE = Pattern(
    r"\s+(?:in|at|for|of|on)\s+(?:the (?:rest|whole)\b|(?!yy|last|all|that|this)[a-z]+[.,;]|"
    r"(?:the )?(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Q[1-4])[A-Z])",
    case=True,
)


#: "Raised its stake to 8 million shares, or 16 percent, from 3 million": the share of the whole, not the rise.
_STAKE = Pattern(r"\b(?:stake|holdings?|shareholding|ownership|interest)\b")
_OR = Pattern(r"(?: [\w-]+){0,3},? or ")
#: From a value in an aside to the percentage that is said of the subject.
_SUBJECT = Pattern(
    r"[^,;:()]{0,60},\s+(?:(?:that|this|it|they|the [a-z]+)\s+)?(?:is|was|are|were)\s+(?:[a-z]+\s+){0,2}"
)
#: How an aside begins that gives the value of the subject: ", at 85,000 francs", ", 12 kilometres long".
_VALUED = Pattern(r",\s+(?:(?:at|of|now|today|or|worth|with|only|just|about|some|which (?:is|was|stands at))\s+){0,2}$")
_ASIDES = ("With ", "After ", "At ", "Without ", "Despite ")


def other_growth(sentence: Sentence, percent: Figure, pair: Pair) -> str:
    """Return the word that makes the percent a growth of another kind ("comparable", "annualised"), or nothing."""
    text = sentence.passage.text
    for found in OTHER.finditer(text, *_window(sentence, percent, pair)):
        # "To an annual rate of 1.25 million": both values are such rates.
        if not _RATE_OF.fullmatch(text[found.start() : begin(pair.new)]):
            return found[0].lower()
    return ""


def doubt(sentence: Sentence, percent: Figure, pair: Pair) -> str:
    """Return why the change need not be that of the two values, in words for a reader, or nothing."""
    text = sentence.passage.text
    first, last = _window(sentence, percent, pair)
    perhaps = PERHAPS.search(text, first, last)
    if perhaps:
        return f"“{perhaps[0].lower()}” growth may be another than the change between the two figures"
    tail = text[pair.old.end : pair.old.end + 60]
    if _aside(sentence, percent, pair.new):
        return "the value beside it may be of something else than the subject"
    if pair.bracketed:
        return "the figure in brackets may be something else than the earlier value"
    if _OR.fullmatch(text[pair.new.end : begin(percent)]) and _STAKE.search(text, sentence.start, pair.new.start):
        return "the percentage may be the share that the new value makes"
    expected = EXPECTING.search(text, sentence.start, percent.start)
    if expected and not PAST.match(tail) and not _REVISED.search(text, sentence.start, percent.start):
        return "a forecast: the value beside it may be the forecast before"
    if _PLAN.search(text, sentence.start, percent.start) and _BY_YEAR.search(text, percent.start, sentence.end):
        return "a plan for a year to come may be counted from another year than that of the value beside it"
    if EXTREME.search(text, *sorted((pair.marker[1], begin(pair.old)))):
        return "the earlier value is a peak, a low or an average, not that of the period before"
    marker = text[pair.marker[0] : pair.marker[1]].lower()
    if marker.startswith(("against", "versus", "vs", "compare", "as compare")) and _elsewhere(sentence, pair.old):
        return "the figure that it is compared with may be of something else"
    return ""


def other_time(sentence: Sentence, percent: Figure, pair: Pair) -> str:
    """Return why the earlier value is of another time than the one that the percent is counted from, or nothing."""
    text = sentence.passage.text
    first, last = _window(sentence, percent, pair)
    tail = text[pair.old.end : min(sentence.end, pair.old.end + 60)]
    near = YEARLY.search(text, first, last)
    if near and (QUARTERLY.search(tail) or _SEASON.search(tail) or _long_ago(sentence, pair)):
        return "the percentage is over a year, the earlier value is of another time"
    if _STRETCH.match(text, percent.end, last) and _YEARS_BACK.match(tail):
        return "the percentage is of one quarter or year, the earlier value is of another time"
    if SEQUENTIAL.search(text, max(first, percent.start - 30), min(last, percent.end + 40)) and not QUARTERLY.search(
        tail
    ):
        return "the percentage is over a quarter or month, the earlier value may be of another time"
    if _own_base(sentence, percent, pair):
        return "the percentage has a date of its own from which it is counted"
    if _spans_differ(sentence, pair):
        return "the two values are of spans of different length"
    return quoted(sentence, min(percent.start, pair.start), max(percent.end, pair.end))


def quoted(sentence: Sentence, start: int, end: int) -> str:
    """Return the doubt that a currency leaves: it falls when a dollar costs more of it; or nothing."""
    first, last = max(sentence.start, start - 60), min(sentence.end, end + 45)
    if _QUOTED.search(sentence.passage.text, first, last):
        return "a currency falls when the figure rises that is quoted for it"
    return ""


def _spans_differ(sentence: Sentence, pair: Pair) -> bool:
    """Say whether the values are of different spans: "5.4 million for the quarter, from 10.4 million for the half"."""
    text = sentence.passage.text
    spans = [_SPAN.match(text, finish(figure)) for figure in (pair.old, pair.new)]
    if all(spans) and len({span[1].lower() for span in spans if span}) == 2:
        return True
    opening = _LENGTH.search(text, sentence.start, min(begin(pair.old), begin(pair.new)))
    closing = _LENGTH.match(text, finish(pair.old), sentence.end)
    return bool(opening and closing) and _long(opening) != _long(closing)


def _long(found: re.Match[str] | None) -> str:
    """Return what a stretch is called: "nine month", "quarter"."""
    return " ".join(found["length"].lower().replace("-", " ").split()).rstrip("s") if found else ""


def _window(sentence: Sentence, percent: Figure, pair: Pair) -> tuple[int, int]:
    first = max(sentence.start, min(percent.start, pair.start) - 90)
    return first, min(sentence.end, max(pair.end, percent.end) + 60)


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
    for figure in sentence.figures:
        if percent.end <= figure.start < pair.start and not figure.kind.is_quantity:
            lead = text[percent.end : figure.start]
            both = pair.old.start < pair.new.start and text[figure.end : begin(pair.old)].strip(" ,") == "from"
            both = both or (lead.strip() == "since" and _whole(text, figure, pair))
            if not both and re.fullmatch(r"\s+(?:[a-z]+\s+)?(?:from|since|over|on)\s+", lead):
                return True
    return False


def _whole(text: str, date: Figure, pair: Pair) -> bool:
    """Say whether both values follow the date, and no other time: "since 2005, to 156,000 from 200,000."."""
    led = re.fullmatch(r",?\s*(?:to|from)\s+", text[date.end : pair.start]) is not None
    return led and text[pair.end : pair.end + 1] in (".", ";", ",", "")


def _aside(sentence: Sentence, percent: Figure, new: Figure) -> bool:
    """Say whether the subject of "is 12 percent more than" is none of the figures: "With 30 tonnes lost, it was …".

    "The fee, at Rs 3.60, is 28 percent less" has its value in the aside.
    """
    if new.end > percent.start or not _SUBJECT.fullmatch(sentence.passage.text[finish(new) : begin(percent)]):
        return False
    lead = sentence.before(new, 60)
    return ("," in lead or lead.lstrip().startswith(_ASIDES)) and not _VALUED.search(lead)


def _elsewhere(sentence: Sentence, old: Figure) -> bool:
    """Say whether the words after a compared value name something else: "compared with £1,100 in London"."""
    end = old.counted.end if old.counted and old.counted.start >= old.end else finish(old)
    after = sentence.masked(end, min(sentence.end, end + 60))
    return bool(_PLACE.match(after)) or not _TIME.match(after)
