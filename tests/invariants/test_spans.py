"""3: spans are exact, figures are sorted and disjoint, the way back to the file is the way there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.figures import extract
from factcheck.model.document import Document, Mapped
from factcheck.readers import read_text
from tests.strategies import dressed, paragraphs, soups

texts = st.one_of(soups, paragraphs, paragraphs.flatmap(dressed))
MARKUP = "**$1**47 &amp; 5&nbsp;% of [12 km](https://example.org/99)\r\n\r\n> 3-2"
formats = pytest.mark.parametrize("format_", ["text", "markdown"])


@formats
@example(MARKUP)
@given(texts)
def test_a_figure_is_exactly_its_span(format_, text):
    document = read_text(text, format=format_)
    for figure in extract(document).figures:
        assert figure.start < figure.end
        assert document.text[figure.start : figure.end] == figure.text
        assert figure.text == figure.text.strip()
        if figure.hedge:
            assert document.text[figure.hedge.start : figure.hedge.end] == figure.hedge.text
            assert figure.hedge.end <= figure.start or figure.end <= figure.hedge.start
        if figure.counted:
            assert document.text[figure.counted.start : figure.counted.end] == figure.counted.text


@formats
@example(MARKUP)
@given(texts)
def test_figures_are_sorted_and_disjoint(format_, text):
    reading = extract(read_text(text, format=format_))
    for earlier, later in pairwise(reading.figures):
        assert earlier.end <= later.start
    taken = [(figure.start, figure.end) for figure in reading.figures]
    for start, end in reading.unread:
        assert start < end
        assert all(end <= first or last <= start for first, last in taken)


@formats
@example(MARKUP)
@given(texts)
def test_the_map_tiles_and_keeps_what_it_keeps(format_, text):
    document = read_text(text, format=format_)
    for segment in document.segments:
        if segment.mapped is Mapped.KEPT:
            kept = document.source[segment.source_start : segment.source_end]
            assert kept == document.text[segment.text_start : segment.text_end]
    for earlier, later in pairwise(document.segments):
        assert earlier.text_end == later.text_start
        assert earlier.source_end == later.source_start


@formats
@example(MARKUP)
@given(texts)
def test_blocks_are_in_order_and_hold_their_figures(format_, text):
    document = read_text(text, format=format_)
    for earlier, later in pairwise(document.blocks):
        assert earlier.end <= later.start
    for figure in extract(document).figures:
        assert any(block.start <= figure.start and figure.end <= block.end for block in document.blocks), figure.text


@formats
@example(MARKUP)
@given(texts)
def test_a_figure_is_found_in_the_file(format_, text):
    document = read_text(text, format=format_)
    for figure in extract(document).figures:
        start, end = document.source_span(figure.start, figure.end)
        if _one_segment(document, figure.start, figure.end):
            assert document.source[start:end] == figure.text
        line, column = document.position(figure.start)
        lines = document.source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert lines[line - 1][column - 1 :][:1] == document.source[start : start + 1]


def _one_segment(document: Document, start: int, end: int) -> bool:
    return any(s.mapped is Mapped.KEPT and s.text_start <= start and end <= s.text_end for s in document.segments)


@given(texts)
def test_plain_text_is_its_own_source(text):
    assert read_text(text).text == read_text(text).source == text
