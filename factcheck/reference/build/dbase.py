"""Reads a dBASE file, the attribute table of a map."""

from __future__ import annotations


def dbase(data: bytes) -> list[dict[str, str]]:
    """Return the rows of a dBASE file, the attribute table of a map."""
    count = int.from_bytes(data[4:8], "little")
    header, width = int.from_bytes(data[8:10], "little"), int.from_bytes(data[10:12], "little")
    columns = []
    for place in range(32, header - 1, 32):
        name = data[place : place + 11].split(b"\0")[0].decode("ascii")
        columns.append((name, data[place + 16]))
    rows = []
    for number in range(count):
        place = header + number * width + 1
        row = {}
        for name, size in columns:
            row[name] = data[place : place + size].decode("latin-1").strip()
            place += size
        rows.append(row)
    return rows
