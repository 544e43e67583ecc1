"""Series: found by indicator and subject, every publisher and vintage beside the other."""

from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck.reference.families import MissingTablesError
from factcheck.reference.names import phrases
from factcheck.reference.tables import Tables


@pytest.fixture
def tables() -> Tables:
    return Tables()


def test_both_directions_of_a_trade_are_two_reporters(tables: Tables) -> None:
    chinese = {series.publisher for series in tables.series("trade", "CHN", "RUS")}
    russian = {series.publisher for series in tables.series("trade", "RUS", "CHN")}
    assert "General Administration of Customs of China (GACC)" in chinese
    assert "Federal Customs Service of Russia" in russian


def test_a_trade_series_has_one_flow_unit_and_definition(tables: Tables) -> None:
    (total,) = [
        series
        for series in tables.series("trade", "CHN", "RUS")
        if (series.flow, series.unit, series.definition) == ("total", "USD", "goods") and "GACC" in series.publisher
    ]
    values = {row.period: row.value for row in tables.rows(total)}
    assert values["2019"] == 110_750_000_000
    assert values["2021"] == 146_887_000_000
    assert 100 * (values["2021"] / values["2019"] - 1) == pytest.approx(32.6, abs=0.05)


def test_the_last_printed_digit_is_known(tables: Tables) -> None:
    steps = {
        row.value: row.step
        for series in tables.series("trade", "CHN", "RUS")
        for row in tables.rows(series)
        if row.period == "2021" and series.flow == "total" and series.unit == "USD"
    }
    assert steps[Fraction(146_887_000_000)] == 1_000_000


def test_vintages_stand_side_by_side(tables: Tables) -> None:
    (series,) = [entry for entry in tables.series("gdp", "JPN") if entry.publisher == "World Bank"]
    vintages = {row.vintage: row.value for row in tables.rows(series) if row.period == "2021"}
    assert len(vintages) >= 2
    assert len(set(vintages.values())) >= 2
    assert list(vintages) == sorted(vintages)


def test_publishers_that_disagree_are_both_there(tables: Tables) -> None:
    values = {
        series.publisher: row.value
        for series in tables.series("population", "USA")
        for row in tables.rows(series)
        if row.period == "2020"
    }
    assert values["United Nations, Population Division"] > values["World Bank"] * Fraction(102, 100)


def test_only_the_files_that_may_hold_the_answer_are_opened(tables: Tables) -> None:
    tables.series("inflation", "TUR")
    assert tables.opened
    assert all(name.startswith("series/inflation/") for name in tables.opened)


def test_estimates_and_single_sources_are_marked(tables: Tables) -> None:
    marks = {
        series.publisher: {row.confidence for row in tables.rows(series)} for series in tables.series("gdp", "DEU")
    }
    assert marks["Penn World Table 9.1"] == {"estimate"}
    assert marks["World Bank"] == {""}


def test_a_subject_is_matched_whole(tables: Tables) -> None:
    assert tables.series("population", "DE") == []
    assert tables.series("population", "") == []
    assert tables.series("trade", "CHN", "RU") == []
    assert tables.series("population", "DEU", "FRA") == []


def test_every_series_of_the_catalogue_is_whole(tables: Tables) -> None:
    catalogue = tables.catalogue()
    assert len(catalogue) > 3000
    assert Counter(series.id for series in catalogue).most_common(1)[0][1] == 1
    for series in catalogue:
        assert all((series.id, series.indicator, series.subject, series.unit, series.publisher, series.source))
        assert series.vintage
        assert series.as_of
    for series in catalogue[::97]:
        assert tables.rows(series)


def test_every_phrase_leads_to_a_series(tables: Tables) -> None:
    indicators = {family.indicator for family in tables.families.values()}
    assert set(phrases().values()) - indicators == set()


def test_a_missing_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(MissingTablesError, match=r"tables\.csv is missing"):
        Tables(str(tmp_path)).series("gdp", "DEU")
