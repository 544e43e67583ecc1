"""Readers: a file or a text becomes a Document with its source map."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.readers.errors import ReadError

if TYPE_CHECKING:
    from factcheck.model.document import Document

__all__ = ["FORMATS", "ReadError", "read_file", "read_text"]

#: Formats by name, with the module that reads each: imported only when such a text comes.
FORMATS = {
    "text": "plain",
    "markdown": "markdown",
    "html": "html",
    "restructuredtext": "restructuredtext",
    "asciidoc": "asciidoc",
}


def read_text(text: str, *, format: str = "text", name: str = "<text>") -> Document:  # noqa: A002 - the users' word
    """Return the document that a text is; `name` stands for it in messages.

    >>> document = read_text("Exports rose 5 percent.")
    >>> document.blocks[0].scope.value
    'body'
    """
    module = FORMATS.get(format)
    if module is None:
        raise ReadError(f"no reader is called {format!r}; there are {', '.join(FORMATS)}", name)
    document: Document = import_module(f"factcheck.readers.{module}").read(text, name=name)
    return document


def read_file(path: str) -> Document:
    """Return the document in a file; the format follows from its ending."""
    files = import_module("factcheck.readers.files")
    document: Document = files.read(path)
    return document
