"""The numbers of a list: "2.", "(3)", headings, points counted in a sentence, references in square brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft, name
from factcheck.figures.vocabulary import UNITS

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


#: No rule looks further than this many tokens, so that the work stays in step with the length of the text.
REACH = 24


def read_list_number(t: Tokens, i: int) -> Draft | None:
    """Read "1." , "2)" and "(3)" at the start of a line or block."""
    word = t.words[i]
    if _numbered_heading(t, i):
        return name(i, i + 1, "section")
    if not word.isdigit() or len(word) > 2:
        return None
    start = i - 1 if t.words[i - 1] == "(" and t.words[i + 1] == ")" else i
    if start < i and (t.words[i + 2] == ":" or _enumerates(t, i)):
        return name(i, i + 1, "list")
    if start == i and t.words[i + 1] == ")" and t.glued(i + 1) and t.words[i + 2][:1].isalpha() and _pointed(t, i):
        return name(i, i + 1, "list")
    opens = (
        t.words[start - 1] in {"", "\n"}
        or "\n" in t.text[t.ends[start - 1] : t.starts[start]]
        or (t.words[start - 1] in {".", "!", "?"} and t.spaced(start))
    )
    if (
        not opens
        or t.words[i + 1] not in {".", ")"}
        or not t.glued(i + 1)
        or not (t.words[i + 2][:1].isupper() or t.words[i + 2] in {'"', "“"})
        or t.glued(i + 2)
    ):
        return None
    return name(i, i + 1, "list")


def _pointed(t: Tokens, i: int) -> bool:
    """Whether "2)" counts a point of a running text: after a comma or colon, and no bracket is open."""
    return t.words[i - 1] in {":", ",", ";", "and"} and "(" not in t.words[max(i - 12, 0) : i]


def _enumerates(t: Tokens, i: int) -> bool:
    """Whether a number in brackets counts the points of a running text: "(1) he paid, (2) he lied"."""
    n = int(t.words[i])
    others = t.bracketed
    return (
        0 < n <= 20
        and "1" in others
        and (n == 1 or str(n - 1) in others or (n > 3 and str(n - 2) in others))
        and (n > 1 or "2" in others)
        and t.words[i + 2][:1].isalpha()
        and t.spaced(i + 2)
        and not t.words[i - 2][:1].isdigit()
        and t.lows[i - 2] not in UNITS
    )


def _numbered_heading(t: Tokens, i: int) -> bool:
    """Whether "2.1." or "3.2" opens a heading: alone before capitalised words at the start of a block."""
    word, following = t.words[i], t.words[i + 1]
    if word.count(".") != 1 or len(word) > 4 or t.words[i - 1] not in {"", "\n"}:
        return False
    if following == "." and t.glued(i + 1):
        return True
    further = t.lows[i + 2]
    return (
        t.spaced(i + 1)
        and following[:1].isupper()
        and following[1:2].islower()
        and len(following) > 3
        and further in {"of", "and", "\n", ""}
    )


def is_reference(t: Tokens, i: int) -> bool:
    """Whether the number stands alone in square brackets, or in a list of such: "[12]", "[3, 7]"."""
    j = i - 1
    while t.words[j] == "," and t.words[j - 1].isdigit() and i - j < REACH:
        j -= 2
    if t.words[j] != "[" or not t.words[i].replace(",", "").isdigit() or len(t.words[i]) > 7:
        return False
    j = i + 1
    while t.words[j] == "," and t.words[j + 1].isdigit() and j - i < REACH:
        j += 2
    return t.words[j] == "]"
