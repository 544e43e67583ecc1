"""Words that look like a unit and may be another word: "second", "bar", "mark", "degree in history"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.letters import nounish

if TYPE_CHECKING:
    from factcheck.figures import units
    from factcheck.figures.draft import Draft
    from factcheck.figures.numerals import Numeral
    from factcheck.figures.tokens import Tokens

#: Words of money that are other words too: money only beside a large or decimal number.
WEAK_NAMES = frozenset({"mark", "marks", "won", "real", "crown", "crowns", "sol", "sols", "shilling", "shillings"})

_CUPS = frozenset({"cup", "cups"})


#: The last digit of a share of games won.
_THOUSANDTH = Fraction(1, 1000)


def fits(
    t: Tokens, j: int, found: tuple[units.Candidates, int], draft: Draft, numeral: Numeral, *, hyphen: bool
) -> bool:
    """Whether a word is the unit here and not another word that looks like one."""
    low, word = t.lows[j], t.words[j]
    candidates, last = found
    value = numeral.value
    if low in WEAK_NAMES:
        if word.isupper() and numeral.digits:
            return False
        if low == "mark" and t.lows[numeral.first - 1] in {"the", "a", "that", "this"}:
            return False  # "broke the 100 million mark"
        return (
            numeral.scale > 1
            or numeral.step < 1
            or (value >= 100 and low not in {"won", "real"})
            or "," in t.words[draft.first]
        )
    if low == "second":
        return (
            hyphen or value <= 1 or t.lows[last] in {"delay", "lead", "penalty", "gap", "rule", "video", "clip", "ad"}
        )
    if low == "seconds" or last > j + 1:
        return True
    if low in _CUPS:
        return word.islower() or not t.words[j - 2][:1].isupper()
    if low in {"pc", "pp", "bp"}:
        return word.islower()
    if low in {
        "bar",
        "bars",
        "grain",
        "grains",
        "league",
        "leagues",
        "mole",
        "moles",
        "gray",
        "grays",
        "atmosphere",
        "atmospheres",
        "currie",
        "curies",
    }:
        return numeral.step < 1 or (low == "bar" and not hyphen)
    if low in {"stone", "stones"}:
        return 3 < value < 60 and low == "stone" and not nounish(t, last)
    if low in {"degree", "degrees"}:
        if (
            t.lows[draft.first - 1]
            in {"earned", "has", "holds", "received", "completed", "hold", "got", "have", "with"}
            and value <= 6
        ):
            return False
        return (
            t.lows[last] not in {"in", "from", "programs", "programmes", "or", "burns", "holders", "murder", "at"}
            or value > 10
            or any("temperature" in t.lows[k] for k in range(max(draft.first - 8, 0), draft.first))
        )
    if low == "bucks":
        return word.islower()
    if low == "percentage" and candidates[0] == "percent":
        return numeral.step != _THOUSANDTH or value > 1  # ".640 percentage": games won, in thousandths
    if low in {"kilo", "kilos", "foot", "yard", "yards"}:
        return not (low == "foot" and t.lows[last] in {"soldiers", "patrols"})
    if low in {"quarter", "quarters"}:
        return False
    return not (low == "sen" and word[0].isupper())
