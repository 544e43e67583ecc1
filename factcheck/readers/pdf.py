"""PDF files: the text of their pages, read by pypdfium2, which the extra `[pdf]` brings.

A PDF holds lines, not paragraphs: what an editor checks should be the draft; this is for what has no draft. The source
of the document is the text of the pages, one after another with a form feed between them.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.model.document import Document
from factcheck.readers import plain
from factcheck.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: No article is longer.
MOST_PAGES = 300
LARGEST_TEXT = 5_000_000
PAGE = "\n\n\f\n\n"

_HYPHEN = re.compile(r"(?<=[a-z])(?:\ufffe|\x02|\xad)\n?")


def read(data: bytes, *, name: str) -> Document:
    """Return the document that a PDF holds; raise ReadError if it holds none that can be read."""
    try:
        pdfium = import_module("pypdfium2")
    except ImportError:
        raise ReadError("is a PDF; install newsroom-factcheck[pdf] to read it, or export its text", name) from None
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        reason = "it has a password" if "password" in str(error).lower() else "it is damaged"
        raise ReadError(f"is not a readable PDF: {reason}", name) from None
    try:
        if len(document) > MOST_PAGES:
            raise ReadError(f"has {len(document)} pages, more than the {MOST_PAGES} that are read; split it", name)
        text = PAGE.join(_pages(document, name))
    except pdfium.PdfiumError:
        raise ReadError("is not a readable PDF: a page of it is damaged", name) from None
    finally:
        document.close()
    if not text.replace(PAGE, "").strip():
        raise ReadError("is a PDF without text, such as a scan; it needs to be recognised first", name)
    found = plain.read(text, name=name)
    return Document.plain(text, found.blocks, quotations=found.quotations, name=name, format="pdf")


def page_of(document: Document, start: int) -> int:
    """Return the page, from 1, on which a place of the text stands."""
    return document.source.count("\f", 0, document.source_span(start, start)[0]) + 1


def _pages(document: object, name: str) -> Iterator[str]:
    size = 0
    for page in document:  # type: ignore[attr-defined]
        text = page.get_textpage().get_text_range().replace("\r\n", "\n").replace("\r", "\n").replace("\f", " ")
        page.close()
        size += len(text)
        if size > LARGEST_TEXT:
            raise ReadError(f"holds more than {LARGEST_TEXT // 1_000_000} MB of text; split it", name)
        yield _HYPHEN.sub("", text).replace("\0", " ")
