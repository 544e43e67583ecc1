"""The public API: lazily exported, typed, and bridges to pandas and pint."""

import pickle
import re
import subprocess
import sys
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pandas as pd
import pytest

import factcheck
from factcheck.interop import COLUMNS, to_pint
from tests.report.made import made

BAD = "The deal is worth $50.5 million (52.7 million euros)."


def test_every_public_name_is_there() -> None:
    for name in factcheck.__all__:
        assert getattr(factcheck, name) is not None
    assert set(factcheck.__all__) <= set(dir(factcheck))
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = factcheck.nothing


def test_importing_loads_nothing() -> None:
    code = "import sys, factcheck; print(*[name for name in sys.modules if name.startswith('factcheck')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["factcheck"]


@pytest.mark.parametrize("as_of", ["2022-06-15", date(2022, 6, 15), datetime(2022, 6, 15, 10)])  # noqa: DTZ001
def test_check_takes_days_in_any_form(as_of: object) -> None:
    assert not factcheck.check(BAD, as_of).ok
    assert factcheck.check(BAD).ok


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="'soon' is not a date; write it like 2022-06-15"):
        factcheck.check(BAD, "soon")


def test_options_are_those_of_the_configuration() -> None:
    assert factcheck.check(BAD, "2022-06-15", ignore=("CUR",)).ok
    assert factcheck.check(BAD, "2022-06-15", config=factcheck.Config(ignore=("CUR101",))).ok
    with pytest.raises(TypeError, match="not both"):
        factcheck.check(BAD, config=factcheck.Config(), ignore=("CUR",))
    with pytest.raises(TypeError):
        factcheck.check(BAD, nothing=1)


def test_reports_can_be_pickled() -> None:
    report = made()
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - our own bytes


def test_the_summary_of_a_growth() -> None:
    growth = factcheck.growth("1.25bn", "1.4bn")
    assert growth.percent == 12
    assert growth.rounding.lo == (Fraction(1350, 1255) - 1) * 100
    assert growth.rounding.hi == (Fraction(1450, 1245) - 1) * 100


def test_a_frame_has_a_row_for_each_finding() -> None:
    report = made()
    frame = report.to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert len(frame) == len(report.findings)
    row = frame.iloc[0]
    assert (row["file"], row["line"], row["column"], row["verdict"]) == ("draft.md", 3, 14, "contradicted")
    assert row["computed_high"] == 147.0
    assert len(factcheck.to_frame([report, report])) == 2 * len(frame)
    assert list(factcheck.to_frame([]).columns) == list(COLUMNS)


def test_a_series_of_texts() -> None:
    texts = pd.Series([BAD, None, "Nothing.", BAD], index=["a", "b", "c", "d"])
    frame = factcheck.check_series(texts, as_of="2022-06-15")
    assert list(frame["index"]) == ["a", "d"]
    assert set(frame["verdict"]) == {"contradicted"}
    days = pd.Series([pd.Timestamp("2022-06-15"), pd.NaT], index=["a", "d"])
    assert list(factcheck.check_series(texts, as_of=days)["verdict"]) == ["contradicted", "unchecked"]
    assert list(factcheck.check_series(pd.Series([], dtype=str)).columns) == ["index", *COLUMNS]


def one(text: str) -> factcheck.Figure:
    [figure] = factcheck.extract(text)
    return figure


def test_figures_become_quantities() -> None:
    distance = one("It is 3 km away.").to_pint()
    assert distance.to("meter").magnitude == 3000
    assert str(one("It cost €3.4m.").to_pint()) == "3400000 EUR"
    low, high = to_pint(one("It is 20 to 30 km away."))
    assert (low.magnitude, high.magnitude) == (20, 30)
    assert to_pint(one("It is more than 30 km away.")).magnitude == 30
    assert to_pint(one("It cost 34p.")).magnitude == Fraction(34, 100)
    assert to_pint(one("It rose 5%.")).to("dimensionless").magnitude == Fraction(1, 20)


def test_currencies_are_dimensions_of_their_own() -> None:
    euros, dollars = one("It cost €3.").to_pint(), one("It cost $3.").to_pint()
    with pytest.raises(Exception, match="Cannot convert"):
        euros.to(dollars.units)


def test_what_is_no_quantity_is_refused() -> None:
    with pytest.raises(ValueError, match="is a year, not a quantity"):
        to_pint(one("It was built in 1999."))


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (lambda: factcheck.check(None), TypeError, "a text is a str, not NoneType"),
        (lambda: factcheck.check(b"x"), TypeError, "a text is a str, not bytes; decode it"),
        (lambda: factcheck.extract(5), TypeError, "a text is a str, not int"),
        (lambda: factcheck.check("x", as_of=5), TypeError, "a day is a date or a string such as '2022-06-15', not 5"),
        (lambda: factcheck.check("x", "soon"), ValueError, "'soon' is not a date"),
        (lambda: factcheck.check_file(None), TypeError, "a path is a str or a Path, not NoneType"),
        (lambda: factcheck.check("x", selct=("CUR",)), TypeError, "Did you mean select?"),
        (lambda: factcheck.check("x", select="CUR101"), TypeError, "select is a tuple, such as ('CUR101',)"),
        (lambda: factcheck.check("x", home_currency=("CAD",)), TypeError, "home_currency is a str"),
        (lambda: factcheck.check("x", select=("CUR1O1",)), ValueError, "Did you mean CUR101?"),
        (lambda: factcheck.check("x", home_currency="GPB"), ValueError, "Did you mean GBP?"),
        (lambda: factcheck.Checker(country="Narnia"), ValueError, "'Narnia' is not a country"),
        (lambda: factcheck.Checker(plugins=("nowhere",)), ValueError, "no plug-in called 'nowhere' is installed"),
        (lambda: factcheck.Checker(tolerance=[("CUR101", "1%")]), ValueError, "('CUR101', '1%') cannot be used"),
        (lambda: factcheck.Checker(tolerance={"CUR101": 0.01}), ValueError, "write it like '1.5%'"),
        (lambda: factcheck.Checker(tolerance={"CUR1O1": "1%"}), ValueError, "Did you mean CUR101?"),
        (lambda: factcheck.check("x", config=5), TypeError, "a configuration is a factcheck.Config, not int"),
        (lambda: factcheck.Checker(factcheck.Config(), select=("CUR",)), TypeError, "not both"),
    ],
)
def test_what_is_given_wrongly_is_said(call, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=re.escape(message)):
        call()


def test_lists_and_paths_are_taken(tmp_path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The deal is worth $50.5 million (52.7 million euros).", encoding="utf-8")
    assert not factcheck.check_file(path, "2022-06-15", select=["CUR"]).ok
    assert factcheck.check_file(path, "2022-06-15", tolerance=[("CUR", Fraction(9, 100))]).ok
    assert factcheck.check_file(path, "2022-06-15", tolerance={"CUR": "9%"}).ok


def test_a_country_gives_a_bare_dollar_and_the_order_of_a_date() -> None:
    text = "---\ndate: 3/4/2024\n---\n\nThe ferry cost $5 million.\n"

    def report(**options: str) -> factcheck.Report:
        return factcheck.check(text, format="markdown", **options)

    assert report().as_of is None
    assert str(report(country="US").as_of) == "2024-03-04"
    canadian, australian = report(country="CA"), report(country="AU")
    assert (canadian.as_of, str(australian.as_of)) == (None, "2024-04-03")
    assert [figure.units for figure in canadian.figures if figure.kind == "money"] == [("CAD", "USD")]
    assert [figure.units for figure in australian.figures if figure.kind == "money"] == [("AUD", "USD")]


def test_a_growth_takes_figures_as_text() -> None:
    with pytest.raises(TypeError, match="as text, as an article has it, not as float"):
        factcheck.growth(1.25, 1.4)


def test_one_table_may_be_given_alone(tmp_path: Path) -> None:
    with pytest.raises(factcheck.TableError, match=r"nowhere\.toml"):
        factcheck.Checker(tables=str(tmp_path / "nowhere.toml"))


def test_a_report_is_printed_as_the_command_line_does(tmp_path: Path) -> None:
    report = factcheck.check("The deal is worth $50.5 million (52.7 million euros).", "2022-06-15")
    assert str(report).startswith("<text>:1:19: error CUR101 contradicted: $50.5 million is ")
    assert repr(report) == "<Report on <text>: 1 contradicted; 2 figures>"
    assert str(report.findings[0]).startswith("error CUR101 contradicted: $50.5 million is ")
    assert repr(factcheck.check("Nothing.")) == "<Report on <text>: no claims; 0 figures>"
    report.write(tmp_path / "a.html")
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    with pytest.raises(TypeError, match="a path is a str or a Path"):
        report.write(5)
