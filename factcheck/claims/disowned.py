"""Figures that the text itself calls wrong: a correction repeats the slip that it mends, a denial what it denies."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from factcheck.claims.cues import cue
from factcheck.claims.patterns import Pattern
from factcheck.claims.sentences import sentences
from factcheck.model.document import Scope

if TYPE_CHECKING:
    from factcheck.claims.passages import Article
    from factcheck.model.claim import Claim

#: What the report says of such a claim.
REASON = "the text itself calls it wrong, as a correction or a denial does"

_WRONGLY = ("wrongly", "falsely", "mistakenly", "erroneously", "incorrectly", "inaccurately")
_SAID = (
    "said", "say", "says", "saying", "stated", "states", "claimed", "claim", "claims", "claiming", "reported",
    "reports", "gave", "given", "put", "described", "wrote", "written", "suggested", "listed", "calculated",
    "converted", "quoted", "published", "printed", "named", "told", "attributed", "dated",
)  # fmt: skip
#: Words that call wrong what their own sentence says; "wrongly convicted" does not.
_WRONG = cue(
    *(f"{adverb} {verb}" for adverb, verb in product(_WRONGLY, _SAID)),
    *(f"{verb} {adverb}" for adverb, verb in product(_WRONGLY, _SAID)),
    "not true", "isn +' +t true", "untrue", "wrong to say", "wrong to claim", "no truth", "false claim",
    "false claims", "misstated", "misreported", "misquoted", "miscalculated", "misprint", "debunked", "hoax",
    "earlier version", "earlier post", "earlier story", "previous version", "earlier edition", "editing error",
    "production error", "corrected version", "we corrected", "has been corrected", "was corrected",
    "should have said", "should have read", "as we said", "as we wrote", "as we reported", "what we said",
    "we said", "we wrote", "sic",
)  # fmt: skip
#: A text about its own words, which "should have been" others; of the world, things should have been many ways.
_OWN = cue("we gave", "we reported", "we put", "we stated", "our", "an article", "a story", "a report", "as we")
_SHOULD = cue("should have been", "should be", "instead of")
#: Somebody's words, which the next sentence may put right.
_TOLD = cue(*_SAID, "asked", "asks", "calls", "called for", "tweeted", "posted", "advertised", "announced")
#: … as a whole, or at its start.
_RIGHTED = Pattern(
    r"(?:(?:that|this|it|which|both|the (?:figure|claim|number|statement|date|sum)s?)"
    r" (?:is|are|was|were) (?:wrong|false|untrue|not true|not so|incorrect|inaccurate|an error|a mistake|misleading)\b"
    r"|(?:that|this|it|the figure|the date) should (?:have (?:been|said|read)|be|read)\b"
    r"|in (?:fact|reality|truth)\b|actually,"
    r"|the (?:correct|right|real|true|actual) "
    r"|we (?:apologi[sz]e|regret))"
)
#: "It was 75.", "It needs 300ml.": nothing but another value.
_VALUE = Pattern(
    r"(?:it|they|that|this) (?:is|was|are|were|needs?|has|had|came to) (?:[a-z]+ )?[$£€]?\d[^ ]*(?: \S+)?\.?$"
)
_WORDED = Pattern(r"(?:it|they|that) (?:is|was|are|were) (?:\w+ in \w+|\w+ per ?cent|half)\.?$")
#: Said before: "We got the length wrong.", "The claim is false."
_WARNED = Pattern(
    r"(?:we got\b.{0,60}\bwrong|(?:the|this|that) (?:claim|figure|post|statement|report)s? (?:is|are|was|were)"
    r" (?:wrong|false|untrue|not true|incorrect))\.?$"
)
#: How a paragraph of corrections begins, or what a fact-check puts to the test.
_OPENS = Pattern(
    r"\W*(?:corrections?|clarifications?|erratum|editor[’']s note|(?:the )?claim|myth)(?: \([^)]{0,40}\))?\s*[:.–—-]"
    r"|\W*this (?:article|story|report|page) (?:was|has been) (?:amended|corrected|updated)\b"
)
#: Above a column of them.
_COLUMN = Pattern(r"\W*(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|errata|for the record)\W*$")


def disowned(claim: Claim, article: Article) -> bool:
    """Say whether the text itself calls wrong what a claim takes from it.

    >>> from factcheck import check
    >>> report = check("We gave it as 102 metres (312ft). That should have been 335ft.")
    >>> [finding.reason for finding in report.findings]
    ['the text itself calls it wrong, as a correction or a denial does']
    """
    return any(_called_wrong(article, figure.start) for figure in claim.roles.values())


def _called_wrong(article: Article, place: int) -> bool:
    blocks, text = article.document.blocks, article.text
    index = next((i for i, block in enumerate(blocks) if block.start <= place < block.end), None)
    if index is None:
        return False
    block = blocks[index]
    if _OPENS.match(text, block.start, block.end) or _in_column(article, index):
        return True
    figures = [(f.start, f.end) for f in article.figures if block.start <= f.start < block.end]
    spans = sentences(text, block.start, block.end, figures)
    here = sum(end <= place for _, end in spans)
    before, told, after = (
        text[slice(*spans[i])].strip() if 0 <= i < len(spans) else "" for i in range(here - 1, here + 2)
    )
    return _by_itself(told) or _WARNED.match(before) is not None or _by_next(told, after)


def _by_itself(sentence: str) -> bool:
    return sentence in _WRONG or (sentence in _OWN and sentence in _SHOULD)


def _by_next(sentence: str, following: str) -> bool:
    if sentence not in _TOLD and sentence not in _OWN:
        return False
    return any(pattern.match(following) for pattern in (_RIGHTED, _VALUE, _WORDED))


def _in_column(article: Article, index: int) -> bool:
    """Say whether a heading that still holds for a block is that of a column of corrections."""
    level = None
    for block in reversed(article.document.blocks[:index]):
        if block.scope is Scope.HEADING and (level is None or block.level < level):
            level = block.level
            if _COLUMN.match(article.text, block.start, block.end):
                return True
    return False
