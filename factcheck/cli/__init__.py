"""The command line: one module per sub-command, imported only when used."""

from __future__ import annotations

import gc
import sys

CLEAN, FINDINGS, USAGE, OUR_FAULT = 0, 1, 2, 3


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code: 0 clean, 1 findings, 2 wrong usage or input, 3 internal error."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given in (["--version"], ["-V"]):
        from factcheck.version import __version__

        print(f"factcheck {__version__}")  # noqa: T201
        return CLEAN
    # Imports make a hundred thousand objects that all stay; looking through them for garbage took 2 ms of a check.
    gc.set_threshold(100_000, 20, 20)
    from factcheck.cli.app import run

    return run(given)
