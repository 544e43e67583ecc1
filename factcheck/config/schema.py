"""The JSON Schema of a configuration file, by which editors complete and check it."""

from __future__ import annotations

import json
from typing import Any

from factcheck.config.keys import KEYS, PER_FILE, RULES, Key


def schema() -> dict[str, Any]:
    """Return the schema, made from the same table as the parser."""
    per_file = {"type": "object", "additionalProperties": False, "required": ["files"], "properties": _all(PER_FILE)}
    per_file["properties"]["files"]["minItems"] = 1  # type: ignore[index]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of factcheck",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **_all(KEYS),
            "per-file": {"type": "array", "items": per_file, "description": "Rules for some files only."},
        },
    }


def text() -> str:
    """Return the schema as JSON text."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _all(keys: dict[str, Key]) -> dict[str, Any]:
    return {name: _one(key) for name, key in keys.items()}


def _one(key: Key) -> dict[str, Any]:
    if key.shape == "flag":
        return {"type": "boolean", "description": key.doc, "default": key.default}
    value = {"type": "string", "pattern": f"^(?:{key.pattern})$"}
    if key.shape == "shares":
        names = {"pattern": f"^(?:{RULES})$"}
        return {"type": "object", "propertyNames": names, "additionalProperties": value, "description": key.doc}
    if key.shape == "text":
        return {**value, "description": key.doc}
    return {"type": "array", "items": value, "description": key.doc}
