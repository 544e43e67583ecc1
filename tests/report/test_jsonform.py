"""The JSON envelope: its schema, its numbers, its round trip, its fingerprints."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report import render, schema
from factcheck.report.decimals import decimal, terminates
from factcheck.report.fingerprint import fingerprints
from factcheck.report.jsonform import dump, envelope
from factcheck.report.loading import load
from tests.report.made import SOURCE, bare, made


def validator() -> jsonschema.protocols.Validator:
    loaded = json.loads(schema.text())
    jsonschema.Draft202012Validator.check_schema(loaded)
    return jsonschema.Draft202012Validator(loaded)


@pytest.mark.parametrize("document", [False, True])
def test_the_envelope_fits_its_schema(document: bool) -> None:
    validator().validate(json.loads(dump([made(), bare("x"), bare("1 2", (0, 1))], document=document)))
    validator().validate(json.loads(render([], "json")))


def test_the_help_is_a_page_of_the_repository() -> None:
    root = Path(__file__).parents[2]
    pages = {finding["help_uri"] for finding in envelope([made()])["files"][0]["findings"]}
    assert "docs/rules/CUR101.md" in pages
    assert all((root / page).is_file() for page in pages)


def test_the_schema_bites() -> None:
    good = envelope([made()])
    for break_ in (
        lambda e: e["files"][0]["findings"][0].pop("fingerprint"),
        lambda e: e["files"][0]["findings"][0].update(verdict="wrong"),
        lambda e: e["files"][0]["figures"][0].update(low=147.0),
        lambda e: e.update(offset_unit="utf-16"),
        lambda e: e.update(extra=1),
    ):
        broken = json.loads(json.dumps(good))
        break_(broken)
        assert not validator().is_valid(broken)


def test_the_contract() -> None:
    entry = json.loads(render([made()], "json"))
    assert entry["schema_version"] == "1.0"
    assert entry["offset_unit"] == "unicode-codepoint"
    assert entry["summary"] == {
        "files": 1, "figures": 5, "quantities": 4, "claims": 5, "checked": 4, "unbound": 1, "unread": 1,
        "contradicted": 1, "misleading": 1, "supported": 2, "unchecked": 1, "set_aside": 0,
    }  # fmt: skip
    [file] = entry["files"]
    assert (file["path"], file["format"], file["as_of"]) == ("draft.md", "markdown", "2022-06-15")
    finding = file["findings"][0]
    assert (finding["code"], finding["verdict"], finding["severity"]) == ("CUR101", "contradicted", "error")
    assert SOURCE[finding["source_span"]["start"] : finding["source_span"]["end"]].startswith("$147 billion** (")
    assert (finding["start"], finding["end"]) == ({"line": 3, "column": 14}, {"line": 3, "column": 55})
    assert finding["stated"] == {"low": "151.3", "high": None}
    assert finding["computed"] == {"low": "141.346153846154", "low_exact": "3675/26", "high": "147"}
    amount = finding["claim"]["roles"]["amount"]
    assert (amount["text"], amount["low"], amount["unit"]) == ("$147 billion", "147000000000", "USD")
    third = file["figures"][3]
    assert (third["low"], third["low_exact"]) == ("0.333333333333333", "1/3")


def test_load_gives_back_the_report() -> None:
    reports = (made(), bare("x 1", (2, 3)))
    assert load(dump(reports, document=True)) == reports


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "envelopes of version"),
        ('{"schema_version": "2.0", "files": []}', "not '2.0'"),
        ("{", "Expecting"),
    ],
)
def test_what_is_no_envelope_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        load(text)
    with pytest.raises(ValueError, match="written without the document"):
        load(dump([made()]))


def test_fingerprints_survive_moved_lines_and_tell_claims_apart() -> None:
    before = fingerprints(made())
    assert len(set(before)) == len(before)
    assert fingerprints(made(source="# Other\n\nA new paragraph of words.\n\n" + SOURCE.partition("\n\n")[2])) != ()
    moved = made(source="---\ndate: 2022-06-15\n---\n\n" + SOURCE)
    assert fingerprints(moved) == before
    changed = made(source=SOURCE.replace("It reached", "Trade reached"))
    assert fingerprints(changed)[0] != before[0]
    twice = bare("It is 5, it is 5, it is 5.", (6, 7), (15, 16), (15, 16))
    assert len(set(fingerprints(twice))) == 3


def test_fingerprints_do_not_hang_on_names_or_messages() -> None:
    other = made("other.md")
    reworded = replace(other, findings=tuple(replace(each, message="Other words.") for each in other.findings))
    assert fingerprints(reworded) == fingerprints(made())


@given(st.fractions())
def test_decimal_strings(value: Fraction) -> None:
    text = decimal(value)
    if terminates(value):
        assert Fraction(text) == value
    else:
        assert abs(Fraction(text) - value) <= abs(value) / 10**12
