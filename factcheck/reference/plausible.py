"""What a table's figures may be at most: limits that only an error passes."""

from __future__ import annotations

#: A rate moves by more than this between two fixings only when the currency is replaced or the table is wrong.
LEAP = 12.0
#: First fixings in new zloty, 10,000 old ones each; some currencies were not quoted again before 1998.
NEW_ZLOTY = frozenset({"1995-01-01", "1998-12-22"})
#: Leaps that the publisher's own tables make: new units under the old code, official rates that gave way.
REAL_LEAPS = frozenset(
    {
        ("fx/hmrc/VEF.csv", "2018-03"),
        ("fx/hmrc/ZWL.csv", "2023-11"),
        ("fx/nbp/CDF.csv", "2001-10-23"),
        ("fx/nbp/GRD.csv", "1999-01-01"),
        ("fx/nbp/IQD.csv", "2004-03-02"),
        ("fx/nbp/IRR.csv", "1991-02-22"),
        ("fx/nbp/IRR.csv", "1991-04-26"),
        ("fx/nbp/IRR.csv", "2026-01-14"),
        ("fx/nbp/MMK.csv", "2012-01-04"),
        ("fx/nbp/SYP.csv", "2026-01-07"),
        ("fx/nbp/VEF.csv", "2018-02-07"),
        ("fx/nbp/VES.csv", "2021-10-13"),
        ("fx/nbp/ZWD.csv", "2003-03-18"),
        ("fx/nbp/ZWD.csv", "2006-08-09"),
        ("fx/nbp/ZWD.csv", "2007-09-12"),
        ("fx/nbp/ZWD.csv", "2008-05-14"),
        ("fx/nbp/ZWL.csv", "2020-01-08"),
        ("fx/nbp/ZWL.csv", "2024-05-08"),
    }
)
#: By indicator: least and greatest figure that any country ever had.
LIMITS = {
    "population": (1, 10**11),
    "gdp": (10**6, 10**15),
    "gdp_growth": (-80, 200),
    "inflation": (-30, 3_000_000),
    "unemployment": (0, 100),
    "life_expectancy": (10, 100),
    "fertility": (0, 12),
    "military_spending": (0, 120),
    "gini": (10, 80),
}


def implausible(path: str, row: dict[str, str], earlier: dict[str, str]) -> str:
    """Return what cannot be true of a row, or ""; `earlier` is the row before it."""
    if path.startswith("fx/") and ("rate" in row or "pivot_per_unit" in row):
        return _rate(path, row, earlier)
    if path.startswith("series/"):
        return _figure(path.split("/")[1], row)
    return ""


def _rate(path: str, row: dict[str, str], earlier: dict[str, str]) -> str:
    name = "rate" if "rate" in row else "pivot_per_unit"
    try:
        value = float(row[name])
        before = float(earlier[name]) if earlier else value
    except ValueError:
        return ""  # said already: not a number
    if value <= 0:
        return f"a rate of {row[name]} cannot be right"
    if before > 0 and not 1 / LEAP < value / before < LEAP:
        day = next(iter(row.values()))
        if (path, day) not in REAL_LEAPS and not (path.startswith("fx/nbp/") and day in NEW_ZLOTY):
            return f"leaps from {earlier[name]} to {row[name]}; a redenomination needs a code of its own"
    return ""


def _figure(indicator: str, row: dict[str, str]) -> str:
    limits = LIMITS.get(indicator)
    if not limits:
        return ""
    try:
        value = float(row["value"])
    except ValueError:
        return ""
    if not limits[0] <= value <= limits[1]:
        return f"{row['value']} is outside what {indicator} can be, {limits[0]} to {limits[1]}"
    return ""
