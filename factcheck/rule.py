"""A rule is one module of `factcheck.checkers`; this finds them and says what each offers."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.model.claim import Claim
    from factcheck.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """One check, as its module describes it."""

    code: str  #: stable and never reused: "CUR101"
    name: str  #: readable, from the module's name: "currency-conversion"
    doc: str  #: the module's docstring: the rule's documentation
    find: Callable[[Any], Iterator[Claim]]  #: passage → claims
    check: Callable[[Claim, Any], Finding]  #: claim, tables → finding
    preview: bool  #: reported as a note until its false alarms have been measured
    needs: frozenset[str]  #: kinds of figures without which it has nothing to find

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return self.doc.split("\n\n", 1)[0].replace("\n", " ")


#: Where the rules are that read a text, and those about the newsroom's own remarks on it.
CHECKERS, NOTICES = "factcheck.checkers", "factcheck.editorial.notices"
#: Where other packages offer theirs.
PLUGINS = "factcheck.rules"


def every() -> tuple[Rule, ...]:
    """Return all rules that a report may name: the checkers, and the notices, which no text is searched for."""
    return tuple(sorted((*discover(CHECKERS), *discover(NOTICES)), key=lambda rule: rule.code))


@cache
def plugged(names: tuple[str, ...]) -> tuple[Rule, ...]:
    """Return the rules of the plug-ins with these names: entry points of the group `factcheck.rules`, each a package.

    Nothing is looked for unless a name is given. Raises ValueError for a plug-in that is not installed or whose codes
    are taken.
    """
    if not names:
        return ()
    from importlib.metadata import entry_points

    offered = {each.name: each for each in entry_points(group=PLUGINS)}
    taken = {rule.code for rule in every()}
    rules: list[Rule] = []
    for name in names:
        if name not in offered:
            raise ValueError(
                f"no plug-in called {name!r} is installed; there are {', '.join(sorted(offered)) or 'none'}"
            )
        for rule in discover(offered[name].value):
            if rule.code in taken:
                raise ValueError(f"the plug-in {name!r} claims {rule.code}, which is taken")
            taken.add(rule.code)
            rules.append(rule)
    return tuple(rules)


def _nothing(passage: object) -> Iterator[Claim]:  # noqa: ARG001 - as every `find`
    return iter(())


def _unasked(claim: Claim, tables: object) -> Finding:
    raise NotImplementedError("a notice is found by what sets findings aside, not in a text")


@cache
def discover(package: str = CHECKERS) -> tuple[Rule, ...]:
    """Return all rules of a package, ordered by code; a module is a rule if it has a CODE.

    Raises ValueError if two modules claim the same code.
    """
    rules: dict[str, Rule] = {}
    for folder in import_module(package).__path__:
        for entry in sorted(os.listdir(folder)):  # noqa: PTH208 - pathlib costs start-up time here
            stem, extension = os.path.splitext(entry)  # noqa: PTH122
            if extension != ".py" or stem.startswith("_"):
                continue
            module = import_module(f"{package}.{stem}")
            if not hasattr(module, "CODE"):
                continue
            rule = Rule(
                code=module.CODE,
                name=stem.replace("_", "-"),
                doc=cleandoc(module.__doc__ or ""),
                find=getattr(module, "find", _nothing),
                check=getattr(module, "check", _unasked),
                preview=getattr(module, "PREVIEW", False),
                needs=frozenset(getattr(module, "NEEDS", ())),
            )
            if rule.code in rules:
                raise ValueError(f"{rule.code} is claimed by {rules[rule.code].name} and {rule.name}")
            rules[rule.code] = rule
    return tuple(rules[code] for code in sorted(rules))
