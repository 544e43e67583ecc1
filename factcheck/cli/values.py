"""What is given on the command line: dates, rules, formats and files; one clear line says what cannot be used."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import click

from factcheck import given
from factcheck.cli.hints import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from factcheck.config.settings import Settings
    from factcheck.model.document import Document
    from factcheck.rule import Rule

_STDIN = "<stdin>"


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:  # noqa: ARG001 - click's signature
    """Read a date; "today" is the one place where the clock is asked, and only because it was said."""
    if value is None:
        return None
    if value.strip().lower() == "today":
        return date.today()  # noqa: DTZ011 - the day where the user sits
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        option = param.opts[-1]
        raise click.UsageError(f"{option} {value!r} is not a date; write it like 2022-06-15, or say today") from None


def rules(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001
    """Read names of rules, separated by commas; `named` says whether there are such rules, plug-ins known."""
    return tuple(word.strip() for each in value for word in each.split(",") if word.strip())


def named(options: Mapping[str, object], plugins: Iterable[str] = ()) -> None:
    """Make sure that each rule which the command line names exists, or is one of these plug-ins."""
    words: dict[str, Iterable[str]] = {f"--{option}": options.get(option) or () for option in ("select", "ignore")}  # type: ignore[misc]
    if any(words.values()):
        there = given.known(tuple(plugins))
        for option, each in words.items():
            with _said(option, click.UsageError):
                given.rules(there, each)


def here() -> tuple[Rule, ...]:
    """Return all rules that there are here: the bundled ones, and those of the plug-ins that are configured here."""
    from factcheck.config.settings import Discovery

    settings = Discovery().of(".")
    settled(settings)
    return tuple(sorted(given.known(settings["plugins"]), key=lambda rule: rule.code))


def home_currency(code: str) -> str:
    """Return the code of `--home-currency` if it is one."""
    with _said("--home-currency", click.UsageError):
        given.currency(code)
    return code


def settled(settings: Settings) -> None:
    """Make sure that the rules and the currency exist which a configuration names; else raise ConfigError."""
    from factcheck.config.keys import ConfigError

    def said(key: str, origin: str = "") -> AbstractContextManager[None]:
        return _said(f"{settings.origin(origin or key)}: {key}", ConfigError)

    with said("home-currency"):
        given.currency(settings["home-currency"])
    named_by = [(key, settings[key], key) for key in ("select", "ignore", "tolerance")]
    for each in settings["per-file"]:
        named_by += [(f"per-file {key}", each.get(key, ()), "per-file") for key in ("select", "ignore")]
    if not settings["plugins"] and not any(words for _, words, _ in named_by):
        return
    with said("plugins"):
        there = given.known(settings["plugins"])
    for key, words, origin in named_by:
        with said(key, origin):
            given.rules(there, words)


@contextmanager
def _said(where: str, kind: type[Exception]) -> Iterator[None]:
    """Say where it stands that a value cannot be used."""
    try:
        yield
    except ValueError as error:
        raise kind(f"{where}: {error}") from error


def choice(option: str, value: str, known: Iterable[str]) -> str:
    """Return the value if it is known."""
    known = list(known)
    if value not in known:
        hint = did_you_mean(value, known) or f" There are {', '.join(known)}."
        raise click.UsageError(f"{option}: no format is called {value!r}.{hint}")
    return value


def read(path: str, stdin_name: str = "") -> Document:
    """Return the document of a path; "-" is standard input. Raises ReadError if it cannot be read."""
    from factcheck.readers import read_file
    from factcheck.readers.files import LARGEST, format_of, read_bytes

    if path != "-":
        return read_file(path)
    name = stdin_name or _STDIN
    data = sys.stdin.buffer.read(LARGEST + 1)
    return read_bytes(data, format=format_of(stdin_name) if stdin_name else "text", name=name)


def write(path: str, text: str) -> None:
    """Write a report to a file, always as UTF-8; raises a usage error if that cannot be done."""
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:  # noqa: PTH123
            file.write(text)
    except OSError as error:
        raise click.UsageError(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None
