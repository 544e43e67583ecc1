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
    "gmt utc bst est edt cet cest ist pst pdt et pt aest aedt hrs hours jst cst cdt local ct wib sgt hkt eastern "
    "pacific eest eet msk z".split()
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
    if word.isdigit():
        if len(word) <= 2:
            reader = _HOUR.get(t.lows[i + 1])
            return reader(t, i) if reader is not None and int(word) <= 24 else None
        return _hundred_span(t, i) or _hundred(t, i) if _hundred_hours(word) else None
    return _point_half(t, i) or _point_beginning(t, i) if _pointed(word) else None


def _clock(first: int, last: int) -> Draft:
    return Draft(first, last, None, None, Kind.TIME, label="clock")


def _pointed(word: str) -> bool:
    """Whether a run of digits may be hour and minutes: "7.45"."""
    hour, point, minute = word.partition(".")
    return (
        bool(point) and hour.isdigit() and len(hour) <= 2 and int(hour) < 25
        and len(minute) == 2 and minute.isdigit() and int(minute) < 60
    )  # fmt: skip


def _colon(t: Tokens, i: int) -> Draft | None:
    """Read "10:30", "22:15:07 GMT", "10:30-11:45"."""
    j = i + 1
    minute = t.words[j + 1]
    if not minute.isdigit() or len(minute) != 2 or int(minute) > 59:
        return None
    if t.glued(j + 1) != t.glued(j):
        return None
    j += 2
    if t.words[j] == ":" and t.glued(j) and t.words[j + 1][:2].isdigit() and t.glued(j + 1):
        after = t.lows[j + 2]
        if after not in HALVES and after not in ZONES and int(t.words[i]) <= 2:
            return Draft(i, j + 2, None, None, Kind.TIME, label="running time")
        j += 2
    return _span(t, i, _zone(t, _half(t, j) or j))


def _of_half(t: Tokens, i: int) -> Draft | None:
    """Read "3 p.m."; "I am" is no time."""
    half = _half(t, i + 1)
    if not half or int(t.words[i]) > 12 or (t.lows[i + 1] == "am" and not t.glued(i + 1) and t.lows[i - 1] == "i"):
        return None
    return _span(t, i, _zone(t, half))


def _oclock(t: Tokens, i: int) -> Draft | None:
    """Read "11 o'clock"."""
    if t.lows[i + 1] in {"o'clock", "o’clock"}:
        return _clock(i, i + 2)
    return _clock(i, i + 4) if t.lows[i + 1] == "o" and t.lows[i + 3] == "clock" else None


def _part_of_day(t: Tokens, i: int) -> Draft | None:
    """Read "8 in the morning", "at 10 on Sunday"."""
    if not 0 < int(t.words[i]) <= 12:
        return None
    following = t.lows[i + 1]
    if following == "in" and t.lows[i + 2] == "the" and t.lows[i + 3] in _PARTS_OF_DAY:
        return _clock(i, i + 1)
    return _clock(i, i + 1) if following == "on" and t.lows[i - 1] == "at" and t.lows[i + 2] in WEEKDAYS else None


def _until(t: Tokens, i: int) -> Draft | None:
    """Read "7 to 9pm"."""
    second = _single(t, i + 2)
    return _clock(i, _zone(t, second)) if second else None


def _letter_h(t: Tokens, i: int) -> Draft | None:
    """Read "08h45"."""
    minute = t.words[i + 2]
    if not (minute.isdigit() and len(minute) == 2 and int(minute) < 60):
        return None
    return _clock(i, i + 3) if t.glued(i + 1) and t.glued(i + 2) and not t.words[i + 3][:1].isalpha() else None


def _point_half(t: Tokens, i: int) -> Draft | None:
    """Read "10.30am", "10.30 GMT" and "9.15 to 10.30pm"."""
    j = i + 1
    half = _half(t, j)
    if half:
        return _span(t, i, _zone(t, half))
    if t.words[j] in {"GMT", "BST", "UTC", "CET", "IST"} or (t.words[j] == "hrs" and t.lows[i - 1] in {"at", "from"}):
        return _clock(i, j + 1)
    if t.lows[j] in {"to", "-", "–"} and "." in t.words[j + 1] and (half := _half(t, j + 2)):
        return _clock(i, half)
    return None


def _point_beginning(t: Tokens, i: int) -> Draft | None:
    """Read "school starts at 8.45", and the train in "the 7.15 from Leeds"."""
    following = t.lows[i + 1]
    if t.lows[i - 1] == "at" and t.lows[i - 2] in _BEGINNING:
        return None if following in _QUOTED or t.words[i + 1] in {"%", "p", "c"} else _clock(i, i + 1)
    timetabled = following in {"from", "to"} and t.words[i + 2][:1].isupper() and t.words[i + 2].isalpha()
    return _clock(i, i + 1) if t.lows[i - 1] == "the" and (timetabled or following in _TRAINS) else None


def _hundred_span(t: Tokens, i: int) -> Draft | None:
    """Read "1115 to 1330 local time" and "0315-0530 GMT"."""
    other = t.words[i + 2]
    if t.lows[i + 1] not in {"to", "-", "–"} or len(other) != 4 or not other.isdigit():
        return None
    zone = t.words[i + 3]
    if zone in _CLOCKS or (zone == "local" and t.lows[i + 4] == "time"):
        return _clock(i, i + 4 if zone.isupper() else i + 3)
    return _clock(i, i + 3) if _hundred_hours(other) and _of_the_clock(t, i) else None


def _hundred(t: Tokens, i: int) -> Draft | None:
    """Read "1830 GMT", "0600 hours", "1830 local time"."""
    word, following = t.words[i], t.lows[i + 1]
    if following == "local" and t.lows[i + 2] == "time":
        return _clock(i, i + 1)
    if following not in _OFFICIAL:
        return None
    before = t.lows[i - 1]
    if (
        following == "hours"
        and not _of_the_clock(t, i)
        and not (
            (word[0] in "01" and before in {"at", "by", "from", "since"})
            or (word[0] == "2" and (before == "at" or t.lows[i + 2] == "local"))
        )
    ):
        return None  # "1500 hours of work"
    return _clock(i, i + 2)


#: What follows an hour, and the reader that knows it.
_HOUR = {
    ":": _colon, "h": _letter_h,
    **dict.fromkeys((*HALVES, "a", "p"), _of_half),
    **dict.fromkeys(("o'clock", "o’clock", "o"), _oclock),
    **dict.fromkeys(("in", "on"), _part_of_day),
    **dict.fromkeys(("to", "-", "–", "and", "or", "until", "till"), _until),
}  # fmt: skip
_OFFICIAL = frozenset("gmt utc bst est edt hrs ist cet aest aedt hours cest sgt et".split())
_BEGINNING = frozenset("start starts started begin begins began leave leaves left depart departs departed".split())
#: After "starts at 8.45" these say a price.
_QUOTED = frozenset("dollars dollar euros pounds cents pence percent per pct pc million billion to against a".split())
_TRAINS = frozenset("train bus ferry service flight race".split())
_CLOCKS = frozenset({"GMT", "UTC", "BST", "EST", "EDT", "IST", "CET"})


def _hundred_hours(word: str) -> bool:
    """Whether four digits may be a time of day: "1115", "0530"."""
    return len(word) == 4 and word.isdigit() and int(word[:2]) < 25 and int(word[2:]) < 60


def _of_the_clock(t: Tokens, i: int) -> bool:
    """Whether the times before it in the sentence are told by the clock: "to 1115 to 1330 local time from …"."""
    for k in range(i - 1, max(i - 18, 0), -1):
        if t.words[k] in _CLOCKS or t.lows[k] == "hrs" or (t.lows[k] == "time" and t.lows[k - 1] == "local"):
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
