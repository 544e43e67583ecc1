"""One amount: a number with its sign, its currency before it and its scale and unit after it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.ages import after_unit
from factcheck.figures.draft import Draft
from factcheck.figures.numerals import DIGITS, Numeral
from factcheck.figures.shares import unit_place
from factcheck.figures.temperatures import adjust
from factcheck.figures.words import AFTER, HYPHENS, LETTERS, read_number, read_scale
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

SIGNS = frozenset("$£€¥₹₩₽₴₺₪₦₱฿₫₿₸₾₼₮₡₵₭₽＄￥￡₤৳֏元")
MINUS = frozenset("-−‑")
#: Country letters that may stand apart from the sign: "HK $5", "us $ 150 million".
APART = frozenset({"us", "hk", "nz", "nt", "au", "u.s.", "u.s", "usd", "cad", "aud", "nzd", "hkd", "sgd", "aus"})
#: Single letters before digits are money only where the number looks like money.
LONE = frozenset({"Y", "R", "N", "P", "L", "K", "Z"})
#: What a length in metres is followed by.
METRES = frozenset(
    "tall long high wide deep race sprint freestyle hurdles final butterfly backstroke breaststroke relay medley "
    "run dash heat "
    "title record steeplechase event medal gold silver bronze champion runner sprinter below above away from walk "
    "swim thick "
    "by in x drop fall climb leap fence wall mast dive plunge medallist semi-final tower yacht yachts pool mark "
    "underwater individual team champions crown events races".split()
)
#: Words of money that are other words too: money only beside a large or decimal number.
WEAK_NAMES = frozenset({"mark", "marks", "won", "real", "crown", "crowns", "sol", "sols", "shilling", "shillings"})
#: Symbols that are read only where they touch the number.
TIGHT = frozenset(
    "in ins m h s d y A V C F K W N J l t g B st ms mb pc PS MP AU cd lm cal ct kt ac bu Ah rad L mo Ci Gy cf gs "
    "ns kn gm PB GL ML sec Mb Gb "
    "p c gb tb kb db cl MB KB GB TB T".split()
)
LOOSE_TOO = frozenset("t MB GB TB KB l L g gm m W sec kt V MP mb kn C F B s h min ins in st mo ms".split())
DEGREE_SIGNS = frozenset({"°", "º", "˚"})
VIDEO = frozenset({240, 360, 480, 720, 1080, 1440, 2160})


def read_amount(t: Tokens, i: int, *, money: bool = False) -> Draft | None:
    """Read the amount whose number is at token `i`.

    >>> from factcheck.figures.tokens import Tokens
    >>> amount = read_amount(Tokens("US$3.4bn a year"), 2)
    >>> amount.low, amount.units
    (Fraction(3400000000, 1), ('USD',))
    """
    numeral = read_number(t, i)
    if numeral is None:
        return None
    first = numeral.first
    if t.words[first - 1] == "(" and t.words[first - 2] in SIGNS and t.glued(first) and t.glued(first - 1):
        return _bracketed(t, numeral)
    prefix: units.Candidates = ()
    found = read_prefix(t, first, numeral)
    if found is not None:
        prefix, first = found
    signed = _sign(t, first) if found is not None or first == numeral.first else first
    if found is not None and signed == first and t.words[numeral.first - 1] in MINUS and t.words[numeral.first - 1]:
        signed = -1
    negative = signed != first
    if signed >= 0:
        first = signed
    if not negative:
        first = plus_sign(t, first)
    last = read_letter(t, numeral, money=money or bool(prefix), code=prefix[0] if prefix else "")
    draft = Draft(
        first,
        last,
        numeral.value,
        numeral.value,
        Kind.NUMBER,
        step=numeral.step,
        grain=numeral.grain,
        form=numeral.form,
    )
    draft.scale = numeral.scale
    if numeral.ambiguous:
        draft.label = numeral.ambiguous
    if prefix:
        draft.units, draft.kind, draft.mark = prefix, Kind.MONEY, "before"
        _confirm(t, draft)
    else:
        _unit(t, draft, numeral)
    if negative and draft.low is not None:
        draft.low = draft.high = -draft.low
        draft.negative = True
    if draft.units and draft.units[0] in units.DEGREES:
        adjust(t, draft)
    elif draft.kind is Kind.MONEY and t.words[draft.last] == ")":
        _loss(t, draft)
    return draft


def _bracketed(t: Tokens, numeral: Numeral) -> Draft | None:
    """Read "$(4.1) million" and "$(4.1m)"."""
    candidates, first = _signed(t, numeral.first - 2)
    last = read_letter(t, numeral, money=True)
    if t.words[last] != ")":
        return None
    numeral.last = last + 1
    if numeral.scale == 1:
        read_scale(t, numeral)
    value = -numeral.value
    draft = Draft(
        first, numeral.last, value, value, Kind.MONEY, step=numeral.step, grain=numeral.grain, units=candidates
    )
    draft.scale, draft.mark, draft.negative = numeral.scale, "before", True
    return draft


def _loss(t: Tokens, draft: Draft) -> None:
    """Read accounting brackets as a loss where a loss is spoken of: "Net loss: $(4.1) million", "($4.1 million)"."""
    first = draft.first
    if t.words[first - 1] != "(":
        return
    near = [t.lows[j] for j in range(max(first - 8, 0), first)]
    if (
        ("loss" in near or "losses" in near)
        and ("income" in near or "profit" in near or t.words[first - 2] == "$" or t.words[first - 2] == ":")
        and draft.low is not None
    ):
        draft.low = draft.high = -draft.low
        draft.negative = True
        draft.first, draft.last = first - 1, draft.last + 1


def _sign(t: Tokens, first: int) -> int:
    """Return the token where the sign before token `first` starts, or `first`."""
    before = t.words[first - 1]
    if (
        before == "–"
        and t.glued(first)
        and not t.glued(first - 1)
        and t.words[first - 2] not in {")", "-", "–"}
        and (t.lows[first - 2] in _BEFORE_MINUS or t.words[first - 2] in {"", "\n", "("})
    ):
        return first - 1
    if before in MINUS and t.glued(first):
        outer = t.words[first - 2]
        if outer.isdigit() and t.words[first].isdigit() and not t.glued(first - 1):  # "2 -7 litres"
            return first
        if not t.glued(first - 1) or outer in {"(", "[", "~", "/"}:
            return first - 1
        if outer.lower() == "minus" and t.glued(first - 1):
            return first - 2
        return first
    if (
        t.lows[first - 1] in {"minus", "negative"}
        and t.words[first - 2][:1] not in DIGITS
        and t.words[first - 2] != ","
    ):
        return first - 1
    return first


#: Words after which a dash that touches a number is a minus sign.
_BEFORE_MINUS = frozenset(
    "was is at to of from and between by were be or hit reached below above around about near than minus with "
    "flow fell dropped".split()
)


def plus_sign(t: Tokens, first: int) -> int:
    """Return the token of a plus sign before token `first`, or `first`."""
    if t.words[first - 1] == "+" and t.glued(first) and (not t.glued(first - 1) or t.words[first - 2] == "("):
        return first - 1
    if t.lows[first - 1] == "plus" and (t.words[first - 2] in {"", "to", "at", "of", "-", "or", "("}):
        return first - 1
    return first


def read_prefix(t: Tokens, first: int, numeral: Numeral | None = None) -> tuple[units.Candidates, int] | None:
    """Return the currency that stands before token `first`, and the token where it begins."""
    j = first - 1
    if t.words[j] in MINUS and t.glued(first) and t.words[j - 1] in SIGNS and t.glued(j):
        j -= 1
    word = t.words[j]
    if word in MINUS and t.glued(first) and t.words[j - 1] in units.CODES and t.spaced(j):  # "SEK -16,020"
        return (t.words[j - 1],), j - 1
    if word in {"", units_break}:
        return None
    if word == "¢" and t.words[j - 1] == "GH" and t.glued(j):
        return ("GHS",), j - 1
    if word in SIGNS:
        if t.starts[j + 1] - t.ends[j] > 2:
            return None
        return _signed(t, j)
    glued = t.glued(j + 1)
    if word == "." and t.words[j - 1] in {"Rs", "Rp", "Tk", "Re"} and t.glued(j):
        return units.PREFIXES["Rs" if t.words[j - 1] == "Re" else t.words[j - 1]], j - 1
    if word == "=" and t.words[j - 1] == "Y" and t.glued(j):
        return ("JPY",), j - 1
    if word[:1].isalpha():
        if glued and t.words[j - 1] == "$" and t.glued(j):  # "$A82", "$US8"
            candidates = units.PREFIXES.get("$" + word.upper())
            if candidates is not None:
                return candidates, j - 1
            if word in {"C", "A", "S"}:
                return units.PREFIXES[word + "$"], j - 1
        candidates = units.PREFIXES.get(word)
        if candidates is None and t.lower:
            candidates = _lowered(word)
        if candidates is None:
            return _named(t, j, numeral) if len(word) > 3 else None
        if word in LONE:
            text = t.words[first]
            large = numeral is not None and (numeral.scale > 1 or "," in text or (word in "YR" and len(text) >= 3))
            spaced = word in "YR" and t.spaced(j + 1) and numeral is not None and numeral.scale >= 1_000_000
            return (
                (candidates, j)
                if (glued or spaced) and large and not (t.glued(j) and t.words[j - 1][-1:].isalnum())
                else None
            )
        if word in currency_wordlike and not glued and (not _monetary(t, first, numeral) or t.words[j - 1].isupper()):
            return None
        if (
            word in {"Fr", "Bs", "SR", "QR", "BD", "ID", "DH", "LE", "Kz", "CFA", "RM", "JD", "KD", "DM", "Sh"}
            and not glued
            and t.words[j - 1][:1].isupper()
        ):
            return None
        if not glued and t.starts[j + 1] - t.ends[j] > 1:
            return None
        return candidates, j
    return None


def _lowered(word: str) -> units.Candidates | None:
    """Return the currency of a prefix in text that knows no capitals: "rs 500", "myr 4,600"."""
    if word == "rs":
        return units.PREFIXES["Rs"]
    code = word.upper()
    return (
        (code,) if code in units.CODES and code not in currency_wordlike and code not in {"CAD", "MAD", "GEL"} else None
    )


def _monetary(t: Tokens, first: int, numeral: Numeral | None) -> bool:
    """Whether a number looks like money: with a scale, decimals or grouped thousands."""
    return numeral is not None and (numeral.scale > 1 or numeral.step < 1 or "," in t.words[first])


units_break = "\n"
currency_wordlike = frozenset("ALL TOP CUP PEN BAM SOS MAD ANG LAK SIT SUR MOP SDR TRY COP GEL CUP ID".split())


def _named(t: Tokens, j: int, numeral: Numeral | None) -> tuple[units.Candidates, int] | None:
    """Read "euro 20" and "ringgit 42": a currency's name before the number, where nothing else fits."""
    low = t.lows[j]
    if low not in _LEADING or numeral is None:
        return None
    before = t.words[j - 1]
    if (before[:1] in DIGITS and before) or before.lower() in AFTER or before.lower() in {"a", "the", "one", "per"}:
        return None
    following = t.lows[numeral.last]
    if (
        following in units.NAMES
        or following in {"percent", "per", "%", "to", "-"}
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
    "euro dollar ringgit ringgits rupees rupee naira yuan rupiah baht peso dinar taka shekels dirhams riyals rand "
    "renminbi".split()
)


def _signed(t: Tokens, j: int) -> tuple[units.Candidates, int]:
    """Return the currency of the sign at token `j` with the country letters before it."""
    sign = t.words[j]
    before = t.words[j - 1]
    if before[:1].isalpha() or (before == "." and t.words[j - 2].isupper()):
        if before == "." and t.words[j - 2] in {"S", "K", "Z"} and t.words[j - 3] == ".":
            letters = t.words[j - 4] + t.words[j - 2]
            candidates = units.PREFIXES.get(letters + sign)
            if candidates is not None:
                return candidates, j - 4
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


def read_letter(t: Tokens, numeral: Numeral, *, money: bool, code: str = "") -> int:
    """Read a one-letter scale after the digits: "£20m", "25k", "1.2m tons"; return the token after it."""
    j = numeral.last
    word = t.words[j]
    if word == "grand" and numeral.digits and money:
        numeral.times(1000, j + 1)
        return numeral.last
    scale = LETTERS.get(word)
    if word == "L" and code == "INR":
        scale = 100_000
    if scale is None or not numeral.digits or numeral.scale > 1:
        return j
    glued = t.glued(j)
    if word == "k" and t.words[j + 1] in {"", "\n"} and t.starts[j] - t.ends[j - 1] <= 2:
        numeral.times(scale, j + 1)
        return numeral.last
    if not glued and not (
        t.spaced(j) and word in {"m", "b", "M", "B"} and (money or (word == "m" and _nounish(t, j + 1)))
    ):
        return j
    if t.words[j + 1] in HYPHENS and t.words[j + 1] and t.glued(j + 1) and not glued:
        return j
    if money:
        if word != "G":
            numeral.times(scale, j + 1)
        return numeral.last
    following = t.words[j + 1]
    low = t.lows[j + 1]
    if word in {"k", "K"}:
        if low not in {
            "run",
            "race",
            "tv",
            "resolution",
            "video",
            "walk",
            "course",
            "road",
            "ultra",
            "screen",
            "television",
            "in",
        }:
            numeral.times(1000, j + 1)
    elif word in {"m", "M"}:
        hyphen = following in HYPHENS and following and t.glued(j + 1)
        further = t.lows[j + 2] if hyphen else low
        length = further in METRES or (t.words[j + 1][:1].isdigit() and t.glued(j + 1)) or _measures(t, numeral)
        if t.words[j + 1] in {"²", "³", "/"} and t.glued(j + 1):
            length = True
        if t.words[j + 1][:1].isdigit() and t.lows[j + 2] in {"cm", "centimetres", "centimeters"}:
            length = True
        if not length:
            numeral.times(scale, j + 1)
    elif word in {"b", "B"}:
        if numeral.step < 1 or _nounish(t, j + 1):
            numeral.times(scale, j + 1)
    elif word in {"T", "G"} and numeral.step < 1:
        numeral.times(scale, j + 1)
    return numeral.last


_LENGTHS = frozenset(
    "tall height depth length width distance metres meters swim dive radius leap jump runway within stands stood "
    "measuring measures "
    "freestyle hurdles relay sprint final equal altitude swam climbed ran threw jumped fell "
    "dived climb".split()
)


def _measures(t: Tokens, numeral: Numeral) -> bool:
    """Whether "m" is metres because of what stands before the number."""
    first = numeral.first
    before = t.lows[first - 1]
    if before in {"x", "×", "by", "women's", "men's", "the"} and numeral.value in TRACKS and before != "by":
        return True
    if before in {"i'm", "i’m", "he's", "she's"}:
        return True
    return any(t.lows[j] in _LENGTHS for j in range(max(first - 4, 0), first)) and numeral.value < 10_000


TRACKS = frozenset({50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000})


def _nounish(t: Tokens, j: int) -> bool:
    """Whether token `j` looks like the things that are counted."""
    low = t.lows[j]
    if low in {"people", "children", "women", "men", "homes", "of", "households"}:
        return True
    return (
        low not in METRES
        and len(low) > 3
        and low.isalpha()
        and ((low.endswith("s") and not low.endswith("ss")) or low in units.NAMES)
    )


def _confirm(t: Tokens, draft: Draft) -> None:
    """Take in what repeats the currency after the number: "$20 million US", "$5 USD", "$40,000 Canadian"."""
    j = draft.last
    word = t.words[j]
    if "USD" in draft.units and len(draft.units) > 1:
        if word in {"US", "USD", "U.S."} and not t.words[j + 1][:1].isalpha():
            draft.units, draft.last = ("USD",), j + 1
        elif word in {"CAD", "Canadian", "AUD", "Australian", "NZD", "HKD", "SGD"} and not t.words[j + 1][:1].islower():
            code = {"Canadian": "CAD", "Australian": "AUD"}.get(word, word)
            draft.units, draft.last = (code,), j + 1
        elif word in {"Canadian", "Australian"}:
            draft.units = ({"Canadian": "CAD", "Australian": "AUD"}[word],)


def _unit(t: Tokens, draft: Draft, numeral: Numeral) -> None:
    """Read the unit or currency after the number."""
    j = draft.last
    if t.starts[j] - t.ends[j - 1] > 2:
        return
    hyphen = False
    if t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1):
        hyphen = True
        j += 1
    glued = t.glued(j)
    if numeral.form == "fraction" or t.lows[j] == "of":
        j = _fraction_unit(t, draft, numeral, j)
        if draft.kind is Kind.POINTS:
            return
    found = _symbol(t, j, draft, glued=glued, hyphen=hyphen)
    if found is None:
        found = units.match_name(t, j)
        if found is not None and not _fits(t, j, found, draft, numeral, hyphen=hyphen):
            found = None
    if found is None:
        return
    candidates, last = found
    if (
        t.lows[last - 1] in {"ft", "mi", "in", "yd"}
        and t.words[last] == "."
        and t.glued(last)
        and (t.words[last + 1][:1].islower() or not t.words[last + 1])
    ):
        last += 1
    # "-per-hour" written with hyphens, as an adjective.
    unit = candidates[0]
    draft.units, draft.last, draft.mark = candidates, last, "after"
    if unit == "percent":
        draft.kind = Kind.PERCENT
    elif unit in {"percentage_point", "basis_point"}:
        draft.kind = Kind.POINTS
    elif unit in units.MONEY or unit in units.MINOR_UNITS:
        draft.kind = Kind.MONEY
    elif unit in units.TIMES:
        draft.kind = Kind.DURATION
        after_unit(t, draft)
    else:
        draft.kind = Kind.QUANTITY


def _fraction_unit(t: Tokens, draft: Draft, numeral: Numeral, j: int) -> int:
    """Read "three-quarters of a mile", "0.75 of a percentage point", "half a point"; return the token of the unit."""
    place = unit_place(t, draft.last, half=False)
    if place and numeral.value < 1:
        found = units.match_name(t, place)
        if (
            t.lows[place] in {"point", "points"}
            or (found is not None and found[0][0] != "percent")
            or (found is not None and t.lows[place - 1] in {"a", "one", "1"})
        ):
            j = place
    if t.lows[j] in {"point", "points"} and numeral.form == "fraction":
        draft.units, draft.kind, draft.last, draft.mark = units.POINT, Kind.POINTS, j + 1, "after"
    return j


def _symbol(t: Tokens, j: int, draft: Draft, *, glued: bool, hyphen: bool) -> tuple[units.Candidates, int] | None:
    """Read a symbol: "km", "km/h", "°C", "€", "20p", "3C", or a code: "20 EUR"."""
    word = t.words[j]
    if word in DEGREE_SIGNS:
        k = j + 1
        if t.words[k] in {"C", "F", "c", "f"} and t.starts[k] - t.ends[j] <= 1:
            return (("degree_Celsius" if t.lows[k] == "c" else "degree_Fahrenheit"),), k + 1
        name = units.match_name(t, k)
        return name if name is not None and name[0][0] in units.DEGREES else (("degree",), k)
    if word in SIGNS:
        if t.words[j + 1][:1] in DIGITS and (t.glued(j + 1) or not glued):
            return None
        return (units.PREFIXES[word], j + 1) if word in units.PREFIXES else None
    if word == "″":
        return ("inch",), j + 1
    if word == "p" and t.spaced(j) and t.words[j + 1] in {"", ".", ",", ")"} and not hyphen:
        return ("penny",), j + 1
    if word == "¢":
        return ("cent",), j + 1
    if (
        glued
        and not hyphen
        and word in {"p", "c"}
        and not t.glued(j + 1)
        | (t.words[j + 1] == "-" and t.glued(j + 1) and t.words[j + 2][:1].isalpha() and t.lows[j + 2] != "a")
    ):
        value = draft.low
        if value is not None and value < 2000 and not (word == "p" and value in VIDEO):
            return (("penny" if word == "p" else "cent"),), j + 1
        return None
    if glued and not hyphen and word in {"p", "c"}:
        value = draft.low
        if (
            value is not None
            and value < 2000
            and not (word == "p" and value in VIDEO)
            and not t.words[j + 1][:1].isalnum()
        ):
            return (("penny" if word == "p" else "cent"),), j + 1
    if not glued and word in TIGHT and not (word in LOOSE_TOO and t.spaced(j) and _loose(t, j)):
        return None
    if word == "in" and (hyphen or (t.words[j + 1] in HYPHENS and t.words[j + 1] and t.glued(j + 1))):
        return None
    if word in {"km", "m", "l", "litres"} and t.lows[j + 1] in {"per", "an", "a"}:
        named = units.match_name(t, j)
        if named is not None and named[1] > j + 1:
            return named
    if word == "b" and t.words[j + 1] == "/" and t.words[j + 2] == "d":
        return ("oil_barrel",), j + 3
    if word == "mb" and not glued:
        return ("millibar",), j + 1
    if word == "h" and t.words[j + 1][:1].isdigit() and t.glued(j + 1) and t.words[j + 2] in {"m", "min"}:
        return ("hour",), j + 1
    if word in {"l", "L", "litres", "liters"} and t.words[j + 1] == "/" and t.words[j + 2] == "100":
        return (("liter_per_100_kilometer",), j + 4) if t.words[j + 3] in {"km", "kms"} else None
    if word in {"°", "″"}:
        return None
    if word in {"C", "F", "K", "A", "V", "N", "J", "B", "d", "y", "S", "W", "h", "s"}:
        return _letter_unit(t, j, draft, hyphen=hyphen)
    candidates = units.SYMBOLS.get(word)
    if (
        glued
        and t.words[j + 1][:1] in DIGITS
        and t.words[j + 1]
        and t.glued(j + 1)
        and word not in {"m", "km", "cm", "mm", "ft", "h"}
    ):
        return None
    if (
        word in {"m", "km", "cm", "mm", "ft"}
        and t.words[j + 1] in {"2", "²", "3", "³"}
        and t.words[j + 1]
        and t.glued(j + 1)
    ):
        squared = units.SYMBOLS.get(word + t.words[j + 1])
        if squared is not None:
            return squared, j + 2
    if t.words[j + 1] == "/" and t.glued(j + 1) and t.glued(j + 2):
        speed = units.SYMBOLS.get(f"{word}/{t.words[j + 2]}")
        if speed is not None:
            return speed, j + 3
    if candidates is not None:
        if (
            word in {"lb", "oz", "lbs", "yd", "gal", "ft"}
            and t.words[j + 1] == "."
            and t.glued(j + 1)
            and (t.words[j + 2][:1].islower() or (not t.words[j + 2] and not glued))
        ):
            return candidates, j + 2
        return candidates, j + 1
    if len(word) == 4 and word[0] in "Mk" and word[1:] in units.CODES:  # "30 MUSD"
        draft.low = draft.high = (draft.low or Fraction(0)) * (1_000_000 if word[0] == "M" else 1000)
        draft.step, draft.grain = (
            draft.step * (1_000_000 if word[0] == "M" else 1000),
            draft.grain * (1_000_000 if word[0] == "M" else 1000),
        )
        return (word[1:],), j + 1
    if word in units.CODES and t.words[j + 1][:1] in DIGITS and t.words[j + 1] and t.glued(j + 1):
        return None
    if word in units.CODES or (glued and word.upper() in units.CODES and word.islower()):
        if word in currency_wordlike and not (glued or t.words[j + 1][:1] in {"", ".", ",", ")"}):
            return None
        return (word.upper(),), j + 1
    prefix = units.PREFIXES.get(word)
    if (
        prefix is not None
        and word not in LONE
        and word not in {"ID", "Fr", "Bs", "Sh", "CFA", "SR", "BD", "DH"}
        and (glued or word in {"RMB", "rmb", "kr", "NIS", "zł", "LE", "Rs", "DM"})
    ):
        return prefix, j + 1
    return None


def _loose(t: Tokens, j: int) -> bool:
    """Whether a short symbol apart from its number is safe: nothing that continues a phrase follows."""
    word = t.words[j]
    if t.glued(j + 1):
        return t.words[j + 1] in {".", ",", ")", ";", "/", "²", "³", "2", "3"}
    if word == "m" and t.lows[j + 1] in {"high", "tall", "long", "wide", "deep", "above", "below", "away"}:
        return True
    if word == "st" and t.words[j + 1].isdigit():
        return True
    if word in {"C", "F", "V", "B", "s", "h", "m", "in", "ins", "mb", "st"}:
        return t.words[j + 1] in {"", "\n", "("} or (
            word in {"C", "F"}
            and t.lows[j - 2]
            in {"minus", "at", "of", "about"} | {t.lows[j + 1]} & {"on", "in", "to", "and", "or", "this"}
        )
    return True


def _letter_unit(t: Tokens, j: int, draft: Draft, *, hyphen: bool) -> tuple[units.Candidates, int] | None:
    """Read a single letter that touches its number: "3C", "70F", "60W"."""
    word = t.words[j]
    value = draft.low
    if hyphen or value is None or (t.glued(j + 1) and t.words[j + 1][:1].isalnum()):
        return None
    before = t.words[draft.first - 1]
    if (
        before in MINUS
        and before
        and t.glued(draft.first)
        and t.words[draft.first - 2].isalpha()
        and t.glued(draft.first - 1)
    ):
        return None
    if word in "CF":
        if (
            before[:1].isupper()
            and not t.opens_sentence(draft.first - 1)
            and before.lower()
            not in {"at", "about", "to", "around", "minus", "above", "below", "of", "over", "under", "up"}
            and not before.endswith(".")
        ):
            return None
        if word == "F" and (value == 13 or t.lows[j + 1] in {"filing", "filings", "form"} or value > 300):
            return None
        return (("degree_Celsius" if word == "C" else "degree_Fahrenheit"),), j + 1
    if word in "WVsh":
        if word == "V" and value < 3:
            return None
        return units.SYMBOLS.get(word, ()), j + 1
    return None


_SINGULAR_ONLY_AFTER_HYPHEN = frozenset({"second"})
_CUPS = frozenset({"cup", "cups"})


def _fits(
    t: Tokens, j: int, found: tuple[units.Candidates, int], draft: Draft, numeral: Numeral, *, hyphen: bool
) -> bool:
    """Whether a word is the unit here and not another word that looks like one."""
    low, word = t.lows[j], t.words[j]
    _candidates, last = found
    value = numeral.value
    if low in WEAK_NAMES:
        if word.isupper() and numeral.digits:
            return False
        return (
            numeral.scale > 1
            or numeral.step < 1
            or (value >= 100 and low not in {"won", "real"})
            or "," in t.words[draft.first]
        )
    if low == "second":
        return (
            hyphen or value == 1 or t.lows[last] in {"delay", "lead", "penalty", "gap", "rule", "video", "clip", "ad"}
        )
    if low == "seconds" or last > j + 1:
        return True
    if low in _CUPS:
        return word.islower() or not t.words[j - 2][:1].isupper()
    if low in {"pc", "pp", "bp"}:
        return word.islower()
    if low in {
        "bar",
        "bars",
        "grain",
        "grains",
        "league",
        "leagues",
        "mole",
        "moles",
        "gray",
        "grays",
        "atmosphere",
        "atmospheres",
        "currie",
        "curies",
    }:
        return numeral.step < 1 or (low == "bar" and not hyphen)
    if low in {"stone", "stones"}:
        return 3 < value < 60 and low == "stone" and not _nounish(t, last)
    if low in {"degree", "degrees"}:
        if (
            t.lows[draft.first - 1]
            in {"earned", "has", "holds", "received", "completed", "hold", "got", "have", "with"}
            and value <= 6
        ):
            return False
        return (
            t.lows[last] not in {"in", "from", "programs", "programmes", "or", "burns", "holders", "murder", "at"}
            or value > 10
        )
    if low == "bucks":
        return word.islower()
    if low == "percentage" and t.lows[last] == "of":
        return True
    if low in {"kilo", "kilos", "foot", "yard", "yards"}:
        return not (low == "foot" and t.lows[last] in {"soldiers", "patrols"})
    if low in {"quarter", "quarters"}:
        return False
    return not (low == "sen" and word[0].isupper())
