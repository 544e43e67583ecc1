"""The source map, and dates as they are written."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.calendar import Period, WrittenDate
from factcheck.model.document import Block, Document, Mapped, Scope, Segment


def mapped(*pieces: tuple[str, str]) -> Document:
    """Return a document of (source, text) pieces: markup has no text, and what a reader adds has no source."""
    segments, source, text = [], "", ""
    for raw, read in pieces:
        how = (
            Mapped.KEPT
            if raw == read
            else Mapped.DROPPED
            if not read
            else Mapped.INSERTED
            if not raw
            else Mapped.REPLACED
        )
        segments.append(Segment(how, len(text), len(text) + len(read), len(source), len(source) + len(raw)))
        source, text = source + raw, text + read
    return Document(source, text, tuple(segments), (Block(0, len(text), Scope.BODY),) if text else ())


PIECES = st.one_of(
    st.text("ab 1\r\n", min_size=1, max_size=8).map(lambda s: (s, s)),
    st.sampled_from([("**", ""), ("&amp;", "&"), ("", "\n"), ("<b>", ""), ("&#8239;", "\u202f")]),
)


@given(st.lists(PIECES, max_size=12))
def test_every_kept_character_is_found_again(pieces):
    document = mapped(*pieces)
    for segment in document.segments:
        if segment.mapped is Mapped.KEPT:
            start, end = document.source_span(segment.text_start, segment.text_end)
            assert document.source[start:end] == document.text[segment.text_start : segment.text_end]


@given(st.lists(PIECES, max_size=12), st.data())
def test_the_map_is_monotone(pieces, data):
    document = mapped(*pieces)
    places = sorted(data.draw(st.lists(st.integers(0, len(document.text)), min_size=4, max_size=4)))
    starts = [document.source_span(place, place)[0] for place in places]
    assert starts == sorted(starts)
    start, end = document.source_span(places[0], places[3])
    assert 0 <= start <= end <= len(document.source)


def test_markup_within_a_span_belongs_to_it_and_markup_at_its_edges_does_not():
    document = mapped(
        ("up ", "up "), ("**", ""), ("1", "1"), ("<i>", ""), ("2", "2"), ("**", ""), (" percent", " percent")
    )
    start, end = document.source_span(3, 5)
    assert document.text[3:5] == "12"
    assert document.source[start:end] == "1<i>2"


def test_a_replaced_character_stands_for_its_whole_entity():
    document = mapped(("a ", "a "), ("&amp;", "&"), (" b", " b"))
    start, end = document.source_span(2, 3)
    assert document.source[start:end] == "&amp;"


def test_nothing_lies_between_a_place_and_itself():
    document = mapped(("a", "a"), ("**", ""), ("b", "b"))
    assert document.source_span(1, 1) == (3, 3)


@pytest.mark.parametrize(
    ("source", "place", "position"),
    [
        ("a 1", 2, (1, 3)),
        ("a\n1", 2, (2, 1)),
        ("a\r\n1", 3, (2, 1)),
        ("a\r1", 2, (2, 1)),
        ("a\n\n1", 3, (3, 1)),
        ("é🙂\n🙂1", 4, (2, 2)),  # columns count code points
    ],
)
def test_lines_and_columns_as_an_editor_shows_them(source, place, position):
    assert Document.plain(source, ()).position(place) == position


@pytest.mark.parametrize(
    ("segments", "complaint"),
    [
        ([], "empty"),
        ([(Mapped.KEPT, 0, 1, 0, 1)], "whole"),
        ([(Mapped.KEPT, 0, 1, 0, 1), (Mapped.KEPT, 2, 3, 1, 2)], "hole"),
        ([(Mapped.KEPT, 0, 2, 0, 2), (Mapped.KEPT, 1, 3, 2, 3)], "hole"),
        ([(Mapped.KEPT, 1, 3, 0, 3)], "whole"),
    ],
)
def test_a_map_with_a_hole_is_refused(segments, complaint):
    with pytest.raises(ValueError, match=complaint):
        Document("abc", "abc", tuple(Segment(*s) for s in segments), ())


def test_an_empty_article_has_a_map_too():
    document = Document.plain("", ())
    assert document.source_span(0, 0) == (0, 0)
    assert document.position(0) == (1, 1)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_end_the_day_before_the_next_begins(year, month):
    period = Period.month(year, month)
    assert period.first.day == 1
    if (year, month) != (9999, 12):
        assert (period.last + timedelta(days=1)).day == 1
    assert str(period) == f"{year:04}-{month:02}"


@given(st.integers(1, 9999))
def test_four_quarters_are_a_year(year):
    quarters = [Period.quarter(year, n) for n in (1, 2, 3, 4)]
    assert Period(quarters[0].first, quarters[-1].last) == Period.year(year)
    for earlier, later in pairwise(quarters):
        assert earlier.last + timedelta(days=1) == later.first


def test_a_period_is_named_as_briefly_as_it_can_be():
    assert str(Period.year(2021)) == "2021"
    assert str(Period.day(date(2021, 5, 3))) == "2021-05-03"
    assert str(Period(date(2021, 5, 3), date(2021, 6, 3))) == "2021-05-03 to 2021-06-03"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        (WrittenDate(2024, 2, 29), date(2024, 2, 29)),
        (WrittenDate(2023, 2, 29), None),
        (WrittenDate(2023, 2), None),
        (WrittenDate(None, 2, 3), None),
        (WrittenDate(2023, 13, 1), None),
        (WrittenDate(10**12, 1, 1), None),
    ],
)
def test_a_written_date_is_a_day_only_if_it_exists(written, day):
    assert written.date == day
