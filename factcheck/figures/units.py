"""Units and currencies: which words and signs name them, and their exact factors."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import currency_table, technical_units, unit_table
from factcheck.figures.tokens import TOKEN
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens
    from factcheck.model.figure import Figure

#: What a name stands for: its candidates.
Candidates = tuple[str, ...]

PERCENT = ("percent",)
POINT = ("percentage_point",)
BASIS = ("basis_point",)
PERMILLE = ("permille",)
#: Words and phrases by their first word (lower case): what follows it, longest first, and the candidates.
NAMES: dict[str, list[tuple[tuple[str, ...], Candidates]]] = {}
#: Symbols after a number, as written.
SYMBOLS: dict[str, Candidates] = {}
#: Signs and letters before a number, as written, without blanks: "US$", "Rs", "EUR".
PREFIXES: dict[str, Candidates] = {}
#: ISO codes.
CODES: set[str] = set()
_FACTORS: dict[str, tuple[str, str]] = {}

TIMES = frozenset(
    {
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "second",
        "decade",
        "century",
        "fortnight",
        "millennium",
        "millisecond",
        "microsecond",
        "nanosecond",
    }
)
DEGREES = frozenset({"degree_Celsius", "degree_Fahrenheit", "degree", "kelvin"})


def _name(words: str, candidates: Candidates) -> None:
    low = words.lower()
    if low.isalpha():
        NAMES.setdefault(low, []).append(((), candidates))
        return
    first, *rest = low.split() if low.replace(" ", "").isalpha() else TOKEN.findall(low)
    NAMES.setdefault(first, []).append((tuple(rest), candidates))


def _names(words: str, candidates: Candidates) -> None:
    """Enter a name with its regular plural."""
    _name(words, candidates)
    if words[-1:].isalpha() and words[-1:] != "s":
        _name(words + "s", candidates)


#: How a share of a hundred, its points and its thousandths are called.
_SHARE_NAMES = {
    PERCENT: "%, percent, per cent, pct, percents, percentage, per-cent, ％, pc",
    POINT: (
        "percentage point, percentage points, percent point, percent points, pct point, pct points, % point, % points, "
        "per cent point, per cent points, ppt, ppts, % pt, % pts, %-point, %-points, pp, pps, percentage pt, "
        "percentage pts"
    ),
    BASIS: "basis point, basis points, bps, bp, basis pts",
    PERMILLE: "per mille, per mil, ‰",
}


def _load() -> None:
    _load_measures()
    _load_currencies()
    _load_coins()
    for candidates, names in _SHARE_NAMES.items():
        for name in _listed(names):
            _name(name, candidates)
    for entries in NAMES.values():
        entries.sort(key=lambda entry: -len(entry[0]))


def _listed(names: str) -> list[str]:
    return [name for part in names.split(",") if (name := part.strip())]


def _load_measures() -> None:
    dimension = ""
    for line in (unit_table.TABLE + technical_units.TABLE).splitlines():
        if line[0] == "[":
            dimension = line[1 : line.index("]")]
            continue
        head, symbols, words = line.split("|")
        unit, factor = head.split()
        _FACTORS[unit] = (dimension, factor)
        for symbol in _listed(symbols):
            SYMBOLS.setdefault(symbol, (unit,))
        for word in _listed(words):
            _names(word, (unit,))
    for word, units in unit_table.SHARED.items():
        _name(word, units)


def _load_currencies() -> None:
    for line in currency_table.CURRENCIES.splitlines():
        head, prefixes, names = line.split("|")
        code = head.strip()
        CODES.add(code)
        for prefix in _listed(prefixes):
            PREFIXES[prefix] = (code,)
        for name in _listed(names):
            _names(name, (code,))
    CODES.update(currency_table.OTHER_CODES.split())
    for code in CODES:
        PREFIXES.setdefault(code, (code,))
    PREFIXES.update(currency_table.SYMBOLS)
    for name, candidates in currency_table.GENERIC.items():
        _names(name, candidates)
    for form, name in currency_table.GENERIC_FORMS.items():
        if name:
            _name(form, currency_table.GENERIC[name])


def _load_coins() -> None:
    for word, unit in currency_table.MINOR_WORDS.items():
        if len(word) > 2 or word in {"¢", "ct"}:
            _name(word, (unit,))
    for country in "US,U.S.,Australian,Australia,Canadian,euro,Hong Kong,Singapore,New Zealand".split(","):
        _names(f"{country} cent", ("cent",))


_load()
MONEY = frozenset(CODES)
MINOR_UNITS = frozenset(currency_table.MINOR)


def kind_of(unit: str) -> Kind:
    """Return the kind of a figure in this unit.

    >>> str(kind_of("EUR")), str(kind_of("day")), str(kind_of("hectare"))
    ('money', 'duration', 'quantity')
    """
    if unit in MONEY or unit in MINOR_UNITS:
        return Kind.MONEY
    if unit in TIMES:
        return Kind.DURATION
    return _SHARES.get(unit, Kind.QUANTITY)


_SHARES = {"percent": Kind.PERCENT, "percentage_point": Kind.POINTS, "basis_point": Kind.POINTS}


def match_name(t: Tokens, i: int) -> tuple[Candidates, int] | None:
    """Return the unit that the words from token `i` on name, and the token after it.

    >>> from factcheck.figures.tokens import Tokens
    >>> match_name(Tokens("12 square miles of forest"), 1)
    (('square_mile',), 3)
    """
    lows = t.lows
    entries = NAMES.get(lows[i])
    if entries is None:
        return None
    for rest, candidates in entries:
        j = i + 1
        for word in rest:
            if lows[j] == "-" != word and t.glued(j):
                j += 1
            if lows[j] != word:
                break
            j += 1
        else:
            return candidates, j
    return None


def factor(unit: str) -> tuple[str, Fraction, Fraction]:
    """Return the dimension of a unit, and the exact factor and offset that turn it into its dimension's base unit.

    >>> factor("mile")
    ('length', Fraction(201168, 125), Fraction(0, 1))
    >>> factor("degree_Celsius")[2]
    Fraction(5463, 20)
    """
    if unit.startswith("delta_"):
        dimension, text = _FACTORS[unit.removeprefix("delta_")]
        return f"{dimension} difference", _fraction(text), Fraction(0)
    if unit in _PARTS:
        return "share", _PARTS[unit], Fraction(0)
    dimension, text = _FACTORS[unit]
    offset = {"degree_Celsius": Fraction(27315, 100), "degree_Fahrenheit": Fraction(45967, 180)}.get(unit, Fraction(0))
    return dimension, _fraction(text), offset


_PARTS = {
    "percent": Fraction(1, 100),
    "percentage_point": Fraction(1, 100),
    "basis_point": Fraction(1, 10000),
    "permille": Fraction(1, 1000),
}


def _fraction(text: str) -> Fraction:
    above, _, below = text.partition("/")
    return Fraction(above) / Fraction(below) if below else Fraction(above)


def known(unit: str) -> bool:
    """Whether the table has a factor for the unit."""
    return unit in _FACTORS or unit in _PARTS or unit.removeprefix("delta_") in _FACTORS


def all_units() -> tuple[str, ...]:
    """Return the names of all units with a factor."""
    return tuple(_FACTORS)


def major(figure: Figure) -> list[tuple[str, Fraction]]:
    """Return what a figure in minor units may be in major ones: currency codes and the factor to them.

    >>> from factcheck.figures import parse
    >>> major(parse("34p"))
    [('GBP', Fraction(1, 100))]
    >>> major(parse("27 euro cents"))
    [('EUR', Fraction(1, 100))]
    """
    words = figure.text.lower().replace("eurocent", "euro cent").replace("-", " ").split()
    named = [code for word, code in currency_table.WHOSE_CENTS.items() if word in words]
    return [
        (code, Fraction(1, 100_000_000 if unit == "satoshi" else 1000 if (unit, code) == ("fils", "KWD") else 100))
        for unit in figure.units
        for code in (named if unit == "cent" and named else currency_table.MINOR.get(unit, ()))
    ]
