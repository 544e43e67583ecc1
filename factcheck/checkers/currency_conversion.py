"""An amount and its conversion fit the exchange rate of the day.

## What it checks
Two amounts of different currencies that a bracket, "or" or "equivalent to" ties together imply a rate. The rate
that the article prints itself ("$1 = 0.9427 euros") comes first; else the implied rate is compared with the fixings
of the seven days before the date of the text, and with the average and the last rates of a period that the sentence
names. Two different amounts in one currency that stand as an amount and its conversion do ("€5m (4.6m euros)") are
compared as if one of them were in another currency.

## Why it matters
About one published conversion in a hundred is wrong: the rate of another currency, the inverse, a lost scale word.

## When it stays silent
Amounts that merely stand near each other; two amounts in one bracket that cannot be paired in order; a total beside
an amount per share. Unchecked are an old amount and what it is worth in today's money, two prices of one product in two
markets ("starts at $999 (£999)"), pairs without the date of the text that some rate since 1999 fits, pairs without a
rate in the tables, and those of a time that the text does not fix. Up to 2 percent it is a note, and so is a pair that
fits only a rate of another time, if the text speaks of one; if it does not, such a pair is an error from 5 percent on.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims import other_times, periods, subjects, todays_money
from factcheck.claims.conversion_doubts import doubtful, offered
from factcheck.claims.conversion_findings import Conversion
from factcheck.claims.conversion_terms import ConversionTerms
from factcheck.claims.conversions import pairs, told_before
from factcheck.claims.exchange import currencies, namesakes
from factcheck.claims.implied import Implied
from factcheck.claims.one_currency import in_cents, judged, one_currency
from factcheck.claims.rate_lines import rate_lines
from factcheck.claims.verdict import rank, unchecked
from factcheck.model.figure import Form, Kind
from factcheck.model.finding import Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.passages import Passage
    from factcheck.model.claim import Claim
    from factcheck.model.figure import Figure
    from factcheck.reference.tables import Tables

CODE = "CUR101"
NEEDS = ("money",)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the conversions of a passage."""
    lines = rate_lines(passage.article)
    printed = {line.start for line in lines}  # "$1 = 0.9427 euros" is a rate, and would support itself
    sides = {side.start for line in lines for side in (line.one, line.many)}
    sentences = passage.sentences()
    for place, sentence in enumerate(sentences):
        told = told_before(sentences, place)
        for pair in (*([told] if told else ()), *pairs(sentence)):
            if pair.amount.start in printed or pair.converted.start in sides:
                continue
            span = max(pair.amount.start, sentence.start), pair.converted.end
            yield sentence.claim(
                CODE,
                {"amount": pair.amount, "converted": pair.converted},
                (pair.cue,),
                ConversionTerms(
                    bracketed="(" in passage.text[slice(*pair.cue)],
                    adjacent=passage.text[slice(*pair.cue)].strip() == "(",
                    others=[
                        f for f in sentence.of(Kind.MONEY) if f.start not in (pair.amount.start, pair.converted.start)
                    ],
                    spoken=periods.spoken(sentence),
                    periods=other_times.named(sentence),
                    things=other_times.of_things(sentence),
                    belongs=(spoken := other_times.belonging(sentence, *span)),
                    beside=other_times.beside(sentence, *span, spoken),
                    reach=other_times.unfixed_beside(sentence, *span),
                    earliest=other_times.earliest(
                        sentences[max(place - 1, 0) : place + 1], pair.amount.end, pair.converted.end
                    ),
                    elsewhere=other_times.elsewhere(sentences, place),
                    lines=lines,
                    offered=offered(sentence, pair),
                    sure=pair.sure and not doubtful(sentence, pair),
                    revalued=todays_money.revalued(sentence, pair.amount, pair.converted),
                    subject=subjects.about(sentence, pair.amount),
                ),
            )
        for pair in one_currency(sentence):
            if pair.converted.start in sides:
                continue
            yield sentence.claim(CODE, {"amount": pair.amount, "converted": pair.converted}, (pair.cue,))


def check(claim: Claim, tables: Tables) -> Finding:
    """Compare the rate that the two amounts imply with the dated ones; the reading that fits best counts."""
    if not isinstance(claim.terms, ConversionTerms):
        return judged(claim, tables)
    amount, converted = claim["amount"], claim["converted"]
    if bool(amount.per) != bool(converted.per) and not Fraction(1, 1000) < amount.value / converted.value < 1000:
        return unchecked(claim, "one amount is per unit and the other is not")
    findings = list(_findings(claim, tables))
    best = min(findings, key=_rank, default=None)
    cents = in_cents(claim, best)
    if cents is not None:
        return cents
    if best is None or (best.verdict is not Verdict.SUPPORTED and _one_currency(claim)):
        # "$" or "cents" may be of the other amount's own currency: then the two are no conversion at all.
        return unchecked(claim, "both amounts may be in the same currency")
    accused = best.verdict not in (Verdict.SUPPORTED, Verdict.UNCHECKED)
    if accused and claim.bound(ConversionTerms).revalued:
        return unchecked(claim, "the second amount may be in the money of another time")
    if accused and not claim.bound(ConversionTerms).sure:
        return unchecked(claim, "these may be two separate amounts, not a conversion")
    # "1,232 million pounds ($152 million) from 123 million": a nought too many proves no other binding.
    slipped = best.reason == "scale" and claim.bound(ConversionTerms).adjacent
    if best.verdict is Verdict.CONTRADICTED and not slipped and _of_another(claim, tables):
        return unchecked(claim, "with another amount of the sentence the conversion is right")
    if best.verdict is Verdict.CONTRADICTED and _of_a_namesake(claim, tables):
        return unchecked(claim, "the amount may be in another country's currency of that name, whose rate fits")
    return best


def _findings(claim: Claim, tables: Tables) -> Iterator[Finding]:
    """Yield the finding on each two currencies that the amounts may be in."""
    for one in currencies(claim["amount"]):
        for two in currencies(claim["converted"]):
            if one[0] != two[0]:
                ends = [Conversion(claim, implied).finding(tables) for implied in _readings(claim, one, two)]
                yield max(ends, key=_rank, default=unchecked(claim, "the amount may be zero"))


def _of_a_namesake(claim: Claim, tables: Tables) -> bool:
    """Say whether the pair fits if a word such as "francs" means those of another country."""
    fitting = (Verdict.SUPPORTED, Verdict.MISLEADING)
    for role in ("amount", "converted"):
        for code in namesakes(claim[role]):
            instead = replace(claim, roles={**claim.roles, role: replace(claim[role], units=(code,))})
            if any(each.verdict in fitting for each in _findings(instead, tables)):
                return True
    return False


def _of_another(claim: Claim, tables: Tables) -> bool:
    """Say whether another amount of the sentence is what was converted: "€213, down €1.50, or about $281"."""
    terms = claim.bound(ConversionTerms)
    for other in terms.others:
        if terms.adjacent and other.start > claim["converted"].start:
            continue  # a bracket right behind an amount converts that one or one before it
        if other.units != claim["amount"].units or other.form is Form.RANGE or 0 in other.written:
            continue
        instead = replace(claim, roles={**claim.roles, "amount": other})
        if any(each.verdict is Verdict.SUPPORTED for each in _findings(instead, tables)):
            return True
    return False


def _one_currency(claim: Claim) -> bool:
    return bool(
        {code for code, _ in currencies(claim["amount"])} & {code for code, _ in currencies(claim["converted"])}
    )


def _rank(each: Finding) -> int:
    """Of several readings the one that fits best counts, and of the two ends of a range the one that fits worse."""
    return rank(each.verdict)


def _readings(claim: Claim, one: tuple[str, Fraction], two: tuple[str, Fraction]) -> list[Implied]:
    """Return the rate that the two figures imply, or that each end of two ranges does; none if one may be nought."""
    ends = [(amount, other) for amount, other in _ends(claim) if 0 not in amount.written and 0 not in other.written]
    return [Implied.of(amount, other, one, two) for amount, other in ends]


def _ends(claim: Claim) -> list[tuple[Figure, Figure]]:
    """Return the two figures, or each end of two ranges: both must hold."""
    amount, converted = claim["amount"], claim["converted"]
    if amount.form is not Form.RANGE or converted.form is not Form.RANGE:
        return [(amount, converted)]
    low = replace(amount, high=amount.low), replace(converted, high=converted.low)
    return [low, (replace(amount, low=amount.high), replace(converted, low=converted.high))]
