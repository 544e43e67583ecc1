"""Draws pictures as SVG: a line with a band, two bars, a bar of parts. Nothing here knows what they show.

Coordinates are rounded for the screen; the numbers that are printed come from exact ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 360, 170
LEFT, RIGHT, TOP, BOTTOM = 52, 350, 12, 146
_SCALES = ((10**12, "tn"), (10**9, "bn"), (10**6, "m"))


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a time; `used` if it decided the finding."""

    at: Fraction
    value: Fraction
    name: str
    used: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """What the text says: from `low` to `high`, open where None; at one time, or at all."""

    low: Fraction | None
    high: Fraction | None
    at: Fraction | None = None


def line(points: Sequence[Point], band: Band, caption: str) -> str:
    """Return a line through the points, those that decided as dots, and the band as a dashed box."""
    ends = [end for end in (band.low, band.high) if end is not None]
    values = [point.value for point in points]
    least, most = min([*values, *ends]), max([*values, *ends])
    room = (most - least) / 10 or abs(most) / 10 or Fraction(1)
    least, most = least - room, most + room
    first, last = points[0].at, points[-1].at

    def across(at: Fraction) -> Fraction:
        return LEFT + 6 + (RIGHT - LEFT - 12) * (at - first) / (last - first) if last > first else Fraction(LEFT + 6)

    def up(value: Fraction) -> Fraction:
        return BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least)

    high = Fraction(TOP) if band.high is None else up(band.high)
    low = Fraction(BOTTOM) if band.low is None else up(band.low)
    left, right = (Fraction(LEFT), Fraction(RIGHT)) if band.at is None else (across(band.at) - 14, across(band.at) + 14)
    left, right = max(left, Fraction(LEFT)), min(right, Fraction(RIGHT))
    tall = max(low - high, Fraction(2))
    path = " ".join(f"{_at(across(point.at))},{_at(up(point.value))}" for point in points)
    few = len(points) <= 20
    dots = "".join(
        f'<circle class="{"used" if point.used else "dot"}" cx="{_at(across(point.at))}" cy="{_at(up(point.value))}" '
        f'r="{4 if point.used else 2}"><title>{escape(point.name)}: {number(point.value)}</title></circle>'
        for point in points
        if point.used or few
    )
    body = (
        f'<line class="axis" x1="{LEFT}" y1="{BOTTOM}" x2="{RIGHT}" y2="{BOTTOM}"/>'
        f'<rect class="claimed" x="{_at(left)}" y="{_at(high)}" width="{_at(right - left)}" height="{_at(tall)}"/>'
        f'<polyline class="known" points="{path}"/>{dots}'
        f'<text x="{LEFT - 4}" y="{_at(up(max(values)) + 4)}" text-anchor="end">{number(max(values))}</text>'
        + (
            f'<text x="{LEFT - 4}" y="{_at(up(min(values)) + 4)}" text-anchor="end">{number(min(values))}</text>'
            if up(min(values)) - up(max(values)) > 14
            else ""
        )
        + f'<text x="{LEFT}" y="{HEIGHT - 8}">{escape(points[0].name)}</text>'
        f'<text x="{RIGHT}" y="{HEIGHT - 8}" text-anchor="end">{escape(points[-1].name)}</text>'
    )
    return _figure(body, caption, HEIGHT)


def bars(values: Sequence[tuple[str, Fraction]], claimed: Fraction, caption: str) -> str:
    """Return a bar for each value, and round the last one the value that is claimed."""
    longest = max(claimed, *(value for _, value in values)) or Fraction(1)
    parts = []
    top = 8
    for name, value in values:
        parts.append(
            f'<text class="strong" x="{8}" y="{top + 10}">{escape(name)}</text>'
            f'<rect class="bar" x="8" y="{top + 15}" width="{_at(_long(value, longest))}" height="16"/>'
        )
        top += 42
    wide = _at(_long(max(claimed, Fraction(0)), longest))
    parts.append(f'<rect class="claimed" x="8" y="{top - 30}" width="{wide}" height="22"/>')
    return _figure("".join(parts), caption, top + 4)


def parts(values: Sequence[tuple[str, Fraction]], whole: Fraction, claimed: Fraction | None, caption: str) -> str:
    """Return the whole as an empty bar, its parts one after another in it, and the share that is claimed."""
    total = sum((value for _, value in values), Fraction(0))
    longest = max(whole, total, (claimed or 0) * whole)
    drawn = [f'<rect class="axis" fill="none" x="8" y="10" width="{_at(_long(whole, longest))}" height="34"/>']
    at = Fraction(8)
    for name, value in values:
        wide = _long(value, longest)
        place = f'x="{_at(at)}" y="14" width="{_at(wide)}" height="26"'
        drawn.append(f'<rect class="bar" {place}><title>{escape(name)}</title></rect>')
        if wide > 7 * len(name):
            drawn.append(f'<text class="strong" x="{_at(at + 4)}" y="31">{escape(name)}</text>')
        at += wide
    if claimed is not None:
        drawn.append(f'<rect class="claimed" x="8" y="6" width="{_at(_long(claimed * whole, longest))}" height="42"/>')
    return _figure("".join(drawn), caption, 54)


def _long(value: Fraction, longest: Fraction) -> Fraction:
    return (WIDTH - 16) * value / longest


def _figure(body: str, caption: str, height: int) -> str:
    said = escape(caption)
    return (
        f'<figure><svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{said}">{body}</svg>'
        f"<figcaption>{said}</figcaption></figure>"
    )


def _at(place: Fraction) -> str:
    """Return a coordinate with one decimal."""
    tenths = round(place * 10)
    return f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)


def number(value: Fraction) -> str:
    """Return a number with four digits at most behind its first: "146.9bn", "1.0431".

    >>> number(Fraction(146887, 1000) * 10**9), number(Fraction(10431, 10000)), number(Fraction(-5))
    ('146.9bn', '1.0431', '-5')
    """
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return _digits(value / scale, 1) + word
    return _digits(value, 4 if abs(value) < 100 else 1)


def _digits(value: Fraction, places: int) -> str:
    scaled = round(abs(value) * 10**places)
    text = f"{scaled // 10**places:,}.{scaled % 10**places:0{places}d}".rstrip("0").rstrip(".")
    return ("-" if value < 0 and scaled else "") + text
