"""Reads a configuration file; imported only where there is one, since a parser of TOML costs start-up time."""

from __future__ import annotations

import tomllib
from typing import Any

from factcheck.config.keys import ConfigError, checked


def parse(data: bytes, path: str) -> dict[str, Any]:
    """Return the checked values of a file; raise ConfigError with the file and the way out.

    >>> parse(b'select = ["CUR"]', "factcheck.toml")
    {'select': ('CUR',)}
    """
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8; save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None
    if path.replace("\\", "/").rpartition("/")[2] == "pyproject.toml":
        tool = table.get("tool", {})
        table = tool.get("factcheck", {}) if isinstance(tool, dict) else {}
        if not isinstance(table, dict):
            raise ConfigError(f"{path}: tool.factcheck must be a table; write [tool.factcheck]")
    return checked(table, path)
