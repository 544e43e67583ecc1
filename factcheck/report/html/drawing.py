"""Draws pictures as SVG: a line with a band, two bars, a bar of parts, two ranges. Nothing here knows what they show.

Coordinates are rounded for the screen; the numbers that are printed come from exact ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model.interval import Interval

WIDTH, HEIGHT = 360, 178
LEFT, RIGHT, TOP, BOTTOM = 56, 350, 18, 150
#: About how wide a letter of a label is, and how high one.
LETTER, LINE = 7, 13
_SCALES = {10**12: "tn", 10**9: "bn", 10**6: "m"}


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
    said: str = ""  #: a word or two for the label
    at: Fraction | None = None
    led: bool = False  #: drawn with a line that leads to it from the first value that decided
    digits: int | None = None  #: how many decimals the values are told with; None: as many as they need


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    x: Fraction
    y: Fraction
    kind: str

    def meets(self, other: _Label) -> bool:
        """Say whether two labels would stand in one another; both are centred."""
        wide = Fraction(LETTER * (len(self.text) + len(other.text)), 2)
        return abs(self.y - other.y) < LINE and abs(self.x - other.x) < wide

    def svg(self) -> str:
        half = Fraction(LETTER * len(self.text), 2)
        x = min(max(self.x, LEFT + half - 20), RIGHT - half)
        place = f'x="{_at(x)}" y="{_at(self.y)}"'
        return f'<text class="{self.kind} halo" {place} text-anchor="middle">{escape(self.text)}</text>'


class _Field:
    """The field of a line picture: where times and values lie in it."""

    def __init__(self, points: Sequence[Point], band: Band) -> None:
        ends = [end for end in (band.low, band.high) if end is not None]
        values = [point.value for point in points]
        least, most = min([*values, *ends]), max([*values, *ends])
        room = (most - least) / 10 or abs(most) / 10 or Fraction(1)
        self.least, self.most = least - room, most + room
        self.first, self.last = points[0].at, points[-1].at

    def across(self, at: Fraction) -> Fraction:
        """Return how far to the right a time lies."""
        if self.last == self.first:
            return Fraction(LEFT + RIGHT, 2)
        return LEFT + 8 + (RIGHT - LEFT - 16) * (at - self.first) / (self.last - self.first)

    def down(self, value: Fraction) -> Fraction:
        """Return how far down a value lies."""
        return BOTTOM - (BOTTOM - TOP) * (value - self.least) / (self.most - self.least)

    def box(self, band: Band) -> tuple[Fraction, Fraction, Fraction, Fraction]:
        """Return left, top, right and bottom of the band; one too thin to be seen is drawn a little thicker."""
        top = Fraction(TOP) if band.high is None else self.down(band.high)
        bottom = Fraction(BOTTOM) if band.low is None else self.down(band.low)
        if bottom - top < 5:
            middle = (top + bottom) / 2
            top, bottom = middle - Fraction(5, 2), middle + Fraction(5, 2)
        if band.at is None:
            return Fraction(LEFT), top, Fraction(RIGHT), bottom
        middle = self.across(band.at)
        return max(middle - 14, Fraction(LEFT)), top, min(middle + 14, Fraction(RIGHT)), bottom


def line(points: Sequence[Point], band: Band, caption: str) -> str:
    """Return a line through the points, those that decided as dots, and the band as a dashed box."""
    field = _Field(points, band)
    left, top, right, bottom = field.box(band)
    path = " ".join(f"{_at(field.across(point.at))},{_at(field.down(point.value))}" for point in points)
    few = len(points) <= 20
    dots = "".join(
        f'<circle class="{"used" if point.used else "dot"}" cx="{_at(field.across(point.at))}" '
        f'cy="{_at(field.down(point.value))}" r="{5 if point.used else 2}">'
        f"<title>{escape(point.name)}: {number(point.value, band.digits)}</title></circle>"
        for point in sorted(points, key=lambda each: each.used)
        if point.used or few
    )
    used = [point for point in points if point.used]
    lead = ""
    if band.led and used:
        place = f'x1="{_at(field.across(used[0].at))}" y1="{_at(field.down(used[0].value))}"'
        lead = f'<line class="led" {place} x2="{_at((left + right) / 2)}" y2="{_at((top + bottom) / 2)}"/>'
    size = f'width="{_at(right - left)}" height="{_at(bottom - top)}"'
    body = (
        f'<line class="axis" x1="{LEFT}" y1="{BOTTOM}" x2="{RIGHT}" y2="{BOTTOM}"/>{_scale(field, points, band.digits)}'
        f'<rect class="claimed" x="{_at(left)}" y="{_at(top)}" {size}/>'
        f'{lead}<polyline class="known" points="{path}"/>{dots}{_labels(field, points, band)}'
        f'<text x="{LEFT}" y="{HEIGHT - 10}">{escape(points[0].name)}</text>'
        f'<text x="{RIGHT}" y="{HEIGHT - 10}" text-anchor="end">{escape(points[-1].name)}</text>'
    )
    return _figure(body, caption, HEIGHT)


def _scale(field: _Field, points: Sequence[Point], digits: int | None) -> str:
    """Return the least and the greatest value at the side, with as many digits as tell them apart."""
    values = [point.value for point in points]
    ends = [max(values), min(values)]
    if field.down(ends[1]) - field.down(ends[0]) < LINE:
        del ends[1]
    if digits is None:
        digits = next((d for d in range(1, 5) if len({number(end, d) for end in ends}) == len(ends)), None)
    return "".join(
        f'<line class="grid" x1="{LEFT}" y1="{_at(field.down(end))}" x2="{RIGHT}" y2="{_at(field.down(end))}"/>'
        f'<text x="{LEFT - 5}" y="{_at(field.down(end) + 4)}" text-anchor="end">'
        f"{number(end, digits)}</text>"
        for end in ends
    )


def _labels(field: _Field, points: Sequence[Point], band: Band) -> str:
    """Return the values that decided, and what the text says, beside their places and never in one another."""
    placed: list[_Label] = []
    line = [(field.across(point.at), field.down(point.value)) for point in points]
    left, top, right, bottom = field.box(band)
    if band.said:
        half = Fraction(LETTER * len(band.said), 2)
        across = (RIGHT - half, LEFT + half) if band.at is None else ((left + right) / 2,)
        wishes = [_Label(band.said, x, y, "claim") for y in (top - 5, bottom + LINE - 2) for x in across]
        placed.append(_best(wishes, placed, line))
    used = [point for point in points if point.used]
    near = bool(used) and field.across(used[-1].at) - field.across(used[0].at) < 60
    for point in [used[-1]] if near else [used[0], used[-1]] if used else []:
        x, y = field.across(point.at), field.down(point.value)
        text = number(point.value, band.digits)
        wishes = [_Label(text, x, place, "fact") for place in (y - 9, y + 18, y - 22, y + 31)]
        label = _best(wishes, placed, line)
        if not any(label.meets(one) for one in placed):
            placed.append(label)
    return "".join(label.svg() for label in placed)


def _best(wishes: Sequence[_Label], placed: Sequence[_Label], line: Sequence[tuple[Fraction, Fraction]]) -> _Label:
    """Return the label that stands in the field, in no other and on as little of the line as can be."""

    def cost(label: _Label) -> int:
        half = Fraction(LETTER * len(label.text), 2)
        outside = not TOP - 8 <= label.y <= BOTTOM + 1
        crossed = sum(abs(x - label.x) <= half and -4 <= label.y - y <= LINE for x, y in line)
        return 1000 * outside + 100 * any(label.meets(one) for one in placed) + crossed

    return min(wishes, key=cost)


def bars(values: Sequence[tuple[str, Fraction]], claimed: Fraction | None, said: str, caption: str) -> str:
    """Return a bar for each value, and round the last one the value that is claimed, if there is one."""
    longest = max([value for _, value in values] + ([] if claimed is None else [claimed])) or Fraction(1)
    parts = []
    top = 6
    for name, value in values:
        parts.append(
            f'<text class="strong" x="8" y="{top + 10}">{escape(name)}</text>'
            f'<rect class="bar" x="8" y="{top + 19}" width="{_at(_long(value, longest))}" height="16"/>'
        )
        top += 46
    if claimed is None:
        return _figure("".join(parts), caption, top - 4)
    wide = _long(max(claimed, Fraction(0)), longest)
    parts.append(f'<rect class="claimed" x="8" y="{top - 31}" width="{_at(wide)}" height="24"/>')
    x = min(max(8 + wide, Fraction(LETTER * len(said) + 8)), Fraction(WIDTH - 4))
    parts.append(f'<text class="claim" x="{_at(x)}" y="{top + 6}" text-anchor="end">{escape(said)}</text>')
    return _figure("".join(parts), caption, top + 12)


def parts(
    values: Sequence[tuple[str, Fraction]],
    whole: tuple[str, Fraction],
    claimed: tuple[str, Fraction] | None,
    caption: str,
) -> str:
    """Return the whole as an empty bar, its parts one after another in it, and the share that is claimed."""
    name, size = whole
    total = sum((value for _, value in values), Fraction(0))
    longest = max(size, total, claimed[1] * size if claimed else Fraction(0))
    end = 8 + _long(size, longest)
    drawn = [f'<rect class="axis" fill="none" x="8" y="26" width="{_at(end - 8)}" height="34"/>']
    at = Fraction(8)
    for part, value in values:
        wide = _long(value, longest)
        place = f'x="{_at(at)}" y="30" width="{_at(wide)}" height="26"'
        drawn.append(f'<rect class="bar" {place}><title>{escape(part)}</title></rect>')
        if wide > (LETTER + 1) * len(part):
            drawn.append(f'<text class="strong" x="{_at(at + 4)}" y="47">{escape(part)}</text>')
        at += wide
    drawn.append(f'<text x="{_at(end)}" y="76" text-anchor="end">{escape(name)}</text>')
    if claimed is not None:
        wide = _long(claimed[1] * size, longest)
        drawn.append(f'<rect class="claimed" x="8" y="22" width="{_at(wide)}" height="42"/>')
        x = min(max(8 + wide, Fraction((LETTER + 1) * len(claimed[0]) + 8)), Fraction(WIDTH - 4))
        drawn.append(f'<text class="claim" x="{_at(x)}" y="14" text-anchor="end">{escape(claimed[0])}</text>')
    return _figure("".join(drawn), caption, 82)


def spans(known: tuple[str, Interval], claimed: tuple[str, Interval], caption: str) -> str:
    """Return two ranges on one scale, a label above each; an open end runs to the edge."""
    ends = [end for _, span in (known, claimed) for end in (span.lo, span.hi) if end is not None]
    room = (max(ends) - min(ends)) / 8 or abs(ends[0]) / 8 or Fraction(1)
    least, most = min(ends) - room, max(ends) + room

    def across(end: Fraction | None, edge: int) -> Fraction:
        return Fraction(edge) if end is None else 8 + (WIDTH - 16) * (end - least) / (most - least)

    drawn = []
    for top, text, shape, (label, span) in ((6, "strong", "bar", known), (52, "claim", "claimed", claimed)):
        left, right = across(span.lo, 8), across(span.hi, WIDTH - 8)
        if right - left < 4:
            left, right = (left + right) / 2 - 2, (left + right) / 2 + 2
        half = Fraction(LETTER * len(label), 2)
        x = min(max((left + right) / 2, 8 + half), WIDTH - 8 - half) if half * 2 < WIDTH - 16 else Fraction(WIDTH, 2)
        drawn.append(
            f'<text class="{text}" x="{_at(x)}" y="{top + 10}" text-anchor="middle">{escape(label)}</text>'
            f'<line class="grid" x1="8" y1="{top + 27}" x2="{WIDTH - 8}" y2="{top + 27}"/>'
            f'<rect class="{shape}" x="{_at(left)}" y="{top + 19}" width="{_at(right - left)}" height="16"/>'
        )
    return _figure("".join(drawn), caption, 92)


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
    tenths = round(abs(place) * 10)
    sign = "-" if place < 0 and tenths else ""
    return f"{sign}{tenths // 10}.{tenths % 10}" if tenths % 10 else f"{sign}{tenths // 10}"


def number(value: Fraction, digits: int | None = None) -> str:
    """Return a number with so many digits behind its point; of itself as many as a small picture needs.

    >>> number(Fraction(146887, 1000) * 10**9), number(Fraction(10431, 10000)), number(Fraction(-5))
    ('146.9bn', '1.0431', '-5')
    >>> number(Fraction(1412400000), 3)
    '1.412bn'
    """
    size = scale(value)
    word = _SCALES.get(size, "")
    if digits is not None:
        return _digits(value / size, digits) + word
    few = (1 if abs(value) >= 10 * size else 2) if word else 4 if abs(value) < 100 else 1
    text = _digits(value / size, few)
    return (text.rstrip("0").rstrip(".") if "." in text else text) + word


def scale(value: Fraction) -> int:
    """Return what a number is told in: billions, millions or ones."""
    return next((size for size in _SCALES if abs(value) >= size), 1)


def _digits(value: Fraction, places: int) -> str:
    scaled = round(abs(value) * 10**places)
    text = f"{scaled // 10**places:,}.{scaled % 10**places:0{places}d}" if places else f"{scaled:,}"
    return ("-" if value < 0 and scaled else "") + text
