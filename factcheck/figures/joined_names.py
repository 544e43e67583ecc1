"""Names of digits and letters in one: "G7", "F-16", "Covid-19", "3D", "221b Baker Street"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.draft import Draft, name
from factcheck.figures.letters import nounish
from factcheck.figures.name_words import STREETS
from factcheck.figures.numerals import DIGITS
from factcheck.figures.scaled_codes import read_scaled
from factcheck.figures.vocabulary import AFTER

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def hyphenated(t: Tokens, i: int) -> Draft | None:
    """Read "F-16", "Covid-19", "F/A-18", "under-21s", "CVE-2021-44228"."""
    stem, original = t.lows[i - 2], t.words[i - 2]
    if (
        stem in {"under", "over", "u"}
        and t.words[i].isdigit()
        and int(t.words[i]) in range(15, 24)
        and (t.lows[i + 1] in {"s", "'s", "international", "side", "team"} or original[0].isupper())
    ):
        last = i + 2 if t.glued(i + 1) and t.lows[i + 1] == "s" else i + 1
        return name(i, last, "list")
    if stem == "top" and original == "Top" and t.lows[i + 1] in {"index", "list", "chart", "charts"}:
        return name(i, i + 1, "index")
    if not original.isupper() and stem in _LEADING:
        return None
    if original[0].isupper() or stem in {"covid", "catch"} or (t.lower and len(stem) <= 2 and stem != "no"):
        last = i + 1
        while t.glued(last) and (
            t.words[last][:1].isalnum()
            or (t.words[last] in {"-", "‑"} and t.glued(last + 1) and t.words[last + 1][:1].isdigit())
        ):
            if t.lows[last] in units.NAMES and not (original.isupper() and t.words[last].isupper()):
                return None
            last += 1
        if t.words[i - 1] == "/" and len(original) > 2:
            return None
        return name(i, last, "list" if stem in {"covid", "catch"} else "model")
    if stem in _GRADED and len(t.words[i]) <= 2 and t.words[i].isdigit():
        return name(i, i + 2 if t.lows[i + 1] == "s" and t.glued(i + 1) else i + 1, "list")
    return None


#: What stands before a number over a hyphen and makes no name: "mid-30s", "pre-1990", "sub-2".
_LEADING = frozenset("minus mid sub pre post under over plus top a to per non early late and".split())
#: What is told apart by a number behind a hyphen: "layer-2", "tier-1".
_GRADED = frozenset("layer line tier phase stage level grade category class type article section chapter plan".split())


def lettered(t: Tokens, i: int) -> Draft:
    """Read digits that letters touch from the left: "G7", "A380" ("US$8" and "USD34" never get here)."""
    last = i + 1
    while t.glued(last) and (
        t.words[last].isalnum()
        or (
            t.words[last] in {"-", "+", ".", "/"}
            and t.glued(last + 1)
            and t.words[last + 1][:1] in DIGITS
            and t.words[last + 1]
        )
    ):
        last += 1
    letters, digits = t.words[i - 1], t.words[i]
    if letters.isupper() and (
        (len(letters) == len(digits) == 1 and last == i + 2 and t.words[i + 1].isupper() and _postcode(t, last))
        or (len(letters) == len(digits) == 2 and last == i + 1 and _quads(t, last) >= 2)
    ):
        while t.spaced(last) and (t.words[last].isdigit() or t.glued(last)):
            last += 1
            while t.glued(last) and t.words[last].isalnum():
                last += 1
        return name(i, last, "address" if len(letters) == 1 else "name")
    return name(i, last, "model")


def _postcode(t: Tokens, j: int) -> bool:
    """Whether the second half of a Canadian postcode stands at token `j`: "V6E 0B6"."""
    return (
        t.spaced(j)
        and t.words[j].isdigit()
        and len(t.words[j]) == len(t.words[j + 1]) == len(t.words[j + 2]) == 1
        and t.words[j + 1].isupper()
        and t.words[j + 2].isdigit()
        and t.glued(j + 1)
        and t.glued(j + 2)
    )


def _quads(t: Tokens, j: int) -> int:
    """Return how many groups of four digits follow from token `j` on: "DE89 3704 0044 …"."""
    count = 0
    while count < 8 and t.words[j + count].isdigit() and len(t.words[j + count]) == 4 and t.spaced(j + count):
        count += 1
    return count


def suffixed(t: Tokens, i: int) -> Draft | None:
    """Read digits with letters that no unit has: "3D", "4G", "49ers", "3M", "221b Baker Street"."""
    for reader in _SUFFIXED:
        found = reader(t, i)
        if found is not None:
            return found
    return None


def _fixed(t: Tokens, i: int) -> Draft | None:
    """Read "3D", "4G", "49ers"; "20G" is a weight."""
    suffix = t.words[i + 1]
    if suffix not in _NAMING or t.words[i - 1] in {"$", "£", "€"} or (suffix == "G" and len(t.words[i]) > 1):
        return None
    return name(i, i + 2, "model")


def _maker(t: Tokens, i: int) -> Draft | None:
    """Read the firm 3M."""
    if t.words[i] != "3" or t.words[i + 1] != "M" or not t.words[i + 2]:
        return None
    led = t.opens_sentence(i) or t.lows[i - 1] in {"at", "and", "by", "from", "of", "for"}
    return name(i, i + 2, "name") if led and t.lows[i + 2] not in {"people", "to", "-", "in"} else None


def _thousands(t: Tokens, i: int) -> Draft | None:
    """Read "a 10k race" and "4K screens"."""
    following = t.lows[i + 2]
    if t.words[i + 1] not in {"K", "k"}:
        return None
    if following in _RACES:
        return name(i, i + 2, "race")
    return name(i, i + 2, "model") if following in _SCREENS and t.words[i] in {"4", "8", "5", "10"} else None


def _house(t: Tokens, i: int) -> Draft | None:
    """Read "221b Baker Street" and the second half of a British postcode, "SW1A 2AA"."""
    suffix = t.words[i + 1]
    if suffix.lower() in {"a", "b", "c", "d"} and t.words[i + 2][:1].isupper() and t.words[i + 3] in STREETS:
        return name(i, i + 2, "address")
    return name(i, i + 2, "address") if suffix in _INWARD and t.words[i - 1][-1:].isdigit() else None


def _lone_letter(t: Tokens, i: int) -> Draft | None:
    """Read "12A" and the flat "12B"; "12B users" are twelve billion."""
    word, suffix = t.words[i], t.words[i + 1]
    if suffix == "A" and len(word) <= 2:
        return name(i, i + 2, "name")
    if suffix != "B" or t.words[i - 1] in {"$", "£", "€"}:
        return None
    return name(i, i + 2, "name") if len(word) == 4 or (len(word) <= 2 and not nounish(t, i + 2)) else None


def _other(t: Tokens, i: int) -> Draft | None:
    """Read letters that no scale, unit or currency has: "2M1207b", "747SP"."""
    suffix = t.words[i + 1]
    low = suffix.lower()
    if low in _MEASURING or low in AFTER or suffix in units.SYMBOLS or low in units.NAMES:
        return None
    if suffix in units.CODES or suffix in units.PREFIXES or read_scaled(suffix) is not None:
        return None
    return name(i, _joined_end(t, i + 2), "model")


def _joined_end(t: Tokens, last: int) -> int:
    """Return the token after the letters and digits that touch each other from token `last` on."""
    while t.glued(last) and t.words[last].isalnum():
        last += 1
    return last


def _between(t: Tokens, i: int) -> Draft | None:
    """Read the protein "5T4"; "10E6" is a product, "2H25" a half year."""
    suffix = t.words[i + 1]
    if not suffix.isupper() or len(suffix) > 2 or suffix in {"E", "X", "H", "Q"} or t.words[i - 1] in {"$", "£", "€"}:
        return None
    return name(i, _joined_end(t, i + 2), "model") if t.glued(i + 2) and t.words[i + 2].isdigit() else None


_SUFFIXED = (_fixed, _maker, _thousands, _house, _lone_letter, _between, _other)
_NAMING = frozenset({"G", "D", "ers", "P", "i", "E", "v", "GS", "Fs", "As"})
_RACES = frozenset("run race walk course runs races".split())
_SCREENS = frozenset("tv tvs set sets video screen display resolution television camera ultra content uhd".split())
_INWARD = frozenset("AA AE B AB BA BE AL AF DS EH HA JT LE PJ QB RH SE TG XD NN".split())
#: Letters after digits that measure, scale or order.
_MEASURING = frozenset(
    "k m b t g x c p s am pm yo bpd mbpd mmbpd kbpd pcm pw a th st nd rd h ft e l n y f plus tn usd boe".split()
)
