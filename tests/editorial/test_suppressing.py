"""Remarks in drafts, and the two rules about them: SUP001 unused, SUP002 without a reason."""

from __future__ import annotations

import io
import zipfile

import pytest

from factcheck.editorial.directives import directives, parsed
from tests.editorial.newsroom import FALSE, FALSER, HEAD, TRUE

NEXT = "factcheck-disable-next-line CUR101: the bank's own rate"


def found(newsroom, text: str, name: str = "a.md", *options: str) -> list[str]:
    newsroom.write(name, text)
    return newsroom.codes(name, "--as-of", "2022-06-15", *options)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", f"<!-- {NEXT} -->\n{FALSE}\n"),
        ("a.md", f"<!-- {NEXT} -->\n\n{FALSE}\n"),
        ("a.md", f"[//]: # ({NEXT})\n\n{FALSE}\n"),
        ("a.md", f'[//]: # "{NEXT}"\n\n{FALSE}\n'),
        ("a.mdx", f"{{/* {NEXT} */}}\n\n{FALSE}\n"),
        ("a.html", f"<p>One.</p>\n<!-- {NEXT} -->\n<p>{FALSE}</p>\n"),
        ("a.txt", f"## factcheck: ok CUR101: the bank's own rate\n{FALSE}\n"),
        ("a.txt", f".. {NEXT}\n\n{FALSE}\n"),
        ("a.txt", f"// {NEXT}\n{FALSE}\n"),
        ("a.md", f"- One.\n  <!-- {NEXT} -->\n- {FALSE}\n- Two.\n"),
        ("a.md", f"1. One.\n\n    <!-- {NEXT} -->\n    {FALSE}\n"),
        ("a.md", f"> <!-- {NEXT} -->\n> It said. {FALSE}\n"),
        ("a.md", f"One.[^1]\n\n<!-- {NEXT} -->\n[^1]: {FALSE}\n"),
        (
            "a.md",
            f"| what | how much |\n| --- | --- |\n| a | {FALSE} <!-- factcheck-disable-line CUR101: by hand --> |\n",
        ),
        (
            "a.md",
            f"<!-- factcheck-disable CUR: contract rates -->\n{FALSE}\n\n{FALSE}\n<!-- factcheck-enable CUR -->\n",
        ),
        ("a.md", f"<!-- factcheck-disable: contract rates -->\n\n{FALSE}\n"),
        ("a.md", f"{FALSE}\n\n<!-- factcheck-disable-file currency-conversion: fiction -->\n"),
        ("a.md", f"---\nfactcheck:\n  disable: 'CUR101: contract rates'\n---\n{FALSE}\n"),
        ("a.md", f"---\nfactcheck:\n  disable:\n    - 'CUR: contract rates'\n---\n{FALSE}\n"),
        ("a.md", f'---\nfactcheck: {{disable: ["CUR101: contract rates"]}}\n---\n{FALSE}\n'),
        ("a.md", f'+++\n[factcheck]\ndisable = ["CUR101: contract rates"]\n+++\n{FALSE}\n'),
        ("a.md", f'{{"title": "x", "factcheck": {{"disable": ["CUR101: contract rates"]}}}}\n\n{FALSE}\n'),
        ("a.md", f'{{\n"factcheck": {{"disable": "CUR: contract rates"}}\n}}\n\n{FALSE}\n'),
        ("a.rst", f".. {NEXT}\n\n{FALSE}\n"),
        ("a.rst", f"* One.\n\n  .. {NEXT}\n\n* {FALSE}\n"),
        ("a.adoc", f"// {NEXT}\n{FALSE}\n"),
        ("a.adoc", f"* One.\n// {NEXT}\n* {FALSE}\n"),
        ("a.html", f"<ul><li>One.</li>\n<!-- {NEXT} -->\n<li>{FALSE}</li></ul>\n"),
        ("a.html", f"<table><tr><td>One.\n<td>{FALSE} <!-- factcheck-disable-line CUR101: by hand --></table>\n"),
        ("a.md", f"One.[^1]\n\n[^1]: {FALSE} <!-- factcheck-disable-line CUR101: by hand -->\n"),
        ("a.md", f"One.[^1]\n\n[^1]: One.\n\n    <!-- {NEXT} -->\n    {FALSE}\n"),
        ("a.md", f"<!-- {NEXT} -->\r\n{FALSE}\r\n"),
        ("a.md", f"🙂 é\n\n<!-- {NEXT} -->\n🙂\tIt said: {FALSE}\n"),
        ("a.md", f"<!-- {NEXT} -->\nThe deal is worth\n$50.5 million (52.7 million\neuros).\n".replace("worth\n", "")),
    ],
)
def test_a_remark_sets_aside_what_it_names(newsroom, name: str, text: str) -> None:
    bare = [line for line in text.splitlines() if "factcheck" not in line or FALSE in line]
    assert found(newsroom, "\n".join(bare).replace("factcheck-", "x-"), name) == ["CUR101"] * text.count("$50.5")
    assert found(newsroom, text, name) == []
    entry = newsroom.entry(name, "--as-of", "2022-06-15")
    assert {each["by"] for each in entry["set_aside"]} == {"suppression"}
    assert all(each["reason"] and each["line"] for each in entry["set_aside"])


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- {NEXT} -->\nOne.\n\n{FALSE}\n",
        f"<!-- factcheck-disable-next-line GRO101: why -->\n{FALSE}\n",
        f"<!-- factcheck-disable CUR: why -->\nOne.\n<!-- factcheck-enable CUR -->\n\n{FALSE}\n",
        f"---\ntitle: x\n---\ndisable: CUR101\n\n{FALSE}\n",
        f"The words factcheck-disable-file stand here. {FALSE}\n",
        f"```html\n<!-- factcheck-disable-file CUR101: why -->\n```\n\n{FALSE}\n",
        f"- So:\n\n  ~~~\n  <!-- factcheck-disable CUR101: why -->\n  ~~~\n\n{FALSE}\n",
        f"So:\n\n    <!-- factcheck-disable CUR101: why -->\n\n{FALSE}\n",
        f"Write `<!-- factcheck-disable-file CUR101: why -->` for it. {FALSE}\n",
    ],
)
def test_what_a_remark_does_not_name_is_reported(newsroom, text: str) -> None:
    assert "CUR101" in found(newsroom, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.adoc", f"----\n// factcheck-disable-file CUR101: why\n----\n\n{FALSE}\n"),
        ("a.rst", f"So::\n\n   .. factcheck-disable-file CUR101: why\n\n{FALSE}\n"),
        ("a.rst", f".. code-block:: rst\n\n   .. factcheck-disable-file CUR101: why\n\n{FALSE}\n"),
    ],
)
def test_an_example_of_a_remark_is_none(newsroom, name: str, text: str) -> None:
    assert found(newsroom, text, name) == ["CUR101"]


def test_a_remark_in_code_is_not_reported_as_unused(newsroom) -> None:
    assert messages(newsroom, f"```\n<!-- {NEXT} -->\n```\n\n{TRUE}\n") == []


def test_a_remark_is_for_one_finding(newsroom) -> None:
    assert found(newsroom, f"<!-- {NEXT} -->\n{FALSE}\n{FALSER}\n") == ["CUR101"]
    assert newsroom.entry("a.md", "--as-of", "2022-06-15")["findings"][0]["text"].startswith("$80.5")


def messages(newsroom, text: str, *options: str) -> list[str]:
    newsroom.write("a.md", HEAD + text)
    entry = newsroom.entry("a.md", *options)
    return [f"{each['code']} {each['message']}" for each in entry["findings"] if each["severity"]]


def test_an_unused_remark_is_reported_with_its_line(newsroom) -> None:
    text = f"<!-- {NEXT} -->\n{TRUE}\n"
    assert messages(newsroom, text) == ["SUP001 The suppression of CUR101 (line 5) sets nothing aside; take it out."]
    (finding,) = [each for each in newsroom.entry("a.md")["findings"] if each["severity"]]
    assert (finding["severity"], finding["start"]["line"]) == ("warning", 6)
    assert newsroom.run("check", "a.md")[0] == 0
    assert newsroom.run("check", "a.md", "--fail-on", "warning")[0] == 1


def test_a_rule_that_is_none_gets_a_hint(newsroom) -> None:
    text = f"<!-- factcheck-disable-next-line CUR1O1: why -->\n{TRUE}\n"
    assert messages(newsroom, text) == [
        "SUP001 The suppression (line 5) names CUR1O1, which is not a rule. Did you mean CUR101?"
    ]


def test_nobody_knows_whether_a_remark_on_a_rule_that_did_not_run_is_needed(newsroom) -> None:
    text = f"<!-- {NEXT} -->\n{FALSE}\n"
    assert messages(newsroom, text, "--ignore", "CUR") == []
    assert messages(newsroom, text, "--select", "GRO,SUP") == []


def test_a_remark_without_a_reason_works_and_is_reported(newsroom) -> None:
    text = f"<!-- factcheck-disable-next-line CUR101 -->\n{FALSE}\n"
    assert messages(newsroom, text) == ["SUP002 The suppression (line 5) gives no reason; write it after a colon."]
    assert messages(newsroom, text, "--ignore", "SUP002") == []
    assert messages(newsroom, text, "--ignore", "reasonless-suppression") == []


def test_the_coverage_counts_what_was_set_aside(newsroom) -> None:
    newsroom.write("a.md", f"{HEAD}<!-- {NEXT} -->\n{FALSE}\n")
    code, out, _ = newsroom.run("check", "a.md")
    assert code == 0
    assert "Set aside: suppressed (1)." in out


def test_a_remark_changes_no_other_fingerprint(newsroom) -> None:
    newsroom.write("a.md", f"{HEAD}{FALSE}\n\n{FALSE}\n")
    first, second = [each["fingerprint"] for each in newsroom.entry("a.md")["findings"]]
    newsroom.write("a.md", f"{HEAD}<!-- {NEXT} -->\n{FALSE}\n\n{FALSE}\n")
    entry = newsroom.entry("a.md")
    assert [each["finding"]["fingerprint"] for each in entry["set_aside"]] == [first]
    assert [each["fingerprint"] for each in entry["findings"]] == [second]


class TestSidecar:
    def test_sets_aside_by_rule_and_words(self, newsroom) -> None:
        newsroom.write("a.txt", f"{FALSE}\n\n{FALSER}\n")
        newsroom.write(
            "a.txt.factcheck.toml",
            '[[disable]]\nrules = ["CUR101"]\nreason = "contract"\ntext = "The second one is worth"\n',
        )
        entry = newsroom.entry("a.txt", "--as-of", "2022-06-15")
        assert [each["text"][:5] for each in entry["findings"]] == ["$50.5"]
        assert [each["reason"] for each in entry["set_aside"]] == ["contract"]

    def test_is_told_when_unused(self, newsroom) -> None:
        newsroom.write("a.txt", TRUE)
        newsroom.write("a.txt.factcheck.toml", '[[disable]]\nrules = ["CUR101"]\nreason = "contract"\n')
        assert newsroom.codes("a.txt", "--as-of", "2022-06-15") == ["SUP001"]

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("disable = 1\n", "disable must be tables"),
            ("[[disabel]]\n", "Did you mean disable?"),
            ("[[disable]]\nreasons = 'x'\n", "Did you mean reason?"),
            ("[[disable]]\nrules = 'CUR'\n", "rules = 'CUR' cannot be used"),
            ("[[disable]]\nrules = [1]\n", 'write rules = ["CUR101"]'),
            ("[[disable\n", "is not TOML"),
        ],
    )
    def test_with_a_fault_is_wrong_usage(self, newsroom, text: str, message: str) -> None:
        newsroom.write("a.txt", TRUE)
        newsroom.write("a.txt.factcheck.toml", text)
        code, _, err = newsroom.run("check", "a.txt")
        assert (code, err.count("\n"), message in err) == (2, 1, True), err


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_file(*paragraphs: str, comments: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        body = "".join(f"<w:p>{each}</w:p>" for each in paragraphs)
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        archive.writestr("word/comments.xml", f'<w:comments xmlns:w="{W}">{comments}</w:comments>')
    return out.getvalue()


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("factcheck: ok CUR101: the bank's own rate", []),
        ("Factcheck: OK CUR101", ["SUP002"]),
        ("factcheck: ok GRO101: why", ["SUP001", "CUR101"]),
        ("Please factcheck: is this ok?", ["CUR101"]),
    ],
)
def test_a_comment_in_a_word_file_is_a_remark(newsroom, said: str, codes: list[str]) -> None:
    start, end = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'
    reference = '<w:r><w:commentReference w:id="7"/></w:r>'
    comment = f'<w:comment w:id="7"><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:comment>'
    run = f"<w:r><w:t>{FALSE}</w:t></w:r>"
    data = word_file("<w:r><w:t>One.</w:t></w:r>", start + run + end + reference, comments=comment)
    (newsroom.folder / "a.docx").write_bytes(data)
    assert sorted(newsroom.codes("a.docx", "--as-of", "2022-06-15")) == sorted(codes)
    both = word_file(run, start + run + end + reference, comments=comment)
    (newsroom.folder / "a.docx").write_bytes(both)
    assert "CUR101" in newsroom.codes("a.docx", "--as-of", "2022-06-15"), "only the paragraph that it is set on"


def test_reasons_are_read_whole() -> None:
    assert parsed("CUR101, GRO : a: b (c) -->") == (("CUR101", "GRO"), "a: b (c)")
    assert parsed("CUR101: as agreed (by phone))") == (("CUR101",), "as agreed (by phone)")
    assert parsed("-->") == ((), "")


def test_remarks_take_linear_time() -> None:
    text = "<!-- factcheck-disable CUR: x -->\n" * 3000
    assert len(directives(text)) == 3000
