"""Units of one letter that touch their number: "3C", "70F", "60W"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.prefixes import MINUS
from factcheck.figures.vocabulary import HYPHENS

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

#: Letters that are units at most here, whatever the table of symbols says.
LETTERS = frozenset("CFKAVNJBdySWhs")
#: Before a temperature these leave it one, although they are capitalised.
_LEADS = frozenset("at about to around minus above below of over under up".split())


#: Before "18-24s" these make it people, not seconds.
_BEFORE_BANDS = frozenset({"the", "among", "for", "of"})


def read_letter_unit(t: Tokens, j: int, draft: Draft, *, hyphen: bool) -> tuple[units.Candidates, int] | None:
    """Read the letter at token `j` after the number of `draft`."""
    word, value = t.words[j], draft.low
    if hyphen or value is None or (t.glued(j + 1) and t.words[j + 1][:1].isalnum()) or _joined(t, draft.first):
        return None
    if word in "CF":
        return _degrees(t, j, draft)
    if word == "s" and t.words[draft.first - 1] in HYPHENS and t.lows[draft.first - 3] in _BEFORE_BANDS:
        return None  # "among 18-24s"
    if word in "Wsh" or (word == "V" and value >= 3):
        return units.SYMBOLS.get(word, ()), j + 1
    return None


def _joined(t: Tokens, first: int) -> bool:
    """Whether a word stands before the number over a hyphen: "type-3C"."""
    return (
        t.words[first - 1] in MINUS
        and t.glued(first)
        and t.words[first - 2].isalpha()
        and t.glued(first - 1)
        and bool(t.words[first - 1])
    )


def _degrees(t: Tokens, j: int, draft: Draft) -> tuple[units.Candidates, int] | None:
    """Read "3C" and "70F"; "Unit 3C" and "a 13F filing" are names."""
    word, value = t.words[j], draft.low
    before = t.words[draft.first - 1]
    if (
        before[:1].isupper()
        and not t.opens_sentence(draft.first - 1)
        and before.lower() not in _LEADS
        and not before.endswith(".")
    ):
        return None
    form = value == 13 or t.lows[j + 1] in {"filing", "filings", "form"}
    if word == "F" and before != "(" and (form or (value is not None and value > 300)):
        return None
    return (("degree_Celsius" if word == "C" else "degree_Fahrenheit"),), j + 1
