"""The scan: finds every place where a number may stand, and reads each with care."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import dates, names, times
from factcheck.figures.ambiguity import settle
from factcheck.figures.amounts import read_amount, read_prefix
from factcheck.figures.counted import read_counted, read_per
from factcheck.figures.draft import Draft
from factcheck.figures.hedges import after as hedge_after
from factcheck.figures.hedges import before as hedge_before
from factcheck.figures.numerals import DIGITS, GLYPHS
from factcheck.figures.ranges import join
from factcheck.figures.tokens import Tokens
from factcheck.figures.words import CARDINALS, ORDINALS, SCALES, VAGUE
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.model.figure import Figure

CHANGE_WORDS = {
    "doubled": Fraction(2), "doubling": Fraction(2), "doubles": Fraction(2), "tripled": Fraction(3), "tripling": Fraction(3),
    "triples": Fraction(3), "trebled": Fraction(3), "trebling": Fraction(3), "quadrupled": Fraction(4), "quadrupling": Fraction(4),
    "quintupled": Fraction(5), "halved": Fraction(1, 2), "halving": Fraction(1, 2), "halves": Fraction(1, 2),
}  # fmt: skip
TIMES_WORDS = {"twice": Fraction(2), "thrice": Fraction(3)}
FOLD = {"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10,
        "hundredfold": 100, "thousandfold": 1000}  # fmt: skip

NUMBER, MONTH, WEEKDAY, ORDINAL, CHANGE, TIMES_, FOLD_, VAGUE_, QUARTER, FISCAL = range(10)
TRIGGERS: dict[str, int] = {
    **dict.fromkeys(CARDINALS, NUMBER),
    **dict.fromkeys(SCALES, NUMBER),
    **dict.fromkeys(("hundred", "dozen", "half", "score"), NUMBER),
    **dict.fromkeys(("third", "quarter", "fifth", "tenth", "fourth"), QUARTER),
    **dict.fromkeys(dates.MONTHS, MONTH),
    **dict.fromkeys(dates.ALL_DAYS, WEEKDAY),
    **dict.fromkeys(ORDINALS, ORDINAL),
    **dict.fromkeys(CHANGE_WORDS, CHANGE),
    **dict.fromkeys(TIMES_WORDS, TIMES_),
    **dict.fromkeys(FOLD, FOLD_),
    **dict.fromkeys(VAGUE, VAGUE_),
    **dict.fromkeys(("fiscal", "fy", "q", "h"), FISCAL),
}


def scan(text: str, cuts: tuple[int, ...] = ()) -> tuple[tuple[Figure, ...], tuple[tuple[int, int], ...]]:
    """Return all figures of a text in order, and the spans of digits that none of them holds."""
    t = Tokens(text, cuts)
    drafts: list[Draft] = []
    unread: list[tuple[int, int]] = []
    done = 0
    lows = t.lows
    for i in [i for i, low in enumerate(lows) if low in TRIGGERS or low[:1] in DIGITS and low or low in GLYPHS]:
        if i < done:
            continue
        draft = read(t, i)
        if draft is None:
            if lows[i][0] in DIGITS:
                unread.append((t.starts[i], t.ends[i]))
            continue
        if draft.first < done:
            if draft.last <= done:
                continue
            draft.first = max(draft.first, done)
        drafts.append(draft)
        done = draft.last
    settle(t, drafts)
    return tuple([draft.figure(t) for draft in drafts]), tuple(unread)


def read(t: Tokens, i: int) -> Draft | None:
    """Read the figure at token `i`, of whatever kind."""
    low = t.lows[i]
    trigger = TRIGGERS.get(low)
    if trigger is None:
        return _digits(t, i)
    if trigger == NUMBER:
        return times.read_time_words(t, i) or _words(t, i)
    if trigger == MONTH:
        return dates.read_month(t, i)
    if trigger == WEEKDAY:
        return dates.read_weekday(t, i)
    if trigger == FISCAL:
        return dates.read_fiscal(t, i)
    if trigger in {ORDINAL, QUARTER}:
        return dates.read_quarter(t, i) or _ordinal(t, i)
    if trigger == VAGUE_:
        return _vague(t, i)
    if trigger == CHANGE:
        if low == "halves" and t.lows[i - 1] in {"both", "two", "the", "into"}:
            return None
        return _multiple(t, i, i + 1, CHANGE_WORDS[low], "change")
    if trigger == FOLD_:
        return _multiple(t, i, i + 1, Fraction(FOLD[low]), "times more")
    return _times(t, i)


def _digits(t: Tokens, i: int) -> Draft | None:
    """Read a figure that begins with digits."""
    before = t.words[i - 1]
    if read_prefix(t, i) is None or before == "." or before in {"Y", "R", "P", "N", "L", "K", "Z"}:
        found = (
            dates.read_numeric(t, i) or times.read_time(t, i) or dates.read_decade(t, i) or dates.read_quarter(t, i)
            or _date_from_day(t, i) or names.read_ordinal(t, i) or names.read_score(t, i)
        )  # fmt: skip
        if found is not None:
            return found
        named = names.read_name(t, i)
        if named is not None:
            if read_prefix(t, i) is not None:
                amount = _quantity(t, i)
                if amount is not None and amount.kind is Kind.MONEY:
                    return amount
            return named
        year = dates.read_year(t, i)
        if year is not None and _is_year(t, i, year):
            return year
    return _quantity(t, i)


def _date_from_day(t: Tokens, i: int) -> Draft | None:
    for j in range(i + 1, i + 7):
        if t.lows[j] in dates.MONTHS:
            return dates.read_day(t, i)
        if t.lows[j] in {".", "", "\n"}:
            return None
    return None


THINGS = frozenset("people workers jobs employees troops soldiers men women children homes houses students members units cars vehicles "
                   "points shares votes miles km kilometers kilometres metres meters feet pounds dollars euros tonnes tons barrels degrees "
                   "percent per % dlrs yen francs marks hectares acres square stores refugees seats guests delegates police officers "
                   "protesters demonstrators prisoners passengers mw kw mg kg calories words hours years megawatts contracts pct lire crowns rupees "
                   "households patients beds rooms staff residents fans spectators families schools businesses companies times steps runs rebounds "
                   "yards deaths cases killed injured dead civilians volunteers athletes".split())  # fmt: skip
YEAR_CUES = frozenset("in since by of from until till to through during before after late early mid between and for the around circa "
                      "about year spring summer autumn fall winter christmas , ( - – / '".split())  # fmt: skip


def _is_year(t: Tokens, i: int, draft: Draft) -> bool:
    """Whether four digits are a year; from 1900 to 2050 they are, until what follows proves otherwise."""
    if draft.date is not None and draft.date.until is not None:
        return t.lows[draft.last] not in THINGS
    value = int(t.words[i])
    following = t.lows[i + 1]
    before = t.lows[i - 1]
    if following in THINGS and not (t.glued(i + 1) and following != "%"):
        return following in {"cases", "shares", "words", "staff", "police", "schools", "cars", "the"} and before in {"in", "since", "of", "the"}
    if before in {"than", "least", "nearly", "almost", "approximately", "roughly", "some", "over", "under", "above", "below"} and not 1800 <= value <= 2050:
        return False
    if following in {"million", "billion", "mln", "bln", "thousand", "trillion", "crore", "lakh", "/"}:
        return False
    if 1900 <= value <= 2050:
        if before in {"than", "least", "nearly", "almost", "approximately", "roughly", "some", "exactly"} and following.isalpha() and following.endswith("s"):
            return False
        return before != "$"
    return before in YEAR_CUES and not (following.isalpha() and following.endswith("s") and following not in {"was", "is", "has"})


def _words(t: Tokens, i: int) -> Draft | None:
    """Read a figure that begins with a number word."""
    low, word = t.lows[i], t.words[i]
    if low == "one":
        return _one(t, i)
    if low == "half":
        return _half(t, i)
    if low == "score" and not (t.lows[i - 1] == "a" and t.lows[i + 1] == "of"):
        return None
    if low in SCALES or low in {"hundred", "dozen"}:
        if t.lows[i - 1] not in {"a", "an", "several", "few", "many", "per", "half"} and low != "dozen":
            if t.lows[i - 1] not in {"the", "than", "about", "nearly", "over", "almost"}:
                return None
        if t.lows[i - 1] in {"several", "few", "many", "per", "two"} or (t.lows[i - 1] == "half" and False):
            return None
    if word[0].isupper() and not t.opens_sentence(i) and word != word.upper():
        following = t.words[i + 1]
        if following[:1].isupper() and following.lower() not in SCALES and following.lower() not in CARDINALS and not _title(t, i):
            return names.name(i, i + 1, "name")
        if t.words[i - 1][:1].isupper() and t.words[i - 1].lower() not in CARDINALS and not _title(t, i):
            return names.name(i, i + 1, "name")
    return _quantity(t, i)


def _title(t: Tokens, i: int) -> bool:
    """Whether the words around are all capitalised, as in a headline."""
    around = [t.words[j] for j in range(max(i - 4, 0), i + 5) if t.words[j][:1].isalpha() and len(t.words[j]) > 3]
    return len(around) >= 4 and all(word[0].isupper() for word in around)


_PRONOUN_AFTER = frozenset("of that who which another is was has can could would should may might must will to day thing by for and or as "
                           "where when whose i he she they we you the a , . ; : ? ! ) '".split())  # fmt: skip


def _one(t: Tokens, i: int) -> Draft | None:
    """Read "one" where it counts: "one in five", "one million", "one person", "one per cent"."""
    amount = _quantity(t, i)
    if amount is None:
        return None
    if amount.last > i + 1 or amount.kind is not Kind.NUMBER and amount.kind is not Kind.COUNT:
        return amount
    following = t.lows[i + 1]
    if following in _PRONOUN_AFTER or t.lows[i - 1] in {
        "no", "any", "every", "each", "this", "that", "the", "which", "another", "an", "some", "a", "only", "big", "good", "new", "same", "other",
        "day", "number", "square", "not", "division", "formula", "air", "phase", "world",
    }:  # fmt: skip
        return None
    if amount.counted is None or not t.words[i + 1][:1].isalpha() or following in {"more", "such", "another", "on", "in", "at"}:
        return None
    return amount


def _half(t: Tokens, i: int) -> Draft | None:
    """Read "half" where it is a share: "half of", "a half", "half the", "half a million"."""
    amount = _quantity(t, i)
    if amount is None:
        return None
    if amount.units or amount.last > i + 1 and amount.form != "fraction":
        return amount
    before, following = t.lows[i - 1], t.lows[i + 1]
    if before in {"first", "second", "other", "one", "each", "the", "in", "last", "better", "latter", "this"} and following != "of":
        return None
    if following in {"of", "the", "its", "their", "his", "her", "our", "that", "all", "as"}:
        return amount
    return None


def _ordinal(t: Tokens, i: int) -> Draft | None:
    """Read "a third", "a quarter of" and the ordinal words."""
    low = t.lows[i]
    before = t.lows[i - 1]
    parts = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10, "fourth": 4, "sixth": 6, "eighth": 8}.get(low)
    if parts and before in {"a", "one"} and (t.lows[i + 1] == "of" or low == "quarter" or t.lows[i + 1] in {
        "the", "to", "on", "from", "in", "more", "less", "fewer", "over", "by", "this", "last", "since", "compared", "below", "above", "are", "have", "were", "said",
    } and low in {"third", "quarter", "fifth"} and before == "a" or t.words[i + 1] in {".", ",", ";", ")", ""} and low in {"third", "quarter"}):  # fmt: skip
        if low == "quarter" and t.lows[i + 1] in {"ago", "earlier", "later"}:
            return None
        if low == "quarter" and t.lows[i + 1] != "of" and before == "a" and t.lows[i + 1] not in {"to", "century", "a", "the", "."}:
            return None
        draft = Draft(i - 1, i + 1, Fraction(1, parts), Fraction(1, parts), Kind.RATIO, step=Fraction(1, 100), grain=Fraction(1, 100), form="fraction")
        scale = SCALES.get(t.lows[i + 3], 0) if t.lows[i + 1] == "of" and t.lows[i + 2] == "a" else 0
        if scale:
            draft.low = draft.high = Fraction(scale, parts)
            draft.step, draft.grain, draft.form, draft.kind, draft.last = Fraction(scale, 10), Fraction(scale, parts), "words", Kind.NUMBER, i + 4
            draft.scale = scale
        return _finish(t, draft)
    if low == "quarter":
        return None
    if low == "second" and (before in {"per", "a", "split", "one", "every", "/"} or before in CARDINALS or before[:1].isdigit()):
        return None
    value = ORDINALS.get(low)
    if value is None:
        return None
    fraction = Fraction(value)
    return Draft(i, i + 1, fraction, fraction, Kind.ORDINAL, form="words")


def _vague(t: Tokens, i: int) -> Draft | None:
    """Read "dozens", "hundreds of thousands", "tens of millions": twice the word's value and more."""
    low = t.lows[i]
    value = 2 * VAGUE[low]
    last = i + 1
    if low in {"scores", "tens"} and t.lows[last] != "of":
        return None
    if t.lows[last] == "of" and t.lows[last + 1] in VAGUE and VAGUE[t.lows[last + 1]] >= 100:
        value *= VAGUE[t.lows[last + 1]]
        last += 2
    draft = Draft(i, last, Fraction(value), None, Kind.NUMBER, step=Fraction(value, 2), grain=Fraction(value, 2), form="vague")
    if t.lows[last] == "of":
        draft.counted = read_counted(t, last)
        if draft.counted is not None:
            draft.kind = Kind.COUNT
    return draft


def _multiple(t: Tokens, first: int, last: int, value: Fraction, form: str) -> Draft:
    draft = Draft(first, last, value, value, Kind.MULTIPLE, form=form)
    draft.hedge = hedge_before(t, first, duration=False)
    return draft


def _times(t: Tokens, i: int) -> Draft | None:
    """Read "twice as many", "twice the"; "twice" that counts occasions is a count."""
    following = t.lows[i + 1]
    draft = _multiple(t, i, i + 1, TIMES_WORDS[t.lows[i]], "words")
    if following not in {"as", "the", "that", "its", "their", "his", "her", "what"}:
        draft.kind = Kind.COUNT
        draft.hedge = None
    return draft


def _quantity(t: Tokens, i: int) -> Draft | None:
    """Read an amount and everything that belongs to it."""
    draft = read_amount(t, i)
    if draft is None:
        return None
    return _finish(t, join(t, draft))


def _finish(t: Tokens, draft: Draft) -> Draft:
    """Add hedge, what it is per and what it counts, and settle the kind."""
    last = draft.last
    trailing = hedge_after(t, last)
    if trailing is not None:
        draft.hedge, last = trailing
    low = t.lows[last]
    if draft.kind is Kind.NUMBER and (low in {"times", "x"} or (low in {"-", "‑"} and t.lows[last + 1] in {"fold", "times"}) or low == "fold"):
        _multiplied(t, draft, last)
    if draft.hedge is None:
        draft.hedge = hedge_before(t, draft.first, duration=draft.kind is Kind.DURATION)
    if draft.kind is Kind.NUMBER and draft.form == "fraction" and draft.low is not None and draft.low < 1:
        draft.kind = Kind.RATIO
    if draft.kind in {Kind.NUMBER, Kind.MONEY, Kind.QUANTITY, Kind.RATIO}:
        draft.per = read_per(t, last)
    if draft.kind in {Kind.NUMBER, Kind.RATIO, Kind.QUANTITY} and not (draft.per and draft.kind is Kind.NUMBER and not t.lows[last].isalpha()):
        counted = read_counted(t, last, one=draft.low == 1)
        if counted is not None and (draft.kind is not Kind.QUANTITY or low == "of"):
            draft.counted = counted
            if draft.kind is Kind.NUMBER:
                draft.kind = Kind.COUNT
                if not draft.per:
                    j = last
                    while t.ends[j] < counted.end:
                        j += 1
                    draft.per = read_per(t, j + 1)
    if draft.kind is Kind.NUMBER:
        _bare_age(t, draft)
    return draft


def _multiplied(t: Tokens, draft: Draft, last: int) -> None:
    """Read "three times as many", "3x", "ten-fold", "three times more"."""
    low = t.lows[last]
    end = last + 1 if low in {"times", "x", "fold"} else last + 2
    following = t.lows[end]
    if low == "x" and not t.glued(last):
        return
    draft.units = ()
    if low in {"x", "fold"} or t.lows[last + 1] == "fold" or following in {"as", "the", "that", "its", "their", "more", "higher", "larger", "greater", "bigger", "faster", "what",
                                                                          "annual", "earnings", "cash", "sales", "current", "average", "normal", "book", "those", "less", "likelier", "stronger", "better"}:
        draft.kind = Kind.MULTIPLE
        draft.last = end
        more = following in {"more", "higher", "larger", "greater", "bigger", "faster", "stronger"} or low == "fold" or t.lows[last + 1] == "fold"
        draft.form = "times more" if more and draft.form != "range" else draft.form


def _bare_age(t: Tokens, draft: Draft) -> None:
    """Read "Maddon, 66," and "aged 66"."""
    first, last = draft.first, draft.last
    if draft.low is None or not 0 < draft.low <= 120 or draft.form not in {"digits", "words", "range"}:
        return
    before = t.lows[first - 1]
    if before in {"aged", "age", "ages"}:
        draft.kind, draft.units = Kind.AGE, ("year",)
    elif (
        before == "," and t.words[last] in {",", ")", "."} and draft.form == "digits" and draft.step == 1 and draft.low >= 5
        and t.words[first - 2][:1].isupper() and t.words[first - 3][:1].isupper() | t.opens_sentence(first - 2) and t.words[last] == ","
    ):  # fmt: skip
        draft.kind, draft.units = Kind.AGE, ("year",)
