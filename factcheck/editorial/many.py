"""Many drafts at once: over several processes, from memory where nothing changed, in the order in which they came."""

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

    def report(self, order: Order, data: bytes | None = None) -> Report | Exception:
        """Return the report of a draft, or what went wrong: one draft that fails hides no other."""
        try:
            if self.memory is None or data is not None:
                return drafts.report(order, data, self.own.get(order.tables, ()))
            return self._remembered(self.memory, order)
        except Exception as error:  # noqa: BLE001 - told by whoever asked
            return error

    def _remembered(self, memory: Memory, order: Order) -> Report:
        from factcheck.readers.files import LARGEST

        try:
            with open(order.path, "rb") as file:  # noqa: PTH123
                data = file.read(LARGEST + 1)
        except OSError:
            return drafts.report(order, None, self.own.get(order.tables, ()))  # says what is wrong with the file
        key = memory.key(order, data, self._mark(order))
        found = memory.recall(key)
        if found is None:
            found = drafts.report(order, None, self.own.get(order.tables, ()))
            memory.keep(key, found)
        return found

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
    from multiprocessing import Pool

    # What every process needs is imported once, before there are several.
    from factcheck.rule import discover

    discover()
    with Pool(jobs, _begin, (desk,)) as pool:
        yield from pool.imap(_work, orders, chunksize=4)


def _begin(desk: Desk) -> None:
    global _desk  # noqa: PLW0603 - one per process, as a pool hands things over
    _desk = desk


def _work(order: Order) -> Report | Exception:
    found = _desk.report(order)
    if isinstance(found, Exception) and not isinstance(found, ReadError):
        import pickle
        import traceback

        found.add_note("".join(traceback.format_exception(found)))
        try:
            pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
        except Exception:  # noqa: BLE001 - an error that cannot travel is told in words
            return RuntimeError(f"{type(found).__name__}: {found}")
    return found
