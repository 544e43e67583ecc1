"""What an article tells a second time in so many words: "the 54 miners", and the year of something that happens once.

"The" before a number says that the reader knows it: the same things have been counted before. So does a year beside
founding, birth or death: of those everything has one.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.cues import cue
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.repairs import POWERS, swapped_digits
from factcheck.claims.repeats import Repeat, power_between, same
from factcheck.claims.sentences import OPENERS
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Article, Sentence
    from factcheck.model.figure import Figure

#: Of so few there are often several groups: the two banks, the four countries.
_FEW = 12
#: Two numbers of the same things are one number told differently only if they are this near, or a slip apart.
_NEAR = (Fraction(4, 5), Fraction(5, 4))
#: A figure is compared with so many before it of the same things, however long the article.
_RECENT = 30
_DEFINITE = Pattern(r"\b(?:the|this) (?:[a-z]+ )?$")
_NOUN = Pattern(r"[ -](?P<noun>[a-z]{4,})\b", case=True)
#: "The 42 men of the Second Platoon" are others than those of C Company.
_OWNER = Pattern(r"(?: [a-z'’-]+){1,2} (?:of|from|aboard|with|aged|under|over) (?P<whose>[\w'’ -]{1,24})", case=True)
_NO_NOUN = frozenset(
    """that this with from when were have which will would into last over than more less higher lower after before
    there their they against while also each for and expected said analysts worth""".split()
)
_OTHER = cue(
    "another", "additional", "extra", "further", "previous", "previously", "earlier", "last year", "other",
    "others", "remaining", "rest", "first", "second", "third", "next", "out of", "not", "instead", "original",
    "initial", "originally", "initially", "later", "now", "than", "plus", "among", "including", "rather", "half",
    "need", "needs", "needed", "required", "wanted", "goal", "average", "per", "each", "every", "up from",
    "down from", "top", "best", "most",
)  # fmt: skip


class _Told(NamedTuple):
    sentence: Sentence
    figure: Figure


def told_again(article: Article) -> Iterator[Repeat]:
    """Yield the figures that "the" ties to the same things counted before."""
    told: dict[tuple[str, ...], list[_Told]] = {}
    for passage in article.passages():
        for sentence in passage.sentences():
            for figure in sentence.figures:
                noun = _noun(sentence, figure)
                if not noun:
                    continue
                earlier = told.setdefault((figure.kind, noun, *figure.units, figure.per), [])
                if earlier and _definite(sentence, figure):
                    yield from _compared(earlier, _Told(sentence, figure))
                earlier.append(_Told(sentence, figure))
                del earlier[:-_RECENT]


def _noun(sentence: Sentence, figure: Figure) -> str:
    """Return what is counted, or what an amount stands before as "the $40 million stadium"."""
    if figure.form not in (Form.DIGITS, Form.WORDS):
        return ""
    if figure.kind is Kind.COUNT:
        return figure.counted.head if figure.counted and figure.value > _FEW else ""
    if figure.kind not in (Kind.MONEY, Kind.QUANTITY) or figure.value <= 1:
        return ""
    found = _NOUN.match(sentence.passage.text, figure.end, sentence.end)
    return found["noun"] if found and found["noun"] not in _NO_NOUN else ""


def _definite(sentence: Sentence, figure: Figure) -> bool:
    return figure.hedge is None and bool(_DEFINITE.search(sentence.before(figure, 30)))


def _compared(earlier: list[_Told], again: _Told) -> Iterator[Repeat]:
    """Yield the repetition of an agreeing figure, or of the only other one if it can be the same number misprinted."""
    figure = again.figure
    for told in reversed(earlier):
        if same(told.figure, figure):
            if told.sentence.start == again.sentence.start:
                return
            yield Repeat(again.sentence, told.figure, figure, headline=False)
            return
    if len({told.figure.value for told in earlier}) > 1:
        return
    told = earlier[0]
    if told.sentence.start == again.sentence.start or not _slipped(told.figure, figure):
        return
    if _apart(told) or _apart(again) or _whose(told) != _whose(again) or not _same_words(told.figure, figure):
        return
    yield Repeat(again.sentence, told.figure, figure, headline=False, power=power_between(told.figure, figure))


def _slipped(one: Figure, other: Figure) -> bool:
    quotient = one.value / other.value
    if _NEAR[0] <= quotient <= _NEAR[1] or any(quotient == Fraction(10) ** power for power in POWERS):
        return True
    return any(quotient == factor or 1 / quotient == factor for _, factor in swapped_digits(one))


def _apart(told: _Told) -> bool:
    """Say whether the words around a figure make it another number than the same words elsewhere."""
    figure, text = told.figure, told.sentence.passage.text
    first = max(told.sentence.start, begin(figure) - 40)
    return text[first : figure.start] in _OTHER or text[figure.end : min(told.sentence.end, figure.end + 40)] in _OTHER


def _whose(told: _Told) -> str:
    found = _OWNER.match(told.sentence.after(told.figure, 60))
    return found["whose"] if found else ""


def _same_words(one: Figure, other: Figure) -> bool:
    """Say whether what is counted has the same words, or one of the two fewer: the injured miners, the miners."""
    if one.counted is None or other.counted is None:
        return True
    first, second = set(one.counted.text.lower().split()), set(other.counted.text.lower().split())
    return len(first) == 1 or len(second) == 1 or first <= second or second <= first


#: What happens once, and the words for it.
_ONCE = {
    "founded": "founded", "established": "founded", "incorporated": "founded", "born": "born", "died": "died",
    "invented": "invented", "discovered": "discovered", "abolished": "abolished", "first appeared": "first appeared",
    "first published": "first published", "first used": "first used", "inaugurated": "inaugurated",
}  # fmt: skip
_NAME = r"[A-Z][\w'’&-]*(?: (?:(?:of|the|and|for|de|van|von) )?[A-Z][\w'’&-]*){0,5}"
_EVENT = Pattern(
    rf"(?P<subject>{_NAME})(?: \([^()]{{1,20}}\))?(?:,? (?:which|who|that))?"
    rf"(?:,? (?:was|were|had|has|been|being)){{0,3}},? (?P<event>{'|'.join(_ONCE)})"
    r"(?: by [\w'’-]+(?: [\w'’-]+){0,4}?| in [A-Z][\w'’-]+,?)? in $",
    case=True,
)


#: "His son John Smith" is another one of the same name.
_RELATED = Pattern(r"\b(?:son|daughter|father|mother|brother|sister|cousin|namesake|another|other|new|old|second)\s+$")
_OPENING = OPENERS | {"today", "now", "yesterday"}


class _Event(NamedTuple):
    sentence: Sentence
    year: Figure


def years_again(article: Article) -> Iterator[Repeat]:
    """Yield the years of founding, birth or death that the article gives twice for one name."""
    if not any(word in article.text for word in _ONCE):
        return
    told: dict[tuple[str, str], _Event] = {}
    for passage in article.passages():
        for sentence in passage.sentences():
            for figure in sentence.of(Kind.YEAR):
                found = _EVENT.search(sentence.before(figure, 100)) if figure.text.isdigit() else None
                if not found or _RELATED.search(sentence.before(figure, 100)[: found.start()]):
                    continue
                key = (_name(found["subject"]), _ONCE[found["event"]])
                first = told.setdefault(key, _Event(sentence, figure))
                if first.year is not figure:
                    yield Repeat(sentence, first.year, figure, headline=False)


def _name(subject: str) -> str:
    """Return a name without the word that opens the sentence: "Today Ardex Works"."""
    first, _, rest = subject.partition(" ")
    return rest if rest and first.lower() in _OPENING else subject
