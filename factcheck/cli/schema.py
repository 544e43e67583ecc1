"""`factcheck schema`: print the JSON Schema of the report."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of what `check --format json` writes."""
    from factcheck.report import schema

    click.echo(schema.text(), nl=False)
