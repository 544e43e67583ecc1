"""Reads a data frame from the lazy-load database of an R package: only the handful of types that such frames hold."""

from __future__ import annotations

import gzip
import lzma
import math
import struct
import zlib
from typing import Any

NULL, SYMBOL, PAIRS, CHARACTERS, LOGICALS, INTEGERS, NUMBERS, STRINGS, LIST = 254, 1, 2, 9, 10, 13, 14, 16, 19
REFERENCE = 255
#: R's missing integer.
MISSING = -(2**31)
ATTRIBUTES, TAG = 0x200, 0x400

Frame = dict[str, list[Any]]


def frame(index: bytes, database: bytes, name: str) -> Frame:
    """Return one data frame as columns by name; factors become their labels, missing values None."""
    entries = Reader(gzip.decompress(index)).value()
    variables = dict(entries)["variables"]
    offset, length = dict(variables)[name]
    return dict(Reader(_inflate(database[offset : offset + length])).value())


def _inflate(chunk: bytes) -> bytes:
    """Undo the compression of one entry: its length, a letter for the method, the data."""
    kind, body = chunk[4:5], chunk[5:]
    if kind == b"Z":
        filters = [{"id": lzma.FILTER_LZMA2, "preset": 6}]
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters).decompress(body)
    return zlib.decompress(chunk[4:])


class Reader:
    """R's binary serialization, in network byte order."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.place = 2
        version, _, _ = self._integers(3)
        if version == 3:
            self._skip(self._integers(1)[0])
        self.symbols: list[str] = []

    def value(self) -> Any:  # noqa: ANN401 - whatever R stored
        """Return the next value: a list of pairs if it has names, else a list or a scalar."""
        flags = self._integers(1)[0]
        kind = flags & 0xFF
        match kind:
            case 254:
                return None
            case 255:
                return self.symbols[(flags >> 8) - 1]
            case 1:
                self.symbols.append(self.value())
                return self.symbols[-1]
            case 9:
                size = self._integers(1)[0]
                return None if size < 0 else self._skip(size).decode("utf-8")
            case 2:
                return self._pairs(flags)
        found = self._vector(kind)
        attributes = dict(self.value()) if flags & ATTRIBUTES else {}
        if "levels" in attributes:
            return [None if place is None else attributes["levels"][place - 1] for place in found]
        if "names" in attributes:
            return list(zip(attributes["names"], found, strict=True))
        return found

    def _vector(self, kind: int) -> list[Any]:
        size = self._integers(1)[0]
        match kind:
            case 10 | 13:
                return [None if number == MISSING else number for number in self._integers(size)]
            case 14:
                numbers = struct.unpack(f">{size}d", self._skip(8 * size))
                return [None if math.isnan(number) else number for number in numbers]
            case 16 | 19:
                return [self.value() for _ in range(size)]
        raise ValueError(f"R type {kind} is not expected in a data frame")

    def _pairs(self, flags: int) -> list[tuple[str, Any]]:
        pairs = []
        while flags & 0xFF == PAIRS:
            if flags & ATTRIBUTES:
                self.value()
            tag = self.value() if flags & TAG else ""
            pairs.append((tag, self.value()))
            flags = self._integers(1)[0]
        return pairs

    def _integers(self, count: int) -> tuple[int, ...]:
        return struct.unpack(f">{count}i", self._skip(4 * count))

    def _skip(self, size: int) -> bytes:
        self.place += size
        return self.data[self.place - size : self.place]
