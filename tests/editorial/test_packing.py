"""A packed report is the same report, and less is packed than pickle would by itself."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

from factcheck.editorial.packing import pack, unpack
from factcheck.library import check, check_file
from factcheck.readers import ReadError
from factcheck.report import FORMATS, render

EXAMPLE = Path(__file__).parents[2] / "examples" / "trade.md"


def test_what_is_unpacked_is_what_was_packed() -> None:
    report = check_file(str(EXAMPLE), date(2022, 6, 15))
    again = unpack(pack(report))
    assert again == report
    for format_ in FORMATS:
        assert render([again], format_) == render([report], format_), format_
    start = report.findings[0].start
    assert again.document.position(start) == report.document.position(start)


def test_pickle_alone_unpacks_it_too() -> None:
    report = check("The deal is worth $50.5 million (52.7 million euros).", "2022-06-15", format="markdown")
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - our own bytes
    assert pickle.loads(pack(report)) == report  # noqa: S301 - our own bytes


def test_errors_travel_as_well() -> None:
    error = unpack(pack(ReadError("is empty", "a.md", 3)))
    assert (error.message, error.name, error.offset) == ("is empty", "a.md", 3)
