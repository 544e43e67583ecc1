"""Dates, years and weekdays, as far as they are written; nothing is added from a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.figures.vocabulary import ORDINALS, UNITS
from factcheck.model.calendar import WrittenDate
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12, "february's": 2, "january's": 1, "april's": 4, "june's": 6,
    "july's": 7, "august's": 8, "september's": 9, "october's": 10, "november's": 11, "december's": 12,
}  # fmt: skip

SUFFIXES = frozenset({"st", "nd", "rd", "th"})

DASHES = frozenset({"-", "–", "—", "‑", "−"})

JOINS = frozenset({"-", "–", "—", "‑", "to", "and", "&", "until", "till", "through", "or", "/", "thru"})


def day_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """Return the day of the month at token `i` ("5", "5th", "fifth"), and the token after it."""
    word = t.words[i]
    if word.isdigit() and len(word) <= 2:
        day = int(word)
        if not 1 <= day <= 31:
            return None
        if t.lows[i + 1] in SUFFIXES and t.glued(i + 1):
            return day, i + 2
        return day, i + 1
    day = ORDINALS.get(t.lows[i], 0)
    if 1 <= day <= 20 or day == 30:
        return day, i + 1
    if t.lows[i] in {"twenty", "thirty"} and t.lows[i + 1] == "-" and ORDINALS.get(t.lows[i + 2], 0) in range(1, 10):
        day = (20 if t.lows[i] == "twenty" else 30) + ORDINALS[t.lows[i + 2]]
        return (day, i + 3) if day <= 31 else None
    return None


def year_at(t: Tokens, i: int) -> int | None:
    """Return the year of four digits at token `i`."""
    word = t.words[i]
    if (
        len(word) == 4
        and word.isdigit()
        and "1" <= word[0] <= "2"
        and not (t.glued(i + 1) and t.words[i + 1][:1].isalpha())
    ):
        year = int(word)
        if 1000 <= year <= 2199:
            return year
    return None


def month_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """Return the month named at token `i` and the token after it, the full stop of "Jan." included."""
    month = MONTHS.get(t.lows[i])
    if month is None:
        return None
    j = i + 1
    if len(t.lows[i]) <= 4 and t.lows[i] not in {"may", "june", "july"} and t.words[j] == ".":
        j += 1
    return month, j


def _year_after(t: Tokens, j: int) -> tuple[int | None, int]:
    """Return the year that follows a date, over a comma or "of", and the token after it."""
    k = j
    if t.words[k] == "," or t.lows[k] in {"of", "in"}:
        k += 1
    year = year_at(t, k)
    if year is not None:
        return year, k + 1
    if t.words[j] in {"'", "’"} and t.words[j + 1].isdigit() and len(t.words[j + 1]) == 2 and t.glued(j + 1):
        short = int(t.words[j + 1])
        return (2000 if short < 50 else 1900) + short, j + 2
    return None, j


def read_month(t: Tokens, i: int) -> Draft | None:
    """Read a date that begins with a month: "June 15, 2022", "May 3-5", "March 2021", "Nov. 30"."""
    found = month_at(t, i)
    if found is None:
        return None
    month, j = found
    capital = t.words[i][0].isupper()
    if not capital and month in {3, 5} and t.lows[i] in {"march", "may", "mar"} and not t.words[j].isdigit():
        return None
    if (
        not capital
        and month in {3, 5}
        and t.lows[i - 1] in {"he", "she", "it", "they", "we", "you", "i", "that", "which", "who", "people"}
    ):
        return None
    k = j + 1 if t.lows[j] == "the" else j
    day = day_at(t, k)
    if day is not None and t.words[k].isdigit() and _is_amount(t, day[1]):
        day = None
    if day is not None and (t.words[k].isdigit() or t.lows[day[1]] not in {"quarter", "half", "time"}):
        return _from_day(t, i, month, *day)
    if capital and (spelled := _spelled_day(t, j)):
        return Draft(i, j + 1, None, None, Kind.DATE, date=WrittenDate(month=month, day=spelled))
    year, last = _year_after(t, j)
    if year is not None and (capital or t.lows[i] not in {"march", "may"}):
        return Draft(i, last, None, None, Kind.DATE, date=WrittenDate(year=year, month=month))
    if t.lows[j] in DASHES | {"to", "and"} and capital:
        later = month_at(t, j + 1)
        if later is not None:
            year, last = _year_after(t, later[1])
            if year is not None and t.words[later[1]] != ",":
                until = WrittenDate(year=year, month=later[0])
                start_year = year if month <= later[0] else year - 1
                return Draft(
                    i, last, None, None, Kind.DATE, date=WrittenDate(year=start_year, month=month, until=until)
                )
    return None


def _from_day(t: Tokens, i: int, month: int, number: int, j: int) -> Draft:
    """Read on after "May 3": "-5", "and 5", "to June 2", "4, 5 and 6", the year."""
    until, j = _until(t, month, number, j)
    year, j = _year_after(t, j) if t.lows[j] != "in" else (None, j)
    if until is not None and year is not None:
        until = WrittenDate(year=year, month=until.month, day=until.day)
    return Draft(i, j, None, None, Kind.DATE, date=WrittenDate(year=year, month=month, day=number, until=until))


def _until(t: Tokens, month: int, number: int, j: int) -> tuple[WrittenDate | None, int]:
    """Return the last day of a span that token `j` goes on to, and the token after it."""
    low = t.lows[j]
    if low == "," and (last_day := _listed_days(t, j, number)) is not None:
        return WrittenDate(month=month, day=last_day[0]), last_day[1]
    if low not in JOINS:
        return None, j
    second = day_at(t, j + 1)
    if (
        second is not None
        and second[0] > number
        and not _is_amount(t, second[1])
        and t.words[j + 1].isdigit()
        and (low not in {"and", "or", "to"} or t.lows[second[1]] not in MONTHS)
    ):
        return WrittenDate(month=month, day=second[0]), second[1]
    later = month_at(t, j + 1) if low in DASHES or low in {"to", "through", "until", "till"} else None
    end = day_at(t, later[1]) if later is not None else None
    if later is None or end is None:
        return None, j
    return WrittenDate(month=later[0], day=end[0]), end[1]


def _listed_days(t: Tokens, j: int, number: int) -> tuple[int, int] | None:
    """Return the last day of "May 4, 5 and 6" from the comma at token `j` on, and the token after it."""
    while t.words[j] == "," and t.words[j + 1].isdigit() and len(t.words[j + 1]) <= 2 and int(t.words[j + 1]) > number:
        number, j = int(t.words[j + 1]), j + 2
    if t.lows[j] != "and" or not t.words[j - 1].isdigit() or not t.words[j + 1].isdigit() or len(t.words[j + 1]) > 2:
        return None
    last, following = int(t.words[j + 1]), t.lows[j + 2]
    closed = not following.isalnum() or following in {"in", "at", "to", "for", "on", "with", "of", "from", "by"}
    return (last, j + 2) if number < last <= 31 and closed and following not in {"%", "$", "-"} else None


def _spelled_day(t: Tokens, j: int) -> int:
    """Return the day that newswire spells out ("May nine"), or 0."""
    day = UNITS.get(t.lows[j], 0)
    following = t.lows[j + 1]
    plural = (following.isalpha() and following.endswith("s")) or following in {
        "people",
        "percent",
        "pct",
        "per",
        "million",
        "mln",
    }
    return day if 1 <= day <= 9 and not plural and t.words[j].islower() and following not in {"-", "of"} else 0


def _is_amount(t: Tokens, j: int) -> bool:
    """Whether the number before token `j` is no day, because a unit, a scale or a percent sign follows."""
    return t.lows[j] in {
        "percent",
        "per",
        "%",
        "pct",
        "pc",
        "million",
        "billion",
        "mln",
        "bln",
        "thousand",
        "points",
        "cents",
        "dollars",
        "euros",
        "degrees",
        "km",
        "miles",
        "dlrs",
        "trillion",
        "people",
        "others",
        "cts",
        "lakh",
        "crore",
        "basis",
    } or (t.glued(j) and (t.words[j][:1].isalpha() or (t.words[j] == ":" and t.words[j + 1][:1].isdigit())))


def read_day(t: Tokens, i: int) -> Draft | None:
    """Read a date that begins with the day: "15 June 2022", "3rd of May", "3-5 May", "30 June to 2 July"."""
    day = day_at(t, i)
    if day is None:
        return None
    number, j = day
    first = number
    later_day = None
    start = i
    if t.lows[j] in JOINS:
        second = day_at(t, j + 1)
        if second is not None and second[0] > number:
            later_day, j = second
    k = j
    if t.lows[k] == "of" or (t.words[k] == "." and t.glued(k) and later_day is None and year_at(t, k + 2)):
        k += 1  # "14. June 2024"
    if t.words[k] == "-" and t.glued(k) and t.glued(k + 1):
        k += 1
    found = month_at(t, k)
    if found is None or not (t.words[k][0].isupper() or found[0] not in {3, 5} or (t.lower and t.words[i].isdigit())):
        return None
    if t.words[i].isdigit() and len(t.lows[k]) == 3 and t.lows[k] == "mar" and not (t.words[k][0].isupper() or t.lower):
        return None
    month, j = found
    if t.words[j - 1] == "." and not (year_at(t, j) or t.words[j][:1].islower() or t.words[j] in ",;)"):
        j -= 1
    if t.lows[j] == "-" and year_at(t, j + 1) and t.glued(j):
        j += 1
    # "between 10 March 5 and ..." does not occur; "on the 1 May 5 people" does not either.
    year, j = _year_after(t, j) if t.lows[j] != "in" else (None, j)
    until = WrittenDate(year=year, month=month, day=later_day) if later_day else None
    if until is None and t.lows[j] in DASHES | {"to", "until", "till", "through"}:
        end = read_day(t, j + 1) if t.words[j + 1].isdigit() else None
        if end is not None and end.date is not None and end.date.month is not None:
            until, j = end.date, end.last
            year = year or until.year
    return Draft(start, j, None, None, Kind.DATE, date=WrittenDate(year=year, month=month, day=first, until=until))
