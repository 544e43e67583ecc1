"""Figures that begin with a word: where number words count, and where they are names, pronouns or idioms."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import quantities, spoken_scores, times, units, vague
from factcheck.figures.counted import read_one
from factcheck.figures.draft import Draft, name
from factcheck.figures.labelled import counted_up
from factcheck.figures.letters import nounish
from factcheck.figures.periods import year_figure
from factcheck.figures.titles import headline
from factcheck.figures.tokens import skip_hyphen
from factcheck.figures.vocabulary import AFTER, CARDINALS, HYPHENS, ORDINALS, TENS, UNITS
from factcheck.figures.word_names import read_word_name
from factcheck.model.calendar import WrittenDate
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens


def read(t: Tokens, i: int) -> Draft | None:
    """Read a figure that begins with a cardinal word."""
    low, word = t.lows[i], t.words[i]
    found = (
        times.read_time_words(t, i)
        or _year_words(t, i)
        or spoken_scores.read_word_score(t, i)
        or spoken_scores.read_golf(t, i)
        or _ordinal_words(t, i)
    )
    if found is not None:
        return found
    if word[0].isupper():
        named = read_word_name(t, i)
        if named is not None:
            return named
    if low == "zero":
        return _zero(t, i)
    if low == "one":
        return _one(t, i)
    label = name(i, i + 1, "list") if _labelled(t, i) else counted_up(t, i)
    if label is not None:
        return label
    if (t.lows[i - 1] in {"cloud", "number"} and low in {"nine", "ten", "one", "five", "two", "three", "four"}) or (
        t.words[i + 1] == "-" and t.lows[i + 2] in {"something", "somethings"}
    ):
        return name(i, i + 1, "list" if t.lows[i - 1] == "number" else "name")
    if (
        t.words[i + 1] in {"-", "‑"}
        and t.lows[i + 2]
        in {"figure", "figures", "faced", "timing", "timed", "edged", "tiered", "fold", "pronged", "tone", "seater"}
        - {"fold"}
        and t.glued(i + 1)
    ):
        return None
    if (low == "forty" and t.lows[i + 1] == "winks") or (low == "two" and t.lows[i - 2] == "thing"):
        return None
    if low == "two" and t.lows[i - 1] == "or" and t.lows[i - 3] in {"a", "an"}:
        stretch = _stretch(t, i)
        if stretch is not None:
            return stretch
    if low == "ten" and [t.lows[j] for j in range(i + 1, i + 4)] == ["out", "of", "ten"]:
        return Draft(i, i + 4, None, None, Kind.SCORE, label="score")
    return quantities.read(t, i)


def _year_words(t: Tokens, i: int) -> Draft | None:
    """Read "nineteen eighty-four" and "twenty twenty"; "twenty fifty-pound notes" are counted."""
    century = CENTURIES.get(t.lows[i])
    j = skip_hyphen(t, i + 1)
    if century is None or (rest := CARDINALS.get(t.lows[j], 0)) < 10:
        return None
    if t.lows[j] in TENS and 1 <= UNITS.get(t.lows[skip_hyphen(t, j + 1)], 0) <= 9:
        j = skip_hyphen(t, j + 1)
        rest += UNITS[t.lows[j]]
    following = t.lows[j + 1]
    if t.lows[i - 1] in CARDINALS or following in HYPHENS or following in CARDINALS or following in AFTER:
        return None
    if nounish(t, j + 1) or following in units.NAMES:
        return None
    return year_figure(i, j + 1, WrittenDate(year=100 * century + rest))


#: Numbers that begin a year said in pairs.
CENTURIES = {word: value for word, value in CARDINALS.items() if 15 <= value <= 20}
#: What a number word behind it tells apart: "category five", "season two".
_LABELS = frozenset("category phase season chapter episode stage quarter channel volume".split())


def _labelled(t: Tokens, i: int) -> bool:
    """Whether the word before makes the number word a label; "this season two players" counts them."""
    label = t.lows[i - 1]
    if label not in _LABELS or t.lows[i] in TENS:
        return False
    return label == "category" or t.lows[i - 2] not in {"this", "last", "next", "per", "a", "the", "each", "every"}


def _stretch(t: Tokens, i: int) -> Draft | None:
    """Read "a day or two" at the word "two"."""
    found = units.match_name(t, i - 2)
    if found is None or found[0][0] not in units.TIMES:
        return None
    draft = Draft(i - 3, i + 1, Fraction(1), Fraction(2), Kind.DURATION, form="range", units=found[0])
    draft.mark = "after"
    return quantities.finish(t, draft)


def _zero(t: Tokens, i: int) -> Draft | None:
    """Read "zero" where it is an amount, not "zero tolerance", "net zero", "below zero", "zero-sum"."""
    if t.lows[i - 1] in {
        "net",
        "sub",
        "below",
        "above",
        "ground",
        "-",
        "from",
        "day",
        "patient",
        "absolute",
        "to",
        "at",
        "near",
    } and not (t.lows[i - 1] in {"from", "to", "at", "near"} and t.lows[i + 1] in {"percent", "per", "%", "point"}):
        return None
    if (t.words[i + 1] in {"-", "‑"} and t.lows[i + 2] != "percent") or t.lows[i + 1] in {
        "tolerance",
        "coupon",
        "hour",
        "sum",
        "in",
        "hours",
        "carbon",
    }:
        return None
    return quantities.read(t, i)


_IDIOMS = frozenset(
    "never that who which another is was has can could would should may might must will to thing by for and or as "
    "where when whose i he "
    "they we you the a point hand piece way reason side kind sort example more such on in at if "
    "but knows wonders".split()
)


def _one(t: Tokens, i: int) -> Draft | None:
    """Read "one" where it counts: "one in five", "one million", "one person", "one per cent"."""
    before, following = t.lows[i - 1], t.lows[i + 1]
    if before == "that" and following == "in" and (t.lows[i + 2] in CARDINALS or t.words[i + 2].isdigit()):
        before = ""  # "shows that one in six"
    if before in {"no", "any", "every", "each", "this", "that", "which", "another", "world"} and following not in {
        "million",
        "billion",
        "hundred",
        "thousand",
    }:
        return None
    amount = quantities.read(t, i)
    if amount is None or (
        following in {"-", "‑"}
        and t.lows[i + 2] in {"off", "time", "sided", "third's", "on", "stop", "woman", "man", "way", "two"}
    ):
        return None
    if amount.kind is Kind.DURATION and amount.last == i + 2:
        if t.lows[i + 1] in {"day", "second", "minute"} and before not in {
            "than",
            "least",
            "just",
            "only",
            "within",
            "for",
            "after",
            "about",
            "in",
            "by",
            "under",
            "over",
        }:
            return None
        if before == "in" and t.lows[i + 2] == "and":
            return None
        return amount
    if amount.last > i + 1 or amount.units or amount.kind in {Kind.RATIO, Kind.MULTIPLE}:
        return amount
    if before in {"minus", "negative"} and amount.kind is Kind.NUMBER:
        return amount
    if following == "more" and (counted := read_one(t, i + 2)) is not None:
        amount.kind, amount.counted = Kind.COUNT, counted  # "one more goal"
        return amount
    if following in _IDIOMS or (before in {"the", "an", "some", "a"} and read_one(t, i + 1) is None):
        return None
    counted = read_one(t, i + 1)
    if counted is None:
        return None
    if before in {"the", "this", "that"}:
        return None
    amount.kind, amount.counted = Kind.COUNT, counted
    return amount


def read_scale_word(t: Tokens, i: int) -> Draft | None:
    """Read a scale word that no number stands before: "a million", "several hundred", "dozen people"."""
    low, before = t.lows[i], t.lows[i - 1]
    if t.words[i][0].isupper() and t.words[i + 1][:1].isupper() and not headline(t, i):
        return name(i, i + 2, "name")
    if low == "score":
        return None
    if before in vague.FEW:
        return vague.read_several(t, i)
    if before in {"a", "an"}:
        following = t.lows[i + 1]
        if (
            following in {"thanks", "times", "words", "years"}
            and t.lows[i - 2] in {"", ".", "in", "worth", "not", "\n"}
            and low != "dozen"
            and t.lows[i + 2] not in {"ago", "of"}
        ):
            return None
        if t.lows[i - 2] in {"thanks", "like"} or (following == "to" and t.lows[i + 2] == "one"):
            return None
        if (
            t.words[i + 1] == "-"
            and t.lows[i + 2] == "dollar"
            and t.lows[i + 3] in {"smile", "question", "man", "baby", "idea"}
        ):
            return None
        return quantities.read(t, i)
    if (
        before in {"the", "than", "about", "nearly", "over", "almost", "to", "of", "under", "least"}
        or (i and t.opens_sentence(i))
        or i == 0
    ):
        if (low in {"dozen", "hundred"} and before == "the") or (before in {"of", "to"} and low != "dozen"):
            return None
        draft = quantities.read(t, i)
        return draft if draft is not None and (draft.units or draft.counted or draft.last > i + 1) else None
    if before == "-" or (low != "dozen" and before not in {"first", "next", "last", "other", "final"}):
        return None
    if before in {"next", "last", "past"} and t.lows[i + 1] in {"years", "months", "weeks", "days", "hours"}:
        return quantities.read(t, i)
    draft = quantities.read(t, i)
    return draft if draft is not None and (draft.counted or (draft.units and low != "dozen")) else None


def _ordinal_words(t: Tokens, i: int) -> Draft | None:
    """Read "twenty-first", "one hundred and fifth"."""
    if t.lows[i] in TENS:
        j = skip_hyphen(t, i + 1)
        value = ORDINALS.get(t.lows[j], 0)
        if 1 <= value <= 9:
            number = Fraction(TENS[t.lows[i]] + value)
            return Draft(i, j + 1, number, number, Kind.ORDINAL, form="words")
    if t.lows[i + 1] == "hundred" and t.lows[i] in UNITS:
        j = i + 3 if t.lows[i + 2] == "and" else i + 2
        total = UNITS[t.lows[i]] * 100
        if t.lows[j] in TENS:
            total += TENS[t.lows[j]]
            j = skip_hyphen(t, j + 1)
        value = ORDINALS.get(t.lows[j], 0)
        if 1 <= value <= 90:
            return Draft(i, j + 1, Fraction(total + value), Fraction(total + value), Kind.ORDINAL, form="words")
    return None


def read_fourscore(t: Tokens, i: int) -> Draft | None:
    """Read "fourscore and seven"."""
    value, last = 80, i + 1
    if t.lows[last] == "and" and t.lows[last + 1] in UNITS:
        value, last = 80 + UNITS[t.lows[last + 1]], last + 2
    return quantities.finish(t, Draft(i, last, Fraction(value), Fraction(value), Kind.NUMBER, form="words"))
