"""Articles to measure on: folders of .md and .txt files, JSON Lines of `{id, date, source, text}`, or the corpus."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.readers import read_text
from tests.checkers.cases import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model.document import Document

SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".txt": "text"}


@dataclass(frozen=True, slots=True)
class Article:
    """One text, where it came from and when it was published."""

    name: str
    text: str
    published: date | None
    source: str = ""
    format: str = "text"

    def document(self, text: str | None = None) -> Document:
        """Read the article, or the same article with another `text`."""
        return read_text(self.text if text is None else text, format=self.format, name=self.name)


def load(paths: Iterable[str], format_: str = "") -> Iterator[Article]:
    """Yield the articles of all `paths` in a fixed order; `format_` overrules what a record or a suffix says."""
    for name in paths:
        path = Path(name)
        if path.is_dir():
            yield from load((str(p) for p in sorted(path.iterdir()) if p.is_dir() or _readable(p)), format_)
        elif path.suffix == ".jsonl":
            yield from _records(path, format_)
        else:
            text = path.read_text(encoding="utf-8-sig")
            if "\n```expect" in text:
                yield from _cases(text, path.stem)
                continue
            yield Article(path.stem, text, None, path.parent.name, format_ or SUFFIXES.get(path.suffix, "text"))


def _cases(text: str, stem: str) -> Iterator[Article]:
    """Yield the texts of a file of the corpus, each an article."""
    for case in read(text, stem):
        yield Article(case.name, case.text, case.as_of, stem, case.format)


def _readable(path: Path) -> bool:
    return path.suffix in SUFFIXES or path.suffix == ".jsonl"


def _records(path: Path, format_: str) -> Iterator[Article]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            record = json.loads(line)
            published = date.fromisoformat(record["date"][:10]) if record.get("date") else None
            yield Article(
                name=str(record.get("id", f"{path.stem}:{number}")),
                text=record["text"],
                published=published,
                source=str(record.get("source", path.stem)),
                format=format_ or record.get("format", "text"),
            )
