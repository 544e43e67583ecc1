"""The report as a page: one file that a reporter opens, an editor prints and a desk passes on.

All styles and the one small script are in the file, a policy in its head forbids everything from outside, and without
the script it is still all there: the figures are links to their working, which a browser opens by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.html.page import page
from factcheck.report.view import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.finding import Report


def render(reports: Sequence[Report], view: View | None = None) -> str:
    """Return the page; findings of every verdict are in it, whatever the view."""
    return page(reports, view or View())
