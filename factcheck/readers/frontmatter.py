"""Front matter: the simple keys at the head of a Markdown file, in YAML, TOML or JSON.

YAML and TOML are read without a parser for either.

Only `key: value` and `key = value` on one line are read, and one level of keys below a key. Whatever else stands there
(lists, long texts, anchors) is left out: nothing of it dates a text or heads it.
"""

from __future__ import annotations

import re

from factcheck.readers.late import Late

#: Values that a reader of the article sees as its headline, and how deep they rank.
HEADLINES = {"title": 1, "headline": 1, "subtitle": 2, "subhead": 2, "dek": 2, "standfirst": 2}

_FENCES = {
    "---": (Late(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE), ":"),
    "+++": (Late(r"^\+\+\+[ \t]*$", re.MULTILINE), "="),
}
_OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_KEY = Late(r"([ \t]*)[\"']?([A-Za-z][\w.-]*)[\"']?[ \t]*([:=])(?:[ \t]+|$)([^\r\n]*)")
_TABLE = Late(r"\[([\w.-]+)\][ \t]*$")


class FrontMatter:
    """The head of a file: where it ends, its keys in lower case with `_`, and where its headlines stand."""

    __slots__ = ("end", "headlines", "values")

    def __init__(self, end: int, values: dict[str, str], headlines: tuple[tuple[int, int, int], ...]) -> None:
        self.end = end
        self.values = values
        self.headlines = headlines  #: start, end, rank


def read(source: str) -> FrontMatter:
    r"""Return the front matter; without any, one that ends where the source begins.

    >>> read("---\ntitle: Trade\ndate: 2022-06-15\n---\nIt grew.").values["date"]
    '2022-06-15'
    """
    if source[:2].lstrip("\ufeff")[:1] == "{":
        return _in_json(source)
    opening = _OPENING.match(source)
    if opening is None:
        return FrontMatter(0, {}, ())
    closing, sign = _FENCES[opening[1]]
    # `$` stands before "\n" only, so files with other line ends are looked at as if they had it.
    unified = source if "\r" not in source else source.replace("\r\n", " \n").replace("\r", "\n")
    end = closing.pattern.search(unified, opening.end())
    if end is None:
        return FrontMatter(0, {}, ())
    values: dict[str, str] = {}
    headlines: list[tuple[int, int, int]] = []
    parent = ""
    offset = opening.end()
    for line in unified[opening.end() : end.start()].split("\n"):
        table = _TABLE.match(line) if sign == "=" else None
        key = _KEY.match(line)
        if table:
            parent = _name(table[1]) + "."
        elif key and key[3] == sign:
            nested = bool(key[1]) or sign == "="
            name = (parent if nested else "") + _name(key[2])
            start, stop = _value_span(line, key.start(4))
            if start < stop:
                values.setdefault(name, line[start:stop])
                if name in HEADLINES:
                    headlines.append((offset + start, offset + stop, HEADLINES[name]))
            elif not nested:
                parent = name + "."
        elif line and line[0] not in " \t#-":
            parent = ""
        offset += len(line) + 1
    return FrontMatter(end.end(), values, tuple(headlines))


def _in_json(source: str) -> FrontMatter:
    from factcheck.readers import jsonhead

    found, end = jsonhead.parse(source)
    headlines = []
    for key, rank in HEADLINES.items():
        value = found.get(key)
        place = jsonhead.span(source, end, key, value) if isinstance(value, str) and value.strip() else None
        if place:
            headlines.append((*place, rank))
    return FrontMatter(end, jsonhead.values(found), tuple(sorted(headlines)))


def _name(key: str) -> str:
    return key.lower().replace("-", "_")


def _value_span(line: str, start: int) -> tuple[int, int]:
    """Return where the value stands in its line, without quotes and comment; empty for what is not plain."""
    value = line[start:].rstrip()
    if value[:1] in ('"', "'"):
        close = value.find(value[0], 1)
        return (start + 1, start + close) if close > 0 and "\\" not in value[:close] else (start, start)
    if value[:1] in tuple("|>[{&*!#") or not value:
        return start, start
    comments = [at for at in (value.find(" #"), value.find("\t#")) if at >= 0]
    return start, start + len(value[: min(comments)].rstrip() if comments else value)
