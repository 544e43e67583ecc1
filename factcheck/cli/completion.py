"""`factcheck completion`: print the lines that make a shell complete commands and options."""

from __future__ import annotations

import click

SHELLS = {
    "bash": 'eval "$(factcheck completion bash)"           in ~/.bashrc',
    "zsh": 'eval "$(factcheck completion zsh)"            in ~/.zshrc',
    "fish": "factcheck completion fish | source           in ~/.config/fish/config.fish",
}
_HELP = "Print a shell-completion script.\n\n\b\n" + "\n".join(SHELLS.values())


@click.command("completion", help=_HELP)
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the lines for one shell."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None  # noqa: S101 - click knows all of these shells
    click.echo(found(ctx.find_root().command, {}, "factcheck", "_FACTCHECK_COMPLETE").source())
