"""The pictures of the report in the documentation: few, small, shown and made by one command."""

import re
import struct
from pathlib import Path

import pytest

from tests.report.browser.chromium import BROWSER
from tests.report.browser.screens import IMAGES, MOST_BYTES, PICTURES, ROOT, take


def size(path: Path) -> tuple[int, int]:
    head = path.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n")
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def test_the_pictures_are_small_and_all_of_them_are_shown() -> None:
    assert {path.stem for path in IMAGES.iterdir()} == set(PICTURES)
    shown = {
        name for page in (ROOT / "docs").glob("*.md") for name in re.findall(r"images/([\w-]+)\.png", page.read_text())
    }
    assert shown == set(PICTURES)
    for name, (width, height, *_) in PICTURES.items():
        path = IMAGES / f"{name}.png"
        assert path.stat().st_size <= MOST_BYTES
        assert size(path) == (width, height)


@pytest.mark.slow
@pytest.mark.skipif(BROWSER is None, reason="no Chromium here; apt-get install chromium")
def test_the_command_takes_them_anew(tmp_path: Path) -> None:
    take(tmp_path)
    for name, (width, height, *_) in PICTURES.items():
        path = tmp_path / f"{name}.png"
        assert size(path) == (width, height)
        assert path.stat().st_size <= MOST_BYTES
