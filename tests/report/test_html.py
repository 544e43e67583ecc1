"""The page: safe with any text, complete without its script, with the pictures that its tables can give."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

import factcheck
from factcheck.model.document import Block, Document, Scope
from factcheck.model.finding import Report, SetAside, Severity
from factcheck.report import render
from factcheck.report.view import View
from factcheck.rule import every
from tests.report.made import bare, made

VOID = {"meta", "input", "br", "wbr"}
ARTICLE = """\
---
date: 2022-06-15
---

# Mill & <em>works</em>

The deal is worth $50.5 million (52.7 million euros). Some 1,200 of the 3,000 workers, or 60 percent, are women.

Sales rose 12 percent, from $1.25 billion to $1.4 billion. China's population was 1.41 billion in 2021.

| town | jobs |
|---|---|
| North | 1,200 |
"""


class Page(HTMLParser):
    """The elements of a page; fails where they are not nested well."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"{tag} has an attribute twice"
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str, kind: str = "") -> list[dict[str, str | None]]:
        return [each for name, each in self.found if name == tag and kind in ["", *(each.get("class") or "").split()]]


def checked(text: str = ARTICLE) -> Report:
    return factcheck.check(text, format="markdown")


@pytest.fixture(scope="module")
def page() -> str:
    return render([checked()], "html")


def test_all_links_lead_somewhere_and_no_two_places_have_one_name(page: str) -> None:
    read = Page(page)
    names = [each["id"] for _, each in read.found if "id" in each]
    assert len(names) == len(set(names))
    links = [each["href"] or "" for each in read.all("a")]
    assert len(links) > 10
    assert {link.removeprefix("#") for link in links} <= set(names)
    described = {each["aria-describedby"] for _, each in read.found if "aria-describedby" in each}
    assert described
    assert described <= set(names)


def test_nothing_comes_from_outside(page: str) -> None:
    read = Page(page)
    assert not any(key in each for _, each in read.found for key in ("src", "srcset", "action", "onclick", "style"))
    assert "url(" not in page
    assert "@import" not in page
    assert not {"link", "img", "iframe", "object", "base"} & {tag for tag, _ in read.found}
    policy = next(each["content"] or "" for each in read.all("meta") if each.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-")


def test_every_figure_is_marked_by_what_came_of_it(page: str) -> None:
    marks = re.findall(r'class="figure (\w+)"[^>]*>([^<]+)<span class="said"> \(([^)]+)', page)
    assert ("contradicted", "$50.5 million", "contradicted") in marks
    assert ("contradicted", "60 percent", "contradicted") in marks
    assert ("supported", "12 percent", "supported") in marks
    assert ("loose", "1,200", "matched no rule") in marks  # in the table
    assert len(marks) == sum(figure.kind.is_quantity for figure in checked().figures) + 1  # and the year 2021


def test_the_article_reads_as_its_text(page: str) -> None:
    words = re.sub(r"<span class=\"said\">[^<]*</span>", "", page)
    text = re.sub(r"<[^>]+>", "", words)
    assert "The deal is worth $50.5 million (52.7 million euros). Some 1,200 of the 3,000 workers" in text
    assert "<h3>Mill &amp; <em>works</em></h3>" in page
    assert '<thead><tr><th scope="col">town</th><th scope="col">jobs</th></tr></thead>' in page


def test_each_finding_has_its_picture(page: str) -> None:
    captions = re.findall(r"<figcaption>([^<]*)", page)
    assert captions == [
        "USD per EUR, 2022-05-18 to 2022-07-13. Dashed: the text implies 0.9564 to 0.9601.",
        "1,200 of 3,000. Dashed: 60 percent of it.",
        "$1.25 billion and $1.4 billion. Dashed: $1.25 billion plus 12 percent.",
        captions[3],
    ]
    assert captions[3].startswith("Population of China (World Bank), 20")
    assert page.count('<svg viewBox="') == page.count('role="img" aria-label="') == 4


SOLID = "Solid: what the other figures give."


@pytest.mark.parametrize(
    ("text", "caption", "drawn"),
    [
        ("The pool holds 33C (97F) water.", SOLID + " Dashed: what the text says.", "97F"),
        ("The path is 12 miles (19.3 km) long.", SOLID, "the other figures: 18.5 to 20.1"),
        ("Support fell from 41 percent to 35 percent, a drop of 9 percentage points.",
         "41 percent and 35 percent. Dashed: 41 percent less 9 percentage points.", "41 percent less"),
        ("The levy went from 2.0 percent to 2.5 percent, up 50 basis points.",
         "2.0 percent and 2.5 percent. Dashed: 2.0 percent plus 50 basis points.", "plus 50 basis points"),
        ("It costs 200 million euros ($240 million). ($1 = 0.8333 euros)", SOLID, "the other figures: 1.2"),
        ("Membership rose by 200, or 12 percent, to 1,870.", SOLID, "text: 12 percent"),
        ("Asked how they travel, 70 percent only walk and the remaining 45 percent cycle.",
         "70 percent, 45 percent of 100 percent.", "100 percent"),
    ],
)  # fmt: skip
def test_what_no_table_decides_is_drawn_too(text: str, caption: str, drawn: str) -> None:
    page = render([factcheck.check(text)], "html")
    Page(page)
    assert caption in page
    assert drawn in re.sub(r"<title>.*?</title>", "", page.partition("<svg")[2].partition("</svg>")[0])


def test_the_address_of_a_source_is_a_link_that_learns_nothing() -> None:
    page = render(
        [
            factcheck.check(
                "It was their first call since Russia invaded Ukraine on Thursday, Feb. 24, 2022.", "2022-06-15"
            )
        ],
        "html",
    )
    [link] = [each for each in Page(page).all("a") if (each.get("href") or "").startswith("https://")]
    assert link["rel"] == "noopener noreferrer"


def test_the_rate_that_decided_is_a_dot_in_the_line(page: str) -> None:
    assert "<title>2022-06-15: 1.0431</title>" in page
    line = re.search(r'<polyline class="known" points="([^"]+)"', page)
    assert line is not None
    assert len(line[1].split()) == 41  # fixings of eight weeks


def test_what_would_hold_stands_below_the_working(page: str) -> None:
    assert "<q>&lt;text&gt;, line 7: “52.7 million euros” may have to be “48.4 million euros”.</q>" in page
    assert page.count('class="copy"') == 2


def test_an_anchor_outlives_an_edit_elsewhere(page: str) -> None:
    def anchors(text: str) -> set[str]:
        return set(re.findall(r'class="working" id="(f-[0-9a-f]{16})"', text))

    moved = render([checked(ARTICLE.replace("# Mill", "A new paragraph, with nothing to count.\n\n# Mill"))], "html")
    assert anchors(page)
    assert anchors(moved) == anchors(page)


def test_the_same_finding_in_two_files_has_two_anchors() -> None:
    Page(page := render([checked(), checked()], "html"))
    names = re.findall(r' id="([^"]+)"', page)
    assert len(names) == len(set(names))
    assert page.count("<article>") == 2


HOSTILE = "<script>alert(1)</script> \" onmouseover='x' & ]]> \x00 \u202e 5 percent </style> <!-- "


def test_no_text_becomes_markup() -> None:
    report = bare(HOSTILE, (HOSTILE.index("5"), HOSTILE.index("5") + 9), message=HOSTILE)
    report = replace(report, document=replace(report.document, name=f"{HOSTILE}.txt"))
    page = render([report], "html")
    read = Page(page)
    assert len(read.all("script")) == len(read.all("style")) == 1
    assert not any("onmouseover" in each for _, each in read.found)
    assert page.count("<!--") == 0


def test_made_and_empty_reports_are_pages_too() -> None:
    for reports in ([], [made()], [made(), made("b.md")], [checked("")]):
        text = render(reports, "html")
        Page(text)
        assert text.endswith("</html>\n")
        assert text == render(reports, "html")


def test_coverage_is_at_the_top(page: str) -> None:
    head = page.partition("<main")[0]
    coverage = checked().coverage
    assert f"<b>{coverage.unbound}</b>" in head
    assert f"Seen: {coverage.figures} figures" in head
    assert "Tables read:" in head


def test_what_was_set_aside_says_so_and_why() -> None:
    report = checked()
    [gone] = [each for each in report.findings if each.code == "CUR101"]
    kept = tuple(each for each in report.findings if each is not gone)
    aside = (SetAside(gone, "suppression", 'the "contract" fixes it', 5),)
    text = render([replace(report, findings=kept, set_aside=aside)], "html")
    mark = re.search(
        r'<a class="figure (\w+)" href="#(f-[0-9a-f]+)" data-told="aside:CUR101"[^>]*>\$50.5 million<', text
    )
    assert mark is not None
    assert mark[1] == "aside"
    working = text.partition(f'id="{mark[2]}"')[2].partition("</details>")[0]
    assert "Set aside by a remark in line 5: the &quot;contract&quot; fixes it." in working
    assert "Without that it would read: contradicted." in working
    assert "Copy the line" not in working
    head = text.partition("<main")[0]
    assert '<li class="aside"><b>1</b>' in head
    assert "Set aside: suppressed (1)." in head
    assert "€48.41 million" not in head  # nobody is asked to look at it again
    Page(text)


def test_an_anchor_stays_when_a_finding_is_set_aside(page: str) -> None:
    report = checked()
    gone = report.findings[0]
    aside = replace(report, findings=report.findings[1:], set_aside=(SetAside(gone, "baseline"),))
    anchors = re.compile(r'class="working" id="([^"]+)"')
    assert set(anchors.findall(render([aside], "html"))) == set(anchors.findall(page))


def test_what_asks_for_a_look_stands_at_the_top_and_what_holds_is_folded(page: str) -> None:
    head, _, body = page.partition("<main")
    assert re.findall(r'<li class="contradicted" data-told="contradicted:(\w+)"', head) == ["CUR101", "ARI101"]
    assert "✓" not in head.partition('class="worth"')[2].partition("</section>")[0]
    assert 'class="back" href="#at-f-' in body
    folded = body.partition('<details class="quiet">')[2].partition("</summary>")[0]
    assert " ".join(re.sub(r"<[^>]+>", "", folded).split()) == "✓ 2 supported"
    assert len(Page(page).all("details", "card")) == 4


def test_what_holds_with_a_note_asks_for_a_look_with_its_note() -> None:
    head = render([made()], "html").partition("<main")[0]
    assert re.search(r'<li class="supported".*?>It was revised later\.</a> <span class="place">line 3</span>', head)
    assert "The year holds." not in head


def test_a_note_that_contradicts_is_told_from_an_error_and_stands_behind_it() -> None:
    report = made()
    place = next(at for at, each in enumerate(report.findings) if each.severity is Severity.ERROR)
    note = replace(report.findings[place], severity=Severity.NOTE, message="Only a note.")
    findings = (note, *report.findings)
    page = render([replace(report, findings=findings)], "html")
    listed = re.findall(r'<li class="contradicted" data.*?</li>', page)
    assert [re.sub(r"<[^>]+>", "", each) for each in listed] == [
        "✕ contradicted $147 billion is €141.3 billion. line 3",
        "✕ contradicted (a note) Only a note. line 3",
    ]


def test_several_texts_are_compared_at_the_top() -> None:
    page = render([checked(), made("b.md")], "html")
    table = page.partition('<table class="texts">')[2].partition("</table>")[0]
    rows = [re.sub(r"<[^>]+>", " ", row).split() for row in re.findall(r"<tr>.*?</tr>", table)]
    assert rows[0] == "text dated ✕ contradicted ! misleading ○ not checked ✓ supported in no claim".split()
    assert rows[1:] == [
        ["&lt;text&gt;", "2022-06-15", "2", "0", "0", "2", "1"],
        ["b.md", "2022-06-15", "1", "1", "1", "2", "1"],
    ]
    assert 'href="#text-2"' in table
    assert 'id="text-2"' in page
    assert "b.md, line 3" in page
    assert 'class="texts"' not in render([made()], "html")


def test_the_rules_of_the_view_count() -> None:
    rule = next(each for each in every() if each.code == "CUR101")
    view = View(rules=(replace(rule, doc="A rule of ours.\n\nMore."),))
    assert "<dd>A rule of ours. <code>factcheck explain CUR101</code></dd>" in render([checked()], "html", view)


def test_the_notices_of_suppressions_say_what_they_are() -> None:
    text = "<!-- factcheck-disable-next-line CUR101 -->\n\nNothing to see.\n"
    page = render([factcheck.check(text, format="markdown")], "html")
    assert re.search(
        r'<span class="verdict"><span aria-hidden="true">○</span> warning</span> <a [^>]*>The suppression', page
    )
    assert "<dd>Every suppression matches a finding. <code>factcheck explain SUP001</code></dd>" in page


def test_pages_of_a_pdf_are_named() -> None:
    text = "Nothing.\n\fIt is 5 miles (12 km) away."
    document = Document.plain(
        text, (Block(0, 8, Scope.BODY), Block(10, len(text), Scope.BODY)), format="pdf", name="a.pdf"
    )
    page = render([factcheck.Checker().check_document(document)], "html")
    assert '<span class="place">page 2</span>' in page
    assert "page 2, line 2 of its text" in page
    assert "a.pdf, page 2: “12 km” may have to be “8 km”." in page
