"""12: any text is read without an exception; reports survive the round trip; what is suggested holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.model.finding import Report, Verdict
from factcheck.report import FORMATS, render
from factcheck.report.jsonform import dump
from factcheck.report.loading import load
from tests.invariants.checking import checked
from tests.invariants.test_determinism import ARTICLE
from tests.strategies import soups
from tests.worlds import statements

dates = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
texts = st.one_of(
    soups,
    st.lists(st.one_of(soups, statements.map(lambda s: s.lie), statements.map(lambda s: s.honest)), max_size=4).map(
        "\n\n".join
    ),
)


@pytest.mark.parametrize("format_", ["text", "markdown"])
@example("", None)
@example("\ufeff$5 million (€4 million)\r\n", date(1, 1, 1))
@example("It rose 0 percent to $0 from $0, or 0/0, on February 30, 0000.", date(9999, 12, 31))
@example("$" + "9" * 5000 + " million (€" + "9" * 5000 + "), up 10^400 percent to 1 from 1e999.", None)
@example("\x00\ud800\udfff 5% \udc80", None)
@given(texts, dates)
def test_any_text_is_checked(format_, text, as_of):
    report = checked(text, as_of, format_=format_)
    coverage = report.coverage
    assert coverage.figures == len(report.figures)
    assert coverage.claims == len(report.findings) == sum(coverage.verdicts.values())
    assert coverage.checked + sum(coverage.unchecked.values()) == coverage.claims
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(report.document.text)
        assert finding.message
        assert finding.verdict is not Verdict.UNCHECKED or finding.reason
        assert finding.severity is None or finding.verdict in (Verdict.CONTRADICTED, Verdict.MISLEADING)
        assert finding.claim is None or all(figure in report.figures for figure in finding.claim.roles.values())


@example(ARTICLE, date(2022, 6, 15))
@given(texts, dates)
def test_a_report_survives_the_round_trip(text, as_of):
    report = checked(text, as_of)
    [loaded] = load(dump([report], document=True))
    assert readable(loaded) == readable(report)
    assert dump([loaded], document=True) == dump([report], document=True)


def readable(report: Report) -> tuple[object, ...]:
    """Return all of a report but what a claim carries only for its own checker."""
    roles = [dict(finding.claim.roles) if finding.claim else None for finding in report.findings]
    findings = [replace(finding, claim=None) for finding in report.findings]
    return report.document, report.as_of, report.figures, findings, roles, report.coverage, dict(report.tables)


@pytest.mark.parametrize("format_", FORMATS)
@given(texts, dates)
def test_every_format_takes_every_report(format_, text, as_of):
    report = checked(text, as_of)
    assert isinstance(render([report], format_), str)


@given(statements)
def test_every_form_mentions_each_accusation_once(statement):
    report = checked(statement.lie, statement.as_of, only=(statement.code,))
    for finding in report.findings:
        if finding.severity:
            for format_ in ("text", "concise"):
                assert render([report], format_).count(finding.message) == 1


@example(ARTICLE, date(2022, 6, 15))
@given(statements.map(lambda s: s.lie), dates)
def test_a_safe_suggestion_holds(text, as_of):
    for finding in checked(text, as_of).findings:
        suggestion = finding.suggestion
        if suggestion is None:
            continue
        assert 0 <= suggestion.start < suggestion.end <= len(text)
        mended = text[: suggestion.start] + suggestion.text + text[suggestion.end :]
        assert mended != text
        if suggestion.safe:
            again = [f for f in checked(mended, as_of).findings if f.code == finding.code and f.start == finding.start]
            assert [f.verdict for f in again] == [Verdict.SUPPORTED]


@given(statements)
def test_a_suggestion_that_is_not_safe_still_mends_the_claim(statement):
    """Either figure may be the slip, but with the suggestion the two agree."""
    for finding in checked(statement.lie, statement.as_of, only=(statement.code,)).findings:
        suggestion = finding.suggestion
        if suggestion is not None:
            mended = statement.lie[: suggestion.start] + suggestion.text + statement.lie[suggestion.end :]
            again = checked(mended, statement.as_of, only=(statement.code,)).findings
            assert Verdict.CONTRADICTED not in [f.verdict for f in again], mended
