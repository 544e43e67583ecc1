"""Configuration files: which one counts, what it may say, and that an editor's schema says the same."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config.keys import KEYS, ConfigError, checked
from factcheck.config.schema import schema
from factcheck.config.settings import Discovery
from tests.cli.house import FALSE, ran


def code_of(capsys, *arguments: str) -> int:
    return ran(capsys, "check", *arguments)[0]


@pytest.mark.parametrize("name", ["factcheck.toml", ".factcheck.toml", "pyproject.toml"])
def test_the_nearest_file_counts_and_nothing_is_merged(house, capsys, name: str) -> None:
    head = "[tool.factcheck]\n" if name == "pyproject.toml" else ""
    (house / name).write_text(f'{head}ignore = ["CUR"]\n', encoding="utf-8")
    assert [code_of(capsys, each) for each in ("a.md", "sport/a.md", "sport/deep/er/a.md")] == [0, 0, 0]
    (house / "sport" / name).write_text(f'{head}ignore = ["GRO"]\n', encoding="utf-8")
    assert [code_of(capsys, each) for each in ("a.md", "sport/a.md", "sport/deep/er/a.md")] == [0, 1, 1]
    assert ran(capsys, "config", "path", "sport/deep/er/a.md")[1] == f"sport/{name}\n"
    assert code_of(capsys, "a.md", "--isolated") == 1
    assert code_of(capsys, "sport/a.md", "--config", name) == 0


def test_a_project_without_our_table_is_passed_by(house, capsys) -> None:
    (house / "factcheck.toml").write_text('ignore = ["CUR"]\n', encoding="utf-8")
    (house / "sport/pyproject.toml").write_text('[tool.other]\nkey = "factcheck"\n', encoding="utf-8")
    assert code_of(capsys, "sport/a.md") == 0


def test_extend_goes_on_from_another_file(house, capsys) -> None:
    (house / "base.toml").write_text('ignore = ["CUR"]\nfail-on = "never"\nexclude = ["x/**"]\n', encoding="utf-8")
    (house / "sport/factcheck.toml").write_text('extend = "../base.toml"\nignore = []\n', encoding="utf-8")
    assert code_of(capsys, "sport/a.md") == 0
    _, out, _ = ran(capsys, "config", "show", "sport/a.md")
    assert "base.toml" in next(line for line in out.splitlines() if line.startswith("fail-on"))
    assert code_of(capsys, "sport/a.md", "--fail-on", "error") == 1
    (house / "base.toml").write_text('extend = "sport/factcheck.toml"\n', encoding="utf-8")
    code, _, err = ran(capsys, "check", "sport/a.md")
    assert (code, "extend leads back to itself" in err) == (2, True)


def test_rules_for_some_files(house, capsys) -> None:
    text = 'ignore = ["GRO"]\n[[per-file]]\nfiles = ["sport/**"]\nignore = ["CUR101"]\n'
    (house / "factcheck.toml").write_text(text, encoding="utf-8")
    assert [code_of(capsys, each) for each in ("a.md", "sport/a.md", "sport/deep/er/a.md")] == [1, 0, 0]
    shown = json.loads(ran(capsys, "config", "show", "sport/a.md", "--format", "json")[1])
    assert shown["ignore"]["value"] == ["GRO", "CUR101"]
    assert shown["ignore"]["origin"].endswith("factcheck.toml [[per-file]]")


def test_select_by_code_family_and_name_and_the_command_line_wins(house, capsys) -> None:
    for rules, code in (("CUR101", 1), ("CUR", 1), ("currency-conversion", 1), ("GRO", 0), ("CUR102", 0)):
        (house / "factcheck.toml").write_text(f'select = ["{rules}"]\n', encoding="utf-8")
        assert code_of(capsys, "a.md") == code, rules
    assert code_of(capsys, "a.md", "--select", "CUR101") == 1


@pytest.mark.parametrize(
    ("line", "home", "origin"),
    [
        ('locale = "en-AU"', "AUD", "locale in"),
        ('locale = "en-GB"\ncountry = "CA"', "CAD", "country in"),
        ('country = "CA"\nhome-currency = "USD"', "USD", "factcheck.toml"),
        ('locale = "en-GB"', "", "default"),
    ],
)
def test_a_bare_dollar_is_that_of_the_house(house, capsys, line: str, home: str, origin: str) -> None:
    (house / "factcheck.toml").write_text(line + "\n", encoding="utf-8")
    shown = json.loads(ran(capsys, "config", "show", "a.md", "--format", "json")[1])
    assert shown["home-currency"]["value"] == home
    assert origin in shown["home-currency"]["origin"]
    assert Discovery().of("a.md").config("a.md").home == home
    # 50.5 million dollars were so many million euros if they were Australian or Canadian ones, and not otherwise.
    for currency, euros in (("AUD", "33.6"), ("CAD", "37.5")):
        (house / "b.md").write_text(FALSE.replace("52.7", euros), encoding="utf-8")
        if home in {"", "USD", currency}:
            assert code_of(capsys, "b.md") == (0 if home == currency else 1), currency


@pytest.mark.parametrize(
    ("source", "name", "text", "day"),
    [
        ("front-matter:embargo", "a.md", "---\ndate: 2022-06-15\nembargo: 2021-03-01\n---\nOne 5.\n", "2021-03-01"),
        ("front-matter:embargo", "a.md", "---\ndate: 2022-06-15\n---\nOne 5.\n", "2022-06-15"),
        ("file-name", "2021-03-01-trade.md", "One 5.\n", "2021-03-01"),
        ("file-name", "20210301.md", "One 5.\n", "2021-03-01"),
        ("file-name", "2021-13-41.md", "---\ndate: 2022-06-15\n---\nOne 5.\n", "2022-06-15"),
        ("2020-02-29", "a.md", "---\ndate: 2022-06-15\n---\nOne 5.\n", "2020-02-29"),
    ],
)
def test_where_the_date_of_a_text_comes_from(house, capsys, source, name, text, day) -> None:
    (house / "factcheck.toml").write_text(f'as-of = "{source}"\n', encoding="utf-8")
    (house / name).write_text(text, encoding="utf-8")
    report = json.loads(ran(capsys, "check", name, "--format", "json")[1])
    assert report["files"][0]["as_of"] == day
    report = json.loads(ran(capsys, "check", name, "--as-of", "2019-01-01", "--format", "json")[1])
    assert report["files"][0]["as_of"] == "2019-01-01", "the command line wins"


WRONG = [
    ('ignroe = ["CUR"]', "Did you mean ignore?"),
    ('home_currency = "USD"', "Did you mean home-currency?"),
    ('ignore = "CUR"', "ignore must be a list; write ignore = ['CUR']"),
    ('ignore = ["CUR1O1"]', "ignore: no rule is called 'CUR1O1'. Did you mean CUR101?"),
    ('select = ["curency-conversion"]', "Did you mean currency-conversion?"),
    ('home-currency = "dollar"', "write an ISO 4217 code"),
    ('country = "Canada"', 'write a country of ISO 3166, such as "GB" or "CA"'),
    ('locale = "de-DE"', 'such as "en-GB"'),
    ('as-of = "today"', "as-of = 'today' cannot be used"),
    ('as-of = "2022-13-45"', "2022-13-45"),
    ('as-of = "2022-02-31"', "is not a day of the calendar"),
    ("gitignore = 1", "gitignore must be true or false, not 1"),
    ('fail-on = "errors"', "error, warning, note or never"),
    ("exclude = [1]", "1 in exclude cannot be used"),
    ("[per-file]\nfiles = []", "write [[per-file]]"),
    ("[[per-file]]\nignore = ['GRO']", "names no files"),
    ("[[per-file]]\nfiles = ['*']\nignor = ['GRO']", "Did you mean ignore?"),
    ("[[per-file]]\nfiles = ['*']\nignore = ['GRO1O1']", "per-file ignore: no rule is called 'GRO1O1'"),
    ("[[per-fiel]]\nfiles = ['*']", "Did you mean per-file?"),
    ("ignore = [", "is not TOML"),
    ('extend = "gone.toml"', "gone.toml: cannot be read: no such file"),
    ('plugins = ["nothing"]', "no plug-in called 'nothing' is installed"),
    ('tables = ["gone.toml"]', "gone.toml"),
    ('baseline = "gone.json"', "gone.json: no such baseline"),
    ("tolerance = 1", "tolerance must be a table"),
    ("[tolerance]\nCUR = 0.1", "CUR = 0.1 in tolerance cannot be used; write shares by rule"),
    ('[tolerance]\nCUR = "150%"', "cannot be used"),
    ('[tolerance]\nCUR1O1 = "1%"', "tolerance: no rule is called 'CUR1O1'. Did you mean CUR101?"),
    ('country = "UK"', 'write a country of ISO 3166, such as "GB"'),
    ('country = "ZZ"', "write a country of ISO 3166"),
    ('locale = "en-XX"', "locale = 'en-XX' cannot be used"),
    ('home-currency = "ZZZ"', "home-currency: 'ZZZ' is not a currency"),
    ('home-currency = "GPB"', "Did you mean GBP?"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_what_is_wrong_is_fatal_and_says_the_way_out(house, capsys, text: str, message: str) -> None:
    (house / "factcheck.toml").write_text(text + "\n", encoding="utf-8")
    code, out, err = ran(capsys, "check", "a.md")
    assert (code, out) == (2, "")
    assert err.startswith("factcheck: error: ")
    assert err.count("\n") == 1
    assert message in err


def test_show_tells_every_value_and_its_origin(house, capsys) -> None:
    (house / "factcheck.toml").write_text('select = ["CUR"]\n', encoding="utf-8")
    code, out, _ = ran(capsys, "config", "show", "a.md")
    assert code == 0
    rows = dict(line.split(" = ", 1) for line in out.splitlines())
    assert set(rows) == set(KEYS) - {"extend"}
    assert rows["select"].split() == ['["CUR"]', "#", str(house / "factcheck.toml")]
    assert rows["ignore"].split() == ["[]", "#", "default"]


def test_a_table_of_the_house_is_at_hand(house, capsys) -> None:
    (house / "tables").mkdir()
    about = 'file = "members.csv"\nindicator = "members"\nperiod = "year"\nvalue = "members"\nabout = "DEU"\n'
    about += 'unit = "person"\npublisher = "The House"\nsource = "Ledger"\nphrases = ["house members"]\n'
    (house / "tables/members.toml").write_text(about, encoding="utf-8")
    (house / "tables/members.csv").write_text("year,members\n2021,900\n", encoding="utf-8")
    (house / "factcheck.toml").write_text('tables = ["tables/members.toml"]\n', encoding="utf-8")
    assert code_of(capsys, "a.md") == 1
    (house / "tables/members.csv").write_text("year,members\n2021,nine\n", encoding="utf-8")
    code, _, err = ran(capsys, "check", "sport/a.md")
    assert (code, "factcheck.toml: " in err, "members.csv" in err) == (2, True, True)


@pytest.mark.usefixtures("house")
def test_without_a_configuration_no_parser_is_loaded() -> None:
    code = "import sys; from factcheck.cli import main; main(['check', 'a.md']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    unwanted = {"tomllib", "importlib.metadata", "multiprocessing", "pickle", "subprocess", "glob", "difflib"}
    assert not unwanted & set(done.stdout.split())


def agree(table: dict[str, object]) -> bool:
    """Return whether the parser takes a table, after making sure that the schema says the same."""
    try:
        checked(table, "factcheck.toml")
        taken = True
    except ConfigError:
        taken = False
    assert jsonschema.Draft202012Validator(schema()).is_valid(table) == taken, table
    return taken


def test_the_schema_is_one_and_says_what_the_parser_says(capsys) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert json.loads(ran(capsys, "config", "schema")[1]) == schema()
    later = ("ignore = [", "1O1", "curency", "gone.", "nothing", "2022-02-31", "CUR1O1", "ZZZ", "GPB")
    for text, _ in WRONG:
        if not any(each in text for each in later):
            assert not agree(tomllib.loads(text)), text
    good = 'select = ["CUR"]\nas-of = "file-name"\nlocale = "en-GB"\n[[per-file]]\nfiles = ["*"]\nselect = ["GRO"]\n'
    assert agree(tomllib.loads(good))


PER_FILE = [[{"files": ["*"]}], [{"files": []}], [{"files": ["*"], "ignore": ["GRO"]}], [{"files": ["*"], "x": 1}]]
VALUES = st.sampled_from(
    [
        *PER_FILE,
        {"CUR": "1.5%"},
        {"CUR": "150%"},
        {"CUR": 1},
        {"": "1%"},
        {},
        True,
        1,
        "",
        "CUR",
        "USD",
        *("en-GB", "GB"),
        "2022-06-15",
        "error",
        "2022-02-41",
        *([], ["CUR"], [1]),
        ["a b"],
        {},
        [{}],
    ]
)


@given(st.dictionaries(st.sampled_from([*KEYS, "per-file", "other"]), VALUES, max_size=4))
def test_schema_and_parser_agree_on_anything(table: dict[str, object]) -> None:
    agree(table)


def test_the_readers_of_a_key_know_what_it_does() -> None:
    for name, key in KEYS.items():
        assert key.doc.endswith("."), name
