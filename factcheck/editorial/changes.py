"""Which lines of which files changed since a revision, as git tells it."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model.finding import SetAside
from factcheck.report.excerpt import spans

if TYPE_CHECKING:
    from factcheck.model.finding import Finding, Report

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_SIGNS = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}


class DiffError(ValueError):
    """Git cannot say what changed."""


class Changes:
    """Changed lines since the point where this branch left the revision; new files are changed in full."""

    def __init__(self, revision: str) -> None:
        self.revision = revision
        self._tops: dict[str, str] = {}
        self._lines: dict[str, dict[str, list[tuple[int, int]] | None]] = {}

    def only(self, report: Report) -> Report:
        """Return the report with only those findings that touch a changed line."""
        lines = self.lines(report.document.name)
        if lines is None:
            return report
        kept, aside = [], []
        for finding in report.findings:
            if (finding.severity is None and not finding.notes) or _touches(report, finding, lines):
                kept.append(finding)
            else:
                aside.append(SetAside(finding, "unchanged"))
        return replace(report, findings=tuple(kept), set_aside=(*report.set_aside, *aside))

    def lines(self, path: str) -> list[tuple[int, int]] | None:
        """Return the changed lines of a file, first and last; None for all, where a file has no lines for git."""
        full = os.path.realpath(path)
        folder = os.path.dirname(full)  # noqa: PTH120
        if folder not in self._tops:
            self._tops[folder] = os.path.realpath(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip()))
        top = self._tops[folder]
        if top not in self._lines:
            self._lines[top] = self._of(top)
        return self._lines[top].get(os.path.relpath(full, top).replace(os.sep, "/"), [])

    def _of(self, top: str) -> dict[str, list[tuple[int, int]] | None]:
        commit = self._base(top)
        prefixes = ("--src-prefix=a/", "--dst-prefix=b/")
        diff = _git(top, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", *prefixes, commit, "--")
        found: dict[str, list[tuple[int, int]] | None] = {}
        name = ""
        for line in diff.split(b"\n"):
            if line.startswith(b"+++ "):
                name = _name(line[4:])
            elif line.startswith(b"Binary files ") and line.endswith(b" differ"):
                found[_name(line[:-7].rpartition(b" and ")[2])] = None
            elif name and (hunk := _HUNK.match(line)):
                first, count = int(hunk[1]), int(hunk[2] or 1)
                lines = found.setdefault(name, [])
                if lines is not None and count:
                    lines.append((first, first + count - 1))
        new = _git(top, "ls-files", "--others", "-z", "--exclude-standard")
        found.update(dict.fromkeys(os.fsdecode(path) for path in new.split(b"\0") if path))
        return found

    def _base(self, top: str) -> str:
        revision = f"{self.revision}^{{commit}}"
        commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", revision, of=self.revision)
        there = commit.decode().strip()
        try:
            return _git(top, "merge-base", "HEAD", there).decode().strip()
        except DiffError:
            return there  # histories without a common point


def _touches(report: Report, finding: Finding, lines: list[tuple[int, int]]) -> bool:
    for start, end in spans(finding):
        first = report.document.position(start)[0]
        last = report.document.position(max(end - 1, start))[0]
        if any(first <= stop and last >= begin for begin, stop in lines):
            return True
    return False


def _name(quoted: bytes) -> str:
    r"""Return the path that git prints, in quotes where it has odd signs.

    >>> _name(rb'"b/caf\303\251.md"'), _name(b"b/a b.md\t")
    ('café.md', 'a b.md')
    """
    if quoted.startswith(b'"'):
        inner = quoted.strip()[1:-1]
        quoted = _ESCAPE.sub(lambda m: bytes([int(m[1], 8)]) if len(m[1]) == 3 else _SIGNS.get(m[1], m[1]), inner)
    name = os.fsdecode(quoted.removesuffix(b"\t"))
    return "" if name == "/dev/null" else name.removeprefix("b/")


def _git(folder: str, *arguments: str, of: str = "") -> bytes:
    try:
        command = ["git", "-C", folder, *arguments]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a list, through no shell
    except OSError:
        raise DiffError("--diff-base needs git, which is not there") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise DiffError(f"--diff-base {of!r} is not a revision that git knows" if of else f"git cannot tell: {said}")
    return done.stdout
