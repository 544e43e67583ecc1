"""Plain text: blocks, headline, quotations."""

import pytest

from factcheck.readers import ReadError, read_text


def quoted(text: str) -> list[str]:
    document = read_text(text)
    return [document.text[start:end] for start, end in document.quotations]


def blocks(text: str) -> list[tuple[str, str]]:
    document = read_text(text)
    return [(block.scope.value, document.text[block.start : block.end]) for block in document.blocks]


def test_text_is_the_source_unchanged() -> None:
    source = "\ufeffOne\r\n\r\n\ttwo  \rthree\n"
    document = read_text(source)
    assert document.text == document.source == source
    assert blocks(source) == [("heading", "One"), ("body", "two  \rthree")]


def test_first_short_line_without_a_stop_is_the_headline() -> None:
    assert blocks("Trade grows\n\nIt grew.")[0] == ("heading", "Trade grows")
    assert blocks("Trade grows.\n\nIt grew.")[0] == ("body", "Trade grows.")
    assert blocks("Trade grows\nIt grew.")[0] == ("body", "Trade grows\nIt grew.")
    assert blocks("Trade grows")[0] == ("body", "Trade grows")
    assert blocks("x" * 200 + "\n\nIt grew.")[0][0] == "body"


def test_later_short_lines_are_no_headlines() -> None:
    assert [scope for scope, _ in blocks("Headline\n\nIt grew.\n\nFive percent\n\nMore.")] == ["heading", *["body"] * 3]


def test_lines_too_long_to_be_wrapped_are_paragraphs() -> None:
    long = "It grew by five percent. " * 8
    assert len(blocks(f"{long}\n{long}\nShort.")) == 3
    assert len(blocks("It grew\nby five\npercent.")) == 1


def test_bulleted_lines_are_items() -> None:
    assert blocks("- five\n- six\n  of them\n3) seven") == [
        ("list", "- five"),
        ("list", "- six\n  of them"),
        ("list", "3) seven"),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\r\n \r\n"])
def test_nothing_to_read_has_no_blocks(text: str) -> None:
    assert read_text(text).blocks == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "it grew 5 percent" today.', ["it grew 5 percent"]),
        ("He said “it grew” and “it fell”.", ["it grew", "it fell"]),
        ("„Es stieg“, sagte er.", ["Es stieg"]),
        ("« Cinq », dit-il.", [" Cinq "]),
        ("``It grew,'' he said.", ["It grew,"]),
        ("‘It grew 5%,’ she said. It’s the workers’ pay.", ["It grew 5%,"]),
        ("'It grew 5%,' she said.", ["It grew 5%,"]),
        ("The workers' pay grew 5%, the '90s were worse, it's said.", []),
        ("Rock ’n’ roll in the ’90s, the banks’ 5%.", []),
        ("The so-called ‘ghost’ ships.", ["ghost"]),
        ("‘The workers’ pay fell 5%.’ He left.", ["The workers’ pay fell 5%."]),
        ('A 12" record and a 5\'10" man "sang 5 songs".', ["sang 5 songs"]),
        ('It was "forgotten to close, he said.', ["forgotten to close, he said."]),
        ('"First he said "and then "he left.', ["First he said ", "and then ", "he left."]),
        ('"Open.\n\n"Go on.\n\n"Close." Done.', ["Open.", "Go on.", "Close."]),
        ("“He told me ‘no way’ twice.” Five.", ["He told me ‘no way’ twice."]),
        ('("Five," he said)', ["Five,"]),
        ('He paid "$5."', ["$5."]),
        ('""', []),
        ('" "', []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_unknown_format_is_named() -> None:
    with pytest.raises(ReadError, match="no reader is called 'wordperfect'"):
        read_text("x", format="wordperfect")
