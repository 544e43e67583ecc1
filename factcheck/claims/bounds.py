"""Limits that only a slip passes: what no person, country or thing of a kind has ever come near.

Every limit is set ten or more times beyond what is known, so that no true figure meets it; the known figure stands
beside.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.cues import Cue, cue
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.model.figure import Figure


class Bound(NamedTuple):
    """What a figure of a kind, beside certain words, may be at most and at least."""

    kinds: tuple[Kind, ...]
    units: tuple[str, ...]  #: candidates of which the figure has one; none for any
    per: tuple[str, ...]  #: what it is per; none for an amount of its own
    heads: tuple[str, ...]  #: what it counts; none for anything
    words: Cue | None  #: one of these stands in the sentence, near the figure
    least: Fraction | None
    most: Fraction | None
    known: str  #: what a reader should know: "the world has about 8 billion people"

    def passed(self, figure: Figure) -> bool:
        """Say whether the figure lies beyond, as loosely as it is written."""
        if self.holds(figure.value):
            return False
        truth = figure.truth
        over = self.most is not None and truth.lo is not None and truth.lo > self.most
        return over or (self.least is not None and truth.hi is not None and truth.hi < self.least)

    def holds(self, value: Fraction) -> bool:
        """Say whether a value lies within."""
        return (self.most is None or value <= self.most) and (self.least is None or value >= self.least)

    def covers(self, figure: Figure) -> bool:
        """Say whether the figure is of the kind that is bound, whatever the words beside it."""
        if figure.kind not in self.kinds or (self.units and not set(self.units) & set(figure.units)):
            return False
        if self.heads and (figure.counted is None or figure.counted.head.lower() not in self.heads):
            return False
        return figure.per in self.per if self.per else not figure.per


PEOPLE = (
    "person", "people", "man", "woman", "child", "american", "european", "voter", "worker", "employee", "resident",
    "refugee", "student", "pupil", "migrant", "patient", "human", "adult", "citizen", "inhabitant", "muslim",
    "christian", "hindu",
)  # fmt: skip
#: Words for whoever has an age; an oak, a church and an empire have one too.
HUMAN = cue(
    "man", "woman", "boy", "girl", "teenager", "swimmer", "runner", "player", "driver", "cyclist", "actor", "actress",
    "singer", "student", "pupil", "victim", "suspect", "pensioner", "grandmother", "grandfather", "mother", "father",
    "widow", "widower", "resident", "patient", "lawmaker", "senator", "striker", "goalkeeper", "defendant", "he is",
    "she is", "he was", "she was", "he turned", "she turned", "Mr", "Mrs", "Ms", "baby", "toddler",
)  # fmt: skip
_MILLION = Fraction(10**6)
_BILLION = Fraction(10**9)

BOUNDS = (
    Bound((Kind.COUNT,), (), (), PEOPLE, None, None, 15 * _BILLION, "the world has about 8 billion people"),
    Bound((Kind.AGE,), ("year",), (), (), HUMAN, None, Fraction(130), "nobody is known to have lived beyond 122 years"),
    Bound(
        (Kind.QUANTITY,),
        ("gram", "kilogram"),
        (),
        (),
        cue("sodium", "caffeine", "cholesterol", "vitamin"),
        None,
        Fraction(100),
        "a serving holds milligrams or a few grams of it",
    ),
    Bound(
        (Kind.QUANTITY,),
        ("tonne", "short_ton", "long_ton", "ton"),
        ("person", "capita", "head", "inhabitant", "resident"),
        (),
        None,
        None,
        Fraction(2000),
        "a person uses a few tons a year of even the heaviest goods",
    ),
    Bound(
        (Kind.MONEY,),
        ("USD",),
        ("1000000 cubic_foot",),
        (),
        cue("gas", "natural gas"),
        Fraction(100),
        None,
        "gas costs some dollars per thousand cubic feet, thousands of dollars per million",
    ),
    Bound(
        (Kind.MONEY,),
        ("USD",),
        (),
        (),
        cue(
            "super bowl ad",
            "super bowl spot",
            "super bowl commercial",
            "30-second spot",
            "30-second commercial",
            "30-second ad",
            "commercial during the super bowl",
            "super bowl slot",
        ),
        None,
        100 * _MILLION,
        "thirty seconds during the Super Bowl cost a few million dollars",
    ),
    Bound(
        (Kind.PERCENT,),
        ("percent",),
        (),
        (),
        cue(
            "saving rate",
            "savings rate",
            "unemployment rate",
            "jobless rate",
            "turnout",
            "approval rating",
            "literacy rate",
            "employment rate",
            "poverty rate",
            "home ownership rate",
            "participation rate",
        ),
        None,
        Fraction(100),
        "such a rate is a share of a whole and cannot exceed 100 percent",
    ),
    Bound(
        (Kind.MONEY,),
        ("USD", "EUR", "GBP"),
        (),
        (),
        cue("gdp", "gross domestic product", "economic output"),
        10 * _MILLION,
        200_000 * _BILLION,
        "even the smallest states produce goods worth over 50 million dollars a year",
    ),
)

#: Public sums by what names them: least and most as shares of the yearly output of the country.
PUBLIC = (
    (
        cue(
            "defence budget",
            "defense budget",
            "military budget",
            "education budget",
            "health budget",
            "education spending",
            "defence spending",
            "defense spending",
            "military spending",
            "schools budget",
        ),
        Fraction(1, 5_000),
        Fraction(1),
    ),
    (
        cue(
            "national budget",
            "federal budget",
            "state budget",
            "government budget",
            "public spending",
            "government spending",
            "annual budget",
        ),
        Fraction(1, 2_000),
        Fraction(5),
    ),
    (
        cue("national debt", "public debt", "government debt", "federal debt", "sovereign debt"),
        Fraction(1, 1_000),
        Fraction(20),
    ),
    (cue("budget deficit", "federal deficit", "government deficit"), Fraction(1, 5_000), Fraction(2)),
)
