"""Checks what callers pass in, and says clearly where it is not what a check takes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.config import Config
    from factcheck.rule import Rule


def checked_text(text: object) -> str:
    """Return a text; raise TypeError for what is none."""
    if isinstance(text, str):
        return text
    hint = "; decode it, or write it to a file for check_file" if isinstance(text, bytes | bytearray) else ""
    raise TypeError(f"a text is a str, not {type(text).__name__}{hint}")


def checked_path(path: object) -> str:
    """Return a path as text; raise TypeError for what is none."""
    if isinstance(path, str | os.PathLike):
        return os.fsdecode(path)
    raise TypeError(f"a path is a str or a Path, not {type(path).__name__}")


def configuration(config: Config | None, options: dict[str, Any]) -> Config:
    """Return the configuration that is given as such or by its options; each of them must mean something."""
    from factcheck.config import Config

    if config is None:
        config = Config(**_options(options)) if options else Config()
    elif options:
        raise TypeError("give either a configuration or its options, not both")
    elif not isinstance(config, Config):
        raise TypeError(f"a configuration is a factcheck.Config, not {type(config).__name__}")
    _shares(config.tolerance)
    words = (*config.select, *config.ignore, *(word for word, _ in config.tolerance))
    if words or config.plugins:
        rules(known(config.plugins), words)
    currency(config.home_currency)
    country(config.country)
    return config


def _options(options: dict[str, Any]) -> dict[str, Any]:
    from dataclasses import fields

    from factcheck.config import Config
    from factcheck.config.hints import did_you_mean
    from factcheck.config.settings import tolerances

    there = {field.name: field.default for field in fields(Config)}
    for name, value in options.items():
        if name not in there:
            hint = did_you_mean(name, there) or f" There are {', '.join(there)}."
            raise TypeError(f"no option is called {name!r}.{hint}")
        if isinstance(there[name], str) != isinstance(value, str):
            example = "a str" if isinstance(there[name], str) else f"a tuple, such as ({value!r},)"
            raise TypeError(f"{name} is {example}, not {value!r}")
    taken = {name: value if isinstance(value, str) else tuple(value) for name, value in options.items()}
    shares = options.get("tolerance")
    return taken | {"tolerance": tolerances(shares)} if isinstance(shares, dict) else taken


def _shares(tolerance: Iterable[object]) -> None:
    from fractions import Fraction

    for each in tolerance:
        rule, share = each if isinstance(each, tuple) and len(each) == 2 else (None, None)
        if not isinstance(rule, str) or not isinstance(share, Fraction | int) or not 0 <= share < 1:
            raise ValueError(f'tolerance: {each!r} cannot be used; write tolerance={{"CUR": "1.5%"}}')


def known(plugins: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """Return the rules that there are, with those of these plug-ins; raise ValueError for one that cannot be used."""
    from factcheck.rule import every, plugged

    return (*every(), *plugged(plugins))


def rules(there: Sequence[Rule], words: Iterable[str]) -> None:
    """Raise ValueError for the first word that is no code, family or name of a rule."""
    names = {name for rule in there for name in (rule.code, rule.name, rule.family)} | {"ALL"}
    for word in words:
        if word not in names and not any(word and rule.code.startswith(word) for rule in there):
            from factcheck.config.hints import did_you_mean

            raise ValueError(f"no rule is called {word!r}.{did_you_mean(word, names)}")


def currency(code: str) -> None:
    """Raise ValueError for what is not the code of a currency; "" stands for none."""
    if not code:
        return
    from factcheck.figures.units import MONEY

    if code not in MONEY:
        from factcheck.config.hints import did_you_mean

        raise ValueError(f"{code!r} is not a currency.{did_you_mean(code, sorted(MONEY)) or ' Write it like USD.'}")


def country(code: str) -> None:
    """Raise ValueError for what is not the code of a country; "" stands for none."""
    if not code:
        return
    from factcheck.config.countries import COUNTRIES

    if code not in COUNTRIES:
        # The one code that people write for a country which has another.
        hint = " Did you mean GB?" if code == "UK" else " Write it in two letters, such as CA."
        raise ValueError(f"{code!r} is not a country.{hint}")
