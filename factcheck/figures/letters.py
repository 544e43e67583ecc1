"""One-letter scales: "£20m", "25k", and "m" that is a metre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.vocabulary import HYPHENS, LETTERS

if TYPE_CHECKING:
    from factcheck.figures.numerals import Numeral
    from factcheck.figures.tokens import Tokens

#: What a length in metres is followed by.
METRES = frozenset(
    "tall long high wide deep race sprint freestyle hurdles final butterfly backstroke breaststroke relay medley "
    "run dash heat "
    "title record steeplechase event medal gold silver bronze champion runner sprinter below above away from walk "
    "swim thick "
    "off offshore inland apart "
    "by in x drop fall climb leap fence wall mast dive plunge medallist semi-final tower yacht yachts pool mark "
    "underwater individual team champions crown events races".split()
)


def read_letter(t: Tokens, numeral: Numeral, *, money: bool, code: str = "") -> int:
    """Read a one-letter scale after the digits: "£20m", "25k", "1.2m tons"; return the token after it."""
    j = numeral.last
    word = t.words[j]
    scale = 100_000 if word == "L" and code == "INR" else LETTERS.get(word, 0)
    if word == "grand" and money:
        scale = 1000
    if not scale or not numeral.digits or (numeral.scale > 1 and word != "grand"):
        return j
    alone = word == "k" and t.words[j + 1] in {"", "\n"} and t.starts[j] - t.ends[j - 1] <= 2
    if word == "grand" or alone or (_belongs(t, j, money=money) and _scales(t, numeral, j, money=money)):
        numeral.times(scale, j + 1)
    return numeral.last


def _belongs(t: Tokens, j: int, *, money: bool) -> bool:
    """Whether the letter touches the number, or stands apart where only a scale can: "£20 m", "3 m people"."""
    if t.glued(j):
        return True
    word = t.words[j]
    if not t.spaced(j) or not ((money and word in {"m", "b", "M", "B"}) or (word == "m" and nounish(t, j + 1))):
        return False
    return not (t.words[j + 1] in HYPHENS and t.words[j + 1] and t.glued(j + 1))


def _scales(t: Tokens, numeral: Numeral, j: int, *, money: bool) -> bool:
    """Whether the letter at token `j` scales the number, and is no unit and no name."""
    word = t.words[j]
    if money:
        return word != "G"
    if word in {"k", "K"}:
        return t.lows[j + 1] not in _DISTANCES
    if word in {"m", "M"}:
        return not _metres(t, numeral, j)
    return word != "t" and (numeral.step < 1 or (word in {"b", "B"} and nounish(t, j + 1)))  # "1.5t" are tonnes


#: What makes "10k" a distance and "4k" a picture.
_DISTANCES = frozenset("run race tv resolution video walk course road ultra screen television in".split())


def _metres(t: Tokens, numeral: Numeral, j: int) -> bool:
    """Whether "m" at token `j` is metres."""
    following = t.words[j + 1]
    if following in {"²", "³", "/"} and t.glued(j + 1):
        return True
    if following[:1].isdigit() and (t.glued(j + 1) or t.lows[j + 2] in {"cm", "centimetres", "centimeters"}):
        return True
    if t.words[numeral.first - 1] == "(" and t.lows[numeral.first - 2] in {"m", "bn", "million", "mln", "billion"}:
        return False  # "SEK 459m (433m in 2022)"
    hyphen = following in HYPHENS and following and t.glued(j + 1)
    further = t.lows[j + 2] if hyphen else t.lows[j + 1]
    if further in {"from", "by", "in"} and not _leads(numeral, further, t.words[j + 2]):
        return _measures(t, numeral) or _beside_length(t, numeral.first, j)
    return further in METRES or _measures(t, numeral) or _beside_length(t, numeral.first, j)


def _leads(numeral: Numeral, low: str, aside: str) -> bool:
    """Whether "100m from the shore", "25m by 10m" and "400m in 49.2 seconds" are lengths; "327m from 300m" is not."""
    number = aside[:1].isdigit()
    if low == "from":
        return not number
    year = len(aside) == 4 and aside.isdigit()
    return (number and not year) or (low == "in" and numeral.value in TRACKS)


#: Words of length; within a few words after them "m" is metres.
_LENGTHS = frozenset(
    "summit peak mountain tall height depth length width beam draught draft wingspan diameter distance metres meters "
    "swim radius runway stands stood measuring measures freestyle hurdles relay sprint final equal altitude swam threw "
    "dived visibility vaulted".split()
)
_GRADES = ("g/t", "g/au")
#: Money and sales do these as well as people; only a number right after them is a length.
_MOVES = frozenset("climb climbed dive drop fell jump jumped leap ran within cleared".split())


def _measures(t: Tokens, numeral: Numeral) -> bool:
    """Whether "m" is metres because of what stands before the number."""
    first = numeral.first
    before = t.lows[first - 1]
    if before in {"x", "×", "by", "women's", "men's", "the"} and numeral.value in TRACKS and before != "by":
        return True
    if before in {"i'm", "i’m", "he's", "she's"}:
        return True
    if "," in t.words[first] and numeral.step >= 1:
        # "11,496m of drilling": nobody writes billions so
        return t.lows[numeral.last + 1] == "of" or not nounish(t, numeral.last + 1)
    if numeral.value >= 10_000 or (nounish(t, numeral.last + 1) and t.lows[numeral.last + 1] != "of"):
        return False
    if any(t.mentions(grade) for grade in _GRADES) and numeral.value < 1000:
        return True  # drill holes
    if before == "to" and t.lows[first - 2] in _MOVES and numeral.value >= 1000 and numeral.step == 1:
        return True  # "climbed to 2000m": in money that is "2bn"
    if before in _MOVES and not (t.lows[numeral.last + 1] == "to" and t.words[numeral.last + 2][:1].isdigit()):
        return True
    for j in range(first - 1, max(first - 7, -1), -1):
        if t.lows[j] in _LENGTHS:
            return True
        if t.lows[j] in {".", ";", "\n", ":"}:
            return False
    return False


#: Lengths that a bare "m" beside them is converted from or to.
_OTHER_LENGTHS = frozenset(
    "ft foot feet in ins inch inches yd yds yard yards mi mile miles km kms kilometre kilometres cm mm dm "
    "fathom fathoms".split()
)
_BESIDE = frozenset({"(", "[", "/", "or", "–"})


def _beside_length(t: Tokens, first: int, j: int) -> bool:
    """Whether the number stands beside the same length in another unit: "400m (1,300ft)", "5ft 11in (1.8m)"."""
    if t.words[first - 1] in _BESIDE and (t.lows[first - 2] in _OTHER_LENGTHS or t.words[first - 2] in {'"', "″", "”"}):
        # A quotation mark is a sign of inches only where it touches a number.
        return t.words[first - 2].isalpha() or (t.words[first - 3].isdigit() and t.glued(first - 2))
    if t.lows[j + 1] in {"is", "equals", "="}:
        k = j + 4 if [t.lows[n] for n in (j + 2, j + 3)] == ["equal", "to"] else j + 2
        return t.words[k][:1].isdigit() and t.lows[k + 1] in _OTHER_LENGTHS  # "1m is equal to 10 dm"
    if t.words[j + 1] not in _BESIDE or t.words[j + 2] in {"£", "$", "€"}:
        return False
    k = j + 2
    while k < j + 7 and (t.words[k][:1].isdigit() or t.words[k] in {"-", "–", "/"} or t.lows[k] in {"to", "about"}):
        k += 1
    return k > j + 2 and t.lows[k] in _OTHER_LENGTHS and t.words[k].islower()


TRACKS = frozenset({50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000})


def nounish(t: Tokens, j: int) -> bool:
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
