"""Packs reports as bytes, to send them between processes and to remember them.

Each record is packed by the values of its fields and made anew from them. What pickle does with a frozen record by
itself asks the class for its fields at every record: unpacking then takes four times as long.
"""

from __future__ import annotations

import dataclasses
import pickle
from functools import cache
from io import BytesIO
from typing import Any


def pack(report: object) -> bytes:
    """Return the bytes of a report or of anything that it holds.

    >>> from factcheck.model.interval import Interval
    >>> unpack(pack(Interval(1, None)))
    Interval(lo=1, hi=None)
    """
    file = BytesIO()
    _Packer(file, protocol=5).dump(report)
    return file.getvalue()


def unpack(data: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    """Return what was packed; only for our own bytes."""
    return pickle.loads(data)  # noqa: S301 - our own bytes, as the docstring demands


class _Packer(pickle.Pickler):
    def reducer_override(self, packed: object) -> Any:  # noqa: ANN401 - pickle's signature
        kind: Any = type(packed)
        names = _given(kind)
        if names is None:
            return NotImplemented
        return kind, tuple([getattr(packed, name) for name in names])


@cache
def _given(kind: Any) -> tuple[str, ...] | None:  # noqa: ANN401 - any class
    """Return the fields that the constructor of a record takes, in its order; None for what is no record of ours."""
    if not dataclasses.is_dataclass(kind) or not kind.__module__.startswith("factcheck."):
        return None
    fields = dataclasses.fields(kind)
    if any(field.kw_only and field.init for field in fields):
        return None
    return tuple(field.name for field in fields if field.init)
