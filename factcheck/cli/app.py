"""The commands by name, the order of their arguments, and what becomes of errors."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from factcheck.cli import CLEAN, OUR_FAULT, USAGE
from factcheck.cli.hints import did_you_mean
from factcheck.config.keys import ConfigError

#: Commands with the module of each and what it does, in the order of the help.
COMMANDS = {
    "check": "Check the figures of drafts.",
    "extract": "List the figures of a text, without checking them.",
    "baseline": "Set today's findings aside, and report only new ones.",
    "config": "Show which settings hold for a file, and why.",
    "explain": "Say what a rule checks and when it is silent.",
    "rules": "List all rules.",
    "convert": "Convert one amount at the rate of a day.",
    "growth": "Compute the change between two figures.",
    "lookup": "Show a rate or a statistic with its source.",
    "tables": "List, verify, refresh and add reference tables.",
    "schema": "Print the JSON Schema of `check --format json`.",
    "completion": "Print a shell-completion script.",
    "man": "Print the manual page.",
}

HELP = """Check the figures in a news draft, offline, and show the working.

\b
  factcheck draft.md                         check a draft, dated by its front matter or dateline
  factcheck check draft.txt --as-of 2022-06-15
  cat draft.md | factcheck - --stdin-filename draft.md
  factcheck check drafts/*.md --report json=out.json --fail-on warning
  factcheck explain CUR101                   what a rule checks and when it is silent
  factcheck convert "€3.4m" USD --on 2024-05-01
  factcheck growth 1.25bn 1.4bn
  factcheck lookup population Iceland 2020
  factcheck tables --help                    what the figures are checked against, and how to bring more

Exit code 0: nothing contradicted. 1: something is. 2: wrong usage, or a file that cannot be read. 3: internal
error.
"""


class Commands(click.Group):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"factcheck.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _program() -> click.Group:
    group = Commands("factcheck", help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
    group.params.append(click.Option(["--version", "-V"], is_flag=True, help="Print the version."))
    return group


def run(arguments: list[str]) -> int:
    """Run a command line and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A console that lacks a sign shows a stand-in; it never ends the run.
            stream.reconfigure(errors="backslashreplace")
    verbose = any(argument in ("-v", "--verbose") for argument in arguments)
    try:
        ordered = in_order(arguments)
        code = _program().main(ordered or ["--help"], "factcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.Abort:
        return 130
    except click.ClickException as error:
        return fail(_plain(error))
    except ConfigError as error:
        return fail(str(error))
    except (BrokenPipeError, SystemExit) as error:
        # Whoever read the output has seen enough, as in `factcheck … | head`; click leaves by SystemExit then.
        if isinstance(error, SystemExit) and not isinstance(error.__context__, BrokenPipeError):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception as error:  # noqa: BLE001 - the one place where a crash becomes an exit code
        return crash(error, verbose=verbose)
    return code if isinstance(code, int) else CLEAN


def in_order(arguments: list[str]) -> list[str]:
    """Return the arguments with the command first; without a command they are for `check`.

    >>> in_order(["--format", "json", "check", "a.md"]), in_order(["a.md"])
    (['check', '--format', 'json', 'a.md'], ['check', 'a.md'])
    """
    if not arguments or arguments[0] in ("-h", "--help", "--version", "-V"):
        return arguments
    skip = False
    for place, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument in COMMANDS:
            return [argument, *arguments[:place], *arguments[place + 1 :]]
        elif argument == "-" or not argument.startswith("-"):
            if not os.path.exists(argument) and argument.isalpha():  # noqa: PTH110 - pathlib costs start-up time
                hint = did_you_mean(argument, COMMANDS)
                if hint:
                    raise click.UsageError(f"no command and no file is called {argument!r}.{hint}")
            break
        elif argument == "--":
            break
        else:
            skip = _takes_value(argument)
    return ["check", *arguments]


def _takes_value(option: str) -> bool:
    """Say whether an option that stands before the command takes a value; those of `check` are asked first."""
    for name in COMMANDS:
        command = import_module(f"factcheck.cli.{name}").command
        for each in command.params:
            if option in each.opts:
                return not getattr(each, "is_flag", False)
    return False


def fail(message: str) -> int:
    """Print one line about wrong usage or input and return the exit code for it."""
    click.echo(f"factcheck: error: {' '.join(message.split())}", err=True)
    return USAGE


def warn(message: str) -> None:
    """Print one line about something that is no error and that the user may not have meant."""
    click.echo(f"factcheck: warning: {' '.join(message.split())}", err=True)


def crash(error: BaseException, *, verbose: bool, name: str = "") -> int:
    """Print one line about a fault of ours and return the exit code for it; with `verbose` also where it happened."""
    if verbose:
        import traceback

        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    from factcheck.rule import RuleError

    said = " ".join(str(error).split())[:200]
    where = f" while checking {name}" if name else ""
    hint = "" if verbose else "; -v shows where it happened"
    if isinstance(error, RuleError):
        click.echo(f"factcheck: error{where}: {said}{hint}", err=True)
    else:
        what = f"{type(error).__name__}: {said}"
        click.echo(
            f"factcheck: internal error{where}; please report it, if possible with the draft: {what}{hint}", err=True
        )
    return OUR_FAULT


def _plain(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        # Without the hyphens, which every option has: click would offer --format for --wat.
        known = {name.lstrip("-"): name for each in _parameters(error) for name in each.opts if name[:2] == "--"}
        near = did_you_mean(error.option_name.lstrip("-"), known)
        return f"no such option {error.option_name}.{near.replace(' mean ', ' mean --') or ' -h lists them.'}"
    message = error.format_message()
    return message[:1].lower() + message[1:] if message[:2].istitle() else message


def _parameters(error: click.UsageError) -> list[click.Parameter]:
    return error.ctx.command.params if error.ctx else []
