"""Which percentages of a sentence are changes, not shares, yields, margins or price quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.endpoints import MEASURED
from factcheck.claims.passages import begin, finish
from factcheck.claims.patterns import Pattern
from factcheck.claims.restated import part_and_whole
from factcheck.model.figure import Form, Kind

if TYPE_CHECKING:
    import re

    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: After these the percent says how large a part is, or what something pays, not how much something changed.
_OTHER_PERCENT = Pattern(
    r"(?:[-\s]+(?:of|stake|share|shares|holding|interest|coupon|margin|upside|downside|premium|yield|yields|owned|"
    r"tax|tariff|"
    r"tariffs|rate|dividend|duty|duties|levy|discount|ownership|chance|probability|likelihood|confidence|target|"
    r"notes|bonds|"
    r"each|point|points|beat|miss|fibonacci|retracement|ahead|below|above|short|level|mark|range|vat|turnout|support|"
    r"approval|hydrous|pure|alcohol|swing|majority|threshold|quota)\b)"
)
_TO_VALUE = Pattern(
    r"\s+(?:(?:the|its|their|last|year[’']s|previous|earlier)\s+){0,4}"
    r"(?:(?:[\w’'-]+ ){0,3}(?:peak|high|low|record|average|mean|median|norm|close)"
    r"(?: (?:price|level|value|high))? of )?"
)
_MORE_THAN = Pattern(r"\s+(?:more|less|fewer|higher|lower|larger|smaller)(?: than\b|\s*[,.;:)]|\s*$)")
_OF = Pattern(r"\s+(?:of|to|as|again)\b(?! [£$€\d])")
#: From a whole to the share that its part makes: "6,717 treated (1.2%)", "£241m, or 64%".
_BESIDE = Pattern(r"[^,;:()–—]{0,40}(?:[,(–—]|\bor\b)\s*(?:or\s+)?(?:(?:that is|which is|just|only|some|about)\s+)?")
#: "From 31 to 27 percent": both are levels.
_LEVEL = Pattern(r"\bfrom (?:[a-z]+ ){0,2}\S+(?: percent| per cent| pct)? to (?:[a-z]+ ){0,2}$")
_CHANGED = Pattern(
    r"[- ](?:[a-z]+ )?(?:more|less|fewer|higher|lower|up|down|above|below|over|under|rise|fall|increase|decrease|drop|"
    r"decline|gain|loss|jump|cut|reduction|improvement|growth|on|from)\b"
)


def by_fraction(sentence: Sentence, ratio: Figure) -> bool:
    """Say whether a fraction is a change: "rose by a third", "a third more", not "by a third of the members"."""
    text = sentence.passage.text
    if ratio.form is not Form.FRACTION or _OF.match(text, ratio.end, sentence.end):
        return False
    return sentence.lead(ratio) == "by" or _MORE_THAN.match(text, ratio.end, sentence.end) is not None


def in_percent(ratio: Figure) -> Figure:
    """Return a fraction as a percentage: a third is 33 percent and a bit."""
    low, high = (None if end is None else end * 100 for end in (ratio.low, ratio.high))
    units = ("percent",)
    return replace(
        ratio, kind=Kind.PERCENT, low=low, high=high, step=ratio.step * 100, grain=ratio.grain * 100, units=units
    )


def says_change(sentence: Sentence, percent: Figure) -> bool:
    """Say whether a percent may be a change: no share, yield or price quotation ("3.85/95 percent")."""
    text = sentence.passage.text
    other = _OTHER_PERCENT.match(text, percent.end, sentence.end)
    if percent.form is Form.FRACTION or (other and not _above_value(sentence, other)):
        return False
    if _of_whole(sentence, percent) or _LEVEL.search(sentence.before(percent, 40)):
        return False
    return text[max(percent.start - 1, 0) : percent.start] not in ("/", "-")


def _of_whole(sentence: Sentence, percent: Figure) -> bool:
    """Say whether a percent says how large the part is that stands before it with its whole: "78 of the 6,717 (1.2%)".

    "Sold 48 of 54 berths, up 12 percent" and "a 12 percent rise" are changes even so.
    """
    text = sentence.passage.text
    before = [f for f in sentence.figures if f.kind in MEASURED and finish(f) <= begin(percent)][-2:]
    if len(before) < 2 or not _BESIDE.fullmatch(text[finish(before[1]) : begin(percent)]):
        return False
    if _CHANGED.match(text, percent.end, sentence.end):
        return False
    return part_and_whole(sentence, *before)


def _above_value(sentence: Sentence, other: re.Match[str]) -> bool:
    """Say whether "12 percent above" has the value that it compares with right after it."""
    if other[0].split()[-1].lower() not in ("above", "below"):
        return False
    values = (f for f in sentence.figures if f.kind in MEASURED and f.start >= other.end())
    return any(_TO_VALUE.fullmatch(sentence.passage.text[other.end() : begin(f)]) for f in values)
