"""Hedges: the words before and after a figure that loosen or bound it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.vocabulary import CARDINALS, PARTS
from factcheck.model.figure import Hedge, Hedged

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

_BEFORE = {
    Hedged.ABOUT: (
        "about, around, some, roughly, approximately, approx, approx ., circa, c ., ca ., ca, ~, ≈, ∼, an "
        "estimated, estimated, estimated at, "
        "estimated to be, in the region of, in the order of, of the order of, on the order of, in "
        "the vicinity of, "
        "close to, somewhere around, somewhere in the region of, something like, or so, an average of about, more "
        "or less, "
        "give or take, in the neighborhood of, in the neighbourhood of, along the lines of, the equivalent of about, "
        "approximating, an approximate, approximated, maybe, perhaps, an estimated total of, a rough, a reported"
    ),
    Hedged.MORE_THAN: (
        "more than, over, exceeding, exceeds, exceed, exceeded, above, in excess of, upwards of, upward of, "
        "greater than, surpass, "
        "higher than, larger than, bigger than, longer than, north of, well over, well above, far more than, far over, "
        "topping, surpassing, surpassed, surpasses, beyond, older than, taller than, heavier than, better than, "
        "comfortably over, way over, >, much more than, not less than or more than, well in excess of, faster than, "
        "many more than, considerably more than, significantly more than, substantially more than, and more than, "
        "or more than"
    ),
    Hedged.AT_LEAST: (
        "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, minimum, "
        "no lower than, "
        "no smaller than, as few as, as little as, at the very least, greater than or equal to, more than or equal to, "
        "equal to or more than, equal to or greater than, starting at, starting from, ≥, a floor of, "
        "larger than or equal to, equal to or larger than, bigger than or equal to, > =, = >"
    ),
    Hedged.NEARLY: (
        "nearly, almost, just under, just below, just short of, just shy of, slightly less than, slightly under, "
        "slightly below, slightly fewer than, a little under, a little less than, a little below, a bit under, a "
        "bit less than, a shade under, "
        "a fraction under, approaching, approached, nearing, not quite, practically, virtually, shy of, just less "
        "than, "
        "marginally below, marginally less than, narrowly under, a touch under, very nearly, "
        "getting on for, little short of, just fewer than, fractionally below, near, nigh on, almost exactly"
    ),
    Hedged.JUST_OVER: (
        "just over, just above, just more than, slightly more than, slightly over, slightly above, slightly "
        "higher than, a little over, "
        "a little more than, a little above, a bit over, a bit more than, a shade over, a touch over, only just "
        "over, marginally more than, "
        "marginally above, barely more than, barely over, not much more than, little more than, a fraction over, "
        "narrowly over, fractionally above, slightly in excess of, just past"
    ),
    Hedged.LESS_THAN: (
        "less than, under, below, fewer than, lower than, smaller than, shorter than, well under, well below, far "
        "fewer than, "
        "far less than, south of, younger than, lighter than, sub, <, short of, much less than, cheaper than, "
        "significantly less than, considerably less than, well short of, far below, slower than"
    ),
    Hedged.UP_TO: "up to, as much as, as many as, as high as, as long as, as far as, as late as, anything up to",
    Hedged.AT_MOST: (
        "at most, no more than, not more than, a maximum of, maximum of, max, maximum, no greater than, no higher "
        "than, "
        "not exceeding, capped at, at the most, less than or equal to, fewer than or equal to, lower than or equal to, "
        "equal to or less than, equal to or lower than, ≤, a ceiling of, a cap of, limited to, not to exceed, "
        "smaller than or equal to, "
        "under or equal to, less or equal than, less or equal to, no larger than, no bigger than, no longer than"
    ),
    Hedged.EXACTLY: "exactly, precisely, a full, fully, a whole, an exact, a total of exactly",
}  # fmt: skip
_AFTER = {
    Hedged.AT_LEAST: "or more, or greater, or above, or higher, or over, plus, and above, and over, and up, or older, "
    "and older, or larger, "
    "or longer, and more, or better, or greater than, or upwards, upwards, and upwards, or bigger, or equal to, "
    "at least, at the very least, at a minimum",
    Hedged.ABOUT: "or so, or thereabouts, approximately, or thereabout, give or take, odd, - odd, more or less, "
    "- ish, ish, approx",
    Hedged.AT_MOST: "or less, or fewer, or under, or below, or lower, and under, and below, or younger, or smaller, "
    "or shorter, maximum, max, at most, tops, at the most, and younger, or less than",
    Hedged.EXACTLY: "exactly, precisely",
}  # fmt: skip


def _index(table: dict[Hedged, str], *, reverse: bool) -> dict[str, list[tuple[tuple[str, ...], Hedged]]]:
    """Index the phrases by the word that stands next to the number, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Hedged]]] = {}
    for kind, phrases in table.items():
        for phrase in phrases.split(", "):
            words = phrase.split()
            if reverse:
                words.reverse()
            index.setdefault(words[0], []).append((tuple(words[1:]), kind))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


BEFORE = _index(_BEFORE, reverse=True)
AFTER = _index(_AFTER, reverse=False)

#: Words that stand between a hedge and its figure without changing either.
FILLERS = frozenset(
    {"a", "an", "the", "just", "only", "another", "additional", "extra", "further", "nominal", "record", "total"}
)
#: After these, "over" and its kin give the time, place or thing that a change is measured against.
_MOVED = frozenset(
    "rose fell grew gained lost up down increased decreased climbed dropped declined jumped slid spread stretched "
    "taken "
    "phased paid invested held agreed fight battle dispute row war concern concerns fears worries control growth "
    "rise fall "
    "increase decrease decline gain drop change improvement improvements jump hold claim arrested criticized "
    "criticised charged "
    "average averaged year-over-year returns back developed built happened evolved invest spend save occurred "
    "works worked served "
    "accumulated repaid repay spread reduced reduce cut increase doubled".split()
)
_OVER = frozenset({"over", "above", "below", "under", "beyond", "around", "about", "near"})
#: With "over", these amounts are stretches of time.
TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "decade", "century"})
#: After these, "over" says what is passed on or quarrelled about.
_ABOUT_WHAT = frozenset(
    "handed hand hands sign signed turned turn row rows fight fights out argued argue arguing dispute disputes "
    "took taken take takes taking "
    "battle clash feud wrangle quarrel quarrelled concern concerns anger questions "
    "negotiations control passed pass left lead leads sued "
    "victory edge advantage win wins rolled carried protest protests standoff triumph signing "
    "handing turning preside presided prevailed".split()
)
#: Before "over three years" these say that it took longer.
_LASTING = frozenset(
    "for of is was were be been by took take takes taking lasted lasting lasts last spent after well just at with "
    "a had has have ran until requires "
    "required needs needed aged nearly waited waiting only already to".split()
)
#: Words before "about" that make it say what something concerns.
_TALK = frozenset(
    "talk talks talking talked question questions concern concerns worried thinking think complained".split()
)
#: Before these words a preposition is no hedge.
_REFUSED = {"about": _TALK, "near": frozenset({"the", "a"})}
#: After these, "up to" leads to where something has risen.
_RISING = frozenset(
    "gone go goes going went move moved moves pushed climbed shot crept jumped back edged added add adds adding "
    "totted".split()
)


def _differs(t: Tokens, start: int) -> bool:
    """Whether a percentage, "three times" or "a third" before "more than" makes it a difference, not a limit."""
    low, before = t.lows[start - 1], t.lows[start - 2]
    if low in {"%", "percent", "cent", "pct", "pc"}:
        return True
    if low == "times":
        return before[:1].isdigit() or before in CARDINALS
    return before in {"a", "one"} and low in PARTS


#: After these "around the" gives a place or a centre.
_TURNING = frozenset("and revolve revolves revolved centred centered built walk walked".split())


def before(t: Tokens, first: int, *, duration: bool) -> Hedge | None:
    """Return the hedge that ends just before token `first`.

    >>> from factcheck.figures.tokens import Tokens
    >>> str(before(Tokens("it has well over 30 members"), 4, duration=False).kind)
    'more than'
    """
    lows = t.lows
    i = first - 1
    if lows[i] == "the" and (lows[i - 1] not in {"around", "approximately", "roughly"} or lows[i - 2] in _TURNING):
        return None  # "about the two countries" says what it is about; "around the 50 percent mark" hedges
    if lows[i] in FILLERS and lows[i] not in BEFORE:
        if lows[i] in {"a", "an"} and lows[i - 1] in {"a", "an"}:
            return None
        i -= 1
        if lows[i + 1] in {"a", "an"} and lows[i] in {"near", "nearing", "approaching"}:
            return None  # "nearing a £230m deal", "near a three-week low"
    entries = BEFORE.get(lows[i])
    if entries is None:
        return None
    for rest, kind in entries:
        j = i - 1
        for word in rest:
            if lows[j] != word:
                break
            j -= 1
        else:
            start = j + 1
            if rest and lows[start] in {"and", "or"} and rest[-1] in {"and", "or"}:
                start += 1  # the conjunction binds the sentence, not the number
            if t.text[t.starts[start] : t.starts[start] + 2].lower() == "up" and lows[start - 1] in _RISING:
                return None  # "has gone up to $3": a level, not a limit
            if rest and lows[i] == "than" and _differs(t, start):
                return None  # "6% more than 12 months earlier": by how much, not a limit
            if not rest and not _hedges(t, i, duration=duration):
                return None
            return Hedge(kind, t.starts[start], t.ends[i], t.text[t.starts[start] : t.ends[i]])
    return None


def _hedges(t: Tokens, i: int, *, duration: bool) -> bool:
    """Whether a single word is a hedge here and no preposition, conjunction or name."""
    low, before_it = t.lows[i], t.lows[i - 1]
    if low in _OVER and before_it[:1].isdigit() and low != "about":
        return False
    if low == "over":
        return before_it in _LASTING if duration else before_it not in _ABOUT_WHAT
    if low in _REFUSED:
        return before_it not in _REFUSED[low]
    if low in {"ca", "max"}:
        return t.words[i].islower()
    if low == "sub":
        return t.words[i + 1] in "-‑" and t.glued(i + 2)
    if low in {"=", "<", ">"}:
        return not (t.glued(i) and before_it[-1:].isalnum()) and before_it not in {"<", "=", ">", "/"}
    return low not in {"c", "short"}


#: These stand behind a number as a hedge only where a clause ends.
_CLOSING = frozenset({"max", "maximum", "tops", "exactly", "precisely", "upwards"})


def after(t: Tokens, last: int) -> tuple[Hedge, int] | None:
    """Return the hedge that starts at token `last`, and the token after it."""
    lows = t.lows
    low = lows[last]
    if low == "+" and t.glued(last) and not lows[last + 1][:1].isdigit():
        return Hedge(Hedged.AT_LEAST, t.starts[last], t.ends[last], "+"), last + 1
    if low in {"-", "‑"} and t.glued(last) and lows[last + 1] == "plus":
        return Hedge(
            Hedged.AT_LEAST, t.starts[last], t.ends[last + 1], t.text[t.starts[last] : t.ends[last + 1]]
        ), last + 2
    entries = AFTER.get(low)
    if entries is None:
        return None
    for rest, kind in entries:
        j = last + 1
        for word in rest:
            if lows[j] != word:
                break
            j += 1
        else:
            if low == "plus" and (lows[j][:1].isalnum() or lows[j] in {"$", "£", "€", "₹"}):
                return None
            if low in {"or", "and"} and lows[j] in {"than", "likely"}:
                return None
            closing = low in _CLOSING or (low == "at" and kind is Hedged.AT_LEAST)
            if closing and lows[j] not in {"", ".", ",", ")", ";", "\n"}:
                return None
            if (
                low == "and"
                and lows[j - 1] in {"more", "up"}
                and lows[j] not in {"", ".", ",", ")", ";", "\n", "are", "who", "were", "have", "had"}
            ):
                return None
            if low == "-" and not t.glued(last):
                return None
            return Hedge(kind, t.starts[last], t.ends[j - 1], t.text[t.starts[last] : t.ends[j - 1]]), j
    return None
