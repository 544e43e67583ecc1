"""Reports: one module per output format, each a pure function from reports to text."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report
    from factcheck.report.view import View

#: Formats by name, with the module that writes each.
FORMATS = {
    "text": "terminal",
    "concise": "concise",
    "json": "jsonform",
    "jsonl": "jsonlines",
    "markdown": "markdownform",
    "html": "html",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "rdjson": "rdjson",
    "sarif": "sarif",
}


def render(reports: Sequence[Report], format: str = "text", view: View | None = None) -> str:  # noqa: A002 - the users' word
    """Return the reports in a format; raise ValueError for one that there is not."""
    if format not in FORMATS:
        raise ValueError(f"no report format is called {format!r}; there are {', '.join(FORMATS)}")
    text: str = import_module(f"factcheck.report.{FORMATS[format]}").render(reports, view)
    return text
