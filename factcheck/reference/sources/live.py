"""Live rates through forex-python, only when somebody asks for them, and never taken on trust.

The service behind forex-python has moved and failed often, its calls have no time-out, and rates of another day can
come back unsaid. So the call is given a limit, and the day that comes back must be the day asked for. Each rate must
then lie near one that the tables hold: see `vouched`.
"""

from __future__ import annotations

import threading
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from factcheck.reference.sources.fetch import RefreshError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.reference.tables import Tables

TIMEOUT = 20.0
BASE = "EUR"


def rates_of(
    _tables: Tables,
    today: date,
    *,
    ask: Callable[[date], tuple[str, dict[str, str]]] | None = None,
    timeout: float = TIMEOUT,
) -> dict[str, list[tuple[str, ...]]]:
    """Return the service's rates of the last working day, by currency; RefreshError if late or of another day."""
    day = working_day(today)
    came, rates = _limited(lambda: (ask or ask_service)(day), timeout)
    if came != day.isoformat():
        raise RefreshError(f"the live service answered for {came or 'no day'}, not for {day}; nothing was taken")
    return {code: [(came, _plain(code, printed))] for code, printed in sorted(rates.items()) if code != BASE}


def working_day(today: date) -> date:
    """Return the day itself, or the Friday before a weekend.

    >>> working_day(date(2026, 11, 22)).isoformat()
    '2026-11-20'
    """
    return today - timedelta(days=max(0, today.weekday() - 4))


def ask_service(day: date) -> tuple[str, dict[str, str]]:
    """Ask forex-python for all rates of a day against the euro; return the day and the rates as they came."""
    from forex_python.converter import CurrencyRates

    came: list[str] = []

    class Dated(CurrencyRates):  # type: ignore[misc]
        """Keeps the day of the answer, which the library drops."""

        def _decode_rates(self, response: Any, use_decimal: bool = False, date_str: str | None = None) -> Any:  # noqa: ANN401
            came.append(str(response.json().get("date", "")))
            return super()._decode_rates(response, use_decimal=use_decimal, date_str=date_str)

    rates = Dated(force_decimal=True).get_rates(BASE, day)
    return came[0] if came else "", {str(code): str(rate) for code, rate in rates.items()}


def _plain(code: str, printed: str) -> str:
    try:
        rate = Fraction(printed)
    except (ValueError, ZeroDivisionError):
        rate = Fraction(0)
    if rate <= 0 or not printed.replace(".", "", 1).isdigit():
        raise RefreshError(f"the live service gave {printed!r} as a rate of {code}")
    return printed


def _limited(call: Callable[[], tuple[str, dict[str, str]]], timeout: float) -> tuple[str, dict[str, str]]:
    """Return what a call returns, or give up: the library itself would wait for ever."""
    answer: list[tuple[str, dict[str, str]]] = []
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
        kinds = type(failure[0]).__mro__
        if any(each.__module__ == "requests.exceptions" and each.__name__ == "ConnectionError" for each in kinds):
            raise RefreshError("the live service cannot be reached; check the connection or proxy")
        said = str(failure[0]).splitlines()
        raise RefreshError(f"the live service failed: {said[0] if said else 'no reason'}")
    raise RefreshError(f"the live service did not answer within {timeout:g} seconds")
