"""A day in any style of print is a date, and never how much or how many."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.figures import extract_text

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Months that are words as well: "28 march on the capital" in a text without capitals is no date.
WORDS = (3, 5)
#: How newspapers, agencies and archives write a day: {d}{e} is the day and its ending, {m} and {s} the month in full
#: and in short, {n} in digits, {y} the year, {w} the weekday.
STYLES = (
    "{m} {d}", "{m} {d}, {y}", "{m} {d} {y}", "{m} {d}{e}", "{m} {d}{e}, {y}",
    "{d} {m}", "{d} {m} {y}", "{d} {m}, {y}", "{d}{e} {m}", "{d}{e} of {m}", "{d}{e} {m} {y}", "{d}{e} of {m}, {y}",
    "{s} {d}", "{s}. {d}", "{s}. {d}, {y}", "{s} {d}, {y}", "{d} {s} {y}", "{d} {s}. {y}", "{d}-{s}-{y}",
    "{y}-{n:02d}-{d:02d}", "{d:02d}/{n:02d}/{y}", "{n}/{d}/{y}", "{d:02d}.{n:02d}.{y}",
    "{w}, {m} {d}", "{w} {m} {d}", "{w}, {m} {d}, {y}", "{w} {d} {m}", "{w}, {d} {m} {y}", "{w} {s}. {d}",
    "{w}, {s} {d}",
    "{m} {d} , {y}", "{s} . {d} , {y}", "{m} {y}", "{s} {y}", "{s}. {y}", "{m}, {y}",
)  # fmt: skip
FRAMES = (
    "It opened on {}.", "It opens {} at noon.", "Since {} it has been shut.", "The {} vote was close.",
    "It was shut by {}, he said.", "HULL, {} - The mill was shut.", "They met ({}) in Hull.",
    "The mill, shut on {}, was sold.", "On {} they met.", "as of {}", "the week ended {} .", "From {} on it was shut.",
)  # fmt: skip


@given(
    style=st.sampled_from(STYLES),
    frame=st.sampled_from(FRAMES),
    day=st.integers(1, 28),
    month=st.integers(1, 12),
    year=st.integers(1950, 2029),
    lower=st.booleans(),
)
@settings(max_examples=600)
def test_a_date_in_any_style_is_no_quantity(
    *, style: str, frame: str, day: int, month: int, year: int, lower: bool
) -> None:
    assume("{s}." not in style or month != 5)
    assume("{y}" in style or "{w}" in style or not lower or month not in WORDS)
    ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    names = {"m": MONTHS[month - 1], "s": SHORT[month - 1], "w": DAYS[day % 7]}
    text = frame.format(style.format(d=day, n=month, y=year, e=ending, **names))
    text = text.lower() if lower else text
    read = [figure for figure in extract_text(text) if figure.kind.is_quantity]
    assert not read, f"{text!r} gave {[figure.text for figure in read]}"
    assert any(figure.date for figure in extract_text(text)), text
