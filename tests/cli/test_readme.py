"""The README shows what the program does."""

from tests.cli.readme import README, rewritten


def test_the_generated_parts_are_up_to_date() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == rewritten(text), "run `python -m tests.cli.readme`"
