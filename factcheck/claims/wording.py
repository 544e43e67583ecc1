"""How factcheck writes numbers, dates and currencies in its working: short, and exact enough to redo by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claims.unit_names import named
from factcheck.model.figure import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from factcheck.model.figure import Figure
    from factcheck.model.interval import Interval

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_DIGITS = (Form.DIGITS, Form.RANGE)
#: What stands before a figure inside a sentence.
_BEFORE = (" ", "“")
_SYMBOLS = {
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "AUD": "A$", "CAD": "C$", "NZD": "NZ$", "HKD": "HK$", "SGD": "S$",
    "TWD": "NT$",
}  # fmt: skip
#: From one of it to this a sum is written with its hundredths.
_SMALL = 1000


def decimal(value: Fraction | int, places: int) -> str:
    """Write a number with so many decimal places, rounded half up, with separators.

    >>> decimal(Fraction(-12345, 10), 1)
    '-1,234.5'
    """
    scaled = abs(value) * 10**places
    whole = int(scaled + Fraction(1, 2))
    digits = f"{whole // 10**places:,}"
    if places:
        digits += f".{whole % 10**places:0{places}d}"
    return f"-{digits}" if value < 0 and whole else digits


def significant(value: Fraction | int, digits: int = 4) -> str:
    """Write a number with so many significant digits, without trailing zeros after the point.

    >>> significant(Fraction(1409263, 10000)), significant(1250, 2), significant(Fraction(1, 700), 2)
    ('140.9', '1,300', '0.0014')
    """
    if value == 0:
        return "0"
    places = digits - magnitude(value) - 1
    if places <= 0:
        unit = 10**-places
        return decimal(int(abs(value) / unit + Fraction(1, 2)) * unit * (1 if value > 0 else -1), 0)
    text = decimal(value, places)
    return text.rstrip("0").rstrip(".")


def magnitude(value: Fraction | int) -> int:
    """Return the power of ten of the first digit: 2 for 147, -1 for 0.5."""
    top, bottom = str(abs(value.numerator)), str(value.denominator)
    power = len(top) - len(bottom)
    # Of equal length, the digits decide: 300 is at least 200.
    width = max(len(top), len(bottom))
    reached = top.ljust(width, "0") >= bottom.ljust(width, "0")
    return power if reached else power - 1


def number(value: Fraction | int, digits: int = 4) -> str:
    """Write a number with its scale word: "140.9 billion".

    >>> number(140926300000), number(60000), number(Fraction(53, 10))
    ('140.9 billion', '60,000', '5.3')
    """
    exact = Fraction(value)
    for scale, word in _SCALES:
        if abs(exact) >= scale:
            return f"{significant(exact / scale, digits)} {word}"
    return significant(value, max(digits, magnitude(value) + 1) if value else digits)


def money(value: Fraction | int, currency: str, digits: int = 4) -> str:
    """Write an amount with its currency.

    >>> money(140926300000, "EUR"), money(Fraction(39, 10), "GBP"), money(3, "AUD"), money(5000, "LBP")
    ('€140.9 billion', '£3.90', 'A$3', 'LBP 5,000')
    """
    sign, size = ("-", -value) if value < 0 else ("", value)
    written = decimal(size, 2).removesuffix(".00") if _in_cents(size) else number(size, digits)
    return f"{sign}{_SYMBOLS.get(currency, f'{currency} ')}{written}"


def _in_cents(size: Fraction | int) -> bool:
    """Say whether a sum is written with its hundredths: "£3.90", "$0.30", not "$0.319" for a litre."""
    return 1 <= size < _SMALL or (0 < size < 1 and size * 100 == int(size * 100))


def quantity(value: Fraction | int, unit: str, digits: int = 4) -> str:
    """Write a number with its unit, whatever sort of unit it is, also one that a table writes in words.

    >>> (
    ...     quantity(27, "kilogram"),
    ...     quantity(Fraction(725, 100), "USD an hour"),
    ...     quantity(Fraction(8, 5), "percent of GDP"),
    ... )
    ('27 kilograms', '$7.25 an hour', '1.6 percent of GDP')
    >>> quantity(Fraction(388, 10), "index 1982-84=100"), quantity(12, "percent")
    ('38.8', '12%')
    """
    head, _, rest = unit.partition(" ")
    if not unit or head == "index":
        return number(value, digits)
    if unit == "percent":
        return f"{number(value, digits)}%"
    if len(head) == 3 and head.isupper():
        return f"{money(value, head, digits)} {rest}".rstrip()
    return f"{number(value, digits)} {named(value, unit)}"


def percent(share: Fraction, places: int = 1) -> str:
    """Write a share as a signed percentage.

    >>> percent(Fraction(326, 1000)), percent(Fraction(-3, 100), 0)
    ('+32.6%', '-3%')
    """
    text = decimal(share * 100, places)
    return f"{text}%" if text.startswith("-") or not text.strip("0.") else f"+{text}%"


#: Currencies by the words of a news desk, in the plural and in the singular; others go by their code.
_CURRENCIES = {
    "USD": ("dollars", "dollar"),
    "EUR": ("euros", "euro"),
    "GBP": ("pounds", "pound"),
    "JPY": ("yen", "yen"),
    "CHF": ("Swiss francs", "Swiss franc"),
    "CNY": ("yuan", "yuan"),
    "INR": ("rupees", "rupee"),
    "AUD": ("Australian dollars", "Australian dollar"),
    "CAD": ("Canadian dollars", "Canadian dollar"),
    "NZD": ("New Zealand dollars", "New Zealand dollar"),
    "SEK": ("Swedish kronor", "Swedish krona"),
    "NOK": ("Norwegian kroner", "Norwegian krone"),
    "DKK": ("Danish kroner", "Danish krone"),
    "RUB": ("roubles", "rouble"),
    "ZAR": ("rand", "rand"),
    "ISK": ("Icelandic kronur", "Icelandic krona"),
    "PLN": ("zlotys", "zloty"),
    "CZK": ("Czech koruna", "Czech koruna"),
    "HUF": ("forints", "forint"),
    "RON": ("Romanian lei", "Romanian leu"),
    "BGN": ("Bulgarian lev", "Bulgarian lev"),
    "TRY": ("lira", "lira"),
    "UAH": ("hryvnias", "hryvnia"),
    "ILS": ("shekels", "shekel"),
    "SAR": ("riyals", "riyal"),
    "AED": ("dirhams", "dirham"),
    "QAR": ("Qatari riyals", "Qatari riyal"),
    "KWD": ("Kuwaiti dinars", "Kuwaiti dinar"),
    "EGP": ("Egyptian pounds", "Egyptian pound"),
    "MAD": ("Moroccan dirhams", "Moroccan dirham"),
    "NGN": ("naira", "naira"),
    "KES": ("Kenyan shillings", "Kenyan shilling"),
    "UGX": ("Ugandan shillings", "Ugandan shilling"),
    "TZS": ("Tanzanian shillings", "Tanzanian shilling"),
    "GHS": ("cedis", "cedi"),
    "ETB": ("birr", "birr"),
    "XOF": ("CFA francs", "CFA franc"),
    "XAF": ("CFA francs", "CFA franc"),
    "XPF": ("CFP francs", "CFP franc"),
    "KMF": ("Comorian francs", "Comorian franc"),
    "PKR": ("Pakistani rupees", "Pakistani rupee"),
    "LKR": ("Sri Lankan rupees", "Sri Lankan rupee"),
    "NPR": ("Nepalese rupees", "Nepalese rupee"),
    "BDT": ("taka", "taka"),
    "THB": ("baht", "baht"),
    "VND": ("dong", "dong"),
    "IDR": ("rupiah", "rupiah"),
    "MYR": ("ringgit", "ringgit"),
    "PHP": ("Philippine pesos", "Philippine peso"),
    "KRW": ("won", "won"),
    "SGD": ("Singapore dollars", "Singapore dollar"),
    "HKD": ("Hong Kong dollars", "Hong Kong dollar"),
    "TWD": ("Taiwan dollars", "Taiwan dollar"),
    "BRL": ("reais", "real"),
    "MXN": ("Mexican pesos", "Mexican peso"),
    "ARS": ("Argentine pesos", "Argentine peso"),
    "CLP": ("Chilean pesos", "Chilean peso"),
    "COP": ("Colombian pesos", "Colombian peso"),
    "PEN": ("soles", "sol"),
    "UYU": ("Uruguayan pesos", "Uruguayan peso"),
}


def currencies(code: str) -> str:
    """Return the name of a currency in the plural: "dollars"; its code if the news desk has no short word."""
    return _CURRENCIES.get(code, (code, code))[0]


def currency(code: str) -> str:
    """Return the name of a currency in the singular: "dollar"."""
    return _CURRENCIES.get(code, (code, code))[1]


def per(quote: str, base: str) -> str:
    """Write the unit of a rate: "dollars per euro"."""
    return f"{currencies(quote)} per {currency(base)}"


def rate(value: Fraction) -> str:
    """Write an exchange rate with five significant digits, four places at least for rates near one."""
    power = magnitude(value)
    return decimal(value, max(4 - power, 0) if power < 0 or power > 1 else 4)


def between(interval: Interval, write: Callable[[Fraction], str] | None = None) -> str:
    """Write an interval in plain words: "from 1.0357 to 1.0435", "at least 30"."""
    show = write or number
    if interval.lo is None:
        return "any number" if interval.hi is None else f"at most {show(interval.hi)}"
    if interval.hi is None:
        return f"at least {show(interval.lo)}"
    low, high = show(interval.lo), show(interval.hi)
    return low if low == high else f"{low} to {high}"


def day(when: date) -> str:
    """Write a date as "15 June 2022"."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def month(period: str) -> str:
    """Write the period of a monthly row.

    >>> month("2021-12")
    'December 2021'
    """
    return f"{_MONTHS[int(period[5:7]) - 1]} {period[:4]}"


def weekday(index: int) -> str:
    """Return the name of a weekday, 0 for Monday."""
    return _WEEKDAYS[index]


def quoted(text: str) -> str:
    """Return words of the text between quotation marks, on one line and with plain blanks.

    >>> quoted("$5\u00a0million")
    '“$5 million”'
    """
    return f"“{' '.join(text.split())}”"


def as_said(figure: Figure) -> str:
    """Return a figure as the text says it, with the hedge before it: "more than 30 percent"."""
    hedge = figure.hedge
    return f"{hedge.text} {figure.text}" if hedge and hedge.end <= figure.start else figure.text


def sentence(message: str, figures: Iterable[Figure]) -> str:
    """Write the figures of a message that are words as a sentence has them: small inside it, with a capital first.

    >>> from factcheck.figures import parse
    >>> sentence("60 of 120 is 50%, not Two-thirds.", [parse("Two-thirds")])
    '60 of 120 is 50%, not two-thirds.'
    """
    for figure in figures:
        said, spelled = as_said(figure), figure.form not in _DIGITS
        if spelled and message.startswith(said):
            message = message[0].upper() + message[1:]
        for words in (said, figure.text) if spelled else (said,):
            # "FOUR" is how a headline writes it; "Rs 20", of digits, begins with its currency.
            if words[0].isupper() and words[1:2].islower() and (spelled or words != figure.text):
                for mark in _BEFORE:
                    message = message.replace(mark + words, mark + words[0].lower() + words[1:])
    return message
