"""`factcheck rules`: list all rules."""

from __future__ import annotations

import click

from factcheck.cli import values


@click.command("rules")
@click.option("-f", "--format", "format_", default="text", metavar="FORMAT", help="text, markdown or json.")
def command(format_: str) -> None:
    """List all rules: code, name, and what each checks."""
    from factcheck.report import ruletable

    values.choice("--format", format_, ("text", "markdown", "json"))
    rules = values.here()
    if format_ == "json":
        import json

        entries = [
            {"code": rule.code, "name": rule.name, "summary": rule.summary, "preview": rule.preview, "doc": rule.doc}
            for rule in rules
        ]
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
        return
    click.echo(ruletable.markdown(rules) if format_ == "markdown" else ruletable.plain(rules), nl=False)
