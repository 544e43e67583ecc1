"""`factcheck convert`: one amount at the rate of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import at_hand, values

if TYPE_CHECKING:
    from datetime import date

    from factcheck.reference.quote import Quote


def sourced(quote: Quote) -> str:
    """Return where a rate comes from: citation, table, and what is to be known about it."""
    note = f"; {quote.note}" if quote.note else ""
    return f"{quote.source} ({quote.table}{note})"


@click.command("convert")
@click.argument("amount")
@click.argument("currency")
@click.option("--on", "on", required=True, callback=values.day, metavar="DATE|today", help="The day of the rate.")
@click.option("--table", "own", multiple=True, metavar="FILE.toml", help="A table of your own rates; repeatable.")
def command(amount: str, currency: str, on: date, own: tuple[str, ...]) -> None:
    """Convert an AMOUNT such as "€3.4m" into a CURRENCY such as USD, at the last rate known on a day."""
    from factcheck import desk
    from factcheck.claims import wording

    tables = at_hand.all_tables(own)
    try:
        found = desk.convert(amount, currency, on, tables)
    except desk.DeskError as error:
        raise click.UsageError(str(error)) from None
    click.echo(found.working)
    rounding = wording.between(found.rounding, lambda value: wording.money(value, found.currency))
    click.echo(f"   rounding of {found.amount.text} allows {rounding}")
    click.echo(f"   rate of {found.quote.period} from {sourced(found.quote)}")
    rates = tables.rates(found.base, found.currency)
    other = rates.opposed(found.quote) if rates else None
    if other:
        click.echo(f"   {wording.rate(other.rate)} by {sourced(other)}: the two tables differ")
