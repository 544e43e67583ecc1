"""Tables that users bring: a CSV or TSV file and a few lines of TOML that say what its columns mean.

    file = "members.csv"
    indicator = "union_members"
    phrases = ["union members", "organised workers"]
    period = "year"            # a column; so are value and subject
    value = "members"
    subject = "country"        # or, for a table about one subject only: about = "DEU"
    unit = "person"
    publisher = "Trade Union Confederation"
    source = "Annual report 2025, table 3"

Further keys: scale (1000 if the column counts thousands), vintage, definition, territory, licence, next_release, and
the columns partner, flow, step. All is checked as strictly as the bundled tables; a fault names its place and the
mend. Tables of exchange rates have kind = "rates" and other keys: see `own_rates`.
"""

from __future__ import annotations

import csv
import io
import os
import tomllib
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference.families import Family
from factcheck.reference.sheet import Sheet
from factcheck.reference.verify import NUMBER, PERIOD, Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

REQUIRED = ("file", "indicator", "period", "value", "unit", "publisher", "source")
#: Keys that name columns.
COLUMNS = ("subject", "partner", "flow", "period", "value", "step")
OPTIONAL = ("subject", "about", "partner", "flow", "step", "phrases", "scale", "vintage", "definition", "territory")
KNOWN = (*REQUIRED, *OPTIONAL, "licence", "next_release")
#: So many faults are listed; the first ones explain the others.
MOST = 20


class TableError(ValueError):
    """A user's table that cannot be used, with every fault that was found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        listed = "\n".join(str(fault) for fault in self.faults[:MOST])
        more = f"\nand {len(self.faults) - MOST} more" if len(self.faults) > MOST else ""
        super().__init__(listed + more)


class OwnTable(NamedTuple):
    """A user's table, ready to be asked like the bundled ones."""

    family: Family
    sheet: Sheet
    phrases: tuple[str, ...]  #: how text names the indicator, in lower case
    currency: str = ""  #: of a table of rates: what one unit of the family's pivot is counted in
    path: str = ""  #: the file that it was read from


def read_own(path: str) -> OwnTable:
    """Read a description in TOML and the CSV or TSV file that it names, which lies beside it or at a full path."""
    data, described = read_description(path)
    try:
        with open(data, encoding="utf-8-sig", newline="") as file:  # noqa: PTH123
            text = file.read()
    except UnicodeDecodeError as error:
        raise TableError([Fault(data, 0, "", f"is not UTF-8 at byte {error.start}; save it as UTF-8")]) from None
    rows = csv.reader(io.StringIO(text), delimiter="\t" if data.endswith(".tsv") else ",")
    header = next(rows, [])
    return own_table(data, header, rows, described)


def read_description(path: str) -> tuple[str, dict[str, str]]:
    """Return the file that a description in TOML is about, which is there, and what it says."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            about = tomllib.load(file)
    except FileNotFoundError:
        raise TableError([Fault(path, 0, "", "is not there")]) from None
    except UnicodeDecodeError:
        mend = "is not text; give the description in TOML, not the table itself"
        raise TableError([Fault(path, 0, "", mend)]) from None
    except tomllib.TOMLDecodeError as error:
        mend = "" if path.endswith(".toml") else "; give the description in TOML, not the table itself"
        raise TableError([Fault(path, 0, "", f"is not TOML: {error}{mend}")]) from None
    described = check_description(path, about)
    data = os.path.join(os.path.dirname(path), described["file"])  # noqa: PTH118, PTH120
    if not os.path.isfile(data):  # noqa: PTH113
        raise TableError([Fault(path, 0, "file", f"{data} is not there")])
    return data, described


def check_description(path: str, about: dict[str, object]) -> dict[str, str]:
    """Return the description if it is whole and says nothing unknown."""
    if about.get("kind") == "rates":
        from factcheck.reference import own_rates

        return own_rates.check_description(path, about)
    if "kind" in about:
        raise TableError([Fault(path, 0, "kind", f"{about['kind']!r} is unknown; leave it out, or write rates")])
    faults = [Fault(path, 0, key, "is missing") for key in REQUIRED if not about.get(key)]
    faults += [Fault(path, 0, key, f"is unknown; there are {', '.join(KNOWN)}") for key in about if key not in KNOWN]
    if not about.get("subject") and not about.get("about"):
        faults.append(Fault(path, 0, "subject", "is missing; name the column, or the one subject with about ="))
    if not str(about.get("indicator", "x")).isidentifier():
        faults.append(Fault(path, 0, "indicator", "must be one word of letters, digits and underscores"))
    scale = about.get("scale", 1)
    if isinstance(scale, bool) or not isinstance(scale, int) or scale < 1:
        faults.append(Fault(path, 0, "scale", "must be a whole number such as 1000"))
    phrases = about.get("phrases", [])
    if not isinstance(phrases, list) or not all(isinstance(phrase, str) and phrase.strip() for phrase in phrases):
        faults.append(Fault(path, 0, "phrases", 'must be a list of texts, such as ["union members"]'))
    if faults:
        raise TableError(faults)
    listed = "\n".join(str(phrase).strip().lower() for phrase in phrases) if isinstance(phrases, list) else ""
    return {key: str(value) for key, value in about.items() if key != "phrases"} | {"phrases": listed}


def own_table(
    path: str, header: Sequence[str], rows: Iterable[Sequence[str]], about: dict[str, str], first: int = 2
) -> OwnTable:
    """Return a table from its cells as text; the first row is line `first` of the file."""
    if about.get("kind") == "rates":
        from factcheck.reference import own_rates

        return own_rates.rates_table(path, header, rows, about, first)
    named = {column: about[column] for column in COLUMNS if about.get(column)}
    faults = [
        Fault(path, 1, name, f"is not a column; there are {', '.join(header) or 'none'}")
        for name in named.values()
        if name not in header
    ]
    if faults:
        raise TableError(faults)
    places = {column: list(header).index(name) for column, name in named.items()}
    scale = int(about.get("scale", "1"))
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    lines: dict[tuple[str, ...], int] = {}
    for line, cells in enumerate(rows, first):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            faults.append(Fault(path, line, "", f"has {len(cells)} cells, expected {len(header)}"))
            continue
        row = {column: cells[place].strip() for column, place in places.items()}
        bad = [(column, fault) for column, value in row.items() if (fault := _fault(column, value))]
        faults += [Fault(path, line, named[column], fault) for column, fault in bad]
        if bad:
            continue
        subject = row.get("subject", about.get("about", ""))
        key = (subject, row.get("partner", ""), row.get("flow", ""), row["period"])
        if key in found:
            faults.append(
                Fault(path, line, named["period"], f"{row['period']} stands twice, first in line {lines[key]}")
            )
            continue
        lines[key] = line
        found[key] = (*key, *_scaled(row["value"], row.get("step", ""), scale))
    if not found and not faults:
        faults.append(Fault(path, 1, "", "has no rows"))
    if faults:
        raise TableError(faults)
    table = f"own/{about['indicator']}/{os.path.splitext(os.path.basename(path))[0]}"  # noqa: PTH119, PTH122
    return OwnTable(
        _family(table, about, max(row[3] for row in found.values())),
        _sheet(found.values()),
        _phrases(about),
        path=path,
    )


def distinct(tables: Iterable[OwnTable]) -> tuple[OwnTable, ...]:
    """Return the tables, one that is given twice once.

    Raises TableError if two that differ have one identifier: neither may silently take the place of the other.
    """
    kept: dict[str, OwnTable] = {}
    faults = []
    for own in tables:
        name = own.family.table
        other = kept.setdefault(name, own)
        if (own.family, own.phrases, own.sheet.data) != (other.family, other.phrases, other.sheet.data):
            mend = f"{other.path} is {name} too, with other contents; give one of them another file name or indicator"
            faults.append(Fault(own.path, 0, "", mend))
    if faults:
        raise TableError(faults)
    return tuple(kept.values())


def _fault(column: str, value: str) -> str:
    if not value:
        return "" if column in ("partner", "flow", "step") else "is empty"
    if column in ("value", "step"):
        return number_fault(value)
    if column == "period" and not PERIOD.match(value):
        return f"{value!r} is not a period; write 2024, 2024Q2, 2024-05 or 2024-05-31"
    return ""


def number_fault(value: str) -> str:
    """Return what is wrong with a number, and the mend; "" if it is a plain one."""
    if NUMBER.match(value):
        return ""
    plain = _plain(value)
    mend = f"; write {plain}" if NUMBER.match(plain) else ""
    return f"{value!r} is not a plain number{mend} (no separators, no unit, decimal point)"


def _plain(value: str) -> str:
    """Return a number without its separators, for the mend of a fault: "1,500" is 1500, "1,5" is 1.5."""
    joined = "".join(value.split()).removesuffix("%")
    whole, comma, rest = joined.rpartition(",")
    if comma and len(rest) != 3 and "," not in whole and "." not in joined:
        return f"{whole}.{rest}"
    return joined.replace(",", "")


def _scaled(value: str, step: str, scale: int) -> tuple[str, str]:
    places = len(value.partition(".")[2])
    worth = Decimal(step) if step else Decimal(1).scaleb(-places)
    return f"{Decimal(value) * scale:f}", f"{worth * scale:f}"


def _sheet(rows: Iterable[tuple[str, ...]]) -> Sheet:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("subject", "partner", "flow", "period", "value", "step"))
    writer.writerows(sorted(rows))
    return Sheet(text.getvalue().encode("utf-8"))


def _phrases(about: dict[str, str]) -> tuple[str, ...]:
    return tuple(phrase for phrase in about["phrases"].split("\n") if phrase)


def _family(table: str, about: dict[str, str], latest: str) -> Family:
    return Family(
        table=table,
        kind="series",
        title=about["indicator"].replace("_", " "),
        publisher=about["publisher"],
        citation=f"{about['publisher']}, {about['source']}",
        licence=about.get("licence", "the user's own"),
        source_url="",
        vintage=about.get("vintage", latest),
        as_of=latest,
        package="",
        indicator=about["indicator"],
        unit=about["unit"],
        territory=about.get("territory", ""),
        definition=about.get("definition", ""),
        next_release=about.get("next_release", ""),
        revision="",
        pivot="",
        confidence="",
        quoted="",
    )
