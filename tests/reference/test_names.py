"""Countries are found where the text means them, and nowhere else."""

import pytest

from factcheck.reference import names
from factcheck.reference.names import countries, mentions


def codes(text: str) -> list[str]:
    return [code for _, _, code in countries(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports from Vietnam rose.", ["VNM"]),
        ("Viet Nam and Việt", ["VNM"]),
        ("Britain, the UK, the U.K. and Great Britain", ["GBR"] * 4),
        ("the U.S., the US, the USA, America and the United States", ["USA"] * 5),
        ("Holland and the Netherlands sell Dutch flowers", ["NLD"] * 3),
        ("the Ivory Coast, Côte d'Ivoire and Côte d’Ivoire", ["CIV"] * 3),
        ("South Korean and North Korean", ["KOR", "PRK"]),
        ("Turkey and Türkiye", ["TUR", "TUR"]),
        ("China-Russia trade; Sino-Russian ties; U.S.-China talks", ["CHN", "RUS", "CHN", "RUS", "USA", "CHN"]),
        ("South Korea's and Norway’s economies", ["KOR", "NOR"]),
        ("Papua New Guinea, Equatorial Guinea, Guinea-Bissau, Guinea", ["PNG", "GNQ", "GNB", "GIN"]),
        ("the Democratic Republic of Congo and the Republic of the Congo", ["COD", "COG"]),
        ("GERMANY AND FRANCE AGREE", ["DEU", "FRA"]),
        ("the EU, the European Union, the eurozone and the euro area", ["EU27", "EU27", "EMU", "EMU"]),
        ("Spaniards, Swedes and Poles", ["ESP", "SWE", "POL"]),
        ("East Timor and Zaire", ["TLS", "COD"]),
    ],
)
def test_names_adjectives_people_and_short_forms(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tell us about fine china and a cold turkey",
        "New Mexico, New Jersey, New England and New South Wales",
        "Indiana and Romanesque churches",
        "the Indian Ocean and the South China Sea",
        "Bank of America and American Express",
        "a British Columbia court",
        "Michael Jordan scored 40 points",
        "Atlanta, Georgia, has 500,000 people",
        "She met Chad in a bar.",
        "Korea",
        "Congo",
        "US$5, 40 U.S. dollars, 10 Swiss francs and 300 Chinese yuan",
        "Latinate, Germanic and Frenchified",
        "Turkey sandwiches cost more",
        "Finn and Dane walked to the North Pole with Holland and Sofia",
        "French fries, Swiss cheese and Danish pastry",
        "N.A. NA",
        "A I. E. O. and U",
        "",
    ],
)
def test_what_names_no_country(text: str) -> None:
    assert codes(text) == []


def test_a_doubtful_name_counts_once_the_text_vouches_for_it() -> None:
    assert codes("Georgia's economy grew. Georgian wine sold well.") == ["GEO", "GEO"]
    assert codes("Tbilisi said Georgia would pay.") == ["GEO"]
    assert codes("Georgian wine is sold in Savannah, Georgia.") == ["GEO"]


def test_nations_of_the_united_kingdom_are_not_the_united_kingdom() -> None:
    assert codes("England has 56 million people, Scotland 5.4 million, Wales 3.1 million") == ["ENG", "SCO", "WAL"]


def test_states_that_are_gone_are_not_their_successors() -> None:
    assert codes("West Germany, East Germany, the Soviet Union and Yugoslavia") == ["DEU-W", "DDR", "SUN", "YUG"]


def test_capitals_stand_for_governments_and_are_marked() -> None:
    text = "Beijing and Moscow signed in Ankara."
    assert [(m.code, m.kind) for m in mentions(text)] == [("CHN", "capital"), ("RUS", "capital"), ("TUR", "capital")]
    assert countries(text) == []


def test_a_span_is_exactly_the_name() -> None:
    text = "Trade with the U.S. fell; South Africa's rose."
    assert [text[start:end] for start, end, _ in countries(text)] == ["U.S.", "South Africa"]


def test_phrases_are_lower_case_and_name_known_indicators() -> None:
    for phrase, indicator in names.phrases().items():
        assert phrase == phrase.lower().strip()
        assert indicator.isidentifier()
    assert names.phrases()["jobless rate"] == "unemployment"
    assert names.phrases()["two-way trade"] == "trade"
