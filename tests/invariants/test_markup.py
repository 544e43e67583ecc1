"""5: emphasis, links, entities and special spaces change no figure and no verdict."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.invariants.checking import checked, figures, meaning, verdicts
from tests.strategies import dressed, paragraphs
from tests.worlds import statements


@given(paragraphs, st.data())
def test_markup_changes_no_figure(text, data):
    markdown = data.draw(dressed(text))
    assert [meaning(f) for f in figures(markdown, "markdown")] == [meaning(f) for f in figures(text)]


@given(statements, st.booleans(), st.data())
def test_markup_changes_no_verdict(statement, honest, data):
    text = statement.honest if honest else statement.lie
    markdown = data.draw(dressed(text))
    assert verdicts(checked(markdown, statement.as_of, format_="markdown")) == verdicts(checked(text, statement.as_of))


@given(paragraphs)
def test_front_matter_and_a_list_level_shift_figures_and_nothing_else(text):
    bare = [meaning(f) for f in figures(text, "markdown")]
    assert [meaning(f) for f in figures(f"---\nlayout: 5 of 12\nweight: 99\n---\n\n{text}", "markdown")] == bare
    assert [meaning(f) for f in figures(f"- {text}", "markdown")] == bare
    assert [meaning(f) for f in figures(f"> {text}", "markdown")] == bare


@given(paragraphs, st.sampled_from(["\u00a0", "\u202f", "\u2009"]))
def test_special_spaces_in_plain_text_change_no_figure(text, space):
    special = text.replace(" ", space)
    assert [meaning(f) for f in figures(special)] == [meaning(f) for f in figures(text)]
