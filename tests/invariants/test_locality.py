"""6: a paragraph is read alike wherever it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.invariants.checking import checked, figures
from tests.strategies import paragraphs
from tests.worlds import statements

#: Rules that look no further than the paragraph.
LOCAL = ("GRO101", "DAT101")


def shifted(figure, by):
    hedge = figure.hedge and replace(figure.hedge, start=figure.hedge.start + by, end=figure.hedge.end + by)
    counted = figure.counted and replace(figure.counted, start=figure.counted.start + by, end=figure.counted.end + by)
    return replace(figure, start=figure.start + by, end=figure.end + by, hedge=hedge, counted=counted)


@given(paragraphs, paragraphs)
def test_two_articles_in_one_have_the_figures_of_both(a, b):
    joined = figures(f"{a}\n\n{b}")
    assert joined == figures(a) + tuple(shifted(figure, len(a) + 2) for figure in figures(b))


@pytest.mark.parametrize(
    "end", ["It rose to 12", "The price is $5", "It ends at 3 to", "They are more than", "May 6,", "a"]
)
@pytest.mark.parametrize(
    "start", ["million people came.", "percent left.", "400 boats sank.", "2024 was dry.", "km (5 mi)"]
)
def test_nothing_is_read_across_an_empty_line(end, start):
    joined = figures(f"{end}\n\n{start}")
    assert joined == figures(end) + tuple(shifted(figure, len(end) + 2) for figure in figures(start))


@given(st.lists(statements, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_paragraphs_is_that_of_the_findings(several, random):
    ordered = [each.lie for each in several]
    mixed = random.sample(ordered, len(ordered))

    def found(texts):
        report = checked("\n\n".join(texts), only=LOCAL)
        return [(f.code, f.verdict, f.message, f.reason) for f in report.findings]

    assert sorted(found(mixed)) == sorted(found(ordered))
    assert found(mixed) == [each for text in mixed for each in found([text])]


@given(paragraphs, paragraphs)
def test_an_empty_line_more_moves_figures_and_nothing_else(a, b):
    one, two = figures(f"{a}\n\n{b}"), figures(f"{a}\n\n\n{b}")
    at = len(a)
    assert two == tuple(figure if figure.start < at else shifted(figure, 1) for figure in one)
