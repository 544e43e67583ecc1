"""The pictures of the report in the documentation: `python -m tests.report.browser.screens` takes them anew."""

from pathlib import Path
from tempfile import TemporaryDirectory

import factcheck
from factcheck.report import render
from tests.report.browser.chromium import Browser

ROOT = Path(__file__).parents[3]
IMAGES = ROOT / "docs" / "images"
EXAMPLE = "examples/trade.md"
#: No picture is larger, so that the repository stays small.
MOST_BYTES = 150_000
#: Of each picture: width, height, whether it is dark, the card that is opened, and how far below the edge it stands.
PICTURES = {
    "report-wide": (1000, 800, False, "", 0),
    "report-working": (1000, 720, False, ".notes > .card.supported", 70),
    "report-phone": (390, 844, True, ".card.contradicted", 330),
}


def take(folder: Path) -> None:
    """Take all pictures into a folder."""
    report = factcheck.check_file(str(ROOT / EXAMPLE))
    with TemporaryDirectory() as place, Browser() as browser:
        page = Path(place) / "report.html"
        page.write_text(render([report], "html").replace(str(ROOT) + "/", ""), encoding="utf-8")
        for name, (width, height, dark, card, below) in PICTURES.items():
            browser.open(page, width, height, dark=dark)
            if card:
                browser.click(f"{card} > summary")
                browser.run(
                    f"const top = document.querySelector('{card}').getBoundingClientRect().top;"
                    f"document.activeElement.blur(); scrollBy(0, top - {below});"
                )
            (folder / f"{name}.png").write_bytes(browser.picture())


if __name__ == "__main__":
    take(IMAGES)
