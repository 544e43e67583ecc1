"""Runs the command line as `python -m factcheck`."""

from factcheck.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
