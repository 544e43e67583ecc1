"""A newsroom of its own for each test, with its own memory."""

from __future__ import annotations

import pytest

from tests.editorial.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path, monkeypatch, capsys) -> Newsroom:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    return Newsroom(folder, capsys)
