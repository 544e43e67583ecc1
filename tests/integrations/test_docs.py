"""The pages for readers: every command in them runs, every example holds, every link leads somewhere."""

import doctest
import re
import shlex
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.config.keys import KEYS
from factcheck.config.parser import parse
from factcheck.rule import discover, plugged
from tests.docs_pages import EXAMPLES, FOLDER, pages, written
from tests.integrations.drafts import DATED, ROOT, WRONG

DOCS = sorted((ROOT / "docs").glob("*.md"))
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
TOML = re.compile(r"^```toml\n(.*?)^```", re.MULTILINE | re.DOTALL)
TABLE = """\
file = "members.csv"
indicator = "union_members"
phrases = ["union members"]
period = "year"
value = "members"
about = "DEU"
unit = "person"
publisher = "Confederation"
source = "Annual report, table 3"
"""


PLUGINS = ROOT / "docs" / "plugins.md"
FILE = re.compile(r"^```(?:python|toml)\n# (\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture
def house_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install the plug-in of its page, and return the folder with its configuration."""
    for name, text in FILE.findall(PLUGINS.read_text(encoding="utf-8")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    project = tomllib.loads((tmp_path / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / "house_rules-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: 1\n", encoding="utf-8")
    points = [
        f"[{group}]\n{name} = {value}"
        for group, each in project["entry-points"].items()
        for name, value in each.items()
    ]
    (info / "entry_points.txt").write_text("\n".join(points), encoding="utf-8")
    (tmp_path / "house_rules" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    plugged.cache_clear()
    discover.cache_clear()
    for name in [name for name in sys.modules if name.startswith("house_rules")]:
        del sys.modules[name]


def commands(page: Path) -> list[str]:
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [line for block in blocks for line in block.splitlines() if line.strip()]


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_every_command_runs(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    if page == PLUGINS:
        request.getfixturevalue("house_rules")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "drafts").mkdir()
    for name in ("draft.md", "drafts/draft.md"):
        (tmp_path / name).write_text(DATED + WRONG + "\n", encoding="utf-8")
    (tmp_path / "members.toml").write_text(TABLE, encoding="utf-8")
    (tmp_path / "members.csv").write_text("year,members\n2023,5700000\n2024,5600000\n", encoding="utf-8")
    for line in commands(page):
        program, *arguments = shlex.split(line)
        assert program == "factcheck", line
        finds = arguments[0] in ("check", "draft.md") and "--baseline" not in arguments
        assert main(arguments) == (1 if finds else 0), line


def test_the_settings_in_the_docs_are_taken() -> None:
    [shown] = TOML.findall((ROOT / "docs" / "ci.md").read_text(encoding="utf-8"))
    assert set(KEYS) - {"gitignore", "home-currency", "country"} <= set(parse(shown.encode(), "factcheck.toml"))


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_every_example_holds(page: Path, request: pytest.FixtureRequest) -> None:
    if page == PLUGINS:
        request.getfixturevalue("house_rules")
    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0


@pytest.mark.parametrize("page", [*DOCS, FOLDER / "README.md"], ids=lambda page: f"{page.parent.name}/{page.name}")
def test_every_link_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:\s]+)\)|<img src=\"([^\":\s]+)\"", text):
        name = "".join(target)
        assert (page.parent / name).exists(), name


@pytest.mark.slow
def test_the_examples_of_explain_are_cases_of_the_rules() -> None:
    assert EXAMPLES.read_text(encoding="utf-8") == written(), "run `python -m tests.docs_pages`"


@pytest.mark.slow
def test_the_pages_of_the_rules_are_those_of_explain() -> None:
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert there == pages(), "run `python -m tests.docs_pages`"
