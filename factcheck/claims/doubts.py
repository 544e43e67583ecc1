"""Why a change need not be the one between the two values beside it, although the words tie them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.claims.change_directions import NOUN, of_difference
from factcheck.claims.cues import EXPECTED, cue
from factcheck.claims.growth import HUNDRED, value
from factcheck.claims.kinds_of_growth import perhaps_other
from factcheck.claims.likeness import alike
from factcheck.claims.passages import begin, end_of, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.restated import is_whole

if TYPE_CHECKING:
    from factcheck.claims.endpoints import Pair
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: A forecast is often set beside the forecast before it.
EXPECTING = cue(*EXPECTED, "forecasting", "project", "guided")
#: After these words the earlier value has happened, whatever the later one is.
PAST = Pattern(
    r"[^.;]{0,24}?\b(?:(?:a|one|the) year (?:ago|earlier|before)|last year|(?:previous|prior) year|in (?:19|20)\d\d)\b"
)
#: An earlier value that is no value of the period before.
EXTREME = cue(
    "peak", "high", "low", "record", "top", "bottom", "trough", "maximum", "minimum", "mean", "average", "median",
    "all-time", "list price", "original", "capacity",
)  # fmt: skip
#: A forecast that is changed by so much leads from the old one to the new one.
_REVISED = Pattern(
    r"\b(?:lowered|cut|raised|lifted|trimmed|increased|reduced|slashed|upgraded|downgraded|hiked|pared|boosted)\s+"
    r"(?:its|their|his|her|the|a)\s+(?:[a-z’'-]+\s+){0,5}(?:forecasts?|outlook|guidance|projections?|estimates?|targets?)"
    r"(?:\s+(?:for|of)\s+(?:[\w’'-]+\s+){1,4}|\s+)by\s+$"
)
_QUOTED = Pattern(
    r"\b(?:against|versus|to) the (?:US |U\.S\. )?(?:dollar|greenback|euro|pound|yen|rupee|yuan|franc)\b|"
    r"\b(?:per|a) (?:dollar|euro|pound)\b|"
    r"\bthe (?:[a-z]+(?:ese|ian|ish|ican|an) )?(?:yen|rupee|yuan|renminbi|won|rouble|ruble|lira|peso|rand|real|"
    r"forint|zloty|krona|krone|crown|naira|ringgit|baht|rupiah|hryvnia|franc|shilling|currency)\b"
)
_PLAN = Pattern(
    r"\b(?:plans?|planned|aims?|aimed|wants?|pledged|pledges|vowed|vows|targets?|targeted|hopes?|promised|goal|committed)\b"
)
_BY_YEAR = Pattern(r"\b(?:by|in|until|before) (?:the end of )?20\d\d\b")
#: What follows an earlier value that is one of time: nothing, or the words for when.
_TIME = Pattern(
    r"\s*(?:[,;:.()–—-]|$|(?:a|one|two|three|the|last|in|at|for|during|of|on|over|earlier|previously|before|ago|year|"
    r"years|same|"
    r"that|this|prior|previous|reported|recorded|posted|collected|sold|made|who|which|when|then|or|up|down|driven|"
    r"helped|due|as|thanks|after|"
    r"amid|because|by|to|from|and|but|while|y+|second|third|fourth|first|Q[1-4]|yesterday|a share|per|"
    r"yoy|qoq|y/y)\b)"
)
_TIMES = (
    r"(?:y+|years?|quarters?|months?|periods?|halves|half|weeks?|seasons?|days?|time|end|start|beginning|decades?|"
    r"sessions?|term|census|elections?|spring|summer|autumn|fall|winter|pandemic|crisis|war|first|second|third|fourth|"
    r"same|previous|prior|corresponding|comparable|equivalent)"
)
_OWNERS = r"(?:its|their|his|her|our)"
_EXTREMES = r"(?:peak|height|high|low|start|launch|opening|best|worst)"
#: "£1,100 in London", "138 in road transport alone", "900 million at its rival", not "in the same quarter".
_PLACE = Pattern(
    r"\s+(?:in|at|for|of|on|among)\s+(?:the (?:rest|whole)\b|"
    rf"(?:the )?(?!(?:all|total|that|this|{_OWNERS})\b|(?:[a-z-]+ ){{0,3}}{_TIMES}\b)[a-z]|"
    rf"{_OWNERS} (?!(?:[a-z-]+ )?{_EXTREMES}\b)[a-z]|"
    r"(?:the )?(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Q[1-4])[A-Z])",
    case=True,
)
#: After a percentage that follows both values these words give it no base of its own, as "0.3 percent more than
#: expected", "up 31 percent since January" and "a fall of 1.1 percent after inflation" do.
_NO_BASE = Pattern(
    r"\s*(?:[^\w\s%]|$|(?:and|but|while|whereas|although|which|as|thanks|due|driven|helped|amid|despite|because)\b|"
    r"(?:on|over|in|for|during|within|from|since|between) (?:(?:the|that|a|an|its|last|past|previous|prior|same|one|"
    r"two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2}) ){0,3}(?:years?|y+|decades?|quarter|period|time|"
    r"months?)(?: (?:ago|earlier|before))?(?:[^\w\s%]|$| and\b| but\b)|"
    r"(?:year|quarter|month)[- ]o|y/y|yoy|annual|compared with)"
)
_IN_ALL = Pattern(r" (?:in all|in total|altogether|overall)\b")
#: "In volume", "by weight", "at constant prices", "per share", "before tax", "net of inflation", not "in the quarter".
_QUALIFIER = Pattern(
    r"\b(?:(?P<in>in|by|at) (?!(?:the|an?|early|late|mid|recent|total|last|this|each|all|about|just|only|around|nearly|"
    rf"almost|some|least|most|more|record|{_OWNERS})\b|(?:[a-z-]+ ){{0,3}}{_TIMES}\b)[a-z]|per |pro rata\b|"
    rf"(?:before|after|without|excluding|net of|stripping out) (?!(?:the |a )?{_TIMES}\b)[a-z])",
    case=True,
)
#: "Costs of", after "compared with" …
_NAMED = Pattern(r"\b([a-z]{3,}) of(?: [a-z]+)?\s+$")
#: … unless it only says again what the value is.
_SAME = frozenset(
    "total figure level number amount sum average result value price rate record profit profits loss losses income "
    "earnings revised restated pace tally count low high peak maximum minimum".split()
)
_STEM = 5
#: "Raised its stake to 8 million shares, or 16 percent, from 3 million": the share of the whole, not the rise.
_STAKE = Pattern(r"\b(?:stake|holdings?|shareholding|ownership|interest)\b")
_OR = Pattern(r"(?: [\w-]+){0,3},? or ")
#: From a value in an aside to the percentage that is said of the subject.
_SUBJECT = Pattern(
    r"[^,;:()]{0,60},\s+(?:(?:that|this|it|they|the [a-z]+)\s+)?(?:is|was|are|were)\s+(?:[a-z]+\s+){0,2}"
)
#: How an aside begins that gives the value of the subject: ", at 85,000 francs", ", 12 kilometres long".
_VALUED = Pattern(r",\s+(?:(?:at|of|now|today|or|worth|with|only|just|about|some|which (?:is|was|stands at))\s+){0,2}$")
#: "Prices rose 11 percent, taking revenue to 1.08 billion, from 1.00 billion": a verb of its own leads to the value …
_TAKING = Pattern(
    r"\b(?:t[ao]kes?|taken|taking|took|brings?|bringing|brought|help(?:s|ed|ing)?|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|"
    r"sends?|sending|sent|drives?|driving|drove|leaves?|leaving|left|gives?|gave|makes?|made|rais(?:es?|ed|ing)|"
    r"boost(?:s|ed|ing)?|cuts?|cutting|reduc(?:es?|ed|ing)|following|response|news|saw|sees|means?|meant|"
    r"produc(?:es?|ed|ing)|contribut(?:es?|ed|ing)|yield(?:s|ed|ing)?|generat(?:es?|ed|ing))\b(?! it\b)"
)
#: … or a subject, "fares rose 12 percent, revenue to 5.4 million" …
_SUBJECT_OF_ITS_OWN = Pattern(
    r", (?!(?:its|their|an?|the|some|just|only|almost|[a-z]+ing) )[a-z]+ (?:to|from) $", case=True
)
#: … or the percentage is counted from another base: "12 percent faster than in 2023", "12 percent less than hoped".
_OTHER_BASE = Pattern(
    r" (?:(?:faster|slower|better|worse) than\b|(?:more|less|fewer|higher|lower) than "
    r"(?!(?:an?|the|one|last|in|its|their|just|only|about)\b)[a-z])",
    case=True,
)
#: "Profit rose to 5.4 million from 5.1 million on sales up 12 percent".
_WITH_OTHERS = Pattern(r"\b(?:on|with|amid|despite|as|by) (?:[a-z-]+ ){1,3}(?:up|down)\b", case=True)
#: "Fares rose 12 percent (revenue: 5.4 million, from 5.1 million)".
_NAMED_IN_BRACKETS = Pattern(r"\([^():;]{0,30}?\b([a-z]{3,}): $", case=True)
#: After these words a share is another than it was before them.
_SPLIT = Pattern(r"\b(?:stock|share|reverse)[- ]splits?\b|\b[a-z]+-for-(?:one|two|three)\b|\bbonus issue\b")
_STEP_TOO = Pattern(r"(?: [a-z]+)?(?:,? or |,? \(|, )(?:(?:about|nearly|almost|some|by) )?")
#: An earlier value of another day than the one from which a step leads.
_DAYS_AGO = Pattern(
    r"\s*(?:(?:an?|one|two|three|four|six|[0-9]+) (?:day|week|fortnight|month)s? (?:ago|earlier|before)|"
    r"(?:last|the previous|early|earlier|late) (?:this |last )?(?:week|month)|(?:on|in) (?:early |late |mid-)?[A-Z])",
    case=True,
)
_CLAUSE = re.compile("[,;:.()]")
_ASIDES = ("With ", "After ", "At ", "Without ", "Despite ")


def doubt(sentence: Sentence, percent: Figure, pair: Pair) -> str:
    """Return why the change need not be that of the two values, in words for a reader, or nothing."""
    text = sentence.passage.text
    perhaps = perhaps_other(sentence, percent, pair)
    if perhaps:
        return f"“{perhaps}” growth may be another than the change between the two figures"
    tail = tail_of(sentence, pair.old)
    if is_whole(sentence, pair.new, percent):
        return "the later value is the whole of a share, and the share may be what went up or down"
    if _aside(sentence, percent, pair.new):
        return "the value beside it may be of something else than the subject"
    changed = _of_another(sentence, percent, pair, tail)
    if changed:
        return changed
    if _qualified(sentence, percent, pair) or _IN_ALL.match(tail) or not _closing(sentence, percent, pair):
        return "the percentage may be in another measure than the two values, or counted from a third"
    if pair.bracketed:
        return "the figure in brackets may be something else than the earlier value"
    if _OR.fullmatch(text[pair.new.end : begin(percent)]) and _STAKE.search(text, sentence.start, pair.new.start):
        return "the percentage may be the share that the new value makes"
    expected = EXPECTING.search(text, sentence.start, percent.start)
    if expected and not PAST.match(tail) and not _REVISED.search(text, sentence.start, percent.start):
        return "a forecast: the value beside it may be the forecast before"
    if _PLAN.search(text, sentence.start, percent.start) and _BY_YEAR.search(text, percent.start, sentence.end):
        return "a plan for a year to come may be counted from another year than that of the value beside it"
    extreme = EXTREME.search(text, *sorted((pair.marker[1], begin(pair.old)))) or _CLAUSE.split(tail)[0] in EXTREME
    # "23 percent below their peak of 535p" names its base.
    if extreme and text[percent.end : pair.marker[1]].strip() not in ("above", "below"):
        return "the earlier value is a peak, a low or an average, not that of the period before"
    marker = text[pair.marker[0] : pair.marker[1]].lower()
    if marker.startswith(("against", "versus", "vs", "compare", "as compare")) and (
        elsewhere(sentence, pair.old) or _other_name(sentence, pair)
    ):
        return "the figure that it is compared with may be of something else"
    return ""


def _of_another(sentence: Sentence, percent: Figure, pair: Pair, tail: str) -> str:
    """Return why the percentage may be that of another quantity than the two values, or nothing."""
    if _apart(sentence, percent, pair):
        return "the percentage may be of something else than the value that it takes along"
    if sentence.lead(percent) not in ("to", "at") and of_difference(sentence, percent):
        return "what changed by the percentage is itself a difference"
    if _SPLIT.search(sentence.passage.text, sentence.start, sentence.end):
        return "shares were split, and the two values may be those of different shares"
    if _DAYS_AGO.match(tail) and _by_step(sentence, percent, pair):
        return "the percentage fits the step beside it, from another value than the earlier one"
    return ""


def _apart(sentence: Sentence, percent: Figure, pair: Pair) -> bool:
    """Say whether the percentage has another subject, verb or base than the values that stand in its clause."""
    text = sentence.passage.text
    if percent.start >= pair.end:
        return _WITH_OTHERS.search(text, pair.end, begin(percent)) is not None
    noun = NOUN.match(text, percent.end, pair.start)
    # In "a 12 percent cut to 5.4 million" the noun of change is no verb of its own.
    between = noun[0].rpartition(" ")[0] + text[noun.end() : pair.start] if noun else text[percent.end : pair.start]
    named = _NAMED.search(between) or _NAMED_IN_BRACKETS.search(between)
    return bool(
        _TAKING.search(between)
        or _SUBJECT_OF_ITS_OWN.search(between)
        or _OTHER_BASE.match(text, percent.end, pair.start)
        or (named and _new_name(sentence, named[1], percent.start))
    )


def _by_step(sentence: Sentence, percent: Figure, pair: Pair) -> bool:
    """Say whether a percentage holds of the step that it names again: "dropped $2, or 4 percent, to $48"."""
    text, new = sentence.passage.text, value(pair.new)
    steps = (f for f in sentence.figures if f.end < begin(percent) and alike(f, pair.new))
    for step in steps:
        if _STEP_TOO.fullmatch(text[finish(step) : begin(percent)]):
            moved = value(step)
            bases = (base for base in (new - moved, new + moved) if base.lo is not None and base.lo > 0)
            return any((moved / base * HUNDRED).overlaps(percent.truth) for base in bases)
    return False


def _qualified(sentence: Sentence, percent: Figure, pair: Pair) -> bool:
    """Say whether words after the percentage give it a measure of its own: "rose 12 percent in volume to 54 million".

    After a noun of change they name what changed: "a rise of 12 percent in sales to 54 million".
    """
    if percent.end > pair.start or NOUN.match(sentence.passage.text, percent.end, pair.start):
        return False
    found = _QUALIFIER.search(sentence.masked(percent.end, pair.start))
    return found is not None and not (found["in"] and sentence.lead(percent) == "of")


def _closing(sentence: Sentence, percent: Figure, pair: Pair) -> bool:
    """Say whether the words after a percentage leave its base to the values, if both stand before it."""
    if percent.start < pair.end:
        return True
    noun = NOUN.match(sentence.passage.text, percent.end, sentence.end)
    end = noun.end() if noun else percent.end
    return _NO_BASE.match(sentence.masked(end, min(end + 60, sentence.end))) is not None


def quoted(sentence: Sentence, start: int, end: int) -> str:
    """Return the doubt that a currency leaves: it falls when a dollar costs more of it; or nothing."""
    first, last = max(sentence.start, start - 60), min(sentence.end, end + 45)
    if _QUOTED.search(sentence.passage.text, first, last):
        return "a rising quote can mean a falling currency"
    return ""


def tail_of(sentence: Sentence, old: Figure) -> str:
    """Return the words after the earlier value, which say when it was; it may stand in the next sentence."""
    end = end_of(old)
    return sentence.passage.text[end : min(sentence.end, end + 60) if end <= sentence.end else end + 60]


def _aside(sentence: Sentence, percent: Figure, new: Figure) -> bool:
    """Say whether the subject of "is 12 percent more than" is none of the figures: "With 30 tonnes lost, it was …".

    "The fee, at Rs 3.60, is 28 percent less" has its value in the aside.
    """
    if new.end > percent.start or not _SUBJECT.fullmatch(sentence.passage.text[finish(new) : begin(percent)]):
        return False
    lead = sentence.before(new, 60)
    return ("," in lead or lead.lstrip().startswith(_ASIDES)) and not _VALUED.search(lead)


def _other_name(sentence: Sentence, pair: Pair) -> bool:
    """Say whether the compared value has a name that the sentence has not had: "against costs of 181 million"."""
    text = sentence.passage.text
    named = _NAMED.search(text[pair.marker[1] : begin(pair.old)]) if pair.marker[1] <= begin(pair.old) else None
    return named is not None and _new_name(sentence, named[1], pair.marker[0])


def _new_name(sentence: Sentence, name: str, before: int) -> bool:
    """Say whether the sentence has not had a name up to there: "costs", where it spoke of sales."""
    text = sentence.passage.text[sentence.start : before].lower()
    return name.lower() not in _SAME and name.lower()[:_STEM] not in text


def elsewhere(sentence: Sentence, old: Figure) -> bool:
    """Say whether the words after a compared value name something else: "compared with £1,100 in London"."""
    end = end_of(old)
    after = sentence.masked(end, min(sentence.end, end + 60))
    return bool(_PLACE.match(after)) or not _TIME.match(after)
