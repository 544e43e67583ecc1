"""Many drafts at once: from memory where nothing changed, the rest over several processes, in the order they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.editorial import drafts
from factcheck.readers import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.editorial.drafts import Order
    from factcheck.editorial.remembering import Memory
    from factcheck.model.finding import Report
    from factcheck.reference.own import OwnTable
    from factcheck.reference.shelf import Shelf

#: So many drafts are worth a process more: starting one costs as much as checking a few.
WORTH = 20
#: From so many drafts on, what did not change is taken from memory.
REMEMBERED = 8


class Desk:
    """What each process has at hand for all drafts."""

    def __init__(self, own: Mapping[tuple[str, ...], tuple[OwnTable, ...]], memory: Memory | None = None) -> None:
        self.own = own  #: by what a configuration names: the tables that are not the bundled ones
        self.memory = memory
        self._marks: dict[tuple[str, ...], bytes] = {}
        self._shelves: dict[tuple[tuple[str, ...], str], Shelf] = {}

    def report(self, order: Order, data: bytes | None = None) -> Report | Exception:
        """Return the report of a draft, or what went wrong: one draft that fails hides no other."""
        try:
            if data is not None:
                return drafts.report(order, self._shelf(order), data)
            return self._remembered(order)
        except Exception as error:  # noqa: BLE001 - told by whoever asked
            return error

    def remembers(self, order: Order) -> bool:
        """Say whether a draft has not changed since it was checked."""
        key = self._key(order)
        return bool(key and self.memory and self.memory.has(key))

    def _remembered(self, order: Order) -> Report:
        key = self._key(order)
        found = self.memory.recall(key) if key and self.memory else None
        if found is None:
            found = drafts.report(order, self._shelf(order))
            if key and self.memory:
                self.memory.keep(key, found)
        return found

    def _shelf(self, order: Order) -> Shelf:
        """Return the tables that a draft is checked by, which other drafts may have opened."""
        key = order.tables, order.root
        if key not in self._shelves:
            from factcheck.reference.shelf import Shelf

            self._shelves[key] = Shelf(extra=self.own.get(order.tables, ()), refreshed=order.root)
        return self._shelves[key]

    def _key(self, order: Order) -> str:
        """Return what the report of a draft is remembered under, "" for one that is not remembered."""
        from factcheck.readers.files import LARGEST_PACKED

        # Nobody knows what the code of a plug-in depends on, so nothing that it takes part in is remembered.
        if self.memory is None or order.config.plugins:
            return ""
        try:
            with open(order.path, "rb") as file:  # noqa: PTH123
                data = file.read(LARGEST_PACKED + 1)
        except OSError:
            return ""  # reading the draft says what is wrong with it
        return self.memory.key(order, data, self._mark(order))

    def _mark(self, order: Order) -> bytes:
        """Return what changes whenever one of the house's own tables does."""
        if order.tables not in self._marks:
            import pickle
            from hashlib import sha256

            own = self.own.get(order.tables, ())
            self._marks[order.tables] = sha256(pickle.dumps(own)).digest() if own else b""
        return self._marks[order.tables]


_desk = Desk({})


def reports(orders: Iterable[Order], desk: Desk, jobs: int) -> Iterator[Report | Exception]:
    """Yield the report of each draft, in their order, whatever the number of processes."""
    if jobs <= 1:
        yield from map(desk.report, orders)
        return
    orders = list(orders)
    # What is remembered is read here: sending it from another process would take longer than reading it.
    changed = [not desk.remembers(order) for order in orders]
    checked = _spread([order for order, anew in zip(orders, changed, strict=True) if anew], desk, jobs)
    for order, anew in zip(orders, changed, strict=True):
        yield next(checked) if anew else desk.report(order)


def _spread(orders: list[Order], desk: Desk, jobs: int) -> Iterator[Report | Exception]:
    """Yield the reports of drafts that are checked by several processes, or by this one if they are few."""
    if len(orders) < WORTH:
        yield from map(desk.report, orders)
        return
    from multiprocessing import Pool

    from factcheck.editorial.packing import unpack

    # What every process needs is imported once, before there are several.
    from factcheck.rule import discover

    discover()
    with Pool(jobs, _begin, (desk,)) as pool:
        yield from map(unpack, pool.imap(_work, orders, chunksize=4))


def _begin(desk: Desk) -> None:
    global _desk  # noqa: PLW0603 - one per process, as a pool hands things over
    # Ctrl-C is for the first process, which ends the others: one that died while it held the queue would block it.
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _desk = desk


def _work(order: Order) -> bytes:
    from factcheck.editorial.packing import pack, unpack

    found = _desk.report(order)
    if isinstance(found, Exception) and not isinstance(found, ReadError):
        import traceback

        found.add_note("".join(traceback.format_exception(found)))
        try:
            unpack(pack(found))
        except Exception:  # noqa: BLE001 - an error that cannot travel is told in words
            found = RuntimeError(f"{type(found).__name__}: {found}")
    return pack(found)
