"""A user's table decides claims by its own phrases, is cited like ours, and is named where ours contradicts it."""

from datetime import date

import pytest

import factcheck
from tests.reference.test_sheets import DESCRIPTION, FRAME

pd = pytest.importorskip("pandas")
MEMBERS = (FRAME, DESCRIPTION)


def only(text: str, *tables: object, as_of: date | str = "2025-03-01") -> factcheck.Finding:
    (found,) = factcheck.check(text, as_of, tables=tables, select=("LEV101",)).findings
    return found


def test_its_phrases_bind_levels() -> None:
    found = only("The number of union members in Norway reached 1.5 million in 2024.", MEMBERS)
    assert found.verdict == "supported"
    assert found.evidence[0].source == "Confederation, Annual report 2025, table 3"
    assert found.evidence[0].table == "own/union_members/DataFrame"
    report = factcheck.check("Norway's union members reached 1.5 million in 2024.", "2025-03-01", tables=[MEMBERS])
    assert report.tables["own/union_members/DataFrame"] == "2024"


def test_without_the_table_its_phrases_mean_nothing() -> None:
    text = "The number of union members in Norway reached 1.5 million in 2024."
    assert factcheck.check(text, "2025-03-01", select=("LEV101",)).findings == ()


def test_a_false_level_is_contradicted_and_mended() -> None:
    found = only("The number of union members in Norway reached 1.5 billion in 2024.", MEMBERS)
    assert found.verdict == "contradicted"
    assert found.reason == "scale"
    assert found.suggestion is not None
    assert found.suggestion.text == "1.5 million"


def test_where_the_table_ends_the_claim_is_unchecked() -> None:
    about = {**DESCRIPTION, "next_release": "2026-02-15"}
    found = only(
        "The number of union members in Norway reached 1.6 million in 2025.", (FRAME, about), as_of="2026-01-03"
    )
    assert found.verdict == "unchecked"
    assert found.reason.startswith("table ends 2024, no row of ")
    assert found.reason.endswith(" for 2025; next release 2026-02-15")


def test_a_unit_of_its_own_is_a_count() -> None:
    table = (FRAME, {**DESCRIPTION, "unit": "vehicle", "phrases": ["car fleet"], "indicator": "cars"})
    assert only("The car fleet in Germany was 5.5 million in 2024.", table).verdict == "supported"
    length = (FRAME, {**DESCRIPTION, "unit": "kilometer", "phrases": ["car fleet"], "indicator": "cars"})
    assert "in this unit" in only("The car fleet in Germany was 5.5 million in 2024.", length).reason


ROADS = (
    pd.DataFrame({"year": ["2024"], "length": ["95300"]}),
    {
        "indicator": "road_length", "phrases": ["road network"], "period": "year", "value": "length", "about": "NOR",
        "unit": "kilometer", "publisher": "Road office", "source": "table 1",
    },
)  # fmt: skip


@pytest.mark.parametrize(
    ("level", "verdict"),
    [
        ("95,300 km", "supported"),
        ("95,300 kilometres", "supported"),
        ("59,200 miles", "supported"),
        ("about 95,000 km", "supported"),
        ("95,300 miles", "contradicted"),
        ("9,530 km", "contradicted"),
        ("98,000 km", "contradicted"),
        ("95,300 tonnes", "unchecked"),
        ("95,300", "unchecked"),
    ],
)
def test_physical_measures_bind_by_their_unit(level: str, verdict: str) -> None:
    found = only(f"The road network of Norway was {level} in 2024.", ROADS)
    assert found.verdict == verdict
    if verdict == "unchecked":
        assert found.reason == "no table of road length for Norway in this unit"
    else:
        assert found.message.startswith("The road length of Norway was 95,300 kilometers in 2024 (Road office)")
    if level == "95,300 miles":
        assert found.suggestion.text == "59,217 miles"


def test_without_the_table_measures_are_no_levels() -> None:
    assert factcheck.check("The road network of Norway was 9,530 km in 2024.", "2025-03-01", select=("LEV",)).ok


def test_degrees_are_compared_in_their_own_unit_only() -> None:
    heat = (
        pd.DataFrame({"year": ["2024"], "mean": ["11.2"]}),
        {**ROADS[1], "indicator": "mean_temperature", "phrases": ["mean temperature"], "value": "mean",
         "unit": "degree_Celsius"},
    )  # fmt: skip
    text = "The mean temperature of Norway was {} in 2024."
    assert only(text.format("11.2°C"), heat).verdict == "supported"
    assert only(text.format("13.9°C"), heat).verdict == "contradicted"
    assert only(text.format("52°F"), heat).verdict == "unchecked"


@pytest.mark.parametrize(
    ("level", "verdict"),
    [("1.5 million", "supported"), ("about 1.6 million", "supported"), ("1.62 million", "contradicted")],
)
def test_a_table_of_ones_own_has_no_spread_but_rounding(level: str, verdict: str) -> None:
    found = only(f"Norway's union members reached {level} in 2024.", MEMBERS)
    assert found.verdict == verdict
    assert found.message.startswith("The union members of Norway numbered 1.5 million in 2024 (Confederation)")


PEOPLE = pd.DataFrame({"year": ["2021"], "people": ["70000000"]})
ABOUT = {
    "indicator": "population", "period": "year", "value": "people", "about": "DEU", "unit": "person",
    "publisher": "Our desk", "source": "own count", "step": "",
}  # fmt: skip


@pytest.mark.parametrize(("level", "other"), [("83 million", "Our desk"), ("70 million", "World Bank")])
def test_two_tables_that_contradict_each_other_are_both_named(level: str, other: str) -> None:
    found = only(f"The population of Germany was {level} in 2021.", (PEOPLE, ABOUT))
    assert found.verdict == "supported"
    assert len(found.evidence) == 2
    assert "Our desk" in {each.text.partition(",")[0] for each in found.evidence}
    assert any(note.startswith(other) and note.endswith("the two tables differ") for note in found.notes) or (
        other == "World Bank" and found.notes
    )


def test_a_level_that_neither_has_names_both() -> None:
    found = only("The population of Germany was 130 million in 2021.", (PEOPLE, ABOUT))
    assert found.verdict == "contradicted"
    assert len({each.table for each in found.evidence}) == 2
