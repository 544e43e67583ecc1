"""An earlier value that stands before the later one: "Compared with 4.8 million in 2019, it rose to 5.4 million"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.likeness import alike
from factcheck.claims.passages import begin, end_of, finish
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: How a sentence begins that gives the earlier value first.
_OPENING = Pattern(r"\W*(?:(?:as )?compared (?:with|to)|against|versus|(?:up|down) from|after)\s+(?:[a-z’'-]+\s+){0,6}")
#: An earlier value in a clause beside the subject: "which stood at 2,500 in 2012," …
_ASIDE = Pattern(
    r".*,\s+(?:which|who|that)\s+(?:had\s+)?(?:was|were|been|stood|closed|ended|finished|totalled|totaled|amounted|came|"
    r"numbered|traded|earned|cost|sold|had|made|reached)\s+(?:(?:at|to|for|in)\s+)?(?:[a-z]+\s+){0,3}"
)
#: … or as bare as "€630 million three years ago,".
_BARE = Pattern(r".*[A-Za-z’')],\s+")
_TIME = Pattern(r"\s+(?:[a-z]+\s+){0,4}(?:ago|earlier|before|previously|last year|y+)\s*")
#: From the earlier value to the later one: when it was, then a clause whose verb leads to a value.
_LEADING = Pattern(
    r"(?P<when>[^,;:.()]{0,40}),\s+(?P<rest>[^;:.()]{0,110}?)\b(?:to|at|is|are|now|was|were|reached|totalled|totaled|hit)\s+"
    r"(?:[a-z]+\s+){0,3}"
)
#: Two clauses with a time each: "Ten years ago it lent 210,000 books; last year it was 147,000".
_THEN = Pattern(
    r"\W*(?:(?:y+|an?|one|some|[a-z]+ (?:years?|months?|decades?)) (?:ago|earlier)|in (?:[A-Z]?[a-z]+ )?y+|last "
    r"(?:year|month))\b(?:[^;:()]{0,80}\s)?"
)
_NOW = Pattern(
    r"(?:[^;:.()]{0,60}?[;,:]|[^;:.(),]{0,60}?)\s+(?:(?:and|but)\s+)?(?:by now|now|today|"
    r"this (?:year|month|week|season|quarter)|last (?:year|month)|in (?:[A-Z]?[a-z]+ )?y+|by y+|y+)\b,?"
    r"(?P<rest>[^,;:.()]{0,60}\s)?"
)
#: The clause of the later value speaks of the same thing: "it sold", "there are", "the figure stood at", "was".
_SAME = Pattern(
    r"\s*(?:(?:it|they|there|he|she|that|the (?:figure|number|total|price|rate|sum|amount|tally))\s+"
    r"(?!(?:has|have|had) (?!been)[a-z])(?:[a-z]+\s+){1,4}|"
    r"(?:(?:had|has|have|was|were|is|are|been|stood|at|of|to|only|just|about|some|over|under|nearly)\s+)*)"
)
#: More words than what is counted would say of which part the value is: "480,000 in the capital", "so far".
_CLOSES = Pattern(r"\s*(?:[,;:.()–—]|$)")
#: "36,000 in 1998 and at 45,000 in 2008".
_AND = Pattern(r"\s+(?:in|by|at the end of) (?:[A-Z]?[a-z]+ )?y+,?\s+(?:and|but)\s+(?:(?:at|of|to)\s+)?")
_AT = Pattern(r"\s+(?:(?:in|by|at the end of) (?:[A-Z]?[a-z]+ )?y+|last year|this year|now|today)\s*[,;]")
_OTHER_CLAUSE = Pattern(r"\b(?:and|but|while|whereas|although|though|which|who|because|when|with|if)\b")


class First(NamedTuple):
    """An earlier value and the later value that follows it."""

    old: Figure
    new: Figure
    apart: bool  #: each has a clause and a time of its own


def earlier_first(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[First]:
    """Yield the pairs whose earlier value has a clause of its own before the later one."""
    text = sentence.passage.text
    values = [figure for figure in figures if figure.kind is not Kind.DURATION]
    for old, new in pairwise(values):
        if begin(new) - finish(old) > 160 or not alike(old, new):
            continue
        between = sentence.masked(finish(old), begin(new), _letter)
        if _AND.fullmatch(between) and _AT.match(
            sentence.masked(finish(new), min(finish(new) + 30, sentence.end), _letter)
        ):
            if not _later_first(sentence, new) and _one_length(sentence, old.end, sentence.end):
                yield First(old, new, apart=True)
            continue
        now = _NOW.fullmatch(between)
        if now and _THEN.fullmatch(sentence.masked(sentence.start, begin(old), _letter)):
            if _one_thing(sentence, now["rest"] or "", new) and not _later_first(sentence, old):
                yield First(old, new, apart=True)
            continue
        found = _LEADING.fullmatch(between)
        if not found or _OTHER_CLAUSE.search(found["rest"]):
            continue
        lead = text[max(sentence.start, begin(old) - 80) : begin(old)]
        whole = text[sentence.start : begin(old)]
        if (
            _OPENING.fullmatch(whole)
            or _ASIDE.fullmatch(lead)
            or (_BARE.fullmatch(lead) and _TIME.fullmatch(found["when"]))
        ):
            yield First(old, new, apart=False)


def _later_first(sentence: Sentence, old: Figure) -> bool:
    """Say whether the year before the first value is later than the one after it."""
    years = [(f.start, f.date.year) for f in sentence.figures if f.date and f.date.year]
    before, after = [y for at, y in years if at < old.start], [y for at, y in years if at > old.start]
    return bool(before and after and before[-1] > after[0])


def _one_thing(sentence: Sentence, rest: str, new: Figure) -> bool:
    """Say whether the later clause is of what the earlier one is of, and of a time of the same length.

    "In the first half exports were 4.6 million; in the second quarter they fell", "in 2023 the capital alone had": no.
    """
    same = _SAME.fullmatch(rest) and _CLOSES.match(sentence.passage.text, end_of(new), sentence.end)
    return bool(same) and _one_length(sentence, sentence.start, new.start)


def _one_length(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether all dates of a span are years, or quarters, or months."""
    dates = [f.date for f in sentence.of(Kind.YEAR, Kind.DATE) if start <= f.start and f.end <= end and f.date]
    return len({(d.day and 1, d.month and 1, d.quarter and d.quarters, d.fiscal, d.decade) for d in dates}) < 2


def _letter(figure: Figure) -> str:
    """Return the letter that hides a date, a duration or a percentage."""
    if figure.kind is Kind.PERCENT:
        return "p"
    return "" if figure.kind.is_quantity and figure.kind is not Kind.DURATION else "y"
