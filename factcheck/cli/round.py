"""One round over the drafts that a command names: each under its own settings, in the order of the command line."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from factcheck.cli import at_hand, values
from factcheck.cli.app import warn
from factcheck.config.keys import ConfigError
from factcheck.config.settings import Discovery, Settings
from factcheck.editorial.drafts import Order
from factcheck.editorial.many import REMEMBERED, WORTH, Desk, reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.editorial.baseline import Baseline
    from factcheck.editorial.changes import Changes
    from factcheck.editorial.remembering import Memory
    from factcheck.model.finding import Report
    from factcheck.reference.own import OwnTable
    from factcheck.reference.tables import Tables
    from factcheck.rule import Rule

STDIN = "<stdin>"


class Round:
    """The drafts of one command and what becomes of each."""

    def __init__(self, options: Mapping[str, object]) -> None:
        self.options = options
        file = str(options.get("config") or "")
        self.discovery = Discovery(file, isolated=bool(options.get("isolated")))
        self.given = _given(options)
        self.changes = _changes(str(options.get("diff_base") or ""))
        self._settled: dict[int, tuple[Settings, Settings]] = {}
        self._of_paths: dict[str, Settings] = {}
        self._baselines: dict[str, Baseline | None] = {}
        self._named: tuple[str, ...] = options.get("own") or ()  # type: ignore[assignment]
        self._own: dict[tuple[str, ...], tuple[OwnTable, ...]] = {(): at_hand.own_tables(self._named)}

    def settings(self, path: str) -> Settings:
        """Return what holds for a file: its configuration, and over it what the command line says."""
        if path in self._of_paths:
            return self._of_paths[path]
        found = self.discovery.of(os.curdir if path == STDIN else path)
        # The configuration is kept beside what it leads to, so that its id stays its own.
        if id(found) not in self._settled:
            values.settled(found)
            here = os.getcwd()  # noqa: PTH109 - pathlib costs start-up time here
            self._settled[id(found)] = (found, found.with_values("command line", here, self.given))
        self._of_paths[path] = self._settled[id(found)][1]
        return self._of_paths[path]

    def reports(self, paths: Iterable[str]) -> Iterator[tuple[str, Report | Exception]]:
        """Yield the name and the report of each draft, or what went wrong with it, in their order."""
        names: list[str] = []
        orders: list[Order | Exception] = []
        stdin = False
        for path in self._gathered(paths):
            stdin = stdin or path == "-"
            name = (str(self.options.get("stdin_filename") or "") or STDIN) if path == "-" else path
            names.append(name)
            try:
                orders.append(self._order(name, piped=path == "-"))
            except ConfigError as error:
                orders.append(error)
        plugins = {name for order in orders if isinstance(order, Order) for name in order.config.plugins}
        values.named(self.options, sorted(plugins))
        yield from zip(names, self._done(orders, stdin=stdin), strict=True)

    def decided(self, report: Report) -> Report:
        """Return the report without what the baseline knows and what stands on unchanged lines."""
        name = report.document.name
        baseline = self._baseline(name)
        report = baseline.set_aside(report) if baseline else report
        if self.changes is None or name == STDIN:
            return report
        from factcheck.editorial.changes import DiffError

        try:
            return self.changes.only(report)
        except DiffError as error:
            raise click.UsageError(str(error)) from None

    def fail_on(self, name: str) -> str:
        """Return from which severity on a draft fails the run."""
        return str(self.settings(name)["fail-on"])

    def tables(self) -> Tables:
        """Return all tables that any of the drafts was checked with."""
        return at_hand.tables(list({own.family.table: own for group in self._own.values() for own in group}.values()))

    def rules(self) -> tuple[Rule, ...]:
        """Return all rules that any of the drafts was checked with."""
        from factcheck.rule import every, plugged

        found = {rule.code: rule for rule in every()}
        for _, settings in self._settled.values():
            found |= {rule.code: rule for rule in plugged(tuple(settings["plugins"]))}
        return tuple(found.values())

    def _gathered(self, paths: Iterable[str]) -> Iterator[str]:
        force = bool(self.options.get("force_exclude"))
        if not force and all(path == "-" or os.path.isfile(path) for path in paths):  # noqa: PTH113
            yield from dict.fromkeys(paths)
            return
        from factcheck.editorial.gathering import Gathering

        gathering = Gathering(
            lambda path: self.settings(path).excludes(path),
            ignored=lambda path: bool(self.settings(path)["gitignore"]),
            force=force,
        )
        yield from gathering.files(paths)
        for empty in gathering.empty:
            warn(f"{empty}: no draft found")

    def _order(self, name: str, *, piped: bool) -> Order:
        settings = self.settings(name)
        self._baseline(name)
        tables = tuple(settings.path("tables", each) for each in settings["tables"])
        if tables not in self._own:
            try:
                self._own[tables] = at_hand.own_tables((*tables, *self._named))
            except click.UsageError as error:
                raise ConfigError(f"{settings.origin('tables')}: {error.message.removeprefix('--table: ')}") from None
        return Order(
            path=name,
            config=settings.config(name),
            as_of=self.options.get("as_of"),  # type: ignore[arg-type]
            dated=settings["as-of"],
            tables=tables,
            root=at_hand.refreshed(),
            format="text" if piped and name == STDIN else "",
            piped=piped,
        )

    def _done(self, orders: list[Order | Exception], *, stdin: bool) -> Iterator[Report | Exception]:
        """Yield what comes of the orders; those that could not be given keep their place."""
        given = [order for order in orders if isinstance(order, Order)]
        many = len(given) >= REMEMBERED and not self.options.get("no_cache") and not stdin
        desk = Desk(self._own, _memory() if many else None)
        if stdin:
            found: Iterator[Report | Exception] = (desk.report(order, _piped(order)) for order in given)
        else:
            found = reports(given, desk, _processes(self.options, len(given)))
        if len(given) >= WORTH and sys.stderr.isatty() and not self.options.get("quiet"):
            from factcheck.cli.progress import shown

            found = shown(found, len(given))
        for order in orders:
            yield next(found) if isinstance(order, Order) else order

    def _baseline(self, name: str) -> Baseline | None:
        if self.options.get("no_baseline"):
            return None
        settings = self.settings(name)
        path = settings.path("baseline", settings["baseline"]) if settings["baseline"] else ""
        if path not in self._baselines:
            self._baselines[path] = _read_baseline(path) if path else None
        return self._baselines[path]


def _given(options: Mapping[str, object]) -> dict[str, object]:
    """Return what the command line says in the words of a configuration."""
    home = values.home_currency(str(options.get("home_currency") or "").upper())
    said = {
        "select": options.get("select"),
        "ignore": options.get("ignore"),
        "home-currency": home,
        "baseline": options.get("baseline"),
        "fail-on": options.get("fail_on"),
    }
    return {key: value for key, value in said.items() if value}


def _changes(revision: str) -> Changes | None:
    if not revision:
        return None
    from factcheck.editorial.changes import Changes

    return Changes(revision)


def _read_baseline(path: str) -> Baseline:
    from factcheck.editorial import baseline

    try:
        return baseline.read(path)
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such baseline; make one with factcheck baseline create") from None
    except (baseline.BaselineError, OSError) as error:
        raise ConfigError(str(error)) from None


def _piped(order: Order) -> bytes | None:
    """Return standard input for the draft that is read from it; it is named by no file, or by one that is not read."""
    from factcheck.readers.files import LARGEST

    return sys.stdin.buffer.read(LARGEST + 1) if order.piped else None


def _memory() -> Memory | None:
    from factcheck.editorial.remembering import Memory

    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")  # noqa: PTH111
    try:
        return Memory(os.path.join(home, "factcheck"), at_hand.refreshed())  # noqa: PTH118
    except OSError:
        return None  # a home that cannot be written to is no reason to fail


def _processes(options: Mapping[str, object], drafts: int) -> int:
    """Return over how many processes the drafts are spread."""
    wished = int(str(options.get("jobs") or 0))
    if wished:
        return min(wished, drafts)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(min(cores, drafts // WORTH), 1)
