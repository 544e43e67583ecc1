"""Reads the specification of figures: Markdown in `tests/corpus/figures`, whose format its README explains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from html import unescape
from typing import TYPE_CHECKING

from factcheck.model.calendar import WrittenDate
from factcheck.model.figure import Form, Hedged, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCALES = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9, "tn": 10**12}
VALUE = re.compile(r"(-?)([\d,]+(?:\.\d+)?)(?:/([\d,]+))?(k|m|bn|tn)?")
ENTITY = re.compile(r"&(?:#\d+|[A-Za-z]+);")
XFAIL = re.compile(r"\s*\{xfail: (.+)\}$")
FIELDS = frozenset({"hedge", "form", "per", "counts", "label", "date", "weekday", "step", "grain"})


class CorpusError(ValueError):
    """A case that cannot be read, with its file and line."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What one marked figure must say; None where the case leaves a field open."""

    kind: Kind
    low: Fraction | None = None
    high: Fraction | None = None
    units: tuple[str, ...] | None = None  #: None leaves them open, () is a bare number
    hedge: Hedged | None = None
    form: Form | None = None
    per: str = ""
    counts: str | None = None
    label: str | None = None
    date: WrittenDate | None = None
    step: Fraction | None = None
    grain: Fraction | None = None
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One surface: a text, the spans of its figures, and what each must say."""

    name: str  #: file-heading-n
    text: str
    marks: tuple[tuple[int, int], ...]
    expected: tuple[Expected, ...]  #: as many as there are marks; none where silence is specified
    place: str  #: "money-and-scale.md:12"
    xfail: str = ""
    unread: bool = False  #: the marks are numerals that no rule understands


def cases(folder: Path) -> list[Case]:
    """Return the cases of all files but the README, in order."""
    found = []
    for path in sorted(folder.rglob("*.md")):
        if path.name != "README.md":
            found.extend(read(path.read_text(encoding="utf-8"), path.stem))
    return found


def read(markdown: str, stem: str) -> Iterator[Case]:
    """Yield the cases of one file."""
    heading, count, fresh = "", 0, True
    expected: tuple[Expected, ...] | None = None
    unread = False
    for number, line in _items(markdown):
        place = f"{stem}.md:{number}"
        if line.startswith("## "):
            heading, expected, count = slug(line[3:]), None, 0
        elif line == "`unread`":
            expected, unread = (), True
        elif line.startswith("`") and line.endswith("`"):
            if fresh:
                expected, unread = (), False
            expected = (*(expected or ()), *_expectation(line.strip("`"), place))
            fresh = False
            continue
        elif line.startswith("- "):
            if expected is None:
                raise CorpusError(f"{place}: an item stands before any expectation")
            count += 1
            yield _case(line[2:], f"{stem}-{heading}-{count}", expected, place, unread=unread)
        fresh = True


def slug(title: str) -> str:
    """Return a heading as the part of a name.

    >>> slug("Three point two billion dollars, or $3.2bn")
    'three-point-two-billion-dollars-or-3-2bn'
    """
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def value(written: str) -> Fraction:
    """Return a value as the corpus writes it.

    >>> value("3.2bn"), value("-1/3"), value("12,500")
    (Fraction(3200000000, 1), Fraction(-1, 3), Fraction(12500, 1))
    """
    match = VALUE.fullmatch(written)
    if not match:
        raise ValueError(f"{written!r} is no value")
    sign, digits, divisor, scale = match.groups()
    number = Fraction(digits.replace(",", "")) * SCALES[scale or ""] / int((divisor or "1").replace(",", ""))
    return -number if sign else number


def bounds(written: str) -> tuple[Fraction | None, Fraction | None]:
    """Return low and high: "3", "3..5", or open as "3.." and "..5"."""
    low, dots, high = written.partition("..")
    if not dots:
        return value(low), value(low)
    return value(low) if low else None, value(high) if high else None


def written_date(written: str, weekday: str = "") -> WrittenDate:
    """Return a date as the corpus writes it: ISO as far as known, `A/B` from A until B."""
    first, stroke, last = written.partition("/")
    until = written_date(last) if stroke else None
    day = int(weekday) if weekday else None
    if match := re.fullmatch(r"(\d{4})s", first):
        return WrittenDate(year=int(match[1]), decade=True, weekday=day, until=until)
    if match := re.fullmatch(r"(FY)?(?:(\d{4})-|--)([QH])([1-4])", first):
        half = match[3] == "H"
        quarter = 2 * int(match[4]) - 1 if half else int(match[4])
        year = int(match[2]) if match[2] else None
        return WrittenDate(
            year=year, quarter=quarter, quarters=2 if half else 1, fiscal=bool(match[1]), weekday=day, until=until
        )
    if match := re.fullmatch(r"(FY)?(\d{4})?(?:-{1,2}(\d\d)?)?(?:-(\d\d))?", first):
        fiscal, year, month, date = match.groups()
        if year or month or date or day is not None:
            numbers = [int(part) if part else None for part in (year, month, date)]
            return WrittenDate(*numbers, weekday=day, fiscal=bool(fiscal), until=until)
    raise ValueError(f"{written!r} is not a date")


def _items(markdown: str) -> Iterator[tuple[int, str]]:
    """Yield headings, expectations, items and blank lines; an item may go on in lines that are indented."""
    pending: tuple[int, str] | None = None
    for number, line in enumerate(markdown.splitlines(), start=1):
        if pending and line.startswith("  ") and line.strip():
            pending = (pending[0], f"{pending[1]} {line.strip()}")
            continue
        if pending:
            yield pending
        pending = (number, line.rstrip(" ")) if line.startswith("- ") else None
        if not pending:
            yield number, line.rstrip()
    if pending:
        yield pending


def _case(item: str, name: str, expected: tuple[Expected, ...], place: str, *, unread: bool) -> Case:
    reason = ""
    if match := XFAIL.search(item):
        item, reason = item[: match.start()], match[1]
    text, marks = marked(item)
    if not marks and len(expected) == 1:
        marks = ((0, len(text)),)
    if unread and not marks:
        raise CorpusError(f"{place}: an unread numeral needs its marks: {item}")
    if not unread and len(marks) != len(expected):
        raise CorpusError(f"{place}: {len(marks)} marks for {len(expected)} expectations: {item}")
    return Case(name, text, marks, expected, place, reason, unread)


def marked(item: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    r"""Return the text without its marks, and their spans; a backslash keeps a bracket.

    >>> marked("It cost [$5] \\[sic].")
    ('It cost $5 [sic].', ((8, 10),))
    """
    item = ENTITY.sub(lambda match: unescape(match[0]), item)
    text, marks, start, kept = "", [], None, 0
    for place, character in enumerate(item):
        if character == "[" and item[place - 1 : place] == "\\":
            text = text[:-1] + character
            kept += 1
        elif character == "[":
            start = len(text)
        elif character == "]" and start is not None:
            marks.append((start, len(text)))
            start = None
        elif character == "]" and not kept:
            raise CorpusError(f"a mark ends that never began: {item}")
        else:
            kept -= character == "]"
            text += character
    if start is not None:
        raise CorpusError(f"a mark never ends: {item}")
    return text, tuple(marks)


def _expectation(line: str, place: str) -> tuple[Expected, ...]:
    if line == "nothing":
        return ()
    try:
        return (expectation(line),)
    except ValueError as error:
        raise CorpusError(f"{place}: {error}") from error


def expectation(line: str) -> Expected:
    """Return what a line such as `money 3.2bn USD hedge=about` expects."""
    words = [word.replace("\0", " ") for word in re.sub(r'"([^"]*)"', lambda m: m[1].replace(" ", "\0"), line).split()]
    kind, plain, fields, carried = Kind(words[0]), [], {}, False
    for word in words[1:]:
        name, equals, content = word.partition("=")
        if word == "carried":
            carried = True
        elif equals:
            if name not in FIELDS:
                raise ValueError(f"no field is called {name!r}")
            fields[name] = content
        else:
            plain.append(word)
    if len(plain) > 2:
        raise ValueError(f"what is {plain[2]!r} in {line!r}?")
    if kind.is_quantity and not plain:
        raise ValueError(f"{line!r} gives no value")
    low, high = bounds(plain[0]) if plain else (None, None)
    unit = plain[1] if len(plain) > 1 else "-"
    dated = "date" in fields or "weekday" in fields
    return Expected(
        kind=kind,
        low=low,
        high=high,
        units=(() if unit == "-" else tuple(unit.split("|"))) if plain else None,
        hedge=Hedged(fields["hedge"].replace("-", " ")) if "hedge" in fields else None,
        form=Form(fields["form"].replace("-", " ")) if "form" in fields else None,
        per=fields.get("per", ""),
        counts=fields.get("counts"),
        label=fields["label"].replace("-", " ") if "label" in fields else None,
        date=written_date(fields.get("date", ""), fields.get("weekday", "")) if dated else None,
        step=value(fields["step"]) if "step" in fields else None,
        grain=value(fields["grain"]) if "grain" in fields else None,
        carried=carried,
    )
