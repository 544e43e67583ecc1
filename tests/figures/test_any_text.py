"""Whatever the text, the reading holds together: in order, without overlap, with exact spans, the same every time."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import extract, extract_text
from factcheck.figures.scan import TRIGGERS
from factcheck.model.document import Block, Document, Scope

DIGITS_AND_SIGNS = (
    "0 1 2 12 30 99 1990 2021 13,000 1.5 1.234,56 .5 007 $ £ € % ° - – — − ( ) [ ] / : . , ' \" + ~ # & p m bn km C"
)
PIECES = st.sampled_from(
    [
        *sorted(TRIGGERS),
        *DIGITS_AND_SIGNS.split(),
        "per",
        "to",
        "and",
        "of",
        "a",
        "in",
        "between",
        "from",
        "or",
        "over",
        "about",
        "million",
        "cents",
        "old",
        "people",
        "US",
        "\n\n",
        "½",
        "⁶",
        "×",
        "\u00a0",
    ]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", "-"])), max_size=14).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


@given(st.one_of(TEXTS, st.text(max_size=80)))
def test_a_reading_holds_together(text: str) -> None:
    figures = extract_text(text)
    end = 0
    for figure in figures:
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        end = figure.end
        if figure.hedge:
            assert text[figure.hedge.start : figure.hedge.end] == figure.hedge.text
            assert figure.hedge.end <= figure.start or figure.hedge.start >= figure.end
        if figure.counted:
            assert text[figure.counted.start : figure.counted.end] == figure.counted.text
        if figure.kind.is_quantity:
            assert figure.low is not None or figure.high is not None
            assert figure.step > 0
            assert figure.grain > 0
            assert figure.value in figure.truth or figure.hedge or figure.form == "range"
    assert extract_text(text) == figures


@given(TEXTS, TEXTS)
def test_a_block_is_read_alone(first: str, second: str) -> None:
    text = first + second
    cut = len(first)
    blocks = tuple(Block(a, b, Scope.CELL) for a, b in ((0, cut), (cut, len(text))) if a < b)
    reading = extract(Document.plain(text, blocks))
    assert all(not figure.start < cut < figure.end for figure in reading.figures)
    spans = [(figure.start, figure.end) for figure in reading.figures]
    assert all(
        end <= start or start >= end
        for (_, end), start in zip(spans, (s for s, _ in reading.unread), strict=False)
        if end <= start
    )


def test_unread_numerals_are_no_figures() -> None:
    text = "The meter showed 12..7..3 and then 5 volts."
    reading = extract(Document.plain(text, (Block(0, len(text), Scope.BODY),)))
    assert [figure.text for figure in reading.figures] == ["5 volts"]
    assert reading.unread
    assert all(text[start:end][0].isdigit() for start, end in reading.unread)


def calls(text: str) -> int:
    """Return how many calls reading the text takes, in Python and C alike: work that no clock blurs."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        extract_text(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "hostile",
    [
        "1,",
        "1-",
        "1, ",
        " , 5",
        "5 to ",
        "5 of ",
        "$",
        "one ",
        "twenty-",
        "half a ",
        "1 000 ",
        "3/4/",
        "(",
        "[1, ",
        "5ft 11in ",
        "may 5-",
    ],
)
def test_work_grows_in_step_with_length(hostile: str) -> None:
    short, long = calls(hostile * 300), calls(hostile * 1200)
    assert long <= 4.5 * short + 200


def test_reading_figures_loads_nothing_heavy() -> None:
    script = "import sys, factcheck.figures as f; f.extract_text('It rose 5% to $3m.'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pandas", "numpy", "pint", "requests", "forex_python", "importlib.metadata"} & set(loaded)


def test_a_paragraph_may_begin_with_a_minus_sign() -> None:
    """The edge of a block touches the sign, and is no letter that would make it a hyphen."""
    text = "Sales fell.\n\n-4.2% was the worst.\n\n-3.5 points"
    blocks = tuple(Block(start, end, Scope.BODY) for start, end in ((0, 11), (13, 33), (35, 46)))
    values = [str(figure.value) for figure in extract(Document.plain(text, blocks)).figures]
    assert values == ["-21/5", "-7/2"]
    assert [str(figure.value) for figure in extract_text(text)] == values
