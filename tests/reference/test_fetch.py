"""Downloading one file: whole or not at all, from servers that are busy, broken, moved or far too generous."""

from pathlib import Path

import pytest

from factcheck.reference.sources import fetch as fetching
from factcheck.reference.sources.fetch import RefreshError, fetch
from tests.reference.publishers import PAGE, publisher


def quick(address: str, **options: object) -> fetching.Fetched:
    return fetch(address, timeout=2, wait=lambda _: None, **options)


def test_a_download_with_progress() -> None:
    seen: list[tuple[int, int]] = []
    with publisher((200, {"ETag": '"7"'}, b"x" * 200_000)) as server:
        found = quick(server.address, progress=lambda so_far, whole: seen.append((so_far, whole)))
    assert (len(found.body), found.tag, seen[-1]) == (200_000, '"7"', (200_000, 200_000))


def test_what_has_not_changed_is_not_sent_again() -> None:
    with publisher((304, {}, b"")) as server:
        assert quick(server.address, tag='"7"').unchanged
    assert server.asked[0]["if-none-match"] == '"7"'


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again_as_late_as_it_wishes(status: int) -> None:
    waits: list[float] = []
    with publisher((status, {"Retry-After": "7"}, b""), (200, {}, b"ok")) as server:
        assert fetch(server.address, timeout=2, wait=waits.append).body == b"ok"
    assert waits == [7]


def test_a_server_that_stays_broken_and_one_that_has_moved_away() -> None:
    with publisher((500, {}, PAGE)) as server, pytest.raises(RefreshError, match=r"500 .*--from"):
        quick(server.address)
    assert len(server.asked) == fetching.TRIES
    with publisher((404, {}, PAGE)) as server, pytest.raises(RefreshError, match="answers 404"):
        quick(server.address)
    assert len(server.asked) == 1


def test_a_redirect_is_followed() -> None:
    with publisher((200, {}, b"there")) as goal, publisher((302, {"Location": goal.address}, b"")) as server:
        assert quick(server.address).body == b"there"


def test_a_download_that_breaks_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    part = str(tmp_path / "file.part")
    with publisher((200, {"Content-Length": "10", "ETag": '"7"'}, b"01234"), (206, {}, b"56789")) as server:
        assert quick(server.address, part=part).body == b"0123456789"
    assert (server.asked[1]["range"], server.asked[1]["if-range"]) == ("bytes=5-", '"7"')
    assert not Path(part).exists()


@pytest.mark.parametrize("mark", [{}, {"ETag": 'W/"7"'}])
def test_two_halves_are_never_joined_without_a_mark_that_they_are_of_one_file(
    tmp_path: Path, mark: dict[str, str]
) -> None:
    part = str(tmp_path / "file.part")
    with publisher((200, {"Content-Length": "10"} | mark, b"01234"), (200, {}, b"abcdefghij")) as server:
        assert quick(server.address, part=part).body == b"abcdefghij"
    assert "range" not in server.asked[1]


def test_a_download_that_never_ends_well_is_no_table() -> None:
    with (
        publisher((200, {"Content-Length": "10"}, b"01234")) as server,
        pytest.raises(RefreshError, match="only 5 of 10 bytes came"),
    ):
        quick(server.address)


def test_a_file_that_is_far_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LIMIT", 1_000_000)
    with publisher((200, {}, b"x" * 3_000_000)) as server, pytest.raises(RefreshError, match="more than 1 MB"):
        quick(server.address)


def test_a_machine_without_a_connection_says_so() -> None:
    with publisher((200, {}, b"")) as server:
        address = server.address
    with pytest.raises(RefreshError, match="cannot be reached"):
        quick(address)
    with pytest.raises(RefreshError, match="is not a secure address"):
        quick("http://example.org/x")


def test_without_a_network_nobody_waits() -> None:
    waits: list[float] = []
    with pytest.raises(RefreshError, match=r"cannot be reached \(.*--from"):
        fetch("https://no-such-publisher.invalid/file", timeout=2, wait=waits.append)
    assert waits == []
