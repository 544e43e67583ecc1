"""`factcheck explain`: say what a rule checks and when it is silent."""

from __future__ import annotations

import click

from factcheck.cli import values
from factcheck.cli.hints import did_you_mean


@click.command("explain")
@click.argument("code")
def command(code: str) -> None:
    """Say what a rule checks and when it is silent, by its code or name, with examples and what was measured.

    A family, such as CUR, lists its rules.
    """
    from factcheck.report import ruletable

    rules = values.here()
    word = code.strip()
    for rule in rules:
        if word.upper() == rule.code or word.lower() == rule.name:
            from factcheck.cli import explained

            click.echo(
                f"{rule.code} {rule.name}{' (preview)' if rule.preview else ''}\n\n{explained.page(rule)}", nl=False
            )
            return
    family = [rule for rule in rules if word and rule.code.startswith(word.upper())]
    if family:
        click.echo(ruletable.plain(family), nl=False)
        return
    known = [name for rule in rules for name in (rule.code, rule.name)]
    raise click.UsageError(f"no rule is called {code!r}.{did_you_mean(word, known) or ' See `factcheck rules`.'}")
