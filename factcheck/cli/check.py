"""`factcheck check`: check drafts and report."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from factcheck.cli import CLEAN, FINDINGS, USAGE, at_hand, values
from factcheck.cli.app import crash, fail
from factcheck.cli.shown import view_for
from factcheck.report import FORMATS, render

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.config import Config
    from factcheck.model.finding import Report
    from factcheck.reference.own import OwnTable

_LEVELS = ("error", "warning", "note")


HELP = """Check the figures of drafts: text and Markdown files, or - for standard input.

\b
  factcheck check draft.md
  factcheck check draft.txt --as-of 2022-06-15 --show-supported
  cat draft.md | factcheck check - --stdin-filename draft.md --format json
  factcheck check drafts/*.md --report json=out.json --select CUR,growth-since

Without --as-of, a text is dated by its front matter (`date:`) or its dateline ("BERLIN, June 15, 2022 —"). What
needs a date and finds none stays unchecked, and the report says so.
"""


@click.command("check", help=HELP)
@click.argument("paths", nargs=-1, metavar="[PATHS|-]...")
@click.option("--as-of", callback=values.day, metavar="DATE|today", help="The day the text is written for.")
@click.option("-f", "--format", "format_", default="text", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file.")
@click.option("--report", "extra", multiple=True, metavar="FORMAT=FILE", help="Write one more report; repeatable.")
@click.option(
    "--select", multiple=True, callback=values.rules, metavar="RULES", help="Only these: CUR101, GRO or names."
)
@click.option("--ignore", multiple=True, callback=values.rules, metavar="RULES", help="All but these.")
@click.option("--table", "own", multiple=True, metavar="FILE.toml", help="A table of your own; repeatable.")
@click.option("--home-currency", default="", metavar="CODE", help="What a bare $ means in this paper.")
@click.option(
    "--fail-on", type=click.Choice([*_LEVELS, "never"]), default="error", help="From where on to exit with 1."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--show-supported", is_flag=True, help="Also list what holds.")
@click.option("--show-unchecked", is_flag=True, help="Also list what could not be checked, with the reason.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule.")
@click.option("--stdin-filename", default="", metavar="NAME", help="What standard input is called; its ending counts.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in the text.")
@click.option("-q", "--quiet", is_flag=True, help="Findings only, without the lines on coverage.")
@click.option("-v", "--verbose", is_flag=True, help="All evidence; where a fault happened.")
def command(paths: tuple[str, ...], **options: object) -> int:
    """Check the drafts and exit with what was found."""
    return Run(options).all(paths)


class Run:
    """One call of `check`: the options as given, and what came of the files."""

    def __init__(self, options: dict[str, object]) -> None:
        self.options = options
        self.reports: list[Report] = []
        self.code = CLEAN

    def all(self, paths: tuple[str, ...]) -> int:
        """Check all files, write all reports, and return the exit code."""
        if not paths:
            raise click.UsageError("name a file to check, or - for standard input")
        format_ = values.choice("--format", str(self.options["format_"]), FORMATS)
        extra = self._extra()
        config = self._config()
        own = at_hand.own_tables(self.options["own"])  # type: ignore[arg-type]
        for path in paths:
            self._one(path, config, own)
        if self.reports or format_ not in ("text", "concise", "markdown", "github"):
            view = view_for(self.options, to_file=bool(self.options["output"]))
            self._write(render(self.reports, format_, view), str(self.options["output"] or ""))
        for name, path in extra:
            self._write(render(self.reports, name, view_for(self.options, to_file=True)), path)
        return max(self.code, self._verdict())

    def _one(self, path: str, config: Config, own: Sequence[OwnTable]) -> None:
        from factcheck.pipeline import check
        from factcheck.readers import ReadError

        as_of: date | None = self.options["as_of"]  # type: ignore[assignment]
        try:
            document = values.read(path, str(self.options["stdin_filename"]))
            self.reports.append(check(document, as_of=as_of, config=config, tables=at_hand.tables(own)))
        except ReadError as error:
            self.code = max(self.code, fail(str(error)))
        except Exception as error:  # noqa: BLE001 - one text that we fail on must not hide the others
            self.code = max(self.code, crash(error, verbose=bool(self.options["verbose"]), name=path))

    def _extra(self) -> list[tuple[str, str]]:
        """Return format and file of each further report."""
        found = []
        for each in self.options["extra"]:  # type: ignore[attr-defined]
            name, sign, path = str(each).partition("=")
            if not sign or not path:
                raise click.UsageError(f"--report {each!r}: write it as FORMAT=FILE, such as json=out.json")
            found.append((values.choice("--report", name, FORMATS), path))
        return found

    def _config(self) -> Config:
        from factcheck.config import Config

        select, ignore = self.options["select"], self.options["ignore"]
        home = str(self.options["home_currency"]).upper()
        if home and not (len(home) == 3 and home.isascii() and home.isalpha()):
            raise click.UsageError(f"--home-currency {home!r} is no currency code; write it like USD")
        return Config(select=select, ignore=ignore, home_currency=home)  # type: ignore[arg-type]

    def _write(self, text: str, path: str) -> None:
        if path:
            try:
                values.write(path, text)
            except click.UsageError as error:
                self.code = max(self.code, fail(error.message), USAGE)
        else:
            sys.stdout.write(text)

    def _verdict(self) -> int:
        fail_on = str(self.options["fail_on"])
        if self.options["exit_zero"] or fail_on == "never":
            return CLEAN
        loud = _LEVELS[: _LEVELS.index(fail_on) + 1]
        found = any(str(finding.severity) in loud for report in self.reports for finding in report.findings)
        return FINDINGS if found else CLEAN
