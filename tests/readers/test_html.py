"""Web pages: what is article text, in which scope, and where it stands in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Mapped
from factcheck.readers import read_text
from factcheck.readers.dating import date_of


def blocks(source: str) -> list[tuple[str, str]]:
    document = read_text(source, format="html")
    return [(block.scope.value, document.text[block.start : block.end]) for block in document.blocks]


CASES = [
    ("It rose 5 percent.", [("body", "It rose 5 percent.")]),
    ("<p>$<b>147</b> billion</p><p>5&nbsp;% &amp; &euro;3 &nosuch; AT&T</p>",
     [("body", "$147 billion"), ("body", "5\xa0% & €3 &nosuch; AT&T")]),
    ("<h2>Up 5%</h2>\n<ul>\n <li>five\n <li>six</ul>", [("heading", "Up 5%"), ("list", "five"), ("list", "six")]),
    ("<table><caption>T</caption><tr><th>A<td>5<tr><td>B</td><td>6</td></table>",
     [("caption", "T"), ("table cell", "A"), ("table cell", "5"), ("table cell", "B"), ("table cell", "6")]),
    ("<figure><img alt='7' src=a><figcaption>Up 5%</figcaption></figure>", [("caption", "Up 5%")]),
    ("<blockquote><p>five</p></blockquote><p>six", [("quotation", "five"), ("body", "six")]),
    ("<html><head><title>5</title><style>a{6}</style></head><body>seven<script>8</script></body>", [("body", "seven")]),
    ("<script>if (a<b) 5</script>six<style>7", [("body", "six")]),
    ("<nav>5 <a href=x>6</a></nav><p>seven <del>8</del>9</p>", [("body", "seven 9")]),
    ("147\n   billion<br>2021", [("body", "147 billion\n2021")]),
    ("m<sup>2</sup> CO<sub>2</sub>", [("body", "m² CO₂")]),
    ("<!-- 5 -->six<!-- 7", [("body", "six<!-- 7")]),
    ("<!DOCTYPE html><?xml 5?>six", [("body", "six")]),
    ("5 < 6 > 5, a<b", [("body", "5 < 6 > 5, a<b")]),
    ('<p title="a > 5">six</p>', [("body", "six")]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_pages(source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(source) == expected


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2022-06-15T10:00:00Z">',
        "<META NAME=date CONTENT=2022-06-15>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-06-15T10:00"}</script>',
    ],
)
def test_the_head_dates_the_text(head: str) -> None:
    found = date_of(read_text(f"<head>{head}</head><p>Up 5 percent.</p>", format="html"))
    assert str(found.date) == "2022-06-15"


def test_places_are_those_of_the_file() -> None:
    source = "<p>Trade\nreached $<b>147</b> billion.</p>"
    document = read_text(source, format="html")
    start = document.text.index("$147")
    assert document.position(start) == (2, 9)
    assert source[slice(*document.source_span(start, start + len("$147 billion")))] == "$<b>147</b> billion"


TAGS = (
    "<p>", "</p>", "<td", "<script>", "</script>", "<!--", "-->", "<nav>", "</nav>", "&amp;", "<br>", "<sup>", "<h1>",
    "</h1>", "<li>", "<title>", "<meta ",
)  # fmt: skip
SIGNS = st.sampled_from([*"<>&;/!?-\"'= \n\r\ta5é\ufeff", *TAGS])


@given(st.lists(SIGNS, max_size=50).map("".join))
def test_any_page_is_read_and_the_map_tiles(source: str) -> None:
    document = read_text(source, format="html")
    edge = 0
    for block in document.blocks:
        assert edge <= block.start < block.end <= len(document.text)
        edge = block.end
    for piece in document.segments:
        if piece.mapped is Mapped.KEPT:
            assert document.text[piece.text_start : piece.text_end] == source[piece.source_start : piece.source_end]
