"""Dates in digits alone: "2022-06-15", "15/06/2022"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.figures.numerals import DENOMINATORS
from factcheck.model.calendar import WrittenDate
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def read_numeric(t: Tokens, i: int) -> Draft | None:
    """Read "2022-06-15", "15/06/2022", "6/15/22", "15.06.2022"."""
    word = t.words[i]
    if word.count(".") == 2:
        parts = word.split(".")
        if (
            len(parts[2]) == 4
            and len(parts[0]) <= 2
            and len(parts[1]) <= 2
            and int(parts[0]) <= 31
            and int(parts[1]) <= 12
        ):
            date = WrittenDate(year=int(parts[2]), month=int(parts[1]), day=int(parts[0]))
            return Draft(i, i + 1, None, None, Kind.DATE, date=date)
        return None
    sign = t.words[i + 1]
    if sign == "/" and t.words[i + 3] != "/" and word.isdigit() and t.words[i + 2].isdigit():
        month, day = int(word[:4]), int(t.words[i + 2][:4])
        tight = t.glued(i + 1) and t.glued(i + 2) and not t.glued(i + 3) and t.words[i - 1] not in {"/", "$", "£", "€"}
        if 1 <= month <= 12 < day <= 31 and day not in DENOMINATORS and tight and len(t.words[i + 2]) == 2:
            return Draft(i, i + 3, None, None, Kind.DATE, date=WrittenDate(month=month, day=day))  # "12/31"
    if (
        sign not in {"/", "-"}
        or t.words[i + 3] != sign
        or not (word.isdigit() and t.words[i + 2].isdigit() and t.words[i + 4].isdigit())
    ):
        return None
    if (
        not all(t.glued(k) for k in range(i + 1, i + 5))
        or max(len(word), len(t.words[i + 4])) > 4
        or len(t.words[i + 2]) > 2
    ):
        return None
    a, b, c = int(word), int(t.words[i + 2]), int(t.words[i + 4])
    if len(word) == 4 and b <= 12 and c <= 31 and b and c:
        return Draft(i, i + 5, None, None, Kind.DATE, date=WrittenDate(year=a, month=b, day=c))
    if len(word) <= 2 and len(t.words[i + 4]) in {2, 4} and 1 <= a <= 31 and 1 <= b <= 31 and (a <= 12 or b <= 12):
        year = c if c > 99 else (2000 if c < 50 else 1900) + c
        if a > 12:
            return Draft(i, i + 5, None, None, Kind.DATE, date=WrittenDate(year=year, month=b, day=a))
        if b > 12 or a == b:
            return Draft(i, i + 5, None, None, Kind.DATE, date=WrittenDate(year=year, month=a, day=b))
        return Draft(i, i + 5, None, None, Kind.DATE, date=WrittenDate(year=year), label="day or month first")
    return None
