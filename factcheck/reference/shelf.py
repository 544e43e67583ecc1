"""The files of reference tables: each is read when something first asks for it, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reference.families import default_root, read_families
from factcheck.reference.series import rows_of
from factcheck.reference.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.reference.families import Family
    from factcheck.reference.own import OwnTable
    from factcheck.reference.series import Row, Series


class Shelf:
    """The bundled tables, or those below `root`; `extra` are a user's own, `refreshed` a folder of newer ones.

    Nothing on it changes once it is read, so that checks may share it, those in other threads too. Tables that are
    refreshed meanwhile are seen by a new one.
    """

    def __init__(self, root: str | None = None, extra: Iterable[OwnTable] = (), refreshed: str = "") -> None:
        self.root = root or default_root()
        self.refreshed = refreshed
        self.extra = tuple(extra)
        self._families: dict[str, Family] | None = None
        self._sheets: dict[str, Sheet | None] = {own.family.table: own.sheet for own in self.extra}
        self._rows: dict[Series, list[Row]] = {}

    def __reduce__(self) -> tuple[type[Shelf], tuple[str, tuple[OwnTable, ...], str]]:
        """Leave what was read behind: another process reads for itself."""
        return Shelf, (self.root, self.extra, self.refreshed)

    @property
    def families(self) -> dict[str, Family]:
        """What each table is, by its identifier."""
        if self._families is None:
            families = read_families(self.root)
            if self.refreshed:
                families |= read_families(self.refreshed)
            self._families = families | {own.family.table: own.family for own in self.extra}
        return self._families

    def sheet(self, table: str) -> Sheet | None:
        """Return the rows of a table; None if there is no such table."""
        if table not in self._sheets:
            self._sheets[table] = self._read(table)
        return self._sheets[table]

    def rows(self, series: Series) -> list[Row]:
        """Return the rows of a series, in the order of period and vintage."""
        known = self._rows.get(series)
        if known is None:
            sheet = self.sheet(series.table)
            known = self._rows[series] = rows_of(series, self.families[series.table], sheet) if sheet else []
        return list(known)

    def _read(self, table: str) -> Sheet | None:
        for root in (self.refreshed, self.root) if self.refreshed else (self.root,):
            try:
                with open(f"{root}/{table}.csv", "rb") as file:  # noqa: PTH123 - start-up time
                    return Sheet(file.read())
            except FileNotFoundError:
                continue
        return None
