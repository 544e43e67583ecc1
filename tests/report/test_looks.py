"""The article on the page looks as it looks to its reader: emphasis, links, lists, tables, quotations, notes."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.model.document import Block, Document, Scope
from factcheck.readers import read_text
from factcheck.report import render
from factcheck.report.html.structure import groups
from factcheck.report.html.words import Words
from factcheck.report.jsonform import dump
from factcheck.report.loading import load
from tests.report.test_html import Page
from tests.strategies import soups


def shown(text: str, format_: str = "markdown") -> str:
    """Return the article part of the page, without marks of figures and without the findings."""
    page = render([factcheck.check(text, format=format_, select=("SUP",))], "html")
    body = page.partition("</h2>")[2].partition("</article>")[0]
    body = re.sub(r'<span class="said">[^<]*</span>', "", body)
    body = re.sub(r'<span class="figure[^>]*>((?:[^<]|<(?!/span)[^>]*>)*)</span>', r"\1", body)
    rows = re.findall(r'<div class="row"><div class="[^"]*">(.*?)</div></div>\n', body, re.DOTALL)
    return "\n".join(rows)


def link(target: str, words: str) -> str:
    return f'<a class="linked" href="{target}" rel="noopener noreferrer" target="_blank">{words}</a>'


UNREAD = '<span class="unread" title="not read as text">'
TABLE = '<div class="wide" tabindex="0" role="group" aria-label="Table"><table><thead><tr><th scope="col">a</th>'
MARKDOWN = {
    "strong and emphasis": (
        "a **b** and *c* or __d__",
        "<p>a <strong>b</strong> and <em>c</em> or <strong>d</strong></p>",
    ),
    "both at once": ("***b***", "<p><strong><em>b</em></strong></p>"),
    "one in another": ("**a *b* c**", "<p><strong>a </strong><strong><em>b</em></strong><strong> c</strong></p>"),
    "at both edges": ("**a** b *c*", "<p><strong>a</strong> b <em>c</em></p>"),
    "over a line end": ("**a\nb**", "<p><strong>a\nb</strong></p>"),
    "a star that is none": ("2 * 3 and *x", "<p>2 * 3 and *x</p>"),
    "an item that begins bold": ("* **a** b\n* c", "<ul><li><strong>a</strong> b</li><li>c</li></ul>"),
    "a link": ('[a](https://e.org/x_(1) "T")', f"<p>{link('https://e.org/x_(1)', 'a')}</p>"),
    "a link by its label": (
        "[a][B] [b]\n\n[b]: https://e.org",
        f"<p>{link('https://e.org', 'a')} {link('https://e.org', 'b')}</p>",
    ),
    "an address": ("see <https://e.org>", f"<p>see {link('https://e.org', UNREAD + 'https://e.org</span>')}</p>"),
    "a link to nowhere good": ("[a](javascript:alert(1))", '<p><span class="linked">a</span></p>'),
    "a link beside the draft": ("[a](other.md)", '<p><span class="linked">a</span></p>'),
    "an address at the edges": (
        "<https://e.org> a <https://e.org/b>",
        "<p>"
        + " a ".join(link(each, f"{UNREAD}{each}</span>") for each in ("https://e.org", "https://e.org/b"))
        + "</p>",
    ),
    "code": ("run `x 5` now", f"<p>run <code>{UNREAD}x 5</span></code> now</p>"),
    "elements": (
        "a <b>b</b> <a href='https://e.org'>c</a>",
        f"<p>a <strong>b</strong> {link('https://e.org', 'c')}</p>",
    ),
    "a line end that was asked for": ("a<br>b", "<p>a<br>b</p>"),
    "code in another paragraph": ("a\n\n`b` c", f"<p>a</p>\n<p><code>{UNREAD}b</span></code> c</p>"),
    "headings": ("# A\n\nA *b*\n----", "<h3>A</h3>\n<h4>A <em>b</em></h4>"),
    "a numbered list": ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
    "a list in a list": (
        "1. a\n   - b\n   - c\n2. d",
        "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>",
    ),
    "two paragraphs of an item": ("- a\n\n  b\n- c", "<ul><li>a<p>b</p></li><li>c</li></ul>"),
    "a quotation in a quotation": (
        "> a\n>\n> b\n>\n> > c",
        "<blockquote><p>a</p><p>b</p><blockquote><p>c</p></blockquote></blockquote>",
    ),
    "a table with an empty cell": (
        "| a | b |\n|---|---|\n|  | **c** |",
        TABLE
        + '<th scope="col">b</th></tr></thead><tbody><tr><td></td><td><strong>c</strong></td></tr></tbody></table>',
    ),
    "a note": ("a.[^1]\n\n[^1]: b", '<p>a.<sup>1</sup></p>\n<p class="footnote"><sup>1</sup>b</p>'),
    "the headline of the front matter": ("---\ntitle: A *b*\n---\n\nc", "<h3>A <em>b</em></h3>\n<p>c</p>"),
    "a caption": ("![A mill](m.jpg)", '<p class="caption">A mill</p>'),
}
HTML = {
    "elements": ("<p>a <b>b</b> <i>c</i></p>", "<p>a <strong>b</strong> <em>c</em></p>"),
    "crossed elements": ("<p><b>a <i>b</b> c</i></p>", "<p><strong>a </strong><strong><em>b</em></strong> c</p>"),
    "a link": (
        '<p><a class=x href="https://e.org/?a=1&amp;b=2">a</a></p>',
        f"<p>{link('https://e.org/?a=1&amp;b=2', 'a')}</p>",
    ),
    "a script with signs": ("<script>a<b && c>d</script><p>a</p><p>b</b></p>", "<p>a</p>\n<p>b</p>"),
    "lists": (
        '<ol start="2"><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
        '<ol start="2"><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
    ),
    "a table": (
        "<table><tr><th>a<th>b</tr><tr><th>c</th><td>d</td></tr></table>",
        TABLE + '<th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td>d</td></tr></tbody></table>',
    ),
    "a quotation": ("<blockquote><p>a</p><p>b</p></blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"),
    "a line end": ("<p>a<br>b</p>", "<p>a<br>b</p>"),
}


@pytest.mark.parametrize("case", MARKDOWN)
def test_markdown(case: str) -> None:
    text, expected = MARKDOWN[case]
    assert shown(text).replace("</div></div>", "</div>").removesuffix("</div>") == expected


@pytest.mark.parametrize("case", HTML)
def test_html(case: str) -> None:
    text, expected = HTML[case]
    assert shown(text, "html").replace("</div></div>", "</div>").removesuffix("</div>") == expected


def test_a_figure_in_a_link_leads_to_its_working_and_the_link_stands_behind_it() -> None:
    text = "Sales rose [**12 percent**](https://e.org/sales), from $1.25 billion to $1.4 billion."
    page = render([factcheck.check(text, format="markdown")], "html")
    mark = re.search(r'<a class="figure supported" [^>]*>(.*?)</a>(<a class="out"[^>]*>)', page)
    assert mark is not None
    assert mark[1].startswith('<span class="linked"><strong>12 percent</strong></span>')
    assert 'href="https://e.org/sales"' in mark[2]


def test_a_figure_that_is_partly_bold_is_one_mark() -> None:
    page = render(
        [factcheck.check("Sales rose **12** percent, from $1.25 billion to $1.4 billion.", format="markdown")], "html"
    )
    assert page.count('title="GRO101"') == 3
    assert re.search(r'title="GRO101"><strong>12</strong> percent<span class="said">', page)


def test_word_files_look_as_they_were_written() -> None:
    document = Document.plain(
        "5 miles (8 km)", (Block(0, 14, Scope.BODY),), format="docx", looks=((0, 1, "strong"), (8, 14, "link"))
    )
    report = factcheck.Checker().check_document(document)
    page = render([report], "html")
    assert '<strong>5</strong> miles<span class="said">' in page
    assert '<span class="linked">(</span>' in page
    assert "paragraph 1, character 1 · " in page
    [again] = load(dump([report], document=True))
    assert again.document == document


PRE = '<pre class="unread" title="not read as text">'
RST = {
    "emphasis": ("a *b* and **c**", "<p>a <em>b</em> and <strong>c</strong></p>"),
    "a link": ("see `the note <https://e.org/a>`_ now", f"<p>see {link('https://e.org/a', 'the note')} now</p>"),
    "code": ("run ``a b`` now", f"<p>run <code>{UNREAD}a b</span></code>  now</p>"),
    "numbers": ("3. a\n4. b\n\n- c", '<ol start="3"><li>a</li><li>b</li></ol><ul><li>c</li></ul>'),
    "a listing": ("So::\n\n   x = 1\n     y\n\nb", f"<p>So:</p>\n{PRE}x = 1\n  y</pre>\n<p>b</p>"),
    "a directive": ("a\n\n.. code-block:: c\n\n   x\n", f"<p>a</p>\n{PRE}x</pre>"),
}
ASCIIDOC = {
    "emphasis": ("a _b_ and *c*", "<p>a <em>b</em> and <strong>c</strong></p>"),
    "a link": ("see https://e.org/a[the note] now", f"<p>see {link('https://e.org/a', 'the note')} now</p>"),
    "a link beside the draft": ("see link:b.html[this] now", '<p>see <span class="linked">this</span> now</p>'),
    "code": ("run `a b` now", f"<p>run <code>{UNREAD}a b</span></code>  now</p>"),
    "numbers": (". a\n. b", "<ol><li>a</li><li>b</li></ol>"),
    "a listing": ("a\n\n----\nx = 1\n----\n\nb", f"<p>a</p>\n{PRE}x = 1</pre>\n<p>b</p>"),
}


@pytest.mark.parametrize(("source", "expected"), RST.values(), ids=RST)
def test_restructuredtext_looks_as_it_does_to_its_reader(source: str, expected: str) -> None:
    assert shown(source, "restructuredtext") == expected


@pytest.mark.parametrize(("source", "expected"), ASCIIDOC.values(), ids=ASCIIDOC)
def test_asciidoc_looks_as_it_does_to_its_reader(source: str, expected: str) -> None:
    assert shown(source, "asciidoc") == expected


@pytest.mark.parametrize(
    ("source", "format_", "expected"),
    [
        ("a\n\n```c\nx <b>\n\ny\n```\n\nb", "markdown", f"<p>a</p>\n{PRE}x &lt;b&gt;\n\ny</pre>\n<p>b</p>"),
        ("a\n\n~~~\nx", "markdown", f"<p>a</p>\n{PRE}x</pre>"),
        (
            "<p>a</p><pre><code>x &lt; 1\n  y</code></pre><p>b</p>",
            "html",
            f"<p>a</p>\n{PRE}x &lt; 1\n  y</pre>\n<p>b</p>",
        ),
    ],
)
def test_listings_are_shown_and_not_read(source: str, format_: str, expected: str) -> None:
    assert shown(source, format_) == expected


def test_formats_whose_source_is_their_text_look_plain() -> None:
    assert shown("a **b** 5", "text") == "<p>a **b** 5</p>"


FORMATS = st.sampled_from(["markdown", "html", "text", "restructuredtext", "asciidoc"])


@given(st.one_of(soups, st.text("*_[]()`<>ab> \n-1.|&!~", max_size=60)), FORMATS)
def test_no_look_changes_a_word(source: str, format_: str) -> None:
    document = read_text(source, format=format_)
    words = Words(document, ())
    for group in groups(document):
        for placed in group:
            block = placed.block
            written = words.of(block)
            Page(f"<p>{written}</p>")
            without = re.sub(rf"{UNREAD}[^<]*</span>|<sup>[^<]*</sup>", "", written).replace("<br>", "\n")
            assert "".join(unescape(re.sub(r"<[^>]*>", "", without)).split()) == _read(document, block.start, block.end)


def _read(document: Document, start: int, end: int) -> str:
    return "".join(document.text[start:end].split())
