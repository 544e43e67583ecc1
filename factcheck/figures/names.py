"""Numerals that name: versions, models, indices, sections, list numbers, titles."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.draft import Draft, name
from factcheck.figures.joined_names import hyphenated, lettered, suffixed
from factcheck.figures.labelled import list_end, read_labelled, told_apart
from factcheck.figures.name_words import CALIBRES, TITLES
from factcheck.figures.notes import is_marked, is_note
from factcheck.figures.planes import read_plane
from factcheck.figures.titles import headline
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.figures.tokens import Tokens

    Reader = Callable[[Tokens, int], Draft | None]

_HYPHENS = frozenset({"-", "‑"})
#: What a full stop shortens before a number: "p. 12", "Art. 5", "H.R. 40".
_SHORTENED = frozenset("no nos vol sec art v ch p pp fig apt ver s h.r ext para".split())
_ACTS = frozenset({"EC", "EU", "EEC", "EURATOM", "JHA"})
_GUNS = frozenset("calibre caliber rifle pistol revolver handgun gun cal magnum".split())
#: "10-K" and its kin among the forms of a regulator, and what else a letter completes.
_FORMS = {
    **{(digits, letter): "section" for digits in ("10", "8", "20", "13") for letter in "KQAF"},
    ("7", "Eleven"): "name",
}
_CERTIFICATES = frozenset({"12", "15", "18"})
_STATUTES = frozenset({"USC", "U.S.C.", "CFR", "C.F.R."})
_CALLED = frozenset("called named dubbed codenamed nicknamed".split())
_MEDIA = frozenset("newspaper daily magazine weekly website broadcaster film novel play".split())
_QUOTES = frozenset("'‘’\"“")
_POWERS = ("⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁻", "¹")


def read_ordinal(t: Tokens, i: int) -> Draft | None:
    """Read "21st" and "1,000th" at token `i`."""
    if t.lows[i + 1] in {"st", "nd", "rd", "th", "ths"} and (
        t.glued(i + 1) or (t.tokenised and t.spaced(i + 1) and t.lows[i + 1] != "st")
    ):
        digits = t.words[i].replace(",", "")
        if digits.isdigit():
            if t.lows[i + 1] == "st" and (digits[-1] != "1" or digits.endswith("11")):
                return None  # "14st" is a weight
            value = Fraction(int(digits))
            return Draft(i, i + 2, value, value, Kind.ORDINAL)
    return None


def read_name(t: Tokens, i: int) -> Draft | None:
    """Read a digit run at token `i` that is part of a name; the first reader that knows it answers."""
    if t.glued(i) and t.words[i - 1][-1:].isalpha():
        return lettered(t, i)
    if t.words[i].count(".") >= 2:
        return _dotted(t, i)
    for reader in (*_BEFORE.get(t.words[i - 1], ()), *_AFTER.get(t.words[i + 1], ()), *_READERS):
        found = reader(t, i)
        if found is not None:
            return found
    return None


def _regulation(t: Tokens, i: int) -> Draft | None:
    """Read "2016/679/EU" and "(EU) 2016/679"."""
    if not (t.words[i + 1] == "/" and t.words[i].isdigit() and t.words[i + 2].isdigit()):
        return None
    if not (t.glued(i + 1) and t.glued(i + 2)):
        return None
    last = i + 3
    if t.words[last] == "/" and t.words[last + 1] in _ACTS:
        return name(i, last + 2, "section")
    if t.words[i - 1] == ")" and t.words[i - 2] in {"EU", "EC", "EEC"} and t.words[i - 3] == "(":
        return name(i, last, "section")
    return None


def _time_zone(t: Tokens, i: int) -> Draft | None:
    """Read "UTC+3"."""
    if t.words[i - 1] in {"+", "-"} and t.glued(i) and t.words[i - 2] in {"UTC", "GMT"} and t.glued(i - 1):
        return name(i, i + 1, "name")
    return None


def _dotted(t: Tokens, i: int) -> Draft | None:
    """Read "3.11.2" as a version and "020.555.0142" as a telephone number."""
    word = t.words[i]
    groups = word.split(".")
    if [len(group) for group in groups] == [3, 3, 4]:
        return name(i, i + 1, "phone")
    thousands = 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    if thousands or "," in word or units.PREFIXES.get(t.words[i - 1]):
        return None
    return name(i, i + 1, "version")


def _after_hyphen(t: Tokens, i: int) -> Draft | None:
    """Read "F-16"."""
    if t.words[i - 1] in {"-", "‑", "–"} and t.glued(i) and t.glued(i - 1) and t.words[i - 2][-1:].isalpha():
        return hyphenated(t, i)
    return None


def _marked(t: Tokens, i: int) -> Draft | None:
    """Read "#12", "§ 3", "No. 5", "p. 12", "H.R. 40", "No.2" and the house in "No 10 Downing Street"."""
    before, word = t.words[i - 1], t.words[i]
    if before in {"#", "№", "§"} or (before == "." and not t.glued(i) and t.lows[i - 2] in _SHORTENED):
        denied = t.words[i - 2] == "no" and t.words[i - 3][:1].islower() and before == "."
        if not denied:
            section = before == "§" or t.lows[i - 2] in {"sec", "s"}
            return name(i, list_end(t, i + 1), "section" if section else "list")
    if before == "." and t.lows[i - 2] == "no" and t.glued(i - 1) and word.isdigit() and _ranked(t, i - 2):
        return name(i, i + 1, "list")
    if before.lower() in {"h.r.", "s.b."}:
        return name(i, i + 1, "section")
    if before == "No" and word.isdigit() and len(word) <= 2 and t.words[i + 1][:1].isupper():
        return name(i, i + 1, "address")
    return None


def _ranked(t: Tokens, j: int) -> bool:
    """Whether "no." at token `j` is short for number and no denial: "No.2", "the country's no. 2"."""
    before = t.lows[j - 1]
    return t.words[j] == "No" or before.endswith(("'s", "’s")) or before in {"the", "its"}


def _compound(t: Tokens, i: int) -> Draft | None:
    """Read the herbicide "2,4-D"."""
    letter = t.words[i + 2]
    if "," in t.words[i] and t.words[i + 1] == "-" and len(letter) == 1 and letter.isupper() and t.glued(i + 1):
        return name(i, i + 3, "name") if t.glued(i + 2) else None
    return None


def _calibre(t: Tokens, i: int) -> Draft | None:
    """Read ".38 revolver", ".22-calibre"."""
    if t.words[i - 1] != "." or t.words[i] not in CALIBRES or not t.glued(i) or t.glued(i - 1):
        return None
    following = t.lows[i + 2] if t.words[i + 1] in _HYPHENS else t.lows[i + 1]
    return name(i - 1, i + 1, "model") if following in _GUNS else None


def _note(t: Tokens, i: int) -> Draft | None:
    """Read the mark of a note, and the number of a share at its exchange."""
    word, before = t.words[i], t.words[i - 1]
    if len(word) == 1 and word.isdigit() and is_note(t, i):
        return name(i, i + 1, "list")
    if before in {"(", ":"} and word.isdigit() and is_marked(t, i):
        return name(i, i + 1, "list" if before == "(" else "name")
    return None


def _paragraph(t: Tokens, i: int) -> Draft | None:
    """Read "501(c)(3)"."""
    if not (t.words[i + 1] == "(" and t.words[i].isdigit() and t.glued(i + 1) and t.words[i + 3] == ")"):
        return None
    if not (t.glued(i + 2) and len(t.words[i + 2]) == 1 and t.words[i + 2].isalpha()):
        return None
    last = i + 4
    while t.words[last] == "(" and t.glued(last) and t.words[last + 2] == ")":
        last += 3
    return name(i, last, "section")


def _crossed(t: Tokens, i: int) -> Draft | None:
    """Read "4x4" and "4x100m"; "3x10^5" is a product."""
    if t.words[i + 1] not in {"x", "×"} or not (t.words[i].isdigit() and t.words[i + 2].isdigit()):
        return None
    following = t.words[i + 3]
    if not (t.glued(i + 1) and t.glued(i + 2)) or following in {"^", "²", "³"} or following.startswith(_POWERS):
        return None
    return name(i, i + 4 if following == "m" and t.glued(i + 3) else i + 3, "model")


def _plane(t: Tokens, i: int) -> Draft | None:
    """Read "787 Dreamliner"."""
    word = t.words[i]
    return read_plane(t, i) if len(word) == 3 and word[2] == "7" else None


def _title(t: Tokens, i: int) -> Draft | None:
    """Read "50 Cent", "60 Minutes", an "18 certificate" and the networks "2.5G"."""
    word, after = t.words[i], t.words[i + 1]
    if word == "50" and after in {"Cent", "Cent's", "Cent’s"}:
        return name(i, i + 2, "name")  # the rapper; money is written small
    if after in TITLES and t.spaced(i + 1) and not t.opens_sentence(i) and word.isdigit() and not headline(t, i):
        return name(i, i + 2, "name")
    if after[:1].isupper() and t.lows[i - 1] in _MEDIA and word.isdigit() and t.spaced(i + 1):
        return name(i, i + 2, "name")  # "the newspaper 20 Minutos"
    if after == "G" and t.glued(i + 1) and word in {"2.5", "3.5", "4.5"} and not t.words[i + 2][:1].isdigit():
        return name(i, i + 2, "model")
    if after == "certificate" and word in _CERTIFICATES:
        return name(i, i + 1, "list")
    return None


def _form(t: Tokens, i: int) -> Draft | None:
    """Read "10-K", "7-Eleven" and "a 30-something actor"."""
    if t.words[i + 1] not in _HYPHENS or not t.glued(i + 1) or not t.glued(i + 2):
        return None
    if t.lows[i + 2] in {"something", "somethings"}:
        return name(i, i + 3, "name")
    if t.words[i] == "9" and t.lows[i + 2] == "to" and t.words[i + 3] in _HYPHENS and t.words[i + 4] == "5":
        return name(i, i + 5, "name")
    label = _FORMS.get((t.words[i], t.words[i + 2]))
    return name(i, i + 3, label) if label else None


def _suffix(t: Tokens, i: int) -> Draft | None:
    """Read "3D", "221b Baker Street", the share "7203.T" and the point "7.b.2" of a form."""
    word, after = t.words[i], t.words[i + 1]
    if not t.glued(i + 1) or not word.isdigit():
        return None
    if after[:1].isalpha():
        return suffixed(t, i)
    ticker = t.words[i + 2]
    if after != "." or not t.glued(i + 2):
        return None
    if ticker.isupper() and len(ticker) <= 2:
        return name(i, i + 3, "name")
    if len(ticker) != 1 or not ticker.islower() or t.words[i + 3] not in {".", ")"}:
        return None
    last = i + 3
    while t.words[last] == "." and t.glued(last) and t.words[last + 1].isdigit() and t.glued(last + 1):
        last += 2
    return name(i, last, "section")


def _statute(t: Tokens, i: int) -> Draft | None:
    """Read "19 USC 1595a(c)"."""
    if t.words[i + 1] not in _STATUTES or not t.words[i + 2][:1].isdigit():
        return None
    last = i + 3
    while t.glued(last) and (t.words[last].isalnum() or (t.words[last] in "()" and t.words[last])):
        last += 1
    return name(i, last, "section")


def _dubbed(t: Tokens, i: int) -> Draft | None:
    """Read the number that something is called by: "known as '771", "a film called 300"."""
    word = t.words[i]
    j = i - 2 if t.words[i - 1] in _QUOTES and t.glued(i) else i - 1
    if not word.isdigit() or t.words[i + 1][:1].isalnum() or t.words[i + 1] in {"%", "-", "°"}:
        return None
    known = t.lows[j] in _CALLED or (t.lows[j] == "as" and t.lows[j - 1] in {"known", "labelled", "labeled"})
    return name(i, i + 1, "name") if known else None


def _leading_zero(t: Tokens, i: int) -> Draft | None:
    """Read "007" and "0142": no amount begins so."""
    word, before = t.words[i], t.words[i - 1]
    if len(word) > 1 and word[0] == "0" and word.isdigit() and before != "." and (before != ":" or len(word) > 2):
        return name(i, i + 1, "name")
    return None


#: The signs beside a number that may make it a name, and the readers that know them; then those of words.
_BEFORE: dict[str, tuple[Reader, ...]] = {
    "-": (_time_zone, _after_hyphen), "‑": (_after_hyphen,), "–": (_after_hyphen,), "+": (_time_zone,),
    **dict.fromkeys(("#", "№", "§", "H.R.", "h.r.", "S.B.", "s.b.", "No"), (_marked,)),
    ".": (_marked, _calibre, _note), "(": (_note,), ":": (_note,),
}  # fmt: skip
_AFTER: dict[str, tuple[Reader, ...]] = {
    "/": (_regulation,), "-": (_form, _compound), "‑": (_form,), "(": (_paragraph,), "x": (_crossed,), "×": (_crossed,),
    "*": (_note,), **dict.fromkeys(_STATUTES, (_statute,)),
}  # fmt: skip
_READERS: tuple[Reader, ...] = (read_labelled, told_apart, _plane, _title, _dubbed, _suffix, _leading_zero)
