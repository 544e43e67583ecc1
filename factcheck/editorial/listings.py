"""Which lines of a source are code that is shown: a remark among them is an example, and means nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What may stand before a fence: the marks of quotations and items that it is in.
_BEFORE = r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?"
_FENCE = re.compile(_BEFORE + r"(`{3,}(?=[^`]*$)|~{3,})")
_ITEM = re.compile(r"[ \t>]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]{1,99}\]:)")
_FRAME = re.compile(r"(-{4,}|\.{4,}|\+{4,}|```+)\s*$")
_LITERAL = re.compile(r"[ \t]*\.\.[ \t]+(?:code|code-block|sourcecode|parsed-literal|literalinclude|math|raw)::")
_DEEP = 4


def code_lines(lines: Sequence[str], format_: str) -> frozenset[int]:
    """Return the numbers, from 1, of the lines that are code.

    >>> sorted(code_lines(["Write:", "```", "<!-- factcheck-disable -->", "```"], "markdown"))
    [2, 3, 4]
    """
    if format_ == "markdown":
        return frozenset((*_fenced(lines), *_indented(lines)))
    if format_ == "asciidoc":
        return frozenset(_framed(lines))
    return frozenset(_literal(lines)) if format_ == "restructuredtext" else frozenset()


def _fenced(lines: Sequence[str]) -> Iterator[int]:
    at = 0
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        end = _closing(lines, at + 1, fence[1]) if fence else 0
        yield from range(at + 1, end + 1)
        # A fence that is never closed hides nothing, as in the reader.
        at = max(at + 1, end)


def _closing(lines: Sequence[str], at: int, fence: str) -> int:
    for after in range(at, len(lines)):
        bare = lines[after].strip(" \t>\r\n")
        if len(bare) >= len(fence) and set(bare) == {fence[0]}:
            return after + 1
    return 0


def _indented(lines: Sequence[str]) -> Iterator[int]:
    """Yield lines so far in that they are code: behind a blank line, and in no item of a list or note."""
    behind_blank, in_item, code = True, False, False
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        if not bare:
            behind_blank = True
            continue
        indent = len(line.expandtabs(_DEEP)) - len(line.expandtabs(_DEEP).lstrip())
        if indent < _DEEP:
            in_item = bool(_ITEM.match(line)) or (in_item and indent > 0)
            code = False
        else:
            code = (code or behind_blank) and not in_item
            if code:
                yield number
        behind_blank = False


def _framed(lines: Sequence[str]) -> Iterator[int]:
    at = 0
    while at < len(lines):
        frame = _FRAME.match(lines[at])
        end = 0
        if frame:
            end = next((after + 1 for after in range(at + 1, len(lines)) if lines[after].rstrip() == frame[1]), 0)
        yield from range(at + 1, end + 1)
        at = max(at + 1, end)


def _literal(lines: Sequence[str]) -> Iterator[int]:
    margin = -1
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        if not bare:
            continue
        indent = len(line) - len(line.lstrip())
        if margin >= 0 and indent > margin:
            yield number
            continue
        margin = indent if _LITERAL.match(line) or (bare.endswith("::") and not bare.startswith("..")) else -1
