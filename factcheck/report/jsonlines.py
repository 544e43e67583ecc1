"""One JSON object a line for each finding, of whatever verdict: for pipes and data frames."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.report.jsonform import envelope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report
    from factcheck.report.view import View


def render(reports: Sequence[Report], view: View | None = None) -> str:  # noqa: ARG001 - all renderers are called alike
    """Return the findings of the envelope, each with its file."""
    return "".join(
        json.dumps({"path": file["path"], "as_of": file["as_of"], **finding}, ensure_ascii=False) + "\n"
        for file in envelope(reports)["files"]
        for finding in file["findings"]
    )
