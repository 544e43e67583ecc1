"""Front matter in JSON: an object at the head of a Markdown file, as Hugo has it."""

from __future__ import annotations

import re
from typing import Any

#: A text value of a key, as it is written when nothing in it is escaped.
_PLAIN = r"\"{}\"[ \t\r\n]*:[ \t\r\n]*\"([^\"\\]*)\""
_REST = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")


def parse(source: str) -> tuple[dict[str, Any], int]:
    r"""Return the object at the head of a source, and where the text begins; an empty one and 0 if there is none.

    >>> parse('{"date": "2022-06-15"}\nIt grew.')
    ({'date': '2022-06-15'}, 23)
    """
    import json  # few drafts have such a head

    try:
        found, end = json.JSONDecoder().raw_decode(source, int(source.startswith("\ufeff")))
    except (ValueError, RecursionError):
        return {}, 0
    rest = _REST.match(source, end)
    return (found, rest.end()) if isinstance(found, dict) and rest else ({}, 0)


def values(found: dict[str, Any]) -> dict[str, str]:
    """Return the plain values by key, and those one level below as `key.below`."""
    flat: dict[str, str] = {}
    for key, value in found.items():
        inner = value if isinstance(value, dict) else {"": value}
        for below, each in inner.items():
            if isinstance(each, str | int | float) and not isinstance(each, bool):
                flat.setdefault(".".join(part for part in (_name(key), _name(below)) if part), str(each))
    return flat


def span(source: str, end: int, key: str, value: str) -> tuple[int, int] | None:
    """Return where the text of a key stands in the source; None where it is escaped or another key has its name."""
    for match in re.finditer(_PLAIN.format(re.escape(key)), source[:end]):
        if match[1] == value:
            return match.span(1)
    return None


def _name(key: str) -> str:
    return key.lower().replace("-", "_")
