"""Every publisher on a bad day: cut off, reordered, an error page, old, busy, broken, slow, moved, far too large.

Each source is asked over a server on this machine, with a refreshed table already there; whatever comes, no row of that
table is lost, and what cannot be used is refused with one line that says why.
"""

import gzip
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from factcheck.reference.sources import fetch as fetching
from factcheck.reference.sources.fetch import RefreshError, fetch
from factcheck.reference.sources.publishers import SOURCES
from factcheck.reference.sources.refresh import refresh
from factcheck.reference.sources.world_bank import INDICATORS
from factcheck.reference.tables import Tables
from tests.reference.publishers import PAGE, bank_zip, ecb_file, fred_file, hmrc_file, nbp_file, publisher
from tests.reference.test_rehearsal import BLS, EUROSTAT, FILES, FRED, LATER, NOVEMBER, ONS

TODAY = date(2026, 11, 23)
NAMES = list(FILES)
TEXTS = ("fed", "bls", "ons", "eurostat")


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def folder(name: str, tmp_path: Path) -> Path:
    """A user's folder that holds this source's table of a month ago."""
    place = tmp_path / "user"
    refresh(name, Tables(), place, TODAY, files=[FILES[name][0]])
    return place


def lines(name: str, folder: Path) -> list[str]:
    return Tables(refreshed=str(folder)).lines(FILES[name][2])


def ask(name: str, folder: Path, address: str, **options: object) -> None:
    """Refresh from one address, as the command does it; the file itself stands for all that the source asks for."""
    body = fetch(address, timeout=2, wait=lambda _: None, **options).body
    refresh(name, Tables(refreshed=str(folder)), folder, TODAY, files=[body])


def unchanged(name: str, folder: Path, *answers: tuple[int, dict[str, str], bytes]) -> str:
    """Ask a server that fails, make sure that no byte has changed, and return what was said."""
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}
    with publisher(*answers) as server, pytest.raises(RefreshError) as caught:
        ask(name, folder, server.address)
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before
    assert [path.name for path in folder.parent.iterdir()] == ["user"]
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_cut_off_on_the_way(name: str, folder: Path) -> None:
    later = FILES[name][1]
    said = unchanged(name, folder, (200, {"Content-Length": str(len(later))}, later[: len(later) // 2]))
    assert f"of {len(later)} bytes came" in said


@pytest.mark.parametrize("left", ["half", "all but the end"])
def test_cut_off_before_it_was_sent(name: str, folder: Path, left: str) -> None:
    """The server believes that it sent all: the cut may fall within the last figure, and half a figure is a figure."""
    later = gzip.compress(LATER, mtime=0) if name == "eurostat" else FILES[name][1]
    body = later[: len(later) // 2] if left == "half" else later.rstrip(b"\n")[:-3]
    unchanged(name, folder, (200, {}, body))


@pytest.mark.parametrize("name", TEXTS, indirect=True)
def test_cut_off_within_the_last_figure(name: str, folder: Path) -> None:
    later = LATER if name == "eurostat" else FILES[name][1]
    assert "is cut off" in unchanged(name, folder, (200, {}, later.rstrip(b'\t\n" p')[:-2]))


def test_an_error_page_instead_of_the_file(name: str, folder: Path) -> None:
    assert "a web page came instead" in unchanged(name, folder, (200, {"Content-Type": "text/html"}, PAGE))


def test_nothing_instead_of_the_file(name: str, folder: Path) -> None:
    unchanged(name, folder, (200, {}, b""))


def test_what_has_not_changed_is_not_read_again(name: str, folder: Path) -> None:
    before = lines(name, folder)
    with publisher((304, {}, b"")) as server:
        assert fetch(server.address, tag='"7"', timeout=2).unchanged
        assert refresh(name, Tables(refreshed=str(folder)), folder, TODAY, get=lambda _: None) == []
    assert server.asked[0]["if-none-match"] == '"7"'
    assert lines(name, folder) == before


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_publisher_is_asked_again(name: str, folder: Path, status: int) -> None:
    later, row = FILES[name][1], FILES[name][3]
    with publisher((status, {"Retry-After": "1"}, PAGE), (200, {}, later)) as server:
        ask(name, folder, server.address)
    assert len(server.asked) == 2
    assert row in lines(name, folder)


@pytest.mark.parametrize(("status", "asked"), [(500, fetching.TRIES), (429, fetching.TRIES), (403, 1), (404, 1)])
def test_a_publisher_that_stays_broken(name: str, folder: Path, status: int, asked: int) -> None:
    before = lines(name, folder)
    with publisher((status, {}, PAGE)) as server, pytest.raises(RefreshError, match=str(status)):
        ask(name, folder, server.address)
    assert len(server.asked) == asked
    assert lines(name, folder) == before


def test_a_slow_publisher_is_given_up(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TRIES", 1)
    before = lines(name, folder)
    with (
        publisher((200, {"Delay": "0.3"}, FILES[name][1])) as server,
        pytest.raises(RefreshError, match=r"cannot be reached \(timed out\).*--from"),
    ):
        fetch(server.address, timeout=0.05, wait=lambda _: None)
    assert lines(name, folder) == before


def test_a_redirect_is_followed(name: str, folder: Path) -> None:
    later, row = FILES[name][1], FILES[name][3]
    with publisher((200, {}, later)) as goal, publisher((302, {"Location": goal.address}, b"")) as server:
        ask(name, folder, server.address)
    assert row in lines(name, folder)


def test_a_file_that_is_far_too_large(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LIMIT", len(FILES[name][1]) - 1)
    assert "that is not the file" in unchanged(name, folder, (200, {}, FILES[name][1]))


def two_banks(indicator: str, *rows: tuple[str, str]) -> Callable[..., bytes]:
    return lambda order: bank_zip("2027-01-20", *rows[::order], indicator=indicator)


def reordered_ecb(order: int) -> bytes:
    rows = ("2026-11-23,1.1205,176.1,", "2026-11-20,1.1201,176.5,", "2026-10-30,1.1172,175.68,")
    return ecb_file(*rows[::order])


def reordered_text(text: bytes, heads: int) -> Callable[[int], bytes]:
    parts = text.splitlines(keepends=True)
    return lambda order: b"".join([*parts[:heads], *parts[heads:][::order]])


def asked(name: str) -> str:
    return INDICATORS[SOURCES[name].family.split("/")[1]].code


GREEK = LATER + b"M,I15,CP00,EL\t: \t120.0 \n"
REORDERED: dict[str, Callable[[int], bytes]] = {
    "ecb": reordered_ecb,
    "nbp": lambda order: nbp_file("2026-11-18", **dict([("TWD", "0.1234"), ("USD", "3.71")][::order])),
    "hmrc": lambda order: hmrc_file(NOVEMBER, *[("TJS", "12.3501"), ("NAD", "21.9802")][::order]),
    "fed": reordered_text(fred_file(*FRED, "2022-11-01,142.4640"), 1),
    "bls": reordered_text(FILES["bls"][1], 1),
    "eurostat": reordered_text(GREEK, 1),
    "ons": reordered_text(FILES["ons"][1], 2),
}
BANKS = {
    "world-bank-gdp": ("4710000000000", "400000000000"),
    "world-bank-population": ("83600000", "5600000"),
    "world-bank-life-expectancy": ("81.3", "83.2"),
    "world-bank-gini": ("32.5", "26.9"),
}


def test_the_order_of_the_rows_does_not_matter(name: str, tmp_path: Path) -> None:
    one, other = BANKS.get(name, ("2.6", "1.1"))
    made = REORDERED.get(name) or two_banks(asked(name), ("DEU", one), ("NOR", other))
    assert made(1) != made(-1)
    for folder, order in (("straight", 1), ("reversed", -1)):
        assert refresh(name, Tables(), tmp_path / folder, TODAY, files=[made(order)])
    first, second = (
        {path.relative_to(tmp_path / each).as_posix(): path.read_bytes() for path in (tmp_path / each).rglob("*.*")}
        for each in ("straight", "reversed")
    )
    assert first == second
    assert FILES[name][3] in lines(name, tmp_path / "reversed")


#: What each publisher had earlier: it ends before the table that is there.
EARLIER = {
    "ecb": ecb_file("2026-10-29,1.113,175.92,", "2026-10-28,1.115,175.1,"),
    "fed": fred_file(*FRED[:2]),
    "bls": BLS.replace(b"CUUR0000SA0      \t2026\tM09\t     331.100\t\n", b""),
    "eurostat": gzip.compress(EUROSTAT.replace(b"2026-09", b"2026-08"), mtime=0),
    "ons": ONS.replace(b'"2024"', b'"2023"'),
}


@pytest.mark.parametrize("name", EARLIER, indirect=True)
def test_a_file_that_ends_before_ours(name: str, folder: Path) -> None:
    assert "already" in unchanged(name, folder, (200, {}, EARLIER[name]))


def test_a_publisher_that_adds_never_takes_away(tmp_path: Path) -> None:
    for name in NAMES:
        if not SOURCES[name].keeps:
            continue
        folder = tmp_path / name
        refresh(name, Tables(), folder, TODAY, files=[FILES[name][1]])
        before = lines(name, folder)
        refresh(name, Tables(refreshed=str(folder)), folder, TODAY, files=[FILES[name][0]])
        assert set(before) <= set(lines(name, folder)), name


def test_rates_of_another_day_than_ours_are_not_replaced_by_other_figures(tmp_path: Path) -> None:
    folder = tmp_path / "user"
    refresh("nbp", Tables(), folder, TODAY, files=[nbp_file("2026-11-18", TWD="0.1234")])
    with pytest.raises(RefreshError, match="1 of 1 rows differ from ours; that is another table"):
        refresh("nbp", Tables(refreshed=str(folder)), folder, TODAY, files=[nbp_file("2026-11-18", TWD="0.9")])
    assert lines("nbp", folder)[-1] == "2026-11-18,0.1234"


def test_customs_rates_that_no_other_table_confirms_are_left_out_and_named(tmp_path: Path) -> None:
    body = hmrc_file(NOVEMBER, ("TJS", "12.3501"), ("NAD", "2198.02"), ("KPW", "1190"))
    *_, change = refresh("hmrc", Tables(), tmp_path / "user", TODAY, files=[body])
    assert change.left_out == (
        "KPW 2026-11: no other table has a rate near it to compare it with",
        "NAD 2026-11: 2198.02 is more than 10 % from 21.9789 in fx/nbp/GBP, fx/nbp/NAD",
    )
    with pytest.raises(RefreshError, match="nothing was taken: KPW 2026-11: no other table"):
        refresh("hmrc", Tables(), tmp_path / "user", TODAY, files=[hmrc_file(NOVEMBER, ("KPW", "1190"))])


def test_a_month_to_come_and_a_stretch_without_fixings_are_no_fault(tmp_path: Path) -> None:
    december = date(2027, 1, 2)
    assert [address.rpartition("/")[2] for address in SOURCES["hmrc"].addresses(Tables(), december)] == [
        "monthly_xml_2026-12.xml",
        "monthly_xml_2027-1.xml",
    ]
    assert SOURCES["hmrc"].addresses(Tables(), TODAY) == []
    assert refresh("hmrc", Tables(), tmp_path / "user", TODAY, get=lambda _: pytest.fail("nothing is due")) == []
    with publisher((404, {}, b"404 NotFound - Not Found - Brak danych")) as server:
        get = lambda _: fetch(server.address, timeout=2, wait=lambda _: None).body  # noqa: E731
        assert refresh("nbp", Tables(), tmp_path / "user", TODAY, get=get) == []
        with pytest.raises(RefreshError, match="answers 404"):
            refresh("ecb", Tables(), tmp_path / "user", TODAY, get=get)
