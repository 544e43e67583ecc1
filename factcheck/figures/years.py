"""Whether four digits are a year: from 1900 to 2050 they are, until what stands around proves otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.counted import IRREGULAR, STOP

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

#: After these four digits count something, whatever stands before.
THINGS = frozenset(
    "people workers jobs employees troops soldiers men women children homes houses students members units "
    "points miles km kilometers kilometres metres meters feet pounds dollars euros tonnes tons "
    "barrels degrees "
    "percent per % dlrs yen francs marks hectares acres square refugees seats guests delegates officers "
    "protesters demonstrators prisoners passengers mw kw mg kg calories hours megawatts contracts "
    "pct lire crowns rupees "
    "households patients beds rooms residents fans spectators families times steps runs rebounds "
    "yards deaths killed injured dead civilians volunteers athletes sq cubic mm cm rpm hp cc ft "
    "lbs g ml bhp kwh mah "
    "m million billion mln bln thousand trillion crore lakh yuan rubles roubles won pesos baht "
    "ringgit us metric years".split()
)
_HEDGED = frozenset("than least nearly almost approximately roughly some exactly".split())
_CUES = frozenset(
    "in since by of from until till to through during before after late early mid between and for the around "
    "circa about year spring summer "
    "autumn fall winter christmas , ( - – / ' c. ad a.d.".split()
)
#: After these no year stands: "2000 mph", "a 1000 m (330 ft) section", "(1092 m)".
_MEASURED = frozenset("mph kph mi ft yd".split())
_AFTER_METRES = frozenset("( ) [ ] long high wide deep tall away above below".split())


def is_year(t: Tokens, i: int, draft: Draft) -> bool:
    """Whether the draft of a year at token `i` is one."""
    following, before = t.lows[draft.last], t.lows[i - 1]
    if draft.date is not None and draft.date.until is not None:
        return following not in THINGS - {"us", "m", "g", "won"} and before not in _HEDGED
    value = int(t.words[i])
    if following in {"-", "‑"} and t.lows[draft.last + 1] in {"dated", "born", "era"} and 1600 <= value <= 2150:
        return True
    if before == "." and t.lows[i - 2] == "c":
        return True
    if t.words[i - 1] in {"No", "NO", "$", "£", "€"} or _measured(t, draft.last):
        return False
    if following == "%":  # "2024 % of normal" heads a table
        return not t.glued(i + 1) and 1990 <= value <= 2050 and t.lows[draft.last + 1] in {"of", "change", "|"}
    if (following in THINGS or (following.endswith("s") and following in units.NAMES)) and not t.glued(i + 1):
        return _before_things(before, following, value)
    if 1900 <= value <= 2050:
        return not (before in _HEDGED and following.isalpha() and following.endswith("s") and following != "was")
    return _of_old(t, i, value, following)


def _measured(t: Tokens, last: int) -> bool:
    """Whether a unit that no year stands before follows: "2000 mph", "a 1000 m (330 ft) section"."""
    return t.words[last] in _MEASURED or (t.words[last] == "m" and t.lows[last + 1] in _AFTER_METRES)


def _before_things(before: str, following: str, value: int) -> bool:
    """Whether a year stands before what could be counted: "in 2010 people", "the 2000 years"."""
    if following in {"us", "won", "m", "g"}:
        return True
    if following == "years" and before in {"the", "post", "-"}:
        return True
    return before in {"in", "since", "during"} and 1900 <= value <= 2050 and following not in _AMOUNTS


def _of_old(t: Tokens, i: int, value: int, following: str) -> bool:
    """Whether four digits that are no year of our time are one: "the battle of 1066", "in 1715"."""
    before = t.lows[i - 1]
    if before in _ONE_THING or before.endswith(("'s", "’s")):
        return 1600 <= value <= 1899 and _single(t, i + 1, following, sure=before in _SINGULAR)
    if following in {"bc", "ad", "bce", "ce", "b.c.", "a.d."} or (before == "of" and t.lows[i - 2] in _EVENTS):
        return True
    other = t.words[i - 2]
    if before == "to" and t.lows[i - 3] in {"from", "between"} and len(other) == 4 and other.isdigit():
        return 1000 <= int(other) < value <= 2199 and not following.endswith("s")
    plural = following.isalpha() and following.endswith("s") and following not in {"was", "is", "has", "as"}
    if before not in _CUES or plural or value > 2199 or (value < 1600 and before not in _SURE):
        return False
    return before not in _DOUBTFUL or not (value % 50 == 0 or value > 2050)


def _single(t: Tokens, j: int, following: str, *, sure: bool) -> bool:
    """Whether one thing stands at token `j`, which four digits before it date: "this 1833 map", "its 1829 ban"."""
    if not following.isalpha() or following in STOP or following in IRREGULAR or t.words[j][0].isupper():
        return False
    if following in units.NAMES or following in _COUNTED:
        return False
    return sure or not any(low.endswith("s") or low in IRREGULAR for low in (following, t.lows[j + 1]))


#: What a thing may have so many of: "a 1600 seat hall".
_COUNTED = frozenset("seat page word room bed man strong horsepower piece person line part lot unit vote".split())
#: Before a number these speak of one thing, so that it dates the thing and counts nothing.
_SINGULAR = frozenset({"this", "that", "a", "an"})
_ONE_THING = _SINGULAR | frozenset("his her its their my our".split())
_AMOUNTS = frozenset("percent % per million billion mln pct dollars".split())
_EVENTS = frozenset("battle year revolution summer war winter autumn spring fire famine plague".split())
#: Before a year of any century, and before what may as well be a number.
_SURE = frozenset("in since circa year until from by c.".split())
_DOUBTFUL = frozenset("to of the about around and for ,".split())
