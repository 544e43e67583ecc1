"""Which figures are one change: a percent, the value it led to, and the value it started from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.change_directions import NOUN, direction_after, direction_before, direction_of, last_way
from factcheck.claims.change_words import WAYS
from factcheck.claims.endpoints import MEASURED, Pair, pairs
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.percents import by_fraction, in_percent, says_change
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.figure import Figure

#: Words of which the text between the endpoints and a percent after them may consist, back to the last comma or
#: bracket.
TAIL = Pattern(
    r"(?:[\s,(–—:-]+(?:an?|the|of|or|by|about|some|representing|reflecting|marking|which|is|was|are|for|that's|that|"
    r"i\.e\.|making|"
    r"meaning|year-on-year|year-over-year|on-year|yoy|y/y|annual|annually|net|modest|sharp|slight|steep|overall|"
    r"total|further|just|only|almost|"
    r"nearly|roughly|more|less|than|over|up|down|rise|rising|increase|increasing|growth|growing|gain|gaining|jump|"
    r"jumping|surge|"
    r"surging|climb|climbing|fall|falling|drop|dropping|decline|declining|decrease|decreasing|reduction|loss|losing|"
    r"cut|higher|"
    r"lower|improvement|change|difference|slump|plunge|plunging|sliding|slide|shrinking|contraction|leap|hike|equal|"
    r"equivalent|"
    r"to|so|amounts|amounted|makes|made|equals|amounting|corresponding|translating|into|resulting|in|it|this|represents|an?|showing|recording|posting|"
    r"registering|"
    r"close|as|much|an|approximately|around|whopping|robust|strong|remarkable|similar|good|off|full|even|"
    r"by))*[\s,(–—:+-]*$"
)
BREAK = Pattern(
    r";|\s[*•·|&]\s|\b(?:and|but|while|whereas|although|though|despite|as(?! (?:compared|against))|when|"
    r"after(?! tax)|with(?<!compared[ ]with)|because|since|that|amid|even|helped|"
    r"hurt|driven|boosted|thanks|due|where|who|on\s+(?:revenues?|sales|turnover|income)\s+of|including|excluding|"
    r"plus|missing|beating|versus expectations)\b"
)
_VERB = Pattern(
    r"\b(?:rose|fell|grew|climbed|jumped|increased|decreased|declined|dropped|gained|surged|plunged|slid|shrank|"
    r"slipped|lost|"
    r"soared|tumbled|slumped|swelled|advanced|sank|dipped|eased|narrowed|widened|improved|worsened|doubled|tripled|"
    r"halved|"
    r"was|were|has|had|is|are|stood|said|reported|posted|earned|expects?|raised|lowered|hit|reached)\b"
)
#: "20 percent more than last summer, at an average of £420, up from £400": the percentage has its base …
_BASED = Pattern(r" (?:(?:more|less|up|down|[a-z]+er) (?:than|on|from|over)|above|below) [a-z][^,;:()]*,")
#: … unless the value follows at once: "12 percent more than last year, at 5.6 million".
_VALUED = Pattern(
    r" (?:(?:to|at|with|reaching|totalling|totaling|when (?:it|there|they) (?:had )?[a-z]+|from) )?"
    r"(?:(?:an?|the|just|only|about) )*"
)
_OTHER_NAME = Pattern(r"(?:\s+[a-z]+)?\s*(?:,\s*or|\bor|[(,–—])\s*")
#: "A lead of 2 points, 31 percent to 29".
_LEAD = Pattern(r" points?[,:–—] ")
#: "…, the statistics office said, a gain of 14 percent".
_SAID = Pattern(
    r",\s+(?:[\w’'.-]+\s+){1,6}(?:said|says|reported|showed|announced)(?:\s+(?:on|in)\s+(?:an?\s+)?[\w]+)?\s*(?=,)"
)
#: "… from 70p in the spring; that is a rise of 7 percent".
_THAT_IS = Pattern(
    r"[^,;:.()\d]{0,40};\s+(?:that|this|which)\s+(?:is|was|makes|made|means|meant|marks|represents)(?=\s)"
)
_ITS_VERB = Pattern(r"[^,;:.()]{0,20},\s+(?:have\s+|has\s+|had\s+)?")
#: "…, in which prices have gone up by 21 percent": the percentage has a subject of its own.
_WORDS_BETWEEN = Pattern(r"[,:–—][^,:–—]*[a-z][^,:–—]*$|\b(?:in|during|over|of|for|at) which\b")
#: "A profit of $5.6 million on sales 12 percent below last year's $48 million": the percentage is of the sales.
_OF_OTHERS = Pattern(r"\b(?:on|with|against)\s+(?!(?:that|this)\b)(?:[a-z’'-]+\s+){1,4}(?:of |at |by |up |down )?$")
_COMMA = Pattern(r"[^,;:()]*\w[^,;:()]*,\s+(?:[a-z]+ing\s+)?(?:by\s+)?")
#: "… against $310,000 the year before, 39 per cent less": the comparative leaves no other two values.
_TIME = Pattern(
    r"(?: (?:in|for|during) (?:the )?(?:[a-z]+ ){0,3}?(?:y+|quarter|season|year|month|half)(?: (?:last|of the) [a-z]+)?"
    r"| (?:a|one|the) (?:year|season|month|week|day) (?:ago|earlier|before)| (?:last|this) (?:year|season|month|week))"
    r",\s+"
)
_COMPARED = Pattern(r" (?:more|less|fewer|higher|lower)\s*(?:[;.]|$)")
_ENDS = Pattern(r"\s*(?:[,;:.()–—]|$)")
_OPENING = Pattern(
    r"[,(–—:]|\bor\b|\ba\b|\ban\b|\bup\b|\bdown\b|\brepresenting\b|\breflecting\b|\bfor\b|\bwhich\b",
    case=True,
)


class Change(NamedTuple):
    """A change as the text states it."""

    percent: Figure
    old: Figure
    new: Figure
    sign: int  #: +1 up, -1 down, 0 where the words say only that it changed
    cue: tuple[int, int]  #: span of the word that gives the direction
    pair: Pair
    distant: bool = False  #: no words tie the values to the percent: they may support it, and no more


def changes(sentence: Sentence) -> list[Change]:
    """Return the changes of a sentence of which percent, old and new value stand in one clause.

    The percent is the nearest of the same clause, and a percent serves one change only. Worked out once for all rules.
    """
    memory = sentence.article.memory
    key = f"changes at {sentence.start}"
    if key not in memory:
        memory[key] = list(_changes(sentence))
    found: list[Change] = memory[key]
    return found


def _changes(sentence: Sentence) -> Iterator[Change]:
    percents = [p for p in sentence.of(Kind.PERCENT) if says_change(sentence, p)]
    percents += [in_percent(f) for f in sentence.of(Kind.RATIO) if by_fraction(sentence, f)]
    if not percents:
        return
    tied = []
    for pair in pairs(sentence):
        for percent in percents:
            way = tie(sentence, percent, pair)
            if way is not None:
                tied.append((_distance(percent, pair), percent.start, percent, pair, way))
    used: set[int] = set()
    for _, _, percent, pair, (sign, span) in sorted(tied, key=lambda each: each[:2]):
        if percent.start not in used and pair.old.start not in used:
            used |= {percent.start, pair.old.start}
            distant = _bare(sentence, percent, pair) or (pair.apart and not _all(sentence, percent, pair, span))
            yield Change(percent, pair.old, pair.new, sign, span, pair, distant)


def _bare(sentence: Sentence, percent: Figure, pair: Pair) -> bool:
    """Say whether nothing but a comma leads to a percentage: "from 18,400 to 23,900 in a decade, nearly 30 percent"."""
    if _TIME.fullmatch(sentence.masked(pair.end, begin(percent))) and _COMPARED.match(
        sentence.passage.text, percent.end, sentence.end
    ):
        return False
    return _COMMA.fullmatch(sentence.passage.text[pair.end : begin(percent)]) is not None


def _all(sentence: Sentence, percent: Figure, pair: Pair, word: tuple[int, int]) -> bool:
    """Say whether a percentage sums up two clauses: "in 1990 it had 1,860; in 2020 it had 6,000, a rise of 223%".

    "Up 4 percent" and "a rise of 4 percent on the year" may be counted from the year before.
    """
    text, said = sentence.passage.text, sentence.passage.text[slice(*word)].lower()
    plain = word[0] >= pair.end and said not in WAYS and not said.endswith("ing")
    return plain and _ENDS.match(text, max(percent.end, word[1]), sentence.end) is not None


def tie(sentence: Sentence, figure: Figure, pair: Pair) -> tuple[int, tuple[int, int]] | None:
    """Return the direction that a percent (or multiple, or points) gives the pair; None if it is not the pair's."""
    text = sentence.passage.text
    if pair.end <= begin(figure):
        return _tie_after(sentence, figure, pair)
    first, second = sorted((pair.old, pair.new), key=lambda f: f.start)
    if figure.end <= begin(first):
        gap = (figure.end, begin(first))
    elif finish(first) <= begin(figure) and figure.end <= begin(second):
        if _OF_OTHERS.search(text, finish(first), begin(figure)):
            return None
        gap = (figure.end, begin(second))
    else:
        return None
    noun = NOUN.match(text, figure.end, sentence.end)
    way = direction_of(sentence, figure)
    if way is None and figure.start > first.start and re.search(r"[,(]\s*(?:or\s+)?$", text[first.end : begin(figure)]):
        way = _main(sentence, first.start)  # fell from 5.4, or 12 percent, to 4.8
    way = way or _of_step(sentence, figure)
    if way is None or gap[1] - gap[0] > 160:
        return None
    if figure.end <= begin(first) and _apposed(sentence, figure, way[1][0]):
        return None
    based = _BASED.match(text, *gap)
    if based and not _VALUED.fullmatch(text[based.end() : gap[1]]):
        return None
    if based and based.end() <= pair.marker[0] and " when" in text[slice(*pair.marker)]:
        return None  # "28 percent more than a year ago, at 640 dollars, the most since 2008, when it was 1,000"
    start = noun.end() if noun and noun.end() <= gap[1] else gap[0]
    # The marker of a pair may hold a verb of its own: "on the same month last year, when it sold 17,500".
    stop = pair.marker[0] if start < pair.marker[0] < gap[1] and pair.marker[1] == gap[1] else gap[1]
    if _breaks(sentence, start, stop) or _VERB.search(text, start, stop) or _others(sentence, *gap, pair):
        return None
    return way


def _apposed(sentence: Sentence, percent: Figure, word: int) -> bool:
    """Say whether a percent is said of the value right before it: "of its turnover of 540 million, up 8 percent, …"."""
    text = sentence.passage.text
    before = [f for f in sentence.figures if f.kind in MEASURED and finish(f) <= word]
    if not before or text[percent.end : percent.end + 1] not in (",", ")"):
        return False
    return re.fullmatch(r"(?: [a-z]+)?,? \(?", text[finish(before[-1]) : word]) is not None


def _tie_after(sentence: Sentence, figure: Figure, pair: Pair) -> tuple[int, tuple[int, int]] | None:
    """Return the direction of a percent after both values: "to 5.4 from 4.8, a rise of 12 percent"."""
    text = sentence.passage.text
    start, end = pair.end, begin(figure)
    said = _SAID.search(text, start, end)
    start = said.end() if said else start
    deixis = _THAT_IS.match(text, start, end)
    start = deixis.end() if deixis else start
    tail = _tail(text, start, end)
    if tail is None and pair.marker == (begin(pair.old), begin(pair.old)):
        way = direction_before(sentence, figure)  # "300 in 2016 and 273 in 2017, declined by 9 percent"
        if way and _ITS_VERB.fullmatch(text[start : way[1][0]]) and not _others(sentence, start, end, pair):
            return way
    if end - start > 140 or tail is None or _WORDS_BETWEEN.search(text, start, tail):
        return None
    if not _balanced(text[pair.start : tail]):
        return None
    if _breaks(sentence, start, tail) or _VERB.search(text, start, tail) or _others(sentence, start, end, pair):
        return None
    noun = NOUN.match(text, figure.end, sentence.end)
    way = direction_after(text, noun) if noun else last_way(text, tail, end)
    if way is None and re.search(r"(?:\bor(?: by)?|[(,+]|,\s+by)\s*$", text[start:end]):
        way = _main(sentence, pair.start)
    return way


def _of_step(sentence: Sentence, figure: Figure) -> tuple[int, tuple[int, int]] | None:
    """Return the direction of the step of which a percent is the other name: "rose $0.6 million, or 12 percent"."""
    text = sentence.passage.text
    for step in sentence.figures:
        if (
            step.kind in MEASURED
            and step.end < begin(figure) <= step.end + 16
            and _OTHER_NAME.fullmatch(text[finish(step) : begin(figure)])
            and not _LEAD.fullmatch(text[finish(step) : begin(figure)])
        ):
            return direction_before(sentence, step)
    return None


def _breaks(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether another clause begins in a span; "between 2022 and 2023" and "since 1990" open none."""
    text = sentence.passage.text
    dates = [f for f in sentence.figures if start <= f.start and f.end <= end and not f.kind.is_quantity]
    for found in BREAK.finditer(text, start, end):
        before = any(not text[f.end : found.start()].strip() for f in dates if f.end <= found.start())
        after = any(not text[found.end() : f.start].strip() for f in dates if f.start >= found.end())
        word = found[0].lower()
        if not (after and (word == "since" or (before and word == "and"))):
            return True
    return False


def _balanced(text: str) -> bool:
    """Say whether every bracket that closes was opened here: else the percent is another item of a list."""
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0


def _tail(text: str, start: int, end: int) -> int | None:
    """Return where the words that lead to a percent begin; None if they are none that lead to one."""
    for opening in _OPENING.finditer(text, start, end):
        place = max(start, opening.start() - opening[0].isalpha())
        if TAIL.fullmatch(text[place:end]):
            return place
    return None


def _others(sentence: Sentence, start: int, end: int, pair: Pair) -> bool:
    """Say whether another quantity stands in a span: the percent would be its, or it the percent's."""
    text = sentence.passage.text
    for figure in sentence.figures:
        if not start <= figure.start < end or not figure.kind.is_quantity or figure in (pair.old, pair.new):
            continue
        lead, close = text[max(start, figure.start - 12) : figure.start], text[finish(figure) : finish(figure) + 2]
        bracketed = "(" in lead and close.startswith(")")
        step = figure.kind in MEASURED and re.search(r"(?:\bor|,)\s+(?:about\s+)?$", lead) and close.startswith(",")
        if not (bracketed or step or figure.kind in (Kind.DURATION, Kind.AGE)):
            return True
    return False


def _distance(percent: Figure, pair: Pair) -> int:
    return max(min(pair.old.start, pair.new.start) - percent.end, percent.start - max(pair.old.end, pair.new.end), 0)


def _main(sentence: Sentence, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return the direction of the verb that leads to the values."""
    return last_way(sentence.passage.text, max(sentence.start, end - 90), end)


def within(sentence: Sentence, pair: Pair) -> int:
    """Return the direction of the words between the two values: "to 4.8, down from 5.4"; 0 if they give none."""
    text = sentence.passage.text
    first, second = sorted((pair.old, pair.new), key=lambda f: f.start)
    way = last_way(text, first.end, begin(second))
    return way[0] if way else 0


def changed(passage: Passage) -> Iterator[tuple[Sentence, Change]]:
    """Yield the changes of a passage with the sentences in which they stand."""
    for sentence in passage.sentences():
        for change in changes(sentence):
            yield sentence, change
