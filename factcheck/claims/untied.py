"""What unties a part from a number beside it: another group, another owner, another unit, another share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.change_words import moved
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.claims.passages import Sentence
    from factcheck.claims.shapes import Shape
    from factcheck.model.figure import Figure

#: A second group ends the first: "of the other 428, 43"; "of those" is the part that was named last.
_NEW_GROUP = Pattern(r"\b(?:of|among|for|in) (?:the |those |these )*(?:others?|rest|remaining|remainder)\b", case=True)
#: "Half of the sales of the 20 biggest" is a share of sales, and no ten of them.
_OWNED = Pattern(r"\bof (?:[\w'’-]+ ){0,3}?(?P<noun>[a-z-]+) (?P<tie>of|at|in|from|by|for|among) (?:[\w'’-]+ ){0,4}$")
#: What consists of those who are counted: a workforce of 2,400.
_GROUPS = frozenset(
    """workforce staff payroll total council parliament assembly senate chamber house congress board committee panel
    jury class group sample field team crew squad fleet network chain list population electorate membership pool
    poll survey audience crowd cast party delegation faculty intake cohort""".split()
)
#: A fraction without an "of" is no figure: "half went to the farmers".
_FRACTION = Pattern(
    r"\b(?:half|(?:an?|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?) (?:was|were|is|are|has|have|went|go)\b"
)
_WHOLE_OF = Pattern(r"⟨[pr]\d+⟩ of (?:[\w'’]+ ){0,4}$", case=True)
_LISTED = Pattern(r"(?:, and |, | and )⟨[np]", case=True)
_OWN_WORDS = Pattern(r" (?!(?:of|out|or|is|are|was|were|has|have|had|in all|in total)\b)[a-z]", case=True)


def new_group(seen: Shape, start: int, end: int) -> bool:
    """Say whether another group begins between two places: "of the rest", "of the other 428"."""
    return _NEW_GROUP.search(seen.text, start, end) is not None


def owned(seen: Shape, part: Figure, whole: str) -> bool:
    """Say whether a share is of what the counted ones have: "half of the sales of the 20 biggest"."""
    if part.kind not in (Kind.COUNT, Kind.NUMBER):
        return False  # of money and the like the unit tells
    place = seen.text.find(whole)
    found = _OWNED.search(seen.text, seen.text.rfind("⟩", 0, place) + 1, place)
    return found is not None and (found["tie"] != "of" or found["noun"].lower() not in _GROUPS)


def shared(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a share stands between two places, which may be what comes after it: "half went to 800 farmers"."""
    if _FRACTION.search(sentence.passage.text, start, end):
        return True
    shares = (f for f in sentence.of(Kind.PERCENT, Kind.RATIO) if start <= f.start < end)
    return any(not moved(sentence.passage.text, max(sentence.start, begin(f) - 24), begin(f)) for f in shares)


def another_whole(seen: Shape, part: str) -> bool:
    """Say whether a part is the whole of the share before it: "20 percent of the first $50,000, 30 percent of …"."""
    place = seen.text.find(part)
    return _WHOLE_OF.search(seen.text, max(0, place - 40), place) is not None


def unit_unread(seen: Shape, part: Figure, whole: Figure, marked: str) -> bool:
    """Say whether a bare part has words of its own beside a measured whole, which may be a unit nobody knows."""
    if part.kind is not Kind.NUMBER or whole.kind not in (Kind.QUANTITY, Kind.MONEY):
        return False
    return _OWN_WORDS.match(seen.text, seen.text.find(marked) + len(marked)) is not None


def listed(seen: Shape, share: str) -> bool:
    """Say whether a share is the first of a list: "120 and 90 of the 250 seats, or 48 and 36 percent"."""
    return _LISTED.match(seen.text, seen.text.find(share) + len(share)) is not None
