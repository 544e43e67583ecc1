"""Patterns match in linear time: none can split the same characters in ever more ways."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

try:
    from re import _constants as constants
    from re import _parser as parser
except ImportError:  # pragma: no cover - their names before Python 3.11
    import sre_constants as constants
    import sre_parse as parser

ROOT = Path(__file__).parents[1] / "factcheck"


#: Enough characters to tell classes apart.
ALPHABET = frozenset([*map(chr, range(0x180)), *"‘’“”–—≈½€£¥\u2009\u202f"])
REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT)
CATEGORIES = {
    constants.CATEGORY_DIGIT: r"\d",
    constants.CATEGORY_NOT_DIGIT: r"\D",
    constants.CATEGORY_SPACE: r"\s",
    constants.CATEGORY_NOT_SPACE: r"\S",
    constants.CATEGORY_WORD: r"\w",
    constants.CATEGORY_NOT_WORD: r"\W",
}


def nested(pattern: str, flags: int = 0) -> bool:
    """Say whether what is repeated without end may end in a repeat that runs on into the next turn: endless matching.

    >>> (
    ...     nested(r"(a+)+"),
    ...     nested(r"(?:,\\d{3})+"),
    ...     nested(r"(?:\\w+,)+"),
    ...     nested(r"(?:-\\w+)*"),
    ...     nested(r"(?:\\s*\\w+\\s*)+"),
    ... )
    (True, False, False, False, True)
    """
    return _nested(list(parser.parse(pattern, flags)))


def _nested(items: list) -> bool:
    for operation, argument in items:
        if operation in REPEATS:
            _, most, body = argument
            if most == constants.MAXREPEAT and _starts(list(body)) & _runs_on(list(body)):
                return True
        if any(_nested(list(body)) for body in _bodies(operation, argument)):
            return True
    return False


def _bodies(operation: object, argument: object) -> list:
    if operation in REPEATS:
        return [argument[2]]
    if operation is constants.SUBPATTERN:
        return [argument[-1]]
    return argument[1] if operation is constants.BRANCH else []


def _starts(items: list) -> frozenset[str]:
    """Return the characters that a sequence may start with."""
    found: frozenset[str] = frozenset()
    for operation, argument in items:
        bodies = _bodies(operation, argument)
        found |= _characters(operation, argument)
        found = found.union(*(_starts(list(body)) for body in bodies))
        if _must_come(operation, argument):
            break
    return found


def _runs_on(items: list) -> frozenset[str]:
    """Return the characters with which an endless repeat at the end of a sequence may go on."""
    found: frozenset[str] = frozenset()
    for operation, argument in reversed(items):
        bodies = [list(body) for body in _bodies(operation, argument)]
        if operation in REPEATS and argument[1] == constants.MAXREPEAT:
            found = found.union(*(_starts(body) for body in bodies))
        found = found.union(*(_runs_on(body) for body in bodies))
        if _must_come(operation, argument):
            break
    return found


def _characters(operation: object, argument: object) -> frozenset[str]:
    if operation is constants.LITERAL:
        return frozenset({chr(argument), chr(argument).swapcase()})
    if operation in (constants.ANY, constants.NOT_LITERAL):
        return ALPHABET
    if operation is not constants.IN:
        return frozenset()
    found: set[str] = set()
    for kind, value in argument:
        if kind is constants.LITERAL:
            found.add(chr(value))
        elif kind is constants.RANGE:
            found.update(c for c in ALPHABET if value[0] <= ord(c) <= value[1])
        elif kind is constants.CATEGORY:
            found.update(c for c in ALPHABET if re.match(CATEGORIES[value], c))
    return ALPHABET - found if argument[0][0] is constants.NEGATE else frozenset(found)


def _must_come(operation: object, argument: object) -> bool:
    if operation in REPEATS:
        return argument[0] > 0
    if operation is constants.SUBPATTERN:
        return any(_must_come(*item) for item in argument[-1])
    if operation is constants.BRANCH:
        return all(any(_must_come(*item) for item in branch) for branch in argument[1])
    return operation not in (constants.AT, constants.ASSERT, constants.ASSERT_NOT)


def patterns() -> list:
    """Return every compiled pattern that a module of the package holds."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
        if "__main__" in name or ".sources" in name or ".build" in name or ".cli" in name or name.endswith("interop"):
            continue
        for label, value in vars(import_module(name.removesuffix(".__init__"))).items():
            for pattern in value if isinstance(value, (tuple, list)) else (value,):
                if isinstance(pattern, re.Pattern):
                    found[pattern.pattern] = pytest.param(pattern, id=f"{name.removeprefix('factcheck.')}.{label}")
    return list(found.values())


@pytest.mark.parametrize("pattern", patterns())
def test_no_pattern_repeats_a_repeat(pattern):
    assert not nested(pattern.pattern, pattern.flags & ~re.UNICODE)
