"""The functions that other programs call: check a text, extract its figures, convert, compare, look up.

All are offline and depend on their arguments alone. The names are offered as `factcheck.check` and so on.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypedDict, Unpack

    from factcheck.config import Config
    from factcheck.desk import Conversion, Growth
    from factcheck.model.document import Document
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Report
    from factcheck.reference.quote import Quote
    from factcheck.reference.series import Row
    from factcheck.reference.tables import Tables

    class Options(TypedDict, total=False):
        """The options of `Config`, by name."""

        select: tuple[str, ...]
        ignore: tuple[str, ...]
        home_currency: str
        country: str


class Checker:
    """A configuration and its tables, for programs that check many texts.

    >>> checker = Checker(select=("CUR",))
    >>> checker.check("Nothing is claimed here.").ok
    True
    """

    def __init__(
        self, config: Config | None = None, *, tables: Tables | None = None, **options: Unpack[Options]
    ) -> None:
        """Take a configuration, or its options by name; `tables` are the bundled ones unless others are given."""
        from factcheck.config import Config

        if config is not None and options:
            raise TypeError("give either a configuration or its options, not both")
        self.config = config or Config(**options)
        self._tables = tables

    def check(
        self,
        text: str,
        as_of: date | str | None = None,
        *,
        format: str = "text",  # noqa: A002 - the users' word
        name: str = "<text>",
    ) -> Report:
        """Check a text; `as_of` is the day that it is written for, as a date or in ISO form."""
        from factcheck.readers import read_text

        return self.check_document(read_text(text, format=format, name=name), as_of)

    def check_file(self, path: str, as_of: date | str | None = None) -> Report:
        """Check a file; its format follows from its ending. Raises ReadError if it cannot be read."""
        from factcheck.readers import read_file

        return self.check_document(read_file(path), as_of)

    def check_document(self, document: Document, as_of: date | str | None = None) -> Report:
        """Check a document that a reader has made."""
        from factcheck import pipeline
        from factcheck.reference.tables import Tables

        # Each report names the tables that it used, so each check opens its own; that is one small file or two.
        tables = self._tables or Tables()
        return pipeline.check(document, as_of=day(as_of), config=self.config, tables=tables)


def check(
    text: str,
    as_of: date | str | None = None,
    *,
    format: str = "text",  # noqa: A002 - the users' word
    config: Config | None = None,
    **options: Unpack[Options],
) -> Report:
    """Check a text and return the report; the options are those of `Config`, by name.

    >>> report = check("Sales rose 12 percent, from $1.25 billion to $1.4 billion.")
    >>> [finding.verdict.value for finding in report.findings]
    ['supported']
    """
    return Checker(config, **options).check(text, as_of, format=format)


def check_file(
    path: str, as_of: date | str | None = None, *, config: Config | None = None, **options: Unpack[Options]
) -> Report:
    """Check a file and return the report; its format follows from its ending."""
    return Checker(config, **options).check_file(path, as_of)


def extract(text: str, *, format: str = "text") -> tuple[Figure, ...]:  # noqa: A002 - the users' word
    """Return the figures of a text, in order, without checking them.

    >>> [(figure.text, figure.unit) for figure in extract("It cost $3.4m, up 5%.")]
    [('$3.4m', 'USD'), ('5%', 'percent')]
    """
    from factcheck.figures import extract as read_figures
    from factcheck.readers import read_text

    return read_figures(read_text(text, format=format)).figures


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


def rate(base: str, quote: str, on: date | str) -> Quote | None:
    """Return how many units of `quote` one unit of `base` was worth on a day; None if no table knows.

    >>> rate("EUR", "USD", on="2022-06-15").rate
    Fraction(10431, 10000)
    """
    from factcheck.reference.tables import Tables

    rates = Tables().rates(base.upper(), quote.upper())
    return rates.on(_required(on)) if rates else None


def series(indicator: str, subject: str, partner: str = "") -> list[Row]:
    """Return the rows of a statistic, of all publishers and vintages that the tables hold.

    >>> [row.period for row in series("population", "ISL") if row.period == "2020"][:1]
    ['2020']
    """
    from factcheck.reference.tables import Tables

    tables = Tables()
    return [row for found in tables.series(indicator, subject, partner) for row in tables.rows(found)]


def day(when: date | str | None) -> date | None:
    """Return the day that is given as a date or in ISO form; raise ValueError for anything else."""
    if isinstance(when, datetime):
        return when.date()
    if when is None or isinstance(when, date):
        return when
    try:
        return date.fromisoformat(when.strip())
    except ValueError:
        raise ValueError(f"{when!r} is no date; write it like 2022-06-15") from None


def _required(when: date | str) -> date:
    found = day(when)
    if found is None:
        raise ValueError("a day is needed, such as 2022-06-15")
    return found
