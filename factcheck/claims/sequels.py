"""A change over two sentences, as in "That compares with $4.8 billion" and "That is 40 percent more than the 900"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.claims.changes import Change, changes, tie
from factcheck.claims.doubts import elsewhere
from factcheck.claims.endpoints import MEASURED, Pair, compared
from factcheck.claims.likeness import alike, carried
from factcheck.claims.passages import begin, end_of
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.figure import Figure

#: How a sentence begins that gives the earlier value of the one before it.
_COMPARES = Pattern(
    r"\s*[\"“]?(?:(?:that|this|it|which|the (?:figure|total|result|number|amount|sum))(?:[’']s| is| was)?\s+)?"
    r"(?:compares?|compared|up|down)\s+(?:with|to|from)\s+(?:[a-z’'-]+\s+){0,5}$"
)
_EARLIER = Pattern(
    r"\s*(?:(?:a|one) year (?:earlier|ago|before|previously)|the year before|(?:the )?(?:previous|prior) year|"
    r"in the (?:same|year-earlier|year-ago|corresponding|previous) (?:period|quarter|month|half|year)[^,.;]{0,24}),?\s+"
    r"(?:(?:it|they|the (?:figure|total|result|number|company|group|firm))\s+)?(?:had\s+)?"
    r"(?:was|were|been|had been|stood at|reported|earned|made|posted|totalled|totaled|reached)\s+(?:[a-z’'-]+\s+){0,3}$"
)
#: How a sentence begins that compares the value of the one before it, and what follows its percentage.
_THAT_IS = Pattern(
    r"\s*(?:that|this|it|which|the (?:figure|total|number|result))(?:[’']s| is| was| were| represents| represented| "
    r"marks| marked| meant| means)\s+(?:(?:an?|up|down|some|about|nearly|almost)\s+)?"
    r"(?:(?:[a-z-]+\s+)?(?:growth|increase|rise|drop|fall|decline|decrease|gain|jump|surge|slump)\s+of\s+)?"
)
_THAN = Pattern(
    r"\s+(?:(?:more|less|fewer|higher|lower|larger|smaller|greater|bigger) than|above|below|on|over|"
    r"versus|against|compared (?:with|to)|up on|down on|"
    r"up from|down from|from|(?:growth|increase|rise|drop|fall|decline|decrease|gain|jump|surge|slump) "
    r"(?:on|over|from|versus|against|compared (?:with|to)))\s+"
    r"(?:(?:the|its|their|only|just|last|year[’']s|previous|prior|earlier)\s+){0,4}(?:(?:[a-z-]+\s+){1,3}of\s+)?"
)
_IN_YEAR = Pattern(r"\s*in (?:19|20)\d\d,?\s+(?:it|they|there|the [a-z]+)\s+(?:had\s+)?[a-z]+\s+(?:(?:only|just)\s+)?")
_SO = Pattern(r"\b(?:so|thus|hence|therefore|makes|means)\b")
_EXPECTED = Pattern(r"\b(?:expect|estimat|forecast|consensus|analyst|target|averag)")
#: Words behind a value that make it one of less or more: "before special items", "after a write-down".
_QUALIFYING = Pattern(
    r"\s+(?:before|after|excluding|including|without|net|per|with|under|by|plus|minus|less|of)\b"
    r"(?! (?:the|an?|last) year)"
)
_LED = Pattern(r"\b(?:to|at|of|was|were|reached|totalled|totaled)\s+(?:[a-z-]+\s+){0,3}$")


def sequels(passage: Passage) -> Iterator[tuple[Sentence, Change]]:
    """Yield the changes whose later value stands in a sentence and whose earlier one in the next.

    The percentage stands beside either of them. The next sentence may open the next paragraph.
    """
    sentences = passage.sentences()
    for index, sentence in enumerate(sentences):
        if index + 1 < len(sentences):
            yield from _looking_back(sentence, sentences[index + 1])
        percents = sentence.of(Kind.PERCENT)
        if len(percents) != 1 or changes(sentence):
            continue
        following = sentences[index + 1] if index + 1 < len(sentences) else _next(passage)
        old = _earlier(sentence, following) if following else None
        new = old and _new(sentence, old)
        if old is None or not new:
            continue
        old = carried(old, new)
        pair = Pair(old, new, (old.start, old.start))
        # Within its own sentence the percent is bound as if the new value were both ends.
        way = tie(sentence, percents[0], Pair(new, new, (new.start, new.start)))
        if way is not None:
            qualified = _qualified(sentence, new) or (following is not None and _qualified(following, old))
            yield sentence, Change(percents[0], old, new, *way, pair, distant=qualified)


def _looking_back(sentence: Sentence, following: Sentence) -> Iterator[tuple[Sentence, Change]]:
    """Yield the change whose percentage and earlier value stand in the second sentence."""
    percents, text = following.of(Kind.PERCENT), sentence.passage.text
    if not percents or sentence.of(Kind.PERCENT) or text[sentence.end : following.start].strip():
        return
    percent = percents[0]
    values, later = [compared(following, f) for f in _values(following)], _values(sentence)
    if not values or len(later) != 1 or changes(following):
        return
    if _EXPECTED.search(text, sentence.start, following.end):
        return
    old, new = values[0], later[0]
    if any(f.form in (Form.RANGE, Form.VAGUE, Form.FRACTION) for f in (old, new)) or not alike(old, new):
        return
    if percent.start < old.start:
        opening = text[following.start : begin(percent)]
        linked = _THAT_IS.fullmatch(opening) and _THAN.fullmatch(text[percent.end : begin(old)])
    elif len(percents) > 1 or len(values) > 1:
        return
    else:
        opening = text[following.start : begin(old)]
        linked = _EARLIER.match(opening) or _IN_YEAR.fullmatch(opening)
    way = tie(following, percent, Pair(old, old, (old.start, old.start))) if linked else None
    if way is not None:
        pair = Pair(old, new, (old.start, old.start))
        apart = old.start < percent.start and not _SO.search(text, old.end, percent.start)
        # "In 2019 it had 600, 10 percent more than in 2018": the percentage may be that of the earlier value itself.
        yield following, Change(percent, carried(old, new), new, *way, pair, distant=apart)


def _values(sentence: Sentence) -> list[Figure]:
    return [f for f in sentence.figures if f.kind in MEASURED and f.kind is not Kind.DURATION]


def _next(passage: Passage) -> Sentence | None:
    article = passage.article
    if passage.index + 1 >= len(article.document.blocks):
        return None
    block = article.document.blocks[passage.index + 1]
    opening = passage.text[block.start : min(block.end, block.start + 60)]
    if block.scope is not passage.scope or not re.match(
        r"\W*(?:that|this|it|the|a|one|in|compare|up|down)\b", opening, re.IGNORECASE
    ):
        return None
    return next(iter(article.passage(passage.index + 1).sentences()), None)


def _earlier(sentence: Sentence, following: Sentence) -> Figure | None:
    """Return the earlier value with which the next sentence begins."""
    text = sentence.passage.text
    if text[sentence.end : following.start].strip():
        return None  # a sentence without figures between
    old = next((f for f in following.figures if f.kind in MEASURED), None)
    if old is None or old.form in (Form.RANGE, Form.VAGUE):
        return None
    opening = text[following.start : begin(old)]
    if len(opening) > 110 or not (_COMPARES.match(opening) or _EARLIER.match(opening)) or elsewhere(following, old):
        return None
    return None if _EXPECTED.search(text, following.start, min(following.end, old.end + 50)) else old


def _qualified(sentence: Sentence, value: Figure) -> bool:
    return _QUALIFYING.match(sentence.passage.text, end_of(value), sentence.end) is not None


def _new(sentence: Sentence, old: Figure) -> Figure | None:
    """Return the one value of the sentence that the percent leads to."""
    figures = [f for f in sentence.figures if f.kind in MEASURED and alike(f, old)]
    text = sentence.passage.text
    led = [f for f in figures if _LED.search(text[max(sentence.start, begin(f) - 50) : begin(f)])]
    return led[0] if len(led) == 1 and len(figures) == 1 and led[0].form is not Form.RANGE else None
