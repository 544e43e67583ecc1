"""A percentage whose two values stand at a distance: "In 2023 it was 62 cents, so that fuel is 55 percent dearer".

No grammar ties such values, so a change of this kind is only ever supported by them, never contradicted. Where the
words name the earlier value ("9.7 percent, from $75.6 million") and the only one before it does not fit, it is left
unchecked; otherwise there is no claim without a fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.change_directions import direction_of
from factcheck.claims.changes import Change, changes
from factcheck.claims.endpoints import MEASURED, Pair, compared, pairs
from factcheck.claims.growth import growth, stated, value
from factcheck.claims.likeness import alike, carried, lettered
from factcheck.claims.passages import begin, finish, maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.claims.percents import by_fraction, in_percent, says_change
from factcheck.claims.restated import values
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from typing import TypeAlias

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.figure import Figure

    Way: TypeAlias = tuple[int, tuple[int, int]]  #: +1 or -1, and where the word stands that says so

#: From a percentage to the earlier value that it names: "16 percent more than the 371", "9.7 percent, from $75.6m".
_FROM = Pattern(
    r"(?: (?:more|less|fewer|higher|lower|larger|smaller|greater|bigger|heavier|lighter|longer|shorter|cheaper|dearer|"
    r"up|down) (?:than|on|from)| (?:below|above)|(?: [a-z]+){0,2},? from)"
    r"(?: (?:the|its|their|only|just|last year[’']s))*(?:(?: [\w-]+){1,3} of)? "
)
#: … or gives beside it: "up 60 percent since June 1, when it traded at $5.05", "up 5 percent (1.05 bn)".
_ASIDE = Pattern(r"[^.;:()]{0,60}, when (?:[a-z]+ ){0,4}| (?:on the year )?\((?:y+: )?", case=True)
#: "60 cents or 18 percent less": the value is the difference.
_OR = Pattern(r" or (?:(?:about|some|nearly|almost|just) )*", case=True)
#: "It was slower elsewhere: 6.1 percent, to 178,250 from 168,000".
_TO_PAIR = Pattern(r"(?: (?:over|in|within) [a-z ]{1,20})?,? (?:to|from) (?:(?:an?|the|just|only|about) )*", case=True)

#: How a percentage closes its clause: "or 18 percent less", "a fall of 78 percent in seven years", "55 percent dearer".
_OPENS = Pattern(
    r"(?:^|[,;:(–—]|\bor\b)\s*(?:(?:or|so|that|this|it|which|is|are|was|were|makes|means|the|an?|by|about|some|nearly|"
    r"almost|just|only|fuel|one|of|growth|increase|decrease|rise|fall|drop|decline|gain|cut|reduction|jump|surge|slump|"
    r"plunge|slide|hike|leap|change|represents|represented|marks|marked|meant|being|amounts to|amounted to)\s+)*$"
)
_CLOSES = Pattern(
    r"(?: (?:more|less|fewer|higher|lower|larger|smaller|bigger|heavier|lighter|longer|shorter|cheaper|dearer|taller|"
    r"faster|slower|off|up|down|increase|decrease|rise|fall|drop))?(?: (?:in|over|within|on) [^,.;:()]{1,30})?\s*"
    r"[.,;:)–—]"
)
_HAVING = Pattern(r"[^.;:()]{0,40}, having (?:been|stood at|closed at|traded at|cost|fetched)(?: only| just)? ")
#: More values than this in a sentence are a list: what fits there, fits by chance.
_MOST = 4
_OFF = Pattern(r" off(?=\s*(?:[.,;:)]|$))", case=True)
#: How many sentences back the later value is looked for.
_BACK = 2


def distant(passage: Passage, bound: Collection[int]) -> Iterator[tuple[Sentence, Change]]:
    """Yield the changes of a passage whose values stand apart from the percentage; `bound` are those with values."""
    sentences = passage.sentences()
    for place, sentence in enumerate(sentences):
        for percent in _free(sentence, bound):
            change, way = _to_pair(sentence, percent), _way(sentence, percent)
            if way and not change:
                before = [*_previous(passage), *sentences[:place]][-_BACK:]
                change = (
                    _from_old(sentence, percent, way, before)
                    or _between_nearest(sentence, percent, way, before)
                    or _having(sentence, percent, way)
                )
            if change:
                yield sentence, change


def _way(sentence: Sentence, percent: Figure) -> Way | None:
    """Return the direction of a percentage, of "58 percent off" too; None if it has none."""
    off = _OFF.match(sentence.passage.text, percent.end, sentence.end)
    way = (-1, off.span()) if off else direction_of(sentence, percent)
    return way if way and way[0] else None


def _previous(passage: Passage) -> list[Sentence]:
    """Return the last sentence of the paragraph before."""
    article = passage.article
    passages = article.once("passages by number", lambda: {each.index: each for each in article.passages()})
    before = passages.get(passage.index - 1)
    return before.sentences()[-1:] if before and before.scope is passage.scope else []


def _free(sentence: Sentence, bound: Collection[int]) -> list[Figure]:
    """Return the percentages of change that no values beside them explain."""
    percents = [p for p in sentence.of(Kind.PERCENT) if p.form is not Form.RANGE and says_change(sentence, p)]
    percents += [in_percent(f) for f in sentence.of(Kind.RATIO) if by_fraction(sentence, f)]
    taken = {change.percent.start for change in changes(sentence)}
    return [p for p in percents if p.start not in taken and p.start not in bound]


def _from_old(sentence: Sentence, percent: Figure, way: Way, before: list[Sentence]) -> Change | None:
    """Return the change from the value that the percentage names to one before it."""
    text = sentence.passage.text
    ahead = [compared(sentence, f) for f in _values(sentence) if f.start >= percent.end]
    old = next(iter(ahead), None)
    if old is None:
        return None
    named = _FROM.fullmatch(text[percent.end : begin(old)]) is not None
    if not named and not _ASIDE.fullmatch(sentence.masked(percent.end, begin(old))):
        return None
    near = _nearest(sentence, percent, old, before)
    if not near or len(near) > _MOST:
        return None
    new = next((new for new in reversed(near) if _fits(percent, way[0], old, new)), None)
    if new is None and named and len(near) == 1 and near[0].units and near[0].units == old.units:
        new = near[0]
    return _change(percent, old, new, way) if new else None


def _between_nearest(sentence: Sentence, percent: Figure, way: Way, before: list[Sentence]) -> Change | None:
    """Return the change between the two values nearest before the percentage, if it fits them."""
    text = sentence.passage.text
    opening, closing = text[sentence.start : begin(percent)], text[percent.end : sentence.end]
    if not _OPENS.search(opening[-60:]) or not _CLOSES.match(closing + "."):
        return None
    here = _ahead_of(sentence, percent)
    earlier = _values(before[-1]) if before else []
    last = here[-1] if here else earlier[-1] if earlier else None
    if last is None:
        return None
    others = [f for f in (here or earlier)[:-1] if alike(f, last)][-1:]
    others = others or ([f for f in earlier if alike(f, last)] if here else [])
    if not others or len(others) > _MOST:
        return None
    for other in reversed(others):
        old, new = sorted((carried(other, last), carried(last, other)), key=lambda f: way[0] * f.value)
        if _fits(percent, way[0], old, new):
            return _change(percent, old, new, way)
    return None


def _to_pair(sentence: Sentence, percent: Figure) -> Change | None:
    """Return the change between the two values that follow the percentage, if it fits them one way or the other."""
    text = sentence.passage.text
    for pair in pairs(sentence):
        if percent.end <= pair.start and _TO_PAIR.fullmatch(text[percent.end : pair.start]):
            sign = 1 if pair.new.value > pair.old.value else -1
            if pair.old.value > 0 and _fits(percent, sign, pair.old, pair.new):
                return _change(percent, pair.old, pair.new, (sign, pair.marker))
    return None


def _having(sentence: Sentence, percent: Figure, way: Way) -> Change | None:
    """Return the change to a value that is followed by what it had been, if it fits: "to 165p, having been 149p"."""
    text = sentence.passage.text
    ahead = [f for f in _values(sentence) if f.start >= percent.end][:2]
    if len(ahead) < 2 or not alike(*ahead):
        return None
    new, old = ahead
    led = _TO_PAIR.fullmatch(text[percent.end : begin(new)]) and _HAVING.fullmatch(text[finish(new) : begin(old)])
    return _change(percent, old, new, way) if led and _fits(percent, way[0], old, new) else None


def _nearest(sentence: Sentence, percent: Figure, old: Figure, before: list[Sentence]) -> list[Figure]:
    """Return the values like the earlier one before the percentage, or else those of the sentence before."""
    here = [f for f in _ahead_of(sentence, percent) if alike(f, old)]
    return here or [f for each in before for f in _values(each) if alike(f, old)]


def _ahead_of(sentence: Sentence, percent: Figure) -> list[Figure]:
    """Return the values before a percentage: not the bases of others, nor the difference that it says again."""
    text = sentence.passage.text
    found = [f for f in _values(sentence) if finish(f) <= begin(percent)]
    if found and _OR.fullmatch(text[finish(found[-1]) : begin(percent)]):
        del found[-1]
    others = [p for p in sentence.of(Kind.PERCENT) if p.end <= percent.start]
    return [f for f in found if not any(p.end <= f.start and _FROM.fullmatch(text[p.end : f.start]) for p in others)]


def _values(sentence: Sentence) -> list[Figure]:
    measured = [f for f in sentence.figures if f.kind in MEASURED and f.kind is not Kind.DURATION and not maybe_year(f)]
    return values(sentence, [lettered(f, sentence.figures) for f in measured if _alone(f)])


def _alone(figure: Figure) -> bool:
    return figure.form not in (Form.RANGE, Form.VAGUE, Form.FRACTION) and figure.value > 0


def _fits(percent: Figure, sign: int, old: Figure, new: Figure) -> bool:
    computed = growth(value(carried(old, new)), value(carried(new, old)))
    return computed is not None and stated(percent.truth, percent, sign).overlaps(computed)


def _change(percent: Figure, old: Figure, new: Figure, way: Way) -> Change:
    pair = Pair(old, new, (old.start, old.start))
    return Change(percent, carried(old, new), carried(new, old), *way, pair, distant=True)
