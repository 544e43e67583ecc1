"""One draft under its settings: read, checked, and freed of what its newsroom has decided about."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from factcheck.config import Config
    from factcheck.model.document import Document
    from factcheck.model.finding import Report
    from factcheck.reference.shelf import Shelf

#: The quick look that decides whether a draft has any remark at all.
MARKS = ("factcheck-", "factcheck:", "[factcheck]", '"factcheck"')
_DAY = r"(?:^|\D)(\d{4})[-_]?(\d\d)[-_]?(\d\d)(?!\d)"


class Order(NamedTuple):
    """What is to be checked and how; everything that the report depends on, so that it can be sent and remembered."""

    path: str  #: the file, as it is called in the report
    config: Config
    as_of: date | None = None  #: a day that was given for all texts
    dated: str = ""  #: where the date of the text comes from before the text is asked
    tables: tuple[str, ...] = ()  #: descriptions of the tables that the configuration names
    root: str = ""  #: a folder of tables newer than the bundled ones
    format: str = ""  #: the format, where the file's name does not tell it
    piped: bool = False  #: read from standard input, whatever it is called


def report(order: Order, shelf: Shelf, data: bytes | None = None) -> Report:
    """Check one draft; `data` are its bytes if it is no file. Raises ReadError if it cannot be read."""
    from factcheck import pipeline
    from factcheck.reference.tables import Tables

    document = _document(order, data)
    tables = Tables(shelf=shelf)
    when = order.as_of or _dated(order, document)
    found = pipeline.check(document, as_of=when, config=order.config, tables=tables)
    return decided(found, order.config, order.path if data is None else "", data)


def decided(found: Report, config: Config, path: str = "", data: bytes | None = None) -> Report:
    """Return the report without what remarks set aside: in the text, beside the file, in comments of a Word file."""
    if config.tolerance:
        from factcheck.editorial.tolerating import tolerate

        found = tolerate(found, config)
    document = found.document
    beside = bool(path) and os.path.isfile(path + ".factcheck.toml")  # noqa: PTH113 - pathlib costs start-up time
    word = document.format == "docx" and (bool(path) or data is not None)
    if not (beside or word or marked(document.source)):
        return found
    from factcheck.editorial import sidecar
    from factcheck.editorial.suppressing import suppress

    remarks = sidecar.remarks(path) if beside else []
    if word:
        from factcheck.editorial import wordcomments

        remarks += wordcomments.remarks(_bytes(path) if data is None else data, document)
    return suppress(found, config, remarks)


def marked(source: str) -> bool:
    """Say whether a draft may have remarks."""
    return any(mark in source for mark in MARKS)


def _document(order: Order, data: bytes | None) -> Document:
    from factcheck.readers import read_file
    from factcheck.readers.files import format_of, read_bytes

    if data is None:
        return read_file(order.path)
    return read_bytes(data, format=order.format or format_of(order.path), name=order.path)


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read()


def _dated(order: Order, document: Document) -> date | None:
    """Return the date that the configuration points to; None leaves it to the text."""
    from datetime import date as day

    source = order.dated
    if not source:
        return None
    if source.startswith("front-matter:"):
        from factcheck.readers.dating import parse

        key = source.partition(":")[2].lower().replace("-", "_")
        value = document.metadata.get(key)
        return parse(value, order.config.country) if value else None
    if source == "file-name":
        found = re.search(_DAY, os.path.basename(document.name))  # noqa: PTH119
        try:
            return day(*(int(part) for part in found.groups())) if found else None
        except ValueError:
            return None
    try:
        return day.fromisoformat(source)
    except ValueError:
        from factcheck.config.keys import ConfigError

        raise ConfigError(f"as-of = {source!r} is not a day of the calendar") from None
