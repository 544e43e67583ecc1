"""Words that look like a unit and may be another word: "second", "bar", "mark", "degree in history"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figures.letters import nounish

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.figures import units
    from factcheck.figures.draft import Draft
    from factcheck.figures.numerals import Numeral
    from factcheck.figures.tokens import Tokens

#: The last digit of a share of games won.
_THOUSANDTH = Fraction(1, 1000)


class Word(NamedTuple):
    """A word that names a unit: at token `j` up to `last`, after the number of `draft`, over a hyphen or not."""

    t: Tokens
    j: int
    last: int
    candidates: units.Candidates
    draft: Draft
    numeral: Numeral
    hyphen: bool


def fits(
    t: Tokens, j: int, found: tuple[units.Candidates, int], draft: Draft, numeral: Numeral, *, hyphen: bool
) -> bool:
    """Whether a word is the unit here and not another word that looks like one."""
    low = t.lows[j]
    judge = _JUDGES.get(low)
    if judge is None or (found[1] > j + 1 and low not in WEAK_NAMES and low != "second"):
        return True
    return judge(Word(t, j, found[1], found[0], draft, numeral, hyphen))


def _weak(at: Word) -> bool:
    """Judge "marks", "won", "crowns": money only beside a large or decimal number."""
    t, numeral, low = at.t, at.numeral, at.t.lows[at.j]
    if t.words[at.j].isupper() and numeral.digits:
        return False
    if low == "mark" and t.lows[numeral.first - 1] in {"the", "a", "that", "this"}:
        return False  # "broke the 100 million mark"
    large = numeral.value >= 100 and low not in {"won", "real"}
    return numeral.scale > 1 or numeral.step < 1 or large or "," in t.words[at.draft.first]


def _second(at: Word) -> bool:
    """Judge "second": "a 30-second clip", "a 10 second delay", "half a second"."""
    return at.hyphen or at.numeral.value <= 1 or at.t.lows[at.last] in _AFTER_SECOND


def _cups(at: Word) -> bool:
    return at.t.words[at.j].islower() or not at.t.words[at.j - 2][:1].isupper()


def _small(at: Word) -> bool:
    """Judge abbreviations and slang, which are written small."""
    return at.t.words[at.j].islower()


def _decimal(at: Word) -> bool:
    """Judge "bars", "grains" and "moles", which mostly are things; "1.5 bars" is a pressure."""
    return at.numeral.step < 1


def _bar(at: Word) -> bool:
    return at.numeral.step < 1 or not at.hyphen


def _stone(at: Word) -> bool:
    return 3 < at.numeral.value < 60 and not nounish(at.t, at.last)


def _never(_at: Word) -> bool:
    return False


def _degrees(at: Word) -> bool:
    """Judge "degrees": those of a university, of murder and of burns are none."""
    t, value, first = at.t, at.numeral.value, at.draft.first
    if t.lows[first - 1] in _GRADUATING and value <= 6:
        return False
    if value > 10 or t.lows[at.last] not in _OF_OTHERS:
        return True
    return any("temperature" in t.lows[k] for k in range(max(first - 8, 0), first))


def _percentage(at: Word) -> bool:
    """Judge ".640 percentage": games won, in thousandths."""
    return at.candidates[0] != "percent" or at.numeral.step != _THOUSANDTH or at.numeral.value > 1


def _foot(at: Word) -> bool:
    return at.t.lows[at.last] not in {"soldiers", "patrols"}


def _sen(at: Word) -> bool:
    return not at.t.words[at.j][0].isupper()


_AFTER_SECOND = frozenset("delay lead penalty gap rule video clip ad".split())
_GRADUATING = frozenset("earned has holds received completed hold got have with".split())
_OF_OTHERS = frozenset("in from programs programmes or burns holders murder at".split())
#: Words of money that are other words too.
WEAK_NAMES = frozenset({"mark", "marks", "won", "real", "crown", "crowns", "sol", "sols", "shilling", "shillings"})
_JUDGES: dict[str, Callable[[Word], bool]] = {
    **dict.fromkeys(WEAK_NAMES, _weak),
    **dict.fromkeys(("cup", "cups"), _cups),
    **dict.fromkeys(("pc", "pp", "bp", "bucks"), _small),
    **dict.fromkeys(
        "bars grain grains league leagues mole moles gray grays atmosphere atmospheres currie curies".split(), _decimal
    ),
    **dict.fromkeys(("stones", "quarter", "quarters"), _never),
    **dict.fromkeys(("degree", "degrees"), _degrees),
    "second": _second, "bar": _bar, "stone": _stone, "percentage": _percentage, "foot": _foot, "sen": _sen,
}  # fmt: skip
