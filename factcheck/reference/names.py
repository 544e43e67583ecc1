"""Finds the countries that a text names, and knows how text names an indicator."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference.families import MissingTablesError, default_root
from factcheck.reference.phrases import PHRASES

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A word that may begin a name: a capital, then letters, or dots between capitals.
WORD = re.compile(r"(?<!\w)[A-ZÀ-Þ](?:\.(?:[A-Z]\.)+[A-Z]?|\w*)")
CAPITALISED = re.compile(r"[ ,]+[A-ZÀ-Þ][a-zß-ÿ]")
CAPITALISED_BEFORE = re.compile(r"[A-ZÀ-Þ][\wß-ÿ]*,? $")
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
    ([], 2)
    """
    forms = _forms()
    found: list[Mention] = []
    reached = 0
    for match in WORD.finditer(text):
        start = match.start()
        if start < reached:
            continue
        for form, (code, kind) in forms.get(_first_word(match[0]), {}).items():
            if not text.startswith(form, start) and text[start : start + len(form)] != form.upper():
                continue
            end = start + len(form)
            if not form.endswith(".") and end < len(text) and (text[end].isalnum() or text[end] == "_"):
                continue
            reached = end
            if code:
                found.append(Mention(start, end, code, kind))
            break
    sure = {mention.code for mention in found if mention.kind not in ("doubtful", "capital")}
    sure |= {mention.code for mention in found if mention.kind == "capital"}
    return [
        mention._replace(kind="name") if mention.kind == "doubtful" else mention
        for mention in found
        if mention.kind != "doubtful" or (mention.code in sure and not _part_of_name(text, mention))
    ]


def _part_of_name(text: str, mention: Mention) -> bool:
    """Say whether another capitalised word stands beside it: "Michael Jordan", "Atlanta, Georgia"."""
    before = text[max(0, mention.start - BEFORE) : mention.start]
    return bool(CAPITALISED.match(text, mention.end)) or bool(CAPITALISED_BEFORE.search(before))


def _first_word(word: str) -> str:
    return word.rstrip(".").casefold()


@cache
def _forms() -> dict[str, dict[str, tuple[str, str]]]:
    """Return, by their first word, the forms with code and kind, longest first."""
    path = f"{default_root()}/names/countries.csv"
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - start-up time
            lines = file.read().splitlines()[1:]
    except FileNotFoundError:
        raise MissingTablesError(f"no names of countries: {path} is missing") from None
    grouped: dict[str, dict[str, tuple[str, str]]] = {}
    for line in sorted(lines, key=len, reverse=True):
        form, code, kind = line.rsplit(",", 2)
        first = WORD.match(form)
        if first:
            grouped.setdefault(_first_word(first[0]), {})[form] = (code, kind)
    return grouped
