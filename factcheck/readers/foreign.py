"""What a file is that is no text, by its first bytes: looked at only when it cannot be read."""

from __future__ import annotations

#: First bytes, and what a file that begins with them is, with the way out where there is one.
_BEGINNINGS = (
    (b"%PDF-", "is a PDF; it needs a name that ends in .pdf"),
    (b"{\\rtf", "is a rich text file; save it as .docx or as plain text"),
    (b"%!PS", "is a PostScript file; export its text"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "is an old Office file or has a password; save it as .docx without one",
    ),
    (b"\x89PNG\r\n\x1a\n", "looks like a PNG image"),
    (b"\xff\xd8\xff", "looks like a JPEG image"),
    (b"GIF87a", "looks like a GIF image"),
    (b"GIF89a", "looks like a GIF image"),
    (b"II*\0", "looks like a TIFF image"),
    (b"MM\0*", "looks like a TIFF image"),
    (b"\0\0\1\0", "looks like an icon"),
    (b"8BPS", "looks like a Photoshop image"),
    (b"ID3", "looks like an MP3 recording"),
    (b"\xff\xfb", "looks like an MP3 recording"),
    (b"OggS", "looks like an Ogg recording"),
    (b"fLaC", "looks like a FLAC recording"),
    (b"\x1f\x8b", "looks like a gzip archive; unpack it"),
    (b"BZh", "looks like a bzip2 archive; unpack it"),
    (b"\xfd7zXZ\0", "looks like an xz archive; unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "looks like a 7z archive; unpack it"),
    (b"Rar!\x1a", "looks like a RAR archive; unpack it"),
    (b"SQLite format 3\0", "looks like an SQLite database"),
    (b"PAR1", "looks like a Parquet file; a table of your own goes to --table"),
    (b"wOFF", "looks like a font"),
    (b"wOF2", "looks like a font"),
    (b"\x7fELF", "looks like a program"),
    (b"\xff\xfe\0\0", "is UTF-32, not UTF-8; save it as UTF-8"),
    (b"\0\0\xfe\xff", "is UTF-32, not UTF-8; save it as UTF-8"),
    (b"\xff\xfe", "is UTF-16, not UTF-8; save it as UTF-8"),
    (b"\xfe\xff", "is UTF-16, not UTF-8; save it as UTF-8"),
)
_ZIP = b"PK\x03\x04"
#: Names of parts, as they stand in an archive, that tell what it holds.
_PARTS = (
    (b"word/document.xml", "is a Word file; it needs a name that ends in .docx"),
    (b"xl/workbook.xml", "is an Excel file; a table of your own goes to --table"),
    (b"ppt/presentation.xml", "is a PowerPoint file; save its text"),
    (b"mimetypeapplication/epub+zip", "is an e-book; save its text"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "is an OpenDocument file; save it as .docx or as plain text"),
    (b"Index/Document.iwa", "is a Pages file; export it as .docx"),
)
#: Chunked files: the kind stands at the ninth byte.
_CHUNKED = {b"WEBP": "looks like a WebP image", b"WAVE": "looks like a WAV recording", b"AVI ": "looks like a video"}


def kind(data: bytes) -> str:
    r"""Return what is to be said of bytes that are no text, "" if nobody knows.

    >>> kind(b"\x89PNG\r\n\x1a\n\0\0")
    'looks like a PNG image, not a text'
    """
    if data.startswith(_ZIP):
        fallback = "is an archive; a Word file needs a name that ends in .docx"
        return next((said for part, said in _PARTS if part in data), fallback)
    if data.startswith(b"RIFF"):
        return _not_text(_CHUNKED.get(data[8:12], "looks like a recording"))
    if data[4:8] == b"ftyp":
        image = data[8:12] in (b"avif", b"heic", b"heix", b"mif1")
        return _not_text("looks like an image" if image else "looks like a video")
    found = next((said for begins, said in _BEGINNINGS if data.startswith(begins)), "")
    if not found and _zeros_of_utf16(data):
        return "looks like UTF-16, not UTF-8; save it as UTF-8"
    return _not_text(found)


def _not_text(said: str) -> str:
    return f"{said}, not a text" if said.startswith("looks") and ";" not in said else said


def _zeros_of_utf16(data: bytes) -> bool:
    """Say whether every other byte is zero, as in English text in UTF-16 without a mark."""
    pairs = len(data[:2000]) // 2
    high, low = data[: 2 * pairs : 2].count(0), data[1 : 2 * pairs : 2].count(0)
    return pairs >= 8 and max(high, low) > 0.8 * pairs and min(high, low) < 0.2 * pairs
