"""What a reader does with the page: open a working, filter, follow an anchor, copy, print; at all sizes and themes."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import factcheck
from factcheck.model.finding import SetAside
from factcheck.report import render
from tests.report.browser.chromium import BROWSER, Browser

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium here; apt-get install chromium"),
]
ARTICLE = """\
# The mill

The deal is worth **$50.5 million** (52.7 million euros), the 40 [owners](https://example.org) said.

Sales rose 12 percent, from $1.25 billion to $1.4 billion. The plant is 10 miles (16 km) away. It has 1,200 of its
3,000 workers, or 40 percent, in the [north](https://example.org/north), 5 miles (12 km) from here.

| a | very | wide | table | with | numbers |
|---|---|---|---|---|---|
| 1,000,000,000 | 2,000,000,000 | 3,000,000,000 | 4,000,000,000 | 5,000,000,000 | 6,000,000,000 |
"""
SIZES = [390, 820, 1440]
OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true; });"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as running:
        yield running


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the report of an article with a finding of every state."""
    path = tmp_path_factory.mktemp("page") / "report.html"
    report = factcheck.check(ARTICLE, as_of="2022-06-15", format="markdown")
    gone = next(each for each in report.findings if "5 miles" in each.message or "12 km" in each.message)
    kept = tuple(each for each in report.findings if each is not gone)
    report = replace(report, findings=kept, set_aside=(SetAside(gone, "suppression", "they mean the road", 6),))
    path.write_text(render([report], "html"), encoding="utf-8")
    return path


def test_a_click_on_a_figure_opens_its_working(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.run("return document.querySelectorAll('details.card[open]').length") == 0
    browser.click("a.figure.contradicted")
    said = browser.run(
        """
        const card = document.querySelector("details.card[open]");
        return {
          shown: card.querySelector("svg").getBoundingClientRect().width,
          focused: document.activeElement === card.querySelector("summary"),
          message: card.querySelector(".message").textContent,
          hash: location.hash === "#" + card.querySelector(".working").id,
        };
        """
    )
    assert said["shown"] > 100
    assert (said["focused"], said["hash"]) == (True, True)
    assert "52.7 million euros" in said["message"]


def test_a_figure_that_holds_opens_the_fold_of_its_working(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.click("a.figure.supported")
    assert browser.run("return document.querySelector('details.card[open]').closest('.quiet').open") is True


def test_a_working_leads_back_to_its_figure(browser: Browser, page: Path) -> None:
    browser.open(page, 390, 844)
    browser.click("a.figure.contradicted")
    browser.click(".card[open] a.back")
    at = "return [document.activeElement.className, document.activeElement.getBoundingClientRect().top]"
    kind, top = browser.run(at)
    assert kind == "figure contradicted here"
    assert 0 <= top <= 844


def test_the_list_at_the_top_opens_the_workings(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.click(".worth a")
    said = browser.run(
        "const card = document.querySelector('details.card[open]');"
        "return [card.querySelector('.message').textContent, document.querySelector('.worth a').textContent,"
        "card.getBoundingClientRect().top]"
    )
    assert said[0] == said[1]
    assert 0 <= said[2] <= 900


def test_an_anchor_opens_its_working_even_without_the_script(browser: Browser, page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    bare = page.with_name("bare.html")
    bare.write_text(re.sub(r"<script>.*</script>", "", text, flags=re.DOTALL), encoding="utf-8")
    anchors = re.findall(r'class="working" id="([^"]+)"', text)
    assert len(anchors) == 5
    look = "return [...document.querySelectorAll('details.card[open] .working')].map((each) => each.id)"
    for path in (page, bare):
        for anchor in anchors:
            browser.open(path, at=f"#{anchor}")
            assert browser.run(look) == [anchor]
            fold = f"const fold = document.getElementById('{anchor}').closest('.quiet'); return !fold || fold.open"
            assert browser.run(fold) is True


def test_filters_hide_findings_and_quiet_their_figures(browser: Browser, page: Path) -> None:
    count = """
        const seen = (query) =>
          [...document.querySelectorAll(query)].filter((each) => !each.closest("[hidden]")).length;
        return {
          cards: seen("details.card"), folds: seen(".quiet"), listed: seen(".worth li"),
          loud: document.querySelectorAll("a.figure:not(.muted)").length,
          said: document.querySelector("output").textContent,
        };
    """
    browser.open(page)
    before = browser.run(count)
    assert before == {"cards": 5, "folds": 1, "listed": 1, "loud": 12, "said": "5 of 5 findings shown"}
    browser.click('input[value="supported"]')
    assert browser.run(count) == {"cards": 2, "folds": 1, "listed": 1, "loud": 4, "said": "2 of 5 findings shown"}
    browser.click('input[value="aside"]')
    assert browser.run(count) == {"cards": 1, "folds": 0, "listed": 1, "loud": 2, "said": "1 of 5 findings shown"}
    browser.click(".filters details summary")
    browser.click('input[value="CUR101"]')
    assert browser.run(count) == {"cards": 0, "folds": 0, "listed": 0, "loud": 0, "said": "0 of 5 findings shown"}
    for box in ("supported", "aside"):
        browser.click(f'input[value="{box}"]')
    browser.click(".every")
    assert browser.run(count) == before


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", SIZES)
def test_every_size_and_theme_can_be_read(browser: Browser, page: Path, width: int, dark: bool) -> None:
    browser.open(page, width, dark=dark)
    said = browser.run(
        OPEN
        + """
        const said = { wide: document.documentElement.scrollWidth, least: 21 };
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const light = (color) => {
          canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((c) => {
            c /= 255;
            return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const paper = (element) => {
          // What is seen behind an element: its own tint and those around it, one painted over the other.
          const coats = [];
          for (let at = element; at; at = at.parentElement) coats.push(getComputedStyle(at).backgroundColor);
          for (const coat of coats.reverse()) { canvas.fillStyle = coat; canvas.fillRect(0, 0, 1, 1); }
          const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
          return `rgb(${r}, ${g}, ${b})`;
        };
        for (const element of document.querySelectorAll("body *")) {
          const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
          if (!own || element.closest("script, .said, .skip, title")) continue;
          const color = element.closest("svg") ? getComputedStyle(element).fill : getComputedStyle(element).color;
          const [one, two] = [light(color), light(paper(element))];
          const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
          if (ratio < said.least) [said.least, said.what] = [ratio, element.outerHTML.slice(0, 160)];
        }
        said.paper = light(getComputedStyle(document.documentElement).backgroundColor);
        said.small = [...document.querySelectorAll("summary, button, label")]
          .filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.outerHTML.slice(0, 120));
        return said;
        """
    )
    assert said["wide"] <= width, "the page scrolls sideways"
    assert said["least"] >= 4.5, said["what"]
    assert (said["paper"] < 0.1) is dark
    assert said["small"] == []


def test_keys_alone_reach_a_working_and_lead_back(browser: Browser, page: Path) -> None:
    browser.open(page)
    focused = "const it = document.activeElement; return [it.tagName, it.className, it.textContent.slice(0, 14)]"
    browser.press("Tab")
    assert browser.run(focused) == ["A", "skip", "To the text"]
    browser.press("Enter")
    assert browser.run("return document.activeElement.id") == "articles"
    browser.press("Tab")
    assert browser.run(focused) == ["A", "figure contradicted", "$50.5 million "]
    browser.press("Enter")
    assert browser.run("return document.activeElement.closest('details').open") is True
    for _ in range(20):
        browser.press("Tab")
        if browser.run(focused)[1] == "copy":
            break
    else:
        pytest.fail("no key leads to the copy button")
    browser.press("Escape")
    assert browser.run(focused)[:2] == ["A", "figure contradicted here"]
    assert browser.run("return document.querySelectorAll('details.card[open]').length") == 0


def test_a_screen_reader_finds_a_name_and_a_role_for_everything(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.run(OPEN)
    nodes = browser.ask("Accessibility.getFullAXTree")["nodes"]
    known = [
        (each["role"]["value"], each.get("name", {}).get("value", ""))
        for each in nodes
        if not each.get("ignored") and "role" in each
    ]
    roles = {role for role, _ in known}
    assert {"banner", "main", "contentinfo", "article", "form", "link", "button", "checkbox", "table"} <= roles
    for role, name in known:
        if role in ("link", "button", "checkbox", "image", "form", "region", "group") and role != "group":
            assert name.strip(), role
    names = {name for _, name in known}
    assert "$50.5 million (contradicted)" in names
    assert any(name.startswith("USD per EUR") for name in names)
    assert sum(role == "heading" and name == "The mill" for role, name in known) == 2  # of the page and of the article
    levels = browser.run("return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((each) => +each.tagName[1])")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_nothing_is_asked_of_the_network_and_no_script_fails(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.click("a.figure.contradicted")
    browser.run("await new Promise((go) => setTimeout(go, 100))")
    asked = [
        each["params"]["request"]["url"] for each in browser.events if each["method"] == "Network.requestWillBeSent"
    ]
    assert [address.partition("?")[0] for address in asked] == [page.as_uri()]
    faults = [each for each in browser.events if each["method"] in ("Runtime.exceptionThrown", "Log.entryAdded")]
    assert faults == []


def test_the_copy_button_copies_the_correction(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.click("a.figure.contradicted")
    browser.run(
        "const writeText = async (text) => { window.copied = text; };"
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText } });"
    )
    browser.click(".card[open] button.copy")
    copied, button = browser.run(
        "return [window.copied, document.querySelector('.card[open] button.copy').textContent]"
    )
    assert button == "Copied"
    assert copied.startswith("<text>, line 3: “52.7 million euros” may have to be “48.4 million euros”. $50.5")


def test_the_print_has_every_working_and_no_buttons(browser: Browser, page: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="reading the print needs the extra [pdf]")
    browser.open(page, dark=True)
    document = pdfium.PdfDocument(browser.printed())
    text = " ".join(" ".join(each.get_textpage().get_text_range().split()) for each in document)
    pages = len(document)
    document.close()
    assert "50.5 million ÷ 1.0431 = 48.41 million" in text
    assert "European Central Bank" in text
    assert "Tables read:" in text
    assert "they mean the road" in text
    assert "Open all" not in text
    assert "back to the text" not in text
    assert pages <= 4


def test_the_print_is_black_on_white_whatever_the_theme(browser: Browser, page: Path) -> None:
    browser.open(page, 800, dark=True, media="print")
    assert browser.run("return getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert browser.run("return getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_in_the_frame_of_a_notebook_it_works_as_well(browser: Browser, page: Path) -> None:
    report = factcheck.check(ARTICLE, as_of="2022-06-15", format="markdown")
    path = page.with_name("notebook.html")
    path.write_text(f"<!DOCTYPE html><meta charset=utf-8>{report._repr_html_()}", encoding="utf-8")
    browser.open(path)
    with browser.inside_frame():
        browser.run("document.querySelector('a.figure').click()")
        opened = "return [...document.querySelectorAll('.card[open] .message')].map((each) => each.textContent)"
        assert ["52.7 million euros" in each for each in browser.run(opened)] == [True]
        browser.run("document.querySelector('.card[open] a.back').click()")
        assert browser.run("return document.activeElement.className") == "figure contradicted here"


def test_several_articles_are_reached_from_their_table(browser: Browser, page: Path) -> None:
    reports = [factcheck.check(ARTICLE, as_of="2022-06-15", format="markdown") for _ in range(2)]
    path = page.with_name("two.html")
    path.write_text(render(reports, "html"), encoding="utf-8")
    browser.open(path, 390, 844)
    assert browser.run("return document.documentElement.scrollWidth") <= 390
    browser.click('.texts a[href="#text-2"]')
    assert browser.run("return Math.abs(document.getElementById('text-2').getBoundingClientRect().top) < 844") is True
