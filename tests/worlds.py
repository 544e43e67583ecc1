"""True worlds, and writers who report them: the honest one rounds in any legal style, the liar goes beyond it.

Each world draws exact values first, and only then how they are written. What it returns holds the sentence as the
honest writer prints it, and the same sentence with one figure that no rounding explains.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from factcheck.reference.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Callable

TABLES = Tables()
SCALES = ((10**12, "trillion", "tn"), (10**9, "billion", "bn"), (10**6, "million", "m"), (1, "", ""))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence in two versions, and the rule that it is for."""

    code: str
    honest: str
    lie: str
    as_of: date | None
    sharp: bool = True  #: whether its figures are written so exactly that the lie is beyond all rounding


def rounded(value: Fraction, step: Fraction, style: str) -> Fraction:
    """Round to a multiple of `step`; halves go up, down or to even, as papers differ."""
    units, rest = divmod(value, step)
    half = 2 * rest - step
    up = half > 0 or (half == 0 and (style == "up" or (style == "even" and units % 2)))
    return (units + up) * step


def printed(value: Fraction, digits: int, style: str = "up", *, short: bool = False) -> str:
    """Return a positive number with at least `digits` significant ones, scale word included.

    >>> printed(Fraction(146_880_000_000), 3), printed(Fraction(61_234), 3)
    ('147 billion', '61,234')
    """
    scale, word, letters = next((s for s in SCALES if value >= s[0]), SCALES[-1])
    mantissa = value / scale
    places = max(digits - len(str(floor(mantissa))), 0) if scale > 1 or mantissa < 1000 else 0
    number = rounded(mantissa, Fraction(1, 10**places), style)
    text = f"{number.numerator * 10**places // number.denominator:0{places + 1}}"
    whole, decimals = (text[:-places], text[-places:].rstrip("0")) if places else (text, "")
    plain = f"{int(whole):,}" + (f".{decimals}" if decimals else "")
    if not word:
        return plain
    return plain + letters if short else f"{plain} {word}"


def sharp(*texts: str) -> bool:
    """Say whether every number shows three digits or more before its trailing zeros.

    >>> sharp("1.25 million", "990,400"), sharp("1 million")
    (True, False)
    """
    return all(len(re.sub(r"[^0-9]", "", text).rstrip("0")) >= 3 for text in texts)


def percent(value: Fraction, places: int, style: str) -> str:
    """Return a percentage with so many decimals, its sign left out."""
    number = rounded(abs(value), Fraction(1, 10**places), style)
    return f"{float(number):.{places}f}"


styles = st.sampled_from(["up", "down", "even"])
amounts = st.integers(1_000_000, 900_000_000_000).map(Fraction)

#: Currencies with a table, and how an amount of them is written.
WRITTEN: dict[str, Callable[[str], str]] = {
    "EUR": "{} euros".format,
    "USD": "US${}".format,
    "GBP": "£{}".format,
    "CHF": "{} Swiss francs".format,
    "SEK": "{} Swedish kronor".format,
    "PLN": "{} zlotys".format,
    "CAD": "C${}".format,
}
DAYS = st.dates(date(2005, 1, 10), date(2025, 6, 30))


@st.composite
def conversions(draw: st.DrawFn) -> Statement:
    """An amount and what it is in another currency at the rate of the day, or of one of the five before."""
    base, quote = draw(st.permutations(list(WRITTEN)))[:2]
    as_of = draw(DAYS)
    rates = TABLES.rates(base, quote)
    assert rates is not None
    fixing = rates.on(as_of - timedelta(days=draw(st.integers(0, 5))))
    assert fixing is not None
    amount, digits, style = draw(amounts), draw(st.integers(1, 5)), draw(styles)
    first = WRITTEN[base](printed(amount, digits, style))
    second, third = (
        WRITTEN[quote](printed(amount * fixing.rate * factor, draw(st.integers(1, 5)), style))
        for factor in (
            1,
            draw(st.sampled_from([Fraction(10), Fraction(1, 10), Fraction(1000), Fraction(3, 2), Fraction(4, 5)])),
        )
    )
    shape = draw(st.sampled_from(["{} ({})", "{} (about {})", "{}, or {},", "{} (equivalent to {})"]))
    return Statement(
        "CUR101",
        f"The harbour will cost {shape.format(first, second)} to rebuild.",
        f"The harbour will cost {shape.format(first, third)} to rebuild.",
        as_of,
        sharp(first, second, third),
    )


@st.composite
def growths(draw: st.DrawFn) -> Statement:
    """A percent with both of its ends."""
    old, style = draw(amounts), draw(styles)
    change = Fraction(draw(st.one_of(st.integers(-900, -10), st.integers(10, 3000))), 10)
    new = old * (1 + change / 100)
    places = draw(st.sampled_from([0, 1]))
    up = change > 0
    verb = draw(st.sampled_from(["rose", "grew", "climbed", "increased"] if up else ["fell", "dropped", "declined"]))
    shape = draw(
        st.sampled_from(
            [
                "Sales {verb} {p} percent to ${new} from ${old}.",
                "Sales {verb} {p}% to ${new} from ${old}.",
                "Sales {verb} to ${new} from ${old}, {a} {p} percent {noun}.",
                "Sales {verb} from ${old} to ${new}, {a} {p} percent {noun}.",
            ]
        )
    )
    digits = draw(st.integers(1, 5))
    lie = abs(change) + draw(st.integers(8, 60))

    def sentence(stated: Fraction) -> str:
        return shape.format(
            verb=verb,
            p=percent(stated, places, style),
            new=printed(new, digits, style),
            old=printed(old, digits, style),
            noun="increase" if up else "drop",
            a="a",
        )

    ends = (printed(new, digits, style), printed(old, digits, style))
    return Statement("GRO101", sentence(change), sentence(lie), None, sharp(*ends))


@st.composite
def weekdays(draw: st.DrawFn) -> Statement:
    """A weekday with its full date."""
    day = draw(st.dates(date(1950, 1, 1), date(2035, 12, 31)))
    wrong = (day.weekday() + draw(st.integers(1, 6))) % 7
    shape = draw(
        st.sampled_from(
            [
                "The council met on {w}, {m} {d}, {y}.",
                "The council met on {w}, {d} {m} {y}.",
                "The council met on {w} {d} {m} {y}.",
            ]
        )
    )
    honest, lie = (
        shape.format(w=WEEKDAYS[weekday], m=MONTHS[day.month - 1], d=day.day, y=day.year)
        for weekday in (day.weekday(), wrong)
    )
    return Statement("DAT101", honest, lie, draw(st.none() | st.just(day)))


#: Units as they are written, and their exact relation.
MEASURES = (
    ("{} miles", "{} km", Fraction(1609344, 10**6)),
    ("{} km", "{} miles", Fraction(10**6, 1609344)),
    ("{} feet", "{} meters", Fraction(3048, 10**4)),
    ("{} acres", "{} hectares", Fraction(40468564224, 10**11)),
    ("{} pounds of steel", "{} kg", Fraction(45359237, 10**8)),
    ("{} square miles", "{} square kilometers", Fraction(2589988110336, 10**12)),
)


@st.composite
def measures(draw: st.DrawFn) -> Statement:
    """A measure and what it is in the other system."""
    one, other, factor = draw(st.sampled_from(MEASURES))
    value, style = Fraction(draw(st.integers(10, 900_000))), draw(styles)
    slip = draw(st.sampled_from([Fraction(10), Fraction(1, 10), Fraction(3, 2), Fraction(7, 10)]))
    first = printed(value, draw(st.integers(2, 5)), style)
    second, third = (printed(value * factor * by, draw(st.integers(2, 5)), style) for by in (1, slip))
    sentence = "The canal took {} ({}) to finish, its owners say."
    honest, lie = (sentence.format(one.format(first), other.format(text)) for text in (second, third))
    return Statement("UNI101", honest, lie, None, sharp(first, third))


@st.composite
def shares(draw: st.DrawFn) -> Statement:
    """A part of a whole and its percent."""
    whole = draw(st.integers(200, 90_000))
    part = draw(st.integers(whole // 20 + 1, whole * 19 // 20))
    share, places, style = Fraction(100 * part, whole), draw(st.sampled_from([0, 1])), draw(styles)
    lie = share + 12 if share < 80 else share - 12
    sentence = "Of the {:,} workers, {:,}, or {} percent, are at sea."
    return Statement(
        "ARI101",
        sentence.format(whole, part, percent(share, places, style)),
        sentence.format(whole, part, percent(lie, places, style)),
        None,
        sharp(str(whole), str(part)),
    )


WORLDS = {
    "conversion": conversions(),
    "growth": growths(),
    "weekday": weekdays(),
    "measure": measures(),
    "share": shares(),
}
statements = st.one_of(*WORLDS.values())
