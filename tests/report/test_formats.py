"""The formats for other tools: their shape, their escapes, and each finding once."""

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from factcheck.model.finding import Report, SetAside
from factcheck.report import render
from factcheck.report.view import View
from tests.report.made import bare, made

#: Signs that each format has to write otherwise.
HARD = 'It is 5%, "so": <b>&amp;</b> | `x` ]]> \x1b[0m\ud800 \n::error::no'


MEND = "suggestion: 141.4 billion euros instead of 151.4 billion euros"


def hard() -> Report:
    report = made("drafts/a b,c:d%.md")
    return replace(report, findings=tuple(replace(each, message=HARD) for each in report.findings))


def test_sarif() -> None:
    sarif = json.loads(render([made()], "sarif"))
    [run] = sarif["runs"]
    assert (sarif["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["CUR101", "GRO201"]
    assert rules[0]["name"] == "CurrencyConversion"
    first, second = run["results"]
    assert (first["ruleId"], first["level"], second["level"]) == ("CUR101", "error", "warning")
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "draft.md"
    assert location["region"] == {"startLine": 3, "startColumn": 14, "endLine": 3, "endColumn": 55}
    assert len({each["partialFingerprints"]["factcheck/v1"] for each in run["results"]}) == 2
    change = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    region = change["deletedRegion"]
    source = made().document.source
    assert source[region["charOffset"] :][: region["charLength"]] == "151.4 billion euros"
    assert change["insertedContent"]["text"] == "141.4 billion euros"
    assert json.loads(render([hard()], "sarif"))["runs"][0]["results"][0]["locations"][0]["physicalLocation"][
        "artifactLocation"
    ]["uri"] == ("drafts/a%20b%2Cc%3Ad%25.md")


def aside() -> Report:
    """Return the report with its error in the baseline and its warning suppressed in line 2."""
    report = made()
    one, two = (each for each in report.findings if each.severity)
    gone = (SetAside(one, "baseline"), SetAside(two, "suppression", "as agreed", 2))
    return replace(report, findings=tuple(each for each in report.findings if not each.severity), set_aside=gone)


def test_sarif_has_what_was_set_aside_with_its_suppression() -> None:
    [run] = json.loads(render([aside(), bare("5", (0, 1))], "sarif"))["runs"]
    assert [each["suppressions"] for each in run["results"]] == [
        [{"kind": "external", "status": "accepted", "justification": "Set aside by the baseline"}],
        [{"kind": "inSource", "status": "accepted", "justification": "Set aside by a remark in line 2: as agreed"}],
        [],
    ]
    prints = [each["partialFingerprints"] for each in run["results"]]
    [plain] = json.loads(render([made()], "sarif"))["runs"]
    assert prints[:2] == [each["partialFingerprints"] for each in plain["results"]]
    assert not any("suppressions" in each for each in plain["results"])
    assert run["properties"]["coverage"]["set_aside"] == 2
    assert plain["properties"]["coverage"]["unread"] == 1


def test_sarif_says_what_its_rules_mean() -> None:
    [run] = json.loads(render([made()], "sarif"))["runs"]
    rule = run["tool"]["driver"]["rules"][0]
    assert rule["shortDescription"]["text"] == "An amount and its conversion fit the exchange rate of the day."
    assert "## When it stays silent" in rule["help"]["markdown"]
    assert "helpUri" not in rule  # there is no page on the web, and the help is in the rule
    [bare_run] = json.loads(render([made()], "sarif", View(rules=())))["runs"]
    assert bare_run["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == "CUR101 currency-conversion"


@pytest.mark.parametrize("format_", ["github", "gitlab", "rdjson", "concise", "text", "markdown"])
def test_what_was_set_aside_is_told_nowhere_as_a_finding(format_: str) -> None:
    text = render([aside()], format_)
    assert "$147 billion is" not in text
    assert "in the baseline (1); suppressed (1)" in text or format_ in ("gitlab", "rdjson")


def test_junit_skips_what_was_set_aside_and_says_why() -> None:
    suite = ET.fromstring(render([aside()], "junit").encode())[0]  # noqa: S314 - our own XML
    assert dict(suite.attrib) == {"name": "draft.md", "tests": "5", "failures": "0", "errors": "0", "skipped": "3"}
    messages = [skipped.get("message") or "" for skipped in suite.iter("skipped")]
    assert messages[1:] == [
        "Set aside by the baseline. $147 billion is €141.3 billion.",
        "Set aside by a remark in line 2: as agreed. A third is more than it was.",
    ]


def test_junit() -> None:
    root = ET.fromstring(render([made(), hard()], "junit").encode())  # noqa: S314 - our own XML
    suite = root.find("testsuite")
    assert suite is not None
    assert dict(suite.attrib) == {"name": "draft.md", "tests": "5", "failures": "1", "errors": "0", "skipped": "1"}
    assert [case.find("failure") is not None for case in suite] == [True, False, False, False, False]
    assert [case.find("skipped") is not None for case in suite] == [False, False, False, False, True]
    failure = suite[0].find("failure")
    assert failure is not None
    assert failure.get("message") == "$147 billion is €141.3 billion."
    assert failure.text == f"147 billion ÷ 1.0400 = 141.3 billion\nfrom: ECB\n{MEND}"


def test_github_annotations_come_with_the_most_severe_first() -> None:
    lines = render([made()], "github").splitlines()
    assert lines[0] == (
        "::error file=draft.md,line=3,endLine=3,title=CUR101 currency-conversion,col=14,endColumn=55"
        "::$147 billion is €141.3 billion.%0A147 billion ÷ 1.0400 = 141.3 billion%0Afrom: ECB%0A"
        f"{MEND}"
    )
    assert lines[1].startswith("::warning file=draft.md,line=3,endLine=4,title=GRO201 growth-since::A third ")
    escaped = render([hard()], "github").splitlines()[0]
    assert escaped.startswith("::error file=drafts/a b%2Cc%3Ad%25.md,line=3,")
    assert "It is 5%25, " in escaped


def test_github_gets_no_more_than_it_shows() -> None:
    report = bare("x " * 30, *((2 * at, 2 * at + 1) for at in range(30)))
    lines = render([report], "github").splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert lines[10] == "20 more:"
    assert lines[11] == "a.txt:1:21: error ARI101 Wrong."
    assert sum("ARI101" in line for line in lines) == 31  # the last one tells how to have it explained


def test_gitlab() -> None:
    first, second = json.loads(render([made()], "gitlab"))
    assert first["location"] == {"path": "draft.md", "lines": {"begin": 3, "end": 3}}
    assert (first["severity"], second["severity"]) == ("major", "minor")
    assert first["description"] == "CUR101: $147 billion is €141.3 billion."
    both = json.loads(render([made("a.md"), made("b.md")], "gitlab"))
    assert len({each["fingerprint"] for each in both}) == 4


def test_rdjson_counts_bytes() -> None:
    source = "Über €147 und\nmehr"
    report = bare(source, (5, 9))
    [diagnostic] = json.loads(render([report], "rdjson"))["diagnostics"]
    assert diagnostic["location"]["range"] == {"start": {"line": 1, "column": 7}, "end": {"line": 1, "column": 13}}
    safe = json.loads(render([made()], "rdjson"))["diagnostics"][0]["suggestions"]
    assert safe == [
        {"range": {"start": {"line": 3, "column": 36}, "end": {"line": 3, "column": 55}}, "text": "141.4 billion euros"}
    ]


def test_json_lines() -> None:
    entries = [json.loads(line) for line in render([made(), made("b.md")], "jsonl").splitlines()]
    assert len(entries) == 10
    assert {entry["path"] for entry in entries} == {"draft.md", "b.md"}


def test_markdown() -> None:
    lines = render([made()], "markdown").splitlines()
    assert lines[2] == (
        "| draft.md:3:14 | CUR101 currency-conversion | error: contradicted | $147 billion is €141.3 billion."
        f"<br>*147 billion ÷ 1.0400 = 141.3 billion*<br>from: ECB<br>{MEND} |"
    )
    for line in render([hard()], "markdown").splitlines()[2:5]:
        assert line.replace("\\|", "").count("|") == 5


@pytest.mark.parametrize("format_", ["sarif", "gitlab", "rdjson", "junit", "jsonl", "github", "markdown", "concise"])
def test_no_report_is_a_report_too(format_: str) -> None:
    text = render([], format_)
    if format_ in ("sarif", "gitlab", "rdjson"):
        assert json.loads(text) is not None
    assert "None" not in text
