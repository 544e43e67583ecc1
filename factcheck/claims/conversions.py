"""Which amounts of money are one conversion: the pairs that a sentence ties together by bracket or word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.pairs import NEARBY, Tie, bracketed, chained, compared, ends, opening, tie
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

_BRACKET = opening(r"[^()\[\];:,.!?]{0,60}")
#: "… one dollar, and typical items include ingots ($5)": the bracket belongs to what the second clause names.
_SECOND = Pattern(r"\b(?:and|but|while|whereas|as)\b(?:\s+\S+){3,}")
#: "or in sterling", "in dollar terms"
_IN_MONEY = Pattern(
    r",?\s+in\s+(?:sterling|(?:U\.?S\.?\s+)?dollars?(?:\s+terms)?|euros?(?:\s+terms)?|local\s+currency)(?=\s*,?\s*$)"
)
#: "12,000 euros a month, or": what the amount is per stands between the two.
_PER = Pattern(r"\s*(?:/|per|an?|each|every)\s*[\w-]+")
_WORTH = Pattern(r"\s*,?\s*(?P<is>(?:is|was|are|were)\s+)?worth\s*$")
#: "bonds of $3m, worth €3.5m now": another time, another amount.
_WORTH_THEN = Pattern(r"\s*(?:now|today|then|by|when|after|before|at the time|in\s+(?:19|20)\d\d|a year|last|this)\b")
_NOUNS = r"(?:\s+(?!(?:and|but|while|from|to|against|than|by|plus|more|less)\b)[\w'’-]+){1,6}?"
#: "the €85 billion programme, worth about", "£3m at the gate, about", "£480m, in euros": a conversion after some nouns.
_AFTER_NOUNS = Pattern(
    rf"{_NOUNS}(?P<tie>\s*(?:,|--?|[–—])\s*(?:(?:or|worth|equal to|which is(?: worth)?),?\s*)?|\s+worth\s*)$"
)
_IN_WORDS = Pattern(r"\s*,\s*(?:or\s+)?in\s+(?:[\w.'’-]+\s+){1,3}$")
#: "a $2 ticket cost them", "200 euros will buy", "£20, then": what an amount is for those who pay with other money.
_BUYS = Pattern(
    r"(?:\s+[\w'’-]+){0,4}?,?\s+(?:(?:now|today|thus|currently|then|is|was|will|would|could)\s+)*"
    r"(?:costs?|costing|buys?|bought|makes?|made|fetche[sd]|fetch|"
    r"(?:is|was|are|were)(?=\s+(?:thus|worth|about|then|now|today))|comes? to|came to|works out at|"
    r"amounts? to|goes for|brings?|brought)"
    r"(?:\s+(?:him|her|them|us|me|you|thus|now|today|then|still|only|just|some|an?|the|visitors?|tourists?|"
    r"Americans?|Britons?|about|worth))*\s*$"
)
#: "The $40 shirt cost him €5 to post": what something else costs.
_FOR_MORE = Pattern(r"\s+(?:to|extra|in)\b")
_THEN = Pattern(r"\s*,\s*(?:then|now|today)\s*$")
#: "That is worth $93", "It comes to some $40": the amount that the sentence before ends with.
_IT_IS = Pattern(
    r"\s*(?:That|This|It|Which|The (?:whole |full |total )?(?:sum|amount|total|price|bill|fine|fee|prize))"
    r"(?:\s+(?!and\b|but\b)\w+){0,3}?"
    r"\s+(?:is|was|were|equals|comes to|came to|works out at|worked out at|amounts to|amounted to|makes)"
    r"(?:\s+(?:now|then|today|only|just|some|about|nearly|worth|equal to|equivalent to|the equivalent of))*\s*$",
    case=True,
)

#: What may follow the converted amount inside its bracket: "(£2m profit)" is another amount.
_CLOSED = Pattern(
    r"\s*(?:[)\];,/]|(?:or|and|at|today|now|then|currently|in|based|per|an?|each|apiece|using|as of|on|to|from|"
    r"equivalent|US|when|under|after|before|adjusted for|inflation)\b)"
)
#: "$999 (£999 in Britain)": what the thing costs elsewhere.
_ELSEWHERE = Pattern(r"\s+in\s+(?:the\s+)?[A-Z](?!.*\b(?:dollars|euros|pounds|terms|money|currency)\b)", case=True)


class Pair(NamedTuple):
    """An amount and what the text converts it to."""

    amount: Figure
    converted: Figure
    cue: tuple[int, int]  #: span of what ties them
    sure: bool = True  #: False if the two may be two amounts in a list


def pairs(sentence: Sentence) -> Iterator[Pair]:
    """Yield the conversions of a sentence, in order.

    Amounts in one bracket that share a currency are paired in order with as many before the bracket ("$5m and $7m
    (€4.6m and €6.5m)"); where their numbers differ nothing is paired, since any choice could be the wrong one.
    """
    moneys = sentence.of(Kind.MONEY)
    index = 1
    while index < len(moneys):
        amount, first = moneys[index - 1], moneys[index]
        gap = _gap(sentence, amount, first)
        if gap is not None and _BRACKET.fullmatch(gap) and not _SECOND.search(gap):
            group = moneys[index : index + bracketed(sentence.passage.text, moneys, index)]
            yield from _matched(sentence, moneys, index, group)
            index += len(group)
            continue
        if gap is not None and _differ(amount, first):
            sure = _by_words(sentence, moneys, index, gap)
            if sure is not None:
                yield Pair(amount, first, (amount.end, first.start), sure)
        index += 1


def _gap(sentence: Sentence, left: Figure, right: Figure) -> str | None:
    """Return the words between two amounts; None if another quantity stands between them."""
    between = [f for f in sentence.figures if left.end <= f.start and f.end <= right.start]
    if any(f.kind.is_quantity and f.kind is not Kind.DURATION for f in between):
        return None
    gap = sentence.passage.text[finish(left) : begin(right)]
    for figure in reversed(between):  # a year's digits, or the full stop of "Feb. 24", are no clause
        if finish(left) <= figure.start and figure.end <= begin(right):
            gap = gap[: figure.start - finish(left)] + gap[figure.end - finish(left) :]
    return gap


def _by_words(sentence: Sentence, moneys: list[Figure], index: int, gap: str) -> bool | None:
    """Say whether words tie two neighbours: True surely, False perhaps, None not at all."""
    amount, converted = moneys[index - 1], moneys[index]
    after = sentence.after(converted)
    per = _PER.match(gap) if amount.per else None
    gap = words = gap[per.end() :] if per else gap
    in_money = _IN_MONEY.search(gap)
    gap = f"{gap[: in_money.start()]} " if in_money else gap
    worth = _WORTH.fullmatch(gap)
    if worth:
        return not (worth["is"] or _WORTH_THEN.match(after))
    tied = tie(gap, after, converted.hedge)
    if tied is Tie.COMMAS:
        return None if _listed(sentence, moneys, index) else False
    if tied is None:
        return False if _loosely(words, after, converted) else None
    return True


def _loosely(gap: str, after: str, converted: Figure) -> bool:
    """Say whether the words may call the second amount a conversion: one that fits is, any other is not accused."""
    if compared(after) or _FOR_MORE.match(after):
        return False
    if _BUYS.fullmatch(gap) or _THEN.fullmatch(gap) or _IN_WORDS.fullmatch(gap):
        return True
    nouns = _AFTER_NOUNS.fullmatch(gap)
    if nouns is None:
        return False
    hedge = converted.hedge
    return nouns["tie"].strip(" ,-–—") != "" or (hedge is not None and hedge.kind in NEARBY)


def told_before(sentences: list[Sentence], place: int) -> Pair | None:
    """Return the amount that the sentence before ends with and what this one, opening with "That is", makes of it."""
    moneys = sentences[place].of(Kind.MONEY)
    earlier = sentences[place - 1].of(Kind.MONEY) if place else []
    if not moneys or not earlier:
        return None
    amount, converted = earlier[-1], moneys[0]
    if len(moneys) > 1 and moneys[1].start - converted.end <= len(" ("):
        return None  # it has its own conversion beside it
    opens = sentences[place].passage.text[sentences[place].start : begin(converted)]
    if not _IT_IS.fullmatch(opens) or compared(sentences[place].after(converted)) or not _differ(amount, converted):
        return None
    return Pair(amount, converted, (sentences[place].start, converted.start), sure=False)


def _listed(sentence: Sentence, moneys: list[Figure], index: int) -> bool:
    """Say whether other amounts stand right before or after the two: "$30m, €12m and £4m"."""
    before = sentence.passage.text[finish(moneys[index - 2]) : begin(moneys[index - 1])] if index > 1 else "-" * 99
    after = sentence.after(moneys[index], 12)
    following = moneys[index + 1].start - moneys[index].end if index + 1 < len(moneys) else 99
    return len(before) < 12 or following < 12 or after.startswith((", and", ", or"))


def _matched(sentence: Sentence, moneys: list[Figure], index: int, group: list[Figure]) -> Iterator[Pair]:
    amount = moneys[index - 1]
    by_currency: dict[tuple[str, ...], list[Figure]] = {}
    for figure in group:
        by_currency.setdefault(figure.units, []).append(figure)
    for converted in by_currency.values():
        before = [figure for figure in moneys[:index] if figure.units == amount.units]
        if len(converted) == 1:
            first = converted[0] is group[0]
            beside = first or chained(
                sentence.passage.text[finish(group[group.index(converted[0]) - 1]) : begin(converted[0])]
            )
            after = sentence.after(converted[0])
            if beside and _differ(amount, converted[0]) and _CLOSED.match(after) and not _ELSEWHERE.match(after):
                yield Pair(amount, converted[0], (amount.end, converted[0].start))
        elif (
            len(converted) == 2
            and amount.form is Form.RANGE
            and Form.RANGE not in (converted[0].form, converted[1].form)
        ):
            low, high = ends(amount)
            yield Pair(low, converted[0], (amount.end, group[0].start))
            yield Pair(high, converted[1], (amount.end, group[0].start))
        elif len(converted) == len(before):
            for left, right in zip(before, converted, strict=True):
                if _differ(left, right):
                    yield Pair(left, right, (amount.end, group[0].start))


def _differ(left: Figure, right: Figure) -> bool:
    """Say whether the two may be amounts of one size in two currencies."""
    if not left.units or not right.units or (len(left.units) == 1 and left.units == right.units):
        return False
    if left.per and right.per and left.per != right.per:
        return False  # 152.50 yen per dollar (0.0066 dollar per yen)
    if not (left.written.bounded and right.written.bounded):
        return False  # "tens of millions of euros ($46m)"
    ranged = (left.form is Form.RANGE) == (right.form is Form.RANGE)
    return ranged and left.value != 0 and right.value != 0
