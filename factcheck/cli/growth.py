"""`factcheck growth`: the change between two figures."""

from __future__ import annotations

import click


@click.command("growth", context_settings={"ignore_unknown_options": True})
@click.argument("old")
@click.argument("new")
def command(old: str, new: str) -> None:
    """Compute the change from OLD to NEW, such as 1.25bn 1.4bn, with what their rounding allows."""
    from factcheck import desk
    from factcheck.claims import wording

    try:
        found = desk.growth(old, new)
    except desk.DeskError as error:
        raise click.UsageError(str(error)) from None
    click.echo(found.working)
    if found.rounding.bounded:
        allowed = wording.between(found.rounding, lambda value: wording.percent(value / 100))
        click.echo(f"   rounding of both figures allows {allowed}")
