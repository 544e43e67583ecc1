"""Every surface of the figure corpus: exact span, kind, value, unit and hedge, and nothing read beside it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.figures import extract, extract_text, parse
from factcheck.model.document import Block, Document, Scope
from factcheck.model.figure import Kind

from .reading import Case, Expected, cases

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.model.figure import Figure

FOLDER = Path(__file__).parent.parent / "corpus" / "figures"
CASES = cases(FOLDER)
LEAST_SURFACES = 1500


def parameter(case: Case) -> object:
    marks = [pytest.mark.xfail(reason=case.xfail, strict=True)] if case.xfail else []
    return pytest.param(case, id=case.name, marks=marks)


@pytest.mark.parametrize("case", [parameter(case) for case in CASES if not case.unread])
def test_surface(case: Case) -> None:
    figures = extract_text(case.text)
    wanted = dict(zip(case.marks, case.expected, strict=True))
    read = [figure for figure in figures if figure.kind.is_quantity or (figure.start, figure.end) in wanted]
    said = [(figure.text, saying(figure, wanted.get((figure.start, figure.end)))) for figure in read]
    expected = [(case.text[start:end], expecting(want)) for (start, end), want in wanted.items()]
    assert said == expected, f"{case.place}: {case.text}"
    assert [(figure.start, figure.end) for figure in read] == list(wanted), f"{case.place}: {case.text}"
    for figure in figures:
        stands_where_it_says(figure, case.text)


@pytest.mark.parametrize("case", [parameter(case) for case in CASES if case.unread])
def test_unread(case: Case) -> None:
    reading = extract(Document.plain(case.text, (Block(0, len(case.text), Scope.BODY),)))
    said = [case.text[start:end] for start, end in reading.unread]
    assert said == [case.text[start:end] for start, end in case.marks], f"{case.place}: {case.text}"
    assert not reading.figures, f"{case.place}: {case.text}"


def test_no_numeral_is_dropped() -> None:
    """Every digit is part of a figure, of what a figure is per, or listed as unread: silence is visible."""
    dropped = []
    for case in CASES:
        if case.xfail:
            continue
        reading = extract(Document.plain(case.text, (Block(0, len(case.text), Scope.BODY),)))
        spans = [(figure.start, figure.end) for figure in reading.figures] + list(reading.unread)
        runs = [match for match in re.finditer(r"\d+", case.text) if not any(a <= match.start() < b for a, b in spans)]
        left = "".join(match[0] for match in runs)
        if left not in ["", *(re.sub(r"\D", "", figure.per) for figure in reading.figures)]:
            dropped.append(f"{case.place}: {left} in {case.text}")
    assert not dropped, "\n".join(dropped)


def saying(figure: Figure, want: Expected | None) -> dict[str, object]:
    """Return what a figure says in the fields that every case compares, and in those that this one names."""
    fields: dict[str, object] = {"kind": str(figure.kind)}
    if figure.kind.is_quantity or (want and want.low is not None):
        fields["value"] = span_of(figure.low, figure.high)
        fields["units"] = sorted(figure.units)
        fields["hedge"] = str(figure.hedge.kind) if figure.hedge else None
        fields["per"] = figure.per
        fields["carried"] = figure.carried
    if want and want.form is not None:
        fields["form"] = str(figure.form)
    if want and want.counts is not None:
        fields["counts"] = figure.counted.head if figure.counted else None
    for name in ("label", "date", "step", "grain"):
        if want and getattr(want, name) is not None:
            fields[name] = getattr(figure, name)
    return fields


def expecting(want: Expected) -> dict[str, object]:
    """Return the same fields as the case gives them."""
    fields: dict[str, object] = {"kind": str(want.kind)}
    if want.kind.is_quantity or want.low is not None:
        fields["value"] = span_of(want.low, want.high)
        fields["units"] = sorted(want.units or ())
        fields["hedge"] = str(want.hedge) if want.hedge else None
        fields["per"] = want.per
        fields["carried"] = want.carried
    if want.form is not None:
        fields["form"] = str(want.form)
    if want.counts is not None:
        fields["counts"] = want.counts
    for name in ("label", "date", "step", "grain"):
        if getattr(want, name) is not None:
            fields[name] = getattr(want, name)
    return fields


def span_of(low: Fraction | None, high: Fraction | None) -> str:
    """Return the bounds as the corpus writes them."""
    if low == high:
        return str(low)
    return f"{'' if low is None else low}..{'' if high is None else high}"


def stands_where_it_says(figure: Figure, text: str) -> None:
    """Check that figure and hedge are where they say, and that the hedge and the noun stand outside the figure."""
    assert text[figure.start : figure.end] == figure.text
    if figure.hedge:
        hedge = figure.hedge
        assert text[hedge.start : hedge.end] == hedge.text
        assert hedge.end <= figure.start or figure.end <= hedge.start
    if figure.counted:
        counted = figure.counted
        assert text[counted.start : counted.end] == counted.text
        assert counted.end <= figure.start or figure.end <= counted.start


def test_a_span_says_by_itself_what_it_says_in_its_sentence() -> None:
    """Money, percent and points that carry nothing are read alike from their span alone, which is what is shown."""
    differing = []
    for case in CASES:
        for (start, end), want in zip(case.marks, case.expected if not case.xfail else (), strict=False):
            span = case.text[start:end]
            if want.kind not in {Kind.MONEY, Kind.PERCENT, Kind.POINTS} or want.carried or "(" in span or " - " in span:
                continue
            if want.label == "short or long scale" or span[1:].replace(".", "").isdigit():
                continue  # which only the text around says: "N850"
            figure = parse(span)
            value = None if figure is None else figure.value
            ends = [end for end in (want.low, want.high) if end is not None]
            if value != sum(ends) / len(ends):
                differing.append(f"{case.place}: {span} alone says {value}")
    assert not differing, "\n".join(differing)


def test_the_specification_is_large() -> None:
    assert len(CASES) >= LEAST_SURFACES


def test_cases_do_not_repeat_or_contradict_each_other() -> None:
    """A surface may stand in two files for two of its aspects, but it says one thing."""
    seen: dict[tuple[str, object], Case] = {}
    for case in CASES:
        key = (case.text, case.marks)
        other = seen.setdefault(key, case)
        if other is not case:
            assert other.expected != case.expected, f"{case.place} repeats {other.place}: {case.text}"
            values = [
                [(want.kind, want.low, want.high, want.units) for want in each.expected] for each in (case, other)
            ]
            assert values[0] == values[1], f"{case.place} contradicts {other.place}: {case.text}"
