"""One currency in one family of rate tables: its printed rates against the family's pivot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.reference.sheet import Sheet


class Printed(NamedTuple):
    """A printed rate as integers: it lies within (twice ± spread) / scale."""

    key: str  #: day or month; "" where the rate is constant
    twice: int  #: twice the printed digits, so that half a digit is a whole number
    spread: int  #: 1 for a rounded figure, 0 for an exact one
    scale: int


#: One unit of the pivot is one unit of the pivot.
ONE = Printed("", 2, 0, 2)
#: The table of rates that are constant.
CONSTANTS = "fx/euro_fixed"


class Leg:
    """The rates of one currency: printed rows, a constant from some day on, or both after each other."""

    __slots__ = ("constant", "sheet", "since", "table", "upright")

    def __init__(
        self, table: str, sheet: Sheet | None, *, upright: bool, constant: Printed | None = None, since: str = ""
    ) -> None:
        self.table = table  #: "fx/ecb/USD"; "" for the pivot itself
        self.sheet = sheet
        self.upright = upright  #: whether the table prints the pivot's amount per unit, not units per pivot
        self.constant = constant
        self.since = since  #: first day of the constant

    def until(self, key: str, earliest: str) -> Printed | None:
        """Return the last rate printed from `earliest` up to `key`, or the constant."""
        if self.constant and key >= self.since:
            return self.constant
        rows = self._rows(earliest, key)
        return rows[-1] if rows else None

    def between(self, first: str, last: str) -> dict[str, Printed]:
        """Return the printed rates by day or month."""
        if self.constant and self.since <= first:
            return {}
        return {row.key: row for row in self._rows(first, last)}

    def fixed(self, key: str) -> Printed | None:
        """Return the constant if it holds on that day."""
        return self.constant if self.constant and key >= self.since else None

    @property
    def constant_table(self) -> str:
        """The table that the constant stands in."""
        return CONSTANTS if self.table else ""

    @property
    def first(self) -> str:
        """The first day or month covered."""
        return self.sheet.top.partition(",")[0] if self.sheet else self.since

    @property
    def last(self) -> str:
        """The last day or month printed; "" if the constant holds for ever."""
        return "" if self.constant or self.sheet is None else self.sheet.bottom.partition(",")[0]

    def _rows(self, first: str, last: str) -> list[Printed]:
        """Return printed rows; a dropped last zero is put back by looking at the rows around."""
        if self.sheet is None:
            return []
        pairs = [line.split(",")[:2] for line in self.sheet.between(first, last)]
        places = max((len(value.partition(".")[2]) for _, value in pairs), default=0)
        scale = 2 * 10**places
        rows = []
        for key, value in pairs:
            whole, _, decimals = value.partition(".")
            rows.append(Printed(key, 2 * int(whole + decimals.ljust(places, "0")), 1, scale))
        return rows
