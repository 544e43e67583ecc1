"""The date of a text: from its front matter or its dateline, and never from the clock."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from factcheck.readers.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.document import Document

#: Keys of front matter that date a text, the most telling first. Dates of changes are not among them.
KEYS = (
    "factcheck.as_of", "as_of", "date", "published", "pubdate", "pub_date", "publishdate", "publish_date",
    "date_published", "datepublished", "published_at", "published_on", "publication_date", "article:published_time",
)  # fmt: skip

#: A dateline stands in one of the first blocks.
TOP = 6
_DATELINE_REACH = 160

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"([A-Za-z]{3,9})\.?"
_YEAR = r"((?:19|20)\d\d)\b"
_DAY = r"(\d{1,2})"
_NTH = r"(?:st|nd|rd|th)?"
_ISO = rf"{_YEAR}[-/.]{_DAY}[-/.]{_DAY}(?!\d)"
_WRITTEN = Late(
    rf"\b(?:{_ISO}|{_MONTH}\s{{1,2}}{_DAY}{_NTH},?\s{{1,2}}{_YEAR}|{_DAY}{_NTH}\s{{1,2}}(?:of\s)?{_MONTH},?\s{{1,2}}{_YEAR})"
)
#: "3/4/2024", which is of March in one country and of April in another, and "3.4.2024", which is always of April.
_SWAPPABLE = Late(r"(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_COMPACT = Late(r"(\d{4})(\d\d)(\d\d)$")
_DAY_NAME = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_ON = r"(?:published|posted|issued|released|date|dated)(?:\son|\sat)?:?\s+"
#: "Published June 15, 2022", "15 June 2022 | Politics": a line that is there for its date.
_LINE_START = Late(rf"(?:(?:first\s)?{_ON}|for immediate release\W+)?{_DAY_NAME}$", re.IGNORECASE)
_BYLINE = Late(rf"(?:by|from)\s[^!?]{{2,80}}[\s,|·•–—-]\s*{_DAY_NAME}$", re.IGNORECASE)
_LINE_END = Late(
    r"\s*(?:$|[|·•–—/(-]|[,;]?\s*(?:at\s+)?\d{1,2}[:.]\d\d|T\d\d:|,?\s*(?:last\s)?updated\b)", re.IGNORECASE
)
#: "BERLIN, ", "WASHINGTON, D.C., ", "LONDON (Reuters) - ": a place in capitals, perhaps with its region and an agency.
_CAPITALS = r"[A-Z][A-Z.'’ -]{1,40}"
_REGION = r"(?:[,/]\s?[A-Za-z][A-Za-z.'’ ]{0,30}){0,3}"
_AGENCY = r"(?:\s?\([^()]{1,40}\))?"
_PLACE = Late(rf"{_CAPITALS}{_REGION}{_AGENCY}\s?(?:[,–—-]|--)?\s?{_DAY_NAME}$")
_AFTER_PLACE = Late(r"\s?(?:[–—:(/|-]|,?\s*\([^()]{1,40}\)|$)")


class Dated(NamedTuple):
    """The date of a text and where it was found: "front matter", "dateline" or nowhere."""

    date: date | None
    origin: str = ""


def date_of(document: Document, country: str = "") -> Dated:
    """Return the date that the text gives itself; `country` is that of the paper, which orders a date in digits.

    >>> from factcheck.readers import read_text
    >>> date_of(read_text("BERLIN, June 15, 2022 — Trade grew by 5 percent."))
    Dated(date=datetime.date(2022, 6, 15), origin='dateline')
    """
    for key in KEYS:
        value = document.metadata.get(key)
        if value and (day := parse(value, country)):
            return Dated(day, "front matter")
    for block in document.blocks[:TOP]:
        text = document.text[block.start : min(block.end, block.start + _DATELINE_REACH)]
        whole = block.end - block.start <= _DATELINE_REACH
        for line in text.splitlines()[:3]:
            if day := _dateline(line.strip(), whole=whole):
                return Dated(day, "dateline")
    return Dated(None)


def parse(text: str, country: str = "") -> date | None:
    """Return the day that a value names: "2022-06-15T10:00:00Z", "June 15, 2022", "Wed, 15 Jun 2022"; None for others.

    A date in digits whose day and month may be swapped is read only if the paper's country orders them: a wrong date
    accuses honest writers.

    >>> parse("3/4/2024"), parse("3/4/2024", "US"), parse("3/4/2024", "GB"), parse("15/4/2024")
    (None, datetime.date(2024, 3, 4), datetime.date(2024, 4, 3), datetime.date(2024, 4, 15))
    """
    text = text.strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass  # other ways of writing a date cost patterns
    compact = _COMPACT.match(text)
    if compact:
        return _day(*compact.groups())
    swappable = _SWAPPABLE.match(text)
    if swappable:
        one, sign, other, year = swappable.groups()
        return _ordered(one, other, year, "GB" if sign == "." else country)
    return next((day for _, _, day in _dates(text)), None)


def _ordered(one: str, other: str, year: str, country: str) -> date | None:
    """Return the day of two numbers: in the order of the country, or in the only one that makes a date."""
    from factcheck.config.countries import DAY_FIRST, MONTH_FIRST

    as_day, as_month = _day(year, other, one), _day(year, one, other)
    if as_day and as_month and as_day != as_month:
        return as_day if country in DAY_FIRST else as_month if country in MONTH_FIRST else None
    return as_day or as_month


def _dateline(line: str, *, whole: bool) -> date | None:
    for start, end, day in _dates(line):
        before = line[:start]
        if _PLACE.match(before) and _AFTER_PLACE.match(line, end):
            return day
        if (_LINE_START.match(before) or (whole and _BYLINE.match(before))) and _LINE_END.match(line, end):
            return day
        if whole and before.rstrip().endswith(("|", "·", "•")) and _LINE_END.match(line, end) and len(before) < 80:
            return day
    return None


def _dates(text: str) -> Iterator[tuple[int, int, date]]:
    for match in _WRITTEN.pattern.finditer(text):
        year, month, day = next(
            (match[y], match[m], match[d]) for y, m, d in ((1, 2, 3), (6, 4, 5), (9, 8, 7)) if match[y] is not None
        )
        found = _day(year, month, day)
        if found:
            yield match.start(), match.end(), found


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdecimal() else _MONTHS.get(month.lower())
    try:
        return date(int(year), number, int(day)) if number else None
    except ValueError:
        return None
