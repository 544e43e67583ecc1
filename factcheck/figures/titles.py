"""Numbers that a title, a firm or a product carries: "Toy Story 3", "BBC News 24", "Web 2.0", "Phillips 66"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.name_words import AFTER_TITLE, CASUALTIES, MONTH_NAMES, NO_TITLE, PEOPLES, TITLE_NOUNS
from factcheck.figures.vocabulary import AFTER, CARDINALS

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

#: Verbs of the past without "-ed" that a title may be the subject of.
_PAST = frozenset(
    "said beat came sold won lost took told fell rose made ran got went grew hit shut was left held "
    "began broke drew became sank won outsold kept stood".split()
)
_PREPOSITIONS = frozenset("in at from on across near around inside outside".split())
#: After a number above one these leave it no plural to count.
_SINGULAR = frozenset({"has", "is", "was"})
_QUOTES = {"'": "'", "’": "‘", '"': '"', "”": "“"}
_RATES = frozenset("percent per % pct pc points basis magnitude to".split())


def headline(t: Tokens, i: int) -> bool:
    """Whether the longer words around are all capitalised, as in a headline."""
    around = [word for word in t.words[max(i - 5, 0) : i + 7] if len(word) > 3 and word.isalpha()]
    return len(around) >= 4 and all(word[0].isupper() for word in around)


def titled(t: Tokens, i: int) -> bool:
    """Whether a capitalised word takes the number at token `i` into its name.

    >>> from factcheck.figures.tokens import Tokens
    >>> titled(Tokens("We saw Die Hard 2 again"), 4), titled(Tokens("killing in Iraq 12 soldiers"), 3)
    (True, False)
    """
    word, before = t.words[i], t.words[i - 1]
    if not before[:1].isupper() or not before.isalpha() or len(word) > 4 or not t.spaced(i):
        return False
    low = before.lower()
    if low in NO_TITLE or low in MONTH_NAMES:
        return False
    inner = any(letter.isupper() for letter in before[1:]) and not before.isupper()
    if t.glued(i + 1) and t.words[i + 1][:1].isalnum():
        return False
    if "." in word:
        return _version(t, i, inner=inner)
    if not word.isdigit():
        return False
    further = t.lows[i + 1]
    if further in TITLE_NOUNS and t.spaced(i + 1):
        return not t.opens_sentence(i - 1) or inner
    if len(word) > 3 or len(before) < 3:
        return False
    if (further in _SINGULAR and word != "1") or _enclosed(t, i):
        return True  # "Halo 2 has": two of anything would have
    if (t.opens_sentence(i - 1) and not inner) or headline(t, i):
        return False
    return _ends_title(t, i)


def _ends_title(t: Tokens, i: int) -> bool:
    """Whether what follows leaves the number nothing to count: a stop, a dash, more of the name, a verb."""
    following, further = t.words[i + 1], t.lows[i + 1]
    if further in AFTER_TITLE:
        return not (following == "," and t.words[i + 2][:1].isdigit())
    if following in {"-", "–", "—"} and following:
        return t.spaced(i + 1) and t.spaced(i + 2) and not t.words[i + 2][:1].isdigit() and not _placed(t, i - 1)
    if not following.isalpha() or not t.spaced(i + 1) or _placed(t, i - 1):
        return False
    if following[0].isupper():
        return _goes_on(t, i + 1)
    return (further.endswith("ed") or further in _PAST) and further not in CASUALTIES


def _enclosed(t: Tokens, i: int) -> bool:
    """Whether a name and its number are all that stands in quotation marks or brackets: "(Wyness 82)"."""
    after = t.words[i + 1]
    opening = "(" if after == ")" else _QUOTES.get(after)
    if opening is None:
        return False
    k = i - 1
    while k > i - 6 and (t.words[k][:1].isupper() or t.words[k] == "-"):
        k -= 1
    return t.words[k] == opening


def _version(t: Tokens, i: int, *, inner: bool) -> bool:
    """Whether "2.0" after a capitalised word is the version of something."""
    word, further = t.words[i], t.lows[i + 1]
    if len(word) != 3 or further in _RATES or further in AFTER or further in units.NAMES:
        return False
    if inner:
        return not t.words[i + 1][:1].isdigit()
    return (
        word.endswith(".0")
        and not t.opens_sentence(i - 1)
        and not _placed(t, i - 1)
        and (t.words[i + 1] in {".", ",", "", "’", "'", ")"} or t.words[i + 1][:1].islower())
        and not (t.words[i + 1] == "," and t.words[i + 2][:1].isdigit())
    )


def _placed(t: Tokens, j: int) -> bool:
    """Whether a preposition stands before the capitalised words that end at token `j`."""
    for k in range(j, max(j - 4, 0), -1):
        if not t.words[k][:1].isupper():
            return t.lows[k] in _PREPOSITIONS
    return False


def _goes_on(t: Tokens, j: int) -> bool:
    """Whether the capitalised word at token `j` goes on with the name, and says no whom or what the number counts."""
    low = t.lows[j]
    if t.words[j] in PEOPLES or low in MONTH_NAMES or low in CARDINALS or low in AFTER or low in units.NAMES:
        return False
    for k in range(j, j + 4):
        low = t.lows[k]
        if not low.isalpha():
            return not low.isdigit()
        if (
            low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in {"was", "has"}
        ) or low == "people":
            return False
        if not t.words[k][0].isupper():
            return True
    return True


def firm(t: Tokens, i: int) -> bool:
    """Whether number words in capitals are a firm's name or a model's: "Ninety One", "Five Hundred"."""
    return (
        t.words[i + 1][:1].isupper()
        and t.lows[i + 2] not in units.NAMES
        and t.lows[i + 2] not in AFTER
        and not t.words[i + 2][:1].isupper()
    )
