"""Checks the figures in a news draft, offline, and shows its working.

>>> import factcheck
>>> report = factcheck.check("Nothing is claimed here.", as_of="2022-06-15")
>>> report.ok
True

Every name below is imported when it is first used, so that asking for one does not load the rest.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in `typing`, whose import would cost `--version` a third of its time
if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.figures import Reading
    from factcheck.interop import check_series, series, to_frame, to_pint
    from factcheck.library import Checker, check, check_file, convert, extract, growth, inflation_adjust, rate
    from factcheck.model.claim import Claim
    from factcheck.model.document import Block, Document, Scope
    from factcheck.model.figure import Figure, Form, Hedge, Hedged, Kind
    from factcheck.model.finding import Coverage, Evidence, Finding, Report, Severity, Suggestion, Verdict
    from factcheck.model.interval import Interval
    from factcheck.readers import ReadError, read_file, read_text
    from factcheck.reference.lookup import NotInTablesError
    from factcheck.reference.own import TableError
    from factcheck.version import __version__

__all__ = [
    "Block",
    "Checker",
    "Claim",
    "Config",
    "Coverage",
    "Document",
    "Evidence",
    "Figure",
    "Finding",
    "Form",
    "Hedge",
    "Hedged",
    "Interval",
    "Kind",
    "NotInTablesError",
    "ReadError",
    "Reading",
    "Report",
    "Scope",
    "Severity",
    "Suggestion",
    "TableError",
    "Verdict",
    "__version__",
    "check",
    "check_file",
    "check_series",
    "convert",
    "extract",
    "growth",
    "inflation_adjust",
    "rate",
    "read_file",
    "read_text",
    "series",
    "to_frame",
    "to_pint",
]

_HOMES = {
    "config": ("Config",),
    "figures": ("Reading",),
    "interop": ("check_series", "series", "to_frame", "to_pint"),
    "library": ("Checker", "check", "check_file", "convert", "extract", "growth", "inflation_adjust", "rate"),
    "model.claim": ("Claim",),
    "model.document": ("Block", "Document", "Scope"),
    "model.figure": ("Figure", "Form", "Hedge", "Hedged", "Kind"),
    "model.finding": ("Coverage", "Evidence", "Finding", "Report", "Severity", "Suggestion", "Verdict"),
    "model.interval": ("Interval",),
    "reference.lookup": ("NotInTablesError",),
    "reference.own": ("TableError",),
    "readers": ("ReadError", "read_file", "read_text"),
    "version": ("__version__",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            value = getattr(import_module(f"factcheck.{home}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
