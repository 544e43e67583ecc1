"""A figure while it is read: tokens instead of offsets, and everything that may still change."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.model.figure import Counted, Figure, Form, Hedge, Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens
    from factcheck.model.calendar import WrittenDate

ONE = Fraction(1)


class Draft:
    """What is known of a figure so far: tokens `first` up to `last`, and its fields."""

    __slots__ = (
        "carried", "counted", "date", "first", "form", "grain", "hedge", "high", "kind", "label", "last", "low",
        "mark", "negative", "per", "scale", "step", "units", "upto",
    )  # fmt: skip

    def __init__(
        self,
        first: int,
        last: int,
        low: Fraction | None,
        high: Fraction | None,
        kind: Kind,
        *,
        step: Fraction = ONE,
        grain: Fraction = ONE,
        form: str = "digits",
        label: str = "",
        date: WrittenDate | None = None,
        units: tuple[str, ...] = (),
    ) -> None:
        self.first = first
        self.last = last
        self.low = low
        self.high = high
        self.kind = kind
        self.step = step
        self.grain = grain
        self.form = form
        self.label = label
        self.date = date
        self.units = units
        self.hedge: Hedge | None = None
        self.per = ""
        self.counted: Counted | None = None
        self.carried = False
        self.scale = 1
        self.mark = ""  #: where the unit stands: "before", "after" or "" if there is none
        self.negative = False
        self.upto = 0  #: the token after what belongs to the figure but stands outside its span

    def figure(self, t: Tokens) -> Figure:
        """Return the finished figure."""
        start, end = t.starts[self.first], t.ends[self.last - 1]
        if self.kind is Kind.AGE and t.lows[self.last - 1] in {"old's", "old’s"}:
            end -= 2  # "the 58-year-old's contract"
        low, high = self.low, self.high
        if self.hedge is not None and self.kind.is_quantity:
            kind: str = self.hedge.kind
            if self.form == "change" and low is not None and low < 1:
                kind = _MIRRORED.get(kind, kind)  # "more than halved" went below half
            if kind in _OPEN_ABOVE:
                high = None
            elif kind in _OPEN_BELOW:
                low = None
        return Figure(
            start, end, t.text[start:end], low, high, self.step, self.grain, self.kind, self.units, self.hedge,
            Form(self.form), self.per, self.counted, self.date, self.carried, self.label,
        )  # fmt: skip


_MIRRORED = {"more than": "less than", "at least": "at most", "less than": "more than", "at most": "at least"}
_OPEN_ABOVE = frozenset({"more than", "at least"})
_OPEN_BELOW = frozenset({"less than", "up to", "at most"})


def name(first: int, last: int, label: str, value: Fraction | None = None) -> Draft:
    """Return a draft of a numeral that names something."""
    return Draft(first, last, value, value, Kind.NAME, label=label)
