"""Runs headless Chromium on a page: what its script sees there, a picture of it, or its print."""

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_OPTIONS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update"
    " --disable-sync --disable-dev-shm-usage --hide-scrollbars --allow-file-access-from-files"
).split()
DARK, LIGHT = 0, 1

#: A page around the report, which looks at it from outside: the report itself stays as it is, policy and all.
_AROUND = """\
<!DOCTYPE html><meta charset="utf-8"><style>body{{margin:0}}iframe{{border:0;width:{width}px;height:{height}px}}</style>
<iframe id="frame" src="{page}"></iframe><pre id="said"></pre>
<script>
const frame = document.getElementById("frame");
const wait = (ms) => new Promise((go) => setTimeout(go, ms));
frame.addEventListener("load", async () => {{
  const said = {{}};
  const page = frame.contentDocument, inside = frame.contentWindow;
  try {{ await (async () => {{ {script} }})(); }} catch (error) {{ said.error = String(error); }}
  document.getElementById("said").textContent = JSON.stringify(said);
}}, {{ once: true }});
</script>
"""


def run(folder: Path, *arguments: str) -> str:
    """Run the browser with a profile of its own and return what it prints."""
    assert BROWSER is not None
    command = [BROWSER, *_OPTIONS, f"--user-data-dir={folder / 'profile'}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    return done.stdout


def ask(page: Path, script: str, *, width: int = 1280, height: int = 900, theme: int = LIGHT, at: str = "") -> dict:
    """Return what a script puts into `said` when it looks at the page, in a window of this size."""
    around = page.with_name("around.html")
    around.write_text(
        _AROUND.format(page=page.as_uri() + at, script=script, width=width, height=height), encoding="utf-8"
    )
    dom = run(
        page.parent,
        f"--window-size={max(width, 500)},{height}",
        f"--blink-settings=preferredColorScheme={theme}",
        "--virtual-time-budget=4000",
        "--dump-dom",
        around.as_uri(),
    )
    found = re.search(r'<pre id="said">(.*?)</pre>', dom, re.DOTALL)
    assert found, dom[-500:]
    assert found[1], "the page did not load"
    answer: dict = json.loads(unescape(found[1]))
    assert "error" not in answer, answer["error"]
    return answer
