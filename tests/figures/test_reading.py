"""The reader of the corpus has cases of its own."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.model.calendar import WrittenDate
from factcheck.model.figure import Form, Hedged, Kind

from .reading import CorpusError, Expected, bounds, expectation, marked, read, value, written_date

PAGE = """# Money

Why it is so.

## Five dollars, plainly
More of why.

`money 5 USD`
- $5
- It cost [$5] \\[sic], they said on
  two days.

`money 5m.. USD hedge=more-than`
- It cost more than [$5m]. {xfail: hedges are not read yet}

## Two of them
`money 5 USD`
`count 3 counts=dog per=day`
- He paid [$5] for [three] dogs a day.

## Silence
`nothing`
- The S&P 500 fell.
"""


def test_a_page_gives_its_cases() -> None:
    names = [case.name for case in read(PAGE, "money")]
    assert names == [
        "money-five-dollars-plainly-1",
        "money-five-dollars-plainly-2",
        "money-five-dollars-plainly-3",
        "money-two-of-them-1",
        "money-silence-1",
    ]


def test_an_item_without_marks_is_a_figure_as_a_whole() -> None:
    case = next(read(PAGE, "money"))
    assert (case.text, case.marks) == ("$5", ((0, 2),))


def test_an_item_goes_on_in_an_indented_line() -> None:
    case = list(read(PAGE, "money"))[1]
    assert case.text == "It cost $5 [sic], they said on two days."
    assert [case.text[start:end] for start, end in case.marks] == ["$5"]
    assert case.place == "money.md:10"


def test_an_expectation_after_items_begins_anew() -> None:
    case = list(read(PAGE, "money"))[2]
    assert case.expected == (Expected(Kind.MONEY, low=Fraction(5_000_000), units=("USD",), hedge=Hedged.MORE_THAN),)
    assert case.xfail == "hedges are not read yet"
    assert case.text == "It cost more than $5m."


def test_expectations_in_a_row_belong_to_the_marks_in_order() -> None:
    case = list(read(PAGE, "money"))[3]
    assert [want.kind for want in case.expected] == [Kind.MONEY, Kind.COUNT]
    assert case.expected[1].counts == "dog"
    assert case.expected[1].per == "day"


def test_an_unread_numeral_is_marked_without_an_expectation() -> None:
    case = next(read("`unread`\n- The tag read [1,23] in red.", "unread"))
    assert (case.unread, case.marks, case.expected) == (True, ((13, 17),), ())


def test_silence_has_no_marks() -> None:
    case = list(read(PAGE, "money"))[4]
    assert (case.text, case.marks, case.expected) == ("The S&P 500 fell.", (), ())


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("- $5", "before any expectation"),
        ("`nothing`\n- It cost [$5].", "1 marks for 0"),
        ("`money 5 USD`\n- [It] cost [$5].", "2 marks for 1"),
        ("`money 5 USD`\n`money 6 USD`\n- $5 and $6", "0 marks for 2"),
        ("`money`\n- $5", "gives no value"),
        ("`unread`\n- 1,23", "needs its marks"),
        ("`gold 5`\n- $5", "gold"),
        ("`money 5 USD loud`\n- $5", "what is 'loud'"),
        ("`money 5 USD volume=loud`\n- $5", "no field is called 'volume'"),
        ("`money five USD`\n- $5", "'five' is no value"),
        ("`date date=soon`\n- soon", "'soon' is not a date"),
    ],
)
def test_a_case_that_cannot_be_read_is_refused(page: str, message: str) -> None:
    with pytest.raises(CorpusError, match=message):
        list(read(page, "page"))


@pytest.mark.parametrize("item", ["It cost [$5.", "It cost $5]."])
def test_marks_come_in_pairs(item: str) -> None:
    with pytest.raises(CorpusError, match="a mark"):
        marked(item)


def test_entities_stand_for_spaces_that_cannot_be_seen() -> None:
    assert marked("[3&nbsp;km] S&P 500 R&D;")[0] == "3\u00a0km S&P 500 R&D;"


@pytest.mark.parametrize(
    ("written", "expected"),
    [("3", (3, 3)), ("-3", (-3, -3)), ("20m..30m", (20 * 10**6, 30 * 10**6)), ("5..", (5, None)), ("..5", (None, 5))],
)
def test_bounds(written: str, expected: tuple[int | None, int | None]) -> None:
    assert bounds(written) == expected


def test_values_are_exact() -> None:
    assert value("0.1") == Fraction(1, 10)
    assert value("2/3") == Fraction(2, 3)
    assert value("1.5tn") == 15 * 10**11


@pytest.mark.parametrize(
    ("written", "weekday", "expected"),
    [
        ("2022-06-15", "", WrittenDate(2022, 6, 15)),
        ("2022-06", "", WrittenDate(2022, 6)),
        ("2022", "", WrittenDate(2022)),
        ("--06-15", "2", WrittenDate(None, 6, 15, 2)),
        ("--06", "", WrittenDate(None, 6)),
        ("---15", "", WrittenDate(None, None, 15)),
        ("", "4", WrittenDate(weekday=4)),
        ("1990s", "", WrittenDate(1990, decade=True)),
        ("2021-Q3", "", WrittenDate(2021, quarter=3)),
        ("--Q3", "", WrittenDate(quarter=3)),
        ("2021-H2", "", WrittenDate(2021, quarter=3, quarters=2)),
        ("FY2021", "", WrittenDate(2021, fiscal=True)),
        ("FY2021-Q2", "", WrittenDate(2021, quarter=2, fiscal=True)),
        ("2012/2013", "", WrittenDate(2012, until=WrittenDate(2013))),
        ("--06-03/--06-05", "", WrittenDate(None, 6, 3, until=WrittenDate(None, 6, 5))),
    ],
)
def test_dates(written: str, weekday: str, expected: WrittenDate) -> None:
    assert written_date(written, weekday) == expected


def test_hyphens_in_a_hedge_are_spaces() -> None:
    assert expectation("percent 3.. percent hedge=more-than").hedge is Hedged.MORE_THAN
    assert expectation("multiple 3 - form=times-more").form is Form.TIMES_MORE


def test_quotation_marks_keep_a_space() -> None:
    assert expectation('money 4 USD per="1000000 cubic_foot"').per == "1000000 cubic_foot"
