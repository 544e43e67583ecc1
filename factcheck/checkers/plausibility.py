"""A figure has a plausible size.

## What it checks
Counts of people against the world's, ages against the longest life, the public sums of a country (budget, debt,
deficit) against its yearly output, and a few sums and doses that are often printed with the wrong scale word. The
limits lie ten and more times beyond anything known, and the finding says which scale word or unit would mend the
figure.

## Why it matters
Million for billion leads every list of corrections by far, and such a slip passes eight readers who know better.

## When it stays silent
Whatever lies within the limits, which is no proof that it is right; sums whose country is not named beside them;
small sums of a week, a month or a part of a budget.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import countries, repairs, wording
from factcheck.claims.bounds import BOUNDS, PUBLIC, Bound
from factcheck.claims.cues import cue
from factcheck.claims.patterns import Pattern
from factcheck.claims.records import Record
from factcheck.claims.verdict import finding, unchecked
from factcheck.model.figure import Kind
from factcheck.model.finding import Finding, Suggestion, Verdict
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage, Sentence
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "LEV201"
NEEDS = ("count", "age", "quantity", "money", "percent")
PREVIEW = True

#: A dollar, a euro and a pound are one here: the limits are wider than any rate between them.
HARD = frozenset({"USD", "EUR", "GBP"})
#: Words between a limit's words and the figure, or around it, that make it another thing.
_OTHER = cue(
    "growth", "per", "by", "cut", "cuts", "cutting", "increase", "rise", "fall", "month", "monthly", "week", "weekly",
    "quarter", "daily", "day", "share", "part", "ever", "fictional", "novel", "myth", "legend", "bible", "views",
    "visits", "times", "vampire", "universe", "change", "additional", "extra", "gap", "shortfall", "contribution",
    "project", "programme", "program", "fund", "hole", "hypothetical", "if", "would", "combined", "cumulative",
    "game", "statue", "mummy", "remains", "skeleton", "average", "each", "head", "since", "between", "born", "lived",
    "flights", "trips", "journeys", "flew",
)  # fmt: skip
_LINK = Pattern(
    r"(?:[\s,]+(?:was|is|are|were|of|at|a|an|the|about|around|some|nearly|almost|over|just|more|than|less|under|"
    r"stood|stands|"
    r"standing|totals?|totalled|totaled|totalling|totaling|amounts?|amounted|to|came|comes|reach|reaches|reached|"
    r"reaching|hit|runs?|worth|now|"
    r"roughly|has|had|will|be|this|last|year|next|for|in|exceeds?|exceeded|tops?|topped|its|costs?|costing|during|"
    r"super|bowl|y+))*[\s,]*$"
)
#: After the figure: "45 grams of sodium", "the 145-year-old swimmer".
_AFTER = Pattern(r"\s+(?:(?:of|in)\s+)?(?:the\s+)?")
_BESIDE = Pattern(r"(?:['’]s?)?\s+(?:[a-z-]+\s+){0,2}$", case=True)
_OF = Pattern(r"\s+(?:of|in|for)\s+(?:the\s+)?$", case=True)


class Terms(Record):
    """What is bound of a public sum besides its figure; of any other figure that is the `Bound` it passes."""

    country: str
    named: str  #: "budget", "debt", "deficit" as the text says it
    shares: tuple[Fraction, Fraction]  #: of the yearly output of a country, the least and the most that it may be


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the figures that lie beyond a limit, and the public sums of a country, whose limit the tables give."""
    for sentence in passage.sentences():
        for figure in sentence.figures:
            if figure.low is None and figure.high is None:
                continue
            for bound in BOUNDS:
                if bound.covers(figure) and bound.passed(figure) and _meant(sentence, figure, bound):
                    yield sentence.claim(CODE, {"level": figure}, terms=bound)
                    break
        yield from _public(sentence)


def _meant(sentence: Sentence, figure: Figure, bound: Bound) -> bool:
    """Say whether the words of the limit stand beside the figure, and none that make it another thing."""
    text = sentence.passage.text
    first, last = max(sentence.start, figure.start - 90), min(sentence.end, figure.end + 60)
    if bound.per:
        return bound.words is None or bound.words.search(text, first, last) is not None
    if _OTHER.search(text, max(first, figure.start - 60), last):
        return False
    if bound.words is None:
        return True
    before, after = bound.words.last(text, first, figure.start), bound.words.search(text, figure.end, last)
    return bool(before and _linked(sentence, before.end(), figure.start)) or bool(
        after and _AFTER.fullmatch(text[figure.end : after.start()])
    )


def _public(sentence: Sentence) -> Iterator[Claim]:
    """Yield the budgets, debts and deficits whose country is named beside them."""
    text = sentence.passage.text
    words_here = sentence.text.lower()
    if not any(word in words_here for word in ("budget", "debt", "spending", "deficit")):
        return
    for figure in sentence.of(Kind.MONEY):
        if figure.per or not HARD & set(figure.units):
            continue
        for words, least, most in PUBLIC:
            named = words.last(text, max(sentence.start, figure.start - 80), figure.start)
            if named is None or not _linked(sentence, named.end(), figure.start):
                continue
            country = _country(sentence, named.start(), named.end())
            if country and not _OTHER.search(text, sentence.start, min(sentence.end, figure.end + 40)):
                yield sentence.claim(
                    CODE,
                    {"level": figure},
                    (named.span(),),
                    Terms(country=country, named=named[0].lower(), shares=(least, most)),
                )
            break


def _linked(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether only words of being and years stand between the words and the figure."""
    return bool(_LINK.match(sentence.masked(start, end)))


def _country(sentence: Sentence, start: int, end: int) -> str:
    """Return the country whose budget it is; "" if none is named right beside it."""
    text = sentence.passage.text
    for mention in countries.mentions(sentence.article):
        before = (
            sentence.start <= mention.start and mention.end <= start and _BESIDE.fullmatch(text[mention.end : start])
        )
        after = end <= mention.start < sentence.end and _OF.fullmatch(text[end : mention.start])
        if before or after:
            return mention.country
    return ""


def check(claim: Claim, tables: Tables) -> Finding:
    """Say how far beyond the limit the figure lies, and what would bring it back."""
    figure = claim["level"]
    bound = claim.terms
    if isinstance(bound, Bound):
        limits = Interval(bound.least, bound.most)
        return _beyond(claim, limits, f"{figure.text} cannot be meant: {bound.known}", (bound.known,))
    terms = claim.bound(Terms)
    output = _output(claim, terms.country, tables)
    if output is None or output.lo is None or output.hi is None:
        return unchecked(claim, f"no table gives the yearly output of {terms.country}")
    least, most = terms.shares
    limits = Interval(output.lo * least, output.hi * most)
    if figure.truth.overlaps(limits):
        return unchecked(claim, "no table of such sums; its size is possible")
    about = wording.money(output.hi, "USD", 2)
    share = _share(figure.value / output.hi)
    size = f"too {_size(figure, limits)} for a {terms.named}"
    said = f"{figure.text} is {share} of a yearly output of about {about}, {size}"
    return _beyond(claim, limits, said, (f"{figure.text} ÷ {about} = {share}",))


def _output(claim: Claim, country: str, tables: Tables) -> Interval | None:
    """Return the yearly output of the country over the fifteen years before the text, or the last of the table."""
    rows = [row for series in tables.series("gdp", country) if series.unit == "USD" for row in tables.rows(series)]
    years = {row.period[:4]: row.value for row in rows if row.period[:4].isdigit()}
    if not years:
        return None
    end = claim.as_of.year if claim.as_of else int(max(years))
    near = [value for year, value in years.items() if end - 15 <= int(year) <= end] or [years[max(years)]]
    return Interval.of(*near)


def _share(share: Fraction) -> str:
    return f"{wording.significant(share * 100, 2)}%"


def _size(figure: Figure, limits: Interval) -> str:
    return "small" if limits.lo is not None and figure.value < limits.lo else "large"


def _beyond(claim: Claim, limits: Interval, said: str, steps: tuple[str, ...]) -> Finding:
    """Return the finding, with the one scale that brings the figure within its limits."""
    figure = claim["level"]
    fits = [power for power in (3, -3, 6, -6) if figure.value * Fraction(10) ** power in limits]
    mend, hint = None, ""
    if fits and figure.kind in (Kind.MONEY, Kind.COUNT):
        text = repairs.rescaled(figure, fits[0])
        mend, hint = Suggestion(figure.start, figure.end, text, safe=False), f"; {text} would be possible"
    return finding(claim, Verdict.CONTRADICTED, f"{said}{hint}.", reason="scale", stated=figure.truth, computed=limits,
                   steps=steps, suggestion=mend)  # fmt: skip
