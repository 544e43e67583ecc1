"""What a reader does with the page: open a working, filter, follow an anchor, copy, print; at all sizes and themes."""

import re
from pathlib import Path

import pytest

import factcheck
from factcheck.report import render
from tests.report.browser.chromium import BROWSER, DARK, LIGHT, ask, run

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium here; apt-get install chromium"),
]
ARTICLE = """\
# The mill

Dated June 15, 2022. The deal is worth $50.5 million (52.7 million euros), the 40 owners said.

Sales rose 12 percent, from $1.25 billion to $1.4 billion. The plant is 10 miles (16 km) away.

| a | very | wide | table | with | numbers |
|---|---|---|---|---|---|
| 1,000,000,000 | 2,000,000,000 | 3,000,000,000 | 4,000,000,000 | 5,000,000,000 | 6,000,000,000 |
"""
SIZES = [360, 800, 1280]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    report = factcheck.check(ARTICLE, as_of="2022-06-15", format="markdown")
    path.write_text(render([report], "html"), encoding="utf-8")
    return path


def test_a_click_on_a_figure_opens_its_working(page: Path) -> None:
    said = ask(
        page,
        """
        const figure = page.querySelector("a.figure.contradicted");
        const card = page.getElementById(figure.hash.slice(1)).closest("details");
        said.before = card.open;
        figure.click();
        said.after = card.open;
        said.focused = page.activeElement === card.querySelector("summary");
        said.seen = card.querySelector("svg").getBoundingClientRect().width > 100;
        said.message = card.querySelector(".message").textContent;
        """,
    )
    assert (said["before"], said["after"], said["focused"], said["seen"]) == (False, True, True, True)
    assert "52.7 million euros" in said["message"]


def test_an_anchor_opens_its_working_even_without_the_script(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    anchor = "#" + re.findall(r'class="working" id="([^"]+)"', text)[-1]
    look = """
        await wait(300);
        const working = page.getElementById(inside.location.hash.slice(1));
        said.open = working.closest("details").open;
        said.others = [...page.querySelectorAll("details.card[open]")].length;
        """
    assert ask(page, look, at=anchor) == {"open": True, "others": 1}
    bare = page.with_name("bare.html")
    bare.write_text(re.sub(r"<script>.*</script>", "", text, flags=re.DOTALL), encoding="utf-8")
    assert ask(bare, look, at=anchor) == {"open": True, "others": 1}


def test_filters_hide_findings_and_quiet_their_figures(page: Path) -> None:
    said = ask(
        page,
        """
        const shown = () => [...page.querySelectorAll("details.card")].filter((card) => !card.hidden).length;
        const box = (value) => page.querySelector(`input[value="${value}"]`);
        said.form = !page.querySelector(".filters").hidden;
        said.all = shown();
        box("supported").click();
        said.loud = shown();
        said.quiet = page.querySelectorAll("a.figure.supported:not(.muted)").length;
        said.count = page.querySelector("output").textContent;
        box("CUR101").click();
        said.none = shown();
        box("supported").click();
        box("CUR101").click();
        said.again = shown();
        said.marks = page.querySelectorAll("a.figure.muted").length;
        """,
    )
    assert said == {
        "form": True,
        "all": 3,
        "loud": 1,
        "quiet": 0,
        "none": 0,
        "again": 3,
        "marks": 0,
        "count": "1 of 3 findings shown",
    }


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("width", SIZES)
def test_every_size_and_theme_can_be_read(page: Path, width: int, theme: int) -> None:
    said = ask(
        page,
        """
        for (const card of page.querySelectorAll("details")) card.open = true;
        said.wide = page.documentElement.scrollWidth;
        const light = (color) => {
          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((c) => {
            c /= 255;
            return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const solid = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const color = inside.getComputedStyle(at).backgroundColor;
            if (color.startsWith("rgb(")) return color;
          }
          return "rgb(255, 255, 255)";
        };
        said.least = 21;
        for (const element of page.querySelectorAll("body *")) {
          const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
          if (!own || element.closest("svg, script, .said, .skip")) continue;
          const [one, two] = [light(inside.getComputedStyle(element).color), light(solid(element))];
          const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
          if (ratio < said.least) [said.least, said.what] = [ratio, element.outerHTML.slice(0, 120)];
        }
        said.paper = light(inside.getComputedStyle(page.documentElement).backgroundColor);
        said.small = [...page.querySelectorAll("summary, button, label")]
          .filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.outerHTML.slice(0, 120));
        """,
        width=width,
        theme=theme,
    )
    assert said["wide"] <= width, "the page scrolls sideways"
    assert said["least"] >= 4.5, said["what"]
    assert (said["paper"] < 0.1) is (theme == DARK)
    assert said["small"] == []


def test_keys_alone_reach_every_figure_and_working(page: Path) -> None:
    said = ask(
        page,
        """
        const stops = [...page.querySelectorAll("a[href], summary, button, input")].filter((at) => at.tabIndex >= 0);
        said.figures = stops.filter((each) => each.matches("a.figure")).length;
        said.cards = stops.filter((each) => each.matches("details.card > summary")).length;
        said.named = [...page.querySelectorAll("svg")].every((each) => each.getAttribute("aria-label").length > 20);
        said.labels = [...page.querySelectorAll("input")].every((each) => each.labels.length === 1);
        said.heads = [...page.querySelectorAll("h1")].length;
        """,
    )
    assert said == {"figures": 7, "cards": 3, "named": True, "labels": True, "heads": 1}


def test_the_copy_button_copies_the_correction(page: Path) -> None:
    said = ask(
        page,
        """
        let copied = "";
        const writeText = async (text) => { copied = text; };
        Object.defineProperty(inside.navigator, "clipboard", { value: { writeText } });
        page.querySelector("button.copy").click();
        await wait(50);
        said.copied = copied;
        said.button = page.querySelector("button.copy").textContent;
        """,
    )
    assert said["button"] == "Copied"
    assert said["copied"].startswith("<text>, line 3: “52.7 million euros” may have to be “48.4 million euros”. $50.5")


def test_the_print_has_every_working_and_no_buttons(page: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="reading the print needs the extra [pdf]")
    target = page.with_name("report.pdf")
    run(page.parent, f"--print-to-pdf={target}", "--no-pdf-header-footer", page.as_uri())
    document = pdfium.PdfDocument(target)
    text = " ".join(" ".join(each.get_textpage().get_text_range().split()) for each in document)
    document.close()
    assert "50.5 million ÷ 1.0431 = 48.41 million" in text
    assert "European Central Bank" in text
    assert "Tables read:" in text
    assert "Open all" not in text
