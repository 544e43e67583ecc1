"""The workbench is measured itself: on articles whose outcome is known."""

from __future__ import annotations

import io
import json
import random
from datetime import date

import pytest

from factcheck.config import Config
from factcheck.model.finding import Verdict
from factcheck.pipeline import check
from tests.accuracy import alarms, coincidence, mutations
from tests.accuracy.articles import Article, load
from tests.accuracy.numerals import drawn
from tests.worlds import TABLES

TRUE = Article("true", "Sales rose 12 percent to $5.60 billion from $5.00 billion.", date(2024, 5, 2))
FALSE = Article("false", "The council met on Monday, May 1, 2024.", date(2024, 5, 2))
GROWTH = Config(select=("GRO101",))


def mutants(article: Article, config: Config) -> dict[str, list[mutations.Mutant]]:
    report = check(article.document(), as_of=article.published, config=config, tables=TABLES)
    [finding] = [f for f in report.findings if f.verdict is Verdict.SUPPORTED]
    found: dict[str, list[mutations.Mutant]] = {}
    for mutant in mutations.mutants(report, finding):
        found.setdefault(mutant.operator, []).append(mutant)
    return found


def test_alarms_are_counted_and_printed():
    out, to = io.StringIO(), io.StringIO()
    choice = alarms.Choice(wanted=frozenset({"contradicted"}))
    tally = alarms.run([TRUE, FALSE], Config(), choice, out, to)
    assert tally.articles == 2
    assert tally.accused == {"false"}
    assert tally.rules["DAT101 weekday-date"]["contradicted"] == 1
    assert "⟦Monday, May 1, 2024⟧" in out.getvalue()
    assert json.loads(to.getvalue())["code"] == "DAT101"
    assert "1 articles accused of an error, 1 in 2" in tally.lines()


def test_a_crash_is_counted_not_hidden(monkeypatch):
    def fail(*_arguments: object, **_options: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr(alarms, "check", fail)
    tally = alarms.run([TRUE], Config(), alarms.Choice(), io.StringIO())
    assert [name for name, _ in tally.crashes] == ["true"]
    assert "KeyError" in tally.crashes[0][1]


@pytest.mark.parametrize(
    ("choice", "taken"),
    [
        (alarms.Choice(frozenset({"error"})), True),
        (alarms.Choice(frozenset({"supported"})), False),
        (alarms.Choice(frozenset({"error"}), rules=("DAT",)), True),
        (alarms.Choice(frozenset({"error"}), rules=("CUR", "GRO101")), False),
        (alarms.Choice(frozenset({"error"}), reason="Wednesday"), True),
        (alarms.Choice(frozenset({"error"}), reason="Friday"), False),
    ],
)
def test_findings_are_chosen(choice, taken):
    [finding] = check(
        FALSE.document(), as_of=FALSE.published, config=Config(select=("DAT101",)), tables=TABLES
    ).findings
    assert choice.takes(finding) is taken


def test_each_figure_is_changed_alone():
    found = mutants(TRUE, GROWTH)
    assert {m.words for m in found["×10"]} == {"120 percent", "$56.00 billion", "$50.00 billion"}
    assert [m.words for m in found["+2 points"]] == ["14 percent"]
    assert [m.words for m in found["direction"]] == ["fell"]
    assert {m.words for m in found["scale word"]} == {"$5.60 million", "$5.00 million"}
    report = check(TRUE.document(), config=GROWTH, tables=TABLES)
    assert mutations.changed(report, found["direction"][0]) == TRUE.text.replace("rose", "fell")


def test_a_change_within_rounding_is_equivalent():
    round_ = Article("round", "It sold 60,000 tickets, up 20 percent from 50,000 tickets.", None)
    by_words = {m.words: m.equivalent for m in mutants(round_, GROWTH)["×1.05"]}
    assert by_words["63,000"] is False
    vague = Article("vague", "Sales rose about 12 percent to $5.60 billion from $5.00 billion.", None)
    assert {m.words: m.equivalent for m in mutants(vague, GROWTH)["+2 points"]} == {"14 percent": False}
    assert {m.words: m.equivalent for m in mutants(vague, GROWTH)["×1.05"]}["12.6 percent"] is True


def test_what_is_caught_is_counted():
    score = mutations.run([TRUE], GROWTH, frozenset(), 0, io.StringIO())
    assert score.claims == {"GRO101": 1}
    assert score.counts["GRO101", "direction"] == {"caught": 1}
    assert score.counts["GRO101", "×10"] == {"caught": 3}
    assert any(line.startswith("GRO101 all (1 claims)") for line in score.lines())


def test_what_stays_unchecked_says_why():
    said = Article("said", "Sales are expected to rise 12 percent to $5.6 billion from $5 billion.", None)
    out = io.StringIO()
    score = mutations.run([said], GROWTH, {"unchecked"}, 0, out)
    assert sum(score.reasons.values()) == out.getvalue().count("unchecked: ") > 0
    [reason] = {reason.removeprefix("GRO101 ") for reason in score.reasons}
    assert reason in out.getvalue()
    assert score.lines()[-1].endswith(reason)


def test_drawn_figures_are_as_round_and_repeat():
    source = random.Random(1)  # noqa: S311 - must repeat
    for text, shape in (("$1,250", "9,990"), ("12.5%", "99.9"), ("60,000", "90,000")):
        new = drawn(text, source)
        assert new is not None
        assert len(new) == len(text)
        zeros = len(shape) - len(shape.rstrip("0,"))
        digits = new.strip("$%")
        assert len(digits) - len(digits.rstrip("0,")) == zeros
    one, two = (coincidence.run([TRUE], GROWTH, 3).counts for _ in range(2))
    assert one == two
    assert sum(counts["supported"] for counts in one.values()) == 0


def test_articles_come_from_records_folders_and_the_corpus(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": "1", "date": "2024-05-02", "source": "x", "text": "Up 5%."}) + "\n", encoding="utf-8"
    )
    (tmp_path / "b.md").write_text("# Up 5%\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("## One\n```text 2024-05-03\nUp 5%.\n```\n```expect\n```\n", encoding="utf-8")
    (tmp_path / "d.csv").write_text("5", encoding="utf-8")
    found = [(a.name, a.published, a.format) for a in load([str(tmp_path)])]
    assert found == [("1", date(2024, 5, 2), "text"), ("b", None, "markdown"), ("c/one-1", date(2024, 5, 3), "text")]
