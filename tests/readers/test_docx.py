"""Word files: runs joined, changes accepted, tables and notes in their scopes; attacks refused."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document
from factcheck.readers import ReadError, docx, read_file
from factcheck.readers.files import LARGEST, read_bytes

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def packed(**parts: str) -> bytes:
    """Return a Word file with these parts: document, footnotes …"""
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, xml in parts.items():
            archive.writestr(f"word/{part}" if part.endswith(".rels") else f"word/{part}.xml", xml)
    return memory.getvalue()


def body(xml: str) -> str:
    return f"<w:document {WORD} {OFFICE}><w:body>{xml}</w:body></w:document>"


def read(xml: str, **parts: str) -> Document:
    return read_bytes(packed(document=body(xml), **parts), format="docx", name="a.docx")


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.scope.value, b.level, document.text[b.start : b.end]) for b in document.blocks]


def run(text: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def test_runs_are_joined() -> None:
    document = read(paragraph(run("It cost $14"), run("7 bil"), run("lion &amp; more.")) + paragraph(run("Next.")))
    assert document.text == "It cost $147 billion & more.\nNext."
    assert document.position(document.text.index("Next")) == (2, 1)


def test_bold_italic_and_links_are_recorded_and_change_no_word() -> None:
    plain = "<w:r><w:t>a </w:t></w:r>"
    italic = "<w:r><w:rPr><w:i/><w:b w:val='0'/></w:rPr><w:t>b</w:t><w:tab/></w:r>"
    document = read(paragraph(plain) + paragraph(plain, italic, f"<w:hyperlink>{run('c')}</w:hyperlink>"))
    assert document.text == "a \na b\tc"
    looks = [(look, document.text[start:end]) for start, end, look in document.looks]
    assert looks == [("emphasis", "b"), ("emphasis", "\t"), ("link", "c"), ("strong", "c")]


def test_struck_words_links_and_numbers_are_recorded() -> None:
    rel = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    kept = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = (
        f'<Relationships xmlns="{kept}"><Relationship Id="r1" Target="https://e.org/a" TargetMode="External"/>'
        '<Relationship Id="r2" Target="styles.xml"/></Relationships>'
    )
    numbering = (
        f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )

    def item(level: int, text: str) -> str:
        numbers = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr></w:pPr>'
        return f"<w:p>{numbers}<w:r><w:t>{text}</w:t></w:r></w:p>"

    struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>five</w:t></w:r>"
    links = "".join(
        f'<w:hyperlink {rel} r:id="{key}"><w:r><w:t>{key}</w:t></w:r></w:hyperlink>' for key in ("r1", "r2")
    )
    xml = paragraph(struck, links) + item(0, "a") + item(1, "b")
    document = read(xml, numbering=numbering, **{"_rels/document.xml.rels": relations})
    looks = [(look, document.text[start:end]) for start, end, look in document.looks]
    assert looks == [("struck", "five"), ("link https://e.org/a", "r1"), ("link", "r2"), ("numbered", "a")]
    assert blocks(document) == [("body", 0, "fiver1r2"), ("list", 1, "a"), ("list", 2, "b")]


def test_changes_are_accepted() -> None:
    xml = paragraph(
        run("Up "),
        "<w:del><w:r><w:delText>5</w:delText></w:r></w:del>",
        f"<w:ins>{run('6')}</w:ins>",
        f"<w:moveFrom>{run('7')}</w:moveFrom>",
        "<w:r><w:instrText>HYPERLINK 8</w:instrText></w:r>",
        run(" percent"),
        "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/></w:r>",
    )
    assert read(xml).text == "Up 6 percent\ta b-"


def test_scopes() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('A'))}</w:tc><w:tc>{paragraph(run('5'))}</w:tc></w:tr></w:tbl>"
    numbered = f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{run("six")}</w:p>'
    document = read(
        paragraph(run("Top"), style="Title")
        + paragraph(run("Part"), style="Heading2")
        + table
        + numbered
        + paragraph(run("Said"), style="Quote")
        + paragraph(run("Fig. 1"), style="Caption")
        + paragraph(run("  text ")),
        footnotes=f"<w:footnotes {WORD}><w:footnote>{paragraph(run('A note.'))}</w:footnote></w:footnotes>",
    )
    assert blocks(document) == [
        ("heading", 1, "Top"),
        ("heading", 2, "Part"),
        ("table cell", 1, "A"),
        ("table cell", 2, "5"),
        ("list", 1, "six"),
        ("quotation", 1, "Said"),
        ("caption", 0, "Fig. 1"),
        ("body", 0, "text"),
        ("body", 0, "A note."),
    ]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:pict><w:txbxContent>{paragraph(run('Box 5'))}</w:txbxContent></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert read(paragraph(run("Before"), f"<w:r>{both}</w:r>", run(" after"))).text == "Before after\nBox 5"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (packed(other="<a/>"), "is not a Word file: it has no word/document.xml"),
        (packed(document="<a>"), "is damaged: no element found"),
        (packed(document='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "declares entities"),
        (packed(document=body(""))[:60], "is not a readable Word file"),
    ],
)
def test_what_is_no_safe_word_file_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read_bytes(data, format="docx", name="a.docx")


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "LARGEST_PART", 1_000_000)
    with pytest.raises(ReadError, match="unpacks to more than 1 MB"):
        read(" " * 2_000_000)


def test_deep_nesting_is_no_trouble() -> None:
    deep = "<w:sdt>" * 5000 + paragraph(run("5")) + "</w:sdt>" * 5000
    assert read(deep).text == "5"


def outcome(data: bytes) -> str:
    """Return the text, or the message that says why there is none."""
    try:
        return read_bytes(data, format="docx", name="a.docx").text
    except ReadError as error:
        return str(error)


@given(st.binary(max_size=200), st.integers(0, 400), st.integers(0, 255))
def test_broken_files_get_a_message(noise: bytes, place: int, value: int) -> None:
    whole = packed(document=body(paragraph(run("5 percent"))))
    broken = bytearray(whole)
    broken[place % len(whole)] = value
    for data in (b"PK\x03\x04" + noise, bytes(broken), whole[:place]):
        assert outcome(data).startswith(("a.docx: ", "5 percent"))


def test_the_header_of_a_page_is_read_once_and_behind_the_text() -> None:
    header = f"<w:hdr {WORD}>{paragraph(run('Sales rose 5 percent'))}</w:hdr>"
    footer = f"<w:ftr {WORD}>{paragraph(run('Page 1 of 12'))}</w:ftr>"
    document = read(paragraph(run("It grew.")), header1=header, header2=header, footer1=footer)
    assert document.text == "It grew.\nSales rose 5 percent"


def test_pictures_do_not_make_a_word_file_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(packed(document=body(f"<w:p>{run('It cost $5.')}</w:p>")))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/media/photo.jpg", bytes(6_000_000))
    assert path.stat().st_size > LARGEST
    assert read_file(str(path)).text == "It cost $5."
