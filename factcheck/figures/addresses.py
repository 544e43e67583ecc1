"""Street numbers, web addresses, book numbers and coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft, name
from factcheck.figures.list_numbers import is_reference
from factcheck.figures.name_words import STATES, STREETS
from factcheck.figures.phones import HYPHENS, read_phone, read_short_number

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

_COMPASS = frozenset({"N", "S", "E", "W", "north", "south", "east", "west"})
#: Roads that a number names, and houses along them another.
_ROADS = frozenset({"Route", "Highway", "Hwy", "Interstate"})
_BOOKS = {"isbn": "isbn", "issn": "isbn", "doi": "isbn", "ean": "isbn", "iban": "name"}


def read_address(t: Tokens, i: int) -> Draft | None:
    """Read what stands at the digit run of token `i` if it addresses something.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_address(Tokens("Call 212-555-0142 now"), 1).label
    'phone'
    """
    for reader in _READERS:
        found = reader(t, i)
        if found is not None:
            return found
    if t.words[i + 1] in {"°", "º"} or t.lows[i + 1] == "degrees":
        return _coordinate(t, i)
    if is_reference(t, i):
        return name(i, i + 1, "list")
    return name(i, i + 1, "coordinate") if t.lows[i - 1] in {"latitude", "longitude"} else None


def _numbered(t: Tokens, i: int) -> Draft | None:
    """Read a book's number or a telephone's where signs and groups allow one."""
    word, before = t.words[i], t.words[i - 1]
    if (before == "+" and t.glued(i)) or (
        word.isdigit() and (t.words[i + 1] in HYPHENS or word[0] == "0" or before == "(" or t.words[i + 1].isdigit())
    ):
        return _book(t, i) or read_phone(t, i)
    if t.lows[i - 1] in _BOOKS or (t.lows[i - 2] in _BOOKS and before == ":"):
        return _book(t, i)
    return None


def _house(t: Tokens, i: int) -> Draft | None:
    """Read "10 Downing Street", "12-14 High Street", "525 Route 73" and the code in "PA 19034"."""
    word, after = t.words[i], t.words[i + 1]
    if (
        after[:1].isupper()
        and word.replace("-", "").isdigit()
        and not t.glued(i + 1)
        and len(word) <= 5
        and (found := _street(t, i)) is not None
    ):
        return found
    if after in _ROADS and word.isdigit() and t.words[i + 2].isdigit() and not (len(word) == 4 or t.glued(i)):
        return name(i, i + 1, "address")
    if (
        after in HYPHENS
        and t.words[i + 2].isdigit()
        and t.glued(i + 1)
        and t.glued(i + 2)
        and t.words[i + 3][:1].isupper()
        and _street(t, i + 2) is not None
    ):
        return name(i, i + 3, "address")
    return name(i, i + 1, "address") if len(word) == 5 and word.isdigit() and _after_state(t, i) else None


def _linked(t: Tokens, i: int) -> Draft | None:
    """Read the digits of a web address."""
    if t.glued(i) and t.words[i - 1] in {"/", "=", "?", "&", "_", "%", "@", "-"} and _in_link(t, i):
        return name(i, _link_end(t, i), "name")
    return None


def _decimal_degrees(t: Tokens, i: int) -> Draft | None:
    """Read "at 51.5074, -0.1278"."""
    if len(t.words[i].partition(".")[2]) < 3:
        return None
    paired = (t.words[i + 1] == "," and "." in t.words[i + 2]) or t.words[i - 1] == ","
    placed = paired and any(t.lows[j] in {"at", "coordinates", "latitude"} for j in range(max(i - 4, 0), i))
    return name(i, i + 1, "coordinate") if placed else None


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


_READERS = (_numbered, read_short_number, _house, _linked, _decimal_degrees)
