"""Remarks to factcheck in a draft: which rules are not to report where, and why.

They are read from the lines of the source, whatever list, table or note they stand in, and in whatever way the format
hides them from readers:

    <!-- factcheck-disable-next-line CUR101: the bank used a fixed rate -->     Markdown, HTML
    [//]: # (factcheck-disable-next-line CUR101: the bank used a fixed rate)    Markdown, not even in the page's source
    {/* factcheck-disable CUR: rates of the contract */} … {/* factcheck-enable CUR */}   MDX
    .. factcheck-disable-file GRO: fiction          reStructuredText
    // factcheck-disable-line CUR101: as agreed     AsciiDoc
    ## factcheck: ok CUR101: as agreed              plain text, at the start of a line, for the next line

`disable-line` is for rows of tables, where a line of its own would end the table.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from factcheck.editorial.drafts import marked
from factcheck.editorial.listings import code_lines
from factcheck.model.document import LINE_END

_SCOPES = ("disable-next-line", "disable-line", "disable-file", "disable", "enable")
_DIRECTIVE = re.compile(
    r"(?:(?:<!--|\{/\*|\[//\]:[ ]\#[ ][(\"'])[ \t]*|^[ \t]*(?:\.\.|//|\#\#)[ \t]+)"
    rf"factcheck-({'|'.join(_SCOPES)})(?![\w-])[ \t]*([^\r\n]*)",
    re.MULTILINE | re.VERBOSE,
)
_OK = re.compile(r"^\#\#[ ]factcheck:[ ]ok(?![\w-])[ \t]*([^\r\n]*)", re.MULTILINE | re.VERBOSE)
_ENDS = ("-->", "*/}", ")", '"', "'")
_RULE = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


class Directive(NamedTuple):
    """One remark: lines of the source from 1, the last included; rules as written, none for all."""

    line: int  #: where it stands; 0 outside the text
    first: int
    last: int
    rules: tuple[str, ...]
    reason: str
    place: str  #: "line 12", "front matter", the name of the file beside the draft
    text: str = ""  #: only findings with these words in their sentence; "" for all


def directives(source: str, format_: str = "") -> list[Directive]:
    """Return the remarks of a source, in the order of their lines; one that is shown as code is none."""
    if not marked(source):
        return []
    starts = [0, *(end.end() for end in LINE_END.finditer(source))]
    lines = [source[start:end] for start, end in pairwise([*starts, len(source)])]
    shown = code_lines(lines, format_)
    found = _in_json(source, len(starts)) or _in_front_matter(source, len(starts))
    opened: list[Directive] = []
    for line, scope, rest in _marks(source, starts):
        if line in shown:
            continue
        rules, reason = parsed(rest)
        here = Directive(line, line, line, rules, reason, f"line {line}")
        if scope == "disable":
            opened.append(here._replace(last=len(starts)))
        elif scope == "enable":
            # An enable ends what names the same rules; without any, it ends all.
            ended = [each for each in opened if not rules or each.rules == rules]
            found.extend(each._replace(last=line) for each in ended)
            opened = [each for each in opened if each not in ended]
        elif scope == "disable-file":
            found.append(here._replace(first=1, last=len(starts)))
        elif scope == "disable-next-line":
            following = _next_line(source, starts, line)
            found.append(here._replace(first=following, last=following))
        else:
            found.append(here)
    return sorted([*found, *opened])


def parsed(rest: str) -> tuple[tuple[str, ...], str]:
    """Return rules and reason of what stands after the key word.

    >>> parsed("CUR101, GRO: the bank used a fixed rate -->")
    (('CUR101', 'GRO'), 'the bank used a fixed rate')
    """
    for end in _ENDS[:2]:
        rest = rest.partition(end)[0]
    rest = rest.strip()
    named, colon, reason = rest.partition(":")
    if not colon and rest[-1:] in (")", '"', "'"):
        named = named[:-1]
    reason = reason.strip()
    for close in _ENDS[2:]:
        opening = "(" if close == ")" else close
        if reason.endswith(close) and reason.count(close) > (reason.count(opening) if close == ")" else 0):
            reason = reason[:-1].rstrip()
            break
    return tuple(word for word in named.replace(",", " ").split() if _RULE.fullmatch(word)), reason


def _marks(source: str, starts: list[int]) -> list[tuple[int, str, str]]:
    from bisect import bisect_right

    found = [
        (match.start(1), match[1], match[2])
        for match in _DIRECTIVE.finditer(source)
        if not _in_ticks(source, match.start())
    ]
    found += [(match.start(1), "disable-next-line", match[1]) for match in _OK.finditer(source)]
    return [(bisect_right(starts, at), scope, rest) for at, scope, rest in sorted(found)]


def _in_ticks(source: str, at: int) -> bool:
    """Say whether a place of a line is between back ticks, as code in a sentence is."""
    line = source.rfind("\n", 0, at) + 1
    return source.count("`", line, at) % 2 == 1


def _in_json(source: str, lines: int) -> list[Directive]:
    """Return what front matter in JSON switches off."""
    if source[:2].lstrip("\ufeff")[:1] != "{":
        return []
    from factcheck.readers import jsonhead

    ours = jsonhead.parse(source)[0].get("factcheck")
    items = ours.get("disable") if isinstance(ours, dict) else None
    found = []
    for item in items if isinstance(items, list) else [items]:
        if isinstance(item, str) and (said := parsed(item))[0]:
            number = source.count("\n", 0, max(source.find(item), 0)) + 1
            found.append(Directive(number, 1, lines, *said, f"front matter, line {number}"))
    return found


def _next_line(source: str, starts: list[int], line: int) -> int:
    """Return the next line with anything on it that is no remark itself."""
    for number in range(line + 1, len(starts) + 1):
        text = source[starts[number - 1] : starts[number] if number < len(starts) else len(source)]
        if text.strip() and not (_DIRECTIVE.search(text) or _OK.search(text)):
            return number
    return line


def _in_front_matter(source: str, lines: int) -> list[Directive]:
    """Return what front matter in YAML or TOML switches off: `factcheck:` with `disable:` below it."""
    fence = source.removeprefix("\ufeff")[:3]
    if fence not in ("---", "+++"):
        return []
    found: list[Directive] = []
    inside = listed = False
    for number, line in enumerate(source.splitlines()[1:], 2):
        bare = line.strip()
        if bare in (fence, "..."):
            return found
        if re.match(r"factcheck[ \t]*:|\[factcheck\]", line):
            inside, listed = True, False
            bare = bare.partition(":")[2].strip().strip("{}") if bare[0] != "[" else ""
        elif (line[:1] not in ("", " ", "\t", "-") and fence == "---") or bare.startswith("["):
            inside = False
        if not inside:
            continue
        switch = re.search(r"\bdisable[\"']?[ \t]*[:=][ \t]*(\[[^\]]*\]|[^\]\r\n]*)", bare)
        items: list[str] = []
        if switch:
            value = switch[1].strip()
            items = re.findall(r"\"[^\"]*\"|'[^']*'|[^\[\],]+", value) if value.startswith("[") else [value]
            listed = not value
        elif listed and bare.startswith("-"):
            items = [bare[1:]]
        elif bare:
            listed = False
        for item in items:
            rules, reason = parsed(item.strip().strip("\"'"))
            if rules:
                found.append(Directive(number, 1, lines, rules, reason, f"front matter, line {number}"))
    return []  # front matter that never ends is none
