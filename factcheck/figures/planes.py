"""The numbers of one maker's aeroplanes, which stand without their maker: "the 737", "787 Dreamliner", "777-200"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.draft import Draft, name
from factcheck.figures.vocabulary import AFTER

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

_VARIANTS = frozenset({"100", "200", "300", "400", "500", "600", "700", "800", "900"})

#: The variants of the newest, which are small numbers: "787-9".
_NEW = frozenset({"8", "9", "10"})
_PLANES = frozenset({"planes", "jets", "airliners", "aircraft", "tankers", "freighters", "series"})


def read_plane(t: Tokens, i: int) -> Draft | None:
    """Read the number of a plane at token `i`; the agent 007 is read with them.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_plane(Tokens("Boeing sold a 767 tanker"), 3).label
    'model'
    """
    word, before, after = t.words[i], t.lows[i - 1], t.words[i + 1]
    agent = word == "007"
    if not agent and not (word.isdigit() and word[0] == "7"):
        return None
    if after[:1] in {"%", ""} or after.lower() in AFTER:
        return None
    following = t.words[i + 2]
    variant = (
        after == "-" and t.glued(i + 1) and (following in _VARIANTS or (following in _NEW and t.lows[i + 3] in _PLANES))
    )
    if not (
        variant
        or (before in {"the", "a", "boeing"} and word != "787")
        or after in {"MAX", "Dreamliner", "Dreamliners"}
        or (not agent and t.mentions("Boeing") and not _counts(t, i + 1))
    ):
        return None
    return name(i, i + 3 if after == "-" and t.words[i + 2].isdigit() and t.glued(i + 2) else i + 1, "model")


def _counts(t: Tokens, j: int) -> bool:
    """Whether token `j` is what a number before it counts or measures, and no aeroplane."""
    low = t.lows[j]
    if low in _PLANES:
        return False
    return (
        (low.endswith("s") and low.isalpha() and low not in {"was", "has", "is"})
        or low in units.NAMES
        or low == "people"
    )
