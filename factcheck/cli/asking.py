"""The options that say which drafts are meant and how they are to be checked; `check` and `baseline` share them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli import values

if TYPE_CHECKING:
    from collections.abc import Callable

_OPTIONS = (
    click.argument("paths", nargs=-1, metavar="[PATHS|-]..."),
    click.option("--as-of", callback=values.day, metavar="DATE|today", help="The day the text is written for."),
    click.option(
        "--select", multiple=True, callback=values.rules, metavar="RULES", help="Only these: CUR101, GRO or names."
    ),
    click.option("--ignore", multiple=True, callback=values.rules, metavar="RULES", help="All but these."),
    click.option("--table", "own", multiple=True, metavar="FILE.toml", help="A table of your own; repeatable."),
    click.option("--home-currency", default="", metavar="CODE", help="What a bare $ means in this paper."),
    click.option(
        "--stdin-filename",
        default="",
        metavar="NAME",
        help="File name to assume for standard input; its extension selects the reader.",
    ),
    click.option("--config", default="", metavar="FILE", help="The configuration for all files."),
    click.option("--isolated", is_flag=True, help="No configuration file at all."),
    click.option("--force-exclude", is_flag=True, help="Leave out excluded and ignored files even if they are named."),
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(0, 256),
        default=0,
        help="Number of processes; 0 picks one to suit the files.",
    ),
    click.option("--no-cache", is_flag=True, help="Check unchanged drafts again instead of remembering their reports."),
)


def drafting(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options, in the order of the list."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
