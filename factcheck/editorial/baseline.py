"""A baseline: findings that a newsroom has decided to live with, so that only new ones are reported.

Kept by what is claimed and the words around it, never by line: a moved paragraph changes nothing.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model.finding import Report, SetAside
from factcheck.report.fingerprint import fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterable

VERSION = 1
#: The file that the commands write unless another is named.
DEFAULT = ".factcheck-baseline.json"
#: By file, relative to the baseline's folder and with forward slashes: fingerprint to a line that says what it is.
Entries = dict[str, dict[str, str]]


class BaselineError(ValueError):
    """A baseline that cannot be used, with the way out."""


class Baseline:
    """The entries of one file."""

    def __init__(self, path: str, entries: Entries | None = None) -> None:
        self.path = path
        self.entries: Entries = entries or {}

    def name(self, path: str) -> str:
        """Return the name of a draft as the baseline has it."""
        folder = os.path.dirname(os.path.abspath(self.path))  # noqa: PTH100, PTH120 - start-up time
        return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")  # noqa: PTH100

    def set_aside(self, report: Report) -> Report:
        """Return the report without the findings that the baseline knows."""
        known = self.entries.get(self.name(report.document.name), {})
        if not known:
            return report
        kept, aside = [], []
        for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True):
            if fingerprint in known and finding.severity is not None:
                aside.append(SetAside(finding, "baseline"))
            else:
                kept.append(finding)
        return replace(report, findings=tuple(kept), set_aside=(*report.set_aside, *aside))

    def found(self, reports: Iterable[Report]) -> Entries:
        """Return the entries that these reports would make."""
        made: Entries = {}
        for report in reports:
            pairs = zip(report.findings, fingerprints(report), strict=True)
            entries = {
                fingerprint: f"{finding.code} {' '.join(finding.message.split())}"
                for finding, fingerprint in pairs
                if finding.severity is not None
            }
            made[self.name(report.document.name)] = entries
        return made

    def text(self) -> str:
        """Return the file: sorted, a line for each finding, so that a review shows what changed."""
        files = {name: dict(sorted(entries.items())) for name, entries in sorted(self.entries.items()) if entries}
        return json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=2) + "\n"


def read(path: str) -> Baseline:
    """Read a baseline; raise BaselineError for a file that is none, FileNotFoundError for one that is not there."""
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        try:
            data = json.load(file)
        except (ValueError, RecursionError):
            raise BaselineError(f"{path}: is not a baseline; make one with factcheck baseline create") from None
    files = data.get("files") if isinstance(data, dict) else None
    if not isinstance(files, dict) or data.get("version") != VERSION:
        raise BaselineError(f"{path}: is not a baseline of version {VERSION}; make one with factcheck baseline create")
    if not all(isinstance(each, dict) and all(isinstance(v, str) for v in each.values()) for each in files.values()):
        raise BaselineError(f"{path}: has damaged entries; make it anew with factcheck baseline create")
    return Baseline(path, files)
