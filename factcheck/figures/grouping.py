"""Thousands set apart by blanks and apostrophes: "12 345 km", "1'234"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.letters import nounish

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

#: Spaces that group thousands wherever they stand between digits.
GROUPING_SPACES = frozenset("\u00a0\u2009\u202f\u2007")


def read_groups(t: Tokens, i: int, mantissa: int) -> tuple[int, int, int]:
    """Read thousands set apart by blanks or apostrophes: narrow ones always, plain blanks only where it is plain.

    Return the mantissa, its decimals and the token after it.
    """
    word, last = t.words[i], i + 1
    if not (word.isdigit() and len(word) <= 3 and word[0] != "0"):
        return mantissa, 0, last
    value, decimals, groups = mantissa, 0, 0
    narrow = True
    while not decimals:
        j, thin = last, True
        if t.words[j] in {"'", "’"} and t.ends[j - 1] == t.starts[j] and t.ends[j] == t.starts[j + 1]:
            j += 1
        elif not t.spaced(j):
            break
        else:
            thin = t.text[t.ends[j - 1]] in GROUPING_SPACES
        group, _, rest = t.words[j].partition(".")
        if not (group.isdigit() and len(group) == 3) or (rest and not rest.isdigit()):
            break
        narrow &= thin
        value, decimals = int(f"{value}{group}{rest}"), len(rest)
        last = j + 1
        groups += 1
    if not groups or t.words[last][:1].isdigit():
        return mantissa, 0, i + 1
    if t.words[i - 1] == "R" and t.lows[last] in _WAYS:
        return mantissa, 0, i + 1  # "R12 400" are rand; "the R61 400 metres on" is a road
    if not narrow and (t.words[i - 1][:1].isdigit() or _row(t, last)):
        return mantissa, 0, i + 1  # "69 63 279 241" is a row of a table
    plain = (
        groups > 1
        or _plainly_grouped(t, i, last)
        or (t.words[last - 1].endswith("00") and not t.words[i - 1][:1].isdigit())
    )
    return (value, decimals, last) if narrow or plain else (mantissa, 0, i + 1)


def _row(t: Tokens, j: int) -> bool:
    """Whether a number of its own with a minus sign stands at token `j`: "193 200 -7"."""
    return t.words[j] == "-" and t.spaced(j) and t.glued(j + 1) and t.words[j + 1][:1].isdigit()


#: What may be counted after the name of a road.
_WAYS = frozenset("km kilometre kilometres kilometer kilometers m metre metres meter meters mile miles yards".split())


def _plainly_grouped(t: Tokens, i: int, last: int) -> bool:
    """Whether "12 345" is one number although a plain blank parts it: money before it, or a plural after it."""
    before, following = t.words[i - 1], t.lows[last]
    if before in {"$", "£", "€"} or (before in units.CODES and t.spaced(i)):
        return True
    if before in {"(", "-"} and t.words[last] == ")":
        return True  # alone in a bracket, as the year before in accounts
    if before == "R" and t.glued(i) and not (t.glued(i - 1) and t.words[i - 2][-1:].isalnum()):
        return True
    if (
        before[:1].isdigit()
        or t.words[last - 1] in {"100", "200", "400", "800"}
        or (before[:1].isupper() and not t.opens_sentence(i - 1))
    ):
        return False
    if before.islower() and t.grouped_by_blanks:
        return True
    return following in {"km", "kg", "t", "mw", "€", "m2", "ha"} or nounish(t, last)
