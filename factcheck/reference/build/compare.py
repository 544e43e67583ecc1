"""Sets the sources against each other: how far two publishers lie apart where both have a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.reference.build.resource import Table

#: Pairs of series tables that say the same of the same countries.
PAIRS = (
    ("gdp", "world-bank", "pwt"),
    ("gdp", "world-bank", "natural-earth"),
    ("gdp", "world-bank", "cia"),
    ("gdp", "world-bank", "bea"),
    ("population", "world-bank", "un"),
    ("population", "world-bank", "cia"),
    ("life_expectancy", "world-bank", "cia"),
)
#: Percentages are compared in points.
POINTS = (
    ("gdp_growth", "world-bank", "pwt"),
    ("gdp_growth", "world-bank", "cia"),
    ("inflation", "world-bank", "cia"),
    ("unemployment", "world-bank", "cia"),
)


class Comparison(NamedTuple):
    """How far two sources lie apart."""

    name: str
    compared: int
    median: float
    high: float  #: 99 of 100 differences are smaller
    worst: str  #: key of the largest

    def __str__(self) -> str:
        """Return one line for the builder's output."""
        unit = " points" if self.name.endswith("points") else ""
        scale = 1 if unit else 100
        sign = unit or " %"
        return (
            f"{self.name}: {self.compared} compared, median {self.median * scale:.3f}{sign}, "
            f"99 of 100 within {self.high * scale:.2f}{sign}, largest {self.worst}"
        )


def compare(tables: Sequence[Table]) -> list[Comparison]:
    """Return all comparisons that have anything to compare."""
    known = {table.path: table for table in tables}
    found = [_fixings(known), _monthly(known, "fx/fed/", "USD"), _monthly(known, "fx/hmrc/", "GBP")]
    for indicator, one, other in PAIRS:
        found.append(_series(known, indicator, one, other, points=False))
    for indicator, one, other in POINTS:
        found.append(_series(known, indicator, one, other, points=True))
    return [comparison for comparison in found if comparison.compared]


def summary(name: str, differences: Iterable[tuple[float, str]]) -> Comparison:
    """Return what is said of a list of differences, each with its key.

    >>> str(summary("a and b", [(0.01, "x"), (0.03, "y"), (0.02, "z")]))
    'a and b: 3 compared, median 2.000 %, 99 of 100 within 3.00 %, largest y'
    """
    ordered = sorted(differences)
    if not ordered:
        return Comparison(name, 0, 0.0, 0.0, "")
    place = min(len(ordered) - 1, len(ordered) * 99 // 100)
    return Comparison(name, len(ordered), ordered[len(ordered) // 2][0], ordered[place][0], ordered[-1][1])


def _fixings(known: dict[str, Table]) -> Comparison:
    """Set the ECB's rates against those of the NBP on the same days."""
    euro = _rates(known, "fx/nbp/EUR.csv")
    differences = []
    for path, table in known.items():
        zloty = _rates(known, path.replace("fx/ecb/", "fx/nbp/")) if path.startswith("fx/ecb/") else {}
        for day, rate in table.rows if zloty else ():
            if day in zloty and day in euro:
                differences.append((abs(euro[day] / zloty[day] / float(rate) - 1), f"{path} {day}"))
    return summary("ECB and NBP, same day", differences)


def _monthly(known: dict[str, Table], folder: str, pivot: str) -> Comparison:
    """Set monthly rates against the mean of the NBP's rates of the month."""
    base = _months(_rates(known, f"fx/nbp/{pivot}.csv"))
    differences = []
    for path, table in known.items():
        if not path.startswith(folder) or table.columns[1] != "rate":
            continue
        other = _months(_rates(known, path.replace(folder, "fx/nbp/")))
        for month, rate in table.rows:
            if month in base and month in other:
                differences.append((abs(base[month] / other[month] / float(rate) - 1), f"{path} {month}"))
    return summary(f"{folder} and the NBP's mean of the month", differences)


def _series(known: dict[str, Table], indicator: str, one: str, other: str, *, points: bool) -> Comparison:
    first, second = (_figures(known, f"series/{indicator}/{slug}.csv") for slug in (one, other))
    differences = []
    for key in first.keys() & second.keys():
        near = min(abs(a - b) if points else abs(a / b - 1) for a in first[key] for b in second[key] if b or points)
        differences.append((near, " ".join(key)))
    return summary(f"{indicator}, {one} and {other}{', in points' if points else ''}", differences)


def _rates(known: dict[str, Table], path: str) -> dict[str, float]:
    table = known.get(path)
    return {row[0]: float(row[1]) for row in table.rows} if table else {}


def _months(rates: dict[str, float]) -> dict[str, float]:
    grouped: dict[str, list[float]] = {}
    for day, rate in rates.items():
        grouped.setdefault(day[:7], []).append(rate)
    return {month: sum(found) / len(found) for month, found in grouped.items()}


def _figures(known: dict[str, Table], path: str) -> dict[tuple[str, str], list[float]]:
    """Return the figures by subject and period, all vintages."""
    table = known.get(path)
    figures: dict[tuple[str, str], list[float]] = {}
    if table:
        subject, period, value = (table.columns.index(name) for name in ("subject", "period", "value"))
        for row in table.rows:
            figures.setdefault((row[subject], row[period]), []).append(float(row[value]))
    return figures
