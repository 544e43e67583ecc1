"""`factcheck extract`: list the figures of a text."""

from __future__ import annotations

import sys

import click

from factcheck.cli import CLEAN, USAGE, values
from factcheck.cli.app import fail


@click.command("extract")
@click.argument("paths", nargs=-1, metavar="[PATHS|-]...")
@click.option("-f", "--format", "format_", default="text", metavar="FORMAT", help="text or json.")
@click.option("--stdin-filename", default="", metavar="NAME", help="File name to assume for standard input.")
def command(paths: tuple[str, ...], format_: str, stdin_filename: str) -> int:
    """List the figures of a text, without checking them: place, words, kind, value, unit and hedge."""
    from factcheck.figures import extract
    from factcheck.readers import ReadError
    from factcheck.report import figuretable

    values.choice("--format", format_, ("text", "json"))
    if not paths:
        raise click.UsageError("name a file, or - for standard input")
    code = CLEAN
    for path in paths:
        try:
            document = values.read(path, stdin_filename)
        except ReadError as error:
            fail(str(error))
            code = USAGE
            continue
        figures = extract(document).figures
        if format_ == "json":
            sys.stdout.write(figuretable.as_json(document, figures))
        else:
            sys.stdout.write(f"{document.name}\n" if len(paths) > 1 else "")
            sys.stdout.write(figuretable.plain(document, figures))
    return code
