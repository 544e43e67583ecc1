"""A change of temperature is converted without the offset of the scale.

## What it checks
Two temperatures that a bracket ties together, where the sentence says that they are a difference: "a rise of 2C
(3.6F)", "4C (7F) warmer", "warming to 1.5C (2.7F)".

## Why it matters
A rise of 2C is one of 3.6F; put through the converter for thermometers it becomes 35.6F, which has been printed often.

## When it stays silent
"Rose to", "fell below", "above zero": those are temperatures. A change so great that the temperature reached may have
been meant is a warning.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import measures, repairs, temperatures, wording
from factcheck.claims.records import Record
from factcheck.claims.unit_pairs import unit_pairs
from factcheck.claims.verdict import finding
from factcheck.model.finding import Finding, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.measures import Reading
    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.reference.tables import Tables

CODE = "UNI102"
NEEDS = ("quantity",)

#: Kelvins; no weather changes more, so a greater "rise" may be the temperature that was reached.
GREAT = 25


class Terms(Record):
    """What is bound besides the figures."""

    one: Reading
    other: Reading


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the pairs of temperatures that are differences."""
    for sentence in passage.sentences():
        for pair in unit_pairs(sentence):
            if pair.alike and temperatures.differing(sentence, pair):
                yield sentence.claim(
                    CODE,
                    {"amount": pair.first.figure, "converted": pair.second.figure},
                    (pair.cue,),
                    Terms(one=pair.first.readings[0], other=pair.second.readings[0]),
                )


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the factors are exact and need no table
    """Compare the second figure with the first times the factor alone."""
    terms = claim.bound(Terms)
    amount, converted = claim["amount"], claim["converted"]
    one, other = terms.one, terms.other
    right = measures.difference(Interval.point(amount.value), one, other).lo or Fraction(0)
    ratio = wording.significant(one.factor / other.factor)
    step = f"{measures.written(amount.value, one)} × {ratio} = {measures.written(right, other)}"
    report = partial(
        finding,
        claim,
        stated=temperatures.rounded(converted),
        computed=measures.difference(amount.written, one, other),
        steps=(step,),
    )
    change = f"a change of {amount.text} is one of {measures.written(right, other)}"
    if temperatures.as_difference(amount, converted, one, other):
        return report(Verdict.SUPPORTED, f"{_capital(change)}.")
    text = repairs.remeasured(converted, right)
    suggestion = Suggestion(converted.start, converted.end, text, safe=False) if text else None
    if not temperatures.on_scale(amount, converted, one, other):
        return report(
            Verdict.CONTRADICTED,
            f"{_capital(change)}, not {converted.text}.",
            suggestion=suggestion,
        )
    reason = "temperature for difference"
    if abs(amount.value * one.factor) > GREAT:
        return report(
            Verdict.MISLEADING,
            f"{_capital(change)}; {converted.text} is the same temperature, if that was meant.",
            reason=reason,
        )
    return report(
        Verdict.CONTRADICTED,
        f"{_capital(change)}; {converted.text} is what {amount.text} is on the thermometer.",
        reason=reason,
        suggestion=suggestion,
    )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
