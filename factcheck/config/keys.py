"""The keys of a configuration file: what each means and which values it takes.

The parser and the JSON Schema are both made from this table, so that an editor and the command agree.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from factcheck.config.countries import COUNTRIES
from factcheck.config.hints import did_you_mean


class ConfigError(ValueError):
    """A configuration that cannot be used: one line with the file, the key and the way out."""


class Key(NamedTuple):
    """One key: its shape is "text", "texts", "flag" or "shares"; texts must match the pattern in full."""

    shape: str
    doc: str
    pattern: str = ".+"
    hint: str = "text"  #: how a value looks, for the message about one that does not
    default: Any = ""


#: How rules and families are called.
RULES = "[A-Za-z][A-Za-z0-9-]*"
_RULES_HINT = 'codes, families or names of rules, such as "CUR101", "GRO" or "currency-conversion"'
_FILES_HINT = 'patterns of files as in .gitignore, such as "sport/**"'
_COUNTRY = "|".join(sorted(COUNTRIES))
LEVELS = ("error", "warning", "note", "never")

KEYS = {
    "extend": Key("text", "A configuration file that this one goes on from; its path is relative to this file."),
    "select": Key("texts", "Rules to run: codes, families or names. None means all.", RULES, _RULES_HINT, ()),
    "ignore": Key("texts", "Rules to leave out; the narrower of select and ignore wins.", RULES, _RULES_HINT, ()),
    "exclude": Key("texts", "Files not to check, relative to this file, as in .gitignore.", ".+", _FILES_HINT, ()),
    "gitignore": Key("flag", "Whether files that git ignores are left out of folders.", default=True),
    "home-currency": Key("text", "What a bare $ means in this paper.", "[A-Z]{3}", 'an ISO 4217 code, such as "CAD"'),
    "country": Key(
        "text",
        "The paper's country: which dollar a bare $ is, and whether the date 3/4/2024 is of March or of April.",
        _COUNTRY,
        'a country of ISO 3166, such as "GB" or "CA"',
    ),
    "locale": Key(
        "text",
        "The paper's English; gives the country, and nothing else: numbers are read alike in all of them.",
        f"en-(?:{_COUNTRY})",
        'such as "en-GB" or "en-AU"',
    ),
    "as-of": Key(
        "text",
        "Where the date of a text comes from before its own front matter and dateline are asked.",
        r"front-matter:[A-Za-z][\w.:-]*|file-name|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
        '"front-matter:KEY", "file-name" or a day such as "2022-06-15"',
    ),
    "tolerance": Key(
        "shares",
        "What the house calls near enough, by rule or family: within it, what is contradicted is a note. It widens what"
        " rounding allows and never narrows it.",
        r"(?:\d{1,2})(?:\.\d{1,4})?%",
        'shares by rule, such as CUR = "1.5%"',
        {},
    ),
    "tables": Key("texts", "Descriptions of the house's own tables, relative to this file.", default=()),
    "plugins": Key("texts", "Entry points of the group factcheck.rules to load rules from.", default=()),
    "baseline": Key("text", "The baseline file, relative to this file."),
    "fail-on": Key(
        "text", "From which severity on a run fails.", "|".join(LEVELS), "error, warning, note or never", "error"
    ),
}
#: Keys of one `[[per-file]]` table.
PER_FILE = {
    "files": Key("texts", "Which files, relative to this file, as in .gitignore.", ".+", _FILES_HINT, ()),
    "select": KEYS["select"],
    "ignore": KEYS["ignore"],
}


def checked(table: dict[str, Any], where: str) -> dict[str, Any]:
    """Return the values of a configuration, lists as tuples; raise ConfigError for the first that is wrong."""
    found = _values({key: value for key, value in table.items() if key != "per-file"}, KEYS, where, ["per-file"])
    per_file = table.get("per-file", [])
    if not isinstance(per_file, list) or not all(isinstance(each, dict) for each in per_file):
        raise ConfigError(f"{where}: per-file must be tables; write [[per-file]] with files = [...] below it")
    if "per-file" in table:
        found["per-file"] = tuple(_per_file(each, where) for each in per_file)
    return found


def _per_file(table: dict[str, Any], where: str) -> dict[str, Any]:
    found = _values(table, PER_FILE, f"{where}: [[per-file]]")
    if not found.get("files"):
        raise ConfigError(f'{where}: [[per-file]] names no files; add files = ["sport/**"]')
    return found


def _values(table: dict[str, Any], keys: dict[str, Key], where: str, more: list[str] | None = None) -> dict[str, Any]:
    found = {}
    for name, value in table.items():
        if name not in keys:
            hint = did_you_mean(name.replace("_", "-"), [*keys, *(more or [])])
            raise ConfigError(f"{where}: no key is called {name!r}.{hint or ' There are ' + ', '.join(keys) + '.'}")
        found[name] = _value(name, keys[name], value, where)
    return found


def _shares(name: str, key: Key, value: object, where: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: {name} must be a table; write [{name}] with {key.hint} below it")
    for rule, share in value.items():
        if not re.fullmatch(RULES, rule) or not isinstance(share, str) or not re.fullmatch(key.pattern, share):
            raise ConfigError(f"{where}: {rule} = {share!r} in {name} cannot be used; write {key.hint}")
    return value


def _value(name: str, key: Key, value: object, where: str) -> Any:  # noqa: ANN401 - as the key says
    if key.shape == "flag":
        if not isinstance(value, bool):
            raise ConfigError(f"{where}: {name} must be true or false, not {value!r}")
        return value
    if key.shape == "shares":
        return _shares(name, key, value, where)
    if key.shape == "text":
        if not isinstance(value, str) or not re.fullmatch(key.pattern, value):
            raise ConfigError(f"{where}: {name} = {value!r} cannot be used; write {key.hint}")
        return value
    if not isinstance(value, list):
        raise ConfigError(f"{where}: {name} must be a list; write {name} = [{value!r}]")
    for each in value:
        if not isinstance(each, str) or not re.fullmatch(key.pattern, each):
            raise ConfigError(f"{where}: {each!r} in {name} cannot be used; write {key.hint}")
    return tuple(value)
