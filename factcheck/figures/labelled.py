"""Numbers that the word before them makes a name: "Section 230", "Boeing 737", "S&P 500", "on day 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.counted import STOP, read_counted
from factcheck.figures.draft import Draft, name
from factcheck.figures.name_words import BEFORE, CAPITAL, FIRM_NUMBERS, PLURAL_NAMES, SMALL
from factcheck.figures.titles import titled
from factcheck.figures.vocabulary import CARDINALS

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.figures.tokens import Tokens

#: These count up in small letters: "on day 12", "in week 24 sales".
_COUNTED_UP = frozenset({"day", "week", "round", "lap", "stage", "game", "year", "season", "episode"})
#: After these such a noun cannot stand alone: without an article it needs its number.
_LED = frozenset(
    {"on", "in", "by", "of", "after", "until", "from", "at", "to", "for", "since", "before", "through", "during"}
)
#: Phrases in which it does stand alone: "by day 20 people", "day after day", "rose on year 5 percent".
_PHRASES = frozenset({("by", "day"), ("on", "year")})
_CLOSED = frozenset({"of", "(", ".", ",", ")", ";", "", "\n", "and"})
#: What is told apart by "number": "the number 12 bus".
_NUMBERED = frozenset({"bus", "tram", "train", "route", "shirt", "jersey", "seed"})
#: After these a number is an amount, whatever stands before it.
_AMOUNTS = frozenset("percent per % million billion mln pct bln pc points basis".split())
#: Names of units that are other words after a numbered name: "Room 5 second floor".
_OTHER_WORDS = frozenset("pc second real mark crown bar point m cup bit minute".split())
#: Before a unit these count it: "this season 12 points", "a road 3 miles".
_BEFORE_UNITS = frozenset("day week season ohio road line page round game pa ca".split())
#: What is numbered within a chapter: "Figure 1.3".
_CAPTIONS = frozenset({"figure", "fig", "table", "chart", "box", "exhibit"})
#: At the start of a sentence these are no names.
_OPENING = frozenset({"now", "saw", "long", "under", "no", "big", "top"})


def read_labelled(t: Tokens, i: int) -> Draft | None:
    """Read the number at token `i` that the word before it makes a name.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_labelled(Tokens("under Section 230 of"), 2).label
    'section'
    """
    key = t.lows[i - 1]
    reader = _BY_WORD.get(key)
    if reader is not None:
        return reader(t, i)
    return counted_up(t, i) or _indexed(t, i, key) or _firm(t, i, key) or _labelled(t, i, key)


def _poors(t: Tokens, i: int) -> Draft | None:
    """Read "S&P 500"; a "p" that stands for a page goes on."""
    if t.words[i - 2] in {"&", ";"} and t.words[i - 3] in {"S", "s", "amp", "&"}:
        return name(i, i + 1, "index")
    return _labelled(t, i, "p")


def _group(t: Tokens, i: int) -> Draft | None:
    """Read "Group of 20"."""
    return name(i, i + 1, "name") if t.words[i - 2] in {"Group", "Gang", "Big"} and t.words[i].isdigit() else None


def _listed(t: Tokens, i: int) -> Draft | None:
    """Read the later numbers of "Sections 3 and 4" and "Stages 1, 3 and 4"."""
    j = i - 1
    while t.lows[j] in _JOINING and i - j < _LONGEST:
        j -= 1 if t.words[j - 1] == "," else 2
        if not t.words[j + 1].isdigit() and t.words[j] != ",":
            return None
    if j >= i - 2 or t.lows[i + 1] in _AMOUNTS or t.lows[i + 1] in units.NAMES:
        return None
    label = _plural_label(t, j)
    return name(i, i + 1, label) if label else None


_JOINING = frozenset({"and", "or", "to", ",", "&"})
#: So many tokens a list of numbers has at most.
_LONGEST = 14


def _plural_label(t: Tokens, j: int) -> str | None:
    """Return what the plural at token `j` names: "Sections", "pages", "Stages"."""
    low, capital = t.lows[j], t.words[j][:1].isupper()
    if low in PLURAL_NAMES:
        return BEFORE.get(low, "list") if capital or low in SMALL else None
    label = BEFORE.get(low[:-1]) if low.endswith("s") and (capital or low[:-1] in SMALL) else None
    return label if label in {"list", "section", "address"} else None


def _number(t: Tokens, i: int) -> Draft | None:
    """Read "the number 12 bus", "the number 2 best-selling film"."""
    following = t.lows[i + 1]
    ranked = (
        t.lows[i - 2] in {"the", "a", "its", "their"}
        and len(t.words[i]) <= 2
        and following.isalpha()
        and following not in STOP
        and following not in _AMOUNTS
    )
    return name(i, i + 1, "list") if ranked or following in _NUMBERED else _labelled(t, i, "number")


def _code(t: Tokens, i: int) -> Draft | None:
    """Read "zip code 10001"."""
    if t.lows[i - 2] in {"zip", "postal", "area", "dialling"}:
        return name(i, i + 1, "address")
    return _labelled(t, i, "code")


def told_apart(t: Tokens, i: int) -> Draft | None:
    """Read the number in "the 457 visa" and "a 911 call": above one, no number counts a single thing."""
    if t.lows[i + 1] not in _TOLD_APART or not t.spaced(i + 1) or not t.words[i].isdigit() or len(t.words[i]) > 4:
        return None
    return name(i, i + 1, "list") if t.lows[i - 1] in {"the", "a", "an", "his", "her"} and t.words[i] != "1" else None


_TOLD_APART = frozenset({"visa", "visas", "call", "bus", "tram", "form", "permit"})


def _identity(t: Tokens, i: int) -> Draft | None:
    """Read "Case ID 4481"."""
    return name(i, i + 1, "list") if t.words[i - 1] == "ID" and t.words[i].isdigit() else None


def _after_colon(t: Tokens, i: int) -> Draft | None:
    """Read "Zip code: 10001" and "Doc ID: 1007893"."""
    if t.words[i - 2] in {"ID", "Ref", "Reference"} and t.words[i].isdigit():
        return name(i, i + 1, "list")
    return name(i, i + 1, "address") if t.lows[i - 2] == "code" and t.lows[i - 3] in {"zip", "postal", "post"} else None


def _type(t: Tokens, i: int) -> Draft | None:
    """Read "type 2 diabetes"."""
    return name(i, i + 1, "list") if t.words[i] in {"1", "2", "3", "4"} else _labelled(t, i, "type")


def _road(t: Tokens, i: int) -> Draft | None:
    """Read the road in "on US 101" and "US 6 was shut"; "the US 12 people" are people."""
    word, following = t.words[i], t.lows[i + 1]
    if t.words[i - 1] not in {"US", "U.S."} or not (word.isdigit() and len(word) <= 3 and t.spaced(i)):
        return None
    if following in _SHUT:
        return name(i, i + 1, "address")
    goes_on = following in _ALONG if following[:1].isalnum() else following not in {"-", "–", "%", "/", ":", "°"}
    before = t.lows[i - 2]
    led = before in _ON or (before != "the" and any(t.mentions(road) for road in _ROADS))
    return name(i, i + 1, "address") if goes_on and led else None


_SHUT = frozenset({"was", "is", "has"})
_ON = frozenset("on along via off onto use take near crosses cross".split())
_ALONG = frozenset(
    "and or in to at near from on by south north east west northbound southbound eastbound westbound between "
    "through where into heads follows splits bridge corridor freeway highway".split()
)
_ROADS = ("Route", "Highway", "highway", "Interstate", "Exit")


def _top(t: Tokens, i: int) -> Draft | None:
    """Read "a top 10 finish" and "six top 10 hits"; "the top 10 firms" are counted."""
    before, word = t.lows[i - 2], t.words[i]
    following = t.lows[i + 1]
    ranked = before in {"a", "an", "us", "uk"} or before in CARDINALS or before.isdigit()
    single = following.isalpha() and following not in STOP and read_counted(t, i + 1) is None
    if (ranked or single) and t.words[i - 1] == "top" and word.isdigit() and following not in _AMOUNTS:
        return name(i, i + 1, "list")
    return _labelled(t, i, "top")


def _district(t: Tokens, i: int) -> Draft | None:
    """Read "Dublin 15"; "in Dublin 15 people were hurt" counts."""
    word = t.words[i]
    if t.words[i - 1] != "Dublin" or not word.isdigit() or int(word) > 24 or read_counted(t, i + 1) is not None:
        return None
    return name(i, i + 1, "address") if t.lows[i + 1] not in _AMOUNTS and t.lows[i + 1] not in units.NAMES else None


_BY_WORD: dict[str, Callable[[Tokens, int], Draft | None]] = {
    "p": _poors, "of": _group, **dict.fromkeys(_JOINING, _listed), "number": _number, "code": _code,
    ":": _after_colon, "id": _identity, "dublin": _district, "top": _top, "type": _type, "us": _road, "u.s.": _road,
}  # fmt: skip


def counted_up(t: Tokens, i: int) -> Draft | None:
    """Read "on day 12 of the trial", "on day two" and "by week 47 sales had doubled"."""
    lead, key, following, word = t.lows[i - 2], t.lows[i - 1], t.lows[i + 1], t.words[i]
    if key not in _COUNTED_UP or lead not in _LED:
        return None
    if not (word.isdigit() and len(word) <= 3) and t.lows[i] not in CARDINALS:
        return None
    if following not in _CLOSED:
        alone = (lead, key) in _PHRASES and (key == "year" or read_counted(t, i + 1) is not None)
        if alone or t.lows[i - 3] == key or following in _AMOUNTS or following in units.NAMES or t.glued(i + 1):
            return None
    return name(i, i + 1, "list")


def _indexed(t: Tokens, i: int, key: str) -> Draft | None:
    """Read "Standard & Poor's 500" and "the Straits 30 index"."""
    word, before = t.words[i], t.words[i - 1]
    if word == "500" and key in {"poor's", "poor’s", "poors"}:
        return name(i, i + 1, "index")
    if (
        t.lows[i + 1] in {"index", "indices", "indexes"}
        and before[:1].isupper()
        and before.isalpha()
        and word.isdigit()
        and len(word) <= 4
    ):
        return name(i, i + 1, "index")
    return None


def _firm(t: Tokens, i: int, key: str) -> Draft | None:
    """Read "Phillips 66"."""
    return name(i, i + 1, "name") if FIRM_NUMBERS.get(key) == t.words[i] else None


def _labelled(t: Tokens, i: int, key: str) -> Draft | None:
    """Read the number after a word of `BEFORE`, or after the words of a title."""
    label = BEFORE.get(key)
    if label is None and t.lows[i + 1] in _JOINING and t.words[i].isdigit() and len(t.words[i]) <= 3:
        plural = _plural_label(t, i - 1)
        if plural is not None and (t.lows[i + 1] != "to" or t.lows[i - 1] in PLURAL_NAMES):
            return name(i, i + 1, plural)
    if label is None:
        return name(i, i + 1, "name") if titled(t, i) else None
    word = t.words[i]
    if not word.replace(".", "").isdigit() or (len(word) > 5 and label != "address"):
        return None
    if not _names(t, i, key) or _is_amount(t, i, key, label):
        return None
    if t.opens_sentence(i - 1) and key in _OPENING:
        return None
    return name(i, list_end(t, _lettered_end(t, i + 1, label)), label)


def _names(t: Tokens, i: int, key: str) -> bool:
    """Whether the word before is a label here: capitalised, or one that needs no capital."""
    capital = t.words[i - 1][0].isupper()
    if key == "no":
        return capital and not (t.opens_sentence(i - 1) and t.words[i + 1][:1].islower())
    return capital or key in SMALL or key not in CAPITAL or (key == "number" and t.lows[i - 2] != "the")


def _is_amount(t: Tokens, i: int, key: str, label: str) -> bool:
    """Whether what follows, or decimals, make the number an amount although a label stands before it."""
    word, following = t.words[i], t.lows[i + 1]
    if following in _AMOUNTS:
        return True
    if "." in word and label in {"list", "index", "address"}:
        return not (key in _CAPTIONS and t.words[i - 1][0].isupper() and word.count(".") == 1)
    if label == "index" and len(word) > 4:
        return True
    if following not in units.NAMES or following in _OTHER_WORDS or label == "model":
        return False
    return key in _BEFORE_UNITS or not t.words[i - 1][0].isupper()


def _lettered_end(t: Tokens, last: int, label: str) -> int:
    """Read on over "(a)" and a letter that touches the number."""
    start = last
    while (
        t.words[last] == "("
        and (t.glued(last) or (label == "section" and len(t.words[last + 1]) <= 2))
        and t.words[last + 2] == ")"
        and t.glued(last + 1)
    ):
        last += 3
    if last == start and t.glued(last) and t.words[last][:1].isalpha() and len(t.words[last]) <= 2:
        last += 1
    return last


def list_end(t: Tokens, last: int) -> int:
    """Read on over "12-14" after a page number."""
    if t.words[last] in {"-", "–"} and t.words[last + 1].isdigit() and t.glued(last) and t.glued(last + 1):
        return last + 2
    return last
