"""The scan: finds every place where a number may stand, and hands it to the rule that reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import (
    addresses,
    ages,
    compounds,
    dates,
    list_numbers,
    multiples,
    names,
    number_words,
    numeric_dates,
    part_words,
    periods,
    quantities,
    scores,
    spoken_scores,
    times,
    vague,
    weekdays,
)
from factcheck.figures.ambiguity import settle
from factcheck.figures.carrying import carry_over, share_beyond, share_unit
from factcheck.figures.draft import Draft, name
from factcheck.figures.fixtures import read_fixture
from factcheck.figures.numerals import DIGITS, GLYPHS
from factcheck.figures.prefixes import LONE, read_prefix
from factcheck.figures.tokens import Tokens
from factcheck.figures.vocabulary import CARDINALS, ORDINALS, PARTS, SCALES, VAGUE
from factcheck.figures.years import is_year
from factcheck.model.calendar import WrittenDate
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model.figure import Figure

    Rule = Callable[[Tokens, int], Draft | None]

#: The rule for each word that may begin a figure; digits have their own.
TRIGGERS: dict[str, Rule] = {
    **dict.fromkeys(CARDINALS, number_words.read),
    **dict.fromkeys((*SCALES, "hundred", "dozen", "score"), number_words.read_scale_word),
    **dict.fromkeys((word for word in PARTS if not word.endswith("s")), part_words.read_part),
    **dict.fromkeys(ORDINALS, part_words.read_part),
    **dict.fromkeys(dates.MONTHS, dates.read_month),
    **dict.fromkeys(weekdays.ALL_DAYS, weekdays.read_weekday),
    **dict.fromkeys(multiples.CHANGES, multiples.read_change),
    **dict.fromkeys(multiples.TIMES, multiples.read_twice),
    **dict.fromkeys(multiples.FOLD, multiples.read_fold),
    **dict.fromkeys(VAGUE, vague.read_vague),
    **dict.fromkeys(("couple", "pair"), vague.read_pair),
    **dict.fromkeys(("fiscal", "fy", "q", "h", "financial", "tax"), periods.read_fiscal),
    **dict.fromkeys(ages.DECADES, ages.read_decade_of_life),
    **dict.fromkeys(
        "hour minute mile metre meter foot year week day dollar cent pound euro percentage inch yard acre gallon pint "
        "litre liter kilometre kilometer kilogram kilo ounce hectare".split(),
        compounds.read_article_unit
    ),
    "fourscore": number_words.read_fourscore,
    "point": part_words.read_bare_point,
}  # fmt: skip


#: What a numeral may begin with.
_NUMERIC = DIGITS | GLYPHS.keys()


def scan(text: str, cuts: tuple[int, ...] = ()) -> tuple[tuple[Figure, ...], tuple[tuple[int, int], ...]]:
    """Return all figures of a text in order, and the spans of digits that none of them holds."""
    t = Tokens(text, cuts)
    drafts: list[Draft] = []
    unread: list[int] = []
    done = 0
    lows = t.lows
    triggers = TRIGGERS
    for i in [i for i, low in enumerate(lows[: t.size]) if low in triggers or low[0] in _NUMERIC]:
        if i < done:
            continue
        rule = triggers.get(lows[i])
        draft = rule(t, i) if rule is not None else read_digits(t, i)
        if draft is None:
            if rule is None:
                unread.append(i)
            continue
        if draft.first < done:
            draft.first = max(draft.first, done)
            if draft.first >= draft.last:
                continue
        if drafts:
            if draft.mark:
                share_unit(t, drafts, draft)
            elif draft.kind is Kind.NUMBER:
                if t.words[draft.last] == ")":
                    share_beyond(t, drafts[-1], draft)
                if not draft.units:
                    carry_over(t, drafts, draft)
        drafts.append(draft)
        done = max(draft.last, draft.upto)
    settle(t, drafts)
    return tuple([draft.figure(t) for draft in drafts]), tuple([(t.starts[i], t.ends[i]) for i in unread])


def read_digits(t: Tokens, i: int) -> Draft | None:
    """Read the figure that begins with the digits at token `i`."""
    before = t.words[i - 1]
    if t.words[i + 1] == "=" and before[-1:].isalpha() and t.glued(i) and t.glued(i + 1) and not t.glued(i + 2):
        return name(i, i + 1, "name")  # "ZAR2030=", a quote's address
    if (
        before in {"$", "£", "€"}
        or (before in LONE and t.words[i - 2] != ".")
        or (before and before[-1:].isalpha() | (before in ".=-¢") and read_prefix(t, i) is not None)
    ):
        if t.words[i] == "000" and before == "$":
            return name(i - 1, i + 1, "name")  # "in $000s" heads a table
        amount = quantities.read(t, i)
        if amount is not None and amount.kind is Kind.MONEY:
            return amount
    if before == "US" and t.glued(i) and t.lows[i + 1] in {"cents", "cent", "c"}:  # "US64.61 cents"
        amount = quantities.read(t, i)
        if amount is not None and amount.kind is Kind.MONEY:
            amount.first = i - 1
            return amount
    after = t.words[i + 1]
    if (after in _SURE or (after == "%" and t.glued(i + 1))) and not t.glued(i):
        return quantities.read(t, i)
    return _no_quantity(t, i) or quantities.read(t, i)


#: Right behind digits that stand free these leave no other reading than an amount.
_SURE = frozenset({"percent", "million", "billion", "trillion", "crore", "bn", "mln", "km"})


def _no_quantity(t: Tokens, i: int) -> Draft | None:
    """Read a date, a time, a score, a name or a year."""
    after = t.words[i + 1]
    word = t.words[i]
    found = list_numbers.read_list_number(t, i)
    if found is not None:
        return found
    if after in {"/", "-", "."} or "." in word or after == "–":
        found = numeric_dates.read_numeric(t, i)
        if found is not None:
            return found
    if after in {"Q", "H"}:
        found = periods.read_numbered_quarter(t, i)
        if found is not None:
            return found
    if after in periods.ERAS or t.words[i - 1] in {"AD", "A.D."} or t.words[i + 3] in periods.ERAS:
        found = periods.read_era(t, i)
        if found is not None:
            return found
    if after == ":" and not (t.glued(i) and t.words[i - 1][-1:].isalpha() and t.words[i - 1] != "T"):
        found = scores.read_ratio(t, i)
        if found is not None:
            return found
    found = (
        times.read_time(t, i) or periods.read_decade(t, i) or periods.read_quarter(t, i) or _date_from_day(t, i)
        or names.read_ordinal(t, i) or addresses.read_address(t, i) or scores.read_score(t, i)
        or spoken_scores.read_word_score(t, i) or spoken_scores.read_golf(t, i) or read_fixture(t, i)
        or names.read_name(t, i)
    )  # fmt: skip
    if found is not None:
        return found
    year = periods.read_year(t, i)
    return year if year is not None and is_year(t, i, year) else None


def _date_from_day(t: Tokens, i: int) -> Draft | None:
    k = i - 2 if t.words[i - 1] == "(" else i - 4 if t.words[i - 3] == "(" and t.words[i - 2].isdigit() else 0
    if k > 0 and t.words[k][:1].isupper() and t.lows[k] in dates.MONTHS and t.words[i + 1] in {")", "and", ",", "-"}:
        day = dates.day_at(t, i)
        if day is not None:
            date = WrittenDate(month=dates.MONTHS[t.lows[k]], day=day[0])
            return Draft(i, day[1], None, None, Kind.DATE, date=date)
    if t.words[i + 1] == "." and t.glued(i + 1) and t.lows[i + 2] in dates.MONTHS:
        return dates.read_day(t, i)
    if t.words[i + 1] == "," and t.lows[i + 3] in {"and", "or", "&"} and t.lows[i + 5] in dates.MONTHS:
        return _listed_day(t, i)
    for j in range(i + 1, i + 7):
        low = t.lows[j]
        if low in dates.MONTHS:
            return dates.read_day(t, i)
        if low in _STOPS:
            return None
    return None


def _listed_day(t: Tokens, i: int) -> Draft | None:
    """Read "3, 4 and 5 June"."""
    first, later = dates.day_at(t, i), dates.read_day(t, i + 2)
    if first is None or later is None or later.date is None or later.date.until is None:
        return None
    date = WrittenDate(year=later.date.year, month=later.date.month, day=first[0], until=later.date.until)
    return Draft(i, later.last, None, None, Kind.DATE, date=date)


_STOPS = frozenset({".", "", "\n", "%", "$", "people", "million", "percent", "in", "(", ",", ";"})
