"""Build the tables: `python -m factcheck.reference.build --cache DIR [--out DIR] [--offline]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.reference.build import (
    annual,
    coverage,
    customs_rates,
    ecb,
    factbook,
    facts,
    federal_reserve,
    fixed,
    headlines,
    lists,
    names,
    nbp,
    prices,
    trade,
)
from factcheck.reference.build.cleaning import Removals
from factcheck.reference.build.compare import compare
from factcheck.reference.build.packages import Cache, PackageError
from factcheck.reference.build.write import write
from factcheck.reference.families import default_root

if TYPE_CHECKING:
    from factcheck.reference.build.resource import Family, Table

ROOT = Path(default_root())
INPUTS = "facts/"


def collect(cache: Cache, folder: Path, removals: Removals) -> tuple[list[Family], list[Table]]:
    """Return every family and table, read from the packages and from the curated facts in `folder`."""
    polish = nbp.build(cache, removals, lists.changes(folder))
    parts = [
        ecb.build(cache),
        polish,
        customs_rates.build(cache, polish[1], removals),
        *federal_reserve.build(cache),
        fixed.build(),
        *facts.build(folder, cache),
        *factbook.build(cache),
        *annual.build(cache),
        *headlines.build(folder),
        *lists.build(folder),
        trade.build(folder),
        prices.build(cache),
        names.build(folder, cache),
        names.currencies(cache),
    ]
    return [family for family, _ in parts], [table for _, tables in parts for table in tables]


def main() -> int:
    """Run the builder and print what the cleaning removed."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.reference.build", description=__doc__)
    parser.add_argument("--cache", type=Path, required=True, help="folder of the package archives")
    parser.add_argument("--out", type=Path, default=ROOT, help="where to write the tables")
    parser.add_argument("--offline", action="store_true", help="download nothing")
    options = parser.parse_args()
    removals = Removals()
    try:
        families, tables = collect(Cache(options.cache, offline=options.offline), options.out / INPUTS, removals)
    except PackageError as problem:
        print(problem, file=sys.stderr)  # noqa: T201
        return 1
    write(options.out, families, tables, kept=(INPUTS,))
    (options.out / coverage.PATH).write_text(coverage.page(families, tables), encoding="utf-8", newline="\n")
    print(f"{len(tables)} tables, {sum(len(table.rows) for table in tables)} rows")  # noqa: T201
    for fault, count in removals.counts().items():
        print(f"removed, {fault}: {count}")  # noqa: T201
    for comparison in compare(tables):
        print(comparison)  # noqa: T201
    return 0


sys.exit(main())
