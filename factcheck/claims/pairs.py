"""What ties two figures together as one size in two units or currencies: bracket, words, dashes, apposition."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Form, Hedged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.figure import Figure, Hedge


class Tie(Enum):
    """How surely the words between two figures say that both are one size."""

    SAID = auto()  #: "or" after a comma, "equal to", "the same as"
    SET_OFF = auto()  #: "5 miles – 8 km –", "5 miles, about 8 km,", "$5m/€4.6m"
    CHOICE = auto()  #: a bare "or", which may offer two things
    COMMAS = auto()  #: "$5m, €4.6m," – perhaps the beginning of a list


#: Words that may stand between the opening bracket and the second figure; hedges belong to the figure.
LEADS = (
    r"(?:(?:or|i\.e\.|ie|that is|equal to|equals|equivalent to|the equivalent of|equivalent|an equivalent of|worth|"
    r"which is|the same as|now|then|today|currently|converted|corresponding to|amounting to|just|only|nearly|about|"
    r"=|≈|~),?\s*)*"
)
_SET = r"\s*(?:,|;|--?|[–—])\s*"
_SAME = (
    r"(?:equal to|equivalent to|the equivalent of|an equivalent of|the same as|works out at|"
    r"(?:translates|translated|converts) (?:in)?to)(?: just| only)?"
)
_EQUAL = Pattern(
    rf"(?:{_SET}|\s+)?(?:which )?(?:(?:(?:is|was|are|were) )?(?:now |currently )?{_SAME}|equals?|=|≈),?\s*$"
)
_OR = Pattern(rf"{_SET}(?:or|i\.e\.|that is|that’s|that's|which is),?\s*$")
_WHICH_IS = Pattern(r"\s*which is\s*$")
_IS = Pattern(r"\b(?:which|that)\b")
#: "500 euros, which is $200 more": a difference, not the same amount.
_COMPARED = Pattern(r"\s*(?:more|less|fewer|cheaper|dearer|higher|lower|above|below|short|off|over|under|of)\b")
_SLASH = Pattern(r"\s?/\s?$")
_DASH = Pattern(r"\s(?:--?|[–—])\s|—|--")
_PLAIN_OR = Pattern(r"\s+or\s+$")
_APPOSED = Pattern(r"\s*(?:,|--?|[–—])\s*$")
_COMMA = Pattern(r",\s+$")
_ENDS = Pattern(r"\s*(?:[,;–—.)]|--|\s-\s|$)")
#: "£3m, about €1m in shares" may be a part of it.
_GOES_ON = Pattern(r"\s+(?:at|in|for|on|to|from|into|based)\b")
#: "$11 billion at the current exchange rate"
_AT_RATE = Pattern(r"\s+at\s+(?:[\w'’-]+\s+){0,4}?rates?\b")
#: What makes it another size: "or $65m including debt", "or 60 feet with the tower", "$2,319 altogether".
_CHANGED = Pattern(
    r"\s*,?\s*(?:including|excluding|with|without|before|after|less|minus|plus|net|gross|if|when|once|"
    r"in (?:all|total|sum)|together|altogether|all told|combined|overall|between them|"
    r"for (?:both|all|the|every|each|an?|two|three|four|\d+)\b|depending|over (?:the|an?|\w+)\b)"
)
#: A hedge of the second figure only that makes it a limit, not a size.
_LIMITS = frozenset({Hedged.UP_TO, Hedged.AT_MOST, Hedged.AT_LEAST})
NEARBY = (Hedged.ABOUT, Hedged.NEARLY, Hedged.JUST_OVER)
#: What stands between two figures of one bracket: "(€4.6m; £4m)".
_INSIDE = Pattern(rf"\s*(?:[;,/]|\bor\b|\band\b)?\s*{LEADS}$")


def opening(words: str) -> Pattern:
    """Return the pattern of what stands between a figure and the first one in a bracket, with `words` before it."""
    return Pattern(rf"{words}[(\[]\s*{LEADS}$")


def bracketed(text: str, figures: Sequence[Figure], index: int) -> int:
    """Return how many figures the bracket holds that opens before `figures[index]`."""
    count = 1
    for figure in figures[index + 1 :]:
        between = text[figures[index + count - 1].end : figure.start]
        if ")" in between or "]" in between:
            break
        count += 1
    return count


def ends(figure: Figure) -> tuple[Figure, Figure]:
    """Return the two ends of a range as figures: "15 to 35 million euros ($16 million, $37 million)"."""
    return (
        replace(figure, high=figure.low, form=Form.DIGITS),
        replace(figure, low=figure.high, form=Form.DIGITS),
    )


def chained(gap: str) -> bool:
    """Say whether two figures of one bracket stand beside each other, each for the one before the bracket."""
    return _INSIDE.fullmatch(gap) is not None


def tie(gap: str, after: str, hedge: Hedge | None) -> Tie | None:
    """Return what the words between two figures, and those after the second, say of them; None if nothing.

    `hedge` is that of the second figure; the words of it are not in the gap.

    >>> tie(", or ", " in all.", None), tie(" and ", " in all.", None)
    (<Tie.SAID: 1>, None)
    """
    if _EQUAL.fullmatch(gap) or _OR.fullmatch(gap) or _WHICH_IS.fullmatch(gap):
        return None if _IS.search(gap) and _COMPARED.match(after) else Tie.SAID
    if hedge is not None and not gap.strip() and _EQUAL.fullmatch(f" {hedge.text} "):
        return Tie.SAID
    if _SLASH.fullmatch(gap) or (_DASH.fullmatch(gap) and _DASH.match(_before_dash(after))):
        return Tie.SET_OFF
    if _PLAIN_OR.fullmatch(gap):
        return Tie.CHOICE
    near = hedge is not None and hedge.kind in NEARBY
    if near and _APPOSED.fullmatch(gap):
        return Tie.SET_OFF if _ENDS.match(after) else Tie.COMMAS if _GOES_ON.match(after) else None
    if _COMMA.fullmatch(gap):
        return Tie.SET_OFF if _AT_RATE.match(after) else Tie.COMMAS if after.startswith(",") else None
    return None


def compared(after: str) -> bool:
    """Say whether the words after a figure make a difference or a part of it: "$200 more", "$2m of it"."""
    return _COMPARED.match(after) is not None


def changed(after: str) -> bool:
    """Say whether the words after a figure make it another size: "including debt", "with the tower", "in all"."""
    return _CHANGED.match(after) is not None


def limited(first: Figure, second: Figure) -> bool:
    """Say whether the second figure is a limit and the first is not: "8 metres, or up to 60 feet in places"."""
    return first.hedge is None and second.hedge is not None and second.hedge.kind in _LIMITS


def _before_dash(after: str) -> str:
    """Return the words after a figure without "at today's rate"."""
    rate = _AT_RATE.match(after)
    return after[rate.end() :] if rate else after
