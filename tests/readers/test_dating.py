"""The date of a text: what dates it, and what only looks like it."""

from datetime import date

import pytest

from factcheck.readers import read_text
from factcheck.readers.dating import Dated, date_of, parse

DAY = date(2022, 6, 15)
BODY = "\n\nTrade grew by 5 percent.\n"


@pytest.mark.parametrize(
    "top",
    [
        "BERLIN, June 15, 2022 — Trade grew.",
        "BERLIN (Reuters) - June 15, 2022 - Trade grew.",
        "BERLIN, 15 June 2022 (dpa) – Trade grew.",
        "WASHINGTON, D.C., June 15, 2022 -- Trade grew.",
        "NEW YORK, Wednesday, June 15, 2022 — Trade grew.",
        "RIO DE JANEIRO, June 15, 2022 /PRNewswire/ -- Trade grew.",
        "June 15, 2022 | Politics",
        "June 15, 2022",
        "Wednesday, June 15, 2022, 10:30 a.m.",
        "15 June 2022",
        "2022-06-15",
        "2022-06-15T10:30:00Z",
        "Published: June 15, 2022",
        "Published on 15th June 2022 at 10:30",
        "Posted Wed. Jun. 15, 2022, updated June 17, 2022",
        "Date: 15 Jun 2022",
        "By A. Writer | June 15, 2022",
        "By A. Writer, June 15, 2022",
        "A headline\nJune 15, 2022\nBy A. Writer",
        "A headline\n\nPolitics · June 15, 2022",
    ],
)
def test_datelines(top: str) -> None:
    assert date_of(read_text(top + BODY)) == Dated(DAY, "dateline")


@pytest.mark.parametrize(
    "top",
    [
        "On June 15, 2022, the company said trade grew.",
        "The war began on Feb. 24, 2022.",
        "June 15, 2022 was a Wednesday.",
        "June 15, 2022, saw trade grow.",
        "LONDON, June 15 (Reuters) - Trade grew.",
        "NATO, founded April 4, 1949, grew.",
        "Updated June 15, 2022",
        "From June 13 to June 15, 2022, trade grew.",
        "06/07/2022",
        "June 31, 2022",
        "Trade grew from 2019 to 2021.",
    ],
)
def test_what_is_no_dateline(top: str) -> None:
    assert date_of(read_text(top + BODY)) == Dated(None, "")


def test_dates_deep_in_the_text_do_not_date_it() -> None:
    assert date_of(read_text("It grew.\n\n" * 10 + "June 15, 2022")).date is None


@pytest.mark.parametrize(
    "line",
    [
        "date: 2022-06-15",
        "date: 2022-06-15T10:00:00+02:00",
        'date: "June 15, 2022"',
        "published: Wed, 15 Jun 2022 10:00:00 GMT",
        "pubDate: 15 June 2022",
        "as_of: 2022/06/15",
        "lastmod: 2023-01-01\npublish-date: 20220615",
        "date: 2023-01-01\nfactcheck:\n  as_of: 2022-06-15",
    ],
)
def test_front_matter(line: str) -> None:
    document = read_text(f"---\n{line}\n---\n\nBERLIN, May 3, 2021 — It grew.", format="markdown")
    assert date_of(document) == Dated(DAY, "front matter")


def test_front_matter_without_a_readable_date_leaves_the_dateline() -> None:
    document = read_text("---\ndate: soon\n---\n\nBERLIN, June 15, 2022 — It grew.", format="markdown")
    assert date_of(document) == Dated(DAY, "dateline")


@pytest.mark.parametrize("value", ["", "soon", "2022", "2022-13-01", "06/07/2022", "June 2022", "15 Juni 2022"])
def test_values_that_name_no_day(value: str) -> None:
    assert parse(value) is None


@pytest.mark.parametrize(
    "head",
    [
        '{"date": "2022-06-15"}\n',
        '{\n  "title": "Trade",\n  "date": "2022-06-15T10:00:00Z"\n}\n\n',
        '\ufeff{"factcheck": {"as_of": "15 June 2022"}, "date": "2021-01-01"}\r\n',
    ],
)
def test_front_matter_in_json_dates_a_text(head: str) -> None:
    document = read_text(head + "It grew by 5 percent.", format="markdown")
    assert date_of(document).date == date(2022, 6, 15)
    assert document.text.endswith("It grew by 5 percent.")


def test_the_headline_in_json_is_read_in_its_place() -> None:
    source = '{"tags": ["a"], "title": "Trade grew 5 percent"}\nBody.'
    document = read_text(source, format="markdown")
    assert document.text == "Trade grew 5 percent\n\nBody."
    assert source[slice(*document.source_span(0, 20))] == "Trade grew 5 percent"


@pytest.mark.parametrize(
    "source", ["{name} grew 5 percent.", "{", '{"a": 1} grew 5.', '{"a":' * 5000, "{}x", '["a"]\n5']
)
def test_what_only_begins_like_json_is_text(source: str) -> None:
    assert read_text(source, format="markdown").metadata == {}
