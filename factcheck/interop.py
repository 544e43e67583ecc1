"""The bridges to pandas and pint, which are imported here and only when a bridge is crossed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    import pandas as pd
    import pint

    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding, Report
    from factcheck.reference.tables import Tables

#: Columns of `to_frame`, in order; an empty frame has them too.
COLUMNS = (
    "file", "line", "column", "code", "name", "verdict", "severity", "text", "message", "reason", "quoted", "scope",
    "stated_low", "stated_high", "computed_low", "computed_high", "steps", "source", "suggestion", "start", "end",
)  # fmt: skip

#: Units of the newsroom in pint's own terms, where it knows none of that name, or counts it in survey feet.
UNITS = """\
percentage_point = 0.01
basis_point = 0.0001
permille = 0.001
part_per_million = 1e-6
part_per_billion = 1e-9
part_per_trillion = 1e-12
karat = 1 / 24
furlong = 220 * yard
fathom = 6 * foot
acre = 43560 * foot ** 2
acre_foot = 43560 * foot ** 3
verst = 3500 * foot
light_second = speed_of_light * second
light_minute = speed_of_light * minute
light_hour = speed_of_light * hour
light_day = speed_of_light * day
square_meter = meter ** 2
square_kilometer = kilometer ** 2
square_decimeter = decimeter ** 2
square_centimeter = centimeter ** 2
square_millimeter = millimeter ** 2
decare = 10 * are
dunam = 1000 * meter ** 2
iraqi_dunam = 2500 * meter ** 2
cypriot_donum = 14400 * foot ** 2
stremma = 1000 * meter ** 2
rai = 1600 * meter ** 2
pyeong = 400 / 121 * meter ** 2
cubic_meter = meter ** 3
cubic_kilometer = kilometer ** 3
cubic_hectometer = hectometer ** 3
cubic_decimeter = decimeter ** 3
cubic_millimeter = millimeter ** 3
cubic_mile = mile ** 3
billion_cubic_meter = 1e9 * meter ** 3
thousand_cubic_foot = 1e3 * foot ** 3
million_cubic_foot = 1e6 * foot ** 3
billion_cubic_foot = 1e9 * foot ** 3
trillion_cubic_foot = 1e12 * foot ** 3
acre_inch = 43560 * foot ** 2 * inch
imperial_beer_barrel = 36 * imperial_gallon
cord = 128 * foot ** 3
tola = 180 * grain
metric_tola = 10 * gram
quintal = 100 * kilogram
decennium = 10 * year
mile_per_second = mile / second
cumec = meter ** 3 / second
cubic_foot_per_second = foot ** 3 / second
mile_per_gallon = mile / gallon
kilometer_per_liter = kilometer / liter
liter_per_100_kilometer = liter / (100 * kilometer)
million_british_thermal_unit = 1e6 * british_thermal_unit
tonne_of_coal_equivalent = 0.7 * tonne_of_oil_equivalent
megatonne_of_coal_equivalent = 0.7e6 * tonne_of_oil_equivalent
brake_horsepower = horsepower
tonne_force = 1000 * kilogram_force
newton_meter = newton * meter
kilonewton_meter = kilonewton * meter
beat_per_minute = 1 / minute
frame_per_second = 1 / second
dot_per_inch = 1 / inch
bit_per_second = bit / second
kilobit_per_second = kilobit / second
megabit_per_second = megabit / second
gigabit_per_second = gigabit / second
terabit_per_second = terabit / second
petabit_per_second = petabit / second
kilobyte_per_second = kilobyte / second
megabyte_per_second = megabyte / second
gigabyte_per_second = gigabyte / second
terabyte_per_second = terabyte / second
gigaflops = 1e9 / second
teraflops = 1e12 / second
petaflops = 1e15 / second
exaflops = 1e18 / second
foot_candle = lumen / foot ** 2
"""

#: What pint takes for another thing: its decade is a logarithmic unit.
RENAMED = {"decade": "decennium"}

#: Columns of `series`, in order.
SERIES = ("period", "value", "unit", "publisher", "vintage", "flow", "definition", "note", "source")


def to_frame(reports: Report | Iterable[Report]) -> pd.DataFrame:
    """Return the findings of one report or of many as a DataFrame, a row each, in the order of the texts.

    Numbers become floats, which is what a frame is for; the exact ones stay in the report.
    """
    import pandas as pd

    from factcheck.model.finding import Report

    several = [reports] if isinstance(reports, Report) else list(reports)
    rows = [_row(report, finding) for report in several for finding in report.findings]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def check_series(texts: pd.Series, as_of: date | str | pd.Series | None = None, **options: Any) -> pd.DataFrame:  # noqa: ANN401
    """Check each text of a Series and return all findings, with the index of their text in the column `index`.

    `as_of` is one day for all texts, or a Series of days with the same index; a missing text or day is no error: the
    text has no findings, or is checked without a date. The options are those of `factcheck.check`.
    """
    import pandas as pd

    from factcheck.library import check

    days = as_of.reindex(texts.index).tolist() if isinstance(as_of, pd.Series) else [as_of] * len(texts)
    frames = []
    for index, text, day in zip(texts.index, texts.tolist(), days, strict=True):
        if isinstance(text, str):
            frame = to_frame(check(text, None if pd.isna(day) else _day(day), **options))
            frame.insert(0, "index", [index] * len(frame))
            frames.append(frame)
    found = [frame for frame in frames if len(frame)]
    if not found:
        return pd.DataFrame(columns=["index", *COLUMNS])
    return pd.concat(found, ignore_index=True)


def to_pint(figure: Figure) -> pint.Quantity[Any] | tuple[pint.Quantity[Any], pint.Quantity[Any]]:
    """Return a figure as a pint quantity with an exact magnitude; a range as the pair of its ends.

    "20 to 30 km" is two quantities: its middle is nothing that the text says. "More than 30 km" is its one end; what
    the hedge allows stays in the figure's intervals. Each currency is a dimension of its own, so that nothing adds
    dollars to euros by mistake: a rate needs a day, and `factcheck.convert` has it. Raises ValueError for what is no
    quantity, and for a unit that is ambiguous or that pint does not know.
    """
    if not figure.kind.is_quantity:
        raise ValueError(f"{figure.text!r} is a {figure.kind}, not a quantity")
    if figure.unit is None:
        raise ValueError(f"the unit of {figure.text!r} is ambiguous: {', '.join(figure.units)}")
    unit, factor = _unit(figure)
    ends = [_quantity(end * factor, unit) for end in (figure.low, figure.high) if end is not None]
    if not ends:
        raise ValueError(f"{figure.text!r} has no value")
    return (ends[0], ends[1]) if len(ends) == 2 and figure.low != figure.high else ends[0]


def series(
    indicator: str, subject: str, partner: str = "", *, publisher: str = "", tables: Tables | None = None
) -> pd.DataFrame:
    """Return a statistic as a DataFrame: a row for each period of each publisher and vintage, with unit and source.

    Publishers and revisions that differ stand side by side; `publisher` leaves one of them. The units and the sources
    are in `attrs` too. Raises LookupError if no table holds it.

    >>> frame = series("gdp", "DEU", publisher="World Bank")
    >>> frame[frame["period"] == "2021"][["value", "unit", "vintage"]].values.tolist()[-1]
    [4355251953411.0, 'USD', '2026-07-01']
    >>> frame.attrs["units"]
    ['USD']
    """
    import pandas as pd

    from factcheck.reference.lookup import NotInTablesError
    from factcheck.reference.names import countries
    from factcheck.reference.tables import Tables

    tables = tables or Tables()
    code, other = (next((code for _, _, code in countries(name)), name) for name in (subject, partner))
    every = [each for each in tables.series(indicator, code, other) if not other or each.partner]
    found = [each for each in every if publisher in ("", each.publisher)]
    if not found:
        there = f"; there are {', '.join(sorted({each.publisher for each in every}))}" if every else ""
        whose = " and ".join(part for part in (subject, partner) if part)
        of = f" from {publisher}" if publisher else ""
        raise NotInTablesError(f"no table has {indicator} of {whose}{of}{there}")
    rows = [
        (
            row.period, float(row.value), each.unit, each.publisher, row.vintage, each.flow, each.definition,
            row.note, row.source,
        )
        for each in found
        for row in tables.rows(each)
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=list(SERIES))
    frame.attrs = {
        "indicator": indicator,
        "units": sorted({each.unit for each in found}),
        "sources": list(dict.fromkeys(frame["source"])),
    }
    return frame


@cache
def registry() -> pint.UnitRegistry[Any]:
    """Return the registry of all quantities that `to_pint` makes: pint's own units, and what newsrooms add to them."""
    from fractions import Fraction

    import pint

    ureg: pint.UnitRegistry[Any] = pint.UnitRegistry(non_int_type=Fraction, on_redefinition="ignore")
    ureg.load_definitions(UNITS.splitlines())
    return ureg


@cache
def _currency(code: str) -> str:
    registry().define(f"{code} = [currency_{code}]")
    return code


def _unit(figure: Figure) -> tuple[str, Fraction | int]:
    """Return the figure's unit in the registry, and how many of it one unit of the figure is: cents become dollars."""
    if figure.kind != "money":
        unit = figure.unit or "dimensionless"
        return RENAMED.get(unit, unit), 1
    from factcheck.claims.exchange import currencies

    candidates = currencies(figure)
    if len(candidates) != 1:
        raise ValueError(f"the currency of {figure.text!r} is ambiguous")
    code, factor = candidates[0]
    return _currency(code), factor


def _quantity(value: Fraction, unit: str) -> pint.Quantity[Any]:
    import pint

    try:
        quantity: pint.Quantity[Any] = registry().Quantity(value, unit)
    except pint.UndefinedUnitError:
        raise ValueError(f"pint knows no unit {unit!r}") from None
    return quantity


def _row(report: Report, finding: Finding) -> dict[str, Any]:
    line, column = report.document.position(finding.start)
    stated, computed = finding.stated, finding.computed
    return {
        "file": report.document.name,
        "line": line,
        "column": column,
        "code": finding.code,
        "name": finding.name,
        "verdict": str(finding.verdict),
        "severity": str(finding.severity) if finding.severity else None,
        "text": report.document.text[finding.start : finding.end],
        "message": finding.message,
        "reason": finding.reason,
        "quoted": bool(finding.claim and finding.claim.quoted),
        "scope": str(finding.claim.scope) if finding.claim else None,
        "stated_low": _float(stated.lo if stated else None),
        "stated_high": _float(stated.hi if stated else None),
        "computed_low": _float(computed.lo if computed else None),
        "computed_high": _float(computed.hi if computed else None),
        "steps": "; ".join(finding.steps),
        "source": "; ".join(dict.fromkeys(row.source for row in finding.evidence if row.source)),
        "suggestion": finding.suggestion.text if finding.suggestion else None,
        "start": finding.start,
        "end": finding.end,
    }


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _day(day: Any) -> date | str:  # noqa: ANN401
    date_: date | str = day.date() if hasattr(day, "to_pydatetime") else day
    return date_
