"""`factcheck baseline`: set today's findings aside, and report only new ones."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from factcheck.cli import CLEAN, values
from factcheck.cli.app import crash, fail
from factcheck.cli.asking import drafting
from factcheck.cli.round import Round

if TYPE_CHECKING:
    from factcheck.editorial.baseline import Baseline, Entries

HELP = """Set today's findings aside, and report only new ones.

\b
  factcheck baseline create drafts/     write .factcheck-baseline.json with all that is found now
  factcheck baseline update drafts/     add what is new in these files, drop what is gone from them
  factcheck baseline prune drafts/      only drop what is gone

A finding is known by its claim and the words around it, so moved lines and edits elsewhere change nothing. The file
counts where the configuration says baseline = ".factcheck-baseline.json", or with `check --baseline FILE`.
"""


@click.group("baseline", help=HELP)
def command() -> None:
    """Group the commands."""


@command.command("create")
@drafting
@click.option("--file", "file", metavar="FILE", default="", help="The baseline, if it is not the configured one.")
@click.option("--force", is_flag=True, help="Replace a baseline that is there.")
def create(paths: tuple[str, ...], **options: object) -> int:
    """Write a baseline of all that is found now."""
    return _written(paths, options, "create")


@command.command("update")
@drafting
@click.option("--file", "file", metavar="FILE", default="", help="The baseline, if it is not the configured one.")
def update(paths: tuple[str, ...], **options: object) -> int:
    """Add what is new in these files, and drop what is gone from them."""
    return _written(paths, options, "update")


@command.command("prune")
@drafting
@click.option("--file", "file", metavar="FILE", default="", help="The baseline, if it is not the configured one.")
def prune(paths: tuple[str, ...], **options: object) -> int:
    """Drop what is gone from these files, and the entries of files that are gone."""
    return _written(paths, options, "prune")


def _written(paths: tuple[str, ...], options: dict[str, object], how: str) -> int:
    from factcheck.config.keys import ConfigError
    from factcheck.editorial.baseline import DEFAULT, Baseline
    from factcheck.readers import ReadError

    paths = paths or (os.curdir,)
    round_ = Round({**options, "no_baseline": True})
    configured = round_.settings(paths[0])
    path = str(options["file"]) or (
        configured.path("baseline", configured["baseline"]) if configured["baseline"] else DEFAULT
    )
    baseline = _opened(path, how, force=bool(options.get("force")))
    reports, code = [], CLEAN
    for name, found in round_.reports(paths):
        if isinstance(found, ReadError | ConfigError):
            code = max(code, fail(str(found)))
        elif isinstance(found, Exception):
            code = max(code, crash(found, verbose=False, name=name))
        else:
            reports.append(found)
    before = _pairs(baseline.entries)
    baseline.entries = _merged(baseline, baseline.found(reports), how)
    after = _pairs(baseline.entries)
    values.write(path, Baseline(path, baseline.entries).text())
    click.echo(f"{path}: {len(after)} findings, {len(after - before)} added, {len(before - after)} dropped")
    return code


def _merged(baseline: Baseline, found: Entries, how: str) -> Entries:
    if how == "create":
        return found
    folder = os.path.dirname(os.path.abspath(baseline.path))  # noqa: PTH100, PTH120 - start-up time
    there = {
        name: entries
        for name, entries in baseline.entries.items()
        if os.path.exists(os.path.join(folder, name))  # noqa: PTH110, PTH118
    }
    if how == "update":
        return {**there, **found}
    kept = {
        name: {key: value for key, value in entries.items() if name not in found or key in found[name]}
        for name, entries in there.items()
    }
    return {name: entries for name, entries in kept.items() if entries}


def _opened(path: str, how: str, *, force: bool) -> Baseline:
    from factcheck.editorial import baseline

    if how == "create":
        if os.path.exists(path) and not force:  # noqa: PTH110
            raise click.UsageError(f"{path} is there already; use factcheck baseline update, or --force")
        return baseline.Baseline(path)
    try:
        return baseline.read(path)
    except FileNotFoundError:
        raise click.UsageError(f"{path}: no such baseline; make one with factcheck baseline create") from None
    except baseline.BaselineError as error:
        raise click.UsageError(str(error)) from None


def _pairs(entries: Entries) -> set[tuple[str, str]]:
    return {(name, key) for name, found in entries.items() for key in found}
