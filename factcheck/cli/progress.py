"""A bar on the terminal while many drafts are checked; nothing of it gets into a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

_T = TypeVar("_T")
_WIDTH = 30


def shown(found: Iterator[_T], count: int) -> Iterator[_T]:
    """Yield what is found and show how far it is; the bar is gone when the last one is through."""
    done = 0
    last = -1
    try:
        for each in found:
            done += 1
            filled = done * _WIDTH // count
            if filled != last:
                last = filled
                click.echo(f"\r[{'#' * filled}{'.' * (_WIDTH - filled)}] {done:,} of {count:,}", err=True, nl=False)
            yield each
    finally:
        click.echo("\r\x1b[2K", err=True, nl=False)
