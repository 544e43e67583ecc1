"""Reads the cases of `tests/corpus`: prose in Markdown with fenced blocks; the README there explains the format."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from tests.checkers.expectations import CorpusError, Expected, expectation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FENCE = re.compile(r"(?P<ticks>`{3,})(?P<info>[^`]*)")
DATE = re.compile(r"`{3,}date (\d{4}-\d\d-\d\d)`{3,}")
XFAIL = re.compile(r'xfail "([^"]+)"')
FORMATS = ("text", "markdown")
LISTS = ("silent", "honest")


@dataclass(frozen=True, slots=True)
class Case:
    """One text and what the checks must say about it."""

    name: str  #: file/heading-n, as pytest shows it
    place: str  #: "per_capita.md:12"
    text: str
    format: str = "text"
    as_of: date | None = None
    options: dict[str, str] = field(default_factory=dict)  #: of the configuration
    expected: tuple[Expected, ...] = ()
    honest: bool = False  #: nothing may be contradicted or misleading; anything else may come
    xfail: str = ""


@dataclass(frozen=True, slots=True)
class _Block:
    number: int  #: line of the opening fence
    info: str
    lines: list[str]


def read_folder(folder: Path) -> list[Case]:
    """Return the cases of every file of a folder, in order."""
    found: list[Case] = []
    for path in sorted(folder.glob("*.md")):
        if path.name != "README.md":
            found.extend(read(path.read_text(encoding="utf-8"), path.stem))
    return found


def read(markdown: str, stem: str) -> Iterator[Case]:
    """Yield the cases of one file; a slip in the file is an error that names the line."""
    heading, count = "", 0
    whole_file: date | None = None
    section: date | None = None
    pending: Case | None = None
    for item in _items(markdown, stem):
        if isinstance(item, str):
            if pending:
                raise CorpusError(f"{pending.place}: no expect block follows this text")
            heading, count, section = item, 0, None
        elif isinstance(item, date):
            whole_file, section = (whole_file, item) if heading else (item, section)
        else:
            place = f"{stem}.md:{item.number}"
            word, _, rest = item.info.partition(" ")
            count += word in FORMATS
            name = f"{stem}/{_slug(heading)}-{count}"
            if word in FORMATS:
                if pending:
                    raise CorpusError(f"{pending.place}: no expect block follows this text")
                as_of, options = _settings(rest, place)
                pending = Case(name, place, "\n".join(item.lines), word, as_of or section or whole_file, options)
            elif word == "expect":
                if pending is None:
                    raise CorpusError(f"{place}: an expect block without a text before it")
                yield _with_expectations(pending, item, rest, place)
                pending = None
            elif word in LISTS:
                as_of, options = _settings(rest, place)
                for offset, line in enumerate(item.lines, start=1):
                    if line.strip():
                        count += 1
                        yield Case(
                            f"{stem}/{_slug(heading)}-{count}",
                            f"{stem}.md:{item.number + offset}",
                            line.strip(),
                            "text",
                            as_of or section or whole_file,
                            options,
                            honest=word == "honest",
                        )
            else:
                raise CorpusError(
                    f"{place}: no block is called {word!r}; there are {', '.join((*FORMATS, 'expect', *LISTS))}"
                )
    if pending:
        raise CorpusError(f"{pending.place}: no expect block follows this text")


def _with_expectations(case: Case, block: _Block, rest: str, place: str) -> Case:
    xfail = XFAIL.fullmatch(rest.strip())
    if rest.strip() and not xfail:
        raise CorpusError(f'{place}: after expect only xfail "why" may stand, not {rest!r}')
    expected = tuple(
        expectation(line, f"{case.place.partition(':')[0]}:{block.number + offset}")
        for offset, line in enumerate(block.lines, start=1)
        if line.strip()
    )
    return Case(
        case.name,
        case.place,
        case.text,
        case.format,
        case.as_of,
        case.options,
        expected,
        xfail=xfail[1] if xfail else "",
    )


def _settings(rest: str, place: str) -> tuple[date | None, dict[str, str]]:
    """Read what stands after the name of a text block: a date, and options as name=value."""
    as_of, options = None, {}
    for word in rest.split():
        name, equals, value = word.partition("=")
        try:
            if equals:
                options[name] = value
            else:
                as_of = date.fromisoformat(word)
        except ValueError:
            raise CorpusError(f"{place}: {word!r} is neither a date nor an option") from None
    return as_of, options


def _items(markdown: str, stem: str) -> Iterator[str | date | _Block]:
    """Yield headings as text, dates, and fenced blocks."""
    block: _Block | None = None
    ticks = ""
    for number, line in enumerate(markdown.splitlines(), start=1):
        if block is not None:
            if line.strip() == ticks:
                yield block
                block = None
            else:
                block.lines.append(line)
        elif dated := DATE.fullmatch(line.strip()):
            yield date.fromisoformat(dated[1])
        elif fence := FENCE.fullmatch(line):
            ticks, block = fence["ticks"], _Block(number, fence["info"].strip(), [])
        elif line.startswith("## "):
            yield line[3:].strip()
    if block is not None:
        raise CorpusError(f"{stem}.md:{block.number}: this block is never closed")


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
