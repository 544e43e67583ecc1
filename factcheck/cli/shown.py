"""How a report is shown here: colours only where they are seen, lines as wide as the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from factcheck.report.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Width where there is no window, so that a report in a file is the same everywhere.
WIDTH = 100


def view_for(options: Mapping[str, object], *, to_file: bool) -> View:
    """Return the view that the options and the terminal ask for."""
    return View(
        color=not to_file and _colored(str(options.get("color", "auto"))),
        width=WIDTH if to_file else _width(),
        show_supported=bool(options.get("show_supported")),
        show_unchecked=bool(options.get("show_unchecked")),
        summary=not options.get("quiet"),
        statistics=bool(options.get("statistics")),
        verbose=bool(options.get("verbose")),
    )


def _colored(wish: str) -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _width() -> int:
    """Return the width of the window: what COLUMNS says, else what the terminal says."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return min(max(int(columns), 40), 400)
    try:
        return min(max(os.get_terminal_size(sys.stdout.fileno()).columns, 40), 160)
    except (OSError, ValueError):
        return WIDTH
