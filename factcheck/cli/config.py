"""`factcheck config`: show which settings hold for a file, and why."""

from __future__ import annotations

import json
import os

import click

HELP = """Show which settings hold for a file, and why.

\b
  factcheck config show draft.md     each value with its origin
  factcheck config path draft.md     the configuration file that counts
  factcheck config schema            the JSON Schema of a configuration, for editors

The nearest factcheck.toml, .factcheck.toml or pyproject.toml with [tool.factcheck] counts, from the file's folder
upwards; nothing is merged but what `extend` names.

\b
  select = ["CUR", "GRO"]            # rules by code, family or name; none means all
  ignore = ["GRO102"]
  exclude = ["archive/**"]
  locale = "en-AU"                   # gives country and home currency
  as-of = "front-matter:embargo"     # before the text's own date is asked; also "file-name" or a day
  baseline = ".factcheck-baseline.json"
  tolerance = {CUR = "1.5%"}         # what the house calls near enough is a note
  [[per-file]]
  files = ["sport/**"]
  ignore = ["GRO"]
"""


@click.group("config", help=HELP)
def command() -> None:
    """Group the commands."""


@command.command("show")
@click.argument("path", metavar="FILE", default=".")
@click.option("-f", "--format", "format_", type=click.Choice(["text", "json"]), default="text")
def show(path: str, format_: str) -> None:
    """Show each value that holds for a file, and where it comes from."""
    from factcheck.cli import values
    from factcheck.config.keys import KEYS
    from factcheck.config.settings import Discovery

    settings = Discovery().of(path)
    values.settled(settings)
    config = settings.config(path)
    rows: dict[str, tuple[object, str]] = {
        key: (settings[key], settings.origin(key)) for key in KEYS if key != "extend"
    }
    for key, value in (("select", config.select), ("ignore", config.ignore)):
        if value != settings[key]:
            rows[key] = (value, f"{settings.origin('per-file')} [[per-file]]")
    if config.country != settings["country"]:
        rows["country"] = (config.country, f"locale in {settings.origin('locale')}")
    if config.home != settings["home-currency"]:
        source = "country" if settings["country"] else "locale"
        rows["home-currency"] = (config.home, f"{source} in {settings.origin(source)}")
    if settings.excludes(path):
        click.echo("This file is excluded from folders and patterns.", err=True)
    if format_ == "json":
        entries = {key: {"value": value, "origin": origin} for key, (value, origin) in rows.items()}
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
        return
    shown = {key: json.dumps(value, ensure_ascii=False) for key, (value, _) in rows.items()}
    width = max(len(key) + len(shown[key]) for key in rows) + 3
    for key, (_, origin) in rows.items():
        click.echo(f"{f'{key} = {shown[key]}':<{width}}  # {origin}")


@command.command("path")
@click.argument("path", metavar="FILE", default=".")
def path_(path: str) -> None:
    """Print the configuration file that counts for a file; nothing if there is none."""
    from factcheck.config.settings import Discovery

    found = Discovery().of(path).file
    if found:
        click.echo(os.path.relpath(found))


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of a configuration file."""
    from factcheck.config import schema as making

    click.echo(making.text(), nl=False)
