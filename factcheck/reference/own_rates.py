"""Exchange rates that users bring: a file or DataFrame of days or months, and a few lines of TOML.

    kind = "rates"
    file = "street.csv"
    base = "USD"               # one dollar …
    quote = "ARS"              # … is so many pesos
    period = "day"             # a column: days such as 2024-05-31, or months such as 2024-05
    value = "sell"             # a column: pesos per dollar
    publisher = "Market desk"
    source = "Street rate, closing, sell"

Further keys: vintage, definition, licence, next_release. A conversion between the two currencies is then held against
this table first; where a bundled table has another rate, both are named, and an amount that fits either is right.
"""

from __future__ import annotations

import os
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.reference.families import Family
from factcheck.reference.own import OwnTable, TableError, number_fault
from factcheck.reference.pair import LEAP
from factcheck.reference.sheet import Sheet, number
from factcheck.reference.verify import Fault, is_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

REQUIRED = ("kind", "file", "base", "quote", "period", "value", "publisher", "source")
KNOWN = (*REQUIRED, "vintage", "definition", "licence", "next_release")
CODE = re.compile(r"[A-Z]{3}\Z")
DAY, MONTH = len("2024-05-31"), len("2024-05")


def check_description(path: str, about: dict[str, object]) -> dict[str, str]:
    """Return the description of a table of rates if it is whole and says nothing unknown."""
    faults = [Fault(path, 0, key, "is missing") for key in REQUIRED if not about.get(key)]
    faults += [
        Fault(path, 0, key, f"is unknown in a table of rates; there are {', '.join(KNOWN)}")
        for key in about
        if key not in KNOWN
    ]
    faults += [
        Fault(path, 0, key, f"{about[key]!r} is not the code of a currency; write it like USD")
        for key in ("base", "quote")
        if about.get(key) and not CODE.match(str(about[key]))
    ]
    if not faults and about["base"] == about["quote"]:
        faults.append(Fault(path, 0, "quote", "is the same currency as base"))
    if faults:
        raise TableError(faults)
    return {key: str(value) for key, value in about.items()}


def rates_table(
    path: str, header: Sequence[str], rows: Iterable[Sequence[str]], about: dict[str, str], first: int = 2
) -> OwnTable:
    """Return a table of rates from its cells as text; the first row is line `first` of the file."""
    names = about["period"], about["value"]
    listed = ", ".join(header) or "none"
    faults = [Fault(path, 1, name, f"is not a column; there are {listed}") for name in names if name not in header]
    if faults:
        raise TableError(faults)
    places = [list(header).index(name) for name in names]
    found: dict[str, tuple[str, int]] = {}
    for line, cells in enumerate(rows, first):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            faults.append(Fault(path, line, "", f"has {len(cells)} cells, expected {len(header)}"))
            continue
        period, value = (cells[place].strip() for place in places)
        bad = [(names[0], _period_fault(period)), (names[1], _rate_fault(value))]
        if period in found:
            bad.append((names[0], f"{period} stands twice, first in line {found[period][1]}"))
        faults += [Fault(path, line, name, fault) for name, fault in bad if fault]
        found.setdefault(period, (value, line))
    if not found and not faults:
        faults.append(Fault(path, 1, "", "has no rows"))
    if faults:
        raise TableError(faults)
    faults = [*_mixed(path, names[0], found), *_leaps(path, names[1], found)]
    if faults:
        raise TableError(faults)
    text = "".join(f"{period},{value}\n" for period, (value, _) in sorted(found.items()))
    family = _family(path, about, max(found))
    return OwnTable(family, Sheet(f"date,rate\n{text}".encode()), (), about["quote"], path)


def _period_fault(period: str) -> str:
    if not period:
        return "is empty"
    whole = period if len(period) == DAY else f"{period}-01"
    if len(period) in (DAY, MONTH) and is_date(whole):
        return ""
    return f"{period!r} is neither a day nor a month; write 2024-05-31 or 2024-05"


def _rate_fault(value: str) -> str:
    fault = number_fault(value) if value else "is empty"
    if not fault and (value.startswith("-") or not value.strip("0.")):
        return f"a rate of {value} cannot be right"
    return fault


def _mixed(path: str, column: str, found: dict[str, tuple[str, int]]) -> list[Fault]:
    """Name the first row whose period is of another length than that of the first."""
    size = len(next(iter(found)))
    odd = next((period for period in found if len(period) != size), None)
    if odd is None:
        return []
    others = "days" if size == DAY else "months"
    return [Fault(path, found[odd][1], column, f"{odd} stands among {others}; give days only, or months only")]


def _leaps(path: str, column: str, found: dict[str, tuple[str, int]]) -> list[Fault]:
    """Name rates that leap as no market does: a slipped point, or a new unit under the old code."""
    rows = sorted(found.items())
    return [
        Fault(path, line, column, f"leaps from {before} to {value}; give a new unit a table of its own")
        for (_, (before, _)), (_, (value, line)) in pairwise(rows)
        if not 1 < LEAP * number(value) / number(before) < LEAP * LEAP
    ]


def _family(path: str, about: dict[str, str], latest: str) -> Family:
    stem = os.path.splitext(os.path.basename(path))[0]  # noqa: PTH119, PTH122
    given = {
        "table": f"own/rates/{stem}",
        "kind": "rates" if len(latest) == DAY else "monthly rates",
        "title": f"{about['quote']} per {about['base']}",
        "publisher": about["publisher"],
        "citation": f"{about['publisher']}, {about['source']}",
        "licence": about.get("licence", "the user's own"),
        "vintage": about.get("vintage", latest),
        "as_of": latest,
        "unit": f"{about['quote']} per {about['base']}",
        "definition": about.get("definition", ""),
        "next_release": about.get("next_release", ""),
        "pivot": about["base"],
        "quoted": "per pivot",
    }
    return Family(**{name: given.get(name, "") for name in Family._fields})
