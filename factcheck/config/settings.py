"""What holds for one file: the values of its nearest configuration, each with its origin."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from factcheck.config import Config
from factcheck.config.keys import KEYS, ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

#: Names of configuration files in the order in which they count within one folder.
NAMES = ("factcheck.toml", ".factcheck.toml", "pyproject.toml")
DEFAULT = "default"


class Settings:
    """The values of a configuration by key; `origins` says where each comes from, `folders` what it is relative to."""

    # No dataclass: making one costs more start-up time than reading the file.
    __slots__ = ("file", "folders", "origins", "values")

    def __init__(
        self,
        values: Mapping[str, Any] | None = None,
        origins: Mapping[str, str] | None = None,
        folders: Mapping[str, str] | None = None,
        file: str = "",
    ) -> None:
        self.values = values or {}
        self.origins = origins or {}
        self.folders = folders or {}
        self.file = file  #: the configuration file that was found, "" for none

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - as the key says
        return self.values.get(key, KEYS[key].default if key in KEYS else ())

    def origin(self, key: str) -> str:
        """Say where a value comes from."""
        return self.origins.get(key, DEFAULT)

    def path(self, key: str, value: str) -> str:
        """Return the path that a value of this key means: it is relative to the file that it stands in."""
        return os.path.normpath(os.path.join(self.folders.get(key, ""), value))  # noqa: PTH118

    def covers(self, key: str, patterns: tuple[str, ...], path: str) -> bool:
        """Say whether patterns that stand under a key mean this file."""
        if not patterns:
            return False
        from factcheck.config.patterns import Patterns

        below = os.path.relpath(os.path.abspath(path), self.folders.get(key) or os.curdir)  # noqa: PTH100
        return not below.startswith(os.pardir) and Patterns(patterns).covers(below.replace(os.sep, "/"))

    def excludes(self, path: str) -> bool:
        """Say whether the configuration leaves a file out."""
        return self.covers("exclude", self["exclude"], path)

    def config(self, path: str = "") -> Config:
        """Return what a check of this file needs to know."""
        select, ignore = self["select"], self["ignore"]
        for rules in self["per-file"]:
            if path and self.covers("per-file", rules["files"], path):
                select = rules.get("select", select)
                ignore = (*ignore, *rules.get("ignore", ()))
        country = self["country"] or self["locale"].partition("-")[2]
        return Config(select, ignore, self["home-currency"], country, self["plugins"], tolerances(self["tolerance"]))

    def with_values(self, origin: str, folder: str, values: Mapping[str, Any]) -> Settings:
        """Return the settings with further values that win over what is there."""
        marks = dict.fromkeys(values, origin)
        return Settings(
            {**self.values, **values},
            {**self.origins, **marks},
            {**self.folders, **dict.fromkeys(values, folder)},
            self.file,
        )


class Discovery:
    """Finds the configuration of files, each folder once: the nearest file upwards, nothing merged but by `extend`."""

    def __init__(self, only: str = "", *, isolated: bool = False) -> None:
        self.only = only  #: a configuration file that was named, for all files
        self.isolated = isolated
        self._found: dict[str, Settings] = {}

    def of(self, path: str) -> Settings:
        """Return the settings of a file or folder; raise ConfigError for a configuration that cannot be used."""
        if self.isolated:
            return self._found.setdefault("", Settings())
        if self.only:
            if "" not in self._found:
                self._found[""] = _load(self.only)
            return self._found[""]
        full = os.path.abspath(path)  # noqa: PTH100 - pathlib costs start-up time here
        return self._in(full if os.path.isdir(full) else os.path.dirname(full))  # noqa: PTH112, PTH120

    def _in(self, folder: str) -> Settings:
        found = self._found.get(folder)
        if found is None:
            parent = os.path.dirname(folder)  # noqa: PTH120
            file = _file_in(folder)
            found = _load(file) if file else Settings() if parent == folder else self._in(parent)
            self._found[folder] = found
        return found


def tolerances(shares: Mapping[str, object]) -> tuple[tuple[str, Fraction], ...]:
    """Return shares in percent by rule as the record has them; raise ValueError for one that is none.

    >>> tolerances({"CUR": "1.5%"})
    (('CUR', Fraction(3, 200)),)
    """
    if not shares:
        return ()
    from fractions import Fraction

    found = []
    for rule, share in sorted(shares.items()):
        if not isinstance(share, str) or not share.endswith("%"):
            raise ValueError(f"tolerance of {rule}: {share!r} cannot be used; write it like '1.5%'")
        found.append((rule, Fraction(share.removesuffix("%")) / 100))
    return tuple(found)


def _file_in(folder: str) -> str:
    for name in NAMES:
        path = os.path.join(folder, name)  # noqa: PTH118
        # A project's file without our table is none of ours, and nothing to fail on.
        if os.path.isfile(path) and (name != "pyproject.toml" or b"[tool.factcheck" in _bytes(path)):  # noqa: PTH113
            return path
    return ""


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from None


def _load(path: str, above: tuple[str, ...] = ()) -> Settings:
    from factcheck.config.parser import parse

    full = os.path.abspath(path)  # noqa: PTH100
    if full in above:
        raise ConfigError(f"{path}: extend leads back to itself through {above[-1]}")
    values = parse(_bytes(path), path)
    folder = os.path.dirname(full)  # noqa: PTH120
    base = Settings()
    if "extend" in values:
        base = _load(os.path.join(folder, values["extend"]), (*above, full))  # noqa: PTH118
    found = base.with_values(path, folder, values)
    return Settings(found.values, found.origins, found.folders, path)
