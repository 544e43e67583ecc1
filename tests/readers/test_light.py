"""reStructuredText and AsciiDoc: the text without its markup, each figure at its place in the file."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.model.document import Document
from factcheck.readers import read_text
from factcheck.readers.dating import date_of

RST = """\
:date: 2022-06-15

===========
The *mill*
===========

The deal is worth **$50.5 million** (52.7
million euros), `the owner <https://a.example/5>`_ said [1]_.
Use ``x = 5`` and :sup:`2`.

Towns
-----

- North has 1,200 jobs,
  of them 300 new.
- South has 900.

.. code-block:: python

   y = 7

   z = 8

.. note:: It rose 6 percent.

   The rest follows.

.. image:: a-9.png
   :width: 90

.. a comment with 11 figures

Code follows::

   w = 12

+-------+-------+
| town  | jobs  |
+=======+=======+
| North | 1,200 |
+-------+-------+

=====  =====
town   jobs
=====  =====
South  900
=====  =====

    Quoted, 13 percent.

.. [1] On 14 pages.
"""
ADOC = """\
= The *mill*
Jane Doe <jane@a.example>
v1.0, 2022-06-15
:toc: 3

The deal is worth *$50.5 million* (52.7
million euros), https://a.example/5[the owner] said.footnote:[On 14 pages.]
Use `x = 5` and m^2^.

== Towns

.A caption with 21
* North has 1,200 jobs,
of them 300 new.
** South has 900.

[source,python]
----
y = 7
----

// a comment with 11 figures

NOTE: It rose 6 percent.

image::a-9.png[width=90]

|===
|town |jobs
|North |1,200
|===

[quote]
____
Quoted, 13 percent.
____
"""


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.scope.value, b.level, document.text[b.start : b.end]) for b in document.blocks]


def test_restructuredtext() -> None:
    document = read_text(RST, format="restructuredtext")
    assert blocks(document) == [
        ("heading", 1, "The mill"),
        (
            "body",
            0,
            "The deal is worth $50.5 million (52.7\nmillion euros), the owner said .\nUse  and 2.",
        ),
        ("heading", 2, "Towns"),
        ("list", 1, "North has 1,200 jobs,\nof them 300 new."),
        ("list", 1, "South has 900."),
        ("body", 0, "It rose 6 percent."),
        ("quotation", 1, "The rest follows."),
        ("body", 0, "Code follows:"),
        ("table cell", 1, "town"),
        ("table cell", 2, "jobs"),
        ("table cell", 1, "North"),
        ("table cell", 2, "1,200"),
        ("table cell", 1, "town"),
        ("table cell", 2, "jobs"),
        ("table cell", 1, "South"),
        ("table cell", 2, "900"),
        ("quotation", 1, "Quoted, 13 percent."),
        ("body", 0, "On 14 pages."),
    ]
    assert str(date_of(document).date) == "2022-06-15"


def test_asciidoc() -> None:
    document = read_text(ADOC, format="asciidoc")
    assert blocks(document) == [
        ("heading", 1, "The mill"),
        (
            "body",
            0,
            "The deal is worth $50.5 million (52.7\nmillion euros), the owner said. (On 14 pages.)\nUse  and m².",
        ),
        ("heading", 2, "Towns"),
        ("caption", 0, "A caption with 21"),
        ("list", 1, "North has 1,200 jobs,\nof them 300 new."),
        ("list", 2, "South has 900."),
        ("body", 0, "NOTE: It rose 6 percent."),
        ("table cell", 1, "town"),
        ("table cell", 2, "jobs"),
        ("table cell", 1, "North"),
        ("table cell", 2, "1,200"),
        ("quotation", 1, "Quoted, 13 percent."),
    ]
    assert str(date_of(document).date) == "2022-06-15"


@pytest.mark.parametrize(("format_", "source"), [("restructuredtext", RST), ("asciidoc", ADOC)])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_finding_stands_where_the_file_has_it(format_: str, source: str, end: str) -> None:
    source = source.replace("The deal", "👍🏽 The deal").replace("\n", end)
    report = factcheck.check(source, format=format_)
    [finding] = [each for each in report.findings if each.code == "CUR101"]
    assert str(finding.verdict) == "contradicted"
    first, last = report.document.source_span(finding.start, finding.end)
    assert source[first:last].startswith("$50.5 million*")
    assert source[first:last].endswith(f"(52.7{end}million euros")
    for figure in report.figures:
        first, last = report.document.source_span(figure.start, figure.end)
        assert "".join(source[first:last].split()).replace("*", "") == "".join(figure.text.split())


MARKS = st.sampled_from(
    [*"*_`|:=-~+[]<>.#^ \n\t5a", "..", "::", "\r\n", "|===", "----", ".. note::", "footnote:[", "`_"]
)


@pytest.mark.parametrize("format_", ["restructuredtext", "asciidoc"])
@given(st.lists(MARKS, max_size=60).map("".join))
def test_any_text_is_read(format_: str, source: str) -> None:
    document = read_text(source, format=format_)
    for block in document.blocks:
        assert document.text[block.start : block.end].strip()
        assert block.start < block.end <= len(document.text)


@pytest.mark.parametrize("format_", ["restructuredtext", "asciidoc"])
@pytest.mark.parametrize("piece", ["*", "`", "..\n", "|", "[", "=\n", "+--", "_a", "<<", "* a\n", ":a:`"])
def test_long_runs_of_markup_cost_no_time(format_: str, piece: str) -> None:
    # At most 0.3 s where time grows with the length; a pattern that goes back would take minutes.
    started = process_time()
    read_text(piece * 24_000, format=format_)
    assert process_time() - started < 10
