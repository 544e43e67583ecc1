"""Patterns match in linear time: none repeats what it already repeats."""

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


def nested(pattern: str, flags: int = 0) -> bool:
    """Say whether an unbounded repeat holds another with no fixed end, as in `(a+b?)+`: a cause of endless matching.

    >>> nested(r"(a+)+"), nested(r"(?:,\\d{3})+"), nested(r"(?:\\w+,)+")
    (True, False, False)
    """
    return _nested(parser.parse(pattern, flags), inside=False)


def _nested(items: object, *, inside: bool) -> bool:
    sequence = list(items)
    for place, (operation, argument) in enumerate(sequence):
        if operation in (constants.MAX_REPEAT, constants.MIN_REPEAT):
            _, most, body = argument
            unbounded = most == constants.MAXREPEAT
            # A repeat inside a repeat is harmless if something that must come follows it and ends it.
            ends = any(_must_come(item) for item in sequence[place + 1 :])
            if unbounded and inside and not ends:
                return True
            if _nested(body, inside=unbounded or (inside and not ends)):
                return True
        elif operation is constants.SUBPATTERN:
            if _nested(argument[-1], inside=inside):
                return True
        elif operation is constants.BRANCH and any(_nested(branch, inside=inside) for branch in argument[1]):
            return True
    return False


def _must_come(item: tuple[object, object]) -> bool:
    operation, argument = item
    if operation in (constants.MAX_REPEAT, constants.MIN_REPEAT):
        return argument[0] > 0
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
