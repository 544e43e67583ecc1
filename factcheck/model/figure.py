"""A number as it stands in the text: its place, its value as written, its unit, and how it is hedged."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.model import precision
from factcheck.model.kinds import Form, Hedged, Kind

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.model.calendar import WrittenDate
    from factcheck.model.interval import Interval


__all__ = ("Counted", "Figure", "Form", "Hedge", "Hedged", "Kind")


@dataclass(frozen=True, slots=True)
class Hedge:
    """The words that loosen or bound a figure, and where they stand."""

    kind: Hedged
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts: the words as written, and their head noun in the singular for comparison."""

    text: str
    head: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One numeral, in digits or words, with what it says.

    `low` and `high` are the value as written: "147 billion" is 147e9 twice, "20 to 30" is 20 and 30, "more than 30" is
    30 and None. What those may stand for is `written`, `fair` and `truth`. All offsets are code points of
    `Document.text`, half open.
    """

    start: int
    end: int
    text: str  #: exactly `Document.text[start:end]`
    low: Fraction | None
    high: Fraction | None
    step: Fraction  #: unit of the last written digit, scale included: 0.1e9 for "1.2 billion"
    grain: (
        Fraction  #: unit of the last digit that is no trailing zero: 10 for "30", 50 for "250", 1e8 for "100 million"
    )
    kind: Kind
    units: tuple[str, ...]  #: candidates: none for a bare or counted number, one if known, more if ambiguous
    hedge: Hedge | None
    form: Form = Form.DIGITS
    per: str = ""  #: what it is per: "barrel" in "$80 a barrel", "100000" in "per 100,000"
    counted: Counted | None = None
    date: WrittenDate | None = None  #: for dates, years and weekdays
    carried: bool = False  #: scale or unit was taken over from the other end of a range or list
    label: str = ""  #: which sort of name, score or time: "version", "phone", "odds" …

    @property
    def unit(self) -> str | None:
        """The unit: ISO 4217 code, pint name, "percent", "percentage_point", "" if bare, None if ambiguous."""
        if not self.units:
            return ""
        return self.units[0] if len(self.units) == 1 else None

    @property
    def value(self) -> Fraction:
        """The number that is written, without its hedge; the middle of a range."""
        if self.low is None or self.high is None:
            value = self.low if self.high is None else self.high
            if value is None:
                raise ValueError(f"{self.text!r} is not a quantity")
            return value
        return self.low if self.low == self.high else (self.low + self.high) / 2

    @property
    def written(self) -> Interval:
        """What rounding to the written digits allows."""
        return precision.written(self)

    @property
    def fair(self) -> Interval:
        """What a reader takes from it."""
        return precision.fair(self)

    @property
    def truth(self) -> Interval:
        """Outside this the statement is false."""
        return precision.truth(self)

    def to_pint(self) -> object:
        """Return the figure as a pint quantity; see `factcheck.interop.to_pint` for what it does with ranges.

        A convenience for callers, who stand above all layers; found by name when called, so the model depends on
        nothing.
        """
        return import_module("factcheck.interop").to_pint(self)
