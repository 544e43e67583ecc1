"""Multiples: "doubled", "twice as many", "threefold", "ten times more", "2.5x"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import units
from factcheck.figures.draft import Draft
from factcheck.figures.hedges import before as hedge_before
from factcheck.figures.prefixes import SIGNS
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

CHANGES = {
    **dict.fromkeys(("doubled", "doubling", "double", "doubles"), Fraction(2)),
    **dict.fromkeys(
        ("tripled", "tripling", "triple", "triples", "trebled", "trebling", "treble", "trebles"), Fraction(3)
    ),
    **dict.fromkeys(("quadrupled", "quadrupling", "quadruple", "quadruples"), Fraction(4)),
    **dict.fromkeys(("quintupled", "quintupling"), Fraction(5)),
    **dict.fromkeys(("halved", "halving", "halve", "halves"), Fraction(1, 2)),
}
FOLD = {
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8,
    "ninefold": 9, "tenfold": 10,
    "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip
TIMES = {"twice": Fraction(2), "thrice": Fraction(3)}
#: After "twice" and "three times": a comparison, not occasions.
COMPARED = frozenset("as the that its their his her what those normal usual average last current".split())
MORE = frozenset("more higher larger greater bigger faster stronger likelier longer heavier taller better".split())
LESS = frozenset("less lower smaller cheaper fewer slower".split())
_VERBAL = frozenset(
    "to will would could can may might should must would'd and than not nearly almost roughly about more also "
    "then has have had "
    "is are was were be been being or soon likely , helped help expected projected".split()
)
_OBJECT = frozenset(
    "the its their his her our that what last by in from to over since this , . ; ) as every within as output "
    "production sales profits "
    "profit revenue revenues losses spending exports imports prices capacity to investment "
    "earnings".split()
) | {"", "\n"}


def read_change(t: Tokens, i: int) -> Draft | None:
    """Read "doubled" and its kin as a change, "double the" as a multiple."""
    low = t.lows[i]
    before, following = t.lows[i - 1], t.lows[i + 1]
    if (
        following in {"back", "over", "up", "down", "play"}
        and low in {"doubled", "doubling", "double", "doubles"}
        and not (following == "over" and t.lows[i + 2] in {"the", "that", "this", "last"})
    ):
        return None
    if (
        following in {"-", "‑"}
        or (before in {"-", "‑"} and t.glued(i))
        or (before == "the" and low in {"double", "triple", "treble"})
    ):
        return None
    if low in {"halves", "doubles", "triples", "trebles"}:
        if (
            low in {"halves", "doubles", "triples"}
            and following not in {"its", "the", "to", "every", "each", "from", "in"}
        ) or before in {"the", "'s", "women's", "men's", "mixed", "two", "both", "into"}:
            return None
        if following == "as" or (following == "in" and low == "halves"):
            return None
    if low in {"double", "triple", "treble", "quadruple", "halve"}:
        if (
            following in {"the", "what", "that", "its", "their", "his", "last"}
            and low != "halve"
            and before not in {"to", "will", "would", "could", "may", "might", "can", "should"}
        ):
            return make(t, i, i + 1, CHANGES[low], "words")
        if before not in _VERBAL - {",", "or", "is", "are", "was", "were", "be", "a"} or before in {
            "had",
            "has",
            "have",
            "is",
            "was",
        }:
            return None
        if t.words[i][0].isupper() or (before in {"or", "and", "more", "than"} and following not in _OBJECT):
            return None
    return make(t, i, i + 1, CHANGES[low], "change")


def make(t: Tokens, first: int, last: int, value: Fraction, form: str) -> Draft:
    """Return the draft of a multiple with its hedge."""
    draft = Draft(first, last, value, value, Kind.MULTIPLE, form=form)
    draft.hedge = hedge_before(t, first, duration=False)
    return draft


def read_twice(t: Tokens, i: int) -> Draft | None:
    """Read "twice as many"; "twice" that counts occasions is no multiple."""
    if t.lows[i + 1] in MORE:
        return make(t, i, i + 1, TIMES[t.lows[i]], "words")
    if (t.lows[i + 1] in COMPARED - {"last"} or t.lows[i + 2] in {"year's", "year’s"}) and not (
        t.lows[i + 1] in {"the", "his", "her", "their", "its"} and t.lows[i + 2] in {"past", "week", "day"}
    ):
        return make(t, i, i + 1, TIMES[t.lows[i]], "words")
    if t.lows[i - 1] in {"thought", "think", "or", ",", "thinking"} or t.lows[i + 1] in {"shy", "-", "about"}:
        return None
    return Draft(i, i + 1, TIMES[t.lows[i]], TIMES[t.lows[i]], Kind.COUNT, form="words")


def read_fold(t: Tokens, i: int) -> Draft:
    """Read "threefold"."""
    return make(t, i, i + 1, Fraction(FOLD[t.lows[i]]), "times more")


def read_times(t: Tokens, draft: Draft, last: int) -> bool:
    """Take in "times", "x" or "-fold" after a number, where they compare."""
    low = t.lows[last]
    if low == "x":
        if not t.glued(last) or (t.glued(last + 1) and t.words[last + 1][:1].isalnum()):
            return False
        end = last + 1
        if (
            t.words[end] in {"-", "–"}
            and t.words[end + 1].isdigit()
            and t.lows[end + 2] == "x"
            and t.glued(end)
            and t.glued(end + 1)
            and t.glued(end + 2)
            and draft.low is not None
            and draft.low < int(t.words[end + 1][:9])
        ):
            draft.high, draft.form = Fraction(int(t.words[end + 1][:9])), "range"
            end += 3
    elif low in {"times", "fold"}:
        end = last + 1
    elif low in {"-", "‑"} and t.lows[last + 1] in {"fold", "times"}:
        end = last + 2
    else:
        return False
    following = t.lows[end]
    comparative = (
        following.endswith("er")
        and len(following) > 4
        and following
        not in {"after", "under", "other", "never", "either", "over", "later", "earlier", "together", "whether"}
    )
    fold = t.lows[end - 1] == "fold" or low == "fold"
    level = following == "to" and (
        t.words[end + 1] in SIGNS or t.words[end + 1] in units.CODES
    )  # "grew 2 times to $5m"
    if t.lows[end - 1] == "times" and not (
        following in COMPARED - {"last", "current"}
        or following in MORE
        or following in LESS
        or comparative
        or level
        or (following == "last" and t.lows[end + 1].endswith(("'s", "’s")))  # "2.3 times last year's"
        or following in {"earnings", "cash", "sales", "book", "annual", "forward", "its", "current", "ebitda", "yoy"}
    ):
        return False
    if following in {"the", "his", "her", "their"} and t.lows[end + 1] in {"past", "week", "day"}:
        return False
    draft.kind, draft.last, draft.units = Kind.MULTIPLE, end, ()
    if draft.form == "range":
        pass
    elif fold or following in MORE or comparative:
        draft.form = "times more"
    return True
