"""Words that tie figures together, and words that switch a check off."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final


class Cue:
    """A set of words and phrases, compiled when it is first asked for.

    >>> cue("up to", "at most").search("it was up to 30").span()
    (7, 12)
    """

    def __init__(self, *phrases: str) -> None:
        self.phrases: Final = phrases

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The phrases as one pattern, longest first, any white space between their words."""
        ordered = sorted(self.phrases, key=len, reverse=True)
        words = "|".join(re.escape(phrase).replace("\\ ", r"\s+").replace("\\-", r"[-\s]?") for phrase in ordered)
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first of the phrases in `text[start:end]`."""
        return self.pattern.search(text, start, len(text) if end is None else end)

    def last(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the last of the phrases in `text[start:end]`."""
        last = None
        for found in self.pattern.finditer(text, start, len(text) if end is None else end):
            last = found
        return last

    def __contains__(self, text: str) -> bool:
        return self.pattern.search(text) is not None


def cue(*phrases: str) -> Cue:
    """Return the cue of these words and phrases; a hyphen stands for hyphen, blank or nothing."""
    return Cue(*phrases)


#: What goes up …
UP = cue(
    *"""
    up rise rises rose risen rising rise increase increases increased increasing grow grows grew grown growing
    growth climb climbs climbed climbing jump jumps jumped jumping gain gains gained gaining surge surges surged
    surging soar soars soared soaring higher advance advances advanced expand expands expanded expanding
    expansion swell swelled swelling rally rallied leap leaps leaped leapt rocketed skyrocketed ballooned
    mushroomed improved raise raised raises raising hike hiked accelerated boost boosted boosting strengthened
    appreciated more edged-up ticked-up picked-up spiked spike shot-up
    """.split()
)
#: … and what goes down. "Down" and its kin win over "growth" only by being nearer to the percent.
DOWN = cue(
    *"""
    down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease
    decreases decreased decreasing slump slumps slumped slumping plunge plunges plunged plunging slide slides
    slid sliding shrink shrinks shrank shrunk shrinking contract contracts contracted contraction lower tumble
    tumbled tumbling sink sank sunk sinking cut cuts cutting reduce reduced reduces reducing reduction lose
    loses lost losing dip dips dipped dipping plummet plummeted plummeting ease eased easing slipped slip slips
    weaken weakened depreciated crash crashed shed sheds shedding fewer less edged-down ticked-down dived dove
    nosedived halved slashed slash collapsed collapse
    """.split()
)
#: Growth that is another quantity than the one between the two figures beside it.
OTHER_GROWTH = cue(
    "comparable", "comparable-store", "same-store", "like-for-like", "organic", "organically", "underlying",
    "constant currency", "constant currencies", "constant exchange rates", "currency-adjusted", "currency-neutral",
    "CAGR", "compound annual", "compounded annual", "annualised", "annualized", "annual rate", "annual average",
    "average annual", "a year on average", "per year", "per annum", "adjusted for inflation", "inflation-adjusted",
    "in real terms", "seasonally adjusted", "adjusted", "pro forma", "in local currency", "local currencies",
    "excluding", "core",
)  # fmt: skip
#: What has not happened yet, or only on condition.
FORECAST = cue(
    "forecast", "forecasts", "forecasted", "expected", "expects", "expect", "projected", "projects", "projection",
    "predicted", "predicts", "estimated to", "will", "would", "could", "may", "might", "should", "target",
    "targets", "targeting", "plans", "planned", "aims", "aim", "goal", "outlook", "guidance", "if", "unless",
    "budgeted", "hopes", "hoped", "set to", "likely",
)  # fmt: skip
#: Words after which a percent belongs to another clause.
CLAUSE = cue("and", "but", "while", "whereas", "although", "though", "despite", "as", "when", "after", "with")


def direction(text: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return the direction that the words of `text[start:end]` give, +1 or -1, and where the word stands.

    The last such word counts: it is the nearest to a figure that follows.

    >>> direction("growth slowed and sales fell by", 0, 31)
    (-1, (24, 28))
    """
    up, down = UP.last(text, start, end), DOWN.last(text, start, end)
    if up and (not down or up.start() > down.start()):
        return 1, up.span()
    return (-1, down.span()) if down else None
