"""Numerals that name: versions, models, indices, sections, phone numbers, addresses; and scores."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft, name
from factcheck.figures.numerals import DIGITS
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

#: The word before the number that makes it a name, and which sort.
BEFORE = {
    **dict.fromkeys("section sections article articles clause clauses paragraph chapter chapters rule schedule title annex appendix "
                    "proposition prop amendment resolution directive regulation part §".split(), "section"),
    **dict.fromkeys("version versions v release windows ios android macos build firmware os".split(), "version"),
    **dict.fromkeys("iphone ipad galaxy playstation xbox boeing airbus pixel model type mark ps nokia audi bmw mazda peugeot "
                    "falcon apollo soyuz voyager gpt gemini llama claude geforce rtx core ryzen snapdragon "
                    "class antonov tupolev cessna formula".split(), "model"),
    **dict.fromkeys("flight room suite floor apartment apt unit gate terminal platform pier lot box building block route highway "
                    "interstate exit junction bus line road district ward precinct zone area region sector channel radio bbc "
                    "route county runway hangar postcode zip".split(), "address"),
    **dict.fromkeys("nikkei ftse cac dax topix stoxx russell hang stoxx600 asx nasdaq ibex smi aex omx p nifty sensex kospi csi fortune wilshire s&p".split(), "index"),
    **dict.fromkeys("covid g group phase stage level grade category tier step game day week round lap heat act scene "
                    "episode season series volume vol issue no number numbers nos page pages pp p question exhibit case bill division league "
                    "figure fig table box file protocol agenda item act pillar priority step world war euro expo olympics "
                    "super bowl wrestlemania ufc psalm verse catch area under-".split(), "list"),
}  # fmt: skip
#: These name a number only when they are capitalised.
CAPITAL = frozenset(
    "windows galaxy pixel model type mark core class falcon formula flight room suite floor unit gate platform lot box building block "
    "route line road channel radio area region group phase stage level grade category tier step game day week round lap heat act scene "
    "series season issue case bill division league figure table file under world war euro super bowl question part title rule schedule "
    "p g no number numbers article highway bus exit zone district ward sector release build apartment step item priority pillar case "
    "catch category episode act expo volume chapter gemini apollo voyager series type exhibit page resolution directive regulation "
    "amendment protocol core county terminal interstate junction nikkei hang russell stage sections articles os v".split()
)
LOWER_TOO = frozenset("section article clause paragraph chapter version versions page pages grade category phase stage level tier number day week "
                      "round room channel route highway interstate proposition flight chapters sections articles clauses type rule schedule game season episode amendment "
                      "series lot exit junction gate terminal platform".split())
WINNING = frozenset(
    "beat beats beating beaten won win wins winning lost lose losing loss defeat defeated defeats defeating victory victories draw drew drawn "
    "lead leads led leading trail trailed trailing trails score scored scoreline record tied tie ties routed edged thrashed downed topped "
    "vote voted votes down up series ahead margin advantage deficit downed rout thrashing aggregate majority favourite favorite odds "
    "favourites favorites outsider outsiders swept sweep blanked shutout upset hammered crushed whipped 2-1 shootout penalties final "
    "finished season went improved fell start".split()
)


def read_ordinal(t: Tokens, i: int) -> Draft | None:
    """Read "21st" and "1,000th" at token `i`."""
    if t.lows[i + 1] in {"st", "nd", "rd", "th", "ths"} and t.glued(i + 1):
        digits = t.words[i].replace(",", "")
        if digits.isdigit():
            value = Fraction(int(digits))
            return Draft(i, i + 2, value, value, Kind.ORDINAL)
    return None


def read_score(t: Tokens, i: int) -> Draft | None:
    """Read "2-1", "52-48", "9-2" at token `i`, where they are scores, records, votes or odds."""
    if t.words[i + 1] not in {"-", "–", "—", "‑"} or not t.glued(i + 2) == t.glued(i + 1):
        return None
    a, b = t.words[i], t.words[i + 2]
    if not (a.isdigit() and b.isdigit() and len(a) <= 3 and len(b) <= 3):
        return None
    if not t.glued(i + 1) and not t.lows[i - 1] in WINNING:
        return None
    last = i + 3
    following = t.lows[last]
    if t.glued(last) and (following[:1].isalpha() or following in {"%", "°"}):
        return None
    parts = 2
    while t.words[last] in {"-", "–"} and t.words[last + 1].isdigit() and t.glued(last) and t.glued(last + 1):
        parts += 1
        last += 2
        following = t.lows[last]
    if parts > 3:
        return name(i, last, "phone" if len(a) >= 2 else "record")
    if parts == 3:
        return Draft(i, last, None, None, Kind.SCORE, label="record")
    if following == "/" or t.words[i - 1] == "/":
        return None
    low, high = int(a), int(b)
    before = t.lows[i - 1]
    if before in {"$", "£", "€"}:
        return None
    if following in {"win", "victory", "defeat", "loss", "lead", "draw", "record", "vote", "score", "scoreline", "tie", "deficit", "advantage", "majority",
                     "triumph", "rout", "thrashing", "drubbing", "shot", "favourite", "favorite", "odds", "series", "aggregate", "against", "on", "at",
                     "over", "away", "home", "in", "decision", "split", "to", "for", "with", "after", "by"} and (low >= high or before in WINNING or following in {
                         "win", "victory", "defeat", "loss", "lead", "draw", "record", "vote", "deficit", "advantage", "aggregate", "tie", "scoreline", "triumph", "favourite"}):
        return Draft(i, last, None, None, Kind.SCORE, label="odds" if following in {"favourite", "favorite", "odds", "shot", "against"} else "score")
    if low >= high and not (following[:1].isalpha() and len(following) > 3 and following.endswith("s") and following not in WINNING):
        return Draft(i, last, None, None, Kind.SCORE, label="score")
    if before in WINNING or t.lows[i - 2] in WINNING and before in {"a", "by", "the", "of", "with", "them", "him", "her", "to", "their", "at", "is"}:
        if following in {"percent", "%", "per", "pct", "points", "million", "years", "year", "months", "weeks", "days", "cents", "mln", "billion", "pc"}:
            return None
        return Draft(i, last, None, None, Kind.SCORE, label="score")
    return None


def read_name(t: Tokens, i: int) -> Draft | None:
    """Read a digit run at token `i` that is part of a name."""
    word = t.words[i]
    before = t.words[i - 1]
    after = t.words[i + 1]
    glued_before = t.glued(i)
    if glued_before and before[-1:].isalpha() and before != "":
        return _lettered(t, i)
    if word.count(".") >= 2 and not (word.count(".") == 2 and before in {"$", "£", "€"}):
        return name(i, i + 1, "version")
    if glued_before and before in {"-", "‑", "–"} and t.glued(i - 1) and t.words[i - 2][-1:].isalpha():
        stem = t.lows[i - 2]
        if stem not in {"minus", "mid", "sub", "pre", "post", "under", "over", "plus", "top", "a", "to"} and not t.words[i - 3] in {"$"}:
            if t.words[i - 2][0].isupper() or len(stem) <= 2 or stem in {"covid", "catch"}:
                last = i + 1
                if t.glued(last) and t.words[last][:1].isalpha():
                    last += 1
                return name(i, last, "list" if stem in {"covid", "catch"} else "model")
    if glued_before and before in {"#", "№", "§"}:
        return name(i, i + 1, "section" if before == "§" else "list")
    if before in {"#", "№", "§"}:
        return name(i, i + 1, "section" if before == "§" else "list")
    key = before.lower()
    if before == "." and t.lows[i - 2] in {"no", "nos", "vol", "sec", "art", "v", "ch", "p", "pp", "fig", "apt", "ver", "rs"}:
        if t.lows[i - 2] == "rs":
            return None
        if t.words[i - 2][0].isupper() or not t.opens_sentence(i):
            return name(i, i + 1, "list")
    label = BEFORE.get(key)
    if label is not None and word.isdigit() and len(word) <= 4:
        capital = before[0].isupper()
        named = capital or key in LOWER_TOO or key not in CAPITAL
        if key in {"no", "p", "g", "v", "day", "week", "number", "numbers", "part", "part", "case", "line", "round"} and not capital and key not in LOWER_TOO:
            named = False
        if key == "p" and not (t.words[i - 2] in {"&", ";"} or t.words[i - 2] == "amp"):
            named = False
        if key in {"no"} and t.words[i - 1] == "No" and t.opens_sentence(i - 1):
            named = len(word) <= 3 and not t.lows[i + 1].isalpha()
        if key in {"number", "day", "week", "round", "level", "game", "season", "grade", "page"} and not capital and t.words[i - 2].lower() in {"a", "the", "per", "this"} and key != "number":
            named = True
        if named and not (t.lows[i + 1] in {"percent", "per", "%", "million", "billion", "mln"} or (key == "nikkei" and len(word) > 3)):
            last = i + 1
            if t.words[last] == "(" and t.glued(last) and t.words[last + 2] == ")" and t.glued(last + 1):
                last += 3
                while t.words[last] == "(" and t.glued(last) and t.words[last + 2] == ")":
                    last += 3
            elif t.glued(last) and t.words[last][:1].isalpha() and len(t.words[last]) <= 2:
                last += 1
            return name(i, last, label)
    if word.isdigit() and after == "(" and t.glued(i + 1) and t.words[i + 3] == ")" and t.glued(i + 2) and len(t.words[i + 2]) == 1 and t.words[i + 2].isalpha():
        return name(i, i + 4, "section")
    if after in {"/"} and t.glued(i + 1) and t.glued(i + 2) and word.isdigit() and t.words[i + 2].isdigit():
        pair = (word, t.words[i + 2])
        if pair in {("24", "7"), ("9", "11"), ("7", "7"), ("20", "20"), ("50", "50")}:
            return name(i, i + 3, "name")
    if after in {":", "∶"} and t.words[i + 2].isdigit() and t.glued(i + 1) and t.glued(i + 2) and word.isdigit():
        return Draft(i, i + 3, None, None, Kind.SCORE, label="ratio")
    if word.isdigit() and after == "x" and t.words[i + 2].isdigit() and t.glued(i + 1) and t.glued(i + 2):
        return name(i, i + 3, "model")
    phone = _phone(t, i)
    if phone is not None:
        return phone
    if after and t.glued(i + 1) and after[0].isalpha() and word.isdigit():
        return _suffixed(t, i)
    return None


def _phone(t: Tokens, i: int) -> Draft | None:
    """Read a telephone number: groups of digits with hyphens, blanks or brackets."""
    word = t.words[i]
    if not word.isdigit():
        return None
    first = i
    groups = [word]
    j = i + 1
    if t.words[i - 1] == "(" and t.words[j] == ")" and t.words[j + 1].isdigit():
        first, j = i - 1, j + 2
        groups.append(t.words[j - 1])
    while True:
        if t.words[j] in {"-", "‑", "–", "."} and t.glued(j) and t.glued(j + 1) and t.words[j + 1].isdigit():
            groups.append(t.words[j + 1])
            j += 2
        elif t.words[j].isdigit() and t.spaced(j) and (word[0] == "0" or t.words[i - 1] == "+") and len(word) >= 2:
            groups.append(t.words[j])
            j += 1
        else:
            break
    digits = sum(map(len, groups))
    if len(groups) >= 2 and 7 <= digits <= 15:
        shape = [len(g) for g in groups]
        if len(groups) >= 3 or word[0] == "0" or shape == [3, 4] or first < i:
            if t.words[first - 1] == "+" and t.glued(first):
                first -= 1
            return name(first, j, "phone")
    if word[0] == "0" and 7 <= len(word) <= 13:
        return name(i, i + 1, "phone")
    return None


def _lettered(t: Tokens, i: int) -> Draft | None:
    """Read digits that letters touch from the left: "G7", "A380", "Q3" (but "US$8" and "USD34" never get here)."""
    last = i + 1
    while t.glued(last) and (t.words[last].isalnum() or (t.words[last] == "-" and t.glued(last + 1) and t.words[last + 1][:1] in DIGITS)):
        last += 1
    return name(i, last, "model")


def _suffixed(t: Tokens, i: int) -> Draft | None:
    """Read digits with letters that no unit has: "3D", "4G", "747s", "49ers"."""
    suffix = t.words[i + 1]
    if suffix in {"G", "D", "ers", "x", "X"} and not t.words[i][:1] == "0":
        if suffix in {"x", "X"}:
            return None
        return name(i, i + 2, "model")
    return None
