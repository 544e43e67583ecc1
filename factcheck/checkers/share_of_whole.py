"""A part, its whole and the share between them agree.

## What it checks
"54 of the 100 senators, or 54 percent", "a third of the 1,200 workers, about 400", "$30 million, a fifth of the $150
million budget": divides the part by the whole and compares with the share, each as exact as it is written. Part and
share often stand side by side ("630 (42 percent)", "16 percent, or $40 billion"); the whole is then looked for behind
them, before them, and up to three sentences back, as is the part of "that was 57 percent of the 21.6 million". Where no
word says which number is meant, the nearest that fits supports the share. A percent that is cut off passes.

## Why it matters
A share is quoted more often than the figures behind it, and nobody sees that it is the share of the others.

## When it stays silent
No whole near the part, a share of something else, a step ("fell 200 points, or 2 percent"), part and whole in different
units, vague figures, ranges. Where the share is that of a smaller group named in between ("of 200 patients, 50 got the
drug and 30 (60 percent) improved"), where only its place says which number is the whole and the share is far from it,
and where several numbers may be the whole and none fits, it is unchecked.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck.claims import repairs, wording
from factcheck.claims.change_words import moved
from factcheck.claims.earlier_parts import earlier_parts
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.rivals import far, fitting, one_wording, rivals
from factcheck.claims.shares import cut_off, holds, narrow, shares, shares_of_these, shares_said_twice, wide
from factcheck.claims.shares import stated as stated_share
from factcheck.claims.verdict import decide, finding, grade, near, unchecked
from factcheck.claims.wholes import wholes
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Severity, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.claims.shares import Share
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.reference.tables import Tables

CODE = "ARI101"
NEEDS = ("percent", "ratio")

#: Whoever gives both numbers of a fraction with so many in it has counted.
_FEW = 12
_MAJORITY = Pattern(r"[ -]majority\b")
_NUMBERS = Pattern(r"\d[\d,]*", case=True)


#: So far from it may be what "three of four" stands for.
SPOKEN = Fraction(1, 20)


class Terms(Record):
    """What is bound besides the figures."""

    groups: list[Figure]  #: counts of groups that the share may be of
    rivals: list[Figure]  #: what else the sentence counts
    implied: bool  #: whether only its place ties the whole
    explicit: bool  #: whether one wording ties all three
    elsewhere: bool = False  #: whether the part is told of a place of its own
    spoken: bool = False  #: whether part and whole may be a share in words: "three of four Americans"


#: In a bracket of its own: "among them 1,290 (2 percent of the total)".
_OF_THE_TOTAL = Pattern(r"\s+of (?:the|that|its|their) (?:total|whole|lot|sum)\s*\)")
_MONTHS = r"Jan|Feb|Mar(?:ch)?\b|Apr|May\b|June?\b|July?\b|Aug|Sep|Oct|Nov|Dec"
#: A sentence that begins with a place of its own.
_PLACE = Pattern(
    rf"(?:(?:Just|And|But|Only)\s+)?[Ii]n\s+(?:the\s+)?(?!{_MONTHS}|[A-Z][a-z]+day\b)(?:[a-z]+ (?:of )?){{0,2}}[A-Z]",
    case=True,
)
#: The terms of a part and its share near several numbers, none of which is clearly the whole.
_UNTIED = "untied"


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the shares whose whole stands in the same sentence, or alone in the one before."""
    before = None
    for sentence in passage.sentences():
        bound: set[int] = set()
        for share in (*shares(sentence), *(shares_of_these(before, sentence) if before else ())):
            if _is_change(sentence, share.share) or _is_majority(sentence, share.share):
                continue
            roles = {"part": share.part, "whole": share.whole, "share": share.share}
            bound |= {share.share.start, share.part.start}
            if _of_another(sentence, share.part, share.whole, share.share):
                yield sentence.claim(CODE, {"part": share.part, "share": share.share}, terms=_UNTIED)
                continue
            explicit = one_wording(sentence, share.part, share.whole, share.share)
            others = rivals(sentence, None if explicit else before, share.part, share.whole)
            groups, spoken = _groups(sentence, share), _spoken(sentence, share.part, share.whole)
            yield sentence.claim(
                CODE,
                roles,
                terms=Terms(groups=groups, rivals=others, implied=False, explicit=explicit, spoken=spoken),
            )
        for fraction, percent in shares_said_twice(sentence):
            bound |= {fraction.start, percent.start}
            yield sentence.claim(CODE, {"part": fraction, "share": percent})
        for found in wholes(sentence, before):
            pair = found.pair
            if not bound & {pair.share.start, pair.part.start} and not _is_majority(sentence, pair.share):
                bound |= {pair.share.start, pair.part.start}
                if found.whole is None or _of_another(sentence, pair.part, found.whole, pair.share):
                    yield sentence.claim(CODE, {"part": pair.part, "share": pair.share}, terms=_UNTIED)
                    continue
                roles = {"part": pair.part, "whole": found.whole, "share": pair.share}
                explicit = not found.implied and one_wording(sentence, pair.part, found.whole, pair.share)
                others = rivals(sentence, None if explicit else before, pair.part, found.whole)
                away = found.implied and _elsewhere(sentence, pair.part, found.whole)
                terms = Terms(groups=[], rivals=others, implied=found.implied, explicit=explicit, elsewhere=away)
                yield sentence.claim(CODE, roles, terms=terms)
        for pointed in earlier_parts(sentence, bound):
            if _is_change(sentence, pointed.share):
                continue
            roles = {"whole": pointed.whole, "share": pointed.share}
            if pointed.part is None:
                yield sentence.claim(CODE, roles, terms=_UNTIED)
                continue
            terms = Terms(groups=[], rivals=[], implied=True, explicit=False)
            yield sentence.claim(CODE, {"part": pointed.part, **roles}, terms=terms)
        before = sentence


def _of_another(sentence: Sentence, part: Figure, whole: Figure, share: Figure) -> bool:
    """Say whether "(2 percent of the total)" does not fit the number that is near: the total may stand pages before."""
    return _OF_THE_TOTAL.match(sentence.after(share, 24)) is not None and not holds(part, whole, share)


def _elsewhere(sentence: Sentence, part: Figure, whole: Figure) -> bool:
    """Say whether a sentence leaves the place of the whole: "1.9 million in the country. In Berlin it is 100,000"."""
    return whole.start < sentence.start and bool(_PLACE.match(sentence.passage.text, sentence.start, begin(part)))


def _is_change(sentence: Sentence, share: Figure) -> bool:
    """Say whether the percent is a change: "sales rose 12 percent (40 of 60 shops)"."""
    text, start = sentence.passage.text, begin(share)
    if not sentence.after(share).lstrip().startswith("("):
        return False  # "it will cut a quarter of its staff"
    return moved(text, max(sentence.start, start - 24), start)


def _is_majority(sentence: Sentence, share: Figure) -> bool:
    """Say whether a fraction names a majority, which three-quarters have as well: "a two-thirds majority"."""
    return share.kind is Kind.RATIO and _MAJORITY.match(sentence.after(share, 12)) is not None


def _groups(sentence: Sentence, share: Share) -> list[Figure]:
    """Return the counts between whole and part: "of 200 patients, 50 got the drug and 30 (60 percent) improved"."""
    whole, part = share.whole, share.part
    between = (f for f in sentence.of(Kind.COUNT, Kind.NUMBER) if whole.end <= f.start and f.end <= part.start)
    return [f for f in between if f.form not in (Form.VAGUE, Form.RANGE) and part.value < f.value < whole.value]


def check(claim: Claim, tables: Tables) -> Finding:  # noqa: ARG001 - a share within the text needs no table
    """Divide the part by the whole and compare."""
    if claim.terms == _UNTIED:
        return unchecked(
            claim,
            "no word says which number near it is the whole"
            if "part" in claim.roles
            else "no word says which number before it is the part",
        )
    if "whole" not in claim.roles:
        return _said_twice(claim)
    terms = claim.bound(Terms)
    part, whole, share = claim["part"], claim["whole"], claim["share"]
    least = wide(whole).lo
    if least is None or least <= 0:
        return unchecked(claim, "the whole may round to zero")
    times = 100 if share.kind is Kind.PERCENT else 1
    point = part.value / whole.value
    computed = narrow(part) / narrow(whole) * times
    stated = stated_share(share)
    steps = (f"{part.text} ÷ {whole.text} = {_percent(point)}",)
    report = partial(finding, claim, stated=stated, computed=computed, steps=steps)
    loose = wide(part) / wide(whole) * times
    verdict, reason, severity = grade(stated, cut_off(share.fair, share), computed, loose, share)
    if verdict is Verdict.SUPPORTED:
        return report(verdict, f"{part.text} of {whole.text} is {_percent(point)}.")
    if any(stated.overlaps(narrow(part) / narrow(group) * times) for group in terms.groups):
        return unchecked(claim, "the share is of a smaller group that the sentence names")
    if any(fitting(stated, times, part, whole, terms.rivals, both=not terms.explicit)):
        return unchecked(claim, "with another number that stands near it the share is right")
    if terms.spoken and stated.overlaps(computed + Interval.around(Fraction(0), SPOKEN * times)):
        return unchecked(claim, f"“{part.text} of {whole.text}” may be the share in round words")
    says = f"{part.text} of {whole.text} is {_percent(point)}"
    if verdict is Verdict.MISLEADING:
        loosely = (
            "is a loose figure for it" if reason == "imprecise" else "holds only if the two numbers are very round"
        )
        message = f"{says}; {share.text} {loosely}."
        return report(verdict, message, reason=reason, severity=severity)
    explicit = terms.explicit
    # A wrong whole is seldom off by ten or a thousand exactly, and not where the text has no other number to mean.
    slipped = not terms.rivals and repairs.power(stated, computed)
    worlds_apart = far(stated, computed) and not slipped
    if not explicit and (worlds_apart or (terms.implied and (terms.elsewhere or not near(stated, computed)))):
        return unchecked(claim, f"the share may be of another whole than {whole.text}")
    reason, hint, suggestion = _diagnosis(claim, computed, stated, times)
    message = f"{says}, not {share.text}{hint}."
    lower = None if explicit else Severity.WARNING
    return report(verdict, message, reason=reason, severity=lower, suggestion=suggestion)


def _spoken(sentence: Sentence, part: Figure, whole: Figure) -> bool:
    """Say whether the two may be a share in words: "three of four Americans", and not "three of the four directors"."""
    words = part.form is Form.WORDS and whole.form is Form.WORDS and whole.value <= _FEW
    return words and part.end < whole.start and sentence.between(part, whole).split() in (["of"], ["out", "of"])


def _said_twice(claim: Claim) -> Finding:
    """Compare a fraction with the percentage beside it."""
    fraction, share = claim["part"], claim["share"]
    stated, computed = _as_counted(fraction) * 100, share.truth if share.hedge else share.written
    report = partial(finding, claim, stated=stated, computed=computed)
    verdict = decide(stated, stated, computed)
    if verdict is Verdict.SUPPORTED:
        return report(verdict, f"{fraction.text} and {share.text} agree.")
    message = f"{fraction.text} is {_percent(fraction.value)}, not {share.text}."
    return report(verdict, message, reason="fraction")


def _as_counted(fraction: Figure) -> Interval:
    """Return what a fraction may be: "one in three" is loose, "45 out of 450" is counted."""
    numbers = [found[0].replace(",", "") for found in _NUMBERS.finditer(fraction.text)]
    if fraction.hedge or len(numbers) != 2 or int(numbers[1]) <= _FEW:
        return stated_share(fraction)
    return Interval.point(fraction.value)


def _diagnosis(claim: Claim, computed: Interval, stated: Interval, times: int) -> tuple[str, str, Suggestion | None]:
    """Return the name of the slip, the words for it, and what would mend it."""
    part, whole, share = claim["part"], claim["whole"], claim["share"]
    if stated.overlaps(times - computed):
        mend = _right(share, part, whole)
        return "complement", f": {share.text} is the share of the others", mend
    power = repairs.power(stated, computed)
    if power and power % 3 == 0:
        text = repairs.rescaled(part, power)
        return "scale", f": {part.text} would need to be {text}", Suggestion(part.start, part.end, text, safe=False)
    for text, factor in repairs.swapped_digits(share):
        if computed.overlaps(stated * factor):
            mend = Suggestion(share.start, share.end, text, safe=False)
            return "swapped digits", f": two digits of {share.text} may be swapped", mend
    return "", "", _right(share, part, whole)


def _right(share: Figure, part: Figure, whole: Figure) -> Suggestion | None:
    if share.kind is not Kind.PERCENT or share.form is not Form.DIGITS:
        return None
    text = repairs.restated(share, part.value / whole.value * 100)
    return Suggestion(share.start, share.end, text, safe=False)


def _percent(point: Fraction) -> str:
    return f"{wording.significant(point * 100, 3)}%"
