"""Files that are made to do harm: refused with a clear line, or read within limits."""

import zipfile
from io import BytesIO

import pytest

from factcheck.readers import ReadError, read_text
from factcheck.readers.files import read_bytes

ENTITIES = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;">]><a>&d;</a>'


def word(document: bytes) -> bytes:
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return memory.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_entities_are_refused_in_every_encoding(encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding[:6]}"?>'
    for text in (ENTITIES, declared + ENTITIES):
        with pytest.raises(ReadError, match=r"declares entities|is damaged"):
            read_bytes(word(text.encode(encoding)), format="docx", name="a.docx")


def test_a_bomb_of_zeros_is_not_unpacked() -> None:
    bomb = word(b"<a>" + b" " * 45_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(ReadError, match="unpacks to more than 40 MB"):
        read_bytes(bomb, format="docx", name="a.docx")


@pytest.mark.parametrize("tag", ["div", "blockquote", "ul><li", "table><tr><td", "svg", "b"])
def test_nesting_without_end_is_read(tag: str) -> None:
    text = f"<{tag}>" * 6_000 + "It rose 5 percent."
    document = read_text(text, format="html")
    assert document.text.strip() in ("It rose 5 percent.", "")


@pytest.mark.parametrize("piece", ["<!--", "<a ", "&", "<script>", "<![CDATA[", '<a b="', "</", "<p", "<title>"])
def test_what_is_never_closed_takes_linear_time(piece: str) -> None:
    assert read_text(piece * 6_000 + " 5 percent", format="html").format == "html"
