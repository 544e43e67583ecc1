"""Cases, the people among whom they occurred, and their rate: "12 murders in a city of 400,000, or 3 per 100,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.cues import cue
from factcheck.claims.passages import maybe_year
from factcheck.claims.patterns import Pattern
from factcheck.claims.shapes import mark, shape
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: What a rate is per, as the figure holds it.
ROUND = frozenset({"1000", "10000", "100000", "1000000"})
_CASES = rf"{mark('n', 'cases')}(?: [\w'’-]+){{1,4}}?"
_PEOPLE = rf"(?:in|among|for) (?:an? |the |its |all )*(?:[\w'’-]+ ){{0,4}}{mark('n', 'people')}(?: [\w'’-]+){{0,3}}?"
_TIE = r"(?:,? or |, (?:that is,? |which is |giving )?(?:an? (?:[\w-]+ ){0,2}rate of )?| [–—] | \()"
_RATE = mark("n", "rate")
_PATTERNS = (
    Pattern(rf"{_CASES} {_PEOPLE}{_TIE}{_RATE} (?:[\w-]+ ){{0,2}}(?:per|in every|for every) ", case=True),
    Pattern(
        rf"{_RATE} (?:[\w-]+ ){{0,2}}(?:per|in every|for every) [\d,]+(?: [a-z]+){{0,3}},? or "
        rf"{_CASES} {_PEOPLE}(?=[.,;)]|$)",
        case=True,
    ),
)
#: Over other stretches of time, or as a change, the rate is another one.
_OTHER = cue(
    "a month", "monthly", "annual", "annually", "a year", "per year", "since", "over", "average", "from", "rose",
    "fell", "adjusted", "standardised", "standardized", "expected", "women", "children", "men", "aged", "years",
)  # fmt: skip


class CaseRate(NamedTuple):
    """A number of cases, of people, and the rate that the text gives."""

    cases: Figure
    people: Figure
    rate: Figure


def case_rates(sentence: Sentence) -> Iterator[CaseRate]:
    """Yield the rates that stand beside their cases and people."""
    if len(sentence.figures) < 3 or not any(f.per in ROUND for f in sentence.figures) or sentence.text in _OTHER:
        return
    seen = shape(sentence)
    for pattern in _PATTERNS:
        for found in pattern.finditer(seen.text):
            cases, people, rate = (seen.figure(found, name) for name in ("cases", "people", "rate"))
            if rate.per in ROUND and _counts(cases) and _counts(people) and cases.value < people.value:
                yield CaseRate(cases, people, rate)
                return


def _counts(figure: Figure) -> bool:
    plain = figure.kind in (Kind.COUNT, Kind.NUMBER) and figure.form in (Form.DIGITS, Form.WORDS)
    return plain and not figure.per and figure.value > 0 and not maybe_year(figure)
