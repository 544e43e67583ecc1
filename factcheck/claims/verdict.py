"""The one place where a comparison becomes a verdict."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.repairs import power, restated
from factcheck.claims.wording import sentence
from factcheck.model.figure import Hedged
from factcheck.model.finding import Evidence, Finding, Severity, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure

_SEVERITIES = {
    Verdict.CONTRADICTED: Severity.ERROR,
    Verdict.MISLEADING: Severity.WARNING,
    Verdict.SUPPORTED: None,
    Verdict.UNCHECKED: None,
}


#: Of several readings the one counts that does the text most credit.
_RANKS = (Verdict.SUPPORTED, Verdict.MISLEADING, Verdict.UNCHECKED, Verdict.CONTRADICTED)


def rank(verdict: Verdict) -> int:
    """Return the place of a verdict among those of several readings: the least counts.

    >>> min(Verdict.CONTRADICTED, Verdict.SUPPORTED, key=rank).value
    'supported'
    """
    return _RANKS.index(verdict)


class Ladder(NamedTuple):
    """How far a stated figure may miss, rounding apart, before something is said, and before it is an error."""

    quiet: Fraction  #: up to here it is supported
    noted: Fraction  #: up to here it is a note or a warning


#: Measured on 713 published conversions: half a percent beyond rounding over the seven days before publication holds
#: for 97.7 % of those without a period word; two percent for all but errors and other dates.
CONVERSIONS = Ladder(Fraction(1, 200), Fraction(1, 50))
#: Measured on 1,066 published pairs: with the trailing zeros of the second figure as rounding, 99.3 % fit within one
#: percent. Up to the second step both figures may come from a third, or the first may be the rounder one.
MEASURES = Ladder(Fraction(1, 100), Fraction(25, 1000))


def decide(truth: Interval, fair: Interval, computed: Interval, said: Figure | None = None) -> Verdict:
    """Compare what a figure says with what its claim computes to.

    Contradicted only if no reading of the one meets any value of the other; misleading if only the widest reading does,
    or if what was `said` is "up to" a number: whoever goes beyond it was not promised otherwise.

    >>> from factcheck.model.interval import Interval
    >>> decide(Interval.of(25, 35), Interval.of(29, 31), Interval.of(33, 34)).value
    'misleading'
    """
    if not truth.overlaps(computed):
        limit = said is not None and said.hedge is not None and said.hedge.kind is Hedged.UP_TO
        return Verdict.MISLEADING if limit else Verdict.CONTRADICTED
    return Verdict.SUPPORTED if fair.overlaps(computed) else Verdict.MISLEADING


class Grade(NamedTuple):
    """A verdict, its reason, and the severity if it is lower than the usual one."""

    verdict: Verdict
    reason: str = ""
    severity: Severity | None = None


def grade(truth: Interval, fair: Interval, computed: Interval, loose: Interval, said: Figure | None = None) -> Grade:
    """Compare as `decide` does; what holds only loosely, or only with every zero read as rounding, is a note.

    >>> from factcheck.model.interval import Interval
    >>> stated = Interval.of(13, 14)
    >>> grade(stated, stated, Interval.of(15, 16), Interval.of(12, 18)).reason
    'round'
    """
    verdict = decide(truth, fair, computed, said)
    if verdict is Verdict.SUPPORTED:
        return Grade(verdict)
    if verdict is Verdict.MISLEADING:
        return Grade(verdict, "imprecise", Severity.NOTE)
    if truth.overlaps(loose):
        return Grade(Verdict.MISLEADING, "round", Severity.NOTE)
    return Grade(verdict)


#: Two figures that only their place ties are meant for each other if they are this near: any two others seldom are.
_NEAR = Interval.of(Fraction(2, 3), Fraction(3, 2))


def near(stated: Interval, computed: Interval) -> bool:
    """Say whether the figures of a claim that nothing but their place ties were meant for each other.

    >>> from factcheck.model.interval import Interval
    >>> near(Interval.of(20, 20), Interval.of(25, 26)), near(Interval.of(20, 20), Interval.of(70, 80))
    (True, False)
    """
    if (stated * _NEAR).overlaps(computed) or (computed * _NEAR).overlaps(stated):
        return True
    return bool(power(stated, computed))


def meant(figure: Figure) -> Interval:
    """Return what a figure may be that others are computed from: the rounding of its last digit, or its hedge."""
    return figure.truth if figure.hedge else figure.written


def finding(
    claim: Claim,
    verdict: Verdict,
    message: str,
    *,
    severity: Severity | None = None,
    reason: str = "",
    stated: Interval | None = None,
    computed: Interval | None = None,
    steps: tuple[str, ...] = (),
    evidence: tuple[Evidence, ...] = (),
    suggestion: Suggestion | None = None,
    notes: tuple[str, ...] = (),
) -> Finding:
    """Return the finding on a claim; `severity` takes the place of the usual one, and rules only ever lower it.

    What is contradicted inside a quotation is a note: the speaker may be wrong, the paper is not. The pipeline adds the
    name of the rule, and lowers rules that are in preview.
    """
    usual = _SEVERITIES[verdict]
    if usual is not None:
        usual = Severity.NOTE if claim.quoted else severity or usual
    return Finding(
        code=claim.code,
        name="",
        verdict=verdict,
        severity=usual,
        start=claim.start,
        end=claim.end,
        message=sentence(message, claim.roles.values()),
        claim=claim,
        stated=stated,
        computed=computed,
        steps=steps,
        evidence=evidence,
        suggestion=suggestion,
        reason=reason,
        notes=notes,
    )


def judged(
    claim: Claim,
    said: Figure,
    computed: Interval,
    loose: Interval,
    *,
    point: Fraction,
    says: str,
    steps: tuple[str, ...],
    doubt: Callable[[], str],
    reason: str = "",
    severity: Severity | None = None,
) -> Finding:
    """Return the finding on a figure that others of the text give by sum, product or quotient.

    `computed` is what they give as exactly as they are written, `loose` with every zero as rounding, and `point` the
    value to name. `says` tells the arithmetic; `doubt` is asked, before anything is held against the figure, for the
    reason why it cannot be decided, "" for none.
    """
    report = partial(finding, claim, stated=said.truth, computed=computed, steps=steps)
    verdict, why, lower = grade(said.truth, said.truth, computed, loose, said)
    if verdict is Verdict.SUPPORTED:
        return report(verdict, f"{says}.")
    doubted = doubt()
    if doubted:
        return unchecked(claim, doubted)
    if why == "round":
        message = f"{says}; {said.text} holds only if the figures are very round."
        return report(verdict, message, reason=why, severity=lower)
    mend = Suggestion(said.start, said.end, restated(said, point), safe=False)
    return report(verdict, f"{says}, not {said.text}.", reason=reason, severity=severity, suggestion=mend)


def unchecked(claim: Claim, reason: str) -> Finding:
    """Return the finding on a claim that cannot be decided, with the reason in the newsroom's words."""
    return finding(claim, Verdict.UNCHECKED, f"Not checked: {reason}.", reason=reason)
