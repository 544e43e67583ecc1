"""The way into all reference tables: opens a file when something asks for it, and remembers what it opened."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.reference.indicators import PHRASES
from factcheck.reference.legs import CONSTANTS, ONE, Leg, Printed
from factcheck.reference.pair import Pair
from factcheck.reference.rates import Official, Rates
from factcheck.reference.series import all_series, series_in
from factcheck.reference.sheet import number
from factcheck.reference.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.reference.families import Family
    from factcheck.reference.own import OwnTable
    from factcheck.reference.series import Row, Series
    from factcheck.reference.sheet import Sheet

CURRENCIES = "names/currencies"
REDENOMINATIONS = "fx/redenominations"
OFFICIAL = "fx/official"
#: Families of rates in the order of trust.
ORDER = ("fx/ecb", "fx/nbp", "fx/fed", "fx/hmrc")
#: Rates of no central bank, which count only for days that no table above has; there are none unless asked for.
LIVE = "fx/live"


class Tables:
    """The bundled tables, or those below `root`; `extra` are a user's own, `refreshed` a folder of newer ones.

    Several may stand on one `shelf`, which reads each file once; each knows for itself what it opened.
    """

    def __init__(
        self,
        root: str | None = None,
        extra: Iterable[OwnTable] = (),
        refreshed: str = "",
        *,
        shelf: Shelf | None = None,
    ) -> None:
        self.shelf = shelf or Shelf(root, extra, refreshed)
        self.opened: dict[str, str] = {}  #: tables that were read from, with their vintage
        self._rates: dict[tuple[str, str], Rates | None] = {}
        self._fixed: dict[str, tuple[Printed, str, date]] | None = None

    @property
    def root(self) -> str:
        """The folder of the bundled tables."""
        return self.shelf.root

    @property
    def refreshed(self) -> str:
        """The folder of newer ones; "" if there is none."""
        return self.shelf.refreshed

    @property
    def extra(self) -> tuple[OwnTable, ...]:
        """The user's own."""
        return self.shelf.extra

    @property
    def families(self) -> dict[str, Family]:
        """What each table is, by its identifier."""
        return self.shelf.families

    def rates(self, base: str, quote: str) -> Rates | None:
        """Return the rate of one currency in another through time; None if no table has both."""
        key = (base, quote)
        if key not in self._rates:
            pairs = (self._pair(self.families[name], base, quote) for name in ORDER if name in self.families)
            official = self._official(base) + self._official(quote)
            # The few currencies that got a new unit under their old code are among those with an official rate.
            renewed = tuple(day for each in {entry.currency for entry in official} for day in self._renewed(each))
            live = self._pair(self.families[LIVE], base, quote) if LIVE in self.families else None
            found = Rates(base, quote, (pair for pair in pairs if pair), official, renewed=renewed, live=live)
            bundled = found if base != quote and found.known else None
            own = self._own_pairs(base, quote) if self.extra else []
            self._rates[key] = Rates(base, quote, own, beside=bundled) if own else bundled
        return self._rates[key]

    def currency_ended(self, code: str) -> date | None:
        """Return the last day before a new currency took its place; None if none did, or that is not known.

        Of the euro's forerunners it is the last day on which they were legal tender.
        """
        entry = self._euro_fixed().get(code)
        if entry:
            return entry[2]
        for day, new, _ in self._redenominations(code):
            return day - timedelta(days=1) if new != code else None
        return None

    def currency_name(self, code: str) -> str:
        """Return the English name of a currency: "German Mark" for DEM; "" if it is unknown."""
        for cells in csv.reader(self._lines(CURRENCIES, f"{code},")):
            return cells[1]
        return ""

    def successor(self, code: str) -> tuple[str, Fraction, date] | None:
        """Return what a currency became: the new code, how many old units made a new one, and its first day.

        The code may be the same: bolívares of 2020 and of 2022 are both VES, and a million of the old make a new one.
        A bare "rouble" or "bolívar" of an older text is the old unit; a table in the new one is this factor off.
        """
        for day, new, factor in self._redenominations(code):
            return new, factor, day
        entry = self._euro_fixed().get(code)
        return ("EUR", Fraction(entry[0].twice, entry[0].scale), date.fromisoformat(entry[1])) if entry else None

    def series(self, indicator: str, subject: str, partner: str = "") -> list[Series]:
        """Return the series of an indicator for a subject, all publishers side by side."""
        found: list[Series] = []
        for family in self.families.values():
            if family.kind == "series" and family.indicator == indicator:
                sheet = self._sheet(family.table, family)
                if sheet:
                    found += series_in(family, sheet, subject, partner)
        return found

    def rows(self, series: Series) -> list[Row]:
        """Return the rows of a series, in the order of period and vintage."""
        self._sheet(series.table, self.families[series.table])
        return self.shelf.rows(series)

    def phrases(self) -> Mapping[str, str]:
        """Return how text names each indicator, the users' own included: phrase to indicator."""
        own = {phrase: table.family.indicator for table in self.extra for phrase in table.phrases}
        return {**PHRASES, **own} if own else PHRASES

    def lines(self, table: str) -> list[str]:
        """Return the rows of one table as they stand in its file; none if there is no such table."""
        return self._lines(table, "")

    def columns(self, table: str) -> list[str]:
        """Return the columns of one table; none if there is no such table."""
        sheet = self._sheet(table, self.families.get(table))
        return sheet.header.split(",") if sheet else []

    def catalogue(self) -> tuple[Series, ...]:
        """Return every series of every table; this reads all of them."""
        found: list[Series] = []
        for family in self.families.values():
            sheet = self._sheet(family.table, family) if family.kind == "series" else None
            if sheet:
                found += all_series(family, sheet)
        return tuple(found)

    def _own_pairs(self, base: str, quote: str) -> list[Pair]:
        """Return the users' own tables of these two currencies."""
        found = []
        for own in self.extra:
            family = own.family
            if own.currency and {base, quote} == {family.pivot, own.currency}:
                legs = {
                    family.pivot: Leg("", None, upright=True, constant=ONE),
                    own.currency: Leg(family.table, own.sheet, upright=False),
                }
                found.append(Pair(family, legs[base], legs[quote]))
                self.opened[family.table] = family.vintage
        return found

    def _pair(self, family: Family, base: str, quote: str) -> Pair | None:
        first = self._leg(family, base)
        second = self._leg(family, quote) if first else None
        return Pair(family, first, second) if first and second else None

    def _leg(self, family: Family, currency: str) -> Leg | None:
        if currency == family.pivot:
            return Leg("", None, upright=True, constant=ONE)
        table = f"{family.table}/{currency}"
        sheet = self._sheet(table, family)
        upright = family.quoted == "in pivot" or (sheet is not None and sheet.header.endswith("pivot_per_unit"))
        fixed = self._euro_fixed().get(currency) if family.pivot == "EUR" else None
        if fixed:
            return Leg(table if sheet else CONSTANTS, sheet, upright=upright, constant=fixed[0], since=fixed[1])
        return Leg(table, sheet, upright=upright) if sheet else None

    def _euro_fixed(self) -> dict[str, tuple[Printed, str, date]]:
        """Return, by currency, the fixed rate per euro, its first day, and the currency's last day."""
        if self._fixed is None:
            self._fixed = {}
            for line in self._lines(CONSTANTS, ""):
                code, rate, since, ended = line.split(",")
                exact = number(rate)
                printed = Printed("", 2 * exact.numerator, 0, 2 * exact.denominator)
                self._fixed[code] = (printed, since, date.fromisoformat(ended))
        return self._fixed

    def _renewed(self, code: str) -> list[date]:
        return [day for day, new, _ in self._redenominations(code) if new == code]

    def _redenominations(self, code: str) -> list[tuple[date, str, Fraction]]:
        """Return each first day of a new unit, its code, and how many old units made one."""
        rows = (line.split(",") for line in self._lines(REDENOMINATIONS, f"{code},"))
        return [(date.fromisoformat(day), new, number(factor)) for _, day, new, factor, *_ in rows]

    def _official(self, code: str) -> tuple[Official, ...]:
        """Return the times when a currency's official rate was no market rate."""
        return tuple(Official(*line.split(",", 3)) for line in self._lines(OFFICIAL, f"{code},"))

    def _lines(self, table: str, prefix: str) -> list[str]:
        sheet = self._sheet(table, self.families.get(table))
        return sheet.starting(prefix) if sheet else []

    def _sheet(self, table: str, family: Family | None) -> Sheet | None:
        sheet = self.shelf.sheet(table)
        if sheet:
            self.opened[table] = family.vintage if family else ""
        return sheet
