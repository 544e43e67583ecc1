"""What the property tests draw: exact numbers, intervals and their members, printed numbers, figures, hostile texts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from factcheck.model.figure import Figure, Form, Hedge, Hedged, Kind
from factcheck.model.interval import Interval

#: Exact numbers of every size, among them such as no float can hold.
numbers = st.one_of(
    st.fractions(min_value=-1000, max_value=1000, max_denominator=1000),
    st.integers(-(10**15), 10**15).map(Fraction),
    st.sampled_from([Fraction(0), Fraction(1), Fraction(-1), Fraction(10**400), Fraction(-1, 10**400)]),
)
ends = st.none() | numbers


@st.composite
def intervals(draw: st.DrawFn, ends: st.SearchStrategy[Fraction | None] = ends) -> Interval:
    """Draw a closed interval; None at an end where `ends` draws it."""
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(low, high)


def members(interval: Interval) -> st.SearchStrategy[Fraction]:
    """Return a strategy for the numbers of `interval`, its ends among them."""
    low, high = interval.lo, interval.hi
    if low is None and high is None:
        return numbers
    if low is None or high is None:
        end, sign = (high, -1) if low is None else (low, 1)
        return numbers.map(lambda number: end + sign * abs(number))
    shares = st.fractions(0, 1, max_denominator=1000)
    return st.one_of(st.just(low), st.just(high), shares.map(lambda share: low + share * (high - low)))


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as a paper prints it, without its scale word."""

    text: str  #: "1,250", "30", "0.4"
    value: Fraction
    step: Fraction  #: unit of the last digit
    grain: Fraction  #: unit of the last digit that is no trailing zero, times five if that digit is a five


def printed(text: str) -> Printed:
    """Return what the digits of `text` say, by the definitions of a figure's step and grain.

    >>> printed("250").grain, printed("1.20").step
    (Fraction(50, 1), Fraction(1, 100))
    """
    digits = text.replace(",", "")
    decimals = len(digits.partition(".")[2])
    step = Fraction(1, 10**decimals)
    whole = int(digits.replace(".", ""))
    grain = step
    rest = whole
    while rest and rest % 10 == 0 and decimals == 0:
        grain, rest = grain * 10, rest // 10
    if rest % 10 == 5:
        grain *= 5
    return Printed(text, Fraction(digits), step, grain)


@st.composite
def printed_numbers(draw: st.DrawFn, least: int = 1, most: int = 99_999_999) -> Printed:
    """Draw a positive number in a printed shape: plain, grouped, round, or with decimals."""
    shape = draw(st.sampled_from(["plain", "grouped", "round", "decimal"]))
    whole = draw(st.integers(least, most))
    if shape == "round":
        zeros = draw(st.integers(0, len(str(whole)) - 1))
        whole = max(whole // 10**zeros, 1) * 10**zeros
    if shape == "decimal":
        decimals = draw(st.integers(1, 3))
        return printed(f"{whole % 1000}.{draw(st.integers(1, 10**decimals - 1)):0{decimals}}")
    return printed(f"{whole:,}" if shape == "grouped" or whole > 9999 else str(whole))


def figure(
    number: Printed,
    kind: Kind = Kind.NUMBER,
    hedge: Hedged | None = None,
    form: Form = Form.DIGITS,
    high: Printed | None = None,
) -> Figure:
    """Return the figure that a reader of `number` makes, under a hedge whose place does not matter here."""
    low_value: Fraction | None = number.value
    high_value: Fraction | None = (high or number).value
    if hedge in (Hedged.MORE_THAN, Hedged.AT_LEAST):
        high_value = None
    elif hedge in (Hedged.LESS_THAN, Hedged.UP_TO, Hedged.AT_MOST):
        low_value = None
    units = {Kind.PERCENT: ("percent",), Kind.MONEY: ("USD",), Kind.POINTS: ("percentage_point",)}.get(kind, ())
    return Figure(
        start=0,
        end=len(number.text),
        text=number.text,
        low=low_value,
        high=high_value,
        step=number.step,
        grain=number.grain,
        kind=kind,
        units=units,
        hedge=Hedge(hedge, 0, 0, hedge.value) if hedge else None,
        form=form,
    )


quantity_kinds = st.sampled_from([Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.QUANTITY])

#: Words that meet in figures, hedges, dates and markup, so that what is drawn is hostile in the way of real text.
WORDS = (
    "1", "0", "7", "12", "1,250", "3.4", "1/3", "½", "20-30", "2021", "1999-2003", "06/15/2022", "12:30", "-5",
    "−5", "+3", "$", "€", "£", "US$", "A$", "¥", "Rs", "RM", "USD", "euros", "dollars", "pounds", "pence",
    "cents", "yuan", "million", "bn", "k", "trillion", "crore", "lakh", "dozen", "hundred", "and", "a", "half",
    "third", "two-thirds", "twice", "doubled", "percent", "%", "percentage points", "basis points", "km",
    "miles", "tons", "°C", "degrees", "mph", "kWh", "gallons", "about", "more than", "nearly", "up to",
    "between", "to", "from", "or", "at least", "less than", "exactly", "rose", "fell", "by", "since", "Monday",
    "June", "15", "Wednesday, June 15, 2022", "last year", "second quarter", "fiscal 2021", "China", "Russia's",
    "GDP", "population", "trade", "the two countries", "workers", "each", "per head", "a share", "v3.1.2", "(",
    ")", ",", ".", ";", ":", "—", "–", "/", '"', "“", "”", "‘", "’", "\n", "\n\n", "\r\n", "\t", "\u00a0",
    "\u202f", "#", "##", ">", "*", "**", "_", "`", "```", "|", "---", "[", "](", "<b>", "</b>", "<!--", "-->",
    "&amp;", "&nbsp;", "&#x;", "\ufeff", "\u200b", "🙂", "１２", "٣", "Ⅻ", "²", "x", "\x00", "\ud7ff",
)  # fmt: skip
soups = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
    st.text(max_size=120),
    st.text("0123456789.,-–$%€ \n", max_size=60),
)

#: Plain sentences, each sure to be read alike wherever it stands: no "$" whose dollar another sentence could settle.
SENTENCES = (
    "The bridge is 1.2 km long and took 14 years to build.",
    "Sales rose 12 percent to €5.6 billion from €5 billion.",
    "About 3,400 workers left, nearly a third of the total.",
    "It fell between 5 and 7 degrees on Monday, May 6, 2024.",
    "More than two-thirds of the 60,000 tickets were sold at 25 pounds each.",
    "Between 2019 and 2021 the share doubled to 8.5%.",
    "The 21st edition drew 1.25m viewers, twice as many as in 2003.",
    "He paid 400 pounds (480 euros) for version 3.11 of the map.",
    "The team won 3-2 in front of 11,000 people.",
    "No figure stands here.",
)
paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)

DRESSES = (
    "{}",
    "**{}**",
    "*{}*",
    "__{}__",
    "[{}](https://example.org/2019/12)",
    "<b>{}</b>",
    "<span class='a5'>{}</span>",
)
SPACES = (" ", "&nbsp;", "&#160;", "&thinsp;", "\u00a0", "\u202f", "\n")


@st.composite
def dressed(draw: st.DrawFn, text: str) -> str:
    """Return the text as Markdown, some words emphasised or linked, some spaces of another kind."""
    words = text.split(" ")
    out = [draw(st.sampled_from(DRESSES)).format(word) if draw(st.booleans()) else word for word in words]
    spaces = [draw(st.sampled_from(SPACES)) if draw(st.booleans()) else " " for _ in words]
    return "".join(word + space for word, space in zip(out, spaces, strict=True)).strip()
