"""What a figure counts: the noun after it, and what it is per."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.figure import Counted

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

#: Words that end a noun phrase.
STOP = frozenset(
    "a an the of in on at to for from by with without and or but nor so yet as than that which who whom whose when where while if because "
    "is are was were be been being am has have had having do does did will would can could may might shall should must not no "
    "this these those it its he she they them his her their our your my we you i there here then also just only even still now "
    "since until till during after before between among against over under above below into onto through across about around up down out off "
    "per each every both all any some such more most less least fewer other another how why what said says say told according "
    "last next ago earlier later away apart yesterday today tomorrow versus vs via plus minus times despite amid including compared "
    "had't n't went came made took left won lost died voted rose fell one two three".split()
)
IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "halves": "half", "wolves": "wolf", "police": "police",
    "cattle": "cattle", "sheep": "sheep", "aircraft": "aircraft", "fish": "fish", "staff": "staff", "personnel": "personnel",
    "firemen": "fireman", "policemen": "policeman", "fishermen": "fisherman", "businessmen": "businessman", "crew": "crew",
    "spokesmen": "spokesman", "grandchildren": "grandchild", "schoolchildren": "schoolchild", "headcount": "headcount", "series": "series",
    "species": "species", "data": "data", "media": "media", "criteria": "criterion", "dead": "dead", "injured": "injured",
    "wounded": "wounded", "unemployed": "unemployed", "jobless": "jobless", "deer": "deer", "salmon": "salmon", "head": "head",
    "offspring": "offspring", "troops": "troop", "crossings": "crossing", "leaves": "leaf", "shelves": "shelf", "loaves": "loaf",
    "countrymen": "countryman", "gunmen": "gunman", "servicemen": "serviceman", "spacecraft": "spacecraft", "poultry": "poultry",
    "congressmen": "congressman", "salespeople": "salesperson", "craft": "craft", "swine": "swine", "buses": "bus", "gases": "gas",
    "horsemen": "horseman", "townspeople": "townsperson", "others": "other", "percent": "percent",
}  # fmt: skip
#: Words in -s that are no plural.
NO_PLURAL = frozenset("was is has this its his us yes plus across towards besides perhaps always always afterwards whereas versus less thus".split())
#: What an amount may be per, after "a" and "an".
PER = frozenset(
    "year month week day hour minute second night share barrel tonne ton head piece unit ounce bushel pound gallon litre liter kilo kilogram "
    "person game match season ticket bottle acre hectare mile pint copy time visit vote bag pack packet pop shot plate kilometre kilometer "
    "quarter decade fortnight century student pupil household family patient passenger worker employee seat room square metre meter yard "
    "shift session sq troy container vehicle car phone trip flight ride call dose gram kilowatt megawatt litre subscriber child adult "
    "dozen user customer page download song track dollar euro carton can glass cup slice crate case truckload word click line store site "
    "mwh kg lb oz kwh cent day-rate semester term cask therm bbl mmbtu".split()
)


def _plural(low: str) -> bool:
    return (low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2 and low not in NO_PLURAL) or low in IRREGULAR


def singular(low: str) -> str:
    """Return the singular of a noun for comparison within an article.

    >>> [singular(word) for word in ("workers", "countries", "people", "taxes", "houses")]
    ['worker', 'country', 'person', 'tax', 'house']
    """
    known = IRREGULAR.get(low)
    if known is not None:
        return known
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def read_counted(t: Tokens, last: int, *, one: bool = False) -> Counted | None:
    """Return the noun phrase that starts at token `last`: words up to the first plural, if one comes soon.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_counted(Tokens("13,000 full-time workers went"), 1).head
    'worker'
    """
    j = last
    if t.words[j] in {"-", "‑"} and t.glued(j) and t.glued(j + 1):
        j += 1
        if t.lows[j].isalpha() and t.lows[j] not in STOP:
            return Counted(t.words[j], singular(t.lows[j]), t.starts[j], t.ends[j])
        return None
    if t.lows[j] == "of":
        if t.lows[j + 1] in {"the", "its", "their", "his", "her", "our", "these", "those", "all"}:
            j += 1
        j += 1
    first = j
    for _ in range(6):
        low = t.lows[j]
        if low in {"-", "‑", "&", "/", "’s", "'s"} and j > first:
            j += 1
            continue
        if low in STOP or not low[:1].isalpha() or t.words[j - 1] in {".", ","}:
            break
        if _plural(low):
            following = t.lows[j + 1]
            while (_plural(following) and following not in STOP and t.words[j + 1][0].islower() and not t.words[j][0].isupper()
                   and following not in {"says", "shows", "makes", "gets", "needs"} and t.spaced(j + 1)):  # fmt: skip
                j += 1
                following = t.lows[j + 1]
            return Counted(t.text[t.starts[first] : t.ends[j]], singular(t.lows[j]), t.starts[first], t.ends[j])
        j += 1
    if one and first < j and t.lows[first].isalpha():
        end = j - 1
        if end - first <= 2:
            return Counted(t.text[t.starts[first] : t.ends[end]], t.lows[end], t.starts[first], t.ends[end])
    return None


def read_per(t: Tokens, last: int) -> str:
    """Return what the amount that ends before token `last` is per: "barrel", "day", "100000"; "" if it is not.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_per(Tokens("$80 a barrel"), 2)
    'barrel'
    """
    j = last
    low = t.lows[j]
    if low in {"-", "‑"} and t.glued(j) and t.lows[j + 1] in {"a", "per", "an"}:
        j += 1
        low = t.lows[j]
        if t.words[j + 1] in {"-", "‑"}:
            return t.lows[j + 2]
    if low in {"a", "an"}:
        word = t.lows[j + 1]
        if word in PER and t.lows[j + 2] not in {"ago", "earlier", "later", "before", "after", "old"}:
            return _singular_per(t, j + 1)
        return ""
    if low in {"per", "/"}:
        if t.lows[j + 1] == "cent":
            return ""
        word = t.lows[j + 1]
        if word[:1].isdigit():
            return word.replace(",", "") if t.lows[j + 2] not in {"million", "thousand", "billion"} else f"{word} {t.lows[j + 2]}"
        if word in {"million", "thousand", "billion", "hundred", "square", "cubic", "metric", "capita"}:
            rest = [word]
            k = j + 2
            while len(rest) < 3 and t.lows[k].isalpha() and t.lows[k] not in STOP:
                rest.append(t.lows[k])
                k += 1
            return " ".join(rest)
        return word if word.isalpha() else ""
    if low in {"apiece", "each"}:
        return "each"
    return ""


def _singular_per(t: Tokens, j: int) -> str:
    word = t.lows[j]
    if word in {"square", "sq", "troy", "cubic"}:
        return f"{word} {t.lows[j + 1]}"
    return word
