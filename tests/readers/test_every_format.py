"""In every format a finding stands where its words stand, and what is put around a text changes no finding."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import check_file
from factcheck.figures import extract
from factcheck.library import Checker
from factcheck.model.document import Document, Mapped
from factcheck.readers.files import read_bytes
from tests.newsroom.making import packed

#: What editors meet in real drafts: emoji of several code points, combining marks, tabs, text from right to left.
RIGHT_TO_LEFT = ["\u05e9\u05dc\u05d5\u05dd", "\u202b\u0627\u0644\u0633\u0639\u0631\u202c"]
STRANGE = [
    "\U0001f44d\U0001f3fd",
    "e\u0301te\u0301",
    "a\tb",
    "\U0001f1e9\U0001f1ea",
    "\ufb01",
    "\u0130",
    *RIGHT_TO_LEFT,
]
FALSE = "The deal is worth $50.5 million (52.7 million euros)."
GROWN = "Orders went from 200 to 260, an increase of 40 percent."
TRUE = "Sales rose 12 percent, from $1.25 billion to $1.4 billion."
CHECKER = Checker()


@dataclass(frozen=True)
class Kind:
    """A format: how a paragraph is written in it, and what may stand before the paragraphs."""

    name: str
    paragraph: str = "{}"
    head: str = ""
    escaped: bool = False


KINDS = [
    Kind("a.txt"),
    Kind("a.md", head="---\ntitle: Draft\ndate: 2022-06-15\n---\n\n"),
    Kind("b.md", "- {}", head="# One\n\n"),
    Kind("c.md", "> *So* [they](x.html) said: {}"),
    Kind("a.mdx", "<Note of={{[1, 2]}}>{}</Note>", head="import A from 'a'\n\n"),
    Kind("a.html", "<p>A <b>b</b> {}</p>", head="<!DOCTYPE html><title>One</title>\n", escaped=True),
    Kind("b.html", "<ul><li>{}</li></ul>", escaped=True),
    Kind("a.rst", "* {}", head="One\n===\n\n"),
    Kind("a.adoc", "* {}", head="= One\n\n"),
]
kinds = pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])


def document(kind: Kind, *paragraphs: str, end: str = "\n") -> Document:
    texts = [html.escape(text, quote=False) if kind.escaped else text for text in paragraphs]
    source = kind.head + "\n\n".join(kind.paragraph.format(text) for text in texts) + "\n"
    data = source.replace("\n", end).encode()
    formats = {"md": "markdown", "mdx": "markdown", "html": "html", "rst": "restructuredtext", "adoc": "asciidoc"}
    return read_bytes(data, format=formats.get(kind.name.partition(".")[2], "text"), name=kind.name)


def told(document: Document) -> list[tuple[str, str, str, str]]:
    """Return what a report says of a document, without places."""
    report = CHECKER.check_document(document, "2022-06-15")
    return [(f.code, str(f.verdict), f.message, document.text[f.start : f.end]) for f in report.findings]


def in_its_place(document: Document, start: int, end: int) -> None:
    first, last = document.source_span(start, end)
    text = document.text[start:end]
    whole = any(s.mapped is Mapped.KEPT and s.text_start <= start and end <= s.text_end for s in document.segments)
    if whole:
        assert document.source[first:last] == text
    line, column = document.position(start)
    assert re.split(r"\r\n|\n|\r", document.source)[line - 1][column - 1 :].startswith(text[:1])


@kinds
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@given(st.lists(st.sampled_from(STRANGE), min_size=1, max_size=3), st.permutations([FALSE, GROWN, TRUE]))
def test_a_finding_is_its_words_in_the_source(kind: Kind, end: str, strange: list[str], texts: list[str]) -> None:
    found = document(kind, *(f"{' '.join(strange)} {text} {strange[0]}" for text in texts), end=end)
    report = CHECKER.check_document(found, "2022-06-15")
    assert sorted(each.code for each in report.findings) == ["CUR101", "GRO101", "GRO101"]
    for each in report.findings:
        in_its_place(found, each.start, each.end)
    for figure in extract(found).figures:
        in_its_place(found, figure.start, figure.end)


@pytest.mark.parametrize("strange", STRANGE)
def test_a_finding_in_a_word_file_is_its_words(tmp_path, strange: str) -> None:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    texts = "".join(f"<w:p><w:r><w:t>{strange} {text}</w:t></w:r></w:p>" for text in (TRUE, FALSE))
    packed(tmp_path / "a.docx", document=f'<w:document xmlns:w="{name}"><w:body>{texts}</w:body></w:document>')
    report = check_file(tmp_path / "a.docx", "2022-06-15")
    assert [each.code for each in report.findings] == ["GRO101", "CUR101"]
    for each in report.findings:
        in_its_place(report.document, each.start, each.end)
    assert report.document.position(report.findings[1].start) == (2, len(strange.replace("\t", " ")) + 20)


#: What is put around a text, by format; "{}" is the text.
AROUND = {
    "markdown": [
        "---\ntitle: A draft\nweight: 5 of 12\n---\n\n{}\n",
        '{{"title": "A draft", "weight": 12}}\n\n{}\n',
        "- {}\n",
        "- One.\n  - {}\n",
        "> {}\n",
        "| name | town |\n| --- | --- |\n| Ada | Ulm |\n\n{}\n",
        "{}\n\n| name | town |\n| --- | --- |\n| Ada | Ulm |\n",
        "| {} |\n| --- |\n| Ada |\n",
        "See [the page](https://a.example/?p=50) of it.\n\n{}\n",
        "A note.[^1]\n\n[^1]: {}\n",
        "<!-- 50 of 60 -->\n\n{}\n",
    ],
    "html": [
        "<ul><li>{}</li></ul>",
        "<table><tr><td>{}</td></tr></table>",
        "<p><a href='x?50'>{}</a></p>",
        "<p><em>{}</em></p>",
        "<script>x = 50</script><p>{}</p>",
    ],
    "restructuredtext": [":author: Ada\n\n{}\n", "* {}\n", "Title\n=====\n\n{}\n", "* One.\n\n  * {}\n"],
    "asciidoc": ["= Title\nAda\n\n{}\n", "* {}\n", "** {}\n", "|===\n| {}\n|===\n"],
}
CASES = [(format_, around) for format_, each in AROUND.items() for around in each]


@pytest.mark.parametrize(("format_", "around"), CASES)
@pytest.mark.parametrize("text", [FALSE, GROWN, TRUE])
def test_what_stands_around_a_text_shifts_findings_and_changes_none(format_: str, around: str, text: str) -> None:
    bare = read_bytes(text.encode(), format="text", name="a")
    framed = read_bytes(around.format(text).encode(), format=format_, name="a")
    assert told(framed) == told(bare)
    assert told(framed) != []


@pytest.mark.parametrize("mark", ["**", "*", "__", "_"])
@pytest.mark.parametrize("text", [FALSE, GROWN, TRUE])
def test_emphasis_and_links_on_any_figure_change_no_finding(text: str, mark: str) -> None:
    bare = read_bytes(text.encode(), format="text", name="a")
    for figure in extract(bare).figures:
        words = figure.text
        for dressed in (f"{mark}{words}{mark}", f"[{words}](https://a.example/50)", f"<b>{words}</b>"):
            marked = text[: figure.start] + dressed + text[figure.end :]
            assert told(read_bytes(marked.encode(), format="markdown", name="a")) == told(bare), marked
