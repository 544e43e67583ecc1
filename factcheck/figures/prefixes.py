"""The currency before a number: signs, country letters, codes and names."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.cues import CUES
from factcheck.figures.numerals import DIGITS, Numeral
from factcheck.figures.scaled_codes import read_scaled
from factcheck.figures.vocabulary import AFTER, LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.figures.tokens import Tokens

    #: The candidates, and the token where they begin.
    Prefix = tuple[units.Candidates, int] | None

SIGNS = frozenset("$£€¥₹₩₽₴₺₪₦₱฿₫₿₸₾₼₮₡₵₭₽＄￥￡₤৳֏元")

MINUS = frozenset("-−‑")

#: Country letters that may stand apart from the sign: "HK $5", "us $ 150 million".
APART = frozenset({"us", "hk", "nz", "nt", "au", "u.s.", "u.s", "usd", "cad", "aud", "nzd", "hkd", "sgd", "aus"})

#: Single letters before digits are money only where the number looks like money.
LONE = frozenset({"Y", "R", "N", "P", "L", "K", "Z"})


def read_prefix(t: Tokens, first: int, numeral: Numeral | None = None) -> Prefix:
    """Return the currency that stands before token `first`, and the token where it begins."""
    j = first - 1
    if t.words[j] in MINUS and t.glued(first) and t.words[j - 1] in SIGNS and t.glued(j):
        j -= 1
    word = t.words[j]
    if word[:1].isalpha():
        return _sign(t, j) if word in SIGNS else _lettered(t, j, first, numeral)
    reader = _BY_SIGN.get(word)
    return reader(t, j) if reader is not None else None


def _minus(t: Tokens, j: int) -> Prefix:
    """Read "SEK -16,020"."""
    code = t.words[j - 1]
    return ((code,), j - 1) if code in units.CODES and t.spaced(j) and t.glued(j + 1) else None


def _cedi(t: Tokens, j: int) -> Prefix:
    return (("GHS",), j - 1) if t.words[j - 1] == "GH" and t.glued(j) else None


def _sign(t: Tokens, j: int) -> Prefix:
    return None if t.starts[j + 1] - t.ends[j] > 2 else signed_prefix(t, j)


def _stop(t: Tokens, j: int) -> Prefix:
    """Read "Rs. 500"."""
    before = t.words[j - 1]
    if before not in _SHORTENED or not t.glued(j):
        return None
    return units.PREFIXES[before], j - 1


#: Names of currencies that a full stop may shorten.
_SHORTENED = frozenset({"Rs", "Rp", "Tk", "Re", "Ksh", "KSh", "Sh", "Shs", "USh", "TSh", "Php", "Kz"})


def _equals(t: Tokens, j: int) -> Prefix:
    """Read "Y=500"."""
    return (("JPY",), j - 1) if t.words[j - 1] == "Y" and t.glued(j) else None


_BY_SIGN: dict[str, Callable[[Tokens, int], Prefix]] = {
    **dict.fromkeys(SIGNS, _sign),
    **dict.fromkeys(MINUS, _minus),
    "¢": _cedi, ".": _stop, "=": _equals,
}  # fmt: skip


def _lettered(t: Tokens, j: int, first: int, numeral: Numeral | None) -> Prefix:
    """Read the letters at token `j`: "Rs 500", "EUR20", "$A82", "R12,400", "euro 20"."""
    word = t.words[j]
    glued = t.glued(j + 1)
    if glued and t.words[j - 1] == "$" and t.glued(j):  # "$A82", "$US8"
        candidates = units.PREFIXES.get("$" + word.upper())
        if candidates is None and word in {"C", "A", "S"}:
            candidates = units.PREFIXES[word + "$"]
        if candidates is not None:
            return candidates, j - 1
    if not glued and word in units.CODES and t.lows[j - 1] in AFTER and t.spaced(j):
        return None  # the code belongs to the amount before it: "125 mln ECU 10-year eurobond"
    candidates = units.PREFIXES.get(word) or (_lowered(word) if t.lower else None)
    if candidates is None:
        scaled = read_scaled(word)
        if scaled is not None and t.spaced(j + 1):
            return (scaled[1],), j
        return _named(t, j, numeral) if len(word) > 3 or word == "yen" else None
    if word in LONE:
        return (candidates, j) if numeral is not None and _is_lone(t, j, first, numeral) else None
    if glued and word == "COP" and numeral is not None and _numbered(t, first, numeral):
        return None
    if word == "Re" and numeral is not None and numeral.value != 1:
        return None  # one rupee is "Re 1"; "Re 23" heads a letter
    return None if not glued and _is_word(t, j, first, numeral) else (candidates, j)


def _numbered(t: Tokens, first: int, numeral: Numeral) -> bool:
    """Whether a code before a small whole number names a conference: "COP29"; "COP18m" are pesos."""
    return (
        len(t.words[first]) <= 2 and numeral.scale == 1 and not (t.glued(first + 1) and t.words[first + 1] in LETTERS)
    )


def _is_lone(t: Tokens, j: int, first: int, numeral: Numeral) -> bool:
    """Whether a single letter before a number is money: "R12,400", "N1.2trn", "Y590 billion"."""
    word, text = t.words[j], t.words[first]
    if t.glued(j) and t.words[j - 1][-1:].isalnum():
        return False
    if not t.glued(j + 1):
        return word in "YR" and t.spaced(j + 1) and numeral.scale >= 1_000_000
    if numeral.scale > 1 or "," in text or t.lows[numeral.last] == "per" or _priced(t, j, numeral):
        return True
    if numeral.step == _HUNDREDTH and not t.glued(numeral.last + 1) and t.lows[numeral.last] in _PRICED:
        return True  # "P45.18 a kilo"
    if numeral.step < 1 and t.words[numeral.last] in LETTERS and t.glued(numeral.last):
        return not (t.glued(numeral.last + 1) and t.words[numeral.last + 1].isalnum())  # "N312.5m"
    return word in "YR" and (len(text) >= 3 or numeral.value >= 1000)  # "R1 536", grouped by a blank


def _priced(t: Tokens, j: int, numeral: Numeral) -> bool:
    """Whether "for N700" is a price: words of a price around it, in an article of a country that counts so."""
    following = t.lows[numeral.last]
    if t.lows[j - 1] not in _PRICING or (following.isalpha() and following not in _PRICED):
        return False
    candidates = units.PREFIXES[t.words[j]]
    return any(code in candidates and t.mentions(place) for place, code in CUES.items())


_HUNDREDTH = Fraction(1, 100)
_PRICING = frozenset("for at from to of than cost costs paid pay pays earn earns between".split())
_PRICED = frozenset("a an per each to from and or in on for at by last this as but before after while".split())


def _is_word(t: Tokens, j: int, first: int, numeral: Numeral | None) -> bool:
    """Whether letters apart from the number are no currency but a word or the end of a name."""
    word = t.words[j]
    if word in WORDLIKE and (not _monetary(t, first, numeral) or t.words[j - 1].isupper()):
        return True
    return t.starts[j + 1] - t.ends[j] > 1 or (word in _SHORT and t.words[j - 1][:1].isupper())


_SHORT = frozenset("Fr Bs SR QR BD ID DH LE Kz CFA RM JD KD DM Sh".split())


def _lowered(word: str) -> units.Candidates | None:
    """Return the currency of a prefix in text that knows no capitals: "rs 500", "myr 4,600"."""
    if word == "rs":
        return units.PREFIXES["Rs"]
    code = word.upper()
    return (code,) if code in units.CODES and code not in WORDLIKE and code not in {"CAD", "MAD", "GEL"} else None


def _monetary(t: Tokens, first: int, numeral: Numeral | None) -> bool:
    """Whether a number looks like money: with a scale, decimals or grouped thousands."""
    return numeral is not None and (numeral.scale > 1 or numeral.step < 1 or "," in t.words[first])


WORDLIKE = frozenset("ALL TOP CUP PEN BAM SOS MAD ANG LAK SIT SUR MOP SDR TRY COP GEL CUP ID".split())


def _named(t: Tokens, j: int, numeral: Numeral | None) -> Prefix:
    """Read "euro 20" and "ringgit 42": a currency's name before the number, where nothing else fits."""
    low = t.lows[j]
    if low not in _LEADING or numeral is None:
        return None
    before = t.words[j - 1]
    if t.words[j] == "Euro" and _monetary(t, numeral.first, numeral) and not (before[:1] in DIGITS and before):
        return ("EUR",), j  # "the Euro 150 million programme"
    if (before[:1] in DIGITS and before) or before.lower() in AFTER or before.lower() in {"a", "the", "one", "per"}:
        return None
    following = t.lows[numeral.last]
    if (
        following in units.NAMES
        or following in {"percent", "per", "%", "-"}
        or (following == "to" and numeral.scale == 1)
        or (following.isalpha() and numeral.scale == 1 and not t.glued(j + 1))
    ):
        return None
    found = units.match_name(t, j)
    if found is None:
        return None
    first = j
    if (
        t.lows[j - 1] in {"malaysian", "malaysia", "indian", "us", "hong"}
        and (national := units.match_name(t, j - 1)) is not None
        and national[1] > j
    ):
        found, first = national, j - 1
    return found[0], first


#: Names of currencies that are written before the number too.
_LEADING = frozenset(
    "euro yen dollar ringgit ringgits rupees rupee naira yuan rupiah baht peso dinar taka shekels dirhams riyals rand "
    "renminbi".split()
)


def signed_prefix(t: Tokens, j: int) -> tuple[units.Candidates, int]:
    """Return the currency of the sign at token `j` with the country letters before it."""
    sign = t.words[j]
    before = t.words[j - 1]
    if before[:1].isalpha() or (before == "." and t.words[j - 2].isupper()):
        if before == "." and t.words[j - 2] in {"S", "K", "Z"} and t.words[j - 3] == ".":
            letters = t.words[j - 4] + t.words[j - 2]
            candidates = units.PREFIXES.get(letters + sign)
            if candidates is not None:
                return candidates, j - 4
        if before.lower() == "s" and t.words[j - 2] == "." and t.lows[j - 3] == "u" and t.glued(j - 1) and t.spaced(j):
            return ("USD",), j - 3  # "u.s $ 100"
        key = before.replace(".", "").upper() if len(before) <= 4 and "." in before else before
        if t.glued(j):
            candidates = units.PREFIXES.get(key + sign) or units.PREFIXES.get(key.upper() + sign)
            if candidates is not None:
                return candidates, j - 1
        elif t.spaced(j) and (t.lows[j - 1] in APART or (before == "c" and t.spaced(j + 1))):
            candidates = units.PREFIXES.get(key.upper() + sign) or units.PREFIXES.get(key.upper())
            if candidates is not None:
                return candidates, j - 1
    return units.PREFIXES.get(sign, ("USD",)), j
