"""Checks tables as strictly as a compiler: present, hashed, typed, sorted, unique, sourced, licensed, plausible."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.reference.families import read_families
from factcheck.reference.plausible import LEAP, implausible

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBER = re.compile(r"-?\d+(?:\.\d+)?\Z")
PERIOD = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?|Q[1-4]|/\d{4})?\Z|FY\d{4}-\d{2}\Z|period\Z")
PLAIN = re.compile(r"(?:date|month),rate\n(?:\d{4}-\d\d(?:-\d\d)?,\d+(?:\.\d+)?\n)+")
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])\Z")


class Fault(NamedTuple):
    """One thing that is wrong, where it stands, and what to do."""

    path: str
    line: int  #: 0 if the fault is the file's or the descriptor's
    column: str
    message: str

    def __str__(self) -> str:
        """Return the fault as "file:line: column: message"."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.column}: {self.message}" if self.column else f"{place}: {self.message}"


def verify(root: str) -> list[Fault]:
    """Return the faults of all tables below `root`; none if all is well."""
    with open(f"{root}/datapackage.json", encoding="utf-8") as file:  # noqa: PTH123
        resources = json.load(file)["resources"]
    families = read_families(root)
    faults: list[Fault] = []
    for entry in resources:
        faults += verify_file(root, entry)
        table = entry["path"].removesuffix(".csv")
        if table not in families and table.rpartition("/")[0] not in families:
            faults.append(Fault(entry["path"], 0, "", "stands in no family of tables.csv"))
    paths = [entry["path"] for entry in resources]
    if paths != sorted(set(paths)):
        faults.append(Fault("datapackage.json", 0, "", "resources are not sorted, or one stands twice"))
    return faults


def verify_file(root: str, entry: dict[str, Any]) -> list[Fault]:
    """Return the faults of one file against its entry in the descriptor."""
    path = entry["path"]
    try:
        with open(f"{root}/{path}", "rb") as file:  # noqa: PTH123
            body = file.read()
    except FileNotFoundError:
        return [Fault(path, 0, "", "is missing")]
    faults = list(_descriptor(path, entry))
    if len(body) != entry["bytes"] or f"sha256:{hashlib.sha256(body).hexdigest()}" != entry["hash"]:
        faults.append(Fault(path, 0, "", "is not the file that the descriptor hashes; build the tables again"))
    if b"\r" in body or not body.endswith(b"\n"):
        faults.append(Fault(path, 0, "", "must end its lines with one line feed each"))
    fields = {field["name"]: field["type"] for field in entry["schema"]["fields"]}
    faults += verify_rows(path, body.decode("utf-8"), fields, entry["schema"]["primaryKey"])
    return faults


def verify_rows(path: str, text: str, fields: dict[str, str], key: list[str]) -> Iterator[Fault]:
    """Yield the faults of the rows: header, types, order, duplicates, plausibility."""
    if _plain(text, fields):
        return
    lines = csv.reader(text.splitlines())
    header = next(lines, [])
    if header != list(fields):
        yield Fault(path, 1, "", f"has the columns {', '.join(header)}, expected {', '.join(fields)}")
        return
    places = [header.index(name) for name in key]
    previous: tuple[str, ...] = ()
    earlier: dict[str, str] = {}
    for line, cells in enumerate(lines, 2):
        if len(cells) != len(header):
            yield Fault(path, line, "", f"has {len(cells)} cells, expected {len(header)}")
            continue
        row = dict(zip(header, cells, strict=True))
        for name, value in row.items():
            fault = _cell(name, fields[name], value)
            if fault:
                yield Fault(path, line, name, fault)
        current = tuple(cells[place] for place in places)
        if current <= previous:
            yield Fault(path, line, key[0], "is out of order" if current < previous else "stands twice")
        previous = current
        fault = implausible(path, row, earlier)
        if fault:
            yield Fault(path, line, "", fault)
        earlier = row
    if not previous:
        yield Fault(path, 1, "", "has no rows")


def _plain(text: str, fields: dict[str, str]) -> bool:
    """Say whether a table of rates is faultless, looked at as a whole: the quick way for half a million rows."""
    if not PLAIN.fullmatch(text) or list(fields) not in (["date", "rate"], ["month", "rate"]):
        return False
    rows = [line.split(",") for line in text.splitlines()[1:]]
    keys = [row[0] for row in rows]
    rates = [float(row[1]) for row in rows]
    if keys != sorted(set(keys)) or not all(is_date(key if len(key) == 10 else f"{key}-01") for key in keys):
        return False
    return rates[0] > 0 and all(0 < rate < LEAP * before and before < LEAP * rate for before, rate in pairwise(rates))


def _descriptor(path: str, entry: dict[str, Any]) -> Iterator[Fault]:
    for what in ("sources", "licenses", "title", "factcheck:vintage", "factcheck:asOf", "factcheck:citation"):
        if not entry.get(what):
            yield Fault(path, 0, "", f"names no {what.removeprefix('factcheck:')} in the descriptor")


def _cell(name: str, kind: str, value: str) -> str:
    if value != value.strip():
        return f"{value!r} has blanks around it"
    if kind == "number" and not NUMBER.match(value):
        return f"{value!r} is not a plain number; write 5550203, no separators, no unit"
    if kind == "date" and value and not is_date(value):
        return f"{value!r} is not a date; write 2024-05-31"
    if name == "period" and not PERIOD.match(value):
        return f"{value!r} is not a period; write 2024, 2024Q2, 2024-05 or 2024-05-31"
    if name == "month" and not MONTH.match(value):
        return f"{value!r} is not a month; write 2024-05"
    if name in ("subject", "value", "rate") and not value:
        return "is empty"
    return ""


def is_date(value: str) -> bool:
    """Say whether a text is a day as we write it: 2024-05-31."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
