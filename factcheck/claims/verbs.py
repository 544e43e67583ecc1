"""The forms of an English verb, so that no list of verbs forgets one."""

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
    return f"{stem}es" if stem.endswith(("s", "sh", "ch", "x", "z")) else f"{stem}s"


def _in_y(stem: str) -> bool:
    return stem.endswith("y") and stem[-2] not in "aeiou"
