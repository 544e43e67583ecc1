"""Writes the output of the example into the README: `python -m tests.cli.readme`."""

import re
from pathlib import Path

from factcheck.library import check_file
from factcheck.report import render
from factcheck.report.view import View

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


def rewritten(text: str) -> str:
    """Return the README with the output of the example as it is now."""
    report = check_file(str(ROOT / "examples" / "trade.md"))
    output = render([report], "text", View()).replace(str(ROOT) + "/", "")
    pattern = r"(<!-- output: [^\n]*-->\n).*?(<!-- end of output -->)"
    changed, count = re.subn(pattern, lambda m: f"{m[1]}```text\n{output}```\n{m[2]}", text, flags=re.DOTALL)
    assert count == 1, "the README lacks the markers of the output"
    return changed


if __name__ == "__main__":
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")
