"""Files: what is read as it is, and the one line for what cannot be read."""

from pathlib import Path

import pytest

from factcheck.readers import ReadError, read_file


def written(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_the_ending_decides_the_format(tmp_path: Path) -> None:
    assert read_file(written(tmp_path, "a.md", b"**5** percent")).text == "5 percent"
    assert read_file(written(tmp_path, "a.TXT", b"**5** percent")).text == "**5** percent"
    assert read_file(written(tmp_path, "draft", b"**5** percent")).format == "text"


def test_byte_order_mark_and_line_ends(tmp_path: Path) -> None:
    document = read_file(written(tmp_path, "a.txt", b"\xef\xbb\xbfOne\r\n\r\ntwo \xe2\x82\xac5"))
    assert document.source == "One\r\n\r\ntwo €5"
    assert document.position(document.text.index("€")) == (3, 5)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, name: str) -> None:
    for data in (b"", b"\xef\xbb\xbf"):
        with pytest.raises(ReadError, match="is empty; there is nothing to check"):
            read_file(written(tmp_path, name, data))
    assert read_file(written(tmp_path, name, b"\n")).blocks == ()


@pytest.mark.parametrize(
    ("name", "data", "message", "offset"),
    [
        ("a.txt", b"one\ncaf\xe9 5", "is not UTF-8: byte 0xe9 at offset 7 (line 2); save it as UTF-8", 7),
        ("a.txt", b"one\0two", "is binary, not text: a zero byte at offset 3", 3),
        ("a.txt", "5 €".encode("utf-16"), "is UTF-16, not UTF-8; save it as UTF-8", 0),
        ("a.txt", "5 €".encode("utf-32"), "is UTF-32, not UTF-8; save it as UTF-8", 0),
        ("a.txt", b"%PDF-1.7", "is a PDF; it needs a name that ends in .pdf", None),
        ("a.md", b"PK\x03\x04", "is an archive; a Word file needs a name that ends in .docx", None),
        ("a.docx", b"text", "is not a Word file, whatever its name says; name it .txt or .md if it is text", None),
        ("a.docx", b"PK\x03\x04", "is not a readable Word file: File is not a zip file", None),
        ("a.odt", b"x", "is an OpenDocument file; save it as plain text", None),
        ("a.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "looks like a PNG image, not a text", 0),
        ("a.txt", b"\xff\xd8\xff\xe0\0\x10JFIF", "looks like a JPEG image, not a text", 0),
        ("a.txt", b"GIF89a\1\0", "looks like a GIF image, not a text", 7),
        ("a.txt", b"RIFF\x24\0\0\0WEBPVP8 ", "looks like a WebP image, not a text", 5),
        ("a.txt", b"\0\0\0\x20ftypisom\0", "looks like a video, not a text", 0),
        ("a.txt", b"\x1f\x8b\x08\0", "looks like a gzip archive; unpack it", 0),
        ("a.txt", b"{\\rtf1 5 percent}", "is a rich text file; save it as .docx or as plain text", None),
        ("a.txt", b"PK\x03\x04...xl/workbook.xml", "is an Excel file; a table of your own goes to --table", None),
        ("a.md", b"PK\x03\x04...word/document.xml", "is a Word file; it needs a name that ends in .docx", None),
        ("a.docx", b"\xff\xd8\xff\xe0", "looks like a JPEG image, not a text", None),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "is an old Office file or has a password; save it as .docx without one",
            None,
        ),
        ("a.txt", "It rose 5 percent.".encode("utf-16-le"), "looks like UTF-16, not UTF-8; save it as UTF-8", 1),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, data: bytes, message: str, offset: int | None) -> None:
    path = written(tmp_path, name, data)
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert str(caught.value) == f"{path}: {message}"
    assert caught.value.offset == offset


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_file(str(tmp_path / "none.md"))
    with pytest.raises(ReadError, match=r"is a folder; name the files in it"):
        read_file(str(tmp_path))
    with pytest.raises(ReadError, match="cannot be read"):
        read_file("a\0b")


def test_too_large_a_file_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(2_100_000)
    with pytest.raises(ReadError, match=r"has 2\.1 MB, more than the 2 MB that are read; split it"):
        read_file(str(path))
