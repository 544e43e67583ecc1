"""Words for going up and going down, as far as they tell in which direction a figure moved."""

from __future__ import annotations

from factcheck.claims.cues import DOWN, UP, cue

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
