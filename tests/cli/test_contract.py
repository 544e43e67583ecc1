"""What other programs hold us to: the envelope's shape, its fingerprints, and a checker that threads can share.

A change here breaks programs outside this repository. What is added is added to `CONTRACT` too; what is removed or
renamed needs a new major version of the envelope.
"""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jsonschema
import pytest

import factcheck
from factcheck.cli import main
from factcheck.reference.tables import Tables
from factcheck.report.jsonform import SCHEMA_VERSION, dump

CONTRACT = Path(__file__).with_name("contract.txt")
ARTICLE = """\
---
date: 2022-06-15
---
The deal is worth $50.5 million (52.7 million euros). It is about 3,000 kilometres (about 1,900 miles) long.

<!-- factcheck-disable-next-line CUR101: the bank's own rate -->
Another is worth $50.5 million (52.7 million euros). Sales rose 12 percent to $5.6 billion from $5 billion.
"""


def schema() -> dict:
    return json.loads((Path(factcheck.__file__).parent / "report/envelope.schema.json").read_text(encoding="utf-8"))


def paths(node: dict, place: str) -> list[str]:
    """Return every place below a node, with `?` where it may be missing, and what stands there."""
    if "$ref" in node:
        return [f"{place}: {node['$ref'].rpartition('/')[2]}"]
    for way in ("anyOf", "oneOf"):
        if way in node:
            return [line for each in node[way] for line in paths(each, place)]
    if "properties" in node:
        found = []
        for key, value in node["properties"].items():
            found += paths(value, f"{place}.{key}{'' if key in node.get('required', ()) else '?'}")
        return found
    if isinstance(node.get("items"), dict):
        return paths(node["items"], f"{place}[]")
    if isinstance(node.get("additionalProperties"), dict):
        return paths(node["additionalProperties"], f"{place}.*")
    said = {key: value for key, value in node.items() if key not in ("description", "title")}
    return [f"{place}: {json.dumps(said, sort_keys=True)}"]


def contract() -> str:
    lines = [line for name, node in schema()["$defs"].items() for line in paths(node, name)]
    return "\n".join([f"schema_version {SCHEMA_VERSION}", *sorted(set(lines))]) + "\n"


def test_the_contract_is_as_it_was_agreed() -> None:
    assert contract() == CONTRACT.read_text(encoding="utf-8"), "see the head of this module before you change it"


def test_the_command_prints_the_schema_that_its_output_fits(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    assert main(["schema"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == schema()
    assert main(["check", "a.md", "--format", "json"]) == 1
    envelope = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(printed).validate(envelope)
    assert envelope["offset_unit"] == "unicode-codepoint"
    assert envelope["summary"]["set_aside"] == 1
    envelope["files"][0]["set_aside"][0]["by"] = "whim"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(printed).validate(envelope)


def test_fingerprints_are_those_of_earlier_versions() -> None:
    """Baselines out there hold them; a change of how they are made needs a new prefix."""
    report = factcheck.check(ARTICLE, format="markdown")
    (entry,) = json.loads(dump([report]))["files"]
    found = {(each["code"], each["text"]): each["fingerprint"] for each in entry["findings"]}
    assert found["CUR101", "$50.5 million (52.7 million euros"] == "v1:83b67a665e42aedc"
    assert entry["set_aside"][0]["finding"]["fingerprint"] == "v1:20b2031d6467e459"


def test_both_faces_find_the_same(tmp_path, capsys) -> None:
    path = tmp_path / "a.md"
    path.write_text(ARTICLE, encoding="utf-8")
    main(["check", str(path), "--format", "json"])
    assert dump([factcheck.check_file(str(path))], indent=2) == capsys.readouterr().out


@pytest.mark.parametrize(
    "checker",
    [
        factcheck.Checker(),
        factcheck.Checker(factcheck.Config(ignore=("GRO",), home_currency="CAD")),
        factcheck.Checker(tables=Tables()),
    ],
    ids=["plain", "configured", "tables"],
)
def test_threads_share_a_checker_and_it_can_be_pickled(checker) -> None:
    texts = [
        ARTICLE,
        "It rose 12 percent to $5.6 billion from $5 billion.",
        "About 3,000 kilometres (about 1,900 miles).",
        "Population of Iceland was 366,000 in 2020.",
        "Nothing.",
    ] * 6

    def checked(text: str, by: factcheck.Checker = checker) -> str:
        return dump([by.check(text, "2022-06-15", format="markdown")])

    alone = [checked(text) for text in texts]
    again = pickle.loads(pickle.dumps(checker))  # noqa: S301 - our own bytes
    assert again.config == checker.config
    assert [checked(text, again) for text in texts] == alone
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(checked, texts)) == alone


def test_a_report_writes_itself(tmp_path) -> None:
    report = factcheck.check(ARTICLE, format="markdown")
    for ending, start in (("html", "<!doctype html"), ("json", "{"), ("sarif", "{"), ("md", ""), ("xml", "<?xml")):
        path = tmp_path / f"out.{ending}"
        report.write(str(path))
        assert path.read_text(encoding="utf-8").lower().startswith(start), ending
    with pytest.raises(ValueError, match=r"no format ends in '\.docx'; there are \.html"):
        report.write(str(tmp_path / "out.docx"))
    shown = report._repr_html_()
    assert shown.startswith('<iframe sandbox="allow-scripts ')
    assert "allow-same-origin" not in shown.partition(" srcdoc=")[0]
    assert shown.count("<") == 2, "the page is in an attribute and reaches no notebook's own styles"


if __name__ == "__main__":
    CONTRACT.write_text(contract(), encoding="utf-8")
