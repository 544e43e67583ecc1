"""Number words in capitals that are part of a name: "Six Nations", "Air Force One"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.draft import Draft, name
from factcheck.figures.name_words import FIRMS, PEOPLES
from factcheck.figures.titles import firm, headline
from factcheck.figures.vocabulary import CARDINALS, SCALES

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def read_word_name(t: Tokens, i: int) -> Draft | None:
    """Read a capitalised number word as a name: "Six Nations", "Big Four", "Air Force One"."""
    word, following, before = t.words[i], t.words[i + 1], t.words[i - 1]
    if before in {"-", "‑"} and t.words[i - 2][:1].isupper() and t.glued(i) and t.glued(i - 1):
        return name(i, i + 1, "name")
    if (
        word.isupper()
        and following[:1].isupper()
        and following[1:2].islower()
        and (not t.opens_sentence(i) or following in FIRMS)
    ):
        return name(i, i + 1, "name")
    if (word.isupper() and len(word) > 1) or headline(t, i):
        return None
    low = t.lows[i + 1]
    scale = low in SCALES or low in CARDINALS or low in {"hundred", "dozen"}
    return _opening(t, i, scale=scale) if t.opens_sentence(i) else _within(t, i, scale=scale)


def _capital(word: str) -> bool:
    return word[:1].isupper() and word.isalpha() and not word.isupper()


def _opening(t: Tokens, i: int, *, scale: bool) -> Draft | None:
    """Read the name that opens a sentence: "Seven West Media rose", "Twenty-First Century"."""
    following = t.words[i + 1]
    capital = _capital(following)
    if t.lows[i] == "one":
        return None
    if scale and capital and t.words[i + 2][:1].isupper():
        return name(i, i + 3, "name")
    if following in {"-", "‑"} and t.words[i + 2][:1].isupper() and t.lows[i + 2] not in CARDINALS:
        return name(i, i + 3, "name")
    return name(i, i + 2, "name") if capital and not scale and _titled(t, i + 1) else None


def _within(t: Tokens, i: int, *, scale: bool) -> Draft | None:
    """Read the name inside a sentence: "the Six Nations", "Ninety One", "Formula One", "Group of Seven"."""
    following, before = t.words[i + 1], t.words[i - 1]
    if scale:
        return name(i, i + 2, "name") if _capital(following) and firm(t, i) else None
    if _capital(following) and following not in PEOPLES:
        last = i + 2
        while t.words[last][:1].isupper() and t.words[last].isalpha() and last < i + 4:
            last += 1
        return name(i, last, "name")
    if before[:1].isupper() and before[-1:].isalpha() and before.lower() not in CARDINALS:
        measured = following in {"-", "‑"} and t.glued(i + 1) and t.lows[i + 2] in units.NAMES
        return None if measured else name(i, i + 1, "name")  # "Super Bowl Two-minute Film"
    of = before.lower() in {"of", "at", "on", "the"} and t.words[i - 2][:1].isupper()
    return name(i, i + 1, "name") if of and t.lows[i + 1] != "o'clock" else None


def _titled(t: Tokens, j: int) -> bool:
    """Whether the capitalised words from token `j` on, after a number that opens a sentence, make a title with it."""
    if t.words[j] in PEOPLES or t.words[j].endswith(("ans", "ese", "ians", "ists", "crats")):
        return False
    if t.words[j][:-1].isupper() and t.words[j].endswith("s"):
        return False  # "Ten MPs"
    k = j
    while t.words[k][:1].isupper() and t.words[k].isalpha() and k < j + 3:
        k += 1
    low = t.lows[k]
    if low == "of" and t.words[k + 1][:1].isupper():
        further = t.lows[k + 2]
        if t.words[k + 2].islower() and further.endswith("s") and further not in {"is", "was", "has"}:
            return False  # "Five Bank of America subsidiaries"
    if (
        low in {"'s", "’s", "-", "'", "’"}
        or (t.words[k][:1].islower() and low.endswith("s") and low not in {"is", "was", "has"})
        or low in {"people", "men", "women", "police"}
    ):
        return t.lows[k - 1].endswith("s") and low not in {"people", "police"}
    return True
