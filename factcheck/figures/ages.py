"""Ages: "aged 66", "66-year-old", "Maddon, 66,", "people over 65", "in his forties"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft
from factcheck.model.figure import Hedge, Hedged, Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

PEOPLE = frozenset(
    "people those anyone everyone adults adult children kids women men patients residents pensioners voters "
    "persons workers girls boys "
    "someone somebody youths drivers americans britons australians all students individuals "
    "teenagers youngsters citizens males females "
    "women's anybody nobody passengers women population".split()
)
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
    "teens": 13,
}
#: What has lasted some years, and is no person.
THINGS = frozenset(
    "agreement agreements ban building buildings deal contract law laws rule rules policy war conflict dispute feud "
    "record house home school church bridge programme program plan system ship vessel plane aircraft car tradition "
    "club bank business industry company firm brand treaty ceasefire truce embargo blockade rebellion insurgency "
    "uprising strike lawsuit case scandal crisis marriage partnership alliance merger franchise newspaper magazine "
    "station factory plant mine reactor pipeline stadium hospital museum theatre theater hotel data bond loan".split()
)
_POSSESSIVE = frozenset({"his", "her", "their", "my", "our", "early", "mid", "late", "your"})
_PERSONAL = frozenset({"i'm", "i’m", "he's", "he’s", "she's", "she’s"})
YEAR = ("year",)
OLD = frozenset({"old", "olds", "old's", "old’s"})
#: Who is of an age: "a girl of 11".
_CHILDREN = frozenset("girl boy man woman child youth teenager widow widower lad pensioner toddler".split())


def after_unit(t: Tokens, draft: Draft) -> None:
    """Turn a duration into an age where "old" or "of age" follows."""
    j = draft.last
    if t.lows[j + 1] == "old" and t.words[j] in {"-", "‑", "–"} and t.lows[j + 2] in THINGS and t.words[j]:
        draft.last = j + 2
        return  # "a 10-year-old agreement" has lasted, and nobody is ten
    if t.lows[j] in OLD and t.lows[j + 1] not in {"friends", "friend"}:
        draft.kind, draft.last = Kind.AGE, j + 1
    elif (t.words[j] in {"-", "‑", "–"} and t.words[j] and t.lows[j + 1] in OLD) or (
        t.lows[j] == "of" and t.lows[j + 1] == "age"
    ):
        draft.kind, draft.last = Kind.AGE, j + 2


def is_age(t: Tokens, draft: Draft) -> bool:
    """Read the age that is a bare number: "aged 66", "Maddon, 66,", "people over 65"."""
    first, last = draft.first, draft.last
    value = draft.low if draft.low is not None else draft.high
    if value is None or not 0 < value <= 120 or draft.form not in {"digits", "words", "range"} or draft.step != 1:
        return False
    before, further = t.lows[first - 1], t.lows[first - 2]
    following = t.lows[last]
    if following == "yo" and t.glued(last):
        draft.last = last + 1
    elif before in {"aged", "ages"} or (before == "age" and further not in {"an", "of"} and following != "groups"):
        pass
    elif before == "of" and further == "age" and t.lows[first - 3] in {"the", "an", "tender", "average", "median"}:
        if draft.hedge is None and t.lows[first - 4] in {"over", "under", "above", "below"}:
            start, end = t.starts[first - 4], t.ends[first - 4]
            kind = Hedged.MORE_THAN if t.lows[first - 4] in {"over", "above"} else Hedged.LESS_THAN
            draft.hedge = Hedge(kind, start, end, t.text[start:end])
    elif (
        (before == "and" and t.lows[first - 3] in {"aged", "ages"})
        or (before == "as" and t.lows[first - 4] == "age")
        or (before in {"is", "was"} and further == "age")
        or (before in {"was", "is", "just", "only", "at"} and following in {"when", "years-old"} and value > 2)
        or (before in _PERSONAL and following in {"and", ",", "."} and value > 15 and draft.form == "digits")
        or (
            before in {"was", "is", "turned"}
            and further in {"he", "she", "i"}
            and t.lows[first - 3] in {"when", "time", "until", "till", "since", "before", "after", "once"}
            and following in {",", ".", ";", "", "and", "\n"}
            and value > 2
        )
        or (before == "of" and further in _CHILDREN and t.lows[first - 3] in {"a", "an"} and value > 1)
        or (before == "at" and t.words[first - 1] == "At" and following == "," and t.lows[last + 1] in {"he", "she"})
        or (before in {"turned", "turns", "turning"} and following not in {"percent", "%", "to"} and value > 12)
        or (
            draft.hedge is not None
            and draft.hedge.kind in {Hedged.MORE_THAN, Hedged.LESS_THAN, Hedged.AT_LEAST}
            and _of_people(t, draft)
        )
    ):
        pass
    elif (
        before in {"-", "‑"} and further in {"over", "under"} and following == "s" and t.glued(first) and t.glued(last)
    ):
        kind = Hedged.MORE_THAN if further == "over" else Hedged.LESS_THAN
        draft.hedge = Hedge(kind, t.starts[first - 2], t.ends[first - 2], t.words[first - 2])
    elif draft.form == "range" and following == "s" and t.glued(last) and before in {"the", "among", "for", "of"}:
        pass  # "the 18-24s"
    elif before in {"over", "under"} and further == "the" and t.glued(last) and following in {"s", "'s"}:
        draft.last = last + 1
        return False
    elif before == "(" and following == ")" and draft.form == "digits" and value >= 10 and _named(t, first - 2):
        pass
    elif (
        before == ","
        and draft.form == "digits"
        and following in {",", ".", ";", "and"}
        and value >= 10
        and _named(t, first - 2)
        and (following != "." or not t.words[last + 1][:1].isdigit())
    ):
        if following == "and" and not t.words[last + 1][:1].isalpha():
            return False
    else:
        return False
    draft.kind, draft.units = Kind.AGE, YEAR
    draft.counted = None
    return True


def _named(t: Tokens, j: int) -> bool:
    """Whether token `j` ends the name of a person, as far as capital letters tell."""
    word = t.words[j]
    if not (word[:1].isupper() and word[1:].islower() and word.isalpha()):
        return False
    before = t.words[j - 1]
    return (
        (before[:1].isupper() and before[-1:].isalpha())
        or t.opens_sentence(j)
        or before.lower() in {"and", "son", "daughter", "wife", "husband", "brother", "sister"}
        or (before == "." and t.words[j - 2][:1].isupper())
    )


def _of_people(t: Tokens, draft: Draft) -> bool:
    """Whether the hedge before or after stands beside people: "those over 65", "adults 65 and older"."""
    hedge = draft.hedge
    if hedge is None:
        return False
    value = draft.low or draft.high
    if value is None or not 1 <= value <= 100:
        return False
    if hedge.start >= t.ends[draft.last - 1]:
        return (
            t.lows[draft.first - 1] in PEOPLE
            and hedge.text.split()[-1] in {"older", "over", "above", "up", "younger", "under", "more", "below"}
        ) or (hedge.text.split()[-1] in {"older", "younger"})
    j = draft.first - 1
    while j > 0 and t.starts[j] > hedge.start:
        j -= 1
    return t.lows[j - 1] in PEOPLE and not (
        t.words[draft.last][:1].isalpha()
        and t.lows[draft.last].endswith("s")
        and t.lows[draft.last] not in {"is", "was", "has", "needs"}
    )


def read_decade_of_life(t: Tokens, i: int) -> Draft | None:
    """Read "forties" in "in his forties"."""
    if t.lows[i - 1] not in _POSSESSIVE or (
        t.lows[i - 1] in {"early", "mid", "late"} and t.lows[i - 2] not in _POSSESSIVE and t.lows[i - 2] != "-"
    ):
        return None
    low = Fraction(DECADES[t.lows[i]])
    high = low + 9 if low > 13 else Fraction(19)
    return Draft(i, i + 1, low, high, Kind.AGE, units=YEAR, form="range", grain=Fraction(10))
