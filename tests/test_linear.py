"""The work grows with the length of a text, whatever the text; work is counted, never timed."""

from __future__ import annotations

import sys

import pytest

from factcheck.pipeline import check
from factcheck.readers import read_text
from factcheck.reference.tables import Tables

ARTICLE = (
    "Sales at the ferry line rose 12 percent to $5.6 billion from $5 billion. It carried 1.2 million people over "
    "60 miles (97 km), or about $46 a head, on Monday, May 6, 2024. A ticket costs 20 euros ($21.50).\n\n"
)
TEXTS = {
    "article": ARTICLE,
    "commas": "1,1,1,1,1,1,1,1,",
    "digits": "7" * 16,
    "points": "1.1.1.1.1.1.1.1.",
    "dollars": "$$$$$$$$$$$$$$$$",
    "amounts": "$5 million (€4 m",
    "brackets": "((((((((((((((((",
    "opened": "($5 million or (",
    "words": "one hundred and ",
    "ranges": "5-5 to 5-5 to 5-",
    "hedges": "more than about ",
    "percent": "5 percent of 5% ",
    "dates": "Monday, June 15 ",
    "spaces": " " * 16,
    "quotes": '"5 "5 "5 "5 "5 "',
    "lines": "5\n" * 8,
    "paragraphs": "It rose 5%.\n\n",
    "capitals": "United States of",
    "dashes": "—–-—–-—–-—–-—–-—",
    "markup": "**[5](a) `5` _5_",
    "entities": "&amp;5&nbsp;%&#5;",
    "headings": "# 5%\n\n> 5\n\n- 5\n",
    "tables": "| 5 | 5 |\n|--|--|\n",
}
SIZE = 1200


def work(text: str, format_: str, tables: Tables) -> int:
    """Count calls, those of built-in functions included, and the lines of Python that are run."""
    count = 0

    def tracer(_frame, _event, _argument):
        nonlocal count
        count += 1
        return tracer

    def profiler(_frame, event, _argument):
        nonlocal count
        count += event == "c_call"

    document = read_text(text, format=format_)
    sys.settrace(tracer)
    sys.setprofile(profiler)
    try:
        check(document, tables=tables)
    finally:
        sys.settrace(None)
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("format_", ["text", "markdown"])
@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_text_is_twice_the_work(name, format_):
    tables = Tables()
    unit = TEXTS[name]
    once = unit * (SIZE // len(unit))
    work(unit, format_, tables)  # what is done once in a process
    single, double = work(once, format_, tables), work(once * 2, format_, tables)
    assert double <= 2.2 * single + 2000


def test_the_count_notices_what_grows_with_the_square():
    def pairs(text: str) -> int:
        return sum(1 for a in text for b in text if a == b)

    def counted(length: int) -> int:
        count = 0

        def tracer(_frame, _event, _argument):
            nonlocal count
            count += 1
            return tracer

        sys.settrace(tracer)
        try:
            pairs("a" * length)
        finally:
            sys.settrace(None)
        return count

    assert counted(80) > 2.2 * counted(40) + 2000
