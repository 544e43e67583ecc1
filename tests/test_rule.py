"""What makes a module a rule, and what discovery refuses."""

from __future__ import annotations

import sys

import pytest

from factcheck.rule import discover

RULE = "CODE = {code!r}\n\n\ndef find(passage):\n    return iter(())\n\n\ndef check(claim, tables):\n    return None\n"


@pytest.fixture
def package(tmp_path, monkeypatch):
    folder = tmp_path / "house_rules"
    folder.mkdir()
    (folder / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    for name in [each for each in sys.modules if each.partition(".")[0] == "house_rules"]:
        del sys.modules[name]
    discover.cache_clear()


def test_a_module_without_a_code_is_no_rule(package):
    (package / "word_count.py").write_text(RULE.format(code="ARI901"), encoding="utf-8")
    (package / "shared_words.py").write_text("WORDS = ()\n", encoding="utf-8")
    assert [(rule.code, rule.name) for rule in discover("house_rules")] == [("ARI901", "word-count")]


def test_a_code_is_claimed_once(package):
    for name in ("one", "other"):
        (package / f"{name}.py").write_text(RULE.format(code="ARI901"), encoding="utf-8")
    with pytest.raises(ValueError, match="ARI901 is claimed by one and other"):
        discover("house_rules")
