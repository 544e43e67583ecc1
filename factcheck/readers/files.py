"""Files: bytes become text, or one line that says why not and what to do."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.readers import read_text
from factcheck.readers.errors import ReadError

if TYPE_CHECKING:
    from factcheck.model.document import Document

#: No article is longer; a data dump named by mistake is refused before it takes memory.
LARGEST = 2_000_000
#: What a Word or PDF file may have, pictures included, which are never unpacked.
LARGEST_PACKED = 20_000_000

WORD, PDF = "docx", "pdf"
#: Endings by format. A file with an unknown ending that was named is read as plain text.
ENDINGS = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown", ".mdx": "markdown",
    ".txt": "text", ".text": "text",
    ".docx": WORD,
    ".pdf": PDF,
    ".rst": "restructuredtext", ".rest": "restructuredtext",
    ".adoc": "asciidoc", ".asciidoc": "asciidoc", ".asc": "asciidoc",
    ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
#: Formats that newsrooms use and that cannot be read yet, with the way out.
_FOREIGN = {
    ".doc": "a Word file; save it as plain text",
    ".odt": "an OpenDocument file; save it as plain text",
    ".rtf": "a rich text file; save it as plain text",
}
_ZIP, _PDF = b"PK\x03\x04", b"%PDF-"
#: How text begins that is none to check, although it may be UTF-8.
_NO_DRAFTS = (b"{\\rtf", b"%!PS", _PDF, _ZIP)


def read(path: str, *, name: str = "") -> Document:
    """Return the document in the file; raise ReadError with the way out if it cannot be read."""
    shown = name or path
    format_ = format_of(path)
    largest = LARGEST_PACKED if format_ in (WORD, PDF) else LARGEST
    return read_bytes(_bytes(path, shown, largest), format=format_, name=shown)


def read_bytes(data: bytes, *, format: str, name: str) -> Document:  # noqa: A002 - the users' word
    """Return the document in the bytes of a file of this format."""
    if not data.removeprefix(b"\xef\xbb\xbf"):
        # A draft without a byte is a broken export or pipe, not a clean article.
        raise ReadError("is empty; there is nothing to check", name)
    if format not in (WORD, PDF):
        return read_text(decode(data, name), format=format, name=name)
    if len(data) > LARGEST_PACKED:
        raise ReadError(_too_large(len(data), LARGEST_PACKED), name)
    if format == PDF:
        from factcheck.readers import pdf

        if _PDF not in data[:1024]:
            fault = _foreign(data) or "is not a PDF, whatever its name says; name it .txt or .md if it is text"
            raise ReadError(fault, name)
        document = pdf.read(data, name=name)
        if len(document.text) > LARGEST:
            raise ReadError(f"holds more than {LARGEST // 1_000_000} MB of text; split it", name)
        return document
    if not data.startswith(_ZIP):
        fault = _foreign(data) or "is not a Word file, whatever its name says; name it .txt or .md if it is text"
        raise ReadError(fault, name)
    from factcheck.readers import docx

    return docx.read(data, name=name)


def format_of(path: str) -> str:
    """Return the format that a file's ending stands for.

    >>> format_of("draft.MD")
    'markdown'
    """
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - pathlib costs start-up time here
    if ending in _FOREIGN:
        raise ReadError(f"is {_FOREIGN[ending]}", path)
    return ENDINGS.get(ending, "text")


def decode(data: bytes, name: str) -> str:
    """Return the text of UTF-8 bytes, without a byte order mark."""
    if len(data) > LARGEST:
        raise ReadError(_too_large(len(data), LARGEST), name)
    if data.startswith(_NO_DRAFTS):
        raise ReadError(_foreign(data), name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
        known = _foreign(data)
        if known:
            raise ReadError(known, name, 0) from None
        line = data.count(b"\n", 0, at) + 1
        fault = f"is not UTF-8: byte 0x{data[at]:02x} at offset {at} (line {line}); save it as UTF-8"
        raise ReadError(fault, name, at) from None
    zero = text.find("\0")
    if zero >= 0:
        fault = _foreign(data) or f"is binary, not text: a zero byte at offset {data.find(0)}"
        raise ReadError(fault, name, data.find(0))
    return text.removeprefix("\ufeff")


def _foreign(data: bytes) -> str:
    from factcheck.readers import foreign  # nobody needs it for a text

    return foreign.kind(data)


def _bytes(path: str, name: str, largest: int) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib costs start-up time here
            size = os.fstat(file.fileno()).st_size
            if size > largest:
                raise ReadError(_too_large(size, largest), name)
            return file.read(largest + 1)
    except FileNotFoundError:
        raise ReadError("no such file", name) from None
    except IsADirectoryError:
        raise ReadError(f"is a folder; name the files in it, such as {os.path.join(path, '*.md')}", name) from None  # noqa: PTH118
    except PermissionError:
        raise ReadError("may not be read; check its permissions", name) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"cannot be read: {reason.lower()}", name) from None


def _too_large(size: int, largest: int) -> str:
    return f"has {size / 1e6:.1f} MB, more than the {largest // 1_000_000} MB that are read; split it"
