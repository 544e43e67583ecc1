"""The small picture of a finding: a rate through the weeks, a series through the years, parts of a whole."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from factcheck.model.figure import Form, Kind
from factcheck.model.interval import Interval
from factcheck.reference.names import name
from factcheck.report.html import drawing
from factcheck.report.html.drawing import Band, Point
from factcheck.report.view import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.figure import Figure
    from factcheck.model.finding import Evidence, Finding
    from factcheck.reference.rates import Rates
    from factcheck.reference.series import Row, Series
    from factcheck.reference.tables import Tables

#: How much of a rate is shown on either side of the days that decided, and how many periods of a series.
WEEKS = timedelta(days=28)
LONGEST = timedelta(days=800)
PERIODS = 14

#: Kinds that count the same things: "1,200 of the 3,000 workers".
_NUMBERS = frozenset({Kind.COUNT, Kind.NUMBER})

_PERIOD = re.compile(r"(?:FY)?(\d{4})(?:-(\d{2})$|-?Q([1-4])$)?")


def picture(finding: Finding, tables: Tables) -> str:
    """Return the picture of a finding as a figure with its caption; "" if it has none."""
    for draw in (_rate, _series, _change, _shares, _compared):
        drawn = draw(finding, tables)
        if drawn:
            return drawn
    return ""


def _rate(finding: Finding, tables: Tables) -> str:
    """Return the rate through the weeks around the days that decided, with the rate that the text implies."""
    days = sorted(day for row in finding.evidence if row.table.startswith("fx/") and (day := _day(row.row)))
    stated = finding.stated
    if not days or not stated or stated.lo is None or stated.hi is None or days[-1] - days[0] > LONGEST:
        return ""
    rates = _rates(finding, days[-1], tables)
    if rates is None:
        return ""
    known = [each for each in rates.between(days[0] - WEEKS, days[-1] + WEEKS) if each.day]
    if len(known) < 2:
        return ""
    points = [
        Point(Fraction(each.day.toordinal()), each.rate, each.day.isoformat(), used=each.day in days)
        for each in known
        if each.day
    ]
    digits = 4 if points[0].value < 100 else 2
    implied = _between(stated.lo, stated.hi, digits)
    caption = (
        f"{rates.quote} per {rates.base}, {points[0].name} to {points[-1].name}. Dashed: the text implies {implied}."
    )
    return drawing.line(points, Band(stated.lo, stated.hi, f"text: {implied}", digits=digits), caption)


def _rates(finding: Finding, day: date, tables: Tables) -> Rates | None:
    """Return the rates of the two currencies of a claim, the way round in which the finding counts them."""
    roles = list(finding.claim.roles.values()) if finding.claim else []
    if len(roles) < 2 or finding.computed is None:
        return None
    one, two = roles[0].units, roles[1].units
    for base, quote in (*product(one, two), *product(two, one)):
        rates = tables.rates(base, quote) if base != quote else None
        known = rates.on(day) if rates else None
        if known and finding.computed.overlaps(Interval(known.low, known.high)):
            return rates
    return None


def _day(row: str) -> date | None:
    try:
        return date.fromisoformat(row.partition(",")[0].strip())
    except ValueError:
        return None


def _series(finding: Finding, tables: Tables) -> str:
    """Return the series that decided, with the level or the change that the text claims."""
    rows = [row for row in finding.evidence if row.table.startswith(("series/", "own/"))]
    stated = finding.stated
    found = _found(rows[-1], tables) if rows else None
    if found is None or stated is None:
        return ""
    series, known = found
    named = {row.row.rpartition(" ")[2] for row in rows}
    points = _around([_point(row, named) for row in known.values() if _place(row.period) is not None], PERIODS)
    used = [point for point in points if point.used]
    if len(points) < 2 or not used:
        return ""
    low, high = stated.lo, stated.hi
    written = _written(finding.claim["level"]) if finding.claim and "level" in finding.claim.roles else ""
    what = "level"
    if finding.claim and "change" in finding.claim.roles:
        if finding.claim["change"].unit != "percent" or len(used) < 2:
            return ""
        what, first = "change", used[0].value
        down = used[-1].value < first and all(bound is None or bound >= 0 for bound in (low, high))
        scale = Fraction(-1 if down else 1, 100)
        ends = [None if bound is None else first * (1 + bound * scale) for bound in (low, high)]
        low, high = ends[::-1] if down else ends
        written = _written(finding.claim["change"])
    elif not _same_unit(finding, series.unit):
        return ""
    caption = f"{_named(series)}, {points[0].name} to {points[-1].name}. Dashed: the {what} that the text gives."
    return drawing.line(points, Band(low, high, written, used[-1].at, led=what == "change"), caption)


def _written(figure: Figure) -> str:
    """Return what the text says of a figure, with the words that loosen it."""
    hedge = f"{figure.hedge.text} " if figure.hedge else ""
    return one_line(f"text: {hedge}{figure.text}")


def _named(series: Series) -> str:
    """Return what a series is: "GDP of Germany in USD (World Bank)"."""
    what = " ".join("GDP" if word == "gdp" else word for word in series.indicator.split("_"))
    whose = f"{name(series.subject)} and {name(series.partner)}" if series.partner else name(series.subject)
    flow = f" ({series.flow})" if series.flow and series.flow != "total" else ""
    unit = "" if series.unit in ("", "person") else f" in {series.unit}"
    return f"{what[:1].upper()}{what[1:]}{flow} of {whose}{unit} ({series.publisher})"


def _same_unit(finding: Finding, unit: str) -> bool:
    level = finding.claim.roles.get("level") if finding.claim else None
    return level is not None and (level.unit in (unit, "") or unit in level.units)


def _found(evidence: Evidence, tables: Tables) -> tuple[Series, dict[str, Row]] | None:
    """Return the series that a row belongs to, with the newest row of each period, and the row itself."""
    family = tables.families.get(evidence.table)
    series_id, _, period = evidence.row.rpartition(" ")
    if family is None or ":" not in series_id:
        return None
    for series in tables.series(family.indicator, series_id.split(":")[1]):
        if series.id == series_id and series.table == evidence.table:
            rows = {row.period: row for row in sorted(tables.rows(series), key=lambda row: row.vintage)}
            used = [r for r in tables.rows(series) if r.period == period and r.vintage == evidence.retrieved]
            return series, rows | {row.period: row for row in used}
    return None


def _point(row: Row, named: set[str]) -> Point:
    return Point(_place(row.period) or Fraction(0), row.value, row.period, used=row.period in named)


def _place(period: str) -> Fraction | None:
    """Return where a period stands in time, in years."""
    match = _PERIOD.match(period)
    if not match:
        return None
    year, month, quarter = match.groups()
    if period.startswith("FY"):
        return Fraction(int(year))
    if quarter:
        return int(year) + Fraction(int(quarter) - 1, 4)
    return int(year) + Fraction(int(month) - 1, 12) if month else Fraction(int(year))


def _around(points: list[Point], most: int) -> list[Point]:
    """Return the points around those that were used, no more than can be told apart."""
    points = sorted(points, key=lambda point: (point.at, point.name))
    used = [place for place, point in enumerate(points) if point.used]
    if not used:
        return []
    spare = max((most - (used[-1] - used[0] + 1)) // 2, 2)
    return points[max(used[0] - spare, 0) : used[-1] + spare + 1]


def _change(finding: Finding, tables: Tables) -> str:  # noqa: ARG001 - all pictures are called alike
    """Return two bars, and the second one as the text's change would have it."""
    roles = finding.claim.roles if finding.claim else {}
    if not {"old", "new"} <= set(roles):
        return ""
    old, new = roles["old"], roles["new"]
    if None in (old.low, old.high, new.low, new.high) or old.value <= 0 or new.value < 0 or old.units != new.units:
        return ""
    change = roles.get("change") or roles.get("multiple") or roles.get("step")
    values = [(one_line(old.text), old.value), (one_line(new.text), new.value)]
    if change is None:
        return drawing.bars(values, None, "", f"{old.text} and {new.text}.")
    claimed = _changed(old, new, change)
    if claimed is None:
        return ""
    said = change.text.removeprefix("-")
    link = "," if change.kind is Kind.MULTIPLE else " less" if claimed < old.value else " plus"
    said = f"{old.text}{link} {said}"
    return drawing.bars(values, claimed, said, f"{old.text} and {new.text}. Dashed: {said}.")


def _changed(old: Figure, new: Figure, change: Figure) -> Fraction | None:
    """Return what the old value becomes by the change that the text gives; None where that is not one number."""
    if change.low is None or change.high is None:
        return None
    if change.kind is Kind.MULTIPLE:
        # "Times more" may mean either of two.
        return None if change.form is Form.TIMES_MORE else old.value * change.value
    sign = -1 if new.value < old.value and change.value > 0 else 1
    if change.unit == "percent" and old.unit != "percent":
        return old.value * (1 + sign * change.value / 100)
    if change.kind is Kind.POINTS:
        return old.value + sign * change.value / (100 if change.unit == "basis_point" else 1)
    return old.value + sign * change.value if change.units == old.units else None


def _shares(finding: Finding, tables: Tables) -> str:  # noqa: ARG001
    """Return a bar for the whole, cut into its parts, with the share that the text claims."""
    roles = finding.claim.roles if finding.claim else {}
    whole = roles.get("total") or roles.get("whole")
    if whole is None and finding.stated and finding.stated.hi == 100:
        return _shares_of_all(list(roles.values()))
    if whole is None or whole.low is None or whole.high is None or whole.value <= 0:
        return ""
    parts = [
        (figure.text, figure.value)
        for role, figure in roles.items()
        if figure is not whole
        and role not in ("share", "change")
        and (figure.kind is whole.kind or {figure.kind, whole.kind} <= _NUMBERS)
        and figure.units == whole.units
        and None not in (figure.low, figure.high)
        and figure.value >= 0
    ]
    if not parts or len(parts) > 12:
        return ""
    share = roles.get("share")
    claimed = None
    said = ""
    if share is not None and share.low is not None and share.high is not None:
        claimed = share.value / 100 if share.unit == "percent" else share.value
        said = f" Dashed: {share.text} of it."
        claimed = claimed if 0 <= claimed <= 2 else None
    caption = f"{', '.join(name for name, _ in parts)} of {whole.text}.{said if claimed is not None else ''}"
    share_of = (share.text, claimed) if share is not None and claimed is not None else None
    return drawing.parts(parts, (whole.text, whole.value), share_of, caption)


def _shares_of_all(shares: Sequence[Figure]) -> str:
    """Return a bar for a hundred percent and the shares one after another, in it and beyond."""
    if len(shares) < 2 or any(share.unit != "percent" or None in (share.low, share.high) for share in shares):
        return ""
    caption = f"{', '.join(share.text for share in shares)} of 100 percent."
    return drawing.parts([(share.text, share.value) for share in shares], ("100 percent", Fraction(100)), None, caption)


def _compared(finding: Finding, tables: Tables) -> str:  # noqa: ARG001
    """Return what the text says and what it should be, as two ranges of one scale."""
    stated, computed = finding.stated, finding.computed
    if stated is None or computed is None or stated == computed or not _told(stated) or not _told(computed):
        return ""
    figures = [each for each in finding.claim.roles.values() if each.kind.is_quantity] if finding.claim else []
    meant = [each for each in figures if each.written.overlaps(stated)]
    said = _written(meant[0]) if len(meant) == 1 else f"text: {_told(stated)}"
    basis = "the tables" if finding.evidence else "the other figures"
    caption = f"Solid: what {basis} give. Dashed: what the text says."
    return drawing.spans((f"{basis}: {_told(computed)}", computed), (said, stated), caption)


def _told(span: Interval) -> str:
    """Return a range in words, with the digits that tell its ends apart; "" for one that is open on both sides."""
    low, high = span.lo, span.hi
    if low is None or high is None:
        end = high if low is None else low
        return "" if end is None else f"{drawing.number(end)} or {'less' if low is None else 'more'}"
    width = (high - low) / drawing.scale(max(abs(low), abs(high)))
    digits = next((places for places in range(5) if width * 10**places >= 2), None)
    return _between(low, high, digits)


def _between(low: Fraction, high: Fraction, digits: int | None) -> str:
    """Return the ends of a range, as one number where they do not differ for the eye."""
    one, two = drawing.number(low, digits), drawing.number(high, digits)
    return one if one == two else f"{one} to {two}"
