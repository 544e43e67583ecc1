"""The command line of the workbench; see the package for what it measures."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice
from pathlib import Path

from factcheck.config import Config
from tests import accuracy
from tests.accuracy import alarms, articles, coincidence, measured, mutations

#: What is measured without a path: the cases of the checkers, whose true statements are our own.
OWN = Path(__file__).parents[1] / "corpus" / "checkers"


def main() -> int:
    """Run one measurement and print it."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=accuracy.__doc__.partition("\n")[0])
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("paths", nargs="*", default=[str(OWN)], help="folders, .md, .txt or .jsonl files")
    common.add_argument("--select", default="", help="codes or families, separated by commas: only these rules run")
    common.add_argument("--format", default="", help="read every article as text or markdown")
    common.add_argument("--limit", type=int, default=None, help="only the first so many articles")
    commands = parser.add_subparsers(dest="command", required=True)
    false_alarms = commands.add_parser("alarms", parents=[common], help="findings over a pile of articles")
    false_alarms.add_argument(
        "--show", default="", metavar="VERDICTS", help="print findings: contradicted,error,warning …"
    )
    false_alarms.add_argument("--rule", default="", help="print only these codes or families")
    false_alarms.add_argument("--grep", default="", help="print only findings with this in their reason or message")
    false_alarms.add_argument("--most", type=int, default=0, help="print at most so many findings")
    false_alarms.add_argument("--write", metavar="FILE", help="write the chosen findings as JSON Lines too")
    mutation = commands.add_parser("mutation", parents=[common], help="errors put into true claims")
    mutation.add_argument("--show", default="", metavar="OUTCOMES", help="print mutants: supported,silent,unchecked …")
    mutation.add_argument("--most", type=int, default=0, help="print at most so many")
    luck = commands.add_parser("coincidence", parents=[common], help="random figures put into true claims")
    luck.add_argument("--draws", type=int, default=5, help="random figures for each figure of a claim")
    commands.add_parser("measured", parents=[common], help="count by rule, for `factcheck explain`")
    options = parser.parse_args()

    config = replace(Config(), select=_split(options.select))
    chosen = islice(articles.load(options.paths, options.format), options.limit)
    if options.command == "mutation":
        print("\n".join(mutations.run(chosen, config, _split(options.show), options.most, sys.stdout).lines()))
        return 0
    if options.command == "coincidence":
        print("\n".join(coincidence.run(chosen, config, options.draws).lines()))
        return 0
    if options.command == "measured":
        measured.write(alarms.run(chosen, config, alarms.Choice(), sys.stdout))
        return 0
    choice = alarms.Choice(frozenset(_split(options.show)), _split(options.rule), options.grep, options.most)
    with ExitStack() as stack:
        to = stack.enter_context(Path(options.write).open("w", encoding="utf-8")) if options.write else None
        tally = alarms.run(chosen, config, choice, sys.stdout, to)
    print("\n".join(tally.lines()))
    return 1 if tally.crashes else 0


def _split(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


if __name__ == "__main__":
    sys.exit(main())
