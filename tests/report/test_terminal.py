"""The report for a terminal: the line, the carets, the working, and what was not checked."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report import FORMATS, render
from factcheck.report.view import View
from tests.report.made import bare, made
from tests.strategies import soups


def test_a_finding_shows_its_line_working_source_and_suggestion() -> None:
    text = render([made()], "text", View(width=120))
    assert text.startswith(
        "draft.md:3:14: error CUR101 contradicted: $147 billion is €141.3 billion.\n"
        "  3 | It reached **$147 billion** (about 151.4 billion euros) in 2021,\n"
        "    |              ^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^\n"
        "   why: 147 billion ÷ 1.0400 = 141.3 billion\n"
        "   from: 15 June 2022: 1.0431; 16 June 2022: 1.0400 · ECB\n"
        "   suggestion: 141.4 billion euros instead of 151.4 billion euros\n"
    )


def test_what_holds_is_shown_unasked_only_with_a_note() -> None:
    text = render([made()], "text", View())
    assert "draft.md:3:14: note LEV101 supported: Customs have $146.9 billion.\n" in text
    assert "   note: It was revised later.\n" in text
    assert "The year holds." not in text
    assert "Not checked: no whole." not in text
    everything = render([made()], "text", View(show_supported=True, show_unchecked=True))
    assert "draft.md:3:60: ok DAT101 supported: The year holds.\n" in everything
    assert "draft.md:4:28: unchecked ARI101 Not checked: no whole.\n" in everything


def test_the_closing_lines_say_what_was_not_checked() -> None:
    text = render([made(), made("b.md")], "text", View(statistics=True))
    assert text.endswith(
        "2 contradicted, 2 misleading in 2 files.\n"
        "Seen: 10 figures, 8 quantities. Claims: 10; 8 checked, 4 supported, 2 not checkable. 2 quantities\n"
        "  matched no rule. 2 numerals not understood.\n"
        "Not checkable: no whole (2).\n"
        "Texts dated 2022-06-15.\n"
        "Tables read: fx/ecb (2026-10-30).\n"
        "Run `factcheck explain CUR101` to read what a rule checks and when it is silent.\n"
        "Findings by rule:\n"
        "     2  ARI101 share-of-whole: unchecked\n"
        "     2  CUR101 currency-conversion: contradicted\n"
        "     2  DAT101 weekday-date: supported\n"
        "     2  GRO201 growth-since: misleading\n"
        "     2  LEV101 level-series: supported\n"
    )
    assert "Seen:" not in render([made()], "text", View(summary=False))


def test_nothing_found_says_so() -> None:
    report = bare("Nothing here.")
    assert render([report]).splitlines()[0] == "Nothing contradicted in 1 file."


def test_lines_are_as_wide_as_the_window_but_for_the_one_that_editors_read() -> None:
    report = made()
    long = replace(report.findings[0], notes=("A remark of many words, " * 9,), steps=("147 billion ÷ 1.0400 " * 9,))
    report = replace(report, findings=(long, *report.findings[1:]))
    for width in (60, 80, 120):
        lines = render([report], "text", View(width=width)).splitlines()
        assert max(len(line) for line in lines if not line.startswith("draft.md:")) <= width
        assert ("A remark of many words, " * 9).strip() in " ".join(" ".join(lines).split())


def carets(text: str) -> tuple[str, str]:
    """Return the shown line and the line of carets of the first finding."""
    found = re.search(r"^ +\d+ \| (.*)\n +\| (.*)$", text, re.MULTILINE)
    assert found
    return found[1], found[2]


def test_carets_stand_under_the_figure_whatever_stands_before_it() -> None:
    for before in ("\t", "e\u0301", "日本", "\u202e", "\x1b[31m", "a\u200b"):
        source = f"{before} 147 x"
        start = source.index("147")
        line, marks = carets(render([bare(source, (start, start + 3))]))
        cells = sum(2 if sign in "日本" else 0 if sign == "\u0301" else 1 for sign in line[: line.index("147")])
        assert marks == " " * cells + "^^^"


def test_long_lines_are_cut_around_the_figures() -> None:
    source = "word " * 200 + "$147 " + "word " * 200 + "$151 " + "word " * 200
    first, second = source.index("$147"), source.index("$151")
    report = bare(source, (first, first + 4), (second, second + 4))
    for width in (60, 80, 120):
        for block in render([report], "text", View(width=width, summary=False)).strip().split("\n\n"):
            line, marks = carets(block)
            assert len(line) <= width
            assert line[marks.index("^") : marks.index("^") + 4] in ("$147", "$151")


def test_a_figure_over_a_line_end_is_marked_on_both_lines() -> None:
    source = "It was 147\r\nbillion dollars."
    text = render([bare(source, (7, 19))], "text", View(summary=False))
    assert "  1 | It was 147\n    |        ^^^\n  2 | billion dollars.\n    | ^^^^^^^\n" in text


def test_colours_wrap_words_and_change_none() -> None:
    plain, colored = render([made()], "text", View()), render([made()], "text", View(color=True))
    assert "\x1b[" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


def test_no_sign_of_the_text_reaches_the_terminal_as_a_command() -> None:
    source = "It \x1b]0;title\x07 was 147\x1b[2J here"
    start = source.index("147")
    for format_ in ("text", "concise"):
        text = render([bare(source, (start, start + 3), message="147\x1b[2J\nis wrong")], format_)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


def test_concise_is_one_line_for_each_finding() -> None:
    lines = render([made()], "concise", View(summary=False)).splitlines()
    assert lines[0] == "draft.md:3:14: error CUR101 $147 billion is €141.3 billion."
    assert len(lines) == 3


@given(soups, st.integers(20, 200), st.booleans(), st.data())
def test_any_span_of_any_text_is_rendered(source: str, width: int, color: bool, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    report = bare(source, (start, end), message="This one is wrong.")
    for format_ in FORMATS:
        text = render([report], format_, View(width=width, color=color))
        # The page lists at its top what asks for a look, beside the finding itself.
        told = text.partition("<main")[2] if format_ == "html" else text
        assert told.count("This one is wrong.") == 1
