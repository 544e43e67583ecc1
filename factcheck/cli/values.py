"""What is given on the command line: dates, rules, formats and files, with one clear line for what is none."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from factcheck.cli.hints import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
        raise click.UsageError(f"{option} {value!r} is no date; write it like 2022-06-15, or say today") from None


def rules(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001
    """Read names of rules, separated by commas; `named` says whether there are such rules, plug-ins known."""
    return tuple(word.strip() for each in value for word in each.split(",") if word.strip())


def named(options: Mapping[str, object], plugins: Iterable[str] = ()) -> None:
    """Make sure that each rule which the command line names exists, or is one of these plug-ins."""
    given = [(option, options.get(option) or ()) for option in ("select", "ignore")]
    if not any(words for _, words in given):
        return
    from factcheck.rule import every, plugged

    known = (*every(), *plugged(tuple(plugins)))
    for option, words in given:
        _known(words, known, f"--{option}", click.UsageError)  # type: ignore[arg-type]


def here() -> tuple[Rule, ...]:
    """Return all rules that there are here: the bundled ones, and those of the plug-ins that are configured here."""
    from factcheck.config.settings import Discovery
    from factcheck.rule import every, plugged

    settings = Discovery().of(".")
    rules_of(settings)
    return tuple(sorted((*every(), *plugged(settings["plugins"])), key=lambda rule: rule.code))


def currency(code: str, where: str, error: type[Exception]) -> str:
    """Return the code if it is that of a currency."""
    from factcheck.figures.units import MONEY

    if code and code not in MONEY:
        hint = did_you_mean(code, sorted(MONEY)) or " Write it like USD."
        raise error(f"{where} {code!r} is no currency.{hint}")
    return code


def rules_of(settings: Settings) -> None:
    """Make sure that the rules and the currency which a configuration names exist; else raise ConfigError."""
    if settings["home-currency"]:
        from factcheck.config.keys import ConfigError

        currency(settings["home-currency"], f"{settings.origin('home-currency')}: home-currency", ConfigError)
    named_by = [(key, settings[key]) for key in ("select", "ignore", "tolerance")]
    for each in settings["per-file"]:
        named_by += [(f"per-file {key}", each.get(key, ())) for key in ("select", "ignore")]
    if not settings["plugins"] and not any(words for _, words in named_by):
        return
    from factcheck.config.keys import ConfigError
    from factcheck.rule import every, plugged

    try:
        known = (*every(), *plugged(settings["plugins"]))
    except (ValueError, ImportError, AttributeError) as error:
        raise ConfigError(f"{settings.origin('plugins')}: {error}") from None
    for key, words in named_by:
        _known(words, known, f"{settings.origin(key.split(' ')[0])}: {key}", ConfigError)


def _known(words: Iterable[str], found: Sequence[Rule], where: str, error: type[Exception]) -> None:
    names = {name for rule in found for name in (rule.code, rule.name, rule.family)} | {"ALL"}
    for word in words:
        if word not in names and not any(rule.code.startswith(word) for rule in found):
            raise error(f"{where}: no rule is called {word!r}.{did_you_mean(word, names)}")


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
