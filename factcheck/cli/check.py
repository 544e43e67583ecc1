"""`factcheck check`: check drafts and report."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from factcheck.cli import CLEAN, FINDINGS, USAGE, values
from factcheck.cli.app import crash, fail
from factcheck.cli.asking import drafting
from factcheck.cli.round import Round
from factcheck.cli.shown import view_for
from factcheck.report import FORMATS, render

if TYPE_CHECKING:
    from factcheck.model.finding import Report
    from factcheck.report.view import View

_LEVELS = ("error", "warning", "note")


HELP = f"""Check the figures of drafts: files, folders, patterns, or - for standard input.

\b
  factcheck check draft.md
  factcheck check drafts/ "archive/2022-*.md" --report json=out.json
  factcheck check draft.txt --as-of 2022-06-15 --show-supported
  cat draft.md | factcheck check - --stdin-filename draft.md --format json
  factcheck check . --diff-base origin/main      only what changed on this branch

Without --as-of, a text is dated by its front matter (`date:`) or its dateline ("BERLIN, June 15, 2022 —"). What
needs a date and finds none stays unchecked, and the report says so. In folders, what git ignores is left out. The
nearest factcheck.toml, .factcheck.toml or pyproject.toml with [tool.factcheck] counts for each file.

Formats: {", ".join(FORMATS)}.
"""


@click.command("check", help=HELP)
@drafting
@click.option("-f", "--format", "format_", default="text", metavar="FORMAT", help="One of the formats above.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file.")
@click.option("--report", "extra", multiple=True, metavar="FORMAT=FILE", help="Write one more report; repeatable.")
@click.option("--diff-base", default="", metavar="REV", help="Report only on lines changed since this revision.")
@click.option("--baseline", default="", metavar="FILE", help="Set aside what this baseline knows.")
@click.option("--no-baseline", is_flag=True, help="Report what the configured baseline knows as well.")
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, "never"]),
    default=None,
    help="Lowest severity that makes the exit code 1 [default: error].",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--show-supported", is_flag=True, help="Also list what holds.")
@click.option("--show-unchecked", is_flag=True, help="Also list what could not be checked, with the reason.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the text.")
@click.option("-q", "--quiet", is_flag=True, help="Findings only, without the lines on coverage.")
@click.option("-v", "--verbose", is_flag=True, help="Show all evidence, and the traceback of an internal error.")
def command(paths: tuple[str, ...], **options: object) -> int:
    """Check the drafts and exit with what was found."""
    return Run(options).all(paths)


class Run:
    """One call of `check`: the options as given, and what came of the files."""

    def __init__(self, options: dict[str, object]) -> None:
        self.options = options
        self.reports: list[Report] = []
        self.failed = False
        self.code = CLEAN

    def all(self, paths: tuple[str, ...]) -> int:
        """Check all files, write all reports, and return the exit code."""
        if not paths:
            raise click.UsageError("name a file to check, or - for standard input")
        format_ = values.choice("--format", str(self.options["format_"]), FORMATS)
        extra = self._extra()
        round_ = Round(self.options)
        for name, found in round_.reports(paths):
            if isinstance(found, Exception):
                self._fault(found, name)
            else:
                report = round_.decided(found)
                self.failed = self.failed or self._fails(report, round_.fail_on(name))
                self.reports.append(report)
        if self.reports or format_ not in ("text", "concise", "markdown", "github"):
            view = self._view(format_, round_, to_file=bool(self.options["output"]))
            self._write(render(self.reports, format_, view), str(self.options["output"] or ""))
        for name, path in extra:
            self._write(render(self.reports, name, self._view(name, round_, to_file=True)), path)
        return max(self.code, FINDINGS if self.failed else CLEAN)

    def _view(self, format_: str, round_: Round, *, to_file: bool) -> View:
        """Return how a report is shown; some formats say what the rules mean and draw what the tables hold."""
        view = view_for(self.options, to_file=to_file)
        if format_ not in ("html", "sarif"):
            return view
        return replace(view, tables=round_.tables(), rules=round_.rules())

    def _fault(self, error: Exception, name: str) -> None:
        from factcheck.config.keys import ConfigError
        from factcheck.readers import ReadError

        if isinstance(error, ReadError | ConfigError):
            self.code = max(self.code, fail(str(error)))
        else:
            self.code = max(self.code, crash(error, verbose=bool(self.options["verbose"]), name=name))

    def _extra(self) -> list[tuple[str, str]]:
        """Return format and file of each further report."""
        found = []
        for each in self.options["extra"]:  # type: ignore[attr-defined]
            name, sign, path = str(each).partition("=")
            if not sign or not path:
                raise click.UsageError(f"--report {each!r}: write it as FORMAT=FILE, such as json=out.json")
            found.append((values.choice("--report", name, FORMATS), path))
        return found

    def _write(self, text: str, path: str) -> None:
        if path:
            try:
                values.write(path, text)
            except click.UsageError as error:
                self.code = max(self.code, fail(error.message), USAGE)
        else:
            sys.stdout.write(text)

    def _fails(self, report: Report, fail_on: str) -> bool:
        """Say whether a report fails the run."""
        if self.options["exit_zero"] or fail_on == "never":
            return False
        loud = _LEVELS[: _LEVELS.index(fail_on) + 1]
        return any(str(finding.severity) in loud for finding in report.findings)
