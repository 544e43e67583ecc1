"""What goes into the packages; that they work is for `.ci/run`, which installs them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import factcheck

ROOT = Path(__file__).parents[2]


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_tables_travel_inside_the_package():
    wheel = project()["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"reference_data": "factcheck/_reference_data"}


def test_the_source_package_can_test_itself():
    listed = {name.strip("/") for name in project()["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]}
    assert {"factcheck", "reference_data", "tests", "examples", ".ci", "README.md", "CONTRIBUTING.md"} <= listed
    assert all((ROOT / name).exists() for name in listed)


def test_the_package_is_typed():
    assert (ROOT / "factcheck" / "py.typed").is_file()


def test_the_version_is_said_once():
    assert project()["project"]["dynamic"] == ["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{factcheck.__version__}]" in changelog


def test_every_public_name_exists():
    for name in factcheck.__all__:
        assert getattr(factcheck, name) is not None
