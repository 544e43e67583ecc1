"""`factcheck lookup`: a rate or a statistic, with its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from factcheck.cli import at_hand
from factcheck.cli.convert import sourced
from factcheck.cli.hints import did_you_mean

if TYPE_CHECKING:
    from factcheck.reference.quote import Quote
    from factcheck.reference.series import Row, Series
    from factcheck.reference.tables import Tables

#: Without a period, so many of the newest rows of each series are shown.
NEWEST = 5
_PERIOD = re.compile(r"(?:FY)?\d{4}(?:-\d\d(?:-\d\d)?|Q[1-4])?$", re.IGNORECASE)
#: "DEU" and the groups that the tables know: "EU27", "WLD".
_CODE = re.compile(r"[A-Z]{3}|EU\d\d")
_PAIR = re.compile(r"([A-Z]{3})(?:/|\s)([A-Z]{3})$", re.IGNORECASE)

HELP = """Show a rate or a statistic with its source.

\b
  factcheck lookup EUR/USD 2022-06-15        the rate of a day; without one, the newest
  factcheck lookup EUR/USD 2021              the average, the lowest and the highest of a year, quarter or month
  factcheck lookup gdp DEU 2021
  factcheck lookup population Iceland 2020
  factcheck lookup trade China Russia 2021
  factcheck lookup unemployment US
  factcheck lookup "union members" Norway --table members.toml
"""


@click.command("lookup", help=HELP)
@click.argument("words", nargs=-1, required=True, metavar="WHAT [WHOM] [PERIOD]")
@click.option("--table", "own", multiple=True, metavar="FILE.toml", help="A table of your own; repeatable.")
def command(words: tuple[str, ...], own: tuple[str, ...]) -> None:
    """Print the rows, or say in one line what is not known."""
    tables = at_hand.all_tables(own)
    given = [word for each in words for word in each.split()]
    period = given.pop().upper() if len(given) > 1 and _PERIOD.match(given[-1]) else ""
    text = " ".join(given)
    pair = _PAIR.match(text)
    if pair and ("/" in text or given[0].lower() not in _indicators(tables)):
        _rate(tables, pair[1].upper(), pair[2].upper(), period)
    else:
        _statistic(tables, text, period)


def _rate(tables: Tables, base: str, quote: str, period: str) -> None:
    from factcheck.library import day
    from factcheck.reference import lookup

    if tables.rates(base, quote) is None:
        raise click.UsageError(f"no table has a rate of {base} in {quote}")
    try:
        if period and len(period) < len("2021-05-31"):
            _over(tables, base, quote, period)
        else:
            _print_rate(tables, lookup.rate(tables, base, quote, on=day(period or None)), base, quote)
    except (lookup.NotInTablesError, ValueError) as error:
        raise click.UsageError(str(error)) from None


def _over(tables: Tables, base: str, quote: str, period: str) -> None:
    """Print the average of a period, its lowest and highest rate and its last."""
    from factcheck.claims import wording
    from factcheck.reference import lookup

    _print_rate(tables, lookup.rate(tables, base, quote, over=period), base, quote)
    low, high = lookup.extremes(tables, base, quote, period)
    for name, found in (("lowest", low), ("highest", high), ("last", lookup.end_of(tables, base, quote, period))):
        click.echo(f"   {name} {wording.rate(found.rate)} on {found.period}")


def _print_rate(tables: Tables, found: Quote, base: str, quote: str) -> None:
    from factcheck.claims import wording

    click.echo(f"{found.period}: 1 {base} = {wording.rate(found.rate)} {quote}")
    click.echo(f"   {sourced(found)}")
    rates = tables.rates(base, quote)
    other = rates.opposed(found) if rates else None
    if other:
        click.echo(f"   {wording.rate(other.rate)} by {sourced(other)}: the two tables differ")


def _statistic(tables: Tables, text: str, period: str) -> None:
    indicator, rest = _indicator(tables, text)
    subjects = _subjects(rest) or ([rest] if rest and tables.series(indicator, rest) else [])
    if not subjects:
        raise click.UsageError(f"whose {indicator.replace('_', ' ')}? Name a country, such as Iceland or ISL")
    partner = subjects[1] if len(subjects) > 1 else ""
    found = [series for series in tables.series(indicator, subjects[0], partner) if not partner or series.partner]
    shown = sum(_print_rows(series, _rows(tables, series, period)) for series in found)
    if not shown:
        whom = " and ".join(subjects[:2])
        when = f" for {period}" if period else ""
        raise click.UsageError(f"no table has {indicator.replace('_', ' ')} of {whom}{when}")


def _indicator(tables: Tables, text: str) -> tuple[str, str]:
    """Return the indicator that the words begin with, and the words after it."""
    known = _indicators(tables)
    words = text.split()
    for count in range(len(words), 0, -1):
        name = known.get(" ".join(words[:count]).lower())
        if name:
            return name, " ".join(words[count:])
    hint = did_you_mean(words[0], known) or f" There are {', '.join(sorted(set(known.values())))}."
    raise click.UsageError(f"no table is about {words[0]!r}.{hint}")


def _indicators(tables: Tables) -> dict[str, str]:
    """Return every way to name an indicator that some table holds, in lower case."""
    held = {family.indicator for family in tables.families.values() if family.kind == "series"}
    known = {**{name.replace("_", " "): name for name in held}, **{name: name for name in held}}
    return known | {phrase: name for phrase, name in tables.phrases().items() if name in held}


def _subjects(text: str) -> list[str]:
    from factcheck.reference.names import countries

    words = text.split()
    if all(_CODE.fullmatch(word) for word in words):
        return words
    return [code for _, _, code in countries(text) or countries(text.title()) or countries(text.upper())]


def _rows(tables: Tables, series: Series, period: str) -> list[Row]:
    rows = tables.rows(series)
    return [row for row in rows if row.period.upper() == period] if period else rows[-NEWEST:]


def _print_rows(series: Series, rows: list[Row]) -> int:
    from factcheck.claims import wording

    if rows:
        whom = "-".join(part for part in (series.subject, series.partner) if part)
        what = " ".join(part for part in (series.indicator.replace("_", " "), series.flow, whom) if part)
        index = series.unit if series.unit.startswith("index") else ""
        about = ", ".join(part for part in (series.definition, index) if part)
        click.echo(f"{what}, {series.publisher}" + (f" ({about})" if about else ""))
    for row in rows:
        vintage = f", as of {row.vintage}" if row.vintage else ""
        click.echo(f"   {row.period}: {wording.quantity(row.value, series.unit, 8)}{vintage}")
    for source in dict.fromkeys(row.source for row in rows):
        click.echo(f"   from: {source}")
    return len(rows)
