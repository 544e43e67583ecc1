"""Times of day, and the running times and scores that look like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.figures.vocabulary import UNITS
from factcheck.figures.weekdays import WEEKDAYS
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

HALVES = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m"})
ZONES = frozenset(
    {
        "gmt",
        "utc",
        "bst",
        "est",
        "edt",
        "cet",
        "cest",
        "ist",
        "pst",
        "pdt",
        "et",
        "pt",
        "aest",
        "aedt",
        "hrs",
        "hours",
        "jst",
        "cst",
        "cdt",
        "local",
        "ct",
        "wib",
        "sgt",
        "hkt",
        "eastern",
        "pacific",
        "eest",
        "eet",
        "msk",
        "z",
    }
)


_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening"})


def _half(t: Tokens, j: int) -> int:
    """Return the token after "am", "pm", "p.m." or "p. m." at token `j`, or 0."""
    if t.lows[j] in HALVES:
        return j + 1
    if t.lows[j] in {"a", "p"} and t.words[j + 1] == "." and t.lows[j + 2] == "m":
        return j + 4 if t.words[j + 3] == "." else j + 3
    return 0


def _zone(t: Tokens, j: int) -> int:
    if t.lows[j] in ZONES and t.words[j].isupper():
        return j + 1
    return j


def read_time(t: Tokens, i: int) -> Draft | None:
    """Read "10:30", "10.30am", "3 p.m.", "1830 GMT", "7 to 9pm", "11 o'clock" at token `i`."""
    word = t.words[i]
    j = i + 1
    if word.isdigit() and len(word) <= 2 and int(word) <= 24:
        if (
            t.words[j] == ":"
            and t.words[j + 1].isdigit()
            and len(t.words[j + 1]) == 2
            and t.glued(j + 1) == t.glued(j)
            and int(t.words[j + 1]) < 60
        ):
            j += 2
            if t.words[j] == ":" and t.glued(j) and t.words[j + 1][:2].isdigit() and t.glued(j + 1):
                after = t.lows[j + 2]
                if after in HALVES or after in ZONES or int(word) > 2:
                    j += 2
                else:
                    return Draft(i, j + 2, None, None, Kind.TIME, label="running time")
            j = _zone(t, _half(t, j) or j)
            return _span(t, i, j)
        half = _half(t, j)
        if half and int(word) <= 12 and not (t.lows[j] == "am" and not t.glued(j) and t.lows[j - 2] == "i"):
            return _span(t, i, _zone(t, half))
        if t.lows[j] in {"o'clock", "o’clock"}:
            return Draft(i, j + 1, None, None, Kind.TIME, label="clock")
        if t.lows[j] == "o" and t.lows[j + 2] == "clock":
            return Draft(i, j + 3, None, None, Kind.TIME, label="clock")
        if t.lows[j] == "in" and t.lows[j + 1] == "the" and t.lows[j + 2] in _PARTS_OF_DAY and 0 < int(word) <= 12:
            return Draft(i, j, None, None, Kind.TIME, label="clock")
        if t.lows[i - 1] == "at" and t.lows[j] == "on" and t.lows[j + 1] in WEEKDAYS and 0 < int(word) <= 12:
            return Draft(i, j, None, None, Kind.TIME, label="clock")  # "at 10 on Sunday"
        if t.lows[j] in {"to", "-", "–", "and", "or", "until", "till"}:
            second = _single(t, j + 1)
            if second:
                return Draft(i, _zone(t, second), None, None, Kind.TIME, label="clock")
        return None
    if "." in word and word.count(".") == 1:
        hour, minute = word.split(".")
        if hour.isdigit() and len(hour) <= 2 and len(minute) == 2 and int(hour) < 25 and int(minute) < 60:
            half = _half(t, j)
            if half:
                return _span(t, i, _zone(t, half))
            if t.words[j] in {"GMT", "BST", "UTC", "CET", "IST"} or (
                t.words[j] == "hrs" and t.lows[i - 1] in {"at", "from"}
            ):
                return Draft(i, j + 1, None, None, Kind.TIME, label="clock")
            if t.lows[j] in {"to", "-", "–"} and "." in t.words[j + 1] and _half(t, j + 2):
                return Draft(i, _half(t, j + 2), None, None, Kind.TIME, label="clock")
    if _hundred_hours(word) and t.lows[j] in {"to", "-", "–"} and len(t.words[j + 1]) == 4 and t.words[j + 1].isdigit():
        zone = t.words[j + 2]
        if zone in _CLOCKS or (zone == "local" and t.lows[j + 3] == "time"):
            return Draft(i, j + 3 if zone.isupper() else j + 2, None, None, Kind.TIME, label="clock")
        if _hundred_hours(t.words[j + 1]) and _of_the_clock(t, i):
            return Draft(i, j + 2, None, None, Kind.TIME, label="clock")
    if (
        len(word) == 4
        and word.isdigit()
        and int(word[:2]) < 25
        and int(word[2:]) < 60
        and t.lows[j] == "local"
        and t.lows[j + 1] == "time"
    ):
        return Draft(i, j, None, None, Kind.TIME, label="clock")
    if (
        len(word) == 4
        and word.isdigit()
        and int(word[:2]) < 25
        and int(word[2:]) < 60
        and t.words[j].upper()
        in {
            "GMT",
            "UTC",
            "BST",
            "EST",
            "EDT",
            "HRS",
            "IST",
            "CET",
            "AEST",
            "AEDT",
            "HOURS",
            "CEST",
            "SGT",
            "ET",
        }
        and (
            t.lows[j] != "hours"
            or (
                (word[0] in "01" and t.lows[i - 1] in {"at", "by", "from", "since"})
                or (word[0] == "2" and (t.lows[i - 1] == "at" or t.lows[j + 1] == "local"))
            )
        )
    ):
        return Draft(i, j + 1, None, None, Kind.TIME, label="clock")
    return None


_CLOCKS = frozenset({"GMT", "UTC", "BST", "EST", "EDT", "IST", "CET"})


def _hundred_hours(word: str) -> bool:
    """Whether four digits may be a time of day: "1115", "0530"."""
    return len(word) == 4 and word.isdigit() and int(word[:2]) < 25 and int(word[2:]) < 60


def _of_the_clock(t: Tokens, i: int) -> bool:
    """Whether the times before it in the sentence are told by the clock: "to 1115 to 1330 local time from …"."""
    for k in range(i - 1, max(i - 18, 0), -1):
        if t.words[k] in _CLOCKS or (t.lows[k] == "time" and t.lows[k - 1] == "local"):
            return True
        if t.words[k] in {".", "\n"}:
            return False
    return False


def _single(t: Tokens, i: int) -> int:
    """Return the token after a time of day with "am" or "pm" at token `i`, or 0."""
    word = t.words[i]
    if not word[:1].isdigit():
        return 0
    j = i + 1
    if t.words[j] == ":" and t.words[j + 1].isdigit():
        j += 2
    hour = word.split(".")[0]
    if not (hour.isdigit() and int(hour) <= 24):
        return 0
    return _half(t, j)


def _span(t: Tokens, first: int, last: int) -> Draft:
    """Read on to the end of a span of time: "10:30-11:45", "3pm to 5pm"."""
    if t.lows[last] in {"-", "–", "to", "until", "till"}:
        word = t.words[last + 1]
        if word.isdigit() and len(word) <= 2 and int(word) <= 24:
            second = _single(t, last + 1)
            if second:
                return Draft(first, _zone(t, second), None, None, Kind.TIME, label="clock")
            if t.words[last + 2] == ":" and t.words[last + 3].isdigit() and len(t.words[last + 3]) == 2:
                return Draft(first, _zone(t, last + 4), None, None, Kind.TIME, label="clock")
        elif "." in word:
            second = _single(t, last + 1)
            if second:
                return Draft(first, _zone(t, second), None, None, Kind.TIME, label="clock")
    return Draft(first, last, None, None, Kind.TIME, label="clock")


def read_time_words(t: Tokens, i: int) -> Draft | None:
    """Read "six o'clock", "seven p.m." at token `i`."""
    hour = UNITS.get(t.lows[i], 0)
    if not 1 <= hour <= 12:
        return None
    if t.lows[i + 1] in {"o'clock", "o’clock"}:
        return Draft(i, i + 2, None, None, Kind.TIME, label="clock")
    if (
        t.lows[i + 1] in {"past", "to"}
        and (t.lows[i - 1] == "at" or t.lows[i + 1] == "past")
        and 1 <= UNITS.get(t.lows[i + 2], 0) <= 12
        and t.lows[i] in {"five", "ten"}
    ):
        return Draft(i, i + 3, None, None, Kind.TIME, label="clock")
    half = _half(t, i + 1)
    return Draft(i, half, None, None, Kind.TIME, label="clock") if half and t.lows[i + 1] != "am" else None


def read_past(t: Tokens, i: int) -> Draft | None:
    """Read "half past nine", "a quarter to six" at the word "half" or "quarter" of token `i`."""
    j = i + 1
    if t.words[j] in {"-", "‑"}:
        j += 1
    if t.lows[j] not in {"past", "to"} or (t.lows[j] == "to" and t.lows[i] == "half"):
        return None
    hour = UNITS.get(t.lows[j + 1], 0) or (
        int(t.words[j + 1]) if t.words[j + 1].isdigit() and len(t.words[j + 1]) <= 2 else 0
    )
    if not 1 <= hour <= 12 or t.words[j + 2] in {"%", "-"} or t.lows[j + 2] in {"percent", "per", "million"}:
        return None
    first = i - 1 if t.lows[i - 1] == "a" else i
    return Draft(first, j + 2, None, None, Kind.TIME, label="clock")
