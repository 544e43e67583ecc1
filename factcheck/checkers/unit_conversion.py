"""A measure and its conversion fit the exact factor of their units.

## What it checks
Two measures of one dimension that a bracket, "or" or "equal to" ties together: "5 miles (8 km)", "5ft 11in (1.8m)", "10
to 15 tons (9 to 14 tonnes)"; and prices or heads for two units, "$9 a kilogram ($4.08 a pound)". Where a unit has
several sizes (tons, gallons, pints, miles at sea) any of them may be meant. A pair of temperatures may be degrees on
the thermometer or a difference.

## Why it matters
One published pair in sixty is wrong: the factor turned round, an area converted like a length, a factor of ten, feet
for metres.

## When it stays silent
Measures of different things, measures that merely stand near each other, two figures in the same unit. The second
figure may be rounded as far as its trailing zeros go, and 1 percent beyond; where its hundreds hide more than a tenth,
it is a warning. After a bare "or", which may offer a choice, a pair that does not fit is unchecked.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import measures, per_units, repairs, temperatures, unit_slips, wording
from factcheck.claims.cues import cue
from factcheck.claims.records import Record
from factcheck.claims.unit_pairs import unit_pairs
from factcheck.claims.verdict import MEASURES, finding, unchecked
from factcheck.figures import parse
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.measures import Reading
    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "UNI101"
NEEDS = ("quantity", "money", "number", "count")

#: Units that only the words of their trade allow: miles of the sea, and ounces of what is weighed in gold's.
NEAR = {
    "nautical_mile": cue(
        *"sea ship ships vessel vessels boat boats coast coastal offshore nautical harbour harbor island islands naval "
        "navy port sail sailed yacht trawler ferry ocean maritime cape fishing waters storm hurricane cyclone".split()
    ),
    "troy_ounce": cue(*"gold silver platinum palladium bullion ore mine mines miner mining nugget ingot coin".split()),
}
#: A second figure is over-precise if it is given so many times finer than the first.
TOO_FINE = 50
#: So many digits are enough then.
ENOUGH = 2


class Terms(Record):
    """What is bound besides the figures; a pair of prices per unit is its own record, `per_units.PerPair`."""

    one: tuple[Reading, ...]  #: the units that the first figure may be in
    other: tuple[Reading, ...]
    sure: bool  #: the two are one measure, and not a choice of two
    near: frozenset[str]  #: units of a trade whose words the sentence has


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the pairs of one dimension."""
    for sentence in passage.sentences():
        for pair in unit_pairs(sentence) if sentence.of(Kind.QUANTITY) else ():
            if pair.alike and not temperatures.differing(sentence, pair):
                yield sentence.claim(
                    CODE,
                    {"amount": pair.first.figure, "converted": pair.second.figure},
                    (pair.cue,),
                    Terms(
                        one=pair.first.readings,
                        other=pair.second.readings,
                        sure=pair.sure,
                        near=frozenset(unit for unit, words in NEAR.items() if sentence.text in words),
                    ),
                )
        for each in per_units.per_pairs(sentence):
            yield sentence.claim(CODE, {"amount": each.first, "converted": each.second}, (each.cue,), each)


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - the factors are exact and need no table
    """Compare the second figure with what the first converts to; the units that fit best count."""
    if isinstance(claim.terms, per_units.PerPair):
        return per_units.judged(claim)
    tried = [_Conversion.of(claim, one, other) for one, other in _choices(claim)]
    if not tried:
        return unchecked(claim, "both figures are in the same unit")
    best = min(tried, key=lambda each: (abs(each.gap), each.coarse))
    if len(claim["amount"].units) > 1 and claim["amount"].units == claim["converted"].units:
        return best.unnamed()
    if best.difference:
        return unchecked(claim, "it may be a difference of temperatures, or a temperature")
    if abs(best.gap) <= MEASURES.quiet and not best.coarse:
        return best.supported(tried[0])
    if not claim.bound(Terms).sure:
        return unchecked(claim, "these may be two separate measures, not a conversion")
    if temperatures.oven(claim["amount"], claim["converted"]):
        return unchecked(claim, "the two are marks of an oven, which cookbooks pair in steps of 25 degrees Fahrenheit")
    return best.imprecise() if abs(best.gap) <= MEASURES.noted else tried[0].contradicted(best)


def _choices(claim: Claim) -> list[tuple[Reading, Reading]]:
    """Return the pairs of units that may be meant, those of a trade only among its words.

    An ounce of gold comes first there; a mile does not, since few of those at sea are called that alone.
    """
    terms = claim.bound(Terms)
    usual: list[tuple[Reading, Reading]] = []
    trade: list[tuple[Reading, Reading]] = []
    for one in terms.one:
        for other in terms.other:
            if one.dimension != other.dimension or not measures.differ(one, other):
                continue
            unsaid = {r.unit for r, role in ((one, "amount"), (other, "converted")) if r.unit not in claim[role].units}
            special = unsaid & NEAR.keys()
            if special <= terms.near:
                (trade if special - measures.RARE else usual).append((one, other))
    return trade + usual


class _Conversion(NamedTuple):
    """One reading of a claim: both units settled."""

    claim: Claim
    one: Reading
    other: Reading
    computed: Interval | None
    stated: Interval
    gap: Fraction  #: share by which rounding does not reach it; 0 if it does

    @classmethod
    def of(cls, claim: Claim, one: Reading, other: Reading) -> _Conversion:
        amount, converted = claim["amount"], claim["converted"]
        computed = measures.convert(unit_slips.amount(amount), one, other)
        if one.dimension == "temperature":
            stated = temperatures.rounded(converted)
            gap = Fraction(0) if temperatures.fits(amount, converted, one, other) else Fraction(1)
        else:
            stated = unit_slips.rounded(converted)
            gap = unit_slips.apart(computed, stated) if computed else Fraction(1)
            if gap and unit_slips.by_fives(amount, converted, one, other):
                gap = Fraction(0)
            if gap == 0 and amount.form is Form.RANGE:
                gap = unit_slips.ends_apart(amount, converted, one, other)
        return cls(claim, one, other, computed, stated, gap)

    @property
    def said(self) -> tuple[str, str]:
        """Both figures as the text has them, with the unit where a list gives it only once."""
        amount, converted = self.claim["amount"], self.claim["converted"]
        return _said(amount, self.one), _said(converted, self.other)

    @property
    def exact(self) -> str:
        """What the first figure is in the other unit, in words."""
        amount = self.claim["amount"]
        if amount.form is Form.RANGE and amount.low is not None and amount.high is not None:
            low, high = (self.converted(end) for end in (amount.low, amount.high))
            return f"{wording.number(low)} to {measures.as_spelled(high, self.other, self.claim['converted'])}"
        return measures.as_spelled(self.converted(amount.value), self.other, self.claim["converted"])

    @property
    def coarse(self) -> bool:
        """Whether only hundreds in the second figure, taken for rounding, make it fit."""
        narrow = unit_slips.coarse(self.claim["converted"]) if self.one.dimension != "temperature" else None
        off = unit_slips.apart(self.computed, narrow) if narrow and self.computed else Fraction(0)
        return off > MEASURES.quiet and not self._fives()

    @property
    def difference(self) -> bool:
        """Whether the figures fit only as a difference, so great that the words should say so."""
        return self.as_difference and temperatures.great(self.claim["amount"], self.one)

    @property
    def as_difference(self) -> bool:
        """Whether two temperatures fit as a difference, and not as one place on two scales."""
        if self.gap or self.one.dimension != "temperature":
            return False
        return not temperatures.on_scale(self.claim["amount"], self.claim["converted"], self.one, self.other)

    def _fives(self) -> bool:
        return unit_slips.by_fives(self.claim["amount"], self.claim["converted"], self.one, self.other)

    def converted(self, value: Fraction) -> Fraction:
        """Return a value of the first figure in the other unit; of two temperatures that fit as a difference, that."""
        point = Interval.point(value)
        turned = measures.difference if self.as_difference else measures.convert
        result = turned(point, self.one, self.other)
        return result.lo if result and result.lo is not None else Fraction(0)

    @property
    def step(self) -> str:
        """The arithmetic of the conversion, its units spelled as the text spells them."""
        value, right = self.claim["amount"].value, self.converted(self.claim["amount"].value)
        start, result = measures.written(value, self.one), measures.written(right, self.other)
        if self.one.inverse != self.other.inverse or (self.one.dimension == "temperature" and not self.as_difference):
            sum_ = f"{start} = {result}"
        else:
            factor = self.one.factor / self.other.factor
            turn = f"× {wording.significant(factor, 6)}" if factor >= 1 else f"÷ {wording.significant(1 / factor, 6)}"
            sum_ = f"{start} {turn} = {result}"
        return measures.spelled(sum_, self.claim["amount"], self.claim["converted"])

    def supported(self, usual: _Conversion) -> Finding:
        said, given = self.said
        report = partial(finding, self.claim, stated=self.stated, computed=self.computed, steps=(self.step,))
        if self is not usual and measures.RARE & {self.one.unit, self.other.unit} and abs(usual.gap) > MEASURES.quiet:
            return report(
                Verdict.MISLEADING,
                f"{said} is {usual.exact}; the figures fit only if {self.one.named} are meant.",
                severity=Severity.NOTE,
                reason="unnamed unit",
            )
        fewer = self._fewer()
        notes = (f"{given} is given more exactly than {said} can tell; {fewer} would do.",) if fewer else ()
        return report(Verdict.SUPPORTED, f"{said} is {self.exact}.", notes=notes)

    def _fewer(self) -> str:
        """Return what the second figure needs no more digits than; "" if it has no more, or nearly none."""
        amount, converted = self.claim["amount"], self.claim["converted"]
        if self.one.dimension == "temperature" or not _too_fine(amount, converted):
            return ""
        if repairs.digits(converted) <= ENOUGH:
            return ""  # one kilometre is 0.62 miles, and nobody writes less
        return repairs.remeasured(converted, self.converted(amount.value), ENOUGH) or "fewer digits"

    def unnamed(self) -> Finding:
        """Report two figures of one word: some readers know one ton, and nobody knows which is which."""
        said, given = self.said
        fit = f"; they fit {self.one.named} and {self.other.named}" if abs(self.gap) <= MEASURES.quiet else ""
        return finding(
            self.claim, Verdict.MISLEADING,
            f"{said} and {given} are given as one weight, in one word{fit}.",
            reason="same unit", stated=self.stated, computed=self.computed,
        )  # fmt: skip

    def imprecise(self) -> Finding:
        """Report a pair that misses by what the rounding of a third figure would explain, or fits by its zeros only."""
        said, given = self.said
        right, value = self.converted(self.claim["amount"].value), self.claim["converted"].value
        off = f"{wording.percent(abs(value / right - 1)).lstrip('+')} off" if right else "off"
        return finding(
            self.claim, Verdict.MISLEADING, f"{said} is {self.exact}; {given} is {off}.",
            reason="imprecise", stated=self.stated, computed=self.computed, steps=(self.step,),
            suggestion=self._suggestion(),
        )  # fmt: skip

    def _suggestion(self) -> Suggestion | None:
        converted = self.claim["converted"]
        text = repairs.remeasured(converted, self.converted(self.claim["amount"].value))
        return Suggestion(converted.start, converted.end, text, safe=False) if text else None

    def contradicted(self, best: _Conversion) -> Finding:
        """Report a pair that fits in no reading, and what it would be in the usual one and in the `best`."""
        said, given = self.said
        reason, hint = unit_slips.diagnosis(self.claim["amount"], self.claim["converted"], self.one, self.other)
        other = "" if best.exact == self.exact else f" ({best.exact} in {best.measure(self)})"
        return finding(
            self.claim,
            Verdict.CONTRADICTED,
            f"{said} is {self.exact}{other}, not {given}{hint}.",
            reason=reason,
            stated=self.stated,
            computed=self.computed,
            steps=(self.step,),
            suggestion=None if other else self._suggestion(),
        )

    def measure(self, usual: _Conversion) -> str:
        """Return which of several units of one name it takes, unlike the `usual` one: "imperial measure"."""
        units = self.one.unit, self.other.unit
        if measures.AMERICAN & {*units}:
            return "American measure"
        if any("imperial" in unit for unit in units):
            return "imperial measure"
        return (self.one if self.one.unit != usual.one.unit else self.other).named


def _said(figure: Figure, reading: Reading) -> str:
    """Return a figure as the text has it; the end of a range, and what has no unit of its own, in our words."""
    alone = parse(figure.text)
    if alone is not None and alone.form is Form.RANGE and figure.form is not Form.RANGE:
        return measures.written(figure.value, reading)
    if alone is not None and figure.units and not alone.units and alone.value != figure.value:
        return measures.written(figure.value, reading)  # "44.5m" alone would be millions
    return figure.text if figure.units and not (alone and not alone.units) else f"{figure.text} {reading.named}"


def _too_fine(amount: Figure, converted: Figure) -> bool:
    """Say whether the second figure has far more digits than the first can give."""
    if not amount.value or not converted.value or amount.form is not Form.DIGITS:
        return False
    coarse = (amount.grain if amount.hedge else amount.step) / abs(amount.value)
    fine = converted.grain / abs(converted.value)  # the zeros of 38,000 mph claim nothing
    return fine * TOO_FINE < coarse
