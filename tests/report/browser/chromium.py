"""Drives a headless Chromium as a reader would: opens a page in a window of some size, clicks, presses keys, prints.

It speaks the browser's own protocol through two pipes, so nothing needs to be installed beside the browser.
"""

import fcntl
import json
import os
import select
import shutil
import tempfile
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_OPTIONS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update"
    " --disable-sync --disable-dev-shm-usage --hide-scrollbars --remote-debugging-pipe"
).split()
#: So many seconds the browser may take for one answer.
PATIENCE = 60
KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32}


class Browser:
    """One browser with one page."""

    def __enter__(self) -> Self:
        assert BROWSER is not None
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        (theirs_in, ours_out), (ours_in, theirs_out) = os.pipe(), os.pipe()
        # The browser reads at 3 and writes at 4; what our process has open there must not be in the way.
        free_in, free_out = (fcntl.fcntl(pipe, fcntl.F_DUPFD_CLOEXEC, 10) for pipe in (theirs_in, theirs_out))
        devnull = os.open(os.devnull, os.O_RDWR)
        moves = [(os.POSIX_SPAWN_DUP2, *pair) for pair in ((devnull, 1), (devnull, 2), (free_in, 3), (free_out, 4))]
        command = [BROWSER, *_OPTIONS, f"--user-data-dir={self._profile.name}", "about:blank"]
        self._process = os.posix_spawn(BROWSER, command, os.environ, file_actions=moves)
        for pipe in (theirs_in, theirs_out, free_in, free_out, devnull):
            os.close(pipe)
        self._in, self._out = ours_in, ours_out
        self._read = b""
        self._numbers = count(1)
        self._session = ""
        self.events: list[dict[str, Any]] = []
        targets = self.ask("Target.getTargets")["targetInfos"]
        page = next(each["targetId"] for each in targets if each["type"] == "page")
        self._session = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session = ""
        self._send("Browser.close")
        os.waitpid(self._process, 0)
        os.close(self._in)
        os.close(self._out)
        self._profile.cleanup()

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Return the browser's answer; what it reports meanwhile is kept in `events`."""
        number = self._send(method, **params)
        while True:
            message = self._message()
            if message.get("id") == number:
                assert "error" not in message, (method, message)
                return message["result"]
            self.events.append(message)

    def open(
        self, page: Path, width: int = 1280, height: int = 900, *, at: str = "", dark: bool = False, media: str = ""
    ) -> None:
        """Open a page in a window of this size, in the light theme or the dark, and wait until it is there."""
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500
        )
        theme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", media=media, features=[theme])
        self.events.clear()
        # An address of its own each time: going to an anchor of an open page would load nothing.
        self.ask("Page.navigate", url=f"{page.as_uri()}?{next(self._numbers)}{at}")
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._message())

    @contextmanager
    def inside_frame(self) -> Iterator[None]:
        """Look at the frame that the page shows, which runs apart from it."""
        page, self._session = self._session, ""
        targets = self.ask("Target.getTargets")["targetInfos"]
        frame = next(each["targetId"] for each in targets if each["type"] == "iframe")
        self._session = self.ask("Target.attachToTarget", targetId=frame, flatten=True)["sessionId"]
        self.ask("Runtime.enable")
        try:
            yield
        finally:
            self._session = page

    def run(self, script: str) -> Any:
        """Return what a script gives back that looks at the page."""
        answer = self.ask(
            "Runtime.evaluate", expression=f"(async () => {{ {script} }})()", returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Click on the first element that a selector finds, with the mouse."""
        place = self.run(
            f"const it = document.querySelector({json.dumps(selector)});"
            "it.scrollIntoView({ block: 'center' });"
            "const box = it.getClientRects()[0]; return { x: box.x + box.width / 2, y: box.y + box.height / 2 };"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **place)

    def press(self, key: str) -> None:
        """Press a key and let go of it."""
        text = {"Enter": "\r", " ": " "}.get(key, "")
        common = {"key": key, "code": key if key != " " else "Space", "windowsVirtualKeyCode": KEYS[key]}
        self.ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **common)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **common)

    def picture(self) -> bytes:
        """Return what the window shows, as PNG."""
        return b64decode(self.ask("Page.captureScreenshot", format="png")["data"])

    def printed(self) -> bytes:
        """Return the page as it prints, as PDF."""
        answer = self.ask("Page.printToPDF", displayHeaderFooter=False, printBackground=False, preferCSSPageSize=True)
        return b64decode(answer["data"])

    def _send(self, method: str, **params: object) -> int:
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        return number

    def _message(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while b"\0" not in self._read:
            ready, _, _ = select.select([self._in], [], [], max(until - time.monotonic(), 0))
            assert ready, "the browser does not answer"
            self._read += os.read(self._in, 1 << 20)
        message, _, self._read = self._read.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found
