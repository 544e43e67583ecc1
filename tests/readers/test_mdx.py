"""MDX: its islands of code are left out, what they enclose is read."""

import pytest

from factcheck.readers import read_text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("import Chart from './chart'\n\nIt grew.", "It grew."),
        ("import './five.css'\nimport { a, b } from 'b'\n\nIt grew.", "It grew."),
        ("export const rows = [\n  50,\n\n  60,\n]\n\nIt grew.", "It grew."),
        ("export default function Page() {\n  return 50\n}\n\nIt grew.", "It grew."),
        ("Import of 5 tonnes grew from 'nothing'.", "Import of 5 tonnes grew from 'nothing'."),
        ("export of 5 tonnes", "export of 5 tonnes"),
        ("It grew {5 * 10} percent.", "It grew   percent."),
        ("It grew {'5 percent'}{\" \"}today.", "It grew 5 percent today."),
        ("One {/* 50 */} two.", "One  two."),
        ("{/* 50\n\nof 60 */}\n\nOne.", "One."),
        ("<Chart rows={[50, 60]} on={() => go(70)}>It grew.</Chart>", "It grew."),
        ("<Chart\n  rows={{a: 50}}\n/>\n\nIt grew.", "It grew."),
        ("<Note>\n\nIt **grew** 5 percent.\n\n</Note>", "It grew 5 percent."),
        ("Only {5 of these.", "Only {5 of these."),
        ("It fell, 5 < 6 {and 7}.", "It fell, 5 < 6  ."),
    ],
)
def test_islands_are_left_out(source: str, text: str) -> None:
    document = read_text(source, format="markdown", name="draft.mdx")
    assert document.text.strip() == text
    assert document.format == "markdown"


def test_plain_markdown_keeps_its_braces_but_not_its_comments() -> None:
    document = read_text("It grew {about 5} percent {/* 50 */} today.", format="markdown", name="draft.md")
    assert document.text == "It grew {about 5} percent  today."


def test_what_is_found_stands_where_it_is_found() -> None:
    source = "import A from 'a'\r\n\r\n# \U0001f642 é\r\n\r\nIt {props.verb} <B x={1 > 0}>5 percent</B>.\r\n"
    document = read_text(source, format="markdown", name="draft.mdx")
    start = document.text.index("5 percent")
    assert source[slice(*document.source_span(start, start + 9))] == "5 percent"
    assert document.position(start)[0] == 5


OPEN = [*"{}", "{/*", "<A {", "<a x={", "export const a = [", "export const a = [\n", "import a from 'b'\n", "<a '"]


@pytest.mark.parametrize("piece", OPEN)
def test_what_is_never_closed_hides_nothing(piece: str) -> None:
    text = read_text(piece * 3_000 + "\n\nIt grew 5 percent.", format="markdown", name="draft.mdx").text
    assert text.strip().endswith("It grew 5 percent.")
