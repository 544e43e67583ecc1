"""The colours of the page, computed as WCAG 2.2 computes them: each text on each ground it stands on, in all themes."""

import re
from pathlib import Path

import pytest

import factcheck.report.html

CSS = (Path(factcheck.report.html.__file__).parent / "page.css").read_text(encoding="utf-8")
STATES = ("contradicted", "misleading", "supported", "unchecked")
TEXT, SHAPE = 4.5, 3.0  # WCAG 1.4.3 and 1.4.11, level AA


def themes() -> dict[str, dict[str, str]]:
    """Return the colours by theme; what a theme does not name stays as it is in the light one."""
    blocks = [dict(re.findall(r"--([a-z]+): ([^;]+);", block)) for block in re.findall(r":root \{([^}]*)\}", CSS)]
    light, dark, printed, _ = blocks
    return {"light": light, "dark": light | dark, "print": light | printed}


THEMES = themes()


def color(value: str) -> tuple[float, float, float]:
    digits = value.removeprefix("#")
    digits = "".join(sign * 2 for sign in digits) if len(digits) == 3 else digits
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def mixed(one: tuple[float, ...], other: tuple[float, ...], share: float) -> tuple[float, ...]:
    """Return the colours as `color-mix(in srgb, one share, other)` mixes them."""
    return tuple(a * share + b * (1 - share) for a, b in zip(one, other, strict=True))


def light(shade: tuple[float, ...]) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shade]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast(color("#000"), color("#ffffff")) == pytest.approx(21)
    assert contrast(color("#777"), color("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_words_can_be_read(theme: str, ground: str) -> None:
    colors = {name: color(value) for name, value in THEMES[theme].items() if value.startswith("#")}
    for name in ("ink", "soft", "link", *STATES):
        assert contrast(colors[name], colors[ground]) >= TEXT, name


@pytest.mark.parametrize("theme", THEMES)
def test_figures_can_be_read_on_their_tint_and_in_the_pictures(theme: str) -> None:
    named = THEMES[theme]
    colors = {name: color(value) for name, value in named.items() if value.startswith("#")}
    share = int(named["tint"].removesuffix("%")) / 100
    for state in STATES:
        tint = mixed(colors[state], colors["paper"], share)
        assert contrast(colors["ink"], tint) >= TEXT, state
        assert contrast(colors[state], tint) >= TEXT, state
        # The value that decided is told on the band of what the text says.
        band = mixed(colors[state], colors["card"], 0.22)
        for name in ("ink", "link"):
            assert contrast(colors[name], band) >= SHAPE, (state, name)
        assert contrast(colors[state], colors["card"]) >= SHAPE


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_what_can_be_pressed_can_be_seen(theme: str) -> None:
    colors = {name: color(value) for name, value in THEMES[theme].items() if value.startswith("#")}
    assert contrast(colors["edge"], colors["card"]) >= SHAPE
    assert contrast(colors["link"], colors["paper"]) >= SHAPE  # the outline of what has the focus


def test_states_are_told_by_more_than_colour() -> None:
    for state in STATES:
        sign = re.search(rf'a\.{state}::after \{{ content: "\\2060(.)" / ""; \}}', CSS)
        assert sign is not None
    styles = re.findall(r"\.figure\.(\w+) \{ text-decoration-style: (\w+)", CSS)
    assert len({style for _, style in styles}) == len(styles) == 3
