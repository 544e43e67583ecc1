"""Markdown: what is text, in which scope, and where it stands in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document, Mapped
from factcheck.readers import read_text


def read(source: str) -> Document:
    return read_text(source, format="markdown")


def blocks(source: str) -> list[tuple[str, str]]:
    document = read(source)
    return [(block.scope.value, document.text[block.start : block.end]) for block in document.blocks]


INLINE = [
    ("plain, 5 percent", "plain, 5 percent"),
    ("$**147** billion", "$147 billion"),
    ("$1*4*7 billion", "$147 billion"),
    ("**$147 billion**, *up* __30__ _percent_", "$147 billion, up 30 percent"),
    ("***both***", "both"),
    ("2 * 3 * 4 = 24", "2 * 3 * 4 = 24"),
    ("1_000_000 and snake_case_name", "1_000_000 and snake_case_name"),
    ("**unclosed 5", "**unclosed 5"),
    ("*a **b* c**", "a b c"),
    ("**a*b**", "a*b"),
    (r"2\*3, \$5, a\b", r"2*3, $5, a\b"),
    (
        "up 5&nbsp;%, R&amp;D, &euro;3, &#8364;4, &#x20AC;5, AT&T, &nosuch;",
        "up 5\xa0%, R&D, €3, €4, €5, AT&T, &nosuch;",
    ),
    ("ran `5 km` far", "ran   far"),
    ("``a ` b`` c", "c"),
    ("a ` b", "a ` b"),
    ("[141.4 billion](http://x.example/a(1)b '2021') euros", "141.4 billion euros"),
    ('[five](<a b>) or [six](<a b> "t")', "five or six"),
    ("[five] (six)", "[five] (six)"),
    ("[five](six seven)", "[five](six seven)"),
    ("[a [b](c) d](e)", "a b d"),
    ("text ![7 percent](a.png) more", "text   more"),
    ("see <https://x.example/2021/05> now", "see   now"),
    ("see https://x.example/2021/05. Then", "see  . Then"),
    ("(see https://x.example/2021)", "(see  )"),
    ("write <desk@x.example> today", "write   today"),
    ("in 2021[^1] it", "in 2021 it"),
    ("$<b>147</b> billion", "$147 billion"),
    ('$<span class="a>b">147</span> billion', "$147 billion"),
    ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
    ("9 m<sup>2</sup>, CO<sub>2</sub>", "9 m², CO₂"),
    ("2021<br>147 rose", "2021\n147 rose"),
    ("five <!-- not 6 --> seven", "five  seven"),
    ("five <!-- never closed 6", "five <!-- never closed 6"),
    ("~~$5~~ $6", "$6"),
    ("~$5 and ~$6", "~$5 and ~$6"),
    ("a {{< figure src=1 >}} b {% raw 5 %} c", "a   b   c"),
    ("it costs {5}", "it costs {5}"),
    ("hard  \nbreak\\\nhere", "hard\nbreak\nhere"),
    ("#5 is no heading", "#5 is no heading"),
    ("2021. It was", "It was"),
    ("first line\n2021. was a year", "first line\n2021. was a year"),
]


@pytest.mark.parametrize(("source", "text"), INLINE)
def test_inline_marks(source: str, text: str) -> None:
    found = blocks(source)
    assert [block for _, block in found] == [text]


BLOCKS = [
    (
        "# One #\n## Two {#anchor}\n\nThree\n===\n\nFour\n---\n",
        [("heading", w) for w in ("One", "Two", "Three", "Four")],
    ),
    ("para\nnext\n\nother", [("body", "para\nnext"), ("body", "other")]),
    ("a\n\n***\n\nb\n\n- - -", [("body", "a"), ("body", "b")]),
    ("- a\n  b\n- c\n\n  d\n", [("list", "a\nb"), ("list", "c"), ("list", "d")]),
    ("* a\n    1. b\n    2) c\n+ d", [("list", w) for w in "abcd"]),
    ("> a\nlazy\n>\n> > b\n\nc", [("quotation", "a\nlazy"), ("quotation", "b"), ("body", "c")]),
    ("> - a\n>   b\n\n- > c", [("quotation", "a\nb"), ("quotation", "c")]),
    ("```\n5\n```\na\n~~~x\n6\n\n7\n~~~\nb", [("body", "a"), ("body", "b")]),
    ("> ```\n> 5\nb", [("body", "b")]),
    ("    5\n\na\n    6", [("body", "a\n6")]),
    ("\t5\n\na", [("body", "a")]),
    ("|A|B|\n|-|-|\n|1|\n|**2**|3\\|4|5|", [("table cell", w) for w in ("A", "B", "1", "2", "3|4", "5")]),
    ("head\nA | B\n--- | ---\n1 | 2\n\nend", [("body", "head"), *[("table cell", w) for w in "AB12"], ("body", "end")]),
    ("no | table\n5 | 6", [("body", "no | table\n5 | 6")]),
    ("![Up 5%](a.png)\nThen text.", [("caption", "Up 5%"), ("body", "Then text.")]),
    ("[![Up 5%](a.png)](b)", [("caption", "Up 5%")]),
    ("![](a.png)", []),
    ("a[^n]\n\n[^n]: The $5 note.\n    Goes on.", [("body", "a"), ("list", "The $5 note.\nGoes on.")]),
    ('[x]: http://a.example/5 "t"\nSee [x], [that][x], [X][] and [y].', [("body", "See x, that, X and [y].")]),
    ("<!-- 5 -->\na\n\n<!-- 6\n\n7 --> b", [("body", "a"), ("body", "b")]),
    ("a\n<!-- 5 -->\nb", [("body", "a\n\nb")]),
    ("<!-- 5 --><!-- 6 -->a", [("body", "a")]),
    ("<script>\n\nx=5\n</SCRIPT>\n\na", [("body", "a")]),
    ("<div>\n<p>1</p><p>2</p>\n</div>", [("body", "1"), ("body", "2")]),
    ("<td>1</td><td>2</td>", [("body", "1"), ("body", "2")]),
    ("a\n{: .lead}\n\nb", [("body", "a"), ("body", "b")]),
    ("\ufeff# One", [("heading", "One")]),
    ("a\r\nb\r\n\r\n> c\r\n> d\r\n", [("body", "a\r\nb"), ("quotation", "c\r\nd")]),
    ("", []),
    ("\n \n", []),
]


@pytest.mark.parametrize(("source", "expected"), BLOCKS)
def test_block_structure(source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(source) == expected


def test_front_matter_is_metadata_and_its_title_a_headline() -> None:
    document = read(
        "---\ntitle: \"Trade up 5%\"\ndate: 2022-06-15 # day\nPub-Date: 'x y'\nfactcheck:\n  as_of: 2022-01-01\n"
        "tags: [5, 6]\ndescription: >\n  seven\n---\n\nText.\n"
    )
    assert document.metadata == {
        "title": "Trade up 5%",
        "date": "2022-06-15",
        "pub_date": "x y",
        "factcheck.as_of": "2022-01-01",
    }
    assert document.text == "Trade up 5%\n\nText."


def test_toml_front_matter_and_other_line_ends() -> None:
    document = read('+++\r\ntitle = "Up 5%"\r\n[factcheck]\r\nas-of = 2022-06-15\r\n+++\r\nText.')
    assert document.metadata == {"title": "Up 5%", "factcheck.as_of": "2022-06-15"}
    assert document.source_span(0, 5) == (14, 19)
    assert document.text == "Up 5%\n\nText."


def test_front_matter_that_never_ends_is_text() -> None:
    assert blocks("---\ndate: 2022-06-15\n\nText.") == [("body", "date: 2022-06-15"), ("body", "Text.")]


def test_places_are_those_of_the_file() -> None:
    source = "# Head\n\n> Up *5* percent,\n> or [**$6** bn](x).\n"
    document = read(source)
    start = document.text.index("$6")
    assert document.position(start) == (4, 9)
    assert source[slice(*document.source_span(start, start + 5))] == "$6** bn"


SIGNS = st.sampled_from(
    [
        *"*_~`[]()!<>#-+=|&;:\\\"'“”\n\r\t {}%$.,1a5é",
        "\n\n",
        "    ",
        "```",
        "---",
        "<!--",
        "-->",
        "](",
        "[^1]",
        "[a]: b\n",
        "http://",
        "<b>",
        "</b>",
        "<td>",
        "&amp;",
        "~~",
        "|-|-|\n",
        "> ",
        "- ",
        "1. ",
    ]
)


@given(st.lists(SIGNS, max_size=60).map("".join))
def test_any_signs_are_read_and_the_map_tiles(source: str) -> None:
    document = read(source)  # the constructor refuses a map with holes
    for segment in document.segments:
        if segment.mapped is Mapped.KEPT:
            assert (
                document.text[segment.text_start : segment.text_end]
                == source[segment.source_start : segment.source_end]
            )
    edge = 0
    for block in document.blocks:
        assert edge <= block.start < block.end <= len(document.text)
        edge = block.end
        start, end = document.source_span(block.start, block.end)
        assert 0 <= start < end <= len(source)


@given(st.text())
def test_any_text_is_read(source: str) -> None:
    assert read(source).source == source


PARAGRAPH = "Trade reached $147 billion in 2021, up 30 percent."


@pytest.mark.parametrize(
    "source",
    [
        f"---\ndate: 2022-06-15\n---\n{PARAGRAPH}",
        f"- {PARAGRAPH}",
        f"> {PARAGRAPH}",
        f"- a\n  - {PARAGRAPH}",
        f"| A |\n|---|\n| {PARAGRAPH} |",
        PARAGRAPH.replace("147", "**147**").replace("2021", "[2021](http://x.example/2019)"),
        PARAGRAPH.replace(" billion", "&#32;billion"),
        PARAGRAPH.replace(" in", "[^1] in"),
    ],
)
def test_markup_changes_no_word(source: str) -> None:
    document = read(source)
    last = document.blocks[-1]
    assert document.text[last.start : last.end] == PARAGRAPH
