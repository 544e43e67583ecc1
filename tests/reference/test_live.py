"""Live rates are taken only if they are punctual, of the right day, and near the table's."""

import threading
from datetime import date
from fractions import Fraction

import pytest

from factcheck.reference.sources import live
from factcheck.reference.sources.fetch import RefreshError
from factcheck.reference.sources.live import live_rate
from factcheck.reference.tables import Tables
from tests.reference.publishers import PAGE, publisher

DAY = date(2022, 6, 15)


def test_a_rate_that_passes() -> None:
    found = live_rate("EUR", "USD", DAY, Tables(), ask=lambda *_: ("2022-06-15", "1.0450"))
    assert (found.rate, found.neighbour) == (Fraction("1.0450"), Fraction("1.0431"))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (("2022-06-14", "1.0450"), "answered for 2022-06-14, not for 2022-06-15"),
        (("", "1.0450"), "answered for no day"),
        (("2022-06-15", "1.0700"), "more than 2 % from the table's 1.0431"),
        (("2022-06-15", "0"), "more than 2 %"),
        (("2022-06-15", "n/a"), "gave 'n/a' as a rate"),
    ],
)
def test_a_rate_that_is_refused(answer: tuple[str, str], expected: str) -> None:
    with pytest.raises(RefreshError, match=expected):
        live_rate("EUR", "USD", DAY, Tables(), ask=lambda *_: answer)


def test_a_service_that_hangs_and_one_that_breaks() -> None:
    never = threading.Event()
    with pytest.raises(RefreshError, match="did not answer within"):
        live_rate("EUR", "USD", DAY, Tables(), ask=lambda *_: (str(never.wait(5)), ""), timeout=0.01)
    never.set()

    def broken(*_: object) -> tuple[str, str]:
        raise ConnectionError("no route to host")

    with pytest.raises(RefreshError, match="the live service failed: no route to host"):
        live_rate("EUR", "USD", DAY, Tables(), ask=broken)


def test_without_a_neighbour_nothing_is_taken() -> None:
    with pytest.raises(RefreshError, match="have no rate of EUR in USD near"):
        live_rate("EUR", "USD", date(2030, 1, 2), Tables(), ask=lambda *_: ("2030-01-02", "1.1"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"base": "EUR", "date": "2022-06-15", "rates": {"USD": 1.0450}}', ""),
        (b'{"base": "EUR", "date": "2022-06-10", "rates": {"USD": 1.0450}}', "answered for 2022-06-10"),
        (b'{"base": "EUR", "date": "2022-06-15", "rates": {}}', "the live service failed"),
        (PAGE, "the live service failed"),
    ],
)
def test_the_real_client_against_a_server_of_ours(monkeypatch: pytest.MonkeyPatch, body: bytes, expected: str) -> None:
    from forex_python.converter import CurrencyRates

    with publisher((200, {"Content-Type": "application/json"}, body)) as server:
        monkeypatch.setattr(CurrencyRates, "_source_url", lambda _: f"{server.address}/")
        if expected:
            with pytest.raises(RefreshError, match=expected):
                live_rate("EUR", "USD", DAY, Tables(), ask=live.ask_service)
        else:
            assert live_rate("EUR", "USD", DAY, Tables()).rate == Fraction("1.045")
