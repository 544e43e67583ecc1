"""A whole quantity: the amount, its range, its hedge, what it is per and what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import ages, multiples
from factcheck.figures.amounts import read_amount
from factcheck.figures.counted import read_counted, read_one
from factcheck.figures.hedges import after as hedge_after
from factcheck.figures.hedges import before as hedge_before
from factcheck.figures.per import read_per
from factcheck.figures.ranges import join
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens
    from factcheck.model.figure import Counted

_COUNTING = frozenset({Kind.NUMBER, Kind.RATIO})


def read(t: Tokens, i: int) -> Draft | None:
    """Read an amount at token `i` and everything that belongs to it."""
    draft = read_amount(t, i)
    if draft is None:
        return None
    return finish(t, join(t, draft))


def finish(t: Tokens, draft: Draft) -> Draft:
    """Add hedge, what it is per and what it counts, and settle the kind."""
    if draft.kind is Kind.DURATION:
        ages.after_unit(t, draft)
    last = draft.last
    trailing = hedge_after(t, last)
    if trailing is not None:
        draft.hedge, last = trailing
    if draft.kind is Kind.NUMBER and multiples.read_times(t, draft, last):
        draft.hedge = draft.hedge or hedge_before(t, draft.first, duration=False)
        return draft
    if draft.hedge is None:
        draft.hedge = hedge_before(t, draft.first, duration=draft.kind is Kind.DURATION)
    if (
        draft.kind is Kind.NUMBER
        and draft.form == "fraction"
        and draft.low is not None
        and draft.low < 1
        and _of_something(t, draft)
    ):
        draft.kind = Kind.RATIO
    if draft.kind is Kind.NUMBER and ages.is_age(t, draft):
        return draft
    if draft.kind is not Kind.AGE:
        draft.per, draft.upto = read_per(t, last)
    if not draft.per and t.lows[last] == "of" and draft.kind is Kind.QUANTITY and t.lows[last + 1].isalpha():
        for j in range(last + 2, last + 5):
            if t.lows[j] in {"a", "per", "an", "every", "each"}:
                draft.per, draft.upto = read_per(t, j)
                break
            if not t.lows[j].isalpha():
                break
    if draft.kind in _COUNTING or (draft.kind is Kind.QUANTITY and t.lows[last] == "of"):
        _count(t, draft, last)
    return draft


def _of_something(t: Tokens, draft: Draft) -> bool:
    """Whether a fraction is a share; alone and in digits it is a number."""
    return t.words[draft.first][:1].isalpha() or t.words[draft.last][:1].isalpha()


def _count(t: Tokens, draft: Draft, last: int) -> None:
    if draft.per and draft.upto > last and not t.lows[draft.upto - 1].isalpha():
        return
    counted: Counted | None = (
        read_one(t, last) if draft.low == draft.high == 1 and t.lows[last - 1] in {"one", "1"} else None
    )
    counted = counted or read_counted(t, last)
    if counted is None or (draft.step < 1 and t.words[draft.first] in "+-−" and counted.text[0].isupper()):
        return  # "+2.31 Amber Holdings" are two cells of a table
    draft.counted = counted
    if draft.kind is not Kind.NUMBER:
        return
    draft.kind = Kind.COUNT
    j = last
    while t.ends[j] < counted.end:
        j += 1
    if draft.hedge is None:
        trailing = hedge_after(t, j + 1)
        if trailing is not None and trailing[0].text.split()[0] in {"or", "at"}:
            draft.hedge = trailing[0]
            return
    if not draft.per:
        draft.per, upto = read_per(t, j + 1)
        if draft.per:
            draft.upto = upto
