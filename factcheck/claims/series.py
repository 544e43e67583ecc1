"""The rows of the tables that a level or a change since a year is compared with."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import wording
from factcheck.figures.units import factor
from factcheck.model.figure import Kind
from factcheck.model.finding import Evidence
from factcheck.model.interval import Interval
from factcheck.reference import names
from factcheck.reference.indicators import RATE_SPREAD
from factcheck.reference.indicators import indicator as known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.claims.subjects import Subject
    from factcheck.model.calendar import Period
    from factcheck.model.figure import Figure
    from factcheck.reference.series import Row, Series
    from factcheck.reference.tables import Tables

#: An office that the sentence cites is held to its own figures.
CITED_SPREAD = Fraction(2, 1000)
#: The months of a year lie between a third of its average and twice that ("inflation hit 11.1 percent in 2022" is
#: October's), even in 2020 to 2023, the most unsteady years of the tables.
OF_A_MONTH = Interval(Fraction(1, 3), Fraction(2))
#: Units of series that a figure of the text may be in, besides its own.
ALSO = {
    Kind.PERCENT: ("percent of GDP",),
    Kind.COUNT: ("", "person", "child per woman"),
    Kind.NUMBER: ("", "person", "child per woman", "year", "index 0-100"),
}


class Entry(NamedTuple):
    """One row of one series."""

    series: Series
    row: Row
    into: Fraction = Fraction(1)  #: how many of the text's units one of the table's is: 1000 for kilometres in metres

    @property
    def value(self) -> Fraction:
        """The figure of the row, in the unit of the text."""
        return self.row.value * self.into

    @property
    def interval(self) -> Interval:
        """What the printed row may stand for, in the unit of the text."""
        return Interval.around(self.value, self.row.step * self.into / 2)

    @property
    def evidence(self) -> Evidence:
        """The row as a line that a reader can look up."""
        return Evidence(
            f"{office(self.series)}, {self.row.period}: {printed(self, 5)}",
            self.series.table,
            f"{self.series.id} {self.row.period}",
            self.row.source,
            self.row.vintage,
        )


def printed(entry: Entry, digits: int) -> str:
    """Write the figure of a row with the unit of its table: "$3.89 trillion", "95,300 kilometers"."""
    return wording.quantity(entry.row.value, entry.series.unit, digits)


def units(level: Figure) -> tuple[str, ...]:
    """Return the units of series in which a level may be given: of "1.6 children per woman" that alone."""
    if level.per:
        return (f"{level.counted.head} per {level.per}",) if level.counted else ()
    return (*level.units, *ALSO.get(level.kind, ()))


def bound_series(tables: Tables, subject: Subject, units: Iterable[str]) -> list[Series]:
    """Return the series of a subject in one of these units; of a pair, as both sides report it.

    An office that the sentence cites leaves only its own.
    """
    found: list[Series] = []
    if len(subject.countries) == 2:
        one, other = subject.countries
        both = [*tables.series(subject.indicator, one, other), *tables.series(subject.indicator, other, one)]
        found = [series for series in both if series.flow == "total"]
    elif subject.countries:
        found = tables.series(subject.indicator, subject.countries[0])
    if subject.reporter:
        found = [series for series in found if series.subject == subject.reporter] or found
    wanted = set(units)
    return [
        series
        for series in found
        if series.unit in wanted or ("" in wanted and counts(series)) or (series.of_user and _into(series, wanted))
    ]


def _into(series: Series, units: Iterable[str]) -> Fraction | None:
    """Return how many of the text's units one of a user's table is, if both measure the same; degrees never are."""
    try:
        dimension, size, zero = factor(series.unit)
        others = [factor(unit) for unit in units]
    except KeyError:
        return None
    fits = len(others) == 1 and others[0][0] == dimension and not zero and not others[0][2]
    return size / others[0][1] if fits else None


def counts(series: Series) -> bool:
    """Say whether a user's table counts things, by a unit of its own: "vehicle", "member"."""
    if not series.of_user or series.unit == "percent" or (len(series.unit) == 3 and series.unit.isupper()):
        return False
    try:
        factor(series.unit)
    except KeyError:
        return True
    return False


def entries(
    tables: Tables, series: Iterable[Series], period: Period | None = None, units: Iterable[str] = ()
) -> list[Entry]:
    """Return the rows of the series, all vintages; of one period if it is given, and in the unit of the text."""
    wanted, spoken = str(period) if period else None, tuple(units)
    return [
        Entry(each, row, into)
        for each in series
        for into in (Fraction(1) if each.unit in spoken else _into(each, spoken) or Fraction(1),)
        for row in tables.rows(each)
        if wanted is None or row.period == wanted
    ]


#: Names that take an article.
_THE = (
    "United",
    "European",
    "Czech R",
    "Dominican R",
    "Netherlands",
    "Philippines",
    "Bahamas",
    "Gambia",
    "euro",
    "world",
)
_PEOPLE = " people"


def named(indicator: str) -> str:
    """Return the name of an indicator as a sentence has it: "GDP", "population"."""
    return known(indicator).name or indicator.replace("_", " ")


def verb(indicator: str) -> str:
    """Return the word between an indicator and its value: "population was", "union members were".

    >>> verb("population"), verb("union_members"), verb("consensus")
    ('was', 'were', 'was')
    """
    return "were" if indicator.endswith("s") and not indicator.endswith(("ss", "us", "is")) else "was"


def told(subject: Subject, value: str) -> str:
    """Return a sentence on what an indicator was: "The population of Norway was …", "Inflation in Norway was …".

    Who are counted by their own name are not people as well: "The union members of Norway numbered 1.5 million".
    """
    what, whose = named(subject.indicator), owner(subject)
    if known(subject.indicator).placed:
        return f"{what[0].upper()}{what[1:]} in {whose} was {value}"
    was = verb(subject.indicator)
    if was == "were" and value.endswith(_PEOPLE):
        was, value = "numbered", value.removesuffix(_PEOPLE)
    return f"The {what} of {whose} {was} {value}"


def office(series: Series) -> str:
    """Return the publisher of a series as a sentence names it, without the initials after it."""
    return series.publisher.split(" (")[0]


def secondary(series: Series) -> bool:
    """Say whether a publisher only hands on what another office counts: an embassy, a factbook, a single report."""
    return series.publisher.startswith(("Embassy", "Trade representative", "CIA"))


def owner(subject: Subject) -> str:
    """Return whom an indicator is of: "Germany", "China and Russia"."""
    found = (names.name(code) for code in subject.countries)
    return " and ".join(f"the {name}" if name.startswith(_THE) else name for name in found)


def of_a_month(truth: Interval, subject: Subject, average: Interval) -> bool:
    """Say whether a rate may be that of one month of a year whose average the table has."""
    if not known(subject.indicator).monthly or average.lo is None or average.lo <= 0:
        return False
    return (average * OF_A_MONTH + Interval(-RATE_SPREAD, RATE_SPREAD)).overlaps(truth)


def widened(truth: Interval, subject: Subject, series: Series) -> Interval:
    """Return a level with the spread that official figures of one year have: outside it the level is contradicted.

    Who brings a table of his own vouches for it: it has no spread but its rounding.
    """
    if series.of_user:
        return truth.slack(CITED_SPREAD)
    what = known(subject.indicator)
    if what.rate:
        return truth + Interval(-RATE_SPREAD, RATE_SPREAD)
    return truth.slack(CITED_SPREAD if subject.reporter else what.spread)
