"""Rules of the house: run where they are named, and known to every command there."""

from __future__ import annotations

import json
import sys

import pytest

import factcheck
from tests.cli.house import FALSE, ran

PLUGIN = '''"""A house's own rule.

## What it checks
Every amount of money.

## Why it matters
For tests.

## When it stays silent
Without money.
"""

from factcheck.model.claim import Claim
from factcheck.model.document import Scope
from factcheck.model.finding import Finding, Severity, Verdict

CODE = "{code}"


def find(passage):
    for figure in passage.figures:
        if figure.kind == "money":
            yield Claim(CODE, {{"amount": figure}}, Scope.BODY, None)


def check(claim, tables):
    figure = claim.roles["amount"]
    return Finding(CODE, "", Verdict.MISLEADING, Severity.WARNING, figure.start, figure.end, "Money.", claim)
'''


@pytest.fixture
def plugin(house, monkeypatch):
    def install(code: str) -> None:
        package = house / "site/house_rules"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text("", encoding="utf-8")
        (package / "naked_money.py").write_text(PLUGIN.format(code=code), encoding="utf-8")
        info = house / "site/house_rules-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-rules\nVersion: 1\n", encoding="utf-8")
        (info / "entry_points.txt").write_text("[factcheck.rules]\nhouse = house_rules\n", encoding="utf-8")
        monkeypatch.syspath_prepend(str(house / "site"))

    from factcheck.rule import discover, plugged

    yield install
    plugged.cache_clear()
    for name in [name for name in sys.modules if name.startswith("house_rules")]:
        del sys.modules[name]
    discover.cache_clear()


def test_a_plug_in_runs_only_where_it_is_named(house, capsys, plugin) -> None:
    plugin("HSE101")
    assert "HSE101" not in ran(capsys, "check", "a.md", "-f", "concise")[1]
    (house / "factcheck.toml").write_text('plugins = ["house"]\nselect = ["HSE"]\n', encoding="utf-8")
    code, out, err = ran(capsys, "check", "a.md", "-f", "concise", "-q")
    assert (code, err) == (0, ""), ran(capsys, "check", "a.md", "-v")[2]
    assert out.splitlines()[0] == "a.md:5:19: warning HSE101 Money."


def test_a_plug_in_is_known_to_every_command(house, capsys, plugin) -> None:
    plugin("HSE101")
    assert "HSE101" not in ran(capsys, "rules")[1]
    code, _, err = ran(capsys, "check", "a.md", "--select", "HSE101")
    assert (code, "no rule is called 'HSE101'" in err) == (2, True)
    (house / "factcheck.toml").write_text('plugins = ["house"]\n', encoding="utf-8")
    assert "HSE101" in ran(capsys, "rules")[1]
    assert "HSE101" in [each["code"] for each in json.loads(ran(capsys, "rules", "-f", "json")[1])]
    assert ran(capsys, "explain", "HSE101")[1].startswith("HSE101 naked-money")
    assert "HSE101" in ran(capsys, "explain", "hse")[1]
    assert "HSE101 Money." in ran(capsys, "check", "a.md", "-f", "concise", "--select", "HSE101")[1]
    assert "CUR101" not in ran(capsys, "check", "a.md", "-f", "concise", "--select", "HSE")[1]
    remark = "<!-- factcheck-disable-next-line HSE101: as agreed -->"
    (house / "b.md").write_text(FALSE.replace("The", f"{remark}\nThe"), encoding="utf-8")
    out = ran(capsys, "check", "b.md", "-f", "concise", "-q")[1]
    assert ("HSE101" in out, "CUR101" in out, "SUP" in out) == (False, True, False)


def test_what_a_plug_in_took_part_in_is_not_remembered(house, capsys, plugin, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(house / "cache"))
    plugin("HSE101")
    (house / "factcheck.toml").write_text('plugins = ["house"]\n', encoding="utf-8")
    names = [f"{number}.md" for number in range(10)]
    for name in names:
        (house / name).write_text(FALSE, encoding="utf-8")
    assert ran(capsys, "check", *names)[1].count("HSE101 ") >= 10
    assert [path for path in (house / "cache").rglob("*") if path.is_file()] == []


def test_a_plug_in_cannot_take_a_code(house, capsys, plugin) -> None:
    plugin("CUR101")
    (house / "factcheck.toml").write_text('plugins = ["house"]\n', encoding="utf-8")
    code, _, err = ran(capsys, "check", "a.md")
    assert (code, "claims CUR101, which is taken" in err) == (2, True)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("def check(", "def chek(", "house_rules.naked_money has a CODE and no function 'check'"),
        ('CODE = "{code}"', 'CODE = "{code}"\nNEEDS = "money"', "NEEDS is 'money'; write a tuple of kinds"),
        ('CODE = "{code}"', 'CODE = "{code}"\nNEEDS = ("cash",)', "NEEDS is ('cash',); write a tuple of kinds"),
        ('CODE = "{code}"', "CODE = 101", "CODE is 101; write capital letters and a number"),
        ("from factcheck.model.claim import Claim", "import nowhere_at_all", "No module named 'nowhere_at_all'"),
    ],
)
def test_a_plug_in_that_would_be_silent_is_refused(house, capsys, plugin, monkeypatch, old, new, message) -> None:
    monkeypatch.setitem(globals(), "PLUGIN", PLUGIN.replace(old, new))
    plugin("HSE101")
    (house / "factcheck.toml").write_text('plugins = ["house"]\n', encoding="utf-8")
    code, _, err = ran(capsys, "check", "a.md")
    assert (code, err.count("\n")) == (2, 1)
    assert "plugins: the plug-in 'house' cannot be used: " in err
    assert message in err
    with pytest.raises(ValueError, match="the plug-in 'house' cannot be used"):
        factcheck.Checker(plugins=("house",))


def test_an_entry_point_names_a_package(house, capsys, plugin) -> None:
    plugin("HSE101")
    points = house / "site/house_rules-1.dist-info/entry_points.txt"
    points.write_text("[factcheck.rules]\nhouse = house_rules.naked_money\n", encoding="utf-8")
    (house / "factcheck.toml").write_text('plugins = ["house"]\n', encoding="utf-8")
    code, _, err = ran(capsys, "check", "a.md")
    assert (code, "house_rules.naked_money is a module; give the package" in err) == (2, True)


def test_a_plug_in_that_fails_is_named(house, capsys, plugin, monkeypatch) -> None:
    monkeypatch.setitem(globals(), "PLUGIN", PLUGIN.replace('claim.roles["amount"]', 'claim.roles["sum"]'))
    plugin("HSE101")
    (house / "factcheck.toml").write_text('plugins = ["house"]\n', encoding="utf-8")
    code, _, err = ran(capsys, "check", "a.md")
    assert code == 3
    assert err.startswith("factcheck: error while checking a.md: the rule HSE101 of a plug-in failed: KeyError: 'sum'")
    assert "internal" not in err
