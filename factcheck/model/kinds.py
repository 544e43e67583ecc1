"""What sort of number a figure is, how it is written, and how it is hedged."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What sort of number a figure is; those from DATE on are numerals but not quantities."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"  #: percentage points and basis points
    QUANTITY = "quantity"  #: a number with a physical unit
    COUNT = "count"  #: a number of things: "13,000 workers"
    NUMBER = "number"  #: a bare number
    RATIO = "ratio"  #: "one in five", "two-thirds of"
    MULTIPLE = "multiple"  #: "doubled", "three times", "fivefold"
    DURATION = "duration"  #: "three months"
    AGE = "age"
    DATE = "date"
    YEAR = "year"
    TIME = "time"  #: a time of day
    WEEKDAY = "weekday"
    ORDINAL = "ordinal"  #: "third", "21st"
    SCORE = "score"  #: scores, records, odds, votes written as "52-48"
    NAME = "name"  #: a numeral that names: version, model, index, phone, address, section, list number (see `label`)

    @property
    def is_quantity(self) -> bool:
        """Whether the figure says how much or how many."""
        return self not in _NO_QUANTITY


_NO_QUANTITY = frozenset({Kind.DATE, Kind.YEAR, Kind.TIME, Kind.WEEKDAY, Kind.ORDINAL, Kind.SCORE, Kind.NAME})


class Form(StrEnum):
    """How the number is written, where that decides how exact it is meant."""

    DIGITS = "digits"
    WORDS = "words"  #: "twelve", "half a million"
    RANGE = "range"  #: "20 to 30"
    FRACTION = "fraction"  #: "a third", "three-quarters"
    CHANGE = "change"  #: "doubled", "tripled", "halved"
    TIMES_MORE = "times more"  #: "three times more", "a threefold increase": two readings
    VAGUE = "vague"  #: "dozens", "hundreds of"


class Hedged(StrEnum):
    """How a figure is hedged; the meaning of each stands in `precision`."""

    ABOUT = "about"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    LESS_THAN = "less than"
    UP_TO = "up to"
    AT_MOST = "at most"
    EXACTLY = "exactly"
