"""The publishers' own file formats, turned into rows; whatever is not that format is refused with the reason."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from xml.etree import ElementTree as ET

from factcheck.reference.sources.fetch import RefreshError

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
#: Eurostat's codes that are not ISO's two letters.
EUROSTAT = {"EL": "GRC", "UK": "GBR", "EA": "EMU", "EU27_2020": "EU27", "EU28": "EU28"}
ISO = dict(
    pair.split("=")
    for pair in (
        "AT=AUT BE=BEL BG=BGR CH=CHE CY=CYP CZ=CZE DE=DEU DK=DNK EE=EST ES=ESP FI=FIN FR=FRA HR=HRV HU=HUN "
        "IE=IRL IS=ISL IT=ITA LT=LTU LU=LUX LV=LVA MT=MLT NL=NLD NO=NOR PL=POL PT=PRT RO=ROU SE=SWE SI=SVN SK=SVK "
        "TR=TUR US=USA"
    ).split()
)

Rates = dict[str, list[tuple[str, str]]]
Rows = list[tuple[str, str, str]]


def ecb(body: bytes) -> Rates:
    """Read the zipped wide file of the ECB: rates by currency, oldest first."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            text = archive.read(archive.namelist()[0]).decode("utf-8-sig")
    except (zipfile.BadZipFile, IndexError, UnicodeDecodeError, EOFError):
        raise RefreshError(f"not the zip file of the ECB: {_seen(body)}") from None
    lines = csv.reader(io.StringIO(text))
    header = [name.strip() for name in next(lines, [])]
    if header[:2] != ["Date", "USD"]:
        raise RefreshError(f"not the file of the ECB: its columns begin with {', '.join(header[:3])}")
    rates: Rates = {name: [] for name in header[1:] if name}
    for cells in lines:
        for name, value in zip(header[1:], cells[1:], strict=False):
            if name and value.strip() not in ("", "N/A"):
                rates[name].append((cells[0].strip(), _number(value)))
    return {name: sorted(rows) for name, rows in rates.items() if rows}


def nbp(body: bytes) -> Rates:
    """Read tables of the National Bank of Poland in JSON; digits stay as they are printed."""
    tables = _json(body, "the National Bank of Poland")
    rates: Rates = {}
    if not isinstance(tables, list):
        raise RefreshError("not tables of the National Bank of Poland: no list of tables")
    try:
        for table in tables:
            for entry in table["rates"]:
                rates.setdefault(entry["code"], []).append((table["effectiveDate"], _number(str(entry["mid"]))))
    except (KeyError, TypeError):
        raise RefreshError("not tables of the National Bank of Poland: effectiveDate, code or mid is missing") from None
    return {name: sorted(rows) for name, rows in rates.items()}


def hmrc(body: bytes) -> Rates:
    """Read a month of the British customs office in XML: units per pound, one entry for each country."""
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body or b"<exchangeRateMonthList" not in body:
        raise RefreshError(f"not a month of HMRC: {_seen(body)}")
    try:
        root = ET.fromstring(body)  # noqa: S314 - what defines entities is refused above
    except ET.ParseError:
        raise RefreshError("the file of HMRC is cut off") from None
    day, short, year = (*root.get("Period", "").split(" ")[0].split("/"), "", "")[:3]
    if short.upper() not in MONTHS or not (day.isdigit() and year.isdigit()):
        raise RefreshError(f"not a month of HMRC: its period is {root.get('Period')!r}")
    month = f"{int(year):04}-{MONTHS.index(short.upper()) + 1:02}"
    rates: Rates = {}
    for entry in root.iter("exchangeRate"):
        code, value = (entry.findtext(name) or "" for name in ("currencyCode", "rateNew"))
        row = (month, _number(value))
        # One currency of many countries stands many times; where it does with two rates, neither is known to be right.
        if rates.setdefault(code.strip(), [row]) != [row]:
            raise RefreshError(f"HMRC has two rates of {code.strip()} for {month}")
    return rates


def fred(body: bytes) -> tuple[str, list[tuple[str, str]]]:
    """Read a monthly series of FRED in CSV: its name and its rows; "." or nothing is no figure.

    FRED dates quarters and years too by the first day of their first month, so only the step from each line to the
    next tells a month; a month without a figure has its line all the same.
    """
    header, *lines = _lines(body, "FRED") or [""]
    first, _, name = header.strip().partition(",")
    if first not in ("observation_date", "DATE") or not name.isalnum():
        raise RefreshError(f"not a series of FRED: {_seen(body)}")
    dated = sorted((*line.strip().partition(",")[::2], place) for place, line in enumerate(lines, 2))
    due = ""
    for day, _, place in dated:
        following = _month_after(day)
        if not following or day != (due or day):
            raise RefreshError(
                f"{name}.csv, line {place}: {day!r} stands where {due or 'the first day of a month'} should be, so "
                f"this series is not monthly; download {name} from FRED with the frequency Monthly"
            )
        due = following
    return name, [(day[:7], _number(value)) for day, value, _ in dated if value not in (".", "")]


def world_bank(body: bytes, code: str) -> tuple[str, Rows]:
    """Read one indicator of the World Bank, as JSON or as its zip of CSV; return the vintage and the rows."""
    if body[:2] == b"PK":
        return _world_bank_zip(body, code)
    answer: Any = _json(body, "the World Bank")
    try:
        head, entries = answer
        if int(head.get("pages", 1)) > 1:
            raise RefreshError(f"the World Bank sent page 1 of {head['pages']}; ask with per_page={head['total']}")
        _asked("the World Bank", {entry["indicator"]["id"] for entry in entries or []}, code)
        rows = [
            (entry["countryiso3code"], entry["date"], _number(str(entry["value"])))
            for entry in entries or []
            if entry["indicator"]["id"] == code and entry["value"] is not None and len(entry["countryiso3code"]) == 3
        ]
        return str(head["lastupdated"]), sorted(rows)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise RefreshError(f"not an indicator of the World Bank: {_seen(body)}") from None


def eurostat(body: bytes, item: str = "CP00", unit: str = "I15") -> Rows:
    """Read a dataset of Eurostat in TSV, gzipped or not: one item and unit, flags dropped, ":" is no figure."""
    if body[:2] == b"\x1f\x8b":
        try:
            body = gzip.decompress(body)
        except (OSError, EOFError):
            raise RefreshError("the file of Eurostat is cut off") from None
    header, *lines = _lines(body, "Eurostat") or [""]
    keys, *periods = header.split("\t")
    names = keys.split("\\")[0].split(",")
    if "geo" not in names:
        raise RefreshError(f"not a dataset of Eurostat: {_seen(body)}")
    rows: Rows = []
    held: set[str] = set()
    for line in lines:
        first, *cells = line.split("\t")
        key = dict(zip(names, first.split(","), strict=True))
        subject = EUROSTAT.get(key["geo"]) or ISO.get(key["geo"])
        held.add(f"{key.get('coicop', 'nothing')} in {key.get('unit', 'no unit')}")
        if not subject or (key.get("coicop"), key.get("unit")) != (item, unit):
            continue
        for period, cell in zip(periods, cells, strict=True):
            printed = cell.strip().split(" ")[0]
            if printed not in ("", ":"):
                rows.append((subject, period.strip(), _number(printed)))
    _asked("Eurostat", held, f"{item} in {unit}")
    return sorted(rows)


def ons(body: bytes, series: str = "D7BT") -> tuple[str, str, Rows]:
    """Read a time series of the ONS in CSV; return release date, next release and the rows of years and months."""
    about: dict[str, str] = {}
    rows: Rows = []
    for cells in csv.reader(io.StringIO(_text(body, "the ONS"))):
        label, value = (*cells, "", "")[:2]
        period = _ons_period(label)
        if period:
            rows.append(("GBR", period, _number(value)))
        else:
            about[label] = value
    if rows and not body.rstrip(b"\r\n").endswith(b'"'):
        raise RefreshError("the file of the ONS is cut off")
    if "CDID" not in about or not rows:
        raise RefreshError(f"not a time series of the ONS: {_seen(body)}")
    _asked("the ONS", {about["CDID"]}, series)
    return about.get("Release date", ""), about.get("Next release", ""), sorted(rows)


def bls(body: bytes, series: str = "CUUR0000SA0") -> Rows:
    """Read a data file of the BLS, columns apart by tabs and blanks; "-" is a month that was not collected."""
    lines = _lines(body, "the BLS")
    if not lines or lines[0].split()[:4] != ["series_id", "year", "period", "value"]:
        raise RefreshError(f"not a data file of the BLS: {_seen(body)}")
    rows: Rows = []
    held: set[str] = set()
    for line in lines[1:]:
        name, year, code, value, *_ = (*line.split(), "", "", "", "")
        held.add(name)
        if name == series and code.startswith("M") and value != "-":
            rows.append(("USA", year if code == "M13" else f"{year}-{code[1:]}", _number(value)))
    _asked("the BLS", held, series)
    return sorted(rows)


def _world_bank_zip(body: bytes, code: str) -> tuple[str, Rows]:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            name = next(entry for entry in archive.namelist() if entry.startswith("API_"))
            lines = list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
        vintage = next(cells[1] for cells in lines if cells[:1] == ["Last Updated Date"])
        place = next(number for number, cells in enumerate(lines) if cells[:2] == ["Country Name", "Country Code"])
    except (zipfile.BadZipFile, StopIteration, UnicodeDecodeError, EOFError):
        raise RefreshError("not the zip file of an indicator of the World Bank") from None
    header = lines[place]
    _asked("the World Bank", {cells[3] for cells in lines[place + 1 :] if len(cells) > 3}, code)
    rows = [
        (cells[1], year, _number(value))
        for cells in lines[place + 1 :]
        for year, value in zip(header[4:], cells[4:], strict=False)
        if cells[3] == code and year.isdigit() and value
    ]
    return vintage, sorted(rows)


def _month_after(day: str) -> str:
    """Return the first day of the month after the one that begins on a day; nothing if none begins then.

    >>> _month_after("2022-12-01"), _month_after("2022-12-02")
    ('2023-01-01', '')
    """
    try:
        first = date.fromisoformat(day)
        return f"{first + timedelta(days=31):%Y-%m-01}" if first.day == 1 else ""
    except (ValueError, OverflowError):
        return ""


def _ons_period(label: str) -> str:
    if label.isdigit() and len(label) == 4:
        return label
    year, _, part = label.partition(" ")
    return f"{year}-{MONTHS.index(part) + 1:02}" if part in MONTHS and year.isdigit() else ""


def _asked(whose: str, held: set[str], name: str) -> None:
    """Refuse a file that holds other series, but not the one that was asked for."""
    if held and name not in held:
        raise RefreshError(f"{whose} sent {', '.join(sorted(held)[:3])}, not {name}")


def _json(body: bytes, whose: str) -> object:
    try:
        return json.loads(body, parse_float=str, parse_int=str)
    except ValueError:
        raise RefreshError(f"not JSON of {whose}: {_seen(body)}") from None


def _text(body: bytes, whose: str) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RefreshError(f"not a text file of {whose}") from None


def _lines(body: bytes, whose: str) -> list[str]:
    """Return the lines of a text; one that ends within a line was cut off, perhaps within a figure."""
    text = _text(body, whose)
    if text and not text.endswith("\n") and not _seen(body).startswith("a web"):
        raise RefreshError(f"the file of {whose} is cut off")
    return text.splitlines()


def _number(printed: str) -> str:
    """Return a plain decimal with the digits that were printed: "8.1E-05" is 0.000081."""
    try:
        return f"{Decimal(printed.strip()):f}"
    except InvalidOperation:
        raise RefreshError(f"{printed.strip()!r} stands where a number should be") from None


def _seen(body: bytes) -> str:
    start = body[:60].decode("utf-8", "replace").strip()
    page = start.lower().startswith(("<!doctype", "<html", "<?xml"))
    return "a web page came instead" if page else f"it begins with {start[:30]!r}" if start else "it is empty"
