"""The JSON Schema of the envelope, as it ships beside this module."""

from __future__ import annotations

import os


def text() -> str:
    """Return the schema as JSON text."""
    # Beside the module in checkout, wheel and editable install alike; importlib.resources would cost start-up time.
    path = os.path.join(os.path.dirname(__file__), "envelope.schema.json")  # noqa: PTH118, PTH120
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return file.read()
