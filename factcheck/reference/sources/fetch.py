"""Downloads one file from a publisher: with a time-out, a few retries, a limit, and a whole file or none."""

from __future__ import annotations

import http.client
import os
import socket
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

TIMEOUT = 30.0
#: More than any publisher's file; a server that sends more is not sending that file.
LIMIT = 400_000_000
TRIES = 4
#: No server makes us wait longer than this between two tries.
PATIENCE = 60.0
CHUNK = 1 << 16
AGENT = "factcheck (newsroom fact-checking; tables refresh)"
RETRIED = frozenset({408, 429, 500, 502, 503, 504})


class RefreshError(RuntimeError):
    """A table could not be refreshed; the message says why in one line, and the old table is untouched."""


class NothingThereError(RefreshError):
    """The publisher has nothing at this address: no rates of a stretch without working days, a month to come."""


class Fetched(NamedTuple):
    """What a server sent."""

    body: bytes
    tag: str  #: its mark for this state of the file, to be sent back next time
    unchanged: bool = False


def fetch(
    url: str,
    *,
    tag: str = "",
    part: str = "",
    timeout: float = TIMEOUT,
    progress: Callable[[int, int], None] | None = None,
    wait: Callable[[float], None] = time.sleep,
) -> Fetched:
    """Return the file at an address; with the `tag` of the last time, `unchanged` if the server has nothing newer.

    `part` is a file in which an interrupted download is kept, so that the next one goes on from there. `progress` is
    told bytes so far and bytes in all (0 if the server does not say). Raises RefreshError.
    """
    trouble = ""
    for attempt in range(TRIES):
        try:
            return _once(url, tag, part, timeout, progress)
        except urllib.error.HTTPError as error:
            if error.code == 304:
                return Fetched(b"", tag, unchanged=True)
            if error.code == 416 and _kept(part):
                _clear(part)
            elif error.code not in RETRIED:
                kind = NothingThereError if error.code == 404 else RefreshError
                raise kind(f"{url} answers {error.code} {error.reason}") from None
            trouble = f"{error.code} {error.reason}"
            pause = _pause(error.headers.get("Retry-After"), attempt)
        except (OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", error)
            trouble = str(reason) or type(error).__name__
            if isinstance(reason, socket.gaierror):
                break  # no such name, or no network at all: another try in a second changes nothing
            pause = _pause(None, attempt)
        if attempt < TRIES - 1:
            wait(pause)
    raise RefreshError(
        f"{url} cannot be reached ({trouble}); check the connection or proxy, or give a file with --from"
    )


def _once(url: str, tag: str, part: str, timeout: float, progress: Callable[[int, int], None] | None) -> Fetched:
    if not url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise RefreshError(f"{url} is not a secure address")
    state = _kept(f"{part}.state").decode("latin-1")
    # Without a strong mark nobody can say that the rest belongs to the same file: two halves would join unseen.
    kept = b"" if not state or state.startswith("W/") else _kept(part)
    headers = {"User-Agent": AGENT} | ({"If-None-Match": tag} if tag and not kept else {})
    if kept:
        # If the file is another one by now, the server sends the whole of it.
        headers |= {"Range": f"bytes={len(kept)}-", "If-Range": state}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - the scheme is checked above
    with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310
        if url.startswith("https://") and not answer.url.startswith("https://"):
            raise RefreshError(f"{url} leads to {answer.url}, which is not a secure address")
        if answer.status != 206:
            kept = b""
        length = int(answer.headers.get("Content-Length") or 0)
        total = len(kept) + length if length else 0
        body = bytearray(kept)
        if part and not kept:
            _clear(part)
            _keep(f"{part}.state", (answer.headers.get("ETag") or answer.headers.get("Last-Modified") or "").encode())
        while block := answer.read(CHUNK):
            body += block
            if len(body) > LIMIT:
                _clear(part)
                raise RefreshError(f"{url} sends more than {LIMIT // 1_000_000} MB; that is not the file")
            _keep(part, block)  # at once: a process that is killed leaves what came
            if progress:
                progress(len(body), total)
        if total and len(body) < total:
            raise OSError(f"only {len(body)} of {total} bytes came")
        _clear(part)
        return Fetched(bytes(body), answer.headers.get("ETag") or "")


def _kept(part: str) -> bytes:
    if not part or not os.path.exists(part):  # noqa: PTH110
        return b""
    with open(part, "rb") as file:  # noqa: PTH123
        return file.read()


def _keep(part: str, block: bytes) -> None:
    if part and block:
        with open(part, "ab") as file:  # noqa: PTH123
            file.write(block)


def _clear(part: str) -> None:
    for path in (part, f"{part}.state"):
        if part and os.path.exists(path):  # noqa: PTH110
            os.remove(path)  # noqa: PTH107


def _pause(after: str | None, attempt: int) -> float:
    """Return how long to wait: what the server asks for, else twice as long each time."""
    if after and after.strip().isdigit():
        return min(float(after), PATIENCE)
    return min(2.0**attempt, PATIENCE)
