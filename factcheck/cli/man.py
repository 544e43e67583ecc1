"""`factcheck man`: print the manual page, made from the help of every command."""

from __future__ import annotations

import click

_HEAD = '.TH FACTCHECK 1 "" "factcheck {version}" "User Commands"\n.SH NAME\nfactcheck \\- {summary}\n'
_FILES = (
    ("factcheck.toml, .factcheck.toml, pyproject.toml", "Settings; the nearest one counts, and --isolated reads none."),
    ("DRAFT.factcheck.toml", "What is set aside in a draft that cannot carry remarks, such as a Word file."),
    (".factcheck-baseline.json", "Findings that the newsroom has decided to live with."),
)
_ENVIRONMENT = (
    ("NO_COLOR, FORCE_COLOR, COLUMNS", "How text is shown; no report in a file depends on them."),
    ("XDG_CACHE_HOME", "Where reports of unchanged drafts are remembered."),
    ("XDG_DATA_HOME", "Where refreshed tables and your own lie."),
)


@click.command("man")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Print the manual page: factcheck man > factcheck.1, or factcheck man | man -l -."""
    from factcheck.version import __version__

    root = ctx.find_root()
    group = root.command
    assert isinstance(group, click.Group)  # noqa: S101 - the program is a group
    told = _plain(group.help or "")
    parts = [_HEAD.format(version=__version__, summary="check the figures in a news draft, offline")]
    parts.append(f".SH SYNOPSIS\n{_line('factcheck [OPTIONS] COMMAND|PATHS...')}")
    parts.append(f".SH DESCRIPTION\n{_text(told)}.SH COMMANDS\n")
    for name in group.list_commands(root):
        found = group.get_command(root, name)
        if found is not None:
            parts.extend(_command(found, click.Context(found, root, name), f"factcheck {name}"))
    parts.append(f".SH FILES\n{_list(_FILES)}.SH ENVIRONMENT\n{_list(_ENVIRONMENT)}")
    click.echo("".join(parts), nl=False)


def _command(found: click.Command, ctx: click.Context, path: str) -> list[str]:
    usage = " ".join([path, *found.collect_usage_pieces(ctx)])
    parts = [f".SS {_line(usage)}", _text(_plain(found.help or ""))]
    records = [each.get_help_record(ctx) for each in found.get_params(ctx)]
    parts.append(_list([record for record in records if record and record[1]]))
    if isinstance(found, click.Group):
        for name in found.list_commands(ctx):
            inner = found.get_command(ctx, name)
            if inner is not None:
                parts.extend(_command(inner, click.Context(inner, ctx, name), f"{path} {name}"))
    return parts


def _plain(text: str) -> str:
    """Return a help text as paragraphs; what stands behind a backspace sign keeps its lines, indented."""
    paragraphs = text.split("\n\n")
    shown = []
    for paragraph in paragraphs:
        kept = paragraph.lstrip("\n").startswith("\b")
        lines = paragraph.replace("\b\n", "").split("\n")
        shown.append("\n".join(f"  {line.strip()}" if kept else line for line in lines))
    return "\n\n".join(shown)


def _text(text: str) -> str:
    parts = []
    for paragraph in text.strip("\n").split("\n\n"):
        kept = paragraph.startswith("  ")
        lines = "".join(_line(line.strip()) for line in paragraph.split("\n"))
        parts.append(f".PP\n.nf\n.RS\n{lines}.RE\n.fi\n" if kept else f".PP\n{lines}")
    return "".join(parts)


def _list(pairs: object) -> str:
    return "".join(f".TP\n.B {_line(term)}{_line(said)}" for term, said in pairs)  # type: ignore[attr-defined]


def _line(text: str) -> str:
    r"""Return a line as roff takes it.

    >>> _line(".factcheck.toml is a-file"), _line("€")
    ('\\&.factcheck.toml is a\\-file\n', '\\[u20AC]\n')
    """
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    escaped = "".join(sign if sign.isascii() else f"\\[u{ord(sign):04X}]" for sign in escaped)
    return ("\\&" if escaped[:1] in (".", "'") else "") + escaped + "\n"
