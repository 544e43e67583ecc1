"""A measure and the one in brackets after it are of one kind.

## What it checks
"80 miles (129 km/h)", "30 square miles (48 kilometres)", "400 megawatts (400,000 kilowatt-hours)": two measures that
cannot be converted into each other, although their numbers show that they were.

## Why it matters
A speed without its hours, an area without its squares, power for energy: the number is right and the unit is wrong.

## When it stays silent
Everywhere else: a distance with a speed beside it, a weight with a length, are two facts. What it reports is a note.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import unit_slips
from factcheck.claims.records import Record
from factcheck.claims.unit_names import plural
from factcheck.claims.unit_pairs import unit_pairs
from factcheck.claims.verdict import finding
from factcheck.figures import units
from factcheck.model.finding import Finding, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.claims.unit_pairs import UnitPair
    from factcheck.model.claim import Claim
    from factcheck.reference.tables import Tables

CODE = "UNI103"
NEEDS = ("quantity",)

#: Units that are written for one another although they measure different things.
CONFUSED = {
    "mile": "mile_per_hour", "kilometer": "kilometer_per_hour", "nautical_mile": "knot",
    "square_mile": "mile", "square_kilometer": "kilometer", "square_meter": "meter", "square_foot": "foot",
    "square_yard": "yard", "cubic_meter": "meter", "cubic_foot": "foot", "cubic_yard": "yard",
    "kilowatt": "kilowatt_hour", "megawatt": "megawatt_hour", "gigawatt": "gigawatt_hour", "terawatt": "terawatt_hour",
}  # fmt: skip
#: The numbers show the slip only if they fit this well.
NEAR = Fraction(1, 200)


class Terms(Record):
    """What is bound besides the figures."""

    meant: tuple[str, str]  #: the unit written, and the one meant


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the pairs of two dimensions that fit if one unit is taken for the one that it is confused with."""
    for sentence in passage.sentences():
        for pair in unit_pairs(sentence):
            if pair.alike or not pair.sure:
                continue
            meant = _meant(pair)
            if meant:
                roles = {"amount": pair.first.figure, "converted": pair.second.figure}
                yield sentence.claim(CODE, roles, (pair.cue,), Terms(meant=meant))


def _meant(pair: UnitPair) -> tuple[str, str] | None:
    """Return the unit that is written and the one that the figures fit; None unless exactly that explains the pair."""
    first, second = pair.first.figure, pair.second.figure
    if first.value == second.value:
        return None
    one, other = pair.first.readings[0], pair.second.readings[0]
    for name in _confused(one.unit):
        dimension, factor, _ = units.factor(name)
        if dimension == other.dimension and _fits(pair, factor / other.factor):
            return one.named, plural(name)
    for name in _confused(other.unit):
        dimension, factor, _ = units.factor(name)
        if dimension == one.dimension and _fits(pair, one.factor / factor):
            return other.named, plural(name)
    return None


def _confused(unit: str) -> list[str]:
    return [b if a == unit else a for a, b in CONFUSED.items() if unit in (a, b)]


def _fits(pair: UnitPair, ratio: Fraction) -> bool:
    return unit_slips.apart(pair.first.figure.written * ratio, pair.second.figure.written) <= NEAR


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the factors are exact and need no table
    """Say which unit the numbers fit."""
    written, meant = claim.bound(Terms).meant
    amount, converted = claim["amount"], claim["converted"]
    return finding(
        claim, Verdict.MISLEADING,
        f"{amount.text} and {converted.text} measure different things; the figures fit {meant} in place of {written}.",
        severity=Severity.NOTE, reason="other dimension",
    )  # fmt: skip
