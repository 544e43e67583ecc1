"""The harness is trusted because it is tested: what it reads, what it accepts, what it refuses, what it says."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from textwrap import dedent

import pytest

from factcheck.model.claim import Claim
from factcheck.model.document import Scope
from factcheck.model.figure import Figure, Kind
from factcheck.model.finding import Evidence, Finding, Severity, Suggestion, Verdict
from tests.checkers.cases import Case, read
from tests.checkers.complaints import complaint, shown
from tests.checkers.expectations import CorpusError, differences, expectation, matched

PLACE = "per_capita.md:7"


def numeral(text: str, start: int) -> Figure:
    value = Fraction(12)
    return Figure(start, start + len(text), text, value, value, value, value, Kind.MONEY, ("USD",), None)


def finding(verdict: str = "contradicted", *, code: str = "ARI201", **fields) -> Finding:
    roles = fields.pop("roles", {"total": "$12m", "average": "$2,000"})
    claim = Claim(code, {name: numeral(text, 10 * i) for i, (name, text) in enumerate(roles.items())}, Scope.BODY, None)
    return Finding(code, "", Verdict(verdict), None, claim.start, claim.end, "It is $200.", claim, **fields)


def cases(text: str) -> list[Case]:
    return list(read(dedent(text), "per_capita"))


def test_a_section_is_a_case():
    [case] = cases("""
        # Per head

        ## A slipped zero
        Prose says why.
        ```text 2022-06-15 home_currency=CAD
        They got $2,000 each.

        Second paragraph.
        ```
        ```expect
        contradicted ARI201 "$2,000" suggest "$200"

        supported ARI201 "60,000"
        ```
        """)
    assert case.name == "per_capita/a-slipped-zero-1"
    assert case.place == "per_capita.md:6"
    assert case.text == "They got $2,000 each.\n\nSecond paragraph."
    assert case.as_of == date(2022, 6, 15)
    assert case.options == {"home_currency": "CAD"}
    assert [each.code for each in case.expected] == ["ARI201", "ARI201"]
    assert case.expected[1].place == "per_capita.md:14"


def test_an_empty_expect_block_is_silence():
    [case] = cases("""
        ## Nothing to divide
        ```text
        They were paid $2,000 each.
        ```
        ```expect
        ```
        """)
    assert case.expected == ()
    assert complaint(case, []) == ""
    assert "came, and was not expected" in complaint(case, [finding("unchecked", reason="no total")])


def test_dates_hold_for_the_file_or_the_section():
    dates = [
        case.as_of
        for case in cases("""
        # Title
        ```date 2020-01-01```

        ## One
        ```date 2021-01-01```
        ```text
        a
        ```
        ```expect
        ```
        ```text 2022-01-01
        b
        ```
        ```expect
        ```
        ## Two
        ```text
        c
        ```
        ```expect
        ```
        """)
    ]
    assert dates == [date(2021, 1, 1), date(2022, 1, 1), date(2020, 1, 1)]


def test_a_longer_fence_holds_a_shorter_one():
    [case] = cases("""
        ## Code is no article
        ````markdown
        ```
        up 5%
        ```
        ````
        ```expect
        ```
        """)
    assert case.format == "markdown"
    assert case.text == "```\nup 5%\n```"


def test_lists_are_an_article_a_line():
    silent, honest = cases("""
        ## Look-alikes
        ```silent
        They were paid $2,000 each.

        ```
        ```honest 2022-06-15
        It fell 3 percent.
        ```
        """)
    assert (silent.text, silent.honest, silent.place) == ("They were paid $2,000 each.", False, "per_capita.md:4")
    assert (honest.text, honest.honest, honest.as_of) == ("It fell 3 percent.", True, date(2022, 6, 15))
    harmless = [finding("supported"), finding("unchecked", reason="x")]
    assert complaint(honest, harmless) == ""
    assert complaint(silent, harmless)
    assert "accused, although the text is true" in complaint(honest, [finding("misleading")])


def test_known_failures_are_marked_with_their_reason():
    [case] = cases("""
        ## A third
        ```text
        that sum
        ```
        ```expect xfail "needs 'that sum'"
        contradicted ARI101 "a third"
        ```
        """)
    assert case.xfail == "needs 'that sum'"


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("```text\na\n```\n", "per_capita.md:1: no expect block follows"),
        ("```text\na\n```\n## Next\n", "per_capita.md:1: no expect block follows"),
        ("```text\na\n```\n```text\nb\n```\n", "per_capita.md:1: no expect block follows"),
        ("```expect\n```\n", "per_capita.md:1: an expect block without a text"),
        ("```text\na\n", "per_capita.md:1: this block is never closed"),
        ("```txt\na\n```\n", "no block is called 'txt'"),
        ("```text yesterday\na\n```\n", "neither a date nor an option"),
        ("```text\na\n```\n```expect later\n```\n", 'only xfail "why"'),
        ('```text\na\n```\n```expect\nwrong ARI201 "a"\n```\n', "per_capita.md:5: a line begins"),
        ("```text\na\n```\n```expect\nsupported ARI201\n```\n", "per_capita.md:5: name at least one figure"),
        ('```text\na\n```\n```expect\nsupported ARI201 "a" twice\n```\n', "'twice' is neither"),
        ('```text\na\n```\n```expect\nsupported ARI201 "a" suggest\n```\n', "nothing stands after 'suggest'"),
        ('```text\na\n```\n```expect\nsupported ARI201 "a" as loud\n```\n', "'loud' is not a valid Severity"),
    ],
)
def test_slips_in_the_corpus_name_their_line(text, trouble):
    with pytest.raises(CorpusError) as caught:
        cases(text)
    assert trouble in str(caught.value)


MET = [
    'contradicted ARI201 "$2,000"',
    'contradicted ARI201 "$12m" "$2,000"',
    'contradicted ARI201 total="$12m" average="$2,000"',
    'contradicted ARI201 "$2,000" reason wrong base suggest "$200"',
    'contradicted ARI201 "$2,000" because "wrong"',
    'contradicted ARI201 "$2,000" says "It is" shows "÷ 60" notes "look" as error',
    'contradicted ARI201 "$2,000" shows "14 residents"',
]
UNMET = {
    'supported ARI201 "$2,000"': "verdict contradicted",
    'contradicted ARI101 "$2,000"': "code ARI201",
    'contradicted ARI201 "2,000"': "no figure is exactly '2,000'",
    'contradicted ARI201 total="$2,000"': "no total figure is exactly '$2,000'",
    'contradicted ARI201 "$2,000" reason base': "reason 'wrong base'",
    'contradicted ARI201 "$2,000" because "right"': "reason 'wrong base'",
    'contradicted ARI201 "$2,000" suggest "$20"': "suggestion '$200'",
    'contradicted ARI201 "$2,000" suggest nothing': "suggestion '$200'",
    'contradicted ARI201 "$2,000" says "It was"': "message 'It is $200.'",
    'contradicted ARI201 "$2,000" shows "÷ 61"': "working ['$12m ÷ 60', '14 residents']",
    'contradicted ARI201 "$2,000" notes "again"': "notes ['look twice']",
    'contradicted ARI201 "$2,000" as note': "severity error",
}


def rich() -> Finding:
    found = finding(
        reason="wrong base",
        steps=("$12m ÷ 60",),
        notes=("look twice",),
        evidence=(Evidence("14 residents"),),
        suggestion=Suggestion(0, 1, "$200", safe=False),
    )
    return type(found)(**{name: getattr(found, name) for name in found.__slots__} | {"severity": Severity.ERROR})


@pytest.mark.parametrize("line", MET)
def test_a_line_is_met(line):
    assert differences(expectation(line, PLACE), rich()) == []


@pytest.mark.parametrize("line", UNMET)
def test_a_line_is_not_met(line):
    assert differences(expectation(line, PLACE), rich()) == [UNMET[line]]


def test_each_line_needs_a_finding_of_its_own():
    line = expectation('contradicted ARI201 "$2,000"', PLACE)
    missing, surplus = matched([line, line], [finding()])
    assert (missing, surplus) == ([line], [])
    assert matched([line], [finding(), finding()])[1] != []


def test_a_loose_line_leaves_the_finding_that_only_another_line_fits():
    loose, close = (
        expectation('contradicted ARI201 "$2,000"', PLACE),
        expectation('contradicted ARI201 "$2,000" "$12m"', PLACE),
    )
    first, second = finding(), finding(roles={"total": "$14m", "average": "$2,000"})
    for findings in ([first, second], [second, first]):
        for lines in ([loose, close], [close, loose]):
            assert matched(lines, findings) == ([], [])


def test_a_complaint_shows_both_sides_and_what_differs():
    [case] = cases("""
        ## A slipped zero
        ```text
        They got $2,000 each.
        ```
        ```expect
        contradicted ARI201 "$2,000" suggest "$20"
        ```
        """)
    text = complaint(case, [rich()])
    assert 'contradicted ARI201 "$2,000" suggest "$20"' in text
    assert "the nearest differs: suggestion '$200'" in text
    assert 'contradicted ARI201 total="$12m" average="$2,000" reason wrong base suggest "$200"' in text
    assert "= $12m ÷ 60" in text
    assert "| They got $2,000 each." in text


def test_what_is_shown_can_be_pasted_back():
    found = rich()
    assert differences(expectation(shown(found)[0], PLACE), found) == []
