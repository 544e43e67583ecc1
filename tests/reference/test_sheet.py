"""Searching a file by halving its bytes finds what reading every line finds."""

from bisect import bisect_left, bisect_right
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reference.sheet import Sheet, number, step

KEYS = st.lists(st.text("ab12é", min_size=1, max_size=4), unique=True).map(
    lambda keys: sorted(keys, key=lambda key: key.encode())
)
KEY = st.text("ab12é", max_size=5)


@given(KEYS, KEY, KEY)
def test_between_is_every_line_from_the_first_to_the_last_key(keys: list[str], first: str, last: str) -> None:
    # Lines are ordered as bytes, and the last key takes in all lines that begin with it.
    lines = sorted((f"{key},{place}" for place, key in enumerate(keys)), key=lambda line: line.encode())
    made = Sheet(("key,value\n" + "".join(f"{line}\n" for line in lines)).encode())
    encoded = [line.encode() for line in lines]
    start = bisect_left(encoded, first.encode(), key=lambda line: line[: len(first.encode())])
    limit = last.encode() + b"\xff"
    end = bisect_right(encoded, limit, key=lambda line: line[: len(limit)])
    assert made.between(first, last) == lines[start:end]


@given(KEYS)
def test_a_prefix_finds_exactly_the_lines_that_begin_with_it(keys: list[str]) -> None:
    lines = sorted((f"{key},1" for key in keys), key=lambda line: line.encode())
    made = Sheet(("key,value\n" + "".join(f"{line}\n" for line in lines)).encode())
    for key in keys:
        assert made.starting(f"{key},") == [f"{key},1"]
    assert made.starting("") == lines
    assert made.starting("zz") == []


@given(st.integers(-(10**9), 10**9), st.integers(0, 8))
def test_printed_decimals_are_exact(digits: int, places: int) -> None:
    text = f"{digits // 10**places if digits >= 0 else -(-digits // 10**places)}"
    fraction = f"{abs(digits) % 10**places:0{places}}" if places else ""
    printed = ("-" if digits < 0 and text == "0" else "") + text + (f".{fraction}" if places else "")
    assert number(printed) == Fraction(digits, 10**places)
    assert step(printed) == Fraction(1, 10**places)


def test_an_empty_file_of_rows() -> None:
    empty = Sheet(b"date,rate\n")
    assert empty.until("2022") == ""
    assert empty.between("1", "3") == []
    assert empty.starting("") == []
