"""Live rates through forex-python, only when somebody asks for them, and never taken on trust.

The service behind forex-python has moved and failed often, its calls have no time-out, and a rate of another day can
come back unsaid. So the call is given a limit, the day that comes back must be the day asked for, and the rate must lie
near the one that the tables hold.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from factcheck.reference.sources.fetch import RefreshError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from factcheck.reference.tables import Tables

TIMEOUT = 20.0
#: A live rate further than this from the table's neighbour is refused.
NEAR = Fraction(2, 100)
#: A table whose last rate is older than this says nothing about a live one.
NEIGHBOUR = 10


@dataclass(frozen=True, slots=True)
class Live:
    """A rate that the service gave and that passed."""

    day: date
    rate: Fraction
    neighbour: Fraction  #: the table's rate that it was compared with


def live_rate(
    base: str,
    quote: str,
    day: date,
    tables: Tables,
    *,
    ask: Callable[[str, str, date], tuple[str, str]] | None = None,
    timeout: float = TIMEOUT,
) -> Live:
    """Return the service's rate of a day; raise RefreshError if it is late, of another day, or far from the table's."""
    came, printed = _limited(lambda: (ask or ask_service)(base, quote, day), timeout)
    if came != day.isoformat():
        raise RefreshError(f"the live service answered for {came or 'no day'}, not for {day}")
    try:
        rate = Fraction(printed)
    except (ValueError, ZeroDivisionError):
        raise RefreshError(f"the live service gave {printed!r} as a rate") from None
    rates = tables.rates(base, quote)
    known = rates.on(day) if rates else None
    if known is None:
        raise RefreshError(f"the tables have no rate of {base} in {quote} near {day} to compare a live one with")
    if rate <= 0 or abs(rate / known.rate - 1) > NEAR:
        raise RefreshError(
            f"the live rate of {base} in {quote}, {printed}, is more than 2 % from the table's {float(known.rate):.6g}"
        )
    return Live(day, rate, known.rate)


def ask_service(base: str, quote: str, day: date) -> tuple[str, str]:
    """Ask forex-python; return the day and the rate as they came."""
    from forex_python.converter import CurrencyRates

    came: list[str] = []

    class Dated(CurrencyRates):  # type: ignore[misc]
        """Keeps the day of the answer, which the library drops."""

        def _decode_rates(self, response: Any, use_decimal: bool = False, date_str: str | None = None) -> Any:  # noqa: ANN401
            came.append(str(response.json().get("date", "")))
            return super()._decode_rates(response, use_decimal=use_decimal, date_str=date_str)

    rate = Dated(force_decimal=True).get_rate(base, quote, day)
    return came[0] if came else "", str(rate)


def _limited(call: Callable[[], tuple[str, str]], timeout: float) -> tuple[str, str]:
    """Return what a call returns, or give up: the library itself would wait for ever."""
    answer: list[tuple[str, str]] = []
    failure: list[Exception] = []

    def run() -> None:
        try:
            answer.append(call())
        except Exception as error:  # noqa: BLE001 - forex-python lets through whatever its network library raises
            failure.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(timeout)
    if answer:
        return answer[0]
    if failure:
        raise RefreshError(
            f"the live service failed: {str(failure[0]).splitlines()[0] if str(failure[0]) else 'no reason'}"
        )
    raise RefreshError(f"the live service did not answer within {timeout:g} seconds")
