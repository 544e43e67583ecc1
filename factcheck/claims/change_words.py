"""Words for going up and going down, the one place where they stand.

What tells only that something moved (`UP`, `DOWN`), what tells which way a figure did (`RISING`, `FALLING`), and what
governs "from" and "to" (`MOVES`, `MOVERS`).
"""

from __future__ import annotations

from factcheck.claims.cues import cue

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

#: Words of change that say nothing of the direction in which a figure moves: a loss that improves is a smaller figure.
NEUTRAL = cue(
    "improve", "improves", "improved", "improving", "improvement", "worsen", "worsens", "worsened", "worsening",
    "change", "changed", "changes", "changing", "difference", "move", "moved", "swing", "strengthened", "weakened",
    "weaken", "boost", "boosted", "boosting", "depreciated", "appreciated", "accelerated", "ease", "eased", "easing",
    "moving",
)  # fmt: skip
RISING = cue(
    *(word for word in UP.phrases if word not in NEUTRAL), "widened", "widening", "widen", "uptick", "upswing",
    "added", "adding", "lifted", "lifts", "lift", "lifting", "upped", "inched up", "crept up", "leaping",
    "rallying", "zoom", "zooms", "zoomed", "zooming", "spikes", "spiking", "skyrocket", "skyrockets", "rockets",
    "bounced", "rebound", "rebounds", "rebounded", "rebounding", "balloons", "ballooning", "escalated", "snowballed",
    "vaulted", "swelling", "swells", "topped up", "hikes", "hiked", "hiking", "lifting", "quickened", "shoots up",
    "shooting up", "went up", "goes up",
)  # fmt: skip
FALLING = cue(
    *(word for word in DOWN.phrases if word not in NEUTRAL),
    "narrowed", "narrowing", "off", "lowered", "lowers", "lowering", "trimmed", "trimming", "retreated", "receded",
    "eroded", "discount", "cheaper", "downtick", "softened", "pared", "backed off", "thinner", "smaller", "shorter",
    "drops", "eases",
)  # fmt: skip
#: Words that move by themselves: nothing but adverbs and an amount may stand between them and "from" or "to".
MOVES = dict.fromkeys(
    """rise rises rose risen rising climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging
    soar soars soared soaring grow grows grew grown growing increase increases increased increasing swell
    swelled swelling leap leapt leaped ballooned mushroomed spiked rocketed skyrocketed widened""".split(),
    1,
) | dict.fromkeys(
    """fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease
    decreases decreased decreasing slump slumps slumped slumping plunge plunges plunged plunging tumble tumbles
    tumbled tumbling sink sinks sank sunk sinking shrink shrinks shrank shrunk shrinking plummet plummets
    plummeted plummeting slide slides slid sliding dip dips dipped dipping slip slips slipped slipping dwindle
    dwindled dwindling narrowed halved""".split(),
    -1,
)
#: Words that move something, which then stands between them and "from" or "to": "cut its dividend to 12p from 15p".
MOVERS = dict.fromkeys(
    """increase increases increased increasing raise raises raised raising lift lifts lifted lifting hike hikes hiked
    boost boosts boosted""".split(),
    1,
) | dict.fromkeys(
    """cut cuts decrease decreases decreased decreasing lower lowers lowered lowering reduce reduces reduced reducing
    slash slashes slashed trim trims trimmed""".split(),
    -1,
)
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
