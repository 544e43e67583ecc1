"""Live rates are taken only if they are asked for, punctual, of the right day, and near the table's."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli.tables import command
from factcheck.reference.sources import live
from factcheck.reference.sources.fetch import RefreshError
from factcheck.reference.sources.live import rates_of
from factcheck.reference.sources.publishers import SOURCES, USUAL
from factcheck.reference.sources.refresh import Change, refresh
from factcheck.reference.tables import Tables
from factcheck.reference.verify import verify
from tests.reference.publishers import PAGE, Publisher, publisher

Served = Callable[[Publisher], None]
#: A Monday after the last bundled fixing, near enough to be compared with it.
DAY = date(2026, 11, 2)
USD, GBP = "1.1190", "0.8338"


def answer(day: str = "2026-11-02", rates: str = f'"USD": {USD}, "JPY": 176.1') -> bytes:
    return f'{{"base": "EUR", "date": "{day}", "rates": {{{rates}}}}}'.encode()


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Served:
    """Point the real client at a server of ours."""
    from forex_python.converter import CurrencyRates

    return lambda server: monkeypatch.setattr(CurrencyRates, "_source_url", lambda _: f"{server.address}/")


def test_a_service_is_never_asked_unless_it_is_named() -> None:
    assert "live" in SOURCES
    assert "live" not in USUAL
    assert SOURCES["live"].addresses(Tables(), DAY) == []


def test_rates_that_pass_are_stored_and_used_where_no_other_table_reaches(tmp_path: Path, served: Served) -> None:
    folder = tmp_path / "user"
    with publisher((200, {"Content-Type": "application/json"}, answer())) as server:
        served(server)
        changes = refresh("live", Tables(), folder, DAY)
    assert {(change.table, change.added) for change in changes} == {("fx/live/JPY", 1), ("fx/live/USD", 1)}
    assert verify(str(folder)) == []
    rates = Tables(refreshed=str(folder)).rates("EUR", "USD")
    quote = rates.on(DAY)
    assert (float(quote.rate), quote.table, quote.day) == (1.119, "fx/live/USD", DAY)
    assert "theratesapi.com, through forex-python" in quote.source
    assert rates.on(date(2026, 10, 30)).table == "fx/ecb/USD"


def test_the_next_day_is_added_and_a_live_rate_never_vouches_for_the_next(tmp_path: Path, served: Served) -> None:
    folder = tmp_path / "user"
    bring(served, folder, answer())
    changes = bring(served, folder, answer("2026-11-03"), date(2026, 11, 3))
    assert sum(change.added for change in changes) == 2
    # Eleven days after the last fixing of a central bank there is nothing left to compare with.
    with pytest.raises(RefreshError, match="no other table has a rate near it"):
        bring(served, folder, answer("2026-11-10"), date(2026, 11, 10))


def bring(served: Served, folder: Path, body: bytes, day: date = DAY) -> list[Change]:
    """Refresh from a service that gives this answer."""
    with publisher((200, {"Content-Type": "application/json"}, body)) as server:
        served(server)
        return refresh("live", Tables(refreshed=str(folder) if folder.exists() else ""), folder, day)


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (200, answer("2026-10-30"), "answered for 2026-10-30, not for 2026-11-02; nothing was taken"),
        (200, b'{"rates": {"USD": 1.1}}', "answered for no day"),
        (200, answer(rates='"USD": 1.1500'), r"nothing was taken: USD 2026-11-02: 1.1500 is more than 2 % from 1.1172"),
        (200, answer(rates='"XTS": 1.15'), "nothing was taken: XTS 2026-11-02: no other table has a rate near it"),
        (200, answer(rates=""), "holds no figures"),
        (200, answer(rates='"USD": 0'), "gave '0' as a rate of USD"),
        (200, answer(rates='"USD": -1.1'), "gave '-1.1' as a rate of USD"),
        (200, answer(rates='"USD": "n/a"'), "gave 'n/a' as a rate of USD"),
        (200, answer(rates='"USD": 1e-3'), "gave '0.001' as a rate|more than 2 %"),
        (200, PAGE, "the live service failed"),
        (200, answer()[:-20], "the live service failed"),
        (200, b"", "the live service failed"),
        (404, PAGE, "the live service failed"),
        (429, PAGE, "the live service failed"),
        (500, PAGE, "the live service failed"),
    ],
)
@pytest.mark.parametrize("existing", [False, True], ids=["from nothing", "over a table"])
def test_what_is_refused_changes_nothing(
    tmp_path: Path, served: Served, status: int, body: bytes, expected: str, *, existing: bool
) -> None:
    folder = tmp_path / "user"
    if existing:
        bring(served, folder, answer())
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}
    tables = Tables(refreshed=str(folder) if existing else "")
    with publisher((status, {"Content-Type": "application/json"}, body)) as server:
        served(server)
        with pytest.raises(RefreshError, match=expected):
            refresh("live", tables, folder, DAY)
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before
    assert folder.exists() == existing


def test_one_rate_that_is_off_is_left_out_and_named_the_others_stay(tmp_path: Path, served: Served) -> None:
    folder = tmp_path / "user"
    body = answer(rates=f'"USD": {USD}, "GBP": {GBP}, "JPY": 17.61')
    *_, change = bring(served, folder, body)
    assert [line.split(":")[0] for line in change.left_out] == ["JPY 2026-11-02"]
    assert "more than 2 %" in change.left_out[0]
    assert {path.name for path in (folder / "fx/live").iterdir()} == {"GBP.csv", "USD.csv"}


def test_a_redirect_is_followed(tmp_path: Path, served: Served) -> None:
    with publisher((200, {}, answer())) as goal, publisher((302, {"Location": goal.address}, b"")) as server:
        served(server)
        assert refresh("live", Tables(), tmp_path / "user", DAY)


def test_a_service_that_hangs_and_one_that_is_not_there() -> None:
    never = threading.Event()

    def hang(_: date) -> tuple[str, dict[str, str]]:
        never.wait(5)
        return "", {}

    with pytest.raises(RefreshError, match=r"did not answer within 0\.01 seconds"):
        rates_of(Tables(), DAY, ask=hang, timeout=0.01)
    never.set()

    def broken(_: date) -> tuple[str, dict[str, str]]:
        raise ConnectionError("no route to host")

    with pytest.raises(RefreshError, match="the live service failed: no route to host"):
        rates_of(Tables(), DAY, ask=broken)


@pytest.mark.parametrize(
    ("today", "asked"), [(2, "2026-11-02"), (6, "2026-11-06"), (7, "2026-11-06"), (8, "2026-11-06")]
)
def test_a_weekend_asks_for_its_friday(today: int, asked: str) -> None:
    days: list[date] = []

    def note(day: date) -> tuple[str, dict[str, str]]:
        days.append(day)
        return day.isoformat(), {"EUR": "1", "USD": USD}

    assert rates_of(Tables(), date(2026, 11, today), ask=note) == {"USD": [(asked, USD)]}
    assert [day.isoformat() for day in days] == [asked]


def test_the_command_says_what_was_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(live, "ask_service", lambda _: ("1999-01-04", {"USD": USD}))
    failed = CliRunner().invoke(command, ["refresh", "live"])
    assert failed.exit_code == 2
    assert "live: the live service answered for 1999-01-04, not for " in failed.output
    file = tmp_path / "rates.json"
    file.write_bytes(answer())
    failed = CliRunner().invoke(command, ["refresh", "live", "--from", str(file)])
    assert "live: it is a service, not a file; ask it without --from" in failed.output
    assert not (tmp_path / "data").exists()
