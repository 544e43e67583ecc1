"""Years, decades, quarters and fiscal years."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.dates import DASHES, SUFFIXES, year_at
from factcheck.figures.draft import Draft
from factcheck.figures.vocabulary import ORDINALS
from factcheck.model.calendar import WrittenDate
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def year_figure(first: int, last: int, date: WrittenDate, kind: Kind = Kind.YEAR) -> Draft:
    """Return the draft of a year."""
    low = Fraction(date.year) if date.year is not None else None
    return Draft(first, last, low, low, kind, date=date)


def read_decade(t: Tokens, i: int) -> Draft | None:
    """Read "the 1990s", "the '90s", "mid-80s"."""
    word = t.words[i]
    if (
        len(word) == 2
        and word.isdigit()
        and t.words[i - 1] in {"'", "’", "‘"}
        and t.glued(i)
        and not t.glued(i - 1)
        and not (t.glued(i + 1) and t.words[i + 1][:1].isalnum())
        and _short_year(t, i)
    ):
        return year_figure(i - 1, i + 1, WrittenDate(year=(2000 if int(word) < 50 else 1900) + int(word)))
    if not word.isdigit() or (
        t.lows[i + 1] not in {"s", "'s", "’s"} and not (t.words[i + 1] in {"'", "’"} and t.lows[i + 2] == "s")
    ):
        return None
    if not t.glued(i + 1) or (t.words[i - 1] in {"-", "‑"} and t.lows[i - 2] in {"over", "under"}):
        return None  # "over-60s" are people
    last = i + 2 if t.lows[i + 1] != "'" and t.lows[i + 1] != "’" else i + 3
    if len(word) == 4 and word[3] == "0" and word[0] in "12":
        return year_figure(i, last, WrittenDate(year=int(word), decade=True))
    if len(word) == 2 and word[1] == "0":
        age = t.lows[i - 1] in {"his", "her", "their", "my", "our"} or t.lows[i - 2] in {"his", "her", "their"}
        if age:
            return Draft(
                i, last, Fraction(word), Fraction(word) + 9, Kind.AGE, units=("year",), form="range", grain=Fraction(10)
            )
        if t.words[i - 1] in {"'", "’", "‘"} or (
            int(word) >= 20 and t.lows[i - 1] in {"the", "-", "early", "late", "mid"}
        ):
            first = i - 1 if t.words[i - 1] in {"'", "’", "‘"} and t.glued(i) else i
            if t.lows[first - 1] == "the" or first < i or t.lows[first - 2] == "the":
                return Draft(
                    first,
                    last,
                    None,
                    None,
                    Kind.YEAR,
                    date=WrittenDate(year=1900 + int(word), decade=True),
                    label="decade",
                )
        if int(word) >= 50 and t.lows[i - 1] not in {"low", "high", "upper", "mid", "-"}:
            return Draft(
                i, last, None, None, Kind.YEAR, date=WrittenDate(year=1900 + int(word), decade=True), label="decade"
            )
        if t.lows[i - 1] not in {"the", "low", "high", "upper", "mid", "early", "late", "-", "in"}:
            return Draft(i, last, None, None, Kind.NAME, label="name")
        return Draft(
            i,
            last,
            Fraction(word),
            Fraction(word) + 9,
            Kind.NUMBER,
            form="range",
            grain=Fraction(10),
            label="in the tens",
        )
    return None


def _short_year(t: Tokens, i: int) -> bool:
    """Whether an apostrophe and two digits are a year: "class of '98"."""
    following = t.lows[i + 1]
    return (
        t.lows[i - 2]
        in {
            "of",
            "in",
            "since",
            "summer",
            "spring",
            "fall",
            "winter",
            "from",
            "to",
            "and",
            "until",
            "the",
            "early",
            "late",
        }
        and not (following.endswith("s") and following.isalpha())
        and t.words[i + 1] not in {"%", "$"}
        and following not in {"percent", "per", "million", "people"}
    )


def read_year(t: Tokens, i: int) -> Draft | None:
    """Read a year, a season ("2012-13") or a span of years ("1990-1995", "1990 to 1995") at token `i`."""
    year = year_at(t, i)
    if year is None:
        return None
    j = i + 1
    sign = t.words[j]
    if sign in DASHES or sign == "/":
        word = t.words[j + 1]
        tight = t.glued(j) and t.glued(j + 1)
        if (
            word.isdigit()
            and (tight or t.words[j - 1])
            and len(word) == 2
            and tight
            and (int(word) - year) % 100 in range(1, 60)
        ) and not (t.glued(j + 2) and t.words[j + 2] in DASHES | {"/"} and t.words[j + 3].isdigit()):
            end = year - year % 100 + int(word) + (100 if int(word) < year % 100 else 0)
            return year_figure(i, j + 2, WrittenDate(year=year, until=WrittenDate(year=end)))
        later = year_at(t, j + 1)
        if later is not None and later > year:
            return year_figure(i, j + 2, WrittenDate(year=year, until=WrittenDate(year=later)))
        if t.lows[j + 1] in {"present", "today"}:
            return year_figure(i, j, WrittenDate(year=year))
    return year_figure(i, i + 1, WrittenDate(year=year))


def read_fiscal(t: Tokens, i: int) -> Draft | None:
    """Read "fiscal 2021", "FY21", "Q3 2021", "FY2023-24", which begin with a word at token `i`."""
    low = t.lows[i]
    if (
        low == "fy"
        or (low == "fiscal" and t.words[i + 1].isdigit())
        or (low in {"fiscal", "financial", "tax"} and t.lows[i + 1] in {"year", "years"})
    ):
        j = i + 1
        if t.lows[j] in {"year", "years"} and low != "fy":
            j += 1
        if t.words[j] in {"'", "’"}:
            j += 1
        found = read_year(t, j)
        if found is not None and found.date is not None:
            until = found.date.until
            date = WrittenDate(
                year=found.date.year, fiscal=True, until=WrittenDate(year=until.year, fiscal=True) if until else None
            )
            return year_figure(i, found.last, date)
        if t.words[j].isdigit() and len(t.words[j]) == 2:
            first, last, until = 2000 + int(t.words[j]), j + 1, None
            if (
                t.words[last] in DASHES
                and t.words[last + 1].isdigit()
                and len(t.words[last + 1]) == 2
                and t.glued(last)
            ):
                until, last = WrittenDate(year=2000 + int(t.words[last + 1]), fiscal=True), last + 2
            return year_figure(i, last, WrittenDate(year=first, fiscal=True, until=until))
        return None
    if low in {"q", "h"} and t.words[i + 1] in {"1", "2", "3", "4"} and t.glued(i + 1) and t.words[i].isupper():
        number = int(t.words[i + 1])
        if (low == "h" and number > 2) or (t.glued(i + 2) and t.words[i + 2] == "N"):
            return None  # "H1N1"
        year, fiscal, last = _quarter_year(t, i + 2)
        quarter, quarters = (number, 1) if low == "q" else (2 * number - 1, 2)
        date = WrittenDate(year=year, quarter=quarter, quarters=quarters, fiscal=fiscal)
        return Draft(i, last, None, None, Kind.DATE, date=date)
    return None


def _quarter_year(t: Tokens, j: int) -> tuple[int | None, bool, int]:
    """Return the year after "Q3", whether it is a fiscal one, and the token after it."""
    k = j
    if t.lows[k] in {"of", ","}:
        k += 1
    fiscal = t.lows[k] in {"fy", "fiscal"}
    if fiscal:
        k += 1
    year = year_at(t, k)
    if year is not None:
        return year, fiscal, k + 1
    if t.words[k] in {"/", "-"} and t.glued(k) and t.glued(k + 1) and len(t.words[k + 1]) == 2:
        k += 1  # "Q1/25"
    word = t.words[k]
    short = word.isdigit() and len(word) == 2 and (fiscal or t.glued(k) or (t.spaced(k) and "15" <= word <= "40"))
    if short and t.lows[k + 1] not in {"percent", "per", "%", "million", "billion", "points"} and t.words[k + 1] != "%":
        return 2000 + int(word), fiscal, k + 1
    return None, False, j


ERAS = frozenset({"BC", "BCE", "B.C.", "AD", "CE", "A.D."})
_BETWEEN_ERAS = frozenset({"-", "–", "to", "and"})


def read_era(t: Tokens, i: int) -> Draft | None:
    """Read "44 BC", "AD 79" and the earlier year of "1500 – 1000 BC"."""
    word, last = t.words[i], i + 1
    if not word.isdigit() or len(word) > 4:
        return None
    if t.words[last] in ERAS and t.spaced(last):
        era, last = t.words[last], last + 1
    else:
        paired = t.lows[last] in _BETWEEN_ERAS and t.words[i + 2].isdigit() and len(t.words[i + 2]) <= 4
        era = t.words[i + 3] if paired else ""
    if era in ERAS:
        sign = -1 if era[0] == "B" else 1
        value = Fraction(sign * int(word))
        return Draft(i, last, value, value, Kind.YEAR, date=WrittenDate(year=int(word)) if sign > 0 else None)
    if t.words[i - 1] in {"AD", "A.D."} and t.spaced(i):
        return year_figure(i, i + 1, WrittenDate(year=int(word)))
    return None


def read_numbered_quarter(t: Tokens, i: int) -> Draft | None:
    """Read "3Q 2021", "3Q21", "1H", "2021 Q3", "2021 H1" at the digits of token `i`."""
    word, sign = t.words[i], t.words[i + 1]
    if word in {"1", "2", "3", "4"} and sign in {"Q", "H"} and t.glued(i + 1) and not (sign == "H" and word > "2"):
        quarter, quarters = (int(word), 1) if sign == "Q" else (2 * int(word) - 1, 2)
        year, fiscal, last = _quarter_year(t, i + 2)
        if year is None and t.glued(last) and t.words[last][:1].isalnum():
            return None
        date = WrittenDate(year=year, quarter=quarter, quarters=quarters, fiscal=fiscal)
        return Draft(i, last, None, None, Kind.DATE, date=date)
    if sign in {"Q", "H"} and t.spaced(i + 1) and t.words[i + 2] in {"1", "2", "3", "4"} and t.glued(i + 2):
        year = year_at(t, i)
        number = int(t.words[i + 2])
        if year is not None and not (sign == "H" and number > 2):
            quarter, quarters = (number, 1) if sign == "Q" else (2 * number - 1, 2)
            return Draft(
                i, i + 3, None, None, Kind.DATE, date=WrittenDate(year=year, quarter=quarter, quarters=quarters)
            )
    return None


def read_quarter(t: Tokens, i: int) -> Draft | None:
    """Read "third quarter of 2021", "first half", "second-quarter": an ordinal word and a part of a year."""
    number = ORDINALS.get(t.lows[i], 0)
    j = i + 1
    if t.words[i][:1].isdigit() and t.lows[j] in SUFFIXES:
        number = int(t.words[i]) if t.words[i].isdigit() else 0
        j += 1
    if not 1 <= number <= 4:
        return None
    if t.words[j] in {"-", "‑"}:
        j += 1
    if t.lows[j] == "fiscal":
        j += 1
    part = t.lows[j]
    if part in {"quarter", "quarter's"}:
        quarter, quarters = number, 1
    elif part == "half" and number <= 2:
        quarter, quarters = 2 * number - 1, 2
    else:
        return None
    k = j + 1
    if t.words[k] == ",":
        k += 1
    if t.lows[k] == "of" or t.lows[k] == "in":
        k += 1
    fiscal = t.lows[k] == "fiscal"
    if fiscal:
        k += 2 if t.lows[k + 1] == "year" else 1
    year = year_at(t, k)
    if year is not None:
        return Draft(
            i,
            k + 1,
            None,
            None,
            Kind.DATE,
            date=WrittenDate(year=year, quarter=quarter, quarters=quarters, fiscal=fiscal),
        )
    return Draft(i, j + 1, None, None, Kind.DATE, date=WrittenDate(quarter=quarter, quarters=quarters))
