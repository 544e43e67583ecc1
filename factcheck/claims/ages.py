"""Which figures of a sentence are somebody's age, with the word beside them or without: "was 71", "died at 89"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

_WAS = Pattern(
    r"\b(?:(?:he|she|who)\s+(?:was|is)|,\s*(?:was|is)|[A-Z][\w’'-]+\s+(?:was|is)|died at|"
    r"died (?:on|in) [^.;,()]{4,24} at|turned)\s+$",
    case=True,
)
_CLOSED = Pattern(r"\s*(?:[.,;)]|$|when (?:he|she)\b|in \d{4}\b|on\b)")
#: Nobody lived longer.
OLDEST = 122


def ages(sentence: Sentence) -> list[Figure]:
    """Return the ages in years; a bare number is one where the words leave it nothing else to be."""
    return [figure for figure in sentence.figures if _age(sentence, figure)]


def _age(sentence: Sentence, figure: Figure) -> bool:
    if figure.kind is Kind.AGE:
        return figure.units == ("year",) and figure.form is not Form.RANGE
    if figure.kind is not Kind.NUMBER or figure.units or not figure.text.isdigit() or not 0 < figure.value <= OLDEST:
        return False
    before = sentence.before(figure, 40)
    return _WAS.search(before) is not None and _CLOSED.match(sentence.after(figure, 20)) is not None
