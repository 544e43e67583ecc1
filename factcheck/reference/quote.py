"""One exchange rate of a day or of a month, with the rounding of what was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction


class Quote(NamedTuple):
    """How many units of the second currency one unit of the first was worth."""

    day: date | None  #: day of the fixing; None for the rate of a longer period
    period: str  #: "2022-06-15", "2022-06", or "2021-01-01 to 2021-12-31" for an average
    rate: Fraction  #: units of the second currency per 1 unit of the first
    low: Fraction  #: least and greatest rate that the printed digits allow
    high: Fraction
    table: str  #: "fx/ecb/USD"; for a cross both, "fx/ecb/GBP, fx/ecb/USD"
    row: str  #: key of the row or rows
    source: str  #: citation
    vintage: str = ""
    note: str = ""  #: "cross rate, own calculation", "average of 258 fixings, own calculation"
