"""What is bound of a conversion besides its two amounts: whose time and whose rate they may be of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.records import Record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, timedelta

    from factcheck.claims.periods import Spoken
    from factcheck.claims.rate_lines import RateLine
    from factcheck.claims.subjects import Subject
    from factcheck.model.figure import Figure


class ConversionTerms(Record):
    """What the sentence and the article say about a conversion, apart from its two amounts."""

    bracketed: bool  #: the second amount stands in brackets
    adjacent: bool  #: nothing but the bracket stands between the two
    others: Sequence[Figure]  #: the other amounts of the sentence
    spoken: Sequence[Spoken]  #: all periods that the sentence names
    periods: Sequence[Spoken]  #: those of them that may be the time of the amount
    things: Sequence[Spoken]  #: those that are of a thing: "its 2019 shiraz"
    belongs: Spoken | None  #: the one that the amount belongs to
    beside: bool  #: that one stands beside the amount
    reach: timedelta | None  #: how far back a time lies that the sentence leaves open: "in recent months"
    earliest: date | None  #: the first day of which the sentence or the one before it speaks; any day, for "back then"
    elsewhere: bool  #: sentences nearby speak of another time
    lines: Sequence[RateLine]  #: the rates that the article prints
    offered: bool  #: the two may be list prices in two markets
    sure: bool  #: the two are one amount, and not two side by side
    revalued: bool  #: the second may be the first in the money of another time
    subject: Subject | None  #: what the amount is a level of, if a table may know it
