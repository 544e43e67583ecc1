"""Users' tables in the forms that pandas reads: data frames, Parquet and Excel; CSV and TSV need no pandas.

The cells become text as they would stand in a CSV file, and are then checked by the same rules.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from factcheck.reference.own import OwnTable, TableError, check_description, own_table, read_description, read_own
from factcheck.reference.verify import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PARQUET = (".parquet", ".pq")
EXCEL = (".xlsx", ".xlsm", ".xls", ".ods")
#: What a table without a file is called in faults and in citations.
FRAME = "DataFrame"


def own_table_of(given: Any) -> OwnTable:  # noqa: ANN401 - pandas is not imported for its type
    """Return a user's table from a path to its TOML, from a pair of DataFrame and description, or as it is.

    Raises TableError with every fault.
    """
    if isinstance(given, OwnTable):
        return given
    if isinstance(given, str | os.PathLike):
        return _from_file(os.fspath(given))
    if isinstance(given, tuple) and len(given) == 2 and hasattr(given[0], "itertuples"):
        return from_frame(*given)
    raise TypeError(f"a table is given as a path to its TOML, or as (DataFrame, description), not as {given!r:.60}")


def from_frame(frame: Any, about: Mapping[str, object]) -> OwnTable:  # noqa: ANN401
    """Return a table from a DataFrame; the description needs no `file`. Faults count its rows from 1."""
    name = str(about.get("file", FRAME))
    described = check_description(name, {"file": name, **about})
    return own_table(name, [str(column) for column in frame.columns], _cells(frame), described, first=1)


def _from_file(path: str) -> OwnTable:
    data, described = read_description(path)
    ending = os.path.splitext(data)[1].lower()  # noqa: PTH122
    if ending not in (*PARQUET, *EXCEL):
        return read_own(path)
    frame = _frame(data, ending)
    # The first row below the header is row 2 of a sheet; a Parquet file has no lines, so its rows count from 1.
    columns = [str(column) for column in frame.columns]
    return own_table(data, columns, _cells(frame), described, first=2 if ending in EXCEL else 1)


def _frame(data: str, ending: str) -> Any:  # noqa: ANN401
    import pandas as pd

    try:
        return pd.read_parquet(data) if ending in PARQUET else pd.read_excel(data, dtype=object)
    except ImportError as error:
        what = "pyarrow" if ending in PARQUET else "openpyxl"
        mend = f"needs {error.name or what}; install newsroom-factcheck[tables] to read it, or save it as CSV"
        raise TableError([Fault(data, 0, "", mend)]) from None
    except Exception as error:  # noqa: BLE001 - each engine has errors of its own
        said = " ".join(str(error).split())[:200]
        raise TableError([Fault(data, 0, "", f"cannot be read as {ending[1:]}: {said}")]) from None


def _cells(frame: Any) -> Iterator[Sequence[str]]:  # noqa: ANN401
    whole = frame.astype(object).where(frame.notna(), None)
    for row in whole.itertuples(index=False, name=None):
        yield [_text(cell) for cell in row]


def _text(cell: Any) -> str:  # noqa: ANN401
    """Return a cell as it would be printed: 2024.0 is 2024, a day without a time is that day, nothing is "".

    >>> import datetime
    >>> _text(2024.0), _text(0.1), _text(None), _text(datetime.datetime(2024, 5, 31))
    ('2024', '0.1', '', '2024-05-31')
    """
    if cell is None:
        return ""
    if hasattr(cell, "isoformat"):
        text: str = cell.isoformat()
        return text.removesuffix("T00:00:00")
    if isinstance(cell, float):
        return _decimal(cell)
    return str(cell)


def _decimal(value: float) -> str:
    """Return the shortest decimal of a float, never with an exponent: that is what its file or its writer said."""
    from decimal import Decimal

    text = f"{Decimal(str(value)):f}"
    return text.removesuffix(".0")
