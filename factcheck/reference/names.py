"""Finds the countries that a text names, and tells how text names an indicator."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference.families import MissingTablesError, default_root
from factcheck.reference.indicators import PHRASES
from factcheck.reference.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A word that may begin a name: a capital, then letters, or dots between capitals; or the euro area.
WORD = re.compile(r"(?<!\w)(?:[A-ZÀ-Þ](?:\.(?:[A-Z]\.)+[A-Z]?|\w*)|eurozone|euro(?= zone| area))")
#: "U.S. dollars", "US$5", "Swiss francs" name money, not a country.
MONEY = re.compile(
    r"\$|[ -](?:dollars?|pounds?|francs?|pesos?|rupees?|yuan|renminbi|yen|won|ro?ubles?|lira|kron[aeo]r?|zloty|euros?"
    r"|dinars?|dirhams?|riyals?|rials?|reais|real|rand|baht|ringgit|rupiah|shekels?|forints?|korunas?|shillings?)\b"
)
CAPITALISED = re.compile(r"[ ,]+[A-ZÀ-Þ][a-zß-ÿ]")
CAPITALISED_BEFORE = re.compile(r"[A-ZÀ-Þ][\wß-ÿ]*,? $")
#: Groups that series are about, as a sentence names them.
GROUPS = {"EU27": "European Union", "EU28": "European Union", "EMU": "euro area", "WLD": "world"}
#: So far back a capitalised word is looked for.
BEFORE = 24


class Mention(NamedTuple):
    """One place where a text names a country or a group of countries."""

    start: int
    end: int
    code: str  #: ISO 3166 alpha-3, or a group: "EU27", "EMU", "WLD"
    kind: str  #: "name", "short", "adjective", "demonym", "group", or "capital" where it stands for a government


def phrases() -> Mapping[str, str]:
    """Return how text names an indicator, in lower case: phrase to indicator.

    >>> phrases()["gross domestic product"]
    'gdp'
    """
    return PHRASES


def countries(text: str) -> list[tuple[int, int, str]]:
    """Return where a text names countries by name, adjective or short form, in its order; capitals are left out.

    >>> countries("Trade between China and the U.S. fell, the UK's grew.")
    [(14, 19, 'CHN'), (28, 32, 'USA'), (43, 45, 'GBR')]
    """
    return [(found.start, found.end, found.code) for found in mentions(text) if found.kind != "capital"]


def mentions(text: str) -> list[Mention]:
    """Return all mentions; a name that a person or another place bears too counts only if the text vouches for it.

    >>> mentions("Beijing bought more from New Mexico.")
    [Mention(start=0, end=7, code='CHN', kind='capital')]
    >>> mentions("Jordan scored 40 points."), len(mentions("Jordan grew. The Jordanian dinar held."))
    ([], 1)
    """
    found: list[Mention] = []
    sure: set[str] = set()
    reached = 0
    for match in WORD.finditer(text):
        start = match.start()
        if start < reached:
            continue
        for form, code, kind in _forms(match[0].rstrip(".")):
            end = start + len(form)
            written = text[start:end]
            if (written == form or written == form.upper()) and (form[-1] == "." or not text[end : end + 1].isalnum()):
                reached = end
                if kind != "doubtful":
                    sure.add(code)
                if code and not MONEY.match(text, end):
                    found.append(Mention(start, end, code, kind))
                break
    return [
        mention._replace(kind="name") if mention.kind == "doubtful" else mention
        for mention in found
        if mention.kind != "doubtful" or (mention.code in sure and not _part_of_name(text, mention))
    ]


@cache
def name(code: str) -> str:
    """Return the usual English name of a country, the shortest of its names; the code itself if it has none.

    >>> name("CHN"), name("USA"), name("EU27")
    ('China', 'United States', 'European Union')
    """
    if code in GROUPS:
        return GROUPS[code]
    entries = (line.rsplit(",", 2) for line in _sheet().starting(""))
    found = [form for form, of, kind in entries if of == code and kind == "name"]
    return min(found, key=lambda form: (len(form), form), default=code)


def _part_of_name(text: str, mention: Mention) -> bool:
    """Say whether another capitalised word stands beside it: "Michael Jordan", "Atlanta, Georgia"."""
    before = text[max(0, mention.start - BEFORE) : mention.start]
    return bool(CAPITALISED.match(text, mention.end)) or bool(CAPITALISED_BEFORE.search(before))


@cache
def _forms(word: str) -> list[tuple[str, str, str]]:
    """Return the forms that begin with a word, with code and kind, longest first."""
    if len(word) < 2:
        return []
    spellings = {word, word[0] + word[1:].lower()} if word.isupper() and len(word) > 3 else {word}
    found = []
    for spelling in spellings:
        for line in _sheet().starting(spelling):
            form, code, kind = line.rsplit(",", 2)
            if not form[len(spelling) : len(spelling) + 1].isalpha():
                found.append((form, code, kind))
    return sorted(found, key=lambda entry: (-len(entry[0]), entry[0]))


@cache
def _sheet() -> Sheet:
    path = f"{default_root()}/names/countries.csv"
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - start-up time
            return Sheet(file.read())
    except FileNotFoundError:
        raise MissingTablesError(f"no names of countries: {path} is missing") from None
