"""A file beside a draft with remarks on it, for drafts that cannot carry any: `draft.docx.factcheck.toml`.

[[disable]]
rules = ["CUR101"]
reason = "the bank used a fixed rate"
text = "about 48 million euros"      # only in the paragraph with these words; without it, in the whole draft
"""

from __future__ import annotations

import os
import sys

from factcheck.config.hints import did_you_mean
from factcheck.config.keys import ConfigError
from factcheck.editorial.directives import Directive

ENDING = ".factcheck.toml"
_KEYS = {"rules": list, "reason": str, "text": str}


def remarks(path: str) -> list[Directive]:
    """Return the remarks in the file beside a draft; raise ConfigError if it cannot be used."""
    beside = path + ENDING
    if not os.path.isfile(beside):  # noqa: PTH113 - pathlib costs start-up time here
        return []
    import tomllib  # costs start-up time, and few drafts have such a file

    try:
        with open(beside, "rb") as file:  # noqa: PTH123
            table = tomllib.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigError(f"{beside}: is not TOML: {error}") from None
    for key in table:
        if key != "disable":
            raise ConfigError(f"{beside}: no key is called {key!r}.{did_you_mean(key, ['disable'])}")
    entries = table.get("disable", [])
    if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
        raise ConfigError(f"{beside}: disable must be tables; write [[disable]] with rules and reason below it")
    return [_directive(each, beside) for each in entries]


def _directive(entry: dict[str, object], beside: str) -> Directive:
    for key, value in entry.items():
        if key not in _KEYS:
            raise ConfigError(f"{beside}: no key is called {key!r}.{did_you_mean(key, _KEYS)}")
        if not isinstance(value, _KEYS[key]):
            raise ConfigError(f"{beside}: {key} = {value!r} cannot be used; see the example in the documentation")
    rules = entry.get("rules", [])
    if not isinstance(rules, list) or not all(isinstance(rule, str) for rule in rules):
        raise ConfigError(f'{beside}: rules must be a list of names; write rules = ["CUR101"]')
    name = os.path.basename(beside)  # noqa: PTH119
    reason, text = str(entry.get("reason", "")), str(entry.get("text", ""))
    return Directive(0, 0, sys.maxsize, tuple(rules), reason.strip(), name, text)
