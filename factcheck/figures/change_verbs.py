"""The verbs by which a figure goes up or down, in all their forms, so that no list of them forgets one."""

from __future__ import annotations


def forms(verbs: str) -> tuple[str, ...]:
    """Return all forms of the verbs in a line: a regular one by its stem, others as "rise/rose/risen".

    A plus says that the last letter doubles: "drop+", "cut/cut+".

    >>> forms("drop+ rise/rose/risen")
    ('drop', 'drops', 'dropped', 'dropping', 'rise', 'rises', 'rose', 'risen', 'rising')
    >>> forms("rally cut/cut+ slash")
    ('rally', 'rallies', 'rallied', 'rallying', 'cut', 'cuts', 'cutting', 'slash', 'slashes', 'slashed', 'slashing')
    """
    found: dict[str, None] = {}
    for verb in verbs.split():
        stem, *past = verb.rstrip("+").split("/")
        doubled = stem + stem[-1] if verb.endswith("+") else stem
        bare = stem[:-1] if stem.endswith("e") else doubled
        weak = f"{stem[:-1]}ied" if _in_y(stem) else f"{bare}ed"
        found |= dict.fromkeys((stem, _third(stem), *(past or [weak]), f"{bare}ing"))
    return tuple(found)


def _third(stem: str) -> str:
    if _in_y(stem):
        return f"{stem[:-1]}ies"
    return f"{stem}es" if stem.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{stem}s"


def _in_y(stem: str) -> bool:
    return stem.endswith("y") and stem[-2] not in "aeiou"


#: What rises or falls by itself. Of a verb that is a thing as often, only the forms that are none: rockets, contracts.
RISE = (
    *forms("rise/rose/risen increase grow/grew/grown climb jump surge soar swell leap/leaped/leapt spike skyrocket"),
    "ballooned", "ballooning", "rocketed", "rocketing", "mushroomed", "mushrooming",
)  # fmt: skip
FALL = forms(
    "fall/fell/fallen drop+ decline decrease slump plunge tumble sink/sank/sunk shrink/shrank/shrunk plummet "
    "slide/slid dip+ slip+"
)
#: What somebody makes rise or fall.
LIFT = forms("increase raise lift hike")
CUT = forms("cut/cut+ decrease reduce slash")
