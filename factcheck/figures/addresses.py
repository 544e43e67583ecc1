"""Telephone numbers, street numbers, web addresses, book numbers and coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft, name
from factcheck.figures.list_numbers import is_reference
from factcheck.figures.name_words import STATES, STREETS

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

_HYPHENS = frozenset({"-", "‑", "–", "."})
_CALLING = frozenset({"call", "tel", "phone", "dial", "ring"})
_EMERGENCY = frozenset({"911", "999", "112", "101", "111", "988", "000"})
_COMPASS = frozenset({"N", "S", "E", "W", "north", "south", "east", "west"})
_BOOKS = {"isbn": "isbn", "issn": "isbn", "doi": "isbn", "ean": "isbn", "iban": "name"}


def read_address(t: Tokens, i: int) -> Draft | None:
    """Read what stands at the digit run of token `i` if it addresses something.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_address(Tokens("Call 212-555-0142 now"), 1).label
    'phone'
    """
    word, before, after = t.words[i], t.words[i - 1], t.words[i + 1]
    if (before == "+" and t.glued(i)) or (
        word.isdigit() and (after in _HYPHENS or word[0] == "0" or before == "(" or t.words[i + 1].isdigit())
    ):
        found = _book(t, i) or _phone(t, i)
        if found is not None:
            return found
    elif t.lows[i - 1] in _BOOKS or (t.lows[i - 2] in _BOOKS and before == ":"):
        return _book(t, i)
    if (
        word in _EMERGENCY
        and t.lows[i - 1]
        in {"call", "dial", "dialled", "dialed", "calling", "called", "ring", "text", "phone", "a", "the"}
        and (
            t.lows[i - 1] not in {"a", "the"}
            or t.lows[i + 1] in {"call", "calls", "operator", "dispatcher", "emergency"}
        )
    ):
        return name(i, i + 1, "phone")
    if (
        t.lows[i - 1] in {"to", "on", "text"}
        and word.isdigit()
        and len(word) in {5, 6}
        and any(t.words[j] in {"text", "Text", "SMS", "Samaritans"} for j in range(max(i - 5, 0), i))
    ):
        return name(i, i + 1, "phone")
    if after[:1].isupper() and word.replace("-", "").isdigit() and not t.glued(i + 1) and len(word) <= 5:
        found = _street(t, i)
        if found is not None:
            return found
    if (
        after in _HYPHENS
        and t.words[i + 2].isdigit()
        and t.glued(i + 1)
        and t.glued(i + 2)
        and t.words[i + 3][:1].isupper()
        and _street(t, i + 2) is not None
    ):
        return name(i, i + 3, "address")
    if len(word) == 5 and word.isdigit() and _after_state(t, i):
        return name(i, i + 1, "address")
    if after in {"°", "º"} or t.lows[i + 1] == "degrees":
        return _coordinate(t, i)
    if t.glued(i) and before in {"/", "=", "?", "&", "_", "%", "@", "-"} and _in_link(t, i):
        return name(i, _link_end(t, i), "name")
    if (
        "." in word
        and ((t.words[i + 1] == "," and "." in t.words[i + 2]) or before == ",")
        and any(t.lows[j] in {"at", "coordinates", "latitude"} for j in range(max(i - 4, 0), i))
    ):
        decimals = len(word.partition(".")[2])
        if decimals >= 3:
            return name(i, i + 1, "coordinate")
    if is_reference(t, i):
        return name(i, i + 1, "list")
    if t.lows[i - 1] in {"latitude", "longitude"}:
        return name(i, i + 1, "coordinate")
    return None


def _phone(t: Tokens, i: int) -> Draft | None:
    """Read a telephone number: groups of digits with hyphens, points, blanks or brackets."""
    word = t.words[i]
    first = i
    groups = [word]
    j = i + 1
    if t.words[i - 1] == "+" and t.glued(i):
        first = i - 1
    elif t.words[i - 1] == "(" and t.words[j] == ")" and t.words[j + 1].isdigit():
        first, j = i - 1, j + 2
        groups.append(t.words[j - 1])
    spaced = (
        (word[0] == "0" and len(word) >= 2) or first < i or (t.lows[i - 1] in _CALLING | {"on", ":"} and len(word) >= 3)
    )
    letters = 0
    while len(groups) < 8:
        if (
            t.words[j] in _HYPHENS
            and t.glued(j)
            and (t.glued(j + 1) or (first < i and len(groups) == 2 and t.spaced(j + 1)))  # "(416) 364- 3123"
            and (t.words[j + 1].isdigit() or (t.words[j + 1].isupper() and len(groups) >= 2))
        ):
            letters = 0 if t.words[j + 1].isdigit() else len(t.words[j + 1])
            groups.append(t.words[j + 1])
            j += 2
            if letters:
                break
        elif t.words[j] == "(" and t.words[j + 1].isdigit() and t.words[j + 2] == ")" and first < i:
            groups.append(t.words[j + 1])
            j += 3
            if t.words[j].isdigit():
                groups.append(t.words[j])
                j += 1
        elif first < i and t.words[j] == "/" and t.glued(j) and t.glued(j + 1) and _other_line(t, j + 1):
            groups.append(t.words[j + 1])
            j += 2
        elif spaced and t.words[j].isdigit() and t.spaced(j) and len(t.words[j]) >= (1 if first < i else 2):
            groups.append(t.words[j])
            j += 1
        else:
            break
    if (
        len(groups) == 1
        and len(word) <= 3
        and all(len(t.words[k]) == 4 and t.words[k].isdigit() and t.spaced(k) for k in (i + 1, i + 2))
    ):
        return name(first, i + 3, "phone")  # "3 5550 4321"
    size = sum(map(len, groups))
    shape = [len(group) for group in groups]
    if len(groups) >= 2 and 6 <= size <= 15:
        plain = not any(word in _HYPHENS for word in t.words[i:j])
        if (
            shape in ([3, 3, 4], [1, 3, 3, 4])
            or (shape[-2:] == [3, 4] and size >= 7)
            or (word[0] == "0" and size >= 7)
            or (first < i and size >= 7)
            or letters
        ):
            if shape == [3, 4] and plain and first == i and t.lows[i - 1] not in _CALLING:
                return None
            return name(first, j, "phone")
        if shape == [3, 3] and spaced and t.lows[i - 1] == "on":
            return name(first, j, "phone")
    if word[0] == "0" and 7 <= len(word) <= 13:
        return name(i, i + 1, "phone")
    return None


def _other_line(t: Tokens, j: int) -> bool:
    """Whether a second line of the same telephone stands at token `j`: "555-0187/0188"."""
    return t.words[j].isdigit() and len(t.words[j]) == 4 and not t.words[j + 1].isdigit()


def _book(t: Tokens, i: int) -> Draft | None:
    """Read what follows "ISBN", "ISSN", "doi"."""
    j = i - 2 if t.words[i - 1] == ":" else i - 1
    label = _BOOKS.get(t.lows[j])
    if label is None:
        return None
    last = i + 1
    while (
        t.words[last] in {"-", "‑", "–", "/", "."}
        and t.glued(last)
        and t.glued(last + 1)
        and t.words[last + 1].isalnum()
    ) or (t.glued(last) and t.words[last] in {"X", "x"}):
        last += 2 if t.words[last] not in {"X", "x"} else 1
    return name(i, last, label)


def _street(t: Tokens, i: int) -> Draft | None:
    """Read the number before a street: "10 Downing Street"."""
    if t.lows[i - 1] in {"about", "nearly", "over", "some"} or t.words[i - 1] in {"$", "£", "€"}:
        return None
    if t.words[i + 1] in STREETS and t.lows[i + 2] == "of":
        return name(i, i + 1, "address")  # "1177 Avenue of the Americas"
    for j in range(i + 2, i + 5):
        if t.words[j] in STREETS:
            if t.words[j] in {"Court", "Square", "Place", "Hill", "Way", "Circle", "Close", "Row", "Walk"} and t.lows[
                i - 1
            ] not in {"at", ",", "of", "in", "is", "the", "from"}:
                return None
            return name(i, i + 1, "address")
        if not t.words[j][:1].isupper() and not t.words[j].isdigit() and t.lows[j] not in {"th", "st", "nd", "rd"}:
            return None
    return None


def _after_state(t: Tokens, i: int) -> bool:
    """Whether five digits are the postal code after an American state: "PA 19034", "Boston, Massachusetts 02110"."""
    before = t.words[i - 1]
    if before in STATES and t.spaced(i):
        return t.words[i - 2] == "," or not t.words[i + 1][:1].islower()
    if not before[:1].isupper() or t.words[i + 1][:1].islower():
        return False
    j = i - 2
    if t.words[j] in {"New", "North", "South", "West", "Rhode"}:
        j -= 1
    return t.words[j] == "," and t.words[j - 1][:1].isupper() and t.spaced(i)


def _coordinate(t: Tokens, i: int) -> Draft | None:
    """Read "48°51'N", "48.8566° N", "35 degrees north"."""
    j = i + 2
    if t.lows[i + 1] == "degrees":
        if (
            t.lows[j] in _COMPASS
            and (t.lows[j + 1] in {"latitude", "longitude", ".", ",", "of", "and", ""})
            and t.lows[j + 1] != "of"
        ):
            return name(i, j + 1, "coordinate")
        return None
    for _ in range(4):
        if t.words[j] in _COMPASS:
            return name(i, j + 1, "coordinate")
        if t.words[j].isdigit() and t.glued(j) and t.words[j + 1] in {"'", "′", '"', "″", "’", "”"}:
            j += 2
            continue
        return None
    return None


def _in_link(t: Tokens, i: int) -> bool:
    """Whether token `i` stands in a web address: no blank between it and "http", "www" or ".com"."""
    j = i
    while j > max(i - 40, 0) and t.glued(j):
        j -= 1
        if t.lows[j] in {"http", "https", "www", "com", "org", "net", "html"}:
            return True
    return False


def _link_end(t: Tokens, i: int) -> int:
    j = i + 1
    while t.words[j] and t.glued(j):
        j += 1
    return j
