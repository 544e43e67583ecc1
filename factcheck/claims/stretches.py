"""Which two dates a stretch of time lies between: "began on 1 March and ended on 31 May, three months later"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence
    from factcheck.model.figure import Figure

#: After the second date: ", three months later", ": five months".
_COMMA = Pattern(r"\s*[,–—:(]\s*(?:or\s+)?(?:an?\s+(?:period|span|stretch|total)\s+of\s+)?")
_LATER = Pattern(r"\s+(?:later|afterwards?)\s*(?:[.,;:)]|$)")
_IN_ALL = Pattern(r"\s+(?:in all|in total|altogether|overall|all told)\b|\s*(?:[.;]?\s*$|,)")
#: Between the stretch and a date that follows it: "two years later, on 3 June 2020,".
_LATER_ON = Pattern(r"\s+(?:later|afterwards?),?\s+(?:on|in)\s+(?:the\s+)?")
_AND = Pattern(r",?\s+and\s+(?:[a-z]+\s+){1,4}(?:on|in|at)\s+(?:the\s+)?")
_UNTIL = Pattern(r",?\s+and\s+(?:lasted|ran|continued|went on|dragged on|stayed)\s+(?:until|till|to)\s+(?:the\s+)?")
_TO = Pattern(r"\s*(?:to|until|till|through|–|-)\s*(?:the\s+)?")
_FROM = Pattern(r"\bfrom\s+(?:the\s+)?$")
#: "Started in 1998 and finished in 2013, took 15 years".
_TOOK = Pattern(r",?\s+(?:(?:and|it|which)\s+)?(?:took|lasted|ran for)\s+$")
_OPENING = Pattern(r"\s*[\"“]?(?:(?:but|and|then)\s+)?$")


def stretch(sentence: Sentence, figure: Figure, before: Sentence | None) -> dict[str, Figure] | None:
    """Return the dates between which a duration lies, as roles; None if nothing ties it to two."""
    text = sentence.passage.text
    dates = sentence.of(Kind.DATE, Kind.YEAR)
    earlier = [date for date in dates if date.end <= begin(figure)]
    if earlier and len(earlier) <= 2:
        gap, lead = text[earlier[-1].end : begin(figure)], text[sentence.start : earlier[0].start]
        if len(earlier) == 2:
            joint = text[earlier[0].end : earlier[1].start]
            together = _AND.fullmatch(joint)
            closed = _FROM.search(lead) and _TO.fullmatch(joint) and _IN_ALL.match(text, figure.end, sentence.end)
            if (
                _COMMA.fullmatch(gap)
                and ((together and _LATER.match(text, figure.end)) or closed or _UNTIL.fullmatch(joint))
            ) or (together and _TOOK.fullmatch(gap)):
                return {"start": earlier[0], "end": earlier[1]}
        elif earlier[0].date and earlier[0].date.until:
            closed = _FROM.search(lead) and _IN_ALL.match(text, figure.end, sentence.end)
            return {"start": earlier[0]} if closed and _COMMA.fullmatch(gap) else None
    return _across(sentence, figure, before)


def _across(sentence: Sentence, figure: Figure, before: Sentence | None) -> dict[str, Figure] | None:
    """Return the date of the sentence before and the one after "two years later, on"."""
    text = sentence.passage.text
    link = _LATER_ON.match(text, figure.end, sentence.end)
    dates = sentence.of(Kind.DATE, Kind.YEAR)
    if before is None or not link or len(dates) != 1 or dates[0].start != link.end():
        return None
    first = before.of(Kind.DATE, Kind.YEAR)
    opens = _OPENING.fullmatch(text[sentence.start : begin(figure)])
    if (
        len(first) != 1
        or first[0].date is None
        or first[0].date.year is None
        or not opens
        or text[before.end : sentence.start].strip()
        or before.of(Kind.DURATION)
    ):
        return None
    return {"start": first[0], "end": dates[0]}
