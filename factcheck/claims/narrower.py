"""Whether words make an indicator a part of what its series measures: "rural unemployment", "trade in cars"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims import countries
from factcheck.claims.cues import cue
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind
from factcheck.reference.indicators import indicator

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence
    from factcheck.claims.subjects import Subject
    from factcheck.model.figure import Figure

#: How far behind the figure "excluding energy" may stand.
AFTER = 60
#: Room for the last word before the indicator.
WORD = 40

#: Words before an indicator that leave it what it is; any other ("rural", "core", "prison") may narrow it.
_PLAIN = frozenset(
    "a an the its their his her our this that whose and or but as while when where with although though if said says "
    "put puts saw sees show shows showed had has have of in on to from for by at than because since after before until "
    "total entire whole current estimated overall nominal annual yearly own vast huge growing shrinking ageing aging "
    "national combined record headline average official gross high rising falling soaring rampant runaway world global "
    "bilateral two-way mutual merchandise goods foreign year-on-year full-year consumer now then how so is was "
    "year-over-year year-end mid-year resident".split()
)
_WORDS = Pattern(r"[^\W\d_][\w'’-]*")
#: So near another country is part of the subject: "France and Germany have a population of".
_JOINED = 30
_LAST_WORD = Pattern(r"[\w.'’-]+(?=\s+$)")
#: "Of Germany's capital", "in the Indian state of Goa": a part of the country that is named.
_PART_OF = Pattern(
    r"^\s+(?:of|in|for)\s+(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}"
    r"(?:['’]s\s|\s(?:state|region|province|city|capital|island|town|county|territory|district)\b)",
    case=True,
)
_LESS = cue("excluding", "except", "without", "not counting", "stripping out", "harmonised", "harmonized", "PPP")
#: Another GDP: beside the level, or anywhere in the sentence.
_IN_PRICES = cue("constant", "prices")
_BY_POWER = cue("purchasing power", "purchasing-power", "PPP", "parity", "constant prices", "real terms")
#: "Trade in cars": goods alone are what customs count.
_TRADE_IN = Pattern(r"\bin\s+(?!(?:goods|merchandise|total|all|value|both|the|dollar|dollars)\b)[a-z]+", case=True)
#: "Damage to the German economy", "a cost to the global economy of $105 billion": what is done to it.
_DONE_TO = Pattern(
    r"\b(?:costs?|damages?|loss|losses|boosts?|hit|blow|benefits?|contributions?|value|gains?|price|drag|worth|bill|harm|"
    r"stimulus|injection|toll|impact|effects?|injected|pumped|lost|added|adds|brings?|brought)\b[^,;.]{0,40}"
    r"\b(?:to|for|on|into|from)\s+(?:(?:the|its|their|our)\s+)?(?:[\w.]+(?:['’]s)?\s+){0,3}$"
)


#: Whoever owns the indicator leaves it what it is; men and women are a part of the people.
_OWNER = Pattern(r"(?:['’]s|s['’]|,)$")
_SEX = Pattern(r"(?:(?:wo)?men|girl|boy|male|female)['’]?s['’]?$")
#: "Exports to China", "imports of oil", "remittances from the Gulf".
_PARTLY = Pattern(r"\b(?:to|of|from|into|with|for|in)\s+(?:the\s+)?(?!y|a record)[A-Za-z]")


#: Words between an indicator and its level that leave it the whole country's, of the time that the sentence names.
_LINKS = frozenset(
    "a an the its their our of in at to by for on as this last that which it there then now still already also only "
    "just about around some nearly almost roughly approximately over more than less under estimated was were is are be "
    "been being had has have having stood stands standing reached reaches reaching totalled totaled totals totalling "
    "amounted amounting came hit hitting rose risen grew grown fell fallen climbed increased decreased dropped shrank "
    "expanded passed topped exceeded crossed ended closed finished averaged ran run running worth valued put "
    "year years calendar whole total level volume value size up down sharply slightly all time record high low end "
    "between two countries nations sides mark people inhabitants goods merchandise".split()
)
#: Words by which a level is that of more than the country, or of less.
_MORE = cue(
    "including", "included", "includes", "counting", "excluding", "excluded", "with", "without", "together", "combined",
    "both", "aside", "overseas", "aged", "before", "plus", "apart from", "as well as", "alone", "island",
)  # fmt: skip
#: How far behind the level such a word may stand.
_BEHIND = 70


def qualified(sentence: Sentence, subject: Subject, figure: Figure) -> bool:
    """Say whether words beside a level may make it that of more than the country, or of less: "Kosovo included"."""
    named = countries.within(sentence.article, sentence.start, sentence.end)
    others = [m for m in named if subject.countries and m.country not in subject.countries]
    first = min([subject.start, *(m.start for m in named if m.country in subject.countries and m.end <= figure.start)])
    if any(first - _JOINED <= m.start and m.end <= figure.end + _JOINED for m in others):
        return True
    gap = sentence.masked(subject.end, begin(figure), lambda f: " " if f.kind.is_quantity else "y")
    for mention in named:
        if subject.end <= mention.start and mention.end <= begin(figure):
            start, end = mention.start - subject.end, mention.end - subject.end
            gap = gap[:start] + " " * (end - start) + gap[end:]
    words = (word[0].lower().removesuffix("'s").removesuffix("’s") for word in _WORDS.finditer(gap))
    links = _LINKS | {"and", "with"} if len(subject.countries) > 1 else _LINKS
    if any(word not in links and set(word) != {"y"} for word in words if word):
        return True
    return sentence.after(figure, _BEHIND) in _MORE


def narrowed(sentence: Sentence, subject: Subject, figure: Figure) -> bool:
    """Say whether the words around the indicator make it a part of what the series measures."""
    text = sentence.passage.text
    lead, gap = text[sentence.start : subject.start], text[subject.end : figure.start]
    last = _LAST_WORD.search(lead[-WORD:])
    if last and last[0].lower().rstrip(".") not in _PLAIN and not (_OWNER.search(last[0]) and not _SEX.match(last[0])):
        end = subject.start - len(lead[-WORD:]) + last.end()
        if not any(
            m.start < end <= m.end + 2 for m in countries.within(sentence.article, sentence.start, subject.start)
        ):
            return True
    if indicator(subject.indicator).flowing and _PARTLY.search(sentence.masked(subject.end, figure.start)):
        return True
    if figure.kind is Kind.MONEY and _DONE_TO.search(lead[-WORD * 3 :]):
        return True
    if _PART_OF.search(gap) or gap in _LESS or sentence.after(figure, AFTER) in _LESS:
        return True
    if indicator(subject.indicator).paired:
        return _TRADE_IN.search(gap) is not None
    if figure.kind is not Kind.MONEY:
        return False
    return sentence.text in _BY_POWER or gap in _IN_PRICES or sentence.after(figure, AFTER) in _IN_PRICES
