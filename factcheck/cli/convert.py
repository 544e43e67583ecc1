"""`factcheck convert`: one amount at the rate of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import at_hand, values

if TYPE_CHECKING:
    from datetime import date


@click.command("convert")
@click.argument("amount")
@click.argument("currency")
@click.option("--on", "on", required=True, callback=values.day, metavar="DATE|today", help="The day of the rate.")
def command(amount: str, currency: str, on: date) -> None:
    """Convert an AMOUNT such as "€3.4m" into a CURRENCY such as USD, at the last rate known on a day."""
    from factcheck import desk
    from factcheck.claims import wording

    try:
        found = desk.convert(amount, currency, on, at_hand.tables())
    except desk.DeskError as error:
        raise click.UsageError(str(error)) from None
    click.echo(found.working)
    rounding = wording.between(found.rounding, lambda value: wording.money(value, found.currency))
    click.echo(f"   rounding of {found.amount.text} allows {rounding}")
    note = f"; {found.quote.note}" if found.quote.note else ""
    click.echo(f"   rate of {found.quote.period} from {found.quote.source} ({found.quote.table}{note})")
