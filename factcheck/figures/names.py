"""Numerals that name: versions, models, indices, sections, list numbers, titles."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.draft import Draft, name
from factcheck.figures.joined_names import hyphenated, lettered, suffixed
from factcheck.figures.name_words import (
    BEFORE,
    CALIBRES,
    CAPITAL,
    FIRM_NUMBERS,
    PLURAL_NAMES,
    SMALL,
    TITLES,
)
from factcheck.figures.notes import is_marked, is_note
from factcheck.figures.planes import read_plane
from factcheck.figures.titles import headline, titled
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

#: These count up in small letters: "on day 12", "in week 24".
_COUNTED_UP = frozenset({"day", "week", "round", "lap", "stage", "game", "year"})
_LED = frozenset({"on", "in", "by", "of", "after", "until", "from", "at", "to"})
_CLOSED = frozenset({"of", "(", ".", ",", ")", ";", "", "\n", "and"})
WORD_NAMES = frozenset({"7-eleven", "slaughterhouse-five"})


def read_ordinal(t: Tokens, i: int) -> Draft | None:
    """Read "21st" and "1,000th" at token `i`."""
    if t.lows[i + 1] in {"st", "nd", "rd", "th", "ths"} and (
        t.glued(i + 1) or (t.tokenised and t.spaced(i + 1) and t.lows[i + 1] != "st")
    ):
        digits = t.words[i].replace(",", "")
        if digits.isdigit():
            if t.lows[i + 1] == "st" and (digits[-1] != "1" or digits.endswith("11")):
                return None  # "14st" is a weight
            value = Fraction(int(digits))
            return Draft(i, i + 2, value, value, Kind.ORDINAL)
    return None


def read_name(t: Tokens, i: int) -> Draft | None:
    """Read a digit run at token `i` that is part of a name."""
    word = t.words[i]
    before, after = t.words[i - 1], t.words[i + 1]
    glued = t.glued(i)
    if glued and before[-1:].isalpha():
        return lettered(t, i)
    if after == "/" and word.isdigit() and t.words[i + 2].isdigit() and t.glued(i + 1) and t.glued(i + 2):
        last = i + 3
        if t.words[last] == "/" and t.words[last + 1] in {"EC", "EU", "EEC", "EURATOM", "JHA"}:
            return name(i, last + 2, "section")
        if before == ")" and t.words[i - 2] in {"EU", "EC", "EEC"} and t.words[i - 3] == "(":
            return name(i, last, "section")
    if before in {"+", "-"} and glued and t.words[i - 2] in {"UTC", "GMT"} and t.glued(i - 1):
        return name(i, i + 1, "name")
    if word.count(".") >= 2:
        if [len(group) for group in word.split(".")] == [3, 3, 4]:
            return name(i, i + 1, "phone")
        return (
            name(i, i + 1, "version")
            if not units.PREFIXES.get(before) and word.count(",") == 0 and not _european(word)
            else None
        )
    if glued and before in {"-", "‑", "–"} and t.glued(i - 1) and t.words[i - 2][-1:].isalpha():
        found = hyphenated(t, i)
        if found is not None:
            return found
    if before in {"#", "№", "§"} or (
        before == "."
        and glued is False
        and t.lows[i - 2]
        in {
            "no",
            "nos",
            "vol",
            "sec",
            "art",
            "v",
            "ch",
            "p",
            "pp",
            "fig",
            "apt",
            "ver",
            "s",
            "h.r",
            "ext",
            "para",
        }
        and not (
            t.lows[i - 2] in {"no", "art", "p", "s", "v"} and t.words[i - 3][:1].islower() and t.words[i - 2] == "no"
        )
    ):
        return name(i, _list_end(t, i + 1), "section" if before == "§" or t.lows[i - 2] in {"sec", "s"} else "list")
    if before == "." and t.lows[i - 2] == "no" and t.glued(i - 1) and word.isdigit() and _ranked(t, i - 2):
        return name(i, i + 1, "list")
    if before.lower() in {"h.r.", "s.b."}:
        return name(i, i + 1, "section")
    if before == "No" and word.isdigit() and len(word) <= 2 and t.words[i + 1][:1].isupper():
        return name(i, i + 1, "address")
    found = _after_word(t, i)
    if found is not None:
        return found
    if "," in word and after == "-" and len(t.words[i + 2]) == 1 and t.words[i + 2].isupper() and t.glued(i + 1):
        return name(i, i + 3, "name") if t.glued(i + 2) else None  # a compound: "2,4-D"
    if glued and before == "." and word in CALIBRES and not t.glued(i - 1):
        following = t.lows[i + 2] if after in {"-", "‑"} else after.lower()
        if following in {"calibre", "caliber", "rifle", "pistol", "revolver", "handgun", "gun", "cal", "magnum"}:
            return name(i - 1, i + 1, "model")
    if word.isdigit() and len(word) == 1 and is_note(t, i):
        return name(i, i + 1, "list")
    if before in {"(", ":"} and word.isdigit() and is_marked(t, i):
        return name(i, i + 1, "list" if before == "(" else "name")
    if (
        word.isdigit()
        and after == "("
        and t.glued(i + 1)
        and t.words[i + 3] == ")"
        and t.glued(i + 2)
        and len(t.words[i + 2]) == 1
        and t.words[i + 2].isalpha()
    ):
        last = i + 4
        while t.words[last] == "(" and t.glued(last) and t.words[last + 2] == ")":
            last += 3
        return name(i, last, "section")
    if (
        word.isdigit()
        and after in {"x", "×"}
        and t.words[i + 2].isdigit()
        and t.glued(i + 1)
        and t.glued(i + 2)
        and t.words[i + 3] not in {"^", "²", "³"}
        and not t.words[i + 3].startswith(("⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁻", "¹"))
    ):
        return name(i, i + 4 if t.words[i + 3] == "m" and t.glued(i + 3) else i + 3, "model")
    if len(word) == 3 and word[2] == "7" and (plane := read_plane(t, i)) is not None:
        return plane
    if word == "50" and after in {"Cent", "Cent's", "Cent’s"}:
        return name(i, i + 2, "name")  # the rapper; money is written small
    if after in TITLES and t.spaced(i + 1) and not t.opens_sentence(i) and word.isdigit() and not headline(t, i):
        return name(i, i + 2, "name")
    if after == "G" and t.glued(i + 1) and word in {"2.5", "3.5", "4.5"} and not t.words[i + 2][:1].isdigit():
        return name(i, i + 2, "model")
    if after == "certificate" and word in {"12", "15", "18"}:
        return name(i, i + 1, "list")
    if (
        after in {"-", "‑"}
        and t.glued(i + 1)
        and t.glued(i + 2)
        and t.words[i + 2] in {"K", "Q", "A", "F", "Eleven"}
        and word in {"10", "8", "20", "13", "7"}
    ):
        return name(i, i + 3, "section" if word != "7" else "name")
    if after and t.glued(i + 1) and after[0].isalpha() and word.isdigit():
        return suffixed(t, i)
    if (
        after == "."
        and t.glued(i + 1)
        and t.glued(i + 2)
        and t.words[i + 2].isupper()
        and len(t.words[i + 2]) <= 2
        and word.isdigit()
    ):
        return name(i, i + 3, "name")  # a share: "7203.T"
    if len(word) > 1 and word[0] == "0" and word.isdigit() and before != "." and (before != ":" or len(word) > 2):
        return name(i, i + 1, "name")
    return None


def _ranked(t: Tokens, j: int) -> bool:
    """Whether "no." at token `j` is short for number and no denial: "No.2", "the country's no. 2"."""
    before = t.lows[j - 1]
    return t.words[j] == "No" or before.endswith(("'s", "’s")) or before in {"the", "its"}


def _european(word: str) -> bool:
    groups = word.split(".")
    return len(groups) > 2 and 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _list_end(t: Tokens, last: int) -> int:
    """Read on over "12-14" after a page number."""
    if t.words[last] in {"-", "–"} and t.words[last + 1].isdigit() and t.glued(last) and t.glued(last + 1):
        return last + 2
    return last


def _after_word(t: Tokens, i: int) -> Draft | None:
    """Read the number that the word before it makes a name: "Section 230", "Boeing 737", "S&P 500"."""
    word, before = t.words[i], t.words[i - 1]
    key = before.lower()
    if key == "p" and t.words[i - 2] in {"&", ";"} and t.words[i - 3] in {"S", "s", "amp", "&"}:
        return name(i, i + 1, "index")
    if key in {"of", "and", "or", "to"}:
        return _group_of(t, i, key)
    if key == "number" and t.lows[i + 1] in {"bus", "tram", "train", "route", "shirt", "jersey", "seed"}:
        return name(i, i + 1, "list")
    if before == ":" and t.lows[i - 2] == "code" and t.lows[i - 3] in {"zip", "postal", "post"}:
        return name(i, i + 1, "address")
    if key == "code" and t.lows[i - 2] in {"zip", "postal", "area", "dialling"}:
        return name(i, i + 1, "address")
    if key in _COUNTED_UP and t.lows[i - 2] in _LED and t.lows[i + 1] in _CLOSED and word.isdigit() and len(word) <= 3:
        return name(i, i + 1, "list")  # "on day 12 of the trial"
    if word == "500" and key in {"poor's", "poor’s", "poors"}:
        return name(i, i + 1, "index")
    if t.lows[i + 1] == "index" and before[:1].isupper() and before.isalpha() and word.isdigit() and len(word) <= 4:
        return name(i, i + 1, "index")
    if (key == "type" and word in {"1", "2", "3", "4"}) or FIRM_NUMBERS.get(key) == word:
        return name(i, i + 1, "list" if key == "type" else "name")
    label = BEFORE.get(key)
    if label is None and titled(t, i):
        return name(i, i + 1, "name")
    if label is None or not word.replace(".", "").isdigit() or (len(word) > 5 and label != "address"):
        return None
    capital = before[0].isupper()
    if not (capital or key in SMALL or key not in CAPITAL) and not (
        key in {"number", "game", "week", "day", "round", "level", "year", "grade"}
        and label == "list"
        and key == "number"
        and t.words[i - 2].lower() != "the"
    ):
        return None
    if key == "no" and not capital:
        return None
    if key == "no" and t.opens_sentence(i - 1) and t.words[i + 1][:1].islower():
        return None
    following = t.lows[i + 1]
    if following in {"percent", "per", "%", "million", "billion", "mln", "pct", "bln", "pc", "points", "basis"} or (
        "." in word and label in {"list", "index", "address"}
    ):
        return None
    if label == "index" and (len(word) > 4 or "." in word):
        return None
    if (
        following in units.NAMES
        and following not in {"pc", "second", "real", "mark", "crown", "bar", "point", "m", "cup", "bit", "minute"}
        and label != "model"
        and (
            key in {"day", "week", "season", "ohio", "road", "line", "page", "round", "game", "pa", "ca"} or not capital
        )
    ):
        return None
    if t.opens_sentence(i - 1) and key in {"now", "saw", "long", "under", "no", "big", "top"}:
        return None
    last = i + 1
    while (
        t.words[last] == "("
        and (t.glued(last) or (label == "section" and len(t.words[last + 1]) <= 2))
        and t.words[last + 2] == ")"
        and t.glued(last + 1)
    ):
        last += 3
    if last == i + 1 and t.glued(last) and t.words[last][:1].isalpha() and len(t.words[last]) <= 2:
        last += 1
    return name(i, _list_end(t, last), label)


def _group_of(t: Tokens, i: int, key: str) -> Draft | None:
    """Read "Group of 20", and the second number of "Sections 3 and 4"."""
    if key == "of":
        return name(i, i + 1, "name") if t.words[i - 2] in {"Group", "Gang", "Big"} and t.words[i].isdigit() else None
    if (
        t.words[i - 2].isdigit()
        and t.lows[i - 3] in PLURAL_NAMES
        and (t.words[i - 3][0].isupper() or t.lows[i - 3] in SMALL)
    ):
        return name(i, i + 1, BEFORE.get(t.lows[i - 3], "list"))
    return None
