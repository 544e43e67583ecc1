"""Words for going up and going down, the one place where they stand.

What tells only that something moved (`UP`, `DOWN`), what tells which way a figure did (`RISING`, `FALLING`), and what
governs "from" and "to" (`MOVES`, `MOVERS`).
"""

from __future__ import annotations

from factcheck.claims.cues import cue
from factcheck.figures.change_verbs import CUT, FALL, LIFT, RISE, forms

#: Words of change that say nothing of the direction in which a figure moves: a loss that improves is a smaller figure.
_NEUTRAL = forms("improve worsen change move boost weaken strengthen depreciate appreciate accelerate ease")

#: What goes up …
UP = cue(
    *RISE,
    *LIFT,
    *forms("gain advance expand rally boost strengthen appreciate accelerate"),
    *"up growth higher expansion improved more edged-up ticked-up picked-up shot-up".split(),
)
#: … and what goes down. "Down" and its kin win over "growth" only by being nearer to the percent.
DOWN = cue(
    *FALL,
    *CUT,
    *forms("lose/lost ease weaken depreciate shed/shed+ collapse contract"),
    *"down lower fewer less reduction contraction dived dove diving nosedived crash crashed crashing".split(),
    *"edged-down ticked-down halved".split(),
)
NEUTRAL = cue(*_NEUTRAL, "improvement", "difference", "swing")
RISING = cue(
    *(word for word in UP.phrases if word not in NEUTRAL),
    *forms("zoom widen rebound bounce escalate snowball quicken"),
    *"balloons rockets vaulted uptick upswing added adding upped".split(),
    *("inched up", "crept up", "topped up", "shoots up", "shooting up", "went up", "goes up"),
)
FALLING = cue(
    *(word for word in DOWN.phrases if word not in NEUTRAL),
    *forms("trim+ recede erode"),
    *"narrowed narrowing retreated retreating eases off lowered lowers lowering discount cheaper downtick".split(),
    *("softened", "pared", "backed off", "thinner", "smaller", "shorter"),
)
#: Words that move by themselves: nothing but adverbs and an amount may stand between them and "from" or "to".
MOVES = dict.fromkeys((*RISE, "widened"), 1) | dict.fromkeys((*FALL, *forms("dwindle"), "narrowed", "halved"), -1)
#: Words that move something, which then stands between them and "from" or "to": "cut its dividend to 12p from 15p".
MOVERS = dict.fromkeys((*LIFT, *forms("boost")), 1) | dict.fromkeys((*CUT, *forms("lower trim+")), -1)
#: After a value: "4.8 percent, up from 5.4 percent", "higher than" …
WAYS = {
    "up": 1,
    "higher": 1,
    "more": 1,
    "greater": 1,
    "larger": 1,
    "bigger": 1,
    "down": -1,
    "lower": -1,
    "less": -1,
    "fewer": -1,
    "smaller": -1,
}
#: … and after both of them: "from 5.4 to 4.8, a drop".
NOUNS = {
    "increase": 1,
    "rise": 1,
    "gain": 1,
    "jump": 1,
    "surge": 1,
    "drop": -1,
    "fall": -1,
    "decline": -1,
    "decrease": -1,
    "reduction": -1,
}


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


def moved(text: str, start: int, place: int) -> bool:
    """Say whether a word of direction governs the figure at `place`: "rose by 12 percent", looking back to `start`.

    >>> moved("sales rose by 12 percent", 0, 14), moved("of them 12 percent", 0, 8)
    (True, False)
    """
    way = direction(text, start, place)
    return way is not None and text[way[1][1] : place].strip().lower() in ("", "by", "a", "some")
