"""A house of its own for each test."""

from __future__ import annotations

import pytest

from tests.cli.house import FALSE


@pytest.fixture
def house(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "sport/a.md", "sport/deep/er/a.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FALSE, encoding="utf-8")
    return tmp_path
