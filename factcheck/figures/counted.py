"""What a figure counts: the noun after it, as written and in the singular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.planes import read_plane
from factcheck.figures.vocabulary import CARDINALS
from factcheck.model.figure import Counted

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

#: Words that end a noun phrase.
STOP = frozenset(
    "a an the of in on at to for from by with without and or but nor so yet as than that which who whom whose "
    "when where while if because "
    "is are was were be been being am has have had having do does did will would can could may might shall should "
    "must not no "
    "this these those it its he she they them his her their our your my we you i there here then also just only "
    "even still now "
    "since until till during after before between among against over under above below into onto through across "
    "about around up down out off "
    "per each every both all any some such more most less least fewer other another how why what said says say "
    "told according "
    "last next ago earlier later away apart yesterday today tomorrow versus vs via plus minus times despite amid "
    "including compared "
    "had't n't went came made took left won lost died voted rose fell one two three".split()
)
IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "halves": "half", "wolves": "wolf",
    "police": "police",
    "cattle": "cattle", "sheep": "sheep", "aircraft": "aircraft", "fish": "fish", "staff": "staff",
    "personnel": "personnel",
    "firemen": "fireman", "policemen": "policeman", "fishermen": "fisherman", "businessmen": "businessman",
    "crew": "crew",
    "spokesmen": "spokesman", "grandchildren": "grandchild", "schoolchildren": "schoolchild",
    "headcount": "headcount", "series": "series",
    "species": "species", "data": "data", "media": "media", "criteria": "criterion", "dead": "dead",
    "injured": "injured",
    "wounded": "wounded", "unemployed": "unemployed", "jobless": "jobless", "deer": "deer", "salmon": "salmon",
    "head": "head",
    "offspring": "offspring", "troops": "troop", "crossings": "crossing", "leaves": "leaf", "shelves": "shelf",
    "loaves": "loaf",
    "countrymen": "countryman", "gunmen": "gunman", "servicemen": "serviceman", "spacecraft": "spacecraft",
    "poultry": "poultry",
    "congressmen": "congressman", "salespeople": "salesperson", "craft": "craft", "swine": "swine", "buses": "bus",
    "gases": "gas",
    "horsemen": "horseman", "townspeople": "townsperson", "others": "other", "crises": "crisis",
    "movies": "movie", "cookies": "cookie", "calories": "calorie", "rookies": "rookie", "zombies": "zombie",
    "lies": "lie", "ties": "tie", "pies": "pie",
    "analyses": "analysis", "bases": "base", "cargoes": "cargo", "heroes": "hero", "potatoes": "potato",
    "tomatoes": "tomato", "torpedoes": "torpedo", "vetoes": "veto", "volcanoes": "volcano", "echoes": "echo",
}  # fmt: skip
#: Words in -s that are no plural.
NO_PLURAL = frozenset(
    "was is has this its his us yes plus across towards besides perhaps always always afterwards whereas versus "
    "less thus".split()
)


def _plural(low: str) -> bool:
    if low.endswith(("'s", "’s")):
        return False
    return (
        low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2 and low not in NO_PLURAL
    ) or low in IRREGULAR


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


#: These may stand between the number and what it counts.
_FIRST = frozenset({"more", "other", "such", "extra", "fewer", "less", "of", "most"})
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "these", "those", "all", "my", "your"})


def read_counted(t: Tokens, last: int) -> Counted | None:
    """Return the noun phrase that starts at token `last`: words up to the first plural, if one comes soon.

    >>> from factcheck.figures.tokens import Tokens
    >>> read_counted(Tokens("13,000 full-time workers went"), 1).head
    'worker'
    """
    if t.words[last] in {"-", "‑"} and t.glued(last) and t.glued(last + 1):
        j = last + 1
        low = t.lows[j]
        if not low.isalpha() or low in STOP:
            return None
        return Counted(t.words[j], singular(low), t.starts[j], t.ends[j])
    first = j = _start(t, last)
    if t.words[j][:1] == "7" and (plane := read_plane(t, j)) is not None:
        j = plane.last  # "12 737-800 planes"
    if t.lows[j] in CARDINALS and t.lows[j + 1] in _STRETCHES:
        return None  # "575 five years ago": a time, not what is counted
    for _ in range(7):
        passed = _passed(t, j, first)
        if passed:
            j += passed
            continue
        low = t.lows[j]
        if (low in STOP and not (low == "times" and j == last)) or low in VERBS or not low[:1].isalpha():
            return None
        if _plural(low) and not (low in ADJECTIVES and t.lows[j + 1].isalpha() and t.lows[j + 1] not in STOP):
            head = _head(t, j)
            if head >= 0:
                return Counted(
                    t.text[t.starts[first] : t.ends[head]], singular(t.lows[head]), t.starts[first], t.ends[head]
                )
        j += 1
    return None


def _start(t: Tokens, j: int) -> int:
    """Return the token where what is counted begins, after "of its", "more" and a price: "two $500 checks"."""
    if t.lows[j] == "of":
        j += 2 if t.lows[j + 1] in _DETERMINERS else 1
    elif t.lows[j] in _FIRST and t.lows[j + 1] != "than":
        j += 1
    if t.words[j] in {"$", "£", "€"} and t.glued(j + 1):
        j += 3 if t.lows[j + 2] in {"million", "billion", "m", "bn", "thousand", "k"} else 2
    return j


def _passed(t: Tokens, j: int, first: int) -> int:
    """Return how many tokens from `j` on belong to the phrase whatever they are: signs, a model's number, "and"."""
    low = t.lows[j]
    if t.words[j + 1][:1].isdigit() and t.ends[j] == t.starts[j + 1] and t.words[j][-1:].isupper():
        return 2  # "20 Airbus A320 jets"
    if j == first:
        return 0
    if low in {"-", "‑", "&", "/", "’s", "'s", "’", "'"}:
        return 1
    if low.isdigit() and (t.words[j - 1][0].isupper() or t.words[j - 1] in {"-", "‑", "top"}):
        return 1
    paired = low == "and" and t.spaced(j + 1) and t.lows[j - 1] in _PAIRED and _plural(t.lows[j + 1])
    return 1 if paired else 0


def _head(t: Tokens, j: int) -> int:
    """Return the token of the head where a plural stands at token `j`; -1 if the next one is it ("Hamas fighters")."""
    low, following = t.lows[j], t.lows[j + 1]
    if t.words[j][0].isupper() and t.words[j + 1].islower() and _plural(following):
        return -1
    # "sales executives", "police officers": the last of two plurals is the head.
    while (
        _plural(following)
        and following not in STOP
        and following not in VERBS
        and t.words[j + 1][0].islower()
        and t.words[j][0].islower()
        and t.spaced(j + 1)
        and low in _MODIFIERS
    ):
        j += 1
        following = t.lows[j + 1]
    return j


def read_one(t: Tokens, last: int) -> Counted | None:
    """Return what "one" counts at token `last`: only a word that is known to be countable."""
    j = last
    for _ in range(3):
        low = t.lows[j]
        if low in ONE_NOUNS:
            return Counted(t.text[t.starts[last] : t.ends[j]], low, t.starts[last], t.ends[j])
        if not low.isalpha() or low in STOP or (_plural(low) and low not in ADJECTIVES):
            return None
        j += 1
    return None


VERBS = frozenset(
    "says said shows makes gets needs wants has gives takes goes comes means remains seems looks feels knows "
    "thinks".split()
)
ADJECTIVES = frozenset({"dead", "injured", "wounded", "unemployed", "jobless", "police", "staff"})
_STRETCHES = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"})
_PAIRED = frozenset({"men", "boys", "soldiers", "police", "killed", "dead", "mothers", "horses"})
#: Plurals that stand before the noun they belong to.
_MODIFIERS = frozenset(
    "police sales sports women men armed communications operations arms systems savings goods us people works "
    "parts human "
    "cattle securities awards news aircraft data media rights veterans customs futures staff".split()
)
ONE_NOUNS = frozenset(
    "person man woman child boy girl goal vote seat soldier policeman officer worker employee student member "
    "company firm country state city "
    "house car bus plane case death player team fan passenger victim suspect bidder shareholder analyst trader "
    "dealer economist hospital school "
    "family party candidate lawmaker minister judge lawyer doctor nurse pilot teacher farmer miner driver rider "
    "game match win run hit homer "
    "touchdown interception wicket medal title album song film book store shop factory plant bank insurer fund "
    "unit building flat home room "
    "bed survivor civilian protester gunman militant rebel marine official spokesman director executive troop "
    "guard prisoner inmate lawsuit count "
    "charge arrest shot bullet bomb missile rocket attack blast share ship boat vessel dog horse cow sheep bird "
    "bear patient season episode project program programme contract cut hike loan offer order lap penalty hole "
    "shipment cargo train tram bridge lane mine well field farm".split()
)
