"""A rule is one module of `factcheck.checkers`; this finds them and says what each offers."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

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
    def foreign(self) -> bool:
        """Whether it comes from a plug-in."""
        return not self.check.__module__.startswith("factcheck.")

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return self.doc.split("\n\n", 1)[0].replace("\n", " ")


class RuleError(RuntimeError):
    """A rule of a plug-in failed; the message names the rule and what happened."""


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

    Nothing is looked for unless a name is given. Raises ValueError for a plug-in that is not installed, cannot be
    loaded, or has a module that is no proper rule.
    """
    if not names:
        return ()
    from importlib.metadata import entry_points

    offered = {each.name: each.value for each in entry_points(group=PLUGINS)}
    taken = {rule.code for rule in every()}
    rules: list[Rule] = []
    for name in names:
        if name not in offered:
            there = ", ".join(sorted(offered)) or "none"
            raise ValueError(f"no plug-in called {name!r} is installed; there are {there}")
        try:
            found = discover(offered[name])
        except Exception as error:  # whatever a module of others does when it is imported
            raise ValueError(f"the plug-in {name!r} cannot be used: {type(error).__name__}: {error}") from error
        for rule in found:
            if rule.code in taken:
                raise ValueError(f"the plug-in {name!r} claims {rule.code}, which is taken")
            taken.add(rule.code)
            rules.append(rule)
    return tuple(rules)


@cache
def discover(package: str = CHECKERS) -> tuple[Rule, ...]:
    """Return all rules of a package, ordered by code; a module is a rule if it has a CODE.

    Raises ValueError if two modules claim the same code, or if one has a CODE and lacks what makes a rule.
    """
    rules: dict[str, Rule] = {}
    home = import_module(package)
    if not hasattr(home, "__path__"):
        raise ValueError(f"{package} is a module; give the package whose modules are the rules")
    for folder in home.__path__:
        for entry in sorted(os.listdir(folder)):  # noqa: PTH208 - pathlib costs start-up time here
            stem, extension = os.path.splitext(entry)  # noqa: PTH122
            if extension != ".py" or stem.startswith("_"):
                continue
            module = import_module(f"{package}.{stem}")
            if not hasattr(module, "CODE"):
                continue
            rule = _notice(module, stem) if package == NOTICES else _rule(module, stem)
            if rule.code in rules:
                raise ValueError(f"{rule.code} is claimed by {rules[rule.code].name} and {rule.name}")
            rules[rule.code] = rule
    return tuple(rules[code] for code in sorted(rules))


def _rule(module: ModuleType, stem: str) -> Rule:
    """Return the rule that a module is; a misspelt name would be a rule that never speaks, so it is refused."""
    for part in ("find", "check"):
        if not callable(getattr(module, part, None)):
            raise ValueError(f"{module.__name__} has a CODE and no function {part!r}; a rule needs find and check")  # noqa: TRY004
    needs = getattr(module, "NEEDS", ())
    if isinstance(needs, str) or not set(needs) <= set(Kind):
        kinds = ", ".join(Kind)
        raise ValueError(f"{module.__name__}: NEEDS is {needs!r}; write a tuple of kinds of figures: {kinds}")
    return _described(module, stem, module.find, module.check, needs)


def _notice(module: ModuleType, stem: str) -> Rule:
    """Return the rule of a notice, which is found by what sets findings aside, and in no text."""

    def find(passage: object) -> Iterator[Claim]:  # noqa: ARG001 - as every `find`
        return iter(())

    def check(claim: Claim, tables: object) -> Finding:
        raise NotImplementedError

    return _described(module, stem, find, check)


def _described(
    module: ModuleType,
    stem: str,
    find: Callable[[Any], Iterator[Claim]],
    check: Callable[[Claim, Any], Finding],
    needs: Iterable[str] = (),
) -> Rule:
    code, name = module.CODE, stem.replace("_", "-")
    if not isinstance(code, str) or not (code.isascii() and code.isalnum() and code.isupper()):
        raise ValueError(f"{module.__name__}: CODE is {code!r}; write capital letters and a number, such as 'HSE101'")
    doc = cleandoc(module.__doc__ or name)
    return Rule(code, name, doc, find, check, getattr(module, "PREVIEW", False), frozenset(needs))
