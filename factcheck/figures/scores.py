"""Scores, records, votes, odds and ratios: pairs of numbers that say no range."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft, name
from factcheck.figures.name_words import MONTH_NAMES, NO_TITLE
from factcheck.figures.numerals import DENOMINATORS
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

DASHES = frozenset({"-", "–", "—", "‑", "−"})
VOTING = frozenset(
    "vote voted votes voting senate house court ruled ruling panel board council committee parliament decision "
    "bill passed approved "
    "rejected judges jurors majority lawmakers justices commission split by defeated motion "
    "amendment confirmed".split()
)
RECORD = frozenset("record season team improved finished start started improves dropped fell".split())
ODDS = frozenset(
    "odds favourite favorite favourites favorites outsider outsiders shot bookmakers bookmaker bookies ladbrokes "
    "priced joint-favourite "
    "backed longshot".split()
)
WINNING = frozenset(
    "beat beats beating beaten won win wins winning lost lose losing loss losses defeat defeated defeats "
    "defeating victory victories draw drew drawn "
    "lead leads led leading trail trailed trailing trails score scored scoreline tied tie ties routed edged "
    "thrashed downed topped "
    "down up ahead margin advantage deficit rout thrashing aggregate swept sweep blanked shutout upset hammered "
    "crushed whipped shootout penalties "
    "finished ended win-loss triumph over series went rallied clinched fightback comeback demolition eliminated "
    "eliminating "
    "seed goal goals half-time halftime time set sets game match final semi-final semifinal quarter-final".split()
)
AFTER = frozenset(
    "win victory defeat loss lead draw vote score scoreline tie deficit advantage majority triumph rout thrashing "
    "drubbing decision "
    "aggregate split ruling record margin home away over against win-loss shutout upset favourite "
    "favorite shot outsider start".split()
)
UNITS_AFTER = frozenset(
    "percent % per pct points million years year months weeks days cents mln billion pc hours minutes seconds "
    "miles km p.m. a.m. am pm "
    "people euros dollars pounds yards meters metres feet inches inch foot degrees acres week "
    "month day hour minute mile bn times basis "
    "tonnes tons barrels workers employees jobs players percentage fold age range range-bound".split()
)


def read_score(t: Tokens, i: int) -> Draft | None:
    """Read "2-1", "52-48", "12-4", "5/2" at token `i`, where they are scores, records, votes or odds."""
    sign = t.words[i + 1]
    if t.glued(i) and t.words[i - 1][-1:].isalpha():
        return None  # an engine: "CFM56-5"
    if sign == "/" and t.glued(i + 1) and t.glued(i + 2):
        return _odds(t, i)
    if sign not in DASHES or t.glued(i + 1) != t.glued(i + 2):
        return None
    a, b = t.words[i], t.words[i + 2]
    if not (a.isdigit() and b.isdigit() and len(a) <= 3 and len(b) <= 3) or (len(a) > 1 and a[0] == "0"):
        return None
    if t.words[i + 3] in {"/", "\\"} and t.glued(i + 3):  # "2-1/2"
        return None
    if (a, b) == ("9", "11") and t.lows[i + 3] in {"attacks", "commission", "attack", "terrorist", "hijackers"}:
        return name(i, i + 3, "name")
    if _apart(t, i, int(a), int(b)):
        return None
    last, parts = _chain(t, i + 3)
    if last < 0:
        return None
    if parts > 2:
        return _score(i, last, "record") if parts == 3 and len(b) <= 2 else None
    if t.lows[i - 1] in {"$", "£", "€", "#", "+"} or t.lows[last] in UNITS_AFTER:
        return None
    label = "" if t.glued(i + 1) and _follows(t, i, a, b) else _pair(t, i, last, int(a), int(b))
    return None if label is None else _score(i, last, label or "score")


def _score(first: int, last: int, label: str) -> Draft:
    return Draft(first, last, None, None, Kind.SCORE, label=label)


def _apart(t: Tokens, i: int, low: int, high: int) -> bool:
    """Whether the dash parts two phrases, or the pair is the end of a longer chain."""
    before = t.lows[i - 1]
    if t.glued(i + 1):
        return t.glued(i) and before in DASHES
    return before not in WINNING and (low < high or t.words[i + 1] == "-" or before in {"$", "£", "€", ",", "="})


def _chain(t: Tokens, last: int) -> tuple[int, int]:
    """Read on over "31-20-4"; return the token after it and how many numbers it has; -1 if a unit touches it."""
    if t.glued(last) and (t.words[last][:1].isalpha() or t.words[last] in {"%", "°", "$", "€", "£", "º"}):
        return -1, 0
    parts = 2
    while (
        t.words[last] in DASHES
        and t.words[last]
        and t.words[last + 1].isdigit()
        and t.glued(last)
        and t.glued(last + 1)
        and parts < 8
    ):
        parts += 1
        last += 2
    return last, parts


def _follows(t: Tokens, i: int, a: str, b: str) -> bool:
    """Whether another pair stands before: the sets of a match, "6-3 6-7 7-5"."""
    before = t.lows[i - 1]
    joined = before.isdigit() and t.words[i - 2] in DASHES and t.spaced(i) and t.glued(i - 1)
    return joined and len(a) < 3 and len(b) < 3


def _pair(t: Tokens, i: int, last: int, low: int, high: int) -> str | None:
    """Return what the pair is ("" is a plain score); None if it is a range."""
    if t.words[last] in {"-", "‑"} and t.glued(last) and t.words[last + 1][:1].isalpha():
        return None
    label = _label(t, i, last)
    before, following = t.lows[i - 1], t.lows[last]
    if low >= high:
        return label if label or not _things(t, last) else None
    if t.glued(i + 1) and _side(t, i - 1) and _side(t, last) and not t.opens_sentence(last):
        return ""  # "Barbarians 19-47 New Zealand"
    if label or following in AFTER or before in WINNING or (_near(t, i, WINNING) and not _things(t, last)):
        return label
    if before == "to" and t.words[i - 2].isdigit() and t.words[i - 3] in DASHES and _near(t, i - 4, WINNING):
        return ""  # goals and points: "won by 3-21 to 2-18"
    if before in _TAKING and low <= 10 and following in {"off", "from", "in", "as", ".", ","}:
        return ""  # a bowler's wickets and runs: "took 4-38"
    sets_after = t.words[last] == "," and t.words[last + 2] in DASHES
    if (sets_after and t.words[last + 1].isdigit() and t.words[last + 3].isdigit()) or (
        before == "," and t.words[i - 2].isdigit() and t.words[i - 3] in DASHES
    ):
        return ""
    if before == "(" and following in {")", ","} and t.words[i - 2][:1].isupper():
        return "record"
    return None


_TAKING = frozenset("took takes taking claimed claiming grabbed figures returned".split())


def _side(t: Tokens, j: int) -> bool:
    """Whether token `j` may belong to the name of a team."""
    word, low = t.words[j], t.lows[j]
    return word[:1].isupper() and word.isalpha() and low not in NO_TITLE and low not in MONTH_NAMES


def _things(t: Tokens, j: int) -> bool:
    """Whether a noun in the plural follows that a range could count."""
    low = t.lows[j]
    return (
        len(low) > 3
        and low.isalpha()
        and low.endswith("s")
        and not low.endswith("ss")
        and low not in AFTER
        and low not in WINNING
        and low
        not in {
            "this",
            "against",
            "hours",
            "was",
            "has",
        }
    )


def _near(t: Tokens, i: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands just before token `i`, over an article, a name or a preposition."""
    for j in range(i - 1, max(i - 5, -1), -1):
        low = t.lows[j]
        if low in words:
            return True
        if low in {".", ";", "\n", "", ")"} or not (low.isalpha() and (len(low) <= 4 or t.words[j][0].isupper())):
            return False
    return False


def _label(t: Tokens, i: int, last: int) -> str:
    """Return which sort of pair it is where a word nearby says so."""
    following, before = t.lows[last], t.lows[i - 1]
    near = {t.lows[j] for j in range(max(i - 6, 0), i)}
    if near & ODDS or following in ODDS or t.lows[last + 1] in ODDS:
        return "odds"
    if (following == "to" and t.lows[last + 1] == "win") or (
        before == "at" and t.words[i + 2] in {"1", "2", "4", "5"} and "came" in near | {"won"} and "in" in near
    ):
        return "odds"
    if (
        following in {"vote", "decision", "ruling", "majority", "votes", "split"}
        or near & VOTING - {"by", "house", "split", "defeated"}
        or (before == "split")
    ):
        return "vote"
    if before == "by" and t.words[last] == "the" and t.words[last + 1][:1].isupper():
        return "vote"
    if (
        before == "at"
        and t.lows[i - 2] in {"won", "in"}
        and t.words[last] in {".", ""}
        and (t.lows[i - 2] == "in" or "it" in near)
    ):
        return "odds"
    if (
        following == "record"
        or (near & RECORD and before in {"is", "are", "to", "at", "was", "a", "went"})
        or (before in {"is", "are", "("} and t.words[last] in {".", ")", ","})
    ):
        return "record"
    return ""


def _odds(t: Tokens, i: int) -> Draft | None:
    """Read "5/2" beside words of betting, and "120/80", "4/4" which are no quantity either."""
    a, b = t.words[i], t.words[i + 2]
    if not (a.isdigit() and b.isdigit()) or len(a) > 3 or len(b) > 3 or t.words[i + 3] == "/" or t.words[i - 1] == "/":
        return None
    near = {t.lows[j] for j in range(max(i - 6, 0), i)}
    if near & ODDS or near & {"offer", "offers"} or t.lows[i + 3] in ODDS or t.lows[i + 3] == "on":
        return Draft(i, i + 3, None, None, Kind.SCORE, label="odds")
    if (a, b) in {("24", "7"), ("9", "11"), ("7", "7"), ("20", "20"), ("50", "50"), ("360", "365")}:
        return name(i, i + 3, "name")
    if int(a) >= int(b):
        return Draft(i, i + 3, None, None, Kind.SCORE, label="score")
    bowled = (t.lows[i - 1] in _TAKING or t.lows[i - 2] == "picked") and int(b) not in DENOMINATORS
    season = len(a) == len(b) == 2 and int(b) == int(a) + 1 and t.lows[i - 1] in {"the", "in", "for", "from"}
    return Draft(i, i + 3, None, None, Kind.SCORE, label="score") if bowled or season else None


def read_ratio(t: Tokens, i: int) -> Draft | None:
    """Read "3:1", "16:9", "2.35:1", "1:50,000" at token `i`."""
    if t.words[i + 1] != ":" or not t.words[i + 2][:1].isdigit() or not t.glued(i + 1) or not t.glued(i + 2):
        return None
    a, b = t.words[i], t.words[i + 2].replace(",", "")
    if a[0] == "0" and len(a) == 2 and len(b) == 2:
        return None  # a time of day, also beside a ratio
    if (
        a.isdigit() and b.count(".") == 1 and len(b.partition(".")[0]) == 2 and b.partition(".")[0] < "60"
    ):  # a running time
        seconds = Fraction(b)
        tenth = Fraction(1, 60 * 10 ** len(b.partition(".")[2]))
        value = int(a) + seconds / 60
        return Draft(i, i + 3, value, value, Kind.DURATION, step=tenth, grain=tenth, units=("minute",))
    near = {t.lows[j] for j in range(max(i - 5, 0), i)} | {t.lows[i + 3], t.lows[i + 4]}
    if (
        near & {"ratio", "ratios", "scale", "odds"}
        and a.isdigit()
        and b.isdigit()
        and int(b)
        and "aspect" not in near
        and "screen" not in near
    ):
        value = Fraction(int(a), int(b))
        return Draft(i, i + 3, value, value, Kind.RATIO, step=Fraction(1, 100), grain=Fraction(1, 100))
    if near & {"reverse", "split", "consolidation"}:
        return Draft(i, i + 3, None, None, Kind.SCORE, label="split")  # of shares
    if b.isdigit() and len(b) <= 2 and len(a) <= 2 and a.isdigit() and len(b) == 2 and int(b) < 60:
        if int(a) > 24 and int(a) + int(b) == 100:
            return Draft(i, i + 3, None, None, Kind.SCORE, label="split")  # of a venture: "50:50"
        return None  # a time of day
    return Draft(i, i + 3, None, None, Kind.SCORE, label="ratio")
