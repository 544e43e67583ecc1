"""The functions that other programs call: check a text, extract its figures, convert, compare, look up.

All are offline and depend on their arguments alone. The names are offered as `factcheck.check` and so on.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from os import PathLike
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction
    from typing import Any, Literal, TypedDict, Unpack

    from factcheck.config import Config
    from factcheck.desk import Conversion, Growth
    from factcheck.model.document import Document
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Report
    from factcheck.reference.lookup import Adjusted
    from factcheck.reference.quote import Quote
    from factcheck.reference.shelf import Shelf
    from factcheck.reference.tables import Tables

    class Options(TypedDict, total=False):
        """The options of `Config`, by name."""

        select: tuple[str, ...]
        ignore: tuple[str, ...]
        home_currency: str
        country: str
        plugins: tuple[str, ...]
        tolerance: dict[str, str] | tuple[tuple[str, Fraction], ...]


class Checker:
    """A configuration and its tables, for programs that check many texts; threads may share it, and it can be pickled.

    >>> checker = Checker(select=("CUR",))
    >>> checker.check("Nothing is claimed here.").ok
    True
    """

    def __init__(
        self, config: Config | None = None, *, tables: Iterable[Any] | Tables = (), **options: Unpack[Options]
    ) -> None:
        """Take a configuration, or its options by name, and tables of the user's own.

        Each of `tables` is the path of a description in TOML, or a DataFrame with such a description: (frame, about).
        They count beside the bundled ones; raises TableError with every fault of them.
        """
        from factcheck.given import configuration

        self.config = configuration(config, dict(options))
        self._shelf = _opened(tables)

    def check(
        self,
        text: str,
        as_of: date | str | None = None,
        *,
        format: str = "text",  # noqa: A002 - the users' word
        name: str = "<text>",
    ) -> Report:
        """Check a text; `as_of` is the day that it is written for, as a date or in ISO form."""
        from factcheck.given import checked_text
        from factcheck.readers import read_text

        return self.check_document(read_text(checked_text(text), format=format, name=name), as_of)

    def check_file(self, path: str | PathLike[str], as_of: date | str | None = None) -> Report:
        """Check a file; its format follows from its ending. Raises ReadError if it cannot be read."""
        from factcheck.editorial.drafts import decided
        from factcheck.given import checked_path
        from factcheck.readers import read_file

        path = checked_path(path)
        return decided(self._checked(read_file(path), as_of), self.config, path)

    def check_document(self, document: Document, as_of: date | str | None = None) -> Report:
        """Check a document that a reader has made."""
        from factcheck.editorial.drafts import decided

        return decided(self._checked(document, as_of), self.config)

    def _checked(self, document: Document, as_of: date | str | None) -> Report:
        from factcheck import pipeline
        from factcheck.reference.tables import Tables

        # Each report names the tables that it used, so each check has its own; what they read stands on one shelf.
        tables = Tables(shelf=self._shelf)
        return pipeline.check(document, as_of=day(as_of), config=self.config, tables=tables)


def check(
    text: str,
    as_of: date | str | None = None,
    *,
    format: str = "text",  # noqa: A002 - the users' word
    config: Config | None = None,
    tables: Iterable[Any] | Tables = (),
    **options: Unpack[Options],
) -> Report:
    """Check a text and return the report; the options are those of `Config`, by name; `tables` as for `Checker`.

    >>> report = check("Sales rose 12 percent, from $1.25 billion to $1.4 billion.")
    >>> [finding.verdict.value for finding in report.findings]
    ['supported']
    """
    return Checker(config, tables=tables, **options).check(text, as_of, format=format)


def check_file(
    path: str | PathLike[str],
    as_of: date | str | None = None,
    *,
    config: Config | None = None,
    tables: Iterable[Any] | Tables = (),
    **options: Unpack[Options],
) -> Report:
    """Check a file and return the report; its format follows from its ending."""
    return Checker(config, tables=tables, **options).check_file(path, as_of)


def write(report: Report, path: str | PathLike[str], tables: Iterable[Any] | Tables = ()) -> None:
    """Write a report to a file in the format of its ending; `tables` as for `Checker`, for the pictures of the page."""
    from factcheck.given import checked_path
    from factcheck.report.writing import write as written

    written(report, checked_path(path), _held(tables))


def extract(text: str, *, format: str = "text") -> tuple[Figure, ...]:  # noqa: A002 - the users' word
    """Return the figures of a text, in order, without checking them.

    >>> [(figure.text, figure.unit) for figure in extract("It cost $3.4m, up 5%.")]
    [('$3.4m', 'USD'), ('5%', 'percent')]
    """
    from factcheck.figures import extract as read_figures
    from factcheck.given import checked_text
    from factcheck.readers import read_text

    return read_figures(read_text(checked_text(text), format=format)).figures


def convert(amount: str, currency: str, on: date | str) -> Conversion:
    """Convert an amount at the rate of a day.

    >>> conversion = convert("€3.4m", "USD", on="2024-05-01")
    >>> conversion.quote.day.isoformat()
    '2024-04-30'
    """
    from factcheck import desk

    return desk.convert(amount, currency, _required(on))


def growth(old: str, new: str) -> Growth:
    """Return the change from one figure to another, with what their rounding allows.

    >>> round(float(growth("1.25bn", "1.4bn").percent), 1)
    12.0
    """
    from factcheck import desk

    return desk.growth(old, new)


def rate(
    base: str,
    quote: str,
    on: date | str | None = None,
    *,
    over: str = "",
    take: Literal["average", "last", "lowest", "highest"] = "average",
    tables: Iterable[Any] | Tables = (),
) -> Quote:
    """Return how many units of `quote` one unit of `base` was worth, on a day or over a period.

    A period is "2021", "2021Q3", "2021H1", "2021-05" or two with "/"; `take` says which of its rates. Without a day or
    a period it is the newest rate. `tables` are as for `Checker`. Raises NotInTablesError, which says what the tables
    hold, if they do not hold it.

    >>> rate("EUR", "USD", on="2022-06-15").rate
    Fraction(10431, 10000)
    >>> year = rate("EUR", "USD", over="2021")
    >>> round(float(year.rate), 4), year.note
    (1.1827, 'average of 258 fixings, own calculation')
    >>> rate("EUR", "USD", over="2021", take="lowest").day.isoformat()
    '2021-11-24'
    >>> rate("EUR", "USD", on="2027-01-04")
    Traceback (most recent call last):
    factcheck.reference.lookup.NotInTablesError: no rate of EUR in USD for 2027-01-04: table ends 2026-10-30
    """
    from factcheck.reference import lookup

    if on is not None and over:
        raise ValueError("give either a day or a period, not both")
    held, base, quote = _held(tables), base.upper(), quote.upper()
    if not over or take == "average":
        return lookup.rate(held, base, quote, on=day(on), over=over)
    if take == "last":
        return lookup.end_of(held, base, quote, over)
    if take not in ("lowest", "highest"):
        raise ValueError(f"{take!r} is not one of average, last, lowest and highest")
    return lookup.extremes(held, base, quote, over)[take == "highest"]


def inflation_adjust(amount: Fraction | float | str, currency: str, start: int | str, end: int | str) -> Adjusted:
    """Return what an amount of one year or month is in the prices of another, with the indices that say so.

    Raises NotInTablesError if no price index of the currency covers both.

    >>> then = inflation_adjust(10, "USD", 1970, 2024)
    >>> round(float(then.amount), 2), then.working
    (80.85, '× 313.689 (2024) ÷ 38.8 (1970)')
    """
    from fractions import Fraction

    from factcheck.reference import lookup
    from factcheck.reference.tables import Tables

    exact = Fraction(amount) if isinstance(amount, Fraction) else Fraction(str(amount))
    return lookup.inflation_adjust(Tables(), exact, currency.upper(), str(start), str(end))


def _held(tables: Iterable[Any] | Tables) -> Tables:
    """Return the bundled tables together with the users' own."""
    from factcheck.reference.tables import Tables

    return Tables(shelf=_opened(tables))


def _opened(tables: Iterable[Any] | Tables) -> Shelf:
    """Return the bundled tables and the users' own, which are read and checked."""
    from factcheck.reference.shelf import Shelf
    from factcheck.reference.tables import Tables

    if isinstance(tables, Tables):
        return tables.shelf
    given = (tables,) if isinstance(tables, (str, PathLike)) else tuple(tables)
    if not given:
        return _bundled()
    from factcheck.reference.own import distinct
    from factcheck.reference.sources.sheets import own_table_of

    return Shelf(extra=distinct(own_table_of(each) for each in given))


@cache
def _bundled() -> Shelf:
    """Return the bundled tables, which all checks of a process share."""
    from factcheck.reference.shelf import Shelf

    return Shelf()


def day(when: date | str | None) -> date | None:
    """Return the day that is given as a date or in ISO form; raise ValueError for anything else."""
    if isinstance(when, datetime):
        return when.date()
    if when is None or isinstance(when, date):
        return when
    if not isinstance(when, str):
        raise TypeError(f"a day is a date or a string such as '2022-06-15', not {when!r}")
    try:
        return date.fromisoformat(when.strip())
    except ValueError:
        raise ValueError(f"{when!r} is not a date; write it like 2022-06-15") from None


def _required(when: date | str) -> date:
    found = day(when)
    if found is None:
        raise ValueError("a day is needed, such as 2022-06-15")
    return found
