"""What other programs give: a clear error where it is not what a check takes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.config import Config


def a_text(text: object) -> None:
    """Raise TypeError for what is no text."""
    if isinstance(text, str):
        return
    hint = "; decode it, or write it to a file for check_file" if isinstance(text, bytes | bytearray) else ""
    raise TypeError(f"a text is a str, not {type(text).__name__}{hint}")


def a_path(path: object) -> str:
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
    if config.select or config.ignore or config.tolerance:
        _rules(config)
    if config.home_currency:
        _currency(config.home_currency)
    return config


def _options(options: dict[str, Any]) -> dict[str, Any]:
    from dataclasses import fields

    from factcheck.config import Config
    from factcheck.config.hints import did_you_mean

    known = {field.name: field.default for field in fields(Config)}
    for name, value in options.items():
        if name not in known:
            hint = did_you_mean(name, known) or f" There are {', '.join(known)}."
            raise TypeError(f"no option is called {name!r}.{hint}")
        if isinstance(known[name], str) != isinstance(value, str):
            example = "a str" if isinstance(known[name], str) else f"a tuple, such as ({value!r},)"
            raise TypeError(f"{name} is {example}, not {value!r}")
    return {name: value if isinstance(value, str) else tuple(value) for name, value in options.items()}


def _rules(config: Config) -> None:
    from factcheck.config.hints import did_you_mean
    from factcheck.rule import every, plugged

    rules = (*every(), *plugged(config.plugins))
    names = {name for rule in rules for name in (rule.code, rule.name, rule.family)} | {"ALL"}
    for word in (*config.select, *config.ignore, *(word for word, _ in config.tolerance)):
        if word not in names and not any(rule.code.startswith(word) for rule in rules):
            raise ValueError(f"no rule is called {word!r}.{did_you_mean(word, names)}")


def _currency(code: str) -> None:
    from factcheck.config.hints import did_you_mean
    from factcheck.figures.units import MONEY

    if code not in MONEY:
        raise ValueError(
            f"home_currency {code!r} is no currency.{did_you_mean(code, sorted(MONEY)) or ' Write it like USD.'}"
        )
