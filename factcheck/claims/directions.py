"""Two values of one thing and the word that says which way it went: "rose from 5.4 to 4.8", "4.8, up from 5.4"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.change_words import MOVERS, MOVES, NOUNS, WAYS
from factcheck.claims.cues import cue
from factcheck.claims.likeness import alike
from factcheck.claims.passages import begin, finish, maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.claims.restated import is_base, told, values
from factcheck.model.figure import Form, Hedged, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

_MEASURED = (Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.QUANTITY, Kind.PERCENT)
_BRACKET = re.compile(r"\([^()]*\)")
_FAR = 100
#: A value that is so many times another is hardly that one at another time.
_NEAR = 3
_WORD = re.compile(r"[A-Za-z]+(?:[-’'][A-Za-z]+)*")
_ADVERB = Pattern(
    r"\s*(?:(?:[a-z]+ly|further|again|back|even|back down|back up|only|just|still|steadily)\s+|by\s+){0,3}$", case=True
)
_OBJECT = Pattern(
    r"\s+(?:this|that|it)\s+$|\s+(?:its|their|his|her|the|our|a|an)\s+(?:[A-Za-z’'-]+\s+){1,6}$", case=True
)
_BEFORE_OLD = r"an?|the|its|their|just|only|record|high|low|peak|of|earlier|previous|levels?|revised|last|total"
_FROM_LEAD = rf"from\s+(?:(?:{_BEFORE_OLD}|(?:year|month)['’]s)\s+){{0,5}}$"
_FROM = Pattern(rf"\b{_FROM_LEAD}")
_TO = Pattern(r"\bto\s+(?:(?:an?|the|just|only|record|high|low|peak|of|its|total|level)\s+){0,5}$")
#: "4.8 percent, up from 5.4 percent": the words between the new and the old value.
_UP_FROM = Pattern(
    r"^[^;:.!?]{0,60}(?:[,(–—]| -)\s*(?:which (?:is|was)\s+)?(?:(?:slightly|sharply|well|marginally)\s+)?"
    r"(?P<way>up|down)\s+"
    rf"(?:(?:sharply|slightly|steeply)\s+)?{_FROM_LEAD}"
)
_THAN = Pattern(
    r"^(?:\s+[a-z]+){0,3}\s*[,(–—]\s*(?P<way>higher|lower|more|greater|larger|bigger|less|fewer|smaller)\s+than\s+"
    r"(?:(?:the|an?|its|last|year['’]s|month['’]s|week['’]s|quarter['’]s|previous|earlier)\s+){0,4}$"
)
_AFTERWARDS = Pattern(
    r"^,?\s+an?\s+(?:[a-z]+\s+)?(?P<way>increase|rise|gain|jump|surge|drop|fall|decline|decrease|reduction)\b",
    case=True,
)
#: A clause ends here: a verb before it moves something else.
_CLAUSE = Pattern(
    r"[;:,()–—]|\b(?:and|but|or|as|while|whereas|when|after|before|with|which|that|who|because|if|though|although|since)\b",
    case=True,
)
#: Between "to 12p" and "from 15p" these begin another clause.
_NEXT = Pattern(r"[;:(]|\b(?:and|but|while|after)\b", case=True)
_OTHER_VERB = Pattern(r"\w(?:ed|ing)\b", case=True)
_APPOSED = Pattern(r"(?:\bor|\()\s+$", case=True)
#: Losses grow when their figure falls, currencies are quoted either way round, ranks rise to smaller numbers, and a
#: slide that is below zero counts backwards.
REVERSED = cue(
    "loss", "losses", "lost", "losing", "deficit", "deficits", "shortfall", "surplus", "negative", "minus",
    "below zero", "in the red", "debt", "against the", "versus the", "to the dollar", "per dollar", "a dollar",
    "to the euro", "per euro", "to the pound", "exchange rate", "currency", "rank", "ranks", "ranked", "ranking",
    "rankings", "places", "standings", "seed", "seeded", "in the table", "in the league", "league table",
    "in the chart", "in the charts", "on the list", "in the list", "handicap", "odds", "grade", "grades", "rating",
    "ratings", "notch", "notches", "ratio", "discount", "under par", "over par", "below freezing",
)  # fmt: skip
#: A currency that falls may be quoted in its own units, of which more are needed: "the yen fell to 150 from 148".
_CURRENCIES = cue(
    "dollar", "greenback", "euro", "yen", "sterling", "pound", "franc", "yuan", "renminbi", "rupee", "rupiah", "ruble",
    "rouble", "lira", "peso", "real", "rand", "won", "baht", "ringgit", "krona", "krone", "zloty", "forint", "koruna",
    "leu", "hryvnia", "shekel", "naira", "cedi", "kwacha", "taka", "dong", "dinar", "dirham", "riyal", "rial", "tenge",
    "loonie", "kiwi", "aussie",
)  # fmt: skip
#: "Fell from 5 to 10 percent" is a range of falls, unless what fell is itself a percentage.
_RATE = cue(
    "rate", "rates", "market share", "share of", "inflation", "unemployment", "margin", "margins", "yield", "yields",
    "turnout", "approval", "support", "growth", "stake", "tax", "tariff", "tariffs", "proportion", "percentage",
    "joblessness", "forecast", "target", "level", "interest",
)  # fmt: skip


_SIDE = Pattern(r"(?: [a-z]+)? (above|below|ahead|behind|over|under|north|south|east|west|times|plus)\b", case=True)


class Movement(NamedTuple):
    """Two values in time, and the direction that the text gives."""

    old: Figure
    new: Figure
    sign: int  #: +1 up, -1 down
    cue: tuple[int, int]  #: span of the word that gives the direction
    rival: Figure | None = None  #: an earlier value that may have moved instead, and so as the word says


_ON_TO = Pattern(r"\s+to\s+[^\w\s]?\d")


def movements(sentence: Sentence) -> Iterator[Movement]:
    """Yield the pairs of old and new value that one word of the same clause says the direction of."""
    figures = values(sentence, [f for f in sentence.figures if f.kind in _MEASURED and f.form is not Form.VAGUE])
    brackets = _bracketed(sentence)
    before: Figure | None = None
    outside: Figure | None = None
    for right in figures:
        inside = _inside(right, brackets)
        # A conversion in brackets is no earlier value: "A$58 million ($37 million), up from A$51 million".
        left = before if inside else outside
        before = right
        outside = outside if inside else right
        if left is None or not _same_thing(left, right):
            continue
        if right.counted and not left.counted and not right.units and left.kind is not Kind.NUMBER:
            continue
        movement = _movement(sentence, left, right)
        if movement and movement.old is right:
            new = told(sentence, left, figures, right)
            movement = movement._replace(new=new, rival=_rival(movement, figures))
        if movement and not _excused(sentence, movement):
            yield movement


def _rival(movement: Movement, figures: Iterable[Figure]) -> Figure | None:
    """Return a value before the two that moved as the word says: "40 nurses for 320 beds, down from 55"."""
    old, new = movement.old, movement.new
    for figure in figures:
        if figure.end > new.start:
            return None
        moved = (figure.value - old.value) * movement.sign > 0 and figure.form is not Form.RANGE
        if moved and old.value < _NEAR * figure.value < _NEAR * _NEAR * old.value and _same_thing(figure, old):
            return figure
    return None


def backwards(old: Figure, new: Figure, sign: int) -> bool:
    """Say whether two figures written to the same digit go the other way than the word: rounding turns no order round.

    "Fell to 2.8 percent from 2.7" is false although 2.75 may be printed as either; "rose from $1.2 billion to $1.16
    billion" may be true.
    """
    return (new.value - old.value) * sign < 0 and old.step == new.step and not (old.hedge or new.hedge)


def _bracketed(sentence: Sentence) -> list[tuple[int, int]]:
    if "(" not in sentence.text:
        return []
    return [(sentence.start + m.start(), sentence.start + m.end()) for m in _BRACKET.finditer(sentence.text)]


def _inside(figure: Figure, brackets: list[tuple[int, int]]) -> bool:
    index = bisect_right(brackets, (figure.start, figure.end)) - 1
    return index >= 0 and figure.start < brackets[index][1]


def _gap(sentence: Sentence, left: Figure, right: Figure) -> str:
    """Return the words between two figures without brackets and dates, whose full stops end nothing."""
    gap = sentence.masked(finish(left), begin(right), lambda _: "~")
    return _BRACKET.sub(lambda found: "~" * len(found[0]), gap)


def _movement(sentence: Sentence, left: Figure, right: Figure) -> Movement | None:
    start = finish(left)
    if begin(right) - start > _FAR:
        return None
    gap = _gap(sentence, left, right)
    if gap.endswith("from ") and _ON_TO.match(sentence.after(right)):
        return None  # "rose to £222m on turnover up from £1.8bn to £2.0bn": the second change has both its values
    stated = _UP_FROM.search(gap)
    stated = stated or _THAN.search(gap)
    if stated and is_base(sentence, left):
        return None  # "240, twice the limit of 120, up from 180"
    if stated:
        return Movement(right, left, WAYS[stated["way"].lower()], _span(stated, start))
    before = sentence.before(left)
    lead = _FROM.search(before)
    if lead and _TO.search(gap) and not _CLAUSE.search(gap):
        after = _AFTERWARDS.match(sentence.after(right))
        if after:
            return Movement(left, right, NOUNS[after["way"]], _span(after, right.end))
        verb = _verb(sentence, begin(left) - len(lead[0]))
        return Movement(left, right, *verb) if verb else None
    lead = _TO.search(before)
    if lead and _FROM.search(gap) and not _NEXT.search(gap) and right.counted in (None, left.counted):
        verb = _verb(sentence, begin(left) - len(lead[0]))
        return Movement(right, left, *verb) if verb else None
    return None


def _span(found: re.Match[str], start: int) -> tuple[int, int]:
    return start + found.start("way"), start + found.end("way")


def _verb(sentence: Sentence, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return the direction of the word that governs "from" or "to" at `end`, and its span."""
    text = sentence.passage.text
    start = max(sentence.start, end - 90)
    words = list(_WORD.finditer(text, start, end))[-9:]
    for word in reversed(words):
        lower = word[0].lower()
        between = sentence.masked(word.end(), end, lambda _: " ")  # "fell 0.6 points to", "rose by 12 percent from"
        if lower in MOVES and _ADVERB.match(between):
            return MOVES[lower], word.span()
        if (
            lower in MOVERS
            and _OBJECT.match(between)
            and not _CLAUSE.search(between)
            and not _OTHER_VERB.search(between)
        ):
            return MOVERS[lower], word.span()
        if lower in MOVES or lower in MOVERS:
            return None
    return None


def _excused(sentence: Sentence, movement: Movement) -> bool:
    old, new = movement.old, movement.new
    if any(f.low is not None and f.low < 0 for f in (old, new)):
        return True
    if any(f.hedge and f.hedge.kind in (Hedged.UP_TO, Hedged.AT_MOST, Hedged.LESS_THAN) for f in (old, new)):
        return True
    if not _one_size(old, new) or _apposed(sentence, old, new) or _respective(sentence) or _sided(sentence, old, new):
        return True
    first, last = min(old.start, new.start), max(old.end, new.end)
    around = sentence.passage.text[max(sentence.start, first - 90) : min(sentence.end, last + 40)]
    subject = sentence.passage.text[max(sentence.start, first - 60) : first]
    if maybe_year(old) or maybe_year(new) or around in REVERSED or subject in _CURRENCIES:
        return True
    loose = Kind.PERCENT in (old.kind, new.kind) and (old.kind is Kind.NUMBER or old.carried)
    return movement.sign < 0 and loose and sentence.text not in _RATE


def _sided(sentence: Sentence, old: Figure, new: Figure) -> bool:
    """Say whether the two lie on two sides, "from 3.2 metres above normal to 4.1 below", or are "12 to 14 times"."""
    old_side, new_side = (_SIDE.match(sentence.after(figure, 30)) for figure in (old, new))
    return bool(old_side or new_side) and (old_side and old_side[1]) != (new_side and new_side[1])


def _same_thing(one: Figure, other: Figure) -> bool:
    """Say whether two figures measure one thing; "$6.20 a bushel from $5.85" says only once what they are per."""
    if one.per and other.per:
        return alike(one, other)
    return alike(replace(one, per=""), replace(other, per=""))


def _one_size(old: Figure, new: Figure) -> bool:
    """Say whether the two are of one order of size: "7.37, up from 172.5 million" is not the same thing twice."""
    small, large = sorted((abs(old.value), abs(new.value)))
    return large <= 20 * small


def _apposed(sentence: Sentence, old: Figure, new: Figure) -> bool:
    """Say whether one of the two is only another expression of what the comparison is about: "$9m, or $2 a share"."""
    return bool(old.per) != bool(new.per) and any(_APPOSED.search(sentence.before(figure, 12)) for figure in (old, new))


def _respective(sentence: Sentence) -> bool:
    return "respectively" in sentence.text or "each" in sentence.text.split()
