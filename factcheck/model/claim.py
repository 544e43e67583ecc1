"""A relation that the text asserts, with each figure in its role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from factcheck.model.document import Scope
    from factcheck.model.figure import Figure

Terms = TypeVar("Terms")


@dataclass(frozen=True, slots=True)
class Claim:
    """What the text says about its figures: *this* is the old value, *that* the new, *this* the percent.

    Roles are bound before any arithmetic: a search for numbers that happen to fit would support almost anything.
    """

    code: str  #: the rule that bound it
    roles: Mapping[str, Figure]  #: amount, converted, old, new, change, part, whole, share, level, period …
    scope: Scope
    as_of: date | None  #: date of the text; None if unknown
    quoted: bool = False  #: said in a quotation: the speaker may be wrong, the paper is not
    cues: tuple[tuple[int, int], ...] = ()  #: spans of the words that tie the figures
    terms: object = None  #: the rule's own record of what else it bound: direction, subject …

    def __getitem__(self, role: str) -> Figure:
        return self.roles[role]

    def bound(self, terms: type[Terms]) -> Terms:
        """Return what was bound besides figures, as the record that the rule keeps of it.

        Raises TypeError for a claim that another rule bound, or that was loaded from JSON, which has no such record.
        """
        if not isinstance(self.terms, terms):
            raise TypeError(f"the terms of a {self.code} claim are not {terms.__qualname__}")
        return self.terms

    @property
    def start(self) -> int:
        """Where the first of its figures starts."""
        return min(figure.start for figure in self.roles.values())

    @property
    def end(self) -> int:
        """Where the last of its figures ends."""
        return max(figure.end for figure in self.roles.values())
