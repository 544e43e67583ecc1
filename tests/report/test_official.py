"""Each format against the schema of the program that reads it, with hard names, messages and places."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from factcheck.cli import main
from factcheck.model.finding import Report, SetAside
from factcheck.report import render
from tests.report.made import bare, made

SCHEMAS = Path(__file__).parent.parent / "schemas"
HARD = 'It is 5%, "so": <b>&amp;</b> | `x` ]]> \x1b[0m \n::error::no'
DRAFT = "---\ndate: 2022-06-15\n---\n\nThe deal is worth $50.5 million (52.7 million euros).\n"


def hard() -> Report:
    report = made("drafts/a b,c:d%é.md")
    return replace(report, findings=tuple(replace(each, message=HARD) for each in report.findings))


CASES = {
    "none": [],
    "made": [made()],
    "aside": [
        replace(made(), findings=(), set_aside=tuple(SetAside(e, "baseline") for e in made().findings)),
        made("c"),
    ],
    "hard": [hard(), made("b.md")],
    "emoji": [bare("👍🏽 é 5\r\n\tpercent", (5, 15), message="Wrong 👍🏽")],
}


def schema(name: str) -> dict:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(
    ("format_", "name", "kind"),
    [
        ("sarif", "sarif-2.1.0.json", jsonschema.Draft4Validator),
        ("gitlab", "gitlab.json", jsonschema.Draft202012Validator),
        ("rdjson", "rdjson.json", jsonschema.Draft202012Validator),
    ],
)
def test_json_formats_follow_their_schemas(format_: str, name: str, kind: type, case: str) -> None:
    report = json.loads(render(CASES[case], format_))
    faults = [f"{list(each.absolute_path)}: {each.message}" for each in kind(schema(name)).iter_errors(report)]
    assert faults == []


def test_a_fault_would_be_seen() -> None:
    sarif = json.loads(render([made()], "sarif"))
    sarif["runs"][0]["results"][0]["level"] = "fatal"
    assert not jsonschema.Draft4Validator(schema("sarif-2.1.0.json")).is_valid(sarif)


@pytest.mark.parametrize("case", CASES)
def test_junit_follows_its_schema(case: str) -> None:
    etree = pytest.importorskip("lxml.etree", reason="lxml reads the XML Schema of JUnit")
    read = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    document = etree.fromstring(render(CASES[case], "junit").encode())
    assert read.validate(document), read.error_log


def test_no_two_entries_of_gitlab_share_a_fingerprint() -> None:
    entries = json.loads(render([made(), made("b.md"), hard()], "gitlab"))
    assert len({each["fingerprint"] for each in entries}) == len(entries) == 6


def test_several_reports_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(DRAFT, encoding="utf-8")
    wanted = ["html", "sarif", "junit", "gitlab", "rdjson", "json", "jsonl", "markdown", "github"]
    assert main(["check", "draft.md", "-q", *(f"--report={name}=out.{name}" for name in wanted)]) == 1
    for name in wanted:
        text = Path(f"out.{name}").read_text(encoding="utf-8")
        assert "52.7 million euros" in text, name
        assert "\x1b[" not in text, name
