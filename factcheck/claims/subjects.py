"""Which series a figure is about: the indicator that the sentence names, and the country or pair of countries."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims.countries import distinct, pair_before, single_before, within
from factcheck.claims.cues import cue
from factcheck.claims.passages import begin
from factcheck.claims.patterns import Pattern
from factcheck.model.figure import Form, Kind
from factcheck.reference.indicators import PHRASES
from factcheck.reference.indicators import indicator as known

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.claims.passages import Article, Sentence
    from factcheck.model.figure import Figure

#: What ties an indicator to the figure after it. "By" does not: it gives a change.
_LINK = Pattern(
    r"\b(?:of|was|were|is|are|has|had|reached|reaching|stood at|stands at|standing at|totall?ed|totall?ing|totals?|"
    r"hit|hitting|amounted to|amounts to|came to|comes to|rose to|grew to|fell to|climbed to|dropped to|increased to|"
    r"declined to|surged to|jumped to|exceeded|exceeds|surpassed|topped|tops|passed|at|worth|valued at|estimated at|"
    r"to|averaged|averaging)\b"
)
#: "The economy grew 2.3 percent in 2023": the words for growth, and how its year follows at once.
_GREW = Pattern(r"\s+(?:(?:has|had)\s+)?(?P<way>grew|grown|expanded|shrank|shrunk|contracted)\s+(?:by\s+)?")
_WHOLE_YEAR = Pattern(r"\s+(?:in|during)\s+(?:(?:all|the whole) of\s+)?")
_ENDED = Pattern(r"\s*(?:[,;.)]|$)")
#: Growth that is not that of real output over a year.
_OTHER_RATE = cue(
    "nominal", "nominally", "current prices", "dollar terms", "euro terms", "per head", "per capita", "non-oil",
    "cumulative", "cumulatively", "quarter", "quarterly", "annualised", "annualized", "annual rate", "not counting",
    "excluding", "without", "forecast", "expected", "if", "could", "would", "may have", "might",
)  # fmt: skip
_SHRANK = frozenset({"shrank", "shrunk", "contracted"})
#: "China-Russia trade".
_HYPHEN = Pattern(r"\s?[-–/]\s?")
#: Words between indicator and figure that make it another quantity.
_OTHER = cue(
    "by", "per capita", "per head", "per person", "growth", "deficit", "surplus", "ratio", "share", "percent of",
    "% of", "debt", "forecast", "expected", "target", "if", "would", "will", "could", "about half", "half of",
    "part of", "aged", "under the age", "working-age", "more than doubled", "ranked", "loss", "lost", "cost",
    "costs", "worth of", "since", "density", "voting-age",
)  # fmt: skip
_PAIR = cue(
    "the two countries", "the two nations", "the two sides", "the two neighbours", "the two neighbors",
    "the two states", "the two powers", "the two economies", "both countries", "both nations", "both sides",
    "bilateral", "two-way", "mutual",
)  # fmt: skip
#: A phrase may run over a line end, or hold a no-break space.
_BLANKS = dict.fromkeys(map(ord, "\t\n\r\u00a0\u2009\u202f"), " ")
#: A small number in words counts the parties, not what is measured.
FEW = 12
#: An indicator this far before the figure is not its own.
FAR = 120
#: Room for "just" or "only" between "population of" and the figure.
HEDGES = 6
#: "Trade grew 29 percent to $190 billion": the percentage is the way to the level.
_STEP = Pattern(r"\s+to\s+(?:(?:an?|the)\s+)?(?:(?:new|all-time)\s+)?(?:(?:record|high)\s+)?(?:of\s+)?")
#: "The population of …", with the owner right after.
_OWNED = Pattern(r"\s+(?:of|in|for)\s+(?:the\s+)?", case=True)
_ADJECTIVES = (
    r"(?:total|entire|whole|current|estimated|overall|nominal|annual|own|vast|huge|growing|shrinking|ageing|aging|"
    r"national|combined|record)"
)
_BETWEEN_OWNER = Pattern(
    rf"(?:['’]s?)?,?\s+(?:(?:with|has|had|have|having)\s+)?(?:(?:an?|its|the)\s+)?(?:{_ADJECTIVES}\s+){{0,2}}",
    case=True,
)
_THE_COUNTRY = Pattern(rf"\b(?:the (?:country|nation)['’]s?|its)\s+(?:{_ADJECTIVES}\s+){{0,2}}$")
_WORLD = Pattern(rf"\b(?:world|global|the world['’]s)\s+(?:{_ADJECTIVES}\s+){{0,2}}$")
_BETWEEN = Pattern(r"\b(?:between|with)\b")


class Subject(NamedTuple):
    """What a figure is about, as far as the text binds it."""

    indicator: str
    start: int  #: span of the phrase that names the indicator
    end: int
    countries: tuple[str, ...]  #: one, or two for what lies between them; none if the text does not bind it
    reporter: str = ""  #: whose statistics the sentence cites: CHN for "according to Chinese customs"


def indicators(article: Article) -> list[tuple[int, int, str]]:
    """Return where an article names an indicator, in order, the longest phrase at each place; worked out once."""
    return article.once("indicators", lambda: _indicators(article.text, article.phrases))


def _indicators(text: str, phrases: Mapping[str, str]) -> list[tuple[int, int, str]]:
    lowered = text.lower().translate(_BLANKS)
    if len(lowered) != len(text):  # some letters lower to two: keep the places
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).translate(_BLANKS)
    found: dict[int, tuple[int, int, str]] = {}
    for phrase, indicator in phrases.items():
        start = lowered.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            whole = not lowered[start - 1 : start].isalpha() and not lowered[end : end + 1].isalpha()
            if whole and end > found.get(start, (0, 0, ""))[1]:
                found[start] = (start, end, indicator)
            start = lowered.find(phrase, end)
    ordered = sorted(found.values())
    return [each for each, before in zip(ordered, [(0, 0, ""), *ordered], strict=False) if each[0] >= before[1]]


def of_users(article: Article) -> frozenset[str]:
    """Return the indicators that only the user's own tables know."""
    if article.phrases is PHRASES:
        return frozenset()
    return article.once("indicators of users", lambda: frozenset(article.phrases.values()) - {*PHRASES.values()})


def about(sentence: Sentence, figure: Figure) -> Subject | None:
    """Return what a figure is a level of; None if the sentence names no indicator and no country for it.

    The indicator is the last one named before the figure, tied to it by a word such as "reached" or "of".
    """
    named = indicators(sentence.article)
    start = begin(figure)
    index = bisect_left(named, (start,)) - 1
    if index < 0 or named[index][0] < sentence.start:
        return None
    first, last, indicator = named[index]
    gap = sentence.passage.text[last:start]
    if indicator == "gdp" and figure.kind is Kind.PERCENT:
        return _growth(sentence, figure, (first, last), gap)
    if len(gap) > FAR or not _LINK.search(gap) or gap in _OTHER or ";" in gap:
        return None
    between = [f for f in sentence.figures if last <= f.start < start and f.kind.is_quantity and not few(f)]
    if any(f.kind is not Kind.PERCENT or not _STEP.fullmatch(sentence.passage.text[f.end : start]) for f in between):
        return None
    bind = _pair if known(indicator).paired else _single
    bound = bind(sentence, first, last, start)
    return None if bound is None else Subject(indicator, first, last, bound, _reporter(sentence))


def _growth(sentence: Sentence, figure: Figure, phrase: tuple[int, int], gap: str) -> Subject | None:
    """Return whose growth of a whole year a percentage is: "Germany's economy shrank by 0.3 percent in 2023"."""
    within_year = _WHOLE_YEAR.match(sentence.passage.text, figure.end, sentence.end)
    opened = sentence.text.startswith("In ") and _ENDED.match(sentence.passage.text, figure.end, sentence.end)
    told = within_year or opened
    if sentence.passage.text[slice(*phrase)].lower() == "output" or not told or not _GREW.fullmatch(gap):
        return None
    if sentence.text in _OTHER_RATE:
        return None
    place = within_year.end() if within_year else sentence.start + len("In ")
    years = [f for f in sentence.of(Kind.YEAR) if f.start == place]
    closed = years and not sentence.passage.text[years[0].end : years[0].end + 1].strip(" ,;.:)\n")
    bound = _single(sentence, *phrase, begin(figure)) if closed else None
    return None if bound is None else Subject("gdp_growth", *phrase, bound, _reporter(sentence))


def as_level(sentence: Sentence, subject: Subject, figure: Figure) -> Figure:
    """Return a figure as the level that it tells: "contracted by 0.3 percent" is a growth of -0.3."""
    way = _GREW.fullmatch(sentence.passage.text[subject.end : begin(figure)])
    if way is None or way["way"].lower() not in _SHRANK or figure.low is None or figure.high is None:
        return figure
    return replace(figure, low=-figure.high, high=-figure.low)


def few(figure: Figure) -> bool:
    """Say whether a figure is a small number in words: "the two countries"."""
    return figure.form is Form.WORDS and figure.kind is Kind.COUNT and figure.value <= FEW


def _pair(sentence: Sentence, first: int, last: int, figure: int) -> tuple[str, ...] | None:  # noqa: ARG001
    """Return the two countries of a level of trade; () if two are meant but not named, None if none are meant."""
    text = sentence.passage.text
    named = distinct(within(sentence.article, sentence.start, figure))
    meant = text[sentence.start : sentence.end] in _PAIR or _hyphened(sentence, first)
    if len(named) == 2 and (meant or _BETWEEN.search(text, sentence.start, figure)):
        return named
    return pair_before(sentence, named) if meant else None


def _hyphened(sentence: Sentence, first: int) -> bool:
    """Say whether two countries joined by a hyphen stand right before the indicator: "China-Russia trade"."""
    text, both = sentence.passage.text, within(sentence.article, sentence.start, first)[-2:]
    if len(both) < 2 or not _HYPHEN.fullmatch(text[both[0].end : both[1].start]):
        return False
    return _plain(text[both[1].end : first])


def _single(sentence: Sentence, first: int, last: int, figure: int) -> tuple[str, ...] | None:
    """Return the country of an indicator that the words beside it name; None if it is somebody else's."""
    text, article = sentence.passage.text, sentence.article
    here = within(article, sentence.start, figure)
    owned = _OWNED.match(text, last)
    if owned and owned.end() < figure:
        beside = [mention for mention in here if mention.start == owned.end()]
        if not beside and text[owned.end() : owned.end() + 5].lower() == "world":
            return ("WLD",)
        if not beside and text.startswith("of", last + 1) and figure - owned.end() > HEDGES:
            return None  # the population of wolves
    else:
        beside = []
    beside = beside or [mention for mention in here if mention.end <= first and _plain(text[mention.end : first])]
    if beside:
        return (beside[-1].country,)
    if _WORLD.search(text, max(sentence.start, first - 30), first):
        return ("WLD",)
    return single_before(sentence, first) if _THE_COUNTRY.search(text, max(sentence.start, first - 30), first) else None


def _plain(gap: str) -> bool:
    """Say whether only a possessive and plain adjectives stand between a country and the indicator.

    "Germany's prison population" is no country's.
    """
    return bool(_BETWEEN_OWNER.fullmatch(gap))


_CITED = Pattern(r"\b(?:according to|figures? from|data from|said|says|showed?|by)\b[^.;]{0,60}")
_OFFICE = cue("customs", "statistics", "statistical", "census", "central bank", "bureau", "ministry")


def _reporter(sentence: Sentence) -> str:
    """Return the country whose office the sentence cites; "" if it cites none."""
    text = sentence.passage.text
    for cited in _CITED.finditer(text, sentence.start, sentence.end):
        if cited[0] in _OFFICE:
            for mention in within(sentence.article, cited.start(), cited.end()):
                return mention.country
    return ""
