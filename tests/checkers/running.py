"""Runs the text of a case through the pipeline."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.config import Config
from factcheck.pipeline import check
from factcheck.readers import read_text
from factcheck.reference.tables import Tables

if TYPE_CHECKING:
    from factcheck.model.finding import Report
    from tests.checkers.cases import Case


@cache
def tables() -> Tables:
    """Return the bundled tables, opened once for all cases."""
    return Tables()


def report(case: Case, codes: tuple[str, ...] = ()) -> Report:
    """Check the text of a case with the rules `codes`, or with all."""
    config = replace(Config(), select=codes, **case.options)
    document = read_text(case.text, format=case.format, name=case.place)
    return check(document, as_of=case.as_of, config=config, tables=tables())
