"""Islands of code in MDX: imports and exports, `{expressions}` and the attributes of components."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers.late import Late

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A block of code is not followed over more lines.
LONGEST_CODE = 400

_CODE = Late(
    r"import\s+(?:[\"']|[\w*{][^\"'\n]{0,400}\bfrom\s+[\"'])"
    r"|export\s+(?:default|const|let|var|function|async|class|type|interface|\*|\{)"
)
_LINE = Late(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_WORDS = Late(r"\{[ \t]*(?:\"([^\"\\{}\n]*)\"|'([^'\\{}\n]*)'|`([^`\\${}\n]*)`)[ \t]*\}")
_TAG = Late(r"</?(?:[A-Za-z][\w.:-]*)?")
_PIECE = Late(r"[^\"'<>{}]+|\"[^\"]*\"|'[^']*'|=>")
_OPENING, _CLOSING = "([{", ")]}"


def is_mdx(name: str) -> bool:
    """Say whether a draft of this name is MDX."""
    return name.lower().endswith(".mdx")


def code_end(source: str, at: int) -> int:
    r"""Return where the imports or exports end that begin here, at a blank line outside all brackets.

    0 where none begin, -1 where a bracket is never closed: what follows is text then, as behind an open comment.

    >>> code_end("import A from 'a'\n\nIt grew.", 0)
    18
    """
    if not _CODE.match(source, at):
        return 0
    depth = 0
    for count, line in enumerate(_LINE.pattern.finditer(source, at)):
        text = line[1]
        if depth <= 0 and count and not text.strip():
            return line.start()
        depth += sum(text.count(sign) for sign in _OPENING) - sum(text.count(sign) for sign in _CLOSING)
        if count + 1 >= LONGEST_CODE or line.end() == len(source):
            return line.end() if depth <= 0 else -1
    return -1


def braces(text: str) -> dict[int, int]:
    """Return where each brace that is closed ends."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for at, sign in enumerate(text):
        if sign == "{":
            opened.append(at)
        elif sign == "}" and opened:
            found[opened.pop()] = at + 1
    return found


def words(text: str, at: int) -> str:
    """Return what an expression shows where it is nothing but a text: `{" "}`; else a blank.

    >>> words("{'5 percent'}", 0), words("{props.rate}", 0)
    ('5 percent', ' ')
    """
    match = _WORDS.match(text, at)
    return next((group for group in match.groups() if group is not None), " ") if match else " "


def tag_end(text: str, at: int, ends: Mapping[int, int], longest: int) -> int:
    """Return where the tag of a component ends, with expressions among its attributes; -1 if there is none."""
    begin = _TAG.match(text, at)
    place = begin.end() if begin else at
    while begin and place < len(text) and place - at < longest:
        sign = text[place]
        if sign == ">" and text[place - 1] != "=":
            return place + 1
        if sign == "{":
            place = ends.get(place, -1)
            if place < 0:
                return -1
            continue
        piece = _PIECE.match(text, place)
        if not piece:
            return -1
        place = piece.end()
    return -1
