"""PDF files: the text of their pages, or one line that says why not."""

import sys
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.readers import ReadError, pdf
from factcheck.readers.files import read_bytes

TEXTS = ["The deal is worth $50.5 million.", "Sales rose 12 percent."]


def packed(*pages: str) -> bytes:
    """Return a PDF with a line of text on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for text in pages:
        stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET"
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {number + 1} 0 R /Resources {font} >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n"
    )
    return out + end.encode() + b"%%EOF\n"


def read(data: bytes) -> object:
    return read_bytes(data, format="pdf", name="a.pdf")


def test_pages_are_text() -> None:
    pytest.importorskip("pypdfium2", reason="the extra [pdf] is not installed")
    document = read_bytes(packed(*TEXTS), format="pdf", name="a.pdf")
    assert [document.text[block.start : block.end] for block in document.blocks] == TEXTS
    assert [pdf.page_of(document, document.text.index(word)) for word in ("$50.5", "12")] == [1, 2]


def test_a_report_names_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pypdfium2", reason="the extra [pdf] is not installed")
    path = tmp_path / "a.pdf"
    path.write_bytes(packed("Nothing.", "Orders went from 200 to 260, an increase of 40 percent."))
    for format_ in ("text", "concise", "markdown"):
        assert main(["check", str(path), "-f", format_]) == 1
        assert ": page 2" in capsys.readouterr().out, format_


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.4\nnothing", "is not a readable PDF: it is damaged"),
        (b"Some text.", "is not a PDF, whatever its name says"),
        (packed(""), "is a PDF without text, such as a scan"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, message: str) -> None:
    pytest.importorskip("pypdfium2", reason="the extra [pdf] is not installed")
    with pytest.raises(ReadError, match=message):
        read(data)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdfium2", reason="the extra [pdf] is not installed")
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    with pytest.raises(ReadError, match="has 2 pages, more than the 1"):
        read(packed(*TEXTS))


def test_without_the_extra_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ReadError, match=r"install newsroom-factcheck\[pdf\]"):
        read(packed(*TEXTS))
