"""Files that are cut, spoiled or of another kind: read, or refused with one line; within a bound of memory."""

from __future__ import annotations

import importlib.util
import io
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document
from factcheck.readers import ReadError
from factcheck.readers.files import read_bytes
from tests.newsroom.making import COMMENTS, KEPT, MEMO, NOTES
from tests.readers.test_pdf import packed as pdf

#: So many bytes of memory a reader takes for each byte of a text, at most: that of paragraphs of one letter. Prose
#: takes a tenth of it.
BOUND = 500
FORMATS = ["text", "markdown", "html", "restructuredtext", "asciidoc", "docx"]
if importlib.util.find_spec("pypdfium2"):
    FORMATS.append("pdf")


def word() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, xml in (("document", MEMO), ("footnotes", NOTES), ("comments", COMMENTS)):
            archive.writestr(f"word/{part}.xml", xml)
    return memory.getvalue()


WHOLE = [path.read_bytes() for path in sorted((KEPT / "drafts").iterdir()) if path.suffix != ".toml"]
WHOLE += [word(), pdf("It cost $50.5 million.", "Sales rose 12 percent.")]
files = st.sampled_from(WHOLE)


@st.composite
def spoiled(draw: st.DrawFn) -> bytes:
    """Draw a file with pieces cut out, doubled or overwritten."""
    data = bytearray(draw(files))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        to = min(at + draw(st.sampled_from([1, 7, 200, 100_000])), len(data))
        data[at:to] = draw(st.one_of(st.binary(max_size=8), st.just(bytes(data[at:to]) * 2)))
    return bytes(data)


@pytest.mark.parametrize("format_", FORMATS)
@given(st.one_of(spoiled(), files, st.binary(max_size=200)))
def test_a_broken_file_is_read_or_refused_with_one_line(format_: str, data: bytes) -> None:
    found = read_or_refused(data, format_)
    if isinstance(found, Document):
        assert all(found.position(block.start)[0] >= 1 for block in found.blocks)
    else:
        assert found.startswith("draft: ")
        assert "\n" not in found
        assert len(found) < 300


def read_or_refused(data: bytes, format_: str) -> Document | str:
    try:
        return read_bytes(data, format=format_, name="draft")
    except ReadError as error:
        return str(error)


PIECES = ["[[", "**a*", "<b>", "| a ", "- ", "> ", "\n", "1.", "`", "{", "&amp;", "a\n\n", "=\n", "|===\n", ".. a::\n"]


@pytest.mark.parametrize("format_", FORMATS[:5])
@pytest.mark.parametrize("piece", PIECES)
def test_memory_stays_within_the_bound(format_: str, piece: str) -> None:
    data = (piece * (60_000 // len(piece))).encode()
    read_bytes(data, format=format_, name="draft")  # what is made once for all texts does not count
    tracemalloc.start()
    try:
        read_bytes(data, format=format_, name="draft")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < BOUND * len(data)


def test_a_word_file_with_more_text_than_any_article_is_refused() -> None:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        paragraph = f"<w:p><w:r><w:t>{'a' * 100_000}</w:t></w:r></w:p>"
        before, _, _ = MEMO.partition("<w:p>")
        archive.writestr("word/document.xml", f"{before}{paragraph * 51}</w:body></w:document>")
    with pytest.raises(ReadError, match="holds more than 2 MB of text; split it"):
        read_bytes(memory.getvalue(), format="docx", name="draft")
