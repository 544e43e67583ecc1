"""Writes tables, the list of families, and the Frictionless descriptor; the same tables give the same bytes."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import asdict, astuple
from typing import TYPE_CHECKING, Any

from factcheck.reference.build.resource import COLUMN_TYPES, FAMILY_COLUMNS, Family, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

INDEX = "tables.csv"
DESCRIPTOR = "datapackage.json"
SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
#: Keys of a family that are ours in the descriptor, under the name they have there.
OURS = {
    "indicator": "factcheck:indicator",
    "unit": "factcheck:unit",
    "territory": "factcheck:territory",
    "definition": "factcheck:definition",
    "vintage": "factcheck:vintage",
    "as_of": "factcheck:asOf",
    "next_release": "factcheck:nextRelease",
    "revision": "factcheck:revisionPolicy",
    "citation": "factcheck:citation",
    "package": "factcheck:package",
    "confidence": "factcheck:confidence",
    "pivot": "factcheck:pivot",
    "quoted": "factcheck:quoted",
}


#: Identifiers of licences by the beginning of our words for them; Data Package asks for the Open Definition's.
LICENCES = {
    "CC BY 4.0": "CC-BY-4.0",
    "CC BY 3.0": "CC-BY-3.0",
    "Open Government Licence v3.0": "OGL-UK-3.0",
    "public domain": "other-pd",
    "facts of law": "other-pd",
    "ESCB free reuse": "other-at",
    "Unicode License v3": "other-at",
    "own list": "MIT",
}


def encode(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a CSV file: UTF-8, one line feed per row, quoted only where it must be."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def write(root: Path, families: Sequence[Family], tables: Sequence[Table], kept: Sequence[str] = ()) -> None:
    """Write everything below `root`; files of earlier builds that no table stands for any more are removed.

    `kept` names folders that are inputs: they are described, not written.
    """
    families = sorted(families, key=lambda family: family.table)
    known = {family.table: family for family in families}
    resources = []
    written = {INDEX, DESCRIPTOR}
    for table in sorted(tables, key=lambda entry: entry.path):
        body = encode(table.columns, table.rows)
        path = root / table.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        written.add(table.path)
        resources.append(resource(table, known[table.family], body))
    (root / INDEX).write_bytes(encode(FAMILY_COLUMNS, (astuple(family) for family in families)))
    described = {
        "$schema": SCHEMA,
        "name": "factcheck-reference-data",
        "title": "Reference tables of factcheck",
        "resources": resources,
    }
    text = json.dumps(described, indent=1, ensure_ascii=False, sort_keys=False)
    (root / DESCRIPTOR).write_text(text + "\n", encoding="utf-8", newline="\n")
    for path in sorted(root.rglob("*.csv")):
        inside = path.relative_to(root).as_posix()
        if inside not in written and not inside.startswith(tuple(kept)):
            path.unlink()


def _licence(words: str) -> str:
    """Return the identifier of a licence; "notspecified" where the publisher states none."""
    return next((name for start, name in LICENCES.items() if words.startswith(start)), "notspecified")


def resource(table: Table, family: Family, body: bytes) -> dict[str, Any]:
    """Return the descriptor of one file."""
    about = {ours: value for name, ours in OURS.items() if (value := asdict(family)[name])}
    sources = [{"title": family.publisher} | ({"path": family.source_url} if family.source_url else {})]
    return {
        "name": table.path.removesuffix(".csv").replace("/", "-").replace("_", "-").lower(),
        "path": table.path,
        "title": family.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
        "sources": sources,
        "licenses": [{"name": _licence(family.licence), "title": family.licence}],
        "schema": {
            "fields": [{"name": name, "type": COLUMN_TYPES.get(name, "string")} for name in table.columns],
            "primaryKey": list(table.columns[: table.key]),
        },
        **about,
    }
