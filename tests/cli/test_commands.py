"""The other commands, on the same engine as `check`."""

import json

import pytest

import factcheck
from factcheck.cli import main
from factcheck.cli.app import COMMANDS
from factcheck.report import schema
from factcheck.rule import every


@pytest.fixture
def run(capsys):
    def call(*arguments: str) -> str:
        assert main(list(arguments)) == 0
        captured = capsys.readouterr()
        assert captured.err == ""
        return captured.out

    return call


def test_help_teaches_with_examples(run) -> None:
    text = run("--help")
    assert "factcheck draft.md" in text
    assert all(name in text for name in COMMANDS)
    for name in COMMANDS:
        assert f"Usage: factcheck {name}" in run(name, "--help")
    assert "draft.txt --as-of 2022-06-15 --show-supported" in run("check", "-h")


def test_every_rule_is_explained_by_code_and_name(run) -> None:
    for rule in every():
        text = run("explain", rule.code.lower())
        assert text.startswith(f"{rule.code} {rule.name}")
        assert "## When it stays silent" in text
        assert run("explain", rule.name) == text


def test_a_family_lists_its_rules(run) -> None:
    assert run("explain", "CUR").startswith("CUR101  currency-conversion")


def test_rules_are_listed_in_three_forms(run) -> None:
    codes = [rule.code for rule in every()]
    assert [line[:6] for line in run("rules").splitlines()] == codes
    assert [entry["code"] for entry in json.loads(run("rules", "--format", "json"))] == codes
    assert [line[2:8] for line in run("rules", "--format", "markdown").splitlines()[2:]] == codes


def test_extract_lists_figures(run, tmp_path) -> None:
    path = tmp_path / "a.md"
    path.write_text("It rose **more than 30** percent to $1.4bn in 2021.\n", encoding="utf-8")
    lines = [line.split() for line in run("extract", str(path)).splitlines()]
    assert lines[1] == ["1:37", "$1.4bn", "money", "1400000000", "USD"]
    assert lines[0][-3:] == ["(more", "than)"] or "(more" in lines[0]
    entries = json.loads(run("extract", str(path), "--format", "json"))
    assert [entry["unit"] for entry in entries] == ["percent", "USD", ""]
    assert entries[0]["source_span"]["start"] == 20


def test_the_desk_calculator(run) -> None:
    assert run("convert", "€3.4m", "usd", "--on", "2024-05-01").splitlines() == [
        "€3.4 million × 1.0718 = $3.644 million",
        "   rounding of €3.4m allows $3.591 million to $3.698 million",
        f"   rate of 2024-04-30 from {factcheck.rate('EUR', 'USD', '2024-04-30').source} (fx/ecb/USD)",
    ]
    assert run("growth", "1.25bn", "1.4bn").startswith("1.4bn ÷ 1.25bn = 1.12, that is +12.0%\n")
    assert run("growth", "20", "15").startswith("15 ÷ 20 = 0.75, that is -25.0%\n")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("members NATO 1949", "   1949: 12 countries, as of"),
        ("minimum wage US", "$7.25 an hour, as of"),
        ("public_debt DEU 2017", "   2017: 63.9 percent of GDP, as of"),
        ("consumer prices US 1970", "   1970: 38.8, as of"),
        ("consumer prices US 1970", ", index 1982-84=100)\n"),
        ("gini US", "(income, index 0-100)\n   2023: 41.8, as of"),
        ("housing starts US 2022-09", "1.439 million units a year"),
    ],
)
def test_lookup_writes_units_as_a_sentence_has_them(run, words: str, line: str) -> None:
    assert line in run("lookup", words)


def test_lookup_shows_rates_and_statistics_with_their_source(run) -> None:
    assert run("lookup", "EUR/USD", "2022-06-15").startswith("2022-06-15: 1 EUR = 1.0431 USD\n   European Central Bank")
    assert run("lookup", "eur", "usd", "2022-06-15") == run("lookup", "EUR/USD 2022-06-15")
    text = run("lookup", "population", "iceland", "2020")
    assert "366,463 people" in text
    assert "from: World Bank" in text
    assert run("lookup", "population", "ISL", "2020") == text
    assert "$146.887 billion" in run("lookup", "trade", "China", "Russia", "2021")


def test_schema_is_printed(run) -> None:
    assert run("schema") == schema.text()
