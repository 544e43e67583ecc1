"""One report to a file, or into a notebook."""

from __future__ import annotations

import os
from html import escape
from typing import TYPE_CHECKING

from factcheck.report import render
from factcheck.report.view import View

if TYPE_CHECKING:
    from factcheck.model.finding import Report
    from factcheck.reference.tables import Tables

#: Formats by the ending of the file.
ENDINGS = {
    ".html": "html", ".htm": "html", ".json": "json", ".jsonl": "jsonl", ".md": "markdown", ".sarif": "sarif",
    ".txt": "text", ".xml": "junit",
}  # fmt: skip


def write(report: Report, path: str, tables: Tables | None = None) -> None:
    """Write a report in the format that the file's ending names; raise ValueError for one that names none."""
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - pathlib costs start-up time
    if ending not in ENDINGS:
        raise ValueError(f"{path}: no format ends in {ending!r}; there are {', '.join(ENDINGS)}")
    text = render([report], ENDINGS[ending], View(tables=tables))
    with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:  # noqa: PTH123
        file.write(text)


def framed(report: Report) -> str:
    """Return the page in a frame, so that its styles stay its own and its script runs apart."""
    page = escape(render([report], "html"))
    # The script runs without the rights of the notebook; links of the article open in windows of their own.
    rights = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
    style = "width:100%;height:40em;border:0"
    return f'<iframe sandbox="{rights}" title="Report of factcheck" style="{style}" srcdoc="{page}"></iframe>'
